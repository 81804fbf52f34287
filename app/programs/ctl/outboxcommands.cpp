// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "session/clock.h"
#include "store/outbox.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace lucarne::ctl
{

namespace
{

using namespace Qt::StringLiterals;

class Tr
{
    Q_DECLARE_TR_FUNCTIONS(lucarnectl)
};

QString wordFor(store::SubmissionState state)
{
    switch (state) {
    case store::SubmissionState::Queued:
        return u"queued"_s;
    case store::SubmissionState::Sending:
        return u"sending"_s;
    case store::SubmissionState::Retry:
        return u"retry"_s;
    case store::SubmissionState::Quarantined:
        return u"quarantined"_s;
    case store::SubmissionState::Acked:
        break;
    }
    return u"acked"_s;
}

/// "3d", "5h" or "12m".
QString ageOf(const QDateTime &recorded, const QDateTime &now)
{
    const qint64 minutes = std::max<qint64>(0, recorded.secsTo(now) / 60);
    if (minutes >= 48 * 60)
        return QString::number(minutes / (24 * 60)) + u'd';
    return minutes >= 60 ? QString::number(minutes / 60) + u'h' : QString::number(minutes) + u'm';
}

/// Never makes one: a terminal that has taken no form has none.
Result<store::Outbox> openedOutbox(Context &context)
{
    const QString folder = kiosk::outboxFolder(context.configuration);
    if (!QFileInfo::exists(folder + u"/queue"_s))
        return failure(Tr::tr("This terminal has no outbox yet."), folder);
    return store::Outbox::open(folder);
}

ExitCode list(Context &context)
{
    auto outbox = openedOutbox(context);
    if (!outbox)
        return failed(context, outbox.error());
    const auto unsent = outbox->unsent();
    if (!unsent)
        return failed(context, unsent.error());
    const QDateTime now = session::SystemClock().utcNow();
    int quarantined = 0;
    for (const store::QueuedSubmission &submission : *unsent) {
        quarantined += submission.state == store::SubmissionState::Quarantined ? 1 : 0;
        context.out << submission.id.toString(QUuid::WithoutBraces) << "  "
                    << wordFor(submission.state).leftJustified(11) << "  "
                    << ageOf(submission.recordedAt, now).rightJustified(5) << "  " << submission.reason
                    << '\n';
    }
    const QStringList damaged = store::DamagedQueues(kiosk::outboxFolder(context.configuration)).all();
    for (const QString &folder : damaged)
        context.out << Tr::tr("A damaged queue was set aside: %1").arg(folder) << '\n';
    context.out << Tr::tr("%1 waiting, %2 in quarantine, %3 damaged queues set aside.")
                       .arg(int(unsent->size()) - quarantined)
                       .arg(quarantined)
                       .arg(damaged.size())
                << '\n';
    return Success;
}

ExitCode sendAgain(Context &context)
{
    auto outbox = openedOutbox(context);
    if (!outbox)
        return failed(context, outbox.error());
    for (const QString &id : std::as_const(context.arguments)) {
        const auto again = outbox->sendAgain(QUuid::fromString(id));
        if (!again)
            return failed(context, again.error());
        if (!*again)
            return failed(context, {Tr::tr("Nothing in quarantine has this number: %1").arg(id), {}});
        context.out << Tr::tr("It will be sent again: %1").arg(id) << '\n';
    }
    return Success;
}

} // namespace

std::vector<Command> outboxCommands()
{
    return {
        {u"outbox list"_s,
         {},
         Tr::tr("show what waits for the county: number, state, age and why"),
         list,
         {}},
        {u"outbox send-again"_s, u"ID…"_s, Tr::tr("send what is in quarantine once more"), sendAgain, {}},
    };
}

} // namespace lucarne::ctl
