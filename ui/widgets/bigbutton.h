// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textblock.h"
#include "touchable.h"

#include "theme/icon.h"

namespace lucarne::ui
{

enum class ButtonRole {
    Primary,   ///< the one thing most people do next
    Secondary, ///< another thing to do
    Quiet,     ///< there when it is looked for
    Field,     ///< looks like a line to write in, opens one
};

enum class IconPlace { Leading, Trailing, Above };

/// A button with a text, an icon or both. An icon alone needs an accessible name.
class BigButton : public Touchable
{
    Q_OBJECT
public:
    BigButton(Theme &theme, ButtonRole role, Icon icon, const QString &text, QWidget *parent = nullptr);

    ButtonRole role() const { return m_role; }
    void setRole(ButtonRole role);
    void setIcon(Icon icon);
    void setIconPlace(IconPlace place);
    /// Begins where the column begins: of a quiet button, whose ground is not seen.
    void setFlush(bool flush);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;
    QList<PaintedText> paintedTexts() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where the parts are in a button of a size, counted from the leading side.
    struct Parts {
        QRect icon;
        QRect text;
        int height = 0; ///< needed
    };
    Parts partsFor(const QSize &size) const;
    const TextBlock &block() const;
    QColor foreground() const;
    int padding() const;
    int leadingPadding() const;
    int gap() const;

    ButtonRole m_role;
    Icon m_icon;
    IconPlace m_place = IconPlace::Leading;
    bool m_isFlush = false;
    mutable TextBlock m_block;
};

} // namespace lucarne::ui
