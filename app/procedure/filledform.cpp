// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filledform.h"

#include "checkedjson.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

namespace lucarne::procedure
{

using namespace Qt::StringLiterals;

namespace
{

const QString kFormat = u"lucarne-form-1"_s;

void collectTexts(const QJsonValue &value, QSet<QString> &texts)
{
    if (value.isString()) {
        texts.insert(value.toString());
    } else if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            collectTexts(item, texts);
    } else if (value.isObject()) {
        for (const QJsonValue &member : value.toObject())
            collectTexts(member, texts);
    }
}

} // namespace

std::vector<JoinedDocument> documentsIn(const QJsonObject &answers, const Draft &draft)
{
    // A digest is like no other text: where it stands does not matter.
    QSet<QString> texts;
    collectTexts(answers, texts);
    std::vector<JoinedDocument> documents;
    for (const JoinedDocument &document : draft.documents) {
        if (texts.contains(document.sealed.hex()))
            documents.push_back(document);
    }
    return documents;
}

FilledForm filledForm(const Draft &draft, const Form &form)
{
    FilledForm filled{form.definition().id, form.definition().version, form.answersToSend(), {}};
    filled.documents = documentsIn(filled.answers, draft);
    return filled;
}

QByteArray packed(const FilledForm &form)
{
    QJsonArray documents;
    for (const JoinedDocument &document : form.documents) {
        documents.append(QJsonObject{
            {u"sha256"_s, document.sealed.hex()}, {u"name"_s, document.name}, {u"pages"_s, document.pages}});
    }
    return QJsonDocument(QJsonObject{{u"format"_s, kFormat},
                                     {u"procedure"_s, form.procedure},
                                     {u"version"_s, form.version},
                                     {u"answers"_s, form.answers},
                                     {u"documents"_s, documents}})
        .toJson(QJsonDocument::Compact);
}

Result<FilledForm> unpackedForm(const QByteArray &payload)
{
    const QJsonObject root = QJsonDocument::fromJson(payload).object();
    JsonFaults faults;
    CheckedObject object(root, {}, faults);
    if (object.text(u"format"_s, 40, CheckedObject::Required) != kFormat)
        object.fault(u"format"_s, u"not known"_s);
    FilledForm form;
    form.procedure = object.text(u"procedure"_s, 60, CheckedObject::Required);
    form.version = object.wholeNumber(u"version"_s, 1, 1'000'000'000).value_or(0);
    if (!root.value(u"answers"_s).isObject())
        object.fault(u"answers"_s, u"not an object"_s);
    form.answers = root.value(u"answers"_s).toObject();
    const QJsonArray documents = object.array(u"documents"_s, store::kMostDocuments, CheckedObject::Required);
    for (qsizetype i = 0; i < documents.size(); ++i) {
        CheckedObject entry(documents[i], u"documents[%1]"_s.arg(i), faults);
        JoinedDocument document;
        document.sealed.digest =
            QByteArray::fromHex(entry.text(u"sha256"_s, 64, CheckedObject::Required).toLatin1());
        document.name = entry.text(u"name"_s, 1000);
        document.pages = entry.wholeNumber(u"pages"_s, 0, 100'000).value_or(0);
        form.documents.push_back(std::move(document));
    }
    if (!faults.isEmpty())
        return failure(QCoreApplication::translate("procedure", "This form cannot be read."), faults.text());
    return form;
}

} // namespace lucarne::procedure
