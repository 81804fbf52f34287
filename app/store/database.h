// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <vector>

namespace lucarne::store
{

enum class Durability {
    Full,   ///< WAL, synchronous=FULL: what was committed survives a power cut
    Normal, ///< WAL, synchronous=NORMAL: a power cut may cost the last commits, never the file
    /// No journal and no synchronising: for a new file that is checked and synchronised whole
    /// (syncFile) before anything relies on it. A crash leaves it unusable.
    Scratch,
};

enum class Access {
    ReadWrite, ///< makes the file when there is none
    ReadOnly,
    /// For a file that nobody changes any more: no lock is taken and nothing is written beside it.
    Immutable,
};

struct OpenOptions {
    Access access = Access::ReadWrite;
    Durability durability = Durability::Full;
    /// How long a statement waits for another connection's lock.
    std::chrono::milliseconds busyTimeout{5000};
};

/// What was the matter when a statement failed, as far as a caller decides by it.
enum class DatabaseFault { None, Busy, ReadOnly, Damaged, Full, Constraint, Other };

class Database;

/// One step of a schema's ladder. Runs inside a transaction; an error undoes the step.
using Migration = std::function<Result<void>(Database &)>;
/// A step that is only SQL, one statement a string.
Migration statements(QStringList sql);

/// One SQLite connection. Belongs to the thread that opened it; several objects may have the same
/// file open. Queries made on it, and copies of its connection(), must be gone before it closes.
class Database
{
public:
    /// Opens and sets the pragmas (foreign keys are enforced). A file that is not a database, or
    /// is damaged where opening looks, is an error whose detail names the file.
    static Result<Database> open(const QString &file, const OpenOptions &options = {},
                                 DatabaseFault *fault = nullptr);

    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    /// Checkpoints what a WAL holds and closes. Also done by the destructor, which cannot report.
    Result<void> close();

    /// Brings `PRAGMA user_version` from where it is up to the number of steps, one transaction a
    /// step. A file from a newer program is refused untouched. When the file already holds an
    /// older schema and \a backup is given, it is first copied whole to that file.
    Result<void> migrate(const std::vector<Migration> &ladder, const QString &backup = {});
    Result<int> schemaVersion();

    /// Runs statements that give no rows.
    Result<void> run(const QString &sql);
    Result<QSqlQuery> prepare(const QString &sql);
    /// Executes a prepared query with its bound values.
    Result<void> execute(QSqlQuery &query);
    /// Empties the WAL into the file, so that what was erased is gone from there too. Waits for
    /// others up to busyTimeout, and is an error of fault Busy when somebody still reads what it holds.
    Result<void> truncateLog();
    /// `PRAGMA quick_check`: reads the whole file.
    Result<void> quickCheck();
    /// `PRAGMA integrity_check`: also whether each index says what its table says.
    Result<void> integrityCheck();

    /// Of the last statement that failed.
    DatabaseFault lastFault() const { return m_lastFault; }
    /// Some statement found it so.
    bool isDamaged() const { return m_isDamaged; }
    /// Whether all rows of \a query came: next() says no more of a fault than of the end.
    Result<void> ended(const QSqlQuery &query);
    /// The error of the last failed statement, in the words of this layer.
    Error errorOf(const QSqlQuery &query) const;
    QSqlDatabase connection() const { return m_connection; }
    QString file() const { return m_file; }

private:
    Database(QString file, QString name, const QSqlDatabase &connection, OpenOptions options);
    void discard() noexcept;
    Result<void> check(const QString &pragma);
    tl::unexpected<Error> failed(const QSqlError &error, const QString &sql);

    QString m_file;
    QString m_name;
    QSqlDatabase m_connection;
    OpenOptions m_options;
    DatabaseFault m_lastFault = DatabaseFault::None;
    bool m_isDamaged = false;
};

/// BEGIN IMMEDIATE … COMMIT; rolled back when it goes out of scope uncommitted. The database must
/// outlive it.
class Transaction
{
public:
    static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database(&database) {}
    Database *m_database;
};

/// Waits until the file's content (or a folder's entries) is on the disk.
Result<void> syncFile(const QString &file);
Result<void> syncFolder(const QString &folder);

} // namespace lucarne::store
