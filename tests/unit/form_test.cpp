// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proceduredocument.h"

#include "procedure/form.h"
#include "procedure/jsonschema.h"

#include <QTest>

using namespace lucarne;
using namespace lucarne::procedure;
using namespace lucarne::test;
using namespace Qt::StringLiterals;

namespace
{

const Prefill kPrefill{u"05061"_s, u"05000"_s, u"Gap"_s, u"2026-11-24"_s};

std::shared_ptr<const Definition> definitionOf(const QJsonObject &document)
{
    const auto definition = Definition::parse(bytesOf(document));
    if (!definition) {
        qWarning().noquote() << definition.error().detail;
        return nullptr;
    }
    return *definition;
}

QString keywordAt(const Form &form, const QString &path)
{
    for (const Fault &fault : form.faults()) {
        if (fault.path == path)
            return fault.keyword;
    }
    return {};
}

QString sentenceAt(const Form &form, const QString &path)
{
    for (const Fault &fault : form.faults()) {
        if (fault.path == path)
            return fault.sentence;
    }
    return {};
}

std::optional<Field> fieldAt(const Form &form, const QString &path)
{
    for (const int step : form.visibleSteps()) {
        for (const Field &field : form.fields(step)) {
            if (field.path == path)
                return field;
        }
    }
    return std::nullopt;
}

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(QByteArray(json).replace('\'', '"')).object();
}

} // namespace

/// A form being filled in: what is asked, what is wrong, what is sent.
class FormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_definition = definitionOf(everyKind());
        QVERIFY(m_definition);
    }

    void a_new_form_is_prefilled_and_asks_for_what_is_required()
    {
        const Form form(m_definition, kPrefill);
        QCOMPARE(form.value(u"/commune"_s), QJsonValue(u"05061"_s));
        QCOMPARE(form.value(u"/postal"_s), QJsonValue(u"05000"_s));
        QVERIFY(fieldAt(form, u"/name"_s)->required);
        QVERIFY(!fieldAt(form, u"/mail"_s)->required);
        QCOMPARE(keywordAt(form, u"/name"_s), u"required"_s);
        QCOMPARE(keywordAt(form, u"/declaration"_s), u"required"_s);
        QCOMPARE(form.faults().size(), size_t(2));
        QCOMPARE(form.faults(0).size(), size_t(1));
    }

    void what_then_requires_is_required_when_the_if_is_met()
    {
        Form form(m_definition, kPrefill);
        form.setValue(u"/yes"_s, true);
        QVERIFY(fieldAt(form, u"/mail"_s)->required);
        QCOMPARE(keywordAt(form, u"/mail"_s), u"required"_s);
        form.setValue(u"/yes"_s, false);
        QVERIFY(!fieldAt(form, u"/mail"_s)->required);
        QCOMPARE(keywordAt(form, u"/mail"_s), QString());
    }

    void hidden_answers_are_kept_and_neither_sent_nor_faulty()
    {
        Form form(m_definition, kPrefill);
        form.setValue(u"/yes"_s, true);
        form.setValue(u"/count"_s, 99);
        QCOMPARE(keywordAt(form, u"/count"_s), u"maximum"_s);
        QVERIFY(form.answersToSend().contains(u"count"_s));
        form.setValue(u"/yes"_s, false);
        QVERIFY(!fieldAt(form, u"/count"_s));
        QCOMPARE(keywordAt(form, u"/count"_s), QString());
        QVERIFY(!form.answersToSend().contains(u"count"_s));
        QCOMPARE(form.value(u"/count"_s), QJsonValue(99));
        form.setValue(u"/yes"_s, true);
        QCOMPARE(keywordAt(form, u"/count"_s), u"maximum"_s);
    }

    void an_empty_text_or_list_is_no_answer()
    {
        Form form(m_definition, kPrefill);
        form.setValue(u"/name"_s, u"Zoé"_s);
        QCOMPARE(keywordAt(form, u"/name"_s), QString());
        form.setValue(u"/name"_s, QString());
        QVERIFY(form.value(u"/name"_s).isUndefined());
        form.setValue(u"/several"_s, QJsonArray{u"Lundi"_s});
        form.setValue(u"/several"_s, QJsonArray());
        QVERIFY(form.value(u"/several"_s).isUndefined());
        form.setValue(u"/home/street"_s, u"1 rue Haute"_s);
        form.setValue(u"/home/street"_s, QJsonValue::Undefined);
        QVERIFY(form.value(u"/home"_s).isUndefined());
    }

    void items_of_a_group_have_their_own_fields_rules_and_faults()
    {
        Form form(m_definition, kPrefill);
        QCOMPARE(form.addItem(u"/children"_s), 0);
        QCOMPARE(form.addItem(u"/children"_s), 1);
        QCOMPARE(form.itemCount(u"/children"_s), 2);
        QCOMPARE(keywordAt(form, u"/children/0/first"_s), u"required"_s);
        QVERIFY(fieldAt(form, u"/children/1/first"_s)->required);
        QVERIFY(!fieldAt(form, u"/children/1/school"_s));
        form.setValue(u"/children/1/minor"_s, true);
        QVERIFY(fieldAt(form, u"/children/1/school"_s));
        QVERIFY(!fieldAt(form, u"/children/0/school"_s));
        const Element *school = fieldAt(form, u"/children/1/school"_s)->element;
        QVERIFY(form.isVisible(*school, u"/children/1"_s));
        QVERIFY(!form.isVisible(*school, u"/children/0"_s));
        form.setValue(u"/children/1/school"_s, u"École du Lac"_s);
        form.setValue(u"/children/1/minor"_s, false);
        QVERIFY(!form.answersToSend()[u"children"_s][1].toObject().contains(u"school"_s));
        // Taking an answer away leaves the item, so that the others keep their places.
        form.setValue(u"/children/0/first"_s, u"Léa"_s);
        form.setValue(u"/children/0/first"_s, QJsonValue::Undefined);
        QCOMPARE(form.itemCount(u"/children"_s), 2);
        form.removeItem(u"/children"_s, 0);
        QCOMPARE(form.value(u"/children/0/school"_s), QJsonValue(u"École du Lac"_s));
        form.removeItem(u"/children"_s, 0);
        QVERIFY(form.value(u"/children"_s).isUndefined());
    }

    void a_repeat_is_followed_by_the_fields_of_its_items()
    {
        Form form(m_definition, kPrefill);
        form.addItem(u"/children"_s);
        QStringList paths;
        for (const Field &field : form.fields(3))
            paths.append(field.path);
        QCOMPARE(paths, QStringList({u"/children"_s, u"/children/0/first"_s, u"/children/0/born"_s,
                                     u"/children/0/minor"_s}));
    }

    void dates_are_held_against_today()
    {
        Form form(m_definition, kPrefill);
        form.setValue(u"/born"_s, u"2008-11-25"_s);
        QCOMPARE(keywordAt(form, u"/born"_s), u"formatMaximum"_s);
        form.setValue(u"/born"_s, u"2008-11-24"_s);
        QCOMPARE(keywordAt(form, u"/born"_s), QString());
        form.setValue(u"/born"_s, u"1899-12-31"_s);
        QCOMPARE(keywordAt(form, u"/born"_s), u"formatMinimum"_s);
        QVERIFY(sentenceAt(form, u"/born"_s).contains(u"1900"_s));
        form.setValue(u"/born"_s, u"1950-02-30"_s);
        QCOMPARE(keywordAt(form, u"/born"_s), u"format"_s);
    }

    void a_fault_says_how_to_mend_it()
    {
        Form form(m_definition, kPrefill);
        form.setValue(u"/yes"_s, true);
        form.setValue(u"/nir"_s, u"269054958815781"_s);
        QVERIFY(sentenceAt(form, u"/nir"_s).contains(u"carte Vitale"_s));
        form.setValue(u"/phone"_s, u"06 12 34 56 7"_s);
        QVERIFY(sentenceAt(form, u"/phone"_s).contains(u"missing"_s));
        form.setValue(u"/home/street"_s, u"1 rue Haute"_s);
        QCOMPARE(keywordAt(form, u"/home"_s), u"required"_s);
        QVERIFY(sentenceAt(form, u"/home"_s).contains(u"postal code"_s));
        form.setValue(u"/home/postalCode"_s, u"0500"_s);
        form.setValue(u"/home/town"_s, u"Gap"_s);
        QCOMPARE(keywordAt(form, u"/home"_s), u"format"_s);
    }

    void an_amount_that_may_be_read_two_ways_is_asked_for_again()
    {
        Form form(m_definition, kPrefill);
        form.setValue(u"/yes"_s, true);
        form.setValue(u"/rent"_s, u"1.234"_s);
        QCOMPARE(sentenceAt(form, u"/rent"_s), u"Give an amount in euros, for example 12.50."_s);
        form.setValue(u"/quotient"_s, 812.4);
        QVERIFY(sentenceAt(form, u"/quotient"_s).contains(u"without the cents"_s));
        form.setValue(u"/quotient"_s, u"1.234"_s);
        QVERIFY(sentenceAt(form, u"/quotient"_s).contains(u"without the cents"_s));
        form.setValue(u"/quotient"_s, 812);
        QCOMPARE(sentenceAt(form, u"/quotient"_s), QString());
    }

    void a_date_says_which_part_of_it_is_wrong()
    {
        Form form(m_definition, kPrefill);
        form.setValue(u"/born"_s, u"50-03-27"_s);
        QVERIFY(sentenceAt(form, u"/born"_s).contains(u"4 digits"_s));
        form.setValue(u"/born"_s, u"-03-27"_s);
        QVERIFY(sentenceAt(form, u"/born"_s).contains(u"not complete"_s));
        form.setValue(u"/born"_s, u"1950-02-30"_s);
        QVERIFY(sentenceAt(form, u"/born"_s).contains(u"does not exist"_s));
    }

    void a_condition_says_what_no_answer_means()
    {
        const auto shown = [](const char *condition) {
            const QJsonObject rule{{u"effect"_s, u"SHOW"_s}, {u"condition"_s, object(condition)}};
            const auto definition =
                definitionOf(changed(everyKind(), u"/uischema/elements/0/elements/2/rule"_s, rule));
            return definition && fieldAt(Form(definition, kPrefill), u"/story"_s);
        };
        QVERIFY(shown("{'scope': '#/properties/yes', 'schema': {'not': {'const': true}}}"));
        QVERIFY(!shown(
            "{'scope': '#/properties/yes', 'schema': {'not': {'const': true}}, 'failWhenUndefined': true}"));
        QVERIFY(shown("{'scope': '#/properties/count', 'schema': {'minimum': 3}}"));
        QVERIFY(!shown("{'scope': '#/properties/count', 'schema': {'type': 'integer', 'minimum': 3}}"));
        QVERIFY(!shown("{'type': 'LEAF', 'scope': '#/properties/yes', 'expectedValue': false}"));
    }

    void a_summary_shows_what_is_asked_elsewhere()
    {
        const QJsonObject hidden =
            object("{'type': 'Control', 'scope': '#/properties/name', 'options': {'readonly': "
                   "true}, 'rule': {'effect': 'SHOW', 'condition': {'type': 'LEAF', 'scope': "
                   "'#/properties/name', 'expectedValue': 'Zoé'}}}");
        const auto definition =
            definitionOf(changed(everyKind(), u"/uischema/elements/4/elements/0"_s, hidden));
        QVERIFY(definition);
        Form form(definition, kPrefill);
        QCOMPARE(form.fields(4).size(), size_t(2));
        form.setValue(u"/name"_s, u"Ana"_s);
        // The summary is hidden, the question is not.
        QVERIFY(form.answersToSend().contains(u"name"_s));
        form.setValue(u"/name"_s, u"Zoé"_s);
        QCOMPARE(form.fields(4).size(), size_t(3));
        const Field summary = form.fields(4).front();
        QCOMPARE(summary.path, u"/name"_s);
        QVERIFY(!summary.enabled && !summary.required);
        form.setValue(u"/name"_s, u"Z"_s);
        QVERIFY(form.faults(4).size() == 1 && form.faults(0).size() == 1);
    }

    void one_of_several_answers_is_enough()
    {
        const QJsonArray either{object("{'anyOf': [{'required': ['mail']}, {'required': ['phone']}]}")};
        const auto definition = definitionOf(changed(everyKind(), u"/schema/allOf"_s, either));
        QVERIFY(definition);
        Form form(definition, kPrefill);
        QCOMPARE(keywordAt(form, u"/mail"_s), u"required"_s);
        QCOMPARE(keywordAt(form, u"/phone"_s), u"required"_s);
        QVERIFY(sentenceAt(form, u"/phone"_s).contains(u"at least one"_s));
        QVERIFY(!fieldAt(form, u"/phone"_s)->required);
        form.setValue(u"/phone"_s, u"+33612345678"_s);
        QCOMPARE(keywordAt(form, u"/mail"_s), QString());
        QCOMPARE(keywordAt(form, u"/phone"_s), QString());
    }

    void a_required_group_of_answers_asks_for_each_by_name()
    {
        QJsonObject document = everyKind();
        document =
            changed(document, u"/schema/properties/person"_s, object("{'$ref': '#/definitions/person'}"));
        document = changed(document, u"/schema/required"_s, QJsonArray{u"person"_s});
        document = changed(document, u"/uischema/elements/0/elements/0/scope"_s,
                           u"#/properties/person/properties/first"_s);
        const auto definition = definitionOf(document);
        QVERIFY(definition);
        Form form(definition, kPrefill);
        QCOMPARE(keywordAt(form, u"/person/first"_s), u"required"_s);
        QVERIFY(fieldAt(form, u"/person/first"_s)->required);
        form.setValue(u"/person/first"_s, u"Zoé"_s);
        QVERIFY(form.faults().empty());
        QVERIFY(definition->validator().isValid(form.answersToSend()));
    }

    void what_is_wrong_with_the_whole_is_told_at_an_answer()
    {
        const QJsonArray never{
            object("{'not': {'properties': {'yes': {'const': true}}, 'required': ['yes']}}")};
        const auto definition = definitionOf(changed(everyKind(), u"/schema/allOf"_s, never));
        QVERIFY(definition);
        Form form(definition, kPrefill);
        form.setValue(u"/name"_s, u"Zoé"_s);
        form.setValue(u"/declaration"_s, true);
        form.setValue(u"/mail"_s, u"a@b.fr"_s);
        QVERIFY(form.faults().empty());
        form.setValue(u"/yes"_s, true);
        QCOMPARE(form.faults().size(), size_t(1));
        QCOMPARE(form.faults().front().keyword, u"not"_s);
    }

    void what_has_no_fault_is_valid_for_the_county()
    {
        Form form(m_definition, kPrefill);
        form.setValue(u"/name"_s, u"Zoé"_s);
        form.setValue(u"/declaration"_s, true);
        QVERIFY(form.faults().empty());
        QVERIFY(m_definition->validator().isValid(form.answersToSend()));
    }

    void a_paper_that_may_follow_is_asked_for_until_it_is_promised()
    {
        const auto definition = definitionOf(withPapersThatMayFollow());
        QVERIFY(definition);
        Form form(definition, kPrefill);
        form.setValue(u"/name"_s, u"Zoé"_s);
        form.setValue(u"/declaration"_s, true);
        QCOMPARE(keywordAt(form, u"/papers"_s), u"required"_s);
        const Element &papers = *fieldAt(form, u"/papers"_s)->element;
        QVERIFY(!form.isPromised(papers));
        form.setValue(papers.promise, true);
        QVERIFY(form.isPromised(papers));
        QVERIFY(form.faults().empty());
        QVERIFY(fieldAt(form, u"/papers"_s)->required); // no paper that may be left out
        QCOMPARE(form.answersToSend().value(u"papersFollow"_s), QJsonValue(true));
        QVERIFY(definition->validator().isValid(form.answersToSend()));
        QVERIFY(!form.contradiction());
        // Once it is there, nobody waits for it.
        form.setValue(u"/papers"_s, QJsonArray{QString(64, u'a')});
        QVERIFY(!form.isPromised(papers));
        QVERIFY(!form.answersToSend().contains(u"papersFollow"_s));
        QVERIFY(definition->validator().isValid(form.answersToSend()));
    }

    void a_paper_that_is_not_asked_for_is_not_promised()
    {
        const QJsonObject rule = object("{'effect': 'SHOW', 'condition': {'scope': '#/properties/yes', "
                                        "'schema': {'const': true}, 'failWhenUndefined': true}}");
        const QJsonObject asked =
            object("{'if': {'properties': {'yes': {'const': true}}, 'required': ['yes']}, "
                   "'then': {'if': {'required': ['papersFollow']}, "
                   "'else': {'required': ['papers']}}}");
        const auto definition =
            definitionOf(changed(changed(withPapersThatMayFollow(), kPapersAt + u"/rule"_s, rule),
                                 u"/schema/allOf"_s, QJsonArray{asked}));
        QVERIFY(definition);
        Form form(definition, kPrefill);
        form.setValue(u"/yes"_s, true);
        QCOMPARE(keywordAt(form, u"/papers"_s), u"required"_s);
        form.setValue(u"/papersFollow"_s, true);
        QCOMPARE(keywordAt(form, u"/papers"_s), QString());
        QVERIFY(form.answersToSend().contains(u"papersFollow"_s));
        form.setValue(u"/yes"_s, false);
        QVERIFY(!form.answersToSend().contains(u"papersFollow"_s));
    }

    void a_copy_goes_its_own_way()
    {
        Form form(m_definition, kPrefill);
        form.setValue(u"/name"_s, u"Zoé"_s);
        QVERIFY(!form.visibleSteps().empty());
        Form copy = form;
        copy.setValue(u"/name"_s, u"Z"_s);
        QCOMPARE(keywordAt(copy, u"/name"_s), u"minLength"_s);
        QCOMPARE(keywordAt(form, u"/name"_s), QString());
    }

    void a_resumed_form_is_as_it_was()
    {
        Form form(m_definition, kPrefill);
        form.setValue(u"/name"_s, u"Zoé"_s);
        const Form resumed = Form::resumed(m_definition, form.answers(), kPrefill);
        QCOMPARE(resumed.answers(), form.answers());
    }

    void a_day_that_is_only_shown_is_that_on_which_the_form_goes_on()
    {
        const QString at = u"/uischema/elements/0/elements/3/options"_s;
        const auto dated = [&at](const char *options) {
            return definitionOf(changed(everyKind(), at, object(options)));
        };
        Prefill later = kPrefill;
        later.today = u"2026-12-19"_s;
        const auto shown = dated("{'prefill': 'today', 'readonly': true}");
        const Form begun(shown, kPrefill);
        QCOMPARE(begun.value(u"/born"_s), QJsonValue(kPrefill.today));
        QCOMPARE(Form::resumed(shown, begun.answers(), later).value(u"/born"_s), QJsonValue(later.today));
        // What the citizen may have chosen stays, and so does all that says where it was begun.
        const auto asked = dated("{'prefill': 'today'}");
        QCOMPARE(Form::resumed(asked, begun.answers(), later).answers(), begun.answers());
    }

    void a_screen_with_nothing_on_it_is_left_out()
    {
        const QJsonObject rule = object("{'effect': 'SHOW', 'condition': {'type': 'LEAF', 'scope': "
                                        "'#/properties/yes', 'expectedValue': true}}");
        const auto definition = definitionOf(changed(everyKind(), u"/uischema/elements/3/rule"_s, rule));
        QVERIFY(definition);
        Form form(definition, kPrefill);
        QCOMPARE(form.visibleSteps(), std::vector<int>({0, 1, 2, 4}));
        form.setValue(u"/yes"_s, true);
        QCOMPARE(form.visibleSteps(), std::vector<int>({0, 1, 2, 3, 4}));
    }

    void an_own_rule_enables_more_than_what_is_around_it()
    {
        const QJsonObject disabled = object("{'effect': 'DISABLE', 'condition': {'type': 'LEAF', 'scope': "
                                            "'#/properties/yes', 'expectedValue': true}}");
        const QJsonObject enabled = object("{'effect': 'ENABLE', 'condition': {'type': 'LEAF', 'scope': "
                                           "'#/properties/yes', 'expectedValue': true}}");
        QJsonObject document = changed(everyKind(), u"/uischema/elements/1/elements/1/rule"_s, disabled);
        document = changed(document, u"/uischema/elements/1/elements/1/elements/0/rule"_s, enabled);
        const auto definition = definitionOf(document);
        QVERIFY(definition);
        Form form(definition, kPrefill);
        form.setValue(u"/yes"_s, true);
        QVERIFY(fieldAt(form, u"/count"_s)->enabled);
        QVERIFY(!fieldAt(form, u"/size"_s)->enabled);
        QVERIFY(!form.isEnabled(*fieldAt(form, u"/size"_s)->element));
        QVERIFY(form.isEnabled(*fieldAt(form, u"/count"_s)->element));
    }

    void an_answer_reads_as_people_say_it()
    {
        const Form form(m_definition, kPrefill);
        const std::vector<Commune> ofCounty{{u"05999"_s, u"Valserre-les-Bains"_s, {u"05990"_s}}};
        const auto text = [&](const char *path, const QJsonValue &value, const char *language) {
            for (const Step &step : m_definition->steps) {
                for (const Element &element : step.elements) {
                    if (element.pointer == QString::fromUtf8(path))
                        return displayText(*m_definition, element, value, QString::fromUtf8(language),
                                           ofCounty);
                    for (const Element &child : element.children) {
                        if (child.pointer == QString::fromUtf8(path))
                            return displayText(*m_definition, child, value, QString::fromUtf8(language),
                                               ofCounty);
                    }
                }
            }
            return QString();
        };
        QCOMPARE(text("/born", u"1950-03-12"_s, "en"), u"12 March 1950"_s);
        QCOMPARE(text("/born", u"1950-04-01"_s, "fr"), u"1er avril 1950"_s);
        QCOMPARE(text("/one", u"b"_s, "fr"), u"La seconde"_s);
        QCOMPARE(text("/several", QJsonArray{u"Lundi"_s, u"Mardi"_s}, "fr"), u"Lundi, Mardi"_s);
        QCOMPARE(text("/commune", u"05061"_s, "fr"), u"Gap (05061)"_s);
        QCOMPARE(text("/commune", u"05999"_s, "fr"), u"Valserre-les-Bains (05999)"_s);
        QCOMPARE(text("/country", u"DE"_s, "fr"), u"Allemagne"_s);
        QCOMPARE(text("/size", 12.5, "fr"), u"12,5\u00a0m²"_s);
        QCOMPARE(
            text("/home", object("{'street': '1 rue Haute', 'postalCode': '05000', 'town': 'Gap'}"), "fr"),
            u"1 rue Haute, 05000 Gap"_s);
        QVERIFY(text("/phone", u"+33612345678"_s, "ar").contains(u"06\u00a012\u00a034\u00a056\u00a078"_s));
        QCOMPARE(text("/name", QJsonValue::Undefined, "fr"), QString());
    }

private:
    std::shared_ptr<const Definition> m_definition;
};

QTEST_GUILESS_MAIN(FormTest)
#include "form_test.moc"
