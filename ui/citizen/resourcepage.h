// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

#include "catalogue/document.h"
#include "error.h"

namespace lucarne::ui
{

/// A form, an online service, a letter template: what it is, and how to reach it.
class ResourcePage : public Page
{
    Q_OBJECT
public:
    ResourcePage(AppContext &context, const QString &id);
    QString heading() const override;
    QStringList spoken() const override;
    QString spokenLanguage() const override;

protected:
    void compose(QWidget *body) override;

private:
    Result<catalogue::Document> m_document;
};

} // namespace lucarne::ui
