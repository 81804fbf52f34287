// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultsentences.h"

#include "formats.h"
#include "jsonpointer.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace lucarne::procedure
{

namespace
{

/// Sentences and numbers are in the language of the interface.
class Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Fault)
public:
    Sentences(const Element &control, const Violation &violation, const QJsonValue &value)
        : m_control(control), m_violation(violation), m_value(value)
    {
    }

    QString sentence() const
    {
        const QString &keyword = m_violation.keyword;
        if (keyword == "required"_L1 && m_violation.inAlternative)
            return tr("Something is missing. Fill in at least one of the fields that are marked.");
        if (keyword == "required"_L1)
            return required();
        if (keyword == "format"_L1)
            return format(m_violation.asked.toString());
        if (keyword == "formatMinimum"_L1)
            return tr("This date is too early. Give the %1 or a later date.").arg(askedDate());
        if (keyword == "formatMaximum"_L1)
            return tr("This date is too late. Give the %1 or an earlier date.").arg(askedDate());
        if (keyword == "minLength"_L1)
            return tr("This is too short. Write at least %n characters.", nullptr, m_violation.asked.toInt());
        if (keyword == "maxLength"_L1)
            return tooLong();
        if (keyword == "minimum"_L1)
            return tr("This is too little. Give %1 or more.").arg(askedNumber());
        if (keyword == "maximum"_L1)
            return tr("This is too much. Give %1 or less.").arg(askedNumber());
        if (keyword == "exclusiveMinimum"_L1)
            return tr("This is too little. Give more than %1.").arg(askedNumber());
        if (keyword == "exclusiveMaximum"_L1)
            return tr("This is too much. Give less than %1.").arg(askedNumber());
        if (keyword == "multipleOf"_L1)
            return tr("Give a multiple of %1.").arg(askedNumber());
        if (keyword == "minItems"_L1 || keyword == "maxItems"_L1)
            return items(keyword == "minItems"_L1);
        if (keyword == "uniqueItems"_L1)
            return tr("The same is there twice. Take one of them away.");
        if (keyword == "contains"_L1)
            return tr("One answer is missing here. Please read the question again.");
        if (keyword == "type"_L1)
            return type();
        if (keyword == "const"_L1 && m_control.control == ControlKind::Declaration)
            return tr("Tick the box to go on.");
        if (keyword == "enum"_L1 || keyword == "oneOf"_L1 || keyword == "const"_L1)
            return choice();
        if (keyword == "pattern"_L1)
            return tr(
                "This is not written as it should be. Compare it with your document, letter by letter.");
        return tr("This answer does not fit the others. Please check it.");
    }

private:
    QString required() const
    {
        const QString part =
            m_control.control == ControlKind::Address ? m_violation.asked.toString() : QString();
        if (part == "street"_L1)
            return tr("The street is missing. Write the number and the street.");
        if (part == "postalCode"_L1)
            return tr("The postal code is missing. It has 5 digits.");
        if (part == "town"_L1 || part == "insee"_L1)
            return tr("The town is missing. Choose it in the list.");
        switch (m_control.control) {
        case ControlKind::Choice:
        case ControlKind::YesNo:
            return tr("Choose an answer to go on.");
        case ControlKind::Choices:
            return tr("Choose at least one answer to go on.");
        case ControlKind::Declaration:
            return tr("Tick the box to go on.");
        case ControlKind::Date:
            return tr("The date is missing. Give the day, the month and the year.");
        case ControlKind::Commune:
            return tr("The town is missing. Choose it in the list.");
        case ControlKind::Country:
            return tr("The country is missing. Choose it in the list.");
        case ControlKind::Documents:
            return tr("A document is missing. Photograph it or scan it here.");
        case ControlKind::Signature:
            return tr("Your signature is missing. Sign with your finger in the frame.");
        case ControlKind::Repeat:
            return tr("Add at least one entry to go on.");
        case ControlKind::Address:
            return tr("The address is missing. Write the street, the postal code and the town.");
        default:
            return tr("Fill in this field to go on.");
        }
    }

    QString format(const QString &format) const
    {
        if (format == "date"_L1)
            return date();
        if (format == "email"_L1)
            return tr("This e-mail address is not complete. It looks like name@example.fr.");
        if (format == "fr-phone"_L1)
            return phone();
        if (format == "fr-postal-code"_L1)
            return tr("A postal code has 5 digits, for example 05000.");
        if (format == "insee-commune"_L1)
            return tr("Choose the town in the list.");
        if (format == "country"_L1)
            return tr("Choose the country in the list.");
        if (format == "iban"_L1)
            return tr("This IBAN is not right. Copy it from your bank details (RIB), from the first letter "
                      "to the last "
                      "digit.");
        if (format == "nir"_L1)
            return nir();
        if (format == "siret"_L1)
            return tr("This SIRET number is not right. Check its 14 digits.");
        if (format == "document"_L1)
            return tr("This document cannot be read. Photograph it or scan it again.");
        return tr("Your signature cannot be read. Sign again with your finger.");
    }

    QString date() const
    {
        const QStringList parts = m_value.toString().split(u'-');
        if (parts.size() == 3 && parts.contains(QString()))
            return tr("The date is not complete. Give the day, the month and the year.");
        if (parts.constFirst().size() < 4)
            return tr("Write the year with 4 digits, for example 1950.");
        return tr("This date does not exist. Check the day, the month and the year.");
    }

    QString phone() const
    {
        int digits = 0;
        const QString text = m_value.toString();
        for (const QChar character : text)
            digits += character.isDigit() ? 1 : 0;
        const bool home = text.startsWith(u'0');
        if (home && digits < 10)
            return tr("%n digits are missing. A French telephone number has 10.", nullptr, 10 - digits);
        return tr("This telephone number is not right. A French number has 10 digits and begins with 0.");
    }

    QString nir() const
    {
        switch (formats::nirFault(m_value.toString()).value_or(formats::NirFault::Characters)) {
        case formats::NirFault::Length:
            return tr("A social security number has 15 characters. Copy all of them from your carte Vitale.");
        case formats::NirFault::Key:
            return tr("One character is wrong. Check the 15 characters on your carte Vitale.");
        case formats::NirFault::Characters:
            break;
        }
        return tr("This is not a social security number. Copy the 15 characters from your carte Vitale.");
    }

    QString tooLong() const
    {
        const int most = m_violation.asked.toInt();
        return tr("This is too long. Write at most %n characters.", nullptr, most);
    }

    QString items(bool tooFew) const
    {
        const int count = m_violation.asked.toInt();
        switch (m_control.control) {
        case ControlKind::Documents:
            return tooFew ? tr("Join at least %n documents.", nullptr, count)
                          : tr("Join at most %n documents. Take some away.", nullptr, count);
        case ControlKind::Repeat:
            return tooFew ? tr("Add at least %n entries.", nullptr, count)
                          : tr("There can be %n entries at most. Take some away.", nullptr, count);
        default:
            return tooFew ? tr("Choose at least %n answers.", nullptr, count)
                          : tr("Choose at most %n answers. Take some away.", nullptr, count);
        }
    }

    QString type() const
    {
        switch (m_control.control) {
        case ControlKind::Integer:
            return tr("Give a whole number, with digits only.");
        case ControlKind::Number:
            return tr("Give a number, with digits.");
        case ControlKind::FamilyQuotient:
            if (m_control.schema.value("type"_L1) == "integer"_L1)
                return tr("Give euros without the cents, for example 812.");
            return tr("Give an amount in euros, for example 12.50.");
        case ControlKind::Money:
            return tr("Give an amount in euros, for example 12.50.");
        default:
            return choice();
        }
    }

    QString choice() const
    {
        switch (m_control.control) {
        case ControlKind::Choice:
        case ControlKind::Choices:
        case ControlKind::YesNo:
            return tr("Choose one of the answers that are shown.");
        default:
            return tr("This answer is not possible here. Please check it.");
        }
    }

    QString askedNumber() const
    {
        const double number = m_violation.asked.toDouble();
        if (m_control.control == ControlKind::Money || m_control.control == ControlKind::FamilyQuotient)
            return formats::prettyMoney(number, QLocale().name().left(2));
        return QLocale().toString(number, 'g', 15);
    }

    QString askedDate() const
    {
        return formats::prettyDate(formats::keptDate(m_violation.asked.toString()), QLocale().name().left(2));
    }

    const Element &m_control;
    const Violation &m_violation;
    const QJsonValue &m_value;
};

} // namespace

QString faultSentence(const Element &control, const Violation &violation, const QJsonValue &value)
{
    return Sentences(control, violation, value).sentence();
}

} // namespace lucarne::procedure
