// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The names of countries.

#include "procedure/countries.h"
#include "procedure/countryaliases.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lucarne::procedure;

class CountriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void are_those_of_the_standard()
    {
        QCOMPARE(countries::all(u"fr"_s).size(), std::size_t(249));
        QVERIFY(countries::isCode(u"FR"_s));
        QVERIFY(!countries::isCode(u"XK"_s));
        QVERIFY(!countries::isCode(u"fr"_s));
    }

    void have_a_name_in_each_language_of_the_interface()
    {
        QCOMPARE(countries::name(u"DE"_s, u"fr"_s), u"Allemagne"_s);
        QCOMPARE(countries::name(u"DE"_s, u"en"_s), u"Germany"_s);
        QCOMPARE(countries::name(u"DE"_s, u"ar"_s), u"ألمانيا"_s);
        QVERIFY(countries::name(u"ZZ"_s, u"fr"_s).isEmpty());
        for (const Country &country : countries::all(u"ar"_s))
            QVERIFY2(country.name.size() > 2 && country.name != country.code, qPrintable(country.code));
    }

    void are_found_by_any_word_without_accents()
    {
        QCOMPARE(countries::find(u"etats"_s, u"fr"_s).front().code, u"US"_s);
        QCOMPARE(countries::find(u"UNIS"_s, u"fr"_s).front().code, u"AE"_s);
        QCOMPARE(countries::find(u"مغر"_s, u"ar"_s).size(), std::size_t(0));
        QCOMPARE(countries::find(u"المغر"_s, u"ar"_s).front().code, u"MA"_s);
        QVERIFY(countries::find(u"  "_s, u"fr"_s).empty());
    }

    void are_found_by_what_people_call_them_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("code");
        QTest::newRow("England") << u"angleterre"_s << u"fr"_s << u"GB"_s;
        QTest::newRow("Scotland") << u"ecos"_s << u"fr"_s << u"GB"_s;
        QTest::newRow("Holland") << u"Hollande"_s << u"fr"_s << u"NL"_s;
        QTest::newRow("USA") << u"USA"_s << u"fr"_s << u"US"_s;
        QTest::newRow("U.S.A.") << u"u.s.a."_s << u"fr"_s << u"US"_s;
        QTest::newRow("America") << u"أمريكا"_s << u"ar"_s << u"US"_s;
        QTest::newRow("Burma") << u"birmanie"_s << u"fr"_s << u"MM"_s;
        QTest::newRow("straight apostrophe") << u"cote d'ivoire"_s << u"fr"_s << u"CI"_s;
        QTest::newRow("no apostrophe") << u"Cote Divoire"_s << u"fr"_s << u"CI"_s;
        QTest::newRow("in English") << u"ivory"_s << u"en"_s << u"CI"_s;
        QTest::newRow("one word or two") << u"vietnam"_s << u"fr"_s << u"VN"_s;
        QTest::newRow("two words or one") << u"Viet nam"_s << u"en"_s << u"VN"_s;
        QTest::newRow("earlier name") << u"zaire"_s << u"fr"_s << u"CD"_s;
        QTest::newRow("another language") << u"germany"_s << u"fr"_s << u"DE"_s;
        QTest::newRow("French in Arabic") << u"maroc"_s << u"ar"_s << u"MA"_s;
    }
    void are_found_by_what_people_call_them()
    {
        QFETCH(QString, typed);
        QFETCH(QString, language);
        QFETCH(QString, code);
        const auto found = countries::find(typed, language);
        QVERIFY(!found.empty());
        QCOMPARE(found.front().code, code);
        QCOMPARE(found.front().name, countries::name(code, language));
    }

    void say_what_they_were_found_by()
    {
        QCOMPARE(countries::find(u"anglet"_s, u"fr"_s).front().also, u"Angleterre"_s);
        QVERIFY(countries::find(u"royaume"_s, u"fr"_s).front().also.isEmpty());
        // Its own name, or a word of it, comes before what others are called, and only once.
        const auto irish = countries::find(u"irlande"_s, u"fr"_s);
        QCOMPARE(irish.front().code, u"IE"_s);
        QCOMPARE(irish.back().code, u"GB"_s);
        QCOMPARE(irish.size(), std::size_t(2));
        QVERIFY(countries::find(u"qqq"_s, u"fr"_s).empty());
    }

    void have_aliases_that_lead_to_countries_of_the_standard()
    {
        for (const CountryAlias &alias : countryAliases())
            QVERIFY2(countries::isCode(alias.code) && alias.name.size() > 1, qPrintable(alias.name));
    }

    void come_in_the_order_of_the_alphabet()
    {
        const auto list = countries::all(u"fr"_s);
        QCOMPARE(list.front().name, u"Afghanistan"_s);
        const auto place = [&list](const QString &code) {
            return std::find_if(list.begin(), list.end(),
                                [&code](const Country &country) { return country.code == code; });
        };
        // É sorts with E.
        QVERIFY(place(u"EG"_s) < place(u"FR"_s));
    }
};

QTEST_GUILESS_MAIN(CountriesTest)
#include "countries_test.moc"
