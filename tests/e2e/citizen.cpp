// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "citizen.h"

#include <QTest>

namespace lucarne::test
{

namespace
{

/// Where the letters of the touch keyboard are on a square screen, in the AZERTY layout.
struct KeyRow {
    QLatin1StringView letters;
    double firstX;
    double y;
};
constexpr KeyRow kRows[]{
    {QLatin1StringView("azertyuiop"), 0.1333, 0.625},
    {QLatin1StringView("qsdfghjklm"), 0.1333, 0.692},
    {QLatin1StringView("wxcvbn"), 0.2521, 0.758},
};
constexpr double kKeyStep = 0.0808;

} // namespace

bool Citizen::arrive()
{
    const int visits = m_terminal.count("a visit begins");
    click(0.25, 0.1);
    if (!QTest::qWaitFor([&] { return m_terminal.count("a visit begins") == visits + 1; }, 30'000))
        return false;
    if (!m_probe) {
        // The first thing that can be touched below the greeting is the line to write on; on the
        // page that it leads to there is nothing at these places.
        for (const double y : {0.30, 0.325, 0.35, 0.375, 0.40, 0.425, 0.45})
            click(0.15, y);
    }
    return true;
}

void Citizen::write(const QString &letters)
{
    if (m_probe) {
        m_display.type(letters);
        return;
    }
    for (const QChar letter : letters) {
        for (const KeyRow &row : kRows) {
            if (const qsizetype at = row.letters.indexOf(letter); at >= 0)
                click(row.firstX + double(at) * kKeyStep, row.y);
        }
    }
}

void Citizen::copy()
{
    m_display.control("a");
    m_display.control("c");
}

void Citizen::leave()
{
    if (m_probe)
        m_display.key("F12");
    else
        click(0.9, 0.969); // "I have finished", at the same place on every screen
}

void Citizen::leaveAtWarning()
{
    click(0.5, 0.724);
}

void Citizen::click(double x, double y)
{
    m_display.click(int(m_display.size().width() * x), int(m_display.size().height() * y));
}

} // namespace lucarne::test
