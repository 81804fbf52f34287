// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest.h"

#include "procedure/library.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace lucarne::kiosk
{
struct Configuration;
}

namespace lucarne::sync
{

inline constexpr int kMostFaultDetail = 2000;

/// What a terminal remembers of the content it took, in one small JSON file. No secrets.
struct ContentState {
    QString countyKey; ///< base64; under another key the versions start anew
    AcceptedVersion accepted;
    QDateTime expires;        ///< of the accepted manifest
    qint64 versionInUse = 0;  ///< the manifest whose bundles are all in place; 0: none yet
    QStringList digestsInUse; ///< bundles that are in place, those of a manifest half in use too
    struct Unusable {
        QDateTime tried;
        QString why; ///< as lastFaultDetail
    };
    /// Bundles that arrived whole and could not be put in place, by their digest.
    QMap<QString, Unusable> unusable;
    /// Kinds of bundles in it that the program of that time did not know; see openapi.yaml.
    QStringList passedOver;
    QStringList sealingKeys; ///< base64, of the accepted manifest; the first is the one to seal to
    /// Of the bundle of procedures in use: the files that were refused. The county is told.
    std::vector<procedure::RefusedProcedure> refusedProcedures;
    QString lastFault; ///< faultWord() of the last attempt; empty when it went well
    /// For staff, English: which file or document, where in it and why. At most kMostFaultDetail characters.
    QString lastFaultDetail;
    QDateTime checkedAt; ///< when the county last answered with a manifest in order

    /// What to seal submissions to; an error as long as the county has published no key.
    Result<vault::SealingKey> sealingKey() const;
    bool isExpired(const QDateTime &now) const { return accepted.version > 0 && expires <= now; }
    /// When the county was last heard of, if that is long ago: its manifest has expired meanwhile, or a
    /// week has passed. Nothing when all is well, or when no county was ever heard of.
    std::optional<QDateTime> silentSince(const QDateTime &now) const;
};

/// Where the parts of the terminal's content are.
struct ContentPlaces {
    QString catalogueFolder;
    QString directoryFile;
    QString proceduresFolder;
    QString syncFolder; ///< state, downloads, lock

    static ContentPlaces of(const kiosk::Configuration &configuration);
    QString stateFile() const { return syncFolder + QStringLiteral("/content.json"); }
    QString stagingFolder() const { return syncFolder + QStringLiteral("/staging"); }
    QString lockFile() const { return syncFolder + QStringLiteral("/lock"); }
};

/// An absent file reads as an empty state. A damaged one is set aside as content.json.damaged.
ContentState loadContentState(const ContentPlaces &places);
/// Whole or not at all, and on the disk when it returns.
Result<void> saveContentState(const ContentPlaces &places, const ContentState &state);

} // namespace lucarne::sync
