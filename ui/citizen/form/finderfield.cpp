// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "finderfield.h"

#include "catalogue/textfold.h"
#include "citizen/pieces.h"
#include "procedure/countries.h"
#include "theme/theme.h"
#include "widgets/bigbutton.h"
#include "widgets/choicecard.h"
#include "widgets/searchfield.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

constexpr QChar kNotChosen = u'?';
constexpr int kMostFound = 30;

} // namespace

FinderField::FinderField(const FieldContext &context, QWidget *parent)
    : FieldWidget(parent), m_context(context)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins({});
}

QJsonValue FinderField::value() const
{
    if (m_chosen)
        return m_chosen->value;
    const QString typed = m_line ? m_line->text().trimmed() : QString();
    if (typed.isEmpty())
        return QJsonValue::Undefined;
    // Written in full, it needs no choosing.
    std::vector<Suggestion> same = find(typed);
    std::erase_if(same, [folded = catalogue::folded(typed)](const Suggestion &found) {
        return catalogue::folded(found.text) != folded;
    });
    return same.size() == 1 ? same.front().value : QJsonValue(kNotChosen + typed);
}

void FinderField::setValue(const QJsonValue &value)
{
    if (const auto chosen = known(value)) {
        showChosen(*chosen);
    } else {
        const QString typed = value.toString();
        showFinder(typed.startsWith(kNotChosen) ? typed.mid(1) : typed);
    }
}

QWidget *FinderField::focusTarget() const
{
    return m_line ? m_line->lineEdit() : nullptr;
}

void FinderField::setName(const QString &name)
{
    m_name = name;
    if (m_line)
        m_line->setAccessibleName(name);
}

void FinderField::setFaulty(bool faulty)
{
    m_faulty = faulty;
    if (m_line)
        m_line->setFaulty(faulty);
}

void FinderField::showChosen(const Suggestion &chosen)
{
    m_chosen = chosen;
    m_line = nullptr;
    m_suggestions = nullptr;
    if (m_body)
        putAway(m_body);
    m_body = new QWidget(this);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins({});
    column->setSpacing(m_context.theme.targetGap());
    auto *card = new ChoiceCard(m_context.theme, m_body);
    card->setObjectName(u"chosen"_s);
    card->setText(chosen.text);
    card->setNote(chosen.note);
    card->setCheckable(true);
    card->setChecked(true);
    auto *other = new BigButton(m_context.theme, ButtonRole::Quiet, Icon::Pen, tr("Choose another"), m_body);
    other->setObjectName(u"chooseagain"_s);
    other->setFlush(true);
    const auto again = [this] {
        m_chosen.reset();
        showFinder(QString());
        m_line->lineEdit()->setFocus();
        Q_EMIT changed();
    };
    // Of a card that stands for the only answer, a touch means: not this one.
    connect(card, &ChoiceCard::clicked, this, again);
    connect(other, &BigButton::clicked, this, again);
    column->addWidget(card);
    column->addWidget(other, 0, Qt::AlignLeading);
    m_column->addWidget(m_body);
    m_body->show();
}

void FinderField::showFinder(const QString &typed)
{
    m_chosen.reset();
    if (m_body)
        putAway(m_body);
    m_body = new QWidget(this);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins({});
    column->setSpacing(m_context.theme.targetGap());
    m_line = new SearchField(m_context.theme, m_body);
    m_line->setPlaceholderText(placeholder());
    m_line->setAccessibleName(m_name);
    m_line->setText(typed);
    m_line->setFaulty(m_faulty);
    m_suggestions = new Suggestions(m_context.theme, false, m_body);
    connect(m_line, &SearchField::textChanged, this, [this] {
        look();
        Q_EMIT changed();
    });
    connect(m_suggestions, &Suggestions::chosen, this, [this](const Suggestion &chosen) {
        showChosen(chosen);
        Q_EMIT changed();
    });
    column->addWidget(m_line);
    column->addWidget(m_suggestions);
    m_column->addWidget(m_body);
    m_body->show();
    look();
}

void FinderField::look()
{
    const QString typed = m_line->text().trimmed();
    std::vector<Suggestion> found = find(typed);
    if (found.empty() && !typed.isEmpty())
        m_suggestions->sayNothingBeginsSo();
    else
        m_suggestions->set(std::move(found));
}

Suggestion communeSuggestion(const procedure::Commune &commune)
{
    const QString note = commune.formerName.isEmpty()
                             ? commune.postalCodes.value(0)
                             : u"%1 · %2"_s.arg(commune.postalCodes.value(0), commune.formerName);
    return {commune.insee, commune.name, note};
}

CommuneField::CommuneField(const procedure::Element &, const FieldContext &context, QWidget *parent)
    : FinderField(context, parent)
{
    setValue(QJsonValue::Undefined);
}

std::vector<Suggestion> CommuneField::find(const QString &typed) const
{
    std::vector<Suggestion> found;
    if (typed.isEmpty())
        return found;
    for (const procedure::Commune &commune :
         procedure::communes::find(typed, context().nearDepartment, kMostFound, context().communesOfCounty))
        found.push_back(communeSuggestion(commune));
    return found;
}

std::optional<Suggestion> CommuneField::known(const QJsonValue &value) const
{
    const auto commune = procedure::communes::byInsee(value.toString(), context().communesOfCounty);
    return commune ? std::optional(communeSuggestion(*commune)) : std::nullopt;
}

QString CommuneField::placeholder() const
{
    return tr("Name or postal code");
}

CountryField::CountryField(const procedure::Element &, const FieldContext &context, QWidget *parent)
    : FinderField(context, parent)
{
    setValue(QJsonValue::Undefined);
}

std::vector<Suggestion> CountryField::find(const QString &typed) const
{
    std::vector<Suggestion> found;
    for (const procedure::Country &country :
         procedure::countries::find(typed, context().language, kMostFound))
        found.push_back({country.code, country.name, country.also});
    return found;
}

std::optional<Suggestion> CountryField::known(const QJsonValue &value) const
{
    const QString name = procedure::countries::name(value.toString(), context().language);
    return name.isEmpty() ? std::nullopt : std::optional(Suggestion{value, name});
}

QString CountryField::placeholder() const
{
    return tr("Name of the country");
}

std::vector<Suggestion> suggestionsOf(const procedure::Element &element, const FieldContext &context)
{
    std::vector<Suggestion> all;
    for (const procedure::Choice &choice : element.choices)
        all.push_back({choice.value, context.text(choice.label)});
    return all;
}

std::vector<Suggestion> matching(const std::vector<Suggestion> &all, const QString &typed)
{
    const QString wanted = catalogue::folded(typed.trimmed());
    if (wanted.isEmpty())
        return all;
    std::vector<Suggestion> begins;
    std::vector<Suggestion> holds;
    for (const Suggestion &one : all) {
        const QString text = catalogue::folded(one.text);
        if (text.startsWith(wanted))
            begins.push_back(one);
        else if (text.contains(u' ' + wanted) || text.contains(u'\'' + wanted) ||
                 text.contains(u'-' + wanted))
            holds.push_back(one);
    }
    begins.insert(begins.end(), holds.begin(), holds.end());
    return begins;
}

LongChoiceField::LongChoiceField(const procedure::Element &element, const FieldContext &context,
                                 QWidget *parent)
    : FinderField(context, parent), m_all(suggestionsOf(element, context))
{
    setValue(QJsonValue::Undefined);
}

std::vector<Suggestion> LongChoiceField::find(const QString &typed) const
{
    return matching(m_all, typed);
}

std::optional<Suggestion> LongChoiceField::known(const QJsonValue &value) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(),
                                    [&value](const Suggestion &one) { return one.value == value; });
    return found == m_all.end() ? std::nullopt : std::optional(*found);
}

QString LongChoiceField::placeholder() const
{
    return tr("Write the first letters");
}

} // namespace lucarne::ui
