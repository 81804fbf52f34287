// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contentstate.h"

#include "kiosk/configuration.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace lucarne::sync
{

using namespace Qt::StringLiterals;

namespace
{

// The county is asked every ten minutes: after a week it is no passing fault any more.
constexpr qint64 kDaysUntilSilent = 7;

} // namespace

ContentPlaces ContentPlaces::of(const kiosk::Configuration &configuration)
{
    return {kiosk::catalogueFolder(configuration), kiosk::directoryFile(configuration),
            kiosk::proceduresFolder(configuration), kiosk::dataFolder(configuration) + u"/sync"_s};
}

Result<vault::SealingKey> ContentState::sealingKey() const
{
    if (sealingKeys.isEmpty()) {
        return failure(QCoreApplication::translate(
                           "sync", "This terminal cannot send forms yet: the county has given it no key."),
                       u"no sealing key in the accepted manifest"_s);
    }
    return vault::SealingKey::fromBase64(sealingKeys.first().toLatin1());
}

std::optional<QDateTime> ContentState::silentSince(const QDateTime &now) const
{
    if (!checkedAt.isValid() || !(isExpired(now) || checkedAt.daysTo(now) >= kDaysUntilSilent))
        return std::nullopt;
    return checkedAt;
}

ContentState loadContentState(const ContentPlaces &places)
{
    QFile file(places.stateFile());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject()) {
        // Without it the terminal takes any signed manifest again, and says what happened.
        qWarning("lucarne: %s is damaged and set aside", qPrintable(file.fileName()));
        QFile::remove(file.fileName() + u".damaged"_s);
        file.rename(file.fileName() + u".damaged"_s);
        return {};
    }
    const QJsonObject object = document.object();
    ContentState state;
    state.countyKey = object[u"countyKey"].toString();
    state.accepted.version = object[u"acceptedVersion"].toInteger();
    state.accepted.digest = object[u"acceptedDigest"].toString();
    state.expires = QDateTime::fromString(object[u"expires"].toString(), Qt::ISODateWithMs);
    state.versionInUse = object[u"versionInUse"].toInteger();
    const QJsonArray digests = object[u"digestsInUse"].toArray();
    for (const QJsonValue &digest : digests)
        state.digestsInUse.append(digest.toString());
    const QJsonObject unusable = object[u"unusable"].toObject();
    for (auto it = unusable.begin(); it != unusable.end(); ++it) {
        // Up to version 0.1 it was the time alone.
        const QJsonValue tried = it->isObject() ? it->toObject()[u"tried"] : it.value();
        state.unusable.insert(it.key(), {QDateTime::fromString(tried.toString(), Qt::ISODateWithMs),
                                         it->toObject()[u"why"].toString()});
    }
    const QJsonArray kinds = object[u"passedOver"].toArray();
    for (const QJsonValue &kind : kinds)
        state.passedOver.append(kind.toString());
    const QJsonArray keys = object[u"sealingKeys"].toArray();
    for (const QJsonValue &key : keys)
        state.sealingKeys.append(key.toString());
    const QJsonArray refusals = object[u"refusedProcedures"].toArray();
    for (const QJsonValue &refused : refusals)
        state.refusedProcedures.push_back({refused[u"file"].toString(), refused[u"reason"].toString()});
    state.lastFault = object[u"lastFault"].toString();
    state.lastFaultDetail = object[u"lastFaultDetail"].toString();
    state.checkedAt = QDateTime::fromString(object[u"checkedAt"].toString(), Qt::ISODateWithMs);
    return state;
}

Result<void> saveContentState(const ContentPlaces &places, const ContentState &state)
{
    QJsonObject unusable;
    for (auto it = state.unusable.begin(); it != state.unusable.end(); ++it)
        unusable.insert(it.key(), QJsonObject{{u"tried"_s, it->tried.toString(Qt::ISODateWithMs)},
                                              {u"why"_s, it->why.left(kMostFaultDetail)}});
    QJsonArray refused;
    for (const procedure::RefusedProcedure &one : state.refusedProcedures)
        refused.append(QJsonObject{{u"file"_s, one.file}, {u"reason"_s, one.reason}});
    const QJsonObject object{{u"countyKey"_s, state.countyKey},
                             {u"acceptedVersion"_s, state.accepted.version},
                             {u"acceptedDigest"_s, state.accepted.digest},
                             {u"expires"_s, state.expires.toString(Qt::ISODateWithMs)},
                             {u"versionInUse"_s, state.versionInUse},
                             {u"digestsInUse"_s, QJsonArray::fromStringList(state.digestsInUse)},
                             {u"unusable"_s, unusable},
                             {u"passedOver"_s, QJsonArray::fromStringList(state.passedOver)},
                             {u"sealingKeys"_s, QJsonArray::fromStringList(state.sealingKeys)},
                             {u"refusedProcedures"_s, refused},
                             {u"lastFault"_s, state.lastFault},
                             {u"lastFaultDetail"_s, state.lastFaultDetail.left(kMostFaultDetail)},
                             {u"checkedAt"_s, state.checkedAt.toString(Qt::ISODateWithMs)}};
    const QByteArray bytes = QJsonDocument(object).toJson();
    QSaveFile file(places.stateFile()); // synchronises before it renames
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(QCoreApplication::translate("sync", "New content cannot be written on this terminal."),
                       file.fileName() + u": "_s + file.errorString());
    }
    return {};
}

} // namespace lucarne::sync
