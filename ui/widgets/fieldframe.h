// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QColor;
class QPainter;
class QRect;
class QWidget;

namespace lucarne::ui
{

class Theme;

enum class FieldState {
    Quiet,
    Focused, ///< has the keyboard
    Faulty,  ///< what is written in it cannot stay; the words beside it say why
    Closed,  ///< takes no answer now
};

/// Of the frame around \a edit, which takes the keys.
FieldState fieldState(const QWidget &edit, bool faulty);
/// Of what stands in a place that takes no answer: quieter than any other text, and still read with ease.
QColor closedText(const Theme &theme);

/// The ground and edge of a place to write in.
void paintFieldFrame(QPainter &painter, const QRect &area, const Theme &theme, FieldState state);
/// Font and colours of what is written in it.
void styleEdit(QWidget &edit, const Theme &theme);
/// Pixels of a line to write in, its frame included.
int fieldHeight(const Theme &theme);

} // namespace lucarne::ui
