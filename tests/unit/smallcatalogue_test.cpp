// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archives.h"

#include "catalogue/documentreader.h"

#include <QBuffer>
#include <QSet>
#include <QTest>

using namespace lucarne::catalogue;
using namespace Qt::StringLiterals;

namespace
{

void collect(const ContentNode &node, QSet<int> &elements)
{
    elements.insert(int(node.element));
    for (const ContentNode &child : node.children)
        collect(child, elements);
}

} // namespace

/// The small catalogue is what most tests stand on where the official one is absent: it must hold
/// everything that the format has.
class SmallCatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto entries = lucarne::test::smallCatalogueEntries();
        QCOMPARE(entries.size(), 21u);
        for (const auto &entry : entries) {
            QBuffer buffer;
            buffer.setData(entry.content);
            buffer.open(QIODevice::ReadOnly);
            ReadNotes notes;
            auto document = readDocument(buffer, &notes);
            QVERIFY2(document,
                     document ? ""
                              : qPrintable(QString::fromUtf8(entry.name) + u' ' + document.error().detail));
            QCOMPARE(QString::fromUtf8(entry.name), document->id + u".xml"_s);
            QVERIFY(notes.unknownElements.isEmpty());
            m_documents.push_back(std::move(*document));
        }
    }

    void holds_every_element_of_the_format()
    {
        QSet<int> elements;
        for (const Document &document : m_documents)
            collect(document.root, elements);
        QStringList missing;
        for (int i = int(Element::Publication); i <= int(Element::LearnMore); ++i) {
            if (!elements.contains(i))
                missing << officialName(Element(i));
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
    }

    void holds_every_kind_of_document()
    {
        QSet<int> kinds;
        for (const Document &document : m_documents)
            kinds.insert(int(document.kind));
        for (int kind = 0; kind < int(DocumentKind::Other); ++kind)
            QVERIFY2(kinds.contains(kind), qPrintable(QString::number(kind)));
        QVERIFY(!kinds.contains(int(DocumentKind::Other)));
    }

private:
    std::vector<Document> m_documents;
};

QTEST_APPLESS_MAIN(SmallCatalogueTest)
#include "smallcatalogue_test.moc"
