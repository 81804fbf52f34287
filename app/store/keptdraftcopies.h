// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "copyfolder.h"
#include "keptdrafts.h"

namespace lucarne::store
{

/// All that the queue knows of a draft on its way to the county, once more.
struct KeptDraftCopy {
    KeptDraft kept;    ///< without its revision
    qint64 keptAt = 0; ///< seconds since 1970; 0: the clock was in doubt
};

/// A second copy of every draft that waits to go to the county, a file each beside the queue: a page
/// of the queue that cannot be read any more costs none. Written and on the disk before the row is
/// committed, removed once the county has that version, or the draft is kept anew, sent or too old.
/// Each version has a file of its own: one that was never committed, or was replaced a moment ago,
/// stands in no other's place. Its name says whether it was committed, as SubmissionCopies does:
///
///     DRAFT-VERSION.kept   perhaps committed
///     DRAFT-VERSION.held   committed
class KeptDraftCopies
{
public:
    /// \a folder: is there.
    explicit KeptDraftCopies(QString folder) : m_files(std::move(folder)) {}

    Result<void> write(const KeptDraftCopy &copy);
    /// Need not be on the disk at once: until then the queue has it.
    void noteCommitted(const KeptDraft &version);
    /// The last version of each that is whole.
    std::vector<KeptDraftCopy> all() const;
    /// As all(), of the versions that were committed, those of none of \a ids.
    std::vector<KeptDraftCopy> committedBeside(const QStringList &ids) const;
    /// The draft as it was kept: \a kept, or its copy where its row is not what was written.
    KeptDraft mended(KeptDraft kept) const;
    void remove(const KeptDraft &version);
    /// All versions but the one with \a box; empty: all.
    void removeOthers(const QString &id, const QByteArray &box);
    /// Removes those that are of none of \a ids and older than a day.
    void sweep(const QStringList &ids, const QDateTime &now);

private:
    std::optional<KeptDraftCopy> last(const QStringList &names) const;
    std::vector<KeptDraftCopy> lastOfEach(const QStringList &endings, const QStringList &but) const;

    CopyFolder m_files;
};

} // namespace lucarne::store
