// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"

#include <variant>

namespace lucarne::procedure
{

/// What the citizen answers with, by the table of FORMAT.md, or why nothing fits, in English.
/// \a schema without references.
std::variant<ControlKind, QString> controlKind(const QJsonObject &schema, const QJsonObject &options);

/// Of a Choice or Choices, or why there are none.
std::variant<std::vector<Choice>, QString> choicesOf(const QJsonObject &schema);

} // namespace lucarne::procedure
