// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QRgb>
#include <QSize>
#include <QString>

#include <functional>
#include <memory>

namespace lucarne::test
{

/// The X display as a stranger to all programs on it sees it: real input events (XTEST), the picture
/// on the screen, the clipboard. One object for each thread.
class XDisplay
{
public:
    /// That of $DISPLAY. isOpen() is false where there is none, or where it has no XTEST or no
    /// shared-memory pictures.
    XDisplay();
    ~XDisplay();
    bool isOpen() const;
    QSize size() const;

    /// Presses and releases the key of each letter, a to z and space.
    void type(const QString &letters);
    /// By its X name: "F12", "Tab", "Return".
    void key(const char *name);
    /// The same while Control is held.
    void control(const char *name);
    void click(int x, int y);

    /// Paints the bare screen. The colour before is not remembered. A server that loses its last
    /// client forgets it: keep the object.
    void setRootColour(QRgb colour);
    /// Looks at 24 lines of the screen, evenly spaced, and asks \a isFault about one pixel in four.
    /// Returns how many were faulty; -1 when they could not be had. Lines, because a picture of the
    /// whole takes so long that short faults would fall between two of them.
    int faultyPixels(const std::function<bool(QRgb)> &isFault);
    static constexpr int kSampledLines = 24;
    /// The pixels that faultyPixels() asks about, line by line; empty when they could not be had.
    QList<QRgb> sample();
    /// Those of one of them, from the left.
    int pixelsOfLine() const;
    /// Pixels that a call of faultyPixels() asks about.
    int pixelsLookedAt() const;

    /// A bare window in one colour over the whole screen, past the window manager; gone with this object.
    void coverWith(QRgb colour);
    void uncover();

    bool hasWindowManager();
    /// Names of the selections (clipboard, primary, secondary) that some program owns.
    QByteArrayList ownedSelections();
    /// All that programs left as properties of the root window: cut buffers and the like.
    QByteArray rootProperties();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lucarne::test
