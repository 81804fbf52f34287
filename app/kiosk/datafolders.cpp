// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "configuration.h"

#include <QStandardPaths>

namespace lucarne::kiosk
{

using namespace Qt::StringLiterals;

// Apart from the reading of the file, so that the supervisor, which has no network, can ask too.
QString dataFolder(const Configuration &configuration)
{
    if (!configuration.dataFolder.isEmpty())
        return configuration.dataFolder;
    // The supervisor gives each window private XDG folders and says here where the terminal's own is.
    if (QString told = qEnvironmentVariable("LUCARNE_DATA_FOLDER"); !told.isEmpty())
        return told;
    // not AppDataLocation: the programs of a terminal differ in name and share one folder
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/lucarne"_s;
}

QString catalogueFolder(const Configuration &configuration)
{
    return dataFolder(configuration) + u"/catalogue"_s;
}

QString directoryFile(const Configuration &configuration)
{
    return dataFolder(configuration) + u"/directory.json"_s;
}

QString proceduresFolder(const Configuration &configuration)
{
    return dataFolder(configuration) + u"/procedures"_s;
}

QString outboxFolder(const Configuration &configuration)
{
    return dataFolder(configuration) + u"/outbox"_s;
}

} // namespace lucarne::kiosk
