// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QJsonValue>
#include <QSet>
#include <QString>

#include <memory>
#include <vector>

namespace lucarne::procedure
{

/// One way in which a value is not what a schema asks. As Ajv reports it with allErrors: what the
/// parts of anyOf, oneOf and contains say comes before their own violation, and a then or an else
/// that is not met adds one of "if".
struct Violation {
    QString path;     ///< JSON pointer to the value; of "required" to the object that lacks it
    QString keyword;  ///< "minLength"; of the schema false: "false schema"
    QJsonValue asked; ///< what the keyword says; of "required", "additionalProperties": the property
    bool inAlternative = false; ///< said by one part of an anyOf or oneOf
};

struct Findings {
    std::vector<Violation> violations;
    /// JSON pointers to the values that must be there, whether they are or not: by `required`, also
    /// of the then or else that counts now; not of the parts of anyOf and oneOf.
    QSet<QString> required;
};

/// A JSON Schema (draft-07), compiled once by valijson and evaluated over its constraints. What
/// valijson 1.0 evaluates wrongly is ours: patterns (std::regex sees bytes and can overflow the
/// stack), decimal multipleOf, integers beyond 32 bits, formats (see formats.h), and errors that name
/// their keyword. Never changes; may be used from any thread.
class JsonSchema
{
public:
    /// The detail of an error says what is wrong; the schema is no part of it.
    static Result<JsonSchema> compile(const QJsonValue &schema);

    /// \a value may be undefined: then, as in JSON Forms, only what asks for a type or a value fails.
    bool isValid(const QJsonValue &value) const;
    Findings check(const QJsonValue &value) const;

private:
    struct Compiled;
    explicit JsonSchema(std::shared_ptr<const Compiled> compiled) : d(std::move(compiled)) {}
    std::shared_ptr<const Compiled> d;
};

/// As JSON Schema compares: numbers by their value, objects without order.
bool sameJson(const QJsonValue &a, const QJsonValue &b);

} // namespace lucarne::procedure
