// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture.h"

#include <QObject>

#include <memory>
#include <optional>

namespace lucarne::device
{

/// A camera whose newest picture is shown and looked through for something. It is on as long as this
/// lives. GUI thread; what takes long is done on another one.
class LiveCamera : public QObject
{
    Q_OBJECT
public:
    ~LiveCamera() override;

    void start();
    /// The last picture.
    const QImage &frame() const { return m_frame; }
    /// A sheet found in it, where sheets are looked for.
    virtual std::optional<PageOutline> outline() const { return std::nullopt; }

Q_SIGNALS:
    void seen();
    /// Nothing more comes after it.
    void failed(const lucarne::Error &error);

protected:
    LiveCamera(std::unique_ptr<FrameSource> source, QObject *parent);
    /// frame() is a new one.
    virtual void look() = 0;

private:
    std::unique_ptr<FrameSource> m_source;
    QImage m_frame;
};

} // namespace lucarne::device
