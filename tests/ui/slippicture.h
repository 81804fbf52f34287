// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/slipprinter.h"
#include "photographs.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace lucarne::test
{

/// pdftoppm (poppler-utils) turns what is printed into what lies under a camera.
inline bool canPhotographSlips()
{
    return !QStandardPaths::findExecutable(QStringLiteral("pdftoppm")).isEmpty();
}

/// The slip as it is printed on A4, photographed on a table; see photograph().
inline QImage photographedSlip(const device::Slip &slip, quint32 seed)
{
    const auto pdf = device::printableSlip(slip, device::Paper::A4);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("slip.pdf")));
    if (!pdf || !file.open(QIODevice::WriteOnly) || file.write(*pdf) != pdf->size())
        qFatal("the slip is not printed");
    file.close();
    QProcess::execute(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("150"),
                                                   QStringLiteral("-png"), QStringLiteral("-singlefile"),
                                                   file.fileName(), folder.filePath(QStringLiteral("slip"))});
    const QImage sheet(folder.filePath(QStringLiteral("slip.png")));
    if (sheet.isNull())
        qFatal("the slip is not rendered");
    return photograph(seed, sheet.convertToFormat(QImage::Format_RGB32)).picture;
}

} // namespace lucarne::test
