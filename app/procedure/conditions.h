// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"

#include <QJsonObject>

namespace lucarne::procedure
{

/// Whether a condition is met, as JSON Forms has it. \a base: JSON pointer to where its scopes start
/// in \a answers; empty, or an item of a repeatable group.
bool isMet(const Condition &condition, const QJsonObject &answers, const QString &base);

/// What \a rule, which may be null, says of an element by itself.
bool isShown(const Rule *rule, const QJsonObject &answers, const QString &base);

/// Whether an element takes answers: its own rule decides; without one, what its options or its
/// schema say of read-only; without that, what is around it.
bool takesAnswers(const Rule *rule, const Element &element, bool aroundIt, const QJsonObject &answers,
                  const QString &base);

} // namespace lucarne::procedure
