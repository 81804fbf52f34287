// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonValue>
#include <QRegularExpression>
#include <QString>

namespace lucarne::procedure
{

/// The regular expressions of a schema, by their text in it (ECMA 262).
using SchemaPatterns = QHash<QString, QRegularExpression>;

/// Adds all patterns anywhere in a schema, also where no pattern is meant; false and a \a fault when
/// one is wrong.
bool collectPatterns(const QJsonValue &schema, SchemaPatterns &patterns, QString &fault);

} // namespace lucarne::procedure
