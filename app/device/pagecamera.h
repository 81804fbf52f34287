// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture.h"

#include <QObject>

#include <memory>
#include <optional>

namespace lucarne::device
{

/// A camera that looks for paper: shows what it sees with the sheet in it, and takes the sheet out
/// when told to. GUI thread; the search runs on another one, on the newest picture only.
class PageCamera : public QObject
{
    Q_OBJECT
public:
    /// \a capture outlives the process's threads, as loadCapture() gives it.
    PageCamera(const Capture &capture, std::unique_ptr<FrameSource> source, QObject *parent = nullptr);
    ~PageCamera() override;

    void start();
    /// Answers with captured(): the sheet, or the whole picture when there is no sheet in it.
    /// Does nothing before the first picture, or while it is still busy with the last one.
    void take();
    /// The last picture, and the sheet found in it or in one shortly before.
    const QImage &frame() const { return m_frame; }
    const std::optional<PageOutline> &outline() const { return m_outline; }

Q_SIGNALS:
    void seen();
    void captured(const lucarne::device::CapturedPage &page);
    /// Nothing more comes after it.
    void failed(const lucarne::Error &error);

private:
    void look(const QImage &frame);

    const Capture &m_capture;
    std::unique_ptr<FrameSource> m_source;
    QImage m_frame;
    std::optional<PageOutline> m_outline;
    bool m_looking = false;
    bool m_taking = false;
};

} // namespace lucarne::device
