// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "session/clock.h"
#include "sync/contentupdate.h"
#include "sync/credentials.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>

#include <optional>

namespace lucarne::ctl
{

namespace
{

using namespace Qt::StringLiterals;

class Tr
{
    Q_DECLARE_TR_FUNCTIONS(lucarnectl)
};

const QString kCounty = u"county"_s;
const QString kCode = u"code"_s;
const QString kKey = u"key"_s;
const QString kName = u"name"_s;
const QString kTokenFile = u"token-file"_s;

/// Runs something that answers later, and waits for the answer.
template<typename T, typename Start>
T waitFor(const Start &start)
{
    std::optional<T> answer;
    QEventLoop loop;
    start([&answer, &loop](T value) {
        answer.emplace(std::move(value));
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return std::move(*answer);
}

/// The key of an earlier attempt whose reply was lost, so that the county knows this terminal
/// again; else a fresh one.
Result<sync::TerminalSecrets> keyToEnrol(sync::Credentials &credentials)
{
    auto earlier = waitFor<Result<sync::TerminalSecrets>>(
        [&credentials](const sync::Credentials::Loaded &done) { credentials.load(done); });
    if (earlier)
        return earlier;
    sync::TerminalSecrets fresh{vault::SigningKey::generate(), {}};
    // On the disk before it is used: also a proof that the credentials can be kept at all.
    const auto saved =
        waitFor<Result<void>>([&](const sync::Credentials::Saved &done) { credentials.save(fresh, done); });
    if (!saved)
        return tl::unexpected(saved.error());
    return fresh;
}

ExitCode enrol(Context &context)
{
    const QCommandLineParser &options = context.options;
    QString code = options.value(kCode);
    if (code == "-"_L1)
        code = QTextStream(stdin).readLine().trimmed();
    if (!options.isSet(kCounty) || !options.isSet(kKey) || code.isEmpty()) {
        context.err << Tr::tr("Usage: lucarnectl enrol --county URL --code CODE --key KEY") << '\n';
        return Usage;
    }
    const auto countyKey = vault::PublicKey::fromBase64(options.value(kKey).toLatin1());
    if (!countyKey)
        return failed(context, countyKey.error());
    const session::SystemClock clock;
    auto transport = sync::Transport::to(QUrl(options.value(kCounty), QUrl::StrictMode), clock);
    if (!transport)
        return failed(context, transport.error());

    const QString file =
        options.isSet(kTokenFile) ? QFileInfo(options.value(kTokenFile)).absoluteFilePath() : QString();
    sync::Credentials credentials(file);
    auto secrets = keyToEnrol(credentials);
    if (!secrets)
        return failed(context, secrets.error());

    sync::EnrolmentRecord record;
    record.name = options.value(kName);
    if (record.name.isEmpty())
        record.name = context.configuration.communeName;
    if (record.name.isEmpty())
        record.name = Tr::tr("Terminal");
    const Error refused = waitFor<Error>([&](const std::function<void(Error)> &done) {
        auto *job = new sync::EnrolmentJob(**transport, code, record.name, secrets->key);
        QObject::connect(job, &sync::EnrolmentJob::finished, job,
                         [made = &record, kept = &*secrets, done](sync::EnrolmentJob::Enrolled *enrolled,
                                                                  const Error &error) {
                             if (enrolled) {
                                 made->terminalId = enrolled->terminalId;
                                 kept->token = std::move(enrolled->token);
                             }
                             done(error);
                         });
        job->start();
    });
    if (record.terminalId.isEmpty())
        return failed(context, refused);

    const auto saved = waitFor<Result<void>>(
        [&](const sync::Credentials::Saved &done) { credentials.save(*secrets, done); });
    if (!saved)
        return failed(context, saved.error());
    record.county = (*transport)->county();
    record.countyKey = QString::fromLatin1(countyKey->toBase64());
    record.secretsFile = file;
    record.enrolledAt = clock.utcNow();
    if (const auto written = sync::saveEnrolment(kiosk::dataFolder(context.configuration), record); !written)
        return failed(context, written.error());
    context.out << Tr::tr("This terminal is enrolled as %1.").arg(record.terminalId) << '\n';
    return Success;
}

Result<sync::EnrolmentRecord> enrolment(Context &context)
{
    const auto record = sync::loadEnrolment(kiosk::dataFolder(context.configuration));
    if (!record)
        return tl::unexpected(record.error());
    if (!*record)
        return failure(Tr::tr("This terminal is not enrolled yet: “lucarnectl enrol”."));
    return **record;
}

ExitCode syncNow(Context &context)
{
    const auto record = enrolment(context);
    if (!record)
        return failed(context, record.error());
    sync::Credentials credentials(context.options.isSet(kTokenFile) ? context.options.value(kTokenFile)
                                                                    : record->secretsFile);
    const auto secrets = waitFor<Result<sync::TerminalSecrets>>(
        [&credentials](const sync::Credentials::Loaded &done) { credentials.load(done); });
    if (!secrets)
        return failed(context, secrets.error());
    const kiosk::Configuration &configuration = context.configuration;
    const auto countyKey = vault::PublicKey::fromBase64(
        (configuration.countyPublicKey.isEmpty() ? record->countyKey : configuration.countyPublicKey)
            .toLatin1());
    if (!countyKey)
        return failed(context, countyKey.error());
    const session::SystemClock clock;
    auto transport = sync::Transport::to(
        configuration.countyUrl.isEmpty() ? record->county : configuration.countyUrl, clock);
    if (!transport)
        return failed(context, transport.error());

    sync::ContentUpdate update(**transport, secrets->token, *countyKey,
                               sync::ContentPlaces::of(context.configuration), clock);
    const auto sayProgress = [&context](int done, int total) {
        context.err << '\r' << Tr::tr("%1 of %2 documents").arg(done).arg(total);
        if (done == total)
            context.err << '\n';
        context.err.flush();
    };
    const auto outcome =
        waitFor<sync::UpdateOutcome>([&](const std::function<void(sync::UpdateOutcome)> &done) {
            QObject::connect(&update, &sync::ContentUpdate::finished, &update, done);
            if (context.errIsTerminal)
                QObject::connect(&update, &sync::ContentUpdate::importing, &update, sayProgress);
            update.start();
        });
    if (outcome.error.fault != sync::ContentFault::None)
        return failed(context, outcome.error.error);
    context.out << (outcome.changed ? Tr::tr("New content is in use: version %1.").arg(outcome.version)
                                    : Tr::tr("The content is up to date: version %1.").arg(outcome.version))
                << '\n';
    return Success;
}

void addIndented(QTextStream &out, const QString &text)
{
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        out << u"  "_s << line << '\n';
}

ExitCode syncStatus(Context &context)
{
    const auto record = enrolment(context);
    if (!record)
        return failed(context, record.error());
    const auto places = sync::ContentPlaces::of(context.configuration);
    const sync::ContentState state = sync::loadContentState(places);
    QTextStream &out = context.out;
    out << Tr::tr("Terminal %1 (%2), enrolled %3 with %4")
               .arg(record->terminalId, record->name, record->enrolledAt.toString(Qt::ISODate),
                    record->county.toString())
        << '\n';
    if (state.versionInUse == 0)
        out << Tr::tr("No content has come from the county yet.") << '\n';
    else
        out << Tr::tr("Content version %1 is in use, good until %2.")
                   .arg(state.versionInUse)
                   .arg(state.expires.toString(Qt::ISODate))
            << '\n';
    if (const auto progress = sync::importUnderWay(places))
        out << Tr::tr("New content is being imported: %1 of %2 documents.")
                   .arg(progress->done)
                   .arg(progress->total)
            << '\n';
    if (state.checkedAt.isValid())
        out << Tr::tr("The county last answered %1.").arg(state.checkedAt.toString(Qt::ISODate)) << '\n';
    if (!state.lastFault.isEmpty())
        out << Tr::tr("The last attempt failed: %1.").arg(state.lastFault) << '\n';
    addIndented(out, state.lastFaultDetail);
    for (const procedure::RefusedProcedure &refused : state.refusedProcedures) {
        out << Tr::tr("%1 was refused; an earlier version, if any, stays").arg(refused.file) << '\n';
        addIndented(out, refused.reason);
    }
    return Success;
}

} // namespace

std::vector<Command> syncCommands()
{
    return {
        {u"enrol"_s,
         {},
         Tr::tr("make this terminal known to its county"),
         enrol,
         {QCommandLineOption(kCounty, Tr::tr("The county's address."), u"URL"_s),
          QCommandLineOption(
              kCode, Tr::tr("The one-time code of the county; “-” reads it from standard input."), u"CODE"_s),
          QCommandLineOption(kKey, Tr::tr("The county's content key, base64."), u"KEY"_s),
          QCommandLineOption(kName, Tr::tr("Where this terminal stands, for the county's staff."), u"NAME"_s),
          QCommandLineOption(kTokenFile,
                             Tr::tr("Keep the credentials in this file instead of the keychain: for tests, "
                                    "demonstrations and systemd credentials."),
                             u"FILE"_s)}},
        {u"sync now"_s, {}, Tr::tr("take new content from the county now"), syncNow, {}},
        {u"sync status"_s, {}, Tr::tr("show enrolment and content"), syncStatus, {}},
    };
}

} // namespace lucarne::ctl
