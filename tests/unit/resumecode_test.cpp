// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "procedure/resumecode.h"

#include <QTest>

using namespace lucarne;
using namespace lucarne::procedure;
using namespace Qt::StringLiterals;

class ResumeCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_back_however_it_was_typed()
    {
        for (int round = 0; round < 50; ++round) {
            const ResumeCode code = ResumeCode::fresh();
            const QString letters = code.letters();
            QCOMPARE(letters.size(), 27 + 8);
            QString lookAlikes = letters.toLower();
            lookAlikes.replace(u'0', u'o').replace(u'1', u'l').replace(u'-', u' ');
            for (const QString &typed : {letters, code.qrText(), QString(letters).remove(u'-'), lookAlikes,
                                         u' ' + letters + u'\n'}) {
                const auto read = ResumeCode::from(typed);
                QVERIFY2(read, qPrintable(typed));
                QVERIFY(read->secret.equals(code.secret));
            }
        }
    }

    void any_one_wrong_character_and_any_two_exchanged_are_found()
    {
        const QString letters = ResumeCode::fresh().letters();
        const QString others = u"0123456789ABCDEFGHJKMNPQRSTVWXYZU?é"_s;
        for (qsizetype i = 0; i < letters.size(); ++i) {
            if (letters[i] == u'-')
                continue;
            for (const QChar other : others) {
                QString wrong = letters;
                wrong[i] = other;
                QCOMPARE(ResumeCode::from(wrong).has_value(), other == letters[i]);
            }
            for (qsizetype j = 0; j < i; ++j) {
                QString exchanged = letters;
                std::swap(exchanged[i], exchanged[j]);
                if (letters[j] != u'-' && letters[i] != letters[j])
                    QVERIFY(!ResumeCode::from(exchanged));
            }
        }
    }

    void says_what_is_wrong()
    {
        const QString letters = ResumeCode::fresh().letters();
        const auto sentence = [](const QString &typed) { return ResumeCode::from(typed).error().sentence; };
        const QString tooShort = sentence(letters.chopped(2));
        const QString tooLong = sentence(letters + u'0');
        const QString mistaken = sentence(letters.chopped(1) + (letters.back() == u'7' ? u'8' : u'7'));
        QVERIFY2(tooShort.contains(u'2'), qPrintable(tooShort));
        QVERIFY(tooShort != tooLong && tooLong != mistaken && mistaken != tooShort);
        QCOMPARE(sentence({}), sentence(u" - "_s));
    }

    void its_keys_follow_from_it_alone_and_differ()
    {
        QByteArray bytes = QByteArray::fromHex("000102030405060708090a0b0c0d0e0f");
        const ResumeCode code{vault::Secret::takeOver(bytes)};
        const ResumeKeys keys = keysOf(code);
        // by Python: hmac and hashlib
        QCOMPARE(keys.lookUp, u"fa719d7ca32797e8314fa3e4d3cdb7b4"_s);
        QCOMPARE(keys.encryption.toByteArray().toHex(),
                 QByteArray("ce0f4bcacf25f8e87e531c3384a6b737d2e88f329e8e1f5ec7ea54f706477e42"));
        QCOMPARE(keys.token.toByteArray().toHex(),
                 QByteArray("2b4f70f2385d458ceaad455fba26cb771d48087b40e9493b2e22055789d46b71"));
        QCOMPARE(keys.tokenDigest().toHex(),
                 QByteArray("72bb184f6bee3e3eaf3af71c18546161dfae3bec56d13f4d9d44bdc9c031a080"));
        QCOMPARE(code.letters(), u"000-G40-R40-M30-E20-918-5GR-38E-1W8"_s);
    }
};

QTEST_GUILESS_MAIN(ResumeCodeTest)
#include "resumecode_test.moc"
