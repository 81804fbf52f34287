// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QWidget>

namespace lucarne::ui
{

class Theme;

/// One month, a button for each day, and a way to the months beside it.
class CalendarView : public QWidget
{
    Q_OBJECT
public:
    CalendarView(Theme &theme, const QLocale &locale, QWidget *parent);
    /// Shows its month, and the day as chosen.
    void setDate(QDate date);

Q_SIGNALS:
    void chosen(QDate date);

private:
    void showMonth(QDate firstOfMonth);

    Theme &m_theme;
    QLocale m_locale;
    QDate m_date;
};

} // namespace lucarne::ui
