// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivedocuments.h"
#include "archives.h"

#include "catalogue/documentreader.h"
#include "guide/facts.h"
#include "guide/walk.h"

#include <QBuffer>
#include <QHash>
#include <QRandomGenerator>
#include <QTest>

#include <optional>

using namespace lucarne;
using namespace lucarne::catalogue;
using namespace lucarne::guide;
using namespace Qt::StringLiterals;

namespace
{

Document read(const QString &xml)
{
    QBuffer buffer;
    buffer.setData(xml.toUtf8());
    buffer.open(QIODevice::ReadOnly);
    auto document = readDocument(buffer);
    if (!document)
        qFatal("%s", qPrintable(document.error().detail));
    return *document;
}

Document page(const QString &id, const QString &type, const QString &content)
{
    return read(u"<Publication xmlns:dc=\"dc\" ID=\"%1\" type=\"%2\" spUrl=\"https://example.org/%1\">"
                "<dc:title>Guide %1</dc:title>%3</Publication>"_s.arg(id, type, content));
}

const QString kSheet = u"Fiche d'information"_s;
const QString kSearch = u"Recherche guidée"_s;
const QString kQuestionnaire = u"Fiche Comment faire si - simulateur"_s;

/// A handful of documents to walk in.
class Shelf
{
public:
    void put(const Document &document) { m_documents.insert(document.id, document); }
    Result<Walk> start(const QString &id) const
    {
        return Walk::start(id, [documents = m_documents](const QString &wanted) -> Result<Document> {
            const auto found = documents.constFind(wanted);
            if (found == documents.constEnd())
                return failure(u"There is no such page."_s, wanted);
            return *found;
        });
    }

private:
    QHash<QString, Document> m_documents;
};

QStringList labels(const Walk &walk)
{
    QStringList result;
    if (walk.question()) {
        for (const Choice &choice : walk.question()->choices)
            result.append(choice.label);
    }
    return result;
}

QString textOf(const AnswerSheet &sheet)
{
    QString text;
    for (const SheetSection &section : sheet.sections) {
        text += u'[' + section.title + u']';
        for (const ContentNode &node : section.nodes)
            text += node.plainText() + u' ';
    }
    return text;
}

QString sheetText(const Walk &walk)
{
    return walk.sheet() ? textOf(*walk.sheet()) : u"(a question: %1)"_s.arg(walk.question()->title);
}

/// Everything that the citizen sees, to compare two states.
QString stateOf(const Walk &walk)
{
    QString state = walk.document().id + u'|';
    if (walk.question()) {
        state += walk.question()->title + u'|' + labels(walk).join(u'|');
        for (const ContentNode &node : walk.question()->lead)
            state += node.plainText();
    } else {
        state += textOf(*walk.sheet()) + walk.sheet()->situation.join(u'|');
    }
    for (auto fact = walk.facts().cbegin(); fact != walk.facts().cend(); ++fact)
        state += u"|%1=%2"_s.arg(fact.key()).arg(*fact);
    const Progress progress = walk.progress();
    return state +
           u"|%1 %2 %3"_s.arg(progress.answered).arg(progress.leastRemaining).arg(progress.mostRemaining);
}

QString block(const QStringList &cases)
{
    QString xml = u"<BlocCas affichage=\"radio\">"_s;
    for (const QString &title : cases)
        xml += u"<Cas><Titre>%1</Titre><Paragraphe>Text of %1</Paragraphe></Cas>"_s.arg(title);
    return xml + u"</BlocCas>"_s;
}

QString chapter(const QString &title, const QString &content)
{
    return u"<Chapitre><Titre><Paragraphe>%1</Paragraphe></Titre>%2</Chapitre>"_s.arg(title, content);
}

} // namespace

class GuideWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conditions_follow_three_valued_logic_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<QString>("facts"); // "a" true, "!a" false
        QTest::addColumn<int>("value");
        QTest::addColumn<int>("byAnswers");
        constexpr int no = int(Truth::False);
        constexpr int yes = int(Truth::True);
        constexpr int open = int(Truth::Undefined);
        const QString a = u"<estVrai var=\"a\"/>"_s;
        const QString b = u"<estVrai var=\"b\"/>"_s;
        const QString aOrB = u"<ou>"_s + a + b + u"</ou>"_s;
        const QString aAndB = u"<et>"_s + a + b + u"</et>"_s;
        const QString notA = u"<non>"_s + a + u"</non>"_s;
        const QString byDefault = u"<ou>"_s + a + u"<estIndefini var=\"a\"/></ou>"_s;
        QTest::newRow("a, true") << a << u"a"_s << yes << yes;
        QTest::newRow("a, false") << a << u"!a"_s << no << no;
        QTest::newRow("a, unknown") << a << QString() << open << open;
        QTest::newRow("or: one true") << aOrB << u"b"_s << yes << yes;
        QTest::newRow("or: one false") << aOrB << u"!a"_s << open << open;
        QTest::newRow("or: both false") << aOrB << u"!a !b"_s << no << no;
        QTest::newRow("or: none known") << aOrB << QString() << open << open;
        QTest::newRow("and: both true") << aAndB << u"a b"_s << yes << yes;
        QTest::newRow("and: one true") << aAndB << u"a"_s << open << open;
        QTest::newRow("and: one false") << aAndB << u"!b"_s << no << no;
        QTest::newRow("not true") << notA << u"a"_s << no << no;
        QTest::newRow("not false") << notA << u"!a"_s << yes << yes;
        QTest::newRow("not unknown") << notA << QString() << open << open;
        QTest::newRow("default, unknown") << byDefault << QString() << yes << open;
        QTest::newRow("default, true") << byDefault << u"a"_s << yes << yes;
        QTest::newRow("default, false") << byDefault << u"!a"_s << no << no;
        QTest::newRow("two tests: all must hold") << a + b << u"a !b"_s << no << no;
        QTest::newRow("empty") << QString() << QString() << yes << yes;
        QTest::newRow("unknown test") << u"<plusTard/>"_s << QString() << open << open;
    }

    void conditions_follow_three_valued_logic()
    {
        QFETCH(QString, condition);
        QFETCH(QString, facts);
        Facts known;
        for (const QString &fact : facts.split(u' ', Qt::SkipEmptyParts))
            known.insert(fact.startsWith(u'!') ? fact.mid(1) : fact, !fact.startsWith(u'!'));
        const Document document =
            page(u"F1"_s, kSheet, u"<Texte><Condition>%1</Condition></Texte>"_s.arg(condition));
        const ContentNode node = *document.root.firstChild(Element::Body)->firstChild(Element::Condition);
        QTEST(int(evaluate(node, known)), "value");
        QTEST(int(established(node, known)), "byAnswers");
    }

    void a_guide_without_questions_opens_at_its_sheet()
    {
        Shelf shelf;
        shelf.put(page(u"F1"_s, kSheet,
                       u"<Avertissement date=\"2026-01-02\"><Titre>News</Titre><Texte><Paragraphe>Soon"
                       "</Paragraphe></Texte></Avertissement>"
                       "<Introduction><Texte><Paragraphe>Short</Paragraphe></Texte></Introduction><Texte>"_s +
                           chapter(u"Steps"_s, u"<Paragraphe>Walk</Paragraphe>"_s) +
                           chapter(u"Coût"_s, u"<Paragraphe>Free</Paragraphe>"_s) +
                           chapter(u"Pièces à fournir"_s, u"<Paragraphe>A photo</Paragraphe>"_s) +
                           u"</Texte>"_s));
        const auto walk = shelf.start(u"F1"_s);
        QVERIFY(walk);
        QVERIFY(walk->sheet());
        QVERIFY(!walk->question());
        QVERIFY(!walk->canGoBack());
        const auto &sections = walk->sheet()->sections;
        QCOMPARE(sections.size(), 5u);
        QCOMPARE(sections[0].date, QDate(2026, 1, 2)); // the notice first
        QCOMPARE(sections[1].role, SectionRole::Summary);
        QCOMPARE(sections[2].role, SectionRole::WhatYouNeed);
        QCOMPARE(sections[3].role, SectionRole::CostAndDelay);
        QCOMPARE(sections[4].role, SectionRole::Steps);
    }

    void a_case_hides_the_other_cases()
    {
        Shelf shelf;
        shelf.put(page(u"F1"_s, kSheet,
                       u"<Texte>"_s +
                           chapter(u"Coût"_s, u"<Paragraphe>It depends</Paragraphe>"_s +
                                                  block({u"Adult"_s, u"Child"_s})) +
                           u"</Texte>"_s));
        auto walk = shelf.start(u"F1"_s);
        QVERIFY(walk && walk->question());
        QCOMPARE(walk->question()->title, u"Coût: what is your case?"_s);
        QCOMPARE(walk->question()->lead.size(), 1u);
        QVERIFY(walk->question()->lastChoiceShowsAll);
        QCOMPARE(labels(*walk).mid(0, 2), QStringList({u"Adult"_s, u"Child"_s}));
        QVERIFY(walk->choose(1));
        QVERIFY2(sheetText(*walk).contains(u"Text of Child"_s), qPrintable(sheetText(*walk)));
        QVERIFY(!sheetText(*walk).contains(u"Text of Adult"_s));
        QCOMPARE(walk->sheet()->situation, QStringList{u"Child"_s});
        walk->goBack();
        QVERIFY(walk->choose(2));
        QVERIFY(sheetText(*walk).contains(u"Text of Child"_s));
        QVERIFY(sheetText(*walk).contains(u"Text of Adult"_s));
    }

    void a_heading_that_is_a_question_stays_one()
    {
        Shelf shelf;
        shelf.put(
            page(u"F1"_s, kSheet,
                 u"<Texte>"_s + chapter(u"Qui est concerné ?"_s, block({u"A"_s, u"B"_s})) + u"</Texte>"_s));
        shelf.put(page(u"F2"_s, kSheet,
                       u"<Texte><BlocCas type=\"modalite\"><Cas type=\"enLigne\"><Titre>En ligne</Titre>"
                       "</Cas><Cas type=\"surPlace\"><Titre>Sur place</Titre></Cas></BlocCas></Texte>"_s));
        QCOMPARE(shelf.start(u"F1"_s)->question()->title, u"Qui est concerné ? What is your case?"_s);
        QCOMPARE(shelf.start(u"F2"_s)->question()->title, u"How do you want to do it?"_s);
    }

    void the_same_question_is_asked_once()
    {
        Shelf shelf;
        shelf.put(page(u"F1"_s, kSheet,
                       u"<Texte>"_s + chapter(u"One"_s, block({u"Adult"_s, u"Child"_s})) +
                           chapter(u"Two"_s, block({u"child "_s, u"Adult"_s})) + u"</Texte>"_s));
        auto walk = shelf.start(u"F1"_s);
        QVERIFY(walk->choose(0));
        QVERIFY2(walk->sheet(), qPrintable(sheetText(*walk)));
        QVERIFY(!sheetText(*walk).contains(u"hild"_s));
    }

    void an_answer_settles_later_conditions()
    {
        const QString one = u"<Cas><Titre>%1</Titre><Condition><estVrai var=\"%2\"/></Condition>"
                            "<Paragraphe>%3</Paragraphe></Cas>"_s;
        Shelf shelf;
        shelf.put(page(u"F1"_s, kSheet,
                       u"<ListeSituations><Situation><Titre>In France</Titre><Condition><estVrai "
                       "var=\"in\"/></Condition><Texte><Paragraphe>Situation one</Paragraphe><BlocCas>"_s +
                           one.arg(u"Resident"_s, u"in"_s, u"case one"_s) +
                           one.arg(u"Abroad"_s, u"out"_s, u"case two"_s) +
                           u"</BlocCas></Texte></Situation><Situation><Titre>Elsewhere</Titre><Condition>"
                           "<estVrai var=\"out\"/></Condition><Texte><Paragraphe>Situation two</Paragraphe>"
                           "</Texte></Situation></ListeSituations>"_s));
        auto walk = shelf.start(u"F1"_s);
        QCOMPARE(walk->question()->title, u"What is your situation?"_s);
        QVERIFY(walk->choose(0));
        QVERIFY2(walk->sheet(), qPrintable(sheetText(*walk)));
        QCOMPARE(walk->facts().value(u"in"_s), true);
        QVERIFY(sheetText(*walk).contains(u"case one"_s));
        QVERIFY(!sheetText(*walk).contains(u"case two"_s));
        QVERIFY(!sheetText(*walk).contains(u"Situation two"_s));
    }

    void what_is_shown_by_default_does_not_answer_a_question()
    {
        Shelf shelf;
        shelf.put(page(u"F1"_s, kSheet,
                       u"<Texte><BlocCas><Cas><Titre>Usual</Titre><Condition><ou><estVrai var=\"a\"/>"
                       "<estIndefini var=\"a\"/></ou></Condition></Cas><Cas><Titre>Other</Titre><Condition>"
                       "<estVrai var=\"b\"/></Condition></Cas></BlocCas></Texte>"_s));
        QVERIFY(shelf.start(u"F1"_s)->question());
    }

    void many_questions_are_preceded_by_the_topic()
    {
        QString text;
        for (int i = 0; i < 7; ++i)
            text += chapter(u"Chapter %1"_s.arg(i),
                            block({u"Yes %1"_s.arg(i), u"No %1"_s.arg(i), u"Both %1"_s.arg(i)}));
        Shelf shelf;
        shelf.put(page(u"F1"_s, kSheet, u"<Texte>"_s + text + u"</Texte>"_s));
        auto walk = shelf.start(u"F1"_s);
        QCOMPARE(walk->question()->title, u"What do you want to know?"_s);
        QCOMPARE(labels(*walk).size(), 8);
        QVERIFY(walk->progress().mostRemaining >= 1);
        QVERIFY(walk->choose(3));
        QVERIFY(walk->question());
        QCOMPARE(walk->question()->title, u"Chapter 3: what is your case?"_s);
        QCOMPARE(walk->progress().mostRemaining, 0);
        QVERIFY(walk->choose(0));
        QVERIFY(walk->sheet());
        QVERIFY(sheetText(*walk).contains(u"Text of Yes 3"_s));
        QVERIFY(!sheetText(*walk).contains(u"Chapter 4"_s));
        QCOMPARE(walk->sheet()->otherTopics.size(), 6);
        walk->backToTopics();
        QCOMPARE(walk->question()->title, u"What do you want to know?"_s);
        QVERIFY(walk->choose(7));
        QVERIFY(walk->sheet());
        QVERIFY(walk->sheet()->otherTopics.isEmpty());
        QVERIFY(sheetText(*walk).contains(u"Text of No 6"_s));
    }

    void a_long_guide_is_preceded_by_the_topic()
    {
        const QString text = u"<Paragraphe>"_s + u"word "_s.repeated(2'500) + u"</Paragraphe>"_s;
        Shelf shelf;
        shelf.put(page(u"F1"_s, kSheet,
                       u"<Texte>"_s + chapter(u"One"_s, text) + chapter(u"Two"_s, text) + u"</Texte>"_s));
        auto walk = shelf.start(u"F1"_s);
        QVERIFY(walk->question());
        QCOMPARE(labels(*walk).mid(0, 2), QStringList({u"One"_s, u"Two"_s}));
        QVERIFY(walk->choose(1));
        QCOMPARE(walk->sheet()->otherTopics, QStringList{u"One"_s});
    }

    void offices_of_every_county_have_a_pivot()
    {
        Shelf shelf;
        shelf.put(page(u"F1"_s, kSheet,
                       u"<OuSAdresser ID=\"R30\" type=\"Local\"><Titre>Tribunal judiciaire</Titre>"
                       "</OuSAdresser>"_s));
        QCOMPARE(shelf.start(u"F1"_s)->sheet()->whereToGo[0].pivot, u"tgi"_s);
    }

    void a_guided_search_carries_its_facts_into_the_sheet()
    {
        Shelf shelf;
        shelf.put(page(u"F1"_s, kSearch,
                       u"<Problematiques><Problematique><Titre>You bought a car</Titre>"
                       "<Branche><Titre>New</Titre><Aide><Paragraphe>Never registered</Paragraphe></Aide>"
                       "<SiSelectionne><affecteVrai var=\"new\"/><affecteFaux var=\"old\"/></SiSelectionne>"
                       "<LienInterne LienPublication=\"F2\"/></Branche>"
                       "<Branche><Titre>Used</Titre><SiSelectionne><affecteVrai var=\"old\"/>"
                       "</SiSelectionne><LienInterne LienPublication=\"F2\"/></Branche>"
                       "</Problematique><Problematique><Titre>Other</Titre></Problematique>"
                       "</Problematiques>"_s));
        shelf.put(page(u"F2"_s, u"Fiche d'information conditionnée"_s,
                       u"<Texte><FragmentConditionne><Condition><estVrai var=\"new\"/></Condition>"
                       "<Paragraphe>for new cars</Paragraphe></FragmentConditionne><FragmentConditionne>"
                       "<Condition><estVrai var=\"old\"/></Condition><Paragraphe>for old cars</Paragraphe>"
                       "</FragmentConditionne></Texte>"_s));
        auto walk = shelf.start(u"F1"_s);
        QVERIFY(walk->progress().mayLeadOn);
        QVERIFY(walk->choose(0));
        QCOMPARE(walk->question()->title, u"You bought a car: what is your case?"_s);
        QCOMPARE(walk->question()->choices[0].help.size(), 1u);
        QVERIFY(walk->choose(0));
        QCOMPARE(walk->document().id, u"F2"_s);
        QVERIFY(sheetText(*walk).contains(u"for new cars"_s));
        QVERIFY(!sheetText(*walk).contains(u"for old cars"_s));
        walk->goBack();
        QCOMPARE(walk->document().id, u"F1"_s);
        QVERIFY(walk->facts().isEmpty());
        // Started directly nothing is known, and nothing is left out.
        const auto direct = shelf.start(u"F2"_s);
        QVERIFY(sheetText(*direct).contains(u"for new cars"_s));
        QVERIFY(sheetText(*direct).contains(u"for old cars"_s));
    }

    void an_open_answer_in_a_questionnaire_hides_nothing()
    {
        Shelf shelf;
        shelf.put(page(u"F1"_s, kQuestionnaire,
                       u"<Questionnaire><Question><Titre>Home</Titre><Choix><Titre>Tenant</Titre>"
                       "<IntituleSiSelectionne><Paragraphe>You rent</Paragraphe></IntituleSiSelectionne>"
                       "<SiSelectionne><affecteVrai var=\"t\"/><affecteFaux var=\"o\"/></SiSelectionne>"
                       "</Choix><Choix><Titre>Owner</Titre><SiSelectionne><affecteVrai var=\"o\"/>"
                       "<affecteFaux var=\"t\"/></SiSelectionne></Choix></Question></Questionnaire><Texte>"
                       "<FragmentConditionne><Condition><estVrai var=\"t\"/></Condition><Paragraphe>Lease"
                       "</Paragraphe></FragmentConditionne><FragmentConditionne><Condition><estVrai "
                       "var=\"o\"/></Condition><Paragraphe>Deed</Paragraphe></FragmentConditionne>"
                       "</Texte>"_s));
        auto walk = shelf.start(u"F1"_s);
        QVERIFY(walk->choose(0));
        QCOMPARE(walk->sheet()->situation, QStringList{u"You rent"_s});
        QVERIFY(sheetText(*walk).contains(u"Lease"_s) && !sheetText(*walk).contains(u"Deed"_s));
        walk->goBack();
        QVERIFY(walk->choose(2));
        QVERIFY(sheetText(*walk).contains(u"Lease"_s) && sheetText(*walk).contains(u"Deed"_s));
        QVERIFY(walk->facts().isEmpty());
    }

    void an_office_is_listed_once_whatever_it_is_called()
    {
        const QString office = u"<OuSAdresser ID=\"%1\"><Titre>SSI</Titre><PivotLocal>%2</PivotLocal>"
                               "</OuSAdresser>"_s;
        Shelf shelf;
        shelf.put(page(u"F1"_s, kSheet,
                       u"<Texte>"_s +
                           chapter(u"Where"_s, office.arg(u"R1"_s, u"Sécurité sociale des indépendants"_s)) +
                           u"</Texte>"_s + office.arg(u"R2"_s, u"ssi"_s)));
        const auto walk = shelf.start(u"F1"_s);
        QCOMPARE(walk->sheet()->whereToGo.size(), 1u);
        QCOMPARE(walk->sheet()->whereToGo[0].pivot, u"ssi"_s);
        // The sentence in the text keeps its end.
        QVERIFY(sheetText(*walk).contains(u"SSI"_s));
    }

    void a_link_to_a_missing_document_ends_in_a_sheet_with_the_official_page()
    {
        Shelf shelf;
        shelf.put(page(u"F1"_s, kSearch,
                       u"<Problematiques><Problematique><Titre>A</Titre><LienInterne "
                       "LienPublication=\"F404\"/></Problematique><Problematique><Titre>Empty</Titre>"
                       "</Problematique></Problematiques>"_s));
        auto walk = shelf.start(u"F1"_s);
        QVERIFY(walk->choose(0));
        QVERIFY(walk->sheet());
        QCOMPARE(walk->sheet()->actions.size(), 1u);
        QVERIFY(walk->sheet()->actions[0].url.toString().endsWith(u"F404"_s));
        walk->goBack();
        QVERIFY(walk->choose(1)); // a branch that leads nowhere
        QVERIFY(walk->sheet());
        QVERIFY(!walk->sheet()->actions.empty());
    }

    void guided_searches_in_a_circle_end_in_an_error()
    {
        const QString circle = u"<Problematiques><Problematique><Titre>On</Titre><LienInterne "
                               "LienPublication=\"%1\"/></Problematique></Problematiques>"_s;
        Shelf shelf;
        shelf.put(page(u"F1"_s, kSearch, circle.arg(u"F2"_s)));
        shelf.put(page(u"F2"_s, kSearch, circle.arg(u"F1"_s)));
        const auto walk = shelf.start(u"F1"_s);
        QVERIFY(!walk);
        QVERIFY(!walk.error().sentence.isEmpty());
    }

    void a_fault_leaves_the_walk_where_it_is()
    {
        const QString circle = u"<Problematiques><Problematique><Titre>On</Titre><LienInterne "
                               "LienPublication=\"F1\"/></Problematique><Problematique><Titre>Off</Titre>"
                               "</Problematique></Problematiques>"_s;
        Shelf shelf;
        shelf.put(page(u"F1"_s, kSearch, circle));
        auto walk = shelf.start(u"F1"_s);
        int hops = 0;
        while (walk->choose(0) && hops < 100)
            ++hops;
        QVERIFY(hops > 0 && hops < 20);
        QVERIFY(walk->question());
        const QString before = stateOf(*walk);
        QVERIFY(!walk->choose(0));
        QVERIFY(!walk->choose(-1));
        QVERIFY(!walk->choose(99));
        QCOMPARE(stateOf(*walk), before);
        QVERIFY(walk->choose(1));
    }

    void content_without_choices_asks_nothing()
    {
        Shelf shelf;
        shelf.put(page(u"F1"_s, kQuestionnaire,
                       u"<Questionnaire><Question><Titre>Nothing</Titre></Question></Questionnaire><Texte>"
                       "<BlocCas></BlocCas><Paragraphe>Text</Paragraphe></Texte><ListeSituations/>"_s));
        shelf.put(page(u"F2"_s, kSearch, u"<Problematiques/>"_s));
        QVERIFY(shelf.start(u"F1"_s)->sheet());
        QVERIFY(shelf.start(u"F2"_s)->sheet());
        QVERIFY(!shelf.start(u"F3"_s));
    }

    void going_back_restores_every_state_exactly_data() { archives(); }
    void going_back_restores_every_state_exactly()
    {
        QFETCH(bool, official);
        const auto archive = open(official);
        if (!archive)
            QSKIP("the official archive is not here");
        QRandomGenerator random(20261124);
        int steps = 0;
        for (int round = 0; round < 200; ++round) {
            const QString id = anyOf(*archive, random);
            auto walk = Walk::start(id, [&](const QString &wanted) { return archive->document(wanted); });
            QVERIFY2(walk, qPrintable(id));
            QStringList states{stateOf(*walk)};
            while (walk->question()) {
                const int last = int(walk->question()->choices.size());
                QVERIFY(last >= 2);
                QVERIFY(walk->choose(random.bounded(last)));
                states.append(stateOf(*walk));
                ++steps;
                QVERIFY(states.size() < 60);
            }
            QCOMPARE(walk->progress().mostRemaining, 0);
            for (qsizetype i = states.size() - 1; i > 0; --i) {
                QCOMPARE(stateOf(*walk), states[i]);
                QVERIFY(walk->canGoBack());
                walk->goBack();
            }
            QCOMPARE(stateOf(*walk), states.first());
            QVERIFY(!walk->canGoBack());
        }
        QVERIFY(steps > 50);
    }

    void progress_bounds_hold_on_every_way_data() { archives(); }
    void progress_bounds_hold_on_every_way()
    {
        QFETCH(bool, official);
        const auto archive = open(official);
        if (!archive)
            QSKIP("the official archive is not here");
        QRandomGenerator random(7);
        int broken = 0;
        for (int round = 0; round < 1'000; ++round) {
            const QString id = anyOf(*archive, random);
            auto walk = Walk::start(id, [&](const QString &wanted) { return archive->document(wanted); });
            QVERIFY(walk);
            std::vector<Progress> seen;
            while (walk->question()) {
                seen.push_back(walk->progress());
                QVERIFY(walk->choose(random.bounded(int(walk->question()->choices.size()))));
            }
            for (std::size_t i = 0; i < seen.size(); ++i) {
                const int left = int(seen.size() - i) - 1;
                if (left >= seen[i].leastRemaining && (seen[i].mayLeadOn || left <= seen[i].mostRemaining))
                    continue;
                ++broken;
                qWarning("%s: %d left after question %d, said %d to %d", qPrintable(id), left, int(i + 1),
                         seen[i].leastRemaining, seen[i].mostRemaining);
            }
        }
        QCOMPARE(broken, 0);
    }

private:
    static void archives()
    {
        QTest::addColumn<bool>("official");
        QTest::newRow("small archive") << false;
        QTest::newRow("official archive") << true;
    }

    static std::optional<test::ArchiveDocuments> open(bool official)
    {
        if (!official)
            return test::ArchiveDocuments::small();
        const QString file = test::realArchive();
        auto archive = file.isEmpty() ? Result<test::ArchiveDocuments>(failure({}))
                                      : test::ArchiveDocuments::fromZip(file);
        return archive ? std::optional(std::move(*archive)) : std::nullopt;
    }

    static QString anyOf(const test::ArchiveDocuments &archive, QRandomGenerator &random)
    {
        return archive.ids().at(random.bounded(int(archive.ids().size())));
    }
};

QTEST_GUILESS_MAIN(GuideWalkTest)
#include "guidewalk_test.moc"
