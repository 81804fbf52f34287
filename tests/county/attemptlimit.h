// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <chrono>

namespace lucarne::county
{

/// Counts failed attempts over a sliding window, for each peer and in all, so that a code cannot be
/// guessed. Times are on the monotonic clock. Memory is bounded by the limit in all.
class AttemptLimit
{
public:
    AttemptLimit(int perPeer, int inAll, std::chrono::milliseconds window);

    /// Zero when the peer may try now, else how long it has to wait.
    std::chrono::milliseconds waitFor(const QString &peer, qint64 nowMs);
    void noteFailure(const QString &peer, qint64 nowMs);

private:
    struct Failure {
        QString peer;
        qint64 at;
    };
    void forgetOld(qint64 nowMs);

    int m_perPeer;
    int m_inAll;
    qint64 m_windowMs;
    QList<Failure> m_failures; ///< oldest first
};

} // namespace lucarne::county
