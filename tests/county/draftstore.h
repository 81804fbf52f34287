// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QDateTime>

#include <optional>

namespace lucarne::county
{

/// Which version a draft is to follow.
struct DraftCondition {
    bool isFirst = false; ///< nothing may be here
    QStringList follows;  ///< else one of these: SHA-256, hexadecimal
};

enum class DraftPut {
    Stored,
    SameAgain, ///< these bytes are here already
    Followed, ///< they were here, and another version has followed them: whoever sends them missed the answer
    Changed,  ///< another version is here
    Missing,  ///< nothing is here to follow
    Submitted, ///< it became a submission
};

enum class DraftFound { Here, Missing, Submitted };

struct DraftRead {
    DraftFound found = DraftFound::Missing;
    QByteArray box;
};

/// Drafts that citizens go on with another day: ciphertext that nobody here can open, under a name
/// and a token that follow from the citizen's code. After 30 days nothing of them is left.
class DraftStore
{
public:
    static Result<DraftStore> open(const QString &folder);

    Result<DraftPut> put(const QString &id, const QByteArray &tokenDigest, const QByteArray &box,
                         const DraftCondition &condition, const QDateTime &now);
    /// A wrong token finds nothing.
    Result<DraftRead> read(const QString &id, const QByteArray &token, const QDateTime &now);
    /// It became a submission: a mark stays until its time is over.
    Result<DraftFound> submitted(const QString &id, const QByteArray &token, const QDateTime &now);

    /// Drops what is over. put(), read() and submitted() do it too.
    Result<void> expire(const QDateTime &now);

    static constexpr int kDays = 30;

private:
    explicit DraftStore(store::Database database) : m_database(std::move(database)) {}
    Result<QSqlQuery> query(const QString &sql, const QVariantList &values);

    store::Database m_database;
};

} // namespace lucarne::county
