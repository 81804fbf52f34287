// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace lucarne::ui
{

enum class ColourScheme { Normal, HighContrast, Dark };

/// The colours of one scheme. Every text colour on every ground that it is used on reaches 7:1
/// (WCAG 2.2 AAA), edges that carry meaning 3:1.
struct Palette {
    QColor ground;    ///< behind everything
    QColor surface;   ///< cards
    QColor pressed;   ///< a card under the finger; carries text, quietText and accentText
    QColor text;      ///< on ground, surface, pressed, accentTint and warningTint
    QColor quietText; ///< secondary text, still 7:1 on the same grounds
    QColor accent;    ///< the commune's colour, darkened or lightened until onAccent reaches 7:1
    QColor onAccent;  ///< text and icons on accent and accentPressed
    QColor accentPressed;
    QColor accentText; ///< the accent as the colour of text: 7:1 on ground, surface and both tints
    QColor accentTint; ///< a breath of the accent: notes, the current choice
    QColor edge;       ///< 3:1 on ground and surface
    QColor hairline;   ///< separates, carries no meaning
    QColor focus;      ///< the ring around what has the keyboard; 3:1 on ground and surface
    QColor warning;
    QColor onWarning;
    QColor warningTint; ///< ground of a note that warns
};

/// WCAG contrast ratio, 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);

/// A colour between \a from (share 0) and \a to (share 1).
QColor mixed(const QColor &from, const QColor &to, double share);

/// \a communeAccent may be invalid: Lucarne's own accent then.
Palette paletteFor(ColourScheme scheme, const QColor &communeAccent);

} // namespace lucarne::ui
