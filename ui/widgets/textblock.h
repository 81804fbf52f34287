// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heightmemory.h"

#include <QFont>
#include <QString>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace lucarne::ui
{

/// A wrapped piece of text that knows how high it is for a width: one paragraph, never cut off,
/// in words of any length and any script. GUI thread.
class TextBlock
{
public:
    TextBlock();
    ~TextBlock();
    TextBlock(TextBlock &&) noexcept;
    TextBlock &operator=(TextBlock &&) noexcept;

    /// Cheap when nothing changed. Line breaks in the text are kept.
    void set(const QString &text, const QFont &font, const QList<QTextLayout::FormatRange> &formats = {});
    bool isEmpty() const { return m_text.isEmpty(); }
    const QString &text() const { return m_text; }

    /// Height of the text wrapped at \a width pixels; 0 for no text.
    int heightFor(int width) const;
    /// Width that keeps the lines as they are when wrapped at \a width pixels.
    int widthFor(int width) const;
    /// Width on a single line.
    int naturalWidth() const;
    /// Width of the longest word: narrower than that, words are broken.
    int longestWord() const;

    /// Paints into \a area from its top. \a alignment is horizontal; leading and trailing are
    /// those of \a direction.
    void draw(QPainter &painter, const QRect &area, const QColor &colour, Qt::Alignment alignment,
              Qt::LayoutDirection direction) const;

    /// Index of the character under a point of the area it was drawn into; -1 beside the text.
    int characterAt(const QPoint &point, const QRect &area, Qt::Alignment alignment,
                    Qt::LayoutDirection direction) const;

private:
    void layOut(int width) const;

    QString m_text;
    QFont m_font;
    QList<QTextLayout::FormatRange> m_formats;
    mutable std::unique_ptr<QTextLayout> m_layout;
    mutable HeightMemory m_heights;
    mutable int m_width = -1;
    mutable int m_natural = -1;
    mutable int m_longest = -1;
};

} // namespace lucarne::ui
