// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

struct Drawing {
    const char *file;
    bool directional = false;
};

// In the order of the enumeration.
constexpr std::array<Drawing, 85> kDrawings{{
    {""},
    {"arrow-left", true},
    {"arrow-right", true},
    {"arrow-up"},
    {"arrow-down"},
    {"chevron-left", true},
    {"chevron-right", true},
    {"chevron-up"},
    {"chevron-down"},
    {"house"},
    {"rotate-ccw"},
    {"volume-2", true},
    {"square"},
    {"concierge-bell"},
    {"circle-question-mark"},
    {"info"},
    {"triangle-alert"},
    {"bell"},
    {"lightbulb"},
    {"book-open-text"},
    {"search"},
    {"x"},
    {"check"},
    {"circle-check"},
    {"delete", true},
    {"arrow-big-up"},
    {"keyboard"},
    {"printer"},
    {"qr-code"},
    {"smartphone"},
    {"phone"},
    {"map-pin"},
    {"clock"},
    {"calendar-days"},
    {"file-text", true},
    {"file-pen-line", true},
    {"mail"},
    {"calculator"},
    {"globe"},
    {"external-link", true},
    {"languages"},
    {"a-large-small"},
    {"contrast"},
    {"ellipsis"},
    {"layout-grid"},
    {"accessibility"},
    {"user"},
    {"users"},
    {"baby"},
    {"heart"},
    {"heart-crack"},
    {"briefcase"},
    {"heart-pulse"},
    {"car"},
    {"graduation-cap"},
    {"scale"},
    {"id-card"},
    {"landmark"},
    {"euro"},
    {"bike"},
    {"plane"},
    {"flower-2"},
    {"truck"},
    {"armchair"},
    {"search-x"},
    {"video"},
    {"mic"},
    {"camera"},
    {"log-out", true},
    {"image"},
    {"gem"},
    {"handshake"},
    {"shield-check"},
    {"piggy-bank"},
    {"key-round"},
    {"quote"},
    {"pen-line", true},
    {"list-checks", true},
    {"tree-deciduous"},
    {"receipt-text"},
    {"plus"},
    {"rotate-cw"},
    {"trash-2"},
    {"usb"},
    {"scan-text"},
}};

const Drawing &drawingOf(Icon icon)
{
    return kDrawings.at(std::size_t(icon));
}

} // namespace

bool isDirectional(Icon icon)
{
    return drawingOf(icon).directional;
}

QPixmap iconPixmap(Icon icon, int size, const QColor &colour, double devicePixelRatio,
                   Qt::LayoutDirection direction)
{
    if (icon == Icon::None || size <= 0)
        return {};
    const bool mirrored = direction == Qt::RightToLeft && isDirectional(icon);
    const QString key = u"lucarne-icon-%1-%2-%3-%4-%5"_s.arg(int(icon))
                            .arg(size)
                            .arg(colour.rgba())
                            .arg(devicePixelRatio)
                            .arg(int(mirrored));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(u":/lucarne/icons/%1.svg"_s.arg(QLatin1StringView(drawingOf(icon).file)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // The drawings are strokes in the current colour, which the renderer takes for black.
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    const int pixels = int(std::lround(size * devicePixelRatio));
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    if (mirrored)
        pixmap = pixmap.transformed(QTransform::fromScale(-1, 1));
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace lucarne::ui
