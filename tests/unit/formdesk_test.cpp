// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "procedure/filledform.h"
#include "procedure/formdesk.h"
#include "procedure/jsonpointer.h"
#include "store/outbox.h"
#include "sync/contentstate.h"
#include "sync/enrolment.h"
#include "vault/digest.h"
#include "vault/envelope.h"
#include "vault/secretbox.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

using namespace lucarne;
using namespace lucarne::procedure;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray kProcedure = R"({
    "format": "lucarne-procedure-1", "id": "school-transport", "version": 3, "pivot": "cg",
    "audience": "Particuliers", "title": "Transport scolaire", "summary": "Pour les enfants.",
    "minutes": 5, "haveAtHand": [],
    "privacy": {"controller": "c", "purpose": "p", "legalBasis": "l", "retention": "r", "rights": "d"},
    "guides": [], "keywords": [],
    "schema": {"type": "object", "required": ["name"], "properties": {
        "name": {"type": "string", "minLength": 1},
        "papers": {"type": "array", "items": {"type": "string", "format": "document"}}}},
    "uischema": {"type": "Categorization", "options": {"variant": "stepper"}, "elements": [
        {"type": "Category", "label": "Vous", "elements": [
            {"type": "Control", "label": "Nom", "scope": "#/properties/name"},
            {"type": "Control", "label": "Papiers", "scope": "#/properties/papers"}]}]}
})";

/// Whoever's name begins with M is asked for a school that only those see whose name begins with Mo.
/// The import tries values that are named, and here two patterns differ.
QByteArray contradictory()
{
    const auto read = [](const char *text) { return QJsonDocument::fromJson(text).object(); };
    QJsonObject json = read(kProcedure);
    QJsonObject schema = json[u"schema"].toObject();
    jsonpointer::setValue(schema, u"/properties/school"_s, read(R"({"type": "string"})"));
    schema.insert(u"if"_s, read(R"({"properties": {"name": {"pattern": "^M"}}})"));
    schema.insert(u"then"_s, read(R"({"required": ["school"]})"));
    json.insert(u"schema"_s, schema);
    QJsonArray steps = json[u"uischema"][u"elements"].toArray();
    steps.append(read(R"({"type": "Category", "label": "École", "elements": [
        {"type": "Control", "label": "École", "scope": "#/properties/school", "rule": {"effect": "SHOW",
         "condition": {"scope": "#/properties/name", "schema": {"pattern": "^Mo"}}}}]})"));
    jsonpointer::setValue(json, u"/uischema/elements"_s, steps);
    return QJsonDocument(json).toJson();
}

const QString kCanary = u"Marguerite Canari"_s;

bool isAnywhereIn(const QString &folder, const QByteArray &bytes)
{
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            return true;
    }
    return false;
}

} // namespace

/// A terminal's data folder with real keys, a real outbox, and a county that is away.
class FormDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_configuration = {};
        m_configuration.dataFolder = m_folder->filePath(u"data"_s);
        m_keys.clear();
        m_keys.push_back(vault::OpeningKey::generate());
        m_sessionKey = vault::Secret::random(vault::kBoxKeyBytes);
        enrol();
        publishKey();
    }

    void a_terminal_that_is_not_enrolled_says_so()
    {
        QVERIFY(QFile::remove(sync::enrolmentFile(m_configuration.dataFolder)));
        FormDesk desk(m_configuration, m_clock, {});
        QCOMPARE(openFault(desk).detail, u"not enrolled"_s);
        QVERIFY(!desk.isOpen());
        enrol(); // meanwhile
        QVERIFY(isOpened(desk));
    }

    void a_county_without_a_key_and_a_lost_token_say_so()
    {
        QVERIFY(sync::saveContentState(places(), {}));
        FormDesk desk(m_configuration, m_clock, {});
        QVERIFY(openFault(desk).detail.contains(u"sealing key"));
        publishKey();
        QVERIFY(QFile::remove(m_folder->filePath(u"token"_s)));
        FormDesk other(m_configuration, m_clock, {});
        QVERIFY(!openFault(other).sentence.isEmpty());
    }

    void nothing_is_done_before_it_is_open()
    {
        FormDesk desk(m_configuration, m_clock, {});
        const Draft draft = draftOf(kCanary);
        QVERIFY(!desk.save(draft));
        QVERIFY(!desk.draftOfThisVisit());
        QVERIFY(!desk.submit(draft, formOf(draft)));
        QVERIFY(!desk.keepForLater(draft));
        QVERIFY(!QDir(m_configuration.dataFolder + u"/outbox"_s).exists());
    }

    void the_next_window_of_a_visit_has_the_draft_and_no_other_visit_has()
    {
        Draft draft = draftOf(kCanary);
        {
            FormDesk desk(m_configuration, m_clock, m_sessionKey.clone());
            QVERIFY(isOpened(desk));
            QVERIFY(!*desk.draftOfThisVisit());
            QVERIFY(desk.save(draft));
            draft.step = 1;
            draft.documents.push_back(document(desk));
            QVERIFY(desk.save(draft));
        }
        QVERIFY(!isAnywhereIn(m_configuration.dataFolder, kCanary.toUtf8()));
        {
            FormDesk desk(m_configuration, m_clock, m_sessionKey.clone());
            QVERIFY(isOpened(desk));
            const auto found = desk.draftOfThisVisit();
            QVERIFY(found && *found);
            QCOMPARE((*found)->answers, draft.answers);
            QCOMPARE((*found)->id, draft.id);
            QCOMPARE((*found)->step, 1);
            QCOMPARE((*found)->documents.size(), 1u);
            QCOMPARE((*found)->documents[0].sealed.digest, draft.documents[0].sealed.digest);
            QCOMPARE((*found)->documents[0].name, u"Papiers"_s);
        }
        {
            FormDesk next(m_configuration, m_clock, vault::Secret::random(vault::kBoxKeyBytes));
            QVERIFY(isOpened(next)); // and with that, what the visit before left goes
            QVERIFY(!*next.draftOfThisVisit());
        }
        FormDesk desk(m_configuration, m_clock, m_sessionKey.clone());
        QVERIFY(isOpened(desk));
        QVERIFY(!*desk.draftOfThisVisit());
    }

    void a_queue_that_is_damaged_in_a_visit_is_let_go_of_and_the_visit_goes_on_with_the_new_one()
    {
        FormDesk desk(m_configuration, m_clock, m_sessionKey.clone());
        QVERIFY(isOpened(desk));
        const Draft draft = draftOf(kCanary);
        QVERIFY(desk.save(draft));
        const QString folder = kiosk::outboxFolder(m_configuration);
        {
            // What another process wrote has this one read its pages again.
            auto other = store::Outbox::open(folder);
            QVERIFY(other->saveDraft(u"other"_s, "x", m_sessionKey));
            QVERIFY(other->truncateLog());
        }
        QFile queue(folder + u"/queue/queue.sqlite"_s);
        QVERIFY(queue.open(QIODevice::ReadWrite));
        queue.write(QByteArray(int(queue.size()), 'x'));
        queue.close();

        QVERIFY(!desk.save(draft));
        QVERIFY(store::Outbox::isDamageReported(folder));
        QVERIFY(!desk.save(draft)); // it is still there
        {
            const auto sender = store::Outbox::openForSending(folder, QDateTime::currentDateTimeUtc());
            QVERIFY2(sender, "the window still holds the damaged queue");
            QCOMPARE(sender->salvage.setAside.size(), 1);
        }
        QVERIFY(!store::Outbox::isDamageReported(folder));
        QVERIFY(desk.save(draft));
        QVERIFY(desk.isOpen());
        QVERIFY(*desk.draftOfThisVisit());
    }

    void on_a_disk_that_is_full_what_was_begun_goes_on_and_who_sent_gets_the_receipt()
    {
        double used = 94;
        const auto usage = [&used](const QString &) { return used; };
        const auto desk = [&](const vault::Secret &key) {
            return std::make_unique<FormDesk>(m_configuration, m_clock, key.clone(), nullptr, usage);
        };
        store::Receipt receipt;
        {
            const auto first = desk(m_sessionKey);
            QVERIFY(isOpened(*first));
            QVERIFY(first->save(draftOf(kCanary)));
        }
        used = 95; // each of these is the window after one that died
        {
            const auto second = desk(m_sessionKey);
            QVERIFY(isOpened(*second));
            const auto draft = second->draftOfThisVisit();
            QVERIFY(draft && *draft);
            const auto sent = second->submit(**draft, formOf(**draft));
            QVERIFY(sent);
            receipt = *sent;
        }
        const auto third = desk(m_sessionKey);
        QVERIFY(isOpened(*third));
        QCOMPARE((*third->sentInThisVisit())->receipt.number, receipt.number);
        QVERIFY(!isOpened(*desk(vault::Secret::random(vault::kBoxKeyBytes)))); // nothing new is begun
    }

    void a_discarded_draft_is_gone()
    {
        FormDesk desk(m_configuration, m_clock, m_sessionKey.clone());
        QVERIFY(isOpened(desk));
        QVERIFY(desk.save(draftOf(kCanary)));
        QVERIFY(desk.discard());
        QVERIFY(!*desk.draftOfThisVisit());
    }

    void the_county_opens_what_was_submitted_and_a_double_tap_gives_the_same_receipt()
    {
        store::Receipt receipt;
        Draft draft = draftOf(kCanary);
        {
            FormDesk desk(m_configuration, m_clock, m_sessionKey.clone());
            QVERIFY(isOpened(desk));
            const JoinedDocument joined = document(desk);
            draft.documents = {document(desk, "taken away again"), joined};
            draft.answers.insert(u"papers"_s, QJsonArray{joined.sealed.hex()});
            QVERIFY(desk.save(draft));
            const auto submitted = desk.submit(draft, formOf(draft));
            QVERIFY(submitted);
            receipt = *submitted;
            QCOMPARE(desk.submit(draft, formOf(draft))->number, receipt.number);
            QVERIFY(!*desk.draftOfThisVisit());
        }
        {
            // The window crashed before it could show the receipt.
            FormDesk desk(m_configuration, m_clock, m_sessionKey.clone());
            QVERIFY(isOpened(desk));
            const auto again = desk.submit(draft, formOf(draft));
            QCOMPARE(again->number, receipt.number);
            QCOMPARE(again->secret, receipt.secret);
        }
        const store::SubmissionContent content = onlySubmission();
        QCOMPARE(content.number, receipt.number);
        QCOMPARE(content.procedure, u"school-transport"_s);
        QCOMPARE(content.procedureVersion, 3);
        QCOMPARE(content.documents.size(), 1u);
        const auto filled = unpackedForm(content.payload);
        QVERIFY(filled);
        QCOMPARE(filled->procedure, content.procedure);
        QCOMPARE(filled->version, 3);
        QCOMPARE(filled->answers, draft.answers);
        QCOMPARE(filled->documents.size(), 1u);
        QCOMPARE(filled->documents[0].sealed.digest, draft.documents[1].sealed.digest);
        QCOMPARE(filled->documents[0].name, u"Papiers"_s);
        QCOMPARE(filled->documents[0].pages, 2);
        QVERIFY(!isAnywhereIn(m_configuration.dataFolder, kCanary.toUtf8()));
    }

    void a_form_with_a_fault_is_not_sealed()
    {
        FormDesk desk(m_configuration, m_clock, m_sessionKey.clone());
        QVERIFY(isOpened(desk));
        const Draft draft = draftOf({});
        const auto refused = desk.submit(draft, formOf(draft));
        QVERIFY(!refused);
        QVERIFY(!refused.error().sentence.isEmpty());
        QCOMPARE(outbox().counts()->waiting, 0);
    }

    void what_no_answer_can_mend_is_not_sent_and_the_log_says_where()
    {
        const auto definition = Definition::parse(contradictory());
        QVERIFY2(definition, definition ? "" : qPrintable(definition.error().detail));
        FormDesk desk(m_configuration, m_clock, m_sessionKey.clone());
        QVERIFY(isOpened(desk));
        const Draft draft = draftOf(kCanary);
        const Form form = Form::resumed(*definition, draft.answers);
        QVERIFY(form.faults().empty());
        QTest::ignoreMessage(QtCriticalMsg,
                             "procedure: school-transport version 3: / required of what would be "
                             "sent is not as the schema asks, and no screen can mend it");
        const auto refused = desk.submit(draft, form);
        QVERIFY(!refused);
        QVERIFY(!refused.error().sentence.isEmpty() && !refused.error().detail.contains(kCanary));
        QCOMPARE(outbox().counts()->waiting, 0);
        QVERIFY(desk.keepForLater(draft)); // nothing is lost
    }

    void a_kept_draft_is_taken_up_where_it_was_kept_without_the_county()
    {
        Draft draft = draftOf(kCanary);
        ResumeCode code;
        {
            FormDesk desk(m_configuration, m_clock, m_sessionKey.clone());
            QVERIFY(isOpened(desk));
            draft.documents.push_back(document(desk));
            draft.answers.insert(u"papers"_s, QJsonArray{draft.documents[0].sealed.hex()});
            QVERIFY(desk.save(draft));
            auto kept = desk.keepForLater(draft);
            QVERIFY(kept);
            code = std::move(*kept);
            QVERIFY(!*desk.draftOfThisVisit());
        }
        {
            // The window died before its citizen had the code: the next one has the form, and the code.
            FormDesk desk(m_configuration, m_clock, m_sessionKey.clone());
            QVERIFY(isOpened(desk));
            const auto found = desk.draftOfThisVisit();
            QVERIFY(found && *found);
            QCOMPARE((*found)->answers, draft.answers);
            QCOMPARE(desk.keepForLater(**found)->letters(), code.letters());
            QCOMPARE(outbox().keptDrafts().due()->size(), 1u);
            QVERIFY(desk.discard());
            QVERIFY(!*desk.draftOfThisVisit());
        }
        QVERIFY(!isAnywhereIn(m_configuration.dataFolder, kCanary.toUtf8()));
        QVERIFY(!isAnywhereIn(m_configuration.dataFolder, code.letters().toLatin1()));
        QVERIFY(!isAnywhereIn(m_configuration.dataFolder, code.secret.toByteArray()));
        QVERIFY(!isAnywhereIn(m_configuration.dataFolder, keysOf(code).token.toByteArray()));

        FormDesk desk(m_configuration, m_clock, vault::Secret::random(vault::kBoxKeyBytes));
        Result<Draft> taken = takenUp(desk, *ResumeCode::from(code.letters()));
        QVERIFY2(taken, qPrintable(taken ? QString() : taken.error().detail));
        QCOMPARE(taken->answers, draft.answers);
        QCOMPARE(taken->id, draft.id);
        taken->answers.insert(u"name"_s, u"changed"_s);
        QVERIFY(desk.save(*taken));
        const auto again = desk.keepForLater(*taken);
        QVERIFY(again);
        QCOMPARE(again->letters(), code.letters()); // the paper stays good
        {
            store::Outbox box = outbox();
            const auto due = box.keptDrafts().due();
            QCOMPARE(due->size(), 1u);
            QCOMPARE(due->front().follows.size(), 2); // each version that may be on its way
            QCOMPARE(due->front().tokenDigest, keysOf(code).tokenDigest());
        }
        taken = takenUp(desk, code);
        QCOMPARE(taken->answers.value(u"name"_s).toString(), u"changed"_s);
        QVERIFY(desk.submit(*taken, formOf(*taken)));
        QCOMPARE(onlySubmission().documents.size(), 1u);
        const Result<Draft> sent = takenUp(desk, code);
        QVERIFY(!sent);
        QVERIFY(!sent.error().sentence.isEmpty());
    }

    void the_window_goes_on_while_a_large_document_is_sealed()
    {
        FormDesk desk(m_configuration, m_clock, m_sessionKey.clone());
        std::optional<Result<store::SealedDocument>> sealed;
        const auto note = [&sealed](const Result<store::SealedDocument> &result) { sealed = result; };
        desk.addDocument("picture", u"image/png"_s, note);
        QVERIFY(!sealed);
        QTRY_VERIFY(sealed);
        QVERIFY(!*sealed && !sealed->error().sentence.isEmpty()); // nobody opened it

        sealed.reset();
        QVERIFY(isOpened(desk));
        const QByteArray large(64 * 1024 * 1024, 'p');
        desk.addDocument(large, u"image/png"_s, note);
        QVERIFY(!sealed);
        QThread *thread = nullptr;
        QTimer::singleShot(0, &desk,
                           [&thread, &sealed] { thread = sealed ? nullptr : QThread::currentThread(); });
        QTRY_VERIFY_WITH_TIMEOUT(sealed, 60'000);
        QCOMPARE(thread, this->thread()); // the event loop had its turn before
        QVERIFY(*sealed && (*sealed)->size > large.size());

        // Who turns away while it is sealed hears nothing of it.
        sealed.reset();
        {
            FormDesk left(m_configuration, m_clock, m_sessionKey.clone());
            QVERIFY(isOpened(left));
            left.addDocument(large, u"image/png"_s, note);
        }
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!sealed);
    }

    void away_from_the_county_a_code_of_another_terminal_gets_a_sentence()
    {
        FormDesk desk(m_configuration, m_clock, m_sessionKey.clone());
        const Result<Draft> taken = takenUp(desk, ResumeCode::fresh());
        QVERIFY(!taken);
        QVERIFY2(taken.error().sentence.contains(u"cannot reach"), qPrintable(taken.error().sentence));
        std::optional<Result<SubmissionProgress>> progress;
        desk.progress(store::newReceiptNumber(), QByteArray(16, 's'),
                      [&progress](const Result<SubmissionProgress> &result) { progress = result; });
        QTRY_VERIFY(progress);
        QVERIFY2(progress->error().sentence.contains(u"cannot reach"),
                 qPrintable(progress->error().sentence));
    }

    void nothing_comes_once_the_desk_is_gone()
    {
        bool called = false;
        {
            FormDesk desk(m_configuration, m_clock, {});
            desk.open([&called](const Result<void> &) { called = true; });
            desk.takeUp(ResumeCode::fresh(), [&called](const Result<Draft> &) { called = true; });
        }
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

private:
    sync::ContentPlaces places() const { return sync::ContentPlaces::of(m_configuration); }

    void enrol()
    {
        QVERIFY(QDir().mkpath(m_configuration.dataFolder));
        const QString file = m_folder->filePath(u"token"_s);
        QByteArray token(43, 't');
        QVERIFY(sync::writeSecretsFile(
            file, {*vault::SigningKey::fromSeed(m_terminal.seed()), vault::Secret::takeOver(token)}));
        sync::EnrolmentRecord record;
        record.terminalId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        record.name = u"Mairie"_s;
        record.county = QUrl(u"http://127.0.0.1:9"_s); // the discard port: nobody is there
        record.countyKey = QString::fromLatin1(vault::SigningKey::generate().publicKey().toBase64());
        record.secretsFile = file;
        record.enrolledAt = m_clock.utcNow();
        QVERIFY(sync::saveEnrolment(m_configuration.dataFolder, record));
    }

    void publishKey()
    {
        QVERIFY(QDir().mkpath(places().syncFolder));
        sync::ContentState state;
        state.sealingKeys = {QString::fromLatin1(m_keys[0].sealingKey().toBase64())};
        QVERIFY(sync::saveContentState(places(), state));
    }

    static bool isOpened(FormDesk &desk)
    {
        std::optional<Result<void>> opened;
        desk.open([&opened](const Result<void> &result) { opened = result; });
        if (QTest::qWaitFor([&opened] { return opened.has_value(); }) && !*opened)
            qWarning("%s", qPrintable(opened->error().detail));
        if (!opened || !*opened)
            return false;
        return desk.isOpen();
    }

    static Error openFault(FormDesk &desk)
    {
        std::optional<Result<void>> opened;
        desk.open([&opened](const Result<void> &result) { opened = result; });
        const bool came = QTest::qWaitFor([&opened] { return opened.has_value(); });
        return came && !*opened ? opened->error() : Error();
    }

    static Result<Draft> takenUp(FormDesk &desk, const ResumeCode &code)
    {
        std::optional<Result<Draft>> taken;
        desk.takeUp(code, [&taken](const Result<Draft> &result) { taken = result; });
        if (!QTest::qWaitFor([&taken] { return taken.has_value(); }, 30'000))
            return failure({}, u"no answer"_s);
        return *taken;
    }

    static Draft draftOf(const QString &name)
    {
        Draft draft;
        draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        draft.procedure = u"school-transport"_s;
        draft.version = 3;
        if (!name.isEmpty())
            draft.answers.insert(u"name"_s, name);
        return draft;
    }

    static Form formOf(const Draft &draft)
    {
        const auto definition = Definition::parse(kProcedure);
        if (!definition)
            qFatal("%s", qPrintable(definition.error().detail));
        return Form::resumed(*definition, draft.answers);
    }

    static JoinedDocument document(FormDesk &desk, const QByteArray &content = "picture")
    {
        std::optional<Result<store::SealedDocument>> sealed;
        desk.addDocument(content, u"image/png"_s,
                         [&sealed](const Result<store::SealedDocument> &result) { sealed = result; });
        if (!QTest::qWaitFor([&sealed] { return sealed.has_value(); }, 30'000))
            qFatal("no document");
        return {sealed->value(), u"Papiers"_s, 2};
    }

    store::Outbox outbox() const
    {
        return std::move(*store::Outbox::open(kiosk::outboxFolder(m_configuration)));
    }

    store::SubmissionContent onlySubmission() const
    {
        store::Outbox box = outbox();
        const auto claimed = box.claim(10, 0);
        if (!claimed || claimed->size() != 1)
            return {};
        QByteArray bytes = box.envelope(claimed->front())->value_or(QByteArray());
        QBuffer in(&bytes);
        in.open(QIODevice::ReadOnly);
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        if (!vault::openEnvelope(in, m_keys, out))
            return {};
        return store::unpacked(out.data()).value_or(store::SubmissionContent());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    kiosk::Configuration m_configuration;
    session::ManualClock m_clock;
    vault::KeyRing m_keys;
    vault::SigningKey m_terminal = vault::SigningKey::generate();
    vault::Secret m_sessionKey;
};

QTEST_GUILESS_MAIN(FormDeskTest)
#include "formdesk_test.moc"
