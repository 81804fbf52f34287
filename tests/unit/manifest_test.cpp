// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/manifest.h"

#include "vault/digest.h"

#include <QTest>

using namespace lucarne;
using namespace lucarne::sync;
using namespace Qt::StringLiterals;

namespace
{

const QDateTime kNow({2026, 3, 2}, {9, 0}, Qt::UTC);

/// JSON written with single quotes.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray bundle(const QByteArray &size = "1000", const QByteArray &prefix = "/v1/content/bundles/",
                  const QByteArray &kind = "catalogue")
{
    const QByteArray digest(64, 'a');
    return "{'kind':'" + kind + "','audience':'Particuliers','size':" + size + ",'sha256':'" + digest +
           "','path':'" + prefix + digest + "'}";
}

QByteArray manifest(const QByteArray &version = "7", const QByteArray &expires = "2026-04-01T00:00:00Z",
                    const QByteArray &bundles = bundle())
{
    return json("{'format':'lucarne-manifest-1','version':" + version +
                ",'issued':'2026-03-01T00:00:00Z','expires':'" + expires + "','bundles':[" + bundles + "]}");
}

ContentFault faultOf(const QByteArray &bytes, const QByteArray &signature, const vault::PublicKey &key,
                     const AcceptedVersion &last = {}, const QDateTime &now = kNow)
{
    const auto accepted = acceptManifest(bytes, signature, key, last, now);
    return accepted ? ContentFault::None : accepted.error().fault;
}

} // namespace

class ManifestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_what_the_county_signed()
    {
        const auto accepted = acceptManifest(manifest(), sign(manifest()), m_key.publicKey(), {}, kNow);
        QVERIFY2(accepted, accepted ? "" : qPrintable(accepted.error().error.detail));
        QCOMPARE(accepted->version, 7);
        QCOMPARE(accepted->bundles.size(), 1u);
        QCOMPARE(accepted->bundles.front().audience, u"Particuliers"_s);
        QCOMPARE(accepted->digest, QString::fromLatin1(vault::sha256(manifest()).toHex()));
    }

    void refuses_it_with_any_byte_changed()
    {
        const QByteArray good = manifest();
        const QByteArray signature = sign(good);
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray bytes = good;
            bytes[i] = char(bytes[i] ^ 1);
            QCOMPARE(faultOf(bytes, signature, m_key.publicKey()), ContentFault::BadSignature);
        }
        for (qsizetype i = 0; i < signature.size(); ++i) {
            QByteArray changed = signature;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            QCOMPARE(faultOf(good, changed, m_key.publicKey()), ContentFault::BadSignature);
        }
        for (qsizetype size = 0; size < good.size(); ++size)
            QCOMPARE(faultOf(good.first(size), signature, m_key.publicKey()), ContentFault::BadSignature);
        QCOMPARE(faultOf(good + '\n', signature, m_key.publicKey()), ContentFault::BadSignature);
        QCOMPARE(faultOf(good, {}, m_key.publicKey()), ContentFault::BadSignature);
    }

    void refuses_another_county_s_signature()
    {
        QCOMPARE(faultOf(manifest(), sign(manifest()), vault::SigningKey::generate().publicKey()),
                 ContentFault::BadSignature);
    }

    void refuses_an_older_version_and_the_same_with_other_bytes()
    {
        const AcceptedVersion last{7, QString::fromLatin1(vault::sha256(manifest()).toHex())};
        QCOMPARE(faultOf(manifest(), sign(manifest()), m_key.publicKey(), last), ContentFault::None);
        QCOMPARE(faultOf(manifest("6"), sign(manifest("6")), m_key.publicKey(), last),
                 ContentFault::OlderVersion);
        const QByteArray other = manifest("7", "2026-05-01T00:00:00Z");
        QCOMPARE(faultOf(other, sign(other), m_key.publicKey(), last), ContentFault::OlderVersion);
        QCOMPARE(faultOf(manifest("8"), sign(manifest("8")), m_key.publicKey(), last), ContentFault::None);
    }

    void refuses_an_expired_one()
    {
        const QByteArray bytes = manifest("7", "2026-03-02T09:00:00Z");
        QCOMPARE(faultOf(bytes, sign(bytes), m_key.publicKey()), ContentFault::ExpiredManifest);
        QCOMPARE(faultOf(bytes, sign(bytes), m_key.publicKey(), {}, kNow.addSecs(-1)), ContentFault::None);
    }

    void knows_three_kinds_and_passes_over_those_that_may_come()
    {
        const QByteArray prefix = "/v1/content/bundles/";
        const auto read = parseManifest(manifest(
            "7", "2026-04-01T00:00:00Z",
            bundle("10", prefix, "procedures") + "," + bundle("10", prefix, "directory") + "," + bundle() +
                ",{'kind':'timetable','size':'some','path':'https://elsewhere.example/'}"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->bundles.size(), 3u);
        QCOMPARE(read->bundles[0].kind, BundleKind::Procedures);
        QCOMPARE(read->bundles[1].kind, BundleKind::Directory);
        QCOMPARE(read->bundles[2].kind, BundleKind::Catalogue);
        QCOMPARE(read->unknownKinds, QStringList{u"timetable"_s});
    }

    void refuses_what_the_contract_does_not_allow_even_signed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray later = "2026-04-01T00:00:00Z";
        QTest::newRow("not JSON") << QByteArray("hello");
        QTest::newRow("other format") << manifest().replace("lucarne-manifest-1", "lucarne-manifest-2");
        QTest::newRow("version as text") << manifest("'7'");
        QTest::newRow("fractional version") << manifest("7.5");
        QTest::newRow("version beyond what JSON carries") << manifest("90071992547409930");
        QTest::newRow("local time") << manifest("7", "2026-04-01T00:00:00");
        QTest::newRow("another origin") << manifest("7", later, bundle("10", "https://evil.example/"));
        QTest::newRow("path traversal") << manifest("7", later, bundle("10", "/v1/content/bundles/../"));
        QTest::newRow("too large") << manifest("7", later, bundle("99999999999"));
        QTest::newRow("empty bundle") << manifest("7", later, bundle("0"));
        QTest::newRow("kind that is no text") << manifest("7", later, "{'kind':7}");
        QTest::newRow("bundle that is no object") << manifest("7", later, "'catalogue'");
    }

    void refuses_what_the_contract_does_not_allow_even_signed()
    {
        QFETCH(const QByteArray, bytes);
        QCOMPARE(faultOf(bytes, sign(bytes), m_key.publicKey()), ContentFault::MalformedManifest);
    }

private:
    QByteArray sign(const QByteArray &bytes) const { return m_key.sign(bytes).toBase64(); }
    const vault::SigningKey m_key = vault::SigningKey::generate();
};

QTEST_GUILESS_MAIN(ManifestTest)
#include "manifest_test.moc"
