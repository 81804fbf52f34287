// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "disksearch.h"

#include "store/database.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QSqlRecord>
#include <QTemporaryDir>

#include <algorithm>

#include <zlib.h>

namespace lucarne::faults
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kDeepest = 3;
constexpr qsizetype kLeastStream = 64;
constexpr qsizetype kMostInflated = 16 * 1024 * 1024;
constexpr QByteArrayView kSqlite("SQLite format 3\0", 16);

/// One zlib decoder that is used again and again. \a windowBits: as inflateInit2() takes it.
class Inflater
{
public:
    explicit Inflater(int windowBits)
    {
        if (::inflateInit2(&m_stream, windowBits) != Z_OK)
            qFatal("no zlib");
    }
    ~Inflater() { ::inflateEnd(&m_stream); }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    /// What comes out from the start of \a bytes on, as far as it is a stream.
    QByteArray inflated(QByteArrayView bytes)
    {
        QByteArray all;
        char piece[4096];
        ::inflateReset(&m_stream);
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
        m_stream.avail_in = uInt(std::min<qsizetype>(bytes.size(), kMostInflated));
        int code = Z_OK;
        while (code == Z_OK && all.size() < kMostInflated) {
            m_stream.next_out = reinterpret_cast<Bytef *>(piece);
            m_stream.avail_out = sizeof piece;
            code = ::inflate(&m_stream, Z_NO_FLUSH);
            all.append(piece, qsizetype(sizeof piece) - qsizetype(m_stream.avail_out));
            if (m_stream.avail_in == 0 && m_stream.avail_out > 0)
                break;
        }
        return all;
    }

private:
    z_stream m_stream{};
};

/// May a bare deflate stream (RFC 1951) begin here? Of random bytes nearly none may; asking zlib about
/// each would take too long.
bool maybeDeflate(QByteArrayView bytes)
{
    const auto byte = [&bytes](qsizetype i) { return i < bytes.size() ? uchar(bytes[i]) : uchar(0); };
    int at = 1; // after the bit that says whether it is the last block
    const auto bits = [&](int count) {
        int value = 0;
        for (int i = 0; i < count; ++i, ++at)
            value |= ((byte(at / 8) >> (at % 8)) & 1) << i;
        return value;
    };
    const int kind = bits(2);
    if (kind == 0) // stored: its length, and the same with all bits turned
        return byte(1) == uchar(~byte(3)) && byte(2) == uchar(~byte(4));
    if (kind != 2)
        return kind == 1;
    const int literals = bits(5), distances = bits(5), lengths = bits(4) + 4;
    if (literals > 29 || distances > 29)
        return false;
    int room = 128; // Kraft: a code of n bits takes 128 / 2ⁿ of it, all together exactly all
    for (int i = 0; i < lengths; ++i) {
        if (const int length = bits(3); length > 0)
            room -= 128 >> length;
    }
    return room == 0;
}

bool isBase64(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '/' || c == '-' || c == '_';
}

} // namespace

void DiskSearch::searchFolder(const QString &folder)
{
    QDirIterator it(folder, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const QString place = QDir(folder).relativeFilePath(path);
        search(it.fileName().toUtf8(), place + u" (its name)"_s, kDeepest);
        QFile file(path);
        if (!it.fileInfo().isFile() || !file.open(QIODevice::ReadOnly))
            continue;
        ++m_seen.files;
        const QByteArray bytes = file.readAll();
        m_seen.bytes += bytes.size();
        search(bytes, place, 0);
        if (QByteArrayView(bytes).startsWith(kSqlite))
            readRows(path);
    }
}

void DiskSearch::searchBytes(const QByteArray &bytes, const QString &place)
{
    search(bytes, place, 0);
}

QStringList DiskSearch::hits() const
{
    QStringList all(m_hits.cbegin(), m_hits.cend());
    all.sort();
    return all;
}

void DiskSearch::search(QByteArrayView bytes, const QString &place, int depth)
{
    m_needles.search(bytes, [&](int index) {
        m_found.insert(index);
        m_hits.insert(place + u": "_s + m_needles.what(index));
    });
    if (depth >= kDeepest)
        return;
    carve(bytes, place);
    inflateAll(bytes, place, depth);
    decodeTexts(bytes, place, depth);
}

void DiskSearch::inflateAll(QByteArrayView bytes, const QString &place, int depth)
{
    Inflater wrapped(MAX_WBITS + 32); // zlib or gzip, whichever its head says
    Inflater bare(-MAX_WBITS);
    constexpr qsizetype nothing = 32; // the same byte so often holds nothing, and inflates to much
    qsizetype sameUntil = 0;
    for (qsizetype at = 0; at + 8 < bytes.size(); ++at) {
        sameUntil = std::max(sameUntil, at);
        while (sameUntil < bytes.size() && bytes[sameUntil] == bytes[at])
            ++sameUntil;
        if (sameUntil - at > nothing)
            at = sameUntil - nothing;
        const QByteArrayView rest = bytes.sliced(at);
        const auto byte = [&rest](qsizetype i) { return uchar(rest[i]); };
        const bool zlibHead = (byte(0) & 0x8f) == 0x08 && (byte(0) * 256 + byte(1)) % 31 == 0;
        const bool gzipHead = byte(0) == 0x1f && byte(1) == 0x8b && byte(2) == 8;
        for (int way = 0; way < 2; ++way) {
            if (way == 0 ? !(zlibHead || gzipHead) : !maybeDeflate(rest))
                continue;
            const QByteArray out = (way == 0 ? wrapped : bare).inflated(rest);
            if (out.size() < kLeastStream)
                continue;
            ++m_seen.streams;
            search(out, u"%1 inflated from %2"_s.arg(place).arg(at), way == 0 ? depth + 1 : kDeepest);
        }
    }
}

void DiskSearch::decodeTexts(QByteArrayView bytes, const QString &place, int depth)
{
    constexpr qsizetype least = 48;
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = at;
        while (end < bytes.size() && isBase64(bytes[end]))
            ++end;
        if (end - at >= least) {
            ++m_seen.encoded;
            QByteArray text = bytes.sliced(at, end - at).toByteArray();
            search(QByteArray::fromHex(text), place + u" from hexadecimal"_s, depth + 1);
            text.replace('-', '+').replace('_', '/');
            // What stands before it may look like a part of it.
            for (int shift = 0; shift < 4; ++shift)
                search(QByteArray::fromBase64(text.sliced(shift)), place + u" from base64"_s, depth + 1);
        }
        at = end + 1;
    }
}

void DiskSearch::carve(QByteArrayView bytes, const QString &place)
{
    const auto report = [&](qsizetype at, const QString &what) {
        // A database begins so, and its log has that page again.
        m_hits.insert(u"%1: %2 from %3"_s.arg(place, what).arg(at));
    };
    const auto each = [&bytes](QByteArrayView head, const auto &found) {
        for (qsizetype at = bytes.indexOf(head); at >= 0; at = bytes.indexOf(head, at + 1))
            found(at);
    };
    each("\xff\xd8\xff", [&](qsizetype at) {
        // Three bytes are there by chance: a picture is what a reader of pictures takes for one.
        if (!QImage::fromData(bytes.sliced(at).toByteArray(), "jpeg").isNull())
            report(at, u"a JPEG"_s);
    });
    each("\x89PNG\r\n\x1a\n", [&](qsizetype at) { report(at, u"a PNG"_s); });
    each("%PDF-1", [&](qsizetype at) { report(at, u"a PDF"_s); });
    each(kSqlite, [&](qsizetype at) {
        const bool isDatabase = at == 0 && place.endsWith(".sqlite"_L1);
        if (!isDatabase && !place.endsWith(".sqlite-wal"_L1))
            report(at, u"a database"_s);
    });
}

void DiskSearch::readRows(const QString &file)
{
    // A copy, with its log: reading must change nothing of what is searched.
    const QTemporaryDir copies;
    const QString copy = copies.filePath(u"copy.sqlite"_s);
    QFile::copy(file, copy);
    QFile::copy(file + u"-wal"_s, copy + u"-wal"_s);
    auto database = store::Database::open(copy);
    if (!database)
        qFatal("%s", qPrintable(database.error().detail));
    QStringList tables;
    auto names = database->prepare(u"SELECT name FROM sqlite_schema WHERE type = 'table'"_s).value();
    if (database->execute(names)) {
        while (names.next())
            tables.append(names.value(0).toString());
    }
    for (const QString &table : tables) {
        auto rows = database->prepare(u"SELECT * FROM \"%1\""_s.arg(table)).value();
        if (!database->execute(rows))
            qFatal("%s cannot be read", qPrintable(table));
        while (rows.next()) {
            ++m_seen.rows;
            for (int column = 0; column < rows.record().count(); ++column)
                search(rows.value(column).toByteArray(), u"a row of "_s + table, 1);
        }
    }
}

} // namespace lucarne::faults
