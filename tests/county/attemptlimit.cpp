// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "attemptlimit.h"

namespace lucarne::county
{

AttemptLimit::AttemptLimit(int perPeer, int inAll, std::chrono::milliseconds window)
    : m_perPeer(perPeer), m_inAll(inAll), m_windowMs(window.count())
{
}

std::chrono::milliseconds AttemptLimit::waitFor(const QString &peer, qint64 nowMs)
{
    forgetOld(nowMs);
    int ofPeer = 0;
    qint64 oldestOfPeer = nowMs;
    for (const Failure &failure : m_failures) {
        if (failure.peer != peer)
            continue;
        oldestOfPeer = qMin(oldestOfPeer, failure.at);
        ++ofPeer;
    }
    qint64 wait = 0;
    if (ofPeer >= m_perPeer)
        wait = oldestOfPeer + m_windowMs - nowMs;
    if (m_failures.size() >= m_inAll)
        wait = qMax(wait, m_failures.first().at + m_windowMs - nowMs);
    return std::chrono::milliseconds(wait);
}

void AttemptLimit::noteFailure(const QString &peer, qint64 nowMs)
{
    forgetOld(nowMs);
    m_failures.append({peer, nowMs});
}

void AttemptLimit::forgetOld(qint64 nowMs)
{
    while (!m_failures.isEmpty() && m_failures.first().at + m_windowMs <= nowMs)
        m_failures.removeFirst();
}

} // namespace lucarne::county
