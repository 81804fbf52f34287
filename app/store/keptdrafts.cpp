// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keptdrafts.h"

#include "outbox.h"

#include "failpoint.h"

#include "vault/digest.h"

#include <QCoreApplication>

namespace lucarne::store
{

using namespace Qt::StringLiterals;

namespace
{

/// Of a row k of kept_draft.
const QString kIsDue = u"refused = '' AND NOT EXISTS (SELECT 1 FROM submission s "
                       "WHERE s.id = k.after AND s.state <> 'acked')"_s;

} // namespace

QString versionOf(const QByteArray &box)
{
    return QString::fromLatin1(vault::sha256(box).toHex());
}

Result<void> KeptDrafts::keep(const KeptDraft &kept, const QString &draft, QByteArrayView goesOn,
                              const vault::Secret &key, const QDateTime &now)
{
    Q_ASSERT(!kept.box.isEmpty() && kept.token.isEmpty());
    if (kept.box.size() > kMostKeptBytes)
        return failure(
            QCoreApplication::translate(
                "store", "This form is too large to be kept. Send it now, or ask at the reception."),
            u"%1 bytes"_s.arg(kept.box.size()));
    auto done = m_outbox.changing([&]() -> Result<void> {
        auto earlier = find(kept.id);
        if (!earlier)
            return tl::unexpected(earlier.error());
        QStringList follows = kept.follows;
        if (*earlier) // its sending may be under way
            follows += (*earlier)->follows + QStringList{versionOf((*earlier)->box)};
        follows.removeDuplicates();
        const auto begins = m_outbox.ageBegins(now);
        if (!begins)
            return tl::unexpected(begins.error());
        if (auto added = m_outbox.change(
                u"INSERT INTO kept_draft (id, token_digest, box, follows, kept_at) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (id) DO UPDATE SET box = excluded.box, kept_at = excluded.kept_at, "
                "follows = excluded.follows, revision = revision + 1, refused = ''"_s,
                {kept.id, kept.tokenDigest, kept.box, follows.join(u' ') + u""_s, *begins});
            !added)
            return added;
        failpoint("keep.inserted");
        if (auto gone = m_outbox.change(u"DELETE FROM kept_document WHERE kept = ?"_s, {kept.id}); !gone)
            return gone;
        int position = 0;
        for (const SealedDocument &document : kept.documents) {
            if (auto joined = m_outbox.change(
                    u"INSERT INTO kept_document (kept, position, digest, size, id, media_type) "
                    "VALUES (?, ?, ?, ?, ?, ?)"_s,
                    {kept.id, ++position, document.digest, document.size,
                     document.id.toString(QUuid::WithoutBraces),
                     document.mediaType.isNull() ? u""_s : document.mediaType});
                !joined)
                return joined;
        }
        if (auto saved = m_outbox.saveDraft(draft, goesOn, key); !saved)
            return saved;
        KeptDraftCopy copy{kept, *begins};
        copy.kept.follows = follows;
        auto copied = m_outbox.m_keptCopies.write(copy);
        failpoint("keep.copied");
        return copied;
    });
    if (!done) {
        // Its citizen is told that it was not kept.
        m_outbox.m_keptCopies.remove(kept);
        return done;
    }
    failpoint("keep.committed");
    // After the commit: a crash here leaves copies that the next one, or purge(), removes.
    m_outbox.m_keptCopies.noteCommitted(kept);
    m_outbox.m_keptCopies.removeOthers(kept.id, kept.box);
    return {};
}

Result<std::vector<KeptDraft>> KeptDrafts::found(const QString &condition, const QVariantList &values)
{
    auto rows = m_outbox.query(u"SELECT id, box, token_digest, token, follows, revision FROM kept_draft k "
                               "WHERE "_s +
                                   condition + u" ORDER BY kept_at"_s,
                               values);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<KeptDraft> all;
    while (rows->next()) {
        KeptDraft kept;
        kept.id = rows->value(0).toString();
        kept.box = rows->value(1).toByteArray();
        kept.tokenDigest = rows->value(2).toByteArray();
        kept.token = rows->value(3).toByteArray();
        kept.follows = rows->value(4).toString().split(u' ', Qt::SkipEmptyParts);
        kept.revision = rows->value(5).toLongLong();
        all.push_back(std::move(kept));
    }
    if (const auto ended = m_outbox.m_database.ended(*rows); !ended)
        return tl::unexpected(ended.error());
    for (KeptDraft &kept : all) {
        auto documents = m_outbox.query(u"SELECT digest, size, id, media_type FROM kept_document "
                                        "WHERE kept = ? ORDER BY position"_s,
                                        {kept.id});
        if (!documents)
            return tl::unexpected(documents.error());
        kept.documents = documentsFrom(*documents);
        if (const auto ended = m_outbox.m_database.ended(*documents); !ended)
            return tl::unexpected(ended.error());
        kept = m_outbox.m_keptCopies.mended(std::move(kept));
    }
    return all;
}

Result<std::optional<KeptDraft>> KeptDrafts::find(const QString &id)
{
    return found(u"id = ?"_s, {id}).map([](std::vector<KeptDraft> all) {
        return all.empty() ? std::optional<KeptDraft>() : std::optional(std::move(all.front()));
    });
}

Result<std::vector<KeptDraft>> KeptDrafts::due()
{
    return found(kIsDue, {});
}

Result<QStringList> KeptDrafts::dueIds()
{
    return m_outbox.firstColumn(u"SELECT id FROM kept_draft k WHERE "_s + kIsDue + u" ORDER BY kept_at"_s);
}

Result<void> KeptDrafts::sent(const KeptDraft &kept)
{
    failpoint("kept-sent.begun");
    bool isGone = false;
    auto done = m_outbox.changing([&]() -> Result<void> {
        auto removed = m_outbox.query(u"DELETE FROM kept_draft WHERE id = ? AND revision = ?"_s,
                                      {kept.id, kept.revision});
        if (!removed)
            return tl::unexpected(removed.error());
        isGone = removed->numRowsAffected() == 1;
        // Before the commit: a copy without a row would be taken for a draft that a lost log has taken.
        if (isGone)
            m_outbox.m_keptCopies.remove(kept);
        return {};
    });
    if (!done)
        return done;
    failpoint("kept-sent.committed");
    // After the commit: a crash here leaves files that purge() removes.
    if (isGone) {
        for (const SealedDocument &document : kept.documents)
            m_outbox.documents().remove(document);
    }
    return {};
}

Result<void> KeptDrafts::refused(const KeptDraft &kept, const QString &reason)
{
    return m_outbox.changing([&] {
        return m_outbox.change(u"UPDATE kept_draft SET refused = ? WHERE id = ? AND revision = ?"_s,
                               {reason, kept.id, kept.revision});
    });
}

Result<std::vector<KeptDrafts::Refused>> KeptDrafts::allRefused()
{
    auto rows = m_outbox.query(u"SELECT id, refused, kept_at FROM kept_draft WHERE refused <> '' "
                               "ORDER BY kept_at"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Refused> all;
    while (rows->next()) {
        const qint64 keptAt = rows->value(2).toLongLong();
        all.push_back({rows->value(0).toString(), rows->value(1).toString(),
                       keptAt > 0 ? QDateTime::fromSecsSinceEpoch(keptAt, Qt::UTC) : QDateTime()});
    }
    if (const auto ended = m_outbox.m_database.ended(*rows); !ended)
        return tl::unexpected(ended.error());
    return all;
}

Result<bool> KeptDrafts::sendAgain(const QString &id)
{
    return m_outbox
        .query(
            u"UPDATE kept_draft SET refused = '', revision = revision + 1 WHERE id = ? AND refused <> ''"_s,
            {id})
        .map([](const QSqlQuery &changed) { return changed.numRowsAffected() == 1; });
}

Result<void> KeptDrafts::deleted(const KeptDraft &kept)
{
    return m_outbox.changing([&]() -> Result<void> {
        auto removed = m_outbox.query(u"DELETE FROM kept_draft WHERE id = ? AND revision = ?"_s,
                                      {kept.id, kept.revision});
        if (!removed)
            return tl::unexpected(removed.error());
        if (removed->numRowsAffected() == 1)
            m_outbox.m_keptCopies.removeOthers(kept.id, {}); // before the commit, as above
        return {};
    });
}

} // namespace lucarne::store
