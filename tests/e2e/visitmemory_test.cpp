// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// G8, G9: nothing of a visit is left when the next citizen comes, however it ended: not in the memory of
/// any process of the terminal, nor in files, clipboard or log. The same search finds the secret during
/// the visit. Counts are bounded; LUCARNE_FULL_COUNTS=1 makes them 200 visits of each ending.
/// faultwindow is the citizen's screen with a clock that a test can put forward.

#include "citizen.h"
#include "terminal.h"
#include "xdisplay.h"

#include "canary/canary.h"
#include "faults/formterminal.h"
#include "faults/tally.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <functional>
#include <numeric>
#include <utility>

#include <unistd.h>

using namespace lucarne;
using namespace lucarne::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kPatienceMs = 30'000;

/// Folders in which any program may leave something.
const QStringList kShared{u"/tmp"_s, u"/var/tmp"_s, u"/dev/shm"_s};

constexpr int kLetters = 20;             ///< half of them is in no memory by chance
constexpr qint64 kWipedWithinMs = 3'000; ///< the guarantee's
constexpr int kIdleSeconds = 90;
constexpr int kCountdownSeconds = 60;

enum class Ending {
    Button,
    Killed,
    Crashed,
    WalkedAway, ///< the countdown of the warning runs out
    Left,       ///< by the button of the warning
};
/// A supervisor spaces out the starts of windows that crash again and again: each gets few.
const QList<Ending> kAtOnce{Ending::Button, Ending::Killed, Ending::Crashed};
const QList<Ending> kAfterAWarning{Ending::WalkedAway, Ending::Left};

QList<Ending> repeated(const QList<Ending> &endings, int times)
{
    QList<Ending> all;
    for (int i = 0; i < times; ++i)
        all += endings;
    return all;
}

bool isCrash(Ending ending)
{
    return ending == Ending::Killed || ending == Ending::Crashed;
}

#define TRY(condition) QTRY_VERIFY2_WITH_TIMEOUT(condition, terminal.log().constData(), kPatienceMs)

} // namespace

class VisitMemoryTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<XDisplay> m_display;
    QString m_clockFile;
    qint64 m_ahead = 0;

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
        QTest::addColumn<QList<Ending>>("endings");
        QTest::addColumn<int>("terminals");
        using faults::counts;
        QTest::newRow("probe") << u"session_probe_window"_s << kAtOnce << counts(1, 10);
        QTest::newRow("lucarne-window") << u"lucarne-window"_s << kAtOnce << counts(1, 200);
        QTest::newRow("after a warning")
            << u"faultwindow"_s << repeated(kAfterAWarning, counts(1, 10)) << counts(1, 20);
    }

    void nothing_of_a_visit_is_left_for_the_next()
    {
        QFETCH(QString, program);
        QFETCH(QList<Ending>, endings);
        QFETCH(int, terminals);
        county::CountyThread county;
        const faults::FormTerminal enrolled(county);
        QTemporaryDir folder;
        QFile configuration(folder.filePath(u"lucarne.json"_s));
        QVERIFY(configuration.open(QIODevice::WriteOnly));
        configuration.write(QJsonDocument(QJsonObject{{u"dataFolder"_s, enrolled.dataFolder()},
                                                      {u"idleBeforeWarning"_s, kIdleSeconds},
                                                      {u"warningCountdown"_s, kCountdownSeconds}})
                                .toJson());
        configuration.close();

        m_clockFile = folder.filePath(u"clock-ahead"_s);
        m_ahead = 0;
        Seen seen;
        for (int number = 0; number < terminals; ++number) {
            // At home at once: a finger is faster than the way there from the screen between two citizens.
            Terminal terminal(program, program == u"session_probe_window"
                                           ? QStringList()
                                           : QStringList{u"--page"_s, u"home"_s});
            terminal.environment.insert(u"LUCARNE_CLOCK_AHEAD"_s, m_clockFile);
            terminal.environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
            terminal.environment.insert(u"LUCARNE_DATA_FOLDER"_s, enrolled.dataFolder());
            terminal.supervisorArguments = {
                u"--config"_s,    configuration.fileName(),
                u"--sync"_s,      QStringLiteral(LUCARNE_BINARY_DIR "/bin/lucarne-sync"),
                u"--offer-for"_s, u"200"_s};
            QVERIFY(terminal.start());
            Citizen citizen(*m_display, terminal, program);
            for (const Ending ending : std::as_const(endings)) {
                visit(terminal, citizen, ending, enrolled.dataFolder(), seen);
                if (QTest::currentTestFailed())
                    return;
            }
            QVERIFY(terminal.stop());
            QCOMPARE(terminal.count("is over: idle"), endings.count(Ending::WalkedAway));
        }
        QStringList visits;
        for (const auto &[ending, name] : {std::pair(Ending::Button, "by the button"),
                                           {Ending::Killed, "by SIGKILL"},
                                           {Ending::Crashed, "by SIGSEGV"},
                                           {Ending::WalkedAway, "by a countdown"},
                                           {Ending::Left, "by the button of the warning"}}) {
            if (const auto count = endings.count(ending) * terminals; count > 0)
                visits.append(u"%1 %2"_s.arg(count).arg(QLatin1StringView(name)));
        }
        qInfo("visits ended: %s; at least %lld hits during each, none after it in %d looks at processes, "
              "lucarne-sync among them; the slowest was wiped after %lld ms",
              qPrintable(visits.join(u", "_s)), qlonglong(seen.leastDuring), seen.processes,
              qlonglong(seen.slowestWipe));
        if (faults::fullCounts())
            QVERIFY(seen.slowestWipe <= kWipedWithinMs);
    }

private:
    struct Seen {
        qsizetype leastDuring = 0; ///< hits in a visit: the search would have found it
        int processes = 0;
        qint64 slowestWipe = 0; ///< from the end to when process and private folder are gone, in ms
    };

    void putForward(int seconds)
    {
        m_ahead += seconds * 1000;
        QSaveFile file(m_clockFile); // no window may read half of it
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray::number(m_ahead)) > 0);
        QVERIFY(file.commit());
    }

    /// Until most of the screen is another, as under the shade of a warning, and that twice in a row.
    bool isShaded(const QList<QRgb> &picture, int patienceMs)
    {
        QList<QRgb> last;
        return QTest::qWaitFor(
            [&] {
                const QList<QRgb> before = std::exchange(last, m_display->sample());
                const qsizetype same = std::inner_product(last.begin(), last.end(), picture.begin(), 0,
                                                          std::plus(), std::equal_to());
                return !last.isEmpty() && last == before && same < picture.size() / 2;
            },
            patienceMs);
    }

    void end(const Terminal &terminal, Citizen &citizen, Ending ending, QElapsedTimer &since)
    {
        const int window = terminal.onScreen();
        if (ending == Ending::WalkedAway || ending == Ending::Left) {
            const QList<QRgb> picture = m_display->sample();
            putForward(kIdleSeconds);
            // On a machine with much to do the last key may arrive after the clock went forward: whoever
            // touched something is not away.
            if (!isShaded(picture, kPatienceMs / 3)) {
                putForward(kIdleSeconds);
                QVERIFY2(isShaded(picture, kPatienceMs), terminal.log().constData());
            }
        }
        since.start();
        switch (ending) {
        case Ending::Button:
            citizen.leave();
            return;
        case Ending::Killed:
            QVERIFY(terminal.signal(window, SIGKILL));
            return;
        case Ending::Crashed:
            QVERIFY(terminal.signal(window, SIGSEGV));
            return;
        case Ending::WalkedAway:
            putForward(kCountdownSeconds);
            return;
        case Ending::Left:
            citizen.leaveAtWarning();
            return;
        }
    }

    void visit(Terminal &terminal, Citizen &citizen, Ending ending, const QString &data, Seen &seen)
    {
        TRY(terminal.settled());
        const qint64 supervisor = terminal.process().processId();
        const int window = terminal.onScreen();
        const Canary canary(kLetters);
        QHash<QString, QStringList> before;
        for (const QString &folder : kShared)
            before.insert(folder, Canary::entriesOf(folder));
        QVERIFY2(citizen.arrive(), terminal.log().constData());
        citizen.write(canary.text());
        // The proof that the search would find it.
        TRY(canary.hitsInMemory(terminal.processOf(window)) > 0);
        const qsizetype during = canary.hitsInMemory(terminal.processOf(window));
        seen.leastDuring = seen.leastDuring == 0 ? during : std::min(seen.leastDuring, during);
        // So would the search of files.
        QFile planted(terminal.sessionRoot() + u"/visit-%1/tmp/planted"_s.arg(window));
        QVERIFY(planted.open(QIODevice::WriteOnly) && planted.write(canary.text().toUtf8()) > 0);
        planted.close();
        QCOMPARE(canary.placesBelow(terminal.sessionRoot()), QStringList{planted.fileName()});
        // … and the look at the clipboard: what is copied belongs to the window.
        TRY((citizen.copy(), m_display->ownedSelections().contains("CLIPBOARD")));

        const qint64 visited = terminal.processOf(window);
        QElapsedTimer sinceEnd;
        end(terminal, citizen, ending, sinceEnd);
        if (QTest::currentTestFailed())
            return;
        TRY(!isAlive(visited) && !QFileInfo::exists(terminal.sessionRoot() + u"/visit-%1"_s.arg(window)));
        seen.slowestWipe = std::max(seen.slowestWipe, sinceEnd.elapsed());
        // One that crashed is followed by a window that could go on, and that by a fresh one.
        TRY(terminal.onScreen() > window + (isCrash(ending) ? 1 : 0) && terminal.settled());

        QList<qint64> remaining = processTree(supervisor);
        const QList<qint64> others = processesOn(terminal.sessionRoot());
        for (const qint64 process : others) {
            if (!remaining.contains(process))
                remaining.append(process);
        }
        // Supervisor, sync, the window on screen and the warm one, at least.
        QVERIFY(remaining.size() >= 4);
        int syncs = 0;
        for (const qint64 process : remaining) {
            const QByteArray name = procFile(process, "cmdline").replace('\0', ' ');
            syncs += name.startsWith(LUCARNE_BINARY_DIR "/bin/lucarne-sync ");
            const qsizetype hits = canary.hitsInMemory(process);
            // What tidies up after a visit may have ended meanwhile.
            QVERIFY2(hits == 0 || (hits < 0 && !isAlive(process)), name + ": " + QByteArray::number(hits));
        }
        QCOMPARE(syncs, 1);
        seen.processes += int(remaining.size());
        QStringList places = canary.placesBelow(terminal.sessionRoot()) + canary.placesBelow(data);
        for (const QString &folder : kShared)
            places += canary.placesAddedTo(folder, before.value(folder));
        QVERIFY2(places.isEmpty(), qPrintable(places.join(u' ')));
        QCOMPARE(m_display->ownedSelections(), QByteArrayList());
        QCOMPARE(canary.hitsIn(m_display->rootProperties()), 0);
        QCOMPARE(canary.hitsIn(terminal.log()), 0);
    }
};

QTEST_GUILESS_MAIN(VisitMemoryTest)
#include "visitmemory_test.moc"
