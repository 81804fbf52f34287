// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

class QFileInfo;

namespace lucarne::test
{

/// A secret that a test citizen types, and the search for what is left of it: whole or in halves, as
/// UTF-8, UTF-16 and UTF-32 (little endian), base64 in every alignment, or percent-encoded.
class Canary
{
public:
    /// Random letters, a to z, no two equal ones in a row.
    explicit Canary(int length = 24);

    const QString &text() const { return m_text; }

    qsizetype hitsIn(QByteArrayView bytes) const;
    /// All readable memory of a process. -1 when it may not be read.
    qsizetype hitsInMemory(qint64 process) const;
    /// All files below \a folder and their names; follows no links. Returns the places of the hits.
    QStringList placesBelow(const QString &folder) const;
    /// The same for a folder that belongs to everybody, such as /tmp: only for what stands directly
    /// in it, is not in \a before and belongs to this user.
    QStringList placesAddedTo(const QString &folder, const QStringList &before) const;
    /// For \a before.
    static QStringList entriesOf(const QString &folder);

    /// The longest thing searched for, in bytes.
    qsizetype longestForm() const;

private:
    bool isIn(const QFileInfo &info) const;

    QString m_text;
    QByteArrayList m_forms;
};

} // namespace lucarne::test
