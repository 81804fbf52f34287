// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qrview.h"

#include "accessibleroles.h"

#include "device/qrcode.h"
#include "theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace lucarne::ui
{

namespace
{

// Readers need a light border of four modules.
constexpr int kQuietZone = 4;

/// The image without the light border that it may have.
QImage withoutBorder(const QImage &image)
{
    int left = image.width();
    int top = image.height();
    int right = -1;
    int bottom = -1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) >= 128)
                continue;
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = std::max(bottom, y);
        }
    }
    return right < left ? QImage() : image.copy(left, top, right - left + 1, bottom - top + 1);
}

} // namespace

QrView::QrView(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    installAccessibleRoles();
    setAccessibleName(tr("Code to scan with a telephone"));
}

void QrView::setImage(const QImage &modules)
{
    m_modules = withoutBorder(modules);
    update();
}

bool QrView::setText(const QString &text)
{
    const auto code = device::QrCode::encode(text);
    if (code)
        setMatrix(*code);
    else
        setImage({});
    return code.has_value();
}

QSize QrView::sizeHint() const
{
    return {m_theme.px(280), m_theme.px(280)};
}

QSize QrView::minimumSizeHint() const
{
    return {m_theme.px(140), m_theme.px(140)};
}

void QrView::paintEvent(QPaintEvent *)
{
    if (m_modules.isNull())
        return;
    QPainter painter(this);
    const int modules = std::max(m_modules.width(), m_modules.height()) + 2 * kQuietZone;
    const double ratio = devicePixelRatioF();
    // Whole device pixels: a blurred module is a module that a telephone misses.
    const int scale = std::max(1, int(std::min(width(), height()) * ratio) / modules);
    const double side = modules * scale / ratio;
    const QPointF corner((width() - side) / 2, (height() - side) / 2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(QRectF(corner, QSizeF(side, side)), m_theme.px(10), m_theme.px(10));
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double module = scale / ratio;
    const QRectF inner(corner + QPointF(kQuietZone, kQuietZone) * module, QSizeF(m_modules.size()) * module);
    painter.drawImage(inner, m_modules);
}

} // namespace lucarne::ui
