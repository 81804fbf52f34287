// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace lucarne::sync
{

/// What to do after an answer to a submission, or to a piece of one of its documents.
enum class ReplyAction {
    Acknowledge,    ///< the county has it
    RetryLater,     ///< again, after a growing wait
    PauseForPortal, ///< something else answered in the county's place: pause, and blame no submission
    RenewToken,     ///< once; then pause
    PauseAndAlert,  ///< the county refuses this terminal
    ProbeHourly,    ///< the county speaks another version
    CompareReceipt, ///< the county has other bytes under this id, or says so: read its receipt
    SendDocuments,  ///< it lacks documents of this submission
    ContinueAt,     ///< it has another number of bytes of this document
    Quarantine,     ///< it cannot take this one: staff look at it, the others go on
};

struct SubmissionReply {
    int status = 0;          ///< 0: no HTTP answer
    QByteArray contentType;  ///< without parameters, lower case
    QString problem;         ///< last part of a problem's URN
    bool hasReceipt = false; ///< the body is a receipt that echoes the id and the digest that were sent
};

/// The table of openapi.yaml ("What a terminal does after an answer…"), and the only place for it.
ReplyAction actionFor(const SubmissionReply &reply);

} // namespace lucarne::sync
