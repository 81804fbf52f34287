// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "idlewatch.h"

#include <algorithm>

namespace lucarne::session
{

using std::chrono::milliseconds;

IdleWatch::IdleWatch(milliseconds beforeWarning, milliseconds countdown)
    : m_beforeWarning(beforeWarning), m_countdown(countdown)
{
}

void IdleWatch::touched(qint64 nowMs)
{
    if (m_state == State::Gone)
        return;
    m_state = State::Busy;
    m_lastTouch = nowMs;
}

IdleWatch::State IdleWatch::look(qint64 nowMs)
{
    if (!m_lastTouch)
        m_lastTouch = nowMs;
    if (m_state == State::Busy && nowMs - *m_lastTouch >= m_beforeWarning.count()) {
        m_state = State::Warning;
        m_warnedAt = nowMs;
    } else if (m_state == State::Warning && nowMs - m_warnedAt >= m_countdown.count()) {
        m_state = State::Gone;
    }
    return m_state;
}

milliseconds IdleWatch::remaining(qint64 nowMs) const
{
    switch (m_state) {
    case State::Busy:
        return m_countdown;
    case State::Warning:
        return std::clamp(m_countdown - milliseconds(nowMs - m_warnedAt), milliseconds(0), m_countdown);
    case State::Gone:
        break;
    }
    return milliseconds(0);
}

} // namespace lucarne::session
