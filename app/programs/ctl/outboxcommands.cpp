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

/// "3d", "5h" or "12m"; "?" when nobody knows.
QString ageOf(const QDateTime &recorded, const QDateTime &now)
{
    if (!recorded.isValid())
        return u"?"_s;
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
    const auto refused = outbox->keptDrafts().allRefused();
    if (!refused)
        return failed(context, refused.error());
    const auto stubs = outbox->stubs();
    if (!stubs)
        return failed(context, stubs.error());
    const QDateTime now = session::SystemClock().utcNow();
    int quarantined = 0;
    for (const store::QueuedSubmission &submission : *unsent) {
        quarantined += submission.state == store::SubmissionState::Quarantined ? 1 : 0;
        context.out << submission.id.toString(QUuid::WithoutBraces) << "  "
                    << wordFor(submission.state).leftJustified(11) << "  "
                    << ageOf(submission.recordedAt, now).rightJustified(5) << "  " << submission.reason
                    << '\n';
    }
    for (const store::KeptDrafts::Refused &draft : *refused) {
        context.out << draft.id.leftJustified(36) << "  " << u"refused"_s.leftJustified(11) << "  "
                    << ageOf(draft.keptAt, now).rightJustified(5) << "  " << draft.reason << '\n';
    }
    int missing = 0;
    for (const store::Stub &stub : *stubs) {
        if (stub.audit != store::Audit::Missing)
            continue;
        ++missing;
        context.out << stub.id.toString(QUuid::WithoutBraces) << "  " << u"missing"_s.leftJustified(11)
                    << "  " << ageOf(stub.acknowledgedAt, now).rightJustified(5) << "  " << stub.number
                    << '\n';
    }
    if (missing > 0)
        context.out << Tr::tr("The county had acknowledged %1 of these and does not have them any more: "
                              "the citizens with these receipt numbers must be asked again.")
                           .arg(missing)
                    << '\n';
    const QStringList damaged = store::DamagedQueues(kiosk::outboxFolder(context.configuration)).all();
    for (const QString &folder : damaged)
        context.out << Tr::tr("A damaged queue was set aside: %1").arg(folder) << '\n';
    context.out << Tr::tr("%1 waiting, %2 in quarantine, %3 kept forms refused, %4 damaged queues set aside.")
                       .arg(int(unsent->size()) - quarantined)
                       .arg(quarantined)
                       .arg(refused->size())
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
        auto again = outbox->sendAgain(QUuid::fromString(id));
        if (again && !*again)
            again = outbox->keptDrafts().sendAgain(id);
        if (!again)
            return failed(context, again.error());
        if (!*again)
            return failed(
                context,
                {Tr::tr("Nothing in quarantine and no refused form has this number: %1").arg(id), {}});
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
