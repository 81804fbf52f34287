// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form.h"

#include "communes.h"
#include "countries.h"
#include "formats.h"
#include "jsonschema.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::procedure
{

namespace
{

/// Keeps its place in a text that runs the other way.
QString isolated(const QString &text)
{
    return QChar(0x2066) + text + QChar(0x2069);
}

QString choiceText(const Definition &definition, const Element &element, const QJsonValue &value,
                   const QString &language)
{
    const auto it = std::find_if(element.choices.begin(), element.choices.end(),
                                 [&](const Choice &choice) { return sameJson(choice.value, value); });
    return it == element.choices.end() ? value.toVariant().toString() : definition.text(it->label, language);
}

QString addressText(const QJsonObject &address)
{
    const auto part = [&](QLatin1StringView key) { return address.value(key).toString().trimmed(); };
    QStringList lines{part("street"_L1), part("complement"_L1),
                      QString(part("postalCode"_L1) + u' ' + part("town"_L1)).trimmed()};
    lines.removeAll(QString());
    return lines.join(u", "_s);
}

QString numberText(const Definition &definition, const Element &element, const QJsonValue &value,
                   const QString &language)
{
    const QLocale locale = formats::localeOf(language);
    const QString number =
        value.isDouble() ? locale.toString(value.toDouble(), 'g', 15) : value.toVariant().toString();
    const QString unit = element.options.value("unit"_L1).toString();
    return unit.isEmpty() ? number : number + QChar::Nbsp + definition.text(unit, language);
}

} // namespace

QString displayText(const Definition &definition, const Element &element, const QJsonValue &value,
                    const QString &language, std::span<const Commune> ofCounty)
{
    QString text = value.toString();
    if (value.isUndefined() || value.isNull() || (value.isString() && text.isEmpty()))
        return {};
    switch (element.control) {
    case ControlKind::Text:
    case ControlKind::LongText:
    case ControlKind::Email:
    case ControlKind::PostalCode:
        return text;
    case ControlKind::Integer:
    case ControlKind::Number:
        return numberText(definition, element, value, language);
    case ControlKind::Money:
    case ControlKind::FamilyQuotient:
        return value.isDouble() ? formats::prettyMoney(value.toDouble(), language)
                                : value.toVariant().toString();
    case ControlKind::YesNo:
        return value.toBool() ? QCoreApplication::translate("procedure", "Yes")
                              : QCoreApplication::translate("procedure", "No");
    case ControlKind::Declaration:
        return value.toBool() ? QCoreApplication::translate("procedure", "Declared on honour") : QString();
    case ControlKind::Choice:
        return choiceText(definition, element, value, language);
    case ControlKind::Choices: {
        QStringList labels;
        const QJsonArray chosen = value.toArray();
        for (const QJsonValue &one : chosen)
            labels.append(choiceText(definition, element, one, language));
        return labels.join(language == "ar"_L1 ? u"، "_s : u", "_s);
    }
    case ControlKind::Date: {
        const QDate date = formats::keptDate(text);
        return date.isValid() ? formats::prettyDate(date, language) : text;
    }
    case ControlKind::Phone:
        return isolated(formats::prettyPhone(text));
    case ControlKind::Address:
        return addressText(value.toObject());
    case ControlKind::Commune: {
        const auto commune = communes::byInsee(text, ofCounty);
        return commune ? u"%1 (%2)"_s.arg(commune->name, text) : text;
    }
    case ControlKind::Country: {
        const QString name = countries::name(text, language);
        return name.isEmpty() ? text : name;
    }
    case ControlKind::Iban:
        return isolated(formats::prettyIban(text));
    case ControlKind::Nir:
        return isolated(formats::prettyNir(text));
    case ControlKind::Siret:
        return isolated(formats::prettySiret(text));
    case ControlKind::Repeat:
        return formats::localeOf(language).toString(value.toArray().size());
    case ControlKind::Documents:
        return QCoreApplication::translate("procedure", "%n document(s)", nullptr,
                                           int(value.toArray().size()));
    case ControlKind::Signature:
        return QCoreApplication::translate("procedure", "Signed");
    }
    return {};
}

} // namespace lucarne::procedure
