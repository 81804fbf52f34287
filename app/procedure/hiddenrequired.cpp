// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiddenrequired.h"

#include "formstate.h"
#include "jsonpointer.h"
#include "jsonschema.h"
#include "outline.h"
#include "rulereader.h"
#include "schemaprofile.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace lucarne::procedure
{

namespace
{

constexpr int kMostCombinations = 1000;
constexpr std::size_t kMostValues = 12; ///< of one property

void addUnlike(std::vector<QJsonValue> &values, const QJsonValue &value)
{
    if (std::ranges::none_of(values, [&value](const QJsonValue &one) { return sameJson(one, value); }))
        values.push_back(value);
}

/// All that \a json says which may be an answer; of a number also its neighbours.
void addNamed(std::vector<QJsonValue> &values, const QJsonValue &json)
{
    if (json.isDouble()) {
        for (const double near : {0.0, -1.0, 1.0})
            addUnlike(values, json.toDouble() + near);
    } else if (json.isObject()) {
        for (const QJsonValue &member : json.toObject())
            addNamed(values, member);
    } else if (json.isArray()) {
        const QJsonArray items = json.toArray();
        for (const QJsonValue &item : items)
            addNamed(values, item);
    } else if (json.isString() || json.isBool()) {
        addUnlike(values, json);
    }
}

class Search
{
public:
    Search(const Definition &definition, const QHash<int, QString> &pointers, JsonFaults &faults)
        : m_definition(definition),
          m_pointers(pointers),
          m_faults(faults),
          m_schema(schemaprofile::withoutReferences(definition.schema))
    {
        findConditions(m_schema);
        const QJsonArray names = m_schema["required"_L1].toArray();
        for (const QJsonValue &name : names)
            m_alwaysRequired.append(name.toString());
    }

    void run()
    {
        const Outline &outline = m_definition.outline();
        for (int id = 0; id < outline.size(); ++id) {
            const Element *element = outline.place(id).element;
            if (element && element->kind == Element::Kind::Control && !outline.place(id).summary &&
                outline.place(id).repeat < 0 && element->pointer.count(u'/') == 1)
                look(id, *element);
            if (element && !element->promise.isEmpty())
                lookAtPromise(id, *element);
        }
    }

private:
    /// An if of the root and what its then and else require.
    struct Conditional {
        QJsonValue question;
        QStringList required;
    };

    void findConditions(const QJsonObject &schema)
    {
        if (schema.contains("if"_L1)) {
            Conditional found{schema["if"_L1], {}};
            for (const QLatin1StringView branch : {"then"_L1, "else"_L1}) {
                const QJsonArray names = schema[branch]["required"_L1].toArray();
                for (const QJsonValue &name : names)
                    found.required.append(name.toString());
                findConditions(schema[branch].toObject());
            }
            m_conditionals.push_back(std::move(found));
        }
        const QJsonArray parts = schema["allOf"_L1].toArray();
        for (const QJsonValue &part : parts)
            findConditions(part.toObject());
    }

    void look(int id, const Element &control)
    {
        m_values.clear();
        const int hiding = addRulesAround(id);
        const bool isAsked = addConditionsOf(control.pointer.mid(1));
        if (hiding < 0 || !isAsked)
            return;
        keepAnswers();
        if (const auto answers = firstOf([&control](const FormState &state) {
                const FormState::Control *at = controlAt(state, control.pointer);
                return at && !at->visible && state.findings.required.contains(control.pointer);
            }))
            m_faults.add(m_pointers.value(hiding) + u"/rule"_s,
                         u"can hide %1 while the schema requires it, as with %2"_s.arg(control.pointer,
                                                                                       textOf(*answers)));
    }

    /// Of what can hide what stands at \a id; the outermost of them, or -1.
    int addRulesAround(int id)
    {
        int hiding = -1;
        const Outline &outline = m_definition.outline();
        for (int at = id; at >= 0; at = outline.place(at).parent) {
            const Rule *rule = outline.place(at).rule;
            if (!rule || (rule->effect != Effect::Show && rule->effect != Effect::Hide))
                continue;
            hiding = at;
            addRule(rule->condition);
        }
        return hiding;
    }

    /// A promise is for a paper that is required, and required no longer by it.
    void lookAtPromise(int id, const Element &documents)
    {
        const QString at = m_pointers.value(id) + u"/options/mayFollow"_s;
        const QString name = documents.pointer.mid(1);
        m_values.clear();
        addRulesAround(id);
        if (!addConditionsOf(name) && !m_alwaysRequired.contains(name)) {
            m_faults.add(at, u"is for a paper that the schema requires, and nothing requires %1"_s.arg(
                                 documents.pointer));
            return;
        }
        keepAnswers();
        m_values[documents.promise] = {true};
        if (const auto answers = firstOf([&documents](const FormState &state) {
                return state.findings.required.contains(documents.pointer);
            }))
            m_faults.add(at, u"changes nothing: the schema requires %1 all the same, as with %2"_s.arg(
                                 documents.pointer, textOf(*answers)));
    }

    /// What decides whether \a name is required; false: nothing does.
    bool addConditionsOf(const QString &name)
    {
        bool isAsked = false;
        for (const Conditional &conditional : m_conditionals) {
            if (!conditional.required.contains(name))
                continue;
            isAsked = true;
            const QJsonObject properties = conditional.question["properties"_L1].toObject();
            for (auto it = properties.begin(); it != properties.end(); ++it)
                addNamed(m_values[jsonpointer::append(QString(), it.key())], it.value());
        }
        return isAsked;
    }

    static QString textOf(const QJsonObject &answers)
    {
        return QString::fromUtf8(QJsonDocument(answers).toJson(QJsonDocument::Compact));
    }

    void addRule(const Condition &condition)
    {
        for (const Condition &part : condition.parts)
            addRule(part);
        for (const QString &path : valuesLookedAt(condition)) {
            addNamed(m_values[path], condition.schema);
            addNamed(m_values[path], condition.expected);
        }
    }

    /// Of the values that were named, those that the property itself allows, and its own.
    void keepAnswers()
    {
        for (auto &[path, values] : m_values) {
            const QJsonValue schema = propertySchema(m_schema, path);
            if (schema["type"_L1].toString() == "boolean"_L1)
                values = {true, false};
            for (const QLatin1StringView choices : {"enum"_L1, "oneOf"_L1, "const"_L1})
                addNamed(values, schema[choices]);
            const auto allowed = JsonSchema::compile(schema);
            std::erase_if(
                values, [&allowed](const QJsonValue &value) { return !allowed || !allowed->isValid(value); });
            if (values.size() > kMostValues)
                values.resize(kMostValues);
            values.insert(values.begin(), QJsonValue(QJsonValue::Undefined));
        }
    }

    static const FormState::Control *controlAt(const FormState &state, const QString &pointer)
    {
        const auto index = state.byPath.constFind(pointer);
        return index == state.byPath.cend() ? nullptr : &state.controls[std::size_t(*index)];
    }

    /// The first answers of those to try that \a isWrong says of.
    template<typename IsWrong>
    std::optional<QJsonObject> firstOf(const IsWrong &isWrong) const
    {
        for (int number = 0; number < kMostCombinations; ++number) {
            int rest = number;
            QJsonObject answers;
            for (const auto &[driver, values] : m_values) {
                const QJsonValue value = values[std::size_t(rest) % values.size()];
                rest /= int(values.size());
                if (!value.isUndefined())
                    jsonpointer::setValue(answers, driver, value);
            }
            if (rest > 0)
                break; // all were tried
            const FormState state = formState(m_definition, answers, {});
            // Where one of them is to be mended first, all may be well afterwards.
            const bool isFinal = std::ranges::none_of(m_values, [&state](const auto &driver) {
                const FormState::Control *control = controlAt(state, driver.first);
                return control && control->violation;
            });
            if (isFinal && isWrong(state))
                return answers;
        }
        return std::nullopt;
    }

    const Definition &m_definition;
    const QHash<int, QString> &m_pointers;
    JsonFaults &m_faults;
    const QJsonObject m_schema;
    std::vector<Conditional> m_conditionals;
    QStringList m_alwaysRequired;
    std::map<QString, std::vector<QJsonValue>> m_values; ///< to try, by the property's pointer
};

} // namespace

void checkHiddenRequired(const Definition &definition, const QHash<int, QString> &pointers,
                         JsonFaults &faults)
{
    Search(definition, pointers, faults).run();
}

} // namespace lucarne::procedure
