// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/digest.h"
#include "vault/hkdf.h"
#include "vault/secret.h"
#include "vault/signature.h"

#include <QTemporaryFile>
#include <QTest>

using namespace lucarne;
using namespace lucarne::vault;

class VaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signs_as_the_standard_says()
    {
        // RFC 8032 section 7.1, test 3
        QByteArray seed =
            QByteArray::fromHex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7");
        const auto key = SigningKey::fromSeed(Secret::takeOver(seed));
        QVERIFY(key);
        QCOMPARE(key->publicKey().bytes().toHex(),
                 QByteArray("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"));
        const QByteArray message = QByteArray::fromHex("af82");
        QCOMPARE(key->sign(message).toHex(),
                 QByteArray("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                            "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"));
        QVERIFY(key->publicKey().verifies(message, key->sign(message)));
    }

    void refuses_a_signature_with_any_bit_changed()
    {
        const SigningKey key = SigningKey::generate();
        const QByteArray message = "the content in force";
        const QByteArray signature = key.sign(message);
        for (qsizetype i = 0; i < signature.size(); ++i) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray changed = signature;
                changed[i] = char(changed[i] ^ (1 << bit));
                QVERIFY(!key.publicKey().verifies(message, changed));
            }
        }
        QVERIFY(!key.publicKey().verifies(message, signature.first(63)));
        QVERIFY(!key.publicKey().verifies(message, {}));
        QVERIFY(!SigningKey::generate().publicKey().verifies(message, signature));
    }

    void has_the_same_pair_again_from_its_seed()
    {
        const SigningKey key = SigningKey::generate();
        const auto again = SigningKey::fromSeed(key.seed());
        QVERIFY(again);
        QCOMPARE(again->publicKey(), key.publicKey());
        QVERIFY(!SigningKey::fromSeed(Secret(31)));
    }

    void reads_a_public_key_in_one_spelling_only()
    {
        const QByteArray text = SigningKey::generate().publicKey().toBase64();
        QVERIFY(PublicKey::fromBase64(text));
        QVERIFY(!PublicKey::fromBase64(text + "\n"));
        QVERIFY(!PublicKey::fromBase64(text.chopped(1)));
        QVERIFY(!PublicKey::fromBase64(text.first(40)));
        QVERIFY(!PublicKey::fromBase64({}));
    }

    void hashes_piece_by_piece_as_in_one_go()
    {
        QCOMPARE(sha256("abc").toHex(),
                 QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        Sha256 sum;
        sum.add("a");
        sum.add("");
        sum.add("bc");
        QCOMPARE(sum.finish(), sha256("abc"));
        sum.add("abc");
        QCOMPARE(sum.finish(), sha256("abc"));
    }

    void hashes_a_file_larger_than_its_buffer()
    {
        const QByteArray content(700'001, 'x');
        QTemporaryFile file;
        QVERIFY(file.open());
        QCOMPARE(file.write(content), content.size());
        QVERIFY(file.flush());
        const auto digest = sha256OfFile(file.fileName());
        QVERIFY(digest);
        QCOMPARE(*digest, sha256(content));
        QVERIFY(!sha256OfFile(file.fileName() + QStringLiteral(".absent")));
    }

    void derives_keys_as_the_standard_says_data()
    {
        // RFC 5869, appendix A, cases 1 to 3
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("salt");
        QTest::addColumn<QByteArray>("info");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("1") << QByteArray(22, '\x0b') << QByteArray::fromHex("000102030405060708090a0b0c")
                           << QByteArray::fromHex("f0f1f2f3f4f5f6f7f8f9")
                           << QByteArray("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
                                         "34007208d5b887185865");
        QTest::newRow("2") << counting(0x00, 80) << counting(0x60, 80) << counting(0xb0, 80)
                           << QByteArray("b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
                                         "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
                                         "cc30c58179ec3e87c14c01d5c1f3434f1d87");
        QTest::newRow("3") << QByteArray(22, '\x0b') << QByteArray() << QByteArray()
                           << QByteArray("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
                                         "9d201395faa4b61a96c8");
    }

    void derives_keys_as_the_standard_says()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, salt);
        QFETCH(QByteArray, info);
        QFETCH(QByteArray, expected);
        const vault::Secret secret = vault::Secret::takeOver(key);
        const auto size = std::size_t(expected.size() / 2);
        QCOMPARE(vault::hkdf(secret, salt, info, size).toByteArray().toHex(), expected);
    }

    void a_secret_taken_over_is_gone_from_where_it_was()
    {
        QByteArray source("correct horse battery staple");
        const char *where = source.constData();
        const qsizetype size = source.size();
        QByteArray keptAlive = source; // shares the memory, so that it can be looked at
        const Secret secret = Secret::takeOver(source);
        QVERIFY(source.isEmpty());
        QCOMPARE(QByteArray(where, size), QByteArray(size, '\0'));
        QCOMPARE(keptAlive.constData(), where);
        QCOMPARE(secret.toByteArray(), QByteArray("correct horse battery staple"));
    }

    void secrets_compare_by_content()
    {
        const Secret one = Secret::random(32);
        QVERIFY(one.equals(one.clone()));
        QVERIFY(!one.equals(Secret::random(32)));
        QVERIFY(!one.equals(Secret(31)));
        QVERIFY(Secret().equals(Secret(0)));
    }

    void a_moved_secret_leaves_nothing_behind()
    {
        Secret one = Secret::random(16);
        const QByteArray bytes = one.toByteArray();
        Secret two = std::move(one);
        QVERIFY(one.isEmpty()); // NOLINT(bugprone-use-after-move): what is being tested
        QCOMPARE(two.toByteArray(), bytes);
    }

private:
    static QByteArray counting(int from, int count)
    {
        QByteArray bytes;
        for (int i = 0; i < count; ++i)
            bytes.append(char(from + i));
        return bytes;
    }
};

QTEST_GUILESS_MAIN(VaultTest)
#include "vault_test.moc"
