// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera.h"
#include "images.h"
#include "pagefinder.h"
#include "straighten.h"

#include <QObject>

#include <ZXing/ReadBarcode.h>

#include <cmath>

namespace lucarne::capture
{

namespace
{

constexpr double kInchesPerMetre = 1 / 0.0254;
/// A picture larger than this is no picture of a camera or a scanner.
constexpr qint64 kMostPixels = 100'000'000;

bool isUsable(const QImage &picture)
{
    return !picture.isNull() && qint64(picture.width()) * picture.height() <= kMostPixels;
}

} // namespace

class CapturePlugin final : public QObject, public device::Capture
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID LUCARNE_CAPTURE_IID)
    Q_INTERFACES(lucarne::device::Capture)

public:
    CapturePlugin()
    {
        // Both of Qt's media plugins may be there; this one needs no plugins of its own for a camera.
        if (qEnvironmentVariableIsEmpty("QT_MEDIA_BACKEND"))
            qputenv("QT_MEDIA_BACKEND", "ffmpeg");
        // The window is alone on a small machine, and one picture at a time is enough.
        cv::setNumThreads(1);
    }

    std::unique_ptr<device::FrameSource> openCamera() const override { return std::make_unique<Camera>(); }

    std::optional<device::PageOutline> findPage(const QImage &picture) const override
    {
        if (!isUsable(picture))
            return std::nullopt;
        try {
            return capture::findPage(toMat(picture));
        } catch (const cv::Exception &fault) {
            qWarning("page search: %s", fault.what());
            return std::nullopt;
        }
    }

    device::CapturedPage capture(const QImage &picture,
                                 const std::optional<device::PageOutline> &outline) const override
    {
        device::CapturedPage page;
        if (!isUsable(picture))
            return {picture, device::Legibility::Empty};
        try {
            if (!outline)
                return {picture, legibility(toMat(picture))};
            const Sheet sheet = straightened(toMat(picture), *outline);
            page.legibility = legibility(sheet.pixels);
            page.image = toImage(evenlyLit(sheet.pixels));
            page.image.setDotsPerMeterX(int(std::lround(sheet.dpi * kInchesPerMetre)));
            page.image.setDotsPerMeterY(page.image.dotsPerMeterX());
        } catch (const cv::Exception &fault) {
            qWarning("straightening: %s", fault.what());
            return {picture, device::Legibility::Empty};
        }
        return page;
    }

    std::optional<QString> readQr(const QImage &picture) const override
    {
        if (!isUsable(picture))
            return std::nullopt;
        const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
        ZXing::DecodeHints hints;
        hints.setFormats(ZXing::BarcodeFormat::QRCode);
        hints.setTryHarder(true);
        const ZXing::Result result = ZXing::ReadBarcode({grey.constBits(), grey.width(), grey.height(),
                                                         ZXing::ImageFormat::Lum, int(grey.bytesPerLine())},
                                                        hints);
        if (!result.isValid())
            return std::nullopt;
        return QString::fromStdString(result.text());
    }
};

} // namespace lucarne::capture

#include "captureplugin.moc"
