// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is left of citizens in the memory of the process that took their forms, after the visit has
// ended and before the process has: the reason why the window's process ends with each visit. The
// figure is reported, the test's own copies of the answers included. What remains in the processes of a
// whole terminal is for visitmemory_test; here, that none of them leaves a core.
#include "formterminal.h"
#include "tally.h"

#include "canary/canary.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

#include <elf.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace lucarne;
using namespace lucarne::county;
using namespace lucarne::faults;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kPatience = 60'000;
constexpr quint32 kFirst = 50'000;
constexpr int kNobody = 65534;
const QString kBin = QStringLiteral(LUCARNE_BINARY_DIR "/bin/");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray procFile(qint64 process, const QString &name)
{
    return contentOf(u"/proc/%1/%2"_s.arg(process).arg(name));
}

/// Not the helpers that come and go.
QList<qint64> windowsOf(qint64 process)
{
    QList<qint64> windows;
    const QList<QByteArray> ids =
        procFile(process, u"task/%1/children"_s.arg(process)).simplified().split(' ');
    for (const QByteArray &id : ids) {
        if (!id.isEmpty() && procFile(id.toLongLong(), u"cmdline"_s).contains("/lucarne-window"))
            windows.append(id.toLongLong());
    }
    return windows;
}

/// proc(5): what belongs to a process that may not be dumped belongs to root.
bool mayBeDumped(qint64 process)
{
    return QFileInfo(u"/proc/%1/environ"_s.arg(process)).ownerId() != 0;
}

bool hasNoCore(qint64 process)
{
    for (const QByteArray &line : procFile(process, u"limits"_s).split('\n')) {
        if (line.startsWith("Max core file size"))
            return line.simplified().startsWith("Max core file size 0 0");
    }
    return false;
}

/// As the service does, nobody is root: who is root sees no difference.
void startAsNobody(QProcess &process, const QString &program, const QStringList &arguments)
{
    if (::geteuid() != 0) {
        process.start(program, arguments);
        return;
    }
    process.start(u"setpriv"_s, QStringList{u"--reuid=%1"_s.arg(kNobody), u"--regid=%1"_s.arg(kNobody),
                                            u"--clear-groups"_s, u"--"_s, program} +
                                    arguments);
}

/// Why there is no terminal to look at; empty: there is.
QString missing()
{
    if (!QFileInfo::exists(kBin + u"lucarne-window"_s))
        return u"no window program in this build"_s;
    if (::geteuid() == 0 && QStandardPaths::findExecutable(u"setpriv"_s).isEmpty())
        return u"who is root sees no difference"_s;
    return {};
}

/// A supervisor below \a folder; \a windows: one on screen and one warm behind it.
void startTerminal(const QTemporaryDir &folder, QProcess &supervisor, QList<qint64> &windows)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"LUCARNE_DATA_FOLDER"_s, folder.filePath(u"data"_s));
    environment.insert(u"HOME"_s, folder.path());
    supervisor.setProcessEnvironment(environment);
    supervisor.setWorkingDirectory(folder.path());
    supervisor.setProcessChannelMode(QProcess::MergedChannels);
    if (::geteuid() == 0)
        QVERIFY(::chown(qPrintable(folder.path()), kNobody, kNobody) == 0);
    startAsNobody(supervisor, kBin + u"lucarne"_s,
                  {u"--no-sync"_s, u"--session-folder"_s, folder.filePath(u"sessions"_s)});
    QVERIFY(supervisor.waitForStarted(kPatience));
    QByteArray log;
    const auto has = [&](const QByteArray &words) {
        log += supervisor.readAll();
        return log.contains(words);
    };
    QTRY_VERIFY2_WITH_TIMEOUT(has("window 2 is ready"), log, kPatience);
    windows = windowsOf(supervisor.processId());
    QCOMPARE(windows.size(), 2);
}

/// By what is in them: elf(5), the type at byte 16.
QStringList coresIn(const QStringList &folders)
{
    QStringList cores;
    for (const QString &folder : folders) {
        for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
            QFile file(info.filePath());
            const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(18) : QByteArray();
            if (head.size() == 18 &&
                head.startsWith("\x7f"
                                "ELF") &&
                head.at(16) == ET_CORE)
                cores.append(info.filePath());
        }
    }
    return cores;
}

} // namespace

class VisitCoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void what_remains_until_the_process_ends_is_said()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the address sanitizer keeps what was freed: its memory is not the program's");
#endif
        CountyThread county;
        FormTerminal terminal(county);
        QProcess citizens;
        citizens.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const int people = counts(5, 50);
        citizens.start(kBin + u"faultcitizen"_s,
                       {u"stay"_s, terminal.dataFolder(), QString::number(kFirst), QString::number(people)});
        QByteArray said;
        while (!said.contains("END\n")) {
            QVERIFY2(citizens.waitForReadyRead(kPatience), said);
            said += citizens.readAll();
        }
        QCOMPARE(said.count("R "), people);
        qint64 bytes = 0, all = 0;
        qsizetype texts = 0;
        for (int i = 0; i < people; ++i) {
            test::Needles needles;
            Person(kFirst + quint32(i)).addTo(needles);
            const qsizetype hits = test::hitsInMemory(needles, citizens.processId(), &bytes);
            if (hits < 0)
                QSKIP("the memory of another process may not be read here");
            all += hits;
            texts += hits > 0;
        }
        qInfo(
            "after the visits' end and before the process's: %lld traces of %d of %d citizens in %lld bytes",
            qlonglong(all), int(texts), people, qlonglong(bytes));
        citizens.kill();
        QVERIFY(citizens.waitForFinished(kPatience));
    }

    void neither_supervisor_nor_windows_may_be_dumped()
    {
        if (const QString why = missing(); !why.isEmpty())
            QSKIP(qPrintable(why));
        QTemporaryDir folder;
        QProcess supervisor;
        QList<qint64> processes;
        startTerminal(folder, supervisor, processes);
        if (QTest::currentTestFailed())
            return;
        processes.append(supervisor.processId());
        for (const qint64 process : std::as_const(processes)) {
            QTRY_VERIFY_WITH_TIMEOUT(!mayBeDumped(process), kPatience);
            QVERIFY(hasNoCore(process));
        }
        // The same look at a process that hides nothing.
        QProcess other;
        startAsNobody(other, u"sleep"_s, {u"60"_s});
        QVERIFY(other.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(procFile(other.processId(), u"cmdline"_s).startsWith("sleep"), kPatience);
        QVERIFY(mayBeDumped(other.processId()));
        other.kill();
        other.waitForFinished();
        qInfo("%d processes that may not be dumped: the supervisor and its windows", int(processes.size()));
        supervisor.terminate();
        QVERIFY(supervisor.waitForFinished(kPatience));
    }

    void a_crash_of_the_supervisor_or_a_window_leaves_no_core()
    {
        const QString pattern =
            QString::fromLocal8Bit(contentOf(u"/proc/sys/kernel/core_pattern"_s)).trimmed();
        if (pattern.startsWith(u'|'))
            QSKIP("cores go to a program here (kernel.core_pattern)");
        if (const QString why = missing(); !why.isEmpty())
            QSKIP(qPrintable(why));
        rlimit before{};
        ::getrlimit(RLIMIT_CORE, &before);
        const rlimit most{RLIM_INFINITY, RLIM_INFINITY}, allowed{before.rlim_max, before.rlim_max};
        if (::setrlimit(RLIMIT_CORE, &most) != 0 &&
            (before.rlim_max == 0 || ::setrlimit(RLIMIT_CORE, &allowed) != 0))
            QSKIP("cores are forbidden to all here (ulimit -c)");
        const auto asBefore = qScopeGuard([before] { ::setrlimit(RLIMIT_CORE, &before); });

        QTemporaryDir folder;
        QProcess supervisor;
        QList<qint64> windows;
        startTerminal(folder, supervisor, windows);
        if (QTest::currentTestFailed())
            return;
        // From now on it neither clears away what a window leaves nor starts another.
        QVERIFY(::kill(pid_t(supervisor.processId()), SIGSTOP) == 0);
        QStringList places;
        if (pattern.startsWith(u'/')) {
            places.append(QFileInfo(pattern).path());
        } else {
            const QDir sessions(folder.filePath(u"sessions"_s));
            for (const QString &visit : sessions.entryList({u"visit-*"_s}, QDir::Dirs))
                places.append(sessions.filePath(visit + u"/home"_s));
            QCOMPARE(places.size(), windows.size());
            places.append(folder.path());
        }
        const QStringList earlier = coresIn(places);

        // Where a program that hides nothing leaves its core …
        for (const QString &place : std::as_const(places)) {
            QProcess other;
            other.setWorkingDirectory(place);
            startAsNobody(other, u"sleep"_s, {u"60"_s});
            QVERIFY(other.waitForStarted());
            QTRY_VERIFY_WITH_TIMEOUT(procFile(other.processId(), u"cmdline"_s).startsWith("sleep"),
                                     kPatience);
            QVERIFY(::kill(pid_t(other.processId()), SIGSEGV) == 0);
            QVERIFY(other.waitForFinished(kPatience));
            QStringList left = coresIn({place});
            left.removeIf([&earlier](const QString &core) { return earlier.contains(core); });
            QVERIFY2(!left.isEmpty(), qPrintable(u"no core in "_s + place));
            for (const QString &core : std::as_const(left))
                QVERIFY(QFile::remove(core));
        }
        // … these leave none.
        for (const qint64 window : std::as_const(windows)) {
            QVERIFY(::kill(pid_t(window), SIGSEGV) == 0);
            QTRY_VERIFY_WITH_TIMEOUT(procFile(window, u"stat"_s).contains(") Z "), kPatience);
        }
        QCOMPARE(coresIn(places), earlier);
        QVERIFY(::kill(pid_t(supervisor.processId()), SIGSEGV) == 0);
        QVERIFY(::kill(pid_t(supervisor.processId()), SIGCONT) == 0);
        QVERIFY(supervisor.waitForFinished(kPatience));
        QCOMPARE(supervisor.exitStatus(), QProcess::CrashExit);
        QCOMPARE(coresIn(places), earlier);
        qInfo("%d crashes left no core where another program's leaves one", int(windows.size()) + 1);
    }
};

QTEST_GUILESS_MAIN(VisitCoreTest)
#include "visitcore_test.moc"
