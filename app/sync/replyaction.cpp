// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replyaction.h"

namespace lucarne::sync
{

using namespace Qt::StringLiterals;

ReplyAction actionFor(const SubmissionReply &reply)
{
    const int status = reply.status;
    if (status == 0 || status == 408 || status == 425 || status == 429)
        return ReplyAction::RetryLater;
    if (status >= 500) // 511: Network Authentication Required (RFC 6585)
        return status == 511 ? ReplyAction::PauseForPortal : ReplyAction::RetryLater;
    if (status < 400) {
        const bool isReceipt = (status == 200 || status == 201) && reply.contentType == "application/json";
        return isReceipt && reply.hasReceipt ? ReplyAction::Acknowledge : ReplyAction::PauseForPortal;
    }
    if (status == 404 || status == 405)
        return ReplyAction::ProbeHourly;
    if (reply.contentType != "application/problem+json" || reply.problem.isEmpty())
        return ReplyAction::PauseForPortal; // the county explains itself
    switch (status) {
    case 401:
        return ReplyAction::RenewToken;
    case 403:
        return ReplyAction::PauseAndAlert;
    case 409:
        if (reply.problem == "in-progress"_L1)
            return ReplyAction::RetryLater;
        if (reply.problem == "documents-missing"_L1)
            return ReplyAction::SendDocuments;
        if (reply.problem == "upload-offset"_L1)
            return ReplyAction::ContinueAt;
        return ReplyAction::CompareReceipt;
    case 412:
        return ReplyAction::CompareReceipt;
    case 422:
        return reply.problem == "other-payload"_L1 ? ReplyAction::CompareReceipt : ReplyAction::Quarantine;
    case 400:
        // Bytes that were right here and wrong there changed on the way.
        return reply.problem == "content-digest"_L1 ? ReplyAction::RetryLater : ReplyAction::Quarantine;
    case 413:
    case 415:
        return ReplyAction::Quarantine;
    default:
        return ReplyAction::ProbeHourly;
    }
}

} // namespace lucarne::sync
