// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUuid>

#include <vector>

namespace lucarne::store
{

/// A document that lies sealed beside the outbox, named by its digest.
struct SealedDocument {
    QByteArray digest; ///< SHA-256 of the sealed bytes
    qint64 size = 0;   ///< of the sealed bytes
    QUuid id;          ///< subject of its envelope
    QString mediaType; ///< of its content
    /// The county got it with a draft that was kept for later: its file need not be here.
    bool atCounty = false;

    QString hex() const { return QString::fromLatin1(digest.toHex()); }
};

/// More are refused.
inline constexpr qsizetype kMostDocuments = 50;

/// What is inside the envelope of a submission, in clear only in memory and at the county:
///
///     4 bytes   length of the description, most significant byte first
///     …         the description: a JSON object (UTF-8) with the members of this struct
///     the rest  the payload, as the form made it
struct SubmissionContent {
    QUuid id;       ///< also the subject of the envelope
    QString number; ///< of the receipt
    QString procedure;
    int procedureVersion = 0;
    QString caseId;          ///< empty: in no case
    QUuid after;             ///< the submission before it in its case on this terminal; null: none
    QByteArray statusDigest; ///< SHA-256 of the receipt's secret
    QDateTime recordedAt;    ///< by the terminal's clock, which may be wrong
    std::vector<SealedDocument> documents;
    QByteArray payload;
};

QByteArray packed(const SubmissionContent &content);
Result<SubmissionContent> unpacked(const QByteArray &bytes);

} // namespace lucarne::store
