// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archives.h"

#include "county/countythread.h"
#include "county/plainclient.h"
#include "county/roguepeer.h"
#include "county/terminallist.h"

#include "catalogue/catalogue.h"
#include "catalogue/directory.h"
#include "procedure/library.h"
#include "sync/bundledownload.h"
#include "sync/contentupdate.h"
#include "sync/enrolment.h"
#include "sync/syncloop.h"
#include "vault/digest.h"

#include <QDir>
#include <QFile>
#include <QHttpServer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QTest>
#include <QTextStream>
#include <QTimer>

#include <csignal>

#include <sys/resource.h>

using namespace lucarne;
using namespace lucarne::county;
using namespace lucarne::sync;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

// Of an impostor: nobody has signed it.
const QByteArray kNobodysKey = R"(-----BEGIN EC PRIVATE KEY-----
MHcCAQEEICTjIEx9S7CLT4rmO4SfOQWnc9buPLl8yUkDelyQ2nRDoAoGCCqGSM49
AwEHoUQDQgAE5mXlXVST4TYXLK/pctAk/KfN0t5pz8tKHUd6aDsfHkqA5N9K/OhK
Qu7FIPzejQK/1Jq4jmQTx4w6dZJsPRwJnw==
-----END EC PRIVATE KEY-----)";
const QByteArray kNobodysCertificate = R"(-----BEGIN CERTIFICATE-----
MIIBfjCCASWgAwIBAgIUfqMjUGruKbzak2Vais325MFo9B8wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEzMDAyMTUwNVoYDzIxMjYxMTA2
MDIxNTA1WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATmZeVdVJPhNhcsr+ly0CT8p83S3mnPy0odR3poOx8eSoDk30r86EpC
7sUg/N6NAr/UmriOZBPHjDp1kmw9HAmfo1MwUTAdBgNVHQ4EFgQUK0hqEUDtfTyb
Zj6OHKnIhGhBW8cwHwYDVR0jBBgwFoAUK0hqEUDtfTybZj6OHKnIhGhBW8cwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNHADBEAiBxJIJxeFEJ/kj/zI8YYVzz
W7vu0QB54PbfM0naotht7AIgdp/2HSCoCPSxe2ru4rkQ8Fz7VxoTr5RPOOx1CvWt
m1c=
-----END CERTIFICATE-----)";

const QString kDemoDirectory = QStringLiteral(LUCARNE_SOURCE_DIR "/resources/demo/directory.json");
const QString kDemoProcedures = QStringLiteral(LUCARNE_SOURCE_DIR "/resources/demo/procedures");
constexpr int kPatience = 30'000;

QByteArray contentOf(const QString &file)
{
    QFile device(file);
    return device.open(QIODevice::ReadOnly) ? device.readAll() : QByteArray();
}

/// A directory of a few hundred kilobytes, so that there is something to cut.
QByteArray largeDirectory()
{
    QJsonArray offices;
    for (int i = 0; i < 3000; ++i) {
        offices.append(QJsonObject{{u"id"_s, u"office-%1"_s.arg(i)},
                                   {u"name"_s, u"Bureau %1 de la vallée"_s.arg(i * 7919)},
                                   {u"pivots"_s, QJsonArray{u"mairie"_s}}});
    }
    return QJsonDocument(QJsonObject{{u"offices"_s, offices}}).toJson(QJsonDocument::Compact);
}

QJsonObject bundleEntry(const QByteArray &bundle, qint64 size, const QString &kind)
{
    const QString digest = QString::fromLatin1(vault::sha256(bundle).toHex());
    return {{u"kind"_s, kind},
            {u"audience"_s, QString()},
            {u"size"_s, size},
            {u"sha256"_s, digest},
            {u"path"_s, u"/v1/content/bundles/"_s + digest}};
}

/// What a county with this key would serve: its manifest's answer, as bytes on the wire.
QByteArray signedManifest(const vault::SigningKey &key, qint64 version, const QJsonArray &bundles,
                          const QDateTime &expires)
{
    const QByteArray body = QJsonDocument(QJsonObject{{u"format"_s, u"lucarne-manifest-1"_s},
                                                      {u"version"_s, version},
                                                      {u"issued"_s, u"2026-01-01T00:00:00Z"_s},
                                                      {u"expires"_s, expires.toString(Qt::ISODate)},
                                                      {u"bundles"_s, bundles}})
                                .toJson(QJsonDocument::Compact);
    return RoguePeer::ok("application/json", body,
                         "Lucarne-Signature: " + key.sign(body).toBase64() + "\r\n");
}

QByteArray signedManifest(const vault::SigningKey &key, qint64 version, const QByteArray &bundle, qint64 size,
                          const QString &kind = u"directory"_s,
                          const QDateTime &expires = QDateTime::currentDateTimeUtc().addDays(1))
{
    return signedManifest(key, version, {bundleEntry(bundle, size, kind)}, expires);
}

QString bundlePath(const QByteArray &bundle)
{
    return u"/v1/content/bundles/"_s + QString::fromLatin1(vault::sha256(bundle).toHex());
}

const QString kManifestPath = u"/v1/content/manifest"_s;

/// A county as it was when the contract was new: it refuses a heartbeat that says more.
class OlderCounty
{
public:
    OlderCounty()
    {
        m_http.route(u"/v1/terminals/<arg>/heartbeat"_s, QHttpServerRequest::Method::Post,
                     [this](const QString &, const QHttpServerRequest &request) {
                         beats.append(QJsonDocument::fromJson(request.body()).object());
                         return answerTo(beats.constLast());
                     });
        m_port = m_http.listen(QHostAddress::LocalHost);
        if (m_port == 0)
            qFatal("no loopback port for a test");
    }
    QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port)); }

    bool isUpToDate = false;
    bool refusesAll = false;
    QList<QJsonObject> beats;

private:
    QHttpServerResponse answerTo(const QJsonObject &beat) const
    {
        const QStringList known{u"state"_s, u"diskFreePercent"_s, u"contentExpired"_s, u"lastContentError"_s};
        const QStringList said = beat[u"health"].toObject().keys();
        const bool fits =
            std::ranges::all_of(said, [&](const QString &name) { return known.contains(name); });
        if (!refusesAll && (isUpToDate || fits))
            return {"application/json", R"({"time": "2026-03-02T09:00:00Z", "manifestVersion": 0})"};
        return {"application/problem+json", R"({"type": "urn:lucarne:problem:bad-request", "status": 400})",
                QHttpServerResponder::StatusCode::BadRequest};
    }

    QHttpServer m_http;
    quint16 m_port = 0;
};

} // namespace

class SyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_county = std::make_unique<CountyThread>();
        m_data = std::make_unique<QTemporaryDir>();
        m_clock.setWallClock(QDateTime::currentDateTimeUtc());
        m_transport = std::move(*Transport::to(m_county->url(), m_clock));
        m_archive = test::writeSmallCatalogue(m_data->path());
        QVERIFY(!m_archive.isEmpty());
        const QString refused = enrol(m_county->newCode(), vault::SigningKey::generate());
        QCOMPARE(refused, QString());
    }

    void cleanup()
    {
        m_transport.reset();
        const QStringList faults = m_county->contractFaults();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    // Enrolment

    void says_plainly_why_an_enrolment_was_refused()
    {
        const auto key = vault::SigningKey::generate();
        const QString used = m_county->newCode();
        QCOMPARE(enrol(used, key), QString());
        QCOMPARE(enrol(used, key), QString()); // the reply was lost, and asked for again
        QVERIFY(enrol(used, vault::SigningKey::generate()).contains(u"Another terminal"_s));
        QVERIFY(enrol(u"AAAA-BBBB-CCCC"_s, key).contains(u"does not know this code"_s));
        QVERIFY(enrol(m_county->newCode(-1s), key).contains(u"expired"_s));
    }

    void keeps_its_secrets_in_a_file_that_others_cannot_read()
    {
        const QString file = m_data->filePath(u"token"_s);
        QByteArray plain = "a-token-of-forty-three-characters-xxxxxxxxx";
        const TerminalSecrets secrets{vault::SigningKey::generate(), vault::Secret::takeOver(plain)};
        QVERIFY(writeSecretsFile(file, secrets));
        QCOMPARE(QFile::permissions(file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther |
                                             QFileDevice::WriteGroup | QFileDevice::WriteOther),
                 QFileDevice::Permissions());
        const auto again = readSecretsFile(file);
        QVERIFY(again);
        QVERIFY(again->token.equals(secrets.token));
        QCOMPARE(again->key.publicKey(), secrets.key.publicKey());
        QVERIFY(QFile::setPermissions(file, QFile::permissions(file) | QFileDevice::ReadGroup));
        QVERIFY(!readSecretsFile(file));
    }

    // Content

    void takes_catalogue_and_directory_and_then_only_asks()
    {
        const SignedManifest published = m_county->publish({m_archive}, kDemoDirectory);
        const UpdateOutcome first = update();
        QVERIFY2(first.error.fault == ContentFault::None, qPrintable(first.error.error.detail));
        QVERIFY(first.changed);
        QCOMPARE(first.version, published.version);
        QVERIFY(documents() > 0);
        QCOMPARE(contentOf(directoryFile()), contentOf(kDemoDirectory));
        QVERIFY(QDir(places().stagingFolder()).isEmpty());

        const UpdateOutcome second = update();
        QCOMPARE(second.error.fault, ContentFault::None);
        QVERIFY(!second.changed);
        QCOMPARE(m_county->answered().last(), u"GET /v1/content/manifest 304"_s);
    }

    void fetches_only_what_is_new()
    {
        m_county->publish({m_archive}, {});
        QCOMPARE(update().error.fault, ContentFault::None);
        m_county->publish({m_archive}, kDemoDirectory);
        const qsizetype before = bundlesServed();
        QVERIFY(update().changed);
        QCOMPARE(bundlesServed() - before, 1);
    }

    void takes_the_procedures_of_its_county()
    {
        m_county->publish({}, kDemoDirectory, kDemoProcedures);
        const UpdateOutcome first = update();
        QVERIFY2(first.error.fault == ContentFault::None, qPrintable(first.error.error.detail));
        QCOMPARE(procedures().size(), 10);
        QVERIFY(!update().changed);
        QCOMPARE(m_county->answered().last(), u"GET /v1/content/manifest 304"_s);

        // The others go on being served from what is here.
        const QTemporaryDir fewer;
        QVERIFY(
            QFile::copy(kDemoProcedures + u"/damage-report.json"_s, fewer.filePath(u"damage-report.json"_s)));
        m_county->publish({}, kDemoDirectory, fewer.path());
        QVERIFY(update().changed);
        QCOMPARE(procedures(), QStringList{u"damage-report"_s});
        QVERIFY(procedure::Library::open(places().proceduresFolder)->definition(u"apa-request"_s, 3));
    }

    void keeps_the_earlier_version_of_a_procedure_that_it_must_refuse()
    {
        const QByteArray good = contentOf(kDemoProcedures + u"/damage-report.json"_s);
        const QByteArray bundle = test::zipOf({{"damage-report.json", good}});
        QByteArray newer = good;
        newer.replace("\"version\": 2", "\"version\": 3").replace("\"stepper\"", "\"tabs\"");
        RoguePeer rogue;
        rogue.answer(kManifestPath, signedManifest(m_key, 1, bundle, bundle.size(), u"procedures"_s));
        rogue.answer(bundlePath(bundle), RoguePeer::ok("application/octet-stream", bundle));
        QCOMPARE(updateFrom(rogue.url()).error.fault, ContentFault::None);
        for (const QByteArray &bad : {test::zipOf({{"damage-report.json", newer}}), bundle.chopped(20)}) {
            rogue.answer(kManifestPath, signedManifest(m_key, 2, bad, bad.size(), u"procedures"_s));
            rogue.answer(bundlePath(bad), RoguePeer::ok("application/octet-stream", bad));
            const UpdateOutcome outcome = updateFrom(rogue.url());
            QVERIFY(outcome.error.fault != ContentFault::None);
            QCOMPARE(procedures(), QStringList{u"damage-report"_s});
            QCOMPARE((*procedure::Library::open(places().proceduresFolder)->definition(u"damage-report"_s))
                         ->version,
                     2);
            QVERIFY(QFile::remove(places().stateFile()));
        }
    }

    void passes_over_what_it_does_not_know_until_its_program_does()
    {
        const QByteArray content = contentOf(kDemoDirectory);
        RoguePeer rogue;
        rogue.answer(kManifestPath, signedManifest(m_key, 1, content, content.size(), u"timetable"_s));
        QCOMPARE(updateFrom(rogue.url()).error.fault, ContentFault::None);
        QCOMPARE(rogue.requests().size(), 1);
        QCOMPARE(loadContentState(places()).passedOver, QStringList{u"timetable"_s});

        // As the program before this one left it.
        m_county->publish({}, {}, kDemoProcedures);
        QCOMPARE(update().error.fault, ContentFault::None);
        ContentState state = loadContentState(places());
        QVERIFY(state.passedOver.isEmpty());
        state.passedOver = {u"procedures"_s};
        state.digestsInUse.clear();
        QVERIFY(saveContentState(places(), state));
        QVERIFY(update().changed);
        QVERIFY(!update().changed);
        QCOMPARE(m_county->answered().last(), u"GET /v1/content/manifest 304"_s);
    }

    void refuses_a_manifest_changed_on_the_way()
    {
        const QByteArray content = contentOf(kDemoDirectory);
        QByteArray answer = signedManifest(m_key, 5, content, content.size());
        answer.replace("\"version\":5", "\"version\":6");
        RoguePeer rogue;
        rogue.answer(kManifestPath, answer);
        QCOMPARE(updateFrom(rogue.url()).error.fault, ContentFault::BadSignature);
        QCOMPARE(rogue.requests().size(), 1);
        QVERIFY(!QFile::exists(directoryFile()));
    }

    void refuses_to_go_back_to_an_older_version()
    {
        RoguePeer rogue;
        const QByteArray newer = contentOf(kDemoDirectory);
        const QByteArray older = largeDirectory();
        rogue.answer(kManifestPath, signedManifest(m_key, 5, newer, newer.size()));
        rogue.answer(bundlePath(newer), RoguePeer::ok("application/octet-stream", newer));
        rogue.answer(bundlePath(older), RoguePeer::ok("application/octet-stream", older));
        QCOMPARE(updateFrom(rogue.url()).error.fault, ContentFault::None);
        rogue.answer(kManifestPath, signedManifest(m_key, 4, older, older.size()));
        QCOMPARE(updateFrom(rogue.url()).error.fault, ContentFault::OlderVersion);
        QCOMPARE(contentOf(directoryFile()), newer);
        rogue.answer(kManifestPath,
                     signedManifest(m_key, 6, older, older.size())); // the county's own way back
        QCOMPARE(updateFrom(rogue.url()).error.fault, ContentFault::None);
        QCOMPARE(contentOf(directoryFile()), older);
    }

    void keeps_its_content_when_it_expires_and_says_so()
    {
        m_county->publish({m_archive}, kDemoDirectory);
        QCOMPARE(update().error.fault, ContentFault::None);
        const int before = documents();
        m_clock.advance(40LL * 24 * 3600 * 1000);
        QCOMPARE(update().error.fault, ContentFault::ExpiredManifest);
        QCOMPARE(documents(), before);
        QVERIFY(loadContentState(places()).isExpired(m_clock.utcNow()));
    }

    void goes_on_where_a_download_was_cut()
    {
        const QByteArray content = largeDirectory();
        const QString file = m_data->filePath(u"large.json"_s);
        QVERIFY(test::writeFile(file, content));
        const SignedManifest published = m_county->publish({}, file);
        CuttingProxy proxy(m_county->url());
        QList<qint64> cuts;
        QRandomGenerator random(20260302);
        for (int i = 0; i < 12; ++i)
            cuts.append(random.bounded(400, 40'000));
        proxy.setCuts(cuts);
        // Each round is what a restarted process does: nothing is left in memory.
        UpdateOutcome outcome;
        for (int round = 0; round < 30; ++round) {
            outcome = updateFrom(proxy.url(), m_county->publicKey());
            if (outcome.error.fault == ContentFault::None)
                break;
            QCOMPARE(outcome.error.fault, ContentFault::CountyAway);
        }
        QVERIFY2(outcome.error.fault == ContentFault::None, qPrintable(outcome.error.error.detail));
        QCOMPARE(contentOf(directoryFile()), content);
        QCOMPARE(outcome.version, published.version);
        const qsizetype parts = m_county->answered().filter(u"206"_s).size();
        QVERIFY2(parts >= 3, qPrintable(QString::number(parts)));
        QVERIFY2(proxy.bytesFromCounty() < content.size() * 3 / 2,
                 qPrintable(u"%1 for %2"_s.arg(proxy.bytesFromCounty()).arg(content.size())));
    }

    void starts_over_when_what_it_kept_is_not_of_this_bundle()
    {
        const QByteArray content = largeDirectory();
        const QString file = m_data->filePath(u"large.json"_s);
        QVERIFY(test::writeFile(file, content));
        const SignedManifest published = m_county->publish({}, file);
        QVERIFY(QDir().mkpath(places().stagingFolder()));
        const QString part = places().stagingFolder() + u'/' + published.bundles.front().sha256 + u".part"_s;
        QVERIFY(test::writeFile(part, QByteArray(1000, '?')));
        QCOMPARE(update().error.fault, ContentFault::WrongHash);
        QVERIFY(!QFile::exists(part));
        QCOMPARE(update().error.fault, ContentFault::None);
        QCOMPARE(contentOf(directoryFile()), content);
    }

    void refuses_a_bundle_with_the_wrong_hash_and_keeps_what_it_has()
    {
        m_county->publish({m_archive}, {});
        QCOMPARE(update().error.fault, ContentFault::None);
        const SignedManifest next = m_county->publish({m_archive}, kDemoDirectory);
        const QString stored = m_county->dataFolder() + u"/bundles/"_s + next.bundles.back().sha256;
        const QByteArray good = contentOf(stored);
        QByteArray bad = good;
        bad[bad.size() / 2] = char(bad[bad.size() / 2] ^ 1);
        QVERIFY(test::writeFile(stored, bad));
        const UpdateOutcome refused = update();
        QCOMPARE(refused.error.fault, ContentFault::WrongHash);
        QVERIFY(!refused.changed);
        QVERIFY(documents() > 0);
        QVERIFY(!QFile::exists(directoryFile()));
        QVERIFY(test::writeFile(stored, good));
        QCOMPARE(update().error.fault, ContentFault::None);
    }

    void refuses_endless_data()
    {
        const QByteArray content = contentOf(kDemoDirectory);
        RoguePeer rogue;
        rogue.answer(kManifestPath, signedManifest(m_key, 1, content, content.size()));
        rogue.answerEndlessly(bundlePath(content),
                              "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n\r\n");
        QCOMPARE(updateFrom(rogue.url()).error.fault, ContentFault::WrongSize);
        QVERIFY(QDir(places().stagingFolder()).isEmpty());
        rogue.answerEndlessly(kManifestPath, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
        QCOMPARE(updateFrom(rogue.url()).error.fault, ContentFault::CountyRefused);
        QVERIFY(!QFile::exists(directoryFile()));
    }

    void does_not_loop_on_a_bundle_that_always_ends_early()
    {
        const QByteArray content = contentOf(kDemoDirectory);
        RoguePeer rogue;
        rogue.answer(kManifestPath, signedManifest(m_key, 1, content, content.size()));
        rogue.answer(bundlePath(content),
                     RoguePeer::ok("application/octet-stream", content.first(content.size() / 2)));
        QCOMPARE(updateFrom(rogue.url()).error.fault, ContentFault::CountyAway);
        QVERIFY(rogue.requests().size() < 10);
        rogue.answer(bundlePath(content),
                     "HTTP/1.1 206 Partial Content\r\nContent-Type: application/octet-stream\r\n"
                     "Content-Range: bytes 0-3/4\r\nContent-Length: 4\r\n\r\nabcd");
        QCOMPARE(updateFrom(rogue.url()).error.fault, ContentFault::WrongSize);
        QVERIFY(!QFile::exists(directoryFile()));
    }

    void refuses_a_directory_that_is_signed_and_broken()
    {
        const QByteArray content = "{\"offices\": \"none\"}";
        RoguePeer rogue;
        rogue.answer(kManifestPath, signedManifest(m_key, 1, content, content.size()));
        rogue.answer(bundlePath(content), RoguePeer::ok("application/octet-stream", content));
        QCOMPARE(updateFrom(rogue.url()).error.fault, ContentFault::ImportFailed);
        QVERIFY(!QFile::exists(directoryFile()));
    }

    void refuses_a_catalogue_that_is_signed_and_broken_and_keeps_the_old()
    {
        RoguePeer rogue;
        const QByteArray good = contentOf(m_archive);
        rogue.answer(kManifestPath, signedManifest(m_key, 1, good, good.size(), u"catalogue"_s));
        rogue.answer(bundlePath(good), RoguePeer::ok("application/octet-stream", good));
        QCOMPARE(updateFrom(rogue.url()).error.fault, ContentFault::None);
        const int before = documents();
        const QByteArray bad = good.first(good.size() / 2);
        rogue.answer(kManifestPath, signedManifest(m_key, 2, bad, bad.size(), u"catalogue"_s));
        rogue.answer(bundlePath(bad), RoguePeer::ok("application/octet-stream", bad));
        QCOMPARE(updateFrom(rogue.url()).error.fault, ContentFault::ImportFailed);
        QCOMPARE(documents(), before);
    }

    void what_is_good_beside_what_is_broken_is_put_in_place_once_data()
    {
        QTest::addColumn<bool>("brokenFirst");
        QTest::newRow("broken first") << true;
        QTest::newRow("broken last") << false;
    }
    void what_is_good_beside_what_is_broken_is_put_in_place_once()
    {
        QFETCH(bool, brokenFirst);
        const QByteArray good = contentOf(m_archive);
        const QByteArray bad = "{\"offices\": \"none\"}";
        QJsonArray bundles{bundleEntry(good, good.size(), u"catalogue"_s)};
        bundles.insert(brokenFirst ? 0 : 1, bundleEntry(bad, bad.size(), u"directory"_s));
        RoguePeer rogue;
        rogue.answer(kManifestPath,
                     signedManifest(m_key, 1, bundles, QDateTime::currentDateTimeUtc().addDays(30)));
        rogue.answer(bundlePath(good), RoguePeer::ok("application/octet-stream", good));
        rogue.answer(bundlePath(bad), RoguePeer::ok("application/octet-stream", bad));

        const UpdateOutcome first = updateFrom(rogue.url());
        QCOMPARE(first.error.fault, ContentFault::ImportFailed);
        QVERIFY(first.changed);
        QCOMPARE(first.version, 0);
        QVERIFY(documents() > 0);
        const qsizetype asked = rogue.requests().size();
        const QDateTime tried = loadContentState(places()).unusable.first().tried;

        // Another program, as after a restart: it reads the manifest and tries nothing again.
        m_clock.advance(3600 * 1000);
        const UpdateOutcome second = updateFrom(rogue.url());
        QCOMPARE(second.error.fault, ContentFault::ImportFailed);
        QVERIFY(!second.changed);
        QCOMPARE(rogue.requests().size(), asked + 1);
        QCOMPARE(loadContentState(places()).unusable.first().tried, tried);
        QVERIFY(loadContentState(places()).lastFaultDetail.contains(u"offices"));

        // What failed for another reason than the bundle itself has a chance the next day.
        m_clock.advance(24 * 3600 * 1000);
        QCOMPARE(updateFrom(rogue.url()).error.fault, ContentFault::ImportFailed);
        QVERIFY(loadContentState(places()).unusable.first().tried > tried);
        QCOMPARE(catalogue::Catalogue::open(places().catalogueFolder)->editions().front().version, 1);
    }

    void other_programs_can_see_how_far_an_import_is()
    {
        m_county->publish({m_archive}, {});
        ContentUpdate update(*m_transport, m_token, m_county->publicKey(), places(), m_clock);
        QSignalSpy finished(&update, &ContentUpdate::finished);
        std::vector<ImportProgress> seen;
        connect(&update, &ContentUpdate::importing, this, [&](int done, int total) {
            const auto read = importUnderWay(places());
            QVERIFY(read);
            QCOMPARE(*read, (ImportProgress{done, total}));
            seen.push_back(*read);
        });
        update.start();
        QVERIFY(finished.wait(kPatience));
        QVERIFY(seen.size() > 1);
        QCOMPARE(seen.back().done, seen.back().total);
        QVERIFY(!importUnderWay(places()));
    }

    void takes_a_captive_portal_for_what_it_is()
    {
        RoguePeer portal;
        const QByteArray page = RoguePeer::ok("text/html", "<html>Welcome to our network</html>");
        portal.answer(kManifestPath, page);
        QCOMPARE(updateFrom(portal.url()).error.fault, ContentFault::CaptivePortal);
        const QByteArray content = contentOf(kDemoDirectory);
        portal.answer(kManifestPath, signedManifest(m_key, 1, content, content.size()));
        portal.answer(bundlePath(content), page);
        QCOMPARE(updateFrom(portal.url()).error.fault, ContentFault::CaptivePortal);
        QVERIFY(!QFile::exists(directoryFile()));
    }

    void never_follows_a_redirect_with_its_token()
    {
        RoguePeer elsewhere;
        RoguePeer rogue;
        rogue.answer(kManifestPath, "HTTP/1.1 302 Found\r\nLocation: " + elsewhere.url().toEncoded() +
                                        "/v1/content/manifest\r\nContent-Length: 0\r\n\r\n");
        QCOMPARE(updateFrom(rogue.url()).error.fault, ContentFault::CaptivePortal);
        QCOMPARE(elsewhere.requests().size(), 0);
    }

    void hears_how_long_the_county_wants_it_to_wait()
    {
        RoguePeer busy;
        busy.answer(kManifestPath, "HTTP/1.1 429 Slow\r\nRetry-After: 77\r\nContent-Length: 0\r\n\r\n");
        const UpdateOutcome slowed = updateFrom(busy.url());
        QCOMPARE(slowed.error.fault, ContentFault::CountyAway);
        QVERIFY(slowed.retryAfter == 77s);
        busy.answer(kManifestPath, "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n");
        QCOMPARE(updateFrom(busy.url()).error.fault, ContentFault::CountyAway);
    }

    void says_when_the_disk_takes_no_more()
    {
        const QByteArray content = largeDirectory();
        const QString file = m_data->filePath(u"large.json"_s);
        QVERIFY(test::writeFile(file, content));
        const SignedManifest published = m_county->publish({}, file);
        const county::Bundle &bundle = published.bundles.front();
        const sync::Bundle wanted{BundleKind::Directory, {}, bundle.size, bundle.sha256};

        // A real write that fails: no file of this process may grow beyond the limit.
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{64 * 1024, before.rlim_max};
        BundleDownload download(*m_transport, m_token, wanted, m_data->path());
        QSignalSpy spy(&download, &BundleDownload::finished);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        download.start();
        const bool ended = spy.count() > 0 || spy.wait(kPatience);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(ended);
        QCOMPARE(spy.first().at(1).value<ContentError>().fault, ContentFault::DiskFull);
        QVERIFY(!QFile::exists(m_data->filePath(bundle.sha256 + u".part"_s)));
    }

    void a_reader_goes_on_while_new_content_is_imported()
    {
        m_county->publish({m_archive}, {});
        QCOMPARE(update().error.fault, ContentFault::None);
        std::vector<test::ZipEntry> entries = test::smallCatalogueEntries();
        for (test::ZipEntry &entry : entries)
            entry.content.replace("</Publication>", "<!-- edition 2 --></Publication>");
        const QString second = m_data->filePath(u"second.zip"_s);
        QVERIFY(test::writeFile(second, test::zipOf(entries)));
        m_county->publish({second}, {});

        const auto reader = catalogue::Catalogue::open(places().catalogueFolder);
        QVERIFY(reader);
        const QString digest = reader->editions().front().digest;
        const size_t themes = reader->themes().size();
        int reads = 0;
        bool steady = true;
        QTimer reading;
        connect(&reading, &QTimer::timeout, this, [&] {
            ++reads;
            steady =
                steady && reader->themes().size() == themes && reader->editions().front().digest == digest;
        });
        reading.start(0);
        QVERIFY(update().changed);
        QVERIFY(reads > 0);
        QVERIFY(steady);
        const auto fresh = catalogue::Catalogue::open(places().catalogueFolder);
        QVERIFY(fresh);
        QVERIFY(fresh->editions().front().digest != digest);
    }

    void one_update_at_a_time()
    {
        m_county->publish({m_archive}, {});
        QVERIFY(QDir().mkpath(places().syncFolder));
        QLockFile lock(places().lockFile());
        QVERIFY(lock.lock());
        QCOMPARE(update().error.fault, ContentFault::Busy);
        lock.unlock();
        QCOMPARE(update().error.fault, ContentFault::None);
    }

    // The loop

    void says_when_the_county_goes_and_comes_back()
    {
        m_county->publish({m_archive}, {});
        auto loop = makeLoop({20ms, 10min, 1h});
        QSignalSpy events(loop.get(), &SyncLoop::happened);
        loop->start();
        QTRY_COMPARE_WITH_TIMEOUT(names(events), QStringList({u"content-changed"_s}), kPatience);
        m_county->goAway();
        QTRY_COMPARE_WITH_TIMEOUT(names(events), QStringList({u"content-changed"_s, u"county-away"_s}),
                                  kPatience);
        QVERIFY(documents() > 0);
        m_county->comeBack();
        QTRY_COMPARE_WITH_TIMEOUT(names(events),
                                  QStringList({u"content-changed"_s, u"county-away"_s, u"county-back"_s}),
                                  kPatience);
    }

    void learns_of_new_content_by_its_heartbeat()
    {
        m_county->publish({m_archive}, {});
        auto loop = makeLoop({24h, 20ms, 1h});
        QSignalSpy events(loop.get(), &SyncLoop::happened);
        loop->start();
        QTRY_COMPARE_WITH_TIMEOUT(names(events).count(u"content-changed"_s), 1, kPatience);
        m_county->publish({m_archive}, kDemoDirectory);
        QTRY_COMPARE_WITH_TIMEOUT(names(events).count(u"content-changed"_s), 2, kPatience);
    }

    void calls_for_help_at_once_and_says_nothing_personal()
    {
        m_county->publish({m_archive}, {});
        auto loop = makeLoop({24h, 24h, 1h});
        loop->start();
        loop->setHelpRequested(true);
        QByteArray beat;
        const auto asks = [&] {
            m_county->with(
                [&](CountyServer &server) { beat = server.store().lastHeartbeat(m_terminalId).value(); });
            return QJsonDocument::fromJson(beat).object()[u"helpRequested"].toBool();
        };
        QTRY_VERIFY_WITH_TIMEOUT(asks(), kPatience);
        QVERIFY(!beat.contains(QSysInfo::machineHostName().toUtf8()));
    }

    void tells_the_county_which_of_its_procedures_it_refuses()
    {
        // A version that went back: this terminal has had a later one.
        QVERIFY(haveLaterDamageReport());

        m_county->publish({}, kDemoDirectory, kDemoProcedures);
        auto loop = makeLoop({24h, 20ms, 1h});
        loop->start();
        QTRY_VERIFY2_WITH_TIMEOUT(listed().contains(u"degraded"), qPrintable(listed()), kPatience);
        QVERIFY2(listed().contains(u"  the procedure damage-report.json was refused"), qPrintable(listed()));
        QVERIFY2(listed().contains(u"but version 1000 was offered already"), qPrintable(listed()));

        QVERIFY(procedures().contains(u"damage-report"_s)); // in the version that was here

        // It knows so after a restart too, and says when all is well again.
        loop.reset();
        loop = makeLoop({24h, 20ms, 1h});
        const QTemporaryDir fewer;
        QVERIFY(QFile::copy(kDemoProcedures + u"/apa-request.json"_s, fewer.filePath(u"apa-request.json"_s)));
        QCOMPARE(loadContentState(places()).refusedProcedures.size(), 1u);
        m_county->publish({}, kDemoDirectory, fewer.path());
        loop->start();
        QTRY_VERIFY2_WITH_TIMEOUT(!listed().contains(u"refused") && listed().contains(u"good"),
                                  qPrintable(listed()), kPatience);
    }

    void a_bundle_that_is_refused_whole_is_told_with_the_file_and_why()
    {
        QVERIFY(haveLaterDamageReport());
        const QTemporaryDir earlier;
        QVERIFY(QFile::copy(kDemoProcedures + u"/damage-report.json"_s,
                            earlier.filePath(u"damage-report.json"_s)));

        m_county->publish({}, kDemoDirectory, earlier.path());
        auto loop = makeLoop({20ms, 20ms, 1h});
        QSignalSpy events(loop.get(), &SyncLoop::happened);
        loop->start();
        QTRY_VERIFY2_WITH_TIMEOUT(listed().contains(u"the last content was refused: import-failed"),
                                  qPrintable(listed()), kPatience);
        QVERIFY2(listed().contains(u"    damage-report.json:\n"), qPrintable(listed()));
        QVERIFY2(listed().contains(u"but version 1000 was offered already"), qPrintable(listed()));
        // Still so when it is only remembered, not tried: this one asks again and again.
        const qsizetype asked = m_county->answered().filter(u"manifest"_s).size();
        QTRY_VERIFY_WITH_TIMEOUT(m_county->answered().filter(u"manifest"_s).size() > asked + 3, kPatience);
        QVERIFY(loadContentState(places()).lastFaultDetail.contains(u"version 1000 was offered already"));
        QCOMPARE(names(events), QStringList({u"content-changed"_s, u"content-refused"_s}));
    }

    void what_cannot_prove_that_it_is_the_county_gets_nothing_and_is_named()
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(kNobodysCertificate));
        configuration.setPrivateKey(QSslKey(kNobodysKey, QSsl::Ec));
        QSslServer impostor;
        impostor.setSslConfiguration(configuration);
        QVERIFY(impostor.listen(QHostAddress::LocalHost));
        QSignalSpy trusted(&impostor, &QSslServer::pendingConnectionAvailable);
        QSignalSpy knocked(&impostor, &QSslServer::startedEncryptionHandshake);
        const QUrl url(u"https://127.0.0.1:%1"_s.arg(impostor.serverPort()));
        QCOMPARE(updateFrom(url).error.fault, ContentFault::NotTheCounty);

        const auto transport = std::move(*Transport::to(url, m_clock));
        SyncLoop loop(*transport, m_terminalId, m_token, m_county->publicKey(), places(), m_clock,
                      [] { return 0.002; }, {20ms, 24h, 1h});
        QSignalSpy events(&loop, &SyncLoop::happened);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"bad-certificate: .*certificate"_s));
        loop.start();
        QTRY_VERIFY_WITH_TIMEOUT(knocked.size() >= 3, kPatience);
        QCOMPARE(names(events), QStringList{u"bad-certificate"_s});
        QCOMPARE(trusted.size(), 0);
    }

    void an_older_county_that_refuses_what_is_new_gets_the_heartbeat_it_knows()
    {
        OlderCounty older;
        const auto transport = std::move(*Transport::to(older.url(), m_clock));
        SyncLoop loop(*transport, m_terminalId, m_token, m_county->publicKey(), places(), m_clock,
                      [] { return 0.002; }, {24h, 24h, 1h});
        loop.setOutboxHealth([] { return OutboxHealth{3, 0, 0, 0, {}}; });
        QSignalSpy answered(&loop, &SyncLoop::countyAnswered);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"refuses the heartbeat.*first version"_s));
        loop.setHelpRequested(true);
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, kPatience);
        QCOMPARE(older.beats.size(), 2);
        QVERIFY(older.beats.first()[u"health"].toObject().contains(u"outbox"));
        QVERIFY(!older.beats.last()[u"health"].toObject().contains(u"outbox"));
        QVERIFY(older.beats.last()[u"helpRequested"].toBool());

        // The next one says all again: meanwhile the county has been brought up to date.
        older.isUpToDate = true;
        loop.setHelpRequested(false);
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 2, kPatience);
        QCOMPARE(older.beats.size(), 3);
        QVERIFY(older.beats.last()[u"health"].toObject().contains(u"outbox"));
    }

    void a_heartbeat_that_is_refused_in_both_forms_waits_for_its_next_turn()
    {
        OlderCounty older;
        older.refusesAll = true;
        const auto transport = std::move(*Transport::to(older.url(), m_clock));
        SyncLoop loop(*transport, m_terminalId, m_token, m_county->publicKey(), places(), m_clock,
                      [] { return 0.002; }, {24h, 20ms, 1h});
        loop.setOutboxHealth([] { return OutboxHealth(); });
        loop.start();
        QTRY_VERIFY_WITH_TIMEOUT(older.beats.size() >= 6, kPatience);
        for (qsizetype i = 0; i < 6; ++i)
            QCOMPARE(older.beats[i][u"health"].toObject().contains(u"outbox"), i % 2 == 0);
    }

    void a_county_that_names_a_date_to_wait_for_is_understood_by_the_terminals_clock()
    {
        RoguePeer peer;
        peer.answer(kManifestPath,
                    "HTTP/1.1 503 Away\r\nContent-Type: application/problem+json\r\n"
                    "Retry-After: Mon, 02 Mar 2026 10:02:00 GMT\r\nContent-Length: 2\r\n\r\n{}");
        m_clock.setWallClock(QDateTime({2026, 3, 2}, {10, 0}, Qt::UTC));
        const UpdateOutcome outcome = updateFrom(peer.url());
        QCOMPARE(outcome.error.fault, ContentFault::CountyAway);
        QVERIFY(outcome.retryAfter.has_value());
        QCOMPARE(outcome.retryAfter->count(), 120);
    }

    void says_when_the_county_does_not_know_it_any_more()
    {
        m_county->publish({m_archive}, {});
        m_county->with([this](CountyServer &server) { QVERIFY(server.store().revoke(m_terminalId)); });
        auto loop = makeLoop({20ms, 24h, 20ms});
        QSignalSpy events(loop.get(), &SyncLoop::happened);
        loop->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_county->answered().filter(u"401"_s).size() > 3, kPatience);
        QCOMPARE(names(events), QStringList({u"token-refused"_s})); // once
    }

private:
    QString directoryFile() const { return m_data->filePath(u"directory.json"_s); }
    ContentPlaces places() const
    {
        return {m_data->filePath(u"catalogue"_s), directoryFile(), m_data->filePath(u"procedures"_s),
                m_data->filePath(u"sync"_s)};
    }

    /// Documents in the catalogue in use.
    int documents() const
    {
        const auto catalogue = catalogue::Catalogue::open(places().catalogueFolder);
        return catalogue && !catalogue->isEmpty() ? catalogue->editions().front().documents : 0;
    }

    /// What lucarne-county terminals says.
    QString listed()
    {
        QString said;
        QTextStream out(&said);
        m_county->with([&](CountyServer &server) {
            if (!listTerminals(server.store(), out))
                said = u"cannot be listed"_s;
        });
        return said;
    }

    /// Version 1000 of a procedure of the demo county, so that the county's own is one that went back.
    bool haveLaterDamageReport()
    {
        const QTemporaryDir later;
        QJsonObject json =
            QJsonDocument::fromJson(contentOf(kDemoProcedures + u"/damage-report.json"_s)).object();
        json.insert(u"version"_s, 1000);
        return test::writeFile(later.filePath(u"damage-report.json"_s), QJsonDocument(json).toJson()) &&
               procedure::importProcedures(later.path(), places().proceduresFolder).has_value();
    }

    /// Ids of those offered.
    QStringList procedures() const
    {
        QStringList ids;
        const auto library = procedure::Library::open(places().proceduresFolder);
        for (const auto &summary : library->offered())
            ids.append(summary.id);
        return ids;
    }

    qsizetype bundlesServed() { return m_county->answered().filter(u"/bundles/"_s).size(); }

    /// Empty when it went well; the sentence for people otherwise.
    QString enrol(const QString &code, const vault::SigningKey &key)
    {
        QString sentence;
        bool done = false;
        auto *job = new EnrolmentJob(*m_transport, code, u"Hall"_s, key);
        connect(
            job, &EnrolmentJob::finished, this,
            [this, ended = &done, said = &sentence](EnrolmentJob::Enrolled *enrolled, const Error &error) {
                *ended = true;
                *said = error.sentence;
                if (enrolled) {
                    m_terminalId = enrolled->terminalId;
                    m_token = std::move(enrolled->token);
                }
            });
        job->start();
        return QTest::qWaitFor([&done] { return done; }, kPatience) ? sentence : u"no answer"_s;
    }

    UpdateOutcome runUpdate(Transport &transport, const vault::PublicKey &key)
    {
        ContentUpdate update(transport, m_token, key, places(), m_clock);
        UpdateOutcome outcome;
        bool done = false;
        connect(&update, &ContentUpdate::finished, this, [&](const UpdateOutcome &finished) {
            outcome = finished;
            done = true;
        });
        update.start();
        if (!QTest::qWaitFor([&done] { return done; }, kPatience))
            qFatal("the update never ended");
        return outcome;
    }

    UpdateOutcome update() { return runUpdate(*m_transport, m_county->publicKey()); }
    UpdateOutcome updateFrom(const QUrl &url) { return updateFrom(url, m_key.publicKey()); }
    UpdateOutcome updateFrom(const QUrl &url, const vault::PublicKey &key)
    {
        const auto transport = Transport::to(url, m_clock);
        return runUpdate(**transport, key);
    }

    std::unique_ptr<SyncLoop> makeLoop(Pace pace)
    {
        auto loop = std::make_unique<SyncLoop>(
            *m_transport, m_terminalId, m_token, m_county->publicKey(), places(), m_clock,
            [] { return 0.002; }, pace);
        loop->setOutboxHealth([] { return OutboxHealth(); });
        return loop;
    }

    static QStringList names(const QSignalSpy &events)
    {
        QStringList all;
        for (const auto &arguments : events)
            all.append(arguments.first().toJsonObject()[u"event"].toString());
        return all;
    }

    const vault::SigningKey m_key = vault::SigningKey::generate(); ///< of a county that a test plays
    session::ManualClock m_clock{QDateTime::currentDateTimeUtc()};
    std::unique_ptr<CountyThread> m_county;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<Transport> m_transport;
    QString m_archive;
    QString m_terminalId;
    vault::Secret m_token;
};

QTEST_GUILESS_MAIN(SyncTest)
#include "sync_test.moc"
