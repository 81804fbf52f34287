// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory.h"

#include "checkedjson.h"
#include "pivot.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace lucarne::catalogue
{

using namespace Qt::StringLiterals;

namespace
{

// The largest county of France (Nord, 648 communes) needs about 3,500 offices and 4 MB.
constexpr qint64 kMaxBytes = 16 * 1024 * 1024;
constexpr qsizetype kMaxOffices = 20'000;
constexpr qsizetype kMaxPartners = 500;
constexpr qsizetype kMaxPivots = 100;
constexpr qsizetype kMaxCommunes = 1'000;
constexpr qsizetype kMaxHours = 200;
constexpr qsizetype kMaxClosedDays = 400;
constexpr qsizetype kMaxName = 200;
constexpr qsizetype kMaxText = 500;

const QTimeZone &paris()
{
    // A machine without the time-zone database: its own time is the best guess that is left.
    static const QTimeZone zone = [] {
        const QTimeZone found("Europe/Paris");
        return found.isValid() ? found : QTimeZone::systemTimeZone();
    }();
    return zone;
}

/// Local date and time as a plain number line, on which a day always has 24 hours: opening hours
/// are promises about the clock on the wall, whatever the DST change does to it.
QDateTime onTheWall(QDate date, QTime time)
{
    return QDateTime(date, time, Qt::UTC);
}

/// When a time of the wall clock comes. One that the change to summer time leaves out comes at the
/// change itself.
QDateTime instantOf(QDate date, QTime time)
{
    QDateTime instant(date, time, paris());
    if (instant.isValid())
        return instant;
    return paris().nextTransition(date.startOfDay(paris())).atUtc.toTimeZone(paris());
}

bool isOvernight(const OpeningSpan &span)
{
    return span.closes < span.opens;
}

bool startsOn(const OpeningSpan &span, QDate date, const QList<QDate> &closedOn)
{
    return span.day == date.dayOfWeek() && span.opens != span.closes &&
           (!span.validFrom.isValid() || span.validFrom <= date) &&
           (!span.validThrough.isValid() || date <= span.validThrough) && !closedOn.contains(date);
}

/// The spans that begin on a day, in order; those that touch or overlap are made one.
std::vector<std::pair<QTime, QTime>> spansOf(const Office &office, QDate date)
{
    std::vector<std::pair<QTime, QTime>> spans;
    for (const OpeningSpan &span : office.hours) {
        if (startsOn(span, date, office.closedOn))
            spans.emplace_back(span.opens, span.closes);
    }
    std::ranges::sort(spans);
    std::vector<std::pair<QTime, QTime>> merged;
    for (const auto &span : spans) {
        const bool lastIsOvernight = !merged.empty() && merged.back().second < merged.back().first;
        if (merged.empty() || (!lastIsOvernight && span.first > merged.back().second))
            merged.push_back(span);
        else if (!lastIsOvernight)
            merged.back().second =
                span.second < span.first ? span.second : std::max(merged.back().second, span.second);
    }
    return merged;
}

bool isOpen(const Office &office, QDate date, QTime time)
{
    const QDateTime now = onTheWall(date, time);
    for (const QDate start : {date.addDays(-1), date}) {
        for (const OpeningSpan &span : office.hours) {
            if (!startsOn(span, start, office.closedOn))
                continue;
            const QDateTime closes = onTheWall(isOvernight(span) ? start.addDays(1) : start, span.closes);
            if (onTheWall(start, span.opens) <= now && now < closes)
                return true;
        }
    }
    return false;
}

std::optional<QDateTime> nextOpeningAfter(const Office &office, QDate date, QTime time)
{
    const QDateTime now = onTheWall(date, time);
    for (int days = 0; days <= 7; ++days) {
        const QDate day = date.addDays(days);
        for (const auto &[opens, closes] : spansOf(office, day)) {
            const QDateTime start = onTheWall(day, opens);
            if (start > now && start <= now.addDays(7))
                return instantOf(day, opens);
        }
    }
    return std::nullopt;
}

/// "Monday", or schema.org's own URL for it.
std::optional<Qt::DayOfWeek> dayFromName(QString name)
{
    static const QStringList names{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                   u"friday"_s, u"saturday"_s, u"sunday"_s};
    name = name.mid(name.lastIndexOf(u'/') + 1).toLower();
    const qsizetype index = names.indexOf(name);
    if (index < 0)
        return std::nullopt;
    return Qt::DayOfWeek(index + 1);
}

/// "08:30" or "08:30:00"; "24:00" is the last moment of the day.
QTime timeOfDay(CheckedObject &object, const QString &key)
{
    static const QRegularExpression pattern(u"^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$"_s);
    const QString written = object.text(key, 8, CheckedObject::Required);
    if (written.isEmpty())
        return {};
    if (written == "24:00"_L1)
        return QTime(23, 59, 59, 999);
    if (!pattern.match(written).hasMatch())
        object.fault(key, u"must be a time such as 08:30"_s);
    return QTime::fromString(written, Qt::ISODate);
}

void readHours(CheckedObject &office, JsonFaults &faults, std::vector<OpeningSpan> &hours)
{
    const QJsonArray list = office.array(u"openingHours"_s, kMaxHours);
    for (qsizetype i = 0; i < list.size(); ++i) {
        CheckedObject entry(list.at(i), office.path(u"openingHours[%1]"_s.arg(i)), faults);
        OpeningSpan span;
        span.validFrom = entry.date(u"validFrom"_s);
        span.validThrough = entry.date(u"validThrough"_s);
        if (span.validFrom.isValid() && span.validThrough.isValid() && span.validThrough < span.validFrom)
            entry.fault(u"validThrough"_s, u"must not be before validFrom"_s);
        // schema.org: without "opens" the place is closed in that period
        if (!entry.has(u"opens"_s) && !entry.has(u"closes"_s))
            continue;
        span.opens = timeOfDay(entry, u"opens"_s);
        span.closes = timeOfDay(entry, u"closes"_s);
        for (const QString &name : entry.texts(u"dayOfWeek"_s, 7, 40, CheckedObject::Required)) {
            const std::optional<Qt::DayOfWeek> day = dayFromName(name);
            if (!day) {
                entry.fault(u"dayOfWeek"_s, u"must name days such as Monday"_s);
                continue;
            }
            span.day = *day;
            hours.push_back(span);
        }
    }
}

QUrl website(CheckedObject &object)
{
    const QString written = object.text(u"website"_s, kMaxText);
    if (written.isEmpty())
        return {};
    QUrl url(written, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty()) {
        object.fault(u"website"_s, u"must be a web address that starts with https://"_s);
        return {};
    }
    return url;
}

QString telephone(CheckedObject &object)
{
    static const QRegularExpression pattern(u"^\\+?[0-9 .()-]{2,30}$"_s);
    QString written = object.text(u"telephone"_s, 31);
    if (!written.isEmpty() && !pattern.match(written).hasMatch())
        object.fault(u"telephone"_s, u"must have digits, spaces, dots and a leading + only"_s);
    return written;
}

std::optional<GeoPoint> position(CheckedObject &office)
{
    std::optional<CheckedObject> point = office.object(u"position"_s);
    if (!point)
        return std::nullopt;
    const auto latitude = point->number(u"latitude"_s, -90, 90, CheckedObject::Required);
    const auto longitude = point->number(u"longitude"_s, -180, 180, CheckedObject::Required);
    if (!latitude || !longitude)
        return std::nullopt;
    return GeoPoint{*latitude, *longitude};
}

Office readOffice(CheckedObject object, JsonFaults &faults)
{
    static const QRegularExpression insee(u"^[0-9][0-9AB][0-9]{3}$"_s);
    Office office;
    office.id = object.text(u"id"_s, 100, CheckedObject::Required);
    office.name = object.text(u"name"_s, kMaxName, CheckedObject::Required);
    for (const QString &pivot : object.texts(u"pivots"_s, kMaxPivots, 100, CheckedObject::Required))
        office.pivots.append(canonicalPivot(pivot));
    office.communes = object.texts(u"communes"_s, kMaxCommunes, 5);
    for (qsizetype i = 0; i < office.communes.size(); ++i) {
        if (!insee.match(office.communes.at(i)).hasMatch())
            object.fault(u"communes[%1]"_s.arg(i), u"must be an INSEE code of five characters"_s);
    }
    office.street = object.text(u"street"_s, kMaxName);
    office.postalCode = object.text(u"postalCode"_s, 10);
    office.town = object.text(u"town"_s, kMaxName);
    office.telephone = telephone(object);
    office.website = website(object);
    office.accessibility = object.text(u"accessibility"_s, kMaxText);
    office.position = position(object);
    readHours(object, faults, office.hours);
    const QStringList closed = object.texts(u"closedOn"_s, kMaxClosedDays, 10);
    for (qsizetype i = 0; i < closed.size(); ++i) {
        const QDate date = QDate::fromString(closed.at(i), Qt::ISODate);
        if (!date.isValid())
            object.fault(u"closedOn[%1]"_s.arg(i), u"must be a date such as 2026-05-01"_s);
        office.closedOn.append(date);
    }
    return office;
}

Partner readPartner(CheckedObject object)
{
    Partner partner;
    partner.pivot = canonicalPivot(object.text(u"pivot"_s, 100, CheckedObject::Required));
    partner.name = object.text(u"name"_s, kMaxName, CheckedObject::Required);
    partner.shortName = object.text(u"shortName"_s, 40);
    if (partner.shortName.isEmpty())
        partner.shortName = partner.name;
    partner.capabilities = object.texts(u"capabilities"_s, 50, 50);
    partner.website = website(object);
    partner.telephone = telephone(object);
    return partner;
}

tl::unexpected<Error> unreadable(const QString &detail)
{
    return failure(QCoreApplication::translate(
                       "catalogue", "The list of offices cannot be read. Please ask the reception."),
                   detail);
}

} // namespace

double distanceInMetres(const GeoPoint &from, const GeoPoint &to)
{
    constexpr double kEarthRadius = 6'371'008.8; // mean radius, IUGG
    constexpr double kRadians = std::numbers::pi / 180;
    const double sinLatitude = std::sin((to.latitude - from.latitude) * kRadians / 2);
    const double sinLongitude = std::sin((to.longitude - from.longitude) * kRadians / 2);
    const double haversine = sinLatitude * sinLatitude + std::cos(from.latitude * kRadians) *
                                                             std::cos(to.latitude * kRadians) * sinLongitude *
                                                             sinLongitude;
    // rounding may push antipodes a hair above 1, where asin has no value
    return 2 * kEarthRadius * std::asin(std::sqrt(std::min(1.0, haversine)));
}

OpeningToday openingAt(const Office &office, const QDateTime &moment)
{
    const QDateTime local = moment.toTimeZone(paris());
    OpeningToday today;
    today.spans = spansOf(office, local.date());
    today.openNow = isOpen(office, local.date(), local.time());
    if (!today.openNow)
        today.nextOpening = nextOpeningAfter(office, local.date(), local.time());
    return today;
}

Result<OfficeDirectory> OfficeDirectory::fromJson(const QByteArray &json)
{
    if (json.size() > kMaxBytes)
        return unreadable(u"larger than %1 bytes"_s.arg(kMaxBytes));
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (document.isNull())
        return unreadable(u"byte %1: %2"_s.arg(parseError.offset).arg(parseError.errorString()));

    JsonFaults faults;
    OfficeDirectory directory;
    CheckedObject root(document.isObject() ? QJsonValue(document.object()) : QJsonValue(), QString(), faults);
    const QJsonArray offices = root.array(u"offices"_s, kMaxOffices, CheckedObject::Required);
    directory.m_offices.reserve(size_t(offices.size()));
    QSet<QString> ids;
    for (qsizetype i = 0; i < offices.size(); ++i) {
        const QString path = u"offices[%1]"_s.arg(i);
        Office office = readOffice(CheckedObject(offices.at(i), path, faults), faults);
        if (!office.id.isEmpty() && ids.contains(office.id))
            faults.add(path + u".id"_s, u"is used by another office"_s);
        ids.insert(office.id);
        directory.m_offices.push_back(std::move(office));
    }
    const QJsonArray partners = root.array(u"partners"_s, kMaxPartners);
    QSet<QString> pivots;
    for (qsizetype i = 0; i < partners.size(); ++i) {
        const QString path = u"partners[%1]"_s.arg(i);
        Partner partner = readPartner(CheckedObject(partners.at(i), path, faults));
        if (!partner.pivot.isEmpty() && pivots.contains(partner.pivot))
            faults.add(path + u".pivot"_s, u"is used by another partner"_s);
        pivots.insert(partner.pivot);
        directory.m_partners.push_back(std::move(partner));
    }
    if (!faults.isEmpty())
        return unreadable(faults.text());
    return directory;
}

Result<OfficeDirectory> OfficeDirectory::load(const QString &file)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return unreadable(u"%1: %2"_s.arg(file, device.errorString()));
    if (device.size() > kMaxBytes)
        return unreadable(u"%1: larger than %2 bytes"_s.arg(file).arg(kMaxBytes));
    const QByteArray json = device.readAll();
    if (device.error() != QFileDevice::NoError)
        return unreadable(u"%1: %2"_s.arg(file, device.errorString()));
    Result<OfficeDirectory> directory = fromJson(json);
    if (!directory)
        return unreadable(file + u": "_s + directory.error().detail);
    return directory;
}

std::vector<OfficeNearby> OfficeDirectory::officesFor(const QString &pivot, const QString &communeInsee,
                                                      const std::optional<GeoPoint> &terminal,
                                                      const QDateTime &moment) const
{
    std::vector<OfficeNearby> found;
    if (!pivotExistsIn(pivot, communeInsee))
        return found;
    const QString wanted = canonicalPivot(pivot);
    if (wanted.isEmpty())
        return found;
    for (const Office &office : m_offices) {
        const bool serves =
            communeInsee.isEmpty() || office.communes.isEmpty() || office.communes.contains(communeInsee);
        if (!serves || !office.pivots.contains(wanted))
            continue;
        OfficeNearby nearby{office, std::nullopt, openingAt(office, moment)};
        if (terminal && office.position)
            nearby.metres = distanceInMetres(*terminal, *office.position);
        found.push_back(std::move(nearby));
    }
    std::ranges::stable_sort(found, {}, [](const OfficeNearby &nearby) {
        return nearby.metres.value_or(std::numeric_limits<double>::infinity());
    });
    return found;
}

std::optional<Partner> OfficeDirectory::partner(const QString &pivot) const
{
    const QString wanted = canonicalPivot(pivot);
    const auto found = std::ranges::find(m_partners, wanted, &Partner::pivot);
    if (wanted.isEmpty() || found == m_partners.end())
        return std::nullopt;
    return *found;
}

} // namespace lucarne::catalogue
