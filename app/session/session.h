// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "idlewatch.h"

#include <QObject>

#include <chrono>

namespace lucarne::session
{

class Clock;

enum class Phase {
    Attract, ///< nobody is here; the screen invites
    Active,
    Warning, ///< "Are you still there?", with a countdown; any touch goes back to Active
    Ended,   ///< for good: the next visit takes place in another process
};

enum class EndReason {
    Button, ///< the citizen said so
    Idle,   ///< the countdown ran out
    Crash,  ///< the window died or hung; known to the supervisor only
};

/// The visit of one citizen, from the first touch to the end. A window process lives for one visit
/// and has one of these; it belongs to the GUI thread.
///
/// It keeps no time of its own: the window calls tick() from a timer (each 250 ms is plenty) and
/// touched() for every touch, key or pointer event.
class Session final : public QObject
{
    Q_OBJECT

public:
    /// \a clock outlives the session.
    Session(const Clock &clock, std::chrono::milliseconds idleBeforeWarning,
            std::chrono::milliseconds warningCountdown, QObject *parent = nullptr);

    Phase phase() const { return m_phase; }
    /// Whole seconds left of the countdown, rounded up, as a person counts: 60 … 1. Zero when Ended.
    int secondsLeft() const;

    /// Starts the visit, or keeps it going. Without effect once Ended.
    void touched();
    void tick();
    /// Ends the visit at once. Without effect where nobody started one, or once Ended.
    void end(EndReason reason = EndReason::Button);

Q_SIGNALS:
    void started();
    /// Each time secondsLeft() has changed during a warning, and once at its start.
    void countdown(int secondsLeft);
    /// A touch ended the warning.
    void extended();
    void ended(lucarne::session::EndReason reason);

private:
    const Clock &m_clock;
    IdleWatch m_idle;
    Phase m_phase = Phase::Attract;
    int m_announced = 0;
};

} // namespace lucarne::session
