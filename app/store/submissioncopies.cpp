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

const QString kWritten = u".copy"_s;
const QString kCommitted = u".sent"_s;

QString baseName(const QString &draft)
{
    return QString::fromLatin1(vault::sha256(draft.toUtf8()).toHex());
}

QSet<QString> baseNames(const QStringList &drafts)
{
    QSet<QString> names;
    for (const QString &draft : drafts)
        names.insert(baseName(draft));
    return names;
}

QString baseOf(const QString &fileName)
{
    return fileName.section(u'.', 0, 0);
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
                       {u"documents"_s, store::packed(copy.documents)},
                       {u"keptDraft"_s, copy.keptDraft},
                       {u"keptDraftToken"_s, copy.keptDraftToken}};
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
    copy.keptDraft = map[u"keptDraft"_s].toString();
    copy.keptDraftToken = map[u"keptDraftToken"_s].toByteArray();
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
    return m_files.write(baseName(copy.draft) + kWritten, packed(copy));
}

void SubmissionCopies::noteCommitted(const QString &draft)
{
    m_files.rename(baseName(draft) + kWritten, baseName(draft) + kCommitted);
}

std::optional<SubmissionCopy> SubmissionCopies::read(const QString &draft) const
{
    auto copy = readFrom(m_files, baseName(draft) + kCommitted);
    return copy ? copy : readFrom(m_files, baseName(draft) + kWritten);
}

std::vector<SubmissionCopy> SubmissionCopies::all() const
{
    return named(m_files.names({u'*' + kWritten, u'*' + kCommitted}));
}

std::vector<SubmissionCopy> SubmissionCopies::committedBeside(const QStringList &drafts) const
{
    const QSet<QString> known = baseNames(drafts);
    QStringList names = m_files.names({u'*' + kCommitted});
    names.removeIf([&known](const QString &name) { return known.contains(baseOf(name)); });
    return named(names);
}

std::vector<SubmissionCopy> SubmissionCopies::named(const QStringList &names) const
{
    std::vector<SubmissionCopy> copies;
    for (const QString &name : names) {
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
    m_files.remove(baseName(draft) + kWritten);
    m_files.remove(baseName(draft) + kCommitted);
}

void SubmissionCopies::removeUncommitted(const QString &draft)
{
    m_files.remove(baseName(draft) + kWritten);
}

void SubmissionCopies::sweep(const QStringList &drafts, const QDateTime &now)
{
    const QSet<QString> needed = baseNames(drafts);
    m_files.sweep(
        [&needed](const QString &name) {
            return needed.contains(baseOf(name)) && (name.endsWith(kWritten) || name.endsWith(kCommitted));
        },
        now);
}

} // namespace lucarne::store
