// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/capture.h"

#include <QCamera>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QObject>
#include <QTimer>
#include <QVideoSink>

namespace lucarne::capture
{

/// The terminal's camera through Qt Multimedia. Says once what is wrong: none there, in use,
/// unplugged, no pictures.
class Camera final : public QObject, public device::FrameSource
{
    Q_OBJECT
public:
    Camera();
    void start(Listener listener) override;

private:
    void fail(const char *sentence, const QString &detail);

    Listener m_listener;
    QMediaDevices m_devices;
    std::unique_ptr<QCamera> m_camera;
    QVideoSink m_sink;
    QMediaCaptureSession m_session;
    QTimer m_silence;
};

} // namespace lucarne::capture
