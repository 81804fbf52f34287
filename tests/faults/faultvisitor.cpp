// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A window without a screen: under the real supervisor, with the key of the visit that it gives, a
// citizen sits at a form and answers what nobody should believe.
//
//     faultvisitor --data FOLDER --first SEED
//         SIGUSR1  somebody comes: every window's person is SEED + the number of its visit
//         SIGUSR2  answers as is asked, sends, and ends the visit by its button; says "receipt ID"
//         SIGHUP   the citizen is gone: the hands of the visit's clock move on until it ends by itself
//
// It says "answered" when nothing more is typed, all on standard error.
#include "formterminal.h"

#include "kiosk/processes.h"
#include "session/session.h"
#include "session/windowchannel.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <csignal>
#include <cstdio>

#include <sys/signalfd.h>
#include <unistd.h>

using namespace lucarne;
using namespace lucarne::faults;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr auto kIdle = 90s;
constexpr auto kCountdown = 60s;

void say(const QByteArray &line)
{
    std::fprintf(stderr, "%s\n", line.constData());
}

class Visit
{
public:
    Visit(const QString &dataFolder, quint32 first, int letterFrom)
        : m_configuration(configurationOf(dataFolder)),
          m_person(first +
                   quint32(qEnvironmentVariable("LUCARNE_SESSION_FOLDER").section(u"visit-"_s, 1).toInt())),
          m_session(m_clock, kIdle, kCountdown),
          m_channel(0, 1, letterFrom)
    {
        using session::Session;
        using session::WindowChannel;
        QObject::connect(&m_channel, &WindowChannel::showRequested, &m_channel, [this] {
            m_desk = std::make_unique<procedure::FormDesk>(m_configuration, m_wallClock,
                                                           m_channel.takeLetter().key);
            m_channel.sendShown();
        });
        QObject::connect(&m_channel, &WindowChannel::finishRequested, qApp, &QCoreApplication::quit);
        QObject::connect(&m_session, &Session::started, &m_channel, &WindowChannel::sendSessionStarted);
        // As the window does.
        QObject::connect(&m_session, &Session::ended, &m_channel, [this](session::EndReason reason) {
            if (const auto gone = m_desk->discard(); !gone)
                say("E " + gone.error().detail.toUtf8());
            m_channel.sendSessionEnded(reason);
        });
        QTimer::singleShot(0, &m_channel, &WindowChannel::sendReady);
    }

    void sitDown()
    {
        m_session.touched();
        if (const auto open = opened(*m_desk); !open) {
            say("E " + open.error().detail.toUtf8());
            return;
        }
        const auto procedures = demoProcedures();
        m_sitting.emplace(*m_desk, procedures[m_person.seed % procedures.size()], m_person, m_person.seed);
        m_sitting->fillInHostile();
        for (const auto &fault : m_sitting->form().faults())
            say("fault " + fault.keyword.toUtf8());
        say(m_sitting->isSaved() ? "answered" : "E " + m_sitting->saveFailure().toUtf8());
    }

    void sendAndFinish()
    {
        // What was hostile may stand in the way of a whole page: then it is not sent.
        if (m_sitting && m_sitting->fillIn()) {
            if (const auto receipt = m_sitting->submit())
                say("receipt " + receipt->id.toByteArray(QUuid::WithoutBraces));
            else
                say("E " + receipt.error().detail.toUtf8());
        }
        m_session.end();
    }

    void walkAway()
    {
        for (const std::chrono::milliseconds time :
             {std::chrono::milliseconds(kIdle), 1ms, kCountdown + 1ms}) {
            m_clock.advance(time.count());
            m_session.tick();
        }
    }

private:
    kiosk::Configuration m_configuration;
    Person m_person;
    session::ManualClock m_clock;
    session::SystemClock m_wallClock;
    session::Session m_session;
    session::WindowChannel m_channel;
    std::unique_ptr<procedure::FormDesk> m_desk;
    std::optional<Sitting> m_sitting;
};

} // namespace

int main(int argc, char **argv)
{
    kiosk::keepMemoryPrivate();
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGUSR1, SIGUSR2, SIGHUP})
        sigaddset(&signals, signal);
    ::sigprocmask(SIG_BLOCK, &signals, nullptr);

    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto valueOf = [&arguments](const QString &name) {
        const qsizetype at = arguments.indexOf(name);
        return at < 0 ? QString() : arguments.value(at + 1);
    };
    Visit visit(valueOf(u"--data"_s), valueOf(u"--first"_s).toUInt(),
                valueOf(QString::fromLatin1(session::kLetterArgument)).toInt());
    const int descriptor = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    QSocketNotifier signalled(descriptor, QSocketNotifier::Read);
    QObject::connect(&signalled, &QSocketNotifier::activated, &app, [&visit, descriptor] {
        signalfd_siginfo info;
        while (::read(descriptor, &info, sizeof info) == ssize_t(sizeof info)) {
            if (info.ssi_signo == SIGUSR1)
                visit.sitDown();
            else if (info.ssi_signo == SIGUSR2)
                visit.sendAndFinish();
            else
                visit.walkAway();
        }
    });
    return QCoreApplication::exec();
}
