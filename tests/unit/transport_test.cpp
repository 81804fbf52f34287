// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/clock.h"
#include "sync/backoff.h"
#include "sync/transport.h"

#include <QTest>

using namespace lucarne;
using namespace lucarne::sync;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TransportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speaks_tls_only_unless_on_this_machine_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("https") << u"https://lucarne.example"_s << true;
        QTest::newRow("https, port, slash") << u"https://lucarne.example:8443/"_s << true;
        QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << true;
        QTest::newRow("loopback by name") << u"http://localhost:8080"_s << true;
        QTest::newRow("loopback, IPv6") << u"http://[::1]:8080"_s << true;
        QTest::newRow("http") << u"http://lucarne.example"_s << false;
        QTest::newRow("looks like loopback") << u"http://127.0.0.1.example"_s << false;
        QTest::newRow("password") << u"https://a:b@lucarne.example"_s << false;
        QTest::newRow("path") << u"https://lucarne.example/x"_s << false;
        QTest::newRow("query") << u"https://lucarne.example?x"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("empty") << QString() << false;
    }

    void speaks_tls_only_unless_on_this_machine()
    {
        QFETCH(const QString, url);
        QFETCH(const bool, accepted);
        const session::ManualClock clock;
        QCOMPARE(bool(Transport::to(QUrl(url, QUrl::StrictMode), clock)), accepted);
    }

    void understands_answers_as_the_table_says_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("outcome");
        const QByteArray json = "application/json";
        const QByteArray problem = "application/problem+json";
        const QByteArray html = "text/html";
        const auto row = [](int status, const QByteArray &type, Outcome outcome) {
            QTest::addRow("%d %s", status, type.constData()) << status << type << int(outcome);
        };
        row(200, json, Outcome::Ok);
        row(200, html, Outcome::CaptivePortal);
        row(200, "", Outcome::CaptivePortal);
        row(302, html, Outcome::CaptivePortal);
        row(304, "", Outcome::NotModified);
        row(511, html, Outcome::CaptivePortal);
        row(0, "", Outcome::Away);
        for (const int status : {408, 425, 429, 500, 502, 503, 507})
            row(status, problem, Outcome::Away);
        row(500, html, Outcome::Away);
        row(401, problem, Outcome::Unauthorised);
        row(401, html, Outcome::CaptivePortal);
        row(403, problem, Outcome::Forbidden);
        row(403, html, Outcome::CaptivePortal);
        row(404, problem, Outcome::OtherVersion);
        row(404, html, Outcome::OtherVersion);
        row(405, problem, Outcome::OtherVersion);
        for (const int status : {400, 409, 413, 416, 422})
            row(status, problem, Outcome::Refused);
    }

    void understands_answers_as_the_table_says()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, type);
        QFETCH(const int, outcome);
        QCOMPARE(int(outcomeOf(status, type, "application/json")), outcome);
    }

    void reads_both_forms_of_retry_after()
    {
        const QDateTime now({2026, 3, 2}, {9, 0}, Qt::UTC);
        QVERIFY(parseRetryAfter("120", now) == 120s);
        QVERIFY(parseRetryAfter("Mon, 02 Mar 2026 09:05:00 GMT", now) == 300s);
        QVERIFY(parseRetryAfter("Mon, 02 Mar 2026 08:00:00 GMT", now) == 0s);
        QVERIFY(!parseRetryAfter("", now));
        QVERIFY(!parseRetryAfter("-5", now));
        QVERIFY(!parseRetryAfter("soon", now));
    }

    void waits_longer_after_each_failure_up_to_a_quarter_of_an_hour()
    {
        const Random most = [] { return 1.0; };
        QCOMPARE(backOff(1, most), 5s);
        QCOMPARE(backOff(2, most), 10s);
        QCOMPARE(backOff(7, most), 320s);
        QCOMPARE(backOff(9, most), 15min);
        QCOMPARE(backOff(1'000'000, most), 15min);
        QCOMPARE(backOff(3, [] { return 0.0; }), 0ms);
        QCOMPARE(backOff(3, [] { return 0.5; }), 10s);
    }

    void spreads_terminals_over_the_whole_time()
    {
        const Random random = systemRandom();
        int early = 0;
        for (int i = 0; i < 2000; ++i) {
            const auto delay = backOff(4, random);
            QVERIFY(delay >= 0ms && delay < 40s);
            early += delay < 20s ? 1 : 0;
        }
        QVERIFY2(early > 800 && early < 1200, qPrintable(QString::number(early)));
    }

    void obeys_retry_after_within_reason()
    {
        const Random none = [] { return 0.0; };
        QCOMPARE(retryDelay(5, 30s, none), 30s);
        QCOMPARE(retryDelay(5, 0s, none), 1s);
        QCOMPARE(retryDelay(5, 24h * 365, none), 1h);
        QCOMPARE(retryDelay(5, 100s, [] { return 1.0; }), 110s);
        QCOMPARE(retryDelay(1, {}, [] { return 1.0; }), 5s);
        QCOMPARE(jittered(100s, none), 90s);
        QCOMPARE(jittered(100s, [] { return 1.0; }), 110s);
    }
};

QTEST_GUILESS_MAIN(TransportTest)
#include "transport_test.moc"
