// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecamera.h"

#include "background.h"

namespace lucarne::device
{

CodeCamera::CodeCamera(const Capture &capture, std::unique_ptr<FrameSource> source, QObject *parent)
    : LiveCamera(std::move(source), parent), m_capture(capture)
{
}

void CodeCamera::look()
{
    if (m_reading)
        return;
    m_reading = true;
    inBackground(
        this, [frame = frame(), &capture = m_capture] { return capture.readQr(frame); },
        [this](const std::optional<QString> &text) {
            m_reading = false;
            if (text)
                Q_EMIT read(*text);
        });
}

} // namespace lucarne::device

#include "moc_codecamera.cpp"
