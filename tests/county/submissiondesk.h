// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attemptlimit.h"
#include "countystore.h"
#include "reply.h"
#include "submissionstore.h"

#include "session/clock.h"
#include "vault/sealingkey.h"

namespace lucarne::county
{

/// Takes what citizens submit: opens it, verifies who sealed it, stores it once, and tells how it
/// gets on. Who asks was checked before. Nothing of what is inside an envelope gets into a log.
class SubmissionDesk
{
public:
    /// All outlive the desk.
    SubmissionDesk(CountyStore &terminals, SubmissionStore &submissions, const vault::KeyRing &keys,
                   const session::Clock &clock);

    Reply put(const QString &id, const Request &request);
    Reply receipt(const QString &id);
    Reply append(const QString &sha256, const Request &request);
    Reply status(const QString &terminalId, const Request &request);

private:
    CountyStore &m_terminals;
    SubmissionStore &m_submissions;
    const vault::KeyRing &m_keys;
    const session::Clock &m_clock;
    AttemptLimit m_lookUps;
};

} // namespace lucarne::county
