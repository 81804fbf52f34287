// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedjson.h"
#include "definition.h"

namespace lucarne::procedure
{

/// JSON pointer to the data of a scope ("#/properties/a/properties/b" → "/a/b"); nothing for what is
/// no such scope.
std::optional<QString> pointerOfScope(const QString &scope);
/// Of the property at \a pointer below \a schema, which has no references; undefined where there is none.
QJsonValue propertySchema(const QJsonObject &schema, const QString &pointer);

/// Reads the rule at \a pointer of its document. \a data: the schema its scopes start from, without
/// references. Nothing when it gave \a faults.
std::optional<Rule> readRule(const QJsonValue &rule, const QString &pointer, const QJsonObject &data,
                             JsonFaults &faults);

/// JSON pointers to the values that a condition looks at, from where its scopes start.
QStringList valuesLookedAt(const Condition &condition);

} // namespace lucarne::procedure
