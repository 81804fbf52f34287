// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissioncopies.h"

#include "database.h"
#include "failpoint.h"

#include "vault/digest.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace lucarne::store
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kDigestBytes = 32;
constexpr qint64 kSweepAfterSeconds = 24 * 3600;

QString fileName(const QString &draft)
{
    return QString::fromLatin1(vault::sha256(draft.toUtf8()).toHex()) + u".copy"_s;
}

QByteArray packed(const SubmissionCopy &copy)
{
    QCborArray documents;
    for (const SealedDocument &document : copy.documents)
        documents.append(
            QCborArray{document.digest, document.size, QCborValue(document.id), document.mediaType});
    const QCborMap map{{u"id"_s, QCborValue(copy.id)}, {u"draft"_s, copy.draft},
                       {u"number"_s, copy.number},     {u"case"_s, copy.caseId},
                       {u"sequence"_s, copy.sequence}, {u"recordedAt"_s, copy.recordedAt.toSecsSinceEpoch()},
                       {u"digest"_s, copy.digest},     {u"envelope"_s, copy.envelope},
                       {u"documents"_s, documents}};
    return map.toCborValue().toCbor();
}

std::optional<SubmissionCopy> unpacked(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.readAll();
    const QByteArray body = bytes.mid(kDigestBytes);
    if (bytes.size() <= kDigestBytes || vault::sha256(body) != bytes.first(kDigestBytes))
        return std::nullopt;
    const QCborMap map = QCborValue::fromCbor(body).toMap();
    SubmissionCopy copy;
    copy.id = map[u"id"_s].toUuid();
    copy.draft = map[u"draft"_s].toString();
    copy.number = map[u"number"_s].toString();
    copy.caseId = map[u"case"_s].toString();
    copy.sequence = map[u"sequence"_s].toInteger();
    copy.recordedAt = QDateTime::fromSecsSinceEpoch(map[u"recordedAt"_s].toInteger(), Qt::UTC);
    copy.digest = map[u"digest"_s].toByteArray();
    copy.envelope = map[u"envelope"_s].toByteArray();
    for (const QCborValue &value : map[u"documents"_s].toArray()) {
        const QCborArray document = value.toArray();
        copy.documents.push_back({document[0].toByteArray(), document[1].toInteger(), document[2].toUuid(),
                                  document[3].toString()});
    }
    if (copy.id.isNull() || vault::sha256(copy.envelope) != copy.digest)
        return std::nullopt;
    return copy;
}

} // namespace

Result<void> SubmissionCopies::write(const SubmissionCopy &copy)
{
    const QString path = m_folder + u'/' + fileName(copy.draft);
    QFile part(path + u".part"_s);
    const auto failed = [&part](const QString &why) {
        part.remove();
        return failure(
            QCoreApplication::translate("store", "The disk of this terminal did not accept the data."),
            part.fileName() + u": "_s + why);
    };
    const QByteArray body = packed(copy);
    if (!part.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ||
        part.write(vault::sha256(body) + body) != kDigestBytes + body.size())
        return failed(part.errorString());
    part.close();
    if (const auto synced = syncFile(part.fileName()); !synced)
        return failed(synced.error().detail);
    failpoint("copy.synced");
    QFile::remove(path); // of a submission of this draft that was never committed
    if (!part.rename(path))
        return failed(part.errorString());
    failpoint("copy.renamed");
    return syncFolder(m_folder);
}

std::optional<SubmissionCopy> SubmissionCopies::read(const QString &draft) const
{
    return unpacked(m_folder + u'/' + fileName(draft));
}

std::vector<SubmissionCopy> SubmissionCopies::all() const
{
    std::vector<SubmissionCopy> copies;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({u"*.copy"_s}, QDir::Files)) {
        if (auto copy = unpacked(file.filePath())) {
            copy->envelope.clear();
            copies.push_back(std::move(*copy));
        }
    }
    std::ranges::sort(copies, {},
                      [](const SubmissionCopy &copy) { return std::tuple(copy.recordedAt, copy.sequence); });
    return copies;
}

void SubmissionCopies::remove(const QString &draft)
{
    QFile::remove(m_folder + u'/' + fileName(draft));
}

void SubmissionCopies::sweep(const QStringList &drafts, const QDateTime &now)
{
    QSet<QString> needed;
    for (const QString &draft : drafts)
        needed.insert(fileName(draft));
    for (const QFileInfo &file : QDir(m_folder).entryInfoList(QDir::Files)) {
        if (file.lastModified().secsTo(now) > kSweepAfterSeconds && !needed.contains(file.fileName()))
            QFile::remove(file.filePath());
    }
}

} // namespace lucarne::store
