// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archives.h"

#include "catalogue/catalogue.h"
#include "catalogue/importer.h"
#include "catalogue/importjob.h"
#include "session/clock.h"
#include "store/database.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QtEndian>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

using namespace lucarne;
using namespace lucarne::catalogue;
using namespace lucarne::test;
using namespace Qt::StringLiterals;

namespace
{

ZipEntry sheet(const QByteArray &id, const QByteArray &body = {}, const QByteArray &audience = "Particuliers")
{
    return {id + ".xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Publication ID=\"" + id +
                             "\" type=\"Fiche d'information\"><dc:title>Titre " + id +
                             "</dc:title><Audience>" + audience + "</Audience><Texte><Paragraphe>" + body +
                             "</Paragraphe></Texte></Publication>"};
}

std::vector<ZipEntry> sheets(int count)
{
    std::vector<ZipEntry> entries;
    for (int i = 1; i <= count; ++i)
        entries.push_back(sheet("F" + QByteArray::number(i), "Texte " + QByteArray::number(i)));
    return entries;
}

std::vector<ZipEntry> with(std::vector<ZipEntry> entries, const ZipEntry &more)
{
    entries.push_back(more);
    return entries;
}

/// The small catalogue as another audience publishes it, or at another date.
std::vector<ZipEntry> smallCatalogueWith(const QByteArray &before, const QByteArray &after)
{
    std::vector<ZipEntry> entries = smallCatalogueEntries();
    for (ZipEntry &entry : entries)
        entry.content.replace(before, after);
    return entries;
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

QString problem(const Error &error)
{
    return error.sentence + u" / "_s + error.detail;
}

/// Run by this program on itself: imports, says at the wanted moment that it is there, and waits to
/// be killed. Arguments: archive, folder, "document N" or "stage N".
int importAndWait(const QStringList &arguments)
{
    const QString kind = arguments.value(2);
    const int number = arguments.value(3).toInt();
    const auto stopHere = [] {
        std::puts("here");
        std::fflush(stdout);
        std::getchar();
    };
    ImportOptions options;
    options.progress = [&](int done, int) {
        if (kind == u"document" && done == number)
            stopHere();
    };
    options.stage = [&](ImportStage stage) {
        if (kind == u"stage" && int(stage) == number)
            stopHere();
    };
    return importArchive(arguments.value(0), arguments.value(1), options) ? 0 : 1;
}

/// The same with a limit on the size of any file, as a full disk would set. Arguments: archive,
/// folder, bytes.
int importWithFullDisk(const QStringList &arguments)
{
#ifdef Q_OS_UNIX
    std::signal(SIGXFSZ, SIG_IGN);
    const rlim_t bytes = arguments.value(2).toULong();
    const rlimit limit{bytes, bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
#endif
    const auto report = importArchive(arguments.value(0), arguments.value(1));
    if (!report)
        std::puts(qPrintable(problem(report.error())));
    return report ? 0 : 1;
}

} // namespace

class ImporterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->filePath(u"catalogue"_s);
    }

    void an_empty_folder_is_an_empty_catalogue()
    {
        const auto catalogue = Catalogue::open(m_folder);
        QVERIFY(catalogue);
        QVERIFY(catalogue->isEmpty());
        QVERIFY(catalogue->themes().empty());
        QVERIFY(catalogue->search(u"vélo"_s).empty());
        QVERIFY(!catalogue->document(u"F1"_s));
    }

    void the_small_catalogue_goes_in_whole()
    {
        const auto report = import(smallCatalogueEntries());
        QVERIFY2(report, report ? "" : qPrintable(problem(report.error())));
        QCOMPARE(report->edition.audience, u"Particuliers"_s);
        QCOMPARE(report->edition.version, 1);
        QCOMPARE(report->edition.documents, 21);
        QCOMPARE(report->edition.refused, 0);
        QCOMPARE(report->edition.newestDocument, QDate(2026, 2, 10));
        QCOMPARE(report->edition.digest.size(), 64);
        QVERIFY(!report->edition.canRollBack);
        QVERIFY(report->unknownElements.isEmpty());
        QCOMPARE(report->dangling,
                 (std::vector<DanglingEntry>{{u"N9101"_s, u"F9111"_s, u"Louer un local pour un atelier"_s}}));
        QCOMPARE(filesIn(m_folder), (QStringList{u"current.json"_s, u"particuliers-1.sqlite"_s}));

        const auto catalogue = Catalogue::open(m_folder);
        QVERIFY(catalogue);
        QCOMPARE(catalogue->editions().size(), 1u);
        QCOMPARE(catalogue->editions().front().digest, report->edition.digest);
        QCOMPARE(catalogue->editions().front().importedAt, report->edition.importedAt);
        QCOMPARE(titles(catalogue->themes()),
                 (QStringList{u"Famille et entraide"_s, u"Se loger et se déplacer"_s}));
        // Two pages point to the first, one to the second.
        QCOMPARE(titles(catalogue->lifeEvents()),
                 (QStringList{u"Je m'installe dans la commune"_s, u"Je change de logement"_s}));
        QCOMPARE(catalogue->lifeEvents().back().kind, DocumentKind::LifeEventQuestionnaire);
        QVERIFY(!catalogue->search(u"cantine"_s).empty());
    }

    void themes_and_dossiers_list_their_content()
    {
        QVERIFY(import(smallCatalogueEntries()));
        const auto catalogue = Catalogue::open(m_folder);
        QCOMPARE(outline(catalogue->contents(u"N9100"_s)),
                 (QStringList{u"# Logement"_s, u"N9101 Louer un logement"_s, u"# Vélo et voiture"_s,
                              u"N9102 Se déplacer à vélo"_s, u"# Comment faire si…"_s,
                              u"F9101 Je m'installe dans la commune"_s, u"# Voir aussi"_s,
                              u"N9201 Vie scolaire"_s}));
        QCOMPARE(outline(catalogue->contents(u"N9110"_s)),
                 (QStringList{u"# Logement"_s, u"N9101 Louer un logement"_s}));
        QCOMPARE(outline(catalogue->contents(u"N9101"_s)),
                 (QStringList{
                     u"# Avant d'entrer dans le logement"_s, u"F9108 Trouver un logement : les bons sites"_s,
                     u"# Pendant la location"_s, u"F9110 Aide au chauffage"_s, u"# Questions ? Réponses !"_s,
                     u"F9106 Peut-on sous-louer une chambre ?"_s, u"# Comment faire si…"_s,
                     u"F9101 Je m'installe dans la commune"_s, u"# Services en ligne et formulaires"_s,
                     u"R9102 Demander l'aide au chauffage en ligne"_s}));
        QCOMPARE(outline(catalogue->contents(u"N9102"_s)),
                 (QStringList{u"# "_s, u"F9104 Aide à l'achat d'un vélo"_s, u"# Questions ? Réponses !"_s,
                              u"F9107 Faut-il assurer un vélo ?"_s, u"# Recherche guidée"_s,
                              u"F9103 Quelle aide pour mon vélo ?"_s}));
        QVERIFY(catalogue->contents(u"F9105"_s).empty());
        QVERIFY(catalogue->contents(QString()).empty());
    }

    void a_document_comes_back_as_it_was_read()
    {
        QVERIFY(import(smallCatalogueEntries()));
        const auto catalogue = Catalogue::open(m_folder);
        for (const ZipEntry &entry : smallCatalogueEntries()) {
            QBuffer buffer;
            buffer.setData(entry.content);
            buffer.open(QIODevice::ReadOnly);
            const auto source = readDocument(buffer);
            const auto stored = catalogue->document(source->id);
            QVERIFY2(stored, entry.name.constData());
            QVERIFY(stored->root == source->root);
            QCOMPARE(stored->kind, source->kind);
            QCOMPARE(stored->modified, source->modified);
            QCOMPARE(stored->breadcrumb, source->breadcrumb);
            QCOMPARE(catalogue->summary(source->id),
                     (Summary{source->id, source->kind, source->title, source->description}));
        }
        QVERIFY(catalogue->summary(u"F1"_s).id.isEmpty());
        QVERIFY(catalogue->document(u"F1' OR '1'='1"_s).error().detail.contains(u"no document"));
    }

    void what_is_no_guide_is_refused_and_the_catalogue_in_use_stays_data()
    {
        QTest::addColumn<QByteArray>("archive");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("detail");
        const QByteArray good = zipOf(sheets(6));
        const auto row = [](const char *name, const QByteArray &archive, const QString &sentence,
                            const QString &detail) { QTest::newRow(name) << archive << sentence << detail; };
        row("empty file", {}, u"damaged"_s, u"empty"_s);
        row("not a zip", QByteArray("<html>not here</html>").repeated(50), u"not a zip"_s,
            u"does not begin"_s);
        row("only the signature", "PK\3\4", u"damaged"_s, u"end of the zip"_s);
        row("cut in the middle", good.left(good.size() / 2), u"damaged"_s, u"end of the zip"_s);
        row("cut at the end", good.left(good.size() - 5), u"damaged"_s, u"end of the zip"_s);
        row("an empty zip", zipOf({}), u"no official guide"_s, u"no comarquage document"_s);
        row("other files only", zipOf({{"README.txt", "x"}, {"a.pdf", "y"}}), u"no official guide"_s,
            u"2 other files"_s);
        row("path out of the archive", zipOf(with(sheets(6), {"../F7.xml", sheet("F7").content})),
            u"never does"_s, u"../F7.xml"_s);
        row("path out and in again", zipOf(with(sheets(6), {"a/b/../../../F7.xml", "x"})), u"never does"_s,
            u"leads out"_s);
        row("absolute path", zipOf(with(sheets(6), {"/etc/F7.xml", "x"})), u"never does"_s, u"/etc/F7.xml"_s);
        row("backslash", zipOf(with(sheets(6), {"..\\F7.xml", "x"})), u"never does"_s, u"leads out"_s);
        row("drive letter", zipOf(with(sheets(6), {"C:F7.xml", "x"})), u"never does"_s, u"C:F7.xml"_s);
        row("password", zipOf(sheets(6), "secret"), u"password"_s, u"encrypted"_s);
        row("too many entries", zipOf(sheets(51)), u"far larger"_s, u"more than 50 entries"_s);
        row("unpacks to too much",
            zipOf({sheet("F1", incompressible(40'000)), sheet("F2", incompressible(40'000))}),
            u"far larger"_s, u"more than 60000 bytes unpacked"_s);
        row("zip bomb", zipOf({sheet("F1", QByteArray(50'000, 'a'))}), u"far larger"_s,
            u"100 times its size"_s);
        row("more than half broken", zipOf({sheet("F1"), {"F2.xml", "<x/>"}, {"F3.xml", "\n<Publication"}}),
            u"More than half"_s, u"2 of 3 documents refused, first F2.xml, line 1: the root element"_s);

        QByteArray flipped = good;
        // Before F4's local header (30 bytes) and F3's data descriptor (at most 24): F3's last bytes.
        const qsizetype content = flipped.indexOf("F4.xml") - 60;
        flipped[content] = char(flipped[content] ^ 0x55);
        row("a damaged entry", flipped, u"damaged"_s, u"F3.xml"_s);
        QByteArray promising = good;
        setEnd(promising, 8, 7);
        setEnd(promising, 10, 7);
        row("fewer entries than promised", promising, u"damaged"_s, u"6 entries of 7"_s);
        QByteArray large = good;
        setEnd(large, 10, 0xffff);
        row("zip64", large, u"far larger"_s, u"zip64"_s);
        QByteArray outside = good;
        setEnd(outside, 16, 0xfff0);
        row("table of contents outside", outside, u"damaged"_s, u"outside the file"_s);
    }

    void what_is_no_guide_is_refused_and_the_catalogue_in_use_stays()
    {
        QFETCH(QByteArray, archive);
        QFETCH(QString, sentence);
        QFETCH(QString, detail);
        QVERIFY(import(smallCatalogueEntries()));
        const QStringList before = filesIn(m_folder);

        const QString file = m_temporary->filePath(u"hostile.zip"_s);
        QVERIFY(writeFile(file, archive));
        ImportOptions options;
        options.limits.entries = 50;
        options.limits.unpackedBytes = 60'000;
        const auto report = importArchive(file, m_folder, options);
        QVERIFY(!report);
        QVERIFY2(report.error().sentence.contains(sentence), qPrintable(problem(report.error())));
        QVERIFY2(report.error().detail.contains(detail), qPrintable(problem(report.error())));
        QVERIFY(report.error().detail.contains(file));
        QCOMPARE(filesIn(m_folder), before);
        expectSmallCatalogue(1);
    }

    void an_archive_that_is_not_there_is_an_error()
    {
        const auto report = importArchive(m_temporary->filePath(u"nothing.zip"_s), m_folder);
        QVERIFY(!report);
        QVERIFY(report.error().detail.contains(u"nothing.zip"));
    }

    void broken_documents_are_refused_by_name_and_the_rest_goes_in()
    {
        std::vector<ZipEntry> entries = sheets(9);
        entries.push_back(
            {"F20.xml", "<?xml version=\"1.0\"?>\n<Publication ID=\"F20\">\n<Texte></Publication>"});
        entries.push_back(
            {"F21.xml", "<!DOCTYPE p [<!ENTITY e \"boum\">]><Publication ID=\"F21\">&e;</Publication>"});
        entries.push_back({"F22.xml", sheet("F23").content});
        entries.push_back({"again/F3.xml", sheet("F3", "autre texte").content});
        entries.push_back(sheet("F24", incompressible(6000)));
        entries.push_back(
            {"F25.xml", QByteArray("<Publication ID=\"F25\"><dc:title>\xff\xfe</dc:title></Publication>")});
        ImportOptions options;
        options.limits.documentBytes = 5000;
        const auto report = import(entries, options);
        QVERIFY2(report, report ? "" : qPrintable(problem(report.error())));
        QCOMPARE(report->edition.documents, 9);
        QCOMPARE(report->edition.refused, 6);
        QCOMPARE(report->refusals.size(), 6u);
        QCOMPARE(report->refusals[0].file, u"F20.xml"_s);
        QCOMPARE(report->refusals[0].line, 3);
        QVERIFY(!report->refusals[0].reason.isEmpty());
        QVERIFY(report->refusals[1].reason.contains(u"document type"));
        QVERIFY(report->refusals[2].reason.contains(u"calls itself F23"));
        QCOMPARE(report->refusals[3].file, u"F3.xml"_s);
        QVERIFY(report->refusals[3].reason.contains(u"twice"));
        QVERIFY(report->refusals[4].reason.contains(u"larger than 5000"));
        QCOMPARE(report->refusals[5].file, u"F25.xml"_s);
        const auto catalogue = Catalogue::open(m_folder);
        QCOMPARE(catalogue->document(u"F3"_s)->root.firstChild(Element::Body)->plainText(), u"Texte 3"_s);
        QVERIFY(!catalogue->document(u"F20"_s));
    }

    void folders_are_harmless_and_other_files_are_named()
    {
        const auto report = import({{"vosdroits/", {}},
                                    {"vosdroits/2026/F1.xml", sheet("F1").content},
                                    sheet("F2"),
                                    sheet("N12-3"),
                                    {"f3.xml", "x"},
                                    {"F4.xml.bak", "x"},
                                    {"F.xml", "x"},
                                    {"F5-.xml", "x"},
                                    {"X6.xml", "x"},
                                    {"docs/LISEZMOI.txt", "x"}});
        QVERIFY2(report, report ? "" : qPrintable(problem(report.error())));
        QCOMPARE(report->edition.documents, 3);
        QCOMPARE(report->ignoredFiles, (QStringList{u"f3.xml"_s, u"F4.xml.bak"_s, u"F.xml"_s, u"F5-.xml"_s,
                                                    u"X6.xml"_s, u"LISEZMOI.txt"_s}));
        QVERIFY(report->refusals.empty());
    }

    void unknown_elements_are_counted_and_their_text_is_kept()
    {
        const auto report = import(
            {sheet("F1", "un <Nouveau>mot <Nouveau>rare</Nouveau></Nouveau>"), sheet("F2", "<Autre/>")});
        QVERIFY(report);
        QCOMPARE(report->unknownElements, (QMap<QString, int>{{u"Nouveau"_s, 2}, {u"Autre"_s, 1}}));
        QCOMPARE(report->edition.unknownElements, 3);
        const auto catalogue = Catalogue::open(m_folder);
        QCOMPARE(catalogue->editions().front().unknownElements, 3);
        QCOMPARE(catalogue->document(u"F1"_s)->root.firstChild(Element::Body)->plainText(), u"un mot rare"_s);
    }

    void audiences_stand_side_by_side_and_particuliers_comes_first()
    {
        QVERIFY(import(smallCatalogueWith("<Audience>Particuliers<", "<Audience>Associations<")));
        const auto other = import(with(smallCatalogueEntries(), sheet("F50", "xylophone")));
        QVERIFY(other);
        QCOMPARE(other->edition.version, 1);
        QVERIFY(!other->edition.canRollBack);
        // Two documents in three say so; one also names another audience.
        const auto pros =
            import({sheet("F60", "grue", "Professionnels"), sheet("F61", "grue", "Professionnels"),
                    sheet("F62", "grue", "Particuliers")});
        QCOMPARE(pros->edition.audience, u"Professionnels"_s);

        auto catalogue = Catalogue::open(m_folder);
        QVERIFY(catalogue);
        QCOMPARE(catalogue->editions().size(), 3u);
        QCOMPARE(catalogue->editions()[0].audience, u"Particuliers"_s);
        QCOMPARE(catalogue->editions()[1].audience, u"Associations"_s);
        QCOMPARE(catalogue->editions()[2].audience, u"Professionnels"_s);
        QCOMPARE(catalogue->themes().size(), 2u);
        QCOMPARE(catalogue->document(u"F9101"_s)->audience, u"Particuliers"_s);
        QVERIFY(catalogue->document(u"F60"_s));
        const auto hits = catalogue->search(u"cantine"_s);
        QSet<QString> ids;
        for (const SearchHit &hit : hits)
            ids << hit.summary.id;
        QCOMPARE(ids.size(), qsizetype(hits.size()));
        QVERIFY(ids.contains(u"F9105"_s));
        QVERIFY(catalogue->search(u"cantine"_s, 1).size() == 1);
        QVERIFY(catalogue->search(u"cantine"_s, 0).empty());
    }

    void an_audience_with_any_name_gets_a_file_of_its_own()
    {
        const auto first = import({sheet("F1", {}, "Élus/../..")});
        const auto second = import({sheet("F1", {}, "Elus")});
        QVERIFY(first && second);
        QCOMPARE(Catalogue::open(m_folder)->editions().size(), 2u);
        QCOMPARE(filesIn(m_folder).size(), 3);
    }

    void the_edition_before_is_kept_and_those_before_it_are_not()
    {
        for (int version = 1; version <= 4; ++version) {
            const auto report = import(sheets(version));
            QVERIFY(report);
            QCOMPARE(report->edition.version, version);
            QCOMPARE(report->edition.canRollBack, version > 1);
        }
        QCOMPARE(filesIn(m_folder),
                 (QStringList{u"current.json"_s, u"particuliers-3.sqlite"_s, u"particuliers-4.sqlite"_s}));
    }

    void rolls_back_once_and_numbers_go_on()
    {
        QVERIFY(!rollBack(m_folder, u"Particuliers"_s));
        QVERIFY(import(sheets(3)));
        QVERIFY(!rollBack(m_folder, u"Particuliers"_s));
        QVERIFY(import(sheets(5)));
        QVERIFY(!rollBack(m_folder, u"Associations"_s));
        const auto edition = rollBack(m_folder, u"Particuliers"_s);
        QVERIFY(edition);
        QCOMPARE(edition->documents, 3);
        QVERIFY(!edition->canRollBack);
        const auto catalogue = Catalogue::open(m_folder);
        QCOMPARE(catalogue->editions().front().version, 1);
        QVERIFY(!catalogue->document(u"F5"_s));
        QVERIFY(!rollBack(m_folder, u"Particuliers"_s));
        QCOMPARE(filesIn(m_folder), (QStringList{u"current.json"_s, u"particuliers-1.sqlite"_s}));
        QCOMPARE(import(sheets(4))->edition.version, 3);
        QVERIFY(rollBack(m_folder, u"Particuliers"_s));
    }

    void the_archive_in_use_is_not_imported_again()
    {
        QVERIFY(import(sheets(3)));
        QVERIFY(!import(sheets(5))->wasInUse);
        const QStringList before = filesIn(m_folder);
        const auto again = import(sheets(5));
        QVERIFY(again);
        QVERIFY(again->wasInUse);
        QCOMPARE(again->edition.version, 2);
        QCOMPARE(again->edition.documents, 5);
        QVERIFY(again->edition.canRollBack);
        QCOMPARE(filesIn(m_folder), before);
        QCOMPARE(rollBack(m_folder, u"Particuliers"_s)->documents, 3);
        // Gone back from, it is a new one.
        QVERIFY(!import(sheets(5))->wasInUse);
    }

    void a_damaged_edition_in_use_is_mended_by_importing_it_again_data()
    {
        does_not_roll_back_to_a_damaged_edition_data();
    }
    void a_damaged_edition_in_use_is_mended_by_importing_it_again()
    {
        QFETCH(int, page);
        QFETCH(int, pages);
        QVERIFY(import(smallCatalogueEntries()));
        damage(m_folder + u"/particuliers-1.sqlite"_s, page * kPage, pages * kPage);
        const auto again = import(smallCatalogueEntries());
        QVERIFY(again);
        QVERIFY(!again->wasInUse);
        QVERIFY(Catalogue::open(m_folder)->document(u"F9105"_s));
    }

    void does_not_roll_back_to_a_damaged_edition_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("pages");
        QTest::newRow("does not open") << 0 << 1;
        QTest::newRow("opens, and fails later") << 2 << 10;
    }

    void does_not_roll_back_to_a_damaged_edition()
    {
        QFETCH(int, page);
        QFETCH(int, pages);
        QVERIFY(import(smallCatalogueEntries()));
        QVERIFY(import(sheets(5)));
        damage(m_folder + u"/particuliers-1.sqlite"_s, page * kPage, pages * kPage);
        QVERIFY(!rollBack(m_folder, u"Particuliers"_s));
        QCOMPARE(Catalogue::open(m_folder)->editions().front().version, 2);
    }

    void an_open_catalogue_keeps_its_edition_whatever_is_imported()
    {
        QVERIFY(import(smallCatalogueEntries()));
        const auto before = Catalogue::open(m_folder);
        QVERIFY(import(sheets(2)));
        QVERIFY(import(sheets(3)));
        QVERIFY(!QFile::exists(m_folder + u"/particuliers-1.sqlite"_s));
        QCOMPARE(before->themes().size(), 2u);
        QVERIFY(before->document(u"F9105"_s));
        QVERIFY(!before->search(u"cantine"_s).empty());
        QVERIFY(!Catalogue::open(m_folder)->document(u"F9105"_s));
    }

    void the_catalogue_is_read_while_another_is_imported()
    {
        QVERIFY(import(smallCatalogueEntries()));
        const auto catalogue = Catalogue::open(m_folder);
        int read = 0;
        ImportOptions options;
        options.progress = [&](int, int total) {
            QCOMPARE(total, 40);
            const auto fresh = Catalogue::open(m_folder);
            if (catalogue->document(u"F9105"_s) && fresh && fresh->document(u"F9104"_s))
                ++read;
        };
        QVERIFY(import(sheets(40), options));
        QCOMPARE(read, 40);
    }

    void two_imports_at_once_are_refused()
    {
        std::optional<Error> refused;
        std::optional<Error> rollBackRefused;
        QVERIFY(import(sheets(1)));
        ImportOptions options;
        options.progress = [&](int done, int) {
            if (done != 3)
                return;
            const QString second = m_temporary->filePath(u"second.zip"_s);
            QVERIFY(writeFile(second, zipOf(sheets(2))));
            if (const auto report = importArchive(second, m_folder); !report)
                refused = report.error();
            if (const auto edition = rollBack(m_folder, u"Particuliers"_s); !edition)
                rollBackRefused = edition.error();
        };
        QVERIFY(import(sheets(5), options));
        QVERIFY(refused);
        QVERIFY(refused->detail.contains(u"import.lock is held"));
        QVERIFY(rollBackRefused);
        QCOMPARE(Catalogue::open(m_folder)->editions().front().documents, 5);
    }

    void a_cancelled_import_leaves_the_catalogue_as_it_was_data()
    {
        QTest::addColumn<int>("atDocument");
        QTest::addColumn<int>("atStage");
        QTest::newRow("first document") << 1 << -1;
        QTest::newRow("last document") << 40 << -1;
        QTest::newRow("reading") << -1 << int(ImportStage::Reading);
        QTest::newRow("checking") << -1 << int(ImportStage::Checking);
        QTest::newRow("synchronising") << -1 << int(ImportStage::Synchronising);
    }

    void a_cancelled_import_leaves_the_catalogue_as_it_was()
    {
        QFETCH(int, atDocument);
        QFETCH(int, atStage);
        QVERIFY(import(smallCatalogueEntries()));
        const QStringList before = filesIn(m_folder);
        std::atomic_bool cancelled = false;
        ImportOptions options;
        options.cancelled = &cancelled;
        options.progress = [&](int done, int) { cancelled = cancelled || done == atDocument; };
        options.stage = [&](ImportStage stage) { cancelled = cancelled || int(stage) == atStage; };
        const auto report = import(sheets(40), options);
        QVERIFY(!report);
        QCOMPARE(report.error().detail, u"cancelled"_s);
        QCOMPARE(filesIn(m_folder), before);
        expectSmallCatalogue(1);
    }

    void an_import_that_swaps_cannot_be_cancelled()
    {
        std::atomic_bool cancelled = false;
        ImportOptions options;
        options.cancelled = &cancelled;
        options.stage = [&](ImportStage stage) { cancelled = cancelled || stage == ImportStage::Swapping; };
        QVERIFY(import(sheets(4), options));
        QCOMPARE(Catalogue::open(m_folder)->editions().front().documents, 4);
    }

    void a_killed_import_leaves_the_catalogue_as_it_was_data()
    {
        QTest::addColumn<QString>("moment");
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("documentsAfter");
        for (int document : {1, 7, 20, 39, 40})
            QTest::addRow("document %d", document) << u"document"_s << document << 21;
        QTest::newRow("checking") << u"stage"_s << int(ImportStage::Checking) << 21;
        QTest::newRow("synchronising") << u"stage"_s << int(ImportStage::Synchronising) << 21;
        QTest::newRow("swapping") << u"stage"_s << int(ImportStage::Swapping) << 21;
        QTest::newRow("cleaning") << u"stage"_s << int(ImportStage::Cleaning) << 40;
    }

    void a_killed_import_leaves_the_catalogue_as_it_was()
    {
        QFETCH(QString, moment);
        QFETCH(int, number);
        QFETCH(int, documentsAfter);
        QVERIFY(import(smallCatalogueEntries()));
        const QString archive = m_temporary->filePath(u"next.zip"_s);
        QVERIFY(writeFile(archive, zipOf(sheets(40))));

        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {u"--import-and-wait"_s, archive, m_folder, moment, QString::number(number)});
        QVERIFY(child.waitForStarted());
        while (!child.canReadLine())
            QVERIFY(child.waitForReadyRead());
        QCOMPARE(child.readLine(), QByteArray("here\n"));
        child.kill();
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);

        const auto catalogue = Catalogue::open(m_folder);
        QVERIFY2(catalogue, catalogue ? "" : qPrintable(problem(catalogue.error())));
        QCOMPARE(catalogue->editions().front().documents, documentsAfter);
        // The next import is not stopped by the dead one's lock and takes its leftovers away.
        const auto next = import(sheets(2));
        QVERIFY2(next, next ? "" : qPrintable(problem(next.error())));
        QCOMPARE(Catalogue::open(m_folder)->editions().front().documents, 2);
        QCOMPARE(filesIn(m_folder).size(), 3);
    }

    void a_full_disk_leaves_the_catalogue_as_it_was_data()
    {
        QTest::addColumn<int>("bytes");
        for (int bytes : {0, 100, 5'000, 40'000, 120'000})
            QTest::addRow("%d bytes", bytes) << bytes;
    }

    void a_full_disk_leaves_the_catalogue_as_it_was()
    {
#ifndef Q_OS_UNIX
        QSKIP("needs setrlimit");
#endif
        QFETCH(int, bytes);
        QVERIFY(import(smallCatalogueEntries()));
        std::vector<ZipEntry> entries;
        for (int i = 1; i <= 60; ++i)
            entries.push_back(sheet("F" + QByteArray::number(i), incompressible(8000)));
        const QString archive = m_temporary->filePath(u"next.zip"_s);
        QVERIFY(writeFile(archive, zipOf(entries)));
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {u"--import-with-full-disk"_s, archive, m_folder, QString::number(bytes)});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::NormalExit);
        QCOMPARE(child.exitCode(), 1);
        QVERIFY(!child.readAllStandardOutput().trimmed().isEmpty());
        expectSmallCatalogue(1);
        QVERIFY(import(entries));
    }

    void a_lost_or_damaged_index_is_made_again_from_the_editions()
    {
        QVERIFY(import(smallCatalogueEntries()));
        QVERIFY(import(sheets(5)));
        for (const QByteArray &damage : {QByteArray(),
                                         QByteArray("{\"format\":1,\"audiences\":{\"x\":{\"current\":"
                                                    "\"../../etc/passwd\"}}}"),
                                         QByteArray("\0\0\0\0", 4)}) {
            QVERIFY(writeFile(m_folder + u"/current.json"_s, damage));
            const auto catalogue = Catalogue::open(m_folder);
            QVERIFY(catalogue);
            QCOMPARE(catalogue->editions().front().version, 2);
            QVERIFY(catalogue->editions().front().canRollBack);
        }
        QVERIFY(QFile::remove(m_folder + u"/current.json"_s));
        QCOMPARE(Catalogue::open(m_folder)->editions().front().version, 2);
        QCOMPARE(import(sheets(6))->edition.version, 3);
        QVERIFY(rollBack(m_folder, u"Particuliers"_s));
        QCOMPARE(Catalogue::open(m_folder)->editions().front().version, 2);
    }

    void the_edition_before_serves_when_the_one_in_use_is_damaged()
    {
        QVERIFY(import(smallCatalogueEntries()));
        QVERIFY(import(sheets(5)));
        damage(m_folder + u"/particuliers-2.sqlite"_s);
        expectSmallCatalogue(1);
        damage(m_folder + u"/particuliers-1.sqlite"_s);
        const auto catalogue = Catalogue::open(m_folder);
        QVERIFY(!catalogue);
        QVERIFY(catalogue.error().sentence.contains(u"damaged"));
        QVERIFY(catalogue.error().detail.contains(u"particuliers-2.sqlite"));
        // And a new import heals.
        QCOMPARE(import(sheets(6))->edition.version, 3);
        QCOMPARE(Catalogue::open(m_folder)->editions().front().version, 3);
    }

    void an_edition_of_a_newer_program_is_refused()
    {
        QVERIFY(import(smallCatalogueEntries()));
        const QString file = m_folder + u"/particuliers-1.sqlite"_s;
        {
            auto database = store::Database::open(file);
            QVERIFY(database->run(u"PRAGMA user_version=99"_s));
            QVERIFY(database->close());
        }
        const auto catalogue = Catalogue::open(m_folder);
        QVERIFY(!catalogue);
        QVERIFY(catalogue.error().sentence.contains(u"newer"));
        QVERIFY(catalogue.error().detail.contains(file));
        QVERIFY(catalogue.error().detail.contains(u"schema 99"));
    }

    void a_folder_that_cannot_be_made_is_an_error()
    {
        QVERIFY(writeFile(m_folder, "a file where the folder should be"));
        QVERIFY(!import(sheets(1)));
    }

#ifdef Q_OS_LINUX
    void a_job_takes_only_what_nobody_else_wants()
    {
        QTemporaryDir folder;
        const QString archive = m_temporary->filePath(u"many.zip"_s);
        QVERIFY(writeFile(archive, zipOf(sheets(2'000))));
        const session::ManualClock clock;
        ImportJob job(archive, m_folder, &clock);
        QSignalSpy imported(&job, &ImportJob::imported);
        const int before = ::getpriority(PRIO_PROCESS, 0);
        int niceness = 0;
        int ioClass = -1;
        connect(&job, &ImportJob::progress, this, [&] {
            const QStringList threads =
                QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
            for (const QString &thread : threads) {
                QFile name(u"/proc/self/task/%1/comm"_s.arg(thread));
                if (!name.open(QIODevice::ReadOnly) || !name.readAll().startsWith("catalogue"))
                    continue;
                niceness = ::getpriority(PRIO_PROCESS, id_t(thread.toInt()));
                ioClass = int(::syscall(SYS_ioprio_get, 1, thread.toInt())) >> 13;
            }
        });
        job.start();
        QVERIFY(imported.wait(60'000));
        QCOMPARE(niceness, 19);
        QCOMPARE(ioClass, 3);                             // idle
        QCOMPARE(::getpriority(PRIO_PROCESS, 0), before); // only of that thread
        QCOMPARE(imported.first().first().value<ImportReport>().edition.importedAt, clock.utcNow());
    }
#endif

    void a_job_imports_on_its_own_thread()
    {
        const QString archive = writeSmallCatalogue(m_temporary->path());
        ImportJob job(archive, m_folder);
        QSignalSpy imported(&job, &ImportJob::imported);
        QSignalSpy failed(&job, &ImportJob::failed);
        QSignalSpy progress(&job, &ImportJob::progress);
        QThread *receiving = nullptr;
        connect(&job, &ImportJob::imported, this, [&](const ImportReport &report) {
            receiving = QThread::currentThread();
            QCOMPARE(report.edition.documents, 21);
        });
        job.start();
        QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, 60'000);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(receiving, thread());
        QCOMPARE(progress.last(), (QVariantList{21, 21}));
        expectSmallCatalogue(1);
    }

    void a_job_can_be_cancelled_and_destroyed()
    {
        const QString archive = m_temporary->filePath(u"long.zip"_s);
        QVERIFY(writeFile(archive, zipOf(sheets(3000))));
        {
            ImportJob job(archive, m_folder);
            QSignalSpy failed(&job, &ImportJob::failed);
            job.start();
            job.cancel();
            QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 60'000);
        }
        {
            ImportJob job(archive, m_folder);
            QSignalSpy progress(&job, &ImportJob::progress);
            job.start();
            QTRY_VERIFY_WITH_TIMEOUT(!progress.isEmpty(), 60'000);
        }
        QVERIFY(Catalogue::open(m_folder)->isEmpty());
        QVERIFY(import(sheets(1)));
    }

private:
    Result<ImportReport> import(const std::vector<ZipEntry> &entries, const ImportOptions &options = {})
    {
        const QString file = m_temporary->filePath(u"archive.zip"_s);
        if (!writeFile(file, zipOf(entries)))
            return failure(u"cannot write"_s);
        return importArchive(file, m_folder, options);
    }

    void expectSmallCatalogue(int version)
    {
        const auto catalogue = Catalogue::open(m_folder);
        QVERIFY2(catalogue, catalogue ? "" : qPrintable(problem(catalogue.error())));
        QCOMPARE(catalogue->editions().size(), 1u);
        QCOMPARE(catalogue->editions().front().version, version);
        QCOMPARE(catalogue->editions().front().documents, 21);
        QVERIFY(catalogue->document(u"F9105"_s));
        QCOMPARE(catalogue->themes().size(), 2u);
    }

    static constexpr int kPage = 4096;

    static void damage(const QString &name, int from = 0, int bytes = kPage)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > from + bytes);
        QVERIFY(file.seek(from));
        QVERIFY(file.write(QByteArray(bytes, '\x5a')) == bytes);
    }

    /// Overwrites a little-endian 16-bit field of the zip's end record.
    static void setEnd(QByteArray &zip, qsizetype field, quint16 value)
    {
        qToLittleEndian(value, zip.data() + zip.lastIndexOf("PK\5\6") + field);
    }

    /// Text that deflate cannot make much smaller, the same in every run.
    static QByteArray incompressible(qsizetype size)
    {
        QByteArray text;
        quint32 state = 1;
        while (text.size() < size) {
            state = state * 1664525U + 1013904223U;
            text += char('a' + (state >> 24) % 26);
        }
        return text;
    }

    static QStringList titles(const std::vector<Summary> &summaries)
    {
        QStringList titles;
        for (const Summary &summary : summaries)
            titles << summary.title;
        return titles;
    }

    static QStringList outline(const std::vector<Section> &sections)
    {
        QStringList lines;
        for (const Section &section : sections) {
            lines << u"# "_s + section.title;
            for (const Summary &entry : section.entries)
                lines << entry.id + u' ' + entry.title;
        }
        return lines;
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--import-and-wait")
        return importAndWait(arguments.mid(2));
    if (arguments.value(1) == u"--import-with-full-disk")
        return importWithFullDisk(arguments.mid(2));
    ImporterTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "importer_test.moc"
