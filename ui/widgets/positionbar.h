// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QScrollBar;

namespace lucarne::ui
{

class Theme;

/// A bar that shows where in a long page one is, and can be dragged: slim, at the edge of a strip that is
/// broad enough for a finger. Follows a scroll bar that is not shown itself.
class PositionBar : public QWidget
{
    Q_OBJECT
public:
    PositionBar(Theme &theme, QScrollBar &source, QWidget *parent);
    /// A fingertip.
    int wantedWidth() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QRectF handle() const;

    Theme &m_theme;
    QScrollBar &m_source;
    double m_grip = 0; ///< where on the handle the finger is
};

} // namespace lucarne::ui
