// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archives.h"

#include "county/contract.h"
#include "county/countythread.h"
#include "county/plainclient.h"

#include "store/submissioncontent.h"
#include "vault/digest.h"
#include "vault/envelope.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <array>
#include <thread>
#include <vector>

using namespace lucarne;
using namespace lucarne::county;
using namespace Qt::StringLiterals;

namespace
{

const QString kDirectory = QStringLiteral(LUCARNE_SOURCE_DIR "/resources/demo/directory.json");
const QString kProcedures = QStringLiteral(LUCARNE_SOURCE_DIR "/resources/demo/procedures");

QByteArray enrolmentBody(const QString &code, const vault::SigningKey &key, const QString &name = u"Hall"_s)
{
    const QByteArray proof = key.sign("lucarne-enrolment-v1\n" + code.toUtf8());
    return QJsonDocument(QJsonObject{{u"code"_s, code},
                                     {u"name"_s, name},
                                     {u"publicKey"_s, QString::fromLatin1(key.publicKey().toBase64())},
                                     {u"proof"_s, QString::fromLatin1(proof.toBase64())}})
        .toJson();
}

QString problemType(const PlainClient::Answer &answer)
{
    return QJsonDocument::fromJson(answer.body).object()[u"type"].toString().section(u':', -1);
}

QByteArray digestHeader(const QByteArray &body)
{
    return "sha-256=:" + vault::sha256(body).toBase64() + ':';
}

PlainClient::Headers submissionHeaders(const QString &id, const QByteArray &body)
{
    return {{"Content-Type", "application/vnd.lucarne.envelope"},
            {"If-None-Match", "*"},
            {"Idempotency-Key", '"' + id.toLatin1() + '"'},
            {"Content-Digest", digestHeader(body)}};
}

QByteArray sealedBytes(QByteArray content, const vault::SealingKey &county, const vault::SigningKey &terminal,
                       const QUuid &subject)
{
    QBuffer in(&content);
    in.open(QIODevice::ReadOnly);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    return vault::sealEnvelope(in, out, county, terminal, subject) ? out.data() : QByteArray();
}

store::SubmissionContent contentFor(const QUuid &id, const QByteArray &secret)
{
    store::SubmissionContent content;
    content.id = id;
    content.number = u"7KQM-X2D9-4HVT"_s;
    content.procedure = u"school-transport"_s;
    content.procedureVersion = 1;
    content.statusDigest = vault::sha256(secret);
    content.recordedAt = QDateTime({2026, 3, 2}, {9, 0}, Qt::UTC);
    content.payload = "answers";
    return content;
}

QByteArray heartbeatBody()
{
    return QJsonDocument(
               QJsonObject{
                   {u"sentAt"_s, u"2026-03-02T09:00:00Z"_s},
                   {u"versions"_s, QJsonObject{{u"lucarne"_s, u"0.1.0"_s}}},
                   {u"contentVersion"_s, 0},
                   {u"health"_s,
                    QJsonObject{{u"state"_s, u"degraded"_s},
                                {u"diskFreePercent"_s, 40},
                                {u"outbox"_s, QJsonObject{{u"waiting"_s, 3},
                                                          {u"quarantined"_s, 2},
                                                          {u"setAside"_s, 1},
                                                          {u"oldestWaiting"_s, u"2026-03-01T09:00:00Z"_s}}}}},
                   {u"helpRequested"_s, false}})
        .toJson();
}

} // namespace

class CountyContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_county = std::make_unique<CountyThread>();
        m_client = std::make_unique<PlainClient>(m_county->url());
    }

    void cleanup()
    {
        const QStringList faults = m_county->contractFaults();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void serves_every_operation_of_the_contract()
    {
        const Contract contract = Contract::load();
        QCOMPARE(contract.operations().size(), 14);
        for (const Operation &operation : contract.operations()) {
            QString path = operation.path;
            path.replace(u"{sha256}"_s, QString(64, u'0')).replace(u"{pivot}"_s, u"caf"_s);
            path.replace(u"{id}"_s, u"8c7e6a5e-0000-4000-8000-000000000000"_s);
            const auto answer = m_client->ask(operation.method, path);
            QVERIFY2(answer.status != 0, qPrintable(path));
            QVERIFY2(problemType(answer) != "no-such-path"_L1, qPrintable(path));
        }
    }

    void answers_as_the_contract_says_in_every_case()
    {
        QTemporaryDir folder;
        const QString archive = test::writeSmallCatalogue(folder.path());
        QVERIFY(!archive.isEmpty());

        QCOMPARE(m_client->ask("GET", u"/v1/health"_s).status, 200);
        for (const QString &path : {u"/v1/content/manifest"_s, u"/v1/directory"_s, u"/v1/partners/caf"_s,
                                    u"/v1/content/bundles/"_s + QString(64, u'0')})
            QCOMPARE(m_client->ask("GET", path).status, 401);

        const QString id = enrol();
        QCOMPARE(m_client->ask("GET", u"/v1/content/manifest"_s).status, 503);
        QCOMPARE(m_client->ask("GET", u"/v1/directory"_s).status, 404);
        QCOMPARE(m_client->ask("GET", u"/v1/partners/caf"_s).status, 404);

        const SignedManifest published = m_county->publish({archive}, kDirectory, kProcedures);
        QCOMPARE(published.bundles.size(), 3u);
        const auto manifest = m_client->ask("GET", u"/v1/content/manifest"_s);
        QCOMPARE(manifest.status, 200);
        QCOMPARE(manifest.body, published.body);
        QVERIFY(m_county->publicKey().verifies(manifest.body,
                                               QByteArray::fromBase64(manifest.header("Lucarne-Signature"))));
        QCOMPARE(m_client->ask("GET", u"/v1/content/manifest"_s, {{"If-None-Match", manifest.header("ETag")}})
                     .status,
                 304);

        const QString bundle = u"/v1/content/bundles/"_s + published.bundles.front().sha256;
        const auto whole = m_client->ask("GET", bundle);
        QCOMPARE(whole.status, 200);
        QCOMPARE(QString::fromLatin1(vault::sha256(whole.body).toHex()), published.bundles.front().sha256);
        const QByteArray etag = whole.header("ETag");
        const auto part = m_client->ask("GET", bundle, {{"Range", "bytes=10-19"}, {"If-Range", etag}});
        QCOMPARE(part.status, 206);
        QCOMPARE(part.body, whole.body.mid(10, 10));
        const auto tail = m_client->ask("GET", bundle, {{"Range", "bytes=-7"}});
        QCOMPARE(tail.body, whole.body.last(7));
        const auto changed =
            m_client->ask("GET", bundle, {{"Range", "bytes=10-"}, {"If-Range", "\"other\""}});
        QCOMPARE(changed.status, 200);
        QCOMPARE(m_client->ask("GET", bundle, {{"Range", "bytes=999999999-"}}).status, 416);
        QCOMPARE(m_client->ask("GET", bundle, {{"Range", "bytes=0-1,4-5"}}).status, 200);
        QCOMPARE(m_client->ask("GET", bundle, {{"If-None-Match", etag}}).status, 304);
        QCOMPARE(m_client->ask("GET", u"/v1/content/bundles/..%2Fcontent-key"_s).status, 404);

        const auto directory = m_client->ask("GET", u"/v1/directory"_s);
        QCOMPARE(directory.status, 200);
        QCOMPARE(
            m_client->ask("GET", u"/v1/directory"_s, {{"If-None-Match", directory.header("ETag")}}).status,
            304);
        QCOMPARE(m_client->ask("GET", u"/v1/partners/caf"_s).status, 200);
        QCOMPARE(m_client->ask("GET", u"/v1/partners/nobody"_s).status, 404);

        const QString beat = u"/v1/terminals/%1/heartbeat"_s.arg(id);
        const auto beaten = m_client->ask("POST", beat, {}, heartbeatBody());
        QCOMPARE(beaten.status, 200);
        QCOMPARE(QJsonDocument::fromJson(beaten.body).object()[u"manifestVersion"].toInteger(),
                 published.version);
        QCOMPARE(m_client->ask("POST", u"/v1/terminals/another/heartbeat"_s, {}, heartbeatBody()).status,
                 403);
        QCOMPARE(m_client->ask("POST", beat, {}, "not json").status, 400);
        const auto refusing = [](const QString &reason) {
            QJsonObject body = QJsonDocument::fromJson(heartbeatBody()).object();
            QJsonObject health = body[u"health"].toObject();
            health.insert(u"refusedProcedures"_s,
                          QJsonArray{QJsonObject{{u"file"_s, u"a.json"_s}, {u"reason"_s, reason}}});
            body.insert(u"health"_s, health);
            return QJsonDocument(body).toJson();
        };
        QCOMPARE(m_client->ask("POST", beat, {}, refusing(u"/version: 1"_s)).status, 200);
        QCOMPARE(m_client->ask("POST", beat, {}, refusing(QString(501, u'x'))).status, 400);
        QByteArray nosy = heartbeatBody();
        nosy.replace("\"sentAt\"", "\"citizen\": \"Jeanne\", \"sentAt\"");
        nosy.replace("\"setAside\": 1", "\"setAside\": 1, \"citizen\": {\"name\": \"Jeanne\"}");
        nosy.replace("\"lucarne\"", "\"citizen\": \"Jeanne\", \"lucarne\"");
        QCOMPARE(nosy.count("Jeanne"), 3);
        // Of a newer terminal, and not kept: there may be anything in it.
        QCOMPARE(m_client->ask("POST", beat, {}, nosy).status, 200);
        QByteArray kept;
        m_county->with([&](CountyServer &server) { kept = server.store().lastHeartbeat(id).value(); });
        QVERIFY(!kept.contains("Jeanne"));
        QCOMPARE(QJsonDocument::fromJson(kept), QJsonDocument::fromJson(heartbeatBody()));
    }

    void takes_a_submission_once_and_tells_how_it_gets_on()
    {
        const EnrolledTerminal terminal = m_county->enrol();
        const QUuid uuid = QUuid::createUuid();
        const QString id = uuid.toString(QUuid::WithoutBraces);
        const QString path = u"/v1/submissions/"_s + id;
        const QByteArray secret(16, 's');
        const QByteArray envelope =
            sealedBytes(packed(contentFor(uuid, secret)), m_county->sealingKey(), terminal.key, uuid);
        QCOMPARE(m_client->ask("PUT", path, submissionHeaders(id, envelope), envelope).status, 401);
        m_client->setToken(terminal.token.toByteArray());
        QCOMPARE(m_client->ask("GET", path).status, 404);
        const auto first = m_client->ask("PUT", path, submissionHeaders(id, envelope), envelope);
        QCOMPARE(first.status, 201);
        const QJsonObject receipt = QJsonDocument::fromJson(first.body).object();
        QCOMPARE(receipt[u"id"].toString(), id);
        QCOMPARE(receipt[u"digest"].toString(), QString::fromLatin1(vault::sha256(envelope).toHex()));
        const auto again = m_client->ask("PUT", path, submissionHeaders(id, envelope), envelope);
        QCOMPARE(again.status, 200);
        QCOMPARE(QJsonDocument::fromJson(again.body).object(), receipt);
        QCOMPARE(m_client->ask("GET", path).status, 200);
        // Sealed once more: the same content in other bytes.
        const QByteArray other =
            sealedBytes(packed(contentFor(uuid, secret)), m_county->sealingKey(), terminal.key, uuid);
        const auto refused = m_client->ask("PUT", path, submissionHeaders(id, other), other);
        QCOMPARE(refused.status, 412);
        QCOMPARE(problemType(refused), u"other-payload"_s);
        m_county->with([](CountyServer &server) { QCOMPARE(*server.submissions().count(), 1); });

        const auto statusBody = [](const QString &number, const QByteArray &of) {
            return QJsonDocument(QJsonObject{{u"number"_s, number},
                                             {u"secret"_s, QString::fromLatin1(
                                                               of.toBase64(QByteArray::Base64UrlEncoding |
                                                                           QByteArray::OmitTrailingEquals))}})
                .toJson();
        };
        const QString look = u"/v1/receipts/status"_s;
        const auto status = m_client->ask("POST", look, {}, statusBody(u"7KQM-X2D9-4HVT"_s, secret));
        QCOMPARE(status.status, 200);
        QCOMPARE(QJsonDocument::fromJson(status.body).object()[u"state"].toString(), u"received"_s);
        m_county->with([&id](CountyServer &server) {
            QVERIFY(server.submissions().setStatus(id, u"more-needed"_s, u"Il manque une photo."_s,
                                                   QDateTime::currentDateTimeUtc()));
        });
        const auto later = m_client->ask("POST", look, {}, statusBody(u"7KQM-X2D9-4HVT"_s, secret));
        QCOMPARE(QJsonDocument::fromJson(later.body).object()[u"note"].toString(), u"Il manque une photo."_s);
        const auto guessed =
            m_client->ask("POST", look, {}, statusBody(u"7KQM-X2D9-4HVT"_s, QByteArray(16, 'x')));
        QCOMPARE(guessed.status, 404);
        const auto unknown = m_client->ask("POST", look, {}, statusBody(u"0000-0000-0000"_s, secret));
        QCOMPARE(unknown.body, guessed.body);
        QCOMPARE(m_client->ask("POST", look, {}, "{}").status, 400);
        for (int i = 0; i < 18; ++i)
            m_client->ask("POST", look, {}, statusBody(u"0000-0000-0000"_s, secret));
        QCOMPARE(m_client->ask("POST", look, {}, statusBody(u"7KQM-X2D9-4HVT"_s, secret)).status, 429);
    }

    void keeps_a_draft_version_after_version()
    {
        const EnrolledTerminal terminal = m_county->enrol();
        const QString path = u"/v1/drafts/00112233445566778899aabbccddeeff"_s;
        const QByteArray token(43, 'A'); // of 32 zero bytes
        const PlainClient::Headers read{{"Draft-Token", token}};
        const auto put = [&](const QByteArray &body, const QByteArray &name, const QByteArray &value) {
            return m_client->ask("PUT", path,
                                 {{"Content-Type", "application/vnd.lucarne.draft"},
                                  {"Content-Digest", digestHeader(body)},
                                  {"Draft-Token-Digest", vault::sha256(QByteArray(32, '\0')).toHex()},
                                  {name, value}},
                                 body);
        };
        QCOMPARE(put("one", "If-None-Match", "*").status, 401);
        m_client->setToken(terminal.token.toByteArray());
        QCOMPARE(m_client->ask("GET", path, read).status, 404);
        QCOMPARE(put("two", "If-Match", '"' + vault::sha256("one").toHex() + '"').status, 404);
        const auto first = put("one", "If-None-Match", "*");
        QCOMPARE(first.status, 201);
        QCOMPARE(put("one", "If-None-Match", "*").status, 200);
        QCOMPARE(problemType(put("two", "If-None-Match", "*")), u"draft-changed"_s);
        QCOMPARE(put("two", "If-Match", '"' + QByteArray(64, '0') + "\", " + first.header("ETag")).status,
                 201);
        QCOMPARE(put("three", "If-Match", first.header("ETag")).status, 412);
        // Its sender has missed the answer; "two" stays.
        const auto again = put("one", "If-None-Match", "*");
        QCOMPARE(again.status, 200);
        QVERIFY(again.body.contains(vault::sha256("one").toHex()));
        QCOMPARE(again.header("ETag"), QByteArray());
        const auto taken = m_client->ask("GET", path, read);
        QCOMPARE(taken.body, "two"_ba);
        QCOMPARE(taken.header("ETag"), '"' + vault::sha256("two").toHex() + '"');
        QCOMPARE(m_client->ask("GET", path, {{"Draft-Token", QByteArray(42, 'A') + 'Q'}}).status, 404);
        QCOMPARE(put("four", "Nothing", "*").status, 400);
        QCOMPARE(put(QByteArray(1024 * 1024 + 1, 'x'), "If-Match", taken.header("ETag")).status, 413);
        QCOMPARE(m_client->ask("DELETE", path, {{"Draft-Token", QByteArray(42, 'A') + 'Q'}}).status, 404);
        QCOMPARE(m_client->ask("DELETE", path, read).status, 200);
        QCOMPARE(m_client->ask("DELETE", path, read).status, 200);
        QCOMPARE(problemType(m_client->ask("GET", path, read)), u"draft-submitted"_s);
        QCOMPARE(put("five", "If-None-Match", "*").status, 410);
    }

    void refuses_a_submission_that_is_not_in_order()
    {
        const EnrolledTerminal terminal = m_county->enrol();
        m_client->setToken(terminal.token.toByteArray());
        const QUuid uuid = QUuid::createUuid();
        const QString id = uuid.toString(QUuid::WithoutBraces);
        const auto put = [&](const QByteArray &body, const QByteArray &header = {},
                             const QByteArray &value = {}) {
            auto headers = submissionHeaders(id, body);
            for (auto &[name, old] : headers) {
                if (name == header)
                    old = value;
            }
            const auto answer = m_client->ask("PUT", u"/v1/submissions/"_s + id, headers, body);
            return u"%1 %2"_s.arg(answer.status).arg(problemType(answer));
        };
        store::SubmissionContent content = contentFor(uuid, QByteArray(16, 's'));
        const vault::SealingKey key = m_county->sealingKey();
        const QByteArray good = sealedBytes(packed(content), key, terminal.key, uuid);
        QCOMPARE(put(good, "Content-Type", "text/plain"), u"415 media-type"_s);
        QCOMPARE(put(good, "If-None-Match", "\"x\""), u"400 bad-request"_s);
        QCOMPARE(put(good, "Idempotency-Key", "\"x\""), u"400 bad-request"_s);
        QCOMPARE(put(good, "Content-Digest", ""), u"400 bad-request"_s);
        QCOMPARE(put(good, "Content-Digest", digestHeader("x")), u"400 content-digest"_s);
        QByteArray changed = good;
        changed[300] = char(changed[300] ^ 1);
        QCOMPARE(put(changed), u"422 envelope-damaged"_s);
        QByteArray newer = good;
        newer[7] = 9;
        QCOMPARE(put(newer), u"422 envelope-version"_s);
        QCOMPARE(
            put(sealedBytes(packed(content), vault::OpeningKey::generate().sealingKey(), terminal.key, uuid)),
            u"422 unknown-key"_s);
        QCOMPARE(put(sealedBytes(packed(content), key, vault::SigningKey::generate(), uuid)),
                 u"422 unknown-signer"_s);
        QCOMPARE(put(sealedBytes(packed(content), key, terminal.key, QUuid::createUuid())), u"422 subject"_s);
        QCOMPARE(put(sealedBytes("nothing", key, terminal.key, uuid)), u"422 envelope-damaged"_s);
        content.documents.push_back({vault::sha256("gone"), 4, QUuid::createUuid(), u"image/png"_s});
        QCOMPARE(put(sealedBytes(packed(content), key, terminal.key, uuid)), u"409 documents-missing"_s);
        m_county->with([](CountyServer &server) { QCOMPARE(*server.submissions().count(), 0); });
        QCOMPARE(put(good), u"201 "_s);
    }

    void opens_what_was_sealed_to_an_older_key()
    {
        const EnrolledTerminal terminal = m_county->enrol();
        m_client->setToken(terminal.token.toByteArray());
        const SignedManifest before = m_county->publish({}, kDirectory);
        const vault::SealingKey old = m_county->sealingKey();
        m_county->with([](CountyServer &server) { QVERIFY(server.publisher().rotateSealingKey()); });
        m_county->goAway();
        m_county->comeBack();
        QVERIFY(m_county->sealingKey() != old);
        const QJsonObject manifest =
            QJsonDocument::fromJson(m_client->ask("GET", u"/v1/content/manifest"_s).body).object();
        QVERIFY(manifest[u"version"].toInteger() > before.version);
        const QJsonArray keys = manifest[u"sealingKeys"].toArray();
        QCOMPARE(keys.size(), 2);
        QCOMPARE(keys[0].toObject()[u"publicKey"].toString().toLatin1(), m_county->sealingKey().toBase64());
        QCOMPARE(keys[1].toObject()[u"publicKey"].toString().toLatin1(), old.toBase64());
        for (const vault::SealingKey &key : {old, m_county->sealingKey()}) {
            const QUuid uuid = QUuid::createUuid();
            const QString id = uuid.toString(QUuid::WithoutBraces);
            const QByteArray envelope =
                sealedBytes(packed(contentFor(uuid, QByteArray(16, 's'))), key, terminal.key, uuid);
            QCOMPARE(
                m_client->ask("PUT", u"/v1/submissions/"_s + id, submissionHeaders(id, envelope), envelope)
                    .status,
                201);
        }
    }

    void takes_a_document_piece_by_piece_from_where_it_stopped()
    {
        m_client->setToken(m_county->enrol().token.toByteArray());
        const QByteArray whole = QByteArray("0123456789").repeated(100'000);
        const QString name = QString::fromLatin1(vault::sha256(whole).toHex());
        const auto send = [&](const QString &as, qint64 offset, const QByteArray &piece) {
            return m_client->ask("PATCH", u"/v1/documents/"_s + as,
                                 {{"Content-Type", "application/partial-upload"},
                                  {"Upload-Offset", QByteArray::number(offset)},
                                  {"Upload-Length", QByteArray::number(whole.size())},
                                  {"Content-Digest", digestHeader(piece)}},
                                 piece);
        };
        const auto offsetOf = [](const PlainClient::Answer &answer) {
            return QJsonDocument::fromJson(answer.body).object()[u"offset"].toInteger();
        };
        QCOMPARE(offsetOf(send(name, 0, {})), 0);
        QCOMPARE(offsetOf(send(name, 0, whole.first(400'000))), 400'000);
        m_county->goAway();
        m_county->comeBack();
        const auto lost = send(name, 0, {});
        QCOMPARE(lost.status, 409);
        QCOMPARE(problemType(lost), u"upload-offset"_s);
        QCOMPARE(lost.header("Upload-Offset"), QByteArray("400000"));
        QCOMPARE(send(name, 500'000, whole.mid(500'000, 10)).status, 409);
        QCOMPARE(send(name, 400'000, whole + "x").status, 409); // beyond its end
        const auto done = send(name, 400'000, whole.mid(400'000));
        QCOMPARE(done.status, 200);
        QVERIFY(QJsonDocument::fromJson(done.body).object()[u"complete"].toBool());
        QVERIFY(QJsonDocument::fromJson(send(name, 0, {}).body).object()[u"complete"].toBool());
        m_county->with([&](CountyServer &server) {
            QFile file(server.submissions().documentFile(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), whole);
        });

        for (const qint64 size : {100ll * 1024 * 1024 + 1, 9'000'000'000'000ll}) {
            QCOMPARE(m_client
                         ->ask("PATCH", u"/v1/documents/"_s + QString(64, u'b'),
                               {{"Content-Type", "application/partial-upload"},
                                {"Upload-Offset", "0"},
                                {"Upload-Length", QByteArray::number(size)},
                                {"Content-Digest", digestHeader("x")}},
                               "x")
                         .status,
                     413);
        }

        const QString wrong = QString(64, u'a');
        const auto other = send(wrong, 0, whole);
        QCOMPARE(other.status, 422);
        QCOMPARE(problemType(other), u"document-digest"_s);
        QCOMPARE(offsetOf(send(wrong, 0, {})), 0); // thrown away
        QCOMPARE(send(u"..%2Fcontent-key"_s, 0, {}).status, 400);
        QCOMPARE(m_client->ask("PATCH", u"/v1/documents/"_s + name).status, 400);
    }

    void stores_one_of_five_that_come_at_once()
    {
        const EnrolledTerminal terminal = m_county->enrol();
        const QUuid uuid = QUuid::createUuid();
        const QString id = uuid.toString(QUuid::WithoutBraces);
        const QByteArray envelope = sealedBytes(packed(contentFor(uuid, QByteArray(16, 's'))),
                                                m_county->sealingKey(), terminal.key, uuid);
        std::array<int, 5> statuses{};
        std::vector<std::thread> senders;
        senders.reserve(statuses.size());
        for (int &status : statuses) {
            senders.emplace_back([&] {
                PlainClient client(m_county->url());
                client.setToken(terminal.token.toByteArray());
                status =
                    client.ask("PUT", u"/v1/submissions/"_s + id, submissionHeaders(id, envelope), envelope)
                        .status;
            });
        }
        for (std::thread &sender : senders)
            sender.join();
        QCOMPARE(std::count(statuses.begin(), statuses.end(), 201), 1);
        QCOMPARE(std::count(statuses.begin(), statuses.end(), 200), 4);
        m_county->with([](CountyServer &server) { QCOMPARE(*server.submissions().count(), 1); });
    }

    void gives_a_code_to_one_terminal_only()
    {
        const QString code = m_county->newCode();
        const auto mine = vault::SigningKey::generate();
        const auto first = m_client->ask("POST", u"/v1/enrolments"_s, {}, enrolmentBody(code, mine));
        QCOMPARE(first.status, 201);
        // The reply was lost: the same terminal asks again, even as people type it.
        const auto again =
            m_client->ask("POST", u"/v1/enrolments"_s, {}, enrolmentBody(code.toLower().remove(u'-'), mine));
        QCOMPARE(again.status, 201);
        const QJsonObject one = QJsonDocument::fromJson(first.body).object();
        const QJsonObject two = QJsonDocument::fromJson(again.body).object();
        QCOMPARE(two[u"terminalId"], one[u"terminalId"]);
        m_client->setToken(one[u"token"].toString().toLatin1());
        QCOMPARE(m_client->ask("GET", u"/v1/directory"_s).status, 401);
        m_client->setToken(two[u"token"].toString().toLatin1());
        QCOMPARE(m_client->ask("GET", u"/v1/directory"_s).status, 404);

        const auto other = m_client->ask("POST", u"/v1/enrolments"_s, {},
                                         enrolmentBody(code, vault::SigningKey::generate()));
        QCOMPARE(other.status, 409);
        QCOMPARE(problemType(other), u"enrolment-code-used"_s);
    }

    void refuses_expired_and_unknown_codes_and_foreign_proofs()
    {
        const auto key = vault::SigningKey::generate();
        const QString old = m_county->newCode(std::chrono::seconds(-1));
        const auto expired = m_client->ask("POST", u"/v1/enrolments"_s, {}, enrolmentBody(old, key));
        QCOMPARE(expired.status, 403);
        QCOMPARE(problemType(expired), u"enrolment-code-expired"_s);
        const auto unknown =
            m_client->ask("POST", u"/v1/enrolments"_s, {}, enrolmentBody(u"0000-0000-0000"_s, key));
        QCOMPARE(unknown.status, 403);
        QCOMPARE(problemType(unknown), u"enrolment-code-unknown"_s);
        QJsonObject body = QJsonDocument::fromJson(enrolmentBody(m_county->newCode(), key)).object();
        body[u"publicKey"] = QString::fromLatin1(vault::SigningKey::generate().publicKey().toBase64());
        const auto stolen = m_client->ask("POST", u"/v1/enrolments"_s, {}, QJsonDocument(body).toJson());
        QCOMPARE(stolen.status, 403);
        QCOMPARE(problemType(stolen), u"enrolment-proof"_s);
        QCOMPARE(m_client->ask("POST", u"/v1/enrolments"_s, {}, "{}").status, 400);
        QCOMPARE(m_client
                     ->ask("POST", u"/v1/enrolments"_s, {},
                           enrolmentBody(u"' OR 1=1; --"_s, key, u"Robert'); DROP TABLE terminal;--"_s))
                     .status,
                 403);
    }

    void slows_down_who_guesses_codes()
    {
        const auto key = vault::SigningKey::generate();
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(m_client->ask("POST", u"/v1/enrolments"_s, {}, enrolmentBody(u"0000-0000-0000"_s, key))
                         .status,
                     403);
        }
        const auto held =
            m_client->ask("POST", u"/v1/enrolments"_s, {}, enrolmentBody(m_county->newCode(), key));
        QCOMPARE(held.status, 429);
        QVERIFY(held.header("Retry-After").toInt() > 0);
    }

    void refuses_a_request_that_is_too_large()
    {
        const auto answer = m_client->ask("POST", u"/v1/enrolments"_s, {}, QByteArray(300'000, ' '));
        QVERIFY(answer.status == 413 || answer.status == 0); // cut while still sending
        QCOMPARE(m_client->ask("GET", u"/v1/health"_s).status, 200);
    }

    void publishes_a_higher_version_only_when_content_changes()
    {
        QTemporaryDir folder;
        const QString xml = QStringLiteral(LUCARNE_SOURCE_DIR "/tests/unit/data/petit-catalogue");
        const SignedManifest first = m_county->publish({xml}, {});
        m_county->goAway();
        m_county->comeBack();
        const SignedManifest again = m_county->publish({xml}, {});
        QCOMPARE(again.version, first.version); // zipped anew, to the same bytes
        QCOMPARE(again.body, first.body);
        const SignedManifest more = m_county->publish({xml}, kDirectory);
        QVERIFY(more.version > first.version);
        QCOMPARE(more.bundles.front(), first.bundles.front());
    }

    void a_wrong_procedure_keeps_everything_from_being_published()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"a.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{}") == 2);
        file.close();
        m_county->with([&folder](CountyServer &server) {
            const auto published = server.publisher().publish({}, kDirectory, folder.path());
            QVERIFY(!published);
            QVERIFY(published.error().detail.contains(u"a.json"_s));
            QVERIFY(!*server.store().latestManifest());
        });
    }

    void the_demo_directory_is_as_the_contract_says()
    {
        QFile file(kDirectory);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray json = file.readAll();
        const Contract contract = Contract::load();
        QCOMPARE(contract.schemaFaults(u"Directory"_s, json), QStringList());
        QJsonObject broken = QJsonDocument::fromJson(json).object();
        QJsonArray offices = broken[u"offices"].toArray();
        QJsonObject office = offices.first().toObject();
        office.remove(u"name"_s);
        offices[0] = office;
        broken[u"offices"] = offices;
        QVERIFY(!contract.schemaFaults(u"Directory"_s, QJsonDocument(broken).toJson()).isEmpty());
    }

    void the_contract_check_finds_what_does_not_fit()
    {
        const Contract contract = Contract::load();
        const QByteArray good = R"({"status":"ok","time":"2026-03-02T09:00:00Z","api":1})";
        const auto faults = [&contract](int status, const QByteArray &type, const QByteArray &body) {
            return contract.faults("GET", u"/v1/health"_s, status, type, {}, body).size();
        };
        QCOMPARE(faults(200, "application/json", good), 0);
        QVERIFY(faults(200, "text/html", good) > 0);
        QVERIFY(faults(204, {}, {}) > 0);
        QVERIFY(faults(200, "application/json", R"({"status":"ok","api":1})") > 0);
        QVERIFY(faults(200, "application/json", R"({"status":"ok","time":"2 March","api":1})") > 0);
        QVERIFY(faults(429, "application/problem+json",
                       R"({"type":"urn:lucarne:problem:x","title":"x","status":429})") >
                0); // Retry-After is missing
        QVERIFY(!contract.faults("GET", u"/v1/nothing"_s, 200, "application/json", {}, good).isEmpty());
    }

private:
    /// Enrols and uses the token from then on; the terminal's id.
    QString enrol()
    {
        const auto answer = m_client->ask("POST", u"/v1/enrolments"_s, {},
                                          enrolmentBody(m_county->newCode(), vault::SigningKey::generate()));
        const QJsonObject enrolment = QJsonDocument::fromJson(answer.body).object();
        m_client->setToken(enrolment[u"token"].toString().toLatin1());
        return enrolment[u"terminalId"].toString();
    }

    std::unique_ptr<CountyThread> m_county;
    std::unique_ptr<PlainClient> m_client;
};

QTEST_GUILESS_MAIN(CountyContractTest)
#include "countycontract_test.moc"
