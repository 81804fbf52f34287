// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/directory.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace lucarne::ui
{

/// "Open now, until 12:00" or "Closed. Opens on Monday at 8:30". \a now in any zone.
QString openingText(const catalogue::OpeningToday &today, const QDateTime &now, const QLocale &locale);
/// "Today: 8:30–12:00 and 13:30–17:00"; empty when closed all day.
QString hoursText(const catalogue::OpeningToday &today, const QLocale &locale);
/// "350 m", "1.2 km", "48 km": as the crow flies, rounded as people say it.
QString distanceText(double metres, const QLocale &locale);
/// "12 rue des Écoles, 05000 Gap"
QString addressText(const catalogue::Office &office);
/// A map at the office's place for the citizen's telephone; empty when the place is unknown.
QUrl mapUrl(const catalogue::Office &office);

} // namespace lucarne::ui
