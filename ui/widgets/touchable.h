// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textbearing.h"

#include <QAbstractButton>

namespace lucarne::ui
{

class Theme;

/// What every thing to touch has in common: at least the size of a fingertip, a ring when the
/// keyboard is on it, text that wraps instead of being cut off, new looks when the theme changes.
class Touchable : public QAbstractButton, public TextBearing
{
    Q_OBJECT
public:
    QSize sizeHint() const override = 0;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override = 0;

protected:
    Touchable(Theme &theme, QWidget *parent);

    Theme &theme() const { return m_theme; }
    bool ringVisible() const { return hasFocus() && m_keyboardFocus; }
    /// Paints the ground of the widget: fill, edge, focus ring. An invalid edge is none.
    void paintFrame(QPainter &painter, const QColor &fill, const QColor &edge, double radius) const;
    /// Same as QRect but in reading direction: \a x counts from the leading side.
    QRect placed(int x, int y, int width, int height) const;

    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    /// The second tap of a double tap is one more tap on what took the first. What has only now come
    /// to lie under the finger does not take it: the citizen has not seen it yet.
    void mouseDoubleClickEvent(QMouseEvent *event) override;

    /// Fonts or colours are other than they were.
    virtual void restyle();

private:
    Theme &m_theme;
    bool m_keyboardFocus = false;
    bool m_pressedBefore = false;
};

} // namespace lucarne::ui
