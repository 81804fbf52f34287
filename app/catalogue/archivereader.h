// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documentreader.h"

#include "error.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace lucarne::catalogue
{

/// What an archive may cost. The official one has 4,873 documents, 14 MB, 60 MB unpacked.
struct ArchiveLimits {
    int entries = 50'000;
    qint64 unpackedBytes = 1024LL * 1024 * 1024; ///< of all documents together
    qint64 documentBytes = kMaxDocumentBytes;    ///< a larger document is refused by name
    /// Unpacked bytes of the documents for each byte of the archive. Official: 4.2. A zip bomb that
    /// stays under deflate's own bound of about 1,030 must still not fill the disk.
    int ratio = 100;
};

/// The limit on the table of contents of a zip, which is read into memory.
inline constexpr qint64 kMaxZipDirectoryBytes = 8 * 1024 * 1024;

/// Reads like F123.xml, N12-3.xml or R4.xml, as the files of a comarquage zip do.
bool isDocumentName(QStringView name);

/// Reads the documents of a zip one after the other; nothing is ever written to the disk and memory
/// holds one document. Belongs to one thread.
///
/// Only the last part of an entry's path counts, and only when it is wanted. A path that leads out of the
/// archive (absolute, "..", backslash, drive letter) condemns the archive, as do encryption and damage.
class ArchiveReader
{
public:
    struct Entry {
        QString file; ///< last part of the path, at most 120 characters
        /// Set: a wanted name, and this is the content. Not set: see the other members.
        std::optional<QByteArray> content;
        bool tooLarge = false; ///< a wanted name, over the limit on one document
    };

    static Result<ArchiveReader> open(const QString &file, const ArchiveLimits &limits = {},
                                      bool (*isWanted)(QStringView name) = isDocumentName);
    ArchiveReader(ArchiveReader &&) noexcept;
    ArchiveReader &operator=(ArchiveReader &&) noexcept;
    ~ArchiveReader();

    /// Entries that the archive says it has, folders included.
    int total() const;

    /// None at the end of the archive. Folders are passed over.
    Result<std::optional<Entry>> next();

private:
    struct Private;
    explicit ArchiveReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace lucarne::catalogue
