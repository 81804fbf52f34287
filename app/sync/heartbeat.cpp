// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heartbeat.h"

#include "contentstate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStorageInfo>
#include <QSysInfo>

#include <algorithm>

namespace lucarne::sync
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kLowDiskPercent = 20; // store::DiskLevel::Warn

// See openapi.yaml.
constexpr std::size_t kMostRefused = 20;
constexpr int kMostFileName = 100;
constexpr int kMostReason = 500;

/// What the contract has had since its first version.
void addLaterMembers(const Health &health, QJsonObject &state)
{
    if (!health.lastContentFault.isEmpty() && !health.contentFaultDetail.isEmpty())
        state.insert(u"lastContentErrorDetail"_s, health.contentFaultDetail.left(kMostFaultDetail));
    QJsonArray refused;
    for (std::size_t i = 0; i < std::min(health.refusedProcedures.size(), kMostRefused); ++i)
        refused.append(QJsonObject{{u"file"_s, health.refusedProcedures[i].file.left(kMostFileName)},
                                   {u"reason"_s, health.refusedProcedures[i].reason.left(kMostReason)}});
    if (!refused.isEmpty())
        state.insert(u"refusedProcedures"_s, refused);
    if (health.outbox) {
        QJsonObject outbox{{u"waiting"_s, health.outbox->waiting},
                           {u"quarantined"_s, health.outbox->quarantined},
                           {u"setAside"_s, health.outbox->setAside},
                           {u"missing"_s, health.outbox->missing}};
        if (health.outbox->oldestWaiting)
            outbox.insert(u"oldestWaiting"_s, health.outbox->oldestWaiting->toUTC().toString(Qt::ISODate));
        state.insert(u"outbox"_s, outbox);
    }
}

} // namespace

bool Health::isGood() const
{
    return !contentExpired && lastContentFault.isEmpty() && refusedProcedures.empty() &&
           diskFreePercent.value_or(100) >= kLowDiskPercent && outbox && outbox->quarantined == 0 &&
           outbox->setAside == 0 && outbox->missing == 0;
}

std::optional<int> diskFreePercent(const QString &folder)
{
    const QStorageInfo disk(folder);
    if (!disk.isValid() || disk.bytesTotal() <= 0)
        return std::nullopt;
    return int(disk.bytesAvailable() * 100 / disk.bytesTotal());
}

QByteArray heartbeatBody(const Health &health, const QDateTime &now, HeartbeatForm form)
{
    QJsonObject state{{u"state"_s, health.isGood() ? u"good"_s : u"degraded"_s},
                      {u"contentExpired"_s, health.contentExpired}};
    if (health.diskFreePercent)
        state.insert(u"diskFreePercent"_s, *health.diskFreePercent);
    if (!health.lastContentFault.isEmpty())
        state.insert(u"lastContentError"_s, health.lastContentFault);
    if (form == HeartbeatForm::Whole)
        addLaterMembers(health, state);
    const QJsonObject versions{{u"lucarne"_s, QStringLiteral(LUCARNE_VERSION)},
                               {u"qt"_s, QString::fromLatin1(qVersion())},
                               {u"system"_s, QSysInfo::prettyProductName().left(100)}};
    return QJsonDocument(QJsonObject{{u"sentAt"_s, now.toUTC().toString(Qt::ISODate)},
                                     {u"versions"_s, versions},
                                     {u"contentVersion"_s, health.contentVersion},
                                     {u"health"_s, state},
                                     {u"helpRequested"_s, health.helpRequested}})
        .toJson(QJsonDocument::Compact);
}

std::optional<qint64> manifestVersionOf(const Answer &answer)
{
    const qint64 version = QJsonDocument::fromJson(answer.body).object()[u"manifestVersion"].toInteger(-1);
    if (answer.outcome != Outcome::Ok || version < 0)
        return std::nullopt;
    return version;
}

std::optional<QDateTime> countyTimeOf(const Answer &answer)
{
    const QDateTime time = QDateTime::fromString(
        QJsonDocument::fromJson(answer.body).object()[u"time"].toString(), Qt::ISODateWithMs);
    if (answer.outcome != Outcome::Ok || !time.isValid())
        return std::nullopt;
    return time;
}

Ask heartbeat(const QString &terminalId, const vault::Secret &token, const Health &health,
              const QDateTime &now, HeartbeatForm form)
{
    Ask ask;
    ask.method = "POST";
    ask.path = u"/v1/terminals/%1/heartbeat"_s.arg(terminalId);
    ask.body = heartbeatBody(health, now, form);
    ask.token = &token;
    return ask;
}

} // namespace lucarne::sync
