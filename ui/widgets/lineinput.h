// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "touchkeyboard.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLineEdit;

namespace lucarne::ui
{

class Theme;

/// One line to write in, big enough for a finger and for tired eyes. Made for the theme as it is
/// now.
class LineInput : public QWidget
{
    Q_OBJECT
public:
    explicit LineInput(Theme &theme, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    void setAccessibleName(const QString &name);
    /// Which keys the touch keyboard begins with.
    void setPurpose(TouchKeyboard::Purpose purpose, const QString &signs = {});
    /// Shown after what is written, not a part of it: "€", "m²".
    void setUnit(const QString &unit);
    /// About as wide as this many characters; 0: as wide as there is room.
    void setCharacters(int characters);
    /// Digits, addresses of the web: from left to right in every language.
    void setLeftToRight();
    /// Spaces text while it is written: "FR761" becomes "FR76 1". May only add and take away spaces
    /// and change the case.
    void setGrouping(std::function<QString(const QString &)> grouped);
    void setFaulty(bool faulty);
    /// What takes the keys.
    QLineEdit *edit() const { return m_edit; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By the citizen.
    void edited(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void follow(const QString &text);
    int unitWidth() const;

    Theme &m_theme;
    QLineEdit *m_edit = nullptr;
    QString m_unit;
    int m_characters = 0;
    bool m_faulty = false;
    std::function<QString(const QString &)> m_grouped;
};

/// Which keys a place to write in wants; nothing when the widget is none. Also for text edits and
/// search fields, which want letters.
std::optional<TouchKeyboard::Purpose> keyboardPurpose(const QWidget *focused);
/// And which signs beside the digits.
QString keyboardSigns(const QWidget &focused);

} // namespace lucarne::ui
