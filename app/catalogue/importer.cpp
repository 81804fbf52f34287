// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer.h"

#include "archivereader.h"
#include "editionfile.h"
#include "editionfolder.h"
#include "editionwriter.h"

#include "session/clock.h"
#include "store/database.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QScopeGuard>

namespace lucarne::catalogue
{

namespace
{

using namespace Qt::StringLiterals;

/// The audience of an archive that names none.
const QString kOrdinaryAudience = u"Particuliers"_s;

tl::unexpected<Error> stopped()
{
    return failure(
        QCoreApplication::translate("catalogue", "The import was stopped. The guide is unchanged."),
        u"cancelled"_s);
}

bool isCancelled(const ImportOptions &options)
{
    return options.cancelled && options.cancelled->load(std::memory_order_relaxed);
}

void enter(const ImportOptions &options, ImportStage stage)
{
    if (options.stage)
        options.stage(stage);
}

Result<QString> digestOf(const QString &name, const ImportOptions &options)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(QCoreApplication::translate("catalogue", "The archive cannot be opened."),
                       u"%1: %2"_s.arg(name, file.errorString()));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    constexpr qint64 kBlock = 256 * 1024;
    while (!file.atEnd()) {
        if (isCancelled(options))
            return stopped();
        const QByteArray block = file.read(kBlock);
        if (block.isEmpty())
            return failure(QCoreApplication::translate("catalogue", "The archive cannot be read to its end."),
                           u"%1: %2"_s.arg(name, file.errorString()));
        hash.addData(block);
    }
    return QString::fromLatin1(hash.result().toHex());
}

/// The sentence of the person is the same whatever the document; the installer gets the reason.
std::optional<Refusal> takeIn(EditionWriter &writer, const ArchiveReader::Entry &entry, ReadNotes &notes,
                              const ArchiveLimits &limits, Result<void> &written)
{
    if (entry.tooLarge)
        return Refusal{entry.file, 0, u"the document is larger than %1 bytes"_s.arg(limits.documentBytes)};
    QBuffer buffer;
    buffer.setData(*entry.content);
    buffer.open(QIODevice::ReadOnly);
    ReadNotes own;
    const auto document = readDocument(buffer, &own);
    if (!document)
        return Refusal{entry.file, own.faultLine, own.fault};
    if (document->id + u".xml"_s != entry.file)
        return Refusal{entry.file, 1, u"the document calls itself %1"_s.arg(document->id.left(40))};
    if (writer.holds(document->id))
        return Refusal{entry.file, 1, u"the archive has %1 twice"_s.arg(document->id)};
    written = writer.add(*document);
    for (auto it = own.unknownElements.begin(); it != own.unknownElements.end(); ++it)
        notes.unknownElements[it.key()] += it.value();
    return {};
}

Result<void> readAll(ArchiveReader &archive, EditionWriter &writer, ImportReport &report,
                     const ImportOptions &options)
{
    ReadNotes notes;
    int done = 0;
    for (;;) {
        if (isCancelled(options))
            return stopped();
        auto entry = archive.next();
        if (!entry)
            return tl::unexpected(entry.error());
        if (!*entry)
            break;
        if (!(*entry)->content && !(*entry)->tooLarge) {
            report.ignoredFiles << (*entry)->file;
            continue;
        }
        Result<void> written;
        if (auto refusal = takeIn(writer, **entry, notes, options.limits, written))
            report.refusals.push_back(std::move(*refusal));
        if (!written)
            return written;
        ++done;
        if (options.progress)
            options.progress(done, archive.total());
    }
    report.unknownElements = notes.unknownElements;
    return {};
}

Result<void> checkWorth(const EditionWriter &writer, const ImportReport &report, const QString &archiveFile)
{
    if (writer.documents() == 0 && report.refusals.empty())
        return failure(
            QCoreApplication::translate("catalogue", "This archive holds no official guide."),
            u"%1: no comarquage document, %2 other files"_s.arg(archiveFile).arg(report.ignoredFiles.size()));
    if (report.refusals.size() > size_t(writer.documents())) {
        const Refusal &first = report.refusals.front();
        return failure(QCoreApplication::translate(
                           "catalogue", "More than half of this archive cannot be read. It was refused."),
                       u"%1: %2 of %3 documents refused, first %4, line %5: %6"_s.arg(archiveFile)
                           .arg(report.refusals.size())
                           .arg(report.refusals.size() + size_t(writer.documents()))
                           .arg(first.file)
                           .arg(first.line)
                           .arg(first.reason));
    }
    return {};
}

Result<std::unique_ptr<QLockFile>> lockFolder(const EditionFolder &folder)
{
    auto lock = std::make_unique<QLockFile>(folder.lockFile());
    // Only the lock of a process that is gone is stale, however long an import takes.
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return lock;
    if (lock->error() == QLockFile::LockFailedError)
        return failure(
            QCoreApplication::translate("catalogue", "The guide is being changed already. Try again later."),
            u"%1 is held"_s.arg(folder.lockFile()));
    return failure(QCoreApplication::translate("catalogue", "The guide's folder cannot be written."),
                   u"%1 cannot be made"_s.arg(folder.lockFile()));
}

/// The edition in use that this archive was imported to; none when it does not work any more, so that
/// importing again mends it.
std::optional<Edition> inUseFrom(const QString &digest, const EditionFolder &folder)
{
    for (const EditionFolder::Audience &audience : folder.audiences) {
        if (audience.current.isEmpty())
            continue;
        const auto file = EditionFile::open(folder.path(audience.current));
        if (!file || file->edition().digest != digest || !file->database().quickCheck())
            continue;
        Edition edition = file->edition();
        edition.canRollBack = !audience.previous.isEmpty();
        return edition;
    }
    return {};
}

Result<void> renameInto(const QString &from, const QString &to)
{
    // Nothing in use has this name: its number was never given before.
    if (QFile::exists(to))
        QFile::remove(to);
    QFile file(from);
    if (!file.rename(to))
        return failure(QCoreApplication::translate(
                           "catalogue", "The new guide could not be put in use. Is the disk full?"),
                       u"%1 → %2: %3"_s.arg(from, to, file.errorString()));
    return {};
}

} // namespace

Result<ImportReport> importArchive(const QString &archiveFile, const QString &folderPath,
                                   const ImportOptions &options)
{
    if (!QDir().mkpath(folderPath))
        return failure(QCoreApplication::translate("catalogue", "The guide's folder cannot be written."),
                       u"%1 cannot be made"_s.arg(folderPath));
    auto folder = EditionFolder::read(folderPath);
    if (!folder)
        return tl::unexpected(folder.error());
    const auto lock = lockFolder(*folder);
    if (!lock)
        return tl::unexpected(lock.error());
    // Again, now that nobody else changes it.
    folder = EditionFolder::read(folderPath);
    if (!folder)
        return tl::unexpected(folder.error());
    folder->clean();

    enter(options, ImportStage::Reading);
    const auto digest = digestOf(archiveFile, options);
    if (!digest)
        return tl::unexpected(digest.error());
    ImportReport report;
    if (auto inUse = inUseFrom(*digest, *folder)) {
        // Another copy of it would push out the one that rollBack() goes to.
        report.edition = std::move(*inUse);
        report.wasInUse = true;
        return report;
    }
    auto archive = ArchiveReader::open(archiveFile, options.limits);
    if (!archive)
        return tl::unexpected(archive.error());

    // Outlives the writer: a file in use cannot be removed everywhere.
    const QString part = folder->importFile();
    auto removePart = qScopeGuard([&part] { QFile::remove(part); });
    auto writer = EditionWriter::create(part);
    if (!writer)
        return tl::unexpected(writer.error());

    if (auto done = readAll(*archive, *writer, report, options); !done)
        return tl::unexpected(done.error());
    if (auto done = checkWorth(*writer, report, archiveFile); !done)
        return tl::unexpected(done.error());

    Edition &edition = report.edition;
    edition.audience = writer->audience().isEmpty() ? kOrdinaryAudience : writer->audience();
    EditionFolder::Audience &audience = folder->audiences[edition.audience];
    edition.version = audience.lastVersion + 1;
    edition.source = QFileInfo(archiveFile).fileName();
    edition.digest = *digest;
    const QDateTime now = options.clock ? options.clock->utcNow() : session::SystemClock().utcNow();
    edition.importedAt = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch(), Qt::UTC);
    edition.newestDocument = writer->newestDocument();
    edition.documents = writer->documents();
    edition.refused = int(report.refusals.size());
    for (const int occurrences : std::as_const(report.unknownElements))
        edition.unknownElements += occurrences;
    edition.canRollBack = !audience.current.isEmpty();

    if (auto done = writer->finish(report); !done)
        return tl::unexpected(done.error());
    enter(options, ImportStage::Checking);
    if (auto done = writer->seal(); !done)
        return tl::unexpected(done.error());
    if (isCancelled(options))
        return stopped();
    enter(options, ImportStage::Synchronising);
    if (auto done = store::syncFile(part); !done)
        return tl::unexpected(done.error());
    if (isCancelled(options))
        return stopped();

    enter(options, ImportStage::Swapping);
    const QString name = EditionFolder::editionFileName(edition.audience, edition.version);
    if (auto done = renameInto(part, folder->path(name)); !done)
        return tl::unexpected(done.error());
    removePart.dismiss();
    auto removeUnused = qScopeGuard([&] { QFile::remove(folder->path(name)); });
    if (auto done = store::syncFolder(folderPath); !done)
        return tl::unexpected(done.error());
    audience = {name, audience.current, edition.version};
    if (auto done = folder->write(); !done)
        return tl::unexpected(done.error());
    removeUnused.dismiss();

    enter(options, ImportStage::Cleaning);
    folder->clean();
    return report;
}

Result<Edition> rollBack(const QString &folderPath, const QString &audienceName)
{
    auto folder = EditionFolder::read(folderPath);
    if (!folder)
        return tl::unexpected(folder.error());
    const auto nothing = [&] {
        return failure(QCoreApplication::translate("catalogue", "There is no earlier guide to go back to."),
                       u"no previous edition for the audience \"%1\" in %2"_s.arg(audienceName, folderPath));
    };
    if (!folder->audiences.contains(audienceName))
        return nothing();
    const auto lock = lockFolder(*folder);
    if (!lock)
        return tl::unexpected(lock.error());
    folder = EditionFolder::read(folderPath);
    if (!folder)
        return tl::unexpected(folder.error());
    const EditionFolder::Audience before = folder->audiences.value(audienceName);
    if (before.previous.isEmpty())
        return nothing();
    // Never leave an edition that works for one that does not open.
    auto earlier = EditionFile::open(folder->path(before.previous));
    if (!earlier)
        return tl::unexpected(earlier.error());
    if (auto checked = earlier->database().quickCheck(); !checked)
        return tl::unexpected(checked.error());
    folder->audiences[audienceName] = {before.previous, {}, before.lastVersion};
    if (auto done = folder->write(); !done)
        return tl::unexpected(done.error());
    folder->clean();
    return earlier->edition();
}

} // namespace lucarne::catalogue
