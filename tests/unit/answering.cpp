// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answering.h"

#include "procedure/relativedate.h"

#include <QDate>
#include <QJsonArray>

#include <rapidcheck.h>

namespace lucarne::test
{

using namespace lucarne::procedure;
using namespace Qt::StringLiterals;

namespace
{

const QDate kToday(2026, 11, 24);

template<typename T>
T oneOf(const std::vector<T> &values)
{
    return *rc::gen::elementOf(values);
}

int number(int least, int most)
{
    return *rc::gen::inRange(least, most + 1);
}

QString text(const QJsonObject &schema)
{
    const int least = schema[u"minLength"].toInt(1);
    const int most = schema[u"maxLength"].toInt(2000);
    // The patterns of the demo procedures want digits alone.
    const QString letters = schema.contains(u"pattern") ? u"0123456789"_s : u"aéœ ŁشZ9'-.\"<&"_s;
    const int length = number(least, std::min(most, least + 30));
    QString written;
    for (int i = 0; i < length; ++i)
        written += letters[number(0, int(letters.size()) - 1)];
    if (written.trimmed().size() < written.size())
        written.replace(0, 1, letters[0]).replace(written.size() - 1, 1, letters[0]);
    return written;
}

QString date(const Element &element)
{
    const auto bound = [&element](const QString &option, QDate otherwise) {
        const QString written = element.options[option].toString();
        return written.isEmpty() ? otherwise : dateFrom(written, kToday);
    };
    const QDate earliest = bound(u"earliest"_s, kToday.addYears(-80));
    const QDate latest = bound(u"latest"_s, kToday.addYears(2));
    return earliest.addDays(number(0, int(earliest.daysTo(latest)))).toString(Qt::ISODate);
}

QJsonArray choices(const Element &element)
{
    QJsonArray some;
    for (const Choice &choice : element.choices) {
        if (*rc::gen::arbitrary<bool>())
            some.append(choice.value);
    }
    if (some.isEmpty())
        some.append(element.choices[size_t(number(0, int(element.choices.size()) - 1))].value);
    return some;
}

QJsonArray documents(const QJsonObject &schema)
{
    QJsonArray digests;
    const int count = number(1, schema[u"maxItems"].toInt(3));
    for (int i = 0; i < count; ++i)
        digests.append(QString::number(i).repeated(64));
    return digests;
}

QJsonObject address()
{
    QJsonObject written{
        {u"street"_s, u"3 rue de l'Église"_s}, {u"postalCode"_s, u"05000"_s}, {u"town"_s, u"Gap"_s}};
    if (*rc::gen::arbitrary<bool>())
        written.insert(u"complement"_s, u"Bâtiment B"_s);
    if (*rc::gen::arbitrary<bool>())
        written.insert(u"insee"_s, u"05061"_s);
    return written;
}

QJsonValue answerTo(const Element &element)
{
    const QJsonObject &schema = element.schema;
    switch (element.control) {
    case ControlKind::Text:
    case ControlKind::LongText:
        return text(schema);
    case ControlKind::Integer:
    case ControlKind::FamilyQuotient:
        return number(schema[u"minimum"].toInt(), schema[u"maximum"].toInt(1000));
    case ControlKind::Number:
    case ControlKind::Money:
        return number(schema[u"minimum"].toInt() * 100, schema[u"maximum"].toInt(1000) * 100) / 100.0;
    case ControlKind::YesNo:
        return *rc::gen::arbitrary<bool>();
    case ControlKind::Declaration:
        return true;
    case ControlKind::Choice:
        return element.choices[size_t(number(0, int(element.choices.size()) - 1))].value;
    case ControlKind::Choices:
        return choices(element);
    case ControlKind::Date:
        return date(element);
    case ControlKind::Email:
        return oneOf<QString>({u"jeanne@example.org"_s, u"j.o'neill+lucarne@mairie.example.fr"_s});
    case ControlKind::Phone:
        return oneOf<QString>({u"+33465711000"_s, u"+33612345678"_s});
    case ControlKind::Address:
        return address();
    case ControlKind::PostalCode:
        return oneOf<QString>({u"05000"_s, u"75001"_s, u"97400"_s});
    case ControlKind::Commune:
        return oneOf<QString>({u"05061"_s, u"2A004"_s, u"97411"_s, u"75056"_s});
    case ControlKind::Country:
        return oneOf<QString>({u"FR"_s, u"DZ"_s, u"PT"_s});
    case ControlKind::Iban:
        return u"FR1420041010050500013M02606"_s; // the example of the ISO 13616 registry
    case ControlKind::Nir:
        return u"255081416802538"_s;
    case ControlKind::Siret:
        return u"73282932000074"_s;
    case ControlKind::Documents:
        return documents(schema);
    case ControlKind::Signature:
        return u"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="_s;
    case ControlKind::Repeat:
        break;
    }
    return {};
}

void fill(Form &form, const std::vector<Element> &elements, const QString &item, Hidden hidden)
{
    for (const Element &element : elements) {
        if (element.kind != Element::Kind::Control) {
            fill(form, element.children, item, hidden);
            continue;
        }
        const QString path = item + element.pointer;
        if (element.readOnly || (hidden == Hidden::Not && !form.isVisible(element, item)))
            continue;
        if (element.control == ControlKind::Repeat) {
            const int count = number(std::max(1, element.schema[u"minItems"].toInt()),
                                     std::min(3, element.schema[u"maxItems"].toInt(3)));
            while (form.itemCount(path) < count)
                form.addItem(path);
            for (int i = 0; i < form.itemCount(path); ++i)
                fill(form, element.children, u"%1/%2"_s.arg(path).arg(i), hidden);
            continue;
        }
        if (!element.promise.isEmpty() && *rc::gen::arbitrary<bool>()) {
            form.setValue(element.promise, true);
            continue;
        }
        form.setValue(path, answerTo(element));
    }
}

} // namespace

void answerScreen(Form &form, int step, Hidden hidden)
{
    fill(form, form.definition().steps[size_t(step)].elements, {}, hidden);
    // Then some of what may be left out is left out.
    for (const Field &field : form.fields(step)) {
        if (!field.required && !field.element->readOnly && field.element->control != ControlKind::Repeat &&
            *rc::gen::inRange(0, 3) == 0)
            form.setValue(field.path, QJsonValue(QJsonValue::Undefined));
    }
}

} // namespace lucarne::test
