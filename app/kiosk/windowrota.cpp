// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowrota.h"

#include <algorithm>

namespace lucarne::kiosk
{

using session::WindowMessage;

WindowRota::Actions WindowRota::start(qint64 nowMs)
{
    Actions actions;
    m_started = true;
    m_notBefore = nowMs;
    settle(nowMs, actions);
    return actions;
}

WindowRota::Actions WindowRota::message(WindowId id, const WindowMessage &message, qint64 nowMs)
{
    Actions actions;
    Window *window = find(id);
    if (!window)
        return actions;
    window->heard = nowMs;
    switch (message.kind) {
    case WindowMessage::Kind::Ready:
        if (window->stage == Stage::Starting) {
            window->stage = Stage::Warm;
            window->since = nowMs;
            window->pinged = nowMs;
        }
        break;
    case WindowMessage::Kind::Shown:
        if (window->stage == Stage::Showing) {
            kill(m_current, "its successor is on screen", actions);
            m_current = m_next;
            m_next.reset();
            m_current->stage = Stage::Shown;
            m_current->since = nowMs;
        }
        break;
    case WindowMessage::Kind::SessionStarted:
        window->visited = true;
        if (m_current && window == &*m_current)
            m_interruptedAt.reset();
        break;
    case WindowMessage::Kind::SessionEnded:
        if ((window->stage == Stage::Shown || window->stage == Stage::Showing) && !window->endedAt) {
            window->endedAt = nowMs;
            m_interruptedAt.reset();
            actions.push_back({.kind = RotaAction::Kind::Forget, .window = id});
        }
        break;
    case WindowMessage::Kind::HelpRequested:
    case WindowMessage::Kind::Alive:
        break;
    }
    settle(nowMs, actions);
    return actions;
}

WindowRota::Actions WindowRota::exited(WindowId id, qint64 nowMs)
{
    Actions actions;
    for (std::optional<Window> *window : {&m_current, &m_next}) {
        if (!*window || (*window)->id != id)
            continue;
        // One that quits by itself after its visit did what is asked of it.
        if (!(*window)->endedAt) {
            failed(nowMs);
            lost(**window, nowMs);
        }
        window->reset();
    }
    settle(nowMs, actions);
    return actions;
}

WindowRota::Actions WindowRota::contentChanged(qint64 nowMs)
{
    Actions actions;
    for (std::optional<Window> *window : {&m_current, &m_next}) {
        if (*window)
            (*window)->stale = true;
    }
    settle(nowMs, actions);
    return actions;
}

WindowRota::Actions WindowRota::tick(qint64 nowMs)
{
    Actions actions;
    watch(m_current, nowMs, actions);
    watch(m_next, nowMs, actions);
    if (m_current && m_current->endedAt && nowMs - *m_current->endedAt >= m_times.endWithin.count())
        kill(m_current, "its visit is over and no other window came", actions);
    if (m_current && nowMs - m_current->since >= m_times.stableAfter.count())
        m_failures = 0;
    withdrawOffer(nowMs, actions);
    settle(nowMs, actions);
    return actions;
}

std::optional<WindowId> WindowRota::onScreen() const
{
    return m_current ? std::optional(m_current->id) : std::nullopt;
}

std::optional<WindowId> WindowRota::warm() const
{
    return m_next && m_next->stage == Stage::Warm ? std::optional(m_next->id) : std::nullopt;
}

WindowRota::Window *WindowRota::find(WindowId id)
{
    for (std::optional<Window> *window : {&m_current, &m_next}) {
        if (*window && (*window)->id == id)
            return &**window;
    }
    return nullptr;
}

void WindowRota::kill(std::optional<Window> &window, const char *reason, Actions &actions)
{
    if (!window)
        return;
    actions.push_back({.kind = RotaAction::Kind::Kill, .window = window->id, .reason = reason});
    window.reset();
}

void WindowRota::failed(qint64 nowMs)
{
    ++m_failures;
    if (m_failures == 1)
        return;
    const int doublings = std::min(m_failures - 2, 20);
    const qint64 delay = m_times.firstDelay.count() << doublings;
    m_notBefore = nowMs + std::min<qint64>(delay, m_times.longestDelay.count());
}

void WindowRota::lost(const Window &window, qint64 nowMs)
{
    if (window.visited && !window.endedAt)
        m_interruptedAt = nowMs;
}

void WindowRota::withdrawOffer(qint64 nowMs, Actions &actions)
{
    if (!m_interruptedAt || nowMs - *m_interruptedAt < m_times.offerFor.count())
        return;
    m_interruptedAt.reset();
    actions.push_back({.kind = RotaAction::Kind::Forget});
    if (m_next && m_next->stage == Stage::Showing) {
        kill(m_next, "it knows the key of a visit that is over", actions);
    }
    if (!m_current)
        return;
    m_current->stale = true;
    if (!m_next || m_next->stage != Stage::Warm)
        kill(m_current, "it knows the key of a visit that is over", actions);
}

void WindowRota::watch(std::optional<Window> &window, qint64 nowMs, Actions &actions)
{
    if (!window)
        return;
    const char *fault = nullptr;
    if (window->stage == Stage::Starting && nowMs - window->since >= m_times.readyWithin.count())
        fault = "it never got ready";
    else if (window->stage == Stage::Showing && nowMs - window->since >= m_times.shownWithin.count())
        fault = "it did not come to the screen";
    else if (window->stage != Stage::Starting && nowMs - window->heard >= m_times.silentFor.count())
        fault = "it hangs";
    if (fault) {
        failed(nowMs);
        lost(*window, nowMs);
        kill(window, fault, actions);
        return;
    }
    if (window->stage != Stage::Starting && nowMs - window->pinged >= m_times.pingEvery.count()) {
        window->pinged = nowMs;
        actions.push_back({.kind = RotaAction::Kind::Ping, .window = window->id, .number = ++m_lastPing});
    }
}

void WindowRota::settle(qint64 nowMs, Actions &actions)
{
    if (!m_started)
        return;
    // A stale warm window is good enough while the screen needs one now.
    const bool screenNeedsOne = !m_current || m_current->endedAt;
    if (m_next && m_next->stale && !screenNeedsOne && m_next->stage != Stage::Showing)
        kill(m_next, "the content changed", actions);
    if (!m_next && nowMs >= m_notBefore) {
        m_next = Window{};
        m_next->id = ++m_lastId;
        m_next->since = nowMs;
        m_next->heard = nowMs;
        actions.push_back({.kind = RotaAction::Kind::Start, .window = m_next->id});
    }
    const bool unused = m_current && m_current->stale && !m_current->visited;
    if (m_next && m_next->stage == Stage::Warm && (screenNeedsOne || unused)) {
        m_next->stage = Stage::Showing;
        m_next->since = nowMs;
        RotaAction show{.kind = RotaAction::Kind::Show, .window = m_next->id};
        if (m_interruptedAt)
            show.offer = std::chrono::milliseconds(*m_interruptedAt + m_times.offerFor.count() - nowMs);
        actions.push_back(show);
    }
}

} // namespace lucarne::kiosk
