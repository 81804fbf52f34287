// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lucarne::catalogue
{

/// A pivot names a kind of office ("caf", "mairie"). The official content spells some in several
/// ways and institutions change their names; this gives the one spelling to compare by. It is
/// never shown. An unknown pivot stays itself, in lower case, without accents, words joined by "_".
QString canonicalPivot(const QString &pivot);

/// False for offices that exist in Paris only (paris_…) when the commune, an INSEE code, is
/// elsewhere or unknown.
bool pivotExistsIn(const QString &pivot, const QString &communeInsee);

} // namespace lucarne::catalogue
