// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QBitArray>
#include <QImage>
#include <QString>

namespace lucarne::device
{

/// A QR code (ISO/IEC 18004) with error correction M: it can lose 15 % and still be read. A value;
/// any thread.
class QrCode
{
public:
    /// The light border that readers need, in modules.
    static constexpr int kQuietZone = 4;

    /// \a text goes in as UTF-8; at most 2,331 bytes fit.
    static Result<QrCode> encode(const QString &text);

    /// Modules (little squares) on a side, without the quiet zone.
    int size() const { return m_size; }
    bool isDark(int column, int row) const { return m_modules.testBit(row * m_size + column); }

    /// Black on white with the quiet zone; every module is \a modulePixels wide.
    QImage toImage(int modulePixels) const;
    /// The largest image of whole modules that fits a square of \a pixels; at least one pixel a
    /// module, so it may be larger than asked when that is too little.
    QImage toImageFitting(int pixels) const;

private:
    QrCode(int size, QBitArray modules) : m_size(size), m_modules(std::move(modules)) {}

    int m_size;
    QBitArray m_modules;
};

} // namespace lucarne::device
