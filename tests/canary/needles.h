// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QMultiHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace lucarne::test
{

/// Thousands of byte strings, looked for in one pass.
class Needles
{
public:
    static constexpr qsizetype kLeast = 5; ///< bytes; shorter ones are found by chance

    /// \a what: for the report, such as "base64 of a name".
    void add(const QByteArray &bytes, const QString &what);

    /// Tells of each place where one begins; \a hit gets its index.
    void search(QByteArrayView bytes, const std::function<void(int index)> &hit) const;
    qsizetype hitsIn(QByteArrayView bytes) const;
    /// What was found, each once.
    QStringList foundIn(QByteArrayView bytes) const;

    int count() const { return int(m_all.size()); }
    const QByteArray &bytes(int index) const { return m_all[std::size_t(index)].bytes; }
    const QString &what(int index) const { return m_all[std::size_t(index)].what; }
    qsizetype longest() const { return m_longest; }

private:
    struct Needle {
        QByteArray bytes;
        QString what;
    };
    std::vector<Needle> m_all;
    QSet<QByteArray> m_known;
    std::vector<bool> m_begins; ///< by a hash of the first bytes: is there perhaps one that begins so?
    QMultiHash<quint64, int> m_byBeginning;
    qsizetype m_longest = 0;
};

/// All readable memory of a process. -1 when it may not be read. \a readBytes: how much there was.
qsizetype hitsInMemory(const Needles &needles, qint64 process, qint64 *readBytes = nullptr);

} // namespace lucarne::test
