// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "progresspage.h"

#include "citizen/pieces.h"
#include "procedure/formdesk.h"
#include "shell/appcontext.h"
#include "store/receipt.h"
#include "theme/theme.h"
#include "widgets/noticebox.h"

#include <QLabel>
#include <QPointer>
#include <QVBoxLayout>

namespace lucarne::ui
{

using namespace Qt::StringLiterals;
using State = procedure::SubmissionProgress::State;

QString ProgressPage::heading() const
{
    return m_progress ? stateText() : CodePage::heading();
}

QStringList ProgressPage::spoken() const
{
    if (!m_progress)
        return CodePage::spoken();
    QStringList lines{stateText(), nextText()};
    if (!m_progress->note.isEmpty())
        lines.append(m_progress->note);
    return lines;
}

QString ProgressPage::question() const
{
    return m_number.isEmpty() ? tr("What is the number of your receipt?")
                              : tr("What is the secret code of your receipt?");
}

QString ProgressPage::advice() const
{
    return m_number.isEmpty()
               ? tr("It is on your receipt: 12 letters and digits, four by four. You need not write the "
                    "dashes.")
               : tr("It is below the number: 27 letters and digits. So nobody else can ask in your place.");
}

QString ProgressPage::goText() const
{
    return m_number.isEmpty() ? tr("Continue") : tr("See how it gets on");
}

bool ProgressPage::isExpected(const QString &code) const
{
    return store::parseReceiptCode(code).has_value();
}

QString ProgressPage::wrongPaperText() const
{
    return tr("This is another code. Show your receipt.");
}

bool ProgressPage::stepBack()
{
    if (CodePage::stepBack())
        return true;
    if (m_number.isEmpty())
        return false;
    m_number.clear();
    m_progress.reset();
    forget();
    refresh();
    return true;
}

void ProgressPage::accepted(const QString &typed)
{
    if (const auto code = store::parseReceiptCode(typed.trimmed())) {
        m_number = code->number;
        retype(store::receiptSecretLetters(code->secret));
        ask(code->secret);
    } else if (m_number.isEmpty()) {
        m_number = store::receiptNumberFrom(typed);
        if (m_number.isEmpty()) {
            fail(tr(
                "This is not the number of a receipt. Please compare it with your paper, letter by letter."));
            return;
        }
        forget();
        refresh();
    } else if (const QByteArray secret = store::receiptSecretFrom(typed); !secret.isEmpty()) {
        ask(secret);
    } else {
        fail(tr("There is a mistake in the code. Please compare it with your paper, letter by letter."));
    }
}

void ProgressPage::ask(const QByteArray &secret)
{
    wait();
    context().desk->progress(
        m_number, secret,
        [self = QPointer(this), number = m_number](const Result<procedure::SubmissionProgress> &progress) {
            // The citizen may have gone back meanwhile.
            if (self && self->m_number == number)
                self->answered(progress);
        });
}

void ProgressPage::answered(const Result<procedure::SubmissionProgress> &progress)
{
    if (!progress) {
        fail(progress.error().sentence);
        return;
    }
    m_progress = *progress;
    forget();
    refresh();
}

QString ProgressPage::stateText() const
{
    switch (m_progress->state) {
    case State::Received:
        return tr("Your request has arrived");
    case State::InProgress:
        return tr("Somebody is working on your request");
    case State::Done:
        return tr("Your request is done");
    case State::MoreNeeded:
        return tr("Something is missing in your request");
    }
    Q_UNREACHABLE();
}

QString ProgressPage::nextText() const
{
    switch (m_progress->state) {
    case State::Received:
    case State::InProgress:
        return tr("You have nothing to do. You can ask again in a few days.");
    case State::Done:
        return tr("You have nothing more to do here.");
    case State::MoreNeeded:
        return tr("Please do what is said below, or ask at the reception.");
    }
    Q_UNREACHABLE();
}

QString ProgressPage::dateOf(const QDateTime &time) const
{
    return dateText(context(), time.toLocalTime().date());
}

void ProgressPage::compose(QWidget *body)
{
    if (!m_progress) {
        CodePage::compose(body);
        return;
    }
    setScroller(layColumn(context(), *this, body, 40, [&](QWidget *content, QVBoxLayout *column) {
        column->addStretch(1);
        column->addWidget(makeText(context(), TextRole::Quiet,
                                   tr("Request %1").arg(u"\u2066%1\u2069"_s.arg(m_number)), content));
        QLabel *state = makeText(context(), TextRole::Title, stateText(), content);
        state->setObjectName(u"progress.state"_s);
        column->addWidget(state);
        column->addWidget(makeText(context(), TextRole::Lead, nextText(), content));
        if (!m_progress->note.isEmpty()) {
            auto *message =
                new NoticeBox(context().theme, NoticeKind::Information, m_progress->note, content);
            message->setTitle(tr("Message for you"));
            column->addWidget(message);
        }
        column->addWidget(makeText(context(), TextRole::Body,
                                   tr("Arrived on %1").arg(dateOf(m_progress->receivedAt)), content));
        column->addWidget(makeText(context(), TextRole::Body,
                                   tr("Last change on %1").arg(dateOf(m_progress->updatedAt)), content));
        column->addStretch(2);
    }));
}

} // namespace lucarne::ui
