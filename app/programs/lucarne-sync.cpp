// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/configuration.h"
#include "session/clock.h"
#include "sync/credentials.h"
#include "sync/outboxkeeper.h"
#include "sync/syncloop.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QSocketNotifier>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <optional>

#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace lucarne;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

void say(const QJsonObject &event)
{
    std::printf("%s\n", QJsonDocument(event).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

/// SIGTERM and SIGINT end the event loop, so that an import is stopped cleanly.
void endOnSignals(QCoreApplication &app)
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&signals, signal);
    ::sigprocmask(SIG_BLOCK, &signals, nullptr);
    const int descriptor = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    auto *notifier = new QSocketNotifier(descriptor, QSocketNotifier::Read, &app);
    QObject::connect(notifier, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
}

/// Waits for the terminal to be enrolled, then keeps it in step with its county. What is wrong is
/// said once and tried again every minute: the supervisor need not start this program anew.
class Program final : public QObject
{
public:
    Program(kiosk::Configuration configuration, QString tokenFile, sync::Pace pace)
        : m_configuration(std::move(configuration)), m_tokenFile(std::move(tokenFile)), m_pace(pace)
    {
        m_retry.setSingleShot(true);
        connect(&m_retry, &QTimer::timeout, this, &Program::begin);
    }

    void begin()
    {
        auto record = sync::loadEnrolment(kiosk::dataFolder(m_configuration));
        if (!record) {
            waitBecause(u"enrolment-unreadable"_s, record.error());
            return;
        }
        if (!*record) {
            waitBecause(u"not-enrolled"_s, {{}, u"use lucarnectl enrol"_s});
            return;
        }
        m_record = **record;
        m_credentials =
            std::make_unique<sync::Credentials>(m_tokenFile.isEmpty() ? m_record.secretsFile : m_tokenFile);
        m_credentials->load([this](Result<sync::TerminalSecrets> secrets) {
            if (!secrets) {
                waitBecause(u"credentials-unusable"_s, secrets.error());
                return;
            }
            m_secrets.emplace(std::move(*secrets));
            run();
        });
    }

    void setHelpRequested(bool requested)
    {
        m_helpRequested = requested;
        if (m_loop)
            m_loop->setHelpRequested(requested);
    }

    /// Of all drafts only those of this visit may stay; empty: none.
    void setLivingVisit(const QByteArray &tag)
    {
        m_livingVisit = tag;
        if (m_keeper)
            m_keeper->setLivingVisit(tag);
    }

private:
    void run()
    {
        // The configuration is the installer's latest word on the county's key.
        const QString key =
            m_configuration.countyPublicKey.isEmpty() ? m_record.countyKey : m_configuration.countyPublicKey;
        const auto countyKey = vault::PublicKey::fromBase64(key.toLatin1());
        if (!countyKey) {
            waitBecause(u"county-key-unusable"_s, countyKey.error());
            return;
        }
        auto transport = sync::Transport::to(
            m_configuration.countyUrl.isEmpty() ? m_record.county : m_configuration.countyUrl, m_clock);
        if (!transport) {
            waitBecause(u"county-address-unusable"_s, transport.error());
            return;
        }
        m_transport = std::move(*transport);
        m_loop = std::make_unique<sync::SyncLoop>(*m_transport, m_record.terminalId, m_secrets->token,
                                                  *countyKey, sync::ContentPlaces::of(m_configuration),
                                                  m_clock, sync::systemRandom(), m_pace);
        connect(m_loop.get(), &sync::SyncLoop::happened, this, &say);
        m_keeper = std::make_unique<sync::OutboxKeeper>(*m_transport, kiosk::outboxFolder(m_configuration),
                                                        m_secrets->token, m_clock, sync::systemRandom());
        m_keeper->setTokenRenewal([this](const std::function<void(bool)> &done) { renewToken(done); });
        connect(m_keeper.get(), &sync::OutboxKeeper::happened, this, &say);
        connect(m_loop.get(), &sync::SyncLoop::countyAnswered, m_keeper.get(),
                &sync::OutboxKeeper::countyAnswered);
        if (m_livingVisit)
            m_keeper->setLivingVisit(*m_livingVisit);
        m_loop->setOutboxHealth([keeper = m_keeper.get()] { return keeper->health(); });
        m_keeper->start();
        m_loop->start();
        m_loop->setHelpRequested(m_helpRequested);
    }

    /// The terminal may have been enrolled again since this program started.
    void renewToken(const std::function<void(bool)> &done)
    {
        m_credentials->load([this, done](Result<sync::TerminalSecrets> secrets) {
            const bool isOther = secrets && !secrets->token.equals(m_secrets->token);
            if (isOther)
                m_secrets->token = std::move(secrets->token);
            done(isOther);
        });
    }

    void waitBecause(const QString &event, const Error &error)
    {
        if (m_saidWaiting != event) {
            m_saidWaiting = event;
            say({{u"event"_s, event}, {u"time"_s, m_clock.utcNow().toString(Qt::ISODate)}});
            qWarning("lucarne-sync: %s %s", qPrintable(error.sentence), qPrintable(error.detail));
        }
        m_retry.start(1min);
    }

    kiosk::Configuration m_configuration;
    QString m_tokenFile;
    sync::Pace m_pace;
    session::SystemClock m_clock;
    sync::EnrolmentRecord m_record;
    QTimer m_retry;
    QString m_saidWaiting;
    bool m_helpRequested = false;
    std::optional<QByteArray> m_livingVisit;
    std::optional<sync::TerminalSecrets> m_secrets;
    std::unique_ptr<sync::Credentials> m_credentials;
    std::unique_ptr<sync::Transport> m_transport;
    std::unique_ptr<sync::SyncLoop> m_loop;
    std::unique_ptr<sync::OutboxKeeper> m_keeper;
};

/// Lines {"help": true|false} and {"visit": "…"} from the supervisor, as long as there is one at the
/// other end.
void listenTo(int descriptor, Program &program, QCoreApplication &app)
{
    auto *notifier = new QSocketNotifier(descriptor, QSocketNotifier::Read, &app);
    auto buffer = std::make_shared<QByteArray>();
    QObject::connect(notifier, &QSocketNotifier::activated, &app, [notifier, buffer, descriptor, &program] {
        char piece[4096];
        const ssize_t read = ::read(descriptor, piece, sizeof piece);
        if (read <= 0) {
            notifier->setEnabled(false);
            return;
        }
        buffer->append(piece, read);
        // The last word counts: what an ended visit left goes, and by now another may have begun.
        std::optional<QByteArray> living;
        for (qsizetype end; (end = buffer->indexOf('\n')) >= 0; buffer->remove(0, end + 1)) {
            const QJsonObject line = QJsonDocument::fromJson(buffer->first(end)).object();
            if (const QJsonValue help = line[u"help"]; help.isBool())
                program.setHelpRequested(help.toBool());
            if (const QJsonValue visit = line[u"visit"]; visit.isString())
                living = QByteArray::fromHex(visit.toString().toLatin1());
        }
        if (living)
            program.setLivingVisit(*living);
        if (buffer->size() > 64 * 1024)
            buffer->clear(); // not our supervisor
    });
}

} // namespace

int main(int argc, char **argv)
{
    ::umask(077); // all that a terminal keeps is for its account alone
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"lucarne"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LUCARNE_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Keeps the terminal's content in step with its county and sends what citizens submitted. One JSON object a line on standard output."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption config(u"config"_s, u"The terminal's configuration file."_s, u"FILE"_s);
    const QCommandLineOption data(u"data"_s, u"The data folder, instead of the configured one."_s, u"DIR"_s);
    const QCommandLineOption tokenFile(
        u"token-file"_s,
        u"The terminal's credentials, in a file of mode 0600: for tests and demonstrations."_s, u"FILE"_s);
    const QCommandLineOption every(u"poll-seconds"_s, u"How often to look for content."_s, u"N"_s, u"600"_s);
    const QCommandLineOption beat(u"heartbeat-seconds"_s, u"How often to say how the terminal is."_s, u"N"_s,
                                  u"300"_s);
    parser.addOptions({config, data, tokenFile, every, beat});
    parser.process(app);

    kiosk::Configuration configuration;
    if (parser.isSet(config)) {
        auto loaded = kiosk::loadConfiguration(parser.value(config));
        if (!loaded) {
            std::fprintf(stderr, "lucarne-sync: %s\n%s\n", qPrintable(loaded.error().sentence),
                         qPrintable(loaded.error().detail));
            return 1;
        }
        configuration = std::move(*loaded);
    }
    if (parser.isSet(data))
        configuration.dataFolder = parser.value(data);
    sync::Pace pace;
    pace.poll = std::chrono::seconds(qBound(1, parser.value(every).toInt(), 24 * 3600));
    pace.heartbeat = std::chrono::seconds(qBound(1, parser.value(beat).toInt(), 24 * 3600));

    endOnSignals(app);
    Program program(std::move(configuration), parser.value(tokenFile), pace);
    listenTo(STDIN_FILENO, program, app);
    QTimer::singleShot(0, &program, &Program::begin);
    return QCoreApplication::exec();
}
