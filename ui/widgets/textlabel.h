// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textbearing.h"
#include "textblock.h"

#include "theme/theme.h"

#include <QWidget>

namespace lucarne::ui
{

/// A paragraph or a heading in one of the theme's styles. Wraps, is never cut off, follows the
/// theme.
class TextLabel : public QWidget, public TextBearing
{
    Q_OBJECT
public:
    TextLabel(Theme &theme, TextRole role, const QString &text, QWidget *parent = nullptr);

    const QString &text() const { return m_text; }
    void setText(const QString &text);
    void setRole(TextRole role);
    /// Horizontal only: AlignLeft is the leading side.
    void setAlignment(Qt::Alignment alignment);
    /// Instead of the role's own colour; an invalid one goes back to it.
    void setColour(const QColor &colour);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QList<PaintedText> paintedTexts() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    const TextBlock &block() const;
    QColor colour() const;

    Theme &m_theme;
    TextRole m_role;
    QString m_text;
    Qt::Alignment m_alignment = Qt::AlignLeft;
    QColor m_colour;
    mutable TextBlock m_block;
};

} // namespace lucarne::ui
