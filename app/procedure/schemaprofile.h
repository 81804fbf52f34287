// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedjson.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

/// The part of JSON Schema draft-07 that FORMAT.md allows.
namespace lucarne::procedure::schemaprofile
{

inline constexpr int kMostDepth = 20;
inline constexpr int kMostProperties = 500;
inline constexpr int kMostChoices = 500;

/// Checks the data's schema, which stands at \a pointer in its document. False when \a faults got some.
bool checkRoot(const QJsonObject &root, const QString &pointer, JsonFaults &faults);
/// Checks the schema of a rule's condition: the same, without references.
bool checkCondition(const QJsonValue &schema, const QString &pointer, JsonFaults &faults);

/// What \a schema refers to, or itself. \a root passed checkRoot().
QJsonValue dereferenced(const QJsonValue &schema, const QJsonObject &root);
/// A copy with all references replaced. \a root passed checkRoot().
QJsonObject withoutReferences(const QJsonObject &root);

} // namespace lucarne::procedure::schemaprofile
