// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keptpage.h"

#include "vault/secret.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>
#include <QTransform>

#include <algorithm>

#include <sodium.h>

namespace lucarne::device
{

namespace
{

constexpr int kKeptQuality = 90;
constexpr int kThumbnailSide = 480;
/// The long side of A4 at 300 dots an inch.
constexpr int kMostSide = 3508;

QImage bounded(const QImage &picture, int side)
{
    if (std::max(picture.width(), picture.height()) <= side)
        return picture;
    return picture.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace

QByteArray plainJpeg(const QImage &picture, int quality)
{
    const bool grey = picture.format() == QImage::Format_Grayscale8;
    const QImage opaque = grey ? picture : picture.convertToFormat(QImage::Format_RGB32);
    // The same pixels without the texts and profiles that a QImage carries along.
    const QImage bare(opaque.constBits(), opaque.width(), opaque.height(), opaque.bytesPerLine(),
                      opaque.format());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    return writer.write(bare) ? bytes : QByteArray();
}

void wipe(QImage &picture)
{
    if (!picture.isNull() && picture.isDetached())
        sodium_memzero(picture.bits(), std::size_t(picture.sizeInBytes()));
    picture = {};
}

KeptPage KeptPage::from(const QImage &picture)
{
    KeptPage page;
    if (picture.isNull())
        return page;
    QImage kept = bounded(picture, kMostSide);
    if (kept.hasAlphaChannel()) {
        // Paper is white where a picture is clear.
        QImage onWhite(kept.size(), QImage::Format_RGB32);
        onWhite.fill(Qt::white);
        kept = kept.convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < kept.height(); ++y) {
            const auto *from = reinterpret_cast<const QRgb *>(kept.constScanLine(y));
            auto *to = reinterpret_cast<QRgb *>(onWhite.scanLine(y));
            for (int x = 0; x < kept.width(); ++x) {
                const int alpha = qAlpha(from[x]);
                const auto mixed = [alpha](int part) { return (part * alpha + 255 * (255 - alpha)) / 255; };
                to[x] = qRgb(mixed(qRed(from[x])), mixed(qGreen(from[x])), mixed(qBlue(from[x])));
            }
        }
        kept = onWhite;
    }
    page.m_jpeg = plainJpeg(kept, kKeptQuality);
    page.m_size = page.m_jpeg.isEmpty() ? QSize() : kept.size();
    page.m_thumbnail = bounded(kept, kThumbnailSide).convertToFormat(QImage::Format_RGB32);
    return page;
}

QImage KeptPage::picture() const
{
    return QImage::fromData(m_jpeg, "jpeg");
}

KeptPage KeptPage::turned() const
{
    QImage upright = picture();
    KeptPage page = from(upright.transformed(QTransform().rotate(90)));
    lucarne::device::wipe(upright);
    return page;
}

void KeptPage::wipe()
{
    vault::wipe(m_jpeg);
    lucarne::device::wipe(m_thumbnail);
    m_size = {};
}

} // namespace lucarne::device
