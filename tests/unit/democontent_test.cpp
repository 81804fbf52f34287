// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/directory.h"
#include "catalogue/documentreader.h"
#include "guide/walk.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace lucarne;
using namespace lucarne::catalogue;
using namespace Qt::StringLiterals;

/// The content of the demo county holds together: it reads, its links lead somewhere, its guides
/// end in an answer, and the directory knows every office that they name.
class DemoContentTest : public QObject
{
    Q_OBJECT

    QMap<QString, Document> m_documents;

    void visit(const ContentNode &node, const std::function<void(const ContentNode &)> &look) const
    {
        look(node);
        for (const ContentNode &child : node.children)
            visit(child, look);
    }

    int explore(const guide::Walk &walk, int depth, QString *fault) const
    {
        if (walk.sheet()) {
            if (walk.sheet()->title.isEmpty() || walk.sheet()->sections.empty())
                *fault = u"an empty answer sheet"_s;
            return 1;
        }
        if (!walk.question() || walk.question()->choices.empty() || depth > 12) {
            *fault =
                u"a question without an end: "_s + (walk.question() ? walk.question()->title : QString());
            return 0;
        }
        int sheets = 0;
        for (int choice = 0; choice < int(walk.question()->choices.size()); ++choice) {
            guide::Walk next = walk;
            const auto chosen = next.choose(choice);
            if (!chosen) {
                *fault = chosen.error().detail;
                return sheets;
            }
            sheets += explore(next, depth + 1, fault);
        }
        return sheets;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QDir folder(QStringLiteral(LUCARNE_SOURCE_DIR "/resources/demo/catalogue"));
        for (const QString &name : folder.entryList({u"*.xml"_s}, QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            ReadNotes notes;
            const auto document = readDocument(file, &notes);
            QVERIFY2(document, qPrintable(name + (document ? QString() : document.error().detail)));
            QCOMPARE(document->id + u".xml"_s, name);
            const QStringList unknown = notes.unknownElements.keys();
            QVERIFY2(unknown.isEmpty(), qPrintable(name + unknown.join(u' ')));
            QVERIFY2(document->kind != DocumentKind::Other, qPrintable(name));
            m_documents.insert(document->id, *document);
        }
        QVERIFY(m_documents.size() >= 20);
    }

    void links_lead_somewhere()
    {
        for (const Document &document : std::as_const(m_documents)) {
            visit(document.root, [&](const ContentNode &node) {
                QString target = node.attribute(u"LienPublication");
                const bool lists = node.element == Element::Sheet || node.element == Element::Dossier ||
                                   node.element == Element::QuestionAnswer ||
                                   node.element == Element::HowToDoIf ||
                                   node.element == Element::GuidedSearch ||
                                   node.element == Element::OnlineService || node.element == Element::Theme;
                if (target.isEmpty() && lists)
                    target = node.attribute(u"ID");
                QVERIFY2(target.isEmpty() || m_documents.contains(target),
                         qPrintable(document.id + u" to "_s + target));
            });
        }
    }

    void the_directory_knows_every_office()
    {
        const auto directory =
            OfficeDirectory::load(QStringLiteral(LUCARNE_SOURCE_DIR "/resources/demo/directory.json"));
        QVERIFY(directory);
        for (const Document &document : std::as_const(m_documents)) {
            visit(document.root, [&](const ContentNode &node) {
                if (node.element != Element::LocalPivot)
                    return;
                const auto offices =
                    directory->officesFor(node.plainText(), u"05999"_s, {}, QDateTime::currentDateTimeUtc());
                QVERIFY2(!offices.empty(), qPrintable(document.id + u' ' + node.plainText()));
            });
        }
    }

    void every_guide_ends_in_an_answer()
    {
        int guides = 0;
        int sheets = 0;
        for (const Document &document : std::as_const(m_documents)) {
            if (!isGuide(document.kind))
                continue;
            ++guides;
            const auto walk = guide::Walk::start(document.id, [this](const QString &id) -> Result<Document> {
                if (!m_documents.contains(id))
                    return failure(u"no such document"_s, id);
                return m_documents.value(id);
            });
            QVERIFY2(walk, qPrintable(document.id));
            QString fault;
            sheets += explore(*walk, 0, &fault);
            QVERIFY2(fault.isEmpty(), qPrintable(document.id + u": "_s + fault));
        }
        qInfo("%d guides, %d walks", guides, sheets);
        QVERIFY(guides >= 20);
        QVERIFY(sheets > guides);
    }
};

QTEST_GUILESS_MAIN(DemoContentTest)
#include "democontent_test.moc"
