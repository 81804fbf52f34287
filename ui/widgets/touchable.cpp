// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "touchable.h"

#include "theme/theme.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace lucarne::ui
{

Touchable::Touchable(Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, &Touchable::restyle);
}

QSize Touchable::minimumSizeHint() const
{
    return {m_theme.target(), m_theme.target()};
}

void Touchable::restyle()
{
    updateGeometry();
    update();
}

void Touchable::paintFrame(QPainter &painter, const QColor &fill, const QColor &edge, double radius) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF frame(rect());
    if (ringVisible()) {
        const double ring = m_theme.focusWidth();
        painter.setPen(QPen(m_theme.palette().focus, ring));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2), radius, radius);
        const double inset = ring + m_theme.focusGap();
        frame.adjust(inset, inset, -inset, -inset);
        radius = std::max(2.0, radius - inset);
    }
    const double width = std::max(1.0, m_theme.px(2) * 1.0);
    painter.setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (edge.isValid())
        frame.adjust(width / 2, width / 2, -width / 2, -width / 2);
    painter.drawRoundedRect(frame, radius, radius);
}

QRect Touchable::placed(int x, int y, int areaWidth, int areaHeight) const
{
    return QStyle::visualRect(layoutDirection(), rect(), QRect(x, y, areaWidth, areaHeight));
}

bool Touchable::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::EnabledChange)
        update();
    return QAbstractButton::event(event);
}

void Touchable::focusInEvent(QFocusEvent *event)
{
    // A finger needs no ring: it knows where it is.
    m_keyboardFocus = event->reason() != Qt::MouseFocusReason;
    QAbstractButton::focusInEvent(event);
    update();
}

void Touchable::focusOutEvent(QFocusEvent *event)
{
    QAbstractButton::focusOutEvent(event);
    update();
}

void Touchable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->accept();
        if (!event->isAutoRepeat())
            click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Touchable::mousePressEvent(QMouseEvent *event)
{
    m_pressedBefore = true;
    QAbstractButton::mousePressEvent(event);
}

void Touchable::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_pressedBefore)
        QAbstractButton::mouseDoubleClickEvent(event);
    else
        event->accept();
}

} // namespace lucarne::ui
