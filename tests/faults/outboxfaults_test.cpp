// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Processes that die, disks that fail and networks that lie, between "send" and the county's store.
// Every test counts what got a receipt against what the county has, and fails unless nothing was
// lost and nothing doubled. Counts are bounded; LUCARNE_FULL_COUNTS=1 makes them those of the
// guarantees (run-faults.sh).
#include "faultprogram.h"
#include "faultproxy.h"
#include "seed.h"
#include "tally.h"

#include "county/countythread.h"
#include "store/outbox.h"
#include "sync/enrolment.h"
#include "sync/outboxsender.h"
#include "vault/digest.h"
#include "vault/secretbox.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QHash>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <barrier>
#include <thread>

using namespace lucarne;
using namespace lucarne::county;
using namespace lucarne::faults;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr int kPatience = 120'000;
constexpr int kMostCalls = 5000; ///< that change a file: no run of these tests makes so many

/// Milliseconds after the start of a program at which to kill it: any of its run, the length of which changes
/// with what else the machine does.
class KillMoments
{
public:
    /// \a begin: when it begins to do anything. \a end of a run as measured.
    KillMoments(int begin, int end) : m_begin(begin), m_end(std::max(end, begin + kLeast)) {}
    ~KillMoments() { qInfo("%d kills in %d rounds, the last ones up to %d ms", m_kills, m_rounds, m_end); }
    Q_DISABLE_COPY_MOVE(KillMoments)

    int next() { return m_random.bounded(m_begin, m_end); }
    void note(bool killed)
    {
        ++m_rounds;
        m_kills += killed ? 1 : 0;
        const int length = m_end - m_begin;
        m_end = m_begin + std::max(kLeast, killed ? length + 1 + length / 20 : length * 2 / 3);
    }
    int kills() const { return m_kills; }

private:
    static constexpr int kLeast = 5;

    int m_begin;
    int m_end;
    int m_kills = 0;
    int m_rounds = 0;
    QRandomGenerator m_random = seededRandom();
};

} // namespace

class OutboxFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_county = std::make_unique<CountyThread>();
        m_terminal.emplace(m_county->enrol());
        m_folder = std::make_unique<QTemporaryDir>();
        m_receipts.clear();
        m_next = 0;
        m_contradictions = 0;
        m_sealingKey = m_county->sealingKey().toBase64();
        writeSecrets();
    }

    void cleanup()
    {
        const QStringList faults = m_county->contractFaults();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    // G1: killed at each moment between "send" and "receipt"
    void a_kill_at_every_failpoint_of_a_submission_loses_nothing()
    {
        const Failpoints points = failpointsOf([this](const Environment &log) { submit(4, log); });
        QVERIFY2(points.size() >= 10, qPrintable(namesOf(points)));
        const QStringList spared = killAtEach(points, counts(1, 40), [&](const QString &point, int round) {
            const bool killed = submit(4, killInTurn(point, points[point], round)).crashed;
            submitMissing();
            return killed;
        });
        QVERIFY2(spared.isEmpty(), qPrintable(spared.join(u'\n')));
        drain();
        verifyTally();
    }

    // … and at each write that SQLite does
    void a_kill_at_every_write_of_a_submission_loses_nothing()
    {
        submit(1, {});
        int kills = 0;
        bool died = true; // when it did not, it does not write more often
        for (int write = 1; died; write += counts(4, 1)) {
            QVERIFY(write < kMostCalls);
            died = submit(4, {{u"LUCARNE_SQLITE_FAULT"_s, u"kill:%1"_s.arg(write)}}).crashed;
            submitMissing();
            kills += died ? 1 : 0;
        }
        qInfo("%d kills", kills);
        QVERIFY(kills >= 5);
        drain();
        verifyTally();
    }

    void a_kill_at_random_moments_loses_nothing()
    {
        constexpr int kEach = 4;
        // From the first moment that it does anything to the end of an undisturbed run.
        KillMoments moments(millisecondsOf([this] { submit(0, {}); }),
                            millisecondsOf([this] { submit(kEach, {}); }));
        const int rounds = counts(15, 1000);
        for (int round = 0; round < rounds; ++round) {
            moments.note(submit(kEach, {}, moments.next()).crashed);
            submitMissing();
        }
        QVERIFY(moments.kills() >= rounds / 2);
        drain();
        verifyTally();
    }

    void a_kill_of_the_sender_at_every_failpoint_doubles_nothing()
    {
        submit(4, {});
        const Failpoints points = failpointsOf([this](const Environment &log) { send(log); });
        QVERIFY2(points.size() >= 8, qPrintable(namesOf(points)));
        const QStringList spared = killAtEach(points, counts(1, 40), [&](const QString &point, int round) {
            submit(4, {});
            const bool killed = send(killInTurn(point, points[point], round)).crashed;
            if (round % 4 == 3 && send({}).code != 0) // else it begins with what others left
                qFatal("what waits does not get to the county");
            return killed;
        });
        QVERIFY2(spared.isEmpty(), qPrintable(spared.join(u'\n')));
        KillMoments moments(1, millisecondsOf([this] { send({}); }, [this] { submit(4, {}); }));
        const int rounds = counts(10, 300);
        for (int round = 0; round < rounds; ++round) {
            submit(4, {});
            moments.note(send({}, moments.next()).crashed);
        }
        QVERIFY(moments.kills() >= rounds / 2);
        drain();
        verifyTally();
    }

    void a_kill_of_the_county_at_every_point_of_its_answer_doubles_nothing()
    {
        // This county is a process of its own, on the data of the one in the thread.
        m_county->goAway();
        QProcess county;
        // Its port is kept from other programs while it is away.
        const QUrl url = m_county->url();
        submit(4, {});
        const Failpoints points = failpointsOf([&](const Environment &log) {
            QVERIFY(startCounty(county, log));
            QVERIFY(!send({}, 0, url).crashed);
        });
        QVERIFY2(points.size() >= 9, qPrintable(namesOf(points)));
        const QStringList spared = killAtEach(points, counts(3, 40), [&](const QString &point, int round) {
            submit(4, {});
            stop(county);
            if (!startCounty(county, killInTurn(point, points[point], round)))
                qFatal("the county does not start");
            QProcess sender;
            start(sender, u"faultterminal"_s, sendArguments(url), {});
            const bool ended = QTest::qWaitFor(
                [&] {
                    return county.state() == QProcess::NotRunning || sender.state() == QProcess::NotRunning;
                },
                kPatience);
            const bool killed = county.state() == QProcess::NotRunning;
            if (killed && !startCounty(county, {}))
                qFatal("the county does not start again");
            // It may have ended before the county came to its point.
            const bool inOrder =
                (sender.state() == QProcess::NotRunning || sender.waitForFinished(kPatience)) &&
                sender.exitStatus() == QProcess::NormalExit;
            if (!ended || !inOrder)
                qFatal("the sender does not end");
            return killed;
        });
        QVERIFY2(spared.isEmpty(), qPrintable(spared.join(u'\n')));
        stop(county);
        m_county->comeBack();
        drain();
        verifyTally();
    }

    // G2, G5: a network that lies
    void a_storm_of_faults_loses_and_doubles_nothing()
    {
        const int items = counts(60, 10'000);
        while (m_next < items) // no program that takes longer than anybody waits for one
            submit(std::min(500, items - m_next), {});
        FaultProxy proxy(m_county->url());
        QRandomGenerator random(20260302);
        int left = items * 4; // then the weather clears up
        int slow = counts(2, 20);
        proxy.setPlan([&](const QByteArray &) -> Fault {
            if (--left < 0)
                return {};
            switch (random.bounded(16)) {
            case 0:
                return {Fault::Refuse};
            case 1:
                return {Fault::CutRequest, random.bounded(2000)};
            case 2:
                return {Fault::CutReply, random.bounded(400)};
            case 3:
                return {Fault::LoseReply};
            case 4:
                return {Fault::Delay, random.bounded(30)};
            case 5:
                return {Fault::Repeat};
            case 6:
                return {Fault::GarbleRequest};
            case 7:
                return {Fault::GarbleReply};
            case 8:
                return {Fault::Answer, 0, FaultProxy::problem(500, "internal")};
            case 9:
                if (--slow < 0)
                    return {};
                return {Fault::Answer, 0, FaultProxy::problem(429, "too-many", "Retry-After: 0\r\n")};
            case 10:
                return {Fault::Answer, 0, FaultProxy::problem(409, "in-progress")};
            case 11:
                return {Fault::Answer, 0, FaultProxy::problem(409, "other-payload")};
            case 12:
                return {Fault::ReplaceReply, 0, FaultProxy::portalPage()};
            case 13:
                if (random.bounded(4) > 0)
                    return {};
                return {Fault::Answer, 0, FaultProxy::problem(413, "too-large")};
            case 14:
                return {Fault::ReplaceReply, 0, FaultProxy::answer(503, "text/html", "<h1>503</h1>")};
            default:
                return {};
            }
        });
        drain(proxy.url());
        qInfo("%d kinds of faults", int(proxy.done().size()));
        QVERIFY(proxy.done().size() >= 9);
        verifyTally();
    }

    void one_in_a_hundred_that_is_poison_blocks_nobody()
    {
        const int items = counts(200, 1000);
        submit(items, {});
        const std::array replies{FaultProxy::problem(422, "envelope-damaged"),
                                 FaultProxy::problem(413, "too-large")};
        QHash<QString, QByteArray> poison;
        for (int i = 0; i < items; i += 100)
            poison.insert(m_receipts[i], replies[std::size_t(i / 100) % replies.size()]);
        FaultProxy proxy(m_county->url());
        proxy.setPlan([&poison](const QByteArray &line) -> Fault {
            const QString id = QString::fromLatin1(line.split(' ').value(1).split('/').last());
            return poison.contains(id) && line.startsWith("PUT") ? Fault{Fault::Answer, 0, poison[id]}
                                                                 : Fault{};
        });
        store::Outbox outbox = openedForSending();
        deliver(outbox, proxy.url(), m_clock);
        QCOMPARE(outbox.counts()->stubs, items - int(poison.size()));
        const auto quarantined = outbox.quarantined().value();
        QCOMPARE(quarantined.size(), std::size_t(poison.size()));
        for (const auto &item : quarantined)
            QVERIFY(poison.contains(item.id.toString(QUuid::WithoutBraces)));
        qInfo("%d delivered, %d in quarantine where staff see them, none else waits", outbox.counts()->stubs,
              int(quarantined.size()));
        // What the county can take after all, it gets: nothing of a poison item is lost.
        drain();
        verifyTally();
    }

    // G4: the disk
    void a_disk_that_fails_at_any_write_says_so_and_loses_nothing_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"once", "always", "full", "readonly"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void a_disk_that_fails_at_any_write_says_so_and_loses_nothing()
    {
        QFETCH(QString, kind);
        submit(1, {});
        const Failures failures = failAtEach(counts(12, 1), [&kind](int write) {
            return Environment{{u"LUCARNE_SQLITE_FAULT"_s, u"%1:%2"_s.arg(kind).arg(write)}};
        });
        if (QTest::currentTestFailed())
            return;
        QVERIFY(failures.ofCitizens > 0);
        QVERIFY(failures.ofSender > 0 || kind == "once"_L1);
        verifyTally();
    }

    // … and what is beside the database: documents, copies, ballast, folders
    void a_disk_that_fails_with_any_other_file_says_so_and_loses_nothing_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"eio-once", "eio-always", "full-once", "full-always"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void a_disk_that_fails_with_any_other_file_says_so_and_loses_nothing()
    {
        QFETCH(QString, kind);
        const Failures failures = failAtEach(counts(6, 1), [this, &kind](int call) {
            // New each time: it makes its folders, too.
            m_folder = std::make_unique<QTemporaryDir>();
            writeSecrets();
            QDir().mkpath(outboxFolder());
            return Environment{{u"LD_PRELOAD"_s, QStringLiteral(LUCARNE_BINARY_DIR "/lib/diskfault.so")},
                               {u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s},
                               {u"LUCARNE_DISK_FOLDER"_s, outboxFolder()},
                               {u"LUCARNE_DISK_FAULT"_s, u"%1:%2"_s.arg(kind).arg(call)}};
        });
        if (QTest::currentTestFailed())
            return;
        QVERIFY(failures.ofCitizens > 0);
        verifyTally();
    }

    void a_quite_full_disk_drains_by_giving_up_its_ballast()
    {
        const Environment noRoom{{u"LUCARNE_SQLITE_FAULT"_s, u"quota:0"_s}};
        const QString ballast = outboxFolder() + u"/ballast"_s;
        submit(12, {});
        openedForSending(); // keeps a ballast
        QCOMPARE(QFileInfo(ballast).size(), store::Ballast::kBytes);
        QVERIFY(submit(1, noRoom).code != 0); // and says so to its citizen
        submitMissing();

        // What the ballast is for: without one nothing can be taken off the queue.
        QVERIFY(QFile::rename(ballast, ballast + u"-aside"_s));
        const Environment noBallast{{u"LUCARNE_FILE_LIMIT"_s, u"1000000"_s},
                                    {u"LUCARNE_SEND_MS"_s, u"3000"_s}};
        QVERIFY(send(noRoom + noBallast).code != 0);
        QVERIFY(store::Outbox::open(outboxFolder(), noDisk())->counts()->waiting > 0);
        QVERIFY(QFile::rename(ballast + u"-aside"_s, ballast));

        QCOMPARE(send(noRoom).code, 0);
        QVERIFY(!QFileInfo::exists(ballast));
        auto outbox = store::Outbox::open(outboxFolder(), noDisk());
        QCOMPARE(outbox->counts()->waiting, 0);
        QCOMPARE(outbox->counts()->quarantined, 0);
        verifyTally();
        openedForSending(); // there is room again: a new one
        QCOMPARE(QFileInfo(ballast).size(), store::Ballast::kBytes);
    }

    void files_that_cannot_grow_are_said_and_lose_nothing()
    {
        submit(1, {});
        int failures = 0;
        for (const int limit : {20'000, 100'000, 140'000}) {
            failures += submit(4, {{u"LUCARNE_FILE_LIMIT"_s, QString::number(limit)}}).code != 0 ? 1 : 0;
            submitMissing();
        }
        QCOMPARE(failures, 3);
        drain();
        verifyTally();
    }

    void a_kill_at_every_point_of_setting_a_damaged_queue_aside_loses_nothing()
    {
        submitAndDamage(5);
        Failpoints points = failpointsOf([this](const Environment &log) { send(log); });
        points.removeIf([](const Failpoints::iterator &point) {
            return !point.key().startsWith("outbox."_L1) && !point.key().startsWith("salvage."_L1);
        });
        QVERIFY2(points.size() >= 5, qPrintable(namesOf(points)));
        const QStringList spared = killAtEach(points, counts(2, 40), [&](const QString &point, int round) {
            submitAndDamage(5);
            const bool killed = send(killInTurn(point, points[point], round)).crashed;
            // A window that comes meanwhile makes a new queue.
            submit(round % 2 * 3, {});
            auto opened = store::Outbox::openForSending(outboxFolder(), m_clock.utcNow(), noDisk());
            if (!opened || wholeKept(opened->outbox) != 4)
                qFatal("kept drafts are lost");
            deliver(opened->outbox, m_county->url(), m_clock);
            if (!store::DamagedQueues(outboxFolder()).unsalvaged().isEmpty())
                qFatal("a damaged queue was not brought over");
            return killed;
        });
        QVERIFY2(spared.isEmpty(), qPrintable(spared.join(u'\n')));
        verifyTally();
    }

    void a_disk_that_fails_while_a_damaged_queue_is_set_aside_loses_nothing_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"once", "always", "full"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void a_disk_that_fails_while_a_damaged_queue_is_set_aside_loses_nothing()
    {
        QFETCH(QString, kind);
        int failures = 0, write = 1;
        const int step = counts(23, 1);
        StruckMark struck;
        for (bool wasStruck = true; wasStruck; write += step) {
            QVERIFY(write < kMostCalls);
            submitAndDamage(5);
            const Environment fault{{u"LUCARNE_SQLITE_FAULT"_s, u"%1:%2"_s.arg(kind).arg(write)}};
            failures +=
                run(u"faultterminal"_s, {u"salvage"_s, outboxFolder()}, fault + struck.asked()).code != 0 ? 1
                                                                                                          : 0;
            wasStruck = struck.take().has_value();
            drain();
        }
        qInfo("%d runs failed; it makes fewer than %d calls", failures, write - step);
        QVERIFY(failures > 0);
        verifyTally();
    }

    void a_flipped_page_costs_neither_a_submission_nor_a_kept_draft()
    {
        int aside = 0, kept = 0;
        m_random = seededRandom();
        const int flips = counts(6, 200);
        for (int round = 0; round < flips; ++round) {
            m_folder = std::make_unique<QTemporaryDir>();
            writeSecrets();
            submit(12, {});
            keepFour();
            const QString queue = outboxFolder() + u"/queue/queue.sqlite"_s;
            const qint64 first = rootOf(queue, u"kept_draft"_s); // without it none of its rows is found
            const qint64 pages = QFileInfo(queue).size() / 4096;
            overwrite(queue, round % 2 == 0 ? first : m_random.bounded(int(pages)));

            auto opened = store::Outbox::openForSending(outboxFolder(), m_clock.utcNow(), noDisk());
            QVERIFY(opened);
            deliver(opened->outbox, m_county->url(), m_clock);
            QCOMPARE(opened->outbox.counts()->quarantined, 0);
            kept += wholeKept(opened->outbox);
            aside += opened->salvage.isEmpty() ? 0 : 1;
        }
        qInfo("%d pages flipped, %d queues set aside; of %d drafts kept for later %d are lost", flips, aside,
              4 * flips, 4 * flips - kept);
        QVERIFY(aside > 0);
        QCOMPARE(kept, 4 * flips);
        verifyTally();
    }

    void five_connections_that_insert_the_same_store_it_once()
    {
        QTemporaryDir folder;
        QVERIFY(SubmissionStore::open(folder.path()));
        const int items = counts(30, 10'000);
        std::atomic_int stored = 0, again = 0;
        std::vector<std::thread> threads;
        threads.reserve(5);
        for (int t = 0; t < 5; ++t) {
            threads.emplace_back([&] {
                auto store = SubmissionStore::open(folder.path()).value();
                for (int i = 0; i < items; ++i) {
                    Result<StoreOutcome> outcome = failure({});
                    while (!outcome) // the others have it locked: a terminal asks again
                        outcome = store.store({u"id-%1"_s.arg(i), vault::sha256("x"), "x", u"n"_s, "s",
                                               QDateTime::currentDateTimeUtc()});
                    stored += *outcome == StoreOutcome::Stored;
                    again += *outcome == StoreOutcome::SameAgain;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(stored.load(), items);
        QCOMPARE(again.load(), 4 * items);
    }

    void five_terminals_that_send_the_same_at_once_have_it_taken_once()
    {
        const int items = counts(40, 2000);
        submit(items, {});
        QStringList folders;
        for (int i = 0; i < 5; ++i) {
            folders.append(m_folder->filePath(u"outbox-%1"_s.arg(i)));
            QVERIFY(copyFolder(outboxFolder(), folders.last()));
        }
        std::array<QProcess, 5> senders;
        for (int i = 0; i < 5; ++i)
            start(senders[std::size_t(i)], u"faultterminal"_s,
                  {u"send"_s, folders[i], secretsFile(), m_county->url().toString()});
        for (QProcess &sender : senders) {
            // The macro puts its last argument into expressions of its own, without brackets.
            const int patience = fullCounts() ? 30 * kPatience : kPatience;
            QTRY_COMPARE_WITH_TIMEOUT(sender.state(), QProcess::NotRunning, patience);
            QCOMPARE(sender.exitStatus(), QProcess::NormalExit);
            QCOMPARE(sender.exitCode(), 0);
        }
        for (const QString &folder : std::as_const(folders)) {
            const auto there = store::Outbox::open(folder, noDisk())->counts();
            QVERIFY(there);
            QCOMPARE(there->stubs, items);
            QCOMPARE(there->quarantined, 0);
        }
        int taken = 0, again = 0, between = 0;
        for (const QString &line : m_county->answered()) {
            if (!line.startsWith("PUT"_L1) || !line.contains("/submissions/"_L1))
                continue;
            const bool isNew = line.endsWith("201"_L1);
            between += isNew && again > 0;
            (isNew ? taken : again) += 1;
        }
        qInfo("%d taken, %d of them after the first that came again; %d came again", taken, between, again);
        QCOMPARE(taken, items);
        QVERIFY(again >= 4 * items);
        QVERIFY(between > items / 2);
        verifyTally();
    }

    void a_double_tap_submits_once()
    {
        const int items = counts(50, 2000);
        QByteArray session = vault::sha256("the session of the fault tests");
        const vault::Secret key = vault::Secret::takeOver(session);
        const auto county = vault::SealingKey::fromBase64(m_sealingKey).value();
        std::array<std::vector<QString>, 2> receipts;
        std::barrier together(2);
        const auto citizen = [&](std::size_t finger) {
            auto outbox = store::Outbox::open(outboxFolder(), noDisk()).value();
            for (int number = 0; number < items; ++number) {
                const QString draft = u"draft-%1"_s.arg(number);
                const QByteArray payload = "payload-" + QByteArray::number(number);
                const bool isSaved = finger > 0 || outbox.saveDraft(draft, payload, key).has_value();
                together.arrive_and_wait();
                const auto receipt = outbox.submit(draft, key, {u"fault-test"_s, 1, {}, payload, {}}, county,
                                                   m_terminal->key, m_clock.utcNow());
                receipts[finger].push_back(isSaved && receipt ? receipt->id.toString(QUuid::WithoutBraces)
                                                              : QString());
            }
        };
        store::Outbox::open(outboxFolder(), noDisk()).value();
        std::thread other(citizen, 1);
        citizen(0);
        other.join();
        m_next = items;
        for (int number = 0; number < items; ++number) {
            QVERIFY(!receipts[0][std::size_t(number)].isEmpty());
            QCOMPARE(receipts[1][std::size_t(number)], receipts[0][std::size_t(number)]);
            noteReceipt(number, receipts[0][std::size_t(number)]);
        }
        drain();
        verifyTally();
    }

private:
    struct Failures {
        int ofCitizens = 0; ///< runs that did not take all
        int ofSender = 0;
    };
    /// Citizens and the sender, with \a fault planned for their first call, and then for those after it,
    /// until there is no such call. After each nothing is left waiting.
    Failures failAtEach(int step, const std::function<Environment(int call)> &fault)
    {
        Failures failures;
        int call = 1;
        StruckMark struck;
        for (bool wasStruck = true; wasStruck; call += step) {
            Environment planned = fault(call) + struck.asked();
            m_sentences.clear();
            const Ended exit = submit(4, planned);
            const auto strokes = struck.take();
            if (exit.code != 0)
                ++failures.ofCitizens;
            // What is not on the disk for certain has no receipt.
            const bool isSaid = exit.code != 0 ? !m_sentences.isEmpty() : !strokes || !isUnsafe(*strokes);
            const bool isClear =
                std::ranges::all_of(m_sentences, [](const auto &s) { return s.size() > 10; });
            submitMissing();
            // It may not get through, but it goes on trying.
            const Ended sending = send(planned + Environment{{u"LUCARNE_SEND_MS"_s, u"200"_s}});
            wasStruck = struck.take().has_value() || strokes;
            failures.ofSender += sending.code != 0 ? 1 : 0;
            const bool isDrained = send({}).code == 0;
            if (exit.crashed || sending.crashed || !isSaid || !isClear || !isDrained || call > kMostCalls) {
                const QString what =
                    u"call %1: crashed %2 %3, drained %4, \"%5\", struck %6"_s.arg(call)
                        .arg(exit.crashed)
                        .arg(sending.crashed)
                        .arg(isDrained)
                        .arg(m_sentences.join(u' '), QString::fromUtf8(strokes.value_or("")));
                QTest::qFail(qPrintable(what), __FILE__, __LINE__);
                return failures;
            }
        }
        qInfo("%d runs of citizens failed, %d of the sender; they make fewer than %d calls",
              failures.ofCitizens, failures.ofSender, call - step);
        return failures;
    }

    /// A wait for the disk was among them. That for the folder of its files SQLite itself passes over.
    static bool isUnsafe(const QByteArray &strokes)
    {
        const QList<QByteArray> lines = strokes.split('\n');
        return std::ranges::any_of(lines, [](const QByteArray &line) {
            return line.startsWith("fsync ") && !line.endsWith("/queue");
        });
    }

    static bool copyFolder(const QString &from, const QString &to)
    {
        const QDir source(from);
        bool copied = QDir().mkpath(to);
        for (const QFileInfo &entry :
             source.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
            const QString target = to + u'/' + entry.fileName();
            copied = copied && (entry.isDir() ? copyFolder(entry.filePath(), target)
                                              : QFile::copy(entry.filePath(), target));
        }
        return copied;
    }

    static store::DiskUsage noDisk()
    {
        return [](const QString &) { return 0.0; };
    }

    QString outboxFolder() const { return m_folder->filePath(u"outbox"_s); }
    QString secretsFile() const { return m_folder->filePath(u"secrets"_s); }

    void writeSecrets()
    {
        const sync::TerminalSecrets secrets{vault::SigningKey::fromSeed(m_terminal->key.seed()).value(),
                                            m_terminal->token.clone()};
        if (!sync::writeSecretsFile(secretsFile(), secrets))
            qFatal("no secrets file");
    }

    /// Notes the receipts that it shows and the sentences that it says.
    Ended note(const Ended &ended)
    {
        for (const QByteArray &line : ended.said.split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            if (words.size() == 3 && words[0] == "R" && words[2].size() == 36)
                noteReceipt(words[1].toInt(), QString::fromLatin1(words[2]));
            else if (words.value(0) == "E")
                m_sentences.append(QString::fromUtf8(line.mid(words.value(1).size() + 3)));
        }
        return ended;
    }

    void noteReceipt(int number, const QString &id)
    {
        // Two receipts of one draft must be the same receipt.
        if (m_receipts.value(number, id) != id)
            ++m_contradictions;
        m_receipts[number] = id;
    }

    Ended submit(int count, const Environment &environment, int killAfterMs = 0)
    {
        const int first = m_next;
        m_next += count;
        return submitFrom(first, count, environment, killAfterMs);
    }

    Ended submitFrom(int first, int count, const Environment &environment, int killAfterMs = 0)
    {
        return note(run(u"faultterminal"_s,
                        {u"submit"_s, outboxFolder(), secretsFile(), QString::fromLatin1(m_sealingKey),
                         QString::number(first), QString::number(count)},
                        environment, killAfterMs));
    }

    /// The citizen who saw no receipt presses "send" again.
    void submitMissing()
    {
        int first = m_next;
        while (first > 0 && !m_receipts.contains(first - 1))
            --first;
        for (int number = std::max(0, first - 25); number < m_next; ++number) {
            if (!m_receipts.contains(number)) {
                submitFrom(number, m_next - number, {});
                break;
            }
        }
    }

    QStringList sendArguments(const QUrl &url) const
    {
        return {u"send"_s, outboxFolder(), secretsFile(), url.toString()};
    }

    Ended send(const Environment &environment, int killAfterMs = 0, const QUrl &url = {})
    {
        return note(run(u"faultterminal"_s, sendArguments(url.isEmpty() ? m_county->url() : url), environment,
                        killAfterMs));
    }

    /// In a process of its own, at the address of the one in the thread, which is away.
    bool startCounty(QProcess &county, const Environment &environment)
    {
        start(county, u"faultcounty"_s, {m_county->dataFolder(), QString::number(m_county->url().port())},
              environment);
        while (!county.canReadLine()) {
            if (!county.waitForReadyRead(kPatience))
                return false;
        }
        return QUrl(QString::fromLatin1(county.readLine().trimmed())) == m_county->url();
    }

    /// The middle one of three times, without what comes \a before.
    static int millisecondsOf(const std::function<void()> &use, const std::function<void()> &before = {})
    {
        std::array<int, 3> times{};
        for (int &time : times) {
            if (before)
                before();
            QElapsedTimer timer;
            timer.start();
            use();
            time = int(timer.elapsed());
        }
        std::ranges::sort(times);
        return times[1];
    }

    static void stop(QProcess &county)
    {
        county.kill();
        county.waitForFinished(kPatience);
    }

    store::Outbox openedForSending()
    {
        auto opened = store::Outbox::openForSending(outboxFolder(), m_clock.utcNow(), noDisk());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        if (!opened->salvage.unsalvaged.isEmpty())
            qFatal("a damaged queue was not brought over");
        return std::move(opened->outbox);
    }

    /// Until nothing waits.
    void deliver(store::Outbox &outbox, const QUrl &url, const session::Clock &clock)
    {
        const auto transport = sync::Transport::to(url, clock).value();
        sync::SendPace pace;
        pace.look = 50ms;
        pace.longestPause = 50ms;
        pace.probe = 50ms;
        sync::OutboxSender sender(
            *transport, outbox, m_terminal->token, clock, [] { return 0.0; }, pace);
        sender.start();
        // The macro puts its last argument into expressions of its own, without brackets.
        const int patience = fullCounts() ? 30 * kPatience : kPatience;
        QTRY_COMPARE_WITH_TIMEOUT(outbox.counts()->waiting, 0, patience);
    }

    /// On a new data folder: \a count submissions and four drafts kept for
    /// later, in a queue of which one page of an index cannot be read.
    void submitAndDamage(int count)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        writeSecrets();
        submit(count, {});
        keepFour();
        const QString queue = (outboxFolder() + u"/queue/queue.sqlite"_s);
        overwrite(queue, rootOf(queue, u"submission_due"_s));
    }

    /// Number of the first page of a table or an index. Nothing is left in the log.
    static qint64 rootOf(const QString &queue, const QString &name)
    {
        auto database = store::Database::open(queue).value();
        qint64 page = 0;
        {
            auto root = database.prepare(u"SELECT rootpage FROM sqlite_master WHERE name = ?"_s).value();
            root.addBindValue(name);
            if (!database.execute(root) || !root.next())
                qFatal("no such table");
            page = root.value(0).toLongLong() - 1;
        }
        if (!database.close())
            qFatal("the queue does not close");
        return page;
    }

    void overwrite(const QString &queue, qint64 page)
    {
        QFile file(queue);
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        file.seek(page * 4096);
        file.write(QByteArray(4096, char(m_random.bounded(256))));
    }

    static store::KeptDraft keptNumber(int number)
    {
        store::KeptDraft kept;
        kept.id = u"%1"_s.arg(number, 32, 16, QChar(u'0'));
        kept.box = QByteArray(3000 * (number + 1), char('a' + number)); // also more than a page
        kept.tokenDigest = vault::sha256("token");
        kept.documents.push_back(
            {vault::sha256(kept.box), 150'000, QUuid::createUuidV5({}, kept.id), u"image/jpeg"_s});
        return kept;
    }

    void keepFour()
    {
        auto outbox = store::Outbox::open(outboxFolder(), noDisk()).value();
        const vault::Secret key = vault::Secret::random(vault::kBoxKeyBytes);
        for (int number = 0; number < 4; ++number)
            QVERIFY(outbox.keptDrafts().keep(keptNumber(number), u"kept-%1"_s.arg(number), "goes on", key,
                                             m_clock.utcNow()));
    }

    /// How many of the four wait for the county as they were kept: the paper with the code opens them.
    static int wholeKept(store::Outbox &outbox)
    {
        const auto due = outbox.keptDrafts().due().value();
        int whole = 0;
        for (int number = 0; number < 4; ++number) {
            const store::KeptDraft kept = keptNumber(number);
            whole += int(std::ranges::count_if(due, [&kept](const store::KeptDraft &found) {
                return found.id == kept.id && found.box == kept.box &&
                       found.tokenDigest == kept.tokenDigest && found.documents.size() == 1 &&
                       found.documents[0].digest == kept.documents[0].digest &&
                       found.documents[0].id == kept.documents[0].id;
            }));
        }
        return whole;
    }

    void drain(const QUrl &url = {})
    {
        store::Outbox outbox = openedForSending();
        deliver(outbox, url.isEmpty() ? m_county->url() : url, m_clock);
        // Staff look at what a lie on the network put aside, and send it again.
        const QStringList data{u"--data"_s, m_folder->path()};
        QStringList quarantined;
        for (const QByteArray &line :
             run(u"lucarnectl"_s, QStringList{u"outbox"_s, u"list"_s} + data).said.split('\n')) {
            if (line.contains("  quarantined "))
                quarantined.append(QString::fromLatin1(line.first(36)));
        }
        QCOMPARE(quarantined.size(), outbox.counts()->quarantined);
        if (!quarantined.isEmpty())
            QCOMPARE(
                run(u"lucarnectl"_s, QStringList{u"outbox"_s, u"send-again"_s} + quarantined + data).code, 0);
        deliver(outbox, m_county->url(), m_clock);
        QCOMPARE(outbox.counts()->quarantined, 0);
        if (!quarantined.isEmpty())
            qInfo("%d went through quarantine", int(quarantined.size()));
    }

    void verifyTally()
    {
        const AtCounty there = readCounty(*m_county, [](const store::SubmissionContent &content) {
            return QString::fromLatin1(content.payload.mid(content.payload.indexOf('-') + 1));
        });
        QHash<QString, QString> receipts;
        for (auto it = m_receipts.cbegin(); it != m_receipts.cend(); ++it)
            receipts.insert(QString::number(it.key()), it.value());
        const Tally tally = Tally::of(receipts, there);
        tally.print();
        QVERIFY(tally.isWell());
        QCOMPARE(tally.submitted, m_next);
        QCOMPARE(m_contradictions, 0);
        QCOMPARE(there.documentsMissing, 0);
    }

    std::unique_ptr<CountyThread> m_county;
    std::optional<EnrolledTerminal> m_terminal;
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_sealingKey;
    QHash<int, QString> m_receipts; ///< by the number of what was submitted
    QStringList m_sentences;        ///< of what failed
    int m_next = 0;
    int m_contradictions = 0;
    QRandomGenerator m_random{20260302};
    session::SystemClock m_clock;
};

QTEST_GUILESS_MAIN(OutboxFaultsTest)
#include "outboxfaults_test.moc"
