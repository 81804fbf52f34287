// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "copyfolder.h"

namespace lucarne::store
{

/// All that the queue knows of a submission that waits, once more.
struct SubmissionCopy {
    QUuid id;
    QString draft;
    QString number;
    QString caseId;
    qint64 sequence = 0; ///< in the queue that it was first in
    QDateTime recordedAt;
    QByteArray digest; ///< SHA-256 of the envelope
    QByteArray envelope;
    std::vector<SealedDocument> documents;
    /// Of the kept draft that the county is to delete, with the token that proves the right to; or empty.
    QString keptDraft = {};
    QByteArray keptDraftToken = {};
};

/// A second copy of every submission that waits, a file each beside the queue: a page of the queue
/// that cannot be read any more costs none. Written and on the disk before the row is committed,
/// removed after the county has acknowledged it. One for each draft: one of a submission that was
/// never committed is replaced when its citizen sends again. Its name says whether it was committed,
/// for SQLite drops the end of a damaged log, or a log that is gone, without a word:
///
///     DIGEST.copy   perhaps committed
///     DIGEST.sent   committed: it is owed to the county whether or not the queue knows of it
class SubmissionCopies
{
public:
    /// \a folder: is there.
    explicit SubmissionCopies(QString folder) : m_files(std::move(folder)) {}

    Result<void> write(const SubmissionCopy &copy);
    /// Its submission is committed. Need not be on the disk at once: until then the queue has it.
    void noteCommitted(const QString &draft);
    /// Nothing when it is not there, or not whole.
    std::optional<SubmissionCopy> read(const QString &draft) const;
    /// Without their envelopes, those that are whole, in the order in which they were recorded.
    std::vector<SubmissionCopy> all() const;
    /// As all(), those committed that are of none of \a drafts.
    std::vector<SubmissionCopy> committedBeside(const QStringList &drafts) const;
    void remove(const QString &draft);
    /// Its commit failed. One that an earlier commit stands for stays.
    void removeUncommitted(const QString &draft);
    /// Removes those that are of none of \a drafts and older than a day.
    void sweep(const QStringList &drafts, const QDateTime &now);

private:
    std::vector<SubmissionCopy> named(const QStringList &names) const;

    CopyFolder m_files;
};

} // namespace lucarne::store
