// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diskspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace lucarne::store
{

using namespace Qt::StringLiterals;

DiskLevel diskLevelAt(double usedPercent)
{
    if (usedPercent >= 95)
        return DiskLevel::NoNewForms;
    if (usedPercent >= 90)
        return DiskLevel::NoDocuments;
    return usedPercent >= 80 ? DiskLevel::Warn : DiskLevel::Enough;
}

DiskUsage realDiskUsage()
{
    return [](const QString &folder) {
        const QStorageInfo disk(folder);
        if (!disk.isValid() || disk.bytesTotal() <= 0)
            return 0.0;
        return 100.0 * (1.0 - double(disk.bytesAvailable()) / double(disk.bytesTotal()));
    };
}

Result<void> Ballast::keep()
{
    if (QFileInfo(m_file).size() >= kBytes)
        return {};
    const QStorageInfo disk(QFileInfo(m_file).path());
    if (disk.isValid() && disk.bytesAvailable() < 4 * kBytes)
        return {};
    QFile file(m_file);
    const auto failed = [&file] {
        const QString why = file.errorString();
        file.remove(); // half of it holds room and is of no use
        return failure(
            QCoreApplication::translate("store", "The disk of this terminal did not accept the data."),
            u"%1: %2"_s.arg(file.fileName(), why));
    };
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return failed();
    // Not a hole, and not zeros: a file system may store neither.
    const QByteArray piece(256 * 1024, '\x5a');
    for (qint64 written = 0; written < kBytes; written += piece.size()) {
        if (file.write(piece) != piece.size())
            return failed();
    }
    return {};
}

bool Ballast::release()
{
    return QFile::remove(m_file);
}

} // namespace lucarne::store
