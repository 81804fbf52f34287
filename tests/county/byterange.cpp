// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "byterange.h"

#include <QRegularExpression>

namespace lucarne::county
{

using namespace Qt::StringLiterals;

ParsedRange parseRange(const QByteArray &header, qint64 size)
{
    static const QRegularExpression pattern(u"^bytes=(\\d{0,18})-(\\d{0,18})$"_s);
    const auto match = pattern.match(QString::fromLatin1(header.trimmed()));
    if (!match.hasMatch())
        return {};
    const QString first = match.captured(1);
    const QString last = match.captured(2);
    if (first.isEmpty() && last.isEmpty())
        return {};
    ByteRange range{0, size - 1};
    if (first.isEmpty()) { // the last N bytes
        const qint64 count = last.toLongLong();
        if (count == 0)
            return {ParsedRange::Unsatisfiable, {}};
        range.first = qMax<qint64>(0, size - count);
        return {ParsedRange::Valid, range};
    }
    range.first = first.toLongLong();
    if (!last.isEmpty()) {
        if (last.toLongLong() < range.first)
            return {};
        range.last = qMin(range.last, last.toLongLong());
    }
    if (range.first >= size)
        return {ParsedRange::Unsatisfiable, {}};
    return {ParsedRange::Valid, range};
}

FileSlice::FileSlice(const QString &file, ByteRange range) : m_file(file), m_range(range) {}

bool FileSlice::open(OpenMode mode)
{
    if (!m_file.open(mode) || !m_file.seek(m_range.first)) {
        setErrorString(m_file.errorString());
        return false;
    }
    return QIODevice::open(mode | Unbuffered);
}

bool FileSlice::seek(qint64 position)
{
    return QIODevice::seek(position) && m_file.seek(m_range.first + position);
}

qint64 FileSlice::readData(char *data, qint64 most)
{
    return m_file.read(data, qMin(most, m_range.first + m_range.length() - m_file.pos()));
}

} // namespace lucarne::county
