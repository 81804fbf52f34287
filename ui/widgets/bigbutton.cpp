// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bigbutton.h"

#include "theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace lucarne::ui
{

BigButton::BigButton(Theme &theme, ButtonRole role, Icon icon, const QString &text, QWidget *parent)
    : Touchable(theme, parent), m_role(role), m_icon(icon)
{
    setText(text);
}

void BigButton::setRole(ButtonRole role)
{
    m_role = role;
    restyle();
}

void BigButton::setIcon(Icon icon)
{
    m_icon = icon;
    restyle();
}

void BigButton::setIconPlace(IconPlace place)
{
    m_place = place;
    restyle();
}

void BigButton::setFlush(bool flush)
{
    m_isFlush = flush;
    restyle();
}

int BigButton::leadingPadding() const
{
    return m_isFlush ? 0 : padding();
}

int BigButton::padding() const
{
    return theme().px(m_place == IconPlace::Above ? 10 : 24);
}

int BigButton::gap() const
{
    return theme().px(m_place == IconPlace::Above ? 4 : 14);
}

const TextBlock &BigButton::block() const
{
    TextRole role = TextRole::Strong;
    if (m_place == IconPlace::Above)
        role = TextRole::Quiet;
    else if (m_role == ButtonRole::Field)
        role = TextRole::Lead;
    m_block.set(text(), theme().font(role));
    return m_block;
}

QColor BigButton::foreground() const
{
    const Palette &colours = theme().palette();
    if (!isEnabled())
        return mixed(colours.quietText, colours.ground, 0.35);
    switch (m_role) {
    case ButtonRole::Primary:
        return colours.onAccent;
    case ButtonRole::Field:
        return colours.quietText;
    case ButtonRole::Secondary:
    case ButtonRole::Quiet:
        break;
    }
    return colours.accentText;
}

BigButton::Parts BigButton::partsFor(const QSize &size) const
{
    const TextBlock &text = block();
    const int pad = text.isEmpty() ? theme().px(12) : padding();
    const int icon = m_icon == Icon::None
                         ? 0
                         : theme().iconSize(m_role == ButtonRole::Field ? TextRole::Lead : TextRole::Strong);
    Parts parts;
    if (text.isEmpty()) {
        parts.height = std::max(theme().target(), icon + 2 * pad);
        parts.icon = QRect((size.width() - icon) / 2, (size.height() - icon) / 2, icon, icon);
        return parts;
    }
    if (m_place == IconPlace::Above) {
        const int room = size.width() - 2 * pad;
        const int textHeight = text.heightFor(room);
        const int inner = icon + (icon ? gap() : 0) + textHeight;
        parts.height = std::max(theme().target(), inner + 2 * pad);
        const int top = (size.height() - inner) / 2;
        parts.icon = QRect((size.width() - icon) / 2, top, icon, icon);
        parts.text = QRect(pad, top + icon + (icon ? gap() : 0), room, textHeight);
        return parts;
    }
    const int beside = icon ? icon + gap() : 0;
    const int lead = leadingPadding();
    const int room = std::max(1, size.width() - lead - pad - beside);
    const int textWidth = std::min(room, text.widthFor(room) + 1);
    const int textHeight = text.heightFor(room);
    parts.height = std::max(theme().target(), std::max(textHeight, icon) + 2 * theme().px(14));
    // A field reads like a line of writing; the others are centred as one piece.
    const bool isAtStart = m_role == ButtonRole::Field || m_isFlush;
    const int left = isAtStart ? lead : lead + (room - textWidth) / 2;
    const int textLeft = m_place == IconPlace::Leading ? left + beside : left;
    const int iconLeft = m_place == IconPlace::Leading ? left : left + textWidth + gap();
    parts.icon = QRect(iconLeft, (size.height() - icon) / 2, icon, icon);
    parts.text = QRect(textLeft, (size.height() - textHeight) / 2, textWidth, textHeight);
    return parts;
}

QSize BigButton::sizeHint() const
{
    const TextBlock &text = block();
    const int icon = m_icon == Icon::None
                         ? 0
                         : theme().iconSize(m_role == ButtonRole::Field ? TextRole::Lead : TextRole::Strong);
    if (text.isEmpty()) {
        const int side = partsFor({}).height;
        return {side, side};
    }
    const bool above = m_place == IconPlace::Above;
    // Wider than this, a button is read as a line of text.
    const int widest = theme().textPx(above ? 190 : 620);
    const int textWidth = std::min(widest, text.naturalWidth());
    const int width = above ? std::max(textWidth, icon) + 2 * padding()
                            : textWidth + (icon ? icon + gap() : 0) + leadingPadding() + padding();
    const int bounded = std::max(theme().target(), width);
    return {bounded, heightForWidth(bounded)};
}

QSize BigButton::minimumSizeHint() const
{
    const TextBlock &text = block();
    if (text.isEmpty())
        return sizeHint();
    const int icon = m_icon == Icon::None ? 0 : theme().iconSize(TextRole::Strong);
    // Long words may break before a button bursts its page.
    const int word = std::min(text.longestWord(), theme().px(200));
    const int width = m_place == IconPlace::Above
                          ? std::max(word, icon) + 2 * padding()
                          : word + (icon ? icon + gap() : 0) + leadingPadding() + padding();
    return {std::max(width, theme().target()), theme().target()};
}

int BigButton::heightForWidth(int width) const
{
    return partsFor({width, 0}).height;
}

QList<PaintedText> BigButton::paintedTexts() const
{
    if (text().isEmpty())
        return {};
    const QRect area = partsFor(size()).text;
    return {{text(), placed(area.x(), area.y(), area.width(), area.height()), foreground()}};
}

void BigButton::paintEvent(QPaintEvent *)
{
    const Palette &colours = theme().palette();
    QPainter painter(this);
    QColor fill;
    QColor edge;
    switch (m_role) {
    case ButtonRole::Primary:
        fill = isDown() ? colours.accentPressed : colours.accent;
        if (!isEnabled())
            fill = colours.hairline;
        break;
    case ButtonRole::Secondary:
    case ButtonRole::Field:
        fill = isDown() ? colours.pressed : colours.surface;
        edge = isEnabled() ? colours.edge : colours.hairline;
        if (isEnabled() && m_role == ButtonRole::Secondary)
            edge = colours.accentText;
        break;
    case ButtonRole::Quiet:
        if (isDown())
            fill = colours.pressed;
        break;
    }
    if (isChecked())
        fill = colours.accentTint;
    paintFrame(painter, fill, edge, theme().cornerRadius());

    const Parts parts = partsFor(size());
    const QColor ink = foreground();
    if (m_icon != Icon::None) {
        const QRect where = placed(parts.icon.x(), parts.icon.y(), parts.icon.width(), parts.icon.height());
        painter.drawPixmap(where.topLeft(), iconPixmap(m_icon, where.width(),
                                                       m_role == ButtonRole::Field ? colours.accentText : ink,
                                                       devicePixelRatioF(), layoutDirection()));
    }
    if (!parts.text.isEmpty()) {
        const QRect where = placed(parts.text.x(), parts.text.y(), parts.text.width(), parts.text.height());
        block().draw(painter, where, ink,
                     m_role == ButtonRole::Field || m_place != IconPlace::Above ? Qt::AlignLeft
                                                                                : Qt::AlignHCenter,
                     layoutDirection());
    }
}

} // namespace lucarne::ui
