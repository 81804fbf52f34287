// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace lucarne::procedure
{

/// A bound of a date: "today", "2026-09-01", or so long before or after today as an ISO 8601
/// duration of one part says: "-P18Y", "P6M", "-P30D".
bool isRelativeDate(const QString &written);
QDate dateFrom(const QString &written, QDate today);

} // namespace lucarne::procedure
