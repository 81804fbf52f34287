// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>
#include <span>

namespace lucarne::ui
{

/// How numbers look while they are typed: only spaces and case change, so that a half-written
/// number stays what it is.

/// In upper case, with a space after so many characters each; the last size repeats.
QString inGroups(const QString &typed, std::span<const int> sizes);
/// Digits of any script as those of the keyboard: "٣" is "3".
QString plainDigits(const QString &typed);
/// "3023217600053" from "30 23 217 600 053", as papers write it; nothing when not all of it is digits.
std::optional<QString> digitsTyped(const QString &typed);
/// "12,50", "1 234.5" as a number; as a string what is none.
QJsonValue numberTyped(const QString &typed);
/// The same of euros, to the cent: "1.234", which may mean a thousand of them, is none.
QJsonValue moneyTyped(const QString &typed);

} // namespace lucarne::ui
