// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagetimings.h"

#include "kioskwindow.h"

#include "citizen/guidepage.h"

#include <QApplication>
#include <QEvent>
#include <QWindow>

#include <algorithm>

#include <time.h>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

constexpr double kFrameMs = 1000.0 / 60;

/// The milliseconds that \a part of all stay under.
double at(std::vector<double> milliseconds, double part)
{
    if (milliseconds.empty())
        return 0;
    const auto nth = milliseconds.begin() + std::ptrdiff_t(part * double(milliseconds.size() - 1));
    std::ranges::nth_element(milliseconds, nth);
    return *nth;
}

} // namespace

double workOfThread()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

PageTimings::PageTimings(KioskWindow &window) : m_window(window)
{
    qApp->installEventFilter(this);
    connect(&window.navigator(), &Navigator::turned, this, [this](Turn turn) {
        if (m_since.isValid())
            m_turn = turn;
    });
}

void PageTimings::begin()
{
    m_turn.reset();
    m_workBefore = workOfThread();
    m_since.start();
}

bool PageTimings::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease && watched == m_window.windowHandle())
        begin();
    if (event->type() == QEvent::UpdateRequest && watched == &m_window && m_turn && !m_painting) {
        // Inside this event the window paints everything that has changed.
        m_painting = true;
        QCoreApplication::sendEvent(watched, event);
        m_painting = false;
        painted();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void PageTimings::painted()
{
    const double milliseconds = double(m_since.nsecsElapsed()) / 1e6;
    const QString kind = kindOf(*m_turn);
    Times &times = m_times[kind];
    times.milliseconds.push_back(milliseconds);
    times.work.push_back(workOfThread() - m_workBefore);
    if (milliseconds > times.most) {
        const Place place = m_window.navigator().place();
        times.most = milliseconds;
        times.slowest = u"%1 %2"_s.arg(int(place.page)).arg(place.argument).trimmed();
    }
    m_turn.reset();
    m_since.invalidate();
    Q_EMIT measured(kind, milliseconds);
}

QString PageTimings::kindOf(Turn turn) const
{
    const auto *guide = qobject_cast<const GuidePage *>(m_window.navigator().current());
    const QString target = !guide || !guide->walk()    ? u"page"_s
                           : guide->walk()->question() ? u"question"_s
                                                       : u"answer sheet"_s;
    switch (turn) {
    case Turn::Open:
        return u"open "_s + target;
    case Turn::Back:
        return u"back to "_s + target;
    case Turn::Step:
        return guide ? u"choose, to "_s + target : u"step in page"_s;
    case Turn::StepBack:
        return u"step back to "_s + target;
    }
    Q_UNREACHABLE();
}

QString PageTimings::table() const
{
    QString lines = u"Page change, from the lifted finger to the end of painting; a frame is %1 ms\n"_s.arg(
        kFrameMs, 0, 'f', 1);
    for (auto it = m_times.begin(); it != m_times.end(); ++it) {
        lines += u"%1 %2  p50 %3  p99 %4  max %5 ms, work p50 %6  p99 %7 ms (%8)\n"_s.arg(it.key(), -24)
                     .arg(it->milliseconds.size(), 6)
                     .arg(at(it->milliseconds, 0.5), 6, 'f', 1)
                     .arg(at(it->milliseconds, 0.99), 6, 'f', 1)
                     .arg(it->most, 6, 'f', 1)
                     .arg(at(it->work, 0.5), 5, 'f', 1)
                     .arg(at(it->work, 0.99), 5, 'f', 1)
                     .arg(it->slowest);
    }
    return lines;
}

QJsonObject PageTimings::toJson() const
{
    QJsonObject kinds;
    for (auto it = m_times.begin(); it != m_times.end(); ++it) {
        const auto within =
            std::ranges::count_if(it->milliseconds, [](double each) { return each <= kFrameMs; });
        kinds.insert(it.key(), QJsonObject{{u"count"_s, qint64(it->milliseconds.size())},
                                           {u"within_a_frame"_s, qint64(within)},
                                           {u"p50_ms"_s, at(it->milliseconds, 0.5)},
                                           {u"p99_ms"_s, at(it->milliseconds, 0.99)},
                                           {u"max_ms"_s, it->most},
                                           {u"work_p50_ms"_s, at(it->work, 0.5)},
                                           {u"work_p99_ms"_s, at(it->work, 0.99)},
                                           {u"slowest"_s, it->slowest}});
    }
    return {{u"frame_ms"_s, kFrameMs}, {u"kinds"_s, kinds}};
}

} // namespace lucarne::ui
