// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QImage>
#include <QPointF>
#include <QString>
#include <QtPlugin>

#include <array>
#include <functional>
#include <memory>
#include <optional>

/// Taking pictures of paper. What does the work is in the plugin lucarne-capture (app/device/capture,
/// Qt Multimedia, OpenCV, ZXing), loaded the first time it is needed: the window links none of them.
namespace lucarne::device
{

/// Where pictures come from: the terminal's camera. GUI thread; the calls come there, too.
class FrameSource
{
public:
    struct Listener {
        std::function<void(const QImage &)> frame;
        /// Nothing more comes after it.
        std::function<void(const Error &)> failed;
    };

    virtual ~FrameSource() = default;
    /// Once.
    virtual void start(Listener listener) = 0;
};

/// A sheet of paper in a picture, in its pixels: clockwise, from the corner that is nearest to the
/// upper left of the picture.
using PageOutline = std::array<QPointF, 4>;

enum class Legibility {
    Good,
    Blurred,
    TooDark,
    Empty,   ///< no writing to be seen
    NoSheet, ///< taken without a whole sheet in it
};

/// A picture of one sheet, cut out.
struct CapturedPage {
    QImage image; ///< flat, evenly lit; its resolution (dotsPerMeterX, Y) is that of the paper
    Legibility legibility = Legibility::Good;
};

/// What the plugin can do. The functions on pictures may be called from any thread.
class Capture
{
public:
    virtual ~Capture() = default;

    virtual std::unique_ptr<FrameSource> openCamera() const = 0;

    /// None when no whole sheet is in the picture.
    virtual std::optional<PageOutline> findPage(const QImage &picture) const = 0;
    /// Straightens the sheet; a sheet nearly of the shape of A4 becomes A4. \a outline: none takes
    /// the picture as it is, as of a scanner.
    virtual CapturedPage capture(const QImage &picture, const std::optional<PageOutline> &outline) const = 0;
    /// The text of a QR code in the picture.
    virtual std::optional<QString> readQr(const QImage &picture) const = 0;
};

/// Whether a camera can be there at all: cheap, and nothing is loaded for it.
bool mayHaveCamera();

/// The plugin, loaded at the first call; an error says that this terminal has no camera to use.
/// GUI thread. It lives as long as the process.
Result<const Capture *> loadCapture();

} // namespace lucarne::device

#define LUCARNE_CAPTURE_IID "lucarne.Capture/1"
Q_DECLARE_INTERFACE(lucarne::device::Capture, LUCARNE_CAPTURE_IID)
