// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivereader.h"
#include "catalogue.h"

#include "error.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <atomic>
#include <functional>
#include <vector>

namespace lucarne::session
{
class Clock;
}

namespace lucarne::catalogue
{

/// A document that could not go in.
struct Refusal {
    QString file;
    qint64 line = 0;
    QString reason;
};

/// An entry of a theme or dossier whose document is not in the archive; it is not shown.
struct DanglingEntry {
    QString listedIn; ///< the theme or dossier
    QString id;       ///< the missing document
    QString title;    ///< as the list has it

    friend bool operator==(const DanglingEntry &, const DanglingEntry &) = default;
};

struct ImportReport {
    Edition edition;
    /// The archive is the one that the edition in use came from: nothing was done, and nothing below is said.
    bool wasInUse = false;
    std::vector<Refusal> refusals;
    QMap<QString, int> unknownElements;
    std::vector<DanglingEntry> dangling;
    /// Files of the archive that are not comarquage documents by their name; they were left out.
    QStringList ignoredFiles;
};

/// What an import is doing. In order; each begins only when the one before is done.
enum class ImportStage {
    Reading,       ///< documents go into a new file beside the catalogue in use
    Checking,      ///< the new file is read back whole
    Synchronising, ///< the new file is made to reach the disk
    Swapping,      ///< the new edition comes into use: from here on the import cannot be cancelled
    Cleaning,      ///< files that no edition needs any more are removed
};

struct ImportOptions {
    /// Called on the importing thread with documents done and, when known, the total (else 0).
    std::function<void(int done, int total)> progress;
    /// Called on the importing thread when a stage begins.
    std::function<void(ImportStage)> stage;
    /// Set from any thread to stop; the catalogue in use stays.
    const std::atomic_bool *cancelled = nullptr;
    ArchiveLimits limits;
    /// When the edition was imported; none: the system's. Outlives the import.
    const session::Clock *clock = nullptr;
};

/// Imports a comarquage zip beside the catalogue in use and swaps it in whole (fsync, rename); the
/// edition before it is kept for rollBack(). Memory stays bounded whatever the archive's size. On
/// any error the catalogue in use stays. Of two imports at once into a folder the second is
/// refused. Blocking: call it on a worker thread.
///
/// A document that is broken, too large or there twice is refused by name and the rest goes in,
/// unless more than half are refused. The archive's audience is the one most of its documents have.
/// An archive whose edition is in use and sound is not imported again.
Result<ImportReport> importArchive(const QString &archiveFile, const QString &folder,
                                   const ImportOptions &options = {});

/// Puts the previous edition of an audience back in use. What it replaces is not kept.
Result<Edition> rollBack(const QString &folder, const QString &audience);

} // namespace lucarne::catalogue
