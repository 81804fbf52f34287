// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "everydaywords.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// The resource sits in a static library: without this the linker leaves it out.
static void keepEverydayWords()
{
    Q_INIT_RESOURCE(everydaywords);
}

namespace lucarne::catalogue
{

using namespace Qt::StringLiterals;

namespace
{

tl::unexpected<Error> unreadable(const QString &detail)
{
    return failure(QCoreApplication::translate("Catalogue", "The table of everyday words cannot be read."),
                   u"everyday words: "_s + detail);
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const auto item : array) {
        if (const QString text = item.toString().simplified(); !text.isEmpty())
            list << text;
    }
    return list;
}

} // namespace

Result<std::vector<EverydayWords>> readEverydayWords(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return unreadable(u"offset %1: %2"_s.arg(parseError.offset).arg(parseError.errorString()));
    if (document["format"_L1].toInt() != 1)
        return unreadable(u"unknown format"_s);

    std::vector<EverydayWords> table;
    const QJsonArray entries = document["entries"_L1].toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject entry = entries[i].toObject();
        EverydayWords words{strings(entry["say"_L1]), strings(entry["means"_L1]),
                            strings(entry["guides"_L1])};
        if (words.say.isEmpty())
            return unreadable(u"entry %1 says nothing"_s.arg(i + 1));
        if (words.means.isEmpty() && words.guides.isEmpty())
            return unreadable(u"entry %1 (%2) means nothing"_s.arg(i + 1).arg(words.say.front()));
        table.push_back(std::move(words));
    }
    return table;
}

Result<std::vector<EverydayWords>> builtInEverydayWords()
{
    keepEverydayWords();
    QFile file(u":/lucarne/search/everyday-words.fr.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file.errorString());
    return readEverydayWords(file.readAll());
}

} // namespace lucarne::catalogue
