// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Nothing of a visit is left when the next citizen comes: not in the memory of any process of the
/// terminal, nor in files, clipboard or log. The same search finds the secret during the visit.

#include "citizen.h"
#include "terminal.h"
#include "xdisplay.h"

#include "canary/canary.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

#include <unistd.h>

using namespace lucarne::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kPatienceMs = 30'000;

/// Folders in which any program may leave something.
const QStringList kShared{u"/tmp"_s, u"/var/tmp"_s, u"/dev/shm"_s};

#define TRY(condition) QTRY_VERIFY2_WITH_TIMEOUT(condition, terminal.log().constData(), kPatienceMs)

} // namespace

class VisitMemoryTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<XDisplay> m_display;

private Q_SLOTS:
    void initTestCase()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the address sanitizer keeps what was freed: its memory is not the program's");
#endif
        m_display = std::make_unique<XDisplay>();
        if (!m_display->isOpen())
            QSKIP("no X display with XTEST");
        QTRY_VERIFY_WITH_TIMEOUT(m_display->hasWindowManager(), kPatienceMs);
        QProcess other;
        other.start(u"sleep"_s, {u"60"_s});
        QVERIFY(other.waitForStarted());
        const bool allowed = Canary().hitsInMemory(other.processId()) >= 0;
        other.kill();
        other.waitForFinished();
        if (!allowed || ::geteuid() != 0)
            QSKIP("only root may read the memory of a process that hides it");
    }

    void the_search_finds_every_form_and_nothing_else()
    {
        const Canary canary;
        const QByteArray text = canary.text().toLatin1();
        const QByteArray utf16(reinterpret_cast<const char *>(canary.text().utf16()), text.size() * 2);
        QByteArray percent;
        for (const char letter : text)
            percent += '%' + QByteArray::number(int(letter), 16);
        QVERIFY(canary.hitsIn("xx" + text + "xx") == 2);
        QVERIFY(canary.hitsIn("xx" + text.first(12)) >= 1);
        QVERIFY(canary.hitsIn("xx" + text.toUpper()) >= 1);
        QVERIFY(canary.hitsIn("x" + utf16) >= 1);
        QVERIFY(canary.hitsIn(percent) >= 1);
        for (const QByteArray &before : {""_ba, "x"_ba, "xy"_ba, "xyz"_ba}) {
            QVERIFY(canary.hitsIn((before + text + "after").toBase64()) >= 1);
            QVERIFY(canary.hitsIn((before + utf16 + "after").toBase64()) >= 1);
        }
        QCOMPARE(canary.hitsIn(Canary().text().toUtf8()), 0);
    }

    void nothing_of_a_visit_is_left_for_the_next_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("probe") << u"session_probe_window"_s;
        QTest::newRow("lucarne-window") << u"lucarne-window"_s;
    }

    void nothing_of_a_visit_is_left_for_the_next()
    {
        QFETCH(QString, program);
        QTemporaryDir data;
        // At home at once: a finger is faster than the way there from the screen between two citizens.
        Terminal terminal(program,
                          program == u"lucarne-window" ? QStringList{u"--page"_s, u"home"_s} : QStringList());
        terminal.environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        terminal.environment.insert(u"LUCARNE_DATA_FOLDER"_s, data.path());
        // A process of the terminal that stays, as lucarne-sync does.
        terminal.supervisorArguments = {u"--sync"_s, u"/usr/bin/tail"_s};
        QVERIFY(terminal.start());
        Citizen citizen(*m_display, terminal, program);
        const qint64 supervisor = terminal.process().processId();

        for (int visit = 0; visit < 3; ++visit) {
            TRY(terminal.settled());
            const int window = terminal.onScreen();
            const Canary canary;
            QHash<QString, QStringList> before;
            for (const QString &folder : kShared)
                before.insert(folder, Canary::entriesOf(folder));
            QVERIFY2(citizen.arrive(), terminal.log().constData());
            citizen.write(canary.text());
            // The proof that the search would find it.
            TRY(canary.hitsInMemory(terminal.processOf(window)) > 0);
            const auto during = canary.hitsInMemory(terminal.processOf(window));
            // So would the search of files.
            QFile planted(terminal.sessionRoot() + u"/visit-%1/tmp/planted"_s.arg(window));
            QVERIFY(planted.open(QIODevice::WriteOnly) && planted.write(canary.text().toUtf8()) > 0);
            planted.close();
            QCOMPARE(canary.placesBelow(terminal.sessionRoot()), QStringList{planted.fileName()});

            citizen.leave();
            TRY(terminal.onScreen() > window && terminal.settled());
            TRY(!QFileInfo::exists(terminal.sessionRoot() + u"/visit-%1"_s.arg(window)));

            QList<qint64> remaining = processTree(supervisor);
            const QList<qint64> others = processesOn(terminal.sessionRoot());
            for (const qint64 process : others) {
                if (!remaining.contains(process))
                    remaining.append(process);
            }
            // Supervisor, sync, the window on screen and the warm one, at least.
            QVERIFY(remaining.size() >= 4);
            for (const qint64 process : remaining) {
                const QByteArray name = procFile(process, "cmdline").replace('\0', ' ');
                const qsizetype hits = canary.hitsInMemory(process);
                QVERIFY2(hits == 0, name + ": " + QByteArray::number(hits));
            }
            QStringList places = canary.placesBelow(terminal.sessionRoot()) + canary.placesBelow(data.path());
            for (const QString &folder : kShared)
                places += canary.placesAddedTo(folder, before.value(folder));
            QVERIFY2(places.isEmpty(), qPrintable(places.join(u' ')));
            QCOMPARE(m_display->ownedSelections(), QByteArrayList());
            QCOMPARE(canary.hitsIn(m_display->rootProperties()), 0);
            QCOMPARE(canary.hitsIn(terminal.log()), 0);
            qInfo("visit %d: %lld hits during it, none after it in %lld processes", visit + 1,
                  qlonglong(during), qlonglong(remaining.size()));
        }
        QVERIFY(terminal.stop());
    }
};

QTEST_GUILESS_MAIN(VisitMemoryTest)
#include "visitmemory_test.moc"
