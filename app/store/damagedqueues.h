// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QDateTime>
#include <QStringList>
#include <QVariant>

#include <optional>

namespace lucarne::store
{

class Outbox;
struct KeptDraftCopy;
struct SubmissionCopy;

/// Queues that were found damaged, in folders beside the queue:
///
///     damaged-TIME.unsalvaged   what is whole in it is still to be brought over
///     damaged-TIME              what could be read of it is in the queue
///
/// The name is all that says how far that went: changing it is one step, which a power cut does or
/// does not do, and needs no room on a full disk. Nothing here deletes a folder.
class DamagedQueues
{
public:
    /// \a folder: the outbox's.
    explicit DamagedQueues(QString folder) : m_folder(std::move(folder)) {}

    /// Moves the folder \a queue there. An error when another program has the outbox in use.
    Result<QString> setAside(const QString &queue, const QDateTime &now) const;
    /// Paths, the newest first.
    QStringList all() const;
    QStringList unsalvaged() const;
    struct Documents {
        QStringList digests; ///< hexadecimal
        /// Any that was on the disk then may be referred to by rows that cannot be read; nothing: all
        /// rows can be read.
        std::optional<QDateTime> unknownUntil;
    };
    /// What the damaged queues refer to.
    Documents documents() const;
    /// The path from now on.
    Result<QString> noteSalvaged(const QString &path) const;

private:
    QString m_folder;
};

/// What came over from damaged queues.
struct Salvaged {
    int submissions = 0;
    int keptDrafts = 0;
    Salvaged &operator+=(const Salvaged &more)
    {
        submissions += more.submissions;
        keptDrafts += more.keptDrafts;
        return *this;
    }
};

/// Brings what is whole in a damaged queue into the outbox: submissions, drafts kept for later and
/// what the county is to delete. Submissions and drafts come from their copies (see SubmissionCopies,
/// KeptDraftCopies) where they have one; all else row by row: a damaged page costs the rows that are on
/// it, no others.
/// Done again after it was interrupted, it goes on where it was.
class QueueSalvage
{
public:
    /// \a outbox outlives it.
    explicit QueueSalvage(Outbox &outbox) : m_outbox(outbox) {}

    /// From \a damagedFolder, which stays as it is. An error says that it must be tried again, not that
    /// rows could not be read.
    Result<Salvaged> bringOver(const QString &damagedFolder);
    /// What was committed and the queue does not know: SQLite found nothing wrong, and the end of its log,
    /// or all of it, was lost. What has a row is not looked at. An error as above.
    Result<Salvaged> bringBack();

private:
    class Source;
    struct Table;
    static const Table kSubmissions;
    static const Table kKeptDrafts;

    // \a source: nothing when the damaged database cannot be read at all.
    Result<int> bringCopies(Source *source);
    Result<int> bring(const std::vector<SubmissionCopy> &copies, Source *source);
    Result<int> bring(const std::vector<KeptDraftCopy> &copies, Source *source);
    Result<int> bringKeptCopies(Source *source);
    Result<int> bringRows(Source *source, const Table &table);
    Result<bool> insertRow(const Table &table, const QVariantList &row, const QList<QVariantList> &documents,
                           const SubmissionCopy *copy = nullptr);
    Result<bool> insert(const QString &sql, const QVariantList &values);

    Outbox &m_outbox;
};

} // namespace lucarne::store
