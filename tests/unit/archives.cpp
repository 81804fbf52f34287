// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archives.h"

#include <QDir>
#include <QFile>

#include <archive.h>
#include <archive_entry.h>

namespace lucarne::test
{

using namespace Qt::StringLiterals;

namespace
{

struct Sink {
    QByteArray bytes;
};

la_ssize_t appendBytes(struct archive *, void *sink, const void *buffer, size_t length)
{
    static_cast<Sink *>(sink)->bytes.append(static_cast<const char *>(buffer), qsizetype(length));
    return la_ssize_t(length);
}

} // namespace

std::vector<ZipEntry> smallCatalogueEntries()
{
    std::vector<ZipEntry> entries;
    const QDir folder(QStringLiteral(LUCARNE_SOURCE_DIR) + u"/tests/unit/data/petit-catalogue"_s);
    for (const QString &name : folder.entryList({u"*.xml"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            entries.push_back({name.toUtf8(), file.readAll()});
    }
    return entries;
}

QByteArray zipOf(const std::vector<ZipEntry> &entries, const QByteArray &passphrase)
{
    Sink sink;
    struct archive *writer = archive_write_new();
    archive_write_set_format_zip(writer);
    archive_write_set_bytes_per_block(writer, 0);
    if (!passphrase.isEmpty()) {
        archive_write_set_options(writer, "zip:encryption=traditional");
        archive_write_set_passphrase(writer, passphrase.constData());
    }
    archive_write_open(writer, &sink, nullptr, appendBytes, nullptr);
    for (const ZipEntry &entry : entries) {
        struct archive_entry *header = archive_entry_new();
        archive_entry_set_pathname(header, entry.name.constData());
        archive_entry_set_size(header, entry.content.size());
        archive_entry_set_filetype(header, AE_IFREG);
        archive_entry_set_perm(header, 0644);
        archive_write_header(writer, header);
        archive_write_data(writer, entry.content.constData(), size_t(entry.content.size()));
        archive_entry_free(header);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return sink.bytes;
}

bool writeFile(const QString &file, const QByteArray &bytes)
{
    QFile target(file);
    return target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.flush();
}

QString writeSmallCatalogue(const QString &folder)
{
    const QString file = folder + u"/petit-catalogue.zip"_s;
    return writeFile(file, zipOf(smallCatalogueEntries())) ? file : QString();
}

QString realArchive()
{
    const QString named = qEnvironmentVariable("LUCARNE_COMARQUAGE");
    if (!named.isEmpty())
        return QFile::exists(named) ? named : QString();
    const QString beside = QStringLiteral(LUCARNE_SOURCE_DIR) + u"/../shared/comarquage/vosdroits-part.zip"_s;
    return QFile::exists(beside) ? beside : QString();
}

} // namespace lucarne::test
