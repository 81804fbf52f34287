// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissionstore.h"

#include "failpoint.h"

#include "vault/digest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QVariant>

namespace lucarne::county
{

using namespace Qt::StringLiterals;

namespace
{

QDateTime timeOf(const QVariant &seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds.toLongLong(), Qt::UTC);
}

tl::unexpected<Error> fileFailure(const QFile &file)
{
    return failure(u"A document cannot be kept."_s, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
}

/// The file's time says when it was last asked for or sent, by the county's clock.
Result<void> noteUse(const QString &path, const QDateTime &now)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) ||
        !file.setFileTime(now, QFileDevice::FileModificationTime))
        return fileFailure(file);
    return {};
}

} // namespace

Result<SubmissionStore> SubmissionStore::open(const QString &folder)
{
    for (const QString &part : {u"/documents"_s, u"/uploads"_s}) {
        if (!QDir().mkpath(folder + part))
            return failure(u"The county's folder cannot be made."_s, folder + part);
    }
    auto database = store::Database::open(folder + u"/submissions.sqlite"_s);
    if (!database)
        return tl::unexpected(database.error());
    const std::vector<store::Migration> ladder{
        store::statements({
            uR"(CREATE TABLE submission (
                id TEXT PRIMARY KEY,
                digest BLOB NOT NULL,
                envelope BLOB NOT NULL,
                number TEXT NOT NULL,
                status_digest BLOB NOT NULL,
                received_at INTEGER NOT NULL,
                state TEXT NOT NULL DEFAULT 'received',
                note TEXT NOT NULL DEFAULT '',
                updated_at INTEGER NOT NULL
            ) STRICT)"_s,
            u"CREATE INDEX submission_number ON submission (number)"_s,
        }),
        [folder](store::Database &upgraded) -> Result<void> {
            if (auto made = upgraded.run(u"CREATE TABLE document_in_use (sha256 TEXT PRIMARY KEY) STRICT"_s);
                !made)
                return made;
            // Whose they are nobody noted so far: they stay.
            auto insert = upgraded.prepare(u"INSERT INTO document_in_use (sha256) VALUES (?)"_s);
            if (!insert)
                return tl::unexpected(insert.error());
            for (const QString &sha256 : QDir(folder + u"/documents"_s).entryList(QDir::Files)) {
                insert->addBindValue(sha256);
                if (auto done = upgraded.execute(*insert); !done)
                    return done;
            }
            return {};
        }};
    if (const auto migrated = database->migrate(ladder); !migrated)
        return tl::unexpected(migrated.error());
    return SubmissionStore(std::move(*database), folder);
}

Result<QSqlQuery> SubmissionStore::query(const QString &sql, const QVariantList &values)
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

Result<StoreOutcome> SubmissionStore::store(const StoredSubmission &submission)
{
    auto transaction = store::Transaction::begin(m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    failpoint("county.begun");
    const qint64 now = submission.receivedAt.toSecsSinceEpoch();
    const auto added = query(
        u"INSERT INTO submission (id, digest, envelope, number, status_digest, received_at, updated_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"_s,
        {submission.id, submission.digest, submission.envelope, submission.number, submission.statusDigest,
         now, now});
    if (!added)
        return tl::unexpected(added.error());
    failpoint("county.inserted");
    if (added->numRowsAffected() == 1) {
        for (const QString &sha256 : submission.documents) {
            const auto noted =
                query(u"INSERT OR IGNORE INTO document_in_use (sha256) VALUES (?)"_s, {sha256});
            if (!noted)
                return tl::unexpected(noted.error());
        }
        return transaction->commit().map([] {
            failpoint("county.committed");
            return StoreOutcome::Stored;
        });
    }
    const auto here = find(submission.id);
    if (!here)
        return tl::unexpected(here.error());
    return *here && (*here)->digest == submission.digest ? StoreOutcome::SameAgain
                                                         : StoreOutcome::OtherPayload;
}

Result<std::optional<StoredSubmission>> SubmissionStore::find(const QString &id)
{
    auto found =
        query(u"SELECT digest, number, status_digest, received_at FROM submission WHERE id = ?"_s, {id});
    if (!found)
        return tl::unexpected(found.error());
    if (!found->next())
        return std::nullopt;
    StoredSubmission submission;
    submission.id = id;
    submission.digest = found->value(0).toByteArray();
    submission.number = found->value(1).toString();
    submission.statusDigest = found->value(2).toByteArray();
    submission.receivedAt = timeOf(found->value(3));
    return submission;
}

Result<QByteArray> SubmissionStore::envelope(const QString &id)
{
    return query(u"SELECT envelope FROM submission WHERE id = ?"_s, {id}).map([](QSqlQuery row) {
        return row.next() ? row.value(0).toByteArray() : QByteArray();
    });
}

Result<QStringList> SubmissionStore::ids()
{
    return query(u"SELECT id FROM submission ORDER BY rowid"_s, {}).map([](QSqlQuery rows) {
        QStringList all;
        while (rows.next())
            all.append(rows.value(0).toString());
        return all;
    });
}

Result<int> SubmissionStore::count()
{
    return query(u"SELECT count(*) FROM submission"_s, {}).map([](QSqlQuery row) {
        return row.next() ? row.value(0).toInt() : 0;
    });
}

Result<std::optional<SubmissionStatus>> SubmissionStore::status(const QString &number,
                                                                const QByteArray &statusDigest)
{
    auto found = query(u"SELECT state, received_at, updated_at, note FROM submission "
                       "WHERE number = ? AND status_digest = ?"_s,
                       {number, statusDigest});
    if (!found)
        return tl::unexpected(found.error());
    if (!found->next())
        return std::nullopt;
    return SubmissionStatus{found->value(0).toString(), timeOf(found->value(1)), timeOf(found->value(2)),
                            found->value(3).toString()};
}

Result<void> SubmissionStore::setStatus(const QString &id, const QString &state, const QString &note,
                                        const QDateTime &now)
{
    // A null string would be bound as NULL.
    return query(u"UPDATE submission SET state = ?, note = ?, updated_at = ? WHERE id = ?"_s,
                 {state, note.isNull() ? u""_s : note, now.toSecsSinceEpoch(), id})
        .map([](const QSqlQuery &) {});
}

QString SubmissionStore::documentFile(const QString &sha256) const
{
    return m_folder + u"/documents/"_s + sha256;
}

QString SubmissionStore::partFile(const QString &sha256) const
{
    return m_folder + u"/uploads/"_s + sha256;
}

UploadState SubmissionStore::upload(const QString &sha256) const
{
    const QFileInfo whole(documentFile(sha256));
    if (whole.isFile())
        return {whole.size(), true};
    return {QFileInfo(partFile(sha256)).size(), false};
}

Result<Appended> SubmissionStore::append(const QString &sha256, qint64 offset, qint64 length,
                                         QByteArrayView piece, const QDateTime &now)
{
    const UploadState here = upload(sha256);
    if (here.complete) {
        if (const auto noted = noteUse(documentFile(sha256), now); !noted)
            return tl::unexpected(noted.error());
        return Appended{AppendOutcome::Appended, here};
    }
    if (here.offset != offset || offset + piece.size() > length)
        return Appended{AppendOutcome::WrongOffset, here};
    QFile part(partFile(sha256));
    if (!part.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return fileFailure(part);
    if (part.write(piece.data(), piece.size()) != piece.size()) {
        part.resize(offset); // what a full disk took of it would be counted as received
        return fileFailure(part);
    }
    part.close();
    if (const auto noted = noteUse(part.fileName(), now); !noted)
        return tl::unexpected(noted.error());
    failpoint("county.piece-written");
    if (const auto synced = store::syncFile(part.fileName()); !synced)
        return tl::unexpected(synced.error());
    failpoint("county.piece-synced");
    const qint64 reached = offset + piece.size();
    if (reached < length)
        return Appended{AppendOutcome::Appended, {reached, false}};
    const auto digest = vault::sha256OfFile(part.fileName());
    if (!digest)
        return tl::unexpected(digest.error());
    if (QString::fromLatin1(digest->toHex()) != sha256) {
        part.remove();
        return Appended{AppendOutcome::WrongDigest, {}};
    }
    if (!part.rename(documentFile(sha256)))
        return fileFailure(part);
    failpoint("county.document-renamed");
    return store::syncFolder(m_folder + u"/documents"_s).map([reached] {
        failpoint("county.document-kept");
        return Appended{AppendOutcome::Appended, {reached, true}};
    });
}

Result<int> SubmissionStore::sweepDocuments(const QDateTime &now)
{
    int swept = 0;
    for (const QString &part : {u"/documents"_s, u"/uploads"_s}) {
        const QFileInfoList files = QDir(m_folder + part).entryInfoList(QDir::Files);
        for (const QFileInfo &file : files) {
            if (file.lastModified() > now.addDays(-kUnusedDays))
                continue;
            auto used = query(u"SELECT 1 FROM document_in_use WHERE sha256 = ?"_s, {file.fileName()});
            if (!used)
                return tl::unexpected(used.error());
            if (used->next())
                continue;
            QFile unused(file.filePath());
            if (!unused.remove())
                return fileFailure(unused);
            ++swept;
        }
    }
    return swept;
}

} // namespace lucarne::county
