// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archives.h"

#include "catalogue/importer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace lucarne::test
{

/// The demo county's guides and what a test adds to them, imported: a catalogue folder that lives as long as
/// this.
class DemoCatalogue
{
public:
    explicit DemoCatalogue(std::vector<ZipEntry> entries = {})
    {
        const QDir xml(QStringLiteral(LUCARNE_SOURCE_DIR "/resources/demo/catalogue"));
        const QStringList names = xml.entryList({QStringLiteral("*.xml")}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            QFile file(xml.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("%s", qPrintable(file.fileName()));
            entries.push_back({name.toUtf8(), file.readAll()});
        }
        const QString zip = m_folder.filePath(QStringLiteral("demo.zip"));
        if (!writeFile(zip, zipOf(entries)))
            qFatal("%s cannot be written", qPrintable(zip));
        const auto report = catalogue::importArchive(zip, folder());
        if (!report)
            qFatal("%s", qPrintable(report.error().detail));
    }

    QString folder() const { return m_folder.filePath(QStringLiteral("catalogue")); }

private:
    QTemporaryDir m_folder;
};

} // namespace lucarne::test
