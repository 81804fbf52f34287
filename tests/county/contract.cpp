// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>
#include <QRegularExpression>

// Headers of a library that is not held to this project's warnings
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#include <yaml-cpp/yaml.h>
#pragma GCC diagnostic pop

namespace lucarne::county
{

using namespace Qt::StringLiterals;

namespace
{

QJsonValue toJson(const YAML::Node &node)
{
    switch (node.Type()) {
    case YAML::NodeType::Map: {
        QJsonObject object;
        for (const auto &member : node)
            object.insert(QString::fromStdString(member.first.as<std::string>()), toJson(member.second));
        return object;
    }
    case YAML::NodeType::Sequence: {
        QJsonArray array;
        for (const auto &item : node)
            array.append(toJson(item));
        return array;
    }
    case YAML::NodeType::Scalar: {
        const QString text = QString::fromStdString(node.Scalar());
        if (node.Tag() == "!") // quoted
            return text;
        if (text == "true"_L1 || text == "false"_L1)
            return text == "true"_L1;
        bool isNumber = false;
        const qint64 whole = text.toLongLong(&isNumber);
        if (isNumber)
            return whole;
        return text;
    }
    default:
        return {};
    }
}

} // namespace

Contract Contract::load()
{
    Contract contract;
    const char *file = LUCARNE_SOURCE_DIR "/app/sync/openapi.yaml";
    try {
        contract.m_document = toJson(YAML::LoadFile(file)).toObject();
    } catch (const YAML::Exception &fault) {
        qFatal("%s: %s", file, fault.what());
    }
    return contract;
}

QJsonValue Contract::resolved(const QJsonValue &value) const
{
    const QString reference = value.toObject()[u"$ref"].toString();
    if (reference.isEmpty())
        return value;
    QJsonValue found = m_document;
    for (const QString &step : reference.mid(2).split(u'/'))
        found = found.toObject()[step];
    return resolved(found);
}

QList<Operation> Contract::operations() const
{
    QList<Operation> all;
    const QJsonObject paths = m_document[u"paths"].toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        for (const QString &method : path.value().toObject().keys())
            all.append({method.toUpper().toLatin1(), path.key()});
    }
    return all;
}

std::optional<QJsonObject> Contract::operationFor(const QByteArray &method, const QString &path) const
{
    static const QRegularExpression placeholder(u"\\\\\\{[a-z0-9]+\\\\\\}"_s);
    const QJsonObject paths = m_document[u"paths"].toObject();
    for (auto it = paths.begin(); it != paths.end(); ++it) {
        QString pattern = QRegularExpression::escape(it.key());
        pattern.replace(placeholder, u"[^/]*"_s);
        const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
        const QJsonValue operation = it.value().toObject()[QString::fromLatin1(method.toLower())];
        if (whole.match(path).hasMatch() && operation.isObject())
            return operation.toObject();
    }
    return std::nullopt;
}

QStringList Contract::validate(const QJsonObject &schema, const QByteArray &json) const
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (document.isNull())
        return {u"not JSON: "_s + parseError.errorString()};
    // The references inside a schema start at the root of the contract, so the schema is put there.
    QJsonObject root = schema;
    root.insert(u"components"_s, m_document[u"components"]);
    valijson::Schema parsed;
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(valijson::adapters::QtJsonAdapter(QJsonValue(root)), parsed);
    const QJsonValue value =
        document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
    valijson::Validator validator;
    valijson::ValidationResults results;
    QStringList faults;
    if (!validator.validate(parsed, valijson::adapters::QtJsonAdapter(value), &results)) {
        valijson::ValidationResults::Error error;
        while (results.popError(error)) {
            std::string where;
            for (const std::string &step : error.context)
                where += step;
            faults.append(QString::fromStdString(where + ": " + error.description));
        }
        if (faults.isEmpty())
            faults.append(u"does not match its schema"_s);
    }
    return faults;
}

QStringList Contract::schemaFaults(const QString &schema, const QByteArray &json) const
{
    const QJsonValue found = m_document[u"components"].toObject()[u"schemas"].toObject()[schema];
    if (!found.isObject())
        return {u"no such schema: "_s + schema};
    return validate(found.toObject(), json);
}

QStringList Contract::faults(const QByteArray &method, const QString &path, int status,
                             const QByteArray &contentType,
                             const QList<std::pair<QByteArray, QByteArray>> &headers,
                             const QByteArray &body) const
{
    const auto operation = operationFor(method, path);
    if (!operation)
        return {u"the contract has no %1 %2"_s.arg(QString::fromLatin1(method), path)};
    const QJsonObject responses = (*operation)[u"responses"].toObject();
    const QString code = QString::number(status);
    if (status < 400 && !responses.contains(code))
        return {u"status %1 is not in the contract"_s.arg(status)};
    const QJsonObject response =
        resolved(responses.contains(code) ? responses[code] : responses[u"default"]).toObject();

    QStringList faults;
    const QJsonObject wantedHeaders = response[u"headers"].toObject();
    for (auto it = wantedHeaders.begin(); it != wantedHeaders.end(); ++it) {
        const QByteArray name = it.key().toLatin1();
        const auto header = std::find_if(headers.begin(), headers.end(), [&name](const auto &candidate) {
            return candidate.first.compare(name, Qt::CaseInsensitive) == 0;
        });
        const QJsonObject described = resolved(it.value()).toObject();
        const QJsonObject schema = described[u"schema"].toObject();
        if (header == headers.end()) {
            if (described[u"required"].toBool())
                faults.append(u"header %1 is missing"_s.arg(it.key()));
            continue;
        }
        const QString value = QString::fromLatin1(header->second);
        const QRegularExpression pattern(schema[u"pattern"].toString());
        const QString constant = schema[u"const"].toString();
        // The contract has another pattern at each header.
        // clazy:excludeall=use-static-qregularexpression
        if (!pattern.match(value).hasMatch() || (!constant.isEmpty() && value != constant))
            faults.append(u"header %1 is \"%2\""_s.arg(it.key(), value));
    }

    const QJsonObject content = response[u"content"].toObject();
    const QString type = QString::fromLatin1(contentType.split(';').first().trimmed());
    if (content.isEmpty()) {
        if (!body.isEmpty() || !type.isEmpty())
            faults.append(u"a body where the contract has none"_s);
        return faults;
    }
    if (!content.contains(type)) {
        faults.append(u"media type \"%1\" is not in the contract"_s.arg(type));
        return faults;
    }
    const QJsonValue schema = content[type].toObject()[u"schema"];
    if (schema.isObject())
        faults += validate(schema.toObject(), body);
    return faults;
}

} // namespace lucarne::county
