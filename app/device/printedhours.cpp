// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printedhours.h"

#include <QCoreApplication>

#include <algorithm>

namespace lucarne::device
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kDaysAhead = 14;

using Spans = std::vector<std::pair<QTime, QTime>>;

/// What is valid on \a day for that day of the week.
Spans spansOf(const catalogue::Office &office, Qt::DayOfWeek weekday, QDate day)
{
    Spans spans;
    for (const catalogue::OpeningSpan &span : office.hours) {
        const bool valid = (!span.validFrom.isValid() || span.validFrom <= day) &&
                           (!span.validThrough.isValid() || day <= span.validThrough);
        if (span.day == weekday && valid)
            spans.emplace_back(span.opens, span.closes);
    }
    std::ranges::sort(spans);
    return spans;
}

QString written(const Spans &spans, const QLocale &locale)
{
    QStringList each;
    for (const auto &[opens, closes] : spans) {
        each.append(locale.toString(opens, QLocale::ShortFormat) + u'–' +
                    locale.toString(closes, QLocale::ShortFormat));
    }
    return each.join(u", "_s);
}

QString written(QDate day, const QLocale &locale)
{
    return locale.toString(day, u"dddd d MMMM"_s);
}

} // namespace

QString hoursOfToday(const catalogue::OfficeNearby &nearby, QDate day, const QLocale &locale)
{
    if (nearby.office.hours.empty())
        return {};
    const QString hours = nearby.today.spans.empty() ? QCoreApplication::translate("SheetPrinter", "closed")
                                                     : written(nearby.today.spans, locale);
    return QCoreApplication::translate("SheetPrinter", "Today, %1: %2").arg(written(day, locale), hours);
}

QStringList weekOfHours(const catalogue::Office &office, QDate day, const QLocale &locale)
{
    QStringList days;
    for (int weekday = Qt::Monday; weekday <= Qt::Sunday; ++weekday)
        days.append(written(spansOf(office, Qt::DayOfWeek(weekday), day), locale));
    QStringList lines;
    for (int first = 0; first < 7;) {
        int last = first;
        while (last + 1 < 7 && days.at(last + 1) == days.at(first))
            ++last;
        const QString from = locale.standaloneDayName(first + 1);
        const QString to = locale.standaloneDayName(last + 1);
        if (days.at(first).isEmpty())
            ; // closed days are those that are not listed
        else if (first == last)
            lines.append(QCoreApplication::translate("SheetPrinter", "%1: %2").arg(from, days.at(first)));
        else
            lines.append(
                QCoreApplication::translate("SheetPrinter", "%1 to %2: %3").arg(from, to, days.at(first)));
        first = last + 1;
    }
    return lines;
}

QString closuresAfter(const catalogue::Office &office, QDate day, const QLocale &locale)
{
    QStringList days;
    for (QDate each = day.addDays(1); each <= day.addDays(kDaysAhead); each = each.addDays(1)) {
        if (office.closedOn.contains(each) && !spansOf(office, Qt::DayOfWeek(each.dayOfWeek()), each).empty())
            days.append(written(each, locale));
    }
    return days.isEmpty()
               ? QString()
               : QCoreApplication::translate("SheetPrinter", "Closed on %1").arg(days.join(u", "_s));
}

} // namespace lucarne::device
