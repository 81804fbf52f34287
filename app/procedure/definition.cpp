// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "definition.h"

#include "checkedjson.h"
#include "definitionchecks.h"
#include "hiddenrequired.h"
#include "jsonpointer.h"
#include "jsonschema.h"
#include "outline.h"
#include "schemaprofile.h"
#include "screenreader.h"
#include "strictjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace lucarne::procedure
{

namespace
{

constexpr auto kFormat = "lucarne-procedure-1"_L1;
constexpr qsizetype kLongestLine = 300;
constexpr qsizetype kLongestText = 2000;
constexpr int kNewestVersion = 1'000'000;

tl::unexpected<Error> refused(const QString &detail)
{
    return failure(
        QCoreApplication::translate("procedure", "This form has a fault. Please ask at the reception."),
        detail);
}

QString textLike(CheckedObject &object, const QString &key, const QString &pattern)
{
    QString written = object.text(key, kLongestLine, CheckedObject::Required);
    if (!written.isEmpty() &&
        !QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(written).hasMatch())
        object.fault(key, u"must be like "_s + pattern);
    return written;
}

QStringList textsLike(CheckedObject &object, const QString &key, const QString &pattern, qsizetype most)
{
    QStringList texts = object.texts(key, most, kLongestLine);
    const QRegularExpression expression(QRegularExpression::anchoredPattern(pattern));
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (!expression.match(texts.at(i)).hasMatch())
            object.fault(jsonpointer::append(key, i), u"must be like "_s + pattern);
    }
    return texts;
}

Privacy readPrivacy(CheckedObject &root)
{
    auto object = root.object(u"privacy"_s);
    if (!object) {
        root.fault(u"privacy"_s, u"is missing"_s);
        return {};
    }
    const auto text = [&](const QString &key) {
        return object->text(key, kLongestText, CheckedObject::Required);
    };
    Privacy privacy{text(u"controller"_s), text(u"purpose"_s), text(u"legalBasis"_s), text(u"retention"_s),
                    text(u"rights"_s)};
    for (const QString &key : object->unread())
        object->fault(key, u"is no member of it"_s);
    return privacy;
}

void addTexts(const QJsonValue &value, QSet<QString> &texts)
{
    if (value.isString())
        texts.insert(value.toString().trimmed());
    const QJsonArray items = value.toArray();
    for (const QJsonValue &item : items)
        addTexts(item, texts);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        addTexts(it.value(), texts);
}

/// A translation of what stands nowhere is a slip of the pen, and what it was meant for stays French.
void readTranslations(Definition &definition, const QJsonObject &document, CheckedObject &root)
{
    const auto object = root.object(u"translations"_s);
    if (!object)
        return;
    QSet<QString> texts;
    QJsonObject rest = document;
    rest.remove("translations"_L1);
    addTexts(rest, texts);
    const QJsonObject languages = document.value("translations"_L1).toObject();
    for (auto language = languages.begin(); language != languages.end(); ++language) {
        const QString at = jsonpointer::append(u"translations"_s, language.key());
        static const QStringList known{u"en"_s, u"ar"_s};
        if (!known.contains(language.key()) || !language.value().isObject()) {
            root.fault(at, u"must be en or ar with an object"_s);
            continue;
        }
        const QJsonObject entries = language.value().toObject();
        auto &translated = definition.translations[language.key()];
        for (auto it = entries.begin(); it != entries.end(); ++it) {
            if (it.value().toString().trimmed().isEmpty())
                root.fault(jsonpointer::append(at, it.key()), u"must be a text that is not empty"_s);
            else if (!texts.contains(it.key().trimmed()))
                root.fault(jsonpointer::append(at, it.key()), u"translates what stands nowhere"_s);
            translated.insert(it.key().trimmed(), it.value().toString().trimmed());
        }
    }
}

void readMetadata(Definition &definition, const QJsonObject &document, JsonFaults &faults)
{
    CheckedObject root(document, {}, faults, CheckedObject::Pointer);
    if (root.text(u"format"_s, 100, CheckedObject::Required) != kFormat)
        root.fault(u"format"_s, u"must be "_s + kFormat);
    definition.id = textLike(root, u"id"_s, u"[a-z0-9-]{1,60}"_s);
    if (!root.has(u"version"_s))
        root.fault(u"version"_s, u"is missing"_s);
    definition.version = root.wholeNumber(u"version"_s, 1, kNewestVersion, {}).value_or(0);
    definition.pivot = textLike(root, u"pivot"_s, u"[a-z0-9_-]{1,60}"_s);
    definition.audience = root.text(u"audience"_s, 60, CheckedObject::Required);
    definition.title = root.text(u"title"_s, kLongestLine, CheckedObject::Required);
    definition.summary = root.text(u"summary"_s, kLongestText, CheckedObject::Required);
    if (!root.has(u"minutes"_s))
        root.fault(u"minutes"_s, u"is missing"_s);
    definition.minutes = root.wholeNumber(u"minutes"_s, 1, 120, u"minutes"_s).value_or(0);
    definition.haveAtHand = root.texts(u"haveAtHand"_s, 12, kLongestLine);
    definition.privacy = readPrivacy(root);
    definition.guides = textsLike(root, u"guides"_s, u"[A-Z][0-9]{1,8}"_s, 50);
    definition.keywords = root.texts(u"keywords"_s, 100, kLongestLine);
    definition.communes = textsLike(root, u"communes"_s, u"([0-9]{2}|2[AB])[0-9]{3}"_s, 1000);
    readTranslations(definition, document, root);
    for (const QString &key : root.unread()) {
        if (key != "schema"_L1 && key != "uischema"_L1)
            root.fault(key, u"is no member of it"_s);
    }
}

} // namespace

Definition::Definition() = default;
Definition::~Definition() = default;

Result<std::shared_ptr<const Definition>> Definition::parse(const QByteArray &json)
{
    if (json.size() > kMostBytes)
        return refused(u"has %1 bytes, more than %2"_s.arg(json.size()).arg(kMostBytes));
    const auto read = strictJson(json);
    if (const auto *why = std::get_if<QString>(&read))
        return refused(*why);
    const auto &document = std::get<QJsonObject>(read);

    JsonFaults faults;
    Screens screens;
    const std::shared_ptr<Definition> definition(new Definition);
    readMetadata(*definition, document, faults);
    definition->schema = document.value("schema"_L1).toObject();
    if (definition->schema.value("type"_L1) != "object"_L1 ||
        !definition->schema.value("properties"_L1).isObject())
        faults.add(u"/schema"_s, u"must be of type object, with properties"_s);
    // The screens can only be held against data that is in order.
    if (schemaprofile::checkRoot(definition->schema, u"/schema"_s, faults)) {
        const QJsonObject data = schemaprofile::withoutReferences(definition->schema);
        screens = readScreens(document.value("uischema"_L1), u"/uischema"_s, data, faults);
        definition->steps = std::move(screens.steps);
        if (faults.isEmpty()) {
            definition->m_outline = std::make_unique<const Outline>(definition->steps);
            checkTogether(*definition, screens.pointers, faults);
        }
    }
    if (!faults.isEmpty())
        return refused(faults.text());
    auto validator = JsonSchema::compile(definition->schema);
    if (!validator)
        return refused(u"/schema: "_s + validator.error().detail);
    definition->m_validator = std::make_shared<const JsonSchema>(std::move(*validator));
    checkHiddenRequired(*definition, screens.pointers, faults);
    if (!faults.isEmpty())
        return refused(faults.text());
    return definition;
}

QString Definition::text(const QString &french, const QString &language) const
{
    const auto it = translations.constFind(language);
    return it == translations.cend() ? french : it->value(french, french);
}

} // namespace lucarne::procedure
