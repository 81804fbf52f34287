// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicecard.h"

#include "fieldframe.h"

#include "theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace lucarne::ui
{

ChoiceCard::ChoiceCard(Theme &theme, QWidget *parent) : Touchable(theme, parent) {}

void ChoiceCard::setNote(const QString &note)
{
    m_note = note;
    setAccessibleDescription(note);
    restyle();
}

void ChoiceCard::setIcon(Icon icon)
{
    m_icon = icon;
    restyle();
}

void ChoiceCard::setMark(Icon mark)
{
    m_mark = mark;
    restyle();
}

void ChoiceCard::refresh() const
{
    m_titleBlock.set(text(), theme().font(TextRole::Strong));
    m_noteBlock.set(m_note, theme().font(TextRole::Quiet));
}

QColor ChoiceCard::titleColour() const
{
    return isEnabled() ? theme().palette().text : closedText(theme());
}

QColor ChoiceCard::noteColour() const
{
    return isEnabled() ? theme().palette().quietText : closedText(theme());
}

QColor ChoiceCard::surface() const
{
    return isEnabled() ? theme().palette().surface : theme().palette().ground;
}

ChoiceCard::Parts ChoiceCard::partsFor(const QSize &size) const
{
    refresh();
    const int pad = theme().px(24);
    const int across = theme().px(20);
    const int gap = theme().px(18);
    const int drawing = theme().iconSize(TextRole::Strong);
    const int leading = m_icon != Icon::None || isCheckable() ? drawing + gap : 0;
    const int trailing = m_mark != Icon::None && !isCheckable() ? drawing + gap : 0;
    const int room = std::max(1, size.width() - 2 * pad - leading - trailing);
    const int titleHeight = m_titleBlock.heightFor(room);
    const int noteHeight = m_noteBlock.heightFor(room);
    const int between = noteHeight ? theme().px(4) : 0;
    const int inner = titleHeight + between + noteHeight;
    Parts parts;
    parts.height = std::max(theme().target() + theme().px(12), inner + 2 * across);
    const int top = (size.height() - inner) / 2;
    parts.icon = QRect(pad, (size.height() - drawing) / 2, leading ? drawing : 0, drawing);
    parts.title = QRect(pad + leading, top, room, titleHeight);
    parts.note = QRect(pad + leading, top + titleHeight + between, room, noteHeight);
    parts.mark =
        QRect(size.width() - pad - drawing, (size.height() - drawing) / 2, trailing ? drawing : 0, drawing);
    return parts;
}

void ChoiceCard::setTickBox(bool tickBox)
{
    m_tickBox = tickBox;
    restyle();
}

void ChoiceCard::paintCheck(QPainter &painter, const QRect &where) const
{
    const Palette &colours = theme().palette();
    const QRectF frame = QRectF(where).adjusted(2, 2, -2, -2);
    const QColor mark = isEnabled() ? colours.accentText : closedText(theme());
    const QColor edge = isEnabled() ? colours.edge : colours.hairline;
    painter.setPen(QPen(isChecked() ? mark : edge, theme().px(3)));
    painter.setBrush(m_tickBox && isChecked() ? mark : surface());
    if (m_tickBox) {
        painter.drawRoundedRect(frame, theme().px(6), theme().px(6));
        if (isChecked()) {
            const int size = int(frame.width()) - theme().px(4);
            painter.drawPixmap(
                frame.center() - QPointF(size / 2.0, size / 2.0),
                iconPixmap(Icon::Check, size, colours.accentTint, devicePixelRatioF(), layoutDirection()));
        }
        return;
    }
    painter.drawEllipse(frame);
    if (isChecked()) {
        const double inset = frame.width() * 0.25;
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        painter.drawEllipse(frame.adjusted(inset, inset, -inset, -inset));
    }
}

QSize ChoiceCard::sizeHint() const
{
    refresh();
    const int drawing = theme().iconSize(TextRole::Strong) + theme().px(18);
    const int text = std::max(m_titleBlock.naturalWidth(), m_noteBlock.naturalWidth());
    const int width = std::min(text, theme().textPx(560)) + 2 * theme().px(24) + 2 * drawing;
    return {width, heightForWidth(width)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    refresh();
    const int drawing = theme().iconSize(TextRole::Strong) + theme().px(18);
    const int word =
        std::min(std::max(m_titleBlock.longestWord(), m_noteBlock.longestWord()), theme().px(200));
    return {word + 2 * theme().px(24) + drawing + (m_icon != Icon::None ? drawing : 0),
            theme().target() + theme().px(12)};
}

int ChoiceCard::heightForWidth(int width) const
{
    return partsFor({width, 0}).height;
}

QList<PaintedText> ChoiceCard::paintedTexts() const
{
    const Parts parts = partsFor(size());
    const auto visual = [this](const QRect &r) { return placed(r.x(), r.y(), r.width(), r.height()); };
    QList<PaintedText> texts;
    if (!text().isEmpty())
        texts.append({text(), visual(parts.title), titleColour()});
    if (!m_note.isEmpty())
        texts.append({m_note, visual(parts.note), noteColour()});
    return texts;
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const Palette &colours = theme().palette();
    QPainter painter(this);
    QColor fill = isDown() ? colours.pressed : surface();
    QColor edge = isEnabled() ? colours.edge : colours.hairline;
    if (isEnabled() && isCheckable() && isChecked())
        fill = colours.accentTint;
    if (isEnabled() && (isDown() || (isCheckable() && isChecked())))
        edge = colours.accentText;
    paintFrame(painter, fill, edge, theme().cornerRadius());

    const Parts parts = partsFor(size());
    const auto visual = [this](const QRect &r) { return placed(r.x(), r.y(), r.width(), r.height()); };
    const auto draw = [&](Icon icon, const QRect &where) {
        if (icon != Icon::None && where.width() > 0)
            painter.drawPixmap(visual(where).topLeft(),
                               iconPixmap(icon, where.width(),
                                          isEnabled() ? colours.accentText : closedText(theme()),
                                          devicePixelRatioF(), layoutDirection()));
    };
    if (isCheckable()) {
        paintCheck(painter, visual(parts.icon));
    } else {
        draw(m_icon, parts.icon);
        draw(m_mark, parts.mark);
    }
    m_titleBlock.draw(painter, visual(parts.title), titleColour(), Qt::AlignLeft, layoutDirection());
    m_noteBlock.draw(painter, visual(parts.note), noteColour(), Qt::AlignLeft, layoutDirection());
}

} // namespace lucarne::ui
