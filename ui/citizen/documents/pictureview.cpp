// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictureview.h"

#include "theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

namespace lucarne::ui
{

PictureView::PictureView(Theme &theme, const QString &name, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PictureView::setPicture(const QImage &picture)
{
    m_picture = picture;
    m_shown = {};
    update();
}

QSize PictureView::sizeHint() const
{
    return {m_theme.px(640), m_theme.px(640)};
}

QSize PictureView::minimumSizeHint() const
{
    return {m_theme.px(240), m_theme.px(240)};
}

QRectF PictureView::place(const QSizeF &picture) const
{
    const double inset = m_theme.px(12);
    const QRectF room = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    const QSizeF size = picture.scaled(room.size(), Qt::KeepAspectRatio);
    return {room.center() - QPointF(size.width() / 2, size.height() / 2), size};
}

void PictureView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_shown = {};
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.palette().edge, m_theme.px(2)));
    painter.setBrush(m_theme.palette().accentTint);
    const double radius = m_theme.cornerRadius();
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    if (m_picture.isNull())
        return;
    const QRectF where = place(m_picture.size());
    if (m_shown.isNull()) {
        const QSize pixels = (where.size() * devicePixelRatioF()).toSize();
        m_shown =
            QPixmap::fromImage(m_picture.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    painter.drawPixmap(where, m_shown, m_shown.rect());
}

LiveView::LiveView(Theme &theme, device::LiveCamera &camera, QWidget *parent)
    : PictureView(theme, tr("What the camera sees"), parent), m_camera(&camera)
{
    connect(&camera, &device::LiveCamera::seen, this, QOverload<>::of(&QWidget::update));
}

void LiveView::paintEvent(QPaintEvent *event)
{
    PictureView::paintEvent(event);
    if (!m_camera || m_camera->frame().isNull())
        return;
    const QImage &frame = m_camera->frame();
    const QRectF where = place(frame.size());
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(where, frame);
    const std::optional<device::PageOutline> outline = m_camera->outline();
    if (!outline)
        return;
    QPolygonF sheet;
    for (const QPointF &corner : *outline)
        sheet << where.topLeft() + QPointF(corner.x() * where.width() / frame.width(),
                                           corner.y() * where.height() / frame.height());
    // The rest of the table steps back, and the line is seen on any ground.
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath around;
    around.addRect(where);
    QPainterPath inside;
    inside.addPolygon(sheet);
    inside.closeSubpath();
    painter.fillPath(around.subtracted(inside), QColor(0, 0, 0, 110));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::black, theme().px(9), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolygon(sheet);
    painter.setPen(QPen(QColor(255, 214, 64), theme().px(5), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolygon(sheet);
}

PageThumbnail::PageThumbnail(Theme &theme, const QImage &picture, const QString &name, QWidget *parent)
    : Touchable(theme, parent), m_picture(picture)
{
    setAccessibleName(name);
}

QSize PageThumbnail::sizeHint() const
{
    return {theme().px(150), theme().px(190)};
}

int PageThumbnail::heightForWidth(int width) const
{
    return width * 19 / 15;
}

void PageThumbnail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFrame(painter, theme().palette().accentTint,
               isDown() ? theme().palette().accentText : theme().palette().edge, theme().cornerRadius());
    const QRectF room = QRectF(rect()).adjusted(10, 10, -10, -10);
    const QSizeF size = QSizeF(m_picture.size()).scaled(room.size(), Qt::KeepAspectRatio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(room.center() - QPointF(size.width() / 2, size.height() / 2), size), m_picture);
}

ProgressLine::ProgressLine(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(theme.px(28));
    setAccessibleName(tr("Progress"));
}

void ProgressLine::setPercent(int percent)
{
    m_percent = percent;
    update();
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole = QRectF(rect()).adjusted(1, 1, -1, -1);
    const double radius = whole.height() / 2;
    painter.setPen(QPen(m_theme.palette().edge, 2));
    painter.setBrush(m_theme.palette().surface);
    painter.drawRoundedRect(whole, radius, radius);
    QRectF done = whole;
    done.setWidth(std::max(whole.height(), whole.width() * m_percent / 100));
    if (layoutDirection() == Qt::RightToLeft)
        done.moveRight(whole.right());
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.palette().accent);
    if (m_percent > 0)
        painter.drawRoundedRect(done, radius, radius);
}

} // namespace lucarne::ui
