// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// G3: the power goes at any moment of citizens sending, and of the terminal sending on. Everything that
// the process did to its disk was noted; each cut makes anew what a disk can hold after it, database,
// its log, documents and folder entries, with half-written pages. Then the terminal starts again: the
// queue is whole, and whoever saw a receipt has their submission in it, with its documents, to be
// opened by the county. Counts are bounded; LUCARNE_FULL_COUNTS=1 makes them those of the guarantee.
#include "faultprogram.h"
#include "powercut.h"
#include "tally.h"

#include "county/countythread.h"
#include "store/outbox.h"
#include "sync/enrolment.h"
#include "sync/outboxsender.h"
#include "vault/digest.h"

#include <QBuffer>
#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace lucarne;
using namespace lucarne::county;
using namespace lucarne::faults;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr int kPerTrace = 25; ///< submissions; each fourth with a document

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Every file of a folder but SQLite's shared memory, with its content.
QHash<QString, QByteArray> filesIn(const QString &folder)
{
    QHash<QString, QByteArray> files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        if (!path.endsWith(u"-shm"_s))
            files.insert(path.mid(folder.size()), contentOf(path));
    }
    return files;
}

/// Number of what was submitted → id, of every line "R NUMBER ID".
QHash<QString, QString> receiptsIn(const QByteArray &said)
{
    QHash<QString, QString> receipts;
    for (const QByteArray &line : said.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 3 && words[0] == "R")
            receipts.insert(QString::fromLatin1(words[1]), QString::fromLatin1(words[2]));
    }
    return receipts;
}

} // namespace

class PowerCutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_county = std::make_unique<CountyThread>();
        m_terminal.emplace(m_county->enrol());
        m_work = std::make_unique<QTemporaryDir>();
        const sync::TerminalSecrets secrets{vault::SigningKey::fromSeed(m_terminal->key.seed()).value(),
                                            m_terminal->token.clone()};
        QVERIFY(sync::writeSecretsFile(m_work->filePath(u"secrets"_s), secrets));
    }

    void a_receipt_outlives_a_power_cut_at_any_moment()
    {
        const int cuts = counts(30, 500);
        const int traces = counts(2, 10);
        Tally sum;
        int documents = 0;
        for (int round = 0; round < traces; ++round) {
            const DiskTrace trace = submitted(round);
            const std::vector<int> spoken = trace.momentsOfSpeech();
            QCOMPARE(int(spoken.size()), kPerTrace);
            for (int cut = 0; cut < cuts / traces; ++cut) {
                // Half of them just after a receipt: the worst of moments.
                const int moment = cut % 2 == 0
                                       ? spoken[std::size_t(m_random.bounded(int(spoken.size())))]
                                       : m_random.bounded(trace.firstMoment(), trace.lastMoment() + 1);
                const QTemporaryDir folder;
                QVERIFY(trace.cutAt(moment, m_random, folder.path()));
                const auto receipts = receiptsIn(trace.saidBefore(moment));
                const AtCounty found = startedAgain(folder.path());
                if (QTest::currentTestFailed())
                    return;
                const Tally tally = Tally::of(receipts, found);
                sum.submitted += tally.submitted;
                sum.receivedOnce += tally.receivedOnce;
                sum.lost += tally.lost;
                sum.doubled += tally.doubled;
                documents += found.documentsMissing;
            }
        }
        qInfo("%d power cuts; documents missing or damaged: %d", cuts, documents);
        sum.print();
        QVERIFY(sum.submitted > cuts);
        QVERIFY(sum.isWell());
        QCOMPARE(documents, 0);
    }

    void a_power_cut_while_the_terminal_sends_loses_and_doubles_nothing()
    {
        // What one cut leaves must not be found because the trace went on: each has a county.
        Tally sum;
        int documents = 0;
        const int cuts = counts(4, 100);
        int done = 0;
        for (int cut = 0; done < cuts; ++cut) {
            QVERIFY(cut < 3 * cuts);
            init();
            const QString folder = m_work->filePath(u"sending-%1"_s.arg(cut));
            QVERIFY(QDir().mkpath(folder));
            const Ended submitted = run(u"faultterminal"_s, submitArguments(folder, 100'000 * cut));
            QCOMPARE(submitted.code, 0);
            const QString file = m_work->filePath(u"trace"_s);
            // Killed on its way, so that the county has some and not all …
            run(u"faultterminal"_s,
                {u"send"_s, folder, m_work->filePath(u"secrets"_s), m_county->url().toString()},
                tracing(folder, file), 20 + m_random.bounded(150) + 50 * (cut - done));
            const auto trace = DiskTrace::read(file);
            if (!trace)
                continue; // killed before it began
            // … and its last words to the disk are those that a power cut takes.
            const QTemporaryDir after;
            const int latest = trace->lastMoment();
            const int earliest = std::max(trace->firstMoment(), latest - 20);
            QVERIFY(trace->cutAt(m_random.bounded(earliest, latest + 1), m_random, after.path()));
            ++done;
            auto opened =
                store::Outbox::openForSending(after.path(), m_clock.utcNow(), [](auto &) { return 0.0; });
            QVERIFY(opened);
            QVERIFY(opened->salvage.isEmpty());
            deliver(opened->outbox);
            QCOMPARE(opened->outbox.counts()->quarantined, 0);
            const AtCounty there = readCounty(*m_county, nameOf);
            const Tally tally = Tally::of(receiptsIn(submitted.said), there);
            sum.submitted += tally.submitted;
            sum.receivedOnce += tally.receivedOnce;
            sum.lost += tally.lost;
            documents += there.documentsMissing;
            sum.doubled += tally.doubled;
        }
        qInfo("%d power cuts; documents missing or damaged: %d", cuts, documents);
        sum.print();
        QVERIFY(sum.isWell());
        QCOMPARE(documents, 0);
        QCOMPARE(sum.submitted, cuts * kPerTrace);
    }

private:
    static QString nameOf(const store::SubmissionContent &content)
    {
        return QString::fromLatin1(content.payload.mid(content.payload.indexOf('-') + 1));
    }

    QStringList submitArguments(const QString &folder, int first) const
    {
        return {u"submit"_s,
                folder,
                m_work->filePath(u"secrets"_s),
                QString::fromLatin1(m_county->sealingKey().toBase64()),
                QString::number(first),
                QString::number(kPerTrace)};
    }

    static Environment tracing(const QString &folder, const QString &file)
    {
        return {{u"LD_PRELOAD"_s, QStringLiteral(LUCARNE_BINARY_DIR "/lib/disktrace.so")},
                {u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s},
                {u"LUCARNE_DISK_TRACE"_s, file},
                {u"LUCARNE_DISK_FOLDER"_s, folder}};
    }

    /// A terminal, old or new, on which citizens sent.
    DiskTrace submitted(int round)
    {
        const QString folder = m_work->filePath(u"terminal-%1"_s.arg(round));
        const QString file = m_work->filePath(u"trace-%1"_s.arg(round));
        if (!QDir().mkpath(folder))
            qFatal("no folder");
        if (round % 2 == 1)
            run(u"faultterminal"_s, submitArguments(folder, 1000));
        const Ended ended = run(u"faultterminal"_s, submitArguments(folder, 0), tracing(folder, file));
        const auto trace = DiskTrace::read(file);
        if (ended.code != 0 || !trace)
            qFatal("no trace");
        // The trace holds all that happened to the folder, or it would prove nothing.
        const QTemporaryDir again;
        if (!trace->replay(again.path()) || filesIn(again.path()) != filesIn(folder))
            qFatal("the trace does not lead to the folder that the process left");
        return *trace;
    }

    /// What the terminal would send after the power came back, as the county reads it.
    AtCounty startedAgain(const QString &folder)
    {
        AtCounty found;
        auto opened = store::Outbox::openForSending(folder, m_clock.utcNow(), [](auto &) { return 0.0; });
        if (!opened || !opened->salvage.isEmpty()) {
            QTest::qFail(opened ? "the queue is damaged" : qPrintable(opened.error().detail), __FILE__,
                         __LINE__);
            return found;
        }
        if (const QString said = integrity(folder); said != "ok"_L1) {
            QTest::qFail(qPrintable(said), __FILE__, __LINE__);
            return found;
        }
        store::Outbox &outbox = opened->outbox;
        const auto claimed = outbox.claim(100'000, 0);
        if (!claimed) {
            QTest::qFail(qPrintable(claimed.error().detail), __FILE__, __LINE__);
            return found;
        }
        for (const store::QueuedSubmission &submission : *claimed) {
            const auto envelope = outbox.envelope(submission);
            if (!envelope || !*envelope)
                continue;
            const auto content = unsealed(**envelope);
            if (!content)
                continue;
            const QString name = nameOf(*content);
            ++found.times[name];
            found.ids[name] = idOf(*content);
            for (const store::SealedDocument &document : submission.documents) {
                const QByteArray bytes = contentOf(outbox.documents().file(document));
                found.documentsMissing += vault::sha256(bytes) == document.digest ? 0 : 1;
            }
        }
        return found;
    }

    std::optional<store::SubmissionContent> unsealed(QByteArray envelope)
    {
        QByteArray plain;
        m_county->with([&](CountyServer &server) {
            QBuffer in(&envelope), out(&plain);
            in.open(QIODevice::ReadOnly);
            out.open(QIODevice::WriteOnly);
            if (!vault::openEnvelope(in, server.publisher().keyRing(), out))
                plain.clear();
        });
        auto content = store::unpacked(plain);
        return content ? std::optional(*content) : std::nullopt;
    }

    static QString integrity(const QString &folder)
    {
        auto database = store::Database::open(folder + u"/queue/queue.sqlite"_s);
        if (!database)
            return database.error().detail;
        auto row = database->prepare(u"PRAGMA integrity_check"_s);
        return row && database->execute(*row) && row->next() ? row->value(0).toString() : u"unreadable"_s;
    }

    void deliver(store::Outbox &outbox)
    {
        const auto transport = sync::Transport::to(m_county->url(), m_clock).value();
        sync::SendPace pace;
        pace.look = 50ms;
        pace.longestPause = 50ms;
        pace.probe = 50ms;
        sync::OutboxSender sender(
            *transport, outbox, m_terminal->token, m_clock, [] { return 0.0; }, pace);
        sender.start();
        QTRY_COMPARE_WITH_TIMEOUT(outbox.counts()->waiting, 0, 120'000);
    }

    std::unique_ptr<CountyThread> m_county;
    std::optional<EnrolledTerminal> m_terminal;
    std::unique_ptr<QTemporaryDir> m_work;
    QRandomGenerator m_random{20260303};
    session::SystemClock m_clock;
};

QTEST_GUILESS_MAIN(PowerCutTest)
#include "powercut_test.moc"
