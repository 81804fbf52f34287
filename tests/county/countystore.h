// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include "error.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace lucarne::county
{

/// One bundle of content: a file named by its SHA-256 (hexadecimal).
struct Bundle {
    QString kind; ///< "catalogue" or "directory"
    QString audience;
    qint64 size = 0;
    QString sha256;

    friend bool operator==(const Bundle &, const Bundle &) = default;
};

struct SignedManifest {
    qint64 version = 0;
    QDateTime issued;
    QDateTime expires;
    QByteArray body;      ///< the exact bytes that were signed
    QByteArray signature; ///< 64 bytes
    std::vector<Bundle> bundles;
};

enum class EnrolmentOutcome { Enrolled, UnknownCode, ExpiredCode, UsedCode };

struct EnrolmentResult {
    EnrolmentOutcome outcome = EnrolmentOutcome::UnknownCode;
    QString terminalId; ///< when enrolled
};

struct TerminalSeen {
    QString id;
    QString name;
    QDateTime heardAt; ///< of its last heartbeat; invalid: none yet
    QByteArray heartbeat;
};

/// What the county remembers, in one SQLite file. Secrets (codes, tokens) are kept as hashes.
/// Times are kept in seconds since 1970, UTC.
class CountyStore
{
public:
    static Result<CountyStore> open(const QString &file);

    Result<void> addEnrolmentCode(const QByteArray &codeHash, const QDateTime &expires);
    /// One transaction. The terminal that already used this code (same key) is enrolled again
    /// under its id, and so is a known key with another code: the new token replaces the old one.
    Result<EnrolmentResult> enrol(const QByteArray &codeHash, const QString &name,
                                  const QByteArray &publicKey, const QByteArray &tokenHash,
                                  const QDateTime &now);
    /// The id of the terminal that has this token; empty when nobody has it.
    Result<QString> terminalOfToken(const QByteArray &tokenHash);
    /// Is this the signing key of a terminal, also of one whose token was revoked?
    Result<bool> isTerminalKey(const QByteArray &publicKey);
    Result<void> revoke(const QString &terminalId);

    Result<std::optional<SignedManifest>> latestManifest();
    Result<void> addManifest(const SignedManifest &manifest);
    /// Digests of the bundles of the last two manifests: what terminals may still be downloading.
    Result<QStringList> bundlesToKeep();

    Result<void> noteHeartbeat(const QString &terminalId, const QDateTime &at, const QByteArray &body);
    /// The last heartbeat's body; empty when there was none.
    Result<QByteArray> lastHeartbeat(const QString &terminalId);
    /// By name.
    Result<std::vector<TerminalSeen>> terminals();

private:
    explicit CountyStore(store::Database database) : m_database(std::move(database)) {}
    /// Prepares, binds and executes.
    Result<QSqlQuery> query(const QString &sql, const QVariantList &values);

    store::Database m_database;
};

} // namespace lucarne::county
