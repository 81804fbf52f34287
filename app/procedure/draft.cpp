// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draft.h"

#include "checkedjson.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace lucarne::procedure
{

using namespace Qt::StringLiterals;

namespace
{

const QString kFormat = u"lucarne-draft-1"_s;
constexpr int kMostSteps = 10'000;
constexpr int kMostPages = 100'000;

QUuid uuidFrom(CheckedObject &object, const QString &key)
{
    const QString text = object.text(key, 36, CheckedObject::Required);
    const QUuid id = QUuid::fromString(text);
    if (id.isNull())
        object.fault(key, u"not a UUID"_s);
    return id;
}

} // namespace

QByteArray packed(const Draft &draft)
{
    QJsonArray documents;
    for (const JoinedDocument &document : draft.documents) {
        documents.append(QJsonObject{{u"sha256"_s, document.sealed.hex()},
                                     {u"size"_s, document.sealed.size},
                                     {u"id"_s, document.sealed.id.toString(QUuid::WithoutBraces)},
                                     {u"mediaType"_s, document.sealed.mediaType},
                                     {u"atCounty"_s, document.sealed.atCounty},
                                     {u"name"_s, document.name},
                                     {u"pages"_s, document.pages}});
    }
    return QJsonDocument(QJsonObject{{u"format"_s, kFormat},
                                     {u"id"_s, draft.id},
                                     {u"procedure"_s, draft.procedure},
                                     {u"version"_s, draft.version},
                                     {u"step"_s, draft.step},
                                     {u"answers"_s, draft.answers},
                                     {u"resumeLetters"_s, draft.resumeLetters},
                                     {u"takenUpVersion"_s, draft.takenUpVersion},
                                     {u"documents"_s, documents}})
        .toJson(QJsonDocument::Compact);
}

Result<Draft> unpackedDraft(const QByteArray &bytes)
{
    JsonFaults faults;
    CheckedObject object(QJsonDocument::fromJson(bytes).object(), {}, faults);
    if (object.text(u"format"_s, 40, CheckedObject::Required) != kFormat)
        object.fault(u"format"_s, u"not known"_s);
    Draft draft;
    draft.id = uuidFrom(object, u"id"_s).toString(QUuid::WithoutBraces);
    draft.procedure = object.text(u"procedure"_s, 60, CheckedObject::Required);
    draft.version = object.wholeNumber(u"version"_s, 1, 1'000'000'000).value_or(0);
    draft.step = object.wholeNumber(u"step"_s, 0, kMostSteps).value_or(0);
    draft.resumeLetters = object.text(u"resumeLetters"_s, 60);
    draft.takenUpVersion = object.text(u"takenUpVersion"_s, 64);
    const QJsonArray documents = object.array(u"documents"_s, store::kMostDocuments, CheckedObject::Required);
    for (qsizetype i = 0; i < documents.size(); ++i) {
        CheckedObject entry(documents[i], u"documents[%1]"_s.arg(i), faults);
        JoinedDocument document;
        document.sealed.digest =
            QByteArray::fromHex(entry.text(u"sha256"_s, 64, CheckedObject::Required).toLatin1());
        if (document.sealed.digest.size() != 32)
            entry.fault(u"sha256"_s, u"not a SHA-256"_s);
        document.sealed.size = qint64(entry.number(u"size"_s, 1, 1e12, CheckedObject::Required).value_or(0));
        document.sealed.id = uuidFrom(entry, u"id"_s);
        document.sealed.mediaType = entry.text(u"mediaType"_s, 100);
        document.sealed.atCounty = entry.boolean(u"atCounty"_s, false);
        document.name = entry.text(u"name"_s, 1000);
        document.pages = entry.wholeNumber(u"pages"_s, 0, kMostPages).value_or(0);
        draft.documents.push_back(std::move(document));
    }
    if (!faults.isEmpty()) {
        return failure(QCoreApplication::translate("procedure", "This form cannot be taken up again."),
                       faults.text());
    }
    draft.answers = QJsonDocument::fromJson(bytes).object().value(u"answers"_s).toObject();
    return draft;
}

} // namespace lucarne::procedure
