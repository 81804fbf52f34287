// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions.h"

#include "jsonpointer.h"
#include "jsonschema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::procedure
{

bool isMet(const Condition &condition, const QJsonObject &answers, const QString &base)
{
    const auto met = [&](const Condition &part) { return isMet(part, answers, base); };
    switch (condition.kind) {
    case Condition::Kind::And:
        return std::all_of(condition.parts.begin(), condition.parts.end(), met);
    case Condition::Kind::Or:
        return std::any_of(condition.parts.begin(), condition.parts.end(), met);
    case Condition::Kind::Leaf:
        return sameJson(jsonpointer::value(answers, base + condition.scope), condition.expected);
    case Condition::Kind::Schema:
        break;
    }
    const QJsonValue value = jsonpointer::value(answers, base + condition.scope);
    if (condition.failWhenUndefined && value.isUndefined())
        return false;
    return condition.compiled->isValid(value);
}

bool isShown(const Rule *rule, const QJsonObject &answers, const QString &base)
{
    if (rule && rule->effect == Effect::Show)
        return isMet(rule->condition, answers, base);
    if (rule && rule->effect == Effect::Hide)
        return !isMet(rule->condition, answers, base);
    return true;
}

bool takesAnswers(const Rule *rule, const Element &element, bool aroundIt, const QJsonObject &answers,
                  const QString &base)
{
    if (rule && rule->effect == Effect::Enable)
        return isMet(rule->condition, answers, base);
    if (rule && rule->effect == Effect::Disable)
        return !isMet(rule->condition, answers, base);
    if (element.options.contains("readonly"_L1))
        return !element.readOnly;
    return !element.readOnly && aroundIt;
}

} // namespace lucarne::procedure
