// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport.h"

#include "procedure/library.h"

#include <QDateTime>

namespace lucarne::sync
{

/// What waits on the terminal for the county. Counts and times alone.
struct OutboxHealth {
    int waiting = 0;
    int quarantined = 0; ///< with drafts kept for later that were refused; staff: `lucarnectl outbox list`
    int setAside = 0;    ///< queues that were damaged
    int missing = 0;     ///< acknowledged, and not at the county any more
    std::optional<QDateTime> oldestWaiting;
};

/// How the terminal is. About the machine, never about a citizen.
struct Health {
    qint64 contentVersion = 0;
    bool contentExpired = false;
    QString lastContentFault;   ///< faultWord(); empty: none
    QString contentFaultDetail; ///< ContentState::lastFaultDetail
    /// Files of the county's own; the contract bounds how many and how long.
    std::vector<procedure::RefusedProcedure> refusedProcedures;
    std::optional<int> diskFreePercent; ///< of the disk that has the data folder
    bool helpRequested = false;
    std::optional<OutboxHealth> outbox; ///< nothing: it cannot be read

    bool isGood() const;
};

/// Free space of the disk that has the folder, in percent.
std::optional<int> diskFreePercent(const QString &folder);
enum class HeartbeatForm {
    Whole,
    /// As the first version of the contract had it, for a county that refuses what came later.
    First,
};

/// The body of POST /v1/terminals/{id}/heartbeat.
QByteArray heartbeatBody(const Health &health, const QDateTime &now, HeartbeatForm form);
/// The version in force that a reply names; nothing when it is not as the contract says.
std::optional<qint64> manifestVersionOf(const Answer &answer);
/// The county's time that a reply names; nothing when it is not as the contract says.
std::optional<QDateTime> countyTimeOf(const Answer &answer);

Ask heartbeat(const QString &terminalId, const vault::Secret &token, const Health &health,
              const QDateTime &now, HeartbeatForm form);

} // namespace lucarne::sync
