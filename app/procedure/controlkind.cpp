// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controlkind.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace lucarne::procedure
{

namespace
{

using Kind = std::variant<ControlKind, QString>;

bool hasChoices(const QJsonObject &schema)
{
    return schema.contains("enum"_L1) || schema.contains("oneOf"_L1);
}

Kind textKind(const QJsonObject &schema, const QString &option, bool multi)
{
    static const QHash<QString, ControlKind> formats{
        {u"date"_s, ControlKind::Date},
        {u"email"_s, ControlKind::Email},
        {u"fr-phone"_s, ControlKind::Phone},
        {u"fr-postal-code"_s, ControlKind::PostalCode},
        {u"insee-commune"_s, ControlKind::Commune},
        {u"country"_s, ControlKind::Country},
        {u"iban"_s, ControlKind::Iban},
        {u"nir"_s, ControlKind::Nir},
        {u"siret"_s, ControlKind::Siret},
        {u"signature"_s, ControlKind::Signature},
    };
    if (!option.isEmpty())
        return u"a text has no option format"_s;
    const QString format = schema.value("format"_L1).toString();
    if (format.isEmpty())
        return multi ? ControlKind::LongText : ControlKind::Text;
    const auto kind = formats.find(format);
    if (kind == formats.end())
        return u"the format %1 gives no control"_s.arg(format);
    if (*kind == ControlKind::Signature && (schema.value("contentMediaType"_L1) != "image/png"_L1 ||
                                            schema.value("contentEncoding"_L1) != "base64"_L1))
        return u"a signature says contentMediaType image/png and contentEncoding base64"_s;
    return *kind;
}

Kind numberKind(const QString &type, const QString &option)
{
    if (option == "money"_L1)
        return type == "number"_L1 ? Kind(ControlKind::Money)
                                   : Kind(u"an amount of money is of type number"_s);
    if (option == "family-quotient"_L1)
        return ControlKind::FamilyQuotient;
    if (!option.isEmpty())
        return u"a number has the option format money, family-quotient or none"_s;
    return type == "integer"_L1 ? ControlKind::Integer : ControlKind::Number;
}

Kind listKind(const QJsonObject &schema)
{
    const QJsonObject items = schema.value("items"_L1).toObject();
    if (hasChoices(items)) {
        if (!schema.value("uniqueItems"_L1).toBool())
            return u"a list of choices says uniqueItems"_s;
        return ControlKind::Choices;
    }
    if (items.value("format"_L1) == "document"_L1 && items.value("type"_L1) == "string"_L1)
        return ControlKind::Documents;
    if (items.value("type"_L1) == "object"_L1)
        return ControlKind::Repeat;
    return u"its items are neither choices nor objects nor documents"_s;
}

Kind objectKind(const QJsonObject &schema, const QString &option)
{
    if (option != "address"_L1)
        return u"an object needs the option format address, or controls for its properties"_s;
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    for (const QString &name : {u"street"_s, u"complement"_s, u"postalCode"_s, u"town"_s, u"insee"_s}) {
        if (properties.value(name).toObject().value("type"_L1) != "string"_L1)
            return u"an address has the texts street, complement, postalCode, town and insee"_s;
    }
    return ControlKind::Address;
}

} // namespace

Kind controlKind(const QJsonObject &schema, const QJsonObject &options)
{
    const QString option = options.value("format"_L1).toString();
    const QString type = schema.value("type"_L1).toString();
    if (type == "array"_L1)
        return listKind(schema);
    if (hasChoices(schema))
        return ControlKind::Choice;
    if (type == "boolean"_L1) {
        if (option == "declaration"_L1)
            return schema.value("const"_L1) == QJsonValue(true) ? Kind(ControlKind::Declaration)
                                                                : Kind(u"a declaration says const true"_s);
        return option.isEmpty() ? Kind(ControlKind::YesNo) : Kind(u"a yes or no has no option format"_s);
    }
    if (type == "integer"_L1 || type == "number"_L1)
        return numberKind(type, option);
    if (type == "string"_L1)
        return textKind(schema, option, options.value("multi"_L1).toBool());
    if (type == "object"_L1)
        return objectKind(schema, option);
    return u"its schema has no single type that a control could ask for"_s;
}

std::variant<std::vector<Choice>, QString> choicesOf(const QJsonObject &schema)
{
    const QJsonObject source =
        schema.value("type"_L1) == "array"_L1 ? schema.value("items"_L1).toObject() : schema;
    std::vector<Choice> choices;
    const QJsonArray entries = source.value("oneOf"_L1).toArray();
    for (const QJsonValue &entry : entries) {
        const QJsonObject choice = entry.toObject();
        const QString title = choice.value("title"_L1).toString().trimmed();
        const QJsonValue value = choice.value("const"_L1);
        if (title.isEmpty() || !(value.isString() || value.isDouble()))
            return u"each choice in oneOf has a title, and as const a text or a number"_s;
        choices.push_back({value, title});
    }
    if (!choices.empty())
        return choices;
    const QJsonArray values = source.value("enum"_L1).toArray();
    for (const QJsonValue &value : values) {
        if (!value.isString() || value.toString().trimmed().isEmpty())
            return u"each choice in enum is a text that people read; others go into oneOf with a title"_s;
        choices.push_back({value, value.toString()});
    }
    return choices;
}

} // namespace lucarne::procedure
