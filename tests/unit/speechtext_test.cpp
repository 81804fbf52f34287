// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/speechtext.h"

#include <QTest>

using namespace lucarne::device;
using namespace Qt::StringLiterals;

class SpeechTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_signs_and_abbreviations_in_words_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("spoken");
        const auto french = [](const char *name, const QString &written, const QString &spoken) {
            QTest::newRow(name) << u"fr"_s << written << spoken;
        };
        french("number sign", u"Formulaire n° 12100"_s, u"Formulaire numéro 12100"_s);
        french("number sign, capital", u"N°12"_s, u"Numéro 12"_s);
        french("euros", u"25 €"_s, u"25 euros"_s);
        french("one euro", u"1 €"_s, u"1 euro"_s);
        french("twenty-one euros", u"21 €"_s, u"21 euros"_s);
        french("cents", u"607,75 €"_s, u"607 euros 75"_s);
        french("thousands", u"1 500 € par mois"_s, u"1500 euros par mois"_s);
        french("thousands, thin space", u"12\u202f345\u00a0€"_s, u"12345 euros"_s);
        french("article", u"art. 12 du code civil"_s, u"article 12 du code civil"_s);
        french("hours", u"de 8h30 à 12h"_s, u"de 8 heures 30 à 12 heures"_s);
        french("hours with a colon", u"de 13:30 à 17:00"_s, u"de 13 heures 30 à 17 heures"_s);
        french("one hour", u"pendant 1h"_s, u"pendant 1 heure"_s);
        french("madame and monsieur", u"Mme Martin et M. Martin"_s, u"madame Martin et monsieur Martin"_s);
        french("telephone in pairs", u"Tél. : 0465711000"_s, u"Téléphone : 04, 65, 71, 10, 00"_s);
        french("telephone with dots", u"04.65.71.10.00"_s, u"04, 65, 71, 10, 00"_s);
        french("telephone from abroad", u"+33 4 65 71 10 00"_s, u"04, 65, 71, 10, 00"_s);
        french("short number", u"Appelez le 3646."_s, u"Appelez le 36, 46."_s);
        french("short number with a space", u"Appelez le 36 46."_s, u"Appelez le 36, 46."_s);
        french("an amount is no short number", u"3646 €"_s, u"3646 euros"_s);
        french("a year is no short number", u"en 2026"_s, u"en 2026"_s);
        french("optional plural", u"votre (vos) enfant(s)"_s, u"votre (vos) enfant"_s);
        french("and so on", u"loyer, gaz, etc."_s, u"loyer, gaz, et cetera."_s);
        french("example", u"(ex. : facture)"_s, u"(par exemple facture)"_s);
        french("surface and share", u"9 m² et 50 %"_s, u"9 mètres carrés et 50 pour cent"_s);
        french("distance", u"à 3 km"_s, u"à 3 kilomètres"_s);
        french("either or", u"père/mère"_s, u"père ou mère"_s);
        french("first", u"le 1er avril"_s, u"le premier avril"_s);
        french("white space", u"  un \u00a0 deux \n \n trois "_s, u"un deux\ntrois"_s);
        french("nothing", QString(), QString());
        QTest::newRow("English euros")
            << u"en"_s << u"It costs €25 or 30€."_s << u"It costs 25 euros or 30 euros."_s;
        QTest::newRow("English number") << u"en"_s << u"Form No. 12"_s << u"Form number 12"_s;
        QTest::newRow("Arabic stays") << u"ar"_s << u"مرحبا 50 %"_s << u"مرحبا 50 %"_s;
    }

    void says_signs_and_abbreviations_in_words()
    {
        QFETCH(QString, language);
        QFETCH(QString, written);
        QFETCH(QString, spoken);
        QCOMPARE(spokenText(written, language), spoken);
    }

    void cuts_into_sentences_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("sentences");
        QTest::newRow("two") << u"Bonjour. Entrez !"_s << QStringList({u"Bonjour."_s, u"Entrez !"_s});
        QTest::newRow("a decimal point is no end")
            << u"Il coûte 3.50 euros."_s << QStringList({u"Il coûte 3.50 euros."_s});
        QTest::newRow("lines") << u"Titre\nTexte"_s << QStringList({u"Titre"_s, u"Texte"_s});
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("at a comma") << u"Une phrase assez longue, qui continue"_s
                                    << QStringList({u"Une phrase assez longue,"_s, u"qui continue"_s});
        QTest::newRow("at a space") << u"Une phrase assez longue qui ne respire pas"_s
                                    << QStringList({u"Une phrase assez longue qui ne"_s, u"respire pas"_s});
        QTest::newRow("one long word") << u"anticonstitutionnellementparlant oui"_s
                                       << QStringList({u"anticonstitutionnellementparlant"_s, u"oui"_s});
        QTest::newRow("Arabic") << u"مرحبا. أهلا"_s << QStringList({u"مرحبا."_s, u"أهلا"_s});
    }

    void cuts_into_sentences()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, sentences);
        QCOMPARE(spokenSentences(text, 30), sentences);
    }

    void loses_no_word()
    {
        QString text;
        for (int i = 0; i < 500; ++i)
            text += u"mot%1%2 "_s.arg(i).arg(i % 7 == 0 ? u","_s : i % 31 == 0 ? u". Puis"_s : QString());
        QCOMPARE(spokenSentences(text).join(u' ').simplified(), text.simplified());
        for (const QString &sentence : spokenSentences(text))
            QVERIFY(sentence.size() <= 250);
    }
};

QTEST_GUILESS_MAIN(SpeechTextTest)
#include "speechtext_test.moc"
