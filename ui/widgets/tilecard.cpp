// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tilecard.h"

#include "theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace lucarne::ui
{

TileCard::TileCard(Theme &theme, QWidget *parent) : Touchable(theme, parent) {}

TileCard::TileCard(Theme &theme, Icon icon, const QString &text, QWidget *parent)
    : Touchable(theme, parent), m_icon(icon)
{
    setText(text);
}

void TileCard::setIcon(Icon icon)
{
    m_icon = icon;
    restyle();
}

const TextBlock &TileCard::block() const
{
    m_block.set(text(), theme().font(TextRole::Strong));
    return m_block;
}

TileCard::Parts TileCard::partsFor(const QSize &size) const
{
    const int pad = theme().px(20);
    const int gap = theme().px(18);
    const int medal = theme().textPx(64);
    Parts parts;
    if (size.width() >= medal + gap + 2 * pad + theme().textPx(170)) {
        const int room = size.width() - 2 * pad - medal - gap;
        const int textHeight = block().heightFor(room);
        parts.height = std::max(textHeight, medal) + 2 * pad;
        parts.medal = QRect(pad, (size.height() - medal) / 2, medal, medal);
        parts.text = QRect(pad + medal + gap, (size.height() - textHeight) / 2, room, textHeight);
        return parts;
    }
    const int room = std::max(1, size.width() - 2 * pad);
    const int textHeight = block().heightFor(room);
    const int inner = medal + theme().px(12) + textHeight;
    parts.height = inner + 2 * pad;
    const int top = (size.height() - inner) / 2;
    parts.medal = QRect(pad, top, medal, medal);
    parts.text = QRect(pad, top + medal + theme().px(12), room, textHeight);
    return parts;
}

QSize TileCard::sizeHint() const
{
    const int width =
        theme().px(58) + theme().textPx(64) + std::min(block().naturalWidth(), theme().textPx(260));
    return {width, heightForWidth(width)};
}

QSize TileCard::minimumSizeHint() const
{
    const int word = std::min(block().longestWord(), theme().px(200));
    return {std::max(word, theme().textPx(64)) + 2 * theme().px(20), theme().target()};
}

int TileCard::heightForWidth(int width) const
{
    return partsFor({width, 0}).height;
}

QList<PaintedText> TileCard::paintedTexts() const
{
    const QRect area = partsFor(size()).text;
    return {{text(), placed(area.x(), area.y(), area.width(), area.height()), theme().palette().text}};
}

void TileCard::paintEvent(QPaintEvent *)
{
    const Palette &colours = theme().palette();
    QPainter painter(this);
    paintFrame(painter, isDown() ? colours.pressed : colours.surface,
               isDown() ? colours.accentText : colours.edge, theme().cornerRadius());
    const Parts parts = partsFor(size());
    const QRect medal = placed(parts.medal.x(), parts.medal.y(), parts.medal.width(), parts.medal.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.accentTint);
    painter.drawEllipse(medal);
    const int drawing = int(medal.width() * 0.56);
    const QPoint corner = medal.center() - QPoint(drawing / 2, drawing / 2) + QPoint(1, 1);
    painter.drawPixmap(
        corner, iconPixmap(m_icon, drawing, colours.accentText, devicePixelRatioF(), layoutDirection()));
    block().draw(painter, placed(parts.text.x(), parts.text.y(), parts.text.width(), parts.text.height()),
                 colours.text, Qt::AlignLeft, layoutDirection());
}

} // namespace lucarne::ui
