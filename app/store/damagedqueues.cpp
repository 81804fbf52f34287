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

/// As QueueSalvage::Table::join takes them.
QList<QVariantList> rowsOf(const QString &id, const std::vector<SealedDocument> &documents)
{
    QList<QVariantList> rows;
    for (const SealedDocument &document : documents)
        rows.append({id, rows.size() + 1, document.digest, document.size,
                     document.id.toString(QUuid::WithoutBraces),
                     document.mediaType.isNull() ? u""_s : document.mediaType});
    return rows;
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
    QString target = path.chopped(kUnsalvaged.size());
    if (!QDir().rename(path, target))
        return folderFailure(target);
    failpoint("salvage.noted");
    return syncFolder(m_folder).map([&target] { return target; });
}

/// How the rows of a table are read from a damaged queue and put into the one in use.
struct QueueSalvage::Table {
    QStringList numbers; ///< queries, each of the least and the greatest number of a row
    QString row;         ///< of a number; its first column is the id
    bool (*isWhole)(const QVariantList &row);
    QString insert;    ///< of such a row; does nothing when it is there
    QString documents; ///< of an id
    QString join;      ///< inserts one of these
    const char *brought;
};

// Each goes before all that are there: from the last row to the first.
const QueueSalvage::Table QueueSalvage::kSubmissions{
    {u"SELECT 1, max(seq) FROM sqlite_sequence WHERE name = 'submission'"_s,
     u"SELECT min(sequence), max(sequence) FROM submission NOT INDEXED"_s},
    u"SELECT id, draft, number, case_id, iif(state = 'quarantined', state, 'queued'), digest, size, "
    u"envelope, "
    "recorded_at FROM submission NOT INDEXED WHERE sequence = ? AND envelope IS NOT NULL"_s,
    [](const QVariantList &row) { return vault::sha256(row[7].toByteArray()) == row[5].toByteArray(); },
    u"INSERT OR IGNORE INTO submission (sequence, id, draft, number, case_id, state, digest, size, envelope, "
    "recorded_at) VALUES ((SELECT min(0, ifnull(min(sequence), 0)) - 1 FROM submission), "
    "?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
    u"SELECT submission, position, digest, size, id, media_type FROM document NOT INDEXED "
    "WHERE submission = ?"_s,
    u"INSERT OR IGNORE INTO document (submission, position, digest, size, id, media_type) "
    "VALUES (?, ?, ?, ?, ?, ?)"_s,
    "salvage.submission-brought"};

const QueueSalvage::Table QueueSalvage::kKeptDrafts{
    {u"SELECT min(rowid), max(rowid) FROM kept_draft NOT INDEXED"_s,
     u"SELECT min(rowid), max(rowid) FROM kept_draft INDEXED BY kept_draft_age"_s},
    u"SELECT id, token_digest, token, box, follows, revision, after, refused, kept_at "
    "FROM kept_draft NOT INDEXED WHERE rowid = ?"_s,
    [](const QVariantList &) { return true; }, // only the paper with its code could tell
    u"INSERT OR IGNORE INTO kept_draft (id, token_digest, token, box, follows, revision, after, refused, "
    "kept_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
    u"SELECT kept, position, digest, size, id, media_type FROM kept_document NOT INDEXED WHERE kept = ?"_s,
    u"INSERT OR IGNORE INTO kept_document (kept, position, digest, size, id, media_type) "
    "VALUES (?, ?, ?, ?, ?, ?)"_s,
    "salvage.kept-draft-brought"};

/// A damaged database, as far as it can be read.
class QueueSalvage::Source
{
public:
    explicit Source(Database database) : m_database(std::move(database)) {}

    struct Rows {
        qint64 first = 1;
        qint64 last = 0;
    };

    /// As the queries say that can be read: each may need the damaged page. Each gives the least and the
    /// greatest number.
    Rows numbers(const QStringList &queries)
    {
        std::optional<Rows> known;
        for (const QString &sql : queries) {
            auto query = m_database.prepare(sql);
            if (!query || !m_database.execute(*query) || !query->next() || query->value(1).isNull())
                continue;
            const Rows found{std::max(query->value(0).toLongLong(), -kHighestRow),
                             std::min(query->value(1).toLongLong(), kHighestRow)};
            known =
                known ? Rows{std::min(known->first, found.first), std::max(known->last, found.last)} : found;
        }
        return known.value_or(Rows{-kRowsToTry, kRowsToTry});
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
    std::optional<Source> source;
    if (QFileInfo::exists(file)) {
        DatabaseFault fault = DatabaseFault::None;
        // Read-only: what was set aside stays as it was found.
        if (auto database = Database::open(file, {.access = Access::ReadOnly}, &fault))
            source.emplace(std::move(*database));
        else if (fault != DatabaseFault::Damaged) // else nothing of it can be read, now or later
            return tl::unexpected(database.error());
    }
    // From the last to the first, each before all that are there: the order inside a case stays, also
    // where a window has queued new ones meanwhile, or this begins again. What has no copy is older
    // than copies are, or to be deleted by the county.
    const auto bring = [&, from = source ? &*source : nullptr](auto copies, const Table &table) {
        return (this->*copies)(from).and_then([&](int copied) {
            return bringRows(from, table).map([copied](int rows) { return copied + rows; });
        });
    };
    const auto submissions = bring(&QueueSalvage::bringCopies, kSubmissions);
    if (!submissions)
        return tl::unexpected(submissions.error());
    const auto keptDrafts = bring(&QueueSalvage::bringKeptCopies, kKeptDrafts);
    if (!keptDrafts)
        return tl::unexpected(keptDrafts.error());
    failpoint("salvage.brought");
    return Salvaged{*submissions, *keptDrafts};
}

Result<Salvaged> QueueSalvage::bringBack()
{
    const auto drafts = m_outbox.firstColumn(u"SELECT draft FROM submission"_s);
    if (!drafts)
        return tl::unexpected(drafts.error());
    const auto submissions = bring(m_outbox.m_copies.committedBeside(*drafts), nullptr);
    if (!submissions)
        return tl::unexpected(submissions.error());
    const auto ids = m_outbox.firstColumn(u"SELECT id FROM kept_draft"_s);
    if (!ids)
        return tl::unexpected(ids.error());
    const auto keptDrafts = bring(m_outbox.m_keptCopies.committedBeside(*ids), nullptr);
    if (!keptDrafts)
        return tl::unexpected(keptDrafts.error());
    return Salvaged{*submissions, *keptDrafts};
}

Result<int> QueueSalvage::bringCopies(Source *source)
{
    return bring(m_outbox.m_copies.all(), source);
}

Result<int> QueueSalvage::bring(const std::vector<SubmissionCopy> &copies, Source *source)
{
    int brought = 0;
    for (auto at = copies.rbegin(); at != copies.rend(); ++at) {
        const auto copy = m_outbox.m_copies.read(at->draft);
        if (!copy)
            continue; // the county has it since
        const QString id = copy->id.toString(QUuid::WithoutBraces);
        const QVariantList row =
            source ? source->row(u"SELECT state FROM submission WHERE id = ?"_s, id) : QVariantList();
        const QString state = row.isEmpty() ? QString() : row[0].toString();
        if (state == "acked"_L1)
            continue;
        const auto isNew = insertRow(
            kSubmissions,
            {id, copy->draft, copy->number,
             copy->caseId.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(copy->caseId),
             state == "quarantined"_L1 ? state : u"queued"_s, copy->digest, copy->envelope.size(),
             copy->envelope, copy->recordedAt.toSecsSinceEpoch()},
            rowsOf(id, copy->documents), &*copy);
        if (!isNew)
            return tl::unexpected(isNew.error());
        brought += *isNew ? 1 : 0;
    }
    return brought;
}

Result<int> QueueSalvage::bringKeptCopies(Source *source)
{
    return bring(m_outbox.m_keptCopies.all(), source);
}

Result<int> QueueSalvage::bring(const std::vector<KeptDraftCopy> &copies, Source *source)
{
    int brought = 0;
    for (const KeptDraftCopy &copy : copies) {
        const KeptDraft &kept = copy.kept;
        const QVariantList row =
            source
                ? source->row(u"SELECT box IS NULL, refused, kept_at FROM kept_draft WHERE id = ?"_s, kept.id)
                : QVariantList();
        if (!row.isEmpty() && row[0].toBool())
            continue; // sent since: the county is to delete it
        const auto isNew = insertRow(kKeptDrafts,
                                     {kept.id,
                                      kept.tokenDigest,
                                      {},
                                      kept.box,
                                      kept.follows.join(u' ') + u""_s,
                                      1,
                                      {},
                                      row.isEmpty() ? u""_s : row[1],
                                      row.isEmpty() ? copy.keptAt : row[2]},
                                     rowsOf(kept.id, kept.documents));
        if (!isNew)
            return tl::unexpected(isNew.error());
        brought += *isNew ? 1 : 0;
    }
    return brought;
}

Result<int> QueueSalvage::bringRows(Source *source, const Table &table)
{
    if (!source)
        return 0;
    int brought = 0;
    const Source::Rows rows = source->numbers(table.numbers);
    for (qint64 number = rows.last; number >= rows.first; --number) {
        const QVariantList row = source->row(table.row, number);
        if (row.isEmpty() || !table.isWhole(row))
            continue;
        // Where these cannot be read, the county will say that documents are missing.
        const auto isNew = insertRow(table, row, source->rows(table.documents, row[0]));
        if (!isNew)
            return tl::unexpected(isNew.error());
        brought += *isNew ? 1 : 0;
    }
    return brought;
}

/// False when it is there already. \a copy: what it comes from, if that is a submission's.
Result<bool> QueueSalvage::insertRow(const Table &table, const QVariantList &row,
                                     const QList<QVariantList> &documents, const SubmissionCopy *copy)
{
    bool isNew = false;
    const auto done = m_outbox.changing([&]() -> Result<void> {
        const auto added = insert(table.insert, row);
        if (!added)
            return tl::unexpected(added.error());
        isNew = *added;
        for (const QVariantList &document : isNew ? documents : QList<QVariantList>()) {
            if (const auto joined = insert(table.join, document); !joined)
                return tl::unexpected(joined.error());
        }
        if (isNew && copy && !copy->keptDraft.isEmpty())
            return m_outbox.haveDeleted(copy->keptDraft, copy->keptDraftToken, copy->id,
                                        copy->recordedAt.toSecsSinceEpoch());
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    failpoint(table.brought);
    return isNew;
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
