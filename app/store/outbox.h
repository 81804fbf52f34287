// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "damagedqueues.h"
#include "database.h"
#include "diskspace.h"
#include "folderlock.h"
#include "keptdraftcopies.h"
#include "receipt.h"
#include "sealeddocuments.h"
#include "submissioncopies.h"

#include <optional>

namespace lucarne::store
{

/// Where a submission is on its way. A draft is none yet; a receipt stub that was purged is none
/// any more.
enum class SubmissionState {
    Queued,      ///< safe on this terminal, to be sent
    Sending,     ///< a process has it in hand; Queued again at that process's next start
    Retry,       ///< it did not go through; to be sent again from a moment on
    Quarantined, ///< the county cannot take it: staff look at it, and it never goes by itself
    Acked,       ///< the county has it: its bytes are erased here, a stub stays
};

/// What a form hands over. The payload is opaque here.
struct Submission {
    QString procedure;
    int procedureVersion = 0;
    QString caseId; ///< submissions of one case go in order; empty: of no case
    QByteArray payload;
    std::vector<SealedDocument> documents; ///< from Outbox::documents().add()
    /// Of the kept draft that it came of: the county is told to delete it. Empty: of none.
    QString keptDraft = {};
    QByteArray keptDraftToken = {};
};

/// With a signature image and 300 answers a payload has some tens of kilobytes.
inline constexpr qsizetype kMostPayloadBytes = 900 * 1024;

/// One submission as a sender sees it.
struct QueuedSubmission {
    QUuid id;
    QString number;
    SubmissionState state = SubmissionState::Queued;
    int failures = 0;  ///< in a row
    QByteArray digest; ///< SHA-256 of the envelope
    qint64 size = 0;   ///< of the envelope
    QString draft;     ///< what it came of
    QString reason;    ///< why it waits or is in quarantine: a word for programs
    QDateTime recordedAt;
    std::vector<SealedDocument> documents;
};

struct OutboxCounts {
    int waiting = 0; ///< Queued, Sending or Retry
    int quarantined = 0;
    int stubs = 0;
    int missing = 0;       ///< stubs of what the county does not have any more
    int refusedDrafts = 0; ///< drafts kept for later that the county does not take
};

/// Whether the county was found to have what it has acknowledged.
enum class Audit { NotYet, There, Missing };

/// What stays of a submission that the county has acknowledged.
struct Stub {
    QUuid id;
    QString number;
    QByteArray digest; ///< SHA-256 of the envelope
    QDateTime acknowledgedAt;
    Audit audit = Audit::NotYet;
};

/// How wiping by the clock goes on.
enum class PurgeOutcome {
    Done,
    /// The clock jumped by more than a day, or the county has never said what time it is: nothing
    /// was purged.
    ClockInDoubt,
};

struct OpenedOutbox;

/// Of damaged queues that were set aside or brought over now; all empty: all was well.
struct SalvageReport {
    QStringList setAside; ///< the folders that are done
    Salvaged salvaged;
    QStringList unsalvaged; ///< the folders that are to be tried again
    bool isEmpty() const { return setAside.isEmpty() && unsalvaged.isEmpty(); }
};

/// Rows of digest, size, id, media type.
std::vector<SealedDocument> documentsFrom(QSqlQuery &rows);

/// Submissions between "send" and the county's acknowledgement, in a SQLite file (WAL,
/// synchronous=FULL) and sealed documents beside it:
///
///     FOLDER/queue/queue.sqlite   drafts, drafts kept for later, submissions, receipt stubs
///     FOLDER/documents/           see SealedDocuments
///     FOLDER/copies/              see SubmissionCopies
///     FOLDER/kept-copies/         see KeptDraftCopies
///     FOLDER/ballast, FOLDER/lock
///     FOLDER/damage-found         somebody found the queue damaged: to be looked at
///     FOLDER/damaged-TIME/        a queue that was damaged: see DamagedQueues
///
/// Several processes may have it open: windows submit, one process sends. All content is sealed to
/// the county or locked under a session's key; nothing in it names a citizen. Every change is one
/// transaction that is on the disk when the call returns. Belongs to the thread that opened it.
class Outbox
{
    friend class KeptDrafts;
    friend class QueueSalvage;

public:
    /// Made when it is not there. \a damaged, when given, is set if the file is there and damaged.
    static Result<Outbox> open(const QString &folder, DiskUsage usage = realDiskUsage(),
                               bool *damaged = nullptr);
    /// For the process that sends: checks the whole file, sets a damaged one aside, brings over what
    /// is still whole in it and in those set aside by a process that ended before it had done so, brings
    /// back what a lost log has taken (purge() tries again), and takes up again what was in hand when the
    /// process before ended.
    static Result<OpenedOutbox> openForSending(const QString &folder, const QDateTime &now,
                                               const DiskUsage &usage = realDiskUsage());

    /// Some call found the queue damaged. Whoever has it open should let it go: it can only be set aside
    /// when nobody has.
    bool isDamaged() const { return m_database.isDamaged(); }
    /// Anybody who opened or used it found it so, since openForSending() last found it well.
    static bool isDamageReported(const QString &folder);

    /// From each queue that was set aside and is not noted as salvaged. openForSending() did so too.
    SalvageReport salvage();

    SealedDocuments &documents() { return m_documents; }
    DiskLevel diskLevel() const;

    /// \a key: the visit's, of vault::kBoxKeyBytes; it is never on disk. Replaces the draft.
    Result<void> saveDraft(const QString &draft, QByteArrayView answers, const vault::Secret &key);
    /// The one saved last in the visit of this key; nothing when there is none.
    Result<std::optional<vault::Secret>> lastDraft(const vault::Secret &key);
    /// The form sent last in the visit of this key, for the citizen who may not have seen its receipt: its
    /// window died. Nothing when there is none, or after dropReceipts().
    Result<std::optional<SentForm>> lastSent(const vault::Secret &key);
    Result<void> dropReceipts(const vault::Secret &key);
    /// Whether a form was sent from here, in whatever visit, that is still known: for 30 days.
    Result<bool> hasSubmissionOf(const QString &draft);
    Result<void> dropDraft(const QString &draft);
    /// At the end of a visit: drafts go, also from the WAL; an error when they did not. All but those of \a
    /// livingVisit, as vault::visitTag() names it.
    Result<void> dropDrafts(const QByteArray &livingVisit = {});
    KeptDrafts keptDrafts() { return KeptDrafts(*this); }

    /// Seals the submission, queues it and deletes its draft, in one transaction. The receipt may be
    /// shown: whatever happens to this terminal but the loss of its disk, the county will get it.
    /// Once for each draft: asked again with the same draft and key (a double tap, a crash before
    /// the receipt was shown), it gives the same receipt and changes nothing.
    Result<Receipt> submit(const QString &draft, const vault::Secret &key, const Submission &submission,
                           const vault::SealingKey &county, const vault::SigningKey &terminal,
                           const QDateTime &now);

    /// Takes up to \a most submissions in hand. Those of a case wait for the one before them, unless
    /// that is in quarantine. \a monotonicMs: since an arbitrary moment of this process.
    Result<std::vector<QueuedSubmission>> claim(int most, qint64 monotonicMs);
    /// The sealed bytes, the same each time; \a submission may know another digest than theirs, when that is
    /// damaged. When they and their copy are, the submission goes into quarantine and nothing comes.
    Result<std::optional<QByteArray>> envelope(const QueuedSubmission &submission);
    struct Acknowledged {
        QueuedSubmission submission;
        QDateTime at;
    };
    /// The county has them: erases envelopes, copies and documents, keeps the stubs. All or none.
    Result<void> acknowledge(const std::vector<Acknowledged> &all);
    Result<void> acknowledge(const QueuedSubmission &submission, const QDateTime &at)
    {
        return acknowledge(std::vector<Acknowledged>{{submission, at}});
    }
    /// It failed; not before \a monotonicMs again.
    Result<void> retryFrom(const QUuid &id, qint64 monotonicMs, const QString &reason);
    /// It was not its fault: back to where it was.
    Result<void> putBack(const QUuid &id);
    Result<void> quarantine(const QUuid &id, const QString &reason);
    /// Staff want it sent again. False when it is not in quarantine.
    Result<bool> sendAgain(const QUuid &id);

    Result<OutboxCounts> counts();
    Result<std::vector<QueuedSubmission>> quarantined();
    /// All that the county has not acknowledged, oldest first.
    Result<std::vector<QueuedSubmission>> unsent();
    /// The newest first.
    Result<std::vector<Stub>> stubs();
    /// The county was asked for the receipts of these stubs.
    Result<void> noteAudited(const QList<QUuid> &there, const QList<QUuid> &missing);
    /// When the oldest submission that still waits was recorded; nothing when none does.
    Result<std::optional<QDateTime>> oldestWaiting();
    /// Milliseconds until the next retry is due; nothing when none waits for its time.
    Result<std::optional<qint64>> nextRetryIn(qint64 monotonicMs);

    /// Deletes stubs 30 days after their acknowledgement, documents and copies that nobody refers to, and the
    /// copy of an older schema once everything in it was acknowledged. \a countyTime: what the
    /// county says that the time is. Without it nothing goes before the first time, while the clock is
    /// more than a day ahead of where it was, and once it was set back by more than a day or the county
    /// has said otherwise. What was kept while the clock was in doubt is as old as the first purge() after
    /// that.
    Result<PurgeOutcome> purge(const QDateTime &now, const std::optional<QDateTime> &countyTime = {});
    /// Empties the WAL, so that what was erased is gone from there too. An error when somebody still
    /// reads what it holds: to be tried again.
    Result<void> truncateLog();

private:
    Outbox(QString folder, FolderLock lock, Database database, DiskUsage usage);
    static Result<FolderLock> lockToOpen(const QString &folder);
    static Result<Database> openQueue(const QString &folder, DatabaseFault *fault);
    /// What a lost log has taken; said in the log.
    Result<Salvaged> bringBack();
    Result<void> takeUpAgain();
    /// The county is to delete its copy of a kept draft once it has the submission \a after.
    Result<void> haveDeleted(const QString &keptDraft, const QByteArray &token, const QUuid &after,
                             qint64 begins);
    Result<void> dropKeptDrafts(qint64 time);
    Result<void> sweepCopies(const QDateTime &now);
    /// Of all rows; an error when one cannot be read.
    Result<QStringList> firstColumn(const QString &sql);
    /// What the clock showed when it was last found right; nothing before the county first said so.
    Result<std::optional<qint64>> trustedTime();
    /// Seconds since 1970 to count an age from; 0: the clock is in doubt, purge() will date it.
    Result<qint64> ageBegins(const QDateTime &now);
    Result<std::vector<SealedDocument>> documentsOf(const QUuid &id);
    struct SavedDraft {
        QString id;
        QByteArray box;
    };
    /// The last of the visit that was sent (its box tells of which procedure it was), or was not (of its
    /// answers).
    Result<std::optional<SavedDraft>> lastSaved(const vault::Secret &key, bool isSent);
    Result<std::optional<Receipt>> receiptOf(const QString &draft, const vault::Secret &key);
    Result<QSqlQuery> query(const QString &sql, const QVariantList &values = {});
    Result<void> change(const QString &sql, const QVariantList &values);
    /// One transaction; gives the ballast up when the disk is full, and tries once more.
    Result<void> changing(const std::function<Result<void>()> &steps);
    Result<std::vector<QueuedSubmission>> submissionsWhere(const QString &condition);
    Result<void> setState(const QUuid &id, const QString &assignments, const QVariantList &values);

    QString m_folder;
    FolderLock m_lock;
    Database m_database;
    SealedDocuments m_documents;
    SubmissionCopies m_copies;
    KeptDraftCopies m_keptCopies;
    Ballast m_ballast;
    DiskUsage m_usage;
};

struct OpenedOutbox {
    Outbox outbox;
    SalvageReport salvage;
};

} // namespace lucarne::store
