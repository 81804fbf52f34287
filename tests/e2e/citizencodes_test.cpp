// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a citizen does with the codes on their papers, by real clicks in the real window over the
/// real county: takes a kept form up at another terminal, and asks how a request gets on. With
/// LUCARNE_PICTURES a folder, the screens are saved there.
#include "schooltransport.h"
#include "visit.h"

#include "democatalogue.h"
#include "screencheck.h"

#include "citizen/form/formpage.h"
#include "county/submissiondesk.h"
#include "procedure/filledform.h"
#include "procedure/library.h"
#include "vault/envelope.h"

#include <QBuffer>

using namespace lucarne;
using namespace lucarne::county;
using namespace lucarne::ui;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kPatience = 30'000;

const QByteArray kProcedure = test::schoolTransport(R"("name", "school")", R"(
        "name": {"type": "string", "title": "Nom", "minLength": 1},
        "school": {"type": "string", "title": "École", "minLength": 1})",
                                                    R"(
        {"type": "Category", "label": "Vous", "elements": [
            {"type": "Control", "scope": "#/properties/name"}]},
        {"type": "Category", "label": "Votre école", "elements": [
            {"type": "Control", "scope": "#/properties/school"}]})");

/// In the page that asks how a request gets on.
void askForProgress(Visit &visit, const QString &number, const QString &secret)
{
    visit.write(number);
    visit.touch(u"code.go"_s);
    visit.write(secret);
    visit.touch(u"code.go"_s);
}

} // namespace

class CitizenCodesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_county = std::make_unique<CountyThread>();
        QVERIFY(m_procedures.isValid());
        QFile file(m_procedures.filePath(u"school-transport.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kProcedure) == kProcedure.size());
    }
    void cleanup()
    {
        const QStringList faults = m_county->contractFaults();
        m_county.reset();
        QFile::remove(m_procedures.filePath(u"school-transport-4.json"_s));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void a_form_kept_at_one_terminal_is_taken_up_at_another_and_sent()
    {
        TerminalAtCounty first(*m_county);
        TerminalAtCounty second(*m_county);
        bringProcedures(first);
        bringProcedures(second);
        const QString code = keptFormOf(u"Marguerite"_s, first);
        QVERIFY(!code.isEmpty());
        QString number;
        QString secret;
        {
            Visit visit(m_catalogue.folder(), second);
            visit.touch(u"procedures.takeup"_s);
            visit.write(code.toLower().remove(u'-'));
            visit.touch(u"code.go"_s);
            QTRY_VERIFY2_WITH_TIMEOUT(visit.isOn(PageId::Unfinished),
                                      qPrintable(visit.page()->spoken().first()), kPatience);
            QTRY_COMPARE(visit.page()->heading(), u"Votre école"_s);
            visit.write(u"Vauban"_s);
            visit.touch(u"form.next"_s);
            visit.touch(u"form.send"_s);
            QTRY_VERIFY(visit.named(u"form.secret"_s));
            number = visit.read(u"form.number"_s);
            secret = visit.read(u"form.secret"_s);
        }
        QVERIFY(second.sync());
        const store::SubmissionContent content = onlySubmission();
        QCOMPARE(content.number, number);
        const QJsonObject answers = procedure::unpackedForm(content.payload)->answers;
        QCOMPARE(answers[u"name"].toString(), u"Marguerite"_s);
        QCOMPARE(answers[u"school"].toString(), u"Vauban"_s);
        {
            // What the receipt's screen shows is enough to ask, without any camera.
            Visit visit(m_catalogue.folder(), first);
            visit.touch(u"procedures.progress"_s);
            askForProgress(visit, number, secret);
            QTRY_COMPARE_WITH_TIMEOUT(visit.page()->spoken().first(), u"Votre demande est arrivée"_s,
                                      kPatience);
            visit.touch(u"bar.startagain"_s);
            visit.window().navigator().startAgain({PageId::TakeUp, {}});
            visit.write(code);
            visit.touch(u"code.go"_s);
            QTRY_VERIFY_WITH_TIMEOUT(visit.named(u"code.fault"_s), kPatience); // sent already
        }
    }

    void a_form_ends_on_its_version_at_another_terminal_or_stays_under_its_code()
    {
        TerminalAtCounty first(*m_county);
        TerminalAtCounty second(*m_county);
        bringProcedures(first);
        const QString code = keptFormOf(u"Marguerite"_s, first);
        QVERIFY(!code.isEmpty());
        // The other terminal came when the form had changed.
        QByteArray newer = kProcedure;
        newer.replace("\"version\": 3", "\"version\": 4").replace("Votre école", "Son école");
        const QString earlier = m_procedures.filePath(u"school-transport.json"_s);
        write(m_procedures.filePath(u"school-transport-4.json"_s), newer);
        QVERIFY(QFile::remove(earlier));
        bringProcedures(second);
        {
            Visit visit(m_catalogue.folder(), second);
            visit.touch(u"procedures.takeup"_s);
            visit.write(code);
            visit.touch(u"code.go"_s);
            QTRY_VERIFY_WITH_TIMEOUT(visit.named(u"code.fault"_s), kPatience);
            QVERIFY2(visit.page()->spoken().join(u' ').contains(u"Il reste gardé sous son code"_s),
                     qPrintable(visit.page()->spoken().join(u'\n')));
            // It has not become the form of this visit.
            const auto draft = visit.terminal->context().desk->draftOfThisVisit();
            QVERIFY(draft && !*draft);
            visit.touch(u"bar.startagain"_s);
            QTRY_VERIFY(visit.isOn(PageId::Home));
            QVERIFY(!visit.named(u"form.unfinished"_s));
        }
        write(earlier, kProcedure);
        bringProcedures(second);
        Visit visit(m_catalogue.folder(), second);
        visit.touch(u"procedures.takeup"_s);
        visit.write(code);
        visit.touch(u"code.go"_s);
        QTRY_VERIFY_WITH_TIMEOUT(visit.isOn(PageId::Unfinished), kPatience);
        QTRY_COMPARE(visit.page()->heading(), u"Votre école"_s);
        visit.write(u"Vauban"_s);
        visit.touch(u"form.next"_s);
        visit.touch(u"form.send"_s);
        QTRY_VERIFY(visit.named(u"form.secret"_s));
        QVERIFY(second.sync());
        QCOMPARE(onlySubmission().procedureVersion, 3);
    }

    void how_a_request_gets_on_is_shown_in_each_of_its_states_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("percent");
        for (const QSize size : {QSize(1920, 1080), QSize(1080, 1920), QSize(1280, 800)}) {
            for (const char *language : {"fr", "ar"}) {
                for (const int percent : {100, 200}) {
                    QTest::addRow("%dx%d-%s-%d", size.width(), size.height(), language, percent)
                        << size << QString::fromLatin1(language) << percent;
                }
            }
        }
    }

    void how_a_request_gets_on_is_shown_in_each_of_its_states()
    {
        QFETCH(QSize, size);
        QFETCH(QString, language);
        QFETCH(int, percent);
        TerminalAtCounty terminal(*m_county);
        const store::Receipt receipt = submitted(terminal);
        const QString secret = store::receiptSecretLetters(receipt.secret);
        QVERIFY(terminal.sync());
        Visit visit(m_catalogue.folder(), terminal, size, language);
        visit.window().setTextPercent(percent);
        visit.window().navigator().open({PageId::Progress, {}});
        const QString question = visit.page()->heading();
        const auto ask = [&](const QString &number) {
            if (visit.named(u"code.mend"_s))
                visit.touch(u"code.mend"_s);
            if (visit.page()->heading() != question)
                visit.touch(u"bar.back"_s);
            QCOMPARE(visit.page()->heading(), question);
            askForProgress(visit, number, secret);
        };
        const std::pair<QString, QString> states[] = {
            {u"received"_s, {}},
            {u"in-progress"_s, {}},
            {u"more-needed"_s,
             u"Il manque une photo d'identité de votre enfant. Vous pouvez l'apporter à la mairie ou "
             u"l'envoyer au service des transports, place Saint-Arnoux à Gap."_s},
            {u"done"_s, u"La carte de transport a été envoyée chez vous."_s},
        };
        QStringList headings;
        for (const auto &[state, note] : states) {
            if (state != u"received")
                setStatus(receipt, state, note);
            ask(receipt.number);
            QTRY_VERIFY_WITH_TIMEOUT(visit.named(u"progress.state"_s), kPatience);
            headings.append(visit.page()->heading());
            QCOMPARE(visit.page()->spoken().contains(note), !note.isEmpty());
            look(visit, state);
        }
        QCOMPARE(headings.removeDuplicates(), 0);
        ask(store::newReceiptNumber());
        QTRY_VERIFY_WITH_TIMEOUT(visit.named(u"code.fault"_s), kPatience);
        look(visit, u"unknown"_s);
        const QString unknown = visit.page()->spoken().first();
        m_county->goAway();
        ask(receipt.number);
        QTRY_VERIFY_WITH_TIMEOUT(visit.named(u"code.fault"_s) && visit.page()->spoken().first() != unknown,
                                 kPatience);
        look(visit, u"offline"_s);
        m_county->comeBack();
        ask(receipt.number);
        QTRY_COMPARE_WITH_TIMEOUT(visit.page()->heading(), headings.last(), kPatience);
    }

private:
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    /// Begun, kept for another day at its second question and brought to the county: its code; empty when
    /// that went wrong.
    QString keptFormOf(const QString &name, TerminalAtCounty &terminal)
    {
        QString code;
        keepForm(name, terminal, code);
        return QTest::currentTestFailed() || !terminal.sync() ? QString() : code;
    }

    void keepForm(const QString &name, TerminalAtCounty &terminal, QString &code)
    {
        Visit visit(m_catalogue.folder(), terminal);
        visit.touch(u"procedure.school-transport"_s);
        visit.touch(u"form.begin"_s);
        visit.write(name);
        visit.touch(u"form.next"_s);
        QCOMPARE(visit.page()->heading(), u"Votre école"_s);
        visit.touch(u"form.later"_s);
        visit.touch(u"form.keep"_s);
        QTRY_VERIFY(visit.named(u"form.number"_s));
        code = visit.read(u"form.number"_s);
    }

    void bringProcedures(const TerminalAtCounty &terminal)
    {
        const auto imported = procedure::importProcedures(m_procedures.path(),
                                                          kiosk::proceduresFolder(terminal.configuration()));
        QVERIFY(imported && imported->refused.empty());
    }

    store::Receipt submitted(const TerminalAtCounty &terminal)
    {
        procedure::FormDesk desk(terminal.configuration(), m_clock, vault::Secret::random(32));
        std::optional<Result<void>> opened;
        desk.open([&opened](const Result<void> &result) { opened = result; });
        if (!QTest::qWaitFor([&opened] { return opened.has_value(); }, kPatience))
            return {};
        procedure::Draft draft;
        draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        draft.procedure = u"school-transport"_s;
        draft.version = 3;
        draft.answers = {{u"name"_s, u"Marguerite"_s}, {u"school"_s, u"Vauban"_s}};
        const auto definition = procedure::Definition::parse(kProcedure);
        return desk.submit(draft, procedure::Form::resumed(*definition, draft.answers))
            .value_or(store::Receipt());
    }

    void setStatus(const store::Receipt &receipt, const QString &state, const QString &note)
    {
        m_county->with([&](CountyServer &server) {
            QVERIFY(server.submissions().setStatus(receipt.id.toString(QUuid::WithoutBraces), state, note,
                                                   QDateTime::currentDateTimeUtc()));
        });
    }

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

    static void look(Visit &visit, const QString &screen)
    {
        QTest::qWait(0);
        const QString findings = screencheck::report(
            screencheck::check(visit.window(), screencheck::rulesOf(visit.terminal->theme())));
        const QString folder = qEnvironmentVariable("LUCARNE_PICTURES");
        if (!folder.isEmpty())
            visit.window().grab().save(
                u"%1/%2-%3.png"_s.arg(folder, screen, QString::fromLatin1(QTest::currentDataTag())));
        QVERIFY2(findings.isEmpty(), qPrintable(screen + u'\n' + findings));
    }

    test::DemoCatalogue m_catalogue;
    QTemporaryDir m_procedures;
    session::SystemClock m_clock;
    std::unique_ptr<CountyThread> m_county;
};

QTEST_MAIN(CitizenCodesTest)
#include "citizencodes_test.moc"
