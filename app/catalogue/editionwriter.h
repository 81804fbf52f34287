// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editionfile.h"
#include "searchindex.h"

#include "store/database.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <memory>

namespace lucarne::catalogue
{

/// Writes a new edition into a file that nobody else uses. What is written is worth nothing until
/// finish() and seal() have succeeded. Belongs to one thread.
class EditionWriter
{
public:
    static Result<EditionWriter> create(const QString &file);

    bool holds(const QString &id) const { return m_ids.contains(id); }
    Result<void> add(const Document &document);
    int documents() const { return int(m_ids.size()); }
    QDate newestDocument() const { return m_newest; }
    /// The audience that most documents have.
    QString audience() const;

    /// Writes lists, indexes and the report; fills \a report's dangling entries.
    Result<void> finish(ImportReport &report);
    /// Reads the whole file back, marks it for WAL and closes it; nothing is beside it afterwards.
    Result<void> seal();

private:
    explicit EditionWriter(std::unique_ptr<store::Database> database);
    Result<void> prepare();
    Result<void> addSections(const Document &document);
    Result<void> addHome(const QString &list, const QStringList &ids);
    Result<void> resolveEntries(ImportReport &report);
    Result<void> writeReport(const ImportReport &report);

    struct Listed {
        QString id;
        QString sortKey;
    };

    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<SearchIndexBuilder> m_search;
    QSqlQuery m_insertDocument;
    QSqlQuery m_insertSection;
    QSqlQuery m_insertEntry;
    QSet<QString> m_ids;
    QMap<QString, int> m_audiences;
    QHash<QString, int> m_lifeEventMentions;
    std::vector<Listed> m_themes;
    std::vector<Listed> m_lifeEvents;
    QDate m_newest;
    qint64 m_sections = 0;
};

} // namespace lucarne::catalogue
