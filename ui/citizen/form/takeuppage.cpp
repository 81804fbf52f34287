// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeuppage.h"

#include "takeawayscreen.h"

#include "procedure/formdesk.h"
#include "procedure/library.h"
#include "shell/appcontext.h"
#include "shell/language.h"

#include <QPointer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

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
    if (!draft) {
        fail(draft.error().sentence);
        return;
    }
    // Before it is this visit's: it stays under its code, and nothing of this visit gives way to it.
    if (const auto definition = context().procedures->definition(draft->procedure, draft->version);
        !definition) {
        qWarning("form: %s", qPrintable(definition.error().detail));
        fail(tr(
            "This terminal does not have your form. It stays kept under its code. Go to the terminal where "
            "you began it, or ask at the reception."));
        return;
    }
    auto here = context().desk->draftOfThisVisit();
    if (!here) {
        fail(here.error().sentence);
        return;
    }
    if (!*here) {
        use(*draft);
        return;
    }
    // Its code was typed a second time: here it is further on.
    if ((*here)->id == draft->id) {
        forget();
        Q_EMIT goTo({PageId::Unfinished, {}});
        return;
    }
    stopWaiting();
    m_taken = *draft;
    m_here = std::move(**here);
    refresh();
}

void TakeUpPage::use(const procedure::Draft &draft)
{
    procedure::FormDesk &desk = *context().desk;
    // Of the one that was kept first, its code is enough.
    const auto saved = m_kept ? desk.discard().and_then([&] { return desk.save(draft); }) : desk.save(draft);
    if (!saved) {
        if (m_here)
            Q_EMIT said(saved.error().sentence);
        else
            fail(saved.error().sentence);
        return;
    }
    forget();
    Q_EMIT goTo({PageId::Unfinished, {}});
}

QString TakeUpPage::titleOf(const procedure::Draft &draft) const
{
    const auto definition = context().procedures->definition(draft.procedure, draft.version);
    return definition ? (*definition)->text((*definition)->title, context().language.code()) : QString();
}

Decision TakeUpPage::whichOne() const
{
    return {.question = tr("You have begun another form here"),
            .explanation =
                tr("“%1” is not finished. It would be lost if you opened the form of your code now.")
                    .arg(u'\u2068' + titleOf(*m_here) + u'\u2069'),
            .choices = {{.icon = Icon::Clock,
                         .text = tr("Keep it first"),
                         .note = tr("You see its code, to take along. Then the form of your code opens."),
                         .objectName = u"takeup.keep"_s},
                        {.icon = Icon::Pen,
                         .text = tr("Go on with the one begun here"),
                         .note = tr("The form of your code stays kept. You can open it later."),
                         .objectName = u"takeup.stay"_s}}};
}

void TakeUpPage::keepTheOneHere()
{
    auto code = context().desk->keepForLater(*m_here);
    if (!code) {
        Q_EMIT said(code.error().sentence);
        return;
    }
    m_kept = std::move(*code);
    refresh();
}

void TakeUpPage::compose(QWidget *body)
{
    if (!m_here) {
        CodePage::compose(body);
        return;
    }
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins({});
    FormScreen *shown = nullptr;
    if (m_kept) {
        auto *screen =
            new LaterScreen(context(), titleOf(*m_here), *m_kept, body, tr("Open the form of my code"));
        connect(screen, &TakeAwayScreen::print, this,
                [this, screen] { Q_EMIT slipPrintWanted(screen->slip()); });
        connect(screen, &TakeAwayScreen::done, this, [this] { use(*m_taken); });
        m_keptScreen = screen;
        shown = screen;
    } else {
        auto *screen = new DecisionScreen(context(), whichOne(), body);
        connect(screen, &DecisionScreen::chosen, this, [this](int choice) {
            if (choice == 0)
                keepTheOneHere();
            else
                Q_EMIT goTo({PageId::Unfinished, {}});
        });
        shown = screen;
    }
    column->addWidget(shown);
    setScroller(shown->scroller());
}

QString TakeUpPage::heading() const
{
    if (m_kept)
        return LaterScreen::sentences().constFirst();
    return m_here ? whichOne().question : CodePage::heading();
}

QStringList TakeUpPage::spoken() const
{
    if (m_kept)
        return m_keptScreen ? m_keptScreen->spoken() : LaterScreen::sentences();
    return m_here ? whichOne().spoken() : CodePage::spoken();
}

bool TakeUpPage::canStepBack() const
{
    return m_here ? !m_kept : CodePage::canStepBack();
}

bool TakeUpPage::stepBack()
{
    if (!m_here)
        return CodePage::stepBack();
    if (m_kept)
        return false;
    m_here.reset();
    m_taken.reset();
    refresh();
    return true;
}

} // namespace lucarne::ui
