// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace lucarne::session
{

/// Time, injected wherever it matters, so that tests never sleep. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Wall-clock time, UTC.
    virtual QDateTime utcNow() const = 0;
    /// Milliseconds since an arbitrary start; never jumps.
    virtual qint64 monotonicMs() const = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime utcNow() const override;
    qint64 monotonicMs() const override;
};

/// Moves only when told to. For tests.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(QDateTime start = QDateTime({2026, 3, 2}, {9, 0}, Qt::UTC)) : m_now(std::move(start))
    {
    }
    QDateTime utcNow() const override { return m_now; }
    qint64 monotonicMs() const override { return m_monotonic; }
    void advance(qint64 ms)
    {
        m_now = m_now.addMSecs(ms);
        m_monotonic += ms;
    }
    /// The wall clock alone, as an administrator or a dead battery changes it.
    void setWallClock(const QDateTime &now) { m_now = now; }

private:
    QDateTime m_now;
    qint64 m_monotonic = 0;
};

} // namespace lucarne::session
