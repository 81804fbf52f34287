// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace lucarne::procedure
{

struct Country {
    QString code; ///< ISO 3166-1 alpha-2, "FR"
    QString name;
    QString also = {}; ///< what it was found by, when that is not its name: "Angleterre"
};

/// The countries of ISO 3166-1 with their names in any language (Unicode CLDR, through ICU, which Qt
/// Core already loads: QLocale knows only each country's own name and the English one). Thread-safe.
namespace countries
{

bool isCode(const QString &code);
/// \a language: "fr", "en", "ar". Empty for what is no country's code.
QString name(const QString &code, const QString &language);
/// In the order of the language's alphabet.
std::vector<Country> all(const QString &language);
/// Those whose name, or a word of it, begins as \a typed (accents, case, hyphens and the like do not
/// matter), names before words inside them, and those before what people call countries otherwise. By
/// their names in the other languages only when there is no such country. At most \a most.
std::vector<Country> find(const QString &typed, const QString &language, int most = 6);

} // namespace countries

} // namespace lucarne::procedure
