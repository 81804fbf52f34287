// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "damagedqueues.h"

#include "failpoint.h"
#include "folderlock.h"
#include "outbox.h"

#include "vault/digest.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSqlRecord>

#include <algorithm>

namespace lucarne::store
{

using namespace Qt::StringLiterals;

namespace
{

const QString kUnsalvaged = u".unsalvaged"_s;
// A number on a damaged page may be anything. No terminal ever takes so many forms.
constexpr qint64 kHighestRow = 1'000'000;
// Looked through when nothing says how many rows there were.
constexpr qint64 kRowsToTry = 10'000;

tl::unexpected<Error> folderFailure(const QString &folder)
{
    return failure(
        QCoreApplication::translate("store", "The data folder of this terminal cannot be written."), folder);
}

} // namespace

Result<QString> DamagedQueues::setAside(const QString &queue, const QDateTime &now) const
{
    // Nobody may go on writing into a file that has been moved.
    const auto alone = FolderLock::take(m_folder, FolderLock::Alone);
    if (!alone)
        return tl::unexpected(alone.error());
    const QString name = m_folder + u"/damaged-"_s + now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString target = name;
    for (int n = 2; QFileInfo::exists(target) || QFileInfo::exists(target + kUnsalvaged); ++n)
        target = u"%1-%2"_s.arg(name).arg(n);
    target += kUnsalvaged;
    // The folder moves whole: a database without its WAL would be another, older database.
    if (!QDir().rename(queue, target))
        return folderFailure(target);
    failpoint("outbox.set-aside");
    return syncFolder(m_folder).map([&target] { return target; });
}

QStringList DamagedQueues::all() const
{
    QStringList paths;
    for (const QString &name : QDir(m_folder).entryList({u"damaged-*"_s}, QDir::Dirs, QDir::Name))
        paths.prepend(m_folder + u'/' + name);
    return paths;
}

QStringList DamagedQueues::unsalvaged() const
{
    QStringList paths = all();
    paths.removeIf([](const QString &path) { return !path.endsWith(kUnsalvaged); });
    return paths;
}

DamagedQueues::Documents DamagedQueues::documents() const
{
    Documents documents;
    const auto readAll = [&documents](const QString &file) {
        auto database = Database::open(file, {.access = Access::ReadOnly});
        bool isWhole = database.has_value();
        for (const QString &sql : {u"SELECT lower(hex(digest)) FROM document NOT INDEXED"_s,
                                   u"SELECT lower(hex(digest)) FROM kept_document NOT INDEXED"_s}) {
            auto rows = isWhole ? database->prepare(sql) : failure({});
            isWhole = rows && database->execute(*rows);
            while (isWhole && rows->next())
                documents.digests.append(rows->value(0).toString());
            isWhole = isWhole && database->ended(*rows);
        }
        return isWhole;
    };
    for (const QString &path : all()) {
        if (readAll(path + u"/queue.sqlite"_s))
            continue;
        for (const QFileInfo &file : QDir(path).entryInfoList(QDir::Files))
            documents.unknownUntil = std::max(documents.unknownUntil, std::optional(file.lastModified()));
    }
    return documents;
}

Result<QString> DamagedQueues::noteSalvaged(const QString &path) const
{
    const QString target = path.chopped(kUnsalvaged.size());
    if (!QDir().rename(path, target))
        return folderFailure(target);
    failpoint("salvage.noted");
    return syncFolder(m_folder).map([&target] { return target; });
}

/// A damaged database, as far as it can be read.
class QueueSalvage::Source
{
public:
    explicit Source(Database database) : m_database(std::move(database)) {}

    /// The number after the last row, as the first of \a queries that can be read says; each may need
    /// the damaged page.
    qint64 rowsEnd(const QStringList &queries)
    {
        qint64 highest = 0;
        bool isKnown = false;
        for (const QString &sql : queries) {
            auto last = m_database.prepare(sql);
            if (last && m_database.execute(*last) && last->next()) {
                highest = std::max(highest, last->value(0).toLongLong());
                isKnown = true;
            }
        }
        return 1 + (isKnown ? std::min(highest, kHighestRow) : kRowsToTry);
    }

    /// Columns of the row that \a key finds; nothing when there is none or it cannot be read.
    QVariantList row(const QString &sql, const QVariant &key)
    {
        const QList<QVariantList> found = rows(sql, key);
        return found.isEmpty() ? QVariantList() : found.front();
    }

    /// Those that can be read.
    QList<QVariantList> rows(const QString &sql, const QVariant &key)
    {
        QList<QVariantList> all;
        auto query = m_database.prepare(sql);
        if (!query)
            return all;
        query->addBindValue(key);
        if (!m_database.execute(*query))
            return all;
        while (query->next()) {
            QVariantList values;
            for (int i = 0; i < query->record().count(); ++i)
                values.append(query->value(i));
            all.append(values);
        }
        return all;
    }

private:
    Database m_database;
};

Result<Salvaged> QueueSalvage::bringOver(const QString &damagedFolder)
{
    const QString file = damagedFolder + u"/queue.sqlite"_s;
    if (!QFileInfo::exists(file))
        return Salvaged{};
    DatabaseFault fault = DatabaseFault::None;
    // Read-only: what was set aside stays as it was found.
    auto database = Database::open(file, {.access = Access::ReadOnly}, &fault);
    if (!database) {
        if (fault == DatabaseFault::Damaged)
            return Salvaged{}; // nothing of it can be read, now or later
        return tl::unexpected(database.error());
    }
    Source source(std::move(*database));
    const auto submissions = bringSubmissions(source);
    if (!submissions)
        return tl::unexpected(submissions.error());
    const auto kept = bringKeptDrafts(source);
    if (!kept)
        return tl::unexpected(kept.error());
    failpoint("salvage.brought");
    return Salvaged{*submissions, *kept};
}

Result<int> QueueSalvage::bringSubmissions(Source &source)
{
    int brought = 0;
    const qint64 end = source.rowsEnd({u"SELECT max(seq) FROM sqlite_sequence WHERE name = 'submission'"_s,
                                       u"SELECT max(sequence) FROM submission NOT INDEXED"_s});
    // From the last to the first, each before all that are there: the order inside a case stays, also
    // where a window has queued new ones meanwhile, or this begins again.
    for (qint64 sequence = end - 1; sequence > 0; --sequence) {
        const QVariantList row =
            source.row(u"SELECT id, draft, number, case_id, state, digest, size, envelope, recorded_at "
                       "FROM submission NOT INDEXED WHERE sequence = ? AND envelope IS NOT NULL"_s,
                       sequence);
        if (row.isEmpty() || vault::sha256(row[7].toByteArray()) != row[5].toByteArray())
            continue;
        bool isNew = false;
        const auto done = m_outbox.changing([&]() -> Result<void> {
            const bool quarantined = row[4].toString() == "quarantined"_L1;
            const auto added = insert(
                u"INSERT OR IGNORE INTO submission (sequence, id, draft, number, case_id, state, digest, "
                "size, envelope, recorded_at) VALUES ((SELECT min(0, ifnull(min(sequence), 0)) - 1 FROM "
                "submission), ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                {row[0], row[1], row[2], row[3], quarantined ? u"quarantined"_s : u"queued"_s, row[5], row[6],
                 row[7], row[8]});
            if (!added)
                return tl::unexpected(added.error());
            isNew = *added;
            if (!isNew)
                return {};
            // Where this cannot be read, the county will say that documents are missing.
            for (const QVariantList &document :
                 source.rows(u"SELECT submission, position, digest, size, id, media_type FROM document "
                             "NOT INDEXED WHERE submission = ?"_s,
                             row[0])) {
                if (const auto joined =
                        insert(u"INSERT OR IGNORE INTO document (submission, position, digest, size, id, "
                               "media_type) VALUES (?, ?, ?, ?, ?, ?)"_s,
                               document);
                    !joined)
                    return tl::unexpected(joined.error());
            }
            return {};
        });
        if (!done)
            return tl::unexpected(done.error());
        brought += isNew ? 1 : 0;
        failpoint("salvage.submission-brought");
    }
    return brought;
}

Result<int> QueueSalvage::bringKeptDrafts(Source &source)
{
    int brought = 0;
    const qint64 end = source.rowsEnd({u"SELECT max(rowid) FROM kept_draft NOT INDEXED"_s,
                                       u"SELECT max(rowid) FROM kept_draft INDEXED BY kept_draft_age"_s});
    for (qint64 number = 1; number < end; ++number) {
        const QVariantList row =
            source.row(u"SELECT id, token_digest, token, box, follows, revision, after, refused, kept_at "
                       "FROM kept_draft NOT INDEXED WHERE rowid = ?"_s,
                       number);
        if (row.isEmpty())
            continue;
        bool isNew = false;
        const auto done = m_outbox.changing([&]() -> Result<void> {
            const auto added =
                insert(u"INSERT OR IGNORE INTO kept_draft (id, token_digest, token, box, follows, revision, "
                       "after, refused, kept_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                       row);
            if (!added)
                return tl::unexpected(added.error());
            isNew = *added;
            if (!isNew)
                return {};
            for (const QVariantList &document :
                 source.rows(u"SELECT kept, position, digest, size, id, media_type FROM kept_document "
                             "NOT INDEXED WHERE kept = ?"_s,
                             row[0])) {
                if (const auto joined =
                        insert(u"INSERT OR IGNORE INTO kept_document (kept, position, digest, size, id, "
                               "media_type) VALUES (?, ?, ?, ?, ?, ?)"_s,
                               document);
                    !joined)
                    return tl::unexpected(joined.error());
            }
            return {};
        });
        if (!done)
            return tl::unexpected(done.error());
        brought += isNew ? 1 : 0;
        failpoint("salvage.kept-draft-brought");
    }
    return brought;
}

/// False when the row is there already, or is none that the queue can hold.
Result<bool> QueueSalvage::insert(const QString &sql, const QVariantList &values)
{
    const auto inserted = m_outbox.query(sql, values);
    if (inserted)
        return inserted->numRowsAffected() == 1;
    if (m_outbox.m_database.lastFault() == DatabaseFault::Constraint)
        return false;
    return tl::unexpected(inserted.error());
}

} // namespace lucarne::store
