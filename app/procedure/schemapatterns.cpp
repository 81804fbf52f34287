// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemapatterns.h"

#include "pattern.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::procedure
{

bool collectPatterns(const QJsonValue &schema, SchemaPatterns &patterns, QString &fault)
{
    const auto add = [&](const QString &text) {
        if (patterns.contains(text))
            return true;
        const auto compiled = pattern(text);
        if (const auto *why = std::get_if<QString>(&compiled)) {
            fault = u"the pattern \"%1\" has %2"_s.arg(text, *why);
            return false;
        }
        patterns.insert(text, std::get<QRegularExpression>(compiled));
        return true;
    };
    if (schema.isArray()) {
        const QJsonArray items = schema.toArray();
        return std::all_of(items.begin(), items.end(),
                           [&](const QJsonValue &item) { return collectPatterns(item, patterns, fault); });
    }
    const QJsonObject object = schema.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == "pattern"_L1 && it.value().isString() && !add(it.value().toString()))
            return false;
        if (it.key() == "patternProperties"_L1) {
            for (const QString &key : it.value().toObject().keys()) {
                if (!add(key))
                    return false;
            }
        }
        if (!collectPatterns(it.value(), patterns, fault))
            return false;
    }
    return true;
}

} // namespace lucarne::procedure
