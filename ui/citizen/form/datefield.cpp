// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datefield.h"

#include "calendarview.h"
#include "typing.h"

#include "catalogue/textfold.h"
#include "citizen/pieces.h"
#include "theme/theme.h"
#include "widgets/bigbutton.h"
#include "widgets/lineinput.h"
#include "widgets/textlabel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

std::optional<int> monthTyped(const QString &typed)
{
    const QString text = catalogue::folded(plainDigits(typed.trimmed()));
    bool isNumber = false;
    if (const int number = text.toInt(&isNumber); isNumber)
        return number >= 1 && number <= 12 ? std::optional(number) : std::nullopt;
    if (text.size() < 3)
        return {};
    for (const QLocale::Language language : {QLocale::French, QLocale::English, QLocale::Arabic}) {
        const QLocale locale(language);
        std::optional<int> found;
        for (int month = 1; month <= 12; ++month) {
            if (!catalogue::folded(locale.standaloneMonthName(month)).startsWith(text))
                continue;
            // "jui" may be juin or juillet.
            if (found)
                return {};
            found = month;
        }
        if (found)
            return found;
    }
    return {};
}

DateField::DateField(const procedure::Element &element, const FieldContext &context, QWidget *parent)
    : FieldWidget(parent), m_context(context)
{
    Theme &theme = context.theme;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme.px(12));
    auto *parts = new QHBoxLayout;
    parts->setSpacing(theme.px(16));
    const std::array labels{tr("Day"), tr("Month"), tr("Year")};
    constexpr std::array names{"day", "month", "year"};
    constexpr std::array characters{3, 10, 5};
    for (const Part part : {Day, Month, Year}) {
        auto *cell = new QWidget(this);
        m_inputs.at(part) = addPart(labels.at(part), characters.at(part), context, cell);
        m_inputs.at(part)->edit()->setObjectName(QLatin1StringView(names.at(part)));
        parts->addWidget(cell);
        connect(m_inputs.at(part), &LineInput::edited, this, [this, part] { follow(part); });
    }
    parts->addStretch(1);
    column->addLayout(parts);
    m_words = new TextLabel(theme, TextRole::Strong, QString(), this);
    m_words->setObjectName(u"inwords"_s);
    m_words->hide();
    column->addWidget(m_words);
    if (element.options.value("calendar"_L1).toBool()) {
        auto *open =
            new BigButton(theme, ButtonRole::Secondary, Icon::Calendar, tr("Choose in a calendar"), this);
        open->setObjectName(u"calendar"_s);
        connect(open, &BigButton::clicked, this, &DateField::toggleCalendar);
        column->addWidget(open, 0, Qt::AlignLeading);
    }
}

LineInput *DateField::addPart(const QString &label, int characters, const FieldContext &context,
                              QWidget *into)
{
    auto *column = new QVBoxLayout(into);
    column->setContentsMargins({});
    column->setSpacing(context.theme.px(4));
    column->addWidget(new TextLabel(context.theme, TextRole::Body, label, into));
    auto *input = new LineInput(context.theme, into);
    input->setCharacters(characters);
    input->setPurpose(TouchKeyboard::Purpose::Digits);
    input->edit()->setMaxLength(20);
    input->edit()->installEventFilter(this);
    column->addWidget(input);
    return input;
}

QJsonValue DateField::value() const
{
    std::array<QString, 3> typed;
    for (const Part part : {Day, Month, Year})
        typed.at(part) = plainDigits(m_inputs.at(part)->text().trimmed()).remove(u'-');
    if (typed.at(Day).isEmpty() && typed.at(Month).isEmpty() && typed.at(Year).isEmpty())
        return QJsonValue::Undefined;
    if (const auto month = monthTyped(typed.at(Month)))
        typed.at(Month) = QString::number(*month).rightJustified(2, u'0');
    if (!typed.at(Day).isEmpty())
        typed.at(Day) = typed.at(Day).rightJustified(2, u'0');
    return u"%1-%2-%3"_s.arg(typed.at(Year), typed.at(Month), typed.at(Day));
}

void DateField::setValue(const QJsonValue &value)
{
    const QStringList parts = value.toString().split(u'-');
    const QStringList shown = parts.size() == 3 ? parts : QStringList{QString(), QString(), QString()};
    const auto withoutZero = [](const QString &part) {
        return part.size() == 2 && part.startsWith(u'0') ? part.mid(1) : part;
    };
    m_inputs.at(Year)->setText(shown.at(0));
    m_inputs.at(Month)->setText(withoutZero(shown.at(1)));
    m_inputs.at(Day)->setText(withoutZero(shown.at(2)));
    sayInWords();
}

QDate DateField::date() const
{
    return QDate::fromString(value().toString(), u"yyyy-MM-dd"_s);
}

QWidget *DateField::focusTarget() const
{
    return m_inputs.at(Day)->edit();
}

void DateField::setName(const QString &name)
{
    const std::array labels{tr("Day"), tr("Month"), tr("Year")};
    for (const Part part : {Day, Month, Year})
        m_inputs.at(part)->setAccessibleName(tr("%1: %2").arg(name, labels.at(part)));
}

void DateField::setFaulty(bool faulty)
{
    for (LineInput *input : m_inputs)
        input->setFaulty(faulty);
}

QString DateField::example() const
{
    return tr("Example: 27 / 3 / 1950. The month as a number or a word.");
}

void DateField::follow(Part part)
{
    sayInWords();
    Q_EMIT changed();
    // Two digits fill a day or a month: the next one is meant.
    const QString typed = plainDigits(m_inputs.at(part)->text());
    const bool full = typed.size() == 2 && typed.front().isDigit() && typed.back().isDigit();
    if (part != Year && full && m_inputs.at(part)->edit()->hasFocus())
        m_inputs.at(part + 1)->edit()->setFocus();
}

bool DateField::eventFilter(QObject *watched, QEvent *event)
{
    // Erasing in an empty part goes back to the one before.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Backspace) {
        for (const Part part : {Month, Year}) {
            if (m_inputs.at(part)->edit() == watched && m_inputs.at(part)->text().isEmpty()) {
                m_inputs.at(part - 1)->edit()->setFocus();
                return true;
            }
        }
    }
    return FieldWidget::eventFilter(watched, event);
}

void DateField::sayInWords()
{
    const QDate day = date();
    m_words->setVisible(day.isValid());
    m_words->setText(day.isValid() ? m_context.locale.toString(day, u"dddd d MMMM yyyy"_s) : QString());
}

void DateField::toggleCalendar()
{
    if (m_calendar) {
        putAway(m_calendar);
        m_calendar = nullptr;
        return;
    }
    m_calendar = new CalendarView(m_context.theme, m_context.locale, this);
    m_calendar->setDate(date().isValid() ? date() : m_context.today);
    connect(m_calendar, &CalendarView::chosen, this, [this](QDate day) {
        setValue(day.toString(Qt::ISODate));
        toggleCalendar();
        Q_EMIT changed();
    });
    layout()->addWidget(m_calendar);
    m_calendar->show();
}

} // namespace lucarne::ui
