// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textblock.h"
#include "touchable.h"

#include "theme/icon.h"

namespace lucarne::ui
{

class TouchKeyboard;

/// What a key is and does.
struct KeySpec {
    enum class Action { Type, Shift, Erase, Page, Layout };
    Action action = Action::Type;
    QString text = {};     ///< typed; also shown when label is empty
    QString label = {};    ///< shown; empty: text
    QString name = {};     ///< said by assistive technology; empty: what is shown
    QString variants = {}; ///< characters behind a long press
    Icon icon = Icon::None;
    double units = 1; ///< width, in letter keys
};

/// One key. It tells its keyboard about the finger; the keyboard decides.
class Key : public Touchable
{
    Q_OBJECT
public:
    Key(Theme &theme, TouchKeyboard &keyboard, KeySpec spec, QWidget *parent);

    const KeySpec &spec() const { return m_spec; }
    /// Letters are shown and typed in capitals.
    void setCapital(bool capital);
    /// What is typed now.
    QString typedText() const;
    QStringList variants() const;
    /// Shown pressed: a Shift that holds, an accent under the finger.
    void setLit(bool lit);

    QSize sizeHint() const override;
    int heightForWidth(int width) const override;
    QList<PaintedText> paintedTexts() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QString shownText() const;
    const TextBlock &block() const;
    QRect textArea() const;
    void rename();

    TouchKeyboard &m_keyboard;
    KeySpec m_spec;
    bool m_capital = false;
    bool m_lit = false;
    mutable TextBlock m_block;
};

/// The accents of a letter, above its key, inside the same window. Lies over the whole window, so
/// that a touch beside it closes it.
class AccentStrip : public QWidget
{
    Q_OBJECT
public:
    AccentStrip(Theme &theme, TouchKeyboard &keyboard, const Key &key);
    /// The accent under a finger that is still down; lights it. Null: none.
    Key *accentAt(const QPoint &global);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    Theme &m_theme;
    TouchKeyboard &m_keyboard;
    QRect m_frame;
    std::vector<Key *> m_keys;
};

} // namespace lucarne::ui
