// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "noticebox.h"

#include "accessibleroles.h"

#include "theme/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace lucarne::ui
{

NoticeBox::NoticeBox(Theme &theme, NoticeKind kind, const QString &text, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_kind(kind), m_text(text)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, &NoticeBox::refresh);
    installAccessibleRoles();
    refresh();
}

void NoticeBox::setText(const QString &text)
{
    m_text = text;
    refresh();
}

void NoticeBox::setTitle(const QString &title)
{
    m_title = title;
    refresh();
}

void NoticeBox::refresh()
{
    setAccessibleName(m_title.isEmpty() ? m_text : m_title);
    setAccessibleDescription(m_title.isEmpty() ? QString() : m_text);
    updateGeometry();
    update();
}

NoticeBox::Parts NoticeBox::partsFor(int width) const
{
    m_titleBlock.set(m_title, m_theme.font(TextRole::Strong));
    m_textBlock.set(m_text, m_theme.font(TextRole::Body));
    const int pad = m_theme.px(20);
    const int icon = m_theme.iconSize(TextRole::Strong);
    const int left = pad + icon + m_theme.px(16);
    const int room = std::max(1, width - left - pad);
    Parts parts;
    parts.icon = QRect(pad, pad, icon, icon);
    parts.title = QRect(left, pad, room, m_titleBlock.heightFor(room));
    const int between = m_title.isEmpty() ? 0 : m_theme.px(4);
    parts.text = QRect(left, pad + parts.title.height() + between, room, m_textBlock.heightFor(room));
    parts.height = std::max(parts.text.bottom(), parts.icon.bottom()) + 1 + pad;
    return parts;
}

QSize NoticeBox::sizeHint() const
{
    partsFor(1000);
    const int text = std::max(m_titleBlock.naturalWidth(), m_textBlock.naturalWidth());
    const int width = std::min(text, m_theme.textPx(760)) + 2 * m_theme.px(20) + m_theme.px(16) +
                      m_theme.iconSize(TextRole::Strong);
    return {width, heightForWidth(width)};
}

QSize NoticeBox::minimumSizeHint() const
{
    return {m_theme.px(240), m_theme.target()};
}

int NoticeBox::heightForWidth(int width) const
{
    return partsFor(width).height;
}

QList<PaintedText> NoticeBox::paintedTexts() const
{
    const Parts parts = partsFor(width());
    QList<PaintedText> texts;
    for (const auto &[text, area] : {std::pair{m_title, parts.title}, std::pair{m_text, parts.text}}) {
        if (!text.isEmpty())
            texts.append({text, QStyle::visualRect(layoutDirection(), rect(), area), m_theme.palette().text});
    }
    return texts;
}

void NoticeBox::paintEvent(QPaintEvent *)
{
    const Palette &colours = m_theme.palette();
    const bool warns = m_kind == NoticeKind::Warning;
    QPainter painter(this);
    paintNoteGround(painter, rect(), m_theme, warns, layoutDirection());
    const Parts parts = partsFor(width());
    const QRect icon = QStyle::visualRect(layoutDirection(), rect(), parts.icon);
    painter.drawPixmap(icon.topLeft(), iconPixmap(warns ? Icon::Attention : Icon::Info, icon.width(),
                                                  warns ? colours.warning : colours.accentText,
                                                  devicePixelRatioF(), layoutDirection()));
    m_titleBlock.draw(painter, QStyle::visualRect(layoutDirection(), rect(), parts.title), colours.text,
                      Qt::AlignLeft, layoutDirection());
    m_textBlock.draw(painter, QStyle::visualRect(layoutDirection(), rect(), parts.text), colours.text,
                     Qt::AlignLeft, layoutDirection());
}

void paintNoteGround(QPainter &painter, const QRect &area, const Theme &theme, bool warns,
                     Qt::LayoutDirection direction)
{
    const Palette &colours = theme.palette();
    const QColor strong = warns ? colours.warning : colours.accentText;
    const double radius = theme.cornerRadius();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool outlined = theme.scheme() == ColourScheme::HighContrast;
    painter.setPen(outlined ? QPen(strong, 2) : QPen(Qt::NoPen));
    painter.setBrush(warns ? colours.warningTint : colours.accentTint);
    painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), radius, radius);
    // The stripe tells a note from a card even where the tint is not seen.
    const double stripe = theme.px(6);
    const QRectF band(direction == Qt::RightToLeft ? area.right() + 1 - stripe : area.left(),
                      area.top() + radius, stripe, area.height() - 2 * radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(strong);
    painter.drawRoundedRect(band, stripe / 2, stripe / 2);
}

} // namespace lucarne::ui
