// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QThread>
#include <QUrl>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <utility>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace lucarne::store
{

namespace
{

using namespace Qt::StringLiterals;

// SQLite's primary result codes that call for another sentence than "cannot be read".
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    ReadOnlyFile = 8,
    Corrupt = 11,
    Full = 13,
    Constraint = 19,
    Mismatch = 20,
    NotADatabase = 26
};

QString sentenceFor(int code, const QString &file)
{
    const QString name = QFileInfo(file).fileName();
    switch (code & 0xff) {
    case Corrupt:
    case NotADatabase:
        return QCoreApplication::translate("store", "The data file %1 is damaged.").arg(name);
    case Full:
        return QCoreApplication::translate("store", "The disk of this terminal is full.");
    case Busy:
    case Locked:
        return QCoreApplication::translate("store", "The data file %1 is in use by another program.")
            .arg(name);
    case ReadOnlyFile:
        return QCoreApplication::translate("store", "The data file %1 cannot be written.").arg(name);
    default:
        return QCoreApplication::translate("store", "The data file %1 cannot be used.").arg(name);
    }
}

DatabaseFault faultOf(const QSqlError &error)
{
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Busy:
    case Locked:
        return DatabaseFault::Busy;
    case ReadOnlyFile:
        return DatabaseFault::ReadOnly;
    case Corrupt:
    case NotADatabase:
        return DatabaseFault::Damaged;
    case Full:
        return DatabaseFault::Full;
    case Constraint:
    case Mismatch:
        return DatabaseFault::Constraint;
    default:
        return DatabaseFault::Other;
    }
}

Error databaseError(const QString &file, const QSqlError &error, const QString &sql = {})
{
    QString detail = file + u": "_s + error.databaseText();
    if (error.databaseText().isEmpty())
        detail += error.driverText();
    if (!error.nativeErrorCode().isEmpty())
        detail += u" (SQLite %1)"_s.arg(error.nativeErrorCode());
    if (!sql.isEmpty())
        detail += u" in: "_s + sql;
    return {sentenceFor(error.nativeErrorCode().toInt(), file), detail};
}

QString nextConnectionName()
{
    static std::atomic<quint64> counter{0};
    return u"lucarne-%1"_s.arg(++counter);
}

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
}

Result<void> syncPath(const QString &path, bool folder)
{
#ifdef Q_OS_UNIX
    const QByteArray name = QFile::encodeName(path);
    const int descriptor = ::open(name.constData(), O_RDONLY | O_CLOEXEC | (folder ? O_DIRECTORY : 0));
    int fault = descriptor < 0 ? errno : 0;
    if (descriptor >= 0) {
        if (::fsync(descriptor) != 0)
            fault = errno;
        ::close(descriptor);
    }
    if (fault)
        return failure(
            QCoreApplication::translate("store", "The disk of this terminal did not accept the data."),
            u"fsync %1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(fault))));
#else
    Q_UNUSED(path)
    Q_UNUSED(folder)
#endif
    return {};
}

} // namespace

Migration statements(QStringList sql)
{
    return [sql = std::move(sql)](Database &database) -> Result<void> {
        for (const QString &statement : sql) {
            if (auto done = database.run(statement); !done)
                return done;
        }
        return {};
    };
}

Database::Database(QString file, QString name, const QSqlDatabase &connection, OpenOptions options)
    : m_file(std::move(file)), m_name(std::move(name)), m_connection(connection), m_options(options)
{
}

Database::Database(Database &&other) noexcept
    : m_file(std::exchange(other.m_file, {})),
      m_name(std::exchange(other.m_name, {})),
      m_connection(std::exchange(other.m_connection, {})),
      m_options(other.m_options),
      m_lastFault(other.m_lastFault),
      m_isDamaged(other.m_isDamaged)
{
}

Database &Database::operator=(Database &&other) noexcept
{
    if (this != &other) {
        discard();
        m_file = std::exchange(other.m_file, {});
        m_name = std::exchange(other.m_name, {});
        m_connection = std::exchange(other.m_connection, {});
        m_options = other.m_options;
        m_lastFault = other.m_lastFault;
        m_isDamaged = other.m_isDamaged;
    }
    return *this;
}

Database::~Database()
{
    discard();
}

void Database::discard() noexcept
{
    if (m_name.isEmpty())
        return;
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(std::exchange(m_name, {}));
}

Result<Database> Database::open(const QString &file, const OpenOptions &options, DatabaseFault *fault)
{
    const QString name = nextConnectionName();
    Database database(file, name, QSqlDatabase::addDatabase(u"QSQLITE"_s, name), options);
    QSqlDatabase &connection = database.m_connection;
    QStringList settings{u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(options.busyTimeout.count())};
    if (options.access == Access::Immutable) {
        settings << u"QSQLITE_OPEN_READONLY"_s << u"QSQLITE_OPEN_URI"_s;
        connection.setDatabaseName(
            QString::fromUtf8(QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath()).toEncoded()) +
            u"?immutable=1"_s);
    } else {
        if (options.access == Access::ReadOnly)
            settings << u"QSQLITE_OPEN_READONLY"_s;
        connection.setDatabaseName(file);
    }
    connection.setConnectOptions(settings.join(u';'));
    const auto tellFault = [&database, fault] {
        if (fault)
            *fault = database.lastFault();
    };
    if (!connection.open()) {
        const auto error = database.failed(connection.lastError(), {});
        tellFault();
        return error;
    }

    QStringList pragmas{u"PRAGMA foreign_keys=ON"_s};
    if (options.access == Access::ReadWrite) {
        switch (options.durability) {
        case Durability::Full:
            pragmas << u"PRAGMA journal_mode=WAL"_s << u"PRAGMA synchronous=FULL"_s;
            break;
        case Durability::Normal:
            pragmas << u"PRAGMA journal_mode=WAL"_s << u"PRAGMA synchronous=NORMAL"_s;
            break;
        case Durability::Scratch:
            pragmas << u"PRAGMA journal_mode=OFF"_s << u"PRAGMA synchronous=OFF"_s;
            break;
        }
    }
    for (const QString &pragma : std::as_const(pragmas)) {
        if (auto done = database.run(pragma); !done) {
            tellFault();
            return tl::unexpected(done.error());
        }
    }
    // SQLite opens anything; only a read shows whether the file is a database.
    if (auto version = database.schemaVersion(); !version) {
        tellFault();
        return tl::unexpected(version.error());
    }
    return database;
}

Result<void> Database::close()
{
    Result<void> checkpointed;
    if (m_connection.isOpen() && m_options.access == Access::ReadWrite &&
        m_options.durability != Durability::Scratch)
        checkpointed = run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    discard();
    return checkpointed;
}

Result<int> Database::schemaVersion()
{
    auto query = prepare(u"PRAGMA user_version"_s);
    if (!query)
        return tl::unexpected(query.error());
    if (auto done = execute(*query); !done)
        return tl::unexpected(done.error());
    if (!query->next())
        return tl::unexpected(errorOf(*query));
    return query->value(0).toInt();
}

Result<void> Database::migrate(const std::vector<Migration> &ladder, const QString &backup)
{
    auto version = schemaVersion();
    if (!version)
        return tl::unexpected(version.error());
    const int target = int(ladder.size());
    if (*version > target)
        return failure(QCoreApplication::translate("store", "The data file %1 was made by a newer version of "
                                                            "this program. Please install that version.")
                           .arg(QFileInfo(m_file).fileName()),
                       u"%1: schema %2, this program knows up to %3"_s.arg(m_file).arg(*version).arg(target));
    if (*version > 0 && *version < target && !backup.isEmpty()) {
        // A leftover of an interrupted backup would make VACUUM INTO refuse.
        if (QFile::exists(backup) && !QFile::remove(backup))
            return failure(QCoreApplication::translate("store", "The data file %1 cannot be written.")
                               .arg(QFileInfo(backup).fileName()),
                           u"%1: cannot be replaced"_s.arg(backup));
        if (auto copied = run(u"VACUUM INTO "_s + quoted(backup)); !copied)
            return copied;
        if (auto synced = syncFile(backup); !synced)
            return synced;
    }
    for (int step = *version; step < target; ++step) {
        auto transaction = Transaction::begin(*this);
        if (!transaction)
            return tl::unexpected(transaction.error());
        // Another process may have climbed this step while the lock was awaited.
        version = schemaVersion();
        if (!version)
            return tl::unexpected(version.error());
        if (*version > step)
            continue;
        if (auto done = ladder[size_t(step)](*this); !done)
            return done;
        if (auto done = run(u"PRAGMA user_version=%1"_s.arg(step + 1)); !done)
            return done;
        if (auto done = transaction->commit(); !done)
            return done;
    }
    return {};
}

Result<void> Database::run(const QString &sql)
{
    QSqlQuery query(m_connection);
    if (!query.exec(sql))
        return failed(query.lastError(), sql);
    return {};
}

Result<QSqlQuery> Database::prepare(const QString &sql)
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return failed(query.lastError(), sql);
    return query;
}

Result<void> Database::execute(QSqlQuery &query)
{
    if (!query.exec())
        return failed(query.lastError(), query.lastQuery());
    return {};
}

Result<void> Database::truncateLog()
{
    // SQLite waits for whoever reads or writes, but gives up at once when another connection copies the
    // log into the file at this moment (sqlite.org/c3ref/wal_checkpoint_v2.html).
    const QDeadlineTimer patience(m_options.busyTimeout);
    for (unsigned long pauseMs = 1;; pauseMs = std::min(2 * pauseMs, 4UL)) {
        auto query = prepare(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        if (!query)
            return tl::unexpected(query.error());
        if (auto done = execute(*query); !done)
            return done;
        // Where it could not, the statement succeeds all the same and says so in its first column.
        if (query->next() && query->value(0).toInt() == 0)
            return {};
        if (patience.hasExpired())
            break;
        query->finish();
        QThread::msleep(pauseMs);
    }
    m_lastFault = DatabaseFault::Busy;
    return failure(sentenceFor(Busy, m_file), m_file + u": its log is still read, and was not emptied"_s);
}

Result<void> Database::ended(const QSqlQuery &query)
{
    if (query.lastError().isValid())
        return failed(query.lastError(), query.lastQuery());
    return {};
}

Result<void> Database::quickCheck()
{
    return check(u"quick_check"_s);
}

Result<void> Database::integrityCheck()
{
    return check(u"integrity_check"_s);
}

Result<void> Database::check(const QString &pragma)
{
    auto query = prepare(u"PRAGMA %1(1)"_s.arg(pragma));
    if (!query)
        return tl::unexpected(query.error());
    if (auto done = execute(*query); !done)
        return done;
    const QString verdict = query->next() ? query->value(0).toString() : query->lastError().databaseText();
    if (verdict != u"ok") {
        m_lastFault = DatabaseFault::Damaged;
        m_isDamaged = true;
        return failure(sentenceFor(Corrupt, m_file), u"%1: %2: %3"_s.arg(m_file, pragma, verdict));
    }
    return {};
}

tl::unexpected<Error> Database::failed(const QSqlError &error, const QString &sql)
{
    m_lastFault = faultOf(error);
    m_isDamaged = m_isDamaged || m_lastFault == DatabaseFault::Damaged;
    return tl::unexpected(databaseError(m_file, error, sql));
}

Error Database::errorOf(const QSqlQuery &query) const
{
    return databaseError(m_file, query.lastError(), query.lastQuery());
}

Result<Transaction> Transaction::begin(Database &database)
{
    // IMMEDIATE: a deferred transaction that writes later fails at once when another writes,
    // whatever the busy timeout.
    if (auto begun = database.run(u"BEGIN IMMEDIATE"_s); !begun)
        return tl::unexpected(begun.error());
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    if (!m_database)
        return;
    // Fails only where SQLite has rolled back by itself already (disk full, I/O error); lastFault() stays
    // what it was: whoever asks wants to know why there was no commit.
    QSqlQuery rollback(m_database->connection());
    rollback.exec(u"ROLLBACK"_s);
}

Result<void> Transaction::commit()
{
    auto done = m_database->run(u"COMMIT"_s);
    if (done)
        m_database = nullptr;
    return done;
}

Result<void> syncFile(const QString &file)
{
    return syncPath(file, false);
}

Result<void> syncFolder(const QString &folder)
{
    return syncPath(folder, true);
}

} // namespace lucarne::store
