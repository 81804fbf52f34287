// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace lucarne;
using namespace lucarne::store;
using namespace Qt::StringLiterals;

namespace
{

QVariant firstValue(Database &database, const QString &sql)
{
    auto query = database.prepare(sql);
    if (!query || !database.execute(*query) || !query->next())
        return {};
    return query->value(0);
}

const std::vector<Migration> kFirstSchema{statements({u"CREATE TABLE box (id INTEGER PRIMARY KEY)"_s})};

std::vector<Migration> secondSchema()
{
    std::vector<Migration> ladder = kFirstSchema;
    ladder.push_back(statements({u"ALTER TABLE box ADD COLUMN name TEXT"_s}));
    return ladder;
}

} // namespace

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"box.sqlite"_s);
    }

    void opens_with_the_durability_asked_for_data()
    {
        QTest::addColumn<int>("durability");
        QTest::addColumn<QString>("journal");
        QTest::addColumn<int>("synchronous");
        QTest::newRow("full") << int(Durability::Full) << u"wal"_s << 2;
        QTest::newRow("normal") << int(Durability::Normal) << u"wal"_s << 1;
        QTest::newRow("scratch") << int(Durability::Scratch) << u"off"_s << 0;
    }

    void opens_with_the_durability_asked_for()
    {
        QFETCH(int, durability);
        auto database = Database::open(m_file, {.durability = Durability(durability)});
        QVERIFY(database);
        QTEST(firstValue(*database, u"PRAGMA journal_mode"_s).toString(), "journal");
        QTEST(firstValue(*database, u"PRAGMA synchronous"_s).toInt(), "synchronous");
        QCOMPARE(firstValue(*database, u"PRAGMA foreign_keys"_s).toInt(), 1);
        QCOMPARE(firstValue(*database, u"PRAGMA busy_timeout"_s).toInt(), 5000);
    }

    void climbs_the_ladder_once()
    {
        {
            auto database = Database::open(m_file);
            QVERIFY(database->migrate(kFirstSchema));
            QVERIFY(database->run(u"INSERT INTO box (id) VALUES (7)"_s));
            QVERIFY(database->close());
        }
        QVERIFY(!QFile::exists(m_file + u"-wal"_s));
        auto database = Database::open(m_file);
        const QString backup = m_folder->filePath(u"box.backup"_s);
        QVERIFY(database->migrate(secondSchema(), backup));
        QVERIFY(database->migrate(secondSchema(), backup));
        QCOMPARE(*database->schemaVersion(), 2);
        QCOMPARE(firstValue(*database, u"SELECT id FROM box"_s).toInt(), 7);
        auto before = Database::open(backup, {.access = Access::ReadOnly});
        QCOMPARE(*before->schemaVersion(), 1);
        QCOMPARE(firstValue(*before, u"SELECT id FROM box"_s).toInt(), 7);
    }

    void a_failing_step_is_undone_and_the_steps_before_it_stay()
    {
        auto database = Database::open(m_file);
        std::vector<Migration> ladder = kFirstSchema;
        ladder.push_back(statements({u"CREATE TABLE lid (id INTEGER)"_s, u"CREATE TABLE box (id)"_s}));
        const auto migrated = database->migrate(ladder);
        QVERIFY(!migrated);
        QVERIFY(migrated.error().detail.contains(m_file));
        QCOMPARE(*database->schemaVersion(), 1);
        QVERIFY(!database->run(u"SELECT * FROM lid"_s));
        QVERIFY(database->migrate(secondSchema()));
    }

    void refuses_a_newer_schema_untouched()
    {
        {
            auto database = Database::open(m_file);
            QVERIFY(database->migrate(secondSchema()));
        }
        auto database = Database::open(m_file);
        const auto migrated = database->migrate(kFirstSchema);
        QVERIFY(!migrated);
        QVERIFY2(migrated.error().sentence.contains(u"newer"), qPrintable(migrated.error().sentence));
        QVERIFY(migrated.error().detail.contains(u"schema 2, this program knows up to 1"));
        QCOMPARE(*database->schemaVersion(), 2);
    }

    void names_a_file_that_is_not_a_database()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("not a database, whatever it is called").repeated(200));
        file.close();
        const auto database = Database::open(m_file);
        QVERIFY(!database);
        QVERIFY(database.error().sentence.contains(u"box.sqlite is damaged"));
        QVERIFY(database.error().detail.contains(m_file));
    }

    void finds_damage_in_the_middle_of_a_file()
    {
        {
            auto database = Database::open(m_file);
            QVERIFY(database->run(u"CREATE TABLE box (content TEXT)"_s));
            QVERIFY(
                database->run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<500) "
                              "INSERT INTO box SELECT printf('%0200d', i) FROM n"_s));
            QVERIFY(database->quickCheck());
            QVERIFY(database->close());
        }
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(3 * 4096);
        file.write(QByteArray(8192, '\xaa'));
        file.close();
        auto database = Database::open(m_file);
        QVERIFY(database);
        const auto checked = database->quickCheck();
        QVERIFY(!checked);
        QVERIFY(checked.error().detail.contains(m_file));
    }

    void a_file_that_cannot_be_made_is_an_error()
    {
        const auto database = Database::open(m_folder->filePath(u"no/such/folder/box.sqlite"_s));
        QVERIFY(!database);
        QVERIFY(database.error().detail.contains(u"no/such/folder"));
    }

    void a_transaction_out_of_scope_is_rolled_back()
    {
        auto database = Database::open(m_file);
        QVERIFY(database->migrate(kFirstSchema));
        {
            auto transaction = Transaction::begin(*database);
            QVERIFY(transaction);
            QVERIFY(database->run(u"INSERT INTO box (id) VALUES (1)"_s));
        }
        {
            auto transaction = Transaction::begin(*database);
            QVERIFY(transaction);
            QVERIFY(database->run(u"INSERT INTO box (id) VALUES (2)"_s));
            QVERIFY(transaction->commit());
        }
        QCOMPARE(firstValue(*database, u"SELECT group_concat(id) FROM box"_s).toString(), u"2"_s);
    }

    void two_threads_have_their_own_connections()
    {
        auto database = Database::open(m_file);
        QVERIFY(database->migrate(kFirstSchema));
        std::atomic_int failures = 0;
        const auto insert = [&](int from) {
            auto own = Database::open(m_file, {.durability = Durability::Normal});
            for (int id = from; id < from + 50; ++id) {
                if (!own || !own->run(u"INSERT INTO box (id) VALUES (%1)"_s.arg(id)))
                    ++failures;
            }
        };
        std::thread one(insert, 0);
        std::thread two(insert, 1000);
        one.join();
        two.join();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(firstValue(*database, u"SELECT count(*) FROM box"_s).toInt(), 100);
    }

    void an_immutable_file_is_read_and_left_alone()
    {
        const QString file = m_folder->filePath(u"a name with spaces, 100 % # and ?.sqlite"_s);
        {
            auto database = Database::open(file);
            QVERIFY(database->migrate(kFirstSchema));
            QVERIFY(database->close());
        }
        auto database = Database::open(file, {.access = Access::Immutable});
        QVERIFY2(database, database ? "" : qPrintable(database.error().detail));
        QCOMPARE(*database->schemaVersion(), 1);
        QVERIFY(!database->run(u"INSERT INTO box (id) VALUES (1)"_s));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    }

    void closing_leaves_no_connection_behind()
    {
        const qsizetype before = QSqlDatabase::connectionNames().size();
        {
            auto database = Database::open(m_file);
            Database moved = std::move(*database);
            QVERIFY(moved.migrate(kFirstSchema));
        }
        (void)Database::open(m_folder->filePath(u"no/such/folder/box.sqlite"_s));
        QCOMPARE(QSqlDatabase::connectionNames().size(), before);
    }

    void empties_its_log_after_another_that_is_at_it()
    {
        auto database = Database::open(m_file);
        QVERIFY(database->migrate(kFirstSchema, {}));
        // Another process holds the lock of those who copy the log (sqlite.org/walformat.html: the byte
        // WAL_CKPT_LOCK), and lets go a moment later.
        int held[2];
        QCOMPARE(::pipe(held), 0);
        const QByteArray index = QFile::encodeName(m_file + u"-shm"_s);
        const pid_t other = ::fork();
        if (other == 0) {
            struct flock lock {
            };
            lock.l_type = F_WRLCK;
            lock.l_whence = SEEK_SET;
            lock.l_start = 121;
            lock.l_len = 1;
            const int file = ::open(index.constData(), O_RDWR);
            const char done = ::fcntl(file, F_SETLK, &lock) == 0 ? 'y' : 'n';
            const bool told = ::write(held[1], &done, 1) == 1;
            ::poll(nullptr, 0, 300);
            ::_exit(told ? 0 : 1);
        }
        char done = 0;
        QCOMPARE(::read(held[0], &done, 1), 1);
        QCOMPARE(done, 'y');
        const auto emptied = database->truncateLog();
        QCOMPARE(::waitpid(other, nullptr, 0), other);
        ::close(held[0]);
        ::close(held[1]);
        QVERIFY2(emptied, emptied ? "" : qPrintable(emptied.error().detail));
        QCOMPARE(QFileInfo(m_file + u"-wal"_s).size(), 0);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "database_test.moc"
