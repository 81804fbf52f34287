// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace lucarne::catalogue
{
class OfficeDirectory;
}

namespace lucarne::procedure
{

struct Commune {
    QString insee; ///< five characters, "05061"
    QString name;
    QStringList postalCodes; ///< at least one
    /// Only from communes::find(): the former commune, now a part of this one, whose name was typed.
    QString formerName = {};

    bool operator==(const Commune &) const = default;
};

/// All communes of France with their postal codes, and the municipal districts of Paris, Lyon and
/// Marseille (resources/communes/README.md), inside the program. Thread-safe. The first question
/// reads them (about 50 ms, 3 MB from then on), so it is never asked on the GUI thread: a screen that
/// will ask begins with unknownIn() on another thread, and waits for it. Communes that a county has and the
/// program does not know are given as \a ofCounty; they come before a commune of the same code.
namespace communes
{

/// By the beginning of the name, of any of its words or of a former name (accents, case, hyphens
/// and apostrophes do not matter, nor "St" for "Saint"), of the postal code, or of name and postal
/// code. A name typed in full comes first, then those of \a nearDepartment ("05"), then beginnings
/// of names before words inside them, then the larger ones. At most \a most.
std::vector<Commune> find(const QString &typed, const QString &nearDepartment, int most = 6,
                          std::span<const Commune> ofCounty = {});
std::optional<Commune> byInsee(const QString &code, std::span<const Commune> ofCounty = {});
/// The larger ones first.
std::vector<Commune> byPostalCode(const QString &postalCode, std::span<const Commune> ofCounty = {});

/// The communes whose town hall is in \a directory and that the program does not know: with the
/// town and postal code of that town hall.
std::vector<Commune> unknownIn(const catalogue::OfficeDirectory &directory);
/// Whether the program's own are read, so that a question takes no time.
bool areRead();

} // namespace communes

} // namespace lucarne::procedure
