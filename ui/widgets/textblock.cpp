// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "textblock.h"

#include <QPainter>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace lucarne::ui
{

namespace
{

// Lines a little apart are easier to follow with tired eyes.
constexpr double kLeading = 1.08;

Qt::Alignment visual(Qt::Alignment alignment, Qt::LayoutDirection direction)
{
    if (alignment & Qt::AlignHCenter)
        return Qt::AlignHCenter;
    const bool right = (alignment & Qt::AlignRight) != (direction == Qt::RightToLeft);
    return right ? Qt::AlignRight : Qt::AlignLeft;
}

double shiftOf(const QTextLine &line, int width, Qt::Alignment alignment)
{
    const double room = width - line.naturalTextWidth();
    if (alignment == Qt::AlignHCenter)
        return room / 2;
    return alignment == Qt::AlignRight ? room : 0;
}

} // namespace

TextBlock::TextBlock() = default;
TextBlock::~TextBlock() = default;
TextBlock::TextBlock(TextBlock &&) noexcept = default;
TextBlock &TextBlock::operator=(TextBlock &&) noexcept = default;

void TextBlock::set(const QString &text, const QFont &font, const QList<QTextLayout::FormatRange> &formats)
{
    if (text == m_text && font == m_font && formats == m_formats)
        return;
    m_text = text;
    m_font = font;
    m_formats = formats;
    m_layout.reset();
    m_heights.forget();
    m_width = m_natural = m_longest = -1;
}

void TextBlock::layOut(int width) const
{
    width = std::max(1, width);
    if (m_layout && m_width == width)
        return;
    if (!m_layout) {
        QString shown = m_text;
        shown.replace(QLatin1Char('\n'), QChar::LineSeparator);
        m_layout = std::make_unique<QTextLayout>(shown, m_font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        // By its first letter: official French text in an Arabic screen reads from the left.
        option.setTextDirection(m_text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
        m_layout->setTextOption(option);
        m_layout->setFormats(m_formats);
        m_layout->setCacheEnabled(true);
    }
    m_width = width;
    m_layout->beginLayout();
    double y = 0;
    while (true) {
        QTextLine line = m_layout->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        y += line.height() * kLeading;
    }
    m_layout->endLayout();
}

int TextBlock::heightFor(int width) const
{
    if (m_text.isEmpty())
        return 0;
    return m_heights.heightFor(width, [this, width] {
        layOut(width);
        const QTextLine last = m_layout->lineAt(m_layout->lineCount() - 1);
        return int(std::ceil(last.y() + last.height()));
    });
}

int TextBlock::widthFor(int width) const
{
    if (m_text.isEmpty())
        return 0;
    layOut(width);
    double widest = 0;
    for (int i = 0; i < m_layout->lineCount(); ++i)
        widest = std::max(widest, m_layout->lineAt(i).naturalTextWidth());
    // The last letter of a line may reach beyond what counts as its width: a line of just that width
    // would break it off.
    const int lines = m_layout->lineCount();
    int enough = int(std::ceil(widest));
    for (; enough < width; ++enough) {
        layOut(enough);
        if (m_layout->lineCount() <= lines)
            break;
    }
    return enough;
}

int TextBlock::naturalWidth() const
{
    if (m_natural < 0) {
        // One pixel more than measured: rounding must not wrap what fits.
        m_natural = m_text.isEmpty() ? 0 : widthFor(100'000) + 1;
        m_width = -1;
    }
    return m_natural;
}

int TextBlock::longestWord() const
{
    if (m_longest < 0) {
        m_longest = 0;
        for (const QStringView word : QStringView(m_text).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            TextBlock alone;
            alone.set(word.toString(), m_font);
            m_longest = std::max(m_longest, alone.naturalWidth());
        }
    }
    return m_longest;
}

void TextBlock::draw(QPainter &painter, const QRect &area, const QColor &colour, Qt::Alignment alignment,
                     Qt::LayoutDirection direction) const
{
    if (m_text.isEmpty())
        return;
    layOut(area.width());
    painter.setPen(colour);
    const Qt::Alignment side = visual(alignment, direction);
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        line.draw(&painter, QPointF(area.left() + shiftOf(line, area.width(), side), area.top()));
    }
}

int TextBlock::characterAt(const QPoint &point, const QRect &area, Qt::Alignment alignment,
                           Qt::LayoutDirection direction) const
{
    if (m_text.isEmpty() || !area.contains(point))
        return -1;
    layOut(area.width());
    const Qt::Alignment side = visual(alignment, direction);
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const double y = point.y() - area.top();
        if (y < line.y() || y > line.y() + line.height() * kLeading)
            continue;
        const double x = point.x() - area.left() - shiftOf(line, area.width(), side);
        if (x < 0 || x > line.naturalTextWidth())
            return -1;
        return line.xToCursor(x, QTextLine::CursorOnCharacter);
    }
    return -1;
}

} // namespace lucarne::ui
