// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace lucarne::device
{

/// The text as a voice should say it: abbreviations, signs, hours and amounts in words, telephone
/// numbers in pairs with pauses. \a language: "fr" or "en"; a text in another language only has its
/// telephone numbers and white space changed.
QString spokenText(const QString &text, const QString &language);

/// Cuts a spoken text into pieces short enough to stop between: sentences, and long ones at their
/// commas. No piece is longer than \a longest characters unless a single word is.
QStringList spokenSentences(const QString &text, qsizetype longest = 250);

} // namespace lucarne::device
