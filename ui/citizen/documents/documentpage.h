// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documenttaking.h"

#include "shell/page.h"

namespace lucarne::ui
{

/// A page that takes one paper and nothing else.
class DocumentPage : public Page
{
    Q_OBJECT
public:
    DocumentPage(AppContext &context, DocumentSources sources, const QString &name, const QString &advice,
                 DocumentTaking::Without without);

    QString heading() const override { return m_paper.heading(); }
    QStringList spoken() const override { return m_paper.spoken(); }
    bool stepBack() override { return m_paper.stepBack(); }
    bool canStepBack() const override { return m_paper.canStepBack(); }
    DocumentTaking &paper() { return m_paper; }

protected:
    void compose(QWidget *body) override;

private:
    QString m_name;
    QString m_advice;
    DocumentTaking m_paper;
};

} // namespace lucarne::ui
