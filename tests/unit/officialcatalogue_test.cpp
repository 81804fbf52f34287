// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archives.h"

#include "catalogue/archivereader.h"
#include "catalogue/catalogue.h"
#include "catalogue/importer.h"

#include <QBuffer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace lucarne;
using namespace lucarne::catalogue;
using namespace lucarne::test;
using namespace Qt::StringLiterals;

/// The whole official archive, against figures counted in its files by other means (grep).
class OfficialCatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_archive = realArchive();
        if (m_archive.isEmpty())
            QSKIP("the official archive vosdroits-part.zip is not here");
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->filePath(u"catalogue"_s);
        auto report = importArchive(m_archive, m_folder);
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        m_report = std::move(*report);
        auto catalogue = Catalogue::open(m_folder);
        QVERIFY(catalogue);
        m_catalogue = std::make_unique<Catalogue>(std::move(*catalogue));
    }

    void every_document_goes_in()
    {
        QCOMPARE(m_report.edition.audience, u"Particuliers"_s);
        QCOMPARE(m_report.edition.documents, 4873);
        QCOMPARE(m_report.refusals.size(), 0u);
        QVERIFY(m_report.unknownElements.isEmpty());
        QVERIFY(m_report.ignoredFiles.isEmpty());
        QCOMPARE(m_report.edition.newestDocument, QDate(2020, 11, 12));
    }

    void every_document_comes_back_as_it_was_read()
    {
        auto archive = ArchiveReader::open(m_archive);
        QVERIFY(archive);
        QMap<DocumentKind, int> kinds;
        for (;;) {
            const auto entry = archive->next();
            QVERIFY(entry);
            if (!*entry)
                break;
            QBuffer buffer;
            buffer.setData(*(*entry)->content);
            buffer.open(QIODevice::ReadOnly);
            const auto source = readDocument(buffer);
            QVERIFY(source);
            const auto stored = m_catalogue->document(source->id);
            QVERIFY2(stored, qPrintable(source->id));
            if (stored->root != source->root || stored->title != source->title ||
                stored->kind != source->kind)
                QFAIL(qPrintable(source->id + u" is not the same"_s));
            ++kinds[stored->kind];
        }
        QCOMPARE(kinds.value(DocumentKind::QuestionAnswer), 1354);
        QCOMPARE(kinds.value(DocumentKind::InformationSheet), 1270);
        QCOMPARE(kinds.value(DocumentKind::ConditionedInformationSheet), 167);
        QCOMPARE(kinds.value(DocumentKind::ConditionedQuestionAnswer), 75);
        QCOMPARE(kinds.value(DocumentKind::Dossier), 223);
        QCOMPARE(kinds.value(DocumentKind::Theme), 10);
        QCOMPARE(kinds.value(DocumentKind::GuidedSearch), 54);
        QCOMPARE(kinds.value(DocumentKind::LifeEvent), 13);
        QCOMPARE(kinds.value(DocumentKind::LifeEventQuestionnaire), 4);
        QCOMPARE(kinds.value(DocumentKind::ExternalLinks), 43);
        QCOMPARE(kinds.value(DocumentKind::Form), 758);
        QCOMPARE(kinds.value(DocumentKind::OnlineService), 510 + 1);
        QCOMPARE(kinds.value(DocumentKind::LetterTemplate), 267);
        QCOMPARE(kinds.value(DocumentKind::Simulator), 92);
        QCOMPARE(kinds.value(DocumentKind::SearchTool), 32);
        QCOMPARE(kinds.value(DocumentKind::Other), 0);
    }

    void the_lists_lead_to_documents()
    {
        QCOMPARE(m_catalogue->themes().size(), 10u);
        QCOMPARE(m_catalogue->lifeEvents().size(), 17u);
        // Fiche, Dossier, QuestionReponse, CommentFaireSi, RechercheGuidee, ServiceEnLigne of the N*.xml
        // files, without the ten see-alsos that lead out of the archive.
        QCOMPARE(m_report.dangling.size(), 10u);
        int entries = 0;
        std::vector<QString> open;
        QSet<QString> seen;
        for (const Summary &theme : m_catalogue->themes())
            open.push_back(theme.id);
        while (!open.empty()) {
            const QString id = open.back();
            open.pop_back();
            if (seen.contains(id))
                continue;
            seen << id;
            for (const Section &section : m_catalogue->contents(id)) {
                for (const Summary &entry : section.entries) {
                    QVERIFY2(!entry.title.isEmpty(), qPrintable(id));
                    QCOMPARE(m_catalogue->summary(entry.id).id, entry.id);
                    ++entries;
                    open.push_back(entry.id);
                }
            }
        }
        QCOMPARE(entries, 4207);
    }

    void memory_stays_bounded()
    {
#if defined(Q_OS_UNIX) && !defined(__SANITIZE_ADDRESS__)
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {u"--import"_s, m_archive, m_temporary->filePath(u"again"_s)});
        QVERIFY(child.waitForFinished(110'000));
        QCOMPARE(child.exitCode(), 0);
        const QByteArray said = child.readAllStandardOutput().trimmed();
        qInfo("import of 4,873 documents: peak %s kB", said.constData());
        QVERIFY(said.toLong() > 0);
        QVERIFY2(said.toLong() < 100'000, said.constData());
#else
        QSKIP("needs getrusage, without the address sanitizer");
#endif
    }

private:
    QString m_archive;
    QString m_folder;
    ImportReport m_report;
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<Catalogue> m_catalogue;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
#ifdef Q_OS_UNIX
    if (arguments.value(1) == u"--import") {
        const bool done = importArchive(arguments.value(2), arguments.value(3)).has_value();
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        std::printf("%ld\n", usage.ru_maxrss);
        return done ? 0 : 1;
    }
#endif
    OfficialCatalogueTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "officialcatalogue_test.moc"
