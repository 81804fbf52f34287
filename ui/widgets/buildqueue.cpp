// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "buildqueue.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>

#include <algorithm>
#include <limits>

namespace lucarne::ui
{

namespace
{

// The first screen is built within one frame, together with its layout and its painting; what follows
// must not be felt either.
constexpr qint64 kFirstUs = 3'500;
constexpr qint64 kLaterUs = 5'000;
/// How often the first screen is asked whether it is full.
constexpr qint64 kFirstSliceUs = 1'000;

} // namespace

BuildQueue::BuildQueue(QObject *parent) : QObject(parent), m_next(m_waiting.end()), m_firstFrameUs(kFirstUs)
{
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &BuildQueue::buildSome);
}

void BuildQueue::add(QObject &piece, Build build)
{
    remove(piece);
    if (m_building) {
        m_waiting.insert(m_next, {&piece, std::move(build)});
        return;
    }
    // Behind others that wait nothing is built: the page would be filled from below.
    const bool now = m_waiting.empty() && m_firstFrameUs > 0;
    m_waiting.push_back({&piece, std::move(build)});
    if (now) {
        QElapsedTimer watch;
        watch.start();
        run(m_firstFrameUs, kFirstSliceUs, m_isFull);
        m_firstFrameUs -= watch.nsecsElapsed() / 1000;
    }
    if (!m_waiting.empty())
        m_soon.start();
}

void BuildQueue::remove(const QObject &piece)
{
    // The one that is being built may be among them: run() looks whether it is still there.
    for (Piece &each : m_waiting) {
        if (each.alive == &piece)
            each.alive = nullptr;
    }
}

void BuildQueue::finish()
{
    constexpr qint64 kUnbounded = std::numeric_limits<qint64>::max() / 2'000;
    run(kUnbounded, kUnbounded);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

void BuildQueue::clear()
{
    Q_ASSERT(!m_building);
    m_waiting.clear();
    m_soon.stop();
}

void BuildQueue::run(qint64 microseconds, qint64 slice, const std::function<bool()> &isEnough)
{
    if (m_building)
        return;
    m_building = true;
    QElapsedTimer watch;
    watch.start();
    qint64 left = microseconds;
    while (!m_waiting.empty() && left > 0) {
        const auto front = m_waiting.begin();
        if (front->alive) {
            m_next = front;
            const bool complete = front->build(std::min(left, slice));
            if (!complete && front->alive) {
                left = microseconds - watch.nsecsElapsed() / 1000;
                if (isEnough && isEnough())
                    break;
                continue;
            }
        }
        m_waiting.erase(front);
        left = microseconds - watch.nsecsElapsed() / 1000;
    }
    m_next = m_waiting.end();
    m_building = false;
}

void BuildQueue::buildSome()
{
    m_firstFrameUs = 0;
    run(kLaterUs, kLaterUs);
    if (m_waiting.empty())
        m_soon.stop();
}

} // namespace lucarne::ui
