// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/capture.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace lucarne::ui
{

/// Stands for the terminal's camera, for no camera can run in a test: gives the picture that the
/// test lays under it, many times a second, or fails as it is told.
class FakeCamera final : public device::FrameSource
{
public:
    struct Table {
        QImage picture;
        std::optional<Error> error;
    };
    explicit FakeCamera(const Table &table) : m_table(table) { ++s_on; }
    ~FakeCamera() override { --s_on; }
    FakeCamera(const FakeCamera &) = delete;
    FakeCamera &operator=(const FakeCamera &) = delete;

    /// \a table outlives the cameras over it.
    static auto opener(const Table &table)
    {
        return [&table]() -> Result<std::unique_ptr<device::FrameSource>> {
            return std::make_unique<FakeCamera>(table);
        };
    }
    /// How many are switched on now.
    static int on() { return s_on; }

    void start(Listener listener) override
    {
        m_listener = std::move(listener);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            if (m_table.error) {
                m_timer.stop();
                m_listener.failed(*m_table.error);
            } else {
                m_listener.frame(m_table.picture);
            }
        });
        m_timer.start(40);
    }

private:
    inline static int s_on = 0;
    const Table &m_table;
    Listener m_listener;
    QTimer m_timer;
};

} // namespace lucarne::ui
