// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace lucarne::session
{

/// Decides when somebody has left: quiet for a while, then a warning that stays up for the whole of
/// its countdown, then gone. A value; times are Clock::monotonicMs(), so that a wall clock that jumps
/// neither ends a visit nor prolongs one.
class IdleWatch
{
public:
    enum class State {
        Busy,    ///< touched a short while ago
        Warning, ///< the countdown is on screen
        Gone,    ///< the countdown ran out
    };

    IdleWatch(std::chrono::milliseconds beforeWarning, std::chrono::milliseconds countdown);

    /// Any sign of life; ends a warning. Without effect once Gone.
    void touched(qint64 nowMs);
    /// Looks at the clock. The countdown starts with the call that first answers Warning, however
    /// late that call comes: a program that was held up warns in full before it ends a visit.
    State look(qint64 nowMs);

    State state() const { return m_state; }
    /// What is left of the countdown; the whole of it while Busy, zero once Gone.
    std::chrono::milliseconds remaining(qint64 nowMs) const;

private:
    std::chrono::milliseconds m_beforeWarning;
    std::chrono::milliseconds m_countdown;
    std::optional<qint64> m_lastTouch; ///< none: the first look counts as a touch
    qint64 m_warnedAt = 0;
    State m_state = State::Busy;
};

} // namespace lucarne::session
