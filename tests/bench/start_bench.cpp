// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From the start of the process to the finished first screen, and to the first touch answered, for
// Lucarne, a bare Qt window and Chromium in kiosk mode, side by side and seen from outside: whenever
// something was drawn, the screen is compared with the program's own settled first screen. Then the
// memory (PSS) of each with all its processes. And the change of citizens under the supervisor, from
// the touch that ends a visit to the next window's finished first screen and its first touch answered.

#include "screenprobe.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPoint>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <optional>

#include <signal.h>

using namespace Qt::StringLiterals;

namespace
{

struct Contender {
    QString name;
    QString program;
    QStringList arguments;
    QPoint touch; ///< where a touch is answered
};

constexpr double kPatienceMs = 30'000;

struct Figures {
    std::vector<double> painted;  ///< ms
    std::vector<double> answered; ///< ms
    double pssMb = 0;
};

/// The value below which \a share of them lie.
double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(double(values.size()) * share))];
}

QList<qint64> processTree(qint64 root)
{
    QHash<qint64, QList<qint64>> children;
    const QStringList entries = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        bool isPid = false;
        const qint64 pid = entry.toLongLong(&isPid);
        QFile stat(u"/proc/%1/stat"_s.arg(entry));
        if (!isPid || !stat.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = stat.readAll();
        const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
        if (fields.size() > 1)
            children[fields.at(1).toLongLong()].append(pid);
    }
    QList<qint64> tree{root};
    for (qsizetype i = 0; i < tree.size(); ++i)
        tree += children.value(tree.at(i));
    return tree;
}

double pssMegabytes(qint64 root)
{
    double kilobytes = 0;
    for (const qint64 pid : processTree(root)) {
        QFile rollup(u"/proc/%1/smaps_rollup"_s.arg(pid));
        if (!rollup.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> lines = rollup.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("Pss:"))
                kilobytes += line.mid(4).trimmed().split(' ').first().toDouble();
        }
    }
    return kilobytes / 1024.0;
}

/// One start of one contender. Killed, with its children, at the end of its life.
class Run
{
public:
    explicit Run(const Contender &contender)
    {
        m_process.setProgram(contender.program);
        QStringList arguments = contender.arguments;
        arguments.replaceInStrings(u"%PROFILE%"_s, m_profile.path());
        m_process.setArguments(arguments);
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_clock.start();
        m_process.start();
        m_process.waitForStarted();
    }
    ~Run()
    {
        const QList<qint64> tree = processTree(m_process.processId());
        for (const qint64 pid : tree)
            ::kill(pid_t(pid), SIGKILL);
        m_process.waitForFinished(5000);
    }
    double elapsedMs() const { return double(m_clock.nsecsElapsed()) / 1e6; }
    qint64 pid() const { return m_process.processId(); }
    bool isRunning() const { return m_process.state() == QProcess::Running; }

private:
    QTemporaryDir m_profile;
    QProcess m_process;
    QElapsedTimer m_clock;
};

/// Waits until the screen has not changed for a while; none when it never settles.
std::optional<ScreenProbe::Frame> settledFrame(ScreenProbe &probe, const ScreenProbe::Frame &empty)
{
    QElapsedTimer deadline;
    deadline.start();
    ScreenProbe::Frame last;
    QElapsedTimer still;
    still.start();
    while (deadline.elapsed() < 20'000) {
        ScreenProbe::Frame now = probe.grab();
        if (ScreenProbe::difference(now, last) > 0.0005) {
            last = std::move(now);
            still.restart();
        } else if (still.elapsed() > 2'500 && ScreenProbe::difference(last, empty) > 0.02) {
            return last;
        }
        QThread::msleep(20);
    }
    return std::nullopt;
}

void waitForEmptyScreen(ScreenProbe &probe, const ScreenProbe::Frame &empty)
{
    QElapsedTimer deadline;
    deadline.start();
    while (deadline.elapsed() < 5'000 && ScreenProbe::difference(probe.grab(), empty) > 0.0005)
        QThread::msleep(5);
}

/// Starts the contender once to learn its finished first screen and its memory at rest; warms the
/// page cache too, for everyone alike.
std::optional<ScreenProbe::Frame> learn(ScreenProbe &probe, const Contender &contender,
                                        const ScreenProbe::Frame &empty, Figures &figures)
{
    probe.movePointer(probe.width() - 1, 0);
    std::optional<ScreenProbe::Frame> finished;
    {
        const Run run(contender);
        finished = settledFrame(probe, empty);
        if (!finished || !run.isRunning()) {
            std::fprintf(stderr, "%s: shows no settled first screen\n", qPrintable(contender.name));
            return std::nullopt;
        }
        QThread::sleep(3);
        figures.pssMb = pssMegabytes(run.pid());
    }
    waitForEmptyScreen(probe, empty);
    return finished;
}

/// Milliseconds on \a clock when the screen fits \a isAsWanted; none when it never does.
template<typename Clock, typename Condition>
std::optional<double> timeOf(ScreenProbe &probe, const Clock &clock, double patienceMs,
                             const Condition &isAsWanted)
{
    const double until = clock() + patienceMs;
    while (clock() < until) {
        if (!probe.waitForDrawing(int(until - clock()) + 1))
            continue;
        const double drawnAt = clock();
        const bool fits = isAsWanted(probe.grab());
        // What was drawn while it was looked at may be what made it fit.
        if (fits)
            return probe.hasDrawing() ? clock() : drawnAt;
    }
    return std::nullopt;
}

/// Until the finished screen and its answer to a touch, both on \a clock.
template<typename Clock>
bool measureUpTo(ScreenProbe &probe, const Contender &contender, const ScreenProbe::Frame &finished,
                 const Clock &clock, Figures &figures)
{
    const auto painted = timeOf(probe, clock, kPatienceMs, [&](const ScreenProbe::Frame &frame) {
        return ScreenProbe::difference(frame, finished) <= 0.002;
    });
    if (!painted) {
        std::fprintf(stderr, "%s: the first screen came out differently\n", qPrintable(contender.name));
        return false;
    }
    std::optional<double> answered;
    for (int touches = 0; !answered && touches < 60; ++touches) {
        probe.touch(contender.touch.x(), contender.touch.y());
        answered = timeOf(probe, clock, 500, [&](const ScreenProbe::Frame &frame) {
            return ScreenProbe::difference(frame, finished) > 0.01;
        });
    }
    if (!answered) {
        std::fprintf(stderr, "%s: a touch is not answered\n", qPrintable(contender.name));
        return false;
    }
    figures.painted.push_back(*painted);
    figures.answered.push_back(*answered);
    return true;
}

bool measureStart(ScreenProbe &probe, const Contender &contender, const ScreenProbe::Frame &empty,
                  const ScreenProbe::Frame &finished, Figures &figures)
{
    probe.movePointer(probe.width() - 1, 0);
    bool complete = false;
    {
        const Run run(contender);
        complete = measureUpTo(
            probe, contender, finished, [&run] { return run.elapsedMs(); }, figures);
    }
    waitForEmptyScreen(probe, empty);
    return complete;
}

/// One supervisor, one visit after the other.
bool measureChanges(ScreenProbe &probe, const Contender &contender, const QPoint &finish, int rounds,
                    const ScreenProbe::Frame &empty, Figures &figures)
{
    const Run run(contender);
    const auto first = settledFrame(probe, empty);
    if (!first)
        return false;
    probe.touch(contender.touch.x(), contender.touch.y());
    for (int round = 0; round < rounds; ++round) {
        // As long as a visit takes at the least: the next window is warm.
        if (!settledFrame(probe, *first))
            return false;
        QElapsedTimer clock;
        clock.start();
        probe.touch(finish.x(), finish.y());
        const auto elapsed = [&clock] { return double(clock.nsecsElapsed()) / 1e6; };
        if (!measureUpTo(probe, contender, *first, elapsed, figures))
            return false;
    }
    figures.pssMb = pssMegabytes(run.pid());
    return true;
}

QJsonArray toJson(const std::vector<double> &values)
{
    QJsonArray array;
    for (const double value : values)
        array.append(value);
    return array;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{u"rounds"_s, u"Starts of each program."_s, u"n"_s, u"15"_s},
         {u"json"_s, u"Where to write the figures."_s, u"file"_s},
         {u"lucarne"_s, u"Arguments of lucarne-window, separated by spaces."_s, u"arguments"_s},
         {u"touch"_s, u"Where Lucarne's first screen answers a touch."_s, u"x,y"_s},
         {u"finish"_s,
          u"Where a touch ends the visit on the screen behind it; measures the change of citizens, too."_s,
          u"x,y"_s}});
    parser.process(app);

    ScreenProbe probe;
    if (!probe.isOpen()) {
        std::fprintf(stderr, "start_bench needs an X display with MIT-SHM, XTEST and DAMAGE\n");
        return 2;
    }
    const QPoint centre(probe.width() / 2, probe.height() / 2);
    const auto pointOf = [&](const QString &option) {
        const QStringList sides = parser.value(option).split(u',');
        return sides.size() == 2 ? QPoint(sides.at(0).toInt(), sides.at(1).toInt()) : centre;
    };
    const QPoint lucarneTouch = pointOf(u"touch"_s);

    QTemporaryDir pages;
    QFile page(pages.filePath(u"static.html"_s));
    if (!page.open(QIODevice::WriteOnly)) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(page.fileName()));
        return 2;
    }
    page.write("<!doctype html><meta charset=utf-8><body style='background:#fbf7f0;font:32px "
               "sans-serif;min-height:100vh;margin:0' "
               "onclick=\"document.body.style.background='#204060'\"><h1>Bonjour</h1><p>Touchez l'écran</p>");
    page.close();

    const QString bin = QCoreApplication::applicationDirPath();
    const QStringList lucarneArguments = parser.value(u"lucarne"_s).split(u' ', Qt::SkipEmptyParts);
    QList<Contender> contenders{
        {u"bare Qt window"_s, bin + u"/barewindow"_s, {}, centre},
        {u"Lucarne"_s, bin + u"/lucarne-window"_s, lucarneArguments, lucarneTouch},
        {u"Chromium --kiosk"_s,
         u"chromium"_s,
         {u"--kiosk"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--no-first-run"_s, u"--disable-quic"_s,
          u"--disable-background-networking"_s, u"--disable-component-update"_s, u"--disable-sync"_s,
          u"--password-store=basic"_s, u"--user-data-dir=%PROFILE%"_s, u"file://"_s + page.fileName()},
         centre},
    };

    const ScreenProbe::Frame empty = probe.grab();
    bool complete = true;
    std::vector<Figures> figures(size_t(contenders.size()));
    std::vector<ScreenProbe::Frame> finished(size_t(contenders.size()));
    for (size_t i = 0; i < figures.size(); ++i) {
        auto frame = learn(probe, contenders.at(qsizetype(i)), empty, figures[i]);
        complete = complete && frame;
        finished[i] = frame.value_or(ScreenProbe::Frame());
    }
    // In turns, so that whatever else the machine does falls on all of them.
    const int rounds = parser.value(u"rounds"_s).toInt();
    for (int round = 0; round < rounds; ++round) {
        for (size_t i = 0; i < figures.size(); ++i) {
            if (!finished[i].empty())
                complete = measureStart(probe, contenders.at(qsizetype(i)), empty, finished[i], figures[i]) &&
                           complete;
        }
    }

    if (parser.isSet(u"finish"_s)) {
        const Contender change{
            u"change of citizens"_s, bin + u"/lucarne"_s,
            QStringList{u"--no-sync"_s, u"--session-folder"_s, u"%PROFILE%/visits"_s, u"--"_s} +
                lucarneArguments,
            lucarneTouch};
        contenders.append(change);
        figures.emplace_back();
        complete =
            measureChanges(probe, change, pointOf(u"finish"_s), rounds, empty, figures.back()) && complete;
    }

    QJsonObject json;
    std::printf("%-18s %26s %26s %10s\n", "median (quartiles)", "painted ms", "touch answered ms", "PSS MB");
    const auto spread = [](const std::vector<double> &values) {
        return u"%1 (%2-%3)"_s.arg(quantile(values, 0.5), 0, 'f', 0)
            .arg(quantile(values, 0.25), 0, 'f', 0)
            .arg(quantile(values, 0.75), 0, 'f', 0);
    };
    for (size_t i = 0; i < figures.size(); ++i) {
        const Contender &contender = contenders.at(qsizetype(i));
        std::printf("%-18s %26s %26s %10.1f\n", qPrintable(contender.name),
                    qPrintable(spread(figures[i].painted)), qPrintable(spread(figures[i].answered)),
                    figures[i].pssMb);
        json.insert(contender.name, QJsonObject{{u"paintedMs"_s, toJson(figures[i].painted)},
                                                {u"touchAnsweredMs"_s, toJson(figures[i].answered)},
                                                {u"pssMb"_s, figures[i].pssMb}});
    }
    if (parser.isSet(u"json"_s)) {
        QFile out(parser.value(u"json"_s));
        if (!out.open(QIODevice::WriteOnly)) {
            std::fprintf(stderr, "cannot write %s\n", qPrintable(out.fileName()));
            return 2;
        }
        out.write(QJsonDocument(json).toJson());
    }
    return complete ? 0 : 1;
}
