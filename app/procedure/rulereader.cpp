// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulereader.h"

#include "jsonpointer.h"
#include "jsonschema.h"
#include "schemaprofile.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace lucarne::procedure
{

namespace
{

constexpr int kMostDepth = 10;

class RuleReader
{
public:
    RuleReader(const QJsonObject &data, JsonFaults &faults) : m_data(data), m_faults(faults) {}

    std::optional<Rule> rule(const QJsonValue &value, const QString &pointer)
    {
        static const QHash<QString, Effect> effects{{u"SHOW"_s, Effect::Show},
                                                    {u"HIDE"_s, Effect::Hide},
                                                    {u"ENABLE"_s, Effect::Enable},
                                                    {u"DISABLE"_s, Effect::Disable}};
        if (!onlyKnown(value, pointer, {u"effect"_s, u"condition"_s}))
            return std::nullopt;
        const auto effect = effects.find(value["effect"_L1].toString());
        if (effect == effects.end())
            fault(pointer + u"/effect"_s, u"must be SHOW, HIDE, ENABLE or DISABLE"_s);
        Rule rule;
        rule.condition = condition(value["condition"_L1], pointer + u"/condition"_s, 0);
        if (!m_sound)
            return std::nullopt;
        rule.effect = *effect;
        return rule;
    }

private:
    void fault(const QString &pointer, const QString &reason)
    {
        m_sound = false;
        m_faults.add(pointer, reason);
    }

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

    Condition condition(const QJsonValue &value, const QString &pointer, int depth)
    {
        if (depth > kMostDepth) {
            fault(pointer, u"is nested deeper than %1"_s.arg(kMostDepth));
            return {};
        }
        const QString type = value["type"_L1].toString();
        if (type == "AND"_L1 || type == "OR"_L1)
            return composed(value, pointer, type == "AND"_L1 ? Condition::Kind::And : Condition::Kind::Or,
                            depth);
        if (type == "LEAF"_L1)
            return leaf(value, pointer);
        if (value.isObject() && !type.isEmpty()) {
            fault(pointer + u"/type"_s, u"must be AND, OR or LEAF, or absent beside a schema"_s);
            return {};
        }
        return schemaBased(value, pointer);
    }

    Condition composed(const QJsonValue &value, const QString &pointer, Condition::Kind kind, int depth)
    {
        Condition result;
        result.kind = kind;
        onlyKnown(value, pointer, {u"type"_s, u"conditions"_s});
        const QString list = pointer + u"/conditions"_s;
        const QJsonArray conditions = value["conditions"_L1].toArray();
        if (conditions.isEmpty())
            fault(list, u"must be a list that is not empty"_s);
        for (qsizetype i = 0; i < conditions.size(); ++i)
            result.parts.push_back(condition(conditions.at(i), jsonpointer::append(list, i), depth + 1));
        return result;
    }

    Condition leaf(const QJsonValue &value, const QString &pointer)
    {
        Condition result;
        result.kind = Condition::Kind::Leaf;
        onlyKnown(value, pointer, {u"type"_s, u"scope"_s, u"expectedValue"_s});
        result.scope = scope(value, pointer);
        result.expected = value["expectedValue"_L1];
        if (result.expected.isObject() || result.expected.isArray() || result.expected.isUndefined())
            fault(pointer + u"/expectedValue"_s, u"must be a text, a number, true or false"_s);
        return result;
    }

    Condition schemaBased(const QJsonValue &value, const QString &pointer)
    {
        Condition result;
        if (!onlyKnown(value, pointer, {u"scope"_s, u"schema"_s, u"failWhenUndefined"_s}))
            return result;
        result.scope = scope(value, pointer);
        result.schema = value["schema"_L1];
        const QJsonValue fails = value["failWhenUndefined"_L1];
        if (!fails.isUndefined() && !fails.isBool())
            fault(pointer + u"/failWhenUndefined"_s, u"must be true or false"_s);
        result.failWhenUndefined = fails.toBool();
        const QString at = pointer + u"/schema"_s;
        if (!schemaprofile::checkCondition(result.schema, at, m_faults)) {
            m_sound = false;
        } else if (auto compiled = JsonSchema::compile(result.schema)) {
            result.compiled = std::make_shared<const JsonSchema>(std::move(*compiled));
        } else {
            fault(at, compiled.error().detail);
        }
        return result;
    }

    QString scope(const QJsonValue &value, const QString &pointer)
    {
        const auto path = pointerOfScope(value["scope"_L1].toString());
        const QString at = pointer + u"/scope"_s;
        if (!path)
            fault(at, u"must be such as #/properties/child/properties/age"_s);
        else if (propertySchema(m_data, *path).isUndefined())
            fault(at, u"there is no such property in the schema"_s);
        return path.value_or(QString());
    }

    const QJsonObject &m_data;
    JsonFaults &m_faults;
    bool m_sound = true;
};

/// Adds \a pointer, or what \a schema names below it: what it says of the whole depends only on that.
void addNamed(const QJsonValue &schema, const QString &pointer, QStringList &result)
{
    if (schema.isArray()) {
        const QJsonArray items = schema.toArray();
        for (const QJsonValue &item : items)
            addNamed(item, pointer, result);
        return;
    }
    if (!schema.isObject())
        return;
    const QJsonObject object = schema.toObject();
    const QJsonArray required = object.value("required"_L1).toArray();
    for (const QJsonValue &name : required)
        result.append(jsonpointer::append(pointer, name.toString()));
    const QJsonObject properties = object.value("properties"_L1).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QString below = jsonpointer::append(pointer, it.key());
        result.append(below);
        addNamed(it.value(), below, result);
    }
    for (const QLatin1StringView key :
         {"allOf"_L1, "anyOf"_L1, "oneOf"_L1, "not"_L1, "if"_L1, "then"_L1, "else"_L1})
        addNamed(object.value(key), pointer, result);
}

} // namespace

std::optional<QString> pointerOfScope(const QString &scope)
{
    if (scope == "#"_L1)
        return QString();
    QStringList parts = scope.split(u'/');
    if (parts.takeFirst() != "#"_L1 || parts.isEmpty() || parts.size() % 2 != 0)
        return std::nullopt;
    QString pointer;
    for (qsizetype i = 0; i < parts.size(); i += 2) {
        if (parts.at(i) != "properties"_L1 || parts.at(i + 1).isEmpty())
            return std::nullopt;
        pointer += u'/' + parts.at(i + 1);
    }
    return pointer;
}

QJsonValue propertySchema(const QJsonObject &schema, const QString &pointer)
{
    QJsonValue at = schema;
    for (const QString &name : jsonpointer::segments(pointer))
        at = at["properties"_L1].toObject().value(name);
    return at;
}

std::optional<Rule> readRule(const QJsonValue &rule, const QString &pointer, const QJsonObject &data,
                             JsonFaults &faults)
{
    return RuleReader(data, faults).rule(rule, pointer);
}

QStringList valuesLookedAt(const Condition &condition)
{
    QStringList result;
    for (const Condition &part : condition.parts)
        result += valuesLookedAt(part);
    if (condition.kind == Condition::Kind::Leaf || condition.kind == Condition::Kind::Schema) {
        QStringList named;
        addNamed(condition.schema, condition.scope, named);
        if (named.isEmpty() && !condition.scope.isEmpty())
            named.append(condition.scope);
        result += named;
    }
    return result;
}

} // namespace lucarne::procedure
