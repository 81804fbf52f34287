// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagecamera.h"

#include "background.h"

namespace lucarne::device
{

PageCamera::PageCamera(const Capture &capture, std::unique_ptr<FrameSource> source, QObject *parent)
    : QObject(parent), m_capture(capture), m_source(std::move(source))
{
}

PageCamera::~PageCamera() = default;

void PageCamera::start()
{
    m_source->start(
        {[this](const QImage &frame) { look(frame); }, [this](const Error &error) { Q_EMIT failed(error); }});
}

void PageCamera::look(const QImage &frame)
{
    m_frame = frame;
    Q_EMIT seen();
    if (m_looking || m_taking)
        return;
    m_looking = true;
    inBackground(
        this, [frame, &capture = m_capture] { return capture.findPage(frame); },
        [this](const std::optional<PageOutline> &outline) {
            m_looking = false;
            m_outline = outline;
            Q_EMIT seen();
        });
}

void PageCamera::take()
{
    if (m_taking || m_frame.isNull())
        return;
    m_taking = true;
    inBackground(
        this,
        [frame = m_frame, &capture = m_capture] {
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
