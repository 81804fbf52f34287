// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "largeform.h"

#include "formcases.h"

#include <QJsonArray>

namespace lucarne::test
{

using namespace Qt::StringLiterals;

namespace
{

QJsonObject control(const QString &path, const QJsonObject &rule)
{
    QJsonObject result{
        {u"type"_s, u"Control"_s}, {u"scope"_s, QString(u"#/properties/"_s + path)}, {u"label"_s, path}};
    if (!rule.isEmpty())
        result[u"rule"_s] = rule;
    return result;
}

QJsonObject propertySchema(int index)
{
    switch (index % 5) {
    case 0:
        return {{u"type"_s, u"boolean"_s}};
    case 1:
        return {{u"type"_s, u"string"_s},
                {u"minLength"_s, 2},
                {u"maxLength"_s, 60},
                {u"pattern"_s, u"^[\\p{L} '-]+$"_s}};
    case 2:
        return {{u"type"_s, u"integer"_s}, {u"minimum"_s, 0}, {u"maximum"_s, 1000}};
    case 3:
        return {{u"type"_s, u"string"_s}, {u"format"_s, u"date"_s}};
    default:
        return {{u"type"_s, u"string"_s}, {u"format"_s, u"nir"_s}};
    }
}

} // namespace

QJsonObject largeForm()
{
    QJsonObject properties;
    QJsonArray categories;
    QJsonArray conditions;
    QJsonArray required;
    for (int step = 0; step < kLargeSteps; ++step) {
        QJsonArray elements;
        for (int i = 0; i < kLargeStepControls; ++i) {
            const int index = step * kLargeStepControls + i;
            const QString name = u"p%1"_s.arg(index);
            properties[name] = propertySchema(index);
            const QString decides = u"p%1"_s.arg(index / 5 * 5);
            QJsonObject rule;
            if (index % 3 == 1 && index % 5 != 0) {
                rule = {{u"effect"_s, u"SHOW"_s},
                        {u"condition"_s, QJsonObject{{u"scope"_s, QString(u"#/properties/"_s + decides)},
                                                     {u"schema"_s, QJsonObject{{u"const"_s, true}}}}}};
            } else if (index % 5 == 0) {
                required.append(name);
            }
            if (index % 5 == 1) {
                const QJsonObject yes{
                    {u"properties"_s, QJsonObject{{decides, QJsonObject{{u"const"_s, true}}}}},
                    {u"required"_s, QJsonArray{decides}}};
                conditions.append(
                    QJsonObject{{u"if"_s, yes}, {u"then"_s, QJsonObject{{u"required"_s, QJsonArray{name}}}}});
            }
            elements.append(control(name, rule));
        }
        categories.append(
            QJsonObject{{u"type"_s, u"Category"_s}, {u"label"_s, u"Screen"_s}, {u"elements"_s, elements}});
    }
    const QJsonObject schema{{u"type"_s, u"object"_s},
                             {u"properties"_s, properties},
                             {u"required"_s, required},
                             {u"allOf"_s, conditions}};
    return procedureDocument(schema, {{u"type"_s, u"Categorization"_s},
                                      {u"options"_s, QJsonObject{{u"variant"_s, u"stepper"_s}}},
                                      {u"elements"_s, categories}});
}

} // namespace lucarne::test
