// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "countyreceipt.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace lucarne::sync
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kDigestLetters = 64;

} // namespace

std::optional<CountyReceipt> countyReceiptFrom(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QByteArray digest = object[u"digest"].toString().toLatin1();
    CountyReceipt receipt{QUuid::fromString(object[u"id"].toString()), QByteArray::fromHex(digest),
                          QDateTime::fromString(object[u"receivedAt"].toString(), Qt::ISODateWithMs)};
    if (receipt.id.isNull() || digest.size() != kDigestLetters || receipt.digest.toHex() != digest)
        return std::nullopt;
    return receipt;
}

} // namespace lucarne::sync
