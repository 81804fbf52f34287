// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldframe.h"

#include "theme/theme.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace lucarne::ui
{

void paintFieldFrame(QPainter &painter, const QRect &area, const Theme &theme, FieldState state)
{
    const Palette &colours = theme.palette();
    QColor edge = colours.edge;
    if (state == FieldState::Focused)
        edge = colours.focus;
    else if (state == FieldState::Faulty)
        edge = colours.warning;
    const double line = state == FieldState::Quiet ? std::max(2, theme.px(2)) : theme.focusWidth();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, line));
    painter.setBrush(colours.surface);
    const double radius = theme.cornerRadius();
    painter.drawRoundedRect(QRectF(area).adjusted(line / 2, line / 2, -line / 2, -line / 2), radius, radius);
}

void styleEdit(QWidget &edit, const Theme &theme)
{
    const Palette &own = theme.palette();
    edit.setFont(theme.font(TextRole::Lead));
    QPalette colours = edit.palette();
    colours.setColor(QPalette::Base, own.surface);
    colours.setColor(QPalette::Text, own.text);
    colours.setColor(QPalette::PlaceholderText, own.quietText);
    colours.setColor(QPalette::Highlight, own.accent);
    colours.setColor(QPalette::HighlightedText, own.onAccent);
    edit.setPalette(colours);
}

int fieldHeight(const Theme &theme)
{
    return std::max(theme.target() + theme.px(14), theme.font(TextRole::Lead).pixelSize() * 2 + theme.px(12));
}

} // namespace lucarne::ui
