// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/directory.h"

#include <QLocale>
#include <QStringList>

namespace lucarne::device
{

/// An office's hours as paper has them, which is read on other days too: every line says which days
/// it is about. Dates and times as the locale writes them, words in the language of the interface.

/// "Today, Tuesday 3 March: 08:30–12:00", or that it is closed; empty when the office's hours are
/// not known. \a day: the day of \a nearby's `today`.
QString hoursOfToday(const catalogue::OfficeNearby &nearby, QDate day, const QLocale &locale);

/// "Monday to Friday: 08:30–12:00, 13:30–17:00", a line for each run of equal days; what is valid
/// on that day. Empty when no hours are known.
QStringList weekOfHours(const catalogue::Office &office, QDate day, const QLocale &locale);

/// "Closed on Thursday 5 March, Friday 6 March": in the two weeks after \a day, where the week says
/// that it is open. Empty when there is no such day.
QString closuresAfter(const catalogue::Office &office, QDate day, const QLocale &locale);

} // namespace lucarne::device
