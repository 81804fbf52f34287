// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <variant>

namespace lucarne::procedure
{

/// The object in \a bytes, or what is wrong with them, in English. Stricter than QJsonDocument: a
/// name that stands in an object twice, of which that one keeps the last, is refused with its place.
std::variant<QJsonObject, QString> strictJson(const QByteArray &bytes);

} // namespace lucarne::procedure
