// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barbutton.h"

#include "theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace lucarne::ui
{

namespace
{

constexpr int kWords = Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextWordWrap;

} // namespace

BarButton::BarButton(Theme &theme, Icon icon, Weight weight, QWidget *parent)
    : Touchable(theme, parent), m_icon(icon), m_weight(weight)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void BarButton::setLabel(Icon icon, const QString &text)
{
    m_icon = icon;
    setText(text);
    setAccessibleName(text);
    update();
}

QSize BarButton::sizeHint() const
{
    return {theme().target() * 2, theme().target()};
}

int BarButton::heightForWidth(int) const
{
    return theme().target();
}

QRect BarButton::words() const
{
    const int pad = theme().px(6);
    const int icon = theme().px(36);
    return {pad, pad + icon, width() - 2 * pad, height() - icon - 2 * pad};
}

int BarButton::fittingSize() const
{
    const QRect room = words();
    const QStringList parts = text().split(u' ', Qt::SkipEmptyParts);
    QFont font = theme().font(TextRole::Strong);
    while (font.pixelSize() > 12) {
        const QFontMetrics metrics(font);
        int widest = 0;
        for (const QString &part : parts)
            widest = std::max(widest, metrics.horizontalAdvance(part));
        const QRect box = metrics.boundingRect(QRect(QPoint(), room.size()), kWords, text());
        if (widest <= room.width() && box.height() <= room.height())
            break;
        font.setPixelSize(font.pixelSize() - 1);
    }
    return font.pixelSize();
}

QFont BarButton::fittingFont() const
{
    // One size for the whole bar.
    QFont font = theme().font(TextRole::Strong);
    int size = fittingSize();
    const QList<BarButton *> bar = parentWidget()->findChildren<BarButton *>();
    for (const BarButton *button : bar)
        size = std::min(size, button->fittingSize());
    font.setPixelSize(size);
    return font;
}

QColor BarButton::ink() const
{
    const Palette &palette = theme().palette();
    if (m_weight == Weight::Strong)
        return palette.onAccent;
    if (isEnabled())
        return palette.text;
    // Greyed, yet still to be read: it keeps its place and its name.
    return mixed(palette.quietText, palette.surface, 0.35);
}

QList<PaintedText> BarButton::paintedTexts() const
{
    return {{text(), QFontMetrics(fittingFont()).boundingRect(words(), kWords, text()), ink()}};
}

void BarButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &palette = theme().palette();
    const bool strong = m_weight == Weight::Strong;
    QColor ground = strong ? palette.accent : palette.surface;
    if (isDown())
        ground = strong ? palette.accentPressed : palette.pressed;
    paintFrame(painter, ground, QColor(), theme().cornerRadius());
    const int icon = theme().px(36);
    const QPixmap sign = iconPixmap(m_icon, icon, ink(), devicePixelRatioF(), layoutDirection());
    painter.drawPixmap(QPoint((width() - icon) / 2, theme().px(6)), sign);
    painter.setFont(fittingFont());
    painter.setPen(ink());
    painter.drawText(words(), kWords, text());
}

} // namespace lucarne::ui
