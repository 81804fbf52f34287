// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proceduredocument.h"

#include "procedure/definition.h"

#include <QTest>

using namespace lucarne;
using namespace lucarne::procedure;
using namespace lucarne::test;
using namespace Qt::StringLiterals;

/// A procedure's file is read as FORMAT.md says, or refused with the place of each fault.
class DefinitionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void every_kind_of_control_is_read()
    {
        const auto definition = Definition::parse(bytesOf(everyKind()));
        QVERIFY2(definition, definition ? "" : qPrintable(definition.error().detail));
        QSet<int> kinds;
        const auto collect = [&](const auto &self, const std::vector<Element> &elements) -> void {
            for (const Element &element : elements) {
                if (element.kind == Element::Kind::Control)
                    kinds.insert(int(element.control));
                self(self, element.children);
            }
        };
        for (const Step &step : (*definition)->steps)
            collect(collect, step.elements);
        QCOMPARE(kinds.size(), int(ControlKind::Signature) + 1);
        QCOMPARE((*definition)->text(u"Nom"_s, u"en"_s), u"Name"_s);
        QCOMPARE((*definition)->text(u"Prénom"_s, u"en"_s), u"Prénom"_s);
    }

    void bytes_that_are_no_file_are_refused()
    {
        const auto fault = [](const QByteArray &bytes) {
            const auto definition = Definition::parse(bytes);
            return definition ? QString() : definition.error().detail;
        };
        const QByteArray good = bytesOf(everyKind());
        QVERIFY(fault({}).startsWith(u"is no JSON"_s));
        QVERIFY(fault("[]").startsWith(u"is no object"_s));
        QVERIFY(fault(good.chopped(1)).startsWith(u"is no JSON"_s));
        QVERIFY(fault(QByteArray(good).replace("Pr\xc3\xa9nom", "Pr\xe9nom")).startsWith(u"is no JSON"_s));
        QVERIFY(fault(good + QByteArray(Definition::kMostBytes, ' ')).contains(u"more than"_s));
        QCOMPARE(fault(QByteArray(good).replace(R"("minLength":2)", R"("minLength":2,"min\u004cength":3)")),
                 u"/schema/properties/name/minLength: stands there twice"_s);
    }

    void bounds_are_kept()
    {
        const auto fault = [](const QString &path, const QJsonValue &value) {
            const auto definition = Definition::parse(bytesOf(changed(everyKind(), path, value)));
            return definition ? QString() : definition.error().detail;
        };
        QJsonArray choices;
        QJsonObject properties = everyKind()[u"schema"_s][u"properties"_s].toObject();
        QJsonObject deep{{u"type"_s, u"string"_s}};
        for (int i = 0; i < 600; ++i) {
            choices.append(u"Choix %1"_s.arg(i));
            properties[u"p%1"_s.arg(i)] = QJsonObject{{u"type"_s, u"string"_s}};
        }
        for (int i = 0; i < 30; ++i)
            deep = QJsonObject{{u"not"_s, deep}};
        QVERIFY(fault(u"/schema/properties/several/items/enum"_s, choices)
                    .contains(u"/schema/properties/several/items/enum: has more than 500 entries"_s));
        const QString many = fault(u"/schema/properties"_s, properties);
        QVERIFY2(many.contains(u"/schema: has 633 properties, more than 500"_s), qPrintable(many));
        QVERIFY(fault(u"/schema/properties/name/not"_s, deep).contains(u"is nested deeper than 20"_s));
        // References to references to references: small to read, endless to follow.
        QJsonObject definitions = everyKind()[u"schema"_s][u"definitions"_s].toObject();
        for (int i = 0; i < 30; ++i) {
            const QJsonObject next{{u"$ref"_s, u"#/definitions/d%1"_s.arg(i + 1)}};
            definitions[u"d%1"_s.arg(i)] = QJsonObject{{u"allOf"_s, QJsonArray{next, next}}};
        }
        definitions[u"d30"_s] = QJsonObject{{u"type"_s, u"string"_s}};
        QJsonObject document = changed(everyKind(), u"/schema/definitions"_s, definitions);
        document = changed(document, u"/schema/properties/name/allOf"_s,
                           QJsonArray{QJsonObject{{u"$ref"_s, u"#/definitions/d0"_s}}});
        const auto laughing = Definition::parse(bytesOf(document));
        QVERIFY(!laughing);
        QVERIFY(laughing.error().detail.contains(u"is too large with its references followed"_s));
    }

    void a_repeatable_group_inside_another_is_refused()
    {
        const QJsonObject inner{{u"type"_s, u"array"_s},
                                {u"title"_s, u"Dedans"_s},
                                {u"items"_s, QJsonObject{{u"type"_s, u"object"_s}}}};
        QJsonObject document = changed(everyKind(), u"/schema/definitions/person/properties/inner"_s, inner);
        const QString at = u"/uischema/elements/3/elements/0/options/detail/elements/0"_s;
        document = changed(document, at + u"/scope"_s, u"#/properties/inner"_s);
        const auto definition = Definition::parse(bytesOf(document));
        QVERIFY(!definition);
        QVERIFY2(definition.error().detail.contains(at + u": is a repeatable group inside of another"_s),
                 qPrintable(definition.error().detail));
    }

    void a_fault_is_told_with_its_place_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("fault");
        const QJsonValue gone(QJsonValue::Undefined);
        const auto row = [](const char *name, const char *path, const QJsonValue &value, const char *fault) {
            QTest::newRow(name) << QString::fromUtf8(path) << value << QString::fromUtf8(fault);
        };
        // moc stumbles over raw strings: quotation marks are single ones here.
        const auto json = [](const char *text) {
            return QJsonDocument::fromJson(QByteArray(text).replace('\'', '"')).object();
        };
        row("format", "/format", u"lucarne-procedure-2"_s, "/format: must be lucarne-procedure-1");
        row("id", "/id", u"Big Letters"_s, "/id: must be like");
        row("no version", "/version", gone, "/version: is missing");
        row("version 0", "/version", 0, "/version: must be between 1");
        row("minutes", "/minutes", 500, "/minutes: must be between 1 and 120");
        row("no privacy", "/privacy", gone, "/privacy: is missing");
        row("privacy empty", "/privacy/rights", u""_s, "/privacy/rights: must not be empty");
        row("unknown member", "/colour", u"red"_s, "/colour: is no member of it");
        row("guide", "/guides", QJsonArray{u"../x"_s}, "/guides/0: must be like");
        row("translation of nothing", "/translations/en/Nomm", u"Name"_s,
            "/translations/en/Nomm: translates what stands nowhere");
        row("schema not an object", "/schema/type", u"string"_s, "/schema: must be of type object");
        row("unknown keyword", "/schema/properties/name/minLenght", 3,
            "/schema/properties/name/minLenght: is no keyword of the profile");
        row("keyword of the wrong type", "/schema/properties/name/minLength", u"3"_s,
            "/schema/properties/name/minLength: must be a whole number");
        row("unknown format", "/schema/properties/name/format", u"hostname"_s,
            "/schema/properties/name/format: is no format of the profile");
        row("reference out", "/schema/properties/name", json("{'$ref': 'https://example.org/name.json'}"),
            "/schema/properties/name/$ref: must be #/definitions/");
        row("dangling reference", "/schema/properties/name", json("{'$ref': '#/definitions/nobody'}"),
            "/schema/properties/name/$ref: refers to a definition that is not there");
        row("reference with neighbours", "/schema/properties/name",
            json("{'$ref': '#/definitions/person', 'minLength': 1}"),
            "/schema/properties/name: has members beside $ref");
        row("circle of references", "/schema/definitions",
            json("{'person': {'properties': {'mother': {'$ref': '#/definitions/person'}}}}"),
            "/schema/definitions/person: refers to itself in a circle");
        row("bad pattern", "/schema/properties/name/pattern", u"([a-z"_s,
            "/schema/properties/name/pattern: is a pattern with a [ without its ]");
        row("exploding pattern", "/schema/properties/name/pattern", u"^(a+)+$"_s,
            "/schema/properties/name/pattern: is a pattern with a repetition inside a repetition");
        row("tuple items", "/schema/properties/several/items", QJsonArray{json("{'type': 'string'}")},
            "/schema/properties/several/items: must be a schema");
        row("property name", "/schema/properties/a.b", json("{'type': 'string'}"),
            "/schema/properties/a.b: must be named with letters");
        row("then alone", "/schema/properties/name/then", json("{}"),
            "/schema/properties/name: has a then or else without if");
        row("choice without title", "/schema/properties/one/oneOf/0/title", gone,
            "each choice in oneOf has a title");
        row("required of no control", "/schema/required", QJsonArray{u"name"_s, u"ghost"_s},
            "/schema/required/1: is required, and no control asks for it");
        row("required but hideable", "/uischema/elements/0/elements/0/rule",
            json("{'effect': 'HIDE', 'condition': {'scope': '#/properties/yes', 'schema': {'const': true}}}"),
            "/schema/required/0: is required whatever the answers, and the rule at "
            "/uischema/elements/0/elements/0/rule can hide it");
        row("required while it is hidden", "/schema/else", json("{'required': ['rent']}"),
            "/uischema/elements/1/elements/1/rule: can hide /rent while the schema requires it, as with {}");
        row("not a stepper", "/uischema/options/variant", u"tabs"_s,
            "/uischema/options/variant: must be stepper");
        row("not a category", "/uischema/elements/0/type", u"Group"_s,
            "/uischema/elements/0/type: must be Category");
        row("unknown element", "/uischema/elements/0/elements/0/type", u"Button"_s,
            "/uischema/elements/0/elements/0/type: must be Control");
        row("unknown member of an element", "/uischema/elements/0/elements/0/colour", u"red"_s,
            "/uischema/elements/0/elements/0/colour: is no member of it");
        row("unknown option", "/uischema/elements/0/elements/0/options", json("{'colour': 'red'}"),
            "/uischema/elements/0/elements/0/options/colour: is no member of it");
        row("option of another control", "/uischema/elements/0/elements/0/options",
            json("{'calendar': true}"),
            "/uischema/elements/0/elements/0/options/calendar: does nothing for such a control");
        row("dangling scope", "/uischema/elements/0/elements/0/scope", u"#/properties/nobody"_s,
            "/uischema/elements/0/elements/0/scope: there is no such property");
        row("scope that is none", "/uischema/elements/0/elements/0/scope", u"name"_s,
            "/uischema/elements/0/elements/0/scope: must be such as");
        row("more documents than a form takes", "/schema/properties/papers/maxItems", 51,
            "/uischema/elements/4/elements/0/scope: has a maxItems above the 50 documents");
        row("asked twice", "/uischema/elements/0/elements/1/scope", u"#/properties/name"_s,
            "/uischema/elements/0/elements/1/scope: is asked for already");
        row("no kind", "/schema/properties/name/type", QJsonArray{u"string"_s, u"null"_s},
            "has no single type");
        row("no label", "/schema/properties/name/title", gone,
            "/uischema/elements/0/elements/0: has no label");
        row("rule without effect", "/uischema/elements/1/rule",
            json("{'condition': {'scope': '#', 'schema': {}}}"),
            "/uischema/elements/1/rule/effect: must be SHOW");
        row("rule with a dangling scope", "/uischema/elements/1/rule",
            json("{'effect': 'SHOW', 'condition': {'scope': '#/properties/nobody', 'schema': {}}}"),
            "/uischema/elements/1/rule/condition/scope: there is no such property");
        row("rule with an unknown keyword", "/uischema/elements/1/rule",
            json("{'effect': 'SHOW', 'condition': {'scope': '#/properties/yes', 'schema': {'cost': true}}}"),
            "/uischema/elements/1/rule/condition/schema/cost: is no keyword of the profile");
        row("rule that hides what it looks at", "/uischema/elements/0/elements/1/rule",
            json("{'effect': 'HIDE', 'condition': {'scope': '#/properties/yes', 'schema': {'const': true}}}"),
            "depends in a circle");
        row("prefill of another control", "/uischema/elements/0/elements/0/options",
            json("{'prefill': 'today'}"), "/uischema/elements/0/elements/0/options/prefill: must be");
    }

    void what_is_required_exactly_while_it_is_shown_is_in_order()
    {
        const auto definition = Definition::parse(
            bytesOf(changed(everyKind(), u"/schema/then/required"_s, QJsonArray{u"mail"_s, u"rent"_s})));
        QVERIFY2(definition, definition ? "" : qPrintable(definition.error().detail));
    }

    void a_promise_is_for_a_paper_that_is_required_without_it_and_only_without_it_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("fault");
        const QString at = kPapersAt + u"/options/mayFollow: "_s;
        const auto row = [](const char *name, const QString &path, const QJsonValue &value,
                            const QString &fault) { QTest::newRow(name) << path << value << fault; };
        const auto json = [](const char *text) {
            return QJsonDocument::fromJson(QByteArray(text).replace('\'', '"')).object();
        };
        const QString option = kPapersAt + u"/options/mayFollow"_s;
        row("in order", option, u"#/properties/papersFollow"_s, {});
        row("no scope", option, u"papersFollow"_s, at + u"must be such as"_s);
        row("of nothing", option, u"#/properties/ghost"_s, at + u"must name a property"_s);
        row("of a text", option, u"#/properties/name"_s, at + u"must name a property"_s);
        row("of what may be false", u"/schema/properties/papersFollow/const"_s, QJsonValue::Undefined,
            at + u"must name a property"_s);
        row("given beforehand", u"/schema/properties/papersFollow/default"_s, true,
            at + u"must name a property"_s);
        row("asked for", option, u"#/properties/declaration"_s,
            at + u"is asked for by /uischema/elements/4/elements/2"_s);
        row("of another control", u"/uischema/elements/0/elements/0/options"_s,
            json("{'mayFollow': '#/properties/papersFollow'}"),
            u"/uischema/elements/0/elements/0/options/mayFollow: does nothing for such a control"_s);
        row("of what is not to be changed", kPapersAt + u"/options/readonly"_s, true,
            at + u"does nothing for what is not to be changed"_s);
        row("required by nothing", u"/schema/allOf"_s, QJsonValue::Undefined,
            at + u"is for a paper that the schema requires, and nothing requires /papers"_s);
        row("required all the same", u"/schema/required"_s,
            QJsonArray{u"name"_s, u"declaration"_s, u"papers"_s},
            at + u"changes nothing: the schema requires /papers all the same, as with"_s);
        row("required all the same with some answers", u"/schema/then/required"_s,
            QJsonArray{u"mail"_s, u"papers"_s},
            at + u"changes nothing: the schema requires /papers all the same, as with"_s);
    }

    void a_promise_is_for_a_paper_that_is_required_without_it_and_only_without_it()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        QFETCH(QString, fault);
        const auto definition = Definition::parse(bytesOf(changed(withPapersThatMayFollow(), path, value)));
        const QString said = definition ? QString() : definition.error().detail;
        QVERIFY2(fault.isEmpty() ? said.isEmpty() : said.contains(fault), qPrintable(said));
    }

    void a_promise_is_of_one_paper_and_not_of_an_item()
    {
        const auto faultOf = [](const QJsonObject &document) {
            const auto definition = Definition::parse(bytesOf(document));
            return definition ? QString() : definition.error().detail;
        };
        const QJsonObject papers{
            {u"type"_s, u"array"_s},
            {u"title"_s, u"Un autre papier"_s},
            {u"items"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"format"_s, u"document"_s}}}};
        const QJsonObject options{{u"mayFollow"_s, u"#/properties/papersFollow"_s}};
        QJsonObject two = changed(withPapersThatMayFollow(), u"/schema/properties/story"_s, papers);
        two = changed(two, u"/uischema/elements/0/elements/2/options"_s, options);
        const QString twice = kPapersAt + u"/options/mayFollow: is named already by "
                                          "/uischema/elements/0/elements/2"_s;
        QVERIFY2(faultOf(two).contains(twice), qPrintable(faultOf(two)));
        QJsonObject item =
            changed(withPapersThatMayFollow(), u"/schema/definitions/person/properties/school"_s, papers);
        const QString at = u"/uischema/elements/3/elements/0/options/detail/elements/3/options"_s;
        item = changed(item, at, options);
        QVERIFY2(
            faultOf(item).contains(at + u"/mayFollow: is only for papers that are properties of the root"_s),
            qPrintable(faultOf(item)));
    }

    void a_fault_is_told_with_its_place()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        QFETCH(QString, fault);
        const auto definition = Definition::parse(bytesOf(changed(everyKind(), path, value)));
        QVERIFY(!definition);
        QVERIFY2(definition.error().detail.contains(fault), qPrintable(definition.error().detail));
        QVERIFY(!definition.error().sentence.isEmpty());
    }
};

QTEST_GUILESS_MAIN(DefinitionTest)
#include "definition_test.moc"
