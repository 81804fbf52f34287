// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace lucarne::procedure
{

struct Commune {
    QString insee; ///< five characters, "05061"
    QString name;
    QStringList postalCodes;
};

/// All communes of France with their postal codes, inside the program; read when first asked for.
/// Thread-safe.
namespace communes
{

/// By the beginning of the name or of any of its words (accents, case, hyphens, "St" for "Saint" do
/// not matter) or of the postal code; those of \a nearDepartment ("05") first. At most \a most.
std::vector<Commune> find(const QString &typed, const QString &nearDepartment, int most = 6);
std::optional<Commune> byInsee(const QString &code);
std::vector<Commune> byPostalCode(const QString &postalCode);

} // namespace communes

} // namespace lucarne::procedure
