// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archives.h"
#include "procedure/library.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace lucarne;
using namespace lucarne::procedure;
using namespace Qt::StringLiterals;

namespace
{

/// JSON written with single quotes; moc 6.4 loses its way in raw strings.
QByteArray quoted(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

/// A small procedure in order; \a changes replace members.
QByteArray procedureJson(const QString &id, int version, const QJsonObject &changes = {})
{
    QJsonObject json =
        QJsonDocument::fromJson(
            quoted(
                "{"
                "'format': 'lucarne-procedure-1', 'pivot': 'mairie', 'audience': 'Particuliers',"
                "'title': 'Demander un vélo', 'summary': 'Pour rouler.', 'minutes': 3, 'haveAtHand': [],"
                "'privacy': { 'controller': 'La mairie', 'purpose': 'Prêter des vélos', 'legalBasis': "
                "'Article 6.1.e',"
                "'retention': '1 an', 'rights': 'Demandez' },"
                "'guides': ['F81'], 'keywords': ['bicyclette'],"
                "'schema': { 'type': 'object', 'properties': { 'name': { 'type': 'string', 'title': 'Nom' } "
                "} },"
                "'uischema': { 'type': 'Categorization', 'options': { 'variant': 'stepper' }, 'elements': ["
                "{ 'type': 'Category', 'label': 'Vous', 'elements': ["
                "{ 'type': 'Control', 'scope': '#/properties/name' } ] } ] },"
                "'translations': { 'en': { 'Demander un vélo': 'Ask for a bicycle' } } }"))
            .object();
    json.insert(u"id"_s, id);
    json.insert(u"version"_s, version);
    for (auto it = changes.begin(); it != changes.end(); ++it)
        json.insert(it.key(), it.value());
    return QJsonDocument(json).toJson();
}

const QByteArray kWrong = quoted("{'id': 'velo', 'version': 2}");

QStringList offeredIn(const Library &library, const QString &commune = {})
{
    QStringList list;
    for (const ProcedureSummary &summary : library.offered(commune))
        list.append(u"%1 %2"_s.arg(summary.id).arg(summary.version));
    return list;
}

QStringList idsOf(const std::vector<ProcedureSummary> &summaries)
{
    QStringList list;
    for (const ProcedureSummary &summary : summaries)
        list.append(summary.id);
    return list;
}

} // namespace

class LibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void is_empty_before_the_first_import()
    {
        QVERIFY(offered().isEmpty());
        QVERIFY(!library().definition(u"velo"_s));
        QVERIFY(!QFile::exists(folder()));
    }

    void offers_what_was_imported_from_a_folder_or_a_zip()
    {
        QCOMPARE(import({{"velo.json", procedureJson(u"velo"_s, 1)}, {"LISEZMOI.txt", "x"}}).accepted, 1);
        QCOMPARE(offered(), QStringList{u"velo 1"_s});
        const QString zip = m_folder->filePath(u"new.zip"_s);
        QVERIFY(test::writeFile(zip, test::zipOf({{"a/skate.json", procedureJson(u"skate"_s, 1)},
                                                  {"a/velo.json", procedureJson(u"velo"_s, 2)}})));
        QVERIFY(importProcedures(zip, folder()));
        QCOMPARE(offered(), QStringList({u"skate 1"_s, u"velo 2"_s}));

        const ProcedureSummary summary = library().offered().back();
        QCOMPARE(summary.title, u"Demander un vélo"_s);
        QCOMPARE(summary.titles.value(u"en"_s), u"Ask for a bicycle"_s);
        QCOMPARE(summary.summaries.value(u"en"_s), u"Pour rouler."_s);
        QCOMPARE(summary.keywords, QStringList{u"bicyclette"_s});
        QCOMPARE(summary.minutes, 3);
    }

    void a_draft_on_version_3_ends_on_version_3()
    {
        for (const int version : {3, 4}) {
            import({{ "velo.json", procedureJson(u"velo"_s, version, {{ u"minutes"_s, version }}) }});
            QCOMPARE((*library().definition(u"velo"_s))->minutes, version);
        }
        const auto earlier = library().definition(u"velo"_s, 3);
        QVERIFY(earlier);
        QCOMPARE((*earlier)->minutes, 3);
        QVERIFY(!library().definition(u"velo"_s, 2));
        QVERIFY(!library().definition(u"velo"_s, 5));
    }

    void a_draft_ends_on_its_version_at_a_terminal_that_was_not_there_when_it_was_offered()
    {
        const std::vector<test::ZipEntry> both{{"velo.json", procedureJson(u"velo"_s, 4)},
                                               {"velo-3.json", procedureJson(u"velo"_s, 3)}};
        const ProcedureImport outcome = import(both);
        QVERIFY(outcome.refused.empty());
        QCOMPARE(outcome.accepted, 1);
        QCOMPARE(offered(), QStringList{u"velo 4"_s});
        QCOMPARE((*library().definition(u"velo"_s))->version, 4);
        const auto earlier = library().definition(u"velo"_s, 3);
        QVERIFY(earlier);
        QCOMPARE((*earlier)->version, 3);
        // Again, and beside a newer one: nothing is refused, nothing is lost.
        QVERIFY(import(both).refused.empty());
        std::vector<test::ZipEntry> three = both;
        three.push_back({"velo-5.json", procedureJson(u"velo"_s, 5)});
        QVERIFY(import(three).refused.empty());
        QCOMPARE(offered(), QStringList{u"velo 5"_s});
        QVERIFY(library().definition(u"velo"_s, 3) && library().definition(u"velo"_s, 4));
    }

    void an_earlier_version_comes_to_a_terminal_that_has_the_latest_already()
    {
        import({{ "velo.json", procedureJson(u"velo"_s, 4) }});
        QVERIFY(!library().definition(u"velo"_s, 3));
        QVERIFY(
            import({{"velo.json", procedureJson(u"velo"_s, 4)}, {"old.json", procedureJson(u"velo"_s, 3)}})
                .refused.empty());
        QVERIFY(library().definition(u"velo"_s, 3));
        QCOMPARE(offered(), QStringList{u"velo 4"_s});
        // Other content under a version that is here is refused, and what is here stays.
        const ProcedureImport outcome =
            import({{"velo.json", procedureJson(u"velo"_s, 4)},
                    {"old.json", procedureJson(u"velo"_s, 3, {{u"minutes"_s, 9}})}});
        QCOMPARE(outcome.refused.size(), 1u);
        QVERIFY(outcome.refused[0].reason.contains(u"/version: other content under version 3"_s));
        QCOMPARE((*library().definition(u"velo"_s, 3))->minutes, 3); // as at first
        QCOMPARE(offered(), QStringList{u"velo 4"_s});
        // One that was damaged here is mended.
        QVERIFY(test::writeFile(folder() + u"/velo/3.json"_s, "{"));
        QVERIFY(
            import({{"velo.json", procedureJson(u"velo"_s, 4)}, {"old.json", procedureJson(u"velo"_s, 3)}})
                .refused.empty());
        QVERIFY(library().definition(u"velo"_s, 3));
    }

    void earlier_versions_without_the_latest_are_refused()
    {
        import({{ "velo.json", procedureJson(u"velo"_s, 4) }});
        const ProcedureImport outcome = import({{"velo-2.json", procedureJson(u"velo"_s, 2)},
                                                {"velo-3.json", procedureJson(u"velo"_s, 3)},
                                                {"skate.json", procedureJson(u"skate"_s, 1)}});
        QCOMPARE(outcome.refused.size(), 2u);
        QVERIFY(outcome.refused[0].reason.contains(u"/version: 2, but version 4 was offered already"_s));
        QCOMPARE(offered(), QStringList({u"skate 1"_s, u"velo 4"_s}));
        QVERIFY(!library().definition(u"velo"_s, 2));
    }

    void a_withdrawn_procedure_can_still_be_ended()
    {
        import({{"velo.json", procedureJson(u"velo"_s, 1)}, { "skate.json", procedureJson(u"skate"_s, 1) }});
        import({{ "skate.json", procedureJson(u"skate"_s, 1) }});
        QCOMPARE(offered(), QStringList{u"skate 1"_s});
        QVERIFY(!library().definition(u"velo"_s));
        QVERIFY(library().definition(u"velo"_s, 1));
        // And comes back only as something newer.
        const ProcedureImport back = import({{"velo.json", procedureJson(u"velo"_s, 1, {{u"minutes"_s, 9}})},
                                             {"skate.json", procedureJson(u"skate"_s, 1)}});
        QCOMPARE(back.refused.size(), 1u);
        import({{ "velo.json", procedureJson(u"velo"_s, 2) }});
        QCOMPARE(offered(), QStringList{u"velo 2"_s});
    }

    void a_wrong_one_is_refused_with_its_faults_and_the_earlier_version_stays()
    {
        import({{"velo.json", procedureJson(u"velo"_s, 1)}, { "skate.json", procedureJson(u"skate"_s, 1) }});
        const QByteArray dangling =
            procedureJson(u"velo"_s, 2, {{u"schema"_s, QJsonObject{{u"type"_s, u"object"_s}}}});
        const ProcedureImport outcome =
            import({{"velo.json", dangling}, {"skate.json", procedureJson(u"skate"_s, 2)}});
        QCOMPARE(outcome.accepted, 1);
        QCOMPARE(outcome.refused.size(), 1u);
        QCOMPARE(outcome.refused.front().file, u"velo.json"_s);
        QVERIFY2(outcome.refused.front().reason.contains(u"/uischema/elements/0/elements/0/scope: "_s),
                 qPrintable(outcome.refused.front().reason));
        QCOMPARE(offered(), QStringList({u"skate 2"_s, u"velo 1"_s}));
        QVERIFY(library().definition(u"velo"_s));
        QVERIFY(!library().definition(u"velo"_s, 2));
    }

    void a_wrong_one_is_known_by_its_name_where_it_says_none()
    {
        import({{"velo.json", procedureJson(u"velo"_s, 1)},
                {"skate.json", procedureJson(u"skate"_s, 1)},
                { "luge.json",
                  procedureJson(u"luge"_s, 1) }});
        import({{"velo.json", "{"}, { "skate.json", procedureJson(u"skate"_s, 1) }});
        QCOMPARE(offered(), QStringList({u"skate 1"_s, u"velo 1"_s}));
        // It may be any of them: none is withdrawn.
        import({{"nouveau.json", "{"}, { "skate.json", procedureJson(u"skate"_s, 1) }});
        QCOMPARE(offered(), QStringList({u"skate 1"_s, u"velo 1"_s}));
    }

    void versions_do_not_go_back_nor_change_their_content()
    {
        import({{"velo.json", procedureJson(u"velo"_s, 5)}, { "skate.json", procedureJson(u"skate"_s, 1) }});
        const ProcedureImport outcome =
            import({{"velo.json", procedureJson(u"velo"_s, 4)},
                    {"skate.json", procedureJson(u"skate"_s, 1, {{u"minutes"_s, 7}})},
                    {"luge.json", procedureJson(u"luge"_s, 1)},
                    {"luge2.json", procedureJson(u"luge"_s, 1)}});
        QCOMPARE(outcome.refused.size(), 3u);
        QVERIFY(outcome.refused[0].reason.contains(u"/version: another file is version 1 of luge as well"_s));
        QVERIFY(outcome.refused[1].reason.contains(u"/version: other content under version 1"_s));
        QVERIFY(outcome.refused[2].reason.contains(u"/version: 4, but version 5"_s));
        QCOMPARE(offered(), QStringList({u"luge 1"_s, u"skate 1"_s, u"velo 5"_s}));
    }

    void nothing_changes_when_the_source_is_of_no_use()
    {
        import({{ "velo.json", procedureJson(u"velo"_s, 1) }});
        const QByteArray zip = test::zipOf({{"velo.json", procedureJson(u"velo"_s, 2)}});
        const QString file = m_folder->filePath(u"bad.zip"_s);
        const QString empty = m_folder->filePath(u"empty"_s);
        QVERIFY(QDir().mkpath(empty));
        for (const QByteArray &bytes :
             {zip.chopped(30), QByteArray("hello"), QByteArray(),
              test::zipOf({{"../velo.json", procedureJson(u"velo"_s, 2)}}),
              test::zipOf({{"velo.json", kWrong}}), test::zipOf({{"x.txt", "x"}})}) {
            QVERIFY(test::writeFile(file, bytes));
            const auto outcome = importProcedures(file, folder());
            QVERIFY(!outcome);
            QVERIFY(!outcome.error().sentence.isEmpty() && !outcome.error().detail.isEmpty());
        }
        QVERIFY(!importProcedures(empty, folder()));
        QVERIFY(!importProcedures(m_folder->filePath(u"absent"_s), folder()));
        QCOMPARE(offered(), QStringList{u"velo 1"_s});
        QVERIFY(!library().definition(u"velo"_s, 2));
    }

    void one_that_is_too_large_is_refused_by_name()
    {
        const QByteArray large = procedureJson(u"velo"_s, 1) + QByteArray(Definition::kMostBytes, ' ');
        const ProcedureImport outcome =
            import({{"velo.json", large}, {"skate.json", procedureJson(u"skate"_s, 1)}});
        QCOMPARE(outcome.refused.size(), 1u);
        QVERIFY(outcome.refused.front().reason.contains(u"larger"_s));
    }

    /// The power went between the files and offered.json: what was staged is not there.
    void an_import_that_was_cut_off_counts_for_nothing()
    {
        import({{ "velo.json", procedureJson(u"velo"_s, 1) }});
        QVERIFY(test::writeFile(folder() + u"/velo/2.json"_s, procedureJson(u"velo"_s, 2)));
        QCOMPARE(offered(), QStringList{u"velo 1"_s});
        QVERIFY(!library().definition(u"velo"_s, 2));
        import({{ "velo.json", procedureJson(u"velo"_s, 2, {{ u"minutes"_s, 8 }}) }});
        QCOMPARE((*library().definition(u"velo"_s))->minutes, 8);
    }

    void a_damaged_list_is_rebuilt_from_the_files_until_the_next_import()
    {
        import({{"velo.json", procedureJson(u"velo"_s, 1)}, { "skate.json", procedureJson(u"skate"_s, 1) }});
        import({{ "velo.json", procedureJson(u"velo"_s, 2) }});
        QVERIFY(!library().isRecovered());
        for (const QByteArray &bytes : {QByteArray("{"), QByteArray(), quoted("{'format': 99}")}) {
            QVERIFY(test::writeFile(folder() + u"/offered.json"_s, bytes));
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"is damaged"_s));
            const auto damaged = Library::open(folder());
            QVERIFY(damaged->isRecovered());
            QCOMPARE(offeredIn(*damaged), QStringList({u"skate 1"_s, u"velo 2"_s}));
            QVERIFY(damaged->definition(u"velo"_s, 1));
        }
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"is damaged"_s));
        import({{ "velo.json", procedureJson(u"velo"_s, 2) }});
        QVERIFY(!library().isRecovered());
        QCOMPARE(offered(), QStringList{u"velo 2"_s});
    }

    void a_name_out_of_a_draft_leads_nowhere_else()
    {
        import({{ "velo.json", procedureJson(u"velo"_s, 1) }});
        QVERIFY(test::writeFile(m_folder->filePath(u"1.json"_s), procedureJson(u"velo"_s, 1)));
        for (const QString &id : {u".."_s, u"velo/../.."_s, u""_s, u"velo/"_s})
            QVERIFY(!library().definition(id, 1));
        for (const int version : {0, -1, 2})
            QVERIFY(!library().definition(u"velo"_s, version));
    }

    void is_offered_where_it_applies()
    {
        import({{"velo.json", procedureJson(u"velo"_s, 1,
                                            {{ u"communes"_s,
                                               QJsonArray {
                                                   u"05999"_s
                                               } }})},
                { "skate.json",
                  procedureJson(u"skate"_s, 1,
                                {{ u"guides"_s,
                                   QJsonArray() }}) }});
        QCOMPARE(offeredIn(library(), u"05999"_s), QStringList({u"skate 1"_s, u"velo 1"_s}));
        QCOMPARE(offeredIn(library(), u"05998"_s), QStringList{u"skate 1"_s});
        QCOMPARE(offered(), QStringList({u"skate 1"_s, u"velo 1"_s}));
        QCOMPARE(idsOf(library().forGuide(u"F81"_s)), QStringList{u"velo"_s});
        QVERIFY(library().forGuide(u"F81"_s, u"05998"_s).empty());
        QVERIFY(library().forGuide(u"F8"_s).empty());
    }

    void is_found_by_everyday_words_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("ids");
        const QStringList velo{u"velo"_s};
        QTest::newRow("keyword") << u"bicyclette"_s << velo;
        QTest::newRow("plural, capitals") << u"BICYCLETTES"_s << velo;
        QTest::newRow("without accents") << u"velo"_s << velo;
        QTest::newRow("as it is typed") << u"bicyc"_s << velo;
        QTest::newRow("a sentence") << u"bonjour je voudrais avoir une bicyclette pour ma fille"_s << velo;
        QTest::newRow("in English") << u"bicycle"_s << velo;
        QTest::newRow("two words") << u"mon vélo électrique"_s << QStringList();
        QTest::newRow("keyword of two words") << u"planche à roulettes"_s << QStringList{u"skate"_s};
        QTest::newRow("half of a keyword") << u"planche à repasser cassée"_s << QStringList();
        QTest::newRow("nothing") << u""_s << QStringList();
        QTest::newRow("only small words") << u"je voudrais"_s << QStringList();
        QTest::newRow("punctuation") << u"?!"_s << QStringList();
        QTest::newRow("something else") << u"passeport"_s << QStringList();
    }

    void is_found_by_everyday_words()
    {
        QFETCH(const QString, typed);
        import({{"velo.json", procedureJson(u"velo"_s, 1)},
                { "skate.json",
                  procedureJson(u"skate"_s, 1,
                                {{u"title"_s, u"Louer un skate"_s},
                                 {u"translations"_s, QJsonObject()},
                                 { u"keywords"_s,
                                   QJsonArray {
                                       u"planche à roulettes"_s
                                   } }}) }});
        QTEST(idsOf(library().search(typed)), "ids");
    }

private:
    QString folder() const { return m_folder->filePath(u"procedures"_s); }
    Library library() const { return Library::open(folder()).value(); }
    QStringList offered() const { return offeredIn(library()); }

    /// From a folder with just these files.
    ProcedureImport import(const std::vector<test::ZipEntry> &files) const
    {
        const QTemporaryDir source;
        for (const test::ZipEntry &file : files)
            test::writeFile(source.filePath(QString::fromUtf8(file.name)), file.content);
        auto outcome = importProcedures(source.path(), folder());
        if (!outcome)
            qWarning("%s", qPrintable(outcome.error().detail));
        return outcome ? *outcome : ProcedureImport();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(LibraryTest)
#include "library_test.moc"
