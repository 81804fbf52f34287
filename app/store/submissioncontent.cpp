// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissioncontent.h"

#include "checkedjson.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QtEndian>

namespace lucarne::store
{

using namespace Qt::StringLiterals;

namespace
{

const QString kFormat = u"lucarne-submission-1"_s;
constexpr qsizetype kDigestBytes = 32;

QString textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QByteArray digestFrom(CheckedObject &object, const QString &key)
{
    QByteArray digest =
        QByteArray::fromHex(object.text(key, 2 * kDigestBytes, CheckedObject::Required).toLatin1());
    if (digest.size() != kDigestBytes)
        object.fault(key, u"not a SHA-256"_s);
    return digest;
}

QUuid idFrom(CheckedObject &object, const QString &key, CheckedObject::Presence presence)
{
    const QString text = object.text(key, 36, presence);
    const QUuid id = QUuid::fromString(text);
    if (!text.isEmpty() && textOf(id) != text)
        object.fault(key, u"not a UUID"_s);
    return id;
}

} // namespace

QByteArray packed(const SubmissionContent &content)
{
    QJsonArray documents;
    for (const SealedDocument &document : content.documents) {
        documents.append(QJsonObject{{u"sha256"_s, document.hex()},
                                     {u"size"_s, document.size},
                                     {u"id"_s, textOf(document.id)},
                                     {u"mediaType"_s, document.mediaType}});
    }
    QJsonObject description{
        {u"format"_s, kFormat},
        {u"id"_s, textOf(content.id)},
        {u"number"_s, content.number},
        {u"procedure"_s, content.procedure},
        {u"procedureVersion"_s, content.procedureVersion},
        {u"statusDigest"_s, QString::fromLatin1(content.statusDigest.toHex())},
        {u"recordedAt"_s, content.recordedAt.toUTC().toString(Qt::ISODate)},
        {u"documents"_s, documents},
    };
    if (!content.caseId.isEmpty())
        description.insert(u"case"_s, content.caseId);
    if (!content.after.isNull())
        description.insert(u"after"_s, textOf(content.after));
    const QByteArray json = QJsonDocument(description).toJson(QJsonDocument::Compact);
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(quint32(json.size()), bytes.data());
    bytes.reserve(4 + json.size() + content.payload.size());
    bytes += json;
    bytes += content.payload;
    return bytes;
}

Result<SubmissionContent> unpacked(const QByteArray &bytes)
{
    const auto unreadable = [](const QString &detail) {
        return failure(QCoreApplication::translate("store", "A submission cannot be read."), detail);
    };
    const qsizetype length = bytes.size() < 4 ? -1 : qsizetype(qFromBigEndian<quint32>(bytes.constData()));
    if (length < 0 || length > bytes.size() - 4)
        return unreadable(u"no description"_s);
    JsonFaults faults;
    CheckedObject object(QJsonDocument::fromJson(bytes.mid(4, length)).object(), {}, faults);
    if (object.text(u"format"_s, 40, CheckedObject::Required) != kFormat)
        object.fault(u"format"_s, u"not known"_s);
    SubmissionContent content;
    content.id = idFrom(object, u"id"_s, CheckedObject::Required);
    content.number = object.text(u"number"_s, 20, CheckedObject::Required);
    content.procedure = object.text(u"procedure"_s, 100, CheckedObject::Required);
    content.procedureVersion = object.wholeNumber(u"procedureVersion"_s, 0, 1'000'000).value_or(0);
    content.caseId = object.text(u"case"_s, 100);
    content.after = idFrom(object, u"after"_s, CheckedObject::Optional);
    content.statusDigest = digestFrom(object, u"statusDigest"_s);
    content.recordedAt =
        QDateTime::fromString(object.text(u"recordedAt"_s, 40, CheckedObject::Required), Qt::ISODate);
    const QJsonArray documents = object.array(u"documents"_s, kMostDocuments, CheckedObject::Required);
    for (qsizetype i = 0; i < documents.size(); ++i) {
        CheckedObject entry(documents[i], u"documents[%1]"_s.arg(i), faults);
        SealedDocument document;
        document.digest = digestFrom(entry, u"sha256"_s);
        document.size = qint64(entry.number(u"size"_s, 1, 1e12, CheckedObject::Required).value_or(0));
        document.id = idFrom(entry, u"id"_s, CheckedObject::Required);
        document.mediaType = entry.text(u"mediaType"_s, 100);
        content.documents.push_back(std::move(document));
    }
    if (!faults.isEmpty())
        return unreadable(faults.text());
    content.payload = bytes.mid(4 + length);
    return content;
}

} // namespace lucarne::store
