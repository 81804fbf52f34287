// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonschema.h"
#include "schemapatterns.h"

// Without it valijson ends the program at a schema it cannot read.
#define VALIJSON_USE_EXCEPTIONS 1
#include <valijson/subschema.hpp>

namespace lucarne::procedure
{

/// Tries the constraints of \a schema on \a value. Without \a findings the first violation ends it.
bool holds(const valijson::Subschema &schema, const SchemaPatterns &patterns, const QJsonValue &value,
           Findings *findings = nullptr);

} // namespace lucarne::procedure
