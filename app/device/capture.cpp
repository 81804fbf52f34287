// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPluginLoader>

namespace lucarne::device
{

using namespace Qt::StringLiterals;

namespace
{

QString pluginFile()
{
    return QCoreApplication::applicationDirPath() + u"/../plugins/lucarne-capture.so"_s;
}

} // namespace

bool mayHaveCamera()
{
    return QFileInfo::exists(pluginFile()) &&
           !QDir(u"/dev"_s).entryList({u"video*"_s}, QDir::System).isEmpty();
}

Result<const Capture *> loadCapture()
{
    QPluginLoader loader(pluginFile());
    // The loader unloads nothing when it goes: the instance stays the same one for the whole process.
    if (const auto *capture = qobject_cast<Capture *>(loader.instance()))
        return capture;
    return failure(QCoreApplication::translate("device", "The camera does not work now. Try another way."),
                   loader.errorString());
}

} // namespace lucarne::device
