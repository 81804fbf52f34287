// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The supervisor: no screen, no network. Starts and watches the window and sync processes.

#include "kiosk/configuration.h"
#include "kiosk/instancelock.h"
#include "kiosk/processes.h"
#include "kiosk/sessionfolder.h"
#include "kiosk/supervisor.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>

#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace lucarne;
using namespace Qt::StringLiterals;

namespace
{

// The exit codes are what a service manager sees: 2 and 3 do not get better by another start.
constexpr int kBadCommandLine = 2;
constexpr int kAlreadyRunning = 3;
constexpr int kNoFolder = 4;

int refuse(const Error &error, int code)
{
    std::fprintf(stderr, "lucarne: %s (%s)\n", qPrintable(error.sentence), qPrintable(error.detail));
    return code;
}

/// Signals that end the supervisor arrive as readable bytes, in the event loop.
int endingSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&signals, signal);
    ::sigprocmask(SIG_BLOCK, &signals, nullptr);
    return ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

} // namespace

int main(int argc, char *argv[])
{
    ::umask(077); // all that a terminal keeps is for its account alone
    kiosk::keepMemoryPrivate();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"lucarne"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LUCARNE_VERSION));

    const QString beside = QCoreApplication::applicationDirPath();
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Runs the terminal: a fresh window for every citizen, started again whatever happens."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption window(u"window"_s, u"The window program."_s, u"program"_s,
                                    beside + "/lucarne-window"_L1);
    const QCommandLineOption sync(u"sync"_s, u"The sync program."_s, u"program"_s,
                                  beside + "/lucarne-sync"_L1);
    const QCommandLineOption noSync(u"no-sync"_s, u"Run without the sync program."_s);
    const QCommandLineOption config(u"config"_s, u"The configuration file, for window and sync."_s,
                                    u"file"_s);
    const QCommandLineOption root(u"session-folder"_s,
                                  u"Where the private folders of the visits go; in memory."_s, u"folder"_s,
                                  kiosk::defaultSessionRoot());
    const QCommandLineOption pingEvery(u"ping-every"_s, u"How often windows are asked whether they live."_s,
                                       u"milliseconds"_s, u"5000"_s);
    const QCommandLineOption silentFor(u"silent-for"_s, u"After how long a silence a window is replaced."_s,
                                       u"milliseconds"_s, u"15000"_s);
    const QCommandLineOption offerFor(u"offer-for"_s,
                                      u"How long a form is offered again after its window crashed."_s,
                                      u"milliseconds"_s, u"120000"_s);
    parser.addOptions({window, sync, noSync, config, root, pingEvery, silentFor, offerFor});
    parser.addPositionalArgument(u"arguments"_s, u"For the window program, after \"--\"."_s,
                                 u"[-- arguments…]"_s);
    parser.process(app);

    kiosk::SupervisorOptions options;
    options.windowProgram = parser.value(window);
    if (parser.isSet(config)) {
        const QStringList arguments{u"--config"_s, QFileInfo(parser.value(config)).absoluteFilePath()};
        options.windowArguments = arguments;
        options.syncArguments = arguments;
        options.tidyArguments = arguments;
    }
    options.tidyProgram = beside + "/lucarnectl"_L1;
    options.tidyArguments << u"printing"_s << u"clear"_s;
    options.windowArguments += parser.positionalArguments();
    if (!parser.isSet(noSync) && (parser.isSet(sync) || QFileInfo::exists(parser.value(sync))))
        options.syncProgram = parser.value(sync);
    options.sessionRoot = QFileInfo(parser.value(root)).absoluteFilePath();
    options.dataFolder = kiosk::dataFolder(kiosk::Configuration());
    bool numbers[3] = {false, false, false};
    options.times.pingEvery = std::chrono::milliseconds(parser.value(pingEvery).toUInt(&numbers[0]));
    options.times.silentFor = std::chrono::milliseconds(parser.value(silentFor).toUInt(&numbers[1]));
    options.times.offerFor = std::chrono::milliseconds(parser.value(offerFor).toUInt(&numbers[2]));
    if (!numbers[0] || !numbers[1] || !numbers[2] || options.times.offerFor.count() > 600'000 ||
        options.times.pingEvery.count() < 20 || options.times.silentFor < 2 * options.times.pingEvery) {
        std::fputs("lucarne: --ping-every takes 20 ms or more, --silent-for twice that or more, --offer-for "
                   "600000 ms at most\n",
                   stderr);
        return kBadCommandLine;
    }

    bool inMemory = false;
    if (const auto prepared = kiosk::prepareSessionRoot(options.sessionRoot, &inMemory); !prepared)
        return refuse(prepared.error(), kNoFolder);
    if (!inMemory)
        std::fprintf(stderr, "lucarne: %s is not in memory: what a visit writes touches a disk\n",
                     qPrintable(options.sessionRoot));
    if (!vault::canLockMemory())
        std::fputs("lucarne: memory cannot be locked: keys could reach the swap (ulimit -l, LimitMEMLOCK)\n",
                   stderr);
    const auto lock = kiosk::InstanceLock::take(options.sessionRoot + "/lock"_L1);
    if (!lock)
        return refuse(lock.error(), kAlreadyRunning);
    const auto leftovers = kiosk::removeLeftovers(options.sessionRoot);
    if (!leftovers)
        return refuse(leftovers.error(), kNoFolder);
    if (*leftovers > 0)
        std::fprintf(stderr, "lucarne: %d folders of an interrupted run removed\n", *leftovers);

    const int signalDescriptor = endingSignals();
    const session::SystemClock clock;
    kiosk::Supervisor supervisor(clock, options);
    QSocketNotifier signalled(signalDescriptor, QSocketNotifier::Read);
    QObject::connect(&signalled, &QSocketNotifier::activated, &supervisor, [&supervisor, signalDescriptor] {
        signalfd_siginfo info;
        if (::read(signalDescriptor, &info, sizeof info) == ssize_t(sizeof info))
            supervisor.stop();
    });
    QObject::connect(&supervisor, &kiosk::Supervisor::stopped, &app, &QCoreApplication::quit);
    supervisor.start();
    return QCoreApplication::exec();
}
