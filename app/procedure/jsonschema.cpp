// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonschema.h"

#include "schemaevaluation.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::procedure
{

struct JsonSchema::Compiled {
    valijson::Schema schema;
    SchemaPatterns patterns;
};

Result<JsonSchema> JsonSchema::compile(const QJsonValue &schema)
{
    const auto refused = [](const QString &detail) {
        return failure(
            QCoreApplication::translate("procedure", "This form has a fault. Please ask at the reception."),
            detail);
    };
    auto compiled = std::make_shared<Compiled>();
    QString fault;
    if (!collectPatterns(schema, compiled->patterns, fault))
        return refused(fault);
    try {
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::QtJsonAdapter(schema), compiled->schema);
    } catch (const std::exception &exception) {
        return refused(QString::fromUtf8(exception.what()));
    }
    return JsonSchema(std::move(compiled));
}

bool JsonSchema::isValid(const QJsonValue &value) const
{
    return holds(d->schema, d->patterns, value);
}

Findings JsonSchema::check(const QJsonValue &value) const
{
    Findings findings;
    holds(d->schema, d->patterns, value, &findings);
    return findings;
}

bool sameJson(const QJsonValue &a, const QJsonValue &b)
{
    if (a.type() != b.type())
        return false;
    if (a.isArray()) {
        const QJsonArray left = a.toArray();
        const QJsonArray right = b.toArray();
        return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                          [](const QJsonValue &l, const QJsonValue &r) { return sameJson(l, r); });
    }
    if (a.isObject()) {
        const QJsonObject left = a.toObject();
        const QJsonObject right = b.toObject();
        return left.size() == right.size() && std::ranges::all_of(left.keys(), [&](const QString &key) {
                   return right.contains(key) && sameJson(left.value(key), right.value(key));
               });
    }
    return a.isDouble() ? a.toDouble() == b.toDouble() : a == b;
}

} // namespace lucarne::procedure
