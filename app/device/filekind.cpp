// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filekind.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace lucarne::device
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QByteArrayView kPngHead("\x89PNG\r\n\x1a\n", 8);
constexpr QByteArrayView kJpegHead("\xff\xd8\xff", 3);
constexpr int kMostSide = 20'000;
constexpr qint64 kMostPixels = 100'000'000;
constexpr int kWantedSide = 3508;

bool contains(QByteArrayView where, QByteArrayView what)
{
    return std::search(where.begin(), where.end(), what.begin(), what.end()) != where.end();
}

/// Whether bytes that belong to no picture carry something else.
bool carriesOther(QByteArrayView bytes)
{
    static constexpr std::array<QByteArrayView, 11> signatures{QByteArrayView("%PDF-", 5),
                                                               QByteArrayView("PK\x03\x04", 4),
                                                               QByteArrayView("PK\x05\x06", 4),
                                                               QByteArrayView("\x7f"
                                                                              "ELF",
                                                                              4),
                                                               QByteArrayView("<script", 7),
                                                               QByteArrayView("<html", 5),
                                                               QByteArrayView("<HTML", 5),
                                                               QByteArrayView("<?php", 5),
                                                               QByteArrayView("#!/", 3),
                                                               QByteArrayView("Rar!\x1a", 5),
                                                               QByteArrayView("7z\xbc\xaf", 4)};
    return bytes.startsWith("MZ") ||
           std::any_of(signatures.begin(), signatures.end(),
                       [bytes](QByteArrayView one) { return contains(bytes, one); });
}

uchar at(QByteArrayView bytes, qsizetype i)
{
    return uchar(bytes[i]);
}

/// ITU-T T.81 annex B: segments up to the first scan, then scans, to the end of the image.
bool isPlainJpeg(QByteArrayView content)
{
    qsizetype i = 2;
    bool scanned = false;
    while (i + 2 <= content.size()) {
        if (at(content, i) != 0xff) {
            // inside a scan: on to the next marker
            if (!scanned)
                return false;
            ++i;
            continue;
        }
        const uchar marker = at(content, i + 1);
        if (marker == 0xd9)
            break;
        if (marker == 0xff || (scanned && (marker == 0x00 || (marker >= 0xd0 && marker <= 0xd7)))) {
            i += marker == 0xff ? 1 : 2;
            continue;
        }
        if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8) || i + 4 > content.size())
            return false;
        const qsizetype length = qFromBigEndian<quint16>(content.data() + i + 2);
        if (length < 2 || i + 2 + length > content.size())
            return false;
        const bool application = (marker >= 0xe0 && marker <= 0xef) || marker == 0xfe;
        if (application && carriesOther(content.sliced(i + 4, length - 2)))
            return false;
        scanned = scanned || marker == 0xda;
        i += 2 + length;
    }
    if (!scanned || i + 2 > content.size() || at(content, i) != 0xff || at(content, i + 1) != 0xd9)
        return false;
    // Telephones put more pictures behind the first one; nothing of them is kept.
    return !carriesOther(content.sliced(i + 2));
}

/// RFC 2083: chunks up to IEND, and nothing behind it.
bool isPlainPng(QByteArrayView content)
{
    qsizetype i = kPngHead.size();
    while (i + 12 <= content.size()) {
        const quint32 length = qFromBigEndian<quint32>(content.data() + i);
        if (length > quint32(content.size() - i - 12))
            return false;
        const QByteArrayView type = content.sliced(i + 4, 4);
        if (type != "IDAT" && carriesOther(content.sliced(i + 8, qsizetype(length))))
            return false;
        i += 12 + qsizetype(length);
        if (type == "IEND")
            return !carriesOther(content.sliced(i));
    }
    return false;
}

/// Begins and ends as a PDF, and is no archive as seen from its end.
bool isPlainPdf(QByteArrayView content)
{
    const QByteArrayView end = content.last(std::min<qsizetype>(content.size(), 1024));
    const qsizetype last = end.lastIndexOf("%%EOF");
    if (last < 0 || !contains(end, "startxref"))
        return false;
    const QByteArrayView behind = end.sliced(last + 5);
    if (!std::all_of(behind.begin(), behind.end(),
                     [](char c) { return c == '\r' || c == '\n' || c == ' ' || c == '\0'; }))
        return false;
    return !contains(content.last(std::min<qsizetype>(content.size(), 66'000)),
                     QByteArrayView("PK\x05\x06", 4));
}

tl::unexpected<Error> refused(const QString &detail)
{
    return failure(QCoreApplication::translate("device", "This picture cannot be used. Choose another one."),
                   detail);
}

} // namespace

std::optional<FileKind> kindByHead(QByteArrayView head)
{
    if (head.startsWith(kJpegHead))
        return FileKind::Jpeg;
    if (head.startsWith(kPngHead))
        return FileKind::Png;
    if (head.startsWith("%PDF-1.") || head.startsWith("%PDF-2."))
        return FileKind::Pdf;
    return std::nullopt;
}

std::optional<FileKind> kindOf(QByteArrayView content)
{
    const std::optional<FileKind> kind = kindByHead(content);
    if (!kind)
        return std::nullopt;
    const bool plain = *kind == FileKind::Jpeg  ? isPlainJpeg(content)
                       : *kind == FileKind::Png ? isPlainPng(content)
                                                : isPlainPdf(content);
    return plain ? kind : std::nullopt;
}

Result<QImage> pictureOf(const QByteArray &content)
{
    const std::optional<FileKind> kind = kindOf(content);
    if (!kind || *kind == FileKind::Pdf)
        return refused(u"neither JPEG nor PNG"_s);
    QByteArray bytes = content;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, *kind == FileKind::Jpeg ? "jpeg" : "png");
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > kMostSide || size.height() > kMostSide ||
        qint64(size.width()) * size.height() > kMostPixels)
        return refused(u"%1 by %2 pixels"_s.arg(size.width()).arg(size.height()));
    // JPEG is decoded small at once; what is left is bounded by QImageReader::allocationLimit().
    if (std::max(size.width(), size.height()) > kWantedSide)
        reader.setScaledSize(size.scaled(kWantedSide, kWantedSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage picture = reader.read();
    if (picture.isNull())
        return refused(reader.errorString());
    return picture;
}

} // namespace lucarne::device
