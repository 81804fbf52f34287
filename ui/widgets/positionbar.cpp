// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "positionbar.h"

#include "theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace lucarne::ui
{

PositionBar::PositionBar(Theme &theme, QScrollBar &source, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_source(source)
{
    connect(&source, &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
    connect(&source, &QScrollBar::rangeChanged, this, qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

int PositionBar::wantedWidth() const
{
    return m_theme.target();
}

QRectF PositionBar::handle() const
{
    const double page = std::max(1, m_source.pageStep());
    const double whole = std::max(1.0, m_source.maximum() + page);
    const double length = std::max(double(m_theme.target()), height() * page / whole);
    const double free = std::max(0.0, height() - length);
    const double share = m_source.maximum() > 0 ? double(m_source.value()) / m_source.maximum() : 0;
    const double thick = m_theme.px(12);
    const double inset = m_theme.px(8);
    const double left = layoutDirection() == Qt::RightToLeft ? inset : width() - inset - thick;
    return {left, free * share, thick, length};
}

void PositionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF grip = handle();
    const double radius = grip.width() / 2;
    painter.setBrush(m_theme.palette().accentTint);
    painter.drawRoundedRect(QRectF(grip.x(), 0, grip.width(), height()), radius, radius);
    painter.setBrush(m_theme.palette().edge);
    painter.drawRoundedRect(grip, radius, radius);
}

void PositionBar::mousePressEvent(QMouseEvent *event)
{
    const QRectF grip = handle();
    const double y = event->position().y();
    m_grip = y >= grip.top() && y <= grip.bottom() ? y - grip.top() : grip.height() / 2;
    mouseMoveEvent(event);
}

void PositionBar::mouseMoveEvent(QMouseEvent *event)
{
    const double free = height() - handle().height();
    if (free > 0)
        m_source.setValue(int(std::lround((event->position().y() - m_grip) / free * m_source.maximum())));
    event->accept();
}

void PositionBar::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

} // namespace lucarne::ui
