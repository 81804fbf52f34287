// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace lucarne::ui
{
class Theme;
}

namespace lucarne::screencheck
{

enum class Fault {
    ClippedText,  ///< a text does not fit where it is painted
    SmallTarget,  ///< a thing to touch is smaller than a fingertip
    CloseTargets, ///< two things to touch are so near each other that a finger takes the wrong one
    NoName,       ///< a thing to touch that assistive technology cannot name
    LowContrast,  ///< a text and the ground it is really painted on are too close
    HiddenText,   ///< a text that should be visible is not in the picture
    Overlap,      ///< two things to touch lie on each other
};

struct Finding {
    Fault fault;
    QString widget; ///< class and object name, and the text when there is one
    QString detail;
};

struct Rules {
    int target = 56; ///< least side of a thing to touch, in pixels
    double contrast = 7.0;
    int gap = 8; ///< least distance of two things to touch, in pixels
};

/// What the design asks for, 15 mm and 2 mm, in pixels of a screen of so many pixels an inch.
Rules rulesAt(double dpi);
/// What the theme itself takes for that: where a test sets no screen of its own.
Rules rulesOf(const ui::Theme &theme);

/// Looks at a shown window as a citizen would: only at what can be seen and touched now. Parts that
/// are scrolled out of sight are judged by their own size, not by what the scrolling cuts off.
///
/// A thing to touch is a button, a place to write in, a list, a box or a slider of Qt; whatever says so
/// to assistive technology by its role; and every widget of ours that takes the finger, which is seen
/// from its code. What lies around other things to touch (the ground of an overlay, the frame of a place
/// to write) is judged by them. Of a list, each row is a thing to touch. A word in a text that leads on is
/// smaller than any finger: a thing of full size that leads to the same place has to stand beside it.
QList<Finding> check(QWidget &window, const Rules &rules);

/// A line for each finding; empty when there is none.
QString report(const QList<Finding> &findings);

} // namespace lucarne::screencheck
