// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/document.h"
#include "error.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace lucarne::test
{

/// The documents of a comarquage archive by their id, read from memory. A value; belongs to
/// one thread.
class ArchiveDocuments
{
public:
    static Result<ArchiveDocuments> fromZip(const QString &file);
    /// The archive in the project's own words, tests/unit/data/petit-catalogue.
    static ArchiveDocuments small();

    /// In the order of their number: F9, F10, …, N1, …, R1.
    QStringList ids() const { return m_ids; }
    Result<catalogue::Document> document(const QString &id) const;
    /// As it lies in the archive, for who counts without our reader.
    QByteArray xml(const QString &id) const { return m_xml.value(id); }

private:
    void add(const QString &file, const QByteArray &xml);
    void sort();

    QHash<QString, QByteArray> m_xml;
    QStringList m_ids;
};

} // namespace lucarne::test
