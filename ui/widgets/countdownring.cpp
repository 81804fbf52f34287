// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "countdownring.h"

#include "theme/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace lucarne::ui
{

CountdownRing::CountdownRing(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void CountdownRing::setRemaining(int seconds, int total)
{
    m_total = std::max(1, total);
    m_seconds = std::clamp(seconds, 0, m_total);
    setAccessibleName(tr("%n second(s) left", nullptr, m_seconds));
    update();
}

QSize CountdownRing::sizeHint() const
{
    return {m_theme.textPx(180), m_theme.textPx(180)};
}

const TextBlock &CountdownRing::block() const
{
    m_block.set(locale().toString(m_seconds), m_theme.font(TextRole::Display));
    return m_block;
}

QRect CountdownRing::numberArea() const
{
    const int textHeight = block().heightFor(width());
    return {0, (height() - textHeight) / 2, width(), textHeight};
}

QList<PaintedText> CountdownRing::paintedTexts() const
{
    return {{block().text(), numberArea(), m_theme.palette().text}};
}

void CountdownRing::paintEvent(QPaintEvent *)
{
    const Palette &colours = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = m_theme.px(12);
    const double side = std::min(width(), height()) - line;
    const QRectF ring((width() - side) / 2, (height() - side) / 2, side, side);
    painter.setPen(QPen(colours.hairline, line / 2));
    painter.drawEllipse(ring);
    painter.setPen(QPen(colours.accentText, line, Qt::SolidLine, Qt::RoundCap));
    // Sixteenths of a degree, from the top, clockwise.
    if (m_seconds > 0)
        painter.drawArc(ring, 90 * 16, -360 * 16 * m_seconds / m_total);
    block().draw(painter, numberArea(), colours.text, Qt::AlignHCenter, layoutDirection());
}

} // namespace lucarne::ui
