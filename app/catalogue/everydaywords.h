// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace lucarne::catalogue
{

/// One line of the table that leads from the words people say to the words the State writes.
struct EverydayWords {
    /// What people say; any one of them is enough. A phrase is found when all its words that carry
    /// a subject are in what was typed, in any order and any form: "ma femme est enceinte" is found
    /// in "femme enceinte que faire". The first is what the citizen is shown as the reason.
    QStringList say;
    /// The official wordings, each searched as a whole: a title that has all its words comes best.
    QStringList means;
    /// Documents that answer just this, by their official ids; for the few cases where the titles
    /// share no word with the need (life events). Ids the catalogue does not have are passed over.
    QStringList guides;
};

/// Reads the table:
///
///     { "format": 1, "entries": [
///         { "say": ["carte grise"], "means": ["certificat d'immatriculation"], "guides": [] }, … ] }
///
/// "say" and one of "means" and "guides" must be there. The error's detail names the entry.
Result<std::vector<EverydayWords>> readEverydayWords(const QByteArray &json);

/// The table that the program carries (resources/search/everyday-words.fr.json).
Result<std::vector<EverydayWords>> builtInEverydayWords();

} // namespace lucarne::catalogue
