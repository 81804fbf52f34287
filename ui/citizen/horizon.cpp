// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "horizon.h"

#include "theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>

namespace lucarne::ui
{

namespace
{

QColor between(const QColor &from, const QColor &to, double share)
{
    const auto mix = [share](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

/// A ridge as a sum of a few waves: the same on every terminal, at every size.
QPainterPath ridge(const QRectF &area, double base, double height, double phase, double roughness)
{
    QPainterPath path(area.bottomLeft());
    const int steps = 160;
    for (int i = 0; i <= steps; ++i) {
        const double t = double(i) / steps;
        const double x = t * area.width() / area.height() * 2.1 + phase;
        // Pointed summits: the absolute value of a wave has a crease where it turns.
        const double summits = 1.0 - std::abs(std::sin(x * 1.3));
        const double shoulders = 0.5 + 0.5 * std::sin(x * 2.9 + phase * 2);
        const double stones = std::sin(x * 11.0 + phase) * 0.5 + std::sin(x * 23.0) * 0.25;
        const double y = summits * 0.66 + shoulders * 0.28 + stones * roughness;
        path.lineTo(area.left() + t * area.width(), area.top() + area.height() * (base - height * y));
    }
    path.lineTo(area.bottomRight());
    path.closeSubpath();
    return path;
}

struct RidgeForm {
    double base;
    double height;
    double phase;
    double roughness;
};

constexpr std::array<RidgeForm, 4> kRidges{{{0.72, 0.36, 0.35, 0.05},
                                            {0.82, 0.30, 1.75, 0.04},
                                            {0.92, 0.24, 3.10, 0.025},
                                            {1.03, 0.20, 4.60, 0.012}}};

} // namespace

void paintHorizon(QPainter &painter, const QRectF &area, ColourScheme scheme, const Palette &palette)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = std::min(area.width(), area.height());
    const QPointF sun(area.left() + area.width() * 0.64, area.top() + area.height() * 0.36);
    if (scheme == ColourScheme::HighContrast) {
        painter.fillRect(area, palette.ground);
        painter.setPen(QPen(palette.accent, std::max(2.0, unit / 180)));
        painter.setBrush(palette.ground);
        painter.drawEllipse(sun, unit * 0.11, unit * 0.11);
        painter.setPen(QPen(palette.text, std::max(2.0, unit / 180)));
        for (const RidgeForm &form : kRidges)
            painter.drawPath(
                ridge(area.adjusted(-4, 0, 4, 4), form.base, form.height, form.phase, form.roughness));
        return;
    }
    const bool night = scheme == ColourScheme::Dark;
    const QColor high = night ? QColor(0x14, 0x22, 0x2e) : between(palette.accent, Qt::white, 0.72);
    const QColor low = night ? QColor(0x3a, 0x46, 0x55) : QColor(0xff, 0xe6, 0xc4);
    const QColor far =
        night ? QColor(0x4c, 0x5d, 0x6c) : between(palette.accent, QColor(0xff, 0xe9, 0xd2), 0.62);
    const QColor near = night ? QColor(0x12, 0x1b, 0x22) : palette.accent;

    QLinearGradient sky(area.topLeft(), area.bottomLeft());
    sky.setColorAt(0.0, high);
    sky.setColorAt(0.62, low);
    painter.fillRect(area, sky);

    QRadialGradient glow(sun, unit * 0.55);
    QColor light = night ? QColor(0xf2, 0xe8, 0xcf) : QColor(0xff, 0xd0, 0x8a);
    light.setAlpha(night ? 60 : 190);
    glow.setColorAt(0.0, light);
    light.setAlpha(0);
    glow.setColorAt(1.0, light);
    painter.fillRect(area, glow);
    painter.setPen(Qt::NoPen);
    painter.setBrush(night ? QColor(0xf2, 0xe8, 0xcf) : QColor(0xff, 0xf6, 0xe4));
    painter.drawEllipse(sun, unit * 0.105, unit * 0.105);

    for (std::size_t i = 0; i < kRidges.size(); ++i) {
        const RidgeForm &form = kRidges.at(i);
        const double share = double(i) / double(kRidges.size() - 1);
        const QColor colour = between(far, near, share);
        QLinearGradient haze(area.topLeft(), area.bottomLeft());
        haze.setColorAt(std::clamp(form.base - form.height, 0.0, 1.0), colour);
        haze.setColorAt(std::clamp(form.base + 0.08, 0.01, 1.0), between(colour, low, 0.28 * (1 - share)));
        painter.setBrush(haze);
        painter.drawPath(ridge(area, form.base, form.height, form.phase, form.roughness));
    }
}

Horizon::Horizon(Theme &theme, Frame frame, QWidget *parent) : QWidget(parent), m_theme(theme), m_frame(frame)
{
    setAttribute(Qt::WA_OpaquePaintEvent, frame == Frame::Straight);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Horizon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_frame == Frame::Rounded) {
        QPainterPath frame;
        frame.addRoundedRect(rect(), m_theme.cornerRadius(), m_theme.cornerRadius());
        painter.setClipPath(frame);
    }
    paintHorizon(painter, rect(), m_theme.scheme(), m_theme.palette());
}

} // namespace lucarne::ui
