// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The citizen never sees the desktop, nor a window that is still being painted: while windows replace
/// each other, another process looks at the screen as fast as it can. The loud colour of the bare screen
/// is on none of its pictures, and every line of them is one of the farewell until it is one of the
/// greeting.

#include "citizen.h"
#include "terminal.h"
#include "xdisplay.h"

#include "faults/tally.h"

#include <QFileInfo>
#include <QMutex>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <functional>
#include <memory>
#include <numeric>
#include <vector>

using namespace lucarne::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kPatienceMs = 30'000;
constexpr QRgb kLoud = qRgb(255, 0, 255);

#define TRY(condition) QTRY_VERIFY2_WITH_TIMEOUT(condition, terminal.log().constData(), kPatienceMs)

/// The same line of two pictures. The edges of letters come out a little differently in one process than
/// in another; five pixels that are black in one and white in the other are too much.
bool areAlike(const QList<QRgb> &a, const QList<QRgb> &b)
{
    constexpr int kMost = 5 * 255;
    int apart = a.size() == b.size() ? 0 : kMost;
    for (qsizetype x = 0; x < a.size() && apart < kMost; ++x)
        apart += std::max({std::abs(qRed(a[x]) - qRed(b[x])), std::abs(qGreen(a[x]) - qGreen(b[x])),
                           std::abs(qBlue(a[x]) - qBlue(b[x]))});
    return apart < kMost;
}

/// The last picture of a window and the first one of the next, line by line as XDisplay samples them.
struct Expected {
    std::vector<QList<QRgb>> farewell;
    std::vector<QList<QRgb>> greeting;

    /// Each line tells the two apart.
    bool isTelling() const
    {
        return std::ranges::equal(farewell, greeting, std::not_fn(areAlike)) && !farewell.empty();
    }
};

std::vector<QList<QRgb>> linesOf(XDisplay &display)
{
    const QList<QRgb> pixels = display.sample();
    const int length = display.pixelsOfLine();
    std::vector<QList<QRgb>> lines;
    for (int at = 0; at < pixels.size(); at += length)
        lines.push_back(pixels.mid(at, length));
    return lines;
}

/// Looks at the screen without pause, in a thread with a connection of its own.
class Watcher
{
public:
    /// \a expected: of a program that says farewell; null: only the desktop is looked for.
    explicit Watcher(std::shared_ptr<const Expected> expected = {})
        : m_expected(std::move(expected)), m_thread(QThread::create([this] { watch(); }))
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
    /// Pictures of a change-over with a line that is neither of the farewell nor of the greeting, or with
    /// one that is no more of the greeting.
    int unfinished() const { return m_unfinished; }
    /// What was on the first of them.
    QString faults() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_faults.join(u'\n');
    }
    /// Pictures of change-overs: from the farewell until the next one arrives.
    int judged() const { return m_judged; }
    /// A citizen comes: the screen may show anything until the next farewell.
    void somebodyArrives() { ++m_arrivals; }

private:
    enum class Line { Visit, Farewell, Greeting };

    void watch()
    {
        XDisplay display;
        std::vector<Line> states(XDisplay::kSampledLines, Line::Visit);
        int arrivals = 0;
        while (!m_stop) {
            const int begun = m_arrivals;
            const std::vector<QList<QRgb>> lines = linesOf(display);
            if (lines.size() != states.size())
                continue;
            ++m_pictures;
            if (std::ranges::any_of(lines, [](const QList<QRgb> &line) { return line.contains(kLoud); }))
                ++m_loud;
            if (!m_expected)
                continue;
            // What was taken while somebody came is of neither time.
            if (begun != arrivals || begun != m_arrivals) {
                arrivals = m_arrivals;
                std::ranges::fill(states, Line::Visit);
                continue;
            }
            judge(lines, states);
        }
    }

    /// A line is taken in one piece, a picture is not: hence each by itself, once all are of the farewell.
    void judge(const std::vector<QList<QRgb>> &lines, std::vector<Line> &states)
    {
        if (states.front() == Line::Visit) {
            if (std::ranges::equal(lines, m_expected->farewell, areAlike))
                std::ranges::fill(states, Line::Farewell);
            return;
        }
        bool faulty = false;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (areAlike(lines[i], m_expected->greeting[i])) {
                states[i] = Line::Greeting;
            } else if (states[i] == Line::Greeting || !areAlike(lines[i], m_expected->farewell[i])) {
                faulty = true;
                describe(i, lines[i], states[i]);
            }
        }
        ++m_judged;
        m_unfinished += faulty ? 1 : 0;
    }

    void describe(std::size_t line, const QList<QRgb> &pixels, Line state)
    {
        const QList<QRgb> &farewell = m_expected->farewell[line];
        const QList<QRgb> &greeting = m_expected->greeting[line];
        QStringList strange;
        for (qsizetype x = 0; x < pixels.size() && strange.size() < 20; ++x) {
            if (pixels[x] != greeting[x])
                strange.append(u"%1: #%2 for #%3"_s.arg(x)
                                   .arg(pixels[x] & 0xffffff, 6, 16, QLatin1Char('0'))
                                   .arg(greeting[x] & 0xffffff, 6, 16, QLatin1Char('0')));
        }
        const auto common = std::inner_product(pixels.begin(), pixels.end(), farewell.begin(), 0, std::plus(),
                                               std::equal_to());
        const QMutexLocker lock(&m_mutex);
        if (m_faults.size() < XDisplay::kSampledLines)
            m_faults.append(
                u"line %1, after a %2: of %3 pixels %4 are of the farewell; not of the greeting %5"_s
                    .arg(line)
                    .arg(state == Line::Greeting ? u"greeting"_s : u"farewell"_s)
                    .arg(pixels.size())
                    .arg(common)
                    .arg(strange.join(u", "_s)));
    }

    const std::shared_ptr<const Expected> m_expected;
    mutable QMutex m_mutex;
    QStringList m_faults;
    std::atomic<bool> m_stop = false;
    std::atomic<int> m_pictures = 0;
    std::atomic<int> m_loud = 0;
    std::atomic<int> m_unfinished = 0;
    std::atomic<int> m_judged = 0;
    std::atomic<int> m_arrivals = 0;
    std::unique_ptr<QThread> m_thread;
};

} // namespace

class ChangeOverTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<XDisplay> m_display;

    /// The two pictures of a change-over, from one in which the next window is held back between them;
    /// null when they do not come.
    std::shared_ptr<const Expected> expectedOf(Terminal &terminal, Citizen &citizen)
    {
        auto expected = std::make_shared<Expected>();
        const int window = terminal.onScreen();
        const int visits = terminal.count(" is over: ");
        if (!citizen.arrive() || !terminal.signal(terminal.lastReady(), SIGSTOP))
            return nullptr;
        citizen.leave();
        const bool over = QTest::qWaitFor([&] { return terminal.count(" is over: ") > visits; }, kPatienceMs);
        const bool steady = over && becomesSteady(expected->farewell);
        if (!terminal.signal(terminal.lastReady(), SIGCONT) || !steady)
            return nullptr;
        const bool next =
            QTest::qWaitFor([&] { return terminal.onScreen() > window && terminal.settled(); }, kPatienceMs);
        if (!next || !becomesSteady(expected->greeting) || !expected->isTelling())
            return nullptr;
        return expected;
    }

    /// Until two pictures in a row are the same.
    bool becomesSteady(std::vector<QList<QRgb>> &lines)
    {
        return QTest::qWaitFor(
            [&] {
                const std::vector<QList<QRgb>> before = std::exchange(lines, linesOf(*m_display));
                return !lines.empty() && lines == before;
            },
            kPatienceMs);
    }

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

    void change_overs_show_neither_the_desktop_nor_an_unfinished_window_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<bool>("saysFarewell");
        QTest::newRow("probe") << u"session_probe_window"_s << false;
        if (QFileInfo::exists(QStringLiteral(LUCARNE_BINARY_DIR) + u"/bin/lucarne-window"_s))
            QTest::newRow("lucarne-window") << u"lucarne-window"_s << true;
    }

    void change_overs_show_neither_the_desktop_nor_an_unfinished_window()
    {
        QFETCH(QString, program);
        QFETCH(bool, saysFarewell);
        Terminal terminal(program);
        terminal.environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        QVERIFY(terminal.start());
        TRY(terminal.settled());
        Citizen citizen(*m_display, terminal, program);
        std::shared_ptr<const Expected> expected;
        if (saysFarewell) {
            expected = expectedOf(terminal, citizen);
            QVERIFY2(expected, terminal.log().constData());
        }
        {
            Watcher watcher(expected);
            const int changeOvers = lucarne::faults::counts(20, 200);
            for (int i = 0; i < changeOvers; ++i) {
                const int window = terminal.onScreen();
                const int before = watcher.pictures();
                const int judged = watcher.judged();
                watcher.somebodyArrives();
                QVERIFY2(citizen.arrive(), terminal.log().constData());
                citizen.leave();
                TRY(terminal.onScreen() > window && terminal.settled() && terminal.folders().size() == 2);
                // The old window is dead by now; some pictures are from after that.
                const int then = watcher.pictures();
                TRY(watcher.pictures() >= then + 2);
                QVERIFY(watcher.pictures() > before);
                QVERIFY2(watcher.loud() == 0, qPrintable(u"in change-over %1"_s.arg(i + 1)));
                QVERIFY2(watcher.unfinished() == 0,
                         qPrintable(u"in change-over %1:\n%2"_s.arg(i + 1).arg(watcher.faults())));
                // One in which nobody saw the farewell would prove nothing.
                QVERIFY(!saysFarewell || watcher.judged() > judged);
            }
            qInfo("%d change-overs, %d pictures, %d with the desktop; %d of the change-overs themselves, %d "
                  "unfinished",
                  changeOvers, watcher.pictures(), watcher.loud(), watcher.judged(), watcher.unfinished());
            QCOMPARE(terminal.count("crashed"), 0);
        }
        if (saysFarewell) {
            // The proof that the watcher would see it: between the farewell and the greeting there is once
            // only the ground that the two have in common.
            const QRgb ground = expected->farewell.front().front();
            Watcher watcher(expected);
            const int window = terminal.onScreen();
            QVERIFY2(citizen.arrive(), terminal.log().constData());
            QVERIFY(terminal.signal(terminal.lastReady(), SIGSTOP));
            citizen.leave();
            TRY(watcher.judged() > 0);
            QCOMPARE(watcher.unfinished(), 0);
            m_display->coverWith(ground);
            TRY(watcher.unfinished() > 0);
            m_display->uncover();
            QVERIFY(terminal.signal(terminal.lastReady(), SIGCONT));
            TRY(terminal.onScreen() > window && terminal.settled());
        }

        // And the desktop: the window on screen dies while the next one is held back.
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
