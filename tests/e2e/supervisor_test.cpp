// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printservice.h"
#include "terminal.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace lucarne::test;
using namespace Qt::StringLiterals;

namespace
{

// A loaded machine may be slow; nothing here waits when it is not.
constexpr int kPatienceMs = 30'000;

#define TRY(condition) QTRY_VERIFY2_WITH_TIMEOUT(condition, terminal.log().constData(), kPatienceMs)

/// Processes of visits that are not windows.
QList<qint64> daemonsOf(const Terminal &terminal)
{
    QList<qint64> found = processesOn(terminal.sessionRoot());
    for (int window = 1; window <= terminal.lastStarted(); ++window)
        found.removeAll(terminal.processOf(window));
    return found;
}

/// The child of a visit that made itself a daemon is at its work, and those on the way to it are gone.
bool hasItsDaemon(const Terminal &terminal)
{
    const QList<qint64> found = daemonsOf(terminal);
    QFile name(u"/proc/%1/comm"_s.arg(found.value(0)));
    return found.size() == 1 && name.open(QIODevice::ReadOnly) && name.readAll() == "sleep\n";
}

/// A sync program that writes down what it is told; empty when it cannot be made.
QString syncThatNotes(const QTemporaryDir &place)
{
    QFile script(place.filePath(u"sync"_s));
    if (!script.open(QIODevice::WriteOnly))
        return {};
    script.write("#!/bin/sh\nexec cat >>'" + QFile::encodeName(place.filePath(u"told"_s)) + "'\n");
    script.close();
    return script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner) ? script.fileName()
                                                                                         : QString();
}

QByteArray told(const QTemporaryDir &place)
{
    QFile file(place.filePath(u"told"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The visit that sync was told of last.
QByteArray livingVisit(const QTemporaryDir &place)
{
    const QByteArray begin = "{\"visit\":\"";
    const QByteArray lines = told(place);
    const qsizetype at = lines.lastIndexOf(begin);
    return at < 0 ? "none"
                  : lines.mid(at + begin.size(), lines.indexOf('"', at + begin.size()) - at - begin.size());
}

/// What the windows that came to the screen said of their visits: tag, seconds of the offer.
QList<std::pair<QByteArray, int>> visitsOf(const Terminal &terminal)
{
    QList<std::pair<QByteArray, int>> visits;
    for (const QByteArray &line : terminal.log().split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 4 && words[0] == "visit" && words[2] == "offer")
            visits.append({words[1], words[3].toInt()});
    }
    return visits;
}

const QString kProbe = u"session_probe_window"_s;

/// As a window leaves it that dies while its sheet waits for paper.
bool leaveJob(const PrintService &service)
{
    QProcess lp;
    lp.start(u"lp"_s, {u"-h"_s, service.socket(), u"-d"_s, u"empty"_s, u"-o"_s, u"raw"_s,
                       QStringLiteral(LUCARNE_SOURCE_DIR) + u"/LICENSE"_s});
    lp.waitForFinished();
    return lp.exitCode() == 0;
}

} // namespace

class SupervisorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFileInfo(u"/dev/shm"_s).isWritable())
            QSKIP("no /dev/shm to keep visits in");
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }

    void every_visit_gets_a_fresh_window_and_nothing_stays_of_the_last()
    {
        Terminal terminal(kProbe, {u"--litter"_s});
        QVERIFY(terminal.start());
        TRY(terminal.settled());
        const int first = terminal.onScreen();
        const QString folder = terminal.sessionRoot() + u"/visit-%1"_s.arg(first);
        QVERIFY(terminal.signal(first, SIGUSR1));
        TRY(QFileInfo::exists(folder + u"/run/litter"_s));
        const qint64 process = terminal.processOf(first);
        TRY(hasItsDaemon(terminal));
        for (const char *part : {"/home/litter", "/tmp/litter", "/cache/litter"})
            QVERIFY2(QFileInfo::exists(folder + QString::fromLatin1(part)), part);

        QVERIFY(terminal.signal(first, SIGUSR2));
        TRY(terminal.onScreen() == first + 1 && terminal.settled());
        QVERIFY(terminal.count("is over: button") == 1);
        TRY(!QFileInfo::exists(folder));
        QVERIFY(!isAlive(process));
        QCOMPARE(daemonsOf(terminal), QList<qint64>());
        QCOMPARE(terminal.folders().size(), 2);
        QVERIFY(terminal.stop());
    }

    void print_jobs_go_with_the_visit_and_with_a_power_cut()
    {
        if (PrintService::program().isEmpty())
            QSKIP("cupsd (cups-daemon) is not installed");
        PrintService service;
        QString why;
        QVERIFY2(service.start(&why), qPrintable(why));
        QTRY_VERIFY2_WITH_TIMEOUT(QFile::exists(service.socket()), service.log().constData(), kPatienceMs);
        QTemporaryDir folder;
        QFile configuration(folder.filePath(u"lucarne.json"_s));
        QVERIFY(configuration.open(QIODevice::WriteOnly));
        configuration.write(R"({"communeName": "Valserre", "printerA4": "empty"})");
        configuration.close();
        QVERIFY(leaveJob(service));

        Terminal terminal(kProbe);
        terminal.environment.insert(u"CUPS_SERVER"_s, service.socket());
        terminal.supervisorArguments = {u"--config"_s, configuration.fileName()};
        QVERIFY(terminal.start());
        TRY(terminal.settled());
        TRY(service.jobs(u"empty"_s).isEmpty() && service.spooledDocuments().isEmpty());

        const int first = terminal.onScreen();
        QVERIFY(terminal.signal(first, SIGUSR1));
        TRY(terminal.count("a visit begins") == 1);
        QVERIFY(leaveJob(service));
        QVERIFY(!service.spooledDocuments().isEmpty());
        QVERIFY(terminal.signal(first, SIGKILL));
        TRY(service.jobs(u"empty"_s).isEmpty() && service.spooledDocuments().isEmpty());
        QCOMPARE(terminal.count("tidying up"), 0);
        QVERIFY(terminal.stop());
    }

    void a_window_has_its_own_folders_and_leaves_no_core()
    {
        Terminal terminal(kProbe);
        QVERIFY(terminal.start());
        TRY(terminal.settled());
        for (const int window : {terminal.onScreen(), terminal.lastReady()}) {
            const qint64 process = terminal.processOf(window);
            const QByteArray limits = procFile(process, "limits");
            const qsizetype at = limits.indexOf("Max core file size");
            QVERIFY(at >= 0);
            QCOMPARE(limits.sliced(at, limits.indexOf('\n', at) - at).simplified(),
                     "Max core file size 0 0 bytes"_ba);
            if (::geteuid() == 0) {
                const QList<QByteArray> environment = procFile(process, "environ").split('\0');
                const QByteArray folder =
                    QFile::encodeName(terminal.sessionRoot()) + "/visit-" + QByteArray::number(window);
                for (const QByteArray &own :
                     {"HOME="_ba, "TMPDIR="_ba, "XDG_RUNTIME_DIR="_ba, "XDG_CACHE_HOME="_ba,
                      "XDG_CONFIG_HOME="_ba, "XDG_DATA_HOME="_ba, "XDG_STATE_HOME="_ba}) {
                    const auto found =
                        std::find_if(environment.begin(), environment.end(),
                                     [&](const QByteArray &line) { return line.startsWith(own); });
                    QVERIFY2(found != environment.end() && found->startsWith(own + folder + '/'),
                             own.constData());
                }
            }
            struct stat status = {};
            // The files of a process that hides its memory belong to root.
            QCOMPARE(::stat(qPrintable(u"/proc/%1/mem"_s.arg(process)), &status), 0);
            QCOMPARE(status.st_uid, 0u);
        }
        const qint64 supervisor = terminal.process().processId();
        struct stat status = {};
        QCOMPARE(::stat(qPrintable(u"/proc/%1/mem"_s.arg(supervisor)), &status), 0);
        QCOMPARE(status.st_uid, 0u);
        QVERIFY(terminal.stop());
    }

    void a_crash_costs_one_change_over_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("segmentation fault") << SIGSEGV;
        QTest::newRow("abort") << SIGABRT;
        QTest::newRow("killed for memory") << SIGKILL;
    }

    void a_crash_costs_one_change_over()
    {
        QFETCH(int, number);
        Terminal terminal(kProbe);
        QVERIFY(terminal.start());
        TRY(terminal.settled());
        const int first = terminal.onScreen();
        QVERIFY(terminal.signal(first, SIGUSR1));
        TRY(terminal.count("a visit begins") == 1);
        QVERIFY(terminal.signal(first, number));
        TRY(terminal.onScreen() == first + 1 && terminal.settled());
        TRY(terminal.folders().size() == 2);
        QVERIFY(terminal.count("crashed, signal " + QByteArray::number(number)) == 1);
        // The warm one may crash too.
        QVERIFY(terminal.signal(terminal.lastReady(), number));
        TRY(terminal.settled() && terminal.lastStarted() == first + 3);
        QCOMPARE(terminal.onScreen(), first + 1);
        QVERIFY(terminal.stop());
    }

    void a_window_that_hangs_is_killed_and_replaced()
    {
        Terminal terminal(kProbe);
        terminal.supervisorArguments = {u"--ping-every"_s, u"50"_s, u"--silent-for"_s, u"6000"_s};
        QVERIFY(terminal.start());
        TRY(terminal.settled());
        const int first = terminal.onScreen();
        const qint64 process = terminal.processOf(first);
        QVERIFY(terminal.signal(first, SIGSTOP));
        TRY(terminal.onScreen() == first + 1 && terminal.settled());
        QVERIFY(!isAlive(process));
        QVERIFY(terminal.log().contains("it hangs"));
        TRY(terminal.folders().size() == 2);
        QVERIFY(terminal.stop());
    }

    void windows_that_never_start_do_not_take_the_machine()
    {
        Terminal terminal(kProbe, {u"--fail"_s});
        QVERIFY(terminal.start());
        TRY(terminal.count("windows fail again and again") == 1);
        QVERIFY2(terminal.lastStarted() <= 6, terminal.log().constData());
        QVERIFY(terminal.stop());
        QVERIFY(terminal.folders().isEmpty());

        Terminal absent(u"no_such_window_program"_s);
        QVERIFY(absent.start());
        QTRY_VERIFY_WITH_TIMEOUT(absent.count("windows fail again and again") == 1, kPatienceMs);
        QVERIFY(absent.stop());
        QVERIFY(absent.folders().isEmpty());
    }

    void new_content_brings_a_fresh_warm_window_and_leaves_the_visit_alone()
    {
        QTemporaryDir place;
        const QByteArray pipe = QFile::encodeName(place.filePath(u"events"_s));
        QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
        QFile script(place.filePath(u"sync"_s));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\nexec cat '" + pipe + "'\n");
        script.close();
        QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const int events = ::open(pipe.constData(), O_RDWR | O_CLOEXEC);
        QVERIFY(events >= 0);

        Terminal terminal(kProbe);
        terminal.supervisorArguments = {u"--sync"_s, script.fileName()};
        QVERIFY(terminal.start());
        TRY(terminal.settled());
        QVERIFY(terminal.signal(1, SIGUSR1));
        TRY(terminal.count("a visit begins") == 1);
        const QByteArray noise = "garbage\n{\"event\":\"heartbeat\"}\n{\"event\":\"content-ch";
        QCOMPARE(::write(events, noise.constData(), size_t(noise.size())), noise.size());
        const QByteArray rest = "anged\",\"version\":7}\n";
        QCOMPARE(::write(events, rest.constData(), size_t(rest.size())), rest.size());
        TRY(terminal.settled() && terminal.lastStarted() == 3);
        QCOMPARE(terminal.onScreen(), 1);
        QCOMPARE(terminal.count("lucarne.supervisor: the content changed"), 1);
        QVERIFY(!isAlive(terminal.processOf(2)));

        QVERIFY(terminal.signal(1, SIGUSR2));
        TRY(terminal.onScreen() == 3 && terminal.settled());

        // Nobody is there: the new content comes to the screen by itself.
        const QByteArray event = "{\"event\":\"content-changed\"}\n";
        QCOMPARE(::write(events, event.constData(), size_t(event.size())), event.size());
        TRY(terminal.onScreen() == 5 && terminal.settled());
        QVERIFY(terminal.stop());
        ::close(events);
    }

    void a_visit_keeps_its_key_over_a_crash_and_no_other_visit_gets_it()
    {
        QTemporaryDir place;
        const QString sync = syncThatNotes(place);
        QVERIFY(!sync.isEmpty());
        Terminal terminal(kProbe);
        terminal.supervisorArguments = {u"--sync"_s, sync};
        QVERIFY(terminal.start());
        TRY(terminal.settled() && visitsOf(terminal).size() == 1);
        QVERIFY(terminal.signal(1, SIGUSR1));
        TRY(terminal.count("a visit begins") == 1);
        const QByteArray tag = visitsOf(terminal).constLast().first;
        QCOMPARE(visitsOf(terminal).constLast().second, 0);
        TRY(livingVisit(place) == tag);

        QVERIFY(terminal.signal(1, SIGKILL));
        TRY(terminal.onScreen() == 2 && terminal.settled() && visitsOf(terminal).size() == 2);
        QCOMPARE(visitsOf(terminal).constLast().first, tag);
        QVERIFY(visitsOf(terminal).constLast().second > 60);
        QVERIFY(terminal.signal(2, SIGUSR1));
        TRY(terminal.count("a visit begins") == 2);
        QVERIFY(terminal.signal(2, SIGSEGV));
        TRY(terminal.onScreen() == 3 && terminal.settled() && visitsOf(terminal).size() == 3);
        QCOMPARE(visitsOf(terminal).constLast().first, tag);

        QVERIFY(terminal.signal(3, SIGUSR1));
        QVERIFY(terminal.signal(3, SIGUSR2));
        TRY(terminal.onScreen() == 4 && terminal.settled() && visitsOf(terminal).size() == 4);
        const auto next = visitsOf(terminal).constLast();
        QVERIFY(next.first != tag && next.first.size() == 32);
        QCOMPARE(next.second, 0);
        TRY(livingVisit(place) == next.first);
        QVERIFY(told(place).contains("{\"visit\":\"\"}\n{\"visit\":\"" + next.first));
        QVERIFY(terminal.stop());
    }

    void a_crash_that_nobody_comes_back_from_gives_the_key_to_nobody()
    {
        Terminal terminal(kProbe);
        terminal.supervisorArguments = {u"--offer-for"_s, u"500"_s};
        QVERIFY(terminal.start());
        TRY(terminal.settled());
        QVERIFY(terminal.signal(1, SIGUSR1));
        TRY(terminal.count("a visit begins") == 1);
        const QByteArray tag = visitsOf(terminal).constLast().first;
        QVERIFY(terminal.signal(1, SIGKILL));
        TRY(terminal.onScreen() >= 3 && terminal.settled());
        QVERIFY(visitsOf(terminal).constLast().first != tag);
        QCOMPARE(visitsOf(terminal).constLast().second, 0);
        for (int window = 1; window < terminal.onScreen(); ++window)
            QVERIFY(!isAlive(terminal.processOf(window))); // whoever knew it
        QVERIFY(terminal.stop());
    }

    void a_call_for_help_goes_to_sync_until_the_visit_is_over_data()
    {
        QTest::addColumn<int>("end");
        QTest::newRow("by its button") << SIGUSR2;
        QTest::newRow("by a crash") << SIGKILL;
    }

    void a_call_for_help_goes_to_sync_until_the_visit_is_over()
    {
        QFETCH(int, end);
        QTemporaryDir place;
        const QString sync = syncThatNotes(place);
        QVERIFY(!sync.isEmpty());
        const auto calls = [&place] {
            QByteArray lines;
            for (const QByteArray &line : told(place).split('\n'))
                lines += line.contains("help") ? line + '\n' : QByteArray();
            return lines;
        };

        Terminal terminal(kProbe);
        terminal.supervisorArguments = {u"--sync"_s, sync};
        QVERIFY(terminal.start());
        TRY(terminal.settled());
        QVERIFY(terminal.signal(1, SIGUSR1));
        QVERIFY(terminal.signal(1, SIGRTMIN));
        TRY(calls() == "{\"help\":true}\n");
        // Once more, out of impatience.
        QVERIFY(terminal.signal(1, SIGRTMIN));
        TRY(terminal.count("calls for help") == 2);
        QVERIFY(terminal.signal(1, end));
        TRY(terminal.onScreen() == 2 && terminal.settled());
        TRY(calls() == "{\"help\":true}\n{\"help\":false}\n");

        // A sync that is started again in the middle of a visit hears of the call.
        QVERIFY(terminal.signal(2, SIGRTMIN));
        TRY(calls().endsWith("{\"help\":true}\n"));
        const qint64 supervisor = terminal.process().processId();
        QList<qint64> children;
        const auto onlySync = [&] {
            children = processTree(supervisor);
            children.removeAll(supervisor);
            for (int window = 1; window <= terminal.lastStarted(); ++window)
                children.removeAll(terminal.processOf(window));
            return children.size() == 1;
        };
        TRY(onlySync()); // what tidies up after a visit goes by itself
        QCOMPARE(::kill(pid_t(children.first()), SIGKILL), 0);
        TRY(calls().endsWith("{\"help\":true}\n{\"help\":true}\n"));
        QVERIFY(terminal.stop());
    }

    void sync_is_started_again_and_its_failures_leave_the_screen_alone()
    {
        Terminal terminal(kProbe);
        terminal.supervisorArguments = {u"--sync"_s, u"/bin/false"_s};
        QVERIFY(terminal.start());
        TRY(terminal.settled());
        TRY(terminal.count("sync ended") >= 2);
        QCOMPARE(terminal.onScreen(), 1);
        QVERIFY(terminal.stop());
    }

    void no_window_outlives_its_supervisor()
    {
        Terminal terminal(kProbe, {u"--litter"_s, u"--stubborn"_s});
        QVERIFY(terminal.start());
        TRY(terminal.settled());
        QVERIFY(terminal.signal(1, SIGUSR1));
        const QList<qint64> windows{terminal.processOf(1), terminal.processOf(2)};
        TRY(hasItsDaemon(terminal));
        terminal.process().kill();
        QVERIFY(terminal.process().waitForFinished());
        for (const qint64 window : windows)
            QTRY_VERIFY_WITH_TIMEOUT(!isAlive(window), kPatienceMs);

        // What it could not wipe any more, the next one wipes before its first window.
        QCOMPARE(terminal.folders().size(), 2);
        QVERIFY(terminal.start());
        TRY(terminal.settled());
        QVERIFY(terminal.log().contains("2 folders of an interrupted run removed"));
        QCOMPARE(terminal.folders().size(), 2);
        QVERIFY(!QFileInfo::exists(terminal.sessionRoot() + u"/visit-1/home/litter"_s));
        QCOMPARE(daemonsOf(terminal), QList<qint64>());
        QVERIFY(terminal.stop());
    }

    void a_second_supervisor_is_refused()
    {
        Terminal terminal(kProbe);
        QVERIFY(terminal.start());
        TRY(terminal.settled());
        QProcess second;
        second.start(QStringLiteral(LUCARNE_BINARY_DIR) + u"/bin/lucarne"_s,
                     {u"--no-sync"_s, u"--session-folder"_s, terminal.sessionRoot()});
        QVERIFY(second.waitForFinished());
        QCOMPARE(second.exitCode(), 3);
        QVERIFY(second.readAllStandardError().contains("already running"));
        QCOMPARE(terminal.folders().size(), 2);
        QVERIFY(isAlive(terminal.processOf(1)) && isAlive(terminal.processOf(2)));
        QVERIFY(terminal.stop());
    }

    void a_bad_command_line_is_refused()
    {
        QProcess process;
        process.start(QStringLiteral(LUCARNE_BINARY_DIR) + u"/bin/lucarne"_s, {u"--ping-every"_s, u"soon"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
    }

    void the_end_of_the_supervisor_ends_everything_and_wipes_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::newRow("windows that quit when told") << u"--litter"_s;
        QTest::newRow("windows that do not") << u"--stubborn"_s;
    }

    void the_end_of_the_supervisor_ends_everything_and_wipes()
    {
        QFETCH(QString, argument);
        Terminal terminal(kProbe, {argument});
        QVERIFY(terminal.start());
        TRY(terminal.settled());
        QVERIFY(terminal.signal(1, SIGUSR1));
        TRY(terminal.count("a visit begins") == 1);
        QVERIFY2(terminal.stop(), terminal.log().constData());
        QVERIFY(terminal.folders().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(daemonsOf(terminal), QList<qint64>(), kPatienceMs);
    }

    void fifty_visits_in_a_row_leave_nothing_growing()
    {
        Terminal terminal(kProbe, {u"--litter"_s});
        QVERIFY(terminal.start());
        TRY(terminal.settled());
        const qint64 supervisor = terminal.process().processId();
        const auto visit = [&terminal] {
            const int window = terminal.onScreen();
            terminal.signal(window, SIGUSR1);
            terminal.signal(window, SIGUSR2);
            return window;
        };
        int filesAfterFive = 0;
        for (int i = 0; i < 50; ++i) {
            const int window = visit();
            TRY(terminal.onScreen() > window && terminal.settled());
            TRY(terminal.folders().size() == 2 && processTree(supervisor).size() == 3);
            if (i == 4)
                filesAfterFive = openFiles(supervisor);
        }
        QCOMPARE(terminal.onScreen(), 51);
        QCOMPARE(terminal.count("is over: button"), 50);
        QCOMPARE(terminal.count("crashed"), 0);
        // The tidying after a visit has files of its own while it runs.
        TRY(openFiles(supervisor) <= filesAfterFive);
        TRY(daemonsOf(terminal).isEmpty());
        QVERIFY(terminal.stop());
        QVERIFY(terminal.folders().isEmpty());
    }
};

QTEST_GUILESS_MAIN(SupervisorTest)
#include "supervisor_test.moc"
