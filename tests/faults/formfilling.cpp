// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formfilling.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace lucarne::faults
{

using namespace Qt::StringLiterals;
using namespace lucarne::procedure;

namespace
{

constexpr int kAttempts = 8;
constexpr int kRounds = 6;

double numberFor(const QJsonObject &schema, int attempt)
{
    const double least = schema[u"minimum"].toDouble(schema[u"exclusiveMinimum"].toDouble(0));
    const double most = schema[u"maximum"].toDouble(least + 1000);
    return std::clamp(least + 1 + attempt, least, most);
}

QString dateFor(int attempt)
{
    const QDate today = QDate::currentDate();
    const QDate dates[] = {
        today.addYears(-40), today.addYears(-9), today.addDays(-20), today.addDays(30), today,
        today.addYears(-75), today.addYears(-3), today.addYears(1)};
    return dates[attempt % std::ssize(dates)].toString(Qt::ISODate);
}

QString textFor(const Field &field, const Person &person, QRandomGenerator &random)
{
    const QJsonObject &schema = field.element->schema;
    if (schema.contains(u"pattern"_s)) { // "^[0-9]{13}$" and its like
        const QString pattern = schema[u"pattern"].toString();
        const int length = pattern.section(u'{', 1).section(u'}', 0, 0).section(u',', 0, 0).toInt();
        QString digits;
        while (digits.size() < std::max(length, 1))
            digits += QString::number(random.bounded(10));
        return digits;
    }
    const QString path = field.path.toLower();
    const QString text = path.contains("firstname"_L1)    ? person.firstName
                         : path.contains("name"_L1)       ? person.lastName
                         : path.contains("birthplace"_L1) ? person.lastName
                                                          : person.story;
    return text.left(schema[u"maxLength"].toInt(int(text.size())));
}

QJsonValue choiceFor(const Field &field, QRandomGenerator &random, int attempt)
{
    const auto &choices = field.element->choices;
    if (choices.empty())
        return {};
    const int offset = attempt == 0 ? random.bounded(int(choices.size())) : attempt;
    return choices[std::size_t(offset) % choices.size()].value;
}

QString joined(const Person &person, QRandomGenerator &random, const JoinDocument &join)
{
    return random.bounded(2) ? join(person.jpeg, u"image/jpeg"_s) : join(person.pdf, u"application/pdf"_s);
}

QJsonValue answerOf(const Field &field, int attempt, const Person &person, QRandomGenerator &random,
                    const JoinDocument &join)
{
    switch (field.element->control) {
    case ControlKind::Text:
    case ControlKind::LongText:
        return textFor(field, person, random);
    case ControlKind::Integer:
    case ControlKind::Number:
    case ControlKind::Money:
    case ControlKind::FamilyQuotient:
        return numberFor(field.element->schema, attempt);
    case ControlKind::YesNo:
        return attempt == 0 ? bool(random.bounded(2)) : attempt % 2 == 0;
    case ControlKind::Declaration:
        return true;
    case ControlKind::Choice:
        return choiceFor(field, random, attempt);
    case ControlKind::Choices:
        return QJsonArray{choiceFor(field, random, attempt)};
    case ControlKind::Date:
        return dateFor(attempt);
    case ControlKind::Email:
        return person.email;
    case ControlKind::Phone:
        return person.phone;
    case ControlKind::Address:
        return QJsonObject{{u"street"_s, person.street},
                           {u"complement"_s, u"chez "_s + person.lastName},
                           {u"postalCode"_s, u"05000"_s},
                           {u"town"_s, u"Gap"_s},
                           {u"insee"_s, u"05061"_s}};
    case ControlKind::PostalCode:
        return u"05000"_s;
    case ControlKind::Commune:
        return u"05061"_s;
    case ControlKind::Country:
        return u"FR"_s;
    case ControlKind::Iban:
        return person.iban;
    case ControlKind::Nir:
        return person.nir;
    case ControlKind::Siret:
        return person.siret;
    case ControlKind::Documents: {
        const QString digest = joined(person, random, join);
        return digest.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(QJsonArray{digest});
    }
    case ControlKind::Signature:
        return QString::fromLatin1(person.signaturePng.toBase64());
    case ControlKind::Repeat:
        break; // of its items
    }
    return QJsonValue(QJsonValue::Undefined);
}

/// \a secret in something that a careless program would run, print, or break at.
QString hostile(const QString &secret, QRandomGenerator &random)
{
    switch (random.bounded(12)) {
    case 0:
        return u"'; DROP TABLE submission; --"_s + secret;
    case 1:
        return u"%s%n%p%x %1 %2 {0} "_s + secret;
    case 2:
        return QString(60'000, u'x') + secret;
    case 3:
        return u"\u202e\u2066"_s + secret + u"\u2069"_s;
    case 4:
        return u"\u0001\u0007\u001b[2J\n\r\t"_s + secret;
    case 5:
        return u"👩‍👧‍👦🇫🇷 "_s + secret + u" 🩷"_s;
    case 6:
        return secret + QChar(0) + secret;
    case 7:
        return u"<script>alert(1)</script>&amp;\"'"_s + secret;
    case 8:
        return u"../../../../etc/passwd/"_s + secret;
    case 9:
        return QString(QChar(0xd800)) + secret + QChar(0xdc00); // half a character at each end
    case 10:
        return u"\\u0000\\\"]}"_s + secret + u"{\"answers\":["_s;
    default:
        return secret;
    }
}

bool isFaulty(const Form &form, int step, const QString &path)
{
    const auto faults = form.faults(step);
    return std::ranges::any_of(faults, [&path](const Fault &fault) { return fault.path == path; });
}

} // namespace

namespace
{

QStringList demoFiles()
{
    const QDir folder(QStringLiteral(LUCARNE_SOURCE_DIR "/resources/demo/procedures"));
    QStringList files;
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        files.append(folder.filePath(name));
    return files;
}

std::shared_ptr<const Definition> parsed(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    auto definition = Definition::parse(file.readAll());
    if (!definition)
        qFatal("%s: %s", qPrintable(path), qPrintable(definition.error().detail));
    return *definition;
}

} // namespace

std::vector<std::shared_ptr<const Definition>> demoProcedures()
{
    std::vector<std::shared_ptr<const Definition>> all;
    for (const QString &file : demoFiles())
        all.push_back(parsed(file));
    return all;
}

std::shared_ptr<const Definition> demoProcedure(quint32 number)
{
    const QStringList files = demoFiles();
    return parsed(files[qsizetype(number) % files.size()]);
}

Prefill prefill()
{
    return {u"05061"_s, u"05000"_s, u"Gap"_s, QDate::currentDate().toString(Qt::ISODate)};
}

AnswerTo answersOf(const Person &person, QRandomGenerator &random, const JoinDocument &join)
{
    return [&person, &random, join](const Field &field, int attempt) {
        return answerOf(field, attempt, person, random, join);
    };
}

AnswerTo hostileAnswersOf(const Person &person, QRandomGenerator &random, const JoinDocument &join)
{
    return [&person, &random, join](const Field &field, int attempt) -> QJsonValue {
        QJsonValue plain = answerOf(field, attempt, person, random, join);
        switch (random.bounded(8)) {
        case 0: // of another kind than the field
            return random.bounded(2) ? QJsonValue(QJsonArray{person.lastName, person.nir})
                                     : QJsonValue(QJsonObject{{person.lastName, person.email}});
        case 1:
            return QJsonValue(QJsonValue::Null);
        case 2:
        case 3:
            return hostile(person.lastName, random);
        default:
            break;
        }
        if (plain.isString() &&
            (field.element->control == ControlKind::Text || field.element->control == ControlKind::LongText))
            return hostile(plain.toString(), random);
        return plain;
    };
}

bool fillIn(Form &form, const AnswerTo &answer, const std::function<bool()> &answered)
{
    for (int round = 0; round < kRounds && !(round > 0 && form.faults().empty()); ++round) {
        for (const int step : form.visibleSteps()) {
            // Answers bring fields and take them away: each time from the top, what is new or wrong.
            QSet<QString> done;
            for (bool more = true; more;) {
                more = false;
                for (const Field &field : form.fields(step)) {
                    if (done.contains(field.path) || !field.enabled || field.element->readOnly)
                        continue;
                    done.insert(field.path);
                    more = true;
                    if (field.element->control == ControlKind::Repeat) {
                        const int least = std::max(1, field.element->schema[u"minItems"].toInt());
                        while (form.itemCount(field.path) < least)
                            form.addItem(field.path);
                        break;
                    }
                    if (!form.value(field.path).isUndefined() && !isFaulty(form, step, field.path))
                        continue;
                    const QString path = field.path;
                    const Element *element = field.element;
                    for (int attempt = 0; attempt < kAttempts; ++attempt) {
                        form.setValue(path, answer({element, path}, attempt));
                        if (!answered())
                            return false;
                        if (!isFaulty(form, step, path))
                            break;
                    }
                    break;
                }
            }
        }
    }
    return form.faults().empty();
}

} // namespace lucarne::faults
