// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "libraryindex.h"

#include "catalogue/textfold.h"
#include "store/database.h"
#include "vault/digest.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <functional>

namespace lucarne::procedure
{

namespace
{

using namespace Qt::StringLiterals;

constexpr int kFormat = 1;

QString indexFile(const QString &folder)
{
    return folder + u"/offered.json"_s;
}

QJsonObject packedTexts(const QHash<QString, QString> &texts)
{
    QJsonObject object;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QHash<QString, QString> unpackedTexts(const QJsonValue &value)
{
    QHash<QString, QString> texts;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        texts.insert(it.key(), it.value().toString());
    return texts;
}

QStringList unpackedList(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        list.append(item.toString());
    return list;
}

QJsonObject packed(const ProcedureSummary &summary)
{
    return {{u"id"_s, summary.id},
            {u"version"_s, summary.version},
            {u"title"_s, summary.title},
            {u"summary"_s, summary.summary},
            {u"pivot"_s, summary.pivot},
            {u"minutes"_s, summary.minutes},
            {u"guides"_s, QJsonArray::fromStringList(summary.guides)},
            {u"keywords"_s, QJsonArray::fromStringList(summary.keywords)},
            {u"communes"_s, QJsonArray::fromStringList(summary.communes)},
            {u"titles"_s, packedTexts(summary.titles)},
            {u"summaries"_s, packedTexts(summary.summaries)}};
}

ProcedureSummary unpacked(const QJsonObject &object)
{
    return {object[u"id"].toString(),           object[u"version"].toInt(),
            object[u"title"].toString(),        object[u"summary"].toString(),
            object[u"pivot"].toString(),        object[u"minutes"].toInt(),
            unpackedList(object[u"guides"]),    unpackedList(object[u"keywords"]),
            unpackedList(object[u"communes"]),  unpackedTexts(object[u"titles"]),
            unpackedTexts(object[u"summaries"])};
}

void sortByTitle(std::vector<ProcedureSummary> &summaries)
{
    std::ranges::sort(summaries, {}, [](const ProcedureSummary &one) {
        return std::pair(catalogue::folded(one.title), one.id);
    });
}

/// The highest version of each procedure that can be read.
LibraryIndex fromFiles(const QString &folder)
{
    LibraryIndex index;
    index.recovered = true;
    for (const QString &id : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        std::vector<int> versions;
        for (const QString &name : QDir(folder + u'/' + id).entryList({u"*.json"_s}, QDir::Files))
            versions.push_back(name.chopped(5).toInt());
        std::ranges::sort(versions, std::greater());
        for (const int version : versions) {
            QFile file(procedureFile(folder, id, version));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray json = file.readAll();
            const auto definition = Definition::parse(json);
            if (!definition || (*definition)->id != id || (*definition)->version != version)
                continue;
            index.latest.insert(id, {version, QString::fromLatin1(vault::sha256(json).toHex())});
            index.offered.push_back(summaryOf(**definition));
            break;
        }
    }
    sortByTitle(index.offered);
    return index;
}

} // namespace

QString procedureFile(const QString &folder, const QString &id, int version)
{
    return u"%1/%2/%3.json"_s.arg(folder, id, QString::number(version));
}

ProcedureSummary summaryOf(const Definition &definition)
{
    ProcedureSummary summary{definition.id,
                             definition.version,
                             definition.title,
                             definition.summary,
                             definition.pivot,
                             definition.minutes,
                             definition.guides,
                             definition.keywords,
                             definition.communes,
                             {},
                             {}};
    for (auto it = definition.translations.begin(); it != definition.translations.end(); ++it) {
        summary.titles.insert(it.key(), definition.text(definition.title, it.key()));
        summary.summaries.insert(it.key(), definition.text(definition.summary, it.key()));
    }
    return summary;
}

LibraryIndex LibraryIndex::read(const QString &folder)
{
    QFile file(indexFile(folder));
    if (!file.exists() && QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty())
        return {};
    const QJsonObject object =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    if (object[u"format"].toInt() != kFormat) {
        qWarning("lucarne: %s is damaged: the latest version of every procedure is offered",
                 qPrintable(file.fileName()));
        return fromFiles(folder);
    }
    LibraryIndex index;
    const QJsonObject latest = object[u"latest"].toObject();
    for (auto it = latest.begin(); it != latest.end(); ++it)
        index.latest.insert(it.key(), {it.value()[u"version"].toInt(), it.value()[u"sha256"].toString()});
    const QJsonArray offered = object[u"offered"].toArray();
    for (const QJsonValue &summary : offered)
        index.offered.push_back(unpacked(summary.toObject()));
    return index;
}

Result<void> LibraryIndex::write(const QString &folder) const
{
    std::vector<ProcedureSummary> sorted = offered;
    sortByTitle(sorted);
    QJsonArray summaries;
    for (const ProcedureSummary &summary : sorted)
        summaries.append(packed(summary));
    QJsonObject versions;
    for (auto it = latest.begin(); it != latest.end(); ++it)
        versions.insert(it.key(), QJsonObject{{u"version"_s, it->version}, {u"sha256"_s, it->sha256}});
    const QByteArray json =
        QJsonDocument(QJsonObject{{u"format"_s, kFormat}, {u"latest"_s, versions}, {u"offered"_s, summaries}})
            .toJson(QJsonDocument::Compact);
    QSaveFile file(indexFile(folder)); // synchronises before it renames
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit()) {
        return failure(
            QCoreApplication::translate("procedure", "The procedures cannot be written on this terminal."),
            file.fileName() + u": "_s + file.errorString());
    }
    return store::syncFolder(folder);
}

} // namespace lucarne::procedure
