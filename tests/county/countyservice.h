// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attemptlimit.h"
#include "countystore.h"
#include "draftdesk.h"
#include "publisher.h"
#include "reply.h"
#include "submissiondesk.h"

#include "session/clock.h"

namespace lucarne::county
{

/// What the county answers; app/sync/openapi.yaml is the contract. Knows nothing of sockets.
class CountyService
{
public:
    /// All outlive the service.
    CountyService(CountyStore &store, Publisher &publisher, SubmissionStore &submissions, DraftStore &drafts,
                  const session::Clock &clock);

    Reply health(const Request &request);
    Reply enrol(const Request &request);
    Reply manifest(const Request &request);
    Reply bundle(const QString &sha256, const Request &request);
    Reply directory(const Request &request);
    Reply partner(const QString &pivot, const Request &request);
    Reply heartbeat(const QString &terminalId, const Request &request);
    Reply putSubmission(const QString &id, const Request &request);
    Reply receipt(const QString &id, const Request &request);
    Reply appendToDocument(const QString &sha256, const Request &request);
    Reply status(const Request &request);
    Reply putDraft(const QString &id, const Request &request);
    Reply draft(const QString &id, const Request &request);
    Reply deleteDraft(const QString &id, const Request &request);

private:
    /// The terminal that asks, or what to answer it.
    tl::expected<QString, Reply> authorised(const Request &request);
    /// A file of the bundles: whole, a range of it, or "not modified".
    Reply fileReply(const Bundle &bundle, const QByteArray &contentType, const Request &request);
    /// The directory in force; none when nothing was published.
    Result<std::optional<Bundle>> directoryBundle();

    CountyStore &m_store;
    Publisher &m_publisher;
    const session::Clock &m_clock;
    AttemptLimit m_enrolmentAttempts;
    SubmissionDesk m_desk;
    DraftDesk m_drafts;
};

/// A fresh one-time code such as "7KQM-X2D9-4HVT": 60 random bits without letters that look alike.
QString newEnrolmentCode();
/// What the store keeps of a code: case, spaces and hyphens do not matter.
QByteArray enrolmentCodeHash(const QString &code);

} // namespace lucarne::county
