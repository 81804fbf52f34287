// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a form does with the terminal's devices, by real clicks in the real window: a paper from the
/// scanner (SANE's own test device) reaches the county and shows what lay on the glass, receipt and
/// code are printed (a real cupsd), and a mistake is read aloud (a real speech-dispatcher).
#include "printservice.h"
#include "schooltransport.h"
#include "speechservice.h"
#include "testscanner.h"
#include "visit.h"

#include "democatalogue.h"

#include "citizen/form/fieldbox.h"
#include "citizen/form/formpage.h"
#include "device/capture.h"
#include "device/pdfpages.h"
#include "device/speech.h"
#include "device/speechtext.h"
#include "procedure/filledform.h"
#include "procedure/library.h"
#include "store/submissioncontent.h"
#include "vault/envelope.h"

#include <QBuffer>
#include <QDir>
#include <QSignalSpy>

using namespace lucarne;
using namespace lucarne::county;
using namespace lucarne::ui;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kPatience = 30'000;

const QByteArray kProcedure = test::schoolTransport(R"("name")", R"(
        "name": {"type": "string", "title": "Nom", "minLength": 1},
        "papers": {"type": "array", "title": "Vos papiers", "items": {"type": "string", "format": "document"}})",
                                                    R"(
        {"type": "Category", "label": "Vous", "elements": [
            {"type": "Control", "scope": "#/properties/name"}]},
        {"type": "Category", "label": "Vos papiers", "elements": [
            {"type": "Control", "scope": "#/properties/papers"}]})");

/// Its paper is required, and may follow.
const QByteArray kPaperMayFollow = test::schoolTransport(R"("name")", R"(
        "name": {"type": "string", "title": "Nom", "minLength": 1},
        "paper": {"type": "array", "title": "Votre papier", "minItems": 1,
                  "items": {"type": "string", "format": "document"}},
        "paperFollows": {"type": "boolean", "const": true}},
        "allOf": [{"if": {"required": ["paperFollows"]}, "else": {"required": ["paper"]}}],
        "definitions": {)",
                                                         R"(
        {"type": "Category", "label": "Vous", "elements": [
            {"type": "Control", "scope": "#/properties/name"}]},
        {"type": "Category", "label": "Votre papier", "elements": [
            {"type": "Control", "scope": "#/properties/paper",
             "options": {"mayFollow": "#/properties/paperFollows"}}]})")
                                       .replace("school-transport", "paper");

/// The pages of a PDF; none: it cannot be read.
QList<QImage> pagesOf(const QByteArray &pdf)
{
    QList<QImage> pages;
    device::PdfPages reader;
    QSignalSpy failed(&reader, &device::PdfPages::failed);
    QSignalSpy finished(&reader, &device::PdfPages::finished);
    QObject::connect(&reader, &device::PdfPages::page, &reader,
                     [&pages](const QImage &page) { pages.append(page); });
    reader.read(pdf, 20);
    if (!QTest::qWaitFor([&] { return !failed.isEmpty() || !finished.isEmpty(); }, kPatience))
        return {};
    return failed.isEmpty() ? pages : QList<QImage>();
}

} // namespace

class FormDevicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_county = std::make_unique<CountyThread>();
        m_place = std::make_unique<TerminalAtCounty>(*m_county);
        QTemporaryDir procedures;
        for (const QByteArray &json : {kProcedure, kPaperMayFollow}) {
            const auto definition = procedure::Definition::parse(json);
            QVERIFY2(definition, definition ? "" : qPrintable(definition.error().detail));
            QFile file(procedures.filePath((*definition)->id + u".json"_s));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(json) == json.size());
        }
        QVERIFY(procedure::importProcedures(procedures.path(),
                                            kiosk::proceduresFolder(m_place->configuration())));
    }
    void cleanup()
    {
        const QStringList faults = m_county->contractFaults();
        m_place.reset();
        m_county.reset();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void a_paper_on_the_scanner_reaches_the_county_as_a_page()
    {
        if (!TestScanner::isInstalled())
            QSKIP("SANE's test device is not installed");
        TestScanner scanner;
        scanner.set(u"test-picture"_s, u"\"Color pattern\""_s);
        QString number;
        {
            Visit visit(m_catalogue.folder(), *m_place);
            begin(visit);
            visit.write(u"Marguerite"_s);
            visit.touch(u"form.next"_s);
            visit.touch(u"add"_s);
            visit.touch(u"document.scanner"_s);
            visit.touch(u"document.scan"_s);
            visit.touch(u"document.keep"_s);
            visit.touch(u"document.done"_s);
            QTRY_VERIFY_WITH_TIMEOUT(visit.named(u"item.0"_s), kPatience);
            QCOMPARE(visit.page()->heading(), u"Vos papiers"_s);
            visit.touch(u"form.next"_s);
            visit.touch(u"form.send"_s);
            QTRY_VERIFY(receiptOf(visit));
            number = receiptOf(visit)->number;
        }
        QVERIFY(m_place->sync());

        const auto [form, paper] = received(number);
        QCOMPARE(form.answers.value(u"name"_s).toString(), u"Marguerite"_s);
        QCOMPARE(form.documents.size(), 1u);
        QCOMPARE(form.documents.front().pages, 1);
        const QList<QImage> pages = pagesOf(paper);
        QCOMPARE(pages.size(), 1);
        // A4, with the colours of the test device's picture on it.
        const QImage page = pages.first().convertToFormat(QImage::Format_RGB32);
        QVERIFY(std::abs(double(page.height()) / page.width() - 297.0 / 210.0) < 0.05);
        QSet<int> hues;
        for (int y = 0; y < page.height(); y += 4) {
            for (int x = 0; x < page.width(); x += 4) {
                if (const QColor colour = page.pixelColor(x, y); colour.saturation() > 200)
                    hues.insert(colour.hue() / 60);
            }
        }
        QVERIFY2(hues.size() >= 3, qPrintable(u"%1 colours"_s.arg(hues.size())));
    }

    void a_required_paper_that_is_brought_later_reaches_the_county_as_a_promise()
    {
        QString number;
        {
            Visit visit(m_catalogue.folder(), *m_place);
            begin(visit, u"paper"_s);
            visit.write(u"Marguerite"_s);
            visit.touch(u"form.next"_s);
            visit.touch(u"form.next"_s);
            QCOMPARE(visit.page()->heading(), u"Votre papier"_s); // nothing said yet
            visit.touch(u"add"_s);
            visit.touch(u"document.later"_s);
            QTRY_VERIFY(visit.named(u"promised"_s));
            visit.touch(u"form.next"_s);
            QTRY_VERIFY(visit.named(u"answer/paper"_s));
            QVERIFY(visit.page()->spoken().contains(u"Votre papier : Vous l’apporterez plus tard"_s));
            visit.touch(u"form.send"_s);
            QTRY_VERIFY(receiptOf(visit));
            number = receiptOf(visit)->number;
            QVERIFY2(visit.page()->spoken().contains(u"N’oubliez pas d’apporter\u00a0: Votre papier."_s),
                     qPrintable(visit.page()->spoken().join(u'\n')));
        }
        QVERIFY(m_place->sync());

        const procedure::FilledForm form = received(number).first;
        QCOMPARE(form.answers, (QJsonObject{{u"name"_s, u"Marguerite"_s}, {u"paperFollows"_s, true}}));
        QVERIFY(form.documents.empty());
        // By the schema that the county has.
        QVERIFY((*procedure::Definition::parse(kPaperMayFollow))->validator().isValid(form.answers));
    }

    void the_receipt_and_the_code_of_a_kept_form_are_printed_with_their_qr_codes()
    {
        if (PrintService::program().isEmpty())
            QSKIP("cupsd (cups-daemon) is not installed");
        PrintService service;
        QString why;
        QVERIFY2(service.start(&why), qPrintable(why));
        QTRY_VERIFY2_WITH_TIMEOUT(QFile::exists(service.socket()), service.log().constData(), kPatience);
        qputenv("CUPS_SERVER", service.socket().toLocal8Bit());
        const auto withPrinter = [](kiosk::Configuration &configuration) {
            configuration.printerA4 = u"ok"_s;
            configuration.printerReceipt.clear();
        };
        {
            Visit visit(m_catalogue.folder(), *m_place, {1280, 800}, u"fr"_s, withPrinter);
            begin(visit);
            visit.write(u"Marguerite"_s);
            visit.touch(u"form.next"_s);
            visit.touch(u"form.next"_s);
            visit.touch(u"form.send"_s);
            QTRY_VERIFY(receiptOf(visit));
            visit.touch(u"form.print"_s);
            const QString printed = qrOnPaper(service);
            QVERIFY2(printed.contains(receiptOf(visit)->number), qPrintable(printed));
        }
        {
            Visit visit(m_catalogue.folder(), *m_place, {1280, 800}, u"fr"_s, withPrinter);
            begin(visit);
            visit.write(u"Rose"_s);
            visit.touch(u"form.next"_s);
            visit.touch(u"form.later"_s);
            visit.touch(u"form.keep"_s);
            QTRY_VERIFY(visit.named(u"form.number"_s));
            const auto onScreen = procedure::ResumeCode::from(visit.read(u"form.number"_s));
            QVERIFY(onScreen);
            visit.touch(u"form.print"_s);
            const auto onPaper = procedure::ResumeCode::from(qrOnPaper(service));
            QVERIFY(onPaper);
            QCOMPARE(onPaper->letters(), onScreen->letters());
        }
        QTRY_COMPARE_WITH_TIMEOUT(service.spooledDocuments(), QStringList(), kPatience);
        qunsetenv("CUPS_SERVER");
    }

    void a_mistake_is_read_aloud_to_who_listens_and_to_nobody_else()
    {
        if (const QString missing = SpeechService::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
        SpeechService service;
        QString why;
        QVERIFY2(service.start(&why), qPrintable(why));
        Visit visit(m_catalogue.folder(), *m_place);
        begin(visit);
        QTRY_COMPARE(visit.shown<QLineEdit>().size(), 1);
        visit.touch(u"form.next"_s);
        QVERIFY(!visit.terminal->context().speaker.made());

        device::Speaker &speaker = *visit.terminal->context().speaker;
        QSignalSpy sentences(&speaker, &device::Speaker::sentenceStarted);
        const auto heard = [&sentences](const QString &words) {
            return std::any_of(sentences.begin(), sentences.end(), [&words](const QList<QVariant> &one) {
                return one.first().toString().contains(words);
            });
        };
        visit.write(u"Rose"_s); // mended
        hideKeyboard(visit);
        visit.touch(u"bar.listen"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(heard(u"Nom"_s) || speaker.state() == device::Speaker::State::Unavailable,
                                  qPrintable(speaker.error().detail), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(speaker.state(), device::Speaker::State::Silent, 2 * kPatience);
        const double before = service.secondsOfSound();
        sentences.clear();
        visit.write(QString());
        QTest::keyClick(visit.shown<QLineEdit>().constFirst(), Qt::Key_Backspace);
        hideKeyboard(visit);
        visit.touch(u"form.next"_s);
        const auto boxes = visit.shown<FieldBox>();
        QCOMPARE(boxes.size(), 1);
        const QString fault = boxes.first()->fault();
        QVERIFY(!fault.isEmpty());
        const QStringList asSpoken = device::spokenSentences(device::spokenText(fault, u"fr"_s));
        QTRY_VERIFY2_WITH_TIMEOUT(heard(asSpoken.first()), qPrintable(fault), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(service.secondsOfSound() > before + 0.5, kPatience);
    }

private:
    static void begin(Visit &visit, const QString &procedure = u"school-transport"_s)
    {
        visit.touch(u"procedure."_s + procedure);
        visit.touch(u"form.begin"_s);
    }

    static void hideKeyboard(Visit &visit)
    {
        if (visit.named(u"form.hidekeyboard"_s))
            visit.touch(u"form.hidekeyboard"_s);
    }

    static std::optional<store::Receipt> receiptOf(Visit &visit)
    {
        const auto *page = qobject_cast<FormPage *>(visit.page());
        return page ? page->receipt() : std::nullopt;
    }

    /// Of the one sheet that the printer has put out, which is taken away.
    static QString qrOnPaper(const PrintService &service)
    {
        QDir printed(service.printedFolder());
        const auto sheets = [&printed] {
            printed.refresh();
            return printed.entryList(QDir::Files);
        };
        if (!QTest::qWaitFor([&] { return sheets().size() == 1 && service.jobs(u"ok"_s).isEmpty(); },
                             kPatience))
            return {};
        QFile file(printed.filePath(sheets().constFirst()));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QList<QImage> pages = pagesOf(file.readAll());
        file.remove();
        const auto capture = device::loadCapture();
        if (pages.size() != 1 || !capture)
            return {};
        return (*capture)->readQr(pages.first()).value_or(QString());
    }

    /// What the county opens with its own keys: the form, and its only document.
    std::pair<procedure::FilledForm, QByteArray> received(const QString &number)
    {
        procedure::FilledForm form;
        QByteArray paper;
        m_county->with([&](CountyServer &server) {
            const auto open = [&server](QIODevice &in) {
                QBuffer out;
                out.open(QIODevice::WriteOnly);
                return vault::openEnvelope(in, server.publisher().keyRing(), out) ? out.data() : QByteArray();
            };
            const QStringList ids = server.submissions().ids().value();
            for (const QString &id : ids) {
                QByteArray bytes = server.submissions().envelope(id).value();
                QBuffer in(&bytes);
                in.open(QIODevice::ReadOnly);
                const auto content = store::unpacked(open(in));
                if (!content || content->number != number)
                    continue;
                form = procedure::unpackedForm(content->payload).value_or(procedure::FilledForm{});
                for (const store::SealedDocument &document : content->documents) {
                    QFile file(server.submissions().documentFile(document.hex()));
                    if (file.open(QIODevice::ReadOnly))
                        paper = open(file);
                }
            }
        });
        return {form, paper};
    }

    test::DemoCatalogue m_catalogue;
    std::unique_ptr<CountyThread> m_county;
    std::unique_ptr<TerminalAtCounty> m_place;
};

QTEST_MAIN(FormDevicesTest)
#include "formdevices_test.moc"
