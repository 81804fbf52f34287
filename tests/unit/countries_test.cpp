// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The names of countries.

#include "procedure/countries.h"

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
