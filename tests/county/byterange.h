// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace lucarne::county
{

/// Both ends are in it.
struct ByteRange {
    qint64 first = 0;
    qint64 last = 0;
    qint64 length() const { return last - first + 1; }
};

struct ParsedRange {
    enum Kind {
        Valid,
        Unsatisfiable, ///< beyond the end
        Ignored,       ///< not understood, or several ranges: the whole is sent (RFC 9110 section 14.2)
    };
    Kind kind = Ignored;
    ByteRange range;
};

/// Reads a Range header for a file of \a size bytes.
ParsedRange parseRange(const QByteArray &header, qint64 size);

/// Part of a file, to read as if it were a whole one.
class FileSlice final : public QIODevice
{
public:
    FileSlice(const QString &file, ByteRange range);

    bool open(OpenMode mode) override;
    qint64 size() const override { return m_range.length(); }
    bool seek(qint64 position) override;

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QFile m_file;
    ByteRange m_range;
};

} // namespace lucarne::county
