// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/secret.h"

#include <QString>

#include <optional>
#include <vector>

/// Letters and digits that people read, say and type: Crockford's base 32 (no I, L, O, U), the last
/// one a check character. Any one wrong character and any two exchanged ones are found, up to 31
/// characters.
namespace lucarne::store::checkedletters
{

/// \a digits, each 0 to 31, and their check character, in groups of \a group with hyphens between.
QString printed(std::vector<int> digits, int group);

/// The digits without the check character, from what somebody typed or read aloud: case, spaces and
/// hyphens do not matter, O reads as 0, I and L as 1. Nothing when a character is none of these, or
/// the check character does not fit.
std::optional<std::vector<int>> digitsFrom(const QString &typed);

/// 16 bytes as 26 letters and digits and a check character, in nine threes: "ABC-DEF-…".
QString lettersOf(const vault::Secret &secret);
inline constexpr int kSecretLetters = 27;
/// How many letters and digits somebody typed, spaces and hyphens apart.
int lettersIn(const QString &typed);
/// The 16 bytes; nothing when it is too short, too long or mistaken.
std::optional<vault::Secret> secretFrom(const QString &typed);

} // namespace lucarne::store::checkedletters
