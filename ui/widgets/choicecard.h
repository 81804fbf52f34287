// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textblock.h"
#include "touchable.h"

#include "theme/icon.h"

namespace lucarne::ui
{

/// One answer to a question, one entry of a list: a card as wide as its column with a title, a
/// note below it, and a chevron. Checkable, it looks like a radio button or a box to tick instead.
class ChoiceCard : public Touchable
{
    Q_OBJECT
public:
    explicit ChoiceCard(Theme &theme, QWidget *parent = nullptr);

    /// A second, quieter line; also what assistive technology says after the title.
    void setNote(const QString &note);
    const QString &note() const { return m_note; }
    void setIcon(Icon icon);
    /// The icon at the end of the card. Icon::Forward unless said otherwise.
    void setMark(Icon mark);
    /// Checkable: a box to tick, one of several that may be chosen together.
    void setTickBox(bool tickBox);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;
    QList<PaintedText> paintedTexts() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Parts {
        QRect icon;
        QRect title;
        QRect note;
        QRect mark;
        int height = 0; ///< needed
    };
    Parts partsFor(const QSize &size) const;
    void refresh() const;
    QColor titleColour() const;
    QColor noteColour() const;
    QColor surface() const;
    void paintCheck(QPainter &painter, const QRect &where) const;

    QString m_note;
    Icon m_icon = Icon::None;
    Icon m_mark = Icon::Forward;
    bool m_tickBox = false;
    mutable TextBlock m_titleBlock;
    mutable TextBlock m_noteBlock;
};

} // namespace lucarne::ui
