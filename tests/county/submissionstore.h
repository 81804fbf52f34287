// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QDateTime>

#include <optional>

namespace lucarne::county
{

struct StoredSubmission {
    QString id;
    QByteArray digest;   ///< SHA-256 of the envelope
    QByteArray envelope; ///< as it came: opened each time the desk looks at it
    QString number;
    QByteArray statusDigest;
    QDateTime receivedAt;
    QStringList documents{}; ///< their digests, hexadecimal; not read back
};

enum class StoreOutcome {
    Stored,
    SameAgain,    ///< these bytes were here before
    OtherPayload, ///< other bytes are here under this id
};

struct SubmissionStatus {
    QString state; ///< received, in-progress, done, more-needed
    QDateTime receivedAt;
    QDateTime updatedAt;
    QString note;
};

/// How much of a document is here.
struct UploadState {
    qint64 offset = 0;
    bool complete = false;
};

enum class AppendOutcome { Appended, WrongOffset, WrongDigest };

struct Appended {
    AppendOutcome outcome = AppendOutcome::Appended;
    UploadState state;
};

/// What terminals handed over: envelopes in SQLite, documents (sealed too) in files beside it named
/// by their digest. Everything is on the disk when a call returns.
class SubmissionStore
{
public:
    static Result<SubmissionStore> open(const QString &folder);

    /// In one transaction in which the id's uniqueness is a constraint: however many send the same
    /// at the same moment, one is stored.
    Result<StoreOutcome> store(const StoredSubmission &submission);
    /// Without its envelope.
    Result<std::optional<StoredSubmission>> find(const QString &id);
    Result<QByteArray> envelope(const QString &id);
    Result<QStringList> ids();
    Result<int> count();

    Result<std::optional<SubmissionStatus>> status(const QString &number, const QByteArray &statusDigest);
    Result<void> setStatus(const QString &id, const QString &state, const QString &note,
                           const QDateTime &now);

    /// \a sha256: 64 hexadecimal digits, checked by the caller; it becomes a file name.
    UploadState upload(const QString &sha256) const;
    Result<Appended> append(const QString &sha256, qint64 offset, qint64 length, QByteArrayView piece,
                            const QDateTime &now);
    /// Removes what no submission has referred to for kUnusedDays since it was last asked for or sent:
    /// papers of a form that somebody kept for later and never sent, uploads that broke off. How many.
    Result<int> sweepDocuments(const QDateTime &now);
    static constexpr int kUnusedDays = 40;
    QString documentFile(const QString &sha256) const;

private:
    SubmissionStore(store::Database database, QString folder)
        : m_database(std::move(database)), m_folder(std::move(folder))
    {
    }
    Result<QSqlQuery> query(const QString &sql, const QVariantList &values);
    QString partFile(const QString &sha256) const;

    store::Database m_database;
    QString m_folder;
};

} // namespace lucarne::county
