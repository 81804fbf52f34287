// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qrcode.h"

#include <QCoreApplication>

#include <qrencode.h>

#include <algorithm>
#include <cerrno>
#include <memory>

namespace lucarne::device
{

using namespace Qt::StringLiterals;

Result<QrCode> QrCode::encode(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    errno = 0;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        bytes.isEmpty()
            ? nullptr
            : QRcode_encodeData(int(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()),
                                0, QR_ECLEVEL_M),
        &QRcode_free);
    if (!code) {
        return failure(QCoreApplication::translate("device", "The code for your phone cannot be made."),
                       u"%1 bytes, error %2"_s.arg(bytes.size()).arg(errno));
    }
    QBitArray modules(code->width * code->width);
    for (int i = 0; i < code->width * code->width; ++i)
        modules.setBit(i, (code->data[i] & 1) != 0);
    return QrCode(code->width, std::move(modules));
}

QImage QrCode::toImage(int modulePixels) const
{
    QImage modules(m_size + 2 * kQuietZone, m_size + 2 * kQuietZone, QImage::Format_Grayscale8);
    modules.fill(Qt::white);
    for (int row = 0; row < m_size; ++row) {
        uchar *line = modules.scanLine(row + kQuietZone);
        for (int column = 0; column < m_size; ++column) {
            if (isDark(column, row))
                line[column + kQuietZone] = 0;
        }
    }
    return modules.scaled(modules.size() * std::max(1, modulePixels), Qt::IgnoreAspectRatio,
                          Qt::FastTransformation);
}

QImage QrCode::toImageFitting(int pixels) const
{
    return toImage(pixels / (m_size + 2 * kQuietZone));
}

} // namespace lucarne::device
