// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "county/countythread.h"
#include "faults/faultproxy.h"

#include "store/outbox.h"
#include "sync/outboxkeeper.h"
#include "vault/secretbox.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lucarne;
using namespace lucarne::county;
using namespace lucarne::faults;
using namespace lucarne::sync;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr int kPatience = 60'000;

} // namespace

class OutboxSenderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_county = std::make_unique<CountyThread>();
        m_terminal.emplace(m_county->enrol());
        m_proxy = std::make_unique<FaultProxy>(m_county->url());
        m_folder = std::make_unique<QTemporaryDir>();
        m_outbox.emplace(std::move(store::Outbox::openForSending(m_folder->path(), now(), noDisk())->outbox));
        m_transport = std::move(*Transport::to(m_proxy->url(), m_clock));
        m_events.clear();
        m_drafts = 0;
        m_random = 0;
        m_pace = {};
    }

    void cleanup()
    {
        m_sender.reset();
        m_transport.reset();
        m_outbox.reset();
        const QStringList faults = m_county->contractFaults();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void drains_the_queue_documents_first()
    {
        QStringList ids;
        for (int i = 0; i < 20; ++i)
            ids.append(submit(i == 7 ? QByteArray(3'000'000, 'd') : QByteArray()));
        send();
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 20, kPatience);
        QStringList there = countyIds();
        QCOMPARE(there.size(), 20);
        std::sort(ids.begin(), ids.end());
        std::sort(there.begin(), there.end());
        QCOMPARE(there, ids);
        QVERIFY(QDir(m_folder->filePath(u"documents"_s)).isEmpty());
        QTRY_VERIFY(m_events.contains(u"outbox-drained"_s));
    }

    void what_was_taken_ahead_goes_back_when_nobody_answers_and_goes_once_when_somebody_does()
    {
        for (int i = 0; i < 20; ++i)
            submit();
        m_random = 1; // a pause as long as can be
        m_county->goAway();
        send({}, &m_standingClock); // so that the pause does not end by itself
        const auto taken = [this] {
            const auto unsent = m_outbox->unsent().value();
            return std::ranges::count(unsent, store::SubmissionState::Sending,
                                      &store::QueuedSubmission::state);
        };
        QCOMPARE(taken(), 16);
        QTRY_COMPARE_WITH_TIMEOUT(taken(), 0, kPatience);
        QCOMPARE(m_outbox->counts()->waiting, 20);
        m_county->comeBack();
        m_sender->countyAnswered(now());
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 20, kPatience);
        QCOMPARE(countyIds().size(), 20);
    }

    void a_lost_reply_costs_nothing_and_doubles_nothing()
    {
        int requests = 0;
        m_proxy->setPlan([&requests](const QByteArray &line) {
            return line.startsWith("PUT") && ++requests % 2 ? Fault{Fault::LoseReply} : Fault{};
        });
        for (int i = 0; i < 6; ++i)
            submit();
        send();
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 6, kPatience);
        QCOMPARE(countyIds().size(), 6);
        QVERIFY(m_proxy->done()[Fault::LoseReply] >= 3);
    }

    void goes_on_when_the_county_is_back()
    {
        for (int i = 0; i < 5; ++i)
            submit();
        m_county->goAway();
        send();
        QTRY_VERIFY_WITH_TIMEOUT(m_proxy->done()[Fault::None] >= 6, kPatience); // each had its turn
        QCOMPARE(m_outbox->counts()->waiting, 5);
        m_county->comeBack();
        m_proxy->setCounty(m_county->url());
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 5, kPatience);
        QCOMPARE(m_outbox->counts()->quarantined, 0);
    }

    void a_document_goes_on_from_where_it_was_cut()
    {
        int pieces = 0;
        m_proxy->setPlan([&](const QByteArray &line) -> Fault {
            if (!line.startsWith("PATCH"))
                return {};
            return ++pieces % 3 == 0 ? Fault{Fault::CutRequest, 1000} : Fault{};
        });
        submit(QByteArray(2'000'000, 'd'));
        send();
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 1, kPatience);
        QVERIFY(m_proxy->done()[Fault::CutRequest] > 0);
        QCOMPARE(countyIds().size(), 1);
    }

    void a_way_that_lets_no_large_piece_through_gets_smaller_ones_data()
    {
        QTest::addColumn<QByteArray>("refusal");
        QTest::newRow("of the county") << FaultProxy::problem(413, "too-large");
        QTest::newRow("of a proxy") << FaultProxy::answer(413, "text/html", "<h1>413</h1>");
    }

    void a_way_that_lets_no_large_piece_through_gets_smaller_ones()
    {
        QFETCH(QByteArray, refusal);
        m_proxy->setPlan([&refusal](const QByteArray &line) {
            return line.startsWith("PATCH") ? Fault{Fault::Bound, 100'000, refusal} : Fault{};
        });
        submit(QByteArray(2'000'000, 'd'));
        send();
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 1, kPatience);
        QCOMPARE(countyIds().size(), 1);
        QCOMPARE(m_proxy->done()[Fault::Bound], 2); // 256 and 128 KiB, and never again
        QCOMPARE(m_events.count(u"submission-quarantined"_s), 0);
    }

    void a_document_that_no_way_lets_through_goes_into_quarantine()
    {
        m_proxy->setPlan([](const QByteArray &line) {
            return line.startsWith("PATCH") ? Fault{Fault::Bound, 1, FaultProxy::problem(413, "too-large")}
                                            : Fault{};
        });
        submit(QByteArray(100'000, 'd'));
        submit();
        send();
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->quarantined, 1, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 1, kPatience);
        QCOMPARE(m_proxy->done()[Fault::Bound], 5); // 256 KiB … 16 KiB
    }

    void documents_that_the_county_has_lost_are_sent_again()
    {
        submit(QByteArray(300'000, 'd'));
        bool lost = false;
        m_proxy->setPlan([&](const QByteArray &line) -> Fault {
            if (line.startsWith("PUT") && !std::exchange(lost, true))
                QDir(m_county->dataFolder() + u"/documents"_s).removeRecursively();
            return {};
        });
        send();
        QTRY_VERIFY_WITH_TIMEOUT(lost, kPatience);
        QVERIFY(QDir().mkpath(m_county->dataFolder() + u"/documents"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 1, kPatience);
        QVERIFY(!m_county->answered().filter(u" 409"_s).isEmpty());
    }

    void poison_goes_into_quarantine_and_blocks_nobody()
    {
        m_proxy->setPlan([this](const QByteArray &line) -> Fault {
            if (line.contains(m_poison422.toLatin1()) && !m_poison422.isEmpty())
                return {Fault::Answer, 0, FaultProxy::problem(422, "envelope-damaged")};
            if (line.contains(m_poison500.toLatin1()) && !m_poison500.isEmpty())
                return {Fault::Answer, 0, FaultProxy::problem(500, "internal")};
            return {};
        });
        m_poison500 = submit();
        m_poison422 = submit();
        for (int i = 0; i < 10; ++i)
            submit();
        send();
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 10, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->quarantined, 1, kPatience);
        QCOMPARE(m_outbox->quarantined()->front().reason, u"envelope-damaged"_s);
        QVERIFY(m_events.contains(u"submission-quarantined"_s));
        QCOMPARE(m_outbox->counts()->waiting, 1); // the county may mend its 500
        m_proxy->setPlan({});
        QVERIFY(*m_outbox->sendAgain(m_outbox->quarantined()->front().id));
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 12, kPatience);
        QCOMPARE(countyIds().size(), 12);
    }

    void a_captive_portal_pauses_the_terminal_and_blames_nobody()
    {
        m_proxy->setPlan([](const QByteArray &) {
            return Fault{Fault::Answer, 0, FaultProxy::portalPage()};
        });
        for (int i = 0; i < 3; ++i)
            submit();
        send();
        QTRY_VERIFY_WITH_TIMEOUT(m_proxy->done()[Fault::Answer] >= 5, kPatience);
        QCOMPARE(m_events.count(u"captive-portal"_s), 1);
        QCOMPARE(m_outbox->counts()->waiting, 3);
        m_proxy->setPlan({});
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 3, kPatience);
    }

    void one_that_only_gets_a_page_of_a_portal_keeps_no_other_waiting()
    {
        const QString first = submit();
        m_proxy->setPlan([&first](const QByteArray &line) {
            return line.contains(first.toLatin1()) ? Fault{Fault::Answer, 0, FaultProxy::portalPage()}
                                                   : Fault{};
        });
        send();
        QTRY_VERIFY_WITH_TIMEOUT(m_proxy->done()[Fault::Answer] >= 3, kPatience);
        submit();
        submit();
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 2, kPatience);
        QCOMPARE(m_outbox->counts()->waiting, 1);
        QCOMPARE(m_outbox->counts()->quarantined, 0);
        m_proxy->setPlan({});
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 3, kPatience);
    }

    void a_refused_token_is_renewed_once_then_the_terminal_pauses()
    {
        int renewals = 0;
        submit();
        m_county->with([this](CountyServer &server) { QVERIFY(server.store().revoke(m_terminal->id)); });
        send([&](const std::function<void(bool)> &done) {
            ++renewals;
            done(true); // says so, and has the same refused token
        });
        QTRY_VERIFY_WITH_TIMEOUT(m_events.contains(u"token-refused"_s), kPatience);
        QCOMPARE(renewals, 1);
        QCOMPARE(m_outbox->counts()->waiting, 1);
        QCOMPARE(m_outbox->counts()->quarantined, 0);
    }

    void a_renewed_token_goes_on()
    {
        submit();
        m_county->with([this](CountyServer &server) { QVERIFY(server.store().revoke(m_terminal->id)); });
        send([this](const std::function<void(bool)> &done) {
            m_terminal->token = m_county->enrol().token;
            done(true);
        });
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 1, kPatience);
        QVERIFY(!m_events.contains(u"token-refused"_s));
    }

    void those_in_hand_when_the_token_is_renewed_are_no_reason_to_pause()
    {
        for (int i = 0; i < 8; ++i)
            submit();
        m_county->with([this](CountyServer &server) { QVERIFY(server.store().revoke(m_terminal->id)); });
        int renewals = 0;
        send([&](const std::function<void(bool)> &done) {
            ++renewals;
            m_terminal->token = m_county->enrol().token;
            done(true);
        });
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 8, kPatience);
        QCOMPARE(renewals, 1);
        QVERIFY(!m_events.contains(u"token-refused"_s));
    }

    void a_terminal_enrolled_anew_while_it_pauses_is_known_to_its_next_probe()
    {
        m_pace.probe = 20ms;
        submit();
        m_county->with([this](CountyServer &server) { QVERIFY(server.store().revoke(m_terminal->id)); });
        bool isEnrolled = false;
        send([&](const std::function<void(bool)> &done) {
            if (isEnrolled)
                m_terminal->token = m_county->enrol().token;
            done(true); // before: the same refused token
        });
        QTRY_VERIFY_WITH_TIMEOUT(m_events.contains(u"token-refused"_s), kPatience);
        isEnrolled = true;
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 1, kPatience);
    }

    void other_bytes_under_its_id_are_compared_by_the_receipt()
    {
        // The same bytes: a county that says 412 to a repeated PUT.
        m_proxy->setPlan([](const QByteArray &line) {
            return line.startsWith("PUT")
                       ? Fault{Fault::ReplaceReply, 0, FaultProxy::problem(412, "other-payload")}
                       : Fault{};
        });
        const QString same = submit();
        send();
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 1, kPatience);
        QCOMPARE(countyIds(), QStringList{same});
        // Other bytes: the receipt names another digest.
        const QString other = submit();
        m_proxy->setPlan([&other](const QByteArray &line) -> Fault {
            if (line.startsWith("PUT"))
                return {Fault::Answer, 0, FaultProxy::problem(409, "other-payload")};
            return {Fault::Answer, 0,
                    FaultProxy::answer(200, "application/json",
                                       "{\"id\":\"" + other.toLatin1() + "\",\"digest\":\"" +
                                           QByteArray(64, 'a') +
                                           "\",\"receivedAt\":\"2026-03-02T09:00:00Z\"}")};
        });
        m_sender->wake();
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->quarantined, 1, kPatience);
        QCOMPARE(m_outbox->quarantined()->front().reason, u"other-payload"_s);
    }

    void a_county_of_another_version_is_probed_and_blames_nobody()
    {
        m_proxy->setPlan([](const QByteArray &) {
            return Fault{Fault::Answer, 0, FaultProxy::problem(404, "no-such-path")};
        });
        submit();
        send();
        QTRY_VERIFY_WITH_TIMEOUT(m_events.contains(u"other-version"_s), kPatience);
        QCOMPARE(m_outbox->counts()->waiting, 1);
        QCOMPARE(m_proxy->done()[Fault::Answer], 1);
    }

    void a_pause_ends_when_something_else_hears_from_the_county()
    {
        m_random = 0.5;
        m_proxy->setPlan([](const QByteArray &) { return Fault{Fault::Refuse}; });
        submit();
        send({}, &m_standingClock); // so the pause does not end by itself
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->waiting, 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(m_outbox->nextRetryIn(0).value().has_value(), kPatience);
        m_proxy->setPlan({});
        m_sender->wake();
        QCOMPARE(m_outbox->nextRetryIn(0).value().has_value(), true); // it still waits
        m_sender->countyAnswered(now());
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 1, kPatience);
    }

    void the_countys_word_to_wait_holds_for_all_though_it_answers_a_heartbeat()
    {
        m_pace.stuckAfter = 0ms;
        m_proxy->setPlan([](const QByteArray &) {
            return Fault{Fault::Answer, 0, FaultProxy::problem(429, "too-many", "Retry-After: 3600\r\n")};
        });
        submit();
        send();
        QTRY_VERIFY_WITH_TIMEOUT(m_outbox->nextRetryIn(0).value().has_value(), kPatience);
        submit();
        m_sender->countyAnswered(now());
        QCOMPARE(m_outbox->unsent()->at(0).state, store::SubmissionState::Retry);
        QCOMPARE(m_outbox->unsent()->at(1).state, store::SubmissionState::Queued);
        QVERIFY(!m_events.contains(u"outbox-stuck"_s));
    }

    void one_that_the_county_wants_later_keeps_no_other_waiting()
    {
        submit();
        bool first = true;
        m_proxy->setPlan([&first](const QByteArray &) {
            return std::exchange(first, false)
                       ? Fault{Fault::Answer, 0,
                               FaultProxy::problem(503, "internal", "Retry-After: 3600\r\n")}
                       : Fault{};
        });
        send();
        QTRY_VERIFY_WITH_TIMEOUT(m_outbox->nextRetryIn(0).value().has_value(), kPatience);
        submit();
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 1, kPatience);
        QCOMPARE(m_outbox->unsent()->front().state, store::SubmissionState::Retry);
    }

    void what_a_problem_is_called_is_a_word_or_nothing()
    {
        m_proxy->setPlan([](const QByteArray &line) {
            return line.startsWith("PUT")
                       ? Fault{Fault::Answer, 0, FaultProxy::problem(422, "Jeanne Dupont, 06 12 34 56 78")}
                       : Fault{};
        });
        submit();
        send();
        QTRY_VERIFY_WITH_TIMEOUT(m_proxy->done()[Fault::Answer] > 0 && !m_events.isEmpty(), kPatience);
        QCOMPARE(m_events.first(), u"captive-portal"_s); // the county has no such word
        QCOMPARE(m_outbox->counts()->quarantined, 0);
        QVERIFY(!m_outbox->unsent()->front().reason.contains(u"Jeanne"));
    }

    void a_queue_that_is_stuck_makes_its_connections_anew()
    {
        m_pace.stuckAfter = 0ms;
        m_transport->setPatience(1h);
        m_proxy->setPlan([](const QByteArray &) { return Fault{Fault::Delay, 3'600'000}; }); // a black hole
        submit();
        send();
        QTRY_VERIFY_WITH_TIMEOUT(m_proxy->done()[Fault::Delay] == 1, kPatience);
        m_proxy->setPlan({});
        m_sender->countyAnswered(now());
        QVERIFY(m_events.contains(u"outbox-stuck"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 1, kPatience);
    }

    void a_county_restored_from_a_backup_is_found_out_by_its_receipts()
    {
        const QString database = m_county->dataFolder() + u"/submissions.sqlite"_s;
        const auto keeper = [this] {
            OutboxPace pace;
            pace.send.look = pace.audit = 20ms;
            auto made = std::make_unique<OutboxKeeper>(
                *m_transport, m_folder->path(), m_terminal->token, m_clock, [] { return 0.0; }, pace);
            connect(made.get(), &OutboxKeeper::happened, this,
                    [this](const QJsonObject &event) { m_events.append(event[u"event"].toString()); });
            made->start();
            return made;
        };
        const auto audited = [this](store::Audit audit) {
            const auto stubs = m_outbox->stubs().value();
            return std::ranges::count(stubs, audit, &store::Stub::audit);
        };
        const auto backUp = [&](const QString &name) {
            m_county->goAway();
            QVERIFY(QFile::copy(database, m_folder->filePath(name)));
            m_county->comeBack();
        };
        const auto restore = [&](const QString &name) {
            m_county->goAway();
            for (const char *part : {"", "-wal", "-shm"})
                QFile::remove(database + QLatin1StringView(part));
            QVERIFY(QFile::copy(m_folder->filePath(name), database));
            m_county->comeBack();
        };
        auto running = keeper();
        for (int i = 0; i < 3; ++i)
            submit();
        QTRY_COMPARE_WITH_TIMEOUT(audited(store::Audit::There), 3, kPatience);
        backUp(u"early"_s);
        for (int i = 0; i < 4; ++i)
            submit();
        QTRY_COMPARE_WITH_TIMEOUT(audited(store::Audit::There), 7, kPatience);
        QCOMPARE(m_events.count(u"receipts-missing"_s), 0);
        running.reset();
        backUp(u"late"_s);
        restore(u"early"_s);
        submit(); // the newest is there: it says nothing of those before

        int asked = 0; // the county is away for a moment, with one missing and the others not yet asked for
        m_proxy->setPlan([&asked](const QByteArray &line) {
            return line.startsWith("GET /v1/submissions/") && ++asked == 3
                       ? Fault{Fault::Answer, 0, FaultProxy::problem(503, "away")}
                       : Fault{};
        });
        running = keeper();
        QTRY_COMPARE_WITH_TIMEOUT(audited(store::Audit::Missing), 4, kPatience);
        QVERIFY(asked > 3);
        QTRY_COMPARE_WITH_TIMEOUT(audited(store::Audit::There), 4, kPatience);
        QCOMPARE(m_events.count(u"receipts-missing"_s), 1);
        QCOMPARE(running->health()->missing, 4);
        Health health;
        health.outbox = running->health();
        QVERIFY(!health.isGood());

        // Its people find a newer backup.
        restore(u"late"_s);
        QTRY_COMPARE_WITH_TIMEOUT(audited(store::Audit::Missing), 1, kPatience); // that sent in between
        QCOMPARE(audited(store::Audit::There), 7);
    }

    void what_only_one_gets_for_an_answer_keeps_no_other_waiting_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("404 page") << FaultProxy::answer(404, "text/html", "<h1>404</h1>");
        QTest::newRow("405") << FaultProxy::problem(405, "method");
        QTest::newRow("403") << FaultProxy::problem(403, "forbidden");
        QTest::newRow("451") << FaultProxy::problem(451, "legal");
    }

    void what_only_one_gets_for_an_answer_keeps_no_other_waiting()
    {
        QFETCH(QByteArray, answer);
        QSet<QString> refused;
        m_pace.inHand = 1;
        m_pace.probe = 50ms;
        m_proxy->setPlan([&](const QByteArray &line) {
            const QString id = QString::fromLatin1(line.split(' ').value(1).split('/').last());
            return refused.contains(id) ? Fault{Fault::Answer, 0, answer} : Fault{};
        });
        for (int i = 0; i < 5; ++i)
            refused.insert(submit());
        for (int i = 0; i < 5; ++i)
            submit();
        send();
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 5, kPatience);
        QCOMPARE(m_outbox->counts()->waiting, 5);
        m_proxy->setPlan({});
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 10, kPatience);
    }

    void an_envelope_gets_through_a_line_of_a_few_kilobytes_a_second()
    {
        m_proxy->setPlan([](const QByteArray &line) {
            return line.startsWith("PUT") ? Fault{Fault::Slow, 20'000} : Fault{};
        });
        m_transport->setPatience(500ms);
        submit({}, QByteArray(60'000, 'x'));
        send();
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 1, kPatience);
        QCOMPARE(m_proxy->done()[Fault::Slow], 1);
    }

    void a_document_that_takes_long_is_not_taken_for_a_stuck_queue()
    {
        int pieces = 0;
        m_proxy->setPlan([&](const QByteArray &line) -> Fault {
            if (!line.startsWith("PATCH"))
                return {};
            ++pieces;
            m_standingClock.advance(10 * 60'000);
            m_sender->countyAnswered(now());
            return {};
        });
        submit(QByteArray(3'000'000, 'd'));
        send({}, &m_standingClock);
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->stubs, 1, kPatience);
        QVERIFY(pieces >= 4);
        QCOMPARE(m_events.count(u"outbox-stuck"_s), 0);
    }

    void a_queue_damaged_under_a_live_sender_is_replaced_and_what_is_whole_in_it_arrives()
    {
        m_proxy->setPlan([](const QByteArray &) { return Fault{Fault::Refuse}; });
        QStringList ids;
        for (int i = 0; i < 5; ++i)
            ids.append(submit());
        m_outbox.reset();
        OutboxPace pace;
        pace.send.look = pace.watch = pace.firstRetry = 20ms;
        OutboxKeeper keeper(
            *m_transport, m_folder->path(), m_terminal->token, m_clock, [] { return 0.0; }, pace);
        connect(&keeper, &OutboxKeeper::happened, this,
                [this](const QJsonObject &event) { m_events.append(event[u"event"].toString()); });
        keeper.start();
        QTRY_VERIFY_WITH_TIMEOUT(m_proxy->done()[Fault::Refuse] > 0, kPatience);

        qint64 page = 0;
        {
            // A window that writes has the sender read its pages again.
            auto window = store::Outbox::open(m_folder->path(), noDisk()).value();
            QVERIFY(window.saveDraft(u"draft"_s, "x", m_session));
            QVERIFY(window.truncateLog());
            auto database = store::Database::open(queueFile(), {.access = store::Access::ReadOnly}).value();
            auto root =
                database.prepare(u"SELECT rootpage FROM sqlite_master WHERE name = 'submission_due'"_s)
                    .value();
            QVERIFY(database.execute(root) && root.next());
            page = root.value(0).toLongLong() - 1;
        }
        QFile file(queueFile());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(page * 4096);
        file.write(QByteArray(4096, 'x'));
        file.close();
        m_proxy->setPlan({});
        keeper.countyAnswered(now());

        QTRY_VERIFY_WITH_TIMEOUT(m_events.contains(u"outbox-damaged"_s), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(countyIds().size(), 5, kPatience);
        m_outbox.emplace(store::Outbox::open(m_folder->path(), noDisk()).value()); // the next citizen's
        ids.append(submit());
        QVERIFY(!ids.last().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(m_outbox->counts()->waiting, 0, kPatience);
        QCOMPARE(countyIds().size(), 6);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 6);
        for (const QString &id : countyIds())
            QVERIFY(ids.contains(id));
        const auto health = keeper.health();
        QVERIFY(health);
        QCOMPARE(health->setAside, 1);
        QCOMPARE(health->waiting, 0);
        QVERIFY(!health->oldestWaiting);
    }

private:
    QString queueFile() const { return m_folder->filePath(u"queue/queue.sqlite"_s); }
    static QDateTime now() { return QDateTime::currentDateTimeUtc(); }
    static store::DiskUsage noDisk()
    {
        return [](const QString &) { return 10.0; };
    }

    QString submit(const QByteArray &documentContent = {}, const QByteArray &payload = "answers")
    {
        store::Submission submission{u"school-transport"_s, 1, {}, payload, {}};
        const vault::SealingKey county = m_county->sealingKey();
        if (!documentContent.isEmpty()) {
            QBuffer content;
            content.setData(documentContent);
            content.open(QIODevice::ReadOnly);
            submission.documents.push_back(
                m_outbox->documents().add(content, u"application/pdf"_s, county, m_terminal->key).value());
        }
        const auto receipt = m_outbox->submit(u"draft-%1"_s.arg(++m_drafts), m_session, submission, county,
                                              m_terminal->key, now());
        return receipt ? receipt->id.toString(QUuid::WithoutBraces) : QString();
    }

    void send(OutboxSender::RenewToken renew = {}, const session::Clock *clock = nullptr)
    {
        m_sender = std::make_unique<OutboxSender>(
            *m_transport, *m_outbox, m_terminal->token, clock ? *clock : m_clock, [this] { return m_random; },
            m_pace);
        m_sender->setTokenRenewal(std::move(renew));
        connect(m_sender.get(), &OutboxSender::happened, this,
                [this](const QJsonObject &event) { m_events.append(event[u"event"].toString()); });
        m_sender->start();
    }

    QStringList countyIds()
    {
        QStringList ids;
        m_county->with([&ids](CountyServer &server) { ids = server.submissions().ids().value(); });
        return ids;
    }

    session::SystemClock m_clock;
    session::ManualClock m_standingClock;
    std::unique_ptr<CountyThread> m_county;
    std::optional<EnrolledTerminal> m_terminal;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<store::Outbox> m_outbox;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<OutboxSender> m_sender;
    vault::Secret m_session = vault::Secret::random(vault::kBoxKeyBytes);
    SendPace m_pace;
    double m_random = 0;
    int m_drafts = 0;
    QString m_poison422;
    QString m_poison500;
    QStringList m_events;
};

QTEST_GUILESS_MAIN(OutboxSenderTest)
#include "outboxsender_test.moc"
