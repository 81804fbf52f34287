// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissioncopies.h"

#include "vault/digest.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace lucarne::store
{

using namespace Qt::StringLiterals;

namespace
{

QString fileName(const QString &draft)
{
    return QString::fromLatin1(vault::sha256(draft.toUtf8()).toHex()) + u".copy"_s;
}

QByteArray packed(const SubmissionCopy &copy)
{
    const QCborMap map{{u"id"_s, QCborValue(copy.id)},
                       {u"draft"_s, copy.draft},
                       {u"number"_s, copy.number},
                       {u"case"_s, copy.caseId},
                       {u"sequence"_s, copy.sequence},
                       {u"recordedAt"_s, copy.recordedAt.toSecsSinceEpoch()},
                       {u"digest"_s, copy.digest},
                       {u"envelope"_s, copy.envelope},
                       {u"documents"_s, store::packed(copy.documents)}};
    return map.toCborValue().toCbor();
}

std::optional<SubmissionCopy> copyFrom(const QByteArray &content)
{
    const QCborMap map = QCborValue::fromCbor(content).toMap();
    SubmissionCopy copy;
    copy.id = map[u"id"_s].toUuid();
    copy.draft = map[u"draft"_s].toString();
    copy.number = map[u"number"_s].toString();
    copy.caseId = map[u"case"_s].toString();
    copy.sequence = map[u"sequence"_s].toInteger();
    copy.recordedAt = QDateTime::fromSecsSinceEpoch(map[u"recordedAt"_s].toInteger(), Qt::UTC);
    copy.digest = map[u"digest"_s].toByteArray();
    copy.envelope = map[u"envelope"_s].toByteArray();
    copy.documents = documentsFrom(map[u"documents"_s].toArray());
    if (copy.id.isNull() || vault::sha256(copy.envelope) != copy.digest)
        return std::nullopt;
    return copy;
}

std::optional<SubmissionCopy> readFrom(const CopyFolder &files, const QString &name)
{
    const auto content = files.read(name);
    return content ? copyFrom(*content) : std::nullopt;
}

} // namespace

Result<void> SubmissionCopies::write(const SubmissionCopy &copy)
{
    return m_files.write(fileName(copy.draft), packed(copy));
}

std::optional<SubmissionCopy> SubmissionCopies::read(const QString &draft) const
{
    return readFrom(m_files, fileName(draft));
}

std::vector<SubmissionCopy> SubmissionCopies::all() const
{
    std::vector<SubmissionCopy> copies;
    for (const QString &name : m_files.names(u"*.copy"_s)) {
        if (auto copy = readFrom(m_files, name)) {
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
    m_files.remove(fileName(draft));
}

void SubmissionCopies::sweep(const QStringList &drafts, const QDateTime &now)
{
    QSet<QString> needed;
    for (const QString &draft : drafts)
        needed.insert(fileName(draft));
    m_files.sweep([&needed](const QString &name) { return needed.contains(name); }, now);
}

} // namespace lucarne::store
