// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftstore.h"

#include "vault/digest.h"

#include <QVariant>

#include <algorithm>

namespace lucarne::county
{

using namespace Qt::StringLiterals;

namespace
{

// Of one draft in its 30 days; nobody keeps a form so often.
constexpr qsizetype kMostFollowed = 200;

QString versionOf(const QByteArray &box)
{
    return QString::fromLatin1(vault::sha256(box).toHex());
}

} // namespace

Result<DraftStore> DraftStore::open(const QString &folder)
{
    auto database = store::Database::open(folder + u"/drafts.sqlite"_s);
    if (!database)
        return tl::unexpected(database.error());
    if (const auto done = database->run(u"PRAGMA secure_delete=ON"_s); !done)
        return tl::unexpected(done.error());
    const std::vector<store::Migration> ladder{
        store::statements({
            uR"(CREATE TABLE draft (
                id TEXT PRIMARY KEY,
                token_digest BLOB NOT NULL CHECK (length(token_digest) = 32),
                box BLOB,
                expires_at INTEGER NOT NULL
            ) STRICT)"_s,
            u"CREATE INDEX draft_expiry ON draft (expires_at)"_s,
        }),
        store::statements({u"ALTER TABLE draft ADD COLUMN followed TEXT NOT NULL DEFAULT ''"_s}),
    };
    if (const auto migrated = database->migrate(ladder); !migrated)
        return tl::unexpected(migrated.error());
    return DraftStore(std::move(*database));
}

Result<QSqlQuery> DraftStore::query(const QString &sql, const QVariantList &values)
{
    auto prepared = m_database.prepare(sql);
    if (!prepared)
        return prepared;
    for (const QVariant &value : values)
        prepared->addBindValue(value);
    if (const auto done = m_database.execute(*prepared); !done)
        return tl::unexpected(done.error());
    return prepared;
}

Result<void> DraftStore::expire(const QDateTime &now)
{
    return query(u"DELETE FROM draft WHERE expires_at <= ?"_s, {now.toSecsSinceEpoch()})
        .map([](const QSqlQuery &) {});
}

Result<DraftPut> DraftStore::put(const QString &id, const QByteArray &tokenDigest, const QByteArray &box,
                                 const DraftCondition &condition, const QDateTime &now)
{
    auto transaction = store::Transaction::begin(m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (const auto done = expire(now); !done)
        return tl::unexpected(done.error());
    auto row = query(u"SELECT token_digest, box, followed FROM draft WHERE id = ?"_s, {id});
    if (!row)
        return tl::unexpected(row.error());
    QStringList followed;
    if (row->next()) {
        if (row->value(1).isNull())
            return DraftPut::Submitted;
        const QByteArray here = row->value(1).toByteArray();
        if (row->value(0).toByteArray() != tokenDigest)
            return DraftPut::Changed;
        if (here == box)
            return DraftPut::SameAgain;
        followed = row->value(2).toString().split(u' ', Qt::SkipEmptyParts);
        if (followed.contains(versionOf(box)))
            return DraftPut::Followed;
        if (condition.isFirst || !condition.follows.contains(versionOf(here)))
            return DraftPut::Changed;
        followed.append(versionOf(here));
        followed = followed.last(std::min<qsizetype>(followed.size(), kMostFollowed));
    } else if (!condition.isFirst) {
        return DraftPut::Missing;
    }
    row->finish();
    const auto stored =
        query(u"INSERT OR REPLACE INTO draft (id, token_digest, box, expires_at, followed) "
              "VALUES (?, ?, ?, ?, ?)"_s,
              {id, tokenDigest, box, now.addDays(kDays).toSecsSinceEpoch(), followed.join(u' ') + u""_s});
    if (!stored)
        return tl::unexpected(stored.error());
    return transaction->commit().map([] { return DraftPut::Stored; });
}

Result<DraftRead> DraftStore::read(const QString &id, const QByteArray &token, const QDateTime &now)
{
    if (const auto done = expire(now); !done)
        return tl::unexpected(done.error());
    auto row =
        query(u"SELECT box FROM draft WHERE id = ? AND token_digest = ?"_s, {id, vault::sha256(token)});
    if (!row)
        return tl::unexpected(row.error());
    if (!row->next())
        return DraftRead{DraftFound::Missing, {}};
    if (row->value(0).isNull())
        return DraftRead{DraftFound::Submitted, {}};
    return DraftRead{DraftFound::Here, row->value(0).toByteArray()};
}

Result<DraftFound> DraftStore::submitted(const QString &id, const QByteArray &token, const QDateTime &now)
{
    if (const auto done = expire(now); !done)
        return tl::unexpected(done.error());
    const auto set =
        query(u"UPDATE draft SET box = NULL WHERE id = ? AND token_digest = ?"_s, {id, vault::sha256(token)});
    if (!set)
        return tl::unexpected(set.error());
    if (set->numRowsAffected() == 0)
        return DraftFound::Missing;
    // secure_delete alone leaves the old bytes in the log.
    return m_database.truncateLog().map([] { return DraftFound::Submitted; });
}

} // namespace lucarne::county
