// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace lucarne::procedure
{

/// What people call a country beside the name that Unicode has for it: a part of it, an earlier name, an
/// abbreviation.
struct CountryAlias {
    QString code; ///< ISO 3166-1 alpha-2
    QString name;
};

/// In French, English and Arabic: who fills in a form writes the name that their family uses, whatever
/// the language of the interface. Names of states that became several are not among them.
const std::vector<CountryAlias> &countryAliases();

} // namespace lucarne::procedure
