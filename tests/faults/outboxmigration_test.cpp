// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// G13: an upgrade of the program loses nothing of the queue, whenever it dies and whatever the disk
// does. Every past schema is a script under tests/unit/data/outbox.
#include "faultprogram.h"
#include "tally.h"

#include "store/outbox.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

using namespace lucarne;
using namespace lucarne::faults;
using namespace lucarne::store;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kPatience = 60'000;
const QString kBin = QStringLiteral(LUCARNE_BINARY_DIR "/bin/");
const QString kScripts = QStringLiteral(LUCARNE_SOURCE_DIR "/tests/unit/data/outbox/schema-%1.sql");

DiskUsage noDisk()
{
    return [](const QString &) { return 0.0; };
}

QString queueIn(const QString &folder)
{
    return folder + u"/queue/queue.sqlite"_s;
}

QByteArray contentOf(const QString &file)
{
    QFile device(file);
    return device.open(QIODevice::ReadOnly) ? device.readAll() : QByteArray();
}

/// What must be the same afterwards: what was submitted and what belongs to it, byte for byte.
QList<QVariantList> queueOf(const QString &folder)
{
    QList<QVariantList> all;
    auto database = Database::open(queueIn(folder));
    if (!database)
        qFatal("%s", qPrintable(database.error().detail));
    for (const QString &sql :
         {u"SELECT sequence, id, draft, number, case_id, state, failures, reason, digest, size, envelope, "
          "recorded_at, acked_at FROM submission ORDER BY sequence"_s,
          u"SELECT submission, position, digest, size, id, media_type FROM document "
          "ORDER BY submission, position"_s,
          u"SELECT trusted FROM clock"_s}) {
        auto query = database->prepare(sql);
        if (!query || !database->execute(*query))
            qFatal("%s", qPrintable(sql));
        while (query->next()) {
            QVariantList row;
            for (int i = 0; i < query->record().count(); ++i)
                row.append(query->value(i));
            all.append(row);
        }
    }
    return all;
}

int schemaOf(const QString &folder)
{
    return Database::open(queueIn(folder))->schemaVersion().value();
}

} // namespace

class OutboxMigrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QTemporaryDir folder;
        QVERIFY(Outbox::open(folder.path(), noDisk()));
        m_current = schemaOf(folder.path());
        // Who adds a step to the ladder adds the script of the schema before it.
        for (int version = 1; version < m_current; ++version)
            QVERIFY2(QFile::exists(kScripts.arg(version)), qPrintable(kScripts.arg(version)));
    }

    void an_upgrade_that_dies_or_fails_at_any_write_changes_nothing_in_the_queue_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("inLog");
        for (int version = 1; version < m_current; ++version) {
            for (const char *kind : {"kill", "once", "always", "full", "readonly"}) {
                for (const bool inLog : {false, true})
                    QTest::addRow("schema %d, %s, %s", version, kind, inLog ? "in the log" : "in the file")
                        << version << QString::fromLatin1(kind) << inLog;
            }
        }
    }

    void an_upgrade_that_dies_or_fails_at_any_write_changes_nothing_in_the_queue()
    {
        QFETCH(int, version);
        QFETCH(QString, kind);
        QFETCH(bool, inLog);
        int faults = 0;
        QList<QVariantList> before;
        StruckMark struck;
        for (int write = 1;; write += counts(kind == "kill"_L1 ? 3 : 7, 1)) {
            const QTemporaryDir folder;
            make(folder.path(), version, inLog);
            before = queueOf(copyOf(folder.path()).path());
            QVERIFY(before.size() >= 6);
            const bool failed = !open(folder.path(), u"%1:%2"_s.arg(kind).arg(write), struck.asked());
            const bool wasStruck = struck.take().has_value() || failed; // one that was killed left no mark
            faults += failed;
            // Whatever state that left: the next start brings it up to date.
            if (failed) {
                const int reached = schemaOf(copyOf(folder.path()).path());
                QVERIFY2(reached >= version && reached <= m_current, qPrintable(QString::number(reached)));
                QCOMPARE(queueOf(copyOf(folder.path()).path()), before);
            }
            QVERIFY(open(folder.path(), {}));
            QCOMPARE(schemaOf(folder.path()), m_current);
            QCOMPARE(queueOf(folder.path()), before);
            QVERIFY(QDir(folder.path()).entryList({u"damaged-*"_s}).isEmpty());
            checkUse(folder.path(), before);
            if (!wasStruck)
                break; // it does not write more often
            QVERIFY(write < 1000);
        }
        qInfo("%d faults; %d rows identical each time", faults, int(before.size()));
        QVERIFY(faults >= 3);
    }

    void a_newer_queue_is_refused_and_not_a_byte_of_it_changes()
    {
        for (const int newer : {m_current + 1, m_current + 50, 2'000'000'000}) {
            const QTemporaryDir folder;
            make(folder.path(), 1, false);
            {
                auto database = Database::open(queueIn(folder.path()));
                QVERIFY(database->run(u"PRAGMA user_version=%1"_s.arg(newer)));
                QVERIFY(database->close());
            }
            const QByteArray bytes = contentOf(queueIn(folder.path()));
            for (int start = 0; start < 3; ++start) {
                QVERIFY(!open(folder.path(), {}));
                QVERIFY(!Outbox::openForSending(folder.path(), QDateTime::currentDateTimeUtc(), noDisk()));
            }
            QCOMPARE(contentOf(queueIn(folder.path())), bytes);
            QVERIFY(contentOf(queueIn(folder.path()) + u"-wal"_s).isEmpty());
            QVERIFY(QDir(folder.path()).entryList({u"damaged-*"_s}).isEmpty());
        }
    }

private:
    /// As a program of that schema left it; \a inLog: when it was killed, with all of it in the WAL.
    void make(const QString &folder, int version, bool inLog)
    {
        const QTemporaryDir at;
        if (!QDir(at.path()).mkpath(u"queue"_s) || !QDir(folder).mkpath(u"queue"_s))
            qFatal("no folder");
        auto database = Database::open(queueIn(at.path()));
        if (inLog && !database->run(u"PRAGMA wal_autocheckpoint=0"_s))
            qFatal("no log");
        const QByteArray script = contentOf(kScripts.arg(version));
        for (const QString &statement : QString::fromUtf8(script).split(u";\n"_s, Qt::SkipEmptyParts)) {
            if (!database->run(statement))
                qFatal("%s", qPrintable(statement.left(80)));
        }
        if (!inLog && !database->close())
            qFatal("not closed");
        copyQueue(at.path(), folder);
    }

    static void copyQueue(const QString &from, const QString &to)
    {
        for (const QString &end : {u""_s, u"-wal"_s}) {
            const QString file = queueIn(from) + end;
            if (QFile::exists(file) && !QFile::copy(file, queueIn(to) + end))
                qFatal("not copied");
        }
    }

    /// To look at without touching: opening a database reads its log in.
    QTemporaryDir &copyOf(const QString &folder)
    {
        m_copy = std::make_unique<QTemporaryDir>();
        if (!QDir(m_copy->path()).mkpath(u"queue"_s))
            qFatal("no folder");
        copyQueue(folder, m_copy->path());
        return *m_copy;
    }

    /// A program of today starts on it; false when it failed or was killed.
    static bool open(const QString &folder, const QString &fault, const Environment &more = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!fault.isEmpty())
            environment.insert(u"LUCARNE_SQLITE_FAULT"_s, fault);
        for (const auto &[name, value] : more)
            environment.insert(name, value);
        process.setProcessEnvironment(environment);
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(kBin + u"faultterminal"_s, {u"open"_s, folder});
        if (!process.waitForFinished(kPatience))
            qFatal("it does not end");
        return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    /// Each envelope comes out for the county as it was put in.
    static void checkUse(const QString &folder, const QList<QVariantList> &before)
    {
        auto outbox = Outbox::open(folder, noDisk());
        QVERIFY(outbox);
        const auto claimed = outbox->claim(100, 1'000'000'000'000);
        QVERIFY(claimed && !claimed->empty());
        for (const QueuedSubmission &one : *claimed) {
            const QString id = one.id.toString(QUuid::WithoutBraces);
            const auto row = std::ranges::find_if(
                before, [&id](const QVariantList &values) { return values.value(1).toString() == id; });
            QVERIFY(row != before.end());
            QCOMPARE(**outbox->envelope(one), row->value(10).toByteArray());
        }
    }

    int m_current = 0;
    std::unique_ptr<QTemporaryDir> m_copy;
};

QTEST_GUILESS_MAIN(OutboxMigrationTest)
#include "outboxmigration_test.moc"
