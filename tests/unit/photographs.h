// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/capture.h"

#include <QImage>
#include <QString>

/// Photographs of paper, made up: no camera can run here.
namespace lucarne::test
{

/// A letter on A4, upright, 150 dots an inch. \a kind changes how full it is, 0 to 3.
QImage letter(quint32 seed, int kind);

struct Photograph {
    QImage picture;
    device::PageOutline corners; ///< where the sheet really is
    QString description;
};

/// A letter, or \a sheet, of the shape of A4, on a table: turned, slanted, unevenly lit, noisy; all follows
/// from the seed. Grounds are plain, wooden, woven, nearly as light as paper, dark, or littered with other
/// things.
Photograph photograph(quint32 seed, const QImage &sheet = {});
/// The same table without a sheet.
QImage emptyTable(quint32 seed);

} // namespace lucarne::test
