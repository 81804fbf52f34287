// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QTime>
#include <QUrl>

#include <optional>
#include <vector>

namespace lucarne::catalogue
{

/// A place on Earth, WGS 84, degrees.
struct GeoPoint {
    double latitude = 0;
    double longitude = 0;
};

/// Great-circle distance in metres.
double distanceInMetres(const GeoPoint &from, const GeoPoint &to);

/// One span of opening, as schema.org's OpeningHoursSpecification has it. Local (Europe/Paris) time.
struct OpeningSpan {
    Qt::DayOfWeek day = Qt::Monday;
    QTime opens;
    QTime closes;
    QDate validFrom;    ///< invalid: since ever
    QDate validThrough; ///< invalid: for ever
};

/// What is true at one moment.
struct OpeningToday {
    /// Those that begin today, in order, none touching another; one that closes "before" it opens
    /// goes on past midnight. Empty: closed all day.
    std::vector<std::pair<QTime, QTime>> spans;
    bool openNow = false;
    std::optional<QDateTime> nextOpening; ///< when closed now: next opening within seven days
};

/// An office where a citizen can go or call.
struct Office {
    QString id;
    QString name;
    QStringList pivots;   ///< what it answers for: caf, cpam, mairie… (as canonicalPivot() gives them)
    QStringList communes; ///< INSEE codes it serves; empty: the whole county
    QString street;
    QString postalCode;
    QString town;
    QString telephone;
    QUrl website;
    QString accessibility; ///< one plain sentence; may be empty
    std::optional<GeoPoint> position;
    std::vector<OpeningSpan> hours;
    QList<QDate> closedOn; ///< holidays and exceptional closings
};

/// An administration that takes part: what it offers through this terminal.
struct Partner {
    QString pivot; ///< as canonicalPivot() gives it
    QString name;
    QString shortName;        ///< the name when the county gives none
    QStringList capabilities; ///< "content", "web", "video", "form": grows step by step
    QUrl website;
    QString telephone;
};

struct OfficeNearby {
    Office office;
    std::optional<double> metres; ///< from the terminal; none when either place is unknown
    OpeningToday today;
};

/// \a moment may be in any zone: hours are those of Europe/Paris, DST included.
OpeningToday openingAt(const Office &office, const QDateTime &moment);

/// The county's offices and partners, joined to the guides by their pivot. A value; loads from the
/// JSON that the county publishes (schema in app/sync/openapi.yaml).
class OfficeDirectory
{
public:
    /// Unknown members are ignored, so that a county can say more than this terminal knows. The
    /// error's detail has one fault a line, each with its path: "offices[3].id: is missing".
    static Result<OfficeDirectory> fromJson(const QByteArray &json);
    static Result<OfficeDirectory> load(const QString &file);

    /// Offices that answer for the pivot (in any spelling) and serve the commune, nearest first,
    /// then those of unknown place in the county's order. An empty commune excludes none.
    std::vector<OfficeNearby> officesFor(const QString &pivot, const QString &communeInsee,
                                         const std::optional<GeoPoint> &terminal,
                                         const QDateTime &moment) const;
    std::optional<Partner> partner(const QString &pivot) const;
    const std::vector<Partner> &partners() const { return m_partners; }
    const std::vector<Office> &offices() const { return m_offices; }

private:
    std::vector<Office> m_offices;
    std::vector<Partner> m_partners;
};

} // namespace lucarne::catalogue
