// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attemptlimit.h"
#include "draftstore.h"
#include "reply.h"

#include "session/clock.h"

namespace lucarne::county
{

/// Keeps drafts for another day, as the contract says. Which terminal asks was checked before.
class DraftDesk
{
public:
    /// All outlive the desk.
    DraftDesk(DraftStore &drafts, const session::Clock &clock);

    Reply put(const QString &id, const Request &request);
    Reply get(const QString &id, const QString &terminalId, const Request &request);
    Reply remove(const QString &id, const Request &request);

private:
    DraftStore &m_drafts;
    const session::Clock &m_clock;
    AttemptLimit m_lookUps;
};

} // namespace lucarne::county
