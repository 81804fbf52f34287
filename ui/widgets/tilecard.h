// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textblock.h"
#include "touchable.h"

#include "theme/icon.h"

namespace lucarne::ui
{

/// A life event or a theme: a drawing and a few words. Side by side when there is room, else one
/// above the other.
class TileCard : public Touchable
{
    Q_OBJECT
public:
    explicit TileCard(Theme &theme, QWidget *parent = nullptr);
    TileCard(Theme &theme, Icon icon, const QString &text, QWidget *parent = nullptr);

    void setIcon(Icon icon);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;
    QList<PaintedText> paintedTexts() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Parts {
        QRect medal; ///< the round ground of the drawing
        QRect text;
        int height = 0; ///< needed
    };
    Parts partsFor(const QSize &size) const;
    const TextBlock &block() const;

    Icon m_icon = Icon::None;
    mutable TextBlock m_block;
};

} // namespace lucarne::ui
