// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formcases.h"

#include "procedure/jsonpointer.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace lucarne::test
{

namespace
{

const QStringList kTexts{u""_s,   u"a"_s,       u"ab"_s,    u"Zoé"_s,         u"É"_s,   u"👵🏽"_s,
                         u"A1"_s, u"abc def"_s, u"12345"_s, u"line\nbreak"_s, u"ABC"_s, u"\u00a0"_s};
const QStringList kDates{u"2024-02-29"_s, u"2023-02-29"_s, u"1950-04-03"_s,
                         u"1950-4-3"_s,   u"2024-13-01"_s, u"today"_s};
const QStringList kMails{u"a@b.fr"_s, u"A.b+c@mairie.example.fr"_s, u"a@b"_s, u"é@b.fr"_s, u"a b@c.fr"_s};
const QStringList kPatterns{u"^[A-Z][0-9]?$"_s, u"é$"_s, u"^\\w+( \\w+)*$"_s, u"^.{1,3}$"_s,
                            u"^(?:a|b)+\\d{0,2}$"_s};

QString scopeOf(const QString &path)
{
    QString scope = u"#"_s;
    for (const QString &segment : procedure::jsonpointer::segments(path))
        scope += u"/properties/"_s + segment;
    return scope;
}

} // namespace

QJsonObject FormMaker::propertySchema(QString &kind)
{
    static const QStringList kinds{u"text"_s,    u"text"_s,    u"integer"_s, u"number"_s,
                                   u"boolean"_s, u"boolean"_s, u"choice"_s,  u"enum"_s,
                                   u"choices"_s, u"date"_s,    u"email"_s,   u"true"_s};
    kind = oneOf(kinds);
    if (kind == "text"_L1) {
        QJsonObject schema{{u"type"_s, u"string"_s}};
        if (chance(40))
            schema[u"minLength"_s] = int(below(3));
        if (chance(40))
            schema[u"maxLength"_s] = int(2 + below(4));
        if (chance(30))
            schema[u"pattern"_s] = oneOf(kPatterns);
        return schema;
    }
    if (kind == "integer"_L1 || kind == "number"_L1) {
        QJsonObject schema{{u"type"_s, kind}};
        if (chance(50))
            schema[chance(50) ? u"minimum"_s : u"exclusiveMinimum"_s] = int(below(3));
        if (chance(50))
            schema[chance(50) ? u"maximum"_s : u"exclusiveMaximum"_s] = int(3 + below(5));
        if (chance(20))
            schema[u"multipleOf"_s] = int(2 + below(3));
        return schema;
    }
    if (kind == "choice"_L1) {
        return {{u"type"_s, u"string"_s},
                {u"oneOf"_s, QJsonArray{QJsonObject{{u"const"_s, u"a"_s}, {u"title"_s, u"A"_s}},
                                        QJsonObject{{u"const"_s, u"b"_s}, {u"title"_s, u"B"_s}}}}};
    }
    if (kind == "enum"_L1)
        return {{u"type"_s, u"string"_s}, {u"enum"_s, QJsonArray{u"a"_s, u"b"_s, u"c"_s}}};
    if (kind == "choices"_L1) {
        QJsonObject schema{{u"type"_s, u"array"_s},
                           {u"uniqueItems"_s, true},
                           {u"items"_s, QJsonObject{{u"enum"_s, QJsonArray{u"a"_s, u"b"_s, u"c"_s}}}}};
        if (chance(40))
            schema[u"minItems"_s] = int(1 + below(2));
        if (chance(30))
            schema[u"contains"_s] = QJsonObject{{u"const"_s, u"a"_s}};
        return schema;
    }
    if (kind == "date"_L1)
        return {{u"type"_s, u"string"_s}, {u"format"_s, u"date"_s}};
    if (kind == "email"_L1)
        return {{u"type"_s, u"string"_s}, {u"format"_s, u"email"_s}};
    if (kind == "true"_L1)
        return {{u"type"_s, u"boolean"_s}, {u"const"_s, true}};
    return {{u"type"_s, u"boolean"_s}};
}

QJsonValue FormMaker::anyValue()
{
    switch (below(7)) {
    case 0:
        return oneOf(kTexts);
    case 1:
        return int(below(12)) - 2;
    case 2:
        return double(below(80)) / 8;
    case 3:
        return chance(50);
    case 4:
        return QJsonArray{u"a"_s, u"a"_s};
    case 5:
        return QJsonObject{{u"odd"_s, 1}};
    default:
        return QJsonValue::Null;
    }
}

QJsonValue FormMaker::value(const QString &kind, int wrongPercent)
{
    if (chance(quint32(wrongPercent)))
        return anyValue();
    if (kind == "text"_L1)
        return oneOf(kTexts);
    if (kind == "integer"_L1)
        return int(below(9));
    if (kind == "number"_L1)
        return double(below(72)) / 8;
    if (kind == "choice"_L1 || kind == "enum"_L1)
        return QString(QChar(u'a' + below(4)));
    if (kind == "choices"_L1) {
        QJsonArray list;
        for (quint32 i = below(4); i > 0; --i)
            list.append(QString(QChar(u'a' + below(4))));
        return list;
    }
    if (kind == "date"_L1)
        return oneOf(kDates);
    if (kind == "email"_L1)
        return oneOf(kMails);
    return chance(60);
}

QJsonObject FormMaker::conditionSchema(const QString &kind)
{
    switch (below(7)) {
    case 0:
        return {{u"const"_s, value(kind, 0)}};
    case 1:
        return {{u"enum"_s, QJsonArray{value(kind, 0), QString(u"?"_s)}}};
    case 2:
        return {{u"not"_s, QJsonObject{{u"const"_s, value(kind, 0)}}}};
    case 3:
        return {{u"minimum"_s, int(below(6))}, {u"minLength"_s, 2}, {u"minItems"_s, 1}};
    case 4:
        return {{u"type"_s, chance(50) ? u"string"_s : u"integer"_s}};
    case 5:
        return {{u"anyOf"_s,
                 QJsonArray{
                     QJsonObject{{u"contains"_s, QJsonObject{{u"const"_s, u"b"_s}}}, {u"type"_s, u"array"_s}},
                     QJsonObject{{u"const"_s, true}}, QJsonObject{{u"pattern"_s, u"^[A-Z]"_s}}}}};
    default:
        return {};
    }
}

QJsonObject FormMaker::wholeCondition(const std::vector<Property> &before)
{
    const Property &property = before[below(quint32(before.size()))];
    QJsonObject schema = conditionSchema(property.kind);
    const QStringList segments = procedure::jsonpointer::segments(property.path);
    for (qsizetype i = segments.size() - 1; i >= 0; --i) {
        schema = QJsonObject{{u"properties"_s, QJsonObject{{segments.at(i), schema}}}};
        if (chance(60))
            schema[u"required"_s] = QJsonArray{segments.at(i)};
    }
    return schema;
}

QJsonObject FormMaker::condition(const std::vector<Property> &before, int depth)
{
    const quint32 which = below(depth < 2 ? 10 : 7);
    if (which >= 7) {
        QJsonArray parts;
        for (quint32 i = 1 + below(3); i > 0; --i)
            parts.append(condition(before, depth + 1));
        return {{u"type"_s, chance(50) ? u"AND"_s : u"OR"_s}, {u"conditions"_s, parts}};
    }
    const Property &property = before[below(quint32(before.size()))];
    if (which == 0)
        return {{u"scope"_s, u"#"_s}, {u"schema"_s, wholeCondition(before)}};
    if (which <= 2 && property.kind != "choices"_L1)
        return {{u"type"_s, u"LEAF"_s},
                {u"scope"_s, scopeOf(property.path)},
                {u"expectedValue"_s, value(property.kind, 0)}};
    QJsonObject result{{u"scope"_s, scopeOf(property.path)}, {u"schema"_s, conditionSchema(property.kind)}};
    if (chance(50))
        result[u"failWhenUndefined"_s] = chance(70);
    return result;
}

QJsonObject FormMaker::rule(const std::vector<Property> &before, bool visibility)
{
    static const QStringList effects{u"SHOW"_s, u"HIDE"_s, u"ENABLE"_s, u"DISABLE"_s};
    return {{u"effect"_s, effects.at(qsizetype(below(2)) + (visibility ? 0 : 2))},
            {u"condition"_s, condition(before, 0)}};
}

QJsonObject FormMaker::scopedControl(const QString &path)
{
    return {{u"type"_s, u"Control"_s}, {u"scope"_s, scopeOf(path)}, {u"label"_s, u"Question"_s}};
}

FormMaker::Part FormMaker::part(const QString &prefix, int count, const std::vector<Property> &before,
                                bool hideable)
{
    Part result;
    QJsonArray group;
    bool groupHides = false;
    QJsonObject groupRule;
    const std::vector<Property> earlier = before;
    std::vector<Property> seen = before;
    for (int i = 0; i < count; ++i) {
        if (group.isEmpty()) {
            groupHides = false;
            groupRule = {};
            if (!seen.empty() && chance(30)) {
                groupHides = chance(60);
                groupRule = rule(seen, groupHides);
            }
        }
        const QString name = u"p%1"_s.arg(++m_names);
        Property property;
        property.path = prefix + u'/' + name;
        QJsonObject schema = propertySchema(property.kind);
        QJsonObject control = scopedControl(property.path);
        QJsonObject options;
        if (property.kind == "true"_L1)
            options[u"format"_s] = u"declaration"_s;
        bool hides = groupHides || hideable;
        // A rule looks at what stands before its group, so that none goes in a circle.
        const std::vector<Property> &visibleBefore = group.isEmpty() ? seen : earlier;
        if (!visibleBefore.empty() && chance(35)) {
            const bool visibility = chance(60);
            control[u"rule"_s] = rule(visibleBefore, visibility);
            hides |= visibility;
        }
        if (chance(10))
            options[u"readonly"_s] = chance(70);
        else if (chance(5))
            schema[u"readOnly"_s] = true;
        if (!options.isEmpty())
            control[u"options"_s] = options;
        result.properties[name] = schema;
        (hides ? result.loose : result.firm).append(name);
        property.hideable = hides;
        result.asked.push_back(property);
        group.append(control);
        if (chance(55) || i + 1 == count) {
            QJsonObject layout{{u"type"_s, chance(50) ? u"VerticalLayout"_s : u"Group"_s},
                               {u"elements"_s, group}};
            if (!groupRule.isEmpty())
                layout[u"rule"_s] = groupRule;
            result.elements.append(layout);
            group = {};
            seen = before;
            seen.insert(seen.end(), result.asked.begin(), result.asked.end());
        }
    }
    return result;
}

QJsonObject FormMaker::document()
{
    m_names = 0;
    m_asked.clear();
    m_item.clear();
    QJsonObject properties;
    QJsonObject definitions;
    QJsonArray categories;
    QStringList firm;
    QStringList loose;
    for (quint32 step = 0; step < 1 + below(4); ++step) {
        QJsonObject category{{u"type"_s, u"Category"_s}, {u"label"_s, u"Screen"_s}};
        const bool hides = !m_asked.empty() && chance(30);
        if (hides)
            category[u"rule"_s] = rule(m_asked, true);
        const std::vector<Property> before = m_asked;
        const bool nested = chance(25);
        const QString object = u"o%1"_s.arg(step);
        Part made = part(nested ? u'/' + object : QString(), int(1 + below(5)), before, hides || nested);
        if (nested) {
            QJsonObject schema{{u"type"_s, u"object"_s}, {u"properties"_s, made.properties}};
            if (chance(50)) {
                definitions[u"d%1"_s.arg(step)] = schema;
                schema = {{u"$ref"_s, u"#/definitions/d%1"_s.arg(step)}};
            }
            properties[object] = schema;
            if (!hides && chance(30))
                firm.append(object);
        } else {
            for (auto it = made.properties.begin(); it != made.properties.end(); ++it)
                properties[it.key()] = it.value();
            firm += made.firm;
            loose += made.loose;
        }
        category[u"elements"_s] = made.elements;
        m_asked.insert(m_asked.end(), made.asked.begin(), made.asked.end());
        categories.append(category);
    }
    if (chance(40)) {
        Part made = part({}, int(1 + below(4)), {}, false);
        QJsonObject item{{u"type"_s, u"object"_s}, {u"properties"_s, made.properties}};
        if (!made.firm.isEmpty() && chance(60))
            item[u"required"_s] = QJsonArray::fromStringList(made.firm.mid(0, 1));
        QJsonObject list{{u"type"_s, u"array"_s}, {u"items"_s, item}, {u"maxItems"_s, 2}};
        if (chance(30))
            list[u"minItems"_s] = 1;
        properties[u"list"_s] = list;
        QJsonObject control = scopedControl(u"/list"_s);
        control[u"options"_s] = QJsonObject{
            {u"detail"_s, QJsonObject{{u"type"_s, u"VerticalLayout"_s}, {u"elements"_s, made.elements}}}};
        if (chance(30))
            control[u"rule"_s] = rule(m_asked, chance(50));
        categories.append(QJsonObject{
            {u"type"_s, u"Category"_s}, {u"label"_s, u"List"_s}, {u"elements"_s, QJsonArray{control}}});
        m_item = made.asked;
    }
    QJsonObject schema{{u"type"_s, u"object"_s}, {u"properties"_s, properties}};
    if (!definitions.isEmpty())
        schema[u"definitions"_s] = definitions;
    QJsonArray required;
    for (const QString &name : firm) {
        if (chance(40))
            required.append(name);
    }
    if (!required.isEmpty())
        schema[u"required"_s] = required;
    const QStringList names = firm + loose;
    QJsonArray all;
    for (quint32 i = 0; i < below(3) && !names.isEmpty(); ++i) {
        QJsonObject conditional{{u"if"_s, wholeCondition(m_asked)},
                                {u"then"_s, QJsonObject{{u"required"_s, QJsonArray{oneOf(names)}}}}};
        if (chance(50))
            conditional[u"else"_s] = QJsonObject{
                {u"properties"_s,
                 QJsonObject{{oneOf(names), QJsonObject{{u"minLength"_s, 2}, {u"minimum"_s, 2}}}}}};
        all.append(conditional);
    }
    if (names.size() >= 2 && chance(20))
        all.append(QJsonObject{{chance(50) ? u"anyOf"_s : u"oneOf"_s,
                                QJsonArray{QJsonObject{{u"required"_s, QJsonArray{names.first()}}},
                                           QJsonObject{{u"required"_s, QJsonArray{names.last()}}}}}});
    if (!names.isEmpty() && chance(10))
        all.append(QJsonObject{{u"not"_s, QJsonObject{{u"required"_s, QJsonArray{names.first()}}}}});
    if (!all.isEmpty())
        schema[u"allOf"_s] = all;
    if (chance(20))
        schema[u"additionalProperties"_s] = false;
    return procedureDocument(schema, QJsonObject{{u"type"_s, u"Categorization"_s},
                                                 {u"options"_s, QJsonObject{{u"variant"_s, u"stepper"_s}}},
                                                 {u"elements"_s, categories}});
}

QJsonObject FormMaker::answers()
{
    QJsonObject result;
    const int wrong = chance(50) ? 0 : 20;
    const quint32 answered = 30 + below(71);
    for (const Property &property : m_asked) {
        if (chance(answered))
            procedure::jsonpointer::setValue(result, property.path, value(property.kind, wrong));
    }
    if (!m_item.empty() && chance(70)) {
        QJsonArray list;
        for (quint32 i = below(4); i > 0; --i) {
            QJsonObject item;
            for (const Property &property : m_item) {
                if (chance(answered))
                    procedure::jsonpointer::setValue(item, property.path, value(property.kind, wrong));
            }
            list.append(item);
        }
        result[u"list"_s] = list;
    }
    if (chance(5))
        result[u"stranger"_s] = anyValue();
    return result;
}

QJsonObject procedureDocument(const QJsonObject &schema, const QJsonObject &uischema)
{
    return {{u"format"_s, u"lucarne-procedure-1"_s},
            {u"id"_s, u"made"_s},
            {u"version"_s, 1},
            {u"pivot"_s, u"mairie"_s},
            {u"audience"_s, u"Particuliers"_s},
            {u"title"_s, u"Made"_s},
            {u"summary"_s, u"Made for a test."_s},
            {u"minutes"_s, 5},
            {u"privacy"_s, QJsonObject{{u"controller"_s, u"A"_s},
                                       {u"purpose"_s, u"B"_s},
                                       {u"legalBasis"_s, u"C"_s},
                                       {u"retention"_s, u"D"_s},
                                       {u"rights"_s, u"E"_s}}},
            {u"schema"_s, schema},
            {u"uischema"_s, uischema}};
}

} // namespace lucarne::test
