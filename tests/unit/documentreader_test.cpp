// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/documentreader.h"

#include <QBuffer>
#include <QTest>

using namespace lucarne::catalogue;
using namespace Qt::StringLiterals;

namespace
{

const QString kAccents = u"Où déclarer la naissance ? Ça dépend, à Sainte-Hélène"_s;

lucarne::Result<Document> read(const QByteArray &xml, ReadNotes *notes = nullptr)
{
    QBuffer buffer;
    buffer.setData(xml);
    buffer.open(QIODevice::ReadOnly);
    return readDocument(buffer, notes);
}

QByteArray sheet(const QByteArray &body)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Publication ID=\"F1\" type=\"Fiche d'information\" "
           "spUrl=\"https://example.org/F1\"><dc:title>Un titre</dc:title><dc:date>modified "
           "2020-01-08</dc:date>"
           "<FilDAriane><Niveau ID=\"A\">Accueil</Niveau></FilDAriane>" +
           body + "</Publication>";
}

} // namespace

class DocumentReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_metadata_and_content()
    {
        const auto document = read(sheet("<Texte><Paragraphe>Le <MiseEnEvidence>1</MiseEnEvidence> "
                                         "<Expression>mois</Expression></Paragraphe></Texte>"));
        QVERIFY2(document, document ? "" : qPrintable(document.error().detail));
        QCOMPARE(document->id, u"F1"_s);
        QCOMPARE(document->kind, DocumentKind::InformationSheet);
        QCOMPARE(document->title, u"Un titre"_s);
        QCOMPARE(document->modified, QDate(2020, 1, 8));
        QCOMPARE(document->breadcrumb.size(), 1u);
        const ContentNode *body = document->root.firstChild(Element::Body);
        QVERIFY(body);
        QCOMPARE(body->plainText(), u"Le 1 mois"_s);
    }

    void keeps_and_counts_unknown_elements()
    {
        ReadNotes notes;
        const auto document = read(sheet("<Texte><Nouveau>texte gardé</Nouveau></Texte>"), &notes);
        QVERIFY(document);
        QCOMPARE(notes.unknownElements.value(u"Nouveau"_s), 1);
        QCOMPARE(document->root.firstChild(Element::Body)->plainText(), u"texte gardé"_s);
    }

    void every_encoding_is_read_right_or_refused_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<bool>("isRead");
        const auto declared = [](const char *encoding) {
            return u"<?xml version=\"1.0\" encoding=\"%1\"?><Publication ID=\"F1\"><dc:title>%2</dc:title>"
                   "</Publication>"_s.arg(QLatin1StringView(encoding), kAccents);
        };
        const auto utf16 = [](const QString &text, bool mark, bool bigEndian) {
            QByteArray bytes;
            for (const QChar c : (mark ? QString(QChar(0xfeff)) : QString()) + text) {
                const char high = char(c.unicode() >> 8), low = char(c.unicode() & 0xff);
                bytes += bigEndian ? high : low;
                bytes += bigEndian ? low : high;
            }
            return bytes;
        };
        QTest::newRow("UTF-8") << declared("UTF-8").toUtf8() << true;
        QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbf" + declared("UTF-8").toUtf8() << true;
        QTest::newRow("Latin-1") << declared("ISO-8859-1").toLatin1() << true;
        QTest::newRow("windows-1252") << declared("windows-1252").toLatin1() << true;
        QTest::newRow("UTF-16 with a mark") << utf16(declared("UTF-16"), true, false) << true;
        QTest::newRow("UTF-16, big end first, with a mark") << utf16(declared("UTF-16"), true, true) << true;
        QTest::newRow("UTF-16 without a mark") << utf16(declared("UTF-16"), false, false) << true;
        QTest::newRow("UTF-16, big end first, without a mark")
            << utf16(declared("UTF-16"), false, true) << true;
        QTest::newRow("UTF-16, big end first, without a mark and cut")
            << utf16(declared("UTF-16"), false, true).chopped(40) << false;
        QTest::newRow("Latin-1 that says it is UTF-8") << declared("UTF-8").toLatin1() << false;
        QTest::newRow("UTF-8 that says it is UTF-16") << declared("UTF-16").toUtf8() << false;
        QTest::newRow("UTF-16 that says it is UTF-8") << utf16(declared("UTF-8"), true, false) << false;
        QTest::newRow("an encoding that nobody has") << declared("x-klingon").toUtf8() << false;
    }

    void every_encoding_is_read_right_or_refused()
    {
        QFETCH(QByteArray, xml);
        QFETCH(bool, isRead);
        QBuffer buffer(&xml);
        buffer.open(QIODevice::ReadOnly);
        const auto document = readDocument(buffer);
        QCOMPARE(document.has_value(), isRead);
        if (document)
            QCOMPARE(document->title, kAccents);
        else
            QVERIFY(document.error().detail.startsWith(u"line "_s));
    }

    void refuses_what_is_broken_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << u"line 1"_s;
        QTest::newRow("not closed") << QByteArray("<Publication ID=\"F1\">\n<Texte>") << u"line 2"_s;
        QTest::newRow("another format") << QByteArray("<html/>") << u"root element"_s;
        QTest::newRow("entity bomb")
            << QByteArray("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><Publication ID=\"F1\">&a;</Publication>")
            << u"document type"_s;
        QTest::newRow("too deep") << QByteArray("<Publication ID=\"F1\">") +
                                         QByteArray("<Texte>").repeated(400)
                                  << u"deep"_s;
        QTest::newRow("no title") << QByteArray("<Publication ID=\"F1\"/>") << u"no title"_s;
        QTest::newRow("wrong encoding")
            << QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Publication "
                          "ID=\"F1\"><dc:title>\xe9</dc:title></Publication>")
            << u"line 1"_s;
    }

    void refuses_what_is_broken()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QString, reason);
        const auto document = read(xml);
        QVERIFY(!document);
        QVERIFY2(document.error().detail.contains(reason), qPrintable(document.error().detail));
        QVERIFY(!document.error().sentence.isEmpty());
    }

    void stores_and_restores_the_same_tree()
    {
        const auto document = read(sheet(
            "<Texte><Chapitre type=\"pieces\"><Titre>T</Titre><Inconnu a=\"b\">x</Inconnu>"
            "<Tableau><Rangée type=\"header\"><Cellule>é</Cellule></Rangée></Tableau></Chapitre></Texte>"));
        QVERIFY(document);
        const QByteArray bytes = encodeContent(document->root);
        bool ok = false;
        QVERIFY(decodeContent(bytes, &ok) == document->root);
        QVERIFY(ok);
        decodeContent(bytes.left(bytes.size() / 2), &ok);
        QVERIFY(!ok);
    }

    void every_name_of_the_format_is_known_both_ways()
    {
        for (int i = int(Element::Publication); i <= int(Element::LearnMore); ++i) {
            const QString name = officialName(Element(i));
            QVERIFY(!name.isEmpty());
            QCOMPARE(elementFromName(name), Element(i));
        }
    }
};

QTEST_APPLESS_MAIN(DocumentReaderTest)
#include "documentreader_test.moc"
