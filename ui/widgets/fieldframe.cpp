// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldframe.h"

#include "theme/theme.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace lucarne::ui
{

FieldState fieldState(const QWidget &edit, bool faulty)
{
    if (!edit.isEnabled())
        return FieldState::Closed;
    if (edit.hasFocus())
        return FieldState::Focused;
    return faulty ? FieldState::Faulty : FieldState::Quiet;
}

QColor closedText(const Theme &theme)
{
    return mixed(theme.palette().quietText, theme.palette().ground, 0.2);
}

void paintFieldFrame(QPainter &painter, const QRect &area, const Theme &theme, FieldState state)
{
    const Palette &colours = theme.palette();
    QColor edge = colours.edge;
    if (state == FieldState::Focused)
        edge = colours.focus;
    else if (state == FieldState::Faulty)
        edge = colours.warning;
    const bool isThin = state == FieldState::Quiet || state == FieldState::Closed;
    const double line = isThin ? std::max(2, theme.px(2)) : theme.focusWidth();
    painter.setRenderHint(QPainter::Antialiasing);
    // Dashed, because not every scheme has a fainter edge, or a ground that differs from its surface.
    if (state == FieldState::Closed)
        painter.setPen(QPen(colours.hairline, line, Qt::DashLine));
    else
        painter.setPen(QPen(edge, line));
    painter.setBrush(state == FieldState::Closed ? colours.ground : colours.surface);
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
    colours.setColor(QPalette::Disabled, QPalette::Base, own.ground);
    colours.setColor(QPalette::Disabled, QPalette::Text, closedText(theme));
    colours.setColor(QPalette::Disabled, QPalette::PlaceholderText, closedText(theme));
    edit.setPalette(colours);
}

int fieldHeight(const Theme &theme)
{
    return std::max(theme.target() + theme.px(14), theme.font(TextRole::Lead).pixelSize() * 2 + theme.px(12));
}

} // namespace lucarne::ui
