// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "livecamera.h"

namespace lucarne::device
{

LiveCamera::LiveCamera(std::unique_ptr<FrameSource> source, QObject *parent)
    : QObject(parent), m_source(std::move(source))
{
}

LiveCamera::~LiveCamera() = default;

void LiveCamera::start()
{
    m_source->start({[this](const QImage &frame) {
                         m_frame = frame;
                         Q_EMIT seen();
                         look();
                     },
                     [this](const Error &error) { Q_EMIT failed(error); }});
}

} // namespace lucarne::device

#include "moc_livecamera.cpp"
