// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The citizen never sees the desktop: while windows replace each other, another process looks at
/// the screen as fast as it can, and the loud colour of the bare screen is on none of its pictures.

#include "citizen.h"
#include "terminal.h"
#include "xdisplay.h"

#include "faults/tally.h"

#include <QFileInfo>
#include <QTest>
#include <QThread>

#include <atomic>
#include <csignal>

using namespace lucarne::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kPatienceMs = 30'000;
constexpr QRgb kLoud = qRgb(255, 0, 255);

#define TRY(condition) QTRY_VERIFY2_WITH_TIMEOUT(condition, terminal.log().constData(), kPatienceMs)

/// Looks at the screen without pause, in a thread with a connection of its own.
class Watcher
{
public:
    Watcher()
        : m_thread(QThread::create([this] {
              XDisplay display;
              while (!m_stop) {
                  const int faults = display.faultyPixels([](QRgb pixel) { return pixel == kLoud; });
                  if (faults < 0)
                      continue;
                  ++m_pictures;
                  if (faults > 0)
                      ++m_loud;
              }
          }))
    {
        m_thread->start();
    }
    ~Watcher()
    {
        m_stop = true;
        m_thread->wait();
    }
    int pictures() const { return m_pictures; }
    int loud() const { return m_loud; }

private:
    std::atomic<bool> m_stop = false;
    std::atomic<int> m_pictures = 0;
    std::atomic<int> m_loud = 0;
    std::unique_ptr<QThread> m_thread;
};

} // namespace

class ChangeOverTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<XDisplay> m_display;

private Q_SLOTS:
    void initTestCase()
    {
        m_display = std::make_unique<XDisplay>();
        if (!m_display->isOpen())
            QSKIP("no X display with XTEST");
        QTRY_VERIFY_WITH_TIMEOUT(m_display->hasWindowManager(), kPatienceMs);
        m_display->setRootColour(kLoud);
        QCOMPARE(m_display->faultyPixels([](QRgb pixel) { return pixel == kLoud; }),
                 m_display->pixelsLookedAt());
    }

    void cleanupTestCase()
    {
        if (m_display->isOpen())
            m_display->setRootColour(qRgb(0, 0, 0));
    }

    void change_overs_show_nothing_of_the_desktop_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("probe") << u"session_probe_window"_s;
        if (QFileInfo::exists(QStringLiteral(LUCARNE_BINARY_DIR) + u"/bin/lucarne-window"_s))
            QTest::newRow("lucarne-window") << u"lucarne-window"_s;
    }

    void change_overs_show_nothing_of_the_desktop()
    {
        QFETCH(QString, program);
        Terminal terminal(program);
        terminal.environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        QVERIFY(terminal.start());
        TRY(terminal.settled());
        Citizen citizen(*m_display, terminal, program);
        {
            const Watcher watcher;
            const int changeOvers = lucarne::faults::counts(20, 200);
            for (int i = 0; i < changeOvers; ++i) {
                const int window = terminal.onScreen();
                const int before = watcher.pictures();
                QVERIFY2(citizen.arrive(), terminal.log().constData());
                citizen.leave();
                TRY(terminal.onScreen() > window && terminal.settled() && terminal.folders().size() == 2);
                // The old window is dead by now; some pictures are from after that.
                const int then = watcher.pictures();
                TRY(watcher.pictures() >= then + 2);
                QVERIFY(watcher.pictures() > before);
                QVERIFY2(watcher.loud() == 0, qPrintable(u"in change-over %1"_s.arg(i + 1)));
            }
            qInfo("%d change-overs, %d pictures, %d with the desktop", changeOvers, watcher.pictures(),
                  watcher.loud());
            QCOMPARE(terminal.count("crashed"), 0);
        }

        // The proof that the watcher would see it: the window on screen dies while the next one is
        // held back.
        const Watcher watcher;
        QVERIFY(terminal.signal(terminal.lastReady(), SIGSTOP));
        QVERIFY(terminal.signal(terminal.onScreen(), SIGKILL));
        TRY(watcher.loud() > 0);
        QVERIFY(terminal.signal(terminal.lastReady(), SIGCONT));
        QVERIFY(terminal.stop());
    }
};

QTEST_GUILESS_MAIN(ChangeOverTest)
#include "changeover_test.moc"
