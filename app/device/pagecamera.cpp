// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagecamera.h"

#include "background.h"

namespace lucarne::device
{

PageCamera::PageCamera(const Capture &capture, std::unique_ptr<FrameSource> source, QObject *parent)
    : LiveCamera(std::move(source), parent), m_capture(capture)
{
}

void PageCamera::look()
{
    if (m_looking || m_taking)
        return;
    m_looking = true;
    inBackground(
        this, [frame = frame(), &capture = m_capture] { return capture.findPage(frame); },
        [this](const std::optional<PageOutline> &outline) {
            m_looking = false;
            m_outline = outline;
            Q_EMIT seen();
        });
}

void PageCamera::take()
{
    if (m_taking || frame().isNull())
        return;
    m_taking = true;
    inBackground(
        this,
        [frame = frame(), &capture = m_capture] {
            const std::optional<PageOutline> outline = capture.findPage(frame);
            CapturedPage page = capture.capture(frame, outline);
            if (!outline && page.legibility == Legibility::Good)
                page.legibility = Legibility::NoSheet;
            return page;
        },
        [this](const CapturedPage &page) {
            m_taking = false;
            Q_EMIT captured(page);
        });
}

} // namespace lucarne::device

#include "moc_pagecamera.cpp"
