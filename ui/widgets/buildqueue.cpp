// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "buildqueue.h"

#include "contentview.h"

#include <QElapsedTimer>

#include <algorithm>

namespace lucarne::ui
{

namespace
{

// The first screen is built within one frame; what follows must not be felt.
constexpr qint64 kFirstUs = 8'000;
constexpr qint64 kSliceUs = 12'000;

/// False when the time is over and the view is not complete; \a us: what is left of it.
bool buildWithin(ContentView &view, qint64 &us)
{
    QElapsedTimer watch;
    watch.start();
    const bool complete = view.build(us);
    us -= watch.nsecsElapsed() / 1000;
    return complete;
}

} // namespace

BuildQueue::BuildQueue(QObject *parent) : QObject(parent), m_firstFrameUs(kFirstUs)
{
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &BuildQueue::buildSome);
}

void BuildQueue::add(ContentView &view)
{
    remove(view);
    // Behind others that wait nothing is built: the page would be filled from below.
    if (m_waiting.empty() && m_firstFrameUs > 0 && buildWithin(view, m_firstFrameUs))
        return;
    m_waiting.emplace_back(&view);
    m_soon.start();
}

void BuildQueue::remove(const ContentView &view)
{
    std::erase_if(m_waiting, [&view](const QPointer<ContentView> &each) { return each == &view; });
}

void BuildQueue::buildSome()
{
    m_firstFrameUs = 0;
    qint64 left = kSliceUs;
    while (left > 0) {
        std::erase(m_waiting, nullptr);
        if (m_waiting.empty()) {
            m_soon.stop();
            return;
        }
        ContentView *view = m_waiting.front();
        if (buildWithin(*view, left))
            remove(*view);
    }
}

} // namespace lucarne::ui
