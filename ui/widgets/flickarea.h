// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QScrollArea>

class QPropertyAnimation;

namespace lucarne::ui
{

class BigButton;
class PositionBar;
class Theme;

/// A page that may be longer than the screen: drag it with a finger, touch the buttons below it,
/// turn a wheel, or use Page up and Page down. Moves vertically only; its content is always exactly
/// as wide as itself. Buttons and bar are there only when there is more to see.
class FlickArea : public QScrollArea
{
    Q_OBJECT
public:
    explicit FlickArea(Theme &theme, QWidget *parent = nullptr);

    /// Pixels from the top of the content to the top of what is seen.
    int offset() const;
    /// At once.
    void setOffset(int offset);
    /// Moves there in about a fifth of a second.
    void scrollTo(int offset);
    /// Brings a part of the content into view.
    void reveal(const QRect &part);
    /// The same, moving no further than it must, at once: while somebody writes.
    void revealTightly(const QRect &part);
    /// The buttons below a long page; without them it is dragged, or moved by its bar.
    void setPageButtons(bool shown);
    /// A part of the content that takes drags itself: a place to sign.
    void keepDrags(QWidget &part);
    /// How wide the content is of a page that is too long, in an area of this width.
    int widthOfLongPage(int width) const;
    bool hasMoreAbove() const;
    bool hasMoreBelow() const;

    /// Takes the content as QScrollArea does; it must be able to wrap.
    void setWidget(QWidget *content);

Q_SIGNALS:
    void scrolled(int offset);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    /// Gives the content its width, and what stands around it its place.
    void fit(QWidget &content);
    void label();
    void turnPage(int direction);
    void updateButtons();
    void stopMoving();

    Theme &m_theme;
    BigButton *m_higher = nullptr;
    BigButton *m_lower = nullptr;
    PositionBar *m_position = nullptr;
    QPointer<QPropertyAnimation> m_glide;
    bool m_arranging = false;
    bool m_tooLong = false; ///< for the area without bar and buttons
    bool m_pageButtons = true;
    bool m_inWords = true; ///< the buttons; arrows alone in a narrow area
};

} // namespace lucarne::ui
