// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

#include <variant>

namespace lucarne::procedure
{

/// A regular expression of JSON Schema (ECMA 262 with the flag u) as one of Qt with the same meaning,
/// or what is wrong with it, in English. Refused besides what ECMA refuses: references back, and a
/// repetition inside a repetition with nothing between that ends it, "(a+)*", which some engines
/// take for ever to try. Trying one is bounded: beyond the bound it does not match.
std::variant<QRegularExpression, QString> pattern(const QString &ecma);

} // namespace lucarne::procedure
