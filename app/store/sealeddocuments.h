// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diskspace.h"
#include "submissioncontent.h"

#include "vault/envelope.h"

class QIODevice;

namespace lucarne::store
{

/// The documents that citizens join, each sealed to the county in a file of its own named by the
/// digest of its sealed bytes. Files and not rows of the outbox, because a document may have a
/// gigabyte: as a row it would pass through the WAL (which is bounded so that a full disk can
/// drain), be written twice, and be zeroed byte by byte when it goes; as a file it is sealed as it
/// is read, sent from any offset, and gone with one call.
///
/// A file is whole and on the disk (fsync, rename, fsync of the folder) before a row may refer to
/// it. A crash before the row leaves a file that nobody refers to; sweep() removes it.
class SealedDocuments
{
public:
    explicit SealedDocuments(QString folder, DiskUsage usage = realDiskUsage());

    /// Seals \a content to its end. Refused from 90 % of disk in use. Blocking; memory stays small.
    Result<SealedDocument> add(QIODevice &content, const QString &mediaType, const vault::SealingKey &county,
                               const vault::SigningKey &terminal);
    QString file(const SealedDocument &document) const;
    /// Is it there, with its size?
    bool has(const SealedDocument &document) const;
    /// Fine when it is not there.
    void remove(const SealedDocument &document);
    /// Removes files that no row of \a referred (digests in hexadecimal) needs and that are older
    /// than a day: a visit that goes on may still refer to younger ones. Nobody may add rows meanwhile.
    /// \a keptUntil, when given: what is older than that stays too.
    int sweep(const QStringList &referred, const QDateTime &now,
              const std::optional<QDateTime> &keptUntil = {});

private:
    QString m_folder;
    DiskUsage m_usage;
};

} // namespace lucarne::store
