// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icon.h"

#include <QWidget>

class QLineEdit;

namespace lucarne::ui
{

class BigButton;
class Theme;

/// A line to write in, with a sign before it and a cross to empty it.
class SearchField : public QWidget
{
    Q_OBJECT
public:
    explicit SearchField(Theme &theme, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    /// Instead of the lens; Icon::None: nothing.
    void setIcon(Icon icon);
    void setPlaceholderText(const QString &text);
    /// For assistive technology; the field itself carries it.
    void setAccessibleName(const QString &name);
    /// Shows that what is written cannot stay.
    void setFaulty(bool faulty);
    /// What takes the keys.
    QLineEdit *lineEdit() const { return m_edit; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void textChanged(const QString &text);
    /// Return was pressed.
    void submitted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void restyle();
    void arrange();

    Theme &m_theme;
    QLineEdit *m_edit = nullptr;
    BigButton *m_clear = nullptr;
    Icon m_icon = Icon::Search;
    bool m_faulty = false;
};

} // namespace lucarne::ui
