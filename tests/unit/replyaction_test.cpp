// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/replyaction.h"

#include <QTest>

using namespace lucarne::sync;
using namespace Qt::StringLiterals;

class ReplyActionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // One row for each entry of each line of the table.
    void every_reply_has_its_action_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<bool>("receipt");
        QTest::addColumn<ReplyAction>("action");
        const QByteArray json = "application/json";
        const QByteArray problem = "application/problem+json";
        const QByteArray html = "text/html";
        using enum ReplyAction;

        QTest::newRow("no answer") << 0 << QByteArray() << QString() << false << RetryLater;
        for (const int status : {408, 425, 429, 500, 502, 503, 504, 507, 599}) {
            QTest::addRow("%d", status) << status << problem << u"x"_s << false << RetryLater;
            QTest::addRow("%d in HTML", status) << status << html << QString() << false << RetryLater;
        }

        QTest::newRow("200 with receipt") << 200 << json << QString() << true << Acknowledge;
        QTest::newRow("201 with receipt") << 201 << json << QString() << true << Acknowledge;

        for (const int status : {200, 201}) {
            QTest::addRow("%d without receipt", status)
                << status << json << QString() << false << PauseForPortal;
            QTest::addRow("%d in HTML", status) << status << html << QString() << false << PauseForPortal;
            QTest::addRow("%d, a receipt in HTML", status)
                << status << html << QString() << true << PauseForPortal;
        }
        for (const int status : {202, 204, 206, 301, 302, 303, 304, 307, 308})
            QTest::addRow("%d", status) << status << json << QString() << true << PauseForPortal;
        for (const int status : {400, 401, 403, 409, 412, 413, 415, 422, 451})
            QTest::addRow("%d in HTML", status) << status << html << QString() << false << PauseForPortal;
        QTest::newRow("413 as a problem without type")
            << 413 << problem << QString() << false << PauseForPortal;
        QTest::newRow("511") << 511 << html << QString() << false << PauseForPortal;

        QTest::newRow("401") << 401 << problem << u"token"_s << false << RenewToken;
        QTest::newRow("403") << 403 << problem << u"terminal"_s << false << PauseAndAlert;

        for (const int status : {404, 405}) {
            QTest::addRow("%d", status) << status << problem << u"no-such-path"_s << false << ProbeHourly;
            QTest::addRow("%d in HTML", status) << status << html << QString() << false << ProbeHourly;
        }
        for (const int status : {402, 406, 410, 418, 426, 451})
            QTest::addRow("%d", status) << status << problem << u"x"_s << false << ProbeHourly;

        QTest::newRow("409 in progress") << 409 << problem << u"in-progress"_s << false << RetryLater;
        QTest::newRow("409 documents missing")
            << 409 << problem << u"documents-missing"_s << false << SendDocuments;
        QTest::newRow("409 another offset") << 409 << problem << u"upload-offset"_s << false << ContinueAt;

        QTest::newRow("409 other payload") << 409 << problem << u"other-payload"_s << false << CompareReceipt;
        QTest::newRow("412 other payload") << 412 << problem << u"other-payload"_s << false << CompareReceipt;
        QTest::newRow("422 other payload") << 422 << problem << u"other-payload"_s << false << CompareReceipt;

        QTest::newRow("400") << 400 << problem << u"bad-request"_s << false << Quarantine;
        QTest::newRow("413") << 413 << problem << u"too-large"_s << false << Quarantine;
        QTest::newRow("415") << 415 << problem << u"media-type"_s << false << Quarantine;
        QTest::newRow("422") << 422 << problem << u"unknown-key"_s << false << Quarantine;
        QTest::newRow("400 changed on the way")
            << 400 << problem << u"content-digest"_s << false << RetryLater;
    }

    void every_reply_has_its_action()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QString, problem);
        QFETCH(bool, receipt);
        QTEST(actionFor({status, type, problem, receipt}), "action");
    }

    void only_a_receipt_acknowledges()
    {
        const QByteArrayList types{"application/json", "application/problem+json", "text/html", "text/plain",
                                   ""};
        for (int status = 0; status < 700; ++status) {
            for (const QByteArray &type : types) {
                QVERIFY(actionFor({status, type, u"x"_s, false}) != ReplyAction::Acknowledge);
                QCOMPARE(actionFor({status, type, {}, true}) == ReplyAction::Acknowledge,
                         (status == 200 || status == 201) && type == "application/json");
            }
        }
    }
};

QTEST_APPLESS_MAIN(ReplyActionTest)
#include "replyaction_test.moc"
