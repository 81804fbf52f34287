// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "livecamera.h"

namespace lucarne::device
{

/// A camera that looks for paper: shows what it sees with the sheet in it, and takes the sheet out
/// when told to. GUI thread; the search runs on another one, on the newest picture only.
class PageCamera : public LiveCamera
{
    Q_OBJECT
public:
    /// \a capture outlives the process's threads, as loadCapture() gives it.
    PageCamera(const Capture &capture, std::unique_ptr<FrameSource> source, QObject *parent = nullptr);

    /// Answers with captured(): the sheet, or the whole picture when there is no sheet in it.
    /// Does nothing before the first picture, or while it is still busy with the last one.
    void take();
    /// Found in the last picture or in one shortly before.
    std::optional<PageOutline> outline() const override { return m_outline; }

Q_SIGNALS:
    void captured(const lucarne::device::CapturedPage &page);

private:
    void look() override;

    const Capture &m_capture;
    std::optional<PageOutline> m_outline;
    bool m_looking = false;
    bool m_taking = false;
};

} // namespace lucarne::device
