// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicefield.h"

#include "finderfield.h"

#include "theme/theme.h"
#include "widgets/choicecard.h"
#include "widgets/searchfield.h"

#include <QGridLayout>
#include <QJsonArray>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

constexpr std::size_t kMostWithoutSearch = 6;

bool holds(const std::vector<QJsonValue> &values, const QJsonValue &value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

} // namespace

ChoiceField::ChoiceField(const procedure::Element &element, const FieldContext &context, QWidget *parent)
    : ChoiceField(suggestionsOf(element, context), 1, context, parent)
{
}

ChoiceField::ChoiceField(std::vector<Suggestion> choices, int columns, const FieldContext &context,
                         QWidget *parent)
    : FieldWidget(parent), m_choices(std::move(choices))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setSpacing(context.theme.px(14));
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        auto *card = new ChoiceCard(context.theme, this);
        card->setObjectName(u"choice.%1"_s.arg(i));
        card->setText(m_choices.at(i).text);
        card->setCheckable(true);
        connect(card, &ChoiceCard::clicked, this, [this, i] {
            setValue(m_choices.at(i).value);
            Q_EMIT changed();
        });
        grid->addWidget(card, int(i) / columns, int(i) % columns);
        m_cards.push_back(card);
    }
}

QJsonValue ChoiceField::value() const
{
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        if (m_cards.at(i)->isChecked())
            return m_choices.at(i).value;
    }
    return QJsonValue::Undefined;
}

void ChoiceField::setValue(const QJsonValue &value)
{
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards.at(i)->setChecked(m_choices.at(i).value == value);
}

QWidget *ChoiceField::focusTarget() const
{
    for (ChoiceCard *card : m_cards) {
        if (card->isChecked())
            return card;
    }
    return m_cards.empty() ? nullptr : m_cards.front();
}

void ChoiceField::setName(const QString &name)
{
    setAccessibleName(name);
}

YesNoField::YesNoField(const procedure::Element &, const FieldContext &context, QWidget *parent)
    : ChoiceField({{true, tr("Yes")}, {false, tr("No")}}, 2, context, parent)
{
}

ChoicesField::ChoicesField(const procedure::Element &element, const FieldContext &context, QWidget *parent)
    : FieldWidget(parent), m_choices(suggestionsOf(element, context))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(context.theme.targetGap());
    if (m_choices.size() > kMostWithoutSearch) {
        m_line = new SearchField(context.theme, this);
        m_line->setPlaceholderText(LongChoiceField::tr("Write the first letters"));
        connect(m_line, &SearchField::textChanged, this, &ChoicesField::refresh);
        column->addWidget(m_line);
    }
    m_boxes = new Suggestions(context.theme, true, this);
    connect(m_boxes, &Suggestions::chosen, this, [this](const Suggestion &chosen) { toggle(chosen.value); });
    column->addWidget(m_boxes);
    refresh();
}

QJsonValue ChoicesField::value() const
{
    QJsonArray values;
    for (const Suggestion &choice : m_choices) {
        if (holds(m_ticked, choice.value))
            values.append(choice.value);
    }
    return values.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(values);
}

void ChoicesField::setValue(const QJsonValue &value)
{
    m_ticked.clear();
    const QJsonArray chosen = value.toArray();
    for (const QJsonValue &one : chosen)
        m_ticked.push_back(one);
    refresh();
}

void ChoicesField::toggle(const QJsonValue &value)
{
    if (holds(m_ticked, value))
        std::erase(m_ticked, value);
    else
        m_ticked.push_back(value);
    m_boxes->setTicked(m_ticked);
    Q_EMIT changed();
}

void ChoicesField::refresh()
{
    const QString typed = m_line ? m_line->text() : QString();
    std::vector<Suggestion> shown = matching(m_choices, typed);
    if (m_line && typed.trimmed().isEmpty()) {
        std::stable_partition(shown.begin(), shown.end(),
                              [this](const Suggestion &one) { return holds(m_ticked, one.value); });
    }
    if (shown.empty() && !typed.trimmed().isEmpty())
        m_boxes->sayNothingBeginsSo();
    else
        m_boxes->set(std::move(shown));
    m_boxes->setTicked(m_ticked);
}

QWidget *ChoicesField::focusTarget() const
{
    return m_line ? static_cast<QWidget *>(m_line->lineEdit()) : m_boxes->findChild<ChoiceCard *>();
}

void ChoicesField::setName(const QString &name)
{
    setAccessibleName(name);
    if (m_line)
        m_line->setAccessibleName(name);
}

QString ChoicesField::example() const
{
    return tr("You can choose several.");
}

DeclarationField::DeclarationField(const procedure::Element &element, const FieldContext &context,
                                   QWidget *parent)
    : FieldWidget(parent), m_box(new ChoiceCard(context.theme, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    m_box->setObjectName(u"declare"_s);
    m_box->setCheckable(true);
    m_box->setTickBox(true);
    m_box->setText(context.text(element.label));
    connect(m_box, &ChoiceCard::clicked, this, &FieldWidget::changed);
    column->addWidget(m_box);
}

QJsonValue DeclarationField::value() const
{
    return m_box->isChecked() ? QJsonValue(true) : QJsonValue(QJsonValue::Undefined);
}

void DeclarationField::setValue(const QJsonValue &value)
{
    m_box->setChecked(value.toBool());
}

QWidget *DeclarationField::focusTarget() const
{
    return m_box;
}

void DeclarationField::setName(const QString &)
{
    // The box carries its own words.
}

} // namespace lucarne::ui
