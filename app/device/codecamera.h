// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "livecamera.h"

namespace lucarne::device
{

/// A camera that reads the QR code of a paper which somebody holds before it.
class CodeCamera : public LiveCamera
{
    Q_OBJECT
public:
    /// \a capture outlives the process's threads, as loadCapture() gives it.
    CodeCamera(const Capture &capture, std::unique_ptr<FrameSource> source, QObject *parent = nullptr);

Q_SIGNALS:
    /// Again and again, as long as the code is in sight.
    void read(const QString &text);

private:
    void look() override;

    const Capture &m_capture;
    bool m_reading = false;
};

} // namespace lucarne::device
