// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every field of a form, by real clicks and the keys of the touch keyboard.

#include "screencheck.h"

#include "citizen/form/datefield.h"
#include "citizen/form/fieldbox.h"
#include "citizen/form/itemsfield.h"
#include "citizen/form/signaturefield.h"
#include "citizen/form/stepview.h"
#include "citizen/form/typing.h"
#include "theme/theme.h"
#include "widgets/bigbutton.h"
#include "widgets/choicecard.h"
#include "widgets/fieldframe.h"
#include "widgets/flickarea.h"
#include "widgets/lineinput.h"
#include "widgets/searchfield.h"
#include "widgets/textlabel.h"
#include "widgets/touchkey.h"
#include "widgets/writingarea.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lucarne;
using namespace lucarne::ui;
using procedure::ControlKind;

namespace
{

/// A control that a rule opens, one that only repeats an answer, a group that explains itself.
const QByteArray kRuled = R"({
    "format": "lucarne-procedure-1", "id": "ruled", "version": 1, "pivot": "mairie",
    "audience": "Particuliers", "title": "Essai", "summary": "Un essai.", "minutes": 1,
    "privacy": {"controller": "La commune", "purpose": "Essayer.", "legalBasis": "Mission publique.",
                "retention": "Un an.", "rights": "Voir et corriger."},
    "schema": {"type": "object", "properties": {
        "name": {"type": "string", "title": "Nom"},
        "yes": {"type": "boolean", "title": "Autre chose ?"},
        "other": {"type": "string", "title": "Autre nom"}}},
    "uischema": {"type": "Categorization", "options": {"variant": "stepper"}, "elements": [
        {"type": "Category", "label": "Vous", "elements": [
            {"type": "Group", "label": "Votre nom", "options": {"help": "Comme sur votre carte."}, "elements": [
                {"type": "Control", "scope": "#/properties/name"}]},
            {"type": "Control", "scope": "#/properties/yes"},
            {"type": "Control", "scope": "#/properties/other", "options": {"readonly": true},
             "rule": {"effect": "ENABLE", "condition": {"type": "LEAF", "scope": "#/properties/yes",
                                                        "expectedValue": true}}},
            {"type": "Control", "scope": "#/properties/name", "options": {"readonly": true}}]}]}
})";

} // namespace

class FormFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        m_window.reset();
        m_context.reset();
    }

    void text_comes_as_it_is_typed()
    {
        show(element(ControlKind::Text));
        focusFirst();
        type(u"léa"_s);
        QCOMPARE(value(), QJsonValue(u"léa"_s));
        QCOMPARE(m_changes, 3);
        erase();
        erase();
        erase();
        QVERIFY(value().isUndefined());
    }

    void a_number_written_in_groups_is_taken_where_only_its_digits_fit_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        const QString digits = u"^[0-9]{13}$"_s;
        QTest::newRow("as on paper") << digits << 13 << u"30 23 217 600 053"_s << u"3023217600053"_s;
        QTest::newRow("unfinished") << digits << 13 << u"30 23 217 600 05"_s << u"302321760005"_s;
        QTest::newRow("in Arabic digits") << u"^\\d{3}(?:\\d{2})?$"_s << 5 << u"٣٠ ٢"_s << u"302"_s;
        QTest::newRow("no number") << digits << 13 << u"je ne sais pas"_s << u"je ne sais pas"_s;
        QTest::newRow("too long with its spaces")
            << QString() << 11 << u"123 456 789 01"_s << u"12345678901"_s;
        QTest::newRow("long enough") << QString() << 20 << u"123 456 789 01"_s << u"123 456 789 01"_s;
        QTest::newRow("letters too") << u"^[0-9]{4}[A-Z]$"_s << 30 << u"12 34"_s << u"12 34"_s;
    }
    void a_number_written_in_groups_is_taken_where_only_its_digits_fit()
    {
        QFETCH(QString, pattern);
        QFETCH(int, most);
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        procedure::Element number = element(ControlKind::Text);
        number.schema = {{u"type"_s, u"string"_s}, {u"maxLength"_s, most}};
        if (!pattern.isEmpty())
            number.schema.insert(u"pattern"_s, pattern);
        show(number);
        edit()->setText(typed);
        QCOMPARE(value(), QJsonValue(kept));
        QCOMPARE(edit()->text(), typed);
    }

    void several_lines_are_kept()
    {
        show(element(ControlKind::LongText));
        focusFirst();
        type(u"le banc"_s);
        QCOMPARE(value(), QJsonValue(u"le banc"_s));
        box().field()->setValue(u"une\ndeux"_s);
        QCOMPARE(value(), QJsonValue(u"une\ndeux"_s));
    }

    void numbers_are_read_with_either_point_and_what_is_none_is_kept()
    {
        show(element(ControlKind::Number));
        focusFirst();
        type(u"12,5"_s);
        QCOMPARE(value(), QJsonValue(12.5));
        type(u","_s);
        QCOMPARE(value(), QJsonValue(u"12,5,"_s));
        box().field()->setValue(1234.5);
        QCOMPARE(edit()->text(), u"1234,5"_s);
        box().field()->setValue(u"12,5,"_s);
        QCOMPARE(edit()->text(), u"12,5,"_s);
        QCOMPARE(numberTyped(u"1 234,50 €"_s), QJsonValue(1234.5));
        QCOMPARE(numberTyped(u"١٢"_s), QJsonValue(12));
        QCOMPARE(numberTyped(u"1e5"_s), QJsonValue(u"1e5"_s));
    }

    void whole_numbers_money_and_the_family_quotient_are_numbers()
    {
        for (const ControlKind kind :
             {ControlKind::Integer, ControlKind::Money, ControlKind::FamilyQuotient}) {
            show(element(kind));
            focusFirst();
            type(u"850"_s);
            QCOMPARE(value(), QJsonValue(850));
        }
    }

    void what_only_a_programmer_calls_a_number_is_none()
    {
        for (const QString &typed : {u"inf"_s, u"nan"_s, u"-inf"_s, u"infinity"_s})
            QCOMPARE(numberTyped(typed), QJsonValue(typed));
    }

    void euros_are_kept_to_the_cent_and_more_than_that_as_it_is_typed()
    {
        show(element(ControlKind::Money));
        focusFirst();
        type(u"1234,50"_s);
        QCOMPARE(value(), QJsonValue(1234.5));
        type(u"9"_s);
        QCOMPARE(value(), QJsonValue(u"1234,509"_s));
        box().field()->setValue(u"1.234"_s);
        QCOMPARE(value(), QJsonValue(u"1.234"_s));
        show(element(ControlKind::FamilyQuotient));
        box().field()->setValue(u"1.234"_s);
        QCOMPARE(value(), QJsonValue(u"1.234"_s));
        QCOMPARE(moneyTyped(u"1 234,50 €"_s), QJsonValue(1234.5));
        QCOMPARE(moneyTyped(u"١٢٫٥"_s), QJsonValue(12.5));
        QCOMPARE(moneyTyped(u"١٬٢٣٤"_s), QJsonValue(1234));
        QCOMPARE(moneyTyped(u"-12"_s), QJsonValue(-12));
    }

    void yes_and_no_are_two_cards_and_a_second_touch_changes_nothing()
    {
        show(element(ControlKind::YesNo));
        QVERIFY(value().isUndefined());
        touch(u"choice.1"_s);
        QCOMPARE(value(), QJsonValue(false));
        touch(u"choice.0"_s);
        touch(u"choice.0"_s);
        QCOMPARE(value(), QJsonValue(true));
    }

    void a_declaration_is_ticked_or_not_answered()
    {
        show(element(ControlKind::Declaration));
        touch(u"declare"_s);
        QCOMPARE(value(), QJsonValue(true));
        touch(u"declare"_s);
        QVERIFY(value().isUndefined());
    }

    void one_of_six_is_a_card()
    {
        show(withChoices(ControlKind::Choice, 6));
        touch(u"choice.4"_s);
        QCOMPARE(value(), QJsonValue(u"v4"_s));
    }

    void one_of_three_hundred_is_found_by_its_first_letters()
    {
        show(withChoices(ControlKind::Choice, 300));
        QCOMPARE(shown<ChoiceCard>().size(), 5);
        focusFirst();
        type(u"choix 29"_s);
        QCOMPARE(value(), QJsonValue(u"v29"_s)); // written in full
        type(u"9"_s);
        QCOMPARE(shown<ChoiceCard>().size(), 1);
        touch(shown<ChoiceCard>().constFirst());
        QCOMPARE(value(), QJsonValue(u"v299"_s));
        // What is chosen is shown alone, and can be chosen again.
        QVERIFY(find(u"chosen"_s));
        touch(u"chooseagain"_s);
        QVERIFY(value().isUndefined());
        QVERIFY(shown<SearchField>().constFirst()->lineEdit()->hasFocus());
        type(u"rien"_s);
        QCOMPARE(value(), QJsonValue(u"?rien"_s));
        box().field()->setValue(u"?rien"_s);
        QCOMPARE(shown<SearchField>().constFirst()->text(), u"rien"_s);
    }

    void several_are_ticked_and_come_in_their_order()
    {
        show(withChoices(ControlKind::Choices, 5));
        touch(u"suggestion.3"_s);
        touch(u"suggestion.1"_s);
        QCOMPARE(value(), QJsonValue(QJsonArray{u"v1"_s, u"v3"_s}));
        touch(u"suggestion.1"_s);
        touch(u"suggestion.3"_s);
        QVERIFY(value().isUndefined());
    }

    void several_of_many_stay_ticked_while_others_are_searched()
    {
        show(withChoices(ControlKind::Choices, 40));
        touch(u"suggestion.0"_s);
        focusFirst();
        type(u"choix 39"_s);
        touch(shown<ChoiceCard>().constFirst());
        QCOMPARE(value(), QJsonValue(QJsonArray{u"v0"_s, u"v39"_s}));
    }

    void a_date_is_typed_without_leaving_the_keyboard()
    {
        show(element(ControlKind::Date));
        focusFirst();
        type(u"12"_s);
        QCOMPARE(value(), QJsonValue(u"--12"_s));
        type(u"03"_s);
        type(u"1950"_s);
        QCOMPARE(value(), QJsonValue(u"1950-03-12"_s));
        QVERIFY(find(u"inwords"_s));
        // Erasing goes back through the parts.
        for (int i = 0; i < 5; ++i)
            erase();
        QCOMPARE(value(), QJsonValue(u"-03-12"_s));
        erase();
        erase();
        erase();
        QCOMPARE(value(), QJsonValue(u"--12"_s));
    }

    void a_month_is_a_number_or_a_name_in_any_language()
    {
        QCOMPARE(monthTyped(u"3"_s), 3);
        QCOMPARE(monthTyped(u"03"_s), 3);
        QCOMPARE(monthTyped(u"٣"_s), 3);
        QCOMPARE(monthTyped(u"Mars"_s), 3);
        QCOMPARE(monthTyped(u"fevr"_s), 2);
        QCOMPARE(monthTyped(u"August"_s), 8);
        QCOMPARE(monthTyped(u"مارس"_s), 3);
        QVERIFY(!monthTyped(u"jui"_s));
        QVERIFY(!monthTyped(u"13"_s));
        QVERIFY(!monthTyped(u"ma"_s));
        QVERIFY(!monthTyped(QString()));
    }

    void an_unfinished_date_is_kept_as_it_was_typed()
    {
        show(element(ControlKind::Date));
        box().field()->setValue(u"1950-abc-7"_s);
        QCOMPARE(value(), QJsonValue(u"1950-abc-07"_s));
        QVERIFY(!find(u"inwords"_s));
    }

    void a_date_is_chosen_in_the_calendar()
    {
        procedure::Element dated = element(ControlKind::Date);
        dated.options.insert(u"calendar"_s, true);
        show(dated);
        touch(u"calendar"_s);
        touch(u"calendar.before"_s);
        touch(u"calendar.2026-02-14"_s);
        QCOMPARE(value(), QJsonValue(u"2026-02-14"_s));
        QVERIFY(!find(u"calendar.2026-02-14"_s));
    }

    void an_email_is_typed_with_its_own_keys()
    {
        show(element(ControlKind::Email));
        focusFirst();
        type(u"lea"_s);
        typeKey(u"@"_s);
        type(u"ex"_s);
        typeKey(u".fr"_s);
        QCOMPARE(value(), QJsonValue(u"lea@ex.fr"_s));
    }

    void a_telephone_number_is_spaced_and_kept_international()
    {
        show(element(ControlKind::Phone));
        focusFirst();
        type(u"0612345678"_s);
        QCOMPARE(edit()->text(), u"06 12 34 56 78"_s);
        QCOMPARE(value(), QJsonValue(u"+33612345678"_s));
        erase();
        QCOMPARE(value(), QJsonValue(u"06 12 34 56 7"_s));
        box().field()->setValue(u"+33612345678"_s);
        QCOMPARE(edit()->text(), u"06 12 34 56 78"_s);
    }

    void numbers_of_papers_are_grouped_as_on_the_papers_data()
    {
        QTest::addColumn<ControlKind>("kind");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("kept");
        QTest::newRow("IBAN") << ControlKind::Iban << u"FR7630006000011234567890189"_s
                              << u"FR76 3000 6000 0112 3456 7890 189"_s << u"FR7630006000011234567890189"_s;
        QTest::newRow("NIR") << ControlKind::Nir << u"269054958815780"_s << u"2 69 05 49 588 157 80"_s
                             << u"269054958815780"_s;
        QTest::newRow("SIRET") << ControlKind::Siret << u"73282932000074"_s << u"732 829 320 00074"_s
                               << u"73282932000074"_s;
        QTest::newRow("postal code") << ControlKind::PostalCode << u"05000"_s << u"05000"_s << u"05000"_s;
    }
    void numbers_of_papers_are_grouped_as_on_the_papers()
    {
        QFETCH(ControlKind, kind);
        QFETCH(QString, typed);
        QFETCH(QString, shown);
        QFETCH(QString, kept);
        show(element(kind));
        focusFirst();
        type(typed);
        QCOMPARE(edit()->text(), shown);
        QCOMPARE(value(), QJsonValue(kept));
        box().field()->setValue(kept);
        QCOMPARE(edit()->text(), shown);
    }

    void where_a_number_is_found_is_said_once()
    {
        for (const ControlKind kind : {ControlKind::Iban, ControlKind::Nir, ControlKind::FamilyQuotient}) {
            procedure::Element asked = element(kind);
            asked.help.clear();
            show(asked);
            QVERIFY(!box().field()->example().isEmpty());
            asked.help = u"Il est sur le papier."_s;
            show(asked);
            QVERIFY(box().field()->example().isEmpty());
        }
    }

    void what_may_be_left_empty_is_said_once_beside_the_question_or_in_its_place()
    {
        const auto said = [](const QWidget &shown) {
            QStringList all;
            for (const TextLabel *label : shown.findChildren<TextLabel *>()) {
                if (label->isVisibleTo(&shown) &&
                    (label->text().contains(u"optional"_s) || label->text().contains(u"empty"_s)))
                    all.append(label->text());
            }
            return all.size();
        };
        show(element(ControlKind::Text));
        QCOMPARE(said(box()), 0);
        box().setOptional(true);
        QCOMPARE(said(box()), 1);
        FieldBox untitled(m_element, m_element.pointer, false, *m_context, m_window.get());
        QCOMPARE(said(untitled), 0);
        untitled.setOptional(true);
        QCOMPARE(said(untitled), 1);
    }

    void a_field_that_takes_no_answer_says_so_instead_of_being_optional()
    {
        const auto says = [](const QWidget &shown, const QString &words) {
            const QList<TextLabel *> labels = shown.findChildren<TextLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const TextLabel *label) {
                return label->isVisibleTo(&shown) && label->text().contains(words);
            });
        };
        show(element(ControlKind::Text));
        FieldBox untitled(m_element, m_element.pointer, false, *m_context, m_window.get());
        for (FieldBox *box : {m_box, &untitled}) {
            box->setTakesAnswers(false);
            box->setOptional(true);
            QVERIFY(!box->field()->isEnabled());
            QVERIFY(says(*box, u"nothing to fill in"_s));
            box->setTakesAnswers(true);
            QVERIFY(box->field()->isEnabled());
            QVERIFY(!says(*box, u"nothing to fill in"_s));
        }
    }

    void a_field_that_takes_no_answer_does_not_look_like_one_that_does_data()
    {
        QTest::addColumn<ControlKind>("kind");
        QTest::addColumn<ColourScheme>("scheme");
        int number = 0;
        for (const ControlKind kind :
             {ControlKind::Text, ControlKind::LongText, ControlKind::Money, ControlKind::Date,
              ControlKind::Address, ControlKind::Commune, ControlKind::Signature, ControlKind::YesNo,
              ControlKind::Choices, ControlKind::Declaration}) {
            for (const ColourScheme scheme :
                 {ColourScheme::Normal, ColourScheme::HighContrast, ColourScheme::Dark})
                QTest::addRow("%d", number++) << kind << scheme;
        }
    }
    void a_field_that_takes_no_answer_does_not_look_like_one_that_does()
    {
        QFETCH(ControlKind, kind);
        QFETCH(ColourScheme, scheme);
        m_theme.setScheme(scheme);
        show(kind == ControlKind::Choices ? withChoices(kind, 3) : element(kind));
        // Without words and the keyboard in it, so that its frame alone tells.
        m_area->stopWriting();
        settle();
        const QImage open = box().field()->grab().toImage();
        box().setTakesAnswers(false);
        settle();
        const QImage closed = box().field()->grab().toImage();
        const QByteArray folder = qgetenv("LUCARNE_PICTURES");
        if (!folder.isEmpty())
            m_window->grab().save(u"%1/closed-%2-%3.png"_s.arg(QString::fromLocal8Bit(folder))
                                      .arg(int(kind), 2, 10, QLatin1Char('0'))
                                      .arg(int(scheme)));
        const double contrast = contrastRatio(closedText(m_theme), m_theme.palette().ground);
        m_theme.setScheme(ColourScheme::Normal);
        QCOMPARE(closed.size(), open.size());
        QVERIFY(closed != open);
        QVERIFY2(contrast >= 4.5, qPrintable(QString::number(contrast)));
    }

    void a_character_in_the_middle_leaves_the_cursor_behind_it()
    {
        show(element(ControlKind::Iban));
        focusFirst();
        type(u"FR763006"_s);
        edit()->setCursorPosition(7); // FR76 30|06
        type(u"0"_s);
        QCOMPARE(edit()->text(), u"FR76 3000 6"_s);
        QCOMPARE(edit()->cursorPosition(), 8);
    }

    void a_commune_is_found_by_name_or_code()
    {
        show(element(ControlKind::Commune));
        focusFirst();
        type(u"embr"_s);
        QVERIFY(!shown<ChoiceCard>().isEmpty());
        touch(shown<ChoiceCard>().constFirst());
        QCOMPARE(value(), QJsonValue(u"05046"_s));
        touch(u"chooseagain"_s);
        type(u"05000"_s);
        QVERIFY(value().toString().startsWith(u'?'));
        QVERIFY(!shown<ChoiceCard>().isEmpty());
    }

    void an_address_takes_its_town_from_the_postal_code()
    {
        show(element(ControlKind::Address));
        focusFirst();
        type(u"rue haute"_s);
        edit(u"postalCode"_s)->setFocus();
        type(u"05200"_s);
        QVERIFY(shown<ChoiceCard>().size() > 1);
        QCOMPARE(value().toObject().value(u"town"_s), QJsonValue(QJsonValue::Undefined));
        ChoiceCard *wanted = nullptr;
        for (ChoiceCard *card : shown<ChoiceCard>()) {
            if (card->text() == u"Embrun")
                wanted = card;
        }
        touch(wanted);
        QCOMPARE(value(), QJsonValue(QJsonObject{{u"street"_s, u"rue haute"_s},
                                                 {u"postalCode"_s, u"05200"_s},
                                                 {u"town"_s, u"Embrun"_s},
                                                 {u"insee"_s, u"05046"_s}}));
        QVERIFY(shown<ChoiceCard>().isEmpty());
        // A town written by hand stays what it is.
        edit(u"town"_s)->setFocus();
        type(u"x"_s);
        QCOMPARE(value().toObject().value(u"town"_s), QJsonValue(u"Embrunx"_s));
        QVERIFY(!value().toObject().contains(u"insee"_s));
    }

    void the_towns_of_a_postal_code_show_above_the_keyboard()
    {
        show(element(ControlKind::Address), {1280, 720});
        focusFirst();
        edit(u"postalCode"_s)->setFocus();
        type(u"05200"_s);
        settle();
        const QList<ChoiceCard *> towns = shown<ChoiceCard>();
        QVERIFY(!towns.isEmpty());
        const QRect first(towns.first()->mapTo(m_area, QPoint()), towns.first()->size());
        QVERIFY2(first.bottom() < m_area->keyboard()->y(), qPrintable(QString::number(first.bottom())));
    }

    void a_search_that_finds_nothing_says_what_to_do_data()
    {
        QTest::addColumn<ControlKind>("kind");
        QTest::newRow("country") << ControlKind::Country;
        QTest::newRow("commune") << ControlKind::Commune;
        QTest::newRow("one of many") << ControlKind::Choice;
        QTest::newRow("several of many") << ControlKind::Choices;
        QTest::newRow("town of an address") << ControlKind::Address;
    }
    void a_search_that_finds_nothing_says_what_to_do()
    {
        QFETCH(ControlKind, kind);
        const bool isChosen = kind == ControlKind::Choice || kind == ControlKind::Choices;
        show(isChosen ? withChoices(kind, 300) : element(kind));
        focusFirst();
        if (kind == ControlKind::Address)
            edit(u"town"_s)->setFocus();
        QVERIFY(!find(u"suggestion.none"_s));
        type(u"xqz"_s);
        QVERIFY(find(u"suggestion.none"_s));
        QVERIFY(shown<ChoiceCard>().isEmpty());
        const QByteArray folder = qgetenv("LUCARNE_PICTURES");
        if (!folder.isEmpty())
            m_window->grab().save(u"%1/none-%2.png"_s.arg(QString::fromLocal8Bit(folder))
                                      .arg(int(kind), 2, 10, QLatin1Char('0')));
        erase();
        erase();
        erase();
        QVERIFY(!find(u"suggestion.none"_s));
    }

    void a_postal_code_that_no_town_has_is_questioned_until_the_town_is_written()
    {
        show(element(ControlKind::Address));
        focusFirst();
        edit(u"postalCode"_s)->setFocus();
        type(u"0500"_s);
        QVERIFY(!find(u"suggestion.none"_s));
        type(u"9"_s);
        QVERIFY(find(u"suggestion.none"_s));
        edit(u"town"_s)->setFocus();
        type(u"gap"_s);
        QVERIFY(!find(u"suggestion.none"_s));
    }

    void the_digits_of_another_script_make_a_postal_code()
    {
        show(element(ControlKind::Address));
        edit(u"postalCode"_s)->setText(u"٠٥٠٠٠"_s);
        QCOMPARE(value().toObject().value(u"postalCode"_s), QJsonValue(u"05000"_s));
    }

    void a_country_found_by_what_people_call_it_shows_both_names()
    {
        show(element(ControlKind::Country));
        focusFirst();
        type(u"anglet"_s);
        QCOMPARE(shown<ChoiceCard>().constFirst()->note(), u"Angleterre"_s);
        touch(shown<ChoiceCard>().constFirst());
        QCOMPARE(value(), QJsonValue(u"GB"_s));
    }

    void a_country_is_found_in_the_language_of_the_interface()
    {
        show(element(ControlKind::Country));
        focusFirst();
        type(u"alle"_s);
        touch(shown<ChoiceCard>().constFirst());
        QCOMPARE(value(), QJsonValue(u"DE"_s));
    }

    void items_are_added_changed_and_removed_after_a_question()
    {
        procedure::Element children = element(ControlKind::Repeat);
        children.options.insert(u"itemLabel"_s, u"Enfant"_s);
        show(children);
        auto *items = qobject_cast<ItemsField *>(box().field());
        QSignalSpy added(items, &ItemsField::addWanted);
        QSignalSpy changedOne(items, &ItemsField::changeWanted);
        QSignalSpy removed(items, &ItemsField::removeWanted);
        touch(u"add"_s);
        QCOMPARE(added.size(), 1);
        items->describe = [](int index) { return u"Enfant %1"_s.arg(index + 1); };
        items->setValue(QJsonArray{QJsonObject{}, QJsonObject{}});
        settle();
        touch(u"item.1"_s);
        QCOMPARE(changedOne.value(0).value(0).toInt(), 1);
        touch(u"remove.0"_s);
        touch(u"remove.no"_s);
        QCOMPARE(removed.size(), 0);
        touch(u"remove.0"_s);
        touch(u"remove.yes"_s);
        QCOMPARE(removed.value(0).value(0).toInt(), 0);
    }

    void a_control_to_be_read_is_filled_in_when_its_own_rule_opens_it()
    {
        procedure::Form form(ruled(), {});
        const std::unique_ptr<StepView> view = viewOf(form);
        FieldBox *other = view->box(u"/other"_s);
        QVERIFY(other);
        QVERIFY(!other->field()->isEnabled());
        form.setValue(u"/yes"_s, true);
        view->follow(0);
        QVERIFY(other->field()->isEnabled());
        QSignalSpy answered(view.get(), &StepView::answered);
        auto *line = qobject_cast<QLineEdit *>(other->field()->focusTarget());
        QTest::keyClick(line, Qt::Key_A);
        QCOMPARE(answered.value(0).value(0).toString(), u"/other"_s);
    }

    void what_only_repeats_an_answer_follows_it()
    {
        procedure::Form form(ruled(), {});
        const std::unique_ptr<StepView> view = viewOf(form);
        auto *summary = view->findChild<TextLabel *>(u"summary/name"_s);
        QVERIFY(summary);
        QCOMPARE(summary->text(), QString());
        form.setValue(u"/name"_s, u"Zoé"_s);
        view->follow(0);
        QCOMPARE(summary->text(), u"Zoé"_s);
    }

    void a_group_explains_itself_under_its_title()
    {
        const procedure::Form form(ruled(), {});
        const std::unique_ptr<StepView> view = viewOf(form);
        const TextLabel *title = labelOf(*view, u"Votre nom"_s);
        const TextLabel *help = labelOf(*view, u"Comme sur votre carte."_s);
        QVERIFY(title && help);
        view->resize(1200, 900);
        view->show();
        settle();
        QVERIFY(help->y() >= title->geometry().bottom());
        QVERIFY(help->y() < title->geometry().bottom() + 20);
    }

    void a_signature_that_is_taken_away_under_the_finger_is_begun_anew()
    {
        show(element(ControlKind::Signature));
        QWidget *pad = find(u"pad"_s);
        QTest::mousePress(pad, Qt::LeftButton, {}, QPoint(30, 30));
        box().field()->setValue(QJsonValue::Undefined);
        QTest::mouseMove(pad, QPoint(60, 60));
        QTest::mouseRelease(pad, Qt::LeftButton, {}, QPoint(60, 60));
        QVERIFY(value().isUndefined());
        QCOMPARE(m_changes, 0);
    }

    void a_signature_is_written_with_the_mouse_inside_a_page_that_scrolls()
    {
        show(element(ControlKind::Signature));
        sign();
        QVERIFY(value().isString());
        const QByteArray png = QByteArray::fromBase64(value().toString().toLatin1());
        QVERIFY(png.size() < SignatureField::kMostBytes);
        const QImage picture = QImage::fromData(png, "PNG");
        QVERIFY(!picture.isNull());
        int dark = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                dark += qGray(picture.pixel(x, y)) < 100 ? 1 : 0;
        }
        // A line across most of the pad, not a dot.
        QVERIFY2(dark > 1000, qPrintable(QString::number(dark)));
        const QJsonValue kept = value();
        box().field()->setValue(QJsonValue::Undefined);
        QVERIFY(value().isUndefined());
        box().field()->setValue(kept);
        QVERIFY(value().isString());
        touch(u"clear"_s);
        QVERIFY(value().isUndefined());
    }

    void a_signature_is_written_with_a_finger()
    {
        show(element(ControlKind::Signature));
        QWidget *pad = find(u"pad"_s);
        QPointingDevice *screen = QTest::createTouchDevice();
        QTest::touchEvent(pad, screen).press(1, QPoint(30, 30));
        QTest::touchEvent(pad, screen).move(1, QPoint(120, 60));
        QTest::touchEvent(pad, screen).move(1, QPoint(200, 40));
        QTest::touchEvent(pad, screen).release(1, QPoint(200, 40));
        QVERIFY(value().isString());
    }

    void a_huge_scrawl_stays_small()
    {
        show(element(ControlKind::Signature));
        auto *pad = qobject_cast<SignaturePad *>(find(u"pad"_s));
        QImage noise(900, 300, QImage::Format_Grayscale8);
        quint32 seed = 1;
        for (int y = 0; y < noise.height(); ++y) {
            for (int x = 0; x < noise.width(); ++x) {
                seed = seed * 1664525 + 1013904223;
                noise.setPixel(x, y, seed >> 24 > 127 ? 0xff000000 : 0xffffffff);
            }
        }
        pad->setPicture(noise);
        QVERIFY(QByteArray::fromBase64(value().toString().toLatin1()).size() <= SignatureField::kMostBytes);
    }

    void what_is_written_in_and_its_error_stay_above_the_keyboard_data()
    {
        QTest::addColumn<int>("textPercent");
        QTest::newRow("100") << 100;
        QTest::newRow("200") << 200;
    }
    void what_is_written_in_and_its_error_stay_above_the_keyboard()
    {
        QFETCH(int, textPercent);
        m_theme.setTextPercent(textPercent);
        show(element(ControlKind::Text), {1280, 560});
        box().setFault(u"Écrivez votre nom de famille comme il est écrit sur votre carte d'identité."_s);
        focusFirst();
        QVERIFY(m_area->isWriting());
        settle();
        const QRect page(m_area->flick()->viewport()->mapTo(m_area, QPoint()),
                         m_area->flick()->viewport()->size());
        const QRect seen = page & QRect(0, 0, m_area->width(), m_area->keyboard()->y());
        const QRect answer(box().mapTo(m_area, box().answerArea().topLeft()), box().answerArea().size());
        QVERIFY2(seen.contains(answer), qPrintable(u"%1..%2 in %3..%4"_s.arg(answer.top())
                                                       .arg(answer.bottom())
                                                       .arg(seen.top())
                                                       .arg(seen.bottom())));
        m_theme.setTextPercent(100);
    }

    void the_keyboard_goes_when_something_else_is_touched()
    {
        show(element(ControlKind::YesNo), {1280, 800}, true);
        edit(u"other"_s)->setFocus();
        QVERIFY(m_area->keyboard()->isVisible());
        touch(u"choice.0"_s);
        QVERIFY(!m_area->keyboard()->isVisible());
    }

    void every_field_can_be_read_and_touched_data()
    {
        QTest::addColumn<ControlKind>("kind");
        QTest::addColumn<ColourScheme>("scheme");
        QTest::addColumn<int>("textPercent");
        int number = 0;
        for (int kind = 0; kind <= int(ControlKind::Signature); ++kind) {
            for (const ColourScheme scheme :
                 {ColourScheme::Normal, ColourScheme::HighContrast, ColourScheme::Dark}) {
                QTest::addRow("%d", number) << ControlKind(kind) << scheme << (number % 2 ? 200 : 100);
                ++number;
            }
        }
    }
    void every_field_can_be_read_and_touched()
    {
        QFETCH(ControlKind, kind);
        QFETCH(ColourScheme, scheme);
        QFETCH(int, textPercent);
        m_theme.setScheme(scheme);
        m_theme.setTextPercent(textPercent);
        show(kind == ControlKind::Choice || kind == ControlKind::Choices ? withChoices(kind, 4)
                                                                         : element(kind));
        box().setFault(u"Il manque quelque chose. Écrivez-le."_s);
        settle();
        const QString report =
            screencheck::report(screencheck::check(*m_window, screencheck::rulesOf(m_theme)));
        const QByteArray folder = qgetenv("LUCARNE_PICTURES");
        if (!folder.isEmpty())
            m_window->grab().save(u"%1/field-%2-%3.png"_s.arg(QString::fromLocal8Bit(folder))
                                      .arg(int(kind), 2, 10, QLatin1Char('0'))
                                      .arg(int(scheme)));
        m_theme.setScheme(ColourScheme::Normal);
        m_theme.setTextPercent(100);
        QVERIFY2(report.isEmpty(), qPrintable(u'\n' + report));
    }

private:
    static procedure::Element element(ControlKind kind)
    {
        procedure::Element one;
        one.control = kind;
        one.label = u"Votre réponse"_s;
        one.help = u"Une phrase qui explique."_s;
        one.pointer = u"/answer"_s;
        return one;
    }

    static procedure::Element withChoices(ControlKind kind, int count)
    {
        procedure::Element one = element(kind);
        for (int i = 0; i < count; ++i)
            one.choices.push_back({u"v%1"_s.arg(i), u"Choix %1"_s.arg(i)});
        return one;
    }

    void show(const procedure::Element &what, QSize size = {1280, 1000}, bool another = false)
    {
        m_window.reset();
        m_theme.setSurface({size.height() < 700 ? QSize(1280, 800) : size, 96});
        m_element = what;
        m_changes = 0;
        m_context =
            std::make_unique<FieldContext>(FieldContext{.theme = m_theme,
                                                        .locale = QLocale(u"fr_FR"_s),
                                                        .language = u"fr"_s,
                                                        .text = [](const QString &text) { return text; },
                                                        .nearDepartment = u"05"_s,
                                                        .communesOfCounty = {},
                                                        .today = QDate(2026, 3, 2)});
        m_window = std::make_unique<QWidget>();
        QPalette ground = m_window->palette();
        ground.setColor(QPalette::Window, m_theme.palette().ground);
        m_window->setPalette(ground);
        auto *column = new QVBoxLayout(m_window.get());
        column->setContentsMargins({});
        m_area = new WritingArea(m_theme, false);
        column->addWidget(m_area);
        auto *content = new QWidget;
        auto *inside = new QVBoxLayout(content);
        inside->setContentsMargins(60, 60, 60, 60);
        m_box = new FieldBox(m_element, m_element.pointer, true, *m_context, content);
        connect(m_box->field(), &FieldWidget::changed, this, [this] { ++m_changes; });
        inside->addWidget(m_box);
        if (another) {
            auto *other = new LineInput(m_theme, content);
            other->edit()->setObjectName(u"other"_s);
            inside->addWidget(other);
        }
        inside->addStretch(1);
        m_area->setContent(content);
        m_area->surroundings = [this](const QWidget &) {
            return QRect(m_box->mapTo(m_area->flick()->widget(), m_box->answerArea().topLeft()),
                         m_box->answerArea().size());
        };
        if (!m_box->field()->isDraggable())
            m_area->flick()->keepDrags(*find(u"pad"_s, false));
        m_window->resize(size);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        settle();
    }

    static std::shared_ptr<const procedure::Definition> ruled()
    {
        const auto definition = procedure::Definition::parse(kRuled);
        if (!definition)
            qFatal("%s", qPrintable(definition.error().detail));
        return *definition;
    }
    /// Of its only screen.
    std::unique_ptr<StepView> viewOf(const procedure::Form &form)
    {
        show(element(ControlKind::Text));
        auto view = std::make_unique<StepView>(*m_context, form, form.definition().steps.front().elements,
                                               QString(), u"Vous"_s, StepView::DescribeItem(), nullptr);
        view->follow(0);
        return view;
    }
    static const TextLabel *labelOf(const QWidget &view, const QString &text)
    {
        const QList<TextLabel *> labels = view.findChildren<TextLabel *>();
        const auto found = std::find_if(labels.begin(), labels.end(),
                                        [&text](const TextLabel *label) { return label->text() == text; });
        return found == labels.end() ? nullptr : *found;
    }

    static void settle()
    {
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
    }

    FieldBox &box() { return *m_box; }
    QJsonValue value() { return m_box->field()->value(); }

    QWidget *find(const QString &name, bool visible = true)
    {
        for (QWidget *widget : m_window->findChildren<QWidget *>(name)) {
            if (!visible || widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    QLineEdit *edit(const QString &name) { return qobject_cast<QLineEdit *>(find(name)); }
    QLineEdit *edit() { return qobject_cast<QLineEdit *>(m_box->field()->focusTarget()); }

    template<typename T>
    QList<T *> shown()
    {
        QList<T *> all = m_box->findChildren<T *>();
        all.removeIf([](T *widget) { return !widget->isVisible(); });
        return all;
    }

    void touch(QWidget *widget)
    {
        QVERIFY(widget);
        for (QWidget *up = widget->parentWidget(); up; up = up->parentWidget()) {
            if (up == m_area->flick()->widget()) {
                m_area->flick()->revealTightly(QRect(widget->mapTo(up, QPoint()), widget->size()));
                settle();
            }
        }
        QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {},
                          widget->mapTo(m_window.get(), widget->rect().center()));
        settle();
    }
    void touch(const QString &name)
    {
        QVERIFY2(find(name), qPrintable(name));
        touch(find(name));
    }

    void focusFirst()
    {
        touch(m_box->field()->focusTarget());
        QVERIFY(m_box->field()->focusTarget()->hasFocus());
    }

    Key *key(const QString &text)
    {
        for (Key *one : m_area->keyboard()->findChildren<Key *>()) {
            if (one->isVisible() && one->spec().action == KeySpec::Action::Type && one->typedText() == text)
                return one;
        }
        return nullptr;
    }
    void action(KeySpec::Action action)
    {
        for (Key *one : m_area->keyboard()->findChildren<Key *>()) {
            if (one->isVisible() && one->spec().action == action) {
                touch(one);
                return;
            }
        }
        QFAIL("no such key");
    }
    void typeKey(const QString &text)
    {
        if (!key(text))
            action(KeySpec::Action::Page);
        QVERIFY2(key(text), qPrintable(text));
        touch(key(text));
    }
    void type(const QString &text)
    {
        for (const QChar letter : text)
            typeKey(QString(letter));
    }
    void erase() { action(KeySpec::Action::Erase); }

    void sign()
    {
        QWidget *pad = find(u"pad"_s);
        const auto at = [&](double x, double y) {
            return pad->mapTo(m_window.get(), QPoint(int(pad->width() * x), int(pad->height() * y)));
        };
        QTest::mousePress(m_window->windowHandle(), Qt::LeftButton, {}, at(0.1, 0.2));
        for (int i = 1; i <= 20; ++i)
            QTest::mouseMove(m_window->windowHandle(), at(0.1 + 0.04 * i, i % 2 ? 0.8 : 0.2));
        QTest::mouseRelease(m_window->windowHandle(), Qt::LeftButton, {}, at(0.9, 0.2));
        settle();
    }

    Theme m_theme;
    procedure::Element m_element;
    std::unique_ptr<FieldContext> m_context;
    std::unique_ptr<QWidget> m_window;
    WritingArea *m_area = nullptr;
    FieldBox *m_box = nullptr;
    int m_changes = 0;
};

QTEST_MAIN(FormFieldsTest)
#include "formfields_test.moc"
