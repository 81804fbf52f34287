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
#include <QStandardPaths>
#include <QTest>

#include <csignal>

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

QByteArray procFile(qint64 process, const QString &name)
{
    QFile file(u"/proc/%1/%2"_s.arg(process).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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
        test::Needles needles;
        for (int i = 0; i < people; ++i)
            Person(kFirst + quint32(i)).addTo(needles);
        const QStringList cores = test::placesBelow(needles, QDir::currentPath());
        QVERIFY2(cores.isEmpty(), qPrintable(cores.join(u'\n')));
    }

    void neither_supervisor_nor_windows_leave_a_core()
    {
        if (!QFileInfo::exists(kBin + u"lucarne-window"_s))
            QSKIP("no window program in this build");
        const bool isRoot = ::geteuid() == 0;
        const QString setpriv = QStandardPaths::findExecutable(u"setpriv"_s);
        if (isRoot && setpriv.isEmpty())
            QSKIP("who is root sees no difference");
        QTemporaryDir folder;
        QProcess supervisor;
        QStringList arguments{u"--no-sync"_s, u"--session-folder"_s, folder.filePath(u"sessions"_s)};
        QString program = kBin + u"lucarne"_s;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"LUCARNE_DATA_FOLDER"_s, folder.filePath(u"data"_s));
        environment.insert(u"HOME"_s, folder.path());
        if (isRoot) { // as the service does, nobody is root
            QVERIFY(::chown(qPrintable(folder.path()), kNobody, kNobody) == 0);
            arguments = QStringList{u"--reuid=%1"_s.arg(kNobody), u"--regid=%1"_s.arg(kNobody),
                                    u"--clear-groups"_s, u"--"_s, program} +
                        arguments;
            program = setpriv;
        }
        supervisor.setProcessEnvironment(environment);
        supervisor.setProcessChannelMode(QProcess::MergedChannels);
        supervisor.start(program, arguments);
        QVERIFY(supervisor.waitForStarted(kPatience));
        const qint64 id = supervisor.processId();
        QByteArray log;
        // One on screen and one warm behind it.
        QTRY_VERIFY2_WITH_TIMEOUT(((log += supervisor.readAll()), windowsOf(id).size() >= 2), log, kPatience);
        QList<qint64> processes = windowsOf(id) + QList{id};
        for (const qint64 process : processes) {
            QTRY_VERIFY_WITH_TIMEOUT(!mayBeDumped(process), kPatience);
            QVERIFY(hasNoCore(process));
        }
        // The same look at a process that hides nothing.
        QProcess other;
        if (isRoot)
            other.start(setpriv, {u"--reuid=%1"_s.arg(kNobody), u"--clear-groups"_s, u"sleep"_s, u"60"_s});
        else
            other.start(u"sleep"_s, {u"60"_s});
        QVERIFY(other.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(procFile(other.processId(), u"cmdline"_s).startsWith("sleep"), kPatience);
        QVERIFY(mayBeDumped(other.processId()));
        other.kill();
        other.waitForFinished();
        qInfo("%d processes without a core: the supervisor and its windows", int(processes.size()));
        supervisor.terminate();
        QVERIFY(supervisor.waitForFinished(kPatience));
    }
};

QTEST_GUILESS_MAIN(VisitCoreTest)
#include "visitcore_test.moc"
