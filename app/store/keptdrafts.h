// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "submissioncontent.h"

#include "vault/secret.h"

#include <QStringList>

#include <optional>

namespace lucarne::store
{

class Outbox;

/// A draft that its citizen goes on with another day, at any terminal. Nothing here opens it: the key
/// is on the citizen's paper alone.
struct KeptDraft {
    QString id;             ///< what the county keeps it under: 32 hexadecimal digits
    QByteArray box;         ///< ciphertext; empty: submitted, so the county is to delete its copy
    QByteArray tokenDigest; ///< SHA-256 of the token that proves the right to read it
    QByteArray token;       ///< of one to be deleted; else empty, and never on this disk
    /// SHA-256, hexadecimal, of each earlier version that the county may have: this one follows them
    /// and nothing else. Empty: the first.
    QStringList follows;
    /// Sealed to the county like every document. They go there before the draft does.
    std::vector<SealedDocument> documents;
    qint64 revision = 0; ///< of this row
};

/// What KeptDraft::follows says of a version: its SHA-256, hexadecimal.
QString versionOf(const QByteArray &box);

inline constexpr int kKeptDraftDays = 30;
/// What the county takes, see PUT /v1/drafts/{id} in openapi.yaml.
inline constexpr qsizetype kMostKeptBytes = 1024 * 1024;

/// Drafts on their way to the county, rows of the outbox beside its submissions. What the county
/// has is gone from here: another terminal may have changed it since.
class KeptDrafts
{
public:
    /// \a outbox outlives it.
    explicit KeptDrafts(Outbox &outbox) : m_outbox(outbox) {}

    /// An error when the county would not take so large a draft. Replaces what was kept under the same id,
    /// and saves the visit's own \a draft under \a key as
    /// \a goesOn, in one transaction: a window that dies before its citizen has the code can show it
    /// again.
    Result<void> keep(const KeptDraft &kept, const QString &draft, QByteArrayView goesOn,
                      const vault::Secret &key, const QDateTime &now);
    /// Nothing when it is not here (any more).
    Result<std::optional<KeptDraft>> find(const QString &id);
    /// What the county is to get, or to delete, oldest first. A deletion waits until the county has
    /// acknowledged the submission that came of the draft: documents that nobody refers to may go.
    Result<std::vector<KeptDraft>> due();
    /// As due(), their ids alone.
    Result<QStringList> dueIds();
    /// The county has it: it goes from here with its documents, unless it was kept anew meanwhile.
    Result<void> sent(const KeptDraft &kept);
    /// The county will not take it; it stays here until its time is over, or staff have it sent again.
    Result<void> refused(const KeptDraft &kept, const QString &reason);
    struct Refused {
        QString id;
        QString reason;   ///< a word for programs
        QDateTime keptAt; ///< invalid: the clock was in doubt
    };
    Result<std::vector<Refused>> allRefused();
    /// Staff want it sent again. False when no such draft was refused.
    Result<bool> sendAgain(const QString &id);
    /// The county has deleted its copy.
    Result<void> deleted(const KeptDraft &kept);

private:
    Result<std::vector<KeptDraft>> found(const QString &condition, const QVariantList &values);

    Outbox &m_outbox;
};

} // namespace lucarne::store
