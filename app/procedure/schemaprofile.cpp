// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemaprofile.h"

#include "formats.h"
#include "jsonpointer.h"
#include "jsonschema.h"
#include "pattern.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lucarne::procedure::schemaprofile
{

namespace
{

constexpr auto kReferenceStart = "#/definitions/"_L1;
/// With all references followed: more would take too long to try at every answer.
constexpr int kMostSchemas = 10'000;
constexpr int kLongestText = 1'000'000;

enum class Shape {
    Text,
    Flag,
    Number,
    PositiveNumber,
    Count, ///< a whole number from 0
    Anything,
    List,
    Schema,
    SchemaList,
    SchemaMap,
    Names,
    Choices,
    Type,
    Pattern,
    Format,
    Reference,
};

const QHash<QString, Shape> &keywords()
{
    static const QHash<QString, Shape> known{
        {u"$schema"_s, Shape::Text},
        {u"$comment"_s, Shape::Text},
        {u"$ref"_s, Shape::Reference},
        {u"definitions"_s, Shape::SchemaMap},
        {u"title"_s, Shape::Text},
        {u"description"_s, Shape::Text},
        {u"default"_s, Shape::Anything},
        {u"examples"_s, Shape::List},
        {u"readOnly"_s, Shape::Flag},
        {u"type"_s, Shape::Type},
        {u"properties"_s, Shape::SchemaMap},
        {u"required"_s, Shape::Names},
        {u"additionalProperties"_s, Shape::Schema},
        {u"items"_s, Shape::Schema},
        {u"contains"_s, Shape::Schema},
        {u"minItems"_s, Shape::Count},
        {u"maxItems"_s, Shape::Count},
        {u"uniqueItems"_s, Shape::Flag},
        {u"enum"_s, Shape::Choices},
        {u"const"_s, Shape::Anything},
        {u"oneOf"_s, Shape::SchemaList},
        {u"anyOf"_s, Shape::SchemaList},
        {u"allOf"_s, Shape::SchemaList},
        {u"not"_s, Shape::Schema},
        {u"if"_s, Shape::Schema},
        {u"then"_s, Shape::Schema},
        {u"else"_s, Shape::Schema},
        {u"minLength"_s, Shape::Count},
        {u"maxLength"_s, Shape::Count},
        {u"pattern"_s, Shape::Pattern},
        {u"format"_s, Shape::Format},
        {u"contentMediaType"_s, Shape::Text},
        {u"contentEncoding"_s, Shape::Text},
        {u"minimum"_s, Shape::Number},
        {u"maximum"_s, Shape::Number},
        {u"exclusiveMinimum"_s, Shape::Number},
        {u"exclusiveMaximum"_s, Shape::Number},
        {u"multipleOf"_s, Shape::PositiveNumber},
    };
    return known;
}

/// Property names that JSON Forms can address: it takes a dot for a step down.
bool isPropertyName(const QString &name)
{
    static const QRegularExpression pattern(u"^[A-Za-z_][A-Za-z0-9_-]{0,63}\\z"_s);
    return pattern.match(name).hasMatch();
}

class Checker
{
public:
    Checker(const QJsonObject &root, JsonFaults &faults, bool condition)
        : m_definitions(root.value("definitions"_L1).toObject()), m_faults(faults), m_condition(condition)
    {
    }

    bool run(const QJsonValue &schema, const QString &pointer)
    {
        check(schema, pointer, 0);
        if (m_properties > kMostProperties)
            fault(pointer, u"has %1 properties, more than %2"_s.arg(m_properties).arg(kMostProperties));
        if (m_sound && !m_condition) {
            for (const QString &name : m_definitions.keys())
                checkCircle(name, pointer);
        }
        if (m_sound) {
            int schemas = 0;
            countFollowed(schema, schemas, 0);
            if (schemas > kMostSchemas)
                fault(pointer, u"is too large with its references followed"_s);
        }
        return m_sound;
    }

private:
    void fault(const QString &pointer, const QString &reason)
    {
        m_sound = false;
        m_faults.add(pointer, reason);
    }

    void check(const QJsonValue &schema, const QString &pointer, int depth)
    {
        if (schema.isBool())
            return;
        if (!schema.isObject())
            return fault(pointer, u"must be a schema: an object, true or false"_s);
        if (depth > kMostDepth)
            return fault(pointer, u"is nested deeper than %1"_s.arg(kMostDepth));
        const QJsonObject object = schema.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString at = jsonpointer::append(pointer, it.key());
            const auto keyword = keywords().find(it.key());
            if (keyword == keywords().end())
                fault(at, u"is no keyword of the profile"_s);
            else
                checkValue(it.key(), *keyword, it.value(), at, depth);
        }
        if (object.contains("$ref"_L1) && !std::ranges::all_of(object.keys(), [](const QString &key) {
                return key == "$ref"_L1 || key == "$comment"_L1;
            }))
            fault(pointer, u"has members beside $ref, which draft-07 ignores: put both into allOf"_s);
        if (!object.contains("if"_L1) && (object.contains("then"_L1) || object.contains("else"_L1)))
            fault(pointer, u"has a then or else without if, which says nothing"_s);
        if (object.contains("default"_L1) && object.value("default"_L1).isNull())
            fault(jsonpointer::append(pointer, u"default"_s), u"is null, which is no answer"_s);
    }

    void checkValue(const QString &key, Shape shape, const QJsonValue &value, const QString &at, int depth)
    {
        const double number = value.toDouble(-1);
        switch (shape) {
        case Shape::Anything:
            return;
        case Shape::Text:
            if (!value.isString())
                fault(at, u"must be a text"_s);
            else if (key == "$schema"_L1 &&
                     !value.toString().startsWith("http://json-schema.org/draft-07/schema"_L1))
                fault(at, u"must be draft-07"_s);
            return;
        case Shape::Flag:
            if (!value.isBool())
                fault(at, u"must be true or false"_s);
            return;
        case Shape::Number:
            if (!value.isDouble())
                fault(at, u"must be a number"_s);
            return;
        case Shape::PositiveNumber:
            if (number <= 0)
                fault(at, u"must be a number above 0"_s);
            return;
        case Shape::Count:
            if (!value.isDouble() || number < 0 || number > kLongestText || number != std::floor(number))
                fault(at, u"must be a whole number from 0 to %1"_s.arg(kLongestText));
            return;
        case Shape::List:
            if (!value.isArray())
                fault(at, u"must be a list"_s);
            return;
        case Shape::Schema:
            return check(value, at, depth + 1);
        case Shape::SchemaList:
            return checkList(value, at, depth);
        case Shape::SchemaMap:
            return checkMap(key, value, at, depth);
        case Shape::Names:
            return checkNames(value, at);
        case Shape::Choices:
            return checkChoices(value, at);
        case Shape::Type:
            return checkType(value, at);
        case Shape::Pattern:
            if (!value.isString())
                return fault(at, u"must be a text"_s);
            if (const auto read = pattern(value.toString()); const auto *why = std::get_if<QString>(&read))
                fault(at, u"is a pattern with "_s + *why);
            return;
        case Shape::Format:
            if (!formats::isKnown(value.toString()))
                fault(at, u"is no format of the profile"_s);
            return;
        case Shape::Reference:
            return checkReference(value, at);
        }
    }

    void checkList(const QJsonValue &value, const QString &at, int depth)
    {
        const QJsonArray list = value.toArray();
        if (list.isEmpty())
            return fault(at, u"must be a list of schemas"_s);
        if (list.size() > kMostChoices)
            return fault(at, u"has more than %1 entries"_s.arg(kMostChoices));
        for (qsizetype i = 0; i < list.size(); ++i)
            check(list.at(i), jsonpointer::append(at, i), depth + 1);
    }

    void checkMap(const QString &key, const QJsonValue &value, const QString &at, int depth)
    {
        if (!value.isObject())
            return fault(at, u"must be an object"_s);
        if (key == "definitions"_L1 && (depth > 0 || m_condition))
            return fault(at, u"must stand at the root of the schema"_s);
        const QJsonObject map = value.toObject();
        for (auto it = map.begin(); it != map.end(); ++it) {
            const QString entry = jsonpointer::append(at, it.key());
            if (!isPropertyName(it.key()))
                fault(entry, u"must be named with letters, digits, _ and -"_s);
            check(it.value(), entry, depth + 1);
        }
        if (key == "properties"_L1)
            m_properties += int(map.size());
    }

    void checkNames(const QJsonValue &value, const QString &at)
    {
        const QJsonArray names = value.toArray();
        if (!value.isArray())
            return fault(at, u"must be a list of names"_s);
        QSet<QString> seen;
        for (qsizetype i = 0; i < names.size(); ++i) {
            const QString name = names.at(i).toString();
            if (name.isEmpty())
                fault(jsonpointer::append(at, i), u"must be a name"_s);
            else if (seen.contains(name))
                fault(jsonpointer::append(at, i), u"stands there twice"_s);
            seen.insert(name);
        }
    }

    void checkChoices(const QJsonValue &value, const QString &at)
    {
        const QJsonArray choices = value.toArray();
        if (choices.isEmpty())
            return fault(at, u"must be a list that is not empty"_s);
        if (choices.size() > kMostChoices)
            return fault(at, u"has more than %1 entries"_s.arg(kMostChoices));
        for (qsizetype i = 1; i < choices.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j) {
                if (sameJson(choices.at(i), choices.at(j)))
                    fault(jsonpointer::append(at, i), u"stands there twice"_s);
            }
        }
    }

    void checkType(const QJsonValue &value, const QString &at)
    {
        static const QStringList types{u"object"_s,  u"array"_s,   u"string"_s, u"number"_s,
                                       u"integer"_s, u"boolean"_s, u"null"_s};
        const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
        if (list.isEmpty() || !std::all_of(list.begin(), list.end(), [](const QJsonValue &type) {
                return types.contains(type.toString());
            }))
            fault(at, u"must be one of "_s + types.join(u", "_s));
    }

    void checkReference(const QJsonValue &value, const QString &at)
    {
        const QString reference = value.toString();
        if (m_condition)
            return fault(at, u"must not be in the condition of a rule"_s);
        if (!reference.startsWith(kReferenceStart))
            return fault(at, u"must be #/definitions/… of this file"_s);
        if (!m_definitions.contains(reference.mid(kReferenceStart.size())))
            fault(at, u"refers to a definition that is not there"_s);
    }

    /// A definition that needs itself would need endless data.
    void checkCircle(const QString &name, const QString &pointer)
    {
        QSet<QString> reached;
        QStringList open{name};
        while (!open.isEmpty()) {
            for (const QString &next : referencesIn(m_definitions.value(open.takeLast()))) {
                if (next == name)
                    return fault(jsonpointer::append(pointer + u"/definitions"_s, name),
                                 u"refers to itself in a circle"_s);
                if (!reached.contains(next)) {
                    reached.insert(next);
                    open.append(next);
                }
            }
        }
    }

    static QStringList referencesIn(const QJsonValue &schema)
    {
        QStringList result;
        if (schema.isArray()) {
            const QJsonArray items = schema.toArray();
            for (const QJsonValue &item : items)
                result += referencesIn(item);
        }
        const QJsonObject object = schema.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key() == "$ref"_L1 && it.value().isString())
                result.append(it.value().toString().mid(kReferenceStart.size()));
            else
                result += referencesIn(it.value());
        }
        return result;
    }

    void countFollowed(const QJsonValue &schema, int &count, int depth) const
    {
        if (schema.isObject() && ++count > kMostSchemas)
            return;
        if (schema.isArray()) {
            const QJsonArray items = schema.toArray();
            for (const QJsonValue &item : items)
                countFollowed(item, count, depth + 1);
        }
        const QJsonObject object = schema.toObject();
        for (auto it = object.begin(); it != object.end() && count <= kMostSchemas; ++it) {
            if (it.key() == "$ref"_L1 && it.value().isString())
                countFollowed(m_definitions.value(it.value().toString().mid(kReferenceStart.size())), count,
                              depth + 1);
            else if (it.value().isObject() || it.value().isArray())
                countFollowed(it.value(), count, depth + 1);
        }
    }

    const QJsonObject m_definitions;
    JsonFaults &m_faults;
    const bool m_condition;
    bool m_sound = true;
    int m_properties = 0;
};

QJsonValue replaced(const QJsonValue &value, const QJsonObject &root)
{
    if (value.isArray()) {
        QJsonArray result;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            result.append(replaced(item, root));
        return result;
    }
    if (!value.isObject())
        return value;
    const QJsonObject object = value.toObject();
    if (object.value("$ref"_L1).isString())
        return replaced(dereferenced(value, root), root);
    QJsonObject result;
    for (auto it = object.begin(); it != object.end(); ++it)
        result.insert(it.key(), replaced(it.value(), root));
    return result;
}

} // namespace

bool checkRoot(const QJsonObject &root, const QString &pointer, JsonFaults &faults)
{
    return Checker(root, faults, false).run(root, pointer);
}

bool checkCondition(const QJsonValue &schema, const QString &pointer, JsonFaults &faults)
{
    return Checker({}, faults, true).run(schema, pointer);
}

QJsonValue dereferenced(const QJsonValue &schema, const QJsonObject &root)
{
    const QString reference = schema.toObject().value("$ref"_L1).toString();
    if (reference.isEmpty())
        return schema;
    const QJsonObject definitions = root.value("definitions"_L1).toObject();
    return dereferenced(definitions.value(reference.mid(kReferenceStart.size())), root);
}

QJsonObject withoutReferences(const QJsonObject &root)
{
    QJsonObject data = root;
    data.remove("definitions"_L1);
    return replaced(data, root).toObject();
}

} // namespace lucarne::procedure::schemaprofile
