// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editionfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>
#include <QVariant>

namespace lucarne::catalogue
{

namespace
{

using namespace Qt::StringLiterals;

} // namespace

std::vector<store::Migration> editionSchema()
{
    return {store::statements({
        u"CREATE TABLE edition (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"_s,
        u"CREATE TABLE document (id TEXT PRIMARY KEY, type TEXT NOT NULL, title TEXT NOT NULL, "
        "description TEXT NOT NULL, overtitle TEXT NOT NULL, audience TEXT NOT NULL, creator TEXT NOT NULL, "
        "modified TEXT NOT NULL, url TEXT NOT NULL, body BLOB NOT NULL) STRICT"_s,
        u"CREATE TABLE section (number INTEGER PRIMARY KEY, container TEXT NOT NULL, "
        "reference TEXT NOT NULL, position INTEGER NOT NULL, title TEXT NOT NULL) STRICT"_s,
        u"CREATE TABLE entry (section INTEGER NOT NULL REFERENCES section, position INTEGER NOT NULL, "
        "target TEXT NOT NULL, title TEXT NOT NULL, PRIMARY KEY (section, position)) STRICT, WITHOUT ROWID"_s,
        u"CREATE TABLE home (list TEXT NOT NULL, position INTEGER NOT NULL, target TEXT NOT NULL "
        "REFERENCES document, PRIMARY KEY (list, position)) STRICT, WITHOUT ROWID"_s,
        u"CREATE TABLE refusal (file TEXT NOT NULL, line INTEGER NOT NULL, reason TEXT NOT NULL) STRICT"_s,
        u"CREATE TABLE unknown_element (name TEXT PRIMARY KEY, occurrences INTEGER NOT NULL) STRICT"_s,
        u"CREATE TABLE dangling (listed_in TEXT NOT NULL, target TEXT NOT NULL, title TEXT NOT NULL) STRICT"_s,
        u"CREATE TABLE ignored_file (name TEXT NOT NULL) STRICT"_s,
    })};
}

EditionFile::EditionFile(std::unique_ptr<store::Database> database, Edition edition)
    : m_database(std::move(database)), m_edition(std::move(edition))
{
}

Result<EditionFile> EditionFile::open(const QString &file)
{
    auto opened = store::Database::open(file, {.access = store::Access::Immutable});
    if (!opened)
        return tl::unexpected(opened.error());
    auto database = std::make_unique<store::Database>(std::move(*opened));
    const int known = int(editionSchema().size());
    const auto version = database->schemaVersion();
    if (!version)
        return tl::unexpected(version.error());
    if (*version > known)
        return failure(QCoreApplication::translate("catalogue",
                                                   "The guide on this terminal was made by a newer "
                                                   "version of this program."),
                       u"%1: schema %2, this program knows up to %3"_s.arg(file).arg(*version).arg(known));
    auto query = database->prepare(u"SELECT name, value FROM edition"_s);
    if (*version < known || !query)
        return failure(QCoreApplication::translate("catalogue",
                                                   "The guide on this terminal is damaged. It has to "
                                                   "be imported again."),
                       u"%1: not an edition of a catalogue"_s.arg(file));
    if (auto done = database->execute(*query); !done)
        return tl::unexpected(done.error());
    Edition edition;
    while (query->next()) {
        const QString name = query->value(0).toString();
        const QString value = query->value(1).toString();
        if (name == u"audience")
            edition.audience = value;
        else if (name == u"version")
            edition.version = value.toInt();
        else if (name == u"source")
            edition.source = value;
        else if (name == u"digest")
            edition.digest = value;
        else if (name == u"imported_at")
            edition.importedAt = QDateTime::fromString(value, Qt::ISODate);
        else if (name == u"newest_document")
            edition.newestDocument = QDate::fromString(value, Qt::ISODate);
        else if (name == u"documents")
            edition.documents = value.toInt();
        else if (name == u"refused")
            edition.refused = value.toInt();
        else if (name == u"unknown_elements")
            edition.unknownElements = value.toInt();
    }
    if (edition.audience.isEmpty() || edition.version < 1)
        return failure(QCoreApplication::translate("catalogue",
                                                   "The guide on this terminal is damaged. It has to "
                                                   "be imported again."),
                       u"%1: the edition does not name itself"_s.arg(file));
    return EditionFile(std::move(database), std::move(edition));
}

} // namespace lucarne::catalogue
