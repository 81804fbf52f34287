// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendarview.h"

#include "citizen/pieces.h"
#include "widgets/bigbutton.h"
#include "widgets/textlabel.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

CalendarView::CalendarView(Theme &theme, const QLocale &locale, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_locale(locale)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
}

void CalendarView::setDate(QDate date)
{
    m_date = date;
    showMonth({date.year(), date.month(), 1});
}

void CalendarView::showMonth(QDate first)
{
    clearLayoutOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(m_theme.targetGap());
    auto *head = new QHBoxLayout;
    const auto turn = [&](Icon icon, const QString &name, const char *objectName, int months) {
        auto *button = new BigButton(m_theme, ButtonRole::Secondary, icon, QString(), this);
        button->setAccessibleName(name);
        button->setObjectName(QLatin1StringView(objectName));
        connect(button, &BigButton::clicked, this, [this, to = first.addMonths(months)] { showMonth(to); });
        head->addWidget(button);
    };
    turn(Icon::Previous, tr("Month before"), "calendar.before", -1);
    auto *month =
        new TextLabel(m_theme, TextRole::Strong,
                      u"%1 %2"_s.arg(m_locale.standaloneMonthName(first.month())).arg(first.year()), this);
    month->setAlignment(Qt::AlignHCenter);
    head->addWidget(month, 1);
    turn(Icon::Forward, tr("Month after"), "calendar.after", 1);
    column->addLayout(head);
    auto *grid = new QGridLayout;
    grid->setSpacing(m_theme.targetGap());
    const int start = m_locale.firstDayOfWeek();
    for (int i = 0; i < 7; ++i) {
        auto *day = new TextLabel(m_theme, TextRole::Quiet,
                                  m_locale.dayName((start - 1 + i) % 7 + 1, QLocale::ShortFormat), this);
        day->setAlignment(Qt::AlignHCenter);
        grid->addWidget(day, 0, i);
    }
    const int offset = (first.dayOfWeek() - start + 7) % 7;
    for (int day = 1; day <= first.daysInMonth(); ++day) {
        const QDate date(first.year(), first.month(), day);
        auto *button = new BigButton(m_theme, date == m_date ? ButtonRole::Primary : ButtonRole::Secondary,
                                     Icon::None, QString::number(day), this);
        button->setAccessibleName(m_locale.toString(date, u"dddd d MMMM yyyy"_s));
        button->setObjectName(u"calendar.%1"_s.arg(date.toString(Qt::ISODate)));
        connect(button, &BigButton::clicked, this, [this, date] { Q_EMIT chosen(date); });
        grid->addWidget(button, 1 + (offset + day - 1) / 7, (offset + day - 1) % 7);
    }
    column->addLayout(grid);
}

} // namespace lucarne::ui
