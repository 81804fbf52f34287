// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeuppage.h"

#include "procedure/formdesk.h"
#include "shell/appcontext.h"

#include <QPointer>

namespace lucarne::ui
{

QString TakeUpPage::question() const
{
    return tr("What is the code of your form?");
}

QString TakeUpPage::advice() const
{
    return tr(
        "It is on the paper that you took along: 27 letters and digits, three by three. You need not write "
        "the dashes.");
}

QString TakeUpPage::goText() const
{
    return tr("Go on with my form");
}

bool TakeUpPage::isExpected(const QString &code) const
{
    return procedure::ResumeCode::from(code).has_value();
}

QString TakeUpPage::wrongPaperText() const
{
    return tr("This is another code. Show the paper with the code of your form.");
}

void TakeUpPage::accepted(const QString &typed)
{
    const auto code = procedure::ResumeCode::from(typed);
    if (!code) {
        fail(code.error().sentence);
        return;
    }
    retype(code->letters());
    wait();
    context().desk->takeUp(*code, [self = QPointer(this)](const Result<procedure::Draft> &draft) {
        if (self)
            self->taken(draft);
    });
}

void TakeUpPage::taken(const Result<procedure::Draft> &draft)
{
    // From here on it is the draft of this visit, like one that was begun here.
    const Result<void> saved =
        draft ? context().desk->save(*draft) : Result<void>(tl::unexpected(draft.error()));
    if (!saved) {
        fail(saved.error().sentence);
        return;
    }
    forget();
    Q_EMIT goTo({PageId::Procedure, {}});
}

} // namespace lucarne::ui
