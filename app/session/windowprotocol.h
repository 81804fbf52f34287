// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the supervisor and a window process say to each other over the window's standard input and
/// output. One message is one line of ASCII:
///
///     lucarne WORD [ARGUMENT] LF
///
/// window → supervisor
///     ready                       built and warm, not yet on screen; can be shown at once
///     shown                       on screen, its first frame painted (not merely asked for)
///     session-started             the first touch
///     session-ended button|idle   the screen is covered; this process may be killed at any moment
///     help-requested              "Call for help" was pressed
///     alive N                     answer to ping N, out of the GUI thread's event loop
///
/// supervisor → window
///     show                        come to the front, then say "shown"
///     finish                      quit now, in order
///     ping N                      answer "alive N"
///
/// The end of the window's standard input means that the supervisor is gone: the window quits at
/// once. Nothing that a citizen typed or chose ever goes over this channel, nor the visit's key: that
/// comes over a pipe of its own (visitletter.h), right before "show".
///
/// Both ends ignore what they do not understand: a library that prints to standard output does no
/// harm, and an older window can live under a newer supervisor.

#include "session.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace lucarne::session
{

struct WindowMessage {
    enum class Kind { Ready, Shown, SessionStarted, SessionEnded, HelpRequested, Alive };
    Kind kind = Kind::Ready;
    EndReason reason = EndReason::Button; ///< of SessionEnded; Button or Idle
    quint32 number = 0;                   ///< of Alive

    friend bool operator==(const WindowMessage &, const WindowMessage &) = default;
};

struct SupervisorMessage {
    enum class Kind { Show, Finish, Ping };
    Kind kind = Kind::Show;
    quint32 number = 0; ///< of Ping

    friend bool operator==(const SupervisorMessage &, const SupervisorMessage &) = default;
};

/// With the line feed.
QByteArray encode(const WindowMessage &message);
QByteArray encode(const SupervisorMessage &message);

/// A line without its line feed; none for anything that is not exactly a message.
std::optional<WindowMessage> windowMessageFrom(QByteArrayView line);
std::optional<SupervisorMessage> supervisorMessageFrom(QByteArrayView line);

/// Cuts a stream into lines. A line longer than the bound is dropped whole, so that a writer run
/// wild costs no memory.
class LineSplitter
{
public:
    explicit LineSplitter(qsizetype longestLine = 256) : m_longest(longestLine) {}

    /// The lines that \a bytes complete, without their ends (LF or CR LF).
    QList<QByteArray> feed(QByteArrayView bytes);
    /// Lines dropped so far because they were too long.
    int dropped() const { return m_dropped; }

private:
    qsizetype m_longest;
    QByteArray m_partial;
    bool m_skipping = false;
    int m_dropped = 0;
};

} // namespace lucarne::session
