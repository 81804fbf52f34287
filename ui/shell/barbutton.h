// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icon.h"
#include "widgets/touchable.h"

namespace lucarne::ui
{

/// A button of the bottom bar: a sign above a word or three. The words shrink before they are cut:
/// five of them have to stay side by side in every language, at every text size.
class BarButton : public Touchable
{
    Q_OBJECT
public:
    enum class Weight {
        Plain,
        Strong, ///< on the accent colour
    };
    BarButton(Theme &theme, Icon icon, Weight weight, QWidget *parent);

    void setLabel(Icon icon, const QString &text);
    QSize sizeHint() const override;
    int heightForWidth(int width) const override;
    QList<PaintedText> paintedTexts() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect words() const;
    int fittingSize() const;
    QFont fittingFont() const;
    QColor ink() const;

    Icon m_icon;
    Weight m_weight;
};

} // namespace lucarne::ui
