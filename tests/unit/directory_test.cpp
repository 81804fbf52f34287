// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/directory.h"
#include "catalogue/pivot.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace lucarne::catalogue;
using namespace Qt::StringLiterals;

namespace
{

/// JSON in which ' stands for ", easier to read in a test.
QByteArray quoted(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

QByteArray officeJson(const QByteArray &members)
{
    return quoted("{'offices':[{'id':'a','name':'A','pivots':['caf']") + members + "}]}";
}

Office officeWithHours(const QByteArray &hours, const QByteArray &more = {})
{
    const auto directory = OfficeDirectory::fromJson(officeJson(quoted(",'openingHours':") + hours + more));
    if (!directory)
        qFatal("%s", qPrintable(directory.error().detail));
    return directory->offices().front();
}

QDateTime inParis(const QString &isoLocal)
{
    const QDateTime local = QDateTime::fromString(isoLocal, Qt::ISODate);
    return QDateTime(local.date(), local.time(), QTimeZone("Europe/Paris"));
}

QString spelled(const OpeningToday &today)
{
    QStringList spans;
    for (const auto &[opens, closes] : today.spans)
        spans.append(opens.toString(u"HH:mm"_s) + u'-' + closes.toString(u"HH:mm"_s));
    return spans.join(u' ');
}

const QByteArray kWeek = quoted(
    "["
    "{'dayOfWeek':['Monday','Tuesday','Wednesday','Thursday','Friday'],'opens':'13:30','closes':'17:00'},"
    "{'dayOfWeek':['Monday','https://schema.org/"
    "Tuesday','Wednesday','Thursday','Friday'],'opens':'08:30','closes':'12:00'},"
    "{'dayOfWeek':['Saturday'],'opens':'09:00','closes':'12:00','validFrom':'2026-07-01','validThrough':'"
    "2026-08-31'}]");

} // namespace

class DirectoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_what_is_open_at_a_moment_data()
    {
        QTest::addColumn<QByteArray>("hours");
        QTest::addColumn<QDateTime>("moment");
        QTest::addColumn<QString>("spans");
        QTest::addColumn<bool>("open");
        QTest::addColumn<QDateTime>("next");

        const QByteArray &week = kWeek;
        const QString both = u"08:30-12:00 13:30-17:00"_s;
        QTest::newRow("in the morning")
            << week << inParis(u"2026-03-02T09:00"_s) << both << true << QDateTime();
        QTest::newRow("first second")
            << week << inParis(u"2026-03-02T08:30"_s) << both << true << QDateTime();
        QTest::newRow("closing time is closed")
            << week << inParis(u"2026-03-02T12:00"_s) << both << false << inParis(u"2026-03-02T13:30"_s);
        QTest::newRow("before opening")
            << week << inParis(u"2026-03-02T07:00"_s) << both << false << inParis(u"2026-03-02T08:30"_s);
        QTest::newRow("friday evening")
            << week << inParis(u"2026-03-06T18:00"_s) << both << false << inParis(u"2026-03-09T08:30"_s);
        QTest::newRow("saturday out of season")
            << week << inParis(u"2026-03-07T10:00"_s) << QString() << false << inParis(u"2026-03-09T08:30"_s);
        QTest::newRow("saturday in season")
            << week << inParis(u"2026-07-04T10:00"_s) << u"09:00-12:00"_s << true << QDateTime();
        QTest::newRow("last day of the season") << week << inParis(u"2026-08-29T08:00"_s) << u"09:00-12:00"_s
                                                << false << inParis(u"2026-08-29T09:00"_s);
        QTest::newRow("the moment comes in UTC, in summer")
            << week << QDateTime({2026, 7, 6}, {6, 45}, Qt::UTC) << both << true << QDateTime();
        QTest::newRow("the moment comes in UTC, in winter")
            << week << QDateTime({2026, 3, 2}, {6, 45}, Qt::UTC) << both << false
            << inParis(u"2026-03-02T08:30"_s);

        const QByteArray once = quoted("[{'dayOfWeek':['Monday'],'opens':'09:00','closes':'12:00'}]");
        QTest::newRow("once a week") << once << inParis(u"2026-03-02T12:30"_s) << u"09:00-12:00"_s << false
                                     << inParis(u"2026-03-09T09:00"_s);
        const QByteArray later =
            quoted("[{'dayOfWeek':['Monday'],'opens':'09:00','closes':'12:00','validFrom':'2026-06-01'}]");
        QTest::newRow("nothing within seven days")
            << later << inParis(u"2026-03-02T10:00"_s) << QString() << false << QDateTime();
        QTest::newRow("no hours known")
            << QByteArray("[]") << inParis(u"2026-03-02T10:00"_s) << QString() << false << QDateTime();
        QTest::newRow("a period without times is closed")
            << quoted("[{'dayOfWeek':['Monday'],'validFrom':'2026-03-01'}]") << inParis(u"2026-03-02T10:00"_s)
            << QString() << false << QDateTime();

        const QByteArray night = quoted("[{'dayOfWeek':['Saturday'],'opens':'20:00','closes':'04:00'}]");
        QTest::newRow("past midnight")
            << night << inParis(u"2026-03-08T01:00"_s) << QString() << true << QDateTime();
        QTest::newRow("before midnight")
            << night << inParis(u"2026-03-07T23:00"_s) << u"20:00-04:00"_s << true << QDateTime();
        QTest::newRow("after the night") << night << inParis(u"2026-03-08T04:00"_s) << QString() << false
                                         << inParis(u"2026-03-14T20:00"_s);
        const QByteArray always =
            quoted("[{'dayOfWeek':['Monday','Tuesday'],'opens':'00:00','closes':'24:00'}]");
        // "00:00 to 00:00" would be no time at all
        QTest::newRow("until midnight")
            << quoted("[{'dayOfWeek':['Monday'],'opens':'08:00','closes':'24:00'}]")
            << inParis(u"2026-03-02T23:59"_s) << u"08:00-23:59"_s << true << QDateTime();
        QTest::newRow("round the clock")
            << always << inParis(u"2026-03-02T03:00"_s) << u"00:00-23:59"_s << true << QDateTime();
        QTest::newRow("touching and overlapping spans are one")
            << quoted("[{'dayOfWeek':['Monday'],'opens':'10:00','closes':'12:00'},"
                      "{'dayOfWeek':['Monday'],'opens':'12:00','closes':'15:00'},"
                      "{'dayOfWeek':['Monday'],'opens':'09:00','closes':'11:00'}]")
            << inParis(u"2026-03-02T12:00"_s) << u"09:00-15:00"_s << true << QDateTime();

        // Summer time 2026 begins on Sunday 29 March (02:00 does not exist) and ends on 25 October
        // (02:00 to 03:00 comes twice).
        const QByteArray sunday = quoted("[{'dayOfWeek':['Sunday'],'opens':'02:30','closes':'10:00'}]");
        QTest::newRow("opens in the hour that does not exist")
            << sunday << QDateTime({2026, 3, 29}, {1, 5}, Qt::UTC) << u"02:30-10:00"_s << true << QDateTime();
        QTest::newRow("the hour before it")
            << sunday << QDateTime({2026, 3, 29}, {0, 59}, Qt::UTC) << u"02:30-10:00"_s << false
            << QDateTime({2026, 3, 29}, {1, 0}, Qt::UTC);
        const QByteArray early = quoted("[{'dayOfWeek':['Sunday'],'opens':'02:00','closes':'03:00'}]");
        QTest::newRow("the hour that comes twice, first")
            << early << QDateTime({2026, 10, 25}, {0, 30}, Qt::UTC) << u"02:00-03:00"_s << true
            << QDateTime();
        QTest::newRow("the hour that comes twice, again")
            << early << QDateTime({2026, 10, 25}, {1, 30}, Qt::UTC) << u"02:00-03:00"_s << true
            << QDateTime();
        QTest::newRow("across the change, next opening in wall time")
            << week << inParis(u"2026-03-27T18:00"_s) << both << false
            << QDateTime({2026, 3, 30}, {6, 30}, Qt::UTC);
    }

    void says_what_is_open_at_a_moment()
    {
        QFETCH(QByteArray, hours);
        QFETCH(QDateTime, moment);
        QFETCH(QString, spans);
        QFETCH(bool, open);
        QFETCH(QDateTime, next);
        const OpeningToday today = openingAt(officeWithHours(hours), moment);
        QCOMPARE(spelled(today), spans);
        QCOMPARE(today.openNow, open);
        QCOMPARE(today.nextOpening.value_or(QDateTime()), next);
    }

    void stays_closed_on_exceptional_days()
    {
        const Office office = officeWithHours(kWeek, quoted(",'closedOn':['2026-05-01']"));
        const OpeningToday today = openingAt(office, inParis(u"2026-05-01T09:00"_s));
        QVERIFY(today.spans.empty());
        QVERIFY(!today.openNow);
        QCOMPARE(today.nextOpening, inParis(u"2026-05-04T08:30"_s));
    }

    void measures_distances_data()
    {
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        QTest::addColumn<double>("kilometres");
        QTest::newRow("same place") << 44.5594 << 6.0786 << 0.0;
        QTest::newRow("Gap to Briançon") << 44.8978 << 6.6436 << 58.5;
        QTest::newRow("Gap to Paris") << 48.8566 << 2.3522 << 557.0;
        QTest::newRow("antipodes") << -44.5594 << -173.9214 << 20015.1;
    }

    void measures_distances()
    {
        QFETCH(double, latitude);
        QFETCH(double, longitude);
        QFETCH(double, kilometres);
        const double metres = distanceInMetres({44.5594, 6.0786}, {latitude, longitude});
        QVERIFY2(std::abs(metres / 1000 - kilometres) <= kilometres * 0.01,
                 qPrintable(QString::number(metres)));
    }

    void finds_offices_by_pivot_and_commune_nearest_first()
    {
        const auto directory = OfficeDirectory::fromJson(quoted(
            "{'offices':["
            "{'id':'nowhere','name':'Sans adresse','pivots':['caf']},"
            "{'id':'far','name':'Loin','pivots':['caf','msa'],'position':{'latitude':45.5,'longitude':6}},"
            "{'id':'near','name':'Près','pivots':['caf'],'position':{'latitude':44.6,'longitude':6},'"
            "communes':['05061']},"
            "{'id':'other','name':'Autre commune','pivots':['caf'],'communes':['05999']}]}"));
        QVERIFY2(directory, directory ? "" : qPrintable(directory.error().detail));
        const auto ids = [&](const QString &pivot, const QString &commune, std::optional<GeoPoint> terminal) {
            QStringList result;
            for (const OfficeNearby &found :
                 directory->officesFor(pivot, commune, terminal, inParis(u"2026-03-02T09:00"_s)))
                result.append(found.office.id);
            return result.join(u' ');
        };
        QCOMPARE(ids(u"caf"_s, u"05061"_s, GeoPoint{44.5, 6}), u"near far nowhere"_s);
        QCOMPARE(ids(u"caf"_s, u"05999"_s, GeoPoint{44.5, 6}), u"far nowhere other"_s);
        QCOMPARE(ids(u"caf"_s, u"05061"_s, std::nullopt), u"nowhere far near"_s);
        QCOMPARE(ids(u"caf"_s, QString(), GeoPoint{44.5, 6}), u"near far nowhere other"_s);
        QCOMPARE(ids(u"msa"_s, u"05061"_s, GeoPoint{44.5, 6}), u"far"_s);
        QCOMPARE(ids(u"cpam"_s, u"05061"_s, GeoPoint{44.5, 6}), QString());
        QCOMPARE(ids(QString(), u"05061"_s, GeoPoint{44.5, 6}), QString());
    }

    void knows_the_spellings_of_a_pivot_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("listed");
        QTest::newRow("council") << u"cg"_s << u"departement"_s;
        QTest::newRow("council, accented") << u"Conseil départemental"_s << u"cg"_s;
        QTest::newRow("independents") << u"Sécurité sociale des indépendants"_s << u"ssi"_s;
        QTest::newRow("France Services") << u"msap"_s << u"france_services"_s;
        QTest::newRow("France Travail") << u"pole_emploi"_s << u"France Travail"_s;
        QTest::newRow("passports") << u"mairie_passeport_bio"_s << u"passeport_bio"_s;
        QTest::newRow("labour, two spellings") << u"direccte_ud_travail"_s << u"direccte_ut"_s;
        QTest::newRow("capital letter") << u"Onac"_s << u"onac"_s;
        QTest::newRow("dash") << u"sage-femme"_s << u"sage_femme"_s;
    }

    void knows_the_spellings_of_a_pivot()
    {
        QFETCH(QString, written);
        QFETCH(QString, listed);
        QCOMPARE(canonicalPivot(written), canonicalPivot(listed));
        const QByteArray json = quoted("{'offices':[{'id':'x','name':'X','pivots':['") + listed.toUtf8() +
                                quoted("']}],'partners':[{'pivot':'") + listed.toUtf8() +
                                quoted("','name':'Nom','capabilities':['content']}]}");
        const auto directory = OfficeDirectory::fromJson(json);
        QVERIFY(directory);
        QCOMPARE(directory->officesFor(written, u"05999"_s, {}, QDateTime::currentDateTimeUtc()).size(), 1u);
        QVERIFY(directory->partner(written));
        QCOMPARE(directory->partner(written)->shortName, u"Nom"_s);
        QVERIFY(!directory->partner(u"autre"_s));
        QVERIFY(!directory->partner(QString()));
    }

    void offices_of_paris_stay_in_paris()
    {
        const auto directory =
            OfficeDirectory::fromJson(quoted("{'offices':[{'id':'x','name':'X','pivots':['paris_ppp']}]}"));
        QVERIFY(directory);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QCOMPARE(directory->officesFor(u"paris_ppp"_s, u"75056"_s, {}, now).size(), 1u);
        QVERIFY(directory->officesFor(u"paris_ppp"_s, u"05999"_s, {}, now).empty());
        QVERIFY(directory->officesFor(u"paris_ppp"_s, QString(), {}, now).empty());
    }

    void ignores_what_it_does_not_know()
    {
        const auto directory =
            OfficeDirectory::fromJson(quoted("{'offices':[{'id':'a','name':'A','pivots':['caf'],'photo':{'x':"
                                             "1},'telephone':null}],'future':7}"));
        QVERIFY2(directory, directory ? "" : qPrintable(directory.error().detail));
    }

    void names_each_fault_with_its_path_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("detail");
        QTest::newRow("empty file") << QByteArray() << u"byte 0: "_s;
        QTest::newRow("cut off") << officeJson({}).chopped(2) << u"byte "_s;
        QTest::newRow("not UTF-8") << officeJson(",\"town\":\"\xe9\"") << u"byte "_s;
        QTest::newRow("a list") << QByteArray("[]") << u"must be an object"_s;
        QTest::newRow("no offices") << QByteArray("{}") << u"offices: is missing"_s;
        QTest::newRow("offices not a list") << quoted("{'offices':{}}") << u"offices: must be a list"_s;
        QTest::newRow("office not an object")
            << quoted("{'offices':[3]}") << u"offices[0]: must be an object"_s;
        QTest::newRow("no id") << quoted("{'offices':[{'name':'A','pivots':['caf']}]}")
                               << u"offices[0].id: is missing"_s;
        QTest::newRow("name blank") << quoted("{'offices':[{'id':'a','name':' ','pivots':['caf']}]}")
                                    << u"offices[0].name: must not be empty"_s;
        QTest::newRow("no pivot") << quoted("{'offices':[{'id':'a','name':'A','pivots':[]}]}")
                                  << u"offices[0].pivots: must have at least one entry"_s;
        QTest::newRow("pivot a number") << quoted("{'offices':[{'id':'a','name':'A','pivots':['caf',2]}]}")
                                        << u"offices[0].pivots[1]: must be a text"_s;
        QTest::newRow("same id") << quoted("{'offices':[{'id':'a','name':'A','pivots':['x']},"
                                           "{'id':'a','name':'B','pivots':['x']}]}")
                                 << u"offices[1].id: is used by another office"_s;
        QTest::newRow("town too long") << officeJson(quoted(",'town':'") + QByteArray(201, 'x') + '"')
                                       << u"offices[0].town: must have at most 200 characters"_s;
        QTest::newRow("commune") << officeJson(quoted(",'communes':['0599']"))
                                 << u"offices[0].communes[0]: must be an INSEE code"_s;
        QTest::newRow("latitude") << officeJson(quoted(",'position':{'latitude':91,'longitude':0}"))
                                  << u"offices[0].position.latitude: must be a number between -90 and 90"_s;
        QTest::newRow("half a position") << officeJson(quoted(",'position':{'latitude':44}"))
                                         << u"offices[0].position.longitude: is missing"_s;
        QTest::newRow("script as website")
            << officeJson(quoted(",'website':'javascript:alert'")) << u"offices[0].website: "_s;
        QTest::newRow("file as website")
            << officeJson(quoted(",'website':'file:///etc/passwd'")) << u"offices[0].website: "_s;
        QTest::newRow("password in website")
            << officeJson(quoted(",'website':'https://u:p@x.example/'")) << u"offices[0].website: "_s;
        QTest::newRow("telephone") << officeJson(quoted(",'telephone':'call me'"))
                                   << u"offices[0].telephone: "_s;
        QTest::newRow("day")
            << officeJson(
                   quoted(",'openingHours':[{'dayOfWeek':['Lundi'],'opens':'08:00','closes':'09:00'}]"))
            << u"offices[0].openingHours[0].dayOfWeek: must name days"_s;
        QTest::newRow("time")
            << officeJson(quoted(",'openingHours':[{'dayOfWeek':['Monday'],'opens':'8h','closes':'09:00'}]"))
            << u"offices[0].openingHours[0].opens: must be a time"_s;
        QTest::newRow("time of 25 h")
            << officeJson(
                   quoted(",'openingHours':[{'dayOfWeek':['Monday'],'opens':'08:00','closes':'25:00'}]"))
            << u"offices[0].openingHours[0].closes: must be a time"_s;
        QTest::newRow("half a span") << officeJson(quoted(
                                            ",'openingHours':[{'dayOfWeek':['Monday'],'opens':'08:00'}]"))
                                     << u"offices[0].openingHours[0].closes: is missing"_s;
        QTest::newRow("validity upside down")
            << officeJson(quoted(",'openingHours':[{'dayOfWeek':['Monday'],'opens':'08:00','closes':'09:00','"
                                 "validFrom':'2026-02-01','validThrough':'2026-01-01'}]"))
            << u"offices[0].openingHours[0].validThrough: must not be before validFrom"_s;
        QTest::newRow("closed on a day that is none") << officeJson(quoted(",'closedOn':['2026-02-30']"))
                                                      << u"offices[0].closedOn[0]: must be a date"_s;
        QTest::newRow("partner without name")
            << quoted("{'offices':[],'partners':[{'pivot':'caf'}]}") << u"partners[0].name: is missing"_s;
        QTest::newRow("two partners, one pivot")
            << QByteArray(quoted("{'offices':[],'partners':[{'pivot':'cg','name':'A'},{'pivot':'departement',"
                                 "'name':'B'}]}"))
            << u"partners[1].pivot: is used by another partner"_s;
        QTest::newRow("nested too deep") << QByteArray(5000, '[') << u"byte "_s;
    }

    void names_each_fault_with_its_path()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, detail);
        const auto directory = OfficeDirectory::fromJson(json);
        QVERIFY(!directory);
        QVERIFY2(directory.error().detail.contains(detail), qPrintable(directory.error().detail));
        QVERIFY(!directory.error().sentence.isEmpty());
    }

    void keeps_the_list_of_faults_short()
    {
        QJsonArray offices;
        for (int i = 0; i < 1000; ++i)
            offices.append(i);
        const auto directory =
            OfficeDirectory::fromJson(QJsonDocument(QJsonObject{{u"offices"_s, offices}}).toJson());
        QVERIFY(!directory);
        QCOMPARE(directory.error().detail.count(u'\n'), 20);
        QVERIFY(directory.error().detail.contains(u"more"_s));
    }

    void refuses_what_is_too_large()
    {
        QJsonArray offices;
        for (int i = 0; i < 20'001; ++i)
            offices.append(QJsonObject());
        const auto many =
            OfficeDirectory::fromJson(QJsonDocument(QJsonObject{{u"offices"_s, offices}}).toJson());
        QVERIFY(!many);
        QVERIFY2(many.error().detail.contains(u"offices: must have at most 20000 entries"_s),
                 qPrintable(many.error().detail));
        const auto big = OfficeDirectory::fromJson(QByteArray(17 * 1024 * 1024, ' '));
        QVERIFY(!big);
        QVERIFY(big.error().detail.contains(u"larger than"_s));
    }

    void says_which_file_cannot_be_read()
    {
        const auto directory = OfficeDirectory::load(u"/nonexistent/directory.json"_s);
        QVERIFY(!directory);
        QVERIFY(directory.error().detail.contains(u"/nonexistent/directory.json"_s));
    }

    void the_demo_county_covers_the_common_pivots_data()
    {
        QTest::addColumn<QString>("pivot");
        // By their number of uses in the official archive, embassies and Paris left out.
        for (const char *pivot : {"maison_handicapees",
                                  "mairie",
                                  "prefecture",
                                  "centre_impots",
                                  "msa",
                                  "caf",
                                  "mjd",
                                  "cpam",
                                  "avocat_conseil_national",
                                  "sous_pref",
                                  "cg",
                                  "commissariat_police",
                                  "notaire",
                                  "adil",
                                  "pole_emploi",
                                  "ta",
                                  "cour_appel",
                                  "msap",
                                  "etablissement_scolaire",
                                  "anah",
                                  "permanence_juridique",
                                  "huissier_justice",
                                  "ddpp",
                                  "inspection_academique",
                                  "carsat",
                                  "direccte_ut",
                                  "prudhommes",
                                  "Onac",
                                  "drjscs",
                                  "commission_surendettement",
                                  "dml",
                                  "medecin",
                                  "hypotheque",
                                  "bsn",
                                  "pmi",
                                  "defenseur_droits",
                                  "sie",
                                  "ti_nationalite",
                                  "rectorat",
                                  "mairie_passeport_bio",
                                  "direccte_ud_travail",
                                  "chambre_notaire",
                                  "renovation_info_service",
                                  "mission_locale",
                                  "cr",
                                  "cij",
                                  "centre_impots_fonciers",
                                  "Sécurité sociale des indépendants"})
            QTest::newRow(pivot) << QString::fromUtf8(pivot);
    }

    void the_demo_county_covers_the_common_pivots()
    {
        QFETCH(QString, pivot);
        const auto directory =
            OfficeDirectory::load(QStringLiteral(LUCARNE_SOURCE_DIR "/resources/demo/directory.json"));
        QVERIFY2(directory, directory ? "" : qPrintable(directory.error().detail));
        const auto offices = directory->officesFor(pivot, u"05999"_s, GeoPoint{44.5314, 6.0150},
                                                   inParis(u"2026-03-03T10:00"_s));
        QVERIFY(!offices.empty());
        for (const OfficeNearby &nearby : offices) {
            QVERIFY(nearby.metres);
            QVERIFY(*nearby.metres < 30'000);
            QVERIFY2(nearby.today.openNow || nearby.today.nextOpening, qPrintable(nearby.office.id));
        }
    }
};

QTEST_GUILESS_MAIN(DirectoryTest)
#include "directory_test.moc"
