// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codepage.h"

#include "error.h"
#include "procedure/draft.h"

namespace lucarne::ui
{

/// Goes on with a form that was kept for later: with its code the form is this visit's draft, and
/// the form's page opens.
class TakeUpPage : public CodePage
{
    Q_OBJECT
public:
    explicit TakeUpPage(AppContext &context) : CodePage(context) {}

protected:
    QString question() const override;
    QString advice() const override;
    QString goText() const override;
    bool isExpected(const QString &code) const override;
    QString wrongPaperText() const override;
    void accepted(const QString &typed) override;

private:
    void taken(const Result<procedure::Draft> &draft);
};

} // namespace lucarne::ui
