// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linefield.h"

#include "typing.h"

#include "procedure/formats.h"
#include "widgets/lineinput.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

namespace formats = procedure::formats;

constexpr std::array kByTwo{2};
constexpr std::array kByFour{4};
constexpr std::array kAsOnTheCard{1, 2, 2, 2, 3, 3, 2};
constexpr std::array kAsOnPapers{3, 3, 3, 5};
constexpr std::array kAllInOne{1000};

QJsonValue kept(const std::optional<QString> &canonical, const QString &typed)
{
    return canonical.value_or(typed);
}

/// \a signs: that may stand among the digits.
void takeNumbers(LineInput &input, const QString &signs = {})
{
    input.setPurpose(TouchKeyboard::Purpose::Digits, signs);
    input.setLeftToRight();
}

template<std::size_t N>
auto groups(const std::array<int, N> &sizes)
{
    return [&sizes](const QString &typed) { return inGroups(plainDigits(typed), sizes); };
}

bool takesDigitsOnly(const QString &pattern)
{
    static const QRegularExpression ofDigits(uR"(^\^(?:\[0-9\]|\\d|[0-9(){}|?:,*+])+\$$)"_s);
    return ofDigits.match(pattern).hasMatch();
}

} // namespace

LineField::LineField(const procedure::Element &element, const FieldContext &context, QWidget *parent)
    : FieldWidget(parent), m_input(new LineInput(context.theme, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_input, 0, Qt::AlignTop);
    if (const int most = element.schema.value("maxLength"_L1).toInt(); most > 0 && most <= 12)
        limit(most + 2);
    if (const QJsonArray examples = element.schema.value("examples"_L1).toArray(); !examples.isEmpty())
        m_example = tr("Example: %1")
                        .arg(u'\u2068' + context.text(examples.at(0).toVariant().toString()) + u'\u2069');
    connect(m_input, &LineInput::edited, this, &FieldWidget::changed);
}

void LineField::limit(int characters)
{
    m_input->setCharacters(characters);
    layout()->setAlignment(m_input, Qt::AlignLeading | Qt::AlignTop);
}

QJsonValue LineField::value() const
{
    const QString typed = m_input->text().trimmed();
    return typed.isEmpty() ? QJsonValue(QJsonValue::Undefined) : read(typed);
}

void LineField::setValue(const QJsonValue &value)
{
    m_input->setText(value.isUndefined() ? QString() : written(value));
}

QWidget *LineField::focusTarget() const
{
    return m_input->edit();
}

void LineField::setName(const QString &name)
{
    m_input->setAccessibleName(name);
}

void LineField::setFaulty(bool faulty)
{
    m_input->setFaulty(faulty);
}

QString LineField::example() const
{
    return m_example;
}

void LineField::setExample(const QString &example)
{
    if (m_example.isEmpty())
        m_example = example;
}

void LineField::explain(const procedure::Element &element, const QString &explanation)
{
    if (element.help.isEmpty())
        setExample(explanation);
}

TextField::TextField(const procedure::Element &element, const FieldContext &context, QWidget *parent)
    : LineField(element, context, parent),
      m_digitsOnly(takesDigitsOnly(element.schema.value("pattern"_L1).toString())),
      m_mostCharacters(element.schema.value("maxLength"_L1).toInt())
{
    if (m_digitsOnly)
        takeNumbers(input());
}

QJsonValue TextField::read(const QString &typed) const
{
    const bool isTooLong = m_mostCharacters > 0 && typed.size() > m_mostCharacters;
    return m_digitsOnly || isTooLong ? digitsTyped(typed).value_or(typed) : typed;
}

EmailField::EmailField(const procedure::Element &element, const FieldContext &context, QWidget *parent)
    : LineField(element, context, parent)
{
    input().setPurpose(TouchKeyboard::Purpose::Email);
    input().setLeftToRight();
    setExample(tr("Example: %1").arg(u"\u2066nom@exemple.fr\u2069"_s));
}

QJsonValue EmailField::read(const QString &typed) const
{
    return kept(formats::canonicalEmail(typed), typed);
}

PhoneField::PhoneField(const procedure::Element &element, const FieldContext &context, QWidget *parent)
    : LineField(element, context, parent)
{
    takeNumbers(input(), u"+"_s);
    limit(20);
    input().setGrouping([](const QString &typed) {
        const QString digits = plainDigits(typed);
        // Numbers from abroad have other groups.
        return digits.startsWith(u'0') && !digits.startsWith("00"_L1) ? inGroups(digits, kByTwo) : digits;
    });
    setExample(tr("Example: %1").arg(u"\u206606 12 34 56 78\u2069"_s));
}

QJsonValue PhoneField::read(const QString &typed) const
{
    return kept(formats::canonicalPhone(typed), typed);
}

QString PhoneField::written(const QJsonValue &value) const
{
    const QString number = value.toString();
    return formats::canonicalPhone(number) == number ? formats::prettyPhone(number) : number;
}

PostalCodeField::PostalCodeField(const procedure::Element &element, const FieldContext &context,
                                 QWidget *parent)
    : LineField(element, context, parent)
{
    takeNumbers(input());
    input().setGrouping(groups(kAllInOne));
    limit(8);
    setExample(tr("Five digits. Example: %1").arg(u"\u206605000\u2069"_s));
}

QJsonValue PostalCodeField::read(const QString &typed) const
{
    return kept(formats::canonicalPostalCode(typed), typed);
}

IbanField::IbanField(const procedure::Element &element, const FieldContext &context, QWidget *parent)
    : LineField(element, context, parent)
{
    input().setPurpose(TouchKeyboard::Purpose::Code);
    input().setLeftToRight();
    input().setGrouping(groups(kByFour));
    limit(36);
    explain(element, tr("It is on the bank details slip (RIB). It begins with FR and has 27 characters."));
}

QJsonValue IbanField::read(const QString &typed) const
{
    return kept(formats::canonicalIban(typed), typed);
}

NirField::NirField(const procedure::Element &element, const FieldContext &context, QWidget *parent)
    : LineField(element, context, parent)
{
    takeNumbers(input(), u"AB"_s); // of those born in Corsica
    input().setGrouping(groups(kAsOnTheCard));
    limit(24);
    explain(element, tr("The 15 characters on the carte Vitale."));
}

QJsonValue NirField::read(const QString &typed) const
{
    return kept(formats::canonicalNir(typed), typed);
}

SiretField::SiretField(const procedure::Element &element, const FieldContext &context, QWidget *parent)
    : LineField(element, context, parent)
{
    takeNumbers(input());
    input().setGrouping(groups(kAsOnPapers));
    limit(20);
    setExample(tr("14 digits. Example: %1").arg(u"\u2066732 829 320 00074\u2069"_s));
}

QJsonValue SiretField::read(const QString &typed) const
{
    return kept(formats::canonicalSiret(typed), typed);
}

NumberField::NumberField(const procedure::Element &element, const FieldContext &context, QWidget *parent)
    : LineField(element, context, parent),
      m_point(context.language == "fr"_L1 ? u',' : u'.'),
      m_isMoney(element.control == procedure::ControlKind::Money ||
                element.control == procedure::ControlKind::FamilyQuotient)
{
    QString signs;
    if (element.schema.value("type"_L1).toString() != "integer"_L1)
        signs += m_point;
    if (element.schema.value("minimum"_L1).toDouble() < 0)
        signs += u'-';
    takeNumbers(input(), signs);
    limit(12);
    if (m_isMoney)
        input().setUnit(u"€"_s);
    else if (const QString unit = element.options.value("unit"_L1).toString(); !unit.isEmpty())
        input().setUnit(context.text(unit));
    if (element.control == procedure::ControlKind::FamilyQuotient)
        explain(element, tr("It is on the certificate of the CAF or MSA."));
}

QJsonValue NumberField::read(const QString &typed) const
{
    return m_isMoney ? moneyTyped(typed) : numberTyped(typed);
}

QString NumberField::written(const QJsonValue &value) const
{
    if (!value.isDouble())
        return value.toString();
    return QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest).replace(u'.', m_point);
}

} // namespace lucarne::ui
