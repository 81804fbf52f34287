// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icon.h"
#include "palette.h"

#include <QFont>
#include <QObject>
#include <QSize>

#include <array>

class QApplication;
class QScreen;

namespace lucarne::ui
{

/// What a piece of text is for. Sizes are those of a 1080-pixel high screen at 100 %.
enum class TextRole {
    Display, ///< 56: the greeting
    Title,   ///< 40 bold: the question, the name of a sheet
    Section, ///< 30 bold
    Lead,    ///< 28: an introduction, a sentence to read first
    Strong,  ///< 24 bold
    Body,    ///< 24
    Quiet,   ///< 21, in the quiet colour
    Warning, ///< 24 bold, in the colour of warnings
    Key,     ///< 28: on a key of the touch keyboard
};

/// How big a screen is, in pixels and in the hand.
struct Surface {
    QSize pixels{1920, 1080};
    /// Physical pixels an inch; 0 when the screen does not say or lies.
    double dpi = 0;
};

/// What a screen says of itself, its resolution only when that is plausible (60 to 400 dpi).
Surface surfaceOf(const QScreen &screen);

/// Colours, sizes and fonts of the whole window: made once by the window, handed to every widget,
/// which listens to changed(). GUI thread.
class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QObject *parent = nullptr);

    ColourScheme scheme() const { return m_scheme; }
    const Palette &palette() const { return m_palette; }
    /// The citizen's choice in percent, 100 to 200.
    int textPercent() const { return m_textPercent; }

    void setScheme(ColourScheme scheme);
    /// Values outside 100 to 200 are taken to the nearest.
    void setTextPercent(int percent);
    /// An invalid colour is Lucarne's own.
    void setCommuneAccent(const QColor &accent);
    void setSurface(const Surface &surface);

    /// Lengths of the design (pixels on a 1080-pixel high screen) on this screen. Not touched by
    /// the text size: large text needs the room for itself.
    int px(int designPixels) const;
    /// The same, grown by the citizen's text size: what must keep its proportion to text.
    int textPx(int designPixels) const;
    /// The least side of anything to touch, in pixels: 15 mm, never below 56.
    int target() const { return m_target; }
    /// Between two things to touch: 2 mm or more.
    int targetGap() const { return m_targetGap; }
    int cornerRadius() const { return px(14); }
    /// Width of the focus ring, and its distance from what it surrounds.
    int focusWidth() const { return m_focusWidth; }
    int focusGap() const { return px(3); }

    const QFont &font(TextRole role) const;
    QColor colour(TextRole role) const;
    /// Loads the italic face, once a process. To be called before the first use of italics.
    static void loadItalics();

    /// A drawing beside text of this role is this big.
    int iconSize(TextRole role) const;

    /// Gives the application's own fonts, colours and style to whatever is not ours to paint, now
    /// and after each change.
    void applyTo(QApplication &application);

Q_SIGNALS:
    /// Colours or sizes are other than they were.
    void changed();

private:
    void recompute();

    ColourScheme m_scheme = ColourScheme::Normal;
    QColor m_communeAccent;
    int m_textPercent = 100;
    Surface m_surface;
    Palette m_palette;
    double m_scale = 1;
    int m_target = 57;
    int m_targetGap = 8;
    int m_focusWidth = 4;
    std::array<QFont, 9> m_fonts;
    QApplication *m_application = nullptr;
};

} // namespace lucarne::ui
