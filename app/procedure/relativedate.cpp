// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "relativedate.h"

#include "formats.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lucarne::procedure
{

QDate dateFrom(const QString &written, QDate today)
{
    if (written == "today"_L1)
        return today;
    static const QRegularExpression duration(u"^(-?)P([0-9]{1,5})([YMD])\\z"_s);
    const auto match = duration.match(written);
    if (!match.hasMatch())
        return formats::keptDate(written);
    const int count = match.captured(2).toInt() * (match.captured(1).isEmpty() ? 1 : -1);
    switch (match.captured(3).front().unicode()) {
    case u'Y':
        return today.addYears(count);
    case u'M':
        return today.addMonths(count);
    default:
        return today.addDays(count);
    }
}

bool isRelativeDate(const QString &written)
{
    return dateFrom(written, QDate(2000, 1, 1)).isValid();
}

} // namespace lucarne::procedure
