// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canary/needles.h"

#include <QSet>
#include <QString>
#include <QStringList>

namespace lucarne::faults
{

/// What somebody who has stolen a disk finds on it: every file's name and bytes (so also free pages,
/// WAL and journals of databases), every value of every row, what is inflated from every byte on
/// that may begin a zlib, gzip or bare deflate stream, what base64 and hexadecimal text hides, and
/// the beginnings of pictures and documents. What was decoded is searched in the same way.
class DiskSearch
{
public:
    /// \a needles outlive it.
    explicit DiskSearch(const test::Needles &needles) : m_needles(needles) {}

    void searchFolder(const QString &folder);
    void searchBytes(const QByteArray &bytes, const QString &place);

    /// "PLACE: WHAT", each once.
    QStringList hits() const;
    /// Indexes of the needles that were found.
    const QSet<int> &found() const { return m_found; }

    struct Seen {
        int files = 0;
        qint64 bytes = 0;
        int rows = 0;
        int streams = 0; ///< inflated to 64 bytes or more
        int encoded = 0; ///< runs of base64 or hexadecimal text
    };
    const Seen &seen() const { return m_seen; }

private:
    void search(QByteArrayView bytes, const QString &place, int depth);
    void inflateAll(QByteArrayView bytes, const QString &place, int depth);
    void decodeTexts(QByteArrayView bytes, const QString &place, int depth);
    void carve(QByteArrayView bytes, const QString &place);
    void readRows(const QString &file);

    const test::Needles &m_needles;
    QSet<QString> m_hits;
    QSet<int> m_found;
    Seen m_seen;
};

} // namespace lucarne::faults
