// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "textlabel.h"

#include "accessibleroles.h"

#include <QPainter>

#include <algorithm>

namespace lucarne::ui
{

TextLabel::TextLabel(Theme &theme, TextRole role, const QString &text, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_role(role)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, &TextLabel::refresh);
    installAccessibleRoles();
    setText(text);
}

void TextLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    refresh();
}

void TextLabel::setRole(TextRole role)
{
    m_role = role;
    refresh();
}

void TextLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void TextLabel::setColour(const QColor &colour)
{
    m_colour = colour;
    update();
}

void TextLabel::refresh()
{
    updateGeometry();
    update();
}

const TextBlock &TextLabel::block() const
{
    m_block.set(m_text, m_theme.font(m_role));
    return m_block;
}

QColor TextLabel::colour() const
{
    return m_colour.isValid() ? m_colour : m_theme.colour(m_role);
}

QSize TextLabel::sizeHint() const
{
    // About 65 letters: longer lines are hard to follow.
    const int width = std::min(block().naturalWidth(), m_theme.font(m_role).pixelSize() * 32);
    return {width, block().heightFor(width)};
}

QSize TextLabel::minimumSizeHint() const
{
    const int word = std::min(block().longestWord(), m_theme.px(480));
    return {word, m_text.isEmpty() ? 0 : m_theme.font(m_role).pixelSize()};
}

int TextLabel::heightForWidth(int width) const
{
    return block().heightFor(width);
}

QList<PaintedText> TextLabel::paintedTexts() const
{
    if (m_text.isEmpty())
        return {};
    return {{m_text, QRect(0, 0, width(), block().heightFor(width())), colour()}};
}

void TextLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    block().draw(painter, rect(), colour(), m_alignment, layoutDirection());
}

} // namespace lucarne::ui
