// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace lucarne::screencheck
{

enum class Fault {
    ClippedText, ///< a text does not fit where it is painted
    SmallTarget, ///< a thing to touch is smaller than a fingertip
    NoName,      ///< a thing to touch that assistive technology cannot name
    LowContrast, ///< a text and the ground it is really painted on are too close
    HiddenText,  ///< a text that should be visible is not in the picture
    Overlap,     ///< two things to touch lie on each other
};

struct Finding {
    Fault fault;
    QString widget; ///< class and object name, and the text when there is one
    QString detail;
};

struct Rules {
    int target = 56; ///< least side of a thing to touch, in pixels
    double contrast = 7.0;
};

/// Looks at a shown window as a citizen would: only at what can be seen and touched now. Parts that
/// are scrolled out of sight are judged by their own size, not by what the scrolling cuts off.
QList<Finding> check(QWidget &window, const Rules &rules);

/// A line for each finding; empty when there is none.
QString report(const QList<Finding> &findings);

} // namespace lucarne::screencheck
