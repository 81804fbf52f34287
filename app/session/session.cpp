// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "clock.h"

namespace lucarne::session
{

Session::Session(const Clock &clock, std::chrono::milliseconds idleBeforeWarning,
                 std::chrono::milliseconds warningCountdown, QObject *parent)
    : QObject(parent), m_clock(clock), m_idle(idleBeforeWarning, warningCountdown)
{
}

int Session::secondsLeft() const
{
    if (m_phase == Phase::Ended)
        return 0;
    return int(std::chrono::ceil<std::chrono::seconds>(m_idle.remaining(m_clock.monotonicMs())).count());
}

void Session::touched()
{
    if (m_phase == Phase::Ended)
        return;
    m_idle.touched(m_clock.monotonicMs());
    const Phase before = m_phase;
    m_phase = Phase::Active;
    if (before == Phase::Attract)
        Q_EMIT started();
    else if (before == Phase::Warning)
        Q_EMIT extended();
}

void Session::tick()
{
    if (m_phase != Phase::Active && m_phase != Phase::Warning)
        return;
    switch (m_idle.look(m_clock.monotonicMs())) {
    case IdleWatch::State::Busy:
        return;
    case IdleWatch::State::Gone:
        end(EndReason::Idle);
        return;
    case IdleWatch::State::Warning:
        break;
    }
    const int left = secondsLeft();
    if (m_phase == Phase::Active) {
        m_phase = Phase::Warning;
        m_announced = left;
        Q_EMIT countdown(left);
    } else if (left != m_announced) {
        m_announced = left;
        Q_EMIT countdown(left);
    }
}

void Session::end(EndReason reason)
{
    if (m_phase == Phase::Attract || m_phase == Phase::Ended)
        return;
    m_phase = Phase::Ended;
    Q_EMIT ended(reason);
}

} // namespace lucarne::session

#include "moc_session.cpp"
