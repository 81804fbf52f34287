// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenreader.h"

#include "controlkind.h"
#include "formats.h"
#include "jsonpointer.h"
#include "jsonschema.h"
#include "relativedate.h"
#include "rulereader.h"

#include "store/submissioncontent.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace lucarne::procedure
{

namespace
{

constexpr int kMostSteps = 100;
constexpr int kMostElements = 1000;
constexpr int kMostDepth = 20;

class ScreenReader
{
public:
    ScreenReader(const QJsonObject &data, JsonFaults &faults) : m_data(data), m_faults(faults) {}

    Screens read(const QJsonValue &root, const QString &pointer)
    {
        if (!onlyKnown(root, pointer, {u"type"_s, u"elements"_s, u"options"_s}))
            return {};
        if (root["type"_L1] != "Categorization"_L1)
            fault(pointer + u"/type"_s, u"must be Categorization"_s);
        options(root, pointer, {u"variant"_s});
        if (root["options"_L1]["variant"_L1] != "stepper"_L1)
            fault(pointer + u"/options/variant"_s, u"must be stepper"_s);
        const QString list = pointer + u"/elements"_s;
        const QJsonArray categories = root["elements"_L1].toArray();
        if (categories.isEmpty() || categories.size() > kMostSteps)
            fault(list, u"must be a list of 1 to %1 categories"_s.arg(kMostSteps));
        for (qsizetype i = 0; i < std::min<qsizetype>(categories.size(), kMostSteps); ++i)
            m_screens.steps.push_back(step(categories.at(i), jsonpointer::append(list, i)));
        return std::move(m_screens);
    }

private:
    void fault(const QString &pointer, const QString &reason) { m_faults.add(pointer, reason); }

    bool onlyKnown(const QJsonValue &value, const QString &pointer, const QStringList &known)
    {
        if (!value.isObject()) {
            fault(pointer, u"must be an object"_s);
            return false;
        }
        for (const QString &key : value.toObject().keys()) {
            if (!known.contains(key))
                fault(jsonpointer::append(pointer, key), u"is no member of it"_s);
        }
        return true;
    }

    int newId(const QString &pointer)
    {
        m_screens.pointers.insert(m_nextId, pointer);
        return m_nextId++;
    }

    QString text(const QJsonValue &object, const QString &key, const QString &pointer, bool required)
    {
        const QJsonValue value = object[key];
        if (!value.isUndefined() && !value.isString())
            fault(jsonpointer::append(pointer, key), u"must be a text"_s);
        else if (required && value.toString().trimmed().isEmpty())
            fault(jsonpointer::append(pointer, key), u"must be a text that is not empty"_s);
        return value.toString().trimmed();
    }

    QJsonObject options(const QJsonValue &element, const QString &pointer, const QStringList &known)
    {
        const QJsonValue value = element["options"_L1];
        if (value.isUndefined())
            return {};
        const QString at = pointer + u"/options"_s;
        onlyKnown(value, at, known);
        static const QStringList flags{u"multi"_s, u"calendar"_s, u"readonly"_s};
        for (const QString &key : value.toObject().keys()) {
            const bool flag = flags.contains(key);
            if (known.contains(key) && key != "detail"_L1 &&
                (flag ? !value[key].isBool() : !value[key].isString()))
                fault(jsonpointer::append(at, key), flag ? u"must be true or false"_s : u"must be a text"_s);
        }
        return value.toObject();
    }

    std::optional<Rule> rule(const QJsonValue &element, const QString &pointer, const QJsonObject &data)
    {
        const QJsonValue value = element["rule"_L1];
        if (value.isUndefined())
            return std::nullopt;
        return readRule(value, pointer + u"/rule"_s, data, m_faults);
    }

    Step step(const QJsonValue &category, const QString &pointer)
    {
        Step step;
        step.id = newId(pointer);
        if (!onlyKnown(category, pointer, {u"type"_s, u"label"_s, u"elements"_s, u"rule"_s, u"options"_s}))
            return step;
        if (category["type"_L1] != "Category"_L1)
            fault(pointer + u"/type"_s, u"must be Category"_s);
        step.label = text(category, u"label"_s, pointer, true);
        step.help = options(category, pointer, {u"help"_s}).value("help"_L1).toString();
        step.rule = rule(category, pointer, m_data);
        step.elements = elements(category, pointer, m_data, false, 0);
        return step;
    }

    std::vector<Element> elements(const QJsonValue &layout, const QString &pointer, const QJsonObject &data,
                                  bool inRepeat, int depth)
    {
        const QString list = pointer + u"/elements"_s;
        const QJsonArray entries = layout["elements"_L1].toArray();
        if (entries.isEmpty())
            fault(list, u"must be a list that is not empty"_s);
        if (depth > kMostDepth) {
            fault(list, u"is nested deeper than %1"_s.arg(kMostDepth));
            return {};
        }
        std::vector<Element> result;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            if (m_nextId > kMostElements) {
                fault(list, u"makes more than %1 elements"_s.arg(kMostElements));
                break;
            }
            result.push_back(element(entries.at(i), jsonpointer::append(list, i), data, inRepeat, depth + 1));
        }
        return result;
    }

    Element element(const QJsonValue &value, const QString &pointer, const QJsonObject &data, bool inRepeat,
                    int depth)
    {
        static const QHash<QString, Element::Kind> kinds{
            {u"Control"_s, Element::Kind::Control},
            {u"Group"_s, Element::Kind::Group},
            {u"VerticalLayout"_s, Element::Kind::Vertical},
            {u"HorizontalLayout"_s, Element::Kind::Horizontal},
            {u"Label"_s, Element::Kind::Label},
        };
        Element result;
        result.id = newId(pointer);
        const auto kind = kinds.find(value["type"_L1].toString());
        if (!value.isObject() || kind == kinds.end()) {
            fault(value.isObject() ? pointer + u"/type"_s : pointer,
                  u"must be Control, Group, VerticalLayout, HorizontalLayout or Label"_s);
            return result;
        }
        result.kind = *kind;
        result.rule = rule(value, pointer, data);
        switch (result.kind) {
        case Element::Kind::Control:
            control(result, value, pointer, data, inRepeat, depth);
            break;
        case Element::Kind::Label:
            onlyKnown(value, pointer, {u"type"_s, u"text"_s, u"rule"_s});
            result.label = text(value, u"text"_s, pointer, true);
            break;
        case Element::Kind::Group:
            onlyKnown(value, pointer, {u"type"_s, u"label"_s, u"elements"_s, u"rule"_s, u"options"_s});
            result.label = text(value, u"label"_s, pointer, false);
            result.options = options(value, pointer, {u"help"_s});
            result.help = result.options.value("help"_L1).toString();
            result.children = elements(value, pointer, data, inRepeat, depth);
            break;
        case Element::Kind::Vertical:
        case Element::Kind::Horizontal:
            onlyKnown(value, pointer, {u"type"_s, u"elements"_s, u"rule"_s});
            result.children = elements(value, pointer, data, inRepeat, depth);
            break;
        }
        return result;
    }

    void control(Element &result, const QJsonValue &value, const QString &pointer, const QJsonObject &data,
                 bool inRepeat, int depth)
    {
        onlyKnown(value, pointer, {u"type"_s, u"scope"_s, u"label"_s, u"rule"_s, u"options"_s});
        result.options = options(value, pointer,
                                 {u"help"_s, u"multi"_s, u"unit"_s, u"format"_s, u"calendar"_s, u"detail"_s,
                                  u"itemLabel"_s, u"advice"_s, u"mayFollow"_s, u"readonly"_s, u"prefill"_s,
                                  u"earliest"_s, u"latest"_s});
        const QString scopeAt = pointer + u"/scope"_s;
        const auto path = pointerOfScope(value["scope"_L1].toString());
        if (!path || path->isEmpty())
            return fault(scopeAt, u"must be such as #/properties/child/properties/age"_s);
        const QJsonValue schema = propertySchema(data, *path);
        if (!schema.isObject())
            return fault(scopeAt, u"there is no such property in the schema"_s);
        result.pointer = *path;
        result.schema = schema.toObject();
        result.label = text(value, u"label"_s, pointer, false);
        if (result.label.isEmpty())
            result.label = result.schema.value("title"_L1).toString().trimmed();
        if (result.label.isEmpty())
            fault(pointer, u"has no label, nor its schema a title"_s);
        result.help = result.options.value("help"_L1).toString().trimmed();
        if (result.help.isEmpty())
            result.help = result.schema.value("description"_L1).toString().trimmed();
        result.readOnly = result.options.contains("readonly"_L1)
                              ? result.options.value("readonly"_L1).toBool()
                              : result.schema.value("readOnly"_L1).toBool();
        const auto kind = controlKind(result.schema, result.options);
        if (const auto *why = std::get_if<QString>(&kind))
            return fault(scopeAt, *why);
        result.control = std::get<ControlKind>(kind);
        if (result.control == ControlKind::Choice || result.control == ControlKind::Choices)
            choices(result, scopeAt);
        if (result.control == ControlKind::Repeat)
            repeat(result, pointer, inRepeat, depth);
        if (result.control == ControlKind::Documents)
            checkCount(result, scopeAt);
        if (result.options.contains("mayFollow"_L1))
            promise(result, pointer + u"/options/mayFollow"_s, inRepeat);
        checkOptions(result, pointer + u"/options"_s);
        checkDefault(result, scopeAt);
    }

    void choices(Element &result, const QString &at)
    {
        auto read = choicesOf(result.schema);
        if (const auto *why = std::get_if<QString>(&read))
            fault(at, *why);
        else
            result.choices = std::get<std::vector<Choice>>(std::move(read));
    }

    void repeat(Element &result, const QString &pointer, bool inRepeat, int depth)
    {
        const QString at = pointer + u"/options/detail"_s;
        if (inRepeat)
            return fault(pointer, u"is a repeatable group inside of another"_s);
        const QJsonValue detail = result.options.value("detail"_L1);
        static const QStringList layouts{u"VerticalLayout"_s, u"HorizontalLayout"_s, u"Group"_s};
        if (!detail.isObject() || !layouts.contains(detail["type"_L1].toString()))
            return fault(at, u"must be a layout: the screen of one item"_s);
        const QJsonObject item = result.schema.value("items"_L1).toObject();
        result.children.push_back(element(detail, at, item, true, depth + 1));
    }

    void checkCount(const Element &documents, const QString &at)
    {
        for (const QLatin1StringView bound : {"minItems"_L1, "maxItems"_L1}) {
            if (documents.schema.value(bound).toInt() > int(store::kMostDocuments))
                fault(at, u"has a %1 above the %2 documents that a form can take"_s.arg(bound).arg(
                              store::kMostDocuments));
        }
    }

    void promise(Element &result, const QString &at, bool inRepeat)
    {
        if (result.control != ControlKind::Documents)
            return; // checkOptions() says so
        if (result.readOnly)
            return fault(at, u"does nothing for what is not to be changed"_s);
        if (inRepeat || result.pointer.count(u'/') != 1)
            return fault(at, u"is only for papers that are properties of the root"_s);
        const auto path = pointerOfScope(result.options.value("mayFollow"_L1).toString());
        if (!path || path->count(u'/') != 1)
            return fault(at, u"must be such as #/properties/identityPaperFollows"_s);
        const QJsonValue schema = propertySchema(m_data, *path);
        if (schema["type"_L1] != "boolean"_L1 || schema["const"_L1] != QJsonValue(true) ||
            !schema["default"_L1].isUndefined())
            return fault(at, u"must name a property of type boolean, const true, without a default"_s);
        result.promise = *path;
    }

    void checkOptions(const Element &control, const QString &at)
    {
        const auto only = [&](QLatin1StringView key, std::initializer_list<ControlKind> kinds) {
            if (control.options.contains(key) &&
                std::find(kinds.begin(), kinds.end(), control.control) == kinds.end())
                fault(at + u'/' + key, u"does nothing for such a control"_s);
        };
        only("multi"_L1, {ControlKind::LongText, ControlKind::Text});
        only("unit"_L1, {ControlKind::Integer, ControlKind::Number});
        only("calendar"_L1, {ControlKind::Date});
        only("earliest"_L1, {ControlKind::Date});
        only("latest"_L1, {ControlKind::Date});
        only("detail"_L1, {ControlKind::Repeat});
        only("itemLabel"_L1, {ControlKind::Repeat});
        only("advice"_L1, {ControlKind::Documents});
        only("mayFollow"_L1, {ControlKind::Documents});
        for (const QLatin1StringView key : {"earliest"_L1, "latest"_L1}) {
            if (control.options.contains(key) && !isRelativeDate(control.options.value(key).toString()))
                fault(at + u'/' + key, u"must be today, a date such as 2026-09-01, or -P18Y and the like"_s);
        }
        static const QHash<QString, QList<ControlKind>> prefills{
            {u"commune"_s, {ControlKind::Commune}},
            {u"postalCode"_s, {ControlKind::PostalCode, ControlKind::Text}},
            {u"town"_s, {ControlKind::Text}},
            {u"today"_s, {ControlKind::Date}},
        };
        const QString prefill = control.options.value("prefill"_L1).toString();
        if (control.options.contains("prefill"_L1) && !prefills.value(prefill).contains(control.control))
            fault(at + u"/prefill"_s,
                  u"must be commune, postalCode, town or today, each for a control of its kind"_s);
    }

    void checkDefault(const Element &control, const QString &at)
    {
        const QJsonValue value = control.schema.value("default"_L1);
        if (value.isUndefined())
            return;
        const auto schema = JsonSchema::compile(control.schema);
        if (schema && !schema->isValid(value))
            fault(at, u"the default of its schema is not valid against it"_s);
    }

    const QJsonObject &m_data;
    JsonFaults &m_faults;
    Screens m_screens;
    int m_nextId = 0;
};

} // namespace

Screens readScreens(const QJsonValue &uischema, const QString &pointer, const QJsonObject &data,
                    JsonFaults &faults)
{
    return ScreenReader(data, faults).read(uischema, pointer);
}

} // namespace lucarne::procedure
