// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "needles.h"

class QRandomGenerator;

namespace lucarne::test
{

/// A secret that a test citizen types, and the search for what is left of it: whole or in halves, as
/// UTF-8, UTF-16 and UTF-32 (little endian), base64 in every alignment, hexadecimal, or
/// percent-encoded; in small letters as typed or all in capitals.
class Canary
{
public:
    /// Random letters, a to z, no two equal ones in a row.
    explicit Canary(int length = 24);
    /// \a text, of ASCII, as it is.
    static Canary of(const QString &text, const QString &what);
    /// A number: its digits without a gap, and in groups of \a groups with what people put between.
    static Canary ofDigits(const QString &digits, const QList<int> &groups, const QString &what);

    const QString &text() const { return m_text; }
    const Needles &needles() const { return m_needles; }
    void addTo(Needles &all) const;

    qsizetype hitsIn(QByteArrayView bytes) const { return m_needles.hitsIn(bytes); }
    /// All readable memory of a process. -1 when it may not be read.
    qsizetype hitsInMemory(qint64 process) const { return test::hitsInMemory(m_needles, process); }
    /// All files below \a folder and their names; follows no links. Returns the places of the hits.
    QStringList placesBelow(const QString &folder) const;
    /// The same for a folder that belongs to everybody, such as /tmp: only for what stands directly
    /// in it, is not in \a before and belongs to this user.
    QStringList placesAddedTo(const QString &folder, const QStringList &before) const;
    /// For \a before.
    static QStringList entriesOf(const QString &folder);

private:
    explicit Canary(QString text, const QString &what);
    void addForms(const QByteArray &ascii, const QString &what);

    QString m_text;
    Needles m_needles;
};

/// The files below \a folder (and below it) whose name or content has one of \a needles.
QStringList placesBelow(const Needles &needles, const QString &folder);
/// Bytes that are not text, such as a key: as they are, hexadecimal, base64 in every alignment.
void addBytes(Needles &needles, const QByteArray &bytes, const QString &what);
/// \a length random letters, a to z, no two equal ones in a row.
QString randomLetters(QRandomGenerator &random, int length);

} // namespace lucarne::test
