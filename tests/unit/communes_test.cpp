// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "procedure/communes.h"

#include "catalogue/directory.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace lucarne::procedure;
using namespace Qt::StringLiterals;

namespace
{

QStringList codes(const std::vector<Commune> &communes)
{
    QStringList list;
    for (const Commune &commune : communes)
        list.append(commune.insee);
    return list;
}

QString first(const QString &typed, const QString &near = u"05"_s)
{
    const auto found = communes::find(typed, near);
    return found.empty() ? QString() : found.front().insee;
}

} // namespace

class CommunesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_commune_is_found_however_it_is_typed_data();
    void a_commune_is_found_however_it_is_typed();
    void those_of_the_department_come_first_then_the_larger_ones();
    void a_former_name_leads_to_the_commune_of_today();
    void nothing_typed_finds_nothing();
    void codes_lead_to_their_communes();
    void communes_of_the_county_are_found_as_well();
    void the_demo_county_adds_its_own_communes();
    void several_threads_may_ask_at_once();
    void how_long_it_takes();
};

void CommunesTest::a_commune_is_found_however_it_is_typed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("insee");
    QTest::newRow("name") << u"Gap"_s << u"05061"_s;
    QTest::newRow("beginning") << u"brianç"_s << u"05023"_s;
    QTest::newRow("without accents, in capitals") << u"BRIANCON"_s << u"05023"_s;
    QTest::newRow("hyphens as spaces") << u"l argentiere la bessee"_s << u"05006"_s;
    QTest::newRow("without the article") << u"argentière"_s << u"05006"_s;
    QTest::newRow("typographic apostrophe") << u"L’Argentière"_s << u"05006"_s;
    QTest::newRow("St") << u"st jean de maurienne"_s << u"73248"_s;
    QTest::newRow("St with a point") << u"St. Véran"_s << u"05157"_s;
    QTest::newRow("Ste") << u"ste-tul"_s << u"04197"_s;
    QTest::newRow("a word that begins with st") << u"strasbou"_s << u"67482"_s;
    QTest::newRow("postal code") << u"05000"_s << u"05061"_s;
    QTest::newRow("beginning of a postal code") << u"0510"_s << u"05023"_s;
    QTest::newRow("name and postal code") << u"saint-denis 93200"_s << u"93066"_s;
    QTest::newRow("postal code and name") << u"93200 saint"_s << u"93066"_s;
    QTest::newRow("a word inside") << u"maurienne"_s << u"73248"_s;
    QTest::newRow("the whole name before the near") << u"Lyon"_s << u"69123"_s;
    QTest::newRow("ligature") << u"Œuilly"_s << u"51410"_s;
    QTest::newRow("overseas") << u"fort de france"_s << u"97209"_s;
    QTest::newRow("Corsica") << u"ajaccio"_s << u"2A004"_s;
    QTest::newRow("municipal district") << u"marseille 1er"_s << u"13201"_s;
}

void CommunesTest::a_commune_is_found_however_it_is_typed()
{
    QFETCH(const QString, typed);
    QTEST(first(typed), "insee");
}

void CommunesTest::those_of_the_department_come_first_then_the_larger_ones()
{
    QCOMPARE(first(u"saint-v"_s, u"05"_s), u"05157"_s); // Saint-Véran, small
    QCOMPARE(first(u"saint-den"_s, {}), u"97411"_s);    // of La Réunion, the largest
    QCOMPARE(first(u"saint-den"_s, u"93"_s), u"93066"_s);
    const auto six = communes::find(u"saint"_s, u"05"_s);
    QCOMPARE(six.size(), size_t(6));
    QVERIFY(std::ranges::all_of(six, [](const Commune &c) { return c.insee.startsWith("05"_L1); }));
    QCOMPARE(communes::find(u"saint"_s, u"05"_s, 40).size(), size_t(40));
}

void CommunesTest::a_former_name_leads_to_the_commune_of_today()
{
    const auto found = communes::find(u"bellegarde sur valserine"_s, u"05"_s);
    QCOMPARE(codes(found), QStringList{u"01033"_s});
    QCOMPARE(found.front().name, u"Valserhône"_s);
    QCOMPARE(found.front().formerName, u"Bellegarde-sur-Valserine"_s);
    QVERIFY(communes::find(u"valserhône"_s, u"05"_s).front().formerName.isEmpty());
}

void CommunesTest::nothing_typed_finds_nothing()
{
    QVERIFY(communes::find({}, u"05"_s).empty());
    QVERIFY(communes::find(u" -' "_s, u"05"_s).empty());
    QVERIFY(communes::find(u"xyzzy"_s, u"05"_s).empty());
    QVERIFY(communes::find(u"\u0001"_s, u"05"_s).empty());
    QVERIFY(communes::find(u"\n"_s, u"05"_s).empty());
    QVERIFY(communes::find(u"غاب"_s, u"05"_s).empty());
}

void CommunesTest::codes_lead_to_their_communes()
{
    QCOMPARE(communes::byInsee(u"05061"_s), (Commune{u"05061"_s, u"Gap"_s, {u"05000"_s}}));
    QCOMPARE(communes::byInsee(u"2B033"_s)->name, u"Bastia"_s);
    QCOMPARE(communes::byInsee(u"75056"_s)->postalCodes.size(), 21);
    for (const QString &wrong : {u""_s, u"0506"_s, u"05000"_s, u"99999"_s, u"00000"_s, u"été"_s})
        QVERIFY2(!communes::byInsee(wrong), qPrintable(wrong));

    QCOMPARE(codes(communes::byPostalCode(u"75001"_s)), QStringList({u"75056"_s, u"75101"_s}));
    const auto all = communes::byPostalCode(u"05100"_s);
    QCOMPARE(all.front().name, u"Briançon"_s);
    QVERIFY(all.size() > 5);
    for (const QString &wrong : {u""_s, u"0510"_s, u"05999"_s, u"Gap"_s, u"05100 Briançon"_s})
        QVERIFY2(communes::byPostalCode(wrong).empty(), qPrintable(wrong));
}

void CommunesTest::communes_of_the_county_are_found_as_well()
{
    const std::vector<Commune> own{{u"05998"_s, u"Saint-Orlan"_s, {u"05991"_s}},
                                   {u"05061"_s, u"Gap-Charance"_s, {u"05000"_s}}};
    QCOMPARE(communes::find(u"st orl"_s, u"05"_s, 6, own).front(), own[0]);
    QCOMPARE(codes(communes::find(u"05991"_s, u"05"_s, 6, own)), QStringList{u"05998"_s});
    QCOMPARE(communes::byInsee(u"05998"_s, own), own[0]);
    QCOMPARE(communes::byPostalCode(u"05991"_s, own), std::vector{own[0]});
    // Known under another name: the county's word counts.
    QCOMPARE(communes::byInsee(u"05061"_s, own)->name, u"Gap-Charance"_s);
    QCOMPARE(codes(communes::byPostalCode(u"05000"_s, own)).count(u"05061"_s), 1);
    QVERIFY(!communes::byInsee(u"05998"_s));
}

void CommunesTest::the_demo_county_adds_its_own_communes()
{
    const auto directory = lucarne::catalogue::OfficeDirectory::load(
        QStringLiteral(LUCARNE_SOURCE_DIR "/resources/demo/directory.json"));
    QVERIFY(directory);
    const auto own = communes::unknownIn(*directory);
    QCOMPARE(codes(own), QStringList({u"05999"_s, u"05998"_s, u"05997"_s, u"05996"_s, u"05995"_s}));
    QCOMPARE(communes::find(u"valserre"_s, u"05"_s, 6, own).front(),
             (Commune{u"05999"_s, u"Valserre-les-Bains"_s, {u"05990"_s}}));
}

void CommunesTest::several_threads_may_ask_at_once()
{
    std::vector<std::thread> threads;
    threads.reserve(4);
    std::atomic_int right = 0;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&right] { right += first(u"gap"_s) == "05061"_L1; });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(right.load(), 4);
}

// Says the figures; asserts none.
void CommunesTest::how_long_it_takes()
{
    const QStringList typed{u"s"_s,       u"sa"_s,  u"saint"_s, u"saint-j"_s, u"st"_s,
                            u"gap"_s,     u"l"_s,   u"05"_s,    u"75001"_s,   u"maurienne"_s,
                            u"marseil"_s, u"zzz"_s, u"la"_s,    u"ville"_s,   u"saint-den 93200"_s};
    for (const QString &text : typed) {
        QElapsedTimer timer;
        timer.start();
        const auto found = communes::find(text, u"05"_s);
        qInfo("\"%s\": %.2f ms, %d found", qPrintable(text), double(timer.nsecsElapsed()) / 1e6,
              int(found.size()));
    }
}

QTEST_APPLESS_MAIN(CommunesTest)
#include "communes_test.moc"
