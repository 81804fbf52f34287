// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera.h"

#include <QCameraDevice>
#include <QCoreApplication>
#include <QVideoFrame>

#include <chrono>
#include <utility>

namespace lucarne::capture
{

using namespace Qt::StringLiterals;

namespace
{

/// Cameras take a second or two to start; one that is in use may just stay silent.
constexpr std::chrono::seconds kMostSilence{6};
/// Enough for A4 at 150 dots an inch, small enough for a smooth view.
constexpr qint64 kWantedPixels = 1920LL * 1080;

constexpr auto kNone =
    QT_TRANSLATE_NOOP("device", "There is no camera, or it is not plugged in. Try another way.");
constexpr auto kBusy =
    QT_TRANSLATE_NOOP("device", "The camera is in use or may not be used. Try again, or another way.");
constexpr auto kGone = QT_TRANSLATE_NOOP("device", "The camera was unplugged. Try another way.");
constexpr auto kSilent =
    QT_TRANSLATE_NOOP("device", "The camera gives no picture. Try again, or another way.");

/// The largest picture up to what is wanted, else the smallest there is.
QCameraFormat bestFormat(const QCameraDevice &device)
{
    const auto pixels = [](const QCameraFormat &format) {
        return qint64(format.resolution().width()) * format.resolution().height();
    };
    QCameraFormat best;
    const QList<QCameraFormat> formats = device.videoFormats();
    for (const QCameraFormat &format : formats) {
        const bool fits = pixels(format) <= kWantedPixels;
        const bool bestFits = pixels(best) <= kWantedPixels;
        const bool better =
            best.isNull() || (fits && !bestFits) ||
            (fits == bestFits && (fits ? pixels(format) > pixels(best) : pixels(format) < pixels(best)));
        const bool smoother =
            !best.isNull() && pixels(format) == pixels(best) && format.maxFrameRate() > best.maxFrameRate();
        if (better || smoother)
            best = format;
    }
    return best;
}

} // namespace

Camera::Camera()
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(kMostSilence);
    connect(&m_silence, &QTimer::timeout, this, [this] { fail(kSilent, u"no frame in time"_s); });
}

void Camera::start(Listener listener)
{
    m_listener = std::move(listener);
    const QCameraDevice device = QMediaDevices::defaultVideoInput();
    if (device.isNull()) {
        // Answers like every other failure: later.
        QMetaObject::invokeMethod(
            this, [this] { fail(kNone, u"no video input"_s); }, Qt::QueuedConnection);
        return;
    }
    m_camera = std::make_unique<QCamera>(device);
    if (const QCameraFormat format = bestFormat(device); !format.isNull())
        m_camera->setCameraFormat(format);
    connect(m_camera.get(), &QCamera::errorOccurred, this,
            [this](QCamera::Error, const QString &text) { fail(kBusy, text); });
    connect(&m_devices, &QMediaDevices::videoInputsChanged, this, [this] {
        if (m_camera && !QMediaDevices::videoInputs().contains(m_camera->cameraDevice()))
            fail(kGone, u"the video input went away"_s);
    });
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame &frame) {
        const QImage image = frame.toImage();
        if (image.isNull() || !m_listener.frame)
            return;
        m_silence.start();
        m_listener.frame(image);
    });
    m_session.setCamera(m_camera.get());
    m_session.setVideoSink(&m_sink);
    m_silence.start();
    m_camera->start();
}

void Camera::fail(const char *sentence, const QString &detail)
{
    m_silence.stop();
    const Listener listener = std::exchange(m_listener, {});
    if (listener.failed)
        listener.failed({QCoreApplication::translate("device", sentence), u"camera: "_s + detail});
}

} // namespace lucarne::capture
