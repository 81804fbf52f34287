// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

/// Sees and touches an X display from outside the program under test, the same way for every
/// program. One thread.
class ScreenProbe
{
public:
    /// A thinned-out copy of the screen's pixels.
    using Frame = std::vector<std::uint32_t>;

    /// Opens $DISPLAY; isOpen() tells whether there is one, with shared memory and XTEST.
    ScreenProbe();
    ~ScreenProbe();
    bool isOpen() const;

    int width() const;
    int height() const;
    Frame grab();
    /// Sleeps until something was drawn since the last call, or \a ms are over; false then. Costs
    /// neither the X server nor the program under test anything, unlike looking again and again.
    bool waitForDrawing(int ms);
    /// Whether something was drawn that waitForDrawing() has not told of yet.
    bool hasDrawing();
    /// Moves the pointer and presses the first button, as a touch does.
    void touch(int x, int y);
    void movePointer(int x, int y);

    /// Share of pixels that differ, 0 to 1.
    static double difference(const Frame &a, const Frame &b);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
