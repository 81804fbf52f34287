// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace lucarne::procedure
{

/// What people type and what is kept: canonical…() reads what was typed, with the spaces, dots and
/// small letters that people use, and gives the form that FORMAT.md keeps, or nothing when it can
/// not be right; pretty…() writes the kept form as people read it. Free of state and of language
/// unless said.
namespace formats
{

/// E.164 of a number of France ("+33612345678") or its overseas regions ("+262692123456"), from
/// "06 12 34 56 78", "+33 (0)6…", "0033 6…", "0692…".
std::optional<QString> canonicalPhone(const QString &typed);
/// "06 12 34 56 78"
QString prettyPhone(const QString &kept);

/// ISO 13616: country, length for that country, check digits modulo 97.
std::optional<QString> canonicalIban(const QString &typed);
/// In groups of four.
QString prettyIban(const QString &kept);

/// The 15 characters of the social security number (NIR): sex or temporary number (1, 2, 3, 4, 7,
/// 8), year, month, department (2A and 2B for Corsica), commune, order, key = 97 − number mod 97.
std::optional<QString> canonicalNir(const QString &typed);
/// "2 69 05 49 588 157 80"
QString prettyNir(const QString &kept);
enum class NirFault { Length, Characters, Key };
/// Why canonicalNir() gives nothing; nothing when it gives something.
std::optional<NirFault> nirFault(const QString &typed);

/// 14 digits under Luhn's key; establishments of La Poste (SIREN 356000000), whose digits add up to
/// a multiple of five, too.
std::optional<QString> canonicalSiret(const QString &typed);
/// "732 829 320 00074"
QString prettySiret(const QString &kept);

/// Without spaces around it; what stands behind the @ in small letters.
std::optional<QString> canonicalEmail(const QString &typed);
std::optional<QString> canonicalPostalCode(const QString &typed);

/// Euros to the cent, from "12,50 €", "1 234.5", "12". Never negative.
std::optional<double> canonicalMoney(const QString &typed);
/// As \a language ("fr", "en", "ar") writes it: "12,50 €".
QString prettyMoney(double euros, const QString &language);

/// From "3/4/1950", "03.04.1950", "3 4 1950", "1950-04-03": day, month, year of four digits.
std::optional<QDate> dateTyped(const QString &typed);
/// YYYY-MM-DD
std::optional<QString> canonicalDate(const QString &typed);
/// The kept form read back.
QDate keptDate(const QString &kept);
/// "12 March 1950"
QString prettyDate(QDate date, const QString &language);

/// How \a language ("fr", "en", "ar") writes numbers and dates in France.
QLocale localeOf(const QString &language);

/// Whether \a kept is right for a \c format of FORMAT.md ("date", "nir"…); true for any other.
bool matches(const QString &format, const QString &kept);
/// Those that a definition may use.
bool isKnown(const QString &format);

} // namespace formats

} // namespace lucarne::procedure
