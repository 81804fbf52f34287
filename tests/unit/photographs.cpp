// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photographs.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>
#include <QRandomGenerator>
#include <QTransform>

#include <algorithm>
#include <cmath>

namespace lucarne::test
{

using namespace Qt::StringLiterals;

namespace
{

constexpr const char *kWords[] = {"commune", "demande", "attestation", "de", "la",       "le",
                                  "pour",    "facture", "montant",     "du", "domicile", "votre",
                                  "nous",    "à",       "par",         "en", "service",  "electricite"};

class Random
{
public:
    explicit Random(quint32 seed) : m_generator(seed) {}
    double between(double low, double high) { return low + (high - low) * m_generator.generateDouble(); }
    int below(int bound) { return m_generator.bounded(bound); }

private:
    QRandomGenerator m_generator;
};

enum class Ground { Plain, Wood, Cloth, Light, Dark, Littered };
constexpr const char *kGroundNames[] = {"plain", "wood", "cloth", "light", "dark", "littered"};

/// Value noise of a cell size, 0 to 1, stretched along x.
QImage cloud(const QSize &size, double cellX, double cellY, Random &random)
{
    const QSize grid(std::max(2, int(size.width() / cellX) + 2), std::max(2, int(size.height() / cellY) + 2));
    QImage small(grid, QImage::Format_Grayscale8);
    for (int y = 0; y < grid.height(); ++y) {
        for (int x = 0; x < grid.width(); ++x)
            small.scanLine(y)[x] = uchar(random.below(256));
    }
    return small.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

void addCloud(QImage &picture, const QImage &cloud, double strength)
{
    for (int y = 0; y < picture.height(); ++y) {
        auto *row = reinterpret_cast<QRgb *>(picture.scanLine(y));
        const uchar *noise = cloud.constScanLine(y);
        for (int x = 0; x < picture.width(); ++x) {
            const int change = int((noise[x] / 255.0 - 0.5) * strength);
            row[x] =
                qRgb(std::clamp(qRed(row[x]) + change, 0, 255), std::clamp(qGreen(row[x]) + change, 0, 255),
                     std::clamp(qBlue(row[x]) + change, 0, 255));
        }
    }
}

QImage table(Ground ground, const QSize &size, Random &random)
{
    QImage picture(size, QImage::Format_RGB32);
    const auto colour = [&](int low, int high, int tint) {
        const int value = int(random.between(low, high));
        return QColor(std::clamp(value + int(random.between(-tint, tint)), 0, 255), value,
                      std::clamp(value + int(random.between(-tint, tint)), 0, 255));
    };
    switch (ground) {
    case Ground::Plain:
        picture.fill(colour(70, 150, 40));
        break;
    case Ground::Light:
        picture.fill(colour(188, 205, 12));
        addCloud(picture, cloud(size, 60, 60, random), 8);
        break;
    case Ground::Dark:
        picture.fill(colour(14, 40, 8));
        addCloud(picture, cloud(size, 90, 90, random), 14);
        break;
    case Ground::Wood:
        picture.fill(
            QColor(int(random.between(120, 165)), int(random.between(80, 115)), int(random.between(45, 80))));
        addCloud(picture, cloud(size, 220, 5, random), 50);
        addCloud(picture, cloud(size, 400, 30, random), 40);
        break;
    case Ground::Cloth: {
        picture.fill(colour(80, 140, 50));
        QPainter painter(&picture);
        const int step = 24 + random.below(40);
        painter.setPen(QPen(colour(60, 180, 50), 5));
        for (int x = 0; x < size.width(); x += step)
            painter.drawLine(x, 0, x, size.height());
        painter.setPen(QPen(colour(60, 180, 50), 5));
        for (int y = 0; y < size.height(); y += step)
            painter.drawLine(0, y, size.width(), y);
        painter.end();
        addCloud(picture, cloud(size, 3, 3, random), 24);
        break;
    }
    case Ground::Littered: {
        picture.fill(colour(90, 150, 30));
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        for (int i = 0; i < 7; ++i) {
            painter.save();
            painter.translate(random.between(0, size.width()), random.between(0, size.height()));
            painter.rotate(random.between(0, 180));
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(20, 200, 60));
            const double length = random.between(60, 320);
            if (i % 2 == 0)
                painter.drawRoundedRect(QRectF(0, 0, length, length / random.between(1.2, 8)), 6, 6);
            else
                painter.drawEllipse(QRectF(0, 0, length / 2, length / 2));
            painter.restore();
        }
        break;
    }
    }
    return picture;
}

void light(QImage &picture, Random &random)
{
    QPainter painter(&picture);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    const double angle = random.between(0, 2 * M_PI);
    const QPointF middle(picture.width() / 2.0, picture.height() / 2.0);
    const QPointF reach(std::cos(angle) * picture.width() / 2, std::sin(angle) * picture.height() / 2);
    QLinearGradient fall(middle - reach, middle + reach);
    const int darkest = int(random.between(120, 220));
    fall.setColorAt(0, QColor(255, 252, 246));
    fall.setColorAt(1, QColor(darkest, darkest, darkest));
    painter.fillRect(picture.rect(), fall);
    if (random.below(2) == 0) {
        // The shadow of a head or a hand: a soft edge across the picture.
        const double turn = random.between(0, 2 * M_PI);
        const QPointF edge(std::cos(turn) * 1000, std::sin(turn) * 1000);
        const QPointF at(random.between(0.25, 0.75) * picture.width(),
                         random.between(0.25, 0.75) * picture.height());
        QLinearGradient shadow(at - edge * 0.03, at + edge * 0.03);
        const int shade = int(random.between(140, 200));
        shadow.setColorAt(0, Qt::white);
        shadow.setColorAt(1, QColor(shade, shade, shade));
        painter.fillRect(picture.rect(), shadow);
    }
}

void grain(QImage &picture, double strength, Random &random)
{
    quint32 state = 1 + quint32(random.below(1 << 30));
    for (int y = 0; y < picture.height(); ++y) {
        auto *row = reinterpret_cast<QRgb *>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            // xorshift: enough for noise, and quick
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            const int bell = int(state & 0xff) + int(state >> 8 & 0xff) + int(state >> 16 & 0xff) - 382;
            const int all = int(bell * strength / 128);
            const int tint = int(state >> 24 & 7) - 3;
            row[x] =
                qRgb(std::clamp(qRed(row[x]) + all + tint, 0, 255), std::clamp(qGreen(row[x]) + all, 0, 255),
                     std::clamp(qBlue(row[x]) + all - tint, 0, 255));
        }
    }
}

struct Scene {
    Ground ground;
    QSize size;
    double noise;
};

Scene sceneFor(quint32 seed, Random &random)
{
    constexpr QSize kSizes[] = {{1280, 720}, {1920, 1080}, {1080, 1920}, {1280, 960}};
    const QSize size = kSizes[random.below(4)];
    return {Ground(seed % 6), size, random.between(1.5, 6)};
}

} // namespace

QImage letter(quint32 seed, int kind)
{
    Random random(seed);
    QImage page(1240, 1754, QImage::Format_RGB32);
    const int white = int(random.between(232, 252));
    page.fill(QColor(white, white, std::max(0, white - random.below(10))));
    QPainter painter(&page);
    painter.setPen(QColor(30, 30, 36));
    QFont font(u"Atkinson Hyperlegible"_s);
    font.setPixelSize(24);
    painter.setFont(font);
    if (kind == 1) {
        // a letterhead in colour, up to the edge
        painter.fillRect(QRect(0, 0, 1240, 190),
                         QColor(int(random.between(20, 90)), 90, int(random.between(100, 170))));
    } else if (kind == 2) {
        // a form: frames and lines
        painter.setPen(QPen(QColor(40, 40, 50), 3));
        painter.drawRect(90, 90, 1060, 1560);
        for (int y = 300; y < 1600; y += 130)
            painter.drawRect(130, y, 980, 90);
        painter.setPen(QColor(30, 30, 36));
    } else if (kind == 3) {
        // a photograph on it
        painter.fillRect(QRect(760, 330, 330, 420), QColor(90, 80, 74));
    }
    const int lines = kind == 0 ? 40 : 22;
    for (int line = 0; line < lines; ++line) {
        QString text;
        while (text.size() < 34 + random.below(40))
            text += QString::fromUtf8(kWords[random.below(int(std::size(kWords)))]) + u' ';
        painter.drawText(QRect(140, 280 + line * 34, kind == 3 ? 600 : 980, 32), Qt::AlignLeft, text);
    }
    return page;
}

Photograph photograph(quint32 seed, const QImage &sheet)
{
    Random random(seed * 7919 + 17);
    const Scene scene = sceneFor(seed, random);
    QImage picture = table(scene.ground, scene.size, random);
    // The sheet, turned and slanted, whole in the picture.
    const double room = std::min(scene.size.width() / 1.0, scene.size.height() / 1.0);
    const double height = room * random.between(0.62, 0.84);
    const double width = height / std::sqrt(2.0);
    const double turn = random.between(-28, 28) * M_PI / 180;
    const bool sideways = random.below(4) == 0;
    const double angle = turn + (sideways ? M_PI / 2 : 0);
    const double slack = (room - height) / 2;
    const QPointF middle(scene.size.width() / 2.0 + random.between(-slack, slack) * 0.6,
                         scene.size.height() / 2.0 + random.between(-slack, slack) * 0.3);
    QPolygonF corners;
    for (const QPointF &corner : {QPointF(-width / 2, -height / 2), QPointF(width / 2, -height / 2),
                                  QPointF(width / 2, height / 2), QPointF(-width / 2, height / 2)}) {
        const QPointF slant(random.between(-0.045, 0.045) * height, random.between(-0.045, 0.045) * height);
        const QPointF moved = corner * 0.86 + slant;
        corners << QPointF(moved.x() * std::cos(angle) - moved.y() * std::sin(angle),
                           moved.x() * std::sin(angle) + moved.y() * std::cos(angle)) +
                       middle;
    }
    const int kind = random.below(4);
    const QImage page = sheet.isNull() ? letter(seed, kind) : sheet;
    QTransform onTable;
    const double w = page.width();
    const double h = page.height();
    QTransform::quadToQuad(QPolygonF(QList<QPointF>{{0, 0}, {w, 0}, {w, h}, {0, h}}), corners, onTable);
    {
        QPainter painter(&picture);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        // The sheet throws a thin shadow.
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, 60));
        painter.drawPolygon(corners.translated(2, 3));
        painter.setTransform(onTable);
        painter.drawImage(0, 0, page);
    }
    light(picture, random);
    grain(picture, scene.noise, random);

    Photograph result;
    result.picture = picture;
    result.description = QString::fromLatin1(kGroundNames[int(scene.ground)]);
    std::vector<QPointF> order(corners.begin(), corners.end());
    const auto first = std::min_element(order.begin(), order.end(), [](const QPointF &a, const QPointF &b) {
        return a.x() + a.y() < b.x() + b.y();
    });
    std::rotate(order.begin(), first, order.end());
    std::copy(order.begin(), order.end(), result.corners.begin());
    return result;
}

QImage emptyTable(quint32 seed)
{
    Random random(seed * 104729 + 5);
    const Scene scene = sceneFor(seed, random);
    QImage picture = table(scene.ground, scene.size, random);
    light(picture, random);
    grain(picture, scene.noise, random);
    return picture;
}

} // namespace lucarne::test
