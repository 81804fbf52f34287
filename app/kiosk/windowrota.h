// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/windowprotocol.h"

#include <chrono>
#include <optional>
#include <vector>

namespace lucarne::kiosk
{

/// Grows with each window started; never used twice.
using WindowId = int;

struct RotaTimes {
    std::chrono::milliseconds readyWithin{30'000}; ///< from the start of a process to "ready"
    std::chrono::milliseconds shownWithin{3'000};  ///< from "show" to "shown"
    /// From "session-ended" to the death of that window, even where no fresh one is there to take
    /// the screen: an empty screen is better than somebody else's answers in memory.
    std::chrono::milliseconds endWithin{3'000};
    std::chrono::milliseconds pingEvery{5'000};
    std::chrono::milliseconds silentFor{15'000}; ///< no word for so long: it hangs
    /// The second failure in a row waits this long before the next start, each further one twice as
    /// long; the first one does not wait.
    std::chrono::milliseconds firstDelay{500};
    std::chrono::milliseconds longestDelay{60'000};
    /// After a crash in a visit the next window may offer what was begun, for so long; then it is gone.
    std::chrono::milliseconds offerFor{120'000};
    /// A window that stayed on screen this long has proved that windows work.
    std::chrono::milliseconds stableAfter{60'000};
};

/// What the rota wants done. Show: with the key of a new visit, or that of the visit before when its
/// window crashed. Forget: the visit is over, and so is its key. Kill: at once, then wipe; exited()
/// follows when the process is gone.
struct RotaAction {
    enum class Kind { Start, Show, Ping, Kill, Forget };
    Kind kind = Kind::Start;
    WindowId window = 0;
    quint32 number = 0;      ///< of Ping
    const char *reason = ""; ///< of Kill, for the log
    /// Of Show: how long what was begun may still be offered; zero: it is a new visit.
    std::chrono::milliseconds offer{0};

    friend bool operator==(const RotaAction &a, const RotaAction &b)
    {
        return a.kind == b.kind && a.window == b.window && a.number == b.number && a.offer == b.offer;
    }
};

/// Which window is on screen, which one is warm behind it, and what follows from what they say. A
/// value without processes or timers: events and the monotonic time go in, actions come out.
///
///  - At most two windows are wanted at any time: the one on screen and the warm one.
///  - The one on screen is killed only when the next has said "shown", or when it had its time.
///  - Every visit that ended is followed by the death of its window.
///  - A visit goes on in another window only when its window crashed, and only for offerFor. A window
///    that could have gone on with one and was not touched meanwhile is replaced: it knows a key.
class WindowRota
{
public:
    using Actions = std::vector<RotaAction>;

    explicit WindowRota(const RotaTimes &times = {}) : m_times(times) {}

    Actions start(qint64 nowMs);
    Actions message(WindowId window, const session::WindowMessage &message, qint64 nowMs);
    /// The process is gone, whoever ended it, or could not be started.
    Actions exited(WindowId window, qint64 nowMs);
    /// The warm window read the old content: a fresh one takes its place, and that of the window on
    /// screen too as long as nobody uses it. A visit in progress keeps the content it began with.
    Actions contentChanged(qint64 nowMs);
    /// Call several times a second.
    Actions tick(qint64 nowMs);

    std::optional<WindowId> onScreen() const;
    std::optional<WindowId> warm() const;
    /// Failures in a row: crashes, hangs, windows that never got ready.
    int failures() const { return m_failures; }
    /// Windows fail again and again; starts are spaced out.
    bool looping() const { return m_failures >= 4; }

private:
    enum class Stage { Starting, Warm, Showing, Shown };
    struct Window {
        WindowId id = 0;
        Stage stage = Stage::Starting;
        qint64 since = 0; ///< of the stage
        qint64 heard = 0;
        qint64 pinged = 0;
        bool visited = false;
        bool stale = false;
        std::optional<qint64> endedAt;
    };

    Window *find(WindowId window);
    void kill(std::optional<Window> &window, const char *reason, Actions &actions);
    void failed(qint64 nowMs);
    void lost(const Window &window, qint64 nowMs);
    void withdrawOffer(qint64 nowMs, Actions &actions);
    void watch(std::optional<Window> &window, qint64 nowMs, Actions &actions);
    void settle(qint64 nowMs, Actions &actions);

    RotaTimes m_times;
    std::optional<Window> m_current;
    std::optional<Window> m_next;
    WindowId m_lastId = 0;
    quint32 m_lastPing = 0;
    int m_failures = 0;
    qint64 m_notBefore = 0;
    bool m_started = false;
    std::optional<qint64> m_interruptedAt; ///< a visit whose window crashed waits for its citizen
};

} // namespace lucarne::kiosk
