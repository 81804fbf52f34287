// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/outbox.h"
#include "vault/digest.h"
#include "vault/secretbox.h"

#include <QBuffer>
#include <QCborMap>
#include <QCborValue>
#include <QDir>
#include <QDirIterator>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

using namespace lucarne;
using namespace lucarne::store;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray kCanary = "Marguerite Canari 2 84 05 05 042 118";
const QDateTime kNow({2026, 3, 2}, {9, 0}, Qt::UTC);
constexpr qint64 kDay = 24 * 3600;

QByteArray contentOf(const QString &file)
{
    QFile device(file);
    return device.open(QIODevice::ReadOnly) ? device.readAll() : QByteArray();
}

/// Files below a folder that hold these bytes.
QStringList filesWith(const QString &folder, const QByteArray &bytes)
{
    QStringList found;
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        if (contentOf(it.next()).contains(bytes))
            found.append(it.filePath());
    }
    return found;
}

} // namespace

class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_usedPercent = 10;
        m_county.clear();
        m_county.push_back(vault::OpeningKey::generate());
    }

    void receipt_numbers_show_any_one_mistake()
    {
        const QString alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;
        for (int round = 0; round < 20; ++round) {
            const QString number = newReceiptNumber();
            QCOMPARE(number.size(), 14);
            QCOMPARE(receiptNumberFrom(number), number);
            QCOMPARE(receiptNumberFrom(u' ' + number.toLower().remove(u'-')), number);
            for (qsizetype i = 0; i < number.size(); ++i) {
                if (number[i] == u'-')
                    continue;
                for (const QChar other : alphabet) {
                    QString wrong = number;
                    wrong[i] = other;
                    QCOMPARE(receiptNumberFrom(wrong).isEmpty(), other != number[i]);
                }
                for (qsizetype j = 0; j < i; ++j) {
                    QString exchanged = number;
                    std::swap(exchanged[i], exchanged[j]);
                    if (number[j] != u'-' && number[i] != number[j])
                        QVERIFY(receiptNumberFrom(exchanged).isEmpty());
                }
            }
            QVERIFY(receiptNumberFrom(number.chopped(1)).isEmpty());
            QVERIFY(receiptNumberFrom(number + u'0').isEmpty());
        }
        QCOMPARE(receiptNumberFrom(u"oooo-oooo-oooo"_s), u"0000-0000-0000"_s);
        QVERIFY(receiptNumberFrom(u"'; DROP TABLE"_s).isEmpty());
    }

    void the_code_of_a_receipt_reads_back()
    {
        Receipt receipt;
        receipt.number = newReceiptNumber();
        receipt.secret = vault::Secret::random(kReceiptSecretBytes).toByteArray();
        const auto code = parseReceiptCode(receiptCode(receipt));
        QVERIFY(code);
        QCOMPARE(code->number, receipt.number);
        QCOMPARE(code->secret, receipt.secret);
        QVERIFY(!parseReceiptCode(receiptCode(receipt).chopped(1)));
        QVERIFY(!parseReceiptCode(u"https://example.org/"_s));
        QVERIFY(!parseReceiptCode({}));
        QCOMPARE(receiptSecretFrom(receiptSecretLetters(receipt.secret).toLower()), receipt.secret);
        QVERIFY(receiptSecretFrom(receiptSecretLetters(receipt.secret).chopped(1)).isEmpty());
    }

    void what_was_submitted_is_what_the_county_opens()
    {
        Outbox outbox = opened();
        Submission submission = submissionOf(kCanary);
        submission.caseId = u"case-1"_s;
        submission.documents.push_back(addDocument(outbox, "a picture"));
        const Receipt first = submitted(outbox, u"draft-1"_s, submissionOf(kCanary, u"case-1"_s));
        const Receipt receipt = submitted(outbox, u"draft-2"_s, submission);
        const auto claimed = outbox.claim(10, 0);
        QVERIFY(claimed);
        QCOMPARE(claimed->size(), 1u); // the second waits for the first in its case
        QVERIFY(outbox.acknowledge(claimed->front(), kNow));
        const auto second = outbox.claim(10, 0);
        QCOMPARE(second->size(), 1u);
        QCOMPARE(second->front().id, receipt.id);
        QCOMPARE(second->front().number, receipt.number);
        QCOMPARE(second->front().documents.size(), 1u);

        const SubmissionContent content = contentAtCounty(outbox, second->front());
        QCOMPARE(content.id, receipt.id);
        QCOMPARE(content.number, receipt.number);
        QCOMPARE(content.procedure, u"school-transport"_s);
        QCOMPARE(content.procedureVersion, 3);
        QCOMPARE(content.caseId, u"case-1"_s);
        QCOMPARE(content.after, first.id);
        QCOMPARE(content.statusDigest, vault::sha256(receipt.secret));
        QCOMPARE(content.recordedAt, kNow);
        QCOMPARE(content.payload, kCanary);
        QCOMPARE(content.documents.size(), 1u);
        QCOMPARE(content.documents[0].digest, submission.documents[0].digest);
        QCOMPARE(content.documents[0].mediaType, u"image/png"_s);
        QFile sealed(outbox.documents().file(content.documents[0]));
        QVERIFY(sealed.open(QIODevice::ReadOnly));
        QBuffer picture;
        picture.open(QIODevice::WriteOnly);
        const auto head = vault::openEnvelope(sealed, m_county, picture);
        QVERIFY(head);
        QCOMPARE(head->subject, content.documents[0].id);
        QCOMPARE(picture.data(), QByteArray("a picture"));
    }

    void one_draft_gives_one_submission_however_often_it_is_sent()
    {
        Receipt first;
        {
            Outbox outbox = opened();
            QVERIFY(outbox.saveDraft(u"draft"_s, "answers", m_key));
            first = submitted(outbox, u"draft"_s, submissionOf("payload"));
            QVERIFY(!first.number.isEmpty());
            QCOMPARE(submitted(outbox, u"draft"_s, submissionOf("payload")).id, first.id);
            QVERIFY(!*outbox.lastDraft(m_key));
        }
        Outbox outbox = opened();
        const Receipt again = submitted(outbox, u"draft"_s, submissionOf("payload"));
        QCOMPARE(again.id, first.id);
        QCOMPARE(again.number, first.number);
        QCOMPARE(again.secret, first.secret);
        QCOMPARE(again.digest, first.digest);
        QCOMPARE(outbox.counts()->waiting, 1);
    }

    void a_draft_opens_with_its_session_alone()
    {
        Outbox outbox = opened();
        QVERIFY(outbox.saveDraft(u"a"_s, kCanary, m_key));
        QVERIFY(outbox.saveDraft(u"b"_s, "another form", m_key));
        QVERIFY(outbox.saveDraft(u"a"_s, kCanary + " 2", m_key));
        QCOMPARE((*outbox.lastDraft(m_key))->toByteArray(), kCanary + " 2");
        QVERIFY(!*outbox.lastDraft(vault::Secret::random(vault::kBoxKeyBytes)));
        QVERIFY(outbox.dropDraft(u"a"_s));
        QCOMPARE((*outbox.lastDraft(m_key))->toByteArray(), QByteArray("another form"));
    }

    void the_end_of_a_visit_drops_its_drafts_and_no_others()
    {
        Outbox outbox = opened();
        const auto next = vault::Secret::random(vault::kBoxKeyBytes);
        QVERIFY(outbox.saveDraft(u"a"_s, kCanary, m_key));
        QVERIFY(outbox.saveDraft(u"b"_s, "begun already", next));
        const QByteArray box = draftBox();
        QVERIFY(!filesWith(m_folder->path(), box).isEmpty());
        QVERIFY(outbox.dropDrafts(vault::visitTag(next)));
        QVERIFY(!*outbox.lastDraft(m_key));
        QVERIFY(*outbox.lastDraft(next));
        QCOMPARE(filesWith(m_folder->path(), box), QStringList());
        QVERIFY(outbox.dropDrafts());
        QVERIFY(!*outbox.lastDraft(next));
    }

    void the_form_sent_last_is_known_to_its_visit_alone_until_its_receipt_is_taken()
    {
        Outbox outbox = opened();
        QVERIFY(!*outbox.lastSent(m_key));
        QVERIFY(outbox.saveDraft(u"draft"_s, kCanary, m_key));
        QVERIFY(!*outbox.lastSent(m_key));
        const Receipt receipt = submitted(outbox, u"draft"_s, submissionOf("payload"));
        const auto sent = outbox.lastSent(m_key);
        QVERIFY(sent && *sent);
        QCOMPARE((*sent)->receipt.number, receipt.number);
        QCOMPARE((*sent)->receipt.secret, receipt.secret);
        QCOMPARE((*sent)->procedure, u"school-transport"_s);
        QCOMPARE((*sent)->procedureVersion, 3);
        QVERIFY(!*outbox.lastDraft(m_key));
        QVERIFY(!*outbox.lastSent(vault::Secret::random(vault::kBoxKeyBytes)));
        // What somebody asked the county for is nobody else's business.
        QCOMPARE(filesWith(m_folder->path(), "school-transport"), QStringList());
        QVERIFY(outbox.saveDraft(u"next"_s, kCanary, m_key));
        QVERIFY(*outbox.lastDraft(m_key));
        QVERIFY(outbox.dropReceipts(m_key));
        QVERIFY(!*outbox.lastSent(m_key));
        QVERIFY(*outbox.lastDraft(m_key));
    }

    void a_kept_draft_waits_for_the_county_and_the_visits_own_goes_on()
    {
        Outbox outbox = opened();
        const KeptDraft kept = keptDraft(outbox, "ciphertext");
        QVERIFY(outbox.saveDraft(u"draft"_s, "before", m_key));
        QVERIFY(outbox.keptDrafts().keep(kept, u"draft"_s, kCanary, m_key, kNow));
        QCOMPARE((*outbox.lastDraft(m_key))->toByteArray(), kCanary);
        const auto due = outbox.keptDrafts().due();
        QCOMPARE(due->size(), 1u);
        QCOMPARE(due->front().box, kept.box);
        QCOMPARE(due->front().tokenDigest, kept.tokenDigest);
        QCOMPARE(due->front().follows, QStringList());
        QCOMPARE(due->front().documents.size(), 1u);
        QCOMPARE(due->front().documents[0].digest, kept.documents[0].digest);
        QVERIFY(outbox.keptDrafts().sent(due->front()));
        QVERIFY(!*outbox.keptDrafts().find(kept.id));
        QVERIFY(!outbox.documents().has(kept.documents[0]));
    }

    void a_draft_kept_anew_while_it_is_sent_is_sent_again_after_what_it_follows()
    {
        Outbox outbox = opened();
        KeptDraft kept = keptDraft(outbox, "first");
        QVERIFY(outbox.keptDrafts().keep(kept, u"draft"_s, kCanary, m_key, kNow));
        const KeptDraft inHand = outbox.keptDrafts().due()->front();
        kept.box = "second";
        kept.follows = {versionOf("first")};
        QVERIFY(outbox.keptDrafts().keep(kept, u"draft"_s, kCanary, m_key, kNow));
        QVERIFY(outbox.keptDrafts().sent(inHand));
        const auto due = outbox.keptDrafts().due();
        QCOMPARE(due->size(), 1u);
        QCOMPARE(due->front().box, QByteArray("second"));
        QCOMPARE(due->front().follows, QStringList{versionOf("first")});
        QVERIFY(outbox.documents().has(kept.documents[0]));
        QVERIFY(outbox.keptDrafts().refused(due->front(), u"conflict"_s));
        QVERIFY(outbox.keptDrafts().due()->empty());
        QVERIFY(*outbox.keptDrafts().find(kept.id));
    }

    void a_kept_draft_has_a_second_copy_until_the_county_has_its_last_version()
    {
        Outbox outbox = opened();
        KeptDraft kept = keptDraft(outbox, "first");
        QVERIFY(keep(outbox, kept));
        const KeptDraft inHand = outbox.keptDrafts().due()->front();
        QCOMPARE(keptCopies(), QStringList{u"first"_s});
        kept.box = "second";
        QVERIFY(keep(outbox, kept));
        QCOMPARE(keptCopies(), QStringList{u"second"_s});
        QVERIFY(outbox.keptDrafts().sent(inHand));
        QCOMPARE(keptCopies(), QStringList{u"second"_s});
        QVERIFY(outbox.keptDrafts().refused(outbox.keptDrafts().due()->front(), u"conflict"_s));
        QCOMPARE(keptCopies(), QStringList{u"second"_s});
        QVERIFY(outbox.keptDrafts().sent(**outbox.keptDrafts().find(kept.id)));
        QCOMPARE(keptCopies(), QStringList());
        QVERIFY(keep(outbox, kept)); // which the county says was submitted elsewhere
        QVERIFY(outbox.keptDrafts().deleted(outbox.keptDrafts().due()->front()));
        QCOMPARE(keptCopies(), QStringList());
    }

    void without_its_second_copy_no_draft_is_kept()
    {
        Outbox outbox = opened();
        QVERIFY(outbox.saveDraft(u"draft"_s, "before", m_key));
        const KeptDraft kept = keptDraft(outbox, "ciphertext");
        QVERIFY(QDir(keptCopyFolder()).removeRecursively());
        const auto done = keep(outbox, kept);
        QVERIFY(!done);
        QVERIFY(!done.error().sentence.isEmpty());
        QVERIFY(!*outbox.keptDrafts().find(kept.id));
        QCOMPARE((*outbox.lastDraft(m_key))->toByteArray(), "before");
    }

    void a_kept_draft_changed_on_the_disk_comes_from_its_copy()
    {
        Outbox outbox = opened();
        const KeptDraft kept = keptDraft(outbox, "ciphertext");
        QVERIFY(keep(outbox, kept));
        QVERIFY(changedInQueue(u"UPDATE kept_draft SET box = zeroblob(10)"_s));
        const KeptDraft due = outbox.keptDrafts().due()->front();
        QCOMPARE(due.box, kept.box);
        QVERIFY(outbox.keptDrafts().sent(due));
        QVERIFY(outbox.keptDrafts().due()->empty());
        QCOMPARE(keptCopies(), QStringList());
    }

    void a_kept_draft_that_the_county_refuses_is_seen_by_staff_who_can_have_it_sent_again()
    {
        Outbox outbox = opened();
        QVERIFY(keep(outbox, keptDraft(outbox, "ciphertext")));
        const KeptDraft kept = outbox.keptDrafts().due()->front();
        QVERIFY(!*outbox.keptDrafts().sendAgain(kept.id));
        QVERIFY(outbox.keptDrafts().refused(kept, u"too-large"_s));
        QVERIFY(outbox.keptDrafts().due()->empty());
        QCOMPARE(outbox.counts()->refusedDrafts, 1);
        const auto refused = outbox.keptDrafts().allRefused();
        QCOMPARE(refused->size(), 1u);
        QCOMPARE(refused->front().id, kept.id);
        QCOMPARE(refused->front().reason, u"too-large"_s);
        QVERIFY(*outbox.keptDrafts().sendAgain(kept.id));
        QCOMPARE(outbox.keptDrafts().due()->front().box, "ciphertext");
        QCOMPARE(outbox.counts()->refusedDrafts, 0);
    }

    void a_draft_larger_than_the_county_takes_is_not_kept()
    {
        Outbox outbox = opened();
        const auto kept = keep(outbox, keptDraft(outbox, QByteArray(kMostKeptBytes + 1, 'x')));
        QVERIFY(!kept && !kept.error().sentence.isEmpty());
        QVERIFY(outbox.keptDrafts().due()->empty());
        QVERIFY(keep(outbox, keptDraft(outbox, QByteArray(kMostKeptBytes, 'x'))));
    }

    void what_its_citizen_was_told_is_not_sent_leaves_no_copy()
    {
        Outbox outbox = opened();
        // The last thing that a transaction does.
        QVERIFY(changedInQueue(u"CREATE TABLE above (id INTEGER PRIMARY KEY)"_s));
        QVERIFY(changedInQueue(u"CREATE TABLE below (id INTEGER REFERENCES above(id) DEFERRABLE INITIALLY "
                               "DEFERRED)"_s));
        for (const QString &table : {u"submission"_s, u"kept_draft"_s}) {
            QVERIFY(changedInQueue(u"CREATE TRIGGER no_commit_%1 AFTER INSERT ON %1 "
                                   "BEGIN INSERT INTO below VALUES (1); END"_s.arg(table)));
        }
        QVERIFY(
            !outbox.submit(u"draft"_s, m_key, submissionOf("p"), m_county[0].sealingKey(), m_terminal, kNow));
        QVERIFY(QDir(m_folder->filePath(u"copies"_s)).isEmpty());
        QVERIFY(!keep(outbox, keptDraft(outbox, "ciphertext")));
        QCOMPARE(keptCopies(), QStringList());
    }

    void the_county_deletes_a_kept_draft_only_after_it_has_the_submission()
    {
        Outbox outbox = opened();
        const KeptDraft kept = keptDraft(outbox, "ciphertext");
        QVERIFY(outbox.keptDrafts().keep(kept, u"draft"_s, kCanary, m_key, kNow));
        Submission submission = submissionOf("payload");
        submission.documents = kept.documents;
        submission.keptDraft = kept.id;
        submission.keptDraftToken = "token";
        QVERIFY(!submitted(outbox, u"draft"_s, submission).number.isEmpty());
        QCOMPARE(keptCopies(), QStringList());
        QVERIFY(outbox.keptDrafts().due()->empty());
        QVERIFY((*outbox.keptDrafts().find(kept.id))->box.isEmpty());
        QVERIFY(outbox.acknowledge(outbox.claim(1, 0)->front(), kNow));
        const auto due = outbox.keptDrafts().due();
        QCOMPARE(due->size(), 1u);
        QCOMPARE(due->front().token, QByteArray("token"));
        QVERIFY(outbox.keptDrafts().deleted(due->front()));
        QVERIFY(!*outbox.keptDrafts().find(kept.id));
    }

    void documents_that_the_county_has_with_a_kept_draft_need_not_be_here()
    {
        Outbox outbox = opened();
        Submission submission = submissionOf("payload");
        submission.documents.push_back(addDocument(outbox, "picture"));
        outbox.documents().remove(submission.documents[0]);
        submission.documents[0].atCounty = true;
        QVERIFY(!submitted(outbox, u"draft"_s, submission).number.isEmpty());
        QCOMPARE(outbox.claim(1, 0)->front().documents.size(), 1u);
    }

    void a_kept_draft_that_never_left_goes_after_thirty_days()
    {
        Outbox outbox = opened();
        const KeptDraft kept = keptDraft(outbox, "ciphertext");
        QCOMPARE(*outbox.purge(kNow, kNow), PurgeOutcome::Done);
        QVERIFY(outbox.keptDrafts().keep(kept, u"draft"_s, kCanary, m_key, kNow));
        for (int day = 0; day < 30; ++day) {
            QCOMPARE(*outbox.purge(kNow.addSecs(day * kDay)), PurgeOutcome::Done);
            QVERIFY(*outbox.keptDrafts().find(kept.id));
            QVERIFY(outbox.documents().has(kept.documents[0]));
        }
        QCOMPARE(*outbox.purge(kNow.addSecs(30 * kDay)), PurgeOutcome::Done);
        QVERIFY(!*outbox.keptDrafts().find(kept.id));
    }

    void what_was_in_hand_is_queued_again_with_the_same_bytes()
    {
        QueuedSubmission before;
        QByteArray bytes;
        {
            Outbox outbox = opened();
            submitted(outbox, u"draft"_s, submissionOf("payload"));
            before = outbox.claim(1, 0)->front();
            bytes = **outbox.envelope(before);
            QVERIFY(outbox.claim(1, 0)->empty());
        }
        OpenedOutbox again = *Outbox::openForSending(m_folder->path(), kNow, usage());
        QVERIFY(again.salvage.isEmpty());
        const auto claimed = again.outbox.claim(1, 0);
        QCOMPARE(claimed->size(), 1u);
        QCOMPARE(claimed->front().id, before.id);
        QCOMPARE(claimed->front().digest, before.digest);
        QCOMPARE(**again.outbox.envelope(claimed->front()), bytes);
    }

    void order_matters_inside_a_case_only()
    {
        Outbox outbox = opened();
        QStringList ids;
        for (const auto &caseId : {u"a"_s, u"a"_s, u"b"_s, QString(), QString()}) {
            ids.append(
                submitted(outbox, u"draft-%1"_s.arg(ids.size()), submissionOf("p", caseId)).id.toString());
        }
        QCOMPARE(claimedIds(outbox, 10), QStringList({ids[0], ids[2], ids[3], ids[4]}));
        QVERIFY(outbox.retryFrom(QUuid::fromString(ids[0]), 5000, u"away"_s));
        QCOMPARE(claimedIds(outbox, 10), QStringList()); // its time has not come, and the case waits
        QCOMPARE(**outbox.nextRetryIn(2000), 3000);      // of the one behind it
        QCOMPARE(claimedIds(outbox, 10, 5000), QStringList({ids[0]}));
        QVERIFY(outbox.quarantine(QUuid::fromString(ids[0]), u"bad"_s));
        QCOMPARE(claimedIds(outbox, 10), QStringList({ids[1]})); // poison blocks nobody
        QVERIFY(*outbox.sendAgain(QUuid::fromString(ids[0])));
        QVERIFY(!*outbox.sendAgain(QUuid::fromString(ids[0])));
        QCOMPARE(claimedIds(outbox, 10), QStringList({ids[0]}));
    }

    void those_that_failed_least_come_first()
    {
        Outbox outbox = opened();
        const QUuid poison = submitted(outbox, u"1"_s, submissionOf("p")).id;
        QCOMPARE(claimedIds(outbox, 1), QStringList({poison.toString()}));
        QVERIFY(outbox.retryFrom(poison, 100, u"http-500"_s));
        const QUuid fresh = submitted(outbox, u"2"_s, submissionOf("p")).id;
        QCOMPARE(claimedIds(outbox, 1, 200), QStringList({fresh.toString()}));
        QVERIFY(outbox.putBack(fresh));
        QCOMPARE(claimedIds(outbox, 2, 200), QStringList({fresh.toString(), poison.toString()}));
    }

    void an_acknowledged_submission_leaves_a_stub_and_no_bytes()
    {
        Outbox outbox = opened();
        Submission submission = submissionOf("payload");
        submission.documents.push_back(addDocument(outbox, QByteArray(100'000, 'd')));
        submitted(outbox, u"draft"_s, submission);
        const QueuedSubmission item = outbox.claim(1, 0)->front();
        const QByteArray piece = (**outbox.envelope(item)).mid(200, 40);
        QVERIFY(!filesWith(m_folder->path(), piece).isEmpty());
        const QString document = outbox.documents().file(item.documents[0]);
        QVERIFY(QFile::exists(document));
        QVERIFY(outbox.acknowledge(item, kNow));
        QVERIFY(outbox.truncateLog());
        QCOMPARE(filesWith(m_folder->path(), piece), QStringList());
        QVERIFY(!QFile::exists(document));
        QCOMPARE(outbox.counts()->waiting, 0);
        QCOMPARE(outbox.counts()->stubs, 1);
        QVERIFY(outbox.quarantine(item.id, u"late"_s)); // too late: it stays acknowledged
        QCOMPARE(outbox.counts()->quarantined, 0);
    }

    void a_document_that_is_gone_is_noticed_before_the_receipt()
    {
        Outbox outbox = opened();
        Submission submission = submissionOf("payload");
        submission.documents.push_back(addDocument(outbox, "picture"));
        QVERIFY(QFile::remove(outbox.documents().file(submission.documents[0])));
        QVERIFY(outbox.saveDraft(u"draft"_s, "answers", m_key));
        QVERIFY(!outbox.submit(u"draft"_s, m_key, submission, m_county[0].sealingKey(), m_terminal, kNow));
        QCOMPARE(outbox.counts()->waiting, 0);
        QVERIFY(*outbox.lastDraft(m_key));
    }

    void a_form_that_is_too_large_is_refused()
    {
        Outbox outbox = opened();
        const auto refused =
            outbox.submit(u"draft"_s, m_key, submissionOf(QByteArray(kMostPayloadBytes + 1, 'x')),
                          m_county[0].sealingKey(), m_terminal, kNow);
        QVERIFY(!refused);
        QVERIFY(!refused.error().sentence.isEmpty());
    }

    void no_documents_are_taken_on_a_disk_that_is_almost_full()
    {
        QCOMPARE(diskLevelAt(79.9), DiskLevel::Enough);
        QCOMPARE(diskLevelAt(80), DiskLevel::Warn);
        QCOMPARE(diskLevelAt(90), DiskLevel::NoDocuments);
        QCOMPARE(diskLevelAt(95), DiskLevel::NoNewForms);
        Outbox outbox = opened();
        m_usedPercent = 90;
        QCOMPARE(outbox.diskLevel(), DiskLevel::NoDocuments);
        QBuffer content;
        content.setData("picture");
        content.open(QIODevice::ReadOnly);
        QVERIFY(!outbox.documents().add(content, u"image/png"_s, m_county[0].sealingKey(), m_terminal));
        QVERIFY(!submitted(outbox, u"draft"_s, submissionOf("payload")).number.isEmpty());
    }

    void a_damaged_queue_is_set_aside_and_what_is_whole_in_it_goes_on()
    {
        QStringList ids;
        {
            Outbox outbox = opened();
            for (int i = 0; i < 60; ++i) {
                ids.append(submitted(outbox, u"draft-%1"_s.arg(i), submissionOf(QByteArray(3000, 'p')))
                               .id.toString());
            }
            QVERIFY(outbox.truncateLog());
        }
        const QString queue = m_folder->filePath(u"queue/queue.sqlite"_s);
        QFile file(queue);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 pages = file.size() / 4096;
        file.seek((pages / 2) * 4096);
        file.write(QByteArray(4096, '\xaa'));
        file.close();
        const QByteArray damaged = contentOf(queue);

        auto again = Outbox::openForSending(m_folder->path(), kNow, usage());
        QVERIFY(again);
        QVERIFY(!again->salvage.setAside.isEmpty());
        QCOMPARE(contentOf(again->salvage.setAside.value(0) + u"/queue.sqlite"_s), damaged);
        QCOMPARE(again->salvage.salvaged.submissions, 60); // those on the page from their copies
        const QStringList left = claimedIds(again->outbox, 100);
        QCOMPARE(left.size(), again->salvage.salvaged.submissions);
        for (const QString &id : left)
            QVERIFY(ids.contains(id));
        QVERIFY(!submitted(again->outbox, u"later"_s, submissionOf("p")).number.isEmpty());
        QVERIFY(again->outbox.purge(kNow));
        QVERIFY(QFile::exists(again->salvage.setAside.value(0) + u"/queue.sqlite"_s));
    }

    void drafts_kept_for_later_come_over_from_a_damaged_queue()
    {
        KeptDraft kept;
        {
            Outbox outbox = opened();
            kept = keptDraft(outbox, "box");
            QVERIFY(outbox.keptDrafts().keep(kept, u"draft"_s, "goes on", m_key, kNow));
            Submission submission = submissionOf("payload");
            submission.keptDraft = u"ffeeddccbbaa99887766554433221100"_s;
            submission.keptDraftToken = "token";
            submitted(outbox, u"other"_s, submission);
        }
        damageDueIndex();
        auto again = Outbox::openForSending(m_folder->path(), kNow, usage());
        QVERIFY(again);
        QCOMPARE(again->salvage.salvaged.submissions, 1);
        QCOMPARE(again->salvage.salvaged.keptDrafts, 1); // the other came with its submission
        const auto found = again->outbox.keptDrafts().find(kept.id);
        QVERIFY(found && *found);
        QCOMPARE((*found)->box, kept.box);
        QCOMPARE((*found)->tokenDigest, kept.tokenDigest);
        QCOMPARE((*found)->documents.size(), 1u);
        QCOMPARE((*found)->documents[0].digest, kept.documents[0].digest);
        // Deleted at the county only after it has the submission.
        QCOMPARE(again->outbox.keptDrafts().due()->size(), 1u);
        QVERIFY(again->outbox.acknowledge(again->outbox.claim(1, 0)->front(), kNow));
        const auto due = again->outbox.keptDrafts().due();
        QCOMPARE(due->size(), 2u);
        QCOMPARE(due->at(0).token + due->at(1).token, "token");
    }

    void what_came_over_goes_before_what_was_queued_meanwhile()
    {
        QStringList ids;
        {
            Outbox outbox = opened();
            for (int i = 0; i < 3; ++i)
                ids.append(
                    submitted(outbox, u"draft-%1"_s.arg(i), submissionOf("p", u"case"_s)).id.toString());
        }
        damageDueIndex();
        QVERIFY(DamagedQueues(m_folder->path()).setAside(m_folder->filePath(u"queue"_s), kNow));
        {
            Outbox window = opened(); // the one that set it aside was killed
            ids.append(submitted(window, u"later"_s, submissionOf("p", u"case"_s)).id.toString());
        }
        auto again = Outbox::openForSending(m_folder->path(), kNow, usage());
        QVERIFY(again);
        QCOMPARE(again->salvage.salvaged.submissions, 3);
        for (const QString &id : std::as_const(ids)) {
            const auto claimed = again->outbox.claim(10, 0);
            QCOMPARE(claimed->size(), 1u);
            QCOMPARE(claimed->front().id.toString(), id);
            QVERIFY(again->outbox.acknowledge(claimed->front(), kNow));
        }
    }

    void a_queue_of_which_nothing_can_be_read_comes_back_from_its_copies()
    {
        Submission submission = submissionOf(kCanary, u"case"_s);
        QStringList ids;
        {
            Outbox outbox = opened();
            submission.documents.push_back(addDocument(outbox, "a picture"));
            ids.append(submitted(outbox, u"first"_s, submission).id.toString());
            ids.append(submitted(outbox, u"second"_s, submissionOf("p", u"case"_s)).id.toString());
            const QueuedSubmission gone = [&] {
                submitted(outbox, u"gone"_s, submissionOf("p"));
                return outbox.claim(2, 0)->back();
            }();
            QVERIFY(outbox.acknowledge(gone, kNow)); // the county has it: no copy of it is left
        }
        makeUnreadable();
        auto again = Outbox::openForSending(m_folder->path(), kNow, usage());
        QVERIFY(again);
        QCOMPARE(again->salvage.salvaged.submissions, 2);
        for (const QString &id : std::as_const(ids)) {
            const auto claimed = again->outbox.claim(10, 0);
            QCOMPARE(claimed->size(), 1u);
            QCOMPARE(claimed->front().id.toString(), id);
            if (id == ids.first()) {
                QCOMPARE(claimed->front().documents.at(0).digest, submission.documents[0].digest);
                QCOMPARE(contentAtCounty(again->outbox, claimed->front()).payload, kCanary);
            }
            QVERIFY(again->outbox.acknowledge(claimed->front(), kNow));
        }
        QVERIFY(QDir(m_folder->filePath(u"copies"_s)).isEmpty());
    }

    void what_a_lost_log_takes_comes_back_from_its_copies_data()
    {
        QTest::addColumn<bool>("hasFile");
        QTest::addColumn<bool>("hasLog");
        QTest::newRow("a byte of the log is another") << true << true;
        QTest::newRow("no log") << true << false;
        QTest::newRow("an empty file") << false << false;
    }

    void what_a_lost_log_takes_comes_back_from_its_copies()
    {
        QFETCH(bool, hasFile);
        QFETCH(bool, hasLog);
        const QString file = m_folder->filePath(u"queue/queue.sqlite"_s);
        const QString log = file + u"-wal"_s;
        QByteArray fileBefore;
        QByteArray logBefore;
        QStringList numbers;
        {
            Outbox outbox = opened();
            submitted(outbox, u"acknowledged"_s, submissionOf("p"));
            QVERIFY(outbox.acknowledge(outbox.claim(1, 0)->front(), kNow));
            QVERIFY(outbox.truncateLog());
            for (int i = 0; i < 2; ++i)
                numbers.append(submitted(outbox, u"draft-%1"_s.arg(i), submissionOf("p")).number);
            QVERIFY(keep(outbox, keptDraft(outbox, "ciphertext")));
            // As a power cut leaves them: what was committed is in the log alone.
            fileBefore = bytesOf(file);
            logBefore = bytesOf(log);
        }
        QVERIFY(logBefore.size() > 4096);
        logBefore[40] = char(logBefore[40] ^ 1);
        QVERIFY(overwrite(file, hasFile ? fileBefore : QByteArray()));
        QVERIFY(!hasLog || overwrite(log, logBefore));

        auto again = Outbox::openForSending(m_folder->path(), kNow, usage());
        QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));
        QCOMPARE(again->salvage.setAside, QStringList()); // nobody noticed anything
        QCOMPARE(again->salvage.salvaged.submissions, 2);
        QCOMPARE(again->salvage.salvaged.keptDrafts, 1);
        QStringList back;
        const auto claimed = again->outbox.claim(10, 0);
        for (const QueuedSubmission &submission : *claimed) {
            back.append(submission.number);
            QVERIFY(again->outbox.acknowledge(submission, kNow));
        }
        QCOMPARE(back, numbers);
        QCOMPARE(again->outbox.keptDrafts().due()->front().box, "ciphertext");
    }

    void kept_drafts_come_back_from_their_copies_when_nothing_of_the_queue_can_be_read()
    {
        KeptDraft kept;
        {
            Outbox outbox = opened();
            kept = keptDraft(outbox, "first");
            QVERIFY(keep(outbox, kept));
            kept.box = "second";
            QVERIFY(keep(outbox, kept));
            KeptDraft gone = kept;
            gone.id = u"gone"_s;
            QVERIFY(keep(outbox, gone));
            QVERIFY(outbox.keptDrafts().sent(**outbox.keptDrafts().find(gone.id)));
        }
        makeUnreadable();
        auto again = Outbox::openForSending(m_folder->path(), kNow, usage());
        QVERIFY(again);
        QCOMPARE(again->salvage.salvaged.keptDrafts, 1);
        const auto due = again->outbox.keptDrafts().due();
        QCOMPARE(due->size(), 1u);
        QCOMPARE(due->front().id, kept.id);
        QCOMPARE(due->front().box, kept.box);
        QCOMPARE(due->front().tokenDigest, kept.tokenDigest);
        QCOMPARE(due->front().follows, QStringList{versionOf("first")});
        QCOMPARE(due->front().documents.size(), 1u);
        QCOMPARE(due->front().documents[0].digest, kept.documents[0].digest);
        QVERIFY(again->outbox.keptDrafts().sent(due->front()));
        QCOMPARE(keptCopies(), QStringList());
    }

    void a_draft_that_was_sent_is_not_kept_again_from_a_copy_that_a_crash_left()
    {
        const QDir copies(keptCopyFolder());
        QString name;
        {
            Outbox outbox = opened();
            const KeptDraft kept = keptDraft(outbox, "ciphertext");
            QVERIFY(keep(outbox, kept));
            name = copies.entryList(QDir::Files).value(0);
            QVERIFY(QFile::copy(copies.filePath(name), m_folder->filePath(u"left"_s)));
            Submission submission = submissionOf("payload");
            submission.keptDraft = kept.id;
            submission.keptDraftToken = "token";
            submitted(outbox, u"draft"_s, submission);
        }
        QVERIFY(QFile::rename(m_folder->filePath(u"left"_s), copies.filePath(name)));
        damageDueIndex();
        auto again = Outbox::openForSending(m_folder->path(), kNow, usage());
        QVERIFY(again);
        QCOMPARE(again->salvage.salvaged.keptDrafts, 0);
        QVERIFY(again->outbox.keptDrafts().due()->empty());
        QVERIFY(again->outbox.acknowledge(again->outbox.claim(1, 0)->front(), kNow));
        QCOMPARE(again->outbox.keptDrafts().due()->front().token, "token");
    }

    void what_the_county_is_to_delete_comes_back_with_its_submission_data()
    {
        QTest::addColumn<bool>("isUnreadable");
        QTest::newRow("nothing of the queue can be read") << true;
        QTest::newRow("the log is lost") << false; // in the file it still waits to be sent
    }

    void what_the_county_is_to_delete_comes_back_with_its_submission()
    {
        QFETCH(bool, isUnreadable);
        const QString file = m_folder->filePath(u"queue/queue.sqlite"_s);
        QByteArray before;
        {
            Outbox outbox = opened();
            const KeptDraft kept = keptDraft(outbox, "ciphertext");
            QVERIFY(keep(outbox, kept));
            QVERIFY(outbox.truncateLog());
            Submission submission = submissionOf("payload");
            submission.keptDraft = kept.id;
            submission.keptDraftToken = "token";
            submitted(outbox, u"draft"_s, submission);
            before = bytesOf(file);
        }
        QVERIFY(isUnreadable || overwrite(file, before));
        if (isUnreadable)
            makeUnreadable();
        auto again = Outbox::openForSending(m_folder->path(), kNow, usage());
        QVERIFY(again);
        QCOMPARE(again->salvage.salvaged.submissions, 1);
        QVERIFY(again->outbox.keptDrafts().due()->empty());
        QVERIFY(again->outbox.acknowledge(again->outbox.claim(1, 0)->front(), kNow));
        const auto due = again->outbox.keptDrafts().due();
        QCOMPARE(due->size(), 1u);
        QCOMPARE(due->front().token, "token");
        QVERIFY(due->front().box.isEmpty() && due->front().documents.empty());
    }

    void a_queue_goes_on_when_what_it_lost_cannot_come_back_yet_and_no_copy_goes_meanwhile()
    {
        QString number;
        {
            Outbox outbox = opened();
            number = submitted(outbox, u"lost"_s, submissionOf("p")).number;
            QVERIFY(changedInQueue(u"DELETE FROM submission"_s));
            submitted(outbox, u"there"_s, submissionOf("p"));
            QVERIFY(changedInQueue(u"CREATE TRIGGER no_room BEFORE INSERT ON submission "
                                   "BEGIN INSERT INTO nowhere VALUES (1); END"_s));
        }
        const QDateTime later = QDateTime::currentDateTimeUtc().addDays(2);
        auto again = Outbox::openForSending(m_folder->path(), later, usage());
        QVERIFY(again);
        QVERIFY(again->outbox.acknowledge(again->outbox.claim(10, 0)->front(), later));
        for (int i = 0; i < 2; ++i) // the first finds that the clock has jumped
            QVERIFY(again->outbox.purge(later, later));
        QCOMPARE(again->outbox.counts()->waiting, 0);
        QVERIFY(changedInQueue(u"DROP TRIGGER no_room"_s));
        QVERIFY(again->outbox.purge(later, later));
        QCOMPARE(again->outbox.counts()->waiting, 1);
        QCOMPARE(again->outbox.claim(1, 0)->front().number, number);
    }

    void of_the_versions_of_a_kept_draft_the_last_comes_back()
    {
        {
            Outbox outbox = opened();
            KeptDraft kept = keptDraft(outbox, "first");
            QVERIFY(keep(outbox, kept));
            KeptDraftCopies copies(keptCopyFolder());
            KeptDraft second = kept; // its process died before it could remove the first
            second.box = "second";
            second.follows = {versionOf("first")};
            QVERIFY(copies.write({second, 0}));
            QVERIFY(copies.write({kept, 0})); // what follows counts, not when a file was written
            kept.box = "another";
            kept.id = u"other"_s;
            QVERIFY(copies.write({kept, 0}));
        }
        makeUnreadable();
        auto again = Outbox::openForSending(m_folder->path(), kNow, usage());
        QVERIFY(again);
        QCOMPARE(again->salvage.salvaged.keptDrafts, 2);
        QStringList boxes;
        const auto due = again->outbox.keptDrafts().due();
        for (const KeptDraft &kept : *due)
            boxes.append(QString::fromLatin1(kept.box));
        boxes.sort();
        QCOMPARE(boxes, (QStringList{u"another"_s, u"second"_s}));
    }

    void what_came_over_once_comes_over_again()
    {
        {
            Outbox outbox = opened();
            for (int i = 0; i < 3; ++i)
                submitted(outbox, u"draft-%1"_s.arg(i), submissionOf("p"));
        }
        QVERIFY(QDir(m_folder->filePath(u"copies"_s)).removeRecursively()); // as before there were any
        for (int round = 0; round < 3; ++round) {
            damageDueIndex();
            const auto again = Outbox::openForSending(m_folder->path(), kNow, usage());
            QVERIFY(again);
            QCOMPARE(again->salvage.salvaged.submissions, 3);
        }
    }

    void a_copy_of_what_was_never_committed_goes_after_a_day()
    {
        Outbox outbox = opened();
        submitted(outbox, u"draft"_s, submissionOf("p"));
        SubmissionCopies copies(m_folder->filePath(u"copies"_s));
        SubmissionCopy never = *copies.read(u"draft"_s);
        never.draft = u"never"_s;
        QVERIFY(copies.write(never));
        const QDateTime later = QDateTime::currentDateTimeUtc().addDays(2);
        QVERIFY(outbox.purge(later, later));
        QVERIFY(outbox.purge(later, later));
        QCOMPARE(copies.all().size(), 1u);
        QVERIFY(copies.read(u"draft"_s));
    }

    void copies_of_kept_drafts_that_nobody_needs_go_after_a_day()
    {
        Outbox outbox = opened();
        const KeptDraft kept = keptDraft(outbox, "waits");
        QVERIFY(keep(outbox, kept));
        KeptDraft never = kept;
        never.id = u"never"_s;
        never.box = "never committed";
        QVERIFY(KeptDraftCopies(keptCopyFolder()).write({never, 0}));
        const QDateTime later = QDateTime::currentDateTimeUtc().addDays(2);
        QVERIFY(outbox.purge(later, later));
        QCOMPARE(keptCopies(), (QStringList{u"never committed"_s, u"waits"_s})); // the clock had jumped
        QVERIFY(outbox.purge(later, later));
        QCOMPARE(keptCopies(), QStringList{u"waits"_s});
        const QDateTime tooLate = later.addDays(31);
        QVERIFY(outbox.purge(tooLate, tooLate));
        QVERIFY(outbox.purge(tooLate, tooLate));
        QVERIFY(!*outbox.keptDrafts().find(kept.id));
        QCOMPARE(keptCopies(), QStringList());
    }

    void a_queue_that_is_no_database_is_set_aside()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"queue"_s));
        QFile file(m_folder->filePath(u"queue/queue.sqlite"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("not a database").repeated(1000));
        file.close();
        bool damaged = false;
        QVERIFY(!Outbox::open(m_folder->path(), usage(), &damaged));
        QVERIFY(damaged);
        const auto again = Outbox::openForSending(m_folder->path(), kNow, usage());
        QVERIFY(again);
        QVERIFY(
            contentOf(again->salvage.setAside.value(0) + u"/queue.sqlite"_s).startsWith("not a database"));
        QCOMPARE(again->salvage.salvaged.submissions, 0);
    }

    void a_queue_in_use_is_not_set_aside()
    {
        Outbox inUse = opened();
        QFile file(m_folder->filePath(u"queue/queue.sqlite"_s));
        QVERIFY(inUse.truncateLog());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(2 * 4096, 'x'));
        file.close();
        QVERIFY(!Outbox::openForSending(m_folder->path(), kNow, usage()));
        QVERIFY(QFile::exists(m_folder->filePath(u"queue/queue.sqlite"_s)));
    }

    void a_newer_queue_is_refused_untouched()
    {
        {
            Outbox outbox = opened();
            submitted(outbox, u"draft"_s, submissionOf("p"));
        }
        const QString queue = m_folder->filePath(u"queue/queue.sqlite"_s);
        {
            auto database = Database::open(queue);
            QVERIFY(database->run(u"PRAGMA user_version=99"_s));
            QVERIFY(database->close());
        }
        const QByteArray before = contentOf(queue);
        const auto refused = Outbox::openForSending(m_folder->path(), kNow, usage());
        QVERIFY(!refused);
        QVERIFY(refused.error().detail.contains(u"schema 99"));
        QCOMPARE(contentOf(queue), before);
    }

    void a_queue_of_the_first_schema_is_brought_up_to_date_with_every_envelope_untouched()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"queue"_s));
        const QString queue = m_folder->filePath(u"queue/queue.sqlite"_s);
        const QString rows = u"SELECT id, draft, number, case_id, state, failures, reason, digest, size, "
                             "envelope, recorded_at, acked_at FROM submission ORDER BY sequence"_s;
        QList<QVariantList> before;
        {
            auto database = Database::open(queue);
            const QByteArray dump =
                contentOf(QStringLiteral(LUCARNE_SOURCE_DIR "/tests/unit/data/outbox/schema-1.sql"));
            for (const QString &statement : QString::fromUtf8(dump).split(u";\n"_s, Qt::SkipEmptyParts))
                QVERIFY(database->run(statement));
            before = rowsOf(*database, rows);
            QCOMPARE(before.size(), 4);
        }
        {
            const auto inUse = FolderLock::take(m_folder->path(), FolderLock::InUse); // a program of before
            QVERIFY(!Outbox::open(m_folder->path(), usage()));
            QVERIFY(!QFile::exists(m_folder->filePath(u"queue/before-migration.sqlite"_s)));
            QCOMPARE(*Database::open(queue)->schemaVersion(), 1);
        }
        {
            Outbox outbox = opened();
            QVERIFY(FolderLock::take(m_folder->path(), FolderLock::InUse));
            QCOMPARE(outbox.counts()->waiting, 2);
            QCOMPARE(outbox.counts()->quarantined, 1);
            QCOMPARE(outbox.counts()->stubs, 1);
            QVERIFY(outbox.keptDrafts().due()->empty());
            QVERIFY(QFile::exists(m_folder->filePath(u"queue/before-migration.sqlite"_s)));
        }
        auto database = Database::open(queue);
        QCOMPARE(rowsOf(*database, rows), before);
        QCOMPARE(rowsOf(*database, u"SELECT * FROM document"_s).size(), 1);
        QCOMPARE(rowsOf(*database, u"SELECT * FROM draft"_s).size(), 0);
    }

    void an_envelope_changed_on_the_disk_comes_from_its_copy_and_without_one_goes_into_quarantine()
    {
        Outbox outbox = opened();
        const Receipt receipt = submitted(outbox, u"draft"_s, submissionOf("p"));
        QVERIFY(changedInQueue(u"UPDATE submission SET envelope = zeroblob(size)"_s));
        const QueuedSubmission item = outbox.claim(1, 0)->front();
        QCOMPARE(vault::sha256(**outbox.envelope(item)), receipt.digest);
        QDir copies(m_folder->filePath(u"copies"_s));
        QFile copy(copies.filePath(copies.entryList(QDir::Files).value(0)));
        QVERIFY(copy.open(QIODevice::ReadWrite) && copy.seek(copy.size() / 2) && copy.write("x") == 1);
        copy.close();
        const auto bytes = outbox.envelope(item);
        QVERIFY(bytes);
        QVERIFY(!*bytes);
        QCOMPARE(outbox.quarantined()->front().reason, u"damaged-here"_s);
    }

    void a_digest_changed_on_the_disk_is_put_right_by_the_copy()
    {
        Outbox outbox = opened();
        const Receipt receipt = submitted(outbox, u"draft"_s, submissionOf("p"));
        QVERIFY(changedInQueue(u"UPDATE submission SET digest = zeroblob(32)"_s));
        const QueuedSubmission item = outbox.claim(1, 0)->front();
        const auto bytes = outbox.envelope(item);
        QVERIFY(bytes && *bytes);
        QCOMPARE(vault::sha256(**bytes), receipt.digest);
        QCOMPARE(outbox.unsent()->front().digest, receipt.digest);
        QCOMPARE(outbox.counts()->quarantined, 0);
    }

    void a_stub_says_whether_the_county_still_has_its_submission()
    {
        Outbox outbox = opened();
        for (int i = 0; i < 2; ++i)
            submitted(outbox, u"draft-%1"_s.arg(i), submissionOf("p"));
        const auto claimed = outbox.claim(2, 0);
        QVERIFY(outbox.acknowledge(claimed->at(0), kNow));
        QVERIFY(outbox.acknowledge(claimed->at(1), kNow.addSecs(1)));
        const auto stubs = outbox.stubs();
        QCOMPARE(stubs->size(), 2u);
        QCOMPARE(stubs->at(0).id, claimed->at(1).id); // the newest first
        QCOMPARE(stubs->at(0).digest, claimed->at(1).digest);
        QCOMPARE(stubs->at(0).audit, Audit::NotYet);
        QVERIFY(outbox.noteAudited({claimed->at(0).id}, {claimed->at(1).id}));
        QCOMPARE(outbox.stubs()->at(0).audit, Audit::Missing);
        QCOMPARE(outbox.stubs()->at(1).audit, Audit::There);
        QCOMPARE(outbox.counts()->missing, 1);
        QVERIFY(outbox.noteAudited({claimed->at(1).id}, {}));
        QCOMPARE(outbox.counts()->missing, 0);
    }

    void stubs_go_after_thirty_days()
    {
        Outbox outbox = opened();
        submitted(outbox, u"draft"_s, submissionOf("p"));
        QCOMPARE(*outbox.purge(kNow, kNow), PurgeOutcome::Done);
        QVERIFY(outbox.acknowledge(outbox.claim(1, 0)->front(), kNow));
        for (int day = 1; day < 30; ++day) {
            QCOMPARE(*outbox.purge(kNow.addSecs(day * kDay)), PurgeOutcome::Done);
            QCOMPARE(outbox.counts()->stubs, 1);
        }
        QCOMPARE(*outbox.purge(kNow.addSecs(30 * kDay)), PurgeOutcome::Done);
        QCOMPARE(outbox.counts()->stubs, 0);
    }

    void nothing_is_purged_on_a_jump_of_the_clock_without_the_county()
    {
        Outbox outbox = opened();
        submitted(outbox, u"draft"_s, submissionOf("p"));
        QCOMPARE(*outbox.purge(kNow, kNow), PurgeOutcome::Done);
        QVERIFY(outbox.acknowledge(outbox.claim(1, 0)->front(), kNow));
        const QDateTime nextYear = kNow.addYears(1);
        QCOMPARE(*outbox.purge(nextYear), PurgeOutcome::ClockInDoubt);
        QCOMPARE(*outbox.purge(nextYear.addSecs(60)), PurgeOutcome::ClockInDoubt); // it stays in doubt
        QCOMPARE(*outbox.purge(kNow.addSecs(1800)), PurgeOutcome::Done);           // it was ahead for a while
        QCOMPARE(*outbox.purge(nextYear, kNow), PurgeOutcome::ClockInDoubt);
        QCOMPARE(*outbox.purge(kNow.addSecs(3600)), PurgeOutcome::ClockInDoubt);
        QCOMPARE(*outbox.purge(kNow.addSecs(3600), kNow.addSecs(3500)), PurgeOutcome::Done);
        // Set back, it would look right again when it meets the time that it showed before.
        QCOMPARE(*outbox.purge(kNow.addDays(-2)), PurgeOutcome::ClockInDoubt);
        QCOMPARE(*outbox.purge(kNow.addSecs(3600)), PurgeOutcome::ClockInDoubt);
        QCOMPARE(outbox.counts()->stubs, 1);
        QCOMPARE(*outbox.purge(kNow.addSecs(3600), kNow.addSecs(3600)), PurgeOutcome::Done);
        QCOMPARE(outbox.counts()->stubs, 1);
        QCOMPARE(*outbox.purge(nextYear, nextYear.addSecs(-600)), PurgeOutcome::Done);
        QCOMPARE(outbox.counts()->stubs, 0);
    }

    void documents_that_nobody_refers_to_go_after_a_day()
    {
        Outbox outbox = opened();
        Submission submission = submissionOf("p");
        submission.documents.push_back(addDocument(outbox, "kept"));
        submitted(outbox, u"draft"_s, submission);
        const SealedDocument forgotten = addDocument(outbox, "forgotten");
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QCOMPARE(*outbox.purge(now, now), PurgeOutcome::Done);
        QVERIFY(outbox.documents().has(forgotten));
        const QDateTime later = now.addSecs(kDay + 60);
        QCOMPARE(*outbox.purge(later, later), PurgeOutcome::Done);
        QVERIFY(outbox.documents().has(forgotten)); // was it the clock?
        QCOMPARE(*outbox.purge(later, later), PurgeOutcome::Done);
        QVERIFY(!outbox.documents().has(forgotten));
        QVERIFY(outbox.documents().has(submission.documents[0]));
    }

    void a_log_that_somebody_reads_is_not_said_to_be_empty()
    {
        Outbox outbox = opened();
        QVERIFY(outbox.saveDraft(u"draft"_s, kCanary, m_key));
        auto reader =
            Database::open(m_folder->filePath(u"queue/queue.sqlite"_s), {.access = Access::ReadOnly}).value();
        QVERIFY(reader.run(u"BEGIN"_s));
        QCOMPARE(rowsOf(reader, u"SELECT count(*) FROM draft"_s).size(), 1);
        QVERIFY(!outbox.dropDrafts());
        QVERIFY(QFileInfo(m_folder->filePath(u"queue/queue.sqlite-wal"_s)).size() > 0);
        QVERIFY(reader.run(u"COMMIT"_s));
        QVERIFY(outbox.dropDrafts());
        QCOMPARE(QFileInfo(m_folder->filePath(u"queue/queue.sqlite-wal"_s)).size(), 0);
    }

    void documents_go_but_those_that_a_damaged_queue_may_refer_to()
    {
        const auto documents = [this] {
            return QDir(m_folder->filePath(u"documents"_s)).entryList(QDir::Files);
        };
        SealedDocument referred;
        {
            Outbox outbox = opened();
            Submission submission = submissionOf("p");
            referred = addDocument(outbox, "of the damaged queue");
            addDocument(outbox, "of nobody");
            submission.documents.push_back(referred);
            submitted(outbox, u"draft"_s, submission);
            QVERIFY(outbox.purge(kNow, kNow));
        }
        damageDueIndex();
        OpenedOutbox again = *Outbox::openForSending(m_folder->path(), kNow, usage());
        QCOMPARE(documents().size(), 2);
        const QDateTime later = QDateTime::currentDateTimeUtc().addDays(2);
        QVERIFY(again.outbox.purge(later, later));
        QVERIFY(again.outbox.purge(later, later));
        QCOMPARE(documents().size(), 1);
        QVERIFY(again.outbox.documents().has(referred));
    }

    void nothing_on_the_disk_names_the_citizen()
    {
        Outbox outbox = opened();
        QVERIFY(outbox.saveDraft(u"draft"_s, kCanary, m_key));
        Submission submission = submissionOf(kCanary);
        submission.documents.push_back(addDocument(outbox, kCanary.repeated(3000)));
        submitted(outbox, u"draft"_s, submission);
        QVERIFY(outbox.saveDraft(u"other"_s, kCanary, m_key));
        const QString text = QString::fromUtf8(kCanary);
        const QList<QByteArray> disguises{
            kCanary, QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2),
            kCanary.toBase64().first(20), kCanary.toHex().first(20)};
        for (const QByteArray &disguise : disguises)
            QCOMPARE(filesWith(m_folder->path(), disguise), QStringList());
        const QByteArray digest = submission.documents[0].digest;
        QVERIFY(!filesWith(m_folder->path(), digest).isEmpty()); // the search itself works
    }

private:
    DiskUsage usage()
    {
        return [this](const QString &) { return m_usedPercent; };
    }

    Outbox opened()
    {
        auto outbox = Outbox::open(m_folder->path(), usage());
        if (!outbox)
            qFatal("%s", qPrintable(outbox.error().detail));
        return std::move(*outbox);
    }

    static Submission submissionOf(const QByteArray &payload, const QString &caseId = {})
    {
        return {u"school-transport"_s, 3, caseId, payload, {}};
    }

    SealedDocument addDocument(Outbox &outbox, const QByteArray &content)
    {
        QBuffer device;
        device.setData(content);
        device.open(QIODevice::ReadOnly);
        auto added = outbox.documents().add(device, u"image/png"_s, m_county[0].sealingKey(), m_terminal);
        return added ? *added : SealedDocument();
    }

    KeptDraft keptDraft(Outbox &outbox, const QByteArray &box)
    {
        KeptDraft kept;
        kept.id = u"00112233445566778899aabbccddeeff"_s;
        kept.box = box;
        kept.tokenDigest = vault::sha256("token");
        kept.documents.push_back(addDocument(outbox, "picture"));
        return kept;
    }

    Result<void> keep(Outbox &outbox, const KeptDraft &kept)
    {
        return outbox.keptDrafts().keep(kept, u"draft"_s, kCanary, m_key, kNow);
    }

    QString keptCopyFolder() const { return m_folder->filePath(u"kept-copies"_s); }

    /// What is in them, sorted.
    QStringList keptCopies() const
    {
        QStringList boxes;
        for (const QString &name : QDir(keptCopyFolder()).entryList(QDir::Files)) {
            const auto content = CopyFolder(keptCopyFolder()).read(name);
            const QCborMap map = QCborValue::fromCbor(content.value_or(QByteArray())).toMap();
            boxes.append(QString::fromLatin1(map[u"box"_s].toByteArray()));
        }
        boxes.sort();
        return boxes;
    }

    /// As a fault of the disk would.
    bool changedInQueue(const QString &sql)
    {
        auto database = Database::open(m_folder->filePath(u"queue/queue.sqlite"_s));
        return database && database->run(sql);
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static bool overwrite(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    void makeUnreadable()
    {
        QFile file(m_folder->filePath(u"queue/queue.sqlite"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(int(file.size()), 'x'));
    }

    static QList<QVariantList> rowsOf(Database &database, const QString &sql)
    {
        QList<QVariantList> all;
        auto rows = database.prepare(sql);
        if (!rows || !database.execute(*rows))
            return all;
        while (rows->next()) {
            QVariantList row;
            for (int i = 0; i < rows->record().count(); ++i)
                row.append(rows->value(i));
            all.append(row);
        }
        return all;
    }

    /// Its table is whole.
    void damageDueIndex()
    {
        const QString queue = m_folder->filePath(u"queue/queue.sqlite"_s);
        qint64 page = 0;
        {
            auto database = Database::open(queue).value();
            page = rowsOf(database, u"SELECT rootpage FROM sqlite_master WHERE name = 'submission_due'"_s)
                       .value(0)
                       .value(0)
                       .toLongLong();
            QVERIFY(database.close());
        }
        QFile file(queue);
        QVERIFY(page > 1 && file.open(QIODevice::ReadWrite));
        file.seek((page - 1) * 4096);
        file.write(QByteArray(4096, '\xaa'));
    }

    /// Of the draft saved first.
    QByteArray draftBox()
    {
        auto database =
            Database::open(m_folder->filePath(u"queue/queue.sqlite"_s), {.access = Access::ReadOnly});
        auto row = database->prepare(u"SELECT box FROM draft ORDER BY rowid LIMIT 1"_s);
        return database->execute(*row) && row->next() ? row->value(0).toByteArray() : QByteArray();
    }

    Receipt submitted(Outbox &outbox, const QString &draft, const Submission &submission)
    {
        const auto receipt =
            outbox.submit(draft, m_key, submission, m_county[0].sealingKey(), m_terminal, kNow);
        if (!receipt)
            qWarning("%s", qPrintable(receipt.error().detail));
        return receipt ? *receipt : Receipt();
    }

    static QStringList claimedIds(Outbox &outbox, int most, qint64 monotonicMs = 0)
    {
        QStringList ids;
        const auto claimed = outbox.claim(most, monotonicMs);
        for (const QueuedSubmission &item : claimed.value())
            ids.append(item.id.toString());
        return ids;
    }

    SubmissionContent contentAtCounty(Outbox &outbox, const QueuedSubmission &item)
    {
        QByteArray bytes = **outbox.envelope(item);
        QBuffer in(&bytes);
        in.open(QIODevice::ReadOnly);
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        if (!vault::openEnvelope(in, m_county, out))
            return {};
        return unpacked(out.data()).value_or(SubmissionContent());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    double m_usedPercent = 0;
    vault::KeyRing m_county;
    vault::SigningKey m_terminal = vault::SigningKey::generate();
    vault::Secret m_key = vault::Secret::random(vault::kBoxKeyBytes);
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "outbox_test.moc"
