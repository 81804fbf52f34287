// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QRect>
#include <QString>

namespace lucarne::ui
{

/// A piece of text as a widget paints it.
struct PaintedText {
    QString text;
    QRect area; ///< in the widget's own coordinates; larger than the widget when it is cut off
    QColor colour;
};

/// A widget that paints text itself and can say which: for tests, for *Listen* and for whoever
/// cannot see the screen.
class TextBearing
{
public:
    virtual ~TextBearing() = default;
    virtual QList<PaintedText> paintedTexts() const = 0;
};

} // namespace lucarne::ui
