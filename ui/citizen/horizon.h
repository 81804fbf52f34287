// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/palette.h"

#include <QWidget>

namespace lucarne::ui
{

class Theme;

/// The picture of the place: a morning over mountain ridges, in the commune's colour. Says nothing
/// that the text does not say.
class Horizon : public QWidget
{
    Q_OBJECT
public:
    enum class Frame { Straight, Rounded };
    explicit Horizon(Theme &theme, Frame frame = Frame::Straight, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    Frame m_frame;
};

/// \a scheme decides between the picture and, for high contrast, its outlines.
void paintHorizon(QPainter &painter, const QRectF &area, ColourScheme scheme, const Palette &palette);

} // namespace lucarne::ui
