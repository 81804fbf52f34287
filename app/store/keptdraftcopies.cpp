// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keptdraftcopies.h"

#include "vault/digest.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QSet>

#include <algorithm>

namespace lucarne::store
{

using namespace Qt::StringLiterals;

namespace
{

const QString kWritten = u".kept"_s;
const QString kCommitted = u".held"_s;

QString beginning(const QString &id)
{
    return QString::fromLatin1(vault::sha256(id.toUtf8()).toHex()) + u'-';
}

QString baseName(const QString &id, const QByteArray &box)
{
    return beginning(id) + versionOf(box);
}

/// Of the copies whose names begin so.
QStringList patterns(const QString &beginning)
{
    return {beginning + u'*' + kWritten, beginning + u'*' + kCommitted};
}

QByteArray packed(const KeptDraftCopy &copy)
{
    const KeptDraft &kept = copy.kept;
    const QCborMap map{{u"id"_s, kept.id},
                       {u"box"_s, kept.box},
                       {u"tokenDigest"_s, kept.tokenDigest},
                       {u"follows"_s, QCborArray::fromStringList(kept.follows)},
                       {u"documents"_s, store::packed(kept.documents)},
                       {u"keptAt"_s, copy.keptAt}};
    return map.toCborValue().toCbor();
}

KeptDraftCopy copyFrom(const QByteArray &content)
{
    const QCborMap map = QCborValue::fromCbor(content).toMap();
    KeptDraftCopy copy;
    copy.kept.id = map[u"id"_s].toString();
    copy.kept.box = map[u"box"_s].toByteArray();
    copy.kept.tokenDigest = map[u"tokenDigest"_s].toByteArray();
    for (const QCborValue &version : map[u"follows"_s].toArray())
        copy.kept.follows.append(version.toString());
    copy.kept.documents = documentsFrom(map[u"documents"_s].toArray());
    copy.keptAt = map[u"keptAt"_s].toInteger();
    return copy;
}

} // namespace

Result<void> KeptDraftCopies::write(const KeptDraftCopy &copy)
{
    return m_files.write(baseName(copy.kept.id, copy.kept.box) + kWritten, packed(copy));
}

void KeptDraftCopies::noteCommitted(const KeptDraft &version)
{
    const QString base = baseName(version.id, version.box);
    m_files.rename(base + kWritten, base + kCommitted);
}

/// Of one draft, those whose names match: what no other version follows, and of several such (never
/// committed) the newest file.
std::optional<KeptDraftCopy> KeptDraftCopies::last(const QStringList &names) const
{
    std::vector<KeptDraftCopy> versions;
    for (const QString &name : m_files.newestFirst(names)) {
        if (const auto content = m_files.read(name))
            versions.push_back(copyFrom(*content));
    }
    const auto isLast = [&versions](const KeptDraftCopy &copy) {
        const QString version = versionOf(copy.kept.box);
        return std::ranges::none_of(versions, [&](const KeptDraftCopy &other) {
            return other.kept.box != copy.kept.box && other.kept.follows.contains(version);
        });
    };
    const auto found = std::ranges::find_if(versions, isLast);
    return found == versions.end() ? std::nullopt : std::optional(std::move(*found));
}

std::vector<KeptDraftCopy> KeptDraftCopies::all() const
{
    return lastOfEach({kWritten, kCommitted}, {});
}

std::vector<KeptDraftCopy> KeptDraftCopies::committedBeside(const QStringList &ids) const
{
    return lastOfEach({kCommitted}, ids);
}

/// \a but: ids of drafts that are left out.
std::vector<KeptDraftCopy> KeptDraftCopies::lastOfEach(const QStringList &endings,
                                                       const QStringList &but) const
{
    const auto matching = [&endings](const QString &beginning) {
        QStringList names;
        for (const QString &ending : endings)
            names.append(beginning + u'*' + ending);
        return names;
    };
    QSet<QString> seen;
    for (const QString &id : but)
        seen.insert(beginning(id));
    std::vector<KeptDraftCopy> copies;
    for (const QString &name : m_files.names(matching({}))) {
        const QString ofDraft = name.left(name.indexOf(u'-') + 1);
        if (seen.contains(ofDraft))
            continue;
        seen.insert(ofDraft);
        if (auto copy = last(matching(ofDraft)))
            copies.push_back(std::move(*copy));
    }
    return copies;
}

KeptDraft KeptDraftCopies::mended(KeptDraft kept) const
{
    const QString base = baseName(kept.id, kept.box);
    if (kept.box.isEmpty() || m_files.read(base + kCommitted) || m_files.read(base + kWritten))
        return kept;
    auto copy = last(patterns(beginning(kept.id)));
    // A copy of a version before it is older than copies of this one could be.
    if (!copy || kept.follows.contains(versionOf(copy->kept.box)))
        return kept;
    copy->kept.revision = kept.revision;
    return std::move(copy->kept);
}

void KeptDraftCopies::remove(const KeptDraft &version)
{
    const QString base = baseName(version.id, version.box);
    m_files.remove(base + kWritten);
    m_files.remove(base + kCommitted);
}

void KeptDraftCopies::removeOthers(const QString &id, const QByteArray &box)
{
    const QString stays = box.isEmpty() ? QString() : baseName(id, box);
    for (const QString &name : m_files.names(patterns(beginning(id)))) {
        if (stays.isEmpty() || !name.startsWith(stays))
            m_files.remove(name);
    }
}

void KeptDraftCopies::sweep(const QStringList &ids, const QDateTime &now)
{
    QSet<QString> needed;
    for (const QString &id : ids)
        needed.insert(beginning(id));
    m_files.sweep(
        [&needed](const QString &name) {
            return (name.endsWith(kWritten) || name.endsWith(kCommitted)) &&
                   needed.contains(name.left(name.indexOf(u'-') + 1));
        },
        now);
}

} // namespace lucarne::store
