// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "terminal.h"
#include "xdisplay.h"

#include <QString>

namespace lucarne::test
{

/// Somebody at the terminal, with a finger and a keyboard: real input events, no knowledge of the
/// program's inside beyond where things are on the screen.
class Citizen
{
public:
    /// \a windowProgram: session_probe_window or lucarne-window.
    Citizen(XDisplay &display, Terminal &terminal, const QString &windowProgram)
        : m_display(display),
          m_terminal(terminal),
          m_probe(windowProgram == QLatin1StringView("session_probe_window"))
    {
    }

    /// Wakes the screen and goes to where one can write.
    bool arrive();
    /// Letters from a to z, no two equal ones in a row: a double click is another thing.
    void write(const QString &letters);
    /// All of what was written, to the clipboard.
    void copy();
    void leave();
    /// By "I have finished" below the countdown; of the real window.
    void leaveAtWarning();

private:
    /// In parts of the screen.
    void click(double x, double y);

    XDisplay &m_display;
    Terminal &m_terminal;
    bool m_probe;
};

} // namespace lucarne::test
