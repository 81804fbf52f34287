// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officetext.h"

#include <QCoreApplication>
#include <QTimeZone>
#include <QUrlQuery>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

QString clockText(const QTime &time, const QLocale &locale)
{
    if (locale.language() == QLocale::French) {
        return time.minute() == 0
                   ? u"%1\u00a0h"_s.arg(time.hour())
                   : u"%1\u00a0h\u00a0%2"_s.arg(time.hour()).arg(time.minute(), 2, 10, QLatin1Char('0'));
    }
    return locale.toString(time, u"H:mm"_s);
}

} // namespace

QString openingText(const catalogue::OpeningToday &today, const QDateTime &now, const QLocale &locale)
{
    const QDateTime here = now.toTimeZone(QTimeZone("Europe/Paris"));
    if (today.openNow) {
        for (const auto &[opens, closes] : today.spans) {
            if (here.time() >= opens && (here.time() < closes || closes < opens))
                return QCoreApplication::translate("OfficeText", "Open now, until %1")
                    .arg(clockText(closes, locale));
        }
        return QCoreApplication::translate("OfficeText", "Open now");
    }
    if (!today.nextOpening)
        return QCoreApplication::translate("OfficeText", "Closed at the moment");
    const QDateTime next = today.nextOpening->toTimeZone(here.timeZone());
    const QString time = clockText(next.time(), locale);
    const qint64 days = here.date().daysTo(next.date());
    if (days == 0)
        return QCoreApplication::translate("OfficeText", "Closed. Opens today at %1").arg(time);
    if (days == 1)
        return QCoreApplication::translate("OfficeText", "Closed. Opens tomorrow at %1").arg(time);
    return QCoreApplication::translate("OfficeText", "Closed. Opens on %1 at %2")
        .arg(locale.dayName(next.date().dayOfWeek()), time);
}

QString hoursText(const catalogue::OpeningToday &today, const QLocale &locale)
{
    QStringList spans;
    for (const auto &[opens, closes] : today.spans)
        spans.append(QCoreApplication::translate("OfficeText", "%1 to %2")
                         .arg(clockText(opens, locale), clockText(closes, locale)));
    return spans.isEmpty() ? QString()
                           : QCoreApplication::translate("OfficeText", "Today: %1")
                                 .arg(spans.join(QCoreApplication::translate("OfficeText", ", then ")));
}

QString distanceText(double metres, const QLocale &locale)
{
    if (metres < 950)
        return QCoreApplication::translate("OfficeText", "%1 m")
            .arg(locale.toString(std::max(50, int(std::lround(metres / 50) * 50))));
    if (metres < 9'950)
        return QCoreApplication::translate("OfficeText", "%1 km").arg(locale.toString(metres / 1000, 'f', 1));
    return QCoreApplication::translate("OfficeText", "%1 km")
        .arg(locale.toString(int(std::lround(metres / 1000))));
}

QString addressText(const catalogue::Office &office)
{
    const QString town = u"%1 %2"_s.arg(office.postalCode, office.town).trimmed();
    return office.street.isEmpty() ? town : u"%1, %2"_s.arg(office.street, town);
}

QUrl mapUrl(const catalogue::Office &office)
{
    if (!office.position)
        return {};
    QUrl url(u"https://www.openstreetmap.org/"_s);
    QUrlQuery query;
    query.addQueryItem(u"mlat"_s, QString::number(office.position->latitude, 'f', 5));
    query.addQueryItem(u"mlon"_s, QString::number(office.position->longitude, 'f', 5));
    url.setQuery(query);
    return url;
}

} // namespace lucarne::ui
