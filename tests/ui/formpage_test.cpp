// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A whole form, through real clicks and the keys of the touch keyboard, on a real desk.

#include "democatalogue.h"
#include "enrolledfolder.h"
#include "screencheck.h"
#include "windowfixture.h"

#include "../e2e/testscanner.h"

#include "citizen/form/answerlist.h"
#include "citizen/form/codepage.h"
#include "citizen/form/fieldbox.h"
#include "citizen/form/formpage.h"
#include "procedure/communes.h"
#include "procedure/formdesk.h"
#include "store/outbox.h"
#include "vault/secretbox.h"
#include "widgets/bigbutton.h"
#include "widgets/choicecard.h"
#include "widgets/flickarea.h"
#include "widgets/noticebox.h"
#include "widgets/textlabel.h"
#include "widgets/touchkey.h"
#include "widgets/touchkeyboard.h"

#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace lucarne;
using namespace lucarne::ui;

namespace
{

constexpr int kPatience = 30000;

/// Every kind of way through a form: a screen that may be hidden, a repeated group, a declaration.
const QByteArray kProcedure = R"({
    "format": "lucarne-procedure-1", "id": "garden", "version": 1, "pivot": "mairie",
    "audience": "Particuliers", "title": "Demander un jardin", "summary": "Un carré de terre à cultiver.",
    "minutes": 3, "haveAtHand": ["Une pièce d'identité"],
    "privacy": {"controller": "La commune", "purpose": "Donner un jardin.", "legalBasis": "Mission publique.",
                "retention": "Un an.", "rights": "Voir et corriger."},
    "guides": ["F9901"], "keywords": ["potager"],
    "schema": {"type": "object", "required": ["name", "phone", "tools", "gardeners", "honour"], "properties": {
        "name": {"type": "string", "title": "Nom", "minLength": 1, "maxLength": 60},
        "phone": {"type": "string", "title": "Téléphone", "format": "fr-phone"},
        "tools": {"type": "boolean", "title": "Avez-vous des outils ?"},
        "which": {"type": "string", "title": "Lesquels ?", "minLength": 1},
        "gardeners": {"type": "array", "title": "Qui jardine ?", "minItems": 1, "items": {"type": "object",
            "required": ["first"], "properties": {"first": {"type": "string", "title": "Prénom", "minLength": 1}}}},
        "honour": {"type": "boolean", "const": true, "title": "Je déclare que c'est vrai."}},
      "if": {"properties": {"tools": {"const": true}}, "required": ["tools"]}, "then": {"required": ["which"]}},
    "uischema": {"type": "Categorization", "options": {"variant": "stepper"}, "elements": [
        {"type": "Category", "label": "Vous", "elements": [
            {"type": "Control", "scope": "#/properties/name"},
            {"type": "Control", "scope": "#/properties/phone"}]},
        {"type": "Category", "label": "Vos outils", "elements": [
            {"type": "Control", "scope": "#/properties/tools"}]},
        {"type": "Category", "label": "La liste des outils",
         "rule": {"effect": "SHOW", "condition": {"scope": "#/properties/tools", "schema": {"const": true},
                                                  "failWhenUndefined": true}},
         "elements": [{"type": "Control", "scope": "#/properties/which"}]},
        {"type": "Category", "label": "Les jardiniers", "elements": [
            {"type": "Control", "scope": "#/properties/gardeners", "options": {"itemLabel": "Jardinier",
             "detail": {"type": "VerticalLayout", "elements": [
                {"type": "Control", "scope": "#/properties/first"}]}}}]},
        {"type": "Category", "label": "Votre déclaration", "elements": [
            {"type": "Control", "scope": "#/properties/honour", "options": {"format": "declaration"}}]}]},
    "translations": {"en": {"Nom": "Name", "Vous": "You"}, "ar": {"Nom": "الاسم"}}
})";

/// A paper that may follow, one that is not needed, among all that a screen can show, and one that is needed.
const QByteArray kPapers = R"({
    "format": "lucarne-procedure-1", "id": "papers", "version": 1, "pivot": "mairie",
    "audience": "Particuliers", "title": "Donner des papiers", "summary": "Trois papiers.",
    "minutes": 3, "haveAtHand": [],
    "privacy": {"controller": "La commune", "purpose": "Voir.", "legalBasis": "Mission publique.",
                "retention": "Un an.", "rights": "Voir et corriger."},
    "guides": [], "keywords": [],
    "schema": {"type": "object", "required": ["needed", "honour"], "properties": {
        "follows": {"type": "array", "title": "Votre pièce", "minItems": 1, "items": {"type": "string", "format": "document"}},
        "followsLater": {"type": "boolean", "const": true},
        "optional": {"type": "array", "title": "Une photo", "items": {"type": "string", "format": "document"}},
        "day": {"type": "string", "format": "date", "title": "Fait le"},
        "size": {"type": "string", "enum": ["Petite", "Grande"], "title": "Quelle taille ?"},
        "several": {"type": "array", "title": "Quels mois ?", "uniqueItems": true, "items": {"type": "string",
            "enum": ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"]}},
        "needed": {"type": "array", "title": "Le jugement", "minItems": 1, "items": {"type": "string", "format": "document"}},
        "honour": {"type": "boolean", "const": true, "title": "Je déclare que tout est vrai."}},
      "allOf": [{"if": {"required": ["followsLater"]}, "else": {"required": ["follows"]}}]},
    "uischema": {"type": "Categorization", "options": {"variant": "stepper"}, "elements": [
        {"type": "Category", "label": "Un papier", "elements": [
            {"type": "Control", "scope": "#/properties/follows", "options": {"mayFollow": "#/properties/followsLater"}}]},
        {"type": "Category", "label": "Une image", "elements": [
            {"type": "Label", "text": "Appelez le 112 maintenant."},
            {"type": "Label", "text": "Elle est grande.", "rule": {"effect": "SHOW", "condition":
                {"scope": "#/properties/size", "schema": {"const": "Grande"}, "failWhenUndefined": true}}},
            {"type": "Group", "label": "La photo", "elements": [
                {"type": "Control", "scope": "#/properties/optional"},
                {"type": "Control", "scope": "#/properties/size"}]},
            {"type": "Control", "scope": "#/properties/several"},
            {"type": "Control", "scope": "#/properties/day", "options": {"prefill": "today", "readonly": true}}]},
        {"type": "Category", "label": "Un autre papier", "elements": [
            {"type": "Control", "scope": "#/properties/needed"}]},
        {"type": "Category", "label": "Votre parole", "elements": [
            {"type": "Control", "scope": "#/properties/honour", "options": {"format": "declaration"}}]}]},
    "translations": {"en": {"Votre pièce": "Your paper"}}
})";

QByteArray changed(QByteArray json, const QByteArray &from, const QByteArray &to)
{
    return json.replace(from, to);
}

class Procedures
{
public:
    explicit Procedures(const QByteArray &json = kProcedure) { write(json); }
    void write(const QByteArray &json, const QString &name = u"garden.json"_s)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(json) != json.size())
            qFatal("the procedure cannot be written");
    }
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

} // namespace

class FormPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_procedures = std::make_unique<Procedures>();
        m_procedures->write(kPapers, u"papers.json"_s);
        m_folder = std::make_unique<test::EnrolledFolder>(m_procedures->path());
        m_fixture = std::make_unique<WindowFixture>(m_catalogue.folder(), QSize(1280, 800), u"fr"_s,
                                                    m_folder->adjust());
        QVERIFY(QTest::qWaitForWindowActive(&m_fixture->window()));
        m_fixture->click(u"attract.fr"_s);
        QTRY_COMPARE(navigator().place().page, PageId::Home);
    }
    void cleanup()
    {
        m_fixture.reset();
        m_folder.reset();
        m_procedures.reset();
    }

    // The first of all: the communes are read once in the life of a process.
    void the_communes_are_read_aside_before_a_form_begins()
    {
        QThreadPool &aside = *QThreadPool::globalInstance();
        const int threads = aside.maxThreadCount();
        aside.setMaxThreadCount(1);
        aside.reserveThread(); // nothing is done aside for now
        navigator().open({PageId::Procedure, u"garden"_s});
        QVERIFY(QTest::qWaitForWindowActive(&m_fixture->window()));
        QVERIFY(!m_fixture->named(u"form.begin"_s)->isEnabled());
        QVERIFY(!procedure::communes::areRead());
        aside.releaseThread();
        aside.setMaxThreadCount(threads);
        QTRY_VERIFY(m_fixture->named(u"form.begin"_s)->isEnabled());
        QVERIFY(procedure::communes::areRead());
    }

    void a_form_is_filled_in_from_the_home_screen_to_its_receipt()
    {
        openForm();
        fillIn();
        QVERIFY(page()->walk()->atReview());
        // Nothing is sent without the declaration.
        touch(u"form.send"_s);
        QVERIFY(!page()->receipt());
        touch(u"declare"_s);
        touch(u"form.send"_s);
        QVERIFY(page()->receipt());
        auto *number = qobject_cast<TextLabel *>(m_fixture->named(u"form.number"_s));
        QVERIFY(number && number->text().contains(page()->receipt()->number));
        QVERIFY(page()->heading().contains(page()->receipt()->number) == false);
        // Whoever listens can write both down.
        const QStringList spoken = page()->spoken();
        QString spelled;
        for (const QString &line : spoken) {
            static const QRegularExpression group(u"^[0-9A-Z](, [0-9A-Z])+\\.$"_s);
            if (line.contains(group))
                spelled += QString(line).remove(QRegularExpression(u"[, .]"_s));
        }
        const QString secret = store::receiptSecretLetters(page()->receipt()->secret);
        QCOMPARE(spelled, QString(page()->receipt()->number + secret).remove(u'-'));
        auto outbox = store::Outbox::open(kiosk::outboxFolder(m_folder->configuration()));
        QVERIFY(outbox);
        QCOMPARE(outbox->claim(10, 0)->size(), 1u);
        // What is sent is no draft any more.
        touch(u"form.done"_s);
        QVERIFY(!m_fixture->named(u"form.unfinished"_s));
    }

    void an_error_is_said_beside_its_field_and_goes_when_it_is_mended()
    {
        openForm();
        QSignalSpy said(page(), &Page::mistakeFound);
        touch(u"form.next"_s);
        QCOMPARE(said.size(), 1);
        QCOMPARE(box(u"/name"_s)->fault(), said.value(0).value(0).toString());
        QVERIFY(box(u"/phone"_s)->fault().isEmpty()); // one at a time
        QVERIFY(edit(u"/name"_s)->hasFocus());
        QCOMPARE(page()->spoken().constFirst(), box(u"/name"_s)->fault());
        type(u"lea"_s);
        QVERIFY(box(u"/name"_s)->fault().isEmpty());
        edit(u"/phone"_s)->setFocus();
        type(u"06"_s);
        touch(u"form.next"_s);
        QVERIFY(!box(u"/phone"_s)->fault().isEmpty());
        QCOMPARE(edit(u"/phone"_s)->text(), u"06"_s);
    }

    void nothing_typed_is_lost_by_back_language_text_size_colours_or_rotation()
    {
        openForm();
        edit(u"/name"_s)->setFocus();
        type(u"lea"_s);
        edit(u"/phone"_s)->setFocus();
        type(u"061"_s); // unfinished
        m_fixture->window().useLanguage(u"ar"_s);
        QTRY_COMPARE(m_fixture->window().layoutDirection(), Qt::RightToLeft);
        check();
        m_fixture->window().useLanguage(u"fr"_s);
        m_fixture->window().setTextPercent(200);
        check();
        m_fixture->window().setTextPercent(100);
        m_fixture->terminal->theme().setScheme(ColourScheme::Dark);
        check();
        m_fixture->window().resize(1080, 1920);
        QTRY_VERIFY(m_fixture->page()->height() > m_fixture->page()->width());
        check();
        touch(u"bar.back"_s);
        touch(u"form.goon"_s);
        check();
        touch(u"bar.startagain"_s);
        touch(u"form.unfinished"_s); // where it was left
        check();
    }

    void a_mistake_is_said_in_the_language_as_it_is_now()
    {
        openForm();
        touch(u"form.next"_s);
        const QString french = box(u"/name"_s)->fault();
        m_fixture->window().useLanguage(u"ar"_s);
        QTRY_COMPARE(m_fixture->window().layoutDirection(), Qt::RightToLeft);
        QTRY_VERIFY(box(u"/name"_s)->fault() != french);
        QVERIFY(!box(u"/name"_s)->fault().isEmpty());
        m_fixture->window().useLanguage(u"fr"_s);
    }

    void an_answer_opens_a_screen_and_closes_it()
    {
        openForm();
        identify();
        touch(u"choice.1"_s);
        QCOMPARE(page()->walk()->progress().mostRemaining, 2);
        QCOMPARE(page()->walk()->progress().leastRemaining, 1);
        touch(u"form.next"_s);
        QCOMPARE(page()->heading(), u"Les jardiniers"_s);
        touch(u"bar.back"_s);
        touch(u"choice.0"_s);
        touch(u"form.next"_s);
        QCOMPARE(page()->heading(), u"La liste des outils"_s);
    }

    void an_answer_is_changed_from_the_review_which_comes_back()
    {
        openForm();
        fillIn();
        touch(u"answer/tools"_s);
        QCOMPARE(page()->heading(), u"Vos outils"_s);
        touch(u"choice.0"_s);
        // The changed answer asks for one more.
        touch(u"form.next"_s);
        QCOMPARE(page()->heading(), u"La liste des outils"_s);
        edit(u"/which"_s)->setFocus();
        type(u"pelle"_s);
        touch(u"form.next"_s);
        QVERIFY(page()->walk()->atReview());
        QVERIFY(m_fixture->named(u"answer/which"_s));
    }

    void the_review_tells_the_answers_of_two_gardeners_apart()
    {
        openForm();
        fillIn();
        touch(u"answer/gardeners"_s);
        touch(u"add"_s);
        edit(u"/gardeners/1/first"_s)->setFocus();
        type(u"leo"_s);
        touch(u"form.next"_s);
        touch(u"form.next"_s);
        QVERIFY(page()->walk()->atReview());
        QStringList names;
        for (const AnswerRow *row : m_fixture->page()->findChildren<AnswerRow *>())
            names.append(row->text());
        QCOMPARE(names.size(), 6);
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
        QVERIFY(names.contains(u"Modifier : Prénom, Jardinier 2"_s));
        const QStringList spoken = page()->spoken();
        QVERIFY(spoken.indexOf(u"Jardinier 2"_s) < spoken.indexOf(u"Prénom : leo"_s));
        touch(u"answer/gardeners/1/first"_s);
        QCOMPARE(page()->heading(), u"Jardinier 2"_s);
    }

    void a_gardener_is_added_changed_and_removed()
    {
        openForm();
        identify();
        touch(u"choice.1"_s);
        touch(u"form.next"_s);
        touch(u"add"_s);
        QCOMPARE(page()->heading(), u"Jardinier 1"_s);
        touch(u"form.next"_s); // nothing written: said beside the field
        QVERIFY(!box(u"/gardeners/0/first"_s)->fault().isEmpty());
        type(u"ana"_s);
        touch(u"form.next"_s);
        auto *card = qobject_cast<ChoiceCard *>(m_fixture->named(u"item.0"_s));
        QVERIFY(card);
        QCOMPARE(card->text(), u"Jardinier 1 : ana"_s);
        touch(u"add"_s);
        touch(u"bar.back"_s); // not filled in: not kept
        QVERIFY(!m_fixture->named(u"item.1"_s));
        touch(u"remove.0"_s);
        touch(u"remove.yes"_s);
        QVERIFY(!m_fixture->named(u"item.0"_s));
        touch(u"form.next"_s);
        QVERIFY(!box(u"/gardeners"_s)->fault().isEmpty());
    }

    void an_unfinished_answer_is_no_part_of_what_an_item_is_called()
    {
        QByteArray asked = changed(
            kProcedure, "\"properties\": {\"first\": {",
            "\"properties\": {"
            "\"land\": {\"type\": \"string\", \"title\": \"Pays\", \"format\": \"country\"},"
            "\"born\": {\"type\": \"string\", \"title\": \"Jour\", \"format\": \"date\"}, \"first\": {");
        const QByteArray first = "{\"type\": \"Control\", \"scope\": \"#/properties/first\"}";
        asked =
            changed(asked, first,
                    changed(first, "first", "land") + "," + changed(first, "first", "born") + "," + first);
        m_procedures->write(changed(asked, "\"version\": 1", "\"version\": 2"));
        QVERIFY(procedure::importProcedures(m_procedures->path(),
                                            kiosk::proceduresFolder(m_folder->configuration())));
        openForm();
        QCOMPARE(page()->walk()->definition().version, 2);
        identify();
        touch(u"choice.1"_s);
        touch(u"form.next"_s);
        touch(u"add"_s);
        edit(u"/gardeners/0/first"_s)->setFocus();
        type(u"ana"_s);
        edit(u"/gardeners/0/land"_s)->setFocus();
        type(u"xq"_s);
        edit(u"/gardeners/0/born"_s)->setFocus();
        type(u"27"_s);
        touch(u"bar.back"_s);
        auto *card = qobject_cast<ChoiceCard *>(m_fixture->named(u"item.0"_s));
        QVERIFY(card);
        QCOMPARE(card->text(), u"Jardinier 1 : ana"_s);
    }

    void a_form_is_kept_for_later_under_a_code()
    {
        openForm();
        edit(u"/name"_s)->setFocus();
        type(u"lea"_s);
        touch(u"form.hidekeyboard"_s);
        const procedure::ResumeCode code = keep();
        std::optional<Result<procedure::Draft>> taken;
        m_fixture->terminal->context().desk->takeUp(code, [&taken](const auto &result) { taken = result; });
        QTRY_VERIFY(taken.has_value());
        QVERIFY(*taken);
        QCOMPARE((*taken)->answers.value(u"name"_s).toString(), u"lea"_s);
    }

    void going_on_later_is_asked_about_first_and_the_question_is_still_there()
    {
        openForm();
        identify();
        touch(u"form.later"_s);
        QVERIFY(page()->walk());
        QVERIFY(!m_fixture->named(u"form.number"_s));
        QVERIFY(page()->spoken().contains(page()->heading()));
        look(u"leaving"_s);
        touch(u"form.stay"_s);
        QCOMPARE(page()->heading(), u"Vos outils"_s);
        touch(u"form.later"_s);
        touch(u"bar.back"_s);
        QCOMPARE(page()->heading(), u"Vos outils"_s);
        touch(u"choice.1"_s);
        touch(u"form.next"_s);
        QCOMPARE(page()->heading(), u"Les jardiniers"_s);
    }

    void a_form_taken_up_opens_at_the_question_where_it_was_left()
    {
        openForm();
        identify();
        takeUp(keep());
        QTRY_VERIFY(page() && page()->walk());
        QCOMPARE(page()->heading(), u"Vos outils"_s);
        touch(u"bar.back"_s);
        QCOMPARE(edit(u"/name"_s)->text(), u"lea"_s);
    }

    void a_form_taken_up_does_not_cost_the_one_that_was_begun_here()
    {
        openForm();
        identify();
        const procedure::ResumeCode first = keep();
        const auto beginAnother = [this] {
            touch(u"form.done"_s);
            openForm();
            edit(u"/name"_s)->setFocus();
            type(u"ana"_s);
        };
        beginAnother();
        takeUp(first);
        QTRY_VERIFY(m_fixture->named(u"takeup.keep"_s));
        QVERIFY(m_fixture->page()->spoken().join(u' ').contains(u"Demander un jardin"_s));
        look(u"another-begun"_s);
        // Neither a step back nor going on with it loses a word of it.
        touch(u"bar.back"_s);
        touch(u"code.go"_s);
        touch(u"takeup.stay"_s);
        QTRY_VERIFY(page() && page()->walk());
        QTRY_COMPARE(edit(u"/name"_s)->text(), u"ana"_s);
        // Kept first, both can be had again.
        takeUp(first);
        touch(u"takeup.keep"_s);
        const procedure::ResumeCode second = codeOnScreen();
        look(u"kept-first"_s);
        touch(u"form.done"_s);
        QTRY_VERIFY(page() && page()->walk());
        QCOMPARE(page()->heading(), u"Vos outils"_s);
        touch(u"form.later"_s);
        touch(u"form.keep"_s);
        touch(u"form.done"_s); // its code was seen
        takeUp(second);
        QTRY_VERIFY(page() && page()->walk());
        QTRY_COMPARE(edit(u"/name"_s)->text(), u"ana"_s);
    }

    void whoever_comes_back_to_a_code_does_not_lose_the_form_begun_since()
    {
        openForm();
        keep();
        touch(u"form.done"_s);
        openForm();
        edit(u"/name"_s)->setFocus();
        type(u"ana"_s);
        for (int steps = 0; steps < 10 && !m_fixture->named(u"form.done"_s); ++steps)
            touch(u"bar.back"_s);
        touch(u"form.done"_s);
        const auto draft = m_fixture->terminal->context().desk->draftOfThisVisit();
        QVERIFY(draft && *draft);
        QCOMPARE((*draft)->answers.value(u"name"_s).toString(), u"ana"_s);
    }

    void a_code_typed_twice_goes_on_with_what_is_here_already()
    {
        openForm();
        const procedure::ResumeCode code = keep();
        touch(u"form.done"_s);
        takeUp(code);
        QTRY_VERIFY(page() && page()->walk());
        edit(u"/name"_s)->setFocus();
        type(u"lea"_s);
        takeUp(code);
        QTRY_VERIFY(page() && page()->walk());
        QCOMPARE(edit(u"/name"_s)->text(), u"lea"_s);
    }

    void while_the_terminal_opens_its_desk_start_says_that_it_takes_a_moment()
    {
        navigator().open({PageId::Procedure, u"garden"_s});
        auto *start = qobject_cast<BigButton *>(m_fixture->named(u"form.begin"_s));
        QVERIFY(start);
        QVERIFY(!start->isEnabled());
        const QString waiting = start->text();
        QTRY_VERIFY(m_fixture->named(u"form.begin"_s)->isEnabled());
        QVERIFY(qobject_cast<BigButton *>(m_fixture->named(u"form.begin"_s))->text() != waiting);
    }

    void a_draft_ends_on_the_version_it_was_begun_on()
    {
        openForm();
        edit(u"/name"_s)->setFocus();
        type(u"lea"_s);
        m_procedures->write(
            changed(changed(kProcedure, "\"version\": 1", "\"version\": 2"), "\"Vous\"", "\"Toi\""));
        QVERIFY(procedure::importProcedures(m_procedures->path(),
                                            kiosk::proceduresFolder(m_folder->configuration())));
        navigator().startAgain({PageId::Procedure, QString()});
        QTRY_VERIFY(m_fixture->named(u"form.goon"_s));
        touch(u"form.goon"_s);
        QCOMPARE(page()->walk()->definition().version, 1);
        QCOMPARE(page()->heading(), u"Vous"_s);
        QCOMPARE(edit(u"/name"_s)->text(), u"lea"_s);
    }

    void a_terminal_that_takes_no_forms_says_so_and_shows_the_office()
    {
        m_fixture.reset();
        m_fixture = std::make_unique<WindowFixture>(m_catalogue.folder());
        m_fixture->click(u"attract.fr"_s);
        navigator().startAgain({PageId::Procedure, QString()});
        QTRY_VERIFY(page()->spoken().size() > 1);
        QTRY_VERIFY(!m_fixture->named(u"form.begin"_s));
    }

    void a_window_after_a_crash_offers_the_form_of_its_visit_and_no_longer_than_it_may()
    {
        const vault::Secret key = vault::Secret::random(vault::kBoxKeyBytes);
        m_fixture.reset();
        {
            procedure::FormDesk desk(m_folder->configuration(), m_clock, key.clone());
            QVERIFY(savedBy(desk, {{u"name"_s, u"lea"_s}}));
        }
        startAfresh(key, std::chrono::seconds(120));
        touch(u"form.goon"_s);
        QCOMPARE(edit(u"/name"_s)->text(), u"lea"_s);
        startAfresh(key, std::chrono::seconds(1));
        QTRY_COMPARE(navigator().place().page, PageId::Attract);
        const auto left = m_fixture->terminal->context().desk->draftOfThisVisit();
        QVERIFY(left && !*left);
    }

    void a_window_after_a_crash_shows_the_receipt_of_its_visit_and_of_which_form_it_is()
    {
        const vault::Secret key = vault::Secret::random(vault::kBoxKeyBytes);
        const auto definition = m_fixture->terminal->context().procedures->definition(u"garden"_s).value();
        m_fixture.reset();
        QString number;
        {
            procedure::FormDesk desk(m_folder->configuration(), m_clock, key.clone());
            const auto draft =
                savedBy(desk, {{u"name"_s, u"lea"_s},
                               {u"phone"_s, u"+33492123456"_s},
                               {u"tools"_s, false},
                               {u"gardeners"_s, QJsonArray{QJsonObject{{u"first"_s, u"Ada"_s}}}},
                               {u"honour"_s, true}});
            QVERIFY(draft);
            const auto receipt = desk.submit(*draft, procedure::Form::resumed(definition, draft->answers));
            QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
            number = receipt->number;
        }
        startAfresh(key, std::chrono::seconds(120));
        QTRY_VERIFY(m_fixture->named(u"form.number"_s));
        look(u"receipt-after-crash"_s);
        QStringList shown{m_fixture->shown<TextLabel>().constFirst()->text()};
        for (const QLabel *label : m_fixture->shown<QLabel>())
            shown.append(label->text());
        QVERIFY2(shown.first().contains(number), qPrintable(shown.join(u'\n')));
        QVERIFY2(shown.join(u'\n').contains(u"Demander un jardin"_s), qPrintable(shown.join(u'\n')));
        touch(u"form.done"_s);
        const auto sent = m_fixture->terminal->context().desk->sentInThisVisit();
        QVERIFY(sent && !*sent);
    }

    void a_paper_is_promised_where_it_may_follow_and_joined_after_all()
    {
        openForm(u"papers"_s);
        touch(u"form.next"_s);
        QVERIFY(!box(u"/follows"_s)->fault().isEmpty());
        touch(u"add"_s);
        QVERIFY(!m_fixture->named(u"document.skip"_s));
        look(u"paper-may-follow"_s);
        touch(u"document.later"_s);
        QTRY_VERIFY(m_fixture->named(u"promised"_s));
        look(u"paper-promised"_s);
        QCOMPARE(page()->walk()->form().value(u"/followsLater"_s), QJsonValue(true));
        QVERIFY(page()->walk()->faults().empty());
        // The promise is in the draft, and goes when the paper comes.
        const auto draft = m_fixture->terminal->context().desk->draftOfThisVisit();
        QVERIFY(draft && *draft && (*draft)->answers.value(u"followsLater"_s).toBool());
        if (!TestScanner::isInstalled())
            QSKIP("SANE's test device is not installed");
        const TestScanner scanner;
        touch(u"add"_s);
        scanAPage();
        touch(u"document.done"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->named(u"item.0"_s), kPatience);
        QVERIFY(!m_fixture->named(u"promised"_s));
        QVERIFY(page()->walk()->form().value(u"/followsLater"_s).isUndefined());
    }

    void without_a_paper_one_goes_on_only_where_the_form_does()
    {
        openForm(u"papers"_s);
        touch(u"add"_s);
        touch(u"document.later"_s);
        touch(u"form.next"_s);
        QCOMPARE(page()->heading(), u"Une image"_s);
        touch(u"add"_s);
        QVERIFY(!m_fixture->named(u"document.later"_s));
        touch(u"document.skip"_s);
        QTRY_COMPARE(page()->heading(), u"Une image"_s);
        touch(u"form.next"_s);
        QCOMPARE(page()->heading(), u"Un autre papier"_s);
        touch(u"add"_s);
        QVERIFY(m_fixture->named(u"document.camera"_s));
        QVERIFY(!m_fixture->named(u"document.later"_s));
        QVERIFY(!m_fixture->named(u"document.skip"_s));
        look(u"paper-needed"_s);
    }

    void pages_of_a_paper_are_left_for_the_form_after_a_question()
    {
        if (!TestScanner::isInstalled())
            QSKIP("SANE's test device is not installed");
        const TestScanner scanner;
        openForm(u"papers"_s);
        touch(u"add"_s);
        scanAPage();
        touch(u"document.delete.0"_s);
        touch(u"bar.back"_s); // from the question alone
        QVERIFY(m_fixture->named(u"document.delete.0"_s));
        touch(u"bar.back"_s);
        QVERIFY(page()->spoken().contains(page()->heading()));
        look(u"leaving-paper"_s);
        touch(u"document.stay"_s);
        QVERIFY(m_fixture->named(u"document.page.0"_s));
        touch(u"document.add"_s);
        touch(u"bar.back"_s);
        QVERIFY(m_fixture->named(u"document.page.0"_s));
        touch(u"bar.back"_s);
        touch(u"document.leave"_s);
        QCOMPARE(page()->heading(), u"Un papier"_s);
        QVERIFY(page()->walk()->form().value(u"/follows"_s).isUndefined());
    }

    void a_form_is_begun_again_after_a_question_alone()
    {
        openForm();
        identify();
        touch(u"bar.back"_s);
        touch(u"bar.back"_s);
        touch(u"form.begin"_s);
        QVERIFY(page()->spoken().contains(page()->heading()));
        look(u"begin-again"_s);
        touch(u"bar.back"_s);
        touch(u"form.begin"_s);
        touch(u"form.keepanswers"_s);
        QCOMPARE(edit(u"/name"_s)->text(), u"lea"_s);
        // Neither does another form take its place at one touch.
        touch(u"bar.startagain"_s);
        touch(u"home.forms"_s);
        touch(u"procedure.papers"_s);
        QTRY_VERIFY(m_fixture->named(u"form.begin"_s) && m_fixture->named(u"form.begin"_s)->isEnabled());
        touch(u"form.begin"_s);
        look(u"begin-another"_s);
        const auto draft = m_fixture->terminal->context().desk->draftOfThisVisit();
        QVERIFY(draft && *draft && (*draft)->procedure == u"garden"_s);
        touch(u"form.keepanswers"_s);
        QTRY_VERIFY(page() && page()->walk());
        QCOMPARE(page()->walk()->definition().id, u"garden"_s);
        touch(u"bar.back"_s);
        touch(u"bar.back"_s);
        QTRY_VERIFY(m_fixture->named(u"form.begin"_s));
        touch(u"form.begin"_s);
        touch(u"form.erase"_s);
        QCOMPARE(page()->heading(), u"Un papier"_s);
    }

    void a_paper_is_spoken_of_in_the_language_as_it_is_now()
    {
        openForm(u"papers"_s);
        touch(u"add"_s);
        touch(u"document.camera"_s); // there is none
        QTRY_VERIFY(m_fixture->named(u"document.error"_s));
        QVERIFY(page()->spoken().contains(u"Votre pièce"_s));
        m_fixture->window().useLanguage(u"en"_s);
        QTRY_VERIFY(page()->spoken().contains(u"Your paper"_s));
        QVERIFY(!m_fixture->named(u"document.error"_s));
        m_fixture->window().useLanguage(u"fr"_s);
        touch(u"document.camera"_s);
        QTRY_VERIFY(m_fixture->named(u"document.error"_s));
        m_fixture->window().setTextPercent(150);
        QTRY_VERIFY(m_fixture->named(u"document.error"_s)); // in this language still
        m_fixture->window().setTextPercent(100);
    }

    void the_moment_in_which_a_form_is_looked_for_warns_of_nothing()
    {
        navigator().startAgain({PageId::Procedure, QString()});
        QVERIFY(page()->isComposed());
        QCOMPARE(page()->findChildren<NoticeBox *>().size(), 0);
        QCOMPARE(page()->spoken(), QStringList{page()->heading()});
        QTRY_VERIFY(page()->spoken().size() > 1);
    }

    void the_most_documents_are_kept_and_one_more_is_refused_before_it_is_taken()
    {
        procedure::Draft draft = draftOfPapers(1, store::kMostDocuments);
        goOnWith(draft);
        QCOMPARE(page()->heading(), u"Une image"_s);
        QSignalSpy said(page(), &Page::said);
        touch(u"add"_s);
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.value(0).value(0).toString().contains(u"50"_s),
                 qPrintable(said.value(0).value(0).toString()));
        QCOMPARE(page()->heading(), u"Une image"_s);
        touch(u"remove.0"_s);
        touch(u"remove.yes"_s);
        touch(u"add"_s);
        QVERIFY(m_fixture->named(u"document.camera"_s));
    }

    void all_that_a_screen_shows_is_read_aloud_in_its_order()
    {
        goOnWith(draftOfPapers(1, 1));
        QStringList spoken = page()->spoken();
        const QStringList wanted{u"Une image"_s,    u"Appelez le 112 maintenant."_s,
                                 u"La photo"_s,     u"Une photo"_s,
                                 u"Document 1"_s,   u"Quelle taille ?"_s,
                                 u"Petite"_s,       u"Grande"_s,
                                 u"Quels mois ?"_s, u"13 réponses"_s,
                                 u"Fait le"_s,      u"2026"_s};
        qsizetype at = -1;
        for (const QString &words : wanted) {
            const auto next = std::find_if(spoken.begin() + at + 1, spoken.end(),
                                           [&words](const QString &line) { return line.contains(words); });
            QVERIFY2(next != spoken.end(), qPrintable(words + u" in\n"_s + spoken.join(u'\n')));
            at = next - spoken.begin();
        }
        QVERIFY(!spoken.contains(u"Elle est grande."_s));
        QVERIFY(!spoken.contains(u"a"_s));
        touch(u"choice.1"_s);
        spoken = page()->spoken();
        QVERIFY(spoken.indexOf(u"Elle est grande."_s) == spoken.indexOf(u"Appelez le 112 maintenant."_s) + 1);
    }

    void the_review_reads_what_is_declared_and_offers_no_change_of_what_is_only_shown()
    {
        procedure::Draft draft = draftOfPapers(4, 1);
        draft.answers.insert(u"day"_s, u"2026-01-01"_s);
        goOnWith(draft);
        QVERIFY(page()->walk()->atReview());
        QCOMPARE(page()->spoken().last(), u"Je déclare que tout est vrai."_s);
        QVERIFY(page()->spoken().contains(u"Votre parole"_s));
        // The day is that on which it goes on, and nobody is led to where it cannot be changed.
        QVERIFY(page()->walk()->form().value(u"/day"_s).toString() > u"2026-01-01"_s);
        QCOMPARE(qobject_cast<AnswerRow *>(m_fixture->named(u"answer/day"_s))->text(), u"Fait le"_s);
        look(u"review-papers"_s);
        touch(u"answer/day"_s);
        QVERIFY(page()->walk()->atReview());
        touch(u"answer/size"_s);
        QCOMPARE(page()->heading(), u"Une image"_s);
    }

    void the_form_is_offered_by_search_and_list()
    {
        m_fixture->click(u"home.search"_s);
        type(u"potager"_s);
        QTRY_VERIFY(m_fixture->named(u"procedure.garden"_s));
        touch(u"procedure.garden"_s);
        QCOMPARE(navigator().place(), (Place{PageId::Procedure, u"garden"_s}));
    }

private:
    Navigator &navigator() { return m_fixture->window().navigator(); }
    FormPage *page() { return qobject_cast<FormPage *>(m_fixture->page()); }

    /// The window that comes after a crash in the visit of this key.
    void startAfresh(const vault::Secret &key, std::chrono::seconds offer)
    {
        m_fixture.reset();
        m_fixture = std::make_unique<WindowFixture>(m_catalogue.folder(), QSize(1280, 800), u"fr"_s,
                                                    m_folder->adjust());
        QVERIFY(QTest::qWaitForWindowActive(&m_fixture->window()));
        m_fixture->terminal->beginVisit({key.clone(), offer});
        QTRY_COMPARE(navigator().place().page, PageId::Procedure);
    }

    /// As it is seen by those who want other letters or colours; with LUCARNE_PICTURES a folder, kept there.
    void look(const QString &name)
    {
        const QString pictures = qEnvironmentVariable("LUCARNE_PICTURES");
        Theme &theme = m_fixture->terminal->theme();
        for (const auto &[scheme, percent] :
             {std::pair(ColourScheme::Dark, 100), std::pair(ColourScheme::HighContrast, 200),
              std::pair(ColourScheme::Normal, 200), std::pair(ColourScheme::Normal, 100)}) {
            theme.setScheme(scheme);
            m_fixture->window().setTextPercent(percent);
            QTest::qWait(0);
            const QString findings =
                screencheck::report(screencheck::check(m_fixture->window(), {theme.target(), 7.0}));
            if (!pictures.isEmpty())
                m_fixture->window().grab().save(
                    u"%1/%2-%3-%4.png"_s.arg(pictures, name).arg(int(scheme)).arg(percent));
            QVERIFY2(findings.isEmpty(), qPrintable(u"%1 %2\n%3"_s.arg(name).arg(percent).arg(findings)));
        }
    }

    void openForm(const QString &id = u"garden"_s)
    {
        touch(u"home.forms"_s);
        touch(u"procedure."_s + id);
        QTRY_VERIFY(m_fixture->terminal->context().desk->isOpen());
        QTRY_VERIFY(m_fixture->named(u"form.begin"_s));
        touch(u"form.begin"_s);
        QVERIFY(page()->walk());
    }

    procedure::ResumeCode codeOnScreen()
    {
        auto *label = qobject_cast<TextLabel *>(m_fixture->named(u"form.number"_s));
        QString letters = label ? label->text() : QString();
        letters.remove(QChar(0x2066)).remove(QChar(0x2069));
        auto code = procedure::ResumeCode::from(letters);
        if (!code)
            qFatal("no code on the screen");
        return std::move(*code);
    }
    procedure::ResumeCode keep()
    {
        touch(u"form.later"_s);
        touch(u"form.keep"_s);
        return codeOnScreen();
    }
    void takeUp(const procedure::ResumeCode &code)
    {
        navigator().open({PageId::TakeUp, {}});
        static_cast<CodePage *>(m_fixture->page())->take(code.letters());
    }

    void identify()
    {
        edit(u"/name"_s)->setFocus();
        type(u"lea"_s);
        edit(u"/phone"_s)->setFocus();
        type(u"0612345678"_s);
        touch(u"form.next"_s);
        QCOMPARE(page()->heading(), u"Vos outils"_s);
    }

    void fillIn()
    {
        identify();
        touch(u"choice.1"_s);
        touch(u"form.next"_s);
        touch(u"add"_s);
        edit(u"/gardeners/0/first"_s)->setFocus();
        type(u"ana"_s);
        touch(u"form.next"_s);
        touch(u"form.next"_s);
    }

    /// At the screen \a step, with so many photographs.
    static procedure::Draft draftOfPapers(int step, qsizetype photographs)
    {
        procedure::Draft draft;
        draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        draft.procedure = u"papers"_s;
        draft.version = 1;
        draft.step = step;
        draft.answers = {{u"followsLater"_s, true}};
        QJsonArray digests;
        for (qsizetype i = 0; i < photographs; ++i) {
            const QByteArray digest(32, char(i + 1));
            draft.documents.push_back(
                {{.digest = digest, .size = 1, .id = QUuid::createUuid(), .mediaType = u"application/pdf"_s},
                 u"Une photo"_s,
                 1});
            digests.append(QString::fromLatin1(digest.toHex()));
        }
        draft.answers.insert(u"optional"_s, digests);
        return draft;
    }
    void goOnWith(const procedure::Draft &draft)
    {
        procedure::FormDesk &desk = *m_fixture->terminal->context().desk;
        desk.open([](const Result<void> &) {});
        QTRY_VERIFY(desk.isOpen());
        QVERIFY(desk.save(draft));
        navigator().startAgain({PageId::Unfinished, {}});
        QTRY_VERIFY(page() && page()->walk());
        settle();
    }

    void scanAPage()
    {
        touch(u"document.scanner"_s);
        touch(u"document.scan"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->named(u"document.keep"_s), kPatience);
        touch(u"document.keep"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->named(u"document.done"_s), kPatience);
    }

    void check()
    {
        QTRY_VERIFY(m_fixture->named(u"field/name"_s));
        QCOMPARE(edit(u"/name"_s)->text(), u"lea"_s);
        QCOMPARE(edit(u"/phone"_s)->text(), u"06 1"_s);
    }

    FieldBox *box(const QString &path)
    {
        for (FieldBox *one : m_fixture->shown<FieldBox>()) {
            if (one->path() == path)
                return one;
        }
        return nullptr;
    }
    QLineEdit *edit(const QString &path)
    {
        return qobject_cast<QLineEdit *>(box(path)->field()->focusTarget());
    }

    void touch(QWidget *widget)
    {
        QVERIFY(widget);
        for (QWidget *up = widget->parentWidget(); up; up = up->parentWidget()) {
            auto *flick = qobject_cast<FlickArea *>(up);
            if (flick && flick->widget() && flick->widget()->isAncestorOf(widget))
                flick->revealTightly(QRect(widget->mapTo(flick->widget(), QPoint()), widget->size()));
        }
        settle();
        m_fixture->click(widget);
        settle();
    }
    void touch(const QString &name)
    {
        settle();
        QTRY_VERIFY2(m_fixture->named(name), qPrintable(name));
        touch(m_fixture->named(name));
    }
    /// What an earlier window of the visit, with this desk, has of the form.
    static std::optional<procedure::Draft> savedBy(procedure::FormDesk &desk, const QJsonObject &answers)
    {
        std::optional<Result<void>> opened;
        desk.open([&opened](const Result<void> &done) { opened = done; });
        procedure::Draft draft;
        draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        draft.procedure = u"garden"_s;
        draft.version = 1;
        draft.answers = answers;
        if (!QTest::qWaitFor([&opened] { return opened.has_value(); }) || !*opened || !desk.save(draft))
            return std::nullopt;
        return draft;
    }
    static void settle()
    {
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
    }

    Key *key(QChar letter)
    {
        for (Key *one : m_fixture->shown<Key>()) {
            if (one->spec().action == KeySpec::Action::Type && one->typedText() == letter)
                return one;
        }
        return nullptr;
    }
    void type(const QString &text)
    {
        settle();
        for (const QChar letter : text)
            touch(key(letter));
    }

    test::DemoCatalogue m_catalogue;
    session::ManualClock m_clock;
    std::unique_ptr<Procedures> m_procedures;
    std::unique_ptr<test::EnrolledFolder> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(FormPageTest)
#include "formpage_test.moc"
