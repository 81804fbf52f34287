// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>

namespace lucarne::ui
{

class FlickArea;
class Theme;
class TouchKeyboard;

/// A long page above the touch keyboard, which is there as long as something inside has the focus
/// and can be written in. What is written in is always in view. Wide screens have what to do next
/// beside the keyboard, tall ones below the page; see setActions(). Made for the theme as it is now.
class WritingArea : public QWidget
{
    Q_OBJECT
public:
    WritingArea(Theme &theme, bool alphabetical, QWidget *parent = nullptr);

    FlickArea *flick() const { return m_flick; }
    TouchKeyboard *keyboard() const { return m_keyboard; }
    void setContent(QWidget *content);
    /// What to do next: a row below the page, and on wide screens a column beside the keyboard
    /// instead, while something is written. No row: the page has them itself.
    void setActions(QWidget *row, QWidget *column);
    /// What is to be in view with a place to write in: its error, its suggestions. In the content's
    /// coordinates; of what is too high, the top.
    std::function<QRect(const QWidget &focused)> surroundings;
    bool isWriting() const { return m_writing; }
    /// True when the keyboard would leave everything down to \a target in view, with the page at its
    /// top: then it may come up by itself without hiding the question.
    bool hasRoomFor(const QWidget &target) const;

public Q_SLOTS:
    void stopWriting();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// After the page has grown or the keyboard has come.
    void keepInView();
    void followFocus(QWidget *now);
    void arrange();
    bool isLow() const;
    int heightWithKeyboard() const;

    Theme &m_theme;
    FlickArea *m_flick = nullptr;
    TouchKeyboard *m_keyboard = nullptr;
    QWidget *m_row = nullptr;
    QWidget *m_column = nullptr;
    QPointer<QWidget> m_target;
    bool m_writing = false;
};

} // namespace lucarne::ui
