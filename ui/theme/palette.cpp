// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace lucarne::ui
{

namespace
{

// A little more than the standard asks, so that rounding to 8 bits never falls below it.
constexpr double kText = 7.1;

// WCAG 2.2, "relative luminance".
double luminance(const QColor &colour)
{
    const auto channel = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(double(colour.redF())) + 0.7152 * channel(double(colour.greenF())) +
           0.0722 * channel(double(colour.blueF()));
}

double lowestContrast(const QColor &colour, std::span<const QColor> grounds)
{
    double lowest = 21;
    for (const QColor &ground : grounds)
        lowest = std::min(lowest, contrastRatio(colour, ground));
    return lowest;
}

/// Moves a colour towards black or white in small steps until it is legible on all grounds.
QColor legible(const QColor &colour, std::span<const QColor> grounds, const QColor &towards)
{
    QColor result = colour;
    for (int step = 1; step <= 50 && lowestContrast(result, grounds) < kText; ++step)
        result = mixed(colour, towards, step / 50.0);
    return result;
}

Palette normalPalette(const QColor &communeAccent)
{
    const QColor ground(0xfb, 0xf7, 0xf0);
    const QColor accent = legible(communeAccent, std::array{QColor(Qt::white), ground}, Qt::black);
    const QColor accentTint = mixed(ground, accent, 0.08);
    const QColor warningTint(0xfd, 0xec, 0xd2);
    const QColor pressed = mixed(Qt::white, accent, 0.10);
    return {.ground = ground,
            .surface = Qt::white,
            .pressed = pressed,
            .text = QColor(0x1d, 0x24, 0x28),
            .quietText = QColor(0x3f, 0x49, 0x4f),
            .accent = accent,
            .onAccent = Qt::white,
            .accentPressed = mixed(accent, Qt::black, 0.25),
            .accentText = legible(
                accent, std::array{ground, QColor(Qt::white), accentTint, warningTint, pressed}, Qt::black),
            .accentTint = accentTint,
            .edge = QColor(0x86, 0x80, 0x76),
            .hairline = QColor(0xe4, 0xdc, 0xcf),
            .focus = QColor(0xb2, 0x4a, 0x00),
            .warning = QColor(0x7a, 0x35, 0x00),
            .onWarning = Qt::white,
            .warningTint = warningTint};
}

Palette darkPalette(const QColor &communeAccent)
{
    const QColor ground(0x16, 0x1c, 0x20);
    const QColor surface(0x22, 0x2a, 0x30);
    const QColor onAccent(0x10, 0x16, 0x1a);
    // Paler than the commune's colour even when that would do, so that it does not glare.
    // The commune's hue, light and clear enough to read, without its glare.
    const double saturation =
        communeAccent.hslHueF() < 0 ? 0.0 : std::max(0.45, double(communeAccent.hslSaturationF()) * 0.8);
    const QColor light =
        QColor::fromHslF(std::max(0.0F, communeAccent.hslHueF()), float(saturation), 0.72F).toRgb();
    const QColor accent = legible(light, std::array{onAccent, ground, surface}, Qt::white);
    const QColor accentTint = mixed(surface, accent, 0.08);
    const QColor warningTint(0x3a, 0x2e, 0x1c);
    const QColor pressed = mixed(surface, accent, 0.08);
    return {.ground = ground,
            .surface = surface,
            .pressed = pressed,
            .text = QColor(0xf4, 0xf1, 0xea),
            .quietText = QColor(0xd2, 0xd7, 0xd9),
            .accent = accent,
            .onAccent = onAccent,
            .accentPressed = mixed(accent, Qt::white, 0.35),
            .accentText =
                legible(accent, std::array{ground, surface, accentTint, warningTint, pressed}, Qt::white),
            .accentTint = accentTint,
            .edge = QColor(0x8b, 0x97, 0x9e),
            .hairline = QColor(0x38, 0x43, 0x4a),
            .focus = QColor(0xff, 0xc4, 0x57),
            .warning = QColor(0xff, 0xc4, 0x57),
            .onWarning = onAccent,
            .warningTint = warningTint};
}

Palette highContrastPalette()
{
    const QColor yellow(0xff, 0xe0, 0x00);
    return {.ground = Qt::black,
            .surface = Qt::black,
            .pressed = QColor(0x30, 0x30, 0x30),
            .text = Qt::white,
            .quietText = Qt::white,
            .accent = yellow,
            .onAccent = Qt::black,
            .accentPressed = Qt::white,
            .accentText = yellow,
            .accentTint = Qt::black,
            .edge = Qt::white,
            .hairline = Qt::white,
            .focus = QColor(0x00, 0xff, 0xff),
            .warning = yellow,
            .onWarning = Qt::black,
            .warningTint = Qt::black};
}

} // namespace

double contrastRatio(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto mix = [share](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

Palette paletteFor(ColourScheme scheme, const QColor &communeAccent)
{
    const QColor accent = communeAccent.isValid() ? communeAccent : QColor(0x1f, 0x4e, 0x5f);
    switch (scheme) {
    case ColourScheme::HighContrast:
        return highContrastPalette();
    case ColourScheme::Dark:
        return darkPalette(accent);
    case ColourScheme::Normal:
        break;
    }
    return normalPalette(accent);
}

} // namespace lucarne::ui
