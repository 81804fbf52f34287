// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "countystore.h"

#include <QUuid>
#include <QVariant>

namespace lucarne::county
{

using namespace Qt::StringLiterals;

Result<CountyStore> CountyStore::open(const QString &file)
{
    auto database = store::Database::open(file);
    if (!database)
        return tl::unexpected(database.error());
    const std::vector<store::Migration> ladder{store::statements({
        uR"(CREATE TABLE terminal (
                id TEXT PRIMARY KEY,
                name TEXT NOT NULL,
                public_key BLOB NOT NULL UNIQUE,
                token_hash BLOB UNIQUE,
                enrolled_at INTEGER NOT NULL
            ) STRICT)"_s,
        uR"(CREATE TABLE enrolment_code (
                hash BLOB PRIMARY KEY,
                expires INTEGER NOT NULL,
                used_by BLOB
            ) STRICT)"_s,
        uR"(CREATE TABLE manifest (
                version INTEGER PRIMARY KEY,
                issued INTEGER NOT NULL,
                expires INTEGER NOT NULL,
                body BLOB NOT NULL,
                signature BLOB NOT NULL
            ) STRICT)"_s,
        uR"(CREATE TABLE manifest_bundle (
                version INTEGER NOT NULL REFERENCES manifest(version) ON DELETE CASCADE,
                kind TEXT NOT NULL,
                audience TEXT NOT NULL,
                size INTEGER NOT NULL,
                sha256 TEXT NOT NULL,
                PRIMARY KEY (version, kind, audience)
            ) STRICT)"_s,
        uR"(CREATE TABLE heartbeat (
                terminal_id TEXT PRIMARY KEY REFERENCES terminal(id) ON DELETE CASCADE,
                received_at INTEGER NOT NULL,
                body BLOB NOT NULL
            ) STRICT)"_s,
    })};
    if (const auto migrated = database->migrate(ladder); !migrated)
        return tl::unexpected(migrated.error());
    return CountyStore(std::move(*database));
}

Result<QSqlQuery> CountyStore::query(const QString &sql, const QVariantList &values)
{
    auto prepared = m_database.prepare(sql);
    if (!prepared)
        return prepared;
    for (const QVariant &value : values) {
        // Qt binds a null string, which is an empty one everywhere else, as NULL.
        const bool isNullString = value.typeId() == QMetaType::QString && value.toString().isNull();
        prepared->addBindValue(isNullString ? QVariant(u""_s) : value);
    }
    if (const auto done = m_database.execute(*prepared); !done)
        return tl::unexpected(done.error());
    return prepared;
}

Result<void> CountyStore::addEnrolmentCode(const QByteArray &codeHash, const QDateTime &expires)
{
    return query(u"INSERT INTO enrolment_code (hash, expires) VALUES (?, ?)"_s,
                 {codeHash, expires.toSecsSinceEpoch()})
        .map([](const QSqlQuery &) {});
}

Result<EnrolmentResult> CountyStore::enrol(const QByteArray &codeHash, const QString &name,
                                           const QByteArray &publicKey, const QByteArray &tokenHash,
                                           const QDateTime &now)
{
    auto transaction = store::Transaction::begin(m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());

    // Taking the code is one statement: two terminals can never both see it unused.
    const auto taken = query(u"UPDATE enrolment_code SET used_by = ? "
                             "WHERE hash = ? AND expires > ? AND (used_by IS NULL OR used_by = ?)"_s,
                             {publicKey, codeHash, now.toSecsSinceEpoch(), publicKey});
    if (!taken)
        return tl::unexpected(taken.error());
    if (taken->numRowsAffected() != 1) {
        auto why = query(u"SELECT used_by IS NOT NULL AND used_by <> ? FROM enrolment_code WHERE hash = ?"_s,
                         {publicKey, codeHash});
        if (!why)
            return tl::unexpected(why.error());
        if (!why->next())
            return EnrolmentResult{EnrolmentOutcome::UnknownCode, {}};
        return EnrolmentResult{
            why->value(0).toBool() ? EnrolmentOutcome::UsedCode : EnrolmentOutcome::ExpiredCode, {}};
    }
    auto terminal = query(u"INSERT INTO terminal (id, name, public_key, token_hash, enrolled_at) "
                          "VALUES (?, ?, ?, ?, ?) ON CONFLICT (public_key) DO UPDATE SET "
                          "name = excluded.name, token_hash = excluded.token_hash RETURNING id"_s,
                          {QUuid::createUuid().toString(QUuid::WithoutBraces), name, publicKey, tokenHash,
                           now.toSecsSinceEpoch()});
    if (!terminal)
        return tl::unexpected(terminal.error());
    if (!terminal->next())
        return tl::unexpected(m_database.errorOf(*terminal));
    EnrolmentResult result{EnrolmentOutcome::Enrolled, terminal->value(0).toString()};
    terminal->finish();
    return transaction->commit().map([&result] { return result; });
}

Result<QString> CountyStore::terminalOfToken(const QByteArray &tokenHash)
{
    auto found = query(u"SELECT id FROM terminal WHERE token_hash = ?"_s, {tokenHash});
    if (!found)
        return tl::unexpected(found.error());
    return found->next() ? found->value(0).toString() : QString();
}

Result<bool> CountyStore::isTerminalKey(const QByteArray &publicKey)
{
    auto found = query(u"SELECT 1 FROM terminal WHERE public_key = ?"_s, {publicKey});
    if (!found)
        return tl::unexpected(found.error());
    return found->next();
}

Result<void> CountyStore::revoke(const QString &terminalId)
{
    return query(u"UPDATE terminal SET token_hash = NULL WHERE id = ?"_s, {terminalId})
        .map([](const QSqlQuery &) {});
}

Result<std::optional<SignedManifest>> CountyStore::latestManifest()
{
    auto found = query(u"SELECT version, issued, expires, body, signature FROM manifest "
                       "ORDER BY version DESC LIMIT 1"_s,
                       {});
    if (!found)
        return tl::unexpected(found.error());
    if (!found->next())
        return std::nullopt;
    SignedManifest manifest;
    manifest.version = found->value(0).toLongLong();
    manifest.issued = QDateTime::fromSecsSinceEpoch(found->value(1).toLongLong(), Qt::UTC);
    manifest.expires = QDateTime::fromSecsSinceEpoch(found->value(2).toLongLong(), Qt::UTC);
    manifest.body = found->value(3).toByteArray();
    manifest.signature = found->value(4).toByteArray();
    auto bundles = query(u"SELECT kind, audience, size, sha256 FROM manifest_bundle WHERE version = ? "
                         "ORDER BY kind, audience"_s,
                         {manifest.version});
    if (!bundles)
        return tl::unexpected(bundles.error());
    while (bundles->next()) {
        manifest.bundles.push_back({bundles->value(0).toString(), bundles->value(1).toString(),
                                    bundles->value(2).toLongLong(), bundles->value(3).toString()});
    }
    return manifest;
}

Result<void> CountyStore::addManifest(const SignedManifest &manifest)
{
    auto transaction = store::Transaction::begin(m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto added = query(u"INSERT INTO manifest (version, issued, expires, body, signature) "
                             "VALUES (?, ?, ?, ?, ?)"_s,
                             {manifest.version, manifest.issued.toSecsSinceEpoch(),
                              manifest.expires.toSecsSinceEpoch(), manifest.body, manifest.signature});
    if (!added)
        return tl::unexpected(added.error());
    for (const Bundle &bundle : manifest.bundles) {
        const auto done = query(u"INSERT INTO manifest_bundle (version, kind, audience, size, sha256) "
                                "VALUES (?, ?, ?, ?, ?)"_s,
                                {manifest.version, bundle.kind, bundle.audience, bundle.size, bundle.sha256});
        if (!done)
            return tl::unexpected(done.error());
    }
    return transaction->commit();
}

Result<QStringList> CountyStore::bundlesToKeep()
{
    auto found = query(u"SELECT DISTINCT sha256 FROM manifest_bundle WHERE version IN "
                       "(SELECT version FROM manifest ORDER BY version DESC LIMIT 2)"_s,
                       {});
    if (!found)
        return tl::unexpected(found.error());
    QStringList digests;
    while (found->next())
        digests.append(found->value(0).toString());
    return digests;
}

Result<void> CountyStore::noteHeartbeat(const QString &terminalId, const QDateTime &at,
                                        const QByteArray &body)
{
    return query(u"INSERT INTO heartbeat (terminal_id, received_at, body) VALUES (?, ?, ?) "
                 "ON CONFLICT (terminal_id) DO UPDATE SET received_at = excluded.received_at, "
                 "body = excluded.body"_s,
                 {terminalId, at.toSecsSinceEpoch(), body})
        .map([](const QSqlQuery &) {});
}

Result<QByteArray> CountyStore::lastHeartbeat(const QString &terminalId)
{
    auto found = query(u"SELECT body FROM heartbeat WHERE terminal_id = ?"_s, {terminalId});
    if (!found)
        return tl::unexpected(found.error());
    return found->next() ? found->value(0).toByteArray() : QByteArray();
}

Result<std::vector<TerminalSeen>> CountyStore::terminals()
{
    auto found = query(u"SELECT t.id, t.name, h.received_at, h.body FROM terminal t "
                       "LEFT JOIN heartbeat h ON h.terminal_id = t.id ORDER BY t.name, t.id"_s,
                       {});
    if (!found)
        return tl::unexpected(found.error());
    std::vector<TerminalSeen> all;
    while (found->next()) {
        TerminalSeen terminal{found->value(0).toString(), found->value(1).toString(), {}, {}};
        if (!found->value(2).isNull()) {
            terminal.heardAt = QDateTime::fromSecsSinceEpoch(found->value(2).toLongLong(), Qt::UTC);
            terminal.heartbeat = found->value(3).toByteArray();
        }
        all.push_back(std::move(terminal));
    }
    return all;
}

} // namespace lucarne::county
