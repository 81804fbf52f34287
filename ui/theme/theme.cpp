// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include "windowstyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QScreen>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

// Resources of a static library are dropped by the linker unless something names them; the macro
// does not work inside a namespace.
static void initResources()
{
    Q_INIT_RESOURCE(theme);
}

namespace lucarne::ui
{

namespace
{

// A 23-inch panel of 1920×1080, as town halls buy them.
constexpr double kReferenceDpi = 95.8;
constexpr double kReferenceShortSide = 1080;
constexpr double kMillimetresPerInch = 25.4;

struct TypeSize {
    int pixels;
    QFont::Weight weight;
};

TypeSize typeSize(TextRole role)
{
    switch (role) {
    case TextRole::Display:
        return {56, QFont::Bold};
    case TextRole::Title:
        return {40, QFont::Bold};
    case TextRole::Section:
        return {30, QFont::Bold};
    case TextRole::Lead:
        return {28, QFont::Normal};
    case TextRole::Strong:
    case TextRole::Warning:
        return {24, QFont::Bold};
    case TextRole::Quiet:
        return {21, QFont::Normal};
    case TextRole::Key:
        return {28, QFont::Normal};
    case TextRole::Body:
        break;
    }
    return {24, QFont::Normal};
}

QStringList families()
{
    return {u"Atkinson Hyperlegible"_s, u"Noto Sans Arabic"_s, u"Noto Naskh Arabic"_s, u"Noto Sans"_s};
}

/// Loads a face from the resources, once a process; the font database keeps it.
void loadFace(const QString &face)
{
    QFontDatabase::addApplicationFont(u":/lucarne/fonts/%1.ttf"_s.arg(face));
}

void loadUprightFaces()
{
    [[maybe_unused]] static const bool loaded = [] {
        loadFace(u"Regular"_s);
        loadFace(u"Bold"_s);
        return true;
    }();
}

} // namespace

Surface surfaceOf(const QScreen &screen)
{
    const QSizeF millimetres = screen.physicalSize();
    const QSize pixels = screen.size();
    Surface surface{.pixels = pixels};
    if (millimetres.width() > 0 && millimetres.height() > 0) {
        const double across = pixels.width() / millimetres.width() * kMillimetresPerInch;
        const double down = pixels.height() / millimetres.height() * kMillimetresPerInch;
        // Screens that do not know their size often give one of another shape.
        const bool square = std::abs(across - down) < 0.1 * across;
        if (square && across >= 60 && across <= 400)
            surface.dpi = across;
    }
    return surface;
}

Theme::Theme(QObject *parent) : QObject(parent)
{
    initResources();
    loadUprightFaces();
    recompute();
}

void Theme::setScheme(ColourScheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    recompute();
    Q_EMIT changed();
}

void Theme::setTextPercent(int percent)
{
    percent = std::clamp(percent, 100, 200);
    if (percent == m_textPercent)
        return;
    m_textPercent = percent;
    recompute();
    Q_EMIT changed();
}

void Theme::setCommuneAccent(const QColor &accent)
{
    if (accent == m_communeAccent)
        return;
    m_communeAccent = accent;
    recompute();
    Q_EMIT changed();
}

void Theme::setSurface(const Surface &surface)
{
    if (surface.pixels == m_surface.pixels && qFuzzyCompare(surface.dpi + 1, m_surface.dpi + 1))
        return;
    m_surface = surface;
    recompute();
    Q_EMIT changed();
}

void Theme::recompute()
{
    m_palette = paletteFor(m_scheme, m_communeAccent);
    const int shortSide = std::min(m_surface.pixels.width(), m_surface.pixels.height());
    // Below 5/6 text would be smaller than 20 pixels.
    m_scale = std::clamp(shortSide / kReferenceShortSide, 5.0 / 6.0, 4.0);
    const double dpi = m_surface.dpi > 0 ? m_surface.dpi : kReferenceDpi * m_scale;
    const auto millimetres = [dpi](double length) {
        return int(std::ceil(length * dpi / kMillimetresPerInch));
    };
    m_target = std::max(56, millimetres(15));
    m_targetGap = std::max(px(8), millimetres(2));
    m_focusWidth = std::max(3, px(4));
    for (std::size_t i = 0; i < m_fonts.size(); ++i) {
        const TypeSize size = typeSize(TextRole(i));
        QFont font(families());
        font.setPixelSize(textPx(size.pixels));
        font.setWeight(size.weight);
        font.setHintingPreference(QFont::PreferVerticalHinting);
        m_fonts.at(i) = font;
    }
    if (m_application)
        applyTo(*m_application);
}

int Theme::px(int designPixels) const
{
    return int(std::lround(designPixels * m_scale));
}

int Theme::textPx(int designPixels) const
{
    return int(std::lround(designPixels * m_scale * m_textPercent / 100.0));
}

const QFont &Theme::font(TextRole role) const
{
    return m_fonts.at(std::size_t(role));
}

QColor Theme::colour(TextRole role) const
{
    switch (role) {
    case TextRole::Quiet:
        return m_palette.quietText;
    case TextRole::Warning:
        return m_scheme == ColourScheme::Normal ? m_palette.warning : m_palette.accentText;
    default:
        return m_palette.text;
    }
}

void Theme::loadItalics()
{
    [[maybe_unused]] static const bool loaded = [] {
        loadFace(u"Italic"_s);
        return true;
    }();
}

int Theme::iconSize(TextRole role) const
{
    return int(std::lround(font(role).pixelSize() * 1.25));
}

void Theme::applyTo(QApplication &application)
{
    if (!m_application) {
        m_application = &application;
        QApplication::setStyle(new WindowStyle);
    }
    QPalette colours;
    colours.setColor(QPalette::Window, m_palette.ground);
    colours.setColor(QPalette::Base, m_palette.surface);
    colours.setColor(QPalette::AlternateBase, m_palette.accentTint);
    colours.setColor(QPalette::Button, m_palette.surface);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText})
        colours.setColor(role, m_palette.text);
    colours.setColor(QPalette::PlaceholderText, m_palette.quietText);
    colours.setColor(QPalette::Highlight, m_palette.accent);
    colours.setColor(QPalette::HighlightedText, m_palette.onAccent);
    colours.setColor(QPalette::Link, m_palette.accentText);
    QApplication::setPalette(colours);
    QApplication::setFont(font(TextRole::Body));
}

} // namespace lucarne::ui
