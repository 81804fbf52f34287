// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textbearing.h"
#include "textblock.h"

#include <QWidget>

namespace lucarne::ui
{

class Theme;

/// Seconds that are left, as a ring that empties and a number. Moves only when told to.
class CountdownRing : public QWidget, public TextBearing
{
    Q_OBJECT
public:
    explicit CountdownRing(Theme &theme, QWidget *parent = nullptr);

    void setRemaining(int seconds, int total);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    QList<PaintedText> paintedTexts() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect numberArea() const;
    const TextBlock &block() const;

    Theme &m_theme;
    int m_seconds = 0;
    int m_total = 60;
    mutable TextBlock m_block;
};

} // namespace lucarne::ui
