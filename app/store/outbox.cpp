// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox.h"

#include "failpoint.h"

#include "vault/digest.h"
#include "vault/secretbox.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace lucarne::store
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kStubSeconds = 30 * 24 * 3600;
constexpr qint64 kDoubtSeconds = 24 * 3600;

/// \a trusted: none as long as the county has never said what time it is.
bool isNear(const QDateTime &now, const std::optional<qint64> &trusted)
{
    return trusted && std::abs(now.toSecsSinceEpoch() - *trusted) <= kDoubtSeconds;
}

QString queueFolder(const QString &folder)
{
    return folder + u"/queue"_s;
}

QString queueFile(const QString &folder)
{
    return queueFolder(folder) + u"/queue.sqlite"_s;
}

QString backupFile(const QString &folder)
{
    return queueFolder(folder) + u"/before-migration.sqlite"_s;
}

QString damageReport(const QString &folder)
{
    return folder + u"/damage-found"_s;
}

void reportDamage(const QString &folder)
{
    QFile report(damageReport(folder));
    if (!report.exists() && !report.open(QIODevice::WriteOnly))
        qWarning("outbox: %s: %s", qPrintable(report.fileName()), qPrintable(report.errorString()));
}

QString textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

// Never change a step that has shipped, and never touch an envelope: add a step.
std::vector<Migration> ladder()
{
    return {
        statements({
            uR"(CREATE TABLE draft (
                id TEXT PRIMARY KEY,
                box BLOB NOT NULL
            ) STRICT)"_s,
            uR"(CREATE TABLE submission (
                sequence INTEGER PRIMARY KEY AUTOINCREMENT,
                id TEXT NOT NULL UNIQUE,
                draft TEXT NOT NULL UNIQUE,
                number TEXT NOT NULL UNIQUE,
                case_id TEXT,
                state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'retry', 'quarantined', 'acked')),
                failures INTEGER NOT NULL DEFAULT 0,
                retry_at INTEGER NOT NULL DEFAULT 0,
                reason TEXT NOT NULL DEFAULT '',
                digest BLOB NOT NULL CHECK (length(digest) = 32),
                size INTEGER NOT NULL,
                envelope BLOB,
                recorded_at INTEGER NOT NULL,
                acked_at INTEGER,
                CHECK ((state = 'acked') = (envelope IS NULL)),
                CHECK ((state = 'acked') = (acked_at IS NOT NULL))
            ) STRICT)"_s,
            u"CREATE INDEX submission_due ON submission (failures, sequence) WHERE state IN ('queued', 'retry')"_s,
            u"CREATE INDEX submission_case ON submission (case_id, sequence) WHERE case_id IS NOT NULL"_s,
            u"CREATE INDEX submission_stub ON submission (acked_at) WHERE acked_at IS NOT NULL"_s,
            uR"(CREATE TABLE document (
                submission TEXT NOT NULL REFERENCES submission(id) ON DELETE CASCADE,
                position INTEGER NOT NULL,
                digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
                size INTEGER NOT NULL,
                id TEXT NOT NULL,
                media_type TEXT NOT NULL,
                PRIMARY KEY (submission, position)
            ) STRICT)"_s,
            uR"(CREATE TABLE clock (
                only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
                trusted INTEGER NOT NULL
            ) STRICT)"_s,
        }),
        statements({
            // Whoever upgrades starts the supervisor anew: nobody has the key of a draft any more.
            u"DROP TABLE draft"_s,
            uR"(CREATE TABLE draft (
                id TEXT PRIMARY KEY,
                visit BLOB NOT NULL,
                box BLOB NOT NULL
            ) STRICT)"_s,
            uR"(CREATE TABLE kept_draft (
                id TEXT PRIMARY KEY,
                token_digest BLOB NOT NULL CHECK (length(token_digest) = 32),
                token BLOB,
                box BLOB,
                follows TEXT NOT NULL DEFAULT '',
                revision INTEGER NOT NULL DEFAULT 1,
                after TEXT,
                refused TEXT NOT NULL DEFAULT '',
                kept_at INTEGER NOT NULL,
                CHECK ((box IS NULL) = (token IS NOT NULL))
            ) STRICT)"_s,
            u"CREATE INDEX kept_draft_age ON kept_draft (kept_at)"_s,
            uR"(CREATE TABLE kept_document (
                kept TEXT NOT NULL REFERENCES kept_draft(id) ON DELETE CASCADE,
                position INTEGER NOT NULL,
                digest BLOB NOT NULL CHECK (length(digest) = 32),
                size INTEGER NOT NULL,
                id TEXT NOT NULL,
                media_type TEXT NOT NULL,
                PRIMARY KEY (kept, position)
            ) STRICT)"_s,
        })};
}

// Of a stub, as its reason. Empty: the county was not asked yet.
const QString kThere = u"there"_s;
const QString kMissing = u"missing-at-county"_s;

/// Of a row of draft.
const QString kIsSent = u"EXISTS (SELECT 1 FROM submission s WHERE s.draft = draft.id)"_s;

const QString kColumns = u"id, number, state, failures, digest, size, reason, recorded_at, draft"_s;

SubmissionState stateFrom(const QString &word)
{
    if (word == "queued"_L1)
        return SubmissionState::Queued;
    if (word == "sending"_L1)
        return SubmissionState::Sending;
    if (word == "retry"_L1)
        return SubmissionState::Retry;
    return word == "acked"_L1 ? SubmissionState::Acked : SubmissionState::Quarantined;
}

QueuedSubmission submissionFrom(const QSqlQuery &row)
{
    QueuedSubmission submission;
    submission.id = QUuid::fromString(row.value(0).toString());
    submission.number = row.value(1).toString();
    submission.state = stateFrom(row.value(2).toString());
    submission.failures = row.value(3).toInt();
    submission.digest = row.value(4).toByteArray();
    submission.size = row.value(5).toLongLong();
    submission.reason = row.value(6).toString();
    submission.recordedAt = QDateTime::fromSecsSinceEpoch(row.value(7).toLongLong(), Qt::UTC);
    submission.draft = row.value(8).toString();
    return submission;
}

QByteArray receiptSecret(const QString &draft, const vault::Secret &key)
{
    // From the session's key, so that a receipt that a crash kept off the screen can be shown again.
    return vault::derived(key, "lucarne-receipt-secret\n" + draft.toUtf8(), kReceiptSecretBytes);
}

QByteArray draftContext(const QString &draft)
{
    return "lucarne-draft\n" + draft.toUtf8();
}

QByteArray sentContext(const QString &draft)
{
    return "lucarne-sent\n" + draft.toUtf8();
}

tl::unexpected<Error> folderFailure(const QString &folder)
{
    return failure(
        QCoreApplication::translate("store", "The data folder of this terminal cannot be written."), folder);
}

} // namespace

Outbox::Outbox(QString folder, FolderLock lock, Database database, DiskUsage usage)
    : m_folder(std::move(folder)),
      m_lock(std::move(lock)),
      m_database(std::move(database)),
      m_documents(m_folder + u"/documents"_s, usage),
      m_copies(m_folder + u"/copies"_s),
      m_keptCopies(m_folder + u"/kept-copies"_s),
      m_ballast(m_folder + u"/ballast"_s),
      m_usage(std::move(usage))
{
}

/// Nobody else may use a queue while its schema is changed: neither may a program of before the
/// upgrade go on with it, nor may the copy that is made first miss anything.
Result<FolderLock> Outbox::lockToOpen(const QString &folder)
{
    const auto isOfOlderSchema = [&folder] {
        if (!QFileInfo::exists(queueFile(folder)))
            return false;
        auto database = Database::open(queueFile(folder), {.access = Access::ReadOnly});
        const auto version = database ? database->schemaVersion() : failure({});
        return version && *version > 0 && *version < int(ladder().size());
    };
    if (isOfOlderSchema()) {
        auto alone = FolderLock::take(folder, FolderLock::Alone);
        if (alone || isOfOlderSchema()) // else somebody else has just brought it up to date
            return alone;
    }
    return FolderLock::take(folder, FolderLock::InUse);
}

Result<Database> Outbox::openQueue(const QString &folder, DatabaseFault *fault)
{
    auto database = Database::open(queueFile(folder), {}, fault);
    if (!database)
        return database;
    for (const QString &pragma : {u"PRAGMA wal_autocheckpoint=50"_s, u"PRAGMA journal_size_limit=262144"_s,
                                  u"PRAGMA secure_delete=ON"_s, u"PRAGMA trusted_schema=OFF"_s}) {
        if (const auto done = database->run(pragma); !done)
            return tl::unexpected(done.error());
    }
    if (const auto migrated = database->migrate(ladder(), backupFile(folder)); !migrated) {
        *fault = database->lastFault();
        return tl::unexpected(migrated.error());
    }
    return database;
}

Result<Outbox> Outbox::open(const QString &folder, DiskUsage usage, bool *damaged)
{
    for (const QString &part :
         {queueFolder(folder), folder + u"/documents"_s, folder + u"/copies"_s, folder + u"/kept-copies"_s}) {
        if (QFileInfo::exists(part))
            continue;
        if (!QDir().mkpath(part))
            return folderFailure(part);
        // A file that is safe in a folder that a power cut takes is not safe.
        for (const QString &above : {folder, QFileInfo(folder).path()}) {
            if (const auto synced = syncFolder(above); !synced)
                return tl::unexpected(synced.error());
        }
    }
    auto lock = lockToOpen(folder);
    if (!lock)
        return tl::unexpected(lock.error());
    DatabaseFault fault = DatabaseFault::None;
    auto database = openQueue(folder, &fault);
    lock->share();
    if (!database) {
        if (fault == DatabaseFault::Damaged)
            reportDamage(folder);
        if (damaged)
            *damaged = fault == DatabaseFault::Damaged;
        return tl::unexpected(database.error());
    }
    return Outbox(folder, std::move(*lock), std::move(*database), std::move(usage));
}

Result<OpenedOutbox> Outbox::openForSending(const QString &folder, const QDateTime &now,
                                            const DiskUsage &usage)
{
    bool damaged = false;
    auto outbox = open(folder, usage, &damaged);
    if (outbox) {
        if (const auto checked = outbox->m_database.integrityCheck(); !checked) {
            damaged = outbox->m_database.isDamaged();
            outbox = tl::unexpected(checked.error()); // closes it
        }
    }
    if (!outbox) {
        if (!damaged)
            return tl::unexpected(outbox.error());
        if (const auto moved = DamagedQueues(folder).setAside(queueFolder(folder), now); !moved)
            return tl::unexpected(moved.error());
        outbox = open(folder, usage);
        if (!outbox)
            return tl::unexpected(outbox.error());
    }
    QFile::remove(damageReport(folder));
    SalvageReport report = outbox->salvage();
    // On a full disk what is in the queue must go first.
    if (const auto back = outbox->bringBack())
        report.salvaged += *back;
    if (const auto taken = outbox->takeUpAgain(); !taken)
        return tl::unexpected(taken.error());
    // Without it a full disk is only harder to come back from.
    if (const auto kept = outbox->m_ballast.keep(); !kept)
        qWarning("outbox: %s", qPrintable(kept.error().detail));
    return OpenedOutbox{std::move(*outbox), std::move(report)};
}

bool Outbox::isDamageReported(const QString &folder)
{
    return QFile::exists(damageReport(folder));
}

SalvageReport Outbox::salvage()
{
    SalvageReport report;
    const DamagedQueues damaged(m_folder);
    // The newest first: what comes over is queued before all that is there.
    for (const QString &path : damaged.unsalvaged()) {
        const auto brought = QueueSalvage(*this).bringOver(path);
        const auto noted = brought ? damaged.noteSalvaged(path) : tl::unexpected(brought.error());
        if (brought)
            report.salvaged += *brought;
        if (noted) {
            report.setAside.append(*noted);
        } else {
            report.unsalvaged.append(path);
            qCritical("outbox: %s", qPrintable(noted.error().detail));
        }
    }
    return report;
}

Result<Salvaged> Outbox::bringBack()
{
    auto back = QueueSalvage(*this).bringBack();
    if (!back)
        qCritical("outbox: what the queue may have lost is not back from its copies yet: %s",
                  qPrintable(back.error().detail));
    else if (back->submissions + back->keptDrafts > 0)
        qCritical(
            "outbox: the queue had lost %d submissions and %d kept drafts; they are back from their copies",
            back->submissions, back->keptDrafts);
    return back;
}

Result<void> Outbox::takeUpAgain()
{
    return changing([this] {
        return change(u"UPDATE submission SET state = 'queued', retry_at = 0 "
                      "WHERE state IN ('sending', 'retry')"_s,
                      {});
    });
}

DiskLevel Outbox::diskLevel() const
{
    return diskLevelAt(m_usage(m_folder));
}

Result<QSqlQuery> Outbox::query(const QString &sql, const QVariantList &values)
{
    auto prepared = m_database.prepare(sql);
    for (const QVariant &value : values) {
        if (prepared)
            prepared->addBindValue(value);
    }
    if (prepared) {
        if (const auto done = m_database.execute(*prepared); !done)
            prepared = tl::unexpected(done.error());
    }
    if (!prepared && isDamaged())
        reportDamage(m_folder);
    return prepared;
}

Result<void> Outbox::change(const QString &sql, const QVariantList &values)
{
    return query(sql, values).map([](const QSqlQuery &) {});
}

Result<void> Outbox::changing(const std::function<Result<void>()> &steps)
{
    const auto once = [this, &steps]() -> Result<void> {
        auto transaction = Transaction::begin(m_database);
        if (!transaction)
            return tl::unexpected(transaction.error());
        if (auto done = steps(); !done)
            return done;
        return transaction->commit();
    };
    auto done = once();
    if (!done && m_database.lastFault() == DatabaseFault::Full && m_ballast.release())
        done = once();
    if (!done && isDamaged())
        reportDamage(m_folder);
    return done;
}

Result<void> Outbox::saveDraft(const QString &draft, QByteArrayView answers, const vault::Secret &key)
{
    // A replaced row goes to the end: the last row is the draft saved last.
    return change(u"INSERT OR REPLACE INTO draft (id, visit, box) VALUES (?, ?, ?)"_s,
                  {draft, vault::visitTag(key), vault::locked(answers, key, draftContext(draft))});
}

Result<std::optional<Outbox::SavedDraft>> Outbox::lastSaved(const vault::Secret &key, bool isSent)
{
    auto found = query(u"SELECT id, box FROM draft WHERE visit = ? AND "_s + kIsSent +
                           u" = ? ORDER BY rowid DESC LIMIT 1"_s,
                       {vault::visitTag(key), isSent});
    if (!found)
        return tl::unexpected(found.error());
    if (!found->next())
        return std::nullopt;
    return SavedDraft{found->value(0).toString(), found->value(1).toByteArray()};
}

Result<std::optional<vault::Secret>> Outbox::lastDraft(const vault::Secret &key)
{
    const auto saved = lastSaved(key, false);
    if (!saved)
        return tl::unexpected(saved.error());
    if (!*saved)
        return std::nullopt;
    return vault::unlocked((*saved)->box, key, draftContext((*saved)->id));
}

Result<std::optional<SentForm>> Outbox::lastSent(const vault::Secret &key)
{
    const auto sent = lastSaved(key, true);
    if (!sent)
        return tl::unexpected(sent.error());
    if (!*sent)
        return std::nullopt;
    const auto &[draft, box] = **sent;
    const auto receipt = receiptOf(draft, key);
    if (!receipt)
        return tl::unexpected(receipt.error());
    if (!*receipt)
        return std::nullopt;
    const auto procedure = vault::unlocked(box, key, sentContext(draft));
    const QString words = procedure ? QString::fromUtf8(procedure->toByteArray()) : QString();
    return SentForm{**receipt, words.section(u' ', 1), words.section(u' ', 0, 0).toInt()};
}

Result<void> Outbox::dropReceipts(const vault::Secret &key)
{
    return changing([&] {
        return change(u"DELETE FROM draft WHERE visit = ? AND "_s + kIsSent, {vault::visitTag(key)});
    });
}

Result<bool> Outbox::hasSubmissionOf(const QString &draft)
{
    return query(u"SELECT 1 FROM submission WHERE draft = ?"_s, {draft}).map([](QSqlQuery found) {
        return found.next();
    });
}

Result<void> Outbox::dropDraft(const QString &draft)
{
    return changing([&] { return change(u"DELETE FROM draft WHERE id = ?"_s, {draft}); });
}

Result<void> Outbox::dropDrafts(const QByteArray &livingVisit)
{
    const QByteArray living = livingVisit.isNull() ? QByteArray("") : livingVisit;
    return changing([&] { return change(u"DELETE FROM draft WHERE visit <> ?"_s, {living}); })
        .and_then([this] { return truncateLog(); });
}

Result<std::optional<Receipt>> Outbox::receiptOf(const QString &draft, const vault::Secret &key)
{
    auto found = query(u"SELECT number, id, digest, recorded_at FROM submission WHERE draft = ?"_s, {draft});
    if (!found)
        return tl::unexpected(found.error());
    if (!found->next())
        return std::nullopt;
    return Receipt{found->value(0).toString(), receiptSecret(draft, key),
                   QUuid::fromString(found->value(1).toString()), found->value(2).toByteArray(),
                   QDateTime::fromSecsSinceEpoch(found->value(3).toLongLong(), Qt::UTC)};
}

Result<Receipt> Outbox::submit(const QString &draft, const vault::Secret &key, const Submission &submission,
                               const vault::SealingKey &county, const vault::SigningKey &terminal,
                               const QDateTime &now)
{
    if (submission.payload.size() > kMostPayloadBytes ||
        qsizetype(submission.documents.size()) > kMostDocuments)
        return failure(
            QCoreApplication::translate("store", "This form is too large to be sent."),
            u"%1 bytes, %2 documents"_s.arg(submission.payload.size()).arg(submission.documents.size()));
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    failpoint("submit.begun");
    if (const auto earlier = receiptOf(draft, key); !earlier)
        return tl::unexpected(earlier.error());
    else if (*earlier)
        return **earlier;

    SubmissionContent content;
    content.id = QUuid::createUuid();
    content.number = newReceiptNumber();
    content.procedure = submission.procedure;
    content.procedureVersion = submission.procedureVersion;
    content.caseId = submission.caseId;
    const QByteArray secret = receiptSecret(draft, key);
    content.statusDigest = vault::sha256(secret);
    content.recordedAt = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch(), Qt::UTC);
    content.documents = submission.documents;
    content.payload = submission.payload;
    if (!submission.caseId.isEmpty()) {
        auto before = query(u"SELECT id FROM submission WHERE case_id = ? ORDER BY sequence DESC LIMIT 1"_s,
                            {submission.caseId});
        if (!before)
            return tl::unexpected(before.error());
        if (before->next())
            content.after = QUuid::fromString(before->value(0).toString());
    }
    QByteArray plain = packed(content);
    QBuffer in(&plain);
    in.open(QIODevice::ReadOnly);
    QBuffer envelope;
    envelope.open(QIODevice::WriteOnly);
    const auto sealed = vault::sealEnvelope(in, envelope, county, terminal, content.id);
    in.close();
    vault::wipe(plain);
    if (!sealed)
        return tl::unexpected(sealed.error().error);
    failpoint("submit.sealed");

    const QString id = textOf(content.id);
    const QVariant caseId =
        submission.caseId.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(submission.caseId);
    const auto sequence = query(u"INSERT INTO submission (id, draft, number, case_id, state, digest, size, "
                                u"envelope, recorded_at) "
                                "VALUES (?, ?, ?, ?, 'queued', ?, ?, ?, ?)"_s,
                                {id, draft, content.number, caseId, sealed->digest, sealed->size,
                                 envelope.data(), content.recordedAt.toSecsSinceEpoch()})
                              .map([](const QSqlQuery &added) { return added.lastInsertId().toLongLong(); });
    if (!sequence)
        return tl::unexpected(sequence.error());
    failpoint("submit.inserted");
    int position = 0;
    for (const SealedDocument &document : submission.documents) {
        if (!document.atCounty && !m_documents.has(document)) {
            return failure(QCoreApplication::translate("store",
                                                       "A document is not there any more. Please join "
                                                       "it again."),
                           m_documents.file(document));
        }
        if (const auto joined = change(u"INSERT INTO document (submission, position, digest, size, id, "
                                       "media_type) VALUES (?, ?, ?, ?, ?, ?)"_s,
                                       {id, ++position, document.digest, document.size, textOf(document.id),
                                        document.mediaType.isNull() ? u""_s : document.mediaType});
            !joined)
            return tl::unexpected(joined.error());
        failpoint("submit.document-joined");
    }
    // The answers go; that the visit has sent them stays until it ends: its window may die before the
    // receipt is seen.
    const QByteArray sent =
        QByteArray::number(submission.procedureVersion) + ' ' + submission.procedure.toUtf8();
    if (const auto dropped = change(u"UPDATE draft SET box = ? WHERE id = ?"_s,
                                    {vault::locked(sent, key, sentContext(draft)), draft});
        !dropped)
        return tl::unexpected(dropped.error());
    failpoint("submit.draft-deleted");
    if (!submission.keptDraft.isEmpty()) {
        const auto begins = ageBegins(now);
        if (!begins)
            return tl::unexpected(begins.error());
        if (const auto noted =
                haveDeleted(submission.keptDraft, submission.keptDraftToken, content.id, *begins);
            !noted)
            return tl::unexpected(noted.error());
        failpoint("submit.kept-draft-noted");
    }
    SubmissionCopy copy{content.id,
                        draft,
                        content.number,
                        content.caseId,
                        *sequence,
                        content.recordedAt,
                        sealed->digest,
                        envelope.data(),
                        submission.documents,
                        submission.keptDraft,
                        submission.keptDraftToken};
    if (const auto copied = m_copies.write(copy); !copied)
        return tl::unexpected(copied.error());
    failpoint("submit.copied");
    if (const auto committed = transaction->commit(); !committed) {
        // Its citizen is told that it was not sent, and may send it elsewhere.
        m_copies.removeUncommitted(draft);
        return tl::unexpected(committed.error());
    }
    failpoint("submit.committed");
    m_copies.noteCommitted(draft);
    if (!submission.keptDraft.isEmpty())
        m_keptCopies.removeOthers(submission.keptDraft, {});
    return Receipt{content.number, secret, content.id, sealed->digest, content.recordedAt};
}

Result<void> Outbox::haveDeleted(const QString &keptDraft, const QByteArray &token, const QUuid &after,
                                 qint64 begins)
{
    return change(u"INSERT INTO kept_draft (id, token_digest, token, after, kept_at) "
                  "VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET box = NULL, "
                  "token = excluded.token, after = excluded.after, refused = '', revision = revision + 1"_s,
                  {keptDraft, vault::sha256(token), token, textOf(after), begins})
        .and_then([&] { return change(u"DELETE FROM kept_document WHERE kept = ?"_s, {keptDraft}); });
}

std::vector<SealedDocument> documentsFrom(QSqlQuery &rows)
{
    std::vector<SealedDocument> documents;
    while (rows.next()) {
        documents.push_back({rows.value(0).toByteArray(), rows.value(1).toLongLong(),
                             QUuid::fromString(rows.value(2).toString()), rows.value(3).toString()});
    }
    return documents;
}

Result<std::vector<SealedDocument>> Outbox::documentsOf(const QUuid &id)
{
    auto rows = query(u"SELECT digest, size, id, media_type FROM document WHERE submission = ? "
                      "ORDER BY position"_s,
                      {textOf(id)});
    if (!rows)
        return tl::unexpected(rows.error());
    auto documents = documentsFrom(*rows);
    if (const auto ended = m_database.ended(*rows); !ended)
        return tl::unexpected(ended.error());
    return documents;
}

Result<std::vector<QueuedSubmission>> Outbox::claim(int most, qint64 monotonicMs)
{
    std::vector<QueuedSubmission> claimed;
    const auto done = changing([&]() -> Result<void> {
        claimed.clear();
        // Those that failed least come first, so that one that always fails keeps nobody waiting.
        auto due = query(u"SELECT "_s + kColumns +
                             u" FROM submission s WHERE state IN ('queued', 'retry') AND retry_at <= ? "
                             "AND (case_id IS NULL OR NOT EXISTS (SELECT 1 FROM submission e "
                             "WHERE e.case_id = s.case_id AND e.sequence < s.sequence "
                             "AND e.state IN ('queued', 'retry', 'sending'))) "
                             "ORDER BY failures, sequence LIMIT ?"_s,
                         {monotonicMs, most});
        if (!due)
            return tl::unexpected(due.error());
        while (due->next())
            claimed.push_back(submissionFrom(*due));
        if (auto ended = m_database.ended(*due); !ended)
            return ended;
        due->finish();
        for (QueuedSubmission &submission : claimed) {
            submission.state = SubmissionState::Sending;
            if (auto set = setState(submission.id, u"state = 'sending'"_s, {}); !set)
                return set;
            auto documents = documentsOf(submission.id);
            if (!documents)
                return tl::unexpected(documents.error());
            submission.documents = std::move(*documents);
        }
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    failpoint("claim.committed");
    return claimed;
}

Result<std::optional<QByteArray>> Outbox::envelope(const QueuedSubmission &submission)
{
    auto found = query(u"SELECT envelope FROM submission WHERE id = ?"_s, {textOf(submission.id)});
    if (!found)
        return tl::unexpected(found.error());
    QByteArray bytes = found->next() ? found->value(0).toByteArray() : QByteArray();
    found->finish();
    if (vault::sha256(bytes) == submission.digest)
        return bytes;
    // A copy is whole, or none: whatever differs from it is wrong in the row, even the digest.
    if (auto copy = m_copies.read(submission.draft); copy && copy->id == submission.id) {
        if (copy->digest != submission.digest) {
            const auto mended =
                changing([&] { return setState(submission.id, u"digest = ?"_s, {copy->digest}); });
            if (!mended)
                return tl::unexpected(mended.error());
        }
        return std::move(copy->envelope);
    }
    if (const auto set = quarantine(submission.id, u"damaged-here"_s); !set)
        return tl::unexpected(set.error());
    return std::nullopt;
}

Result<void> Outbox::setState(const QUuid &id, const QString &assignments, const QVariantList &values)
{
    return change(u"UPDATE submission SET "_s + assignments + u" WHERE id = ? AND state <> 'acked'"_s,
                  values + QVariantList{textOf(id)});
}

Result<void> Outbox::acknowledge(const std::vector<Acknowledged> &all)
{
    failpoint("acknowledge.begun");
    auto done = changing([&]() -> Result<void> {
        for (const auto &[submission, at] : all) {
            if (auto set =
                    setState(submission.id, u"state = 'acked', envelope = NULL, acked_at = ?, reason = ''"_s,
                             {at.toSecsSinceEpoch()});
                !set)
                return set;
            failpoint("acknowledge.set");
            auto gone = change(u"DELETE FROM document WHERE submission = ?"_s, {textOf(submission.id)});
            if (!gone)
                return gone;
        }
        return {};
    });
    if (!done)
        return done;
    failpoint("acknowledge.committed");
    // After the commit: a crash here leaves files that purge() removes.
    for (const auto &[submission, at] : all) {
        for (const SealedDocument &document : submission.documents)
            m_documents.remove(document);
        m_copies.remove(submission.draft);
        failpoint("acknowledge.documents-removed");
    }
    return {};
}

Result<void> Outbox::retryFrom(const QUuid &id, qint64 monotonicMs, const QString &reason)
{
    return changing([&] {
        return setState(id, u"state = 'retry', failures = failures + 1, retry_at = ?, reason = ?"_s,
                        {monotonicMs, reason});
    });
}

Result<void> Outbox::putBack(const QUuid &id)
{
    return changing([&] { return setState(id, u"state = 'queued', retry_at = 0"_s, {}); });
}

Result<void> Outbox::quarantine(const QUuid &id, const QString &reason)
{
    return changing([&] { return setState(id, u"state = 'quarantined', reason = ?"_s, {reason}); });
}

Result<bool> Outbox::sendAgain(const QUuid &id)
{
    auto changed = query(u"UPDATE submission SET state = 'queued', failures = 0, retry_at = 0, reason = '' "
                         "WHERE id = ? AND state = 'quarantined'"_s,
                         {textOf(id)});
    if (!changed)
        return tl::unexpected(changed.error());
    return changed->numRowsAffected() == 1;
}

Result<OutboxCounts> Outbox::counts()
{
    auto rows =
        query(u"SELECT count(*) FILTER (WHERE state IN ('queued', 'sending', 'retry')), "
              "count(*) FILTER (WHERE state = 'quarantined'), "
              "count(*) FILTER (WHERE state = 'acked'), "
              "count(*) FILTER (WHERE state = 'acked' AND reason = '"_s +
              kMissing + u"'), (SELECT count(*) FROM kept_draft WHERE refused <> '') FROM submission"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next())
        return tl::unexpected(m_database.errorOf(*rows));
    return OutboxCounts{rows->value(0).toInt(), rows->value(1).toInt(), rows->value(2).toInt(),
                        rows->value(3).toInt(), rows->value(4).toInt()};
}

Result<std::vector<QueuedSubmission>> Outbox::quarantined()
{
    return submissionsWhere(u"state = 'quarantined'"_s);
}

Result<std::vector<QueuedSubmission>> Outbox::unsent()
{
    return submissionsWhere(u"state <> 'acked'"_s);
}

Result<std::vector<QueuedSubmission>> Outbox::submissionsWhere(const QString &condition)
{
    auto rows =
        query(u"SELECT "_s + kColumns + u" FROM submission WHERE "_s + condition + u" ORDER BY sequence"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<QueuedSubmission> all;
    while (rows->next())
        all.push_back(submissionFrom(*rows));
    if (const auto ended = m_database.ended(*rows); !ended)
        return tl::unexpected(ended.error());
    return all;
}

Result<std::vector<Stub>> Outbox::stubs()
{
    auto rows = query(u"SELECT id, number, digest, acked_at, reason FROM submission "
                      "WHERE acked_at IS NOT NULL ORDER BY acked_at DESC, sequence DESC"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Stub> all;
    while (rows->next()) {
        const QString reason = rows->value(4).toString();
        all.push_back({QUuid::fromString(rows->value(0).toString()), rows->value(1).toString(),
                       rows->value(2).toByteArray(),
                       QDateTime::fromSecsSinceEpoch(rows->value(3).toLongLong(), Qt::UTC),
                       reason == kThere     ? Audit::There
                       : reason == kMissing ? Audit::Missing
                                            : Audit::NotYet});
    }
    if (const auto ended = m_database.ended(*rows); !ended)
        return tl::unexpected(ended.error());
    return all;
}

Result<void> Outbox::noteAudited(const QList<QUuid> &there, const QList<QUuid> &missing)
{
    return changing([&]() -> Result<void> {
        for (const auto &[ids, word] : {std::pair(&there, &kThere), std::pair(&missing, &kMissing)}) {
            for (const QUuid &id : *ids) {
                if (auto noted = change(u"UPDATE submission SET reason = ? WHERE id = ? AND state = 'acked' "
                                        "AND reason <> ?"_s,
                                        {*word, textOf(id), *word});
                    !noted)
                    return noted;
            }
        }
        return {};
    });
}

Result<std::optional<QDateTime>> Outbox::oldestWaiting()
{
    auto rows =
        query(u"SELECT min(recorded_at) FROM submission WHERE state IN ('queued', 'sending', 'retry')"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next() || rows->value(0).isNull())
        return std::nullopt;
    return QDateTime::fromSecsSinceEpoch(rows->value(0).toLongLong(), Qt::UTC);
}

Result<std::optional<qint64>> Outbox::nextRetryIn(qint64 monotonicMs)
{
    auto rows = query(u"SELECT min(retry_at) FROM submission WHERE state = 'retry'"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next() || rows->value(0).isNull())
        return std::nullopt;
    return std::max<qint64>(0, rows->value(0).toLongLong() - monotonicMs);
}

Result<std::optional<qint64>> Outbox::trustedTime()
{
    auto row = query(u"SELECT trusted FROM clock"_s);
    if (!row)
        return tl::unexpected(row.error());
    return row->next() ? std::optional(row->value(0).toLongLong()) : std::nullopt;
}

Result<qint64> Outbox::ageBegins(const QDateTime &now)
{
    return trustedTime().map([&now](const std::optional<qint64> &trusted) {
        return isNear(now, trusted) ? now.toSecsSinceEpoch() : 0;
    });
}

Result<PurgeOutcome> Outbox::purge(const QDateTime &now, const std::optional<QDateTime> &countyTime)
{
    const auto trusted = trustedTime();
    if (!trusted)
        return tl::unexpected(trusted.error());
    const bool jumped = !isNear(now, *trusted);
    const bool vouched = countyTime && std::abs(countyTime->secsTo(now)) <= kDoubtSeconds;
    if (countyTime ? !vouched : jumped) {
        // Set back, it would meet the trusted time again in some days and be believed, as wrong as it
        // is: from now on only the county knows what time it is.
        const bool setBack = *trusted && now.toSecsSinceEpoch() < **trusted;
        if (countyTime || setBack) {
            const auto forgotten = changing([this] { return change(u"DELETE FROM clock"_s, {}); });
            if (!forgotten)
                return tl::unexpected(forgotten.error());
        }
        return PurgeOutcome::ClockInDoubt;
    }

    const bool isComplete = bringBack().has_value(); // else a copy may be all that there is
    const auto done = changing([&]() -> Result<void> {
        if (auto noted = change(u"INSERT INTO clock (only_row, trusted) VALUES (1, ?) "
                                "ON CONFLICT (only_row) DO UPDATE SET trusted = excluded.trusted"_s,
                                {now.toSecsSinceEpoch()});
            !noted)
            return noted;
        if (auto deleted = change(u"DELETE FROM submission WHERE acked_at IS NOT NULL AND acked_at <= ?"_s,
                                  {now.toSecsSinceEpoch() - kStubSeconds});
            !deleted)
            return deleted;
        // Kept while the clock was in doubt, or after it was set back.
        if (auto dated = change(u"UPDATE kept_draft SET kept_at = ? WHERE kept_at = 0 OR kept_at > ?"_s,
                                {now.toSecsSinceEpoch(), now.toSecsSinceEpoch()});
            !dated)
            return dated;
        if (auto deleted = dropKeptDrafts(now.toSecsSinceEpoch() - kKeptDraftDays * qint64(24 * 3600));
            !deleted)
            return deleted;
        // After a jump the age of a file says nothing: a visit that goes on may have just made it.
        if (jumped)
            return {};
        // Staff may still get something out of a queue that was set aside.
        const auto [inDamaged, unknownUntil] = DamagedQueues(m_folder).documents();
        const auto inUse = firstColumn(u"SELECT lower(hex(digest)) FROM document UNION "
                                       "SELECT lower(hex(digest)) FROM kept_document"_s);
        if (!inUse)
            return tl::unexpected(inUse.error());
        if (auto copies = isComplete ? sweepCopies(now) : Result<void>(); !copies)
            return copies;
        m_documents.sweep(inDamaged + *inUse, now,
                          unknownUntil); // inside the transaction: nobody adds rows meanwhile
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    const auto left = counts();
    if (!left)
        return tl::unexpected(left.error());
    if (left->waiting + left->quarantined == 0)
        QFile::remove(backupFile(m_folder));
    if (const auto kept = m_ballast.keep(); !kept)
        qWarning("outbox: %s", qPrintable(kept.error().detail));
    return truncateLog().map([] { return PurgeOutcome::Done; });
}

/// Those kept before \a time, their copies first: one without a row would be brought back.
Result<void> Outbox::dropKeptDrafts(qint64 time)
{
    auto rows = query(u"SELECT id FROM kept_draft WHERE kept_at <= ?"_s, {time});
    if (!rows)
        return tl::unexpected(rows.error());
    while (rows->next())
        m_keptCopies.removeOthers(rows->value(0).toString(), {});
    if (auto ended = m_database.ended(*rows); !ended)
        return ended;
    rows->finish();
    return change(u"DELETE FROM kept_draft WHERE kept_at <= ?"_s, {time});
}

Result<void> Outbox::sweepCopies(const QDateTime &now)
{
    if (!DamagedQueues(m_folder).unsalvaged().isEmpty())
        return {};
    const auto submissions = firstColumn(u"SELECT draft FROM submission WHERE state <> 'acked'"_s);
    const auto keptDrafts = firstColumn(u"SELECT id FROM kept_draft WHERE box IS NOT NULL"_s);
    if (!submissions || !keptDrafts)
        return tl::unexpected((submissions ? keptDrafts : submissions).error());
    m_copies.sweep(*submissions, now);
    m_keptCopies.sweep(*keptDrafts, now);
    return {};
}

/// All or none: a short list of what is needed would cost documents or copies.
Result<QStringList> Outbox::firstColumn(const QString &sql)
{
    auto rows = query(sql);
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList found;
    while (rows->next())
        found.append(rows->value(0).toString());
    if (const auto ended = m_database.ended(*rows); !ended)
        return tl::unexpected(ended.error());
    return found;
}

Result<void> Outbox::truncateLog()
{
    return m_database.truncateLog();
}

} // namespace lucarne::store
