// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editionwriter.h"

#include "navigation.h"

#include <QVariant>

#include <algorithm>

namespace lucarne::catalogue
{

namespace
{

using namespace Qt::StringLiterals;

/// NOT NULL columns: a null QString would be bound as NULL.
QString text(const QString &value)
{
    return value.isNull() ? u""_s : value;
}

/// Letters and digits without accents, so that "Étranger" stands between "Argent" and "Famille".
QString sortKey(const QString &title)
{
    QString key;
    const QString plain = title.normalized(QString::NormalizationForm_KD);
    for (const QChar c : plain) {
        if (c.isLetterOrNumber() || c.isSpace())
            key += c.toLower();
    }
    return key;
}

} // namespace

EditionWriter::EditionWriter(std::unique_ptr<store::Database> database) : m_database(std::move(database)) {}

Result<EditionWriter> EditionWriter::create(const QString &file)
{
    auto opened = store::Database::open(file, {.durability = store::Durability::Scratch});
    if (!opened)
        return tl::unexpected(opened.error());
    EditionWriter writer(std::make_unique<store::Database>(std::move(*opened)));
    if (auto done = writer.prepare(); !done)
        return tl::unexpected(done.error());
    return writer;
}

Result<void> EditionWriter::prepare()
{
    if (auto done = m_database->migrate(editionSchema()); !done)
        return done;
    // One transaction: without a journal it costs nothing, and each commit would cost a write.
    if (auto done = m_database->run(u"BEGIN"_s); !done)
        return done;
    m_search = std::make_unique<SearchIndexBuilder>(m_database->connection());
    if (auto done = m_search->createTables(); !done)
        return done;
    const auto prepareInto = [this](QSqlQuery &query, const QString &sql) -> Result<void> {
        auto prepared = m_database->prepare(sql);
        if (!prepared)
            return tl::unexpected(prepared.error());
        query = std::move(*prepared);
        return {};
    };
    return prepareInto(m_insertDocument, u"INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .and_then(
            [&] { return prepareInto(m_insertSection, u"INSERT INTO section VALUES (?, ?, ?, ?, ?)"_s); })
        .and_then([&] { return prepareInto(m_insertEntry, u"INSERT INTO entry VALUES (?, ?, ?, ?)"_s); });
}

Result<void> EditionWriter::add(const Document &document)
{
    const QStringList columns{
        document.id,         document.officialType, document.title,   document.description,
        document.overtitle,  document.audience,     document.creator, document.modified.toString(Qt::ISODate),
        document.officialUrl};
    for (int i = 0; i < columns.size(); ++i)
        m_insertDocument.bindValue(i, text(columns[i]));
    m_insertDocument.bindValue(int(columns.size()), encodeContent(document.root));
    if (auto done = m_database->execute(m_insertDocument); !done)
        return done;
    if (auto done = addSections(document); !done)
        return done;
    if (auto done = m_search->add(document); !done)
        return done;

    m_ids.insert(document.id);
    if (document.modified.isValid() && (!m_newest.isValid() || document.modified > m_newest))
        m_newest = document.modified;
    for (const ContentNode &child : document.root.children) {
        if (child.element == Element::Audience)
            ++m_audiences[child.plainText()];
    }
    for (const DocumentLink &link : listedLifeEvents(document))
        ++m_lifeEventMentions[link.id];
    if (document.kind == DocumentKind::Theme)
        m_themes.push_back({document.id, sortKey(document.title)});
    if (document.kind == DocumentKind::LifeEvent || document.kind == DocumentKind::LifeEventQuestionnaire)
        m_lifeEvents.push_back({document.id, sortKey(document.title)});
    return {};
}

Result<void> EditionWriter::addSections(const Document &document)
{
    int position = 0;
    for (const ListedSection &section : listedSections(document)) {
        const qint64 number = ++m_sections;
        m_insertSection.bindValue(0, number);
        m_insertSection.bindValue(1, document.id);
        m_insertSection.bindValue(2, text(section.id));
        m_insertSection.bindValue(3, position++);
        m_insertSection.bindValue(4, text(section.title));
        if (auto done = m_database->execute(m_insertSection); !done)
            return done;
        int place = 0;
        for (const DocumentLink &link : section.entries) {
            m_insertEntry.bindValue(0, number);
            m_insertEntry.bindValue(1, place++);
            m_insertEntry.bindValue(2, text(link.id));
            m_insertEntry.bindValue(3, text(link.title));
            if (auto done = m_database->execute(m_insertEntry); !done)
                return done;
        }
    }
    return {};
}

QString EditionWriter::audience() const
{
    QString commonest;
    int most = 0;
    for (auto it = m_audiences.begin(); it != m_audiences.end(); ++it) {
        if (it.value() > most) {
            most = it.value();
            commonest = it.key();
        }
    }
    return commonest;
}

Result<void> EditionWriter::addHome(const QString &list, const QStringList &ids)
{
    auto insert = m_database->prepare(u"INSERT INTO home VALUES (?, ?, ?)"_s);
    if (!insert)
        return tl::unexpected(insert.error());
    int position = 0;
    for (const QString &id : ids) {
        insert->bindValue(0, list);
        insert->bindValue(1, position++);
        insert->bindValue(2, id);
        if (auto done = m_database->execute(*insert); !done)
            return done;
    }
    return {};
}

Result<void> EditionWriter::resolveEntries(ImportReport &report)
{
    for (const QString &sql :
         {u"INSERT INTO dangling SELECT s.container, e.target, e.title FROM entry e "
          "JOIN section s ON s.number = e.section WHERE e.target NOT IN (SELECT id FROM document) "
          "ORDER BY s.number, e.position"_s,
          u"DELETE FROM entry WHERE target NOT IN (SELECT id FROM document)"_s,
          u"DELETE FROM section WHERE number NOT IN (SELECT section FROM entry)"_s,
          u"CREATE INDEX section_container ON section (container, position)"_s,
          u"CREATE INDEX section_reference ON section (reference) WHERE reference <> ''"_s}) {
        if (auto done = m_database->run(sql); !done)
            return done;
    }
    auto query = m_database->prepare(u"SELECT listed_in, target, title FROM dangling"_s);
    if (!query)
        return tl::unexpected(query.error());
    if (auto done = m_database->execute(*query); !done)
        return done;
    while (query->next())
        report.dangling.push_back(
            {query->value(0).toString(), query->value(1).toString(), query->value(2).toString()});
    return {};
}

Result<void> EditionWriter::writeReport(const ImportReport &report)
{
    const Edition &edition = report.edition;
    const std::vector<std::pair<QString, QString>> values{
        {u"audience"_s, edition.audience},
        {u"version"_s, QString::number(edition.version)},
        {u"source"_s, edition.source},
        {u"digest"_s, edition.digest},
        {u"imported_at"_s, edition.importedAt.toString(Qt::ISODate)},
        {u"newest_document"_s, edition.newestDocument.toString(Qt::ISODate)},
        {u"documents"_s, QString::number(edition.documents)},
        {u"refused"_s, QString::number(edition.refused)},
        {u"unknown_elements"_s, QString::number(edition.unknownElements)},
    };
    const auto insertAll = [this](const QString &sql, const auto &rows, const auto &bind) -> Result<void> {
        auto insert = m_database->prepare(sql);
        if (!insert)
            return tl::unexpected(insert.error());
        for (auto it = rows.begin(); it != rows.end(); ++it) {
            bind(*insert, it);
            if (auto done = m_database->execute(*insert); !done)
                return done;
        }
        return {};
    };
    return insertAll(u"INSERT INTO edition VALUES (?, ?)"_s, values,
                     [](QSqlQuery &query, const auto &it) {
                         query.bindValue(0, it->first);
                         query.bindValue(1, text(it->second));
                     })
        .and_then([&] {
            return insertAll(u"INSERT INTO refusal VALUES (?, ?, ?)"_s, report.refusals,
                             [](QSqlQuery &query, const auto &it) {
                                 query.bindValue(0, text(it->file));
                                 query.bindValue(1, it->line);
                                 query.bindValue(2, text(it->reason));
                             });
        })
        .and_then([&] {
            return insertAll(u"INSERT INTO unknown_element VALUES (?, ?)"_s, report.unknownElements,
                             [](QSqlQuery &query, const auto &it) {
                                 query.bindValue(0, it.key());
                                 query.bindValue(1, it.value());
                             });
        })
        .and_then([&] {
            return insertAll(u"INSERT INTO ignored_file VALUES (?)"_s, report.ignoredFiles,
                             [](QSqlQuery &query, const auto &it) { query.bindValue(0, text(*it)); });
        });
}

Result<void> EditionWriter::finish(ImportReport &report)
{
    std::sort(m_themes.begin(), m_themes.end(),
              [](const Listed &a, const Listed &b) { return a.sortKey < b.sortKey; });
    std::sort(m_lifeEvents.begin(), m_lifeEvents.end(), [this](const Listed &a, const Listed &b) {
        const int mentionsA = m_lifeEventMentions.value(a.id);
        const int mentionsB = m_lifeEventMentions.value(b.id);
        return mentionsA != mentionsB ? mentionsA > mentionsB : a.sortKey < b.sortKey;
    });
    const auto idsOf = [](const std::vector<Listed> &listed) {
        QStringList ids;
        for (const Listed &item : listed)
            ids << item.id;
        return ids;
    };
    return addHome(u"theme"_s, idsOf(m_themes))
        .and_then([&] { return addHome(u"life-event"_s, idsOf(m_lifeEvents)); })
        .and_then([&] { return resolveEntries(report); })
        .and_then([&] { return m_search->finish(); })
        .and_then([&] { return writeReport(report); })
        .and_then([&] { return m_database->run(u"COMMIT"_s); });
}

Result<void> EditionWriter::seal()
{
    const QString file = m_database->file();
    // Statements and the index hold the connection.
    m_insertDocument = QSqlQuery();
    m_insertSection = QSqlQuery();
    m_insertEntry = QSqlQuery();
    m_search.reset();
    if (auto done = m_database->close(); !done)
        return done;
    // Opened anew, so that the check reads what was written and not what is in memory.
    auto reopened = store::Database::open(file, {.durability = store::Durability::Normal});
    if (!reopened)
        return tl::unexpected(reopened.error());
    if (auto done = reopened->quickCheck(); !done)
        return done;
    return reopened->close();
}

} // namespace lucarne::catalogue
