// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "addressfield.h"

#include "finderfield.h"
#include "typing.h"

#include "catalogue/textfold.h"
#include "procedure/formats.h"
#include "theme/theme.h"
#include "widgets/lineinput.h"
#include "widgets/textlabel.h"

#include <QJsonObject>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

constexpr qsizetype kLettersToSearch = 2;
constexpr int kMostFound = 12;

} // namespace

AddressField::AddressField(const procedure::Element &, const FieldContext &context, QWidget *parent)
    : FieldWidget(parent), m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(context.theme.px(14));
    m_street = addLine(tr("Number and street"), u"street"_s);
    m_complement = addLine(tr("Building, floor, hamlet (optional)"), u"complement"_s);
    m_postalCode = addLine(tr("Postal code"), u"postalCode"_s);
    m_postalCode->setPurpose(TouchKeyboard::Purpose::Digits);
    m_postalCode->setCharacters(8);
    m_postalCode->setLeftToRight();
    m_town = addLine(tr("Town"), u"town"_s);
    m_towns = new Suggestions(context.theme, false, this);
    column->addWidget(m_towns);
    for (LineInput *input : {m_street, m_complement})
        connect(input, &LineInput::edited, this, &FieldWidget::changed);
    connect(m_postalCode, &LineInput::edited, this, &AddressField::followPostalCode);
    connect(m_town, &LineInput::edited, this, &AddressField::followTown);
    connect(m_towns, &Suggestions::chosen, this, [this](const Suggestion &chosen) {
        const auto commune =
            procedure::communes::byInsee(chosen.value.toString(), m_context.communesOfCounty);
        if (commune)
            take(*commune);
        Q_EMIT changed();
    });
}

LineInput *AddressField::addLine(const QString &label, const QString &name)
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(m_context.theme.px(4));
    column->addWidget(new TextLabel(m_context.theme, TextRole::Body, label, part));
    auto *input = new LineInput(m_context.theme, part);
    input->setAccessibleName(label);
    input->edit()->setObjectName(name);
    column->addWidget(input, 0, name == "postalCode"_L1 ? Qt::AlignLeading : Qt::Alignment());
    layout()->addWidget(part);
    return input;
}

QString AddressField::postalCode() const
{
    return plainDigits(m_postalCode->text().trimmed());
}

QJsonValue AddressField::value() const
{
    QJsonObject address;
    const auto put = [&address](QLatin1StringView member, const QString &text) {
        if (!text.isEmpty())
            address.insert(member, text);
    };
    put("street"_L1, m_street->text().trimmed());
    put("complement"_L1, m_complement->text().trimmed());
    const QString code = postalCode();
    put("postalCode"_L1, procedure::formats::canonicalPostalCode(code).value_or(code));
    put("town"_L1, m_town->text().trimmed());
    put("insee"_L1, m_insee);
    return address.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(address);
}

void AddressField::setValue(const QJsonValue &value)
{
    const QJsonObject address = value.toObject();
    m_street->setText(address.value("street"_L1).toString());
    m_complement->setText(address.value("complement"_L1).toString());
    m_postalCode->setText(address.value("postalCode"_L1).toString());
    m_town->setText(address.value("town"_L1).toString());
    m_insee = address.value("insee"_L1).toString();
    offer();
}

QWidget *AddressField::focusTarget() const
{
    return m_street->edit();
}

void AddressField::setName(const QString &name)
{
    setAccessibleName(name);
}

void AddressField::setFaulty(bool faulty)
{
    m_street->setFaulty(faulty && m_street->text().trimmed().isEmpty());
    m_postalCode->setFaulty(faulty && !procedure::formats::canonicalPostalCode(postalCode()).has_value());
    m_town->setFaulty(faulty && m_town->text().trimmed().isEmpty());
}

void AddressField::followPostalCode()
{
    m_insee.clear();
    const auto here = procedure::communes::byPostalCode(postalCode(), m_context.communesOfCounty);
    if (here.size() == 1)
        take(here.front());
    else
        offer();
    Q_EMIT changed();
}

void AddressField::followTown()
{
    m_insee.clear();
    const QString typed = catalogue::folded(m_town->text().trimmed());
    for (const procedure::Commune &commune :
         procedure::communes::byPostalCode(postalCode(), m_context.communesOfCounty)) {
        if (catalogue::folded(commune.name) == typed)
            m_insee = commune.insee;
    }
    offer();
    Q_EMIT changed();
}

void AddressField::offer()
{
    if (!m_insee.isEmpty()) {
        m_towns->set({});
        return;
    }
    const QString code = postalCode();
    const QString town = m_town->text().trimmed();
    std::vector<Suggestion> towns;
    const auto here = procedure::communes::byPostalCode(code, m_context.communesOfCounty);
    towns.reserve(here.size());
    for (const procedure::Commune &commune : here)
        towns.push_back({commune.insee, commune.name});
    if (const std::vector<Suggestion> alike = matching(towns, town); !alike.empty())
        towns = alike;
    const bool isSearched = code.isEmpty() && town.size() >= kLettersToSearch;
    if (isSearched) {
        for (const procedure::Commune &commune : procedure::communes::find(
                 town, m_context.nearDepartment, kMostFound, m_context.communesOfCounty))
            towns.push_back(communeSuggestion(commune));
    }
    if (!towns.empty())
        m_towns->set(std::move(towns));
    else if (isSearched)
        m_towns->sayNothingBeginsSo();
    else if (town.isEmpty() && procedure::formats::canonicalPostalCode(code))
        m_towns->say(tr("No town is known with this postal code. Check the 5 digits, or write the town."));
    else
        m_towns->set({});
}

void AddressField::take(const procedure::Commune &commune)
{
    m_insee = commune.insee;
    m_town->setText(commune.name);
    if (m_postalCode->text().trimmed().isEmpty())
        m_postalCode->setText(commune.postalCodes.value(0));
    offer();
}

} // namespace lucarne::ui
