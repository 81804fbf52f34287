// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codepage.h"
#include "decisionscreen.h"

#include "error.h"
#include "procedure/draft.h"
#include "procedure/resumecode.h"

#include <QPointer>

#include <optional>

namespace lucarne::ui
{

class LaterScreen;

/// Goes on with a form that was kept for later: with its code the form is this visit's draft, and
/// the form's page opens. A form that was begun in this visit is not lost by it: the citizen is asked.
class TakeUpPage : public CodePage
{
    Q_OBJECT
public:
    explicit TakeUpPage(AppContext &context) : CodePage(context) {}
    QString heading() const override;
    QStringList spoken() const override;
    bool stepBack() override;
    bool canStepBack() const override;

protected:
    QString question() const override;
    QString advice() const override;
    QString goText() const override;
    bool isExpected(const QString &code) const override;
    QString wrongPaperText() const override;
    void accepted(const QString &typed) override;
    void compose(QWidget *body) override;

private:
    void taken(const Result<procedure::Draft> &draft);
    /// From here on it is the draft of this visit, like one that was begun here.
    void use(const procedure::Draft &draft);
    Decision whichOne() const;
    void keepTheOneHere();
    QString titleOf(const procedure::Draft &draft) const;

    std::optional<procedure::Draft> m_taken; ///< waits for the citizen's word
    std::optional<procedure::Draft> m_here;  ///< begun in this visit
    std::optional<procedure::ResumeCode> m_kept;
    QPointer<LaterScreen> m_keptScreen;
};

} // namespace lucarne::ui
