// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archives.h"
#include "screencheck.h"

#include "catalogue/documentreader.h"
#include "theme/theme.h"
#include "widgets/buildqueue.h"
#include "widgets/contentblocks.h"
#include "widgets/contenttable.h"
#include "widgets/contentview.h"
#include "widgets/flickarea.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <functional>

using namespace Qt::StringLiterals;
using namespace lucarne;
using catalogue::ContentNode;
using catalogue::Element;

namespace
{

catalogue::Document read(const QByteArray &xml)
{
    QBuffer buffer;
    buffer.setData(xml);
    buffer.open(QIODevice::ReadOnly);
    auto document = catalogue::readDocument(buffer);
    return document ? std::move(*document) : catalogue::Document{};
}

/// The children of the body of a sheet written for a test.
std::vector<ContentNode> body(const QByteArray &xml)
{
    const catalogue::Document document = read("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Publication "
                                              "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" ID=\"F1\" "
                                              "type=\"Fiche d'information\"><dc:title>T</dc:title><Texte>" +
                                              xml + "</Texte></Publication>");
    const ContentNode *text = document.root.firstChild(Element::Body);
    return text ? text->children : std::vector<ContentNode>{};
}

std::vector<guide::GlossaryEntry> glossaryOf(const ContentNode &root)
{
    std::vector<guide::GlossaryEntry> glossary;
    for (const ContentNode &child : root.children) {
        if (child.element != Element::Definition && child.element != Element::Abbreviation)
            continue;
        guide::GlossaryEntry entry{.id = child.attribute(u"ID"), .term = {}, .nodes = {}};
        for (const ContentNode &part : child.children) {
            if (part.element == Element::Title)
                entry.term = part.plainText();
            else
                entry.nodes.push_back(part);
        }
        glossary.push_back(entry);
    }
    return glossary;
}

QString withoutSpace(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (!c.isSpace())
            result.append(c);
    }
    return result;
}

/// The text nodes of a tree, pivots excepted: those are keys of machines.
void textNodes(const ContentNode &node, QStringList &texts)
{
    if (node.element == Element::LocalPivot)
        return;
    if (node.element == Element::Text && !node.text.trimmed().isEmpty())
        texts.append(withoutSpace(node.text));
    for (const ContentNode &child : node.children)
        textNodes(child, texts);
}

template<typename T>
T *childWith(const QWidget &parent, const QString &text)
{
    for (T *child : parent.findChildren<T *>()) {
        if (child->text() == text && child->isVisible())
            return child;
    }
    return nullptr;
}

} // namespace

class ContentViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        // A window paints by its theme: the last one goes before the theme it refers to.
        m_window.reset();
        m_theme = std::make_unique<ui::Theme>();
        m_theme->applyTo(*qApp);
        m_window = std::make_unique<QWidget>();
        m_window->resize(1100, 900);
        auto *outer = new QVBoxLayout(m_window.get());
        m_flick = new ui::FlickArea(*m_theme);
        outer->addWidget(m_flick);
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        m_view = new ui::ContentView(*m_theme);
        column->addWidget(m_view);
        column->addStretch(1);
        m_flick->setWidget(content);
    }

    void shows_every_text_of_every_element_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<int>("width");
        for (const test::ZipEntry &entry : test::smallCatalogueEntries()) {
            if (!entry.name.endsWith(".xml"))
                continue;
            for (const int width : {1500, 620})
                QTest::addRow("%s at %d", entry.name.constData(), width) << entry.content << width;
        }
    }
    void shows_every_text_of_every_element()
    {
        QFETCH(QByteArray, xml);
        QFETCH(int, width);
        const catalogue::Document document = read(xml);
        QVERIFY(!document.id.isEmpty());
        m_window->resize(width, 900);
        show({document.root}, glossaryOf(document.root));
        const QString shown = withoutSpace(m_view->readableText().join(u' '));
        QStringList texts;
        textNodes(document.root, texts);
        QVERIFY(!texts.isEmpty());
        for (const QString &text : texts)
            QVERIFY2(shown.contains(text), qPrintable(text));
    }

    void nothing_is_cut_off_or_pale_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("scheme");
        QTest::addColumn<int>("width");
        for (const int width : {1500, 700}) {
            for (const int percent : {100, 200}) {
                for (int scheme = 0; scheme < 3; ++scheme)
                    QTest::addRow("%d%% scheme %d at %d", percent, scheme, width)
                        << percent << scheme << width;
            }
        }
    }
    void nothing_is_cut_off_or_pale()
    {
        QFETCH(int, percent);
        QFETCH(int, scheme);
        QFETCH(int, width);
        m_theme->setTextPercent(percent);
        m_theme->setScheme(ui::ColourScheme(scheme));
        m_window->resize(width, 900);
        for (const test::ZipEntry &entry : test::smallCatalogueEntries()) {
            if (!entry.name.startsWith("F910"))
                continue;
            const catalogue::Document document = read(entry.content);
            std::vector<ContentNode> nodes;
            for (const ContentNode &child : document.root.children) {
                if (child.element == Element::Body || child.element == Element::SituationList)
                    nodes.push_back(child);
            }
            show(nodes, glossaryOf(document.root));
            for (int offset = 0;; offset += 700) {
                m_flick->setOffset(offset);
                QCOMPARE(screencheck::report(screencheck::check(*m_window, screencheck::rulesOf(*m_theme))),
                         QString());
                if (!m_flick->hasMoreBelow())
                    break;
            }
        }
    }

    void a_definition_opens_in_place_and_closes_again()
    {
        guide::GlossaryEntry entry{.id = u"R1"_s,
                                   .term = u"Ayant droit"_s,
                                   .nodes =
                                       body("<Paragraphe>Personne qui profite d'un droit.</Paragraphe>")};
        show(body("<Paragraphe>Tout <LienIntra LienID=\"R1\" type=\"Définition de glossaire\">ayant "
                  "droit</LienIntra> peut "
                  "demander.</Paragraphe><Paragraphe>La suite.</Paragraphe>"),
             {entry});
        QSignalSpy defined(m_view, &ui::ContentView::definitionOpened);
        auto *chip = childWith<ui::LinkChip>(*m_view, u"ayant droit"_s);
        QVERIFY(chip);
        QTest::mouseClick(chip, Qt::LeftButton);
        QCOMPARE(defined.count(), 1);
        QCOMPARE(defined.first().at(0).toString(), u"Ayant droit"_s);
        QCOMPARE(defined.first().at(1).toString(), u"Personne qui profite d'un droit."_s);
        const QStringList open = m_view->readableText();
        QVERIFY(open.contains(u"Personne qui profite d'un droit."_s));
        QTRY_COMPARE(m_view->height(), m_view->heightForWidth(m_view->width()));
        QCoreApplication::processEvents();
        QCOMPARE(screencheck::report(screencheck::check(*m_window, screencheck::rulesOf(*m_theme))),
                 QString());
        QTest::mouseClick(chip, Qt::LeftButton);
        QTRY_VERIFY(!m_view->readableText().contains(u"Personne qui profite d'un droit."_s));
        QTest::keyClick(chip, Qt::Key_Return);
        QVERIFY(m_view->readableText().contains(u"Personne qui profite d'un droit."_s));
    }

    void links_lead_on_by_word_button_and_keyboard()
    {
        show(body("<Paragraphe><LienInterne LienPublication=\"F2265\" type=\"Fiche "
                  "d'information\">Congés</LienInterne> de "
                  "maternité.</Paragraphe>"));
        QSignalSpy followed(m_view, &ui::ContentView::linkActivated);
        auto *chip = childWith<ui::LinkChip>(*m_view, u"Congés"_s);
        QVERIFY(chip);
        QVERIFY(chip->height() >= m_theme->target());
        QTest::mouseClick(chip, Qt::LeftButton);
        chip->setFocus(Qt::TabFocusReason);
        QTest::keyClick(chip, Qt::Key_Space);
        auto *paragraph = m_view->findChild<ui::TextParagraph *>();
        QTest::mouseClick(paragraph, Qt::LeftButton, {}, QPoint(12, 12));
        QCOMPARE(followed.count(), 3);
        for (const QList<QVariant> &call : followed)
            QCOMPARE(call.first().toString(), u"F2265"_s);
        QTest::mouseClick(paragraph, Qt::LeftButton, {}, QPoint(160, 12));
        QCOMPARE(followed.count(), 3);
    }

    void web_addresses_are_handed_over_with_their_title()
    {
        show(body("<ServiceEnLigne ID=\"R1\" URL=\"https://www.example.org/dossier\" "
                  "type=\"Téléservice\"><Titre>Demander en "
                  "ligne</Titre><Source ID=\"R2\">Ministère</Source></ServiceEnLigne>"));
        QSignalSpy external(m_view, &ui::ContentView::externalLink);
        QTest::mouseClick(childWith<ui::LinkChip>(*m_view, u"Demander en ligne"_s), Qt::LeftButton);
        QCOMPARE(external.count(), 1);
        QCOMPARE(external.first().at(0).toUrl(), QUrl(u"https://www.example.org/dossier"_s));
        QCOMPARE(external.first().at(1).toString(), u"Demander en ligne"_s);
        QVERIFY(m_view->readableText().contains(u"Ministère"_s));
    }

    void a_link_that_cannot_be_opened_stays_text()
    {
        m_view->setDocumentFilter([](const QString &id) { return id != u"F404"; });
        show(body("<Paragraphe>Voir <LienInterne LienPublication=\"F404\" type=\"Fiche "
                  "d'information\">ailleurs</LienInterne> "
                  "ou un <LienIntra LienID=\"R9\" type=\"Définition de "
                  "glossaire\">terme</LienIntra>.</Paragraphe>"));
        QCOMPARE(m_view->readableText(), QStringList{u"Voir ailleurs ou un terme."_s});
        QVERIFY(m_view->findChildren<ui::LinkChip *>().isEmpty());
    }

    void merged_cells_are_laid_out_as_meant()
    {
        const auto nodes = body("<Tableau><Colonne largeur=\"20\" type=\"header\"/><Colonne largeur=\"20\" "
                                "type=\"normal\"/><Colonne largeur=\"20\" "
                                "type=\"normal\"/>"
                                "<Rangée type=\"header\"><Cellule "
                                "fusionVerticale=\"2\"><Paragraphe>A</Paragraphe></Cellule><Cellule "
                                "fusionHorizontale=\"2\"><Paragraphe>B</Paragraphe></Cellule></Rangée>"
                                "<Rangée "
                                "type=\"header\"><Cellule><Paragraphe>C</Paragraphe></"
                                "Cellule><Cellule><Paragraphe>D</Paragraphe></Cellule></Rangée>"
                                "<Rangée "
                                "type=\"normal\"><Cellule><Paragraphe>1</Paragraphe></"
                                "Cellule><Cellule><Paragraphe>2</Paragraphe></Cellule><Cellule/></Rangée>"
                                "</Tableau>");
        const ui::TableModel model(nodes.front());
        QCOMPARE(model.rows(), 3);
        QCOMPARE(model.columns(), 3);
        QCOMPARE(model.at(1, 0)->node->plainText(), u"A"_s);
        QCOMPARE(model.at(0, 2)->node->plainText(), u"B"_s);
        QCOMPARE(model.headings(2), (QStringList{u"B"_s, u"D"_s}));
        QCOMPARE(model.at(2, 1)->node->plainText(), u"2"_s);
    }

    void a_cell_that_claims_a_row_too_many_gives_it_back()
    {
        // As the official tables do: two heading cells "two rows high" over rows that are complete.
        const auto nodes = body("<Tableau><Colonne/><Colonne/><Rangée type=\"header\"><Cellule "
                                "fusionVerticale=\"2\"><Paragraphe>A</Paragraphe></Cellule>"
                                "<Cellule fusionVerticale=\"2\"><Paragraphe>B</Paragraphe></Cellule></Rangée>"
                                "<Rangée "
                                "type=\"normal\"><Cellule><Paragraphe>1</Paragraphe></"
                                "Cellule><Cellule><Paragraphe>2</Paragraphe></Cellule></Rangée></Tableau>");
        const ui::TableModel model(nodes.front());
        QCOMPARE(model.columns(), 2);
        QCOMPARE(model.at(1, 0)->node->plainText(), u"1"_s);
        QCOMPARE(model.at(1, 1)->node->plainText(), u"2"_s);
    }

    void a_narrow_table_becomes_cards_with_their_headings()
    {
        m_window->resize(520, 900);
        show(body(
            "<Tableau><Colonne/><Colonne/><Colonne/><Rangée "
            "type=\"header\"><Cellule><Paragraphe>Âge</Paragraphe></Cellule><Cellule><Paragraphe>Prix</"
            "Paragraphe></"
            "Cellule><Cellule><Paragraphe>Délai</Paragraphe></Cellule></Rangée>"
            "<Rangée "
            "type=\"normal\"><Cellule><Paragraphe>Adulte</Paragraphe></Cellule><Cellule><Paragraphe>25 "
            "€</Paragraphe></Cellule><Cellule><Paragraphe>2 mois</Paragraphe></Cellule></Rangée></Tableau>"));
        QCOMPARE(m_view->readableText(),
                 (QStringList{u"Âge"_s, u"Adulte"_s, u"Prix"_s, u"25 €"_s, u"Délai"_s, u"2 mois"_s}));
        QVERIFY(m_view->width() <= m_flick->viewport()->width());
        m_window->resize(1200, 900);
        QTRY_COMPARE(m_view->readableText(),
                     (QStringList{u"Âge"_s, u"Prix"_s, u"Délai"_s, u"Adulte"_s, u"25 €"_s, u"2 mois"_s}));
    }

    void numbers_and_bullets_stand_before_their_items()
    {
        show(body("<Liste type=\"numero\"><Item><Paragraphe>Un</Paragraphe><Liste "
                  "type=\"puce\"><Item><Paragraphe>Dedans</Paragraphe></Item></Liste></"
                  "Item><Item><Paragraphe>Deux</"
                  "Paragraphe></Item></Liste>"));
        QCOMPARE(m_view->readableText(), (QStringList{u"Un"_s, u"Dedans"_s, u"Deux"_s}));
        const auto paragraphs = m_view->findChildren<ui::TextParagraph *>();
        QCOMPARE(paragraphs.size(), 3);
        QVERIFY(paragraphs.at(1)->mapTo(m_view, QPoint(0, 0)).x() >
                paragraphs.at(0)->mapTo(m_view, QPoint(0, 0)).x());
    }

    void a_long_document_is_built_between_events()
    {
        QByteArray xml;
        for (int i = 0; i < 1500; ++i)
            xml += "<Paragraphe>Paragraphe " + QByteArray::number(i) +
                   " avec <Valeur>750 €</Valeur> d'amende.</Paragraphe>";
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_view->setContent(body(xml));
        QVERIFY(!m_view->isComplete());
        QVERIFY(!m_view->readableText().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(m_view->isComplete(), 60'000);
        QCOMPARE(m_view->readableText().size(), 1500);
        QTRY_COMPARE(m_view->height(), m_view->heightForWidth(m_view->width()));
    }

    void the_texts_of_a_page_share_one_frame_and_fill_it_from_the_top()
    {
        QByteArray xml;
        for (int i = 0; i < 6000; ++i)
            xml += "<Paragraphe>Paragraphe avec <Valeur>750 €</Valeur> d'amende.</Paragraphe>";
        const std::vector<ContentNode> nodes = body(xml);
        ui::BuildQueue queue;
        std::vector<std::unique_ptr<ui::ContentView>> views;
        QList<int> completed;
        for (int i = 0; i < 4; ++i) {
            views.push_back(std::make_unique<ui::ContentView>(*m_theme));
            connect(views.back().get(), &ui::ContentView::completed, this,
                    [&completed, i] { completed.append(i); });
            views.back()->setQueue(queue);
            views.back()->setContent(nodes);
        }
        // The first has taken all of the time: nothing of the others is there yet.
        QVERIFY(!views.front()->readableText().isEmpty());
        QVERIFY(!views.front()->isComplete());
        for (int i = 1; i < 4; ++i)
            QVERIFY(views.at(std::size_t(i))->readableText().isEmpty());
        // One that goes away meanwhile holds nobody up.
        views.at(2).reset();
        QTRY_COMPARE_WITH_TIMEOUT(completed, (QList<int>{0, 1, 3}), 60'000);
        QCOMPARE(views.back()->readableText().size(), 6000);
    }

    void what_a_piece_asks_for_is_built_before_the_rest_of_it()
    {
        ui::BuildQueue queue;
        QStringList built;
        QObject outer;
        QObject inner;
        queue.setFullWhen([&built] { return !built.isEmpty(); });
        queue.add(outer, [&](qint64) {
            built.append(built.isEmpty() ? u"first"_s : u"last"_s);
            if (built.size() > 1)
                return true;
            queue.add(inner, [&built](qint64) {
                built.append(u"between"_s);
                return true;
            });
            return false;
        });
        // Full is full: the rest comes between the events.
        QCOMPARE(built, QStringList{u"first"_s});
        QVERIFY(!queue.isEmpty());
        QTRY_VERIFY(queue.isEmpty());
        QCOMPARE(built, (QStringList{u"first"_s, u"between"_s, u"last"_s}));
    }

    void a_queue_can_be_finished_at_once_or_forgotten()
    {
        ui::BuildQueue queue;
        queue.setFullWhen([] { return true; });
        QObject piece;
        int left = 100;
        queue.add(piece, [&left](qint64) { return --left == 0; });
        QCOMPARE(left, 99);
        queue.finish();
        QCOMPARE(left, 0);
        QVERIFY(queue.isEmpty());

        left = 100;
        queue.add(piece, [&left](qint64) { return --left == 0; });
        queue.clear();
        const int then = left;
        QVERIFY(then > 0);
        QVERIFY(queue.isEmpty());
        QObject other;
        bool built = false;
        queue.add(other, [&built](qint64) { return built = true; });
        QTRY_VERIFY(built);
        QCOMPARE(left, then);
    }

    void reads_from_the_left_in_an_arabic_window()
    {
        m_window->setLayoutDirection(Qt::RightToLeft);
        show(body("<Paragraphe>Bonjour.</Paragraphe>"));
        QCOMPARE(m_view->layoutDirection(), Qt::LeftToRight);
    }

    void follows_the_theme()
    {
        show(body("<Paragraphe>Bonjour à tous.</Paragraphe>"));
        const int before = m_view->heightForWidth(600);
        m_theme->setTextPercent(200);
        m_view->finish();
        QVERIFY(m_view->heightForWidth(600) > before);
    }

private:
    void show(std::vector<ContentNode> nodes, std::vector<guide::GlossaryEntry> glossary = {})
    {
        m_view->setContent(std::move(nodes), std::move(glossary));
        m_view->finish();
        m_window->show();
        // The first window of a display may come before its window manager.
        QTRY_VERIFY(QTest::qWaitForWindowExposed(m_window.get(), 200));
        QTRY_COMPARE(m_view->height(), m_view->heightForWidth(m_view->width()));
    }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
    ui::FlickArea *m_flick = nullptr;
    ui::ContentView *m_view = nullptr;
};

QTEST_MAIN(ContentViewTest)
#include "contentview_test.moc"
