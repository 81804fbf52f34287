// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchblocks.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace lucarne::catalogue
{

namespace
{

/// Bytes for each document in the block of document figures.
constexpr qsizetype kFigures = 4;

constexpr qint32 kEverydayFormat = 1;
/// No list of the table is longer; a larger figure is damage.
constexpr quint32 kLongestList = 100'000;

template<typename T, typename Write>
void writeList(QDataStream &stream, const std::vector<T> &list, Write write)
{
    stream << static_cast<quint32>(list.size());
    for (const T &item : list)
        write(item);
}

template<typename T, typename Read>
void readList(QDataStream &stream, std::vector<T> &list, Read read)
{
    quint32 size = 0;
    stream >> size;
    if (size > kLongestList) {
        stream.setStatus(QDataStream::ReadCorruptData);
        return;
    }
    for (quint32 i = 0; i < size && stream.status() == QDataStream::Ok; ++i)
        read(list.emplace_back());
}

} // namespace

void appendPosting(QByteArray &postings, std::optional<quint32> previous, const Posting &posting)
{
    quint32 step = posting.document - previous.value_or(0);
    while (step >= 0x80) {
        postings += static_cast<char>((step & 0x7f) | 0x80);
        step >>= 7;
    }
    postings += static_cast<char>(step);
    postings +=
        static_cast<char>((posting.title ? 0x80 : 0) | (posting.lead ? 0x40 : 0) |
                          (std::clamp(posting.headings, 0, 3) << 4) | std::clamp(posting.body, 0, 15));
}

QByteArray encodeDocumentFigures(const std::vector<DocumentFigures> &figures)
{
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(figures.size()) * kFigures);
    for (const DocumentFigures &document : figures) {
        bytes += static_cast<char>(document.kind);
        bytes += static_cast<char>(document.titleWords);
        bytes += static_cast<char>(document.bodyLength);
        bytes += static_cast<char>(document.references);
    }
    return bytes;
}

std::vector<DocumentFigures> decodeDocumentFigures(const QByteArray &bytes)
{
    std::vector<DocumentFigures> figures;
    if (bytes.size() % kFigures != 0)
        return figures;
    figures.reserve(static_cast<size_t>(bytes.size() / kFigures));
    for (qsizetype i = 0; i < bytes.size(); i += kFigures) {
        figures.push_back({static_cast<quint8>(bytes[i]), static_cast<quint8>(bytes[i + 1]),
                           static_cast<quint8>(bytes[i + 2]), static_cast<quint8>(bytes[i + 3])});
    }
    return figures;
}

QByteArray encodeEveryday(const std::vector<ResolvedEveryday> &table)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kEverydayFormat;
    const auto number = [&](quint32 id) { stream << id; };
    writeList(stream, table, [&](const ResolvedEveryday &entry) {
        writeList(stream, entry.say, [&](const ResolvedEveryday::Phrase &phrase) {
            stream << phrase.shown << phrase.also;
            writeList(stream, phrase.terms, number);
        });
        writeList(stream, entry.means,
                  [&](const std::vector<TermId> &terms) { writeList(stream, terms, number); });
        writeList(stream, entry.documents, number);
    });
    return bytes;
}

std::vector<ResolvedEveryday> decodeEveryday(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 format = 0;
    stream >> format;
    std::vector<ResolvedEveryday> table;
    if (format != kEverydayFormat)
        return table;
    const auto number = [&](quint32 &id) { stream >> id; };
    readList(stream, table, [&](ResolvedEveryday &entry) {
        readList(stream, entry.say, [&](ResolvedEveryday::Phrase &phrase) {
            stream >> phrase.shown >> phrase.also;
            readList(stream, phrase.terms, number);
        });
        readList(stream, entry.means, [&](std::vector<TermId> &terms) { readList(stream, terms, number); });
        readList(stream, entry.documents, number);
    });
    if (stream.status() != QDataStream::Ok)
        table.clear();
    return table;
}

} // namespace lucarne::catalogue
