// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivereader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <archive.h>
#include <archive_entry.h>

#include <array>

namespace lucarne::catalogue
{

namespace
{

using namespace Qt::StringLiterals;

constexpr qsizetype kMaxReportedName = 120;

tl::unexpected<Error> archiveError(const QString &sentence, const QString &detail)
{
    return failure(sentence, detail);
}

tl::unexpected<Error> damaged(const QString &detail)
{
    return archiveError(QCoreApplication::translate(
                            "catalogue", "The archive is damaged or incomplete. Please get it again."),
                        detail);
}

tl::unexpected<Error> overLimit(const QString &detail)
{
    return archiveError(QCoreApplication::translate(
                            "catalogue", "The archive is far larger than a guide can be. It was refused."),
                        detail);
}

tl::unexpected<Error> unsafe(const QString &detail)
{
    return archiveError(
        QCoreApplication::translate("catalogue",
                                    "The archive holds something that a guide never does. It was refused."),
        detail);
}

/// What the last bytes of a zip say of it.
struct ZipEnd {
    int entries = 0;
    qint64 directoryBytes = 0;
};

/// Looks at the end record before libarchive does, which reads the whole table of contents into
/// memory whatever its size. Layout: APPNOTE.TXT 6.3.9, 4.3.16.
Result<ZipEnd> readEnd(const QString &name)
{
    constexpr qint64 kRecord = 22;
    constexpr qint64 kLongestComment = 0xffff;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return archiveError(QCoreApplication::translate("catalogue", "The archive cannot be opened."),
                            u"%1: %2"_s.arg(name, file.errorString()));
    const QByteArray start = file.read(4);
    if (start.isEmpty())
        return damaged(u"%1: the file is empty"_s.arg(name));
    if (start != "PK\3\4" && start != "PK\5\6")
        return archiveError(QCoreApplication::translate("catalogue", "This file is not a zip archive."),
                            u"%1: does not begin as a zip does"_s.arg(name));
    const qint64 tailBytes = std::min(file.size(), kRecord + kLongestComment);
    if (!file.seek(file.size() - tailBytes))
        return damaged(u"%1: %2"_s.arg(name, file.errorString()));
    const QByteArray tail = file.read(tailBytes);
    const qsizetype at = tail.lastIndexOf("PK\5\6", tail.size() - kRecord);
    if (tail.size() < kRecord || at < 0)
        return damaged(u"%1: the end of the zip is missing"_s.arg(name));
    const auto *record = reinterpret_cast<const uchar *>(tail.constData()) + at;
    const auto entries = qFromLittleEndian<quint16>(record + 10);
    const auto offset = qFromLittleEndian<quint32>(record + 16);
    if (entries == 0xffff || offset == 0xffffffff)
        return overLimit(u"%1: zip64"_s.arg(name));
    const qint64 endPosition = file.size() - tailBytes + at;
    if (offset > endPosition)
        return damaged(u"%1: the table of contents is outside the file"_s.arg(name));
    return ZipEnd{entries, endPosition - offset};
}

bool leadsOut(QStringView path)
{
    if (path.startsWith(u'/') || path.contains(u'\\') || (path.size() > 1 && path[1] == u':'))
        return true;
    for (QStringView part : path.split(u'/')) {
        if (part == u"..")
            return true;
    }
    return false;
}

QString pathOf(struct archive_entry *entry)
{
    if (const char *utf8 = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(utf8);
    if (const char *raw = archive_entry_pathname(entry))
        return QString::fromLatin1(raw);
    return {};
}

} // namespace

/// ^[FNR][0-9]+(-[0-9]+)?\.xml$
bool isDocumentName(QStringView name)
{
    constexpr QStringView kSuffix = u".xml";
    if (name.isEmpty() || !QStringView(u"FNR").contains(name[0]) || !name.endsWith(kSuffix))
        return false;
    const auto digits = [](QStringView text) {
        return !text.isEmpty() &&
               std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    const QStringView number = name.mid(1, name.size() - 1 - kSuffix.size());
    const qsizetype dash = number.indexOf(u'-');
    return dash < 0 ? digits(number) : digits(number.left(dash)) && digits(number.mid(dash + 1));
}

struct ArchiveReader::Private {
    struct Close {
        void operator()(struct archive *a) const { archive_read_free(a); }
    };

    QString file;
    qint64 fileBytes = 0;
    ArchiveLimits limits;
    bool (*isWanted)(QStringView name) = isDocumentName;
    int total = 0;
    int seen = 0;
    qint64 unpacked = 0;
    std::unique_ptr<struct archive, Close> handle;

    QString said() const
    {
        const char *text = archive_error_string(handle.get());
        return u"%1: %2"_s.arg(file, text ? QString::fromLocal8Bit(text) : u"unreadable"_s);
    }

    Result<void> readContent(Entry &entry)
    {
        QByteArray content;
        std::array<char, 64 * 1024> buffer;
        for (;;) {
            const la_ssize_t got = archive_read_data(handle.get(), buffer.data(), buffer.size());
            // A wrong check sum or size is only a warning to libarchive.
            if (got < 0)
                return damaged(u"%1, in %2"_s.arg(said(), entry.file));
            if (got == 0)
                break;
            unpacked += got;
            if (unpacked > limits.unpackedBytes)
                return overLimit(u"%1: more than %2 bytes unpacked"_s.arg(file).arg(limits.unpackedBytes));
            if (unpacked > fileBytes * limits.ratio)
                return overLimit(u"%1: unpacks to more than %2 times its size, in %3"_s.arg(file)
                                     .arg(limits.ratio)
                                     .arg(entry.file));
            if (content.size() + got > limits.documentBytes) {
                entry.tooLarge = true;
                return {};
            }
            content.append(buffer.data(), qsizetype(got));
        }
        entry.content = std::move(content);
        return {};
    }
};

ArchiveReader::ArchiveReader(std::unique_ptr<Private> p) : d(std::move(p)) {}
ArchiveReader::ArchiveReader(ArchiveReader &&) noexcept = default;
ArchiveReader &ArchiveReader::operator=(ArchiveReader &&) noexcept = default;
ArchiveReader::~ArchiveReader() = default;

Result<ArchiveReader> ArchiveReader::open(const QString &file, const ArchiveLimits &limits,
                                          bool (*isWanted)(QStringView name))
{
    const auto end = readEnd(file);
    if (!end)
        return tl::unexpected(end.error());
    if (end->entries > limits.entries || end->directoryBytes > kMaxZipDirectoryBytes)
        return overLimit(u"%1: more than %2 entries"_s.arg(file).arg(limits.entries));

    // libarchive does not know a zip without entries as one.
    if (end->entries == 0)
        return archiveError(QCoreApplication::translate("catalogue", "This archive holds no official guide."),
                            u"%1: no comarquage document, the zip is empty"_s.arg(file));

    auto d = std::make_unique<Private>();
    d->file = file;
    d->fileBytes = QFileInfo(file).size();
    d->limits = limits;
    d->isWanted = isWanted;
    d->total = end->entries;
    d->handle.reset(archive_read_new());
    // Only the reader that trusts the table of contents: what it does not list does not exist.
    archive_read_support_format_zip_seekable(d->handle.get());
    constexpr size_t kBlock = 64 * 1024;
    if (archive_read_open_filename(d->handle.get(), QFile::encodeName(file).constData(), kBlock) !=
        ARCHIVE_OK)
        return damaged(d->said());
    return ArchiveReader(std::move(d));
}

int ArchiveReader::total() const
{
    return d->total;
}

Result<std::optional<ArchiveReader::Entry>> ArchiveReader::next()
{
    for (;;) {
        struct archive_entry *header = nullptr;
        const int status = archive_read_next_header(d->handle.get(), &header);
        if (status == ARCHIVE_EOF) {
            if (d->seen < d->total)
                return damaged(u"%1: %2 entries of %3 are there"_s.arg(d->file).arg(d->seen).arg(d->total));
            return std::optional<Entry>();
        }
        // A warning is about a name in another character set, which cannot be a document's.
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
            return damaged(d->said());
        if (++d->seen > d->limits.entries)
            return overLimit(u"%1: more than %2 entries"_s.arg(d->file).arg(d->limits.entries));
        const QString path = pathOf(header);
        if (leadsOut(path))
            return unsafe(
                u"%1: the path %2 leads out of the archive"_s.arg(d->file, path.left(kMaxReportedName)));
        if (archive_entry_is_encrypted(header))
            return archiveError(QCoreApplication::translate(
                                    "catalogue", "The archive is protected by a password. It was refused."),
                                u"%1: %2 is encrypted"_s.arg(d->file, path.left(kMaxReportedName)));
        if (archive_entry_filetype(header) == AE_IFDIR)
            continue;
        Entry entry;
        entry.file = path.mid(path.lastIndexOf(u'/') + 1).left(kMaxReportedName);
        if (archive_entry_filetype(header) == AE_IFREG && d->isWanted(entry.file)) {
            if (auto read = d->readContent(entry); !read)
                return tl::unexpected(read.error());
        }
        return std::optional<Entry>(std::move(entry));
    }
}

} // namespace lucarne::catalogue
