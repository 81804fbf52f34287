// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/directory.h"
#include "error.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace lucarne::kiosk
{

/// What the installer decides for one terminal: a JSON file, described by
/// kiosk-config/lucarne.schema.json. A value that is missing has the default shown here.
struct Configuration {
    // The commune, as its citizens see it
    QString communeName;
    QString communeInsee; ///< five characters, e.g. "05061"
    std::optional<catalogue::GeoPoint> position;
    QString accentColour;  ///< "#rrggbb"; empty: Lucarne's own
    QString logoFile;      ///< SVG or PNG; empty: none
    QString helpTelephone; ///< shown by "Call for help"; empty: reception only

    // The county
    QUrl countyUrl;          ///< empty: the terminal stays with the content it has
    QString countyPublicKey; ///< Ed25519, base64; content under any other key is refused

    // Behaviour
    QString dataFolder; ///< default: the platform's application data folder
    QStringList languages{QStringLiteral("fr"), QStringLiteral("en"), QStringLiteral("ar")};
    std::chrono::seconds idleBeforeWarning{90}; ///< 30 s to 30 min
    std::chrono::seconds warningCountdown{60};  ///< 20 s to 5 min
    QString printerA4;                          ///< CUPS queue; empty: no printing on A4
    QString printerReceipt;                     ///< CUPS queue of an 80 mm printer; empty: none
    bool alphabeticalKeyboard = false;          ///< the layout shown first; the citizen can change it
    bool usbDocuments = false;                  ///< whether a form takes documents from a USB stick

    /// What looks like a mistake but stops nothing: unknown settings, a missing logo. For the log.
    QStringList warnings;
};

/// Reads and checks the file. Every fault is named with the path of the setting in the detail, one
/// a line. Relative file names in it start from the file's own folder.
Result<Configuration> loadConfiguration(const QString &file);
/// The same without touching any file: names stay as they are written.
Result<Configuration> configurationFromJson(const QByteArray &json);

/// Where the rooms of the data folder are. One place for each name.
QString dataFolder(const Configuration &configuration);
QString catalogueFolder(const Configuration &configuration);
QString directoryFile(const Configuration &configuration);
QString proceduresFolder(const Configuration &configuration);
QString outboxFolder(const Configuration &configuration);

} // namespace lucarne::kiosk
