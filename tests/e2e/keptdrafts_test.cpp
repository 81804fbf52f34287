// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A form that is kept for another day: from one terminal over the real county to another, whatever
/// is away meanwhile.
#include "county/countythread.h"
#include "county/draftdesk.h"
#include "schooltransport.h"
#include "terminalatcounty.h"

#include "procedure/filledform.h"
#include "procedure/formdesk.h"
#include "store/outbox.h"
#include "vault/digest.h"
#include "vault/envelope.h"
#include "vault/secretbox.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace lucarne;
using namespace lucarne::county;
using namespace lucarne::procedure;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr int kPatience = 30'000;

const QByteArray kProcedure = test::schoolTransport(R"("name")", R"(
        "name": {"type": "string", "minLength": 1},
        "papers": {"type": "array", "items": {"type": "string", "format": "document"}})",
                                                    R"(
        {"type": "Category", "label": "Vous", "elements": [
            {"type": "Control", "label": "Nom", "scope": "#/properties/name"},
            {"type": "Control", "label": "Papiers", "scope": "#/properties/papers"}]})");

/// A terminal of the county, each of its visits a desk of its own.
class Place : public TerminalAtCounty
{
public:
    explicit Place(CountyThread &county) : TerminalAtCounty(county) { newVisit(); }

    void newVisit()
    {
        m_desk =
            std::make_unique<FormDesk>(configuration(), m_clock, vault::Secret::random(vault::kBoxKeyBytes));
    }
    FormDesk &desk() { return *m_desk; }

    bool open()
    {
        std::optional<Result<void>> opened;
        m_desk->open([&opened](const Result<void> &result) { opened = result; });
        return QTest::qWaitFor([&opened] { return opened.has_value(); }, kPatience) && opened->has_value();
    }

    Result<Draft> takeUp(const ResumeCode &code)
    {
        std::optional<Result<Draft>> taken;
        m_desk->takeUp(code, [&taken](const Result<Draft> &result) { taken = result; });
        if (!QTest::qWaitFor([&taken] { return taken.has_value(); }, kPatience))
            return failure({}, u"no answer"_s);
        return *taken;
    }

    int waiting()
    {
        auto outbox = std::move(*store::Outbox::open(kiosk::outboxFolder(configuration())));
        return outbox.counts()->waiting + int(outbox.keptDrafts().due()->size());
    }

private:
    session::SystemClock m_clock;
    std::unique_ptr<FormDesk> m_desk;
};

Draft draftOf(const QString &name)
{
    Draft draft;
    draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.procedure = u"school-transport"_s;
    draft.version = 3;
    draft.answers.insert(u"name"_s, name);
    return draft;
}

void join(FormDesk &desk, Draft &draft, const QByteArray &content)
{
    std::optional<Result<store::SealedDocument>> sealed;
    desk.addDocument(content, u"image/png"_s,
                     [&sealed](const Result<store::SealedDocument> &result) { sealed = result; });
    if (!QTest::qWaitFor([&sealed] { return sealed.has_value(); }, kPatience) || !*sealed)
        qFatal("no document");
    draft.documents.push_back({**sealed, u"Papiers"_s, 1});
    QJsonArray papers = draft.answers.value(u"papers"_s).toArray();
    papers.append((*sealed)->hex());
    draft.answers.insert(u"papers"_s, papers);
}

Form formOf(const Draft &draft)
{
    return Form::resumed(Definition::parse(kProcedure).value(), draft.answers);
}

} // namespace

class KeptDraftsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_county = std::make_unique<CountyThread>(); }

    void cleanup()
    {
        const QStringList faults = m_county->contractFaults();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void a_form_that_is_under_its_code_again_after_it_was_sent_is_not_taken_for_the_one_that_was()
    {
        Place place(*m_county);
        QVERIFY(place.open());
        const Draft draft = draftOf(u"Marguerite"_s);
        QVERIFY(place.desk().save(draft));
        const auto code = place.desk().keepForLater(draft);
        QVERIFY(code && place.sync());
        const QString drafts = m_county->dataFolder() + u"/drafts.sqlite"_s;
        m_county->goAway();
        QVERIFY(QFile::copy(drafts, drafts + u".backup"_s));
        m_county->comeBack();
        const auto first = place.desk().submit(*place.takeUp(*code), formOf(draft));
        QVERIFY(first && place.sync());
        QVERIFY(!place.takeUp(*code));
        m_county->goAway();
        QVERIFY(QFile::remove(drafts) && QFile::rename(drafts + u".backup"_s, drafts));
        m_county->comeBack();

        const Result<Draft> taken = place.takeUp(*code);
        QVERIFY2(taken, qPrintable(taken ? QString() : taken.error().detail));
        QCOMPARE(taken->answers, draft.answers);
        QVERIFY(place.desk().save(*taken));
        QVERIFY(*place.desk().draftOfThisVisit());
        const auto second = place.desk().submit(*taken, formOf(*taken));
        QVERIFY(second);
        QVERIFY(second->number != first->number);
        QVERIFY(place.sync());
        m_county->with([](CountyServer &server) { QCOMPARE(server.submissions().ids()->size(), 2); });
    }

    void a_sync_that_hears_of_two_visits_at_once_keeps_the_form_of_the_one_that_lives()
    {
        const Place place(*m_county);
        const auto outbox = [&place] {
            return std::move(*store::Outbox::open(kiosk::outboxFolder(place.configuration())));
        };
        const auto save = [&outbox](const vault::Secret &visit) {
            const QString draft = QUuid::createUuid().toString(QUuid::WithoutBraces);
            return outbox().saveDraft(draft, "answers", visit).has_value();
        };
        const auto hasForm = [&outbox](const vault::Secret &visit) {
            return outbox().lastDraft(visit)->has_value();
        };
        const auto line = [](const QByteArray &tag) { return "{\"visit\":\"" + tag.toHex() + "\"}\n"; };
        const auto before = vault::Secret::random(vault::kBoxKeyBytes);
        const auto first = vault::Secret::random(vault::kBoxKeyBytes);
        const auto second = vault::Secret::random(vault::kBoxKeyBytes);
        QVERIFY(save(before) && save(first));
        QProcess sync;
        sync.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        sync.start(QStringLiteral(LUCARNE_BINARY_DIR "/bin/lucarne-sync"),
                   {u"--data"_s, place.configuration().dataFolder});
        sync.write(line(vault::visitTag(first)));
        QTRY_VERIFY_WITH_TIMEOUT(!hasForm(before), kPatience);
        QVERIFY(hasForm(first));
        QVERIFY(save(second));
        sync.write(line({}) + line(vault::visitTag(second)));
        QTRY_VERIFY_WITH_TIMEOUT(!hasForm(first), kPatience);
        QVERIFY(hasForm(second));
        sync.terminate();
        QVERIFY(sync.waitForFinished(kPatience));
    }

    void kept_without_a_line_it_comes_to_another_terminal_and_is_submitted_once()
    {
        Place first(*m_county);
        Place second(*m_county);
        m_county->goAway();
        QVERIFY(first.open());
        Draft draft = draftOf(u"Marguerite"_s);
        join(first.desk(), draft, QByteArray(300'000, 'p'));
        QVERIFY(first.desk().save(draft));
        const auto code = first.desk().keepForLater(draft);
        QVERIFY(code);
        QCOMPARE(first.waiting(), 1);
        m_county->comeBack();
        QVERIFY(!second.takeUp(*code)); // still on its way
        QVERIFY(first.sync());

        Result<Draft> taken = second.takeUp(*ResumeCode::from(code->letters()));
        QVERIFY2(taken, qPrintable(taken ? QString() : taken.error().detail));
        QCOMPARE(taken->answers, draft.answers);
        QCOMPARE(taken->id, draft.id);
        taken->answers.insert(u"name"_s, u"Marguerite D."_s);
        QVERIFY(second.desk().save(*taken));
        const auto receipt = second.desk().submit(*taken, formOf(*taken));
        QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().detail));
        QVERIFY(second.sync());

        const store::SubmissionContent content = onlySubmission();
        QCOMPARE(content.number, receipt->number);
        QCOMPARE(unpackedForm(content.payload)->answers, taken->answers);
        QCOMPARE(content.documents.size(), 1u);
        QCOMPARE(documentAtCounty(content.documents[0]), QByteArray(300'000, 'p'));

        // The paper is still in somebody's hand.
        for (Place *place : {&first, &second}) {
            place->newVisit();
            const auto again = place->takeUp(*code);
            QVERIFY(!again);
            QCOMPARE(again.error().sentence, u"This form has been sent already."_s);
        }
        QVERIFY(!m_county->answered().filter(u"DELETE /v1/drafts/"_s).isEmpty());
        onlySubmission();
    }

    void kept_again_at_another_terminal_the_code_brings_what_was_kept_last()
    {
        Place first(*m_county);
        Place second(*m_county);
        QVERIFY(first.open());
        const auto code = first.desk().keepForLater(draftOf(u"one"_s));
        QVERIFY(first.sync());
        Result<Draft> taken = second.takeUp(*code);
        taken->answers.insert(u"name"_s, u"two"_s);
        QCOMPARE(second.desk().keepForLater(*taken)->letters(), code->letters());
        QVERIFY(second.sync());
        first.newVisit();
        taken = first.takeUp(*code);
        QCOMPARE(taken->answers.value(u"name"_s).toString(), u"two"_s);
        // Twice before the line is back.
        m_county->goAway();
        taken->answers.insert(u"name"_s, u"three"_s);
        QVERIFY(first.desk().keepForLater(*taken));
        first.newVisit();
        taken = first.takeUp(*code);
        QCOMPARE(taken->answers.value(u"name"_s).toString(), u"three"_s);
        taken->answers.insert(u"name"_s, u"four"_s);
        QVERIFY(first.desk().keepForLater(*taken));
        m_county->comeBack();
        QVERIFY(first.sync());
        QCOMPARE(first.events, QStringList());
        second.newVisit();
        QCOMPARE(second.takeUp(*code)->answers.value(u"name"_s).toString(), u"four"_s);
    }

    void of_two_versions_none_replaces_the_other_unseen()
    {
        Place first(*m_county);
        Place second(*m_county);
        QVERIFY(first.open());
        const auto code = first.desk().keepForLater(draftOf(u"one"_s));
        QVERIFY(first.sync());
        Result<Draft> here = first.takeUp(*code);
        Result<Draft> there = second.takeUp(*code);
        here->answers.insert(u"name"_s, u"here"_s);
        there->answers.insert(u"name"_s, u"there"_s);
        QVERIFY(first.desk().keepForLater(*here) && second.desk().keepForLater(*there));
        QVERIFY(first.sync());
        QVERIFY(second.sync());
        QCOMPARE(second.events, QStringList{u"draft-changed"_s});
        Place third(*m_county);
        QCOMPARE(third.takeUp(*code)->answers.value(u"name"_s).toString(), u"here"_s);
        second.newVisit();
        QCOMPARE(second.takeUp(*code)->answers.value(u"name"_s).toString(), u"there"_s);
    }

    void a_version_whose_answer_was_lost_hides_none_that_followed_it_elsewhere()
    {
        Place first(*m_county);
        Place second(*m_county);
        QVERIFY(first.open());
        const auto code = first.desk().keepForLater(draftOf(u"one"_s));
        first.line().setPlan([](const QByteArray &) { return faults::Fault{faults::Fault::LoseReply}; });
        // It asks again: what it asked first is at the county.
        QVERIFY(first.syncUntil(
            [&first](store::Outbox &) { return first.line().done()[faults::Fault::LoseReply] > 1; }));
        Result<Draft> there = second.takeUp(*code);
        QVERIFY(there);
        there->answers.insert(u"name"_s, u"two"_s);
        QVERIFY(second.desk().keepForLater(*there));
        QVERIFY(second.sync());
        first.line().setPlan({});
        QVERIFY(first.sync());
        QCOMPARE(first.events, QStringList());
        first.newVisit();
        QCOMPARE(first.takeUp(*code)->answers.value(u"name"_s).toString(), u"two"_s);
    }

    void a_lost_answer_makes_no_second_version()
    {
        Place place(*m_county);
        QVERIFY(place.open());
        Draft draft = draftOf(u"one"_s);
        join(place.desk(), draft, "paper");
        const auto code = place.desk().keepForLater(draft);
        int lost = 0;
        place.line().setPlan([&lost](const QByteArray &) {
            return faults::Fault{.kind = ++lost <= 3 ? faults::Fault::LoseReply : faults::Fault::None};
        });
        QVERIFY(place.sync());
        place.newVisit();
        QCOMPARE(place.takeUp(*code)->answers, draft.answers);
        QCOMPARE(place.events, QStringList());
    }

    void a_wrong_code_opens_nothing_and_guessing_is_slow()
    {
        Place place(*m_county);
        const auto wrong = place.takeUp(ResumeCode::fresh());
        QVERIFY(!wrong);
        QVERIFY2(wrong.error().sentence.startsWith(u"No form is kept"), qPrintable(wrong.error().sentence));
        for (int i = 0; i < 19; ++i)
            QVERIFY(!place.takeUp(ResumeCode::fresh()));
        const auto blocked = place.takeUp(ResumeCode::fresh());
        QVERIFY2(blocked.error().sentence.startsWith(u"Too many"), qPrintable(blocked.error().sentence));
    }

    void the_county_knows_neither_key_nor_token_and_forgets_after_thirty_days()
    {
        QTemporaryDir folder;
        session::ManualClock clock;
        auto store = DraftStore::open(folder.path());
        QVERIFY(store);
        DraftDesk desk(*store, clock);
        const ResumeCode code = ResumeCode::fresh();
        const ResumeKeys keys = keysOf(code);
        const QByteArray box = vault::locked("Marguerite Canari", keys.encryption, "");
        QHash<QByteArray, QByteArray> headers{
            {"Content-Type", "application/vnd.lucarne.draft"},
            {"If-None-Match", "*"},
            {"Draft-Token-Digest", keys.tokenDigest().toHex()},
            {"Content-Digest", "sha-256=:" + vault::sha256(box).toBase64() + ':'},
            {"Draft-Token", keys.token.toByteArray().toBase64(QByteArray::Base64UrlEncoding |
                                                              QByteArray::OmitTrailingEquals)}};
        Request request{[&headers](const QByteArray &name) { return headers.value(name); }, box, {}};
        QCOMPARE(desk.put(keys.lookUp, request).status, 201);
        QCOMPARE(desk.get(keys.lookUp, u"t"_s, request).body, box);
        QFile file(folder.filePath(u"drafts.sqlite-wal"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains(box));
        for (const vault::Secret *secret : {&keys.encryption, &keys.token, &code.secret})
            QVERIFY(!bytes.contains(secret->toByteArray()));

        headers["Draft-Token"] = QByteArray(43, 'A');
        QCOMPARE(desk.get(keys.lookUp, u"t"_s, request).status, 404);
        QCOMPARE(desk.remove(keys.lookUp, request).status, 404);
        headers["Draft-Token"] =
            keys.token.toByteArray().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        constexpr qint64 kDay = 24LL * 3600 * 1000;
        clock.advance(29 * kDay);
        QCOMPARE(desk.get(keys.lookUp, u"t"_s, request).status, 200);
        clock.advance(kDay);
        QCOMPARE(desk.get(keys.lookUp, u"t"_s, request).status, 404);
        headers.remove("If-None-Match");
        headers.insert("If-Match", '"' + vault::sha256(box).toHex() + '"');
        QCOMPARE(desk.put(keys.lookUp, request).status, 404);
    }

    void papers_of_a_form_that_was_never_sent_do_not_stay_at_the_county()
    {
        Place place(*m_county);
        QVERIFY(place.open());
        Draft sent = draftOf(u"sent"_s);
        join(place.desk(), sent, "of the one that was sent");
        QVERIFY(place.desk().submit(sent, formOf(sent)));
        Draft kept = draftOf(u"kept"_s);
        join(place.desk(), kept, "of the one that was not");
        QVERIFY(place.desk().keepForLater(kept));
        QVERIFY(place.sync());
        m_county->with([&](CountyServer &server) {
            const auto isThere = [&server](const Draft &draft) {
                return QFileInfo::exists(server.submissions().documentFile(draft.documents[0].sealed.hex()));
            };
            const QDateTime now = QDateTime::currentDateTimeUtc();
            QVERIFY(server.tidyUp(now.addDays(39)));
            QVERIFY(isThere(sent) && isThere(kept));
            QVERIFY(server.tidyUp(now.addDays(41)));
            QVERIFY(isThere(sent) && !isThere(kept));
        });
    }

    void a_terminal_that_was_away_sends_what_it_sealed_to_the_countys_old_key()
    {
        Place place(*m_county);
        QVERIFY(place.open());
        Draft draft = draftOf(u"old key"_s);
        join(place.desk(), draft, "paper");
        const auto receipt = place.desk().submit(draft, formOf(draft));
        QVERIFY(receipt);
        const vault::SealingKey before = m_county->sealingKey(); // and the terminal has not heard of another
        m_county->with([](CountyServer &server) {
            for (int i = 0; i < 2; ++i)
                QVERIFY(server.publisher().rotateSealingKey());
        });
        QVERIFY(!(m_county->sealingKey() == before));
        QVERIFY(place.sync());
        const store::SubmissionContent content = onlySubmission();
        QCOMPARE(content.number, receipt->number);
        QCOMPARE(documentAtCounty(content.documents[0]), QByteArray("paper"));
    }

    void the_countys_staff_open_a_submission_check_it_and_say_how_it_gets_on()
    {
        Place place(*m_county);
        QVERIFY(place.open());
        Draft draft = draftOf(u"Marguerite"_s);
        join(place.desk(), draft, "paper");
        const auto receipt = place.desk().submit(draft, formOf(draft));
        QVERIFY(place.sync());
        m_county->with([](CountyServer &server) { QVERIFY(server.publisher().rotateSealingKey()); });

        QTemporaryDir folder;
        QFile procedureFile(folder.filePath(u"school-transport.json"_s));
        QVERIFY(procedureFile.open(QIODevice::WriteOnly) && procedureFile.write(kProcedure) > 0);
        procedureFile.close();
        const auto run = [&](const QStringList &words) {
            QProcess county;
            county.start(QStringLiteral(LUCARNE_BINARY_DIR) + u"/bin/lucarne-county"_s,
                         QStringList{u"--data"_s, m_county->dataFolder(), u"--procedures"_s, folder.path(),
                                     u"--documents"_s, folder.path(), u"submissions"_s} +
                             words);
            county.waitForFinished(kPatience);
            return county.exitCode() == 0 ? QString::fromUtf8(county.readAllStandardOutput()) : u"failed"_s;
        };
        const QString list = run({u"list"_s});
        QVERIFY2(list.contains(receipt->number) && list.contains(u"received  school-transport 3"_s),
                 qPrintable(list));
        const QString shown = run({u"show"_s, receipt->number.toLower()});
        QVERIFY2(shown.contains(u"check: valid"_s) && shown.contains(u"Marguerite"_s), qPrintable(shown));
        QFile document(folder.filePath(receipt->number + u"-1.png"_s));
        QVERIFY(document.open(QIODevice::ReadOnly));
        QCOMPARE(document.readAll(), QByteArray("paper"));
        QCOMPARE(run({u"set-status"_s, receipt->number, u"lost"_s}), u"failed"_s);
        QCOMPARE(run({u"set-status"_s, receipt->number, u"done"_s, u"Carte envoyée."_s}), QString());
        QVERIFY(run({u"list"_s}).contains(u"done  school-transport"_s));
        m_county->with([&receipt](CountyServer &server) {
            const auto status = server.submissions().status(receipt->number, vault::sha256(receipt->secret));
            QCOMPARE((*status)->note, u"Carte envoyée."_s);
        });
    }

    void the_citizen_sees_how_a_submission_gets_on_at_any_terminal()
    {
        Place first(*m_county);
        Place second(*m_county);
        QVERIFY(first.open());
        const Draft draft = draftOf(u"Marguerite"_s);
        const auto receipt = first.desk().submit(draft, formOf(draft));
        QVERIFY(receipt);
        const auto progress = [&second](const QString &number, const QByteArray &secret) {
            std::optional<Result<SubmissionProgress>> answer;
            second.desk().progress(number, secret,
                                   [&answer](const Result<SubmissionProgress> &result) { answer = result; });
            const bool came = QTest::qWaitFor([&answer] { return answer.has_value(); }, kPatience);
            return came ? *answer : Result<SubmissionProgress>(failure({}));
        };
        const auto early = progress(receipt->number, receipt->secret);
        QVERIFY2(early.error().sentence.startsWith(u"No form with this number has arrived"),
                 qPrintable(early.error().sentence));
        QVERIFY(first.sync());
        QCOMPARE(progress(receipt->number, receipt->secret)->state, SubmissionProgress::State::Received);
        QVERIFY(!progress(receipt->number, QByteArray(16, 'x')));
        m_county->with([&receipt](CountyServer &server) {
            QVERIFY(server.submissions().setStatus(receipt->id.toString(QUuid::WithoutBraces),
                                                   u"more-needed"_s, u"Il manque une photo."_s,
                                                   QDateTime::currentDateTimeUtc()));
        });
        const auto later = progress(receipt->number, receipt->secret);
        QCOMPARE(later->state, SubmissionProgress::State::MoreNeeded);
        QCOMPARE(later->note, u"Il manque une photo."_s);
        second.line().setPlan([](const QByteArray &) {
            return faults::Fault{.kind = faults::Fault::Answer, .raw = faults::FaultProxy::portalPage()};
        });
        QVERIFY(progress(receipt->number, receipt->secret).error().sentence.contains(u"cannot reach"));
    }

private:
    store::SubmissionContent onlySubmission()
    {
        store::SubmissionContent content;
        m_county->with([&content](CountyServer &server) {
            const auto ids = server.submissions().ids();
            QCOMPARE(ids->size(), 1);
            QByteArray bytes = server.submissions().envelope(ids->first()).value();
            QBuffer in(&bytes);
            in.open(QIODevice::ReadOnly);
            QBuffer out;
            out.open(QIODevice::WriteOnly);
            QVERIFY(vault::openEnvelope(in, server.publisher().keyRing(), out));
            content = store::unpacked(out.data()).value_or(store::SubmissionContent());
        });
        return content;
    }

    QByteArray documentAtCounty(const store::SealedDocument &document)
    {
        QByteArray content;
        m_county->with([&](CountyServer &server) {
            QFile file(server.submissions().documentFile(document.hex()));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QBuffer out;
            out.open(QIODevice::WriteOnly);
            QVERIFY(vault::openEnvelope(file, server.publisher().keyRing(), out));
            content = out.data();
        });
        return content;
    }

    std::unique_ptr<CountyThread> m_county;
};

QTEST_GUILESS_MAIN(KeptDraftsTest)
#include "keptdrafts_test.moc"
