// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Printing an answer sheet from the real window to a real print service, with printers in every
// state: the citizen hears in one sentence how it went, and has the telephone as the way out.

#include "democatalogue.h"
#include "printservice.h"
#include "screencheck.h"
#include "windowfixture.h"

#include "citizen/guidepage.h"
#include "shell/notice.h"
#include "widgets/choicecard.h"
#include "widgets/qrview.h"
#include "widgets/tilecard.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lucarne;
using namespace lucarne::ui;

namespace
{

constexpr int kPatienceMs = 30'000;

} // namespace

class PrintingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (PrintService::program().isEmpty())
            QSKIP("cupsd (cups-daemon) is not installed");
    }

    void init()
    {
        // A new service for each test: a printer that has stopped stays so.
        m_service = std::make_unique<PrintService>();
        QString why;
        QVERIFY2(m_service->start(&why), qPrintable(why));
        QTRY_VERIFY2_WITH_TIMEOUT(QFile::exists(m_service->socket()), m_service->log().constData(),
                                  kPatienceMs);
        qputenv("CUPS_SERVER", m_service->socket().toLocal8Bit());
    }

    void cleanup()
    {
        m_fixture.reset();
        if (QTest::currentTestFailed() && m_service)
            qWarning("%s", m_service->log().right(4000).constData());
        m_service.reset();
    }

    void a_sheet_is_printed_and_nothing_of_it_stays()
    {
        openAnAnswerAt(u"ok"_s);
        m_fixture->click(u"answer.print"_s);
        QVERIFY2(says(u"s’imprime"_s), qPrintable(notice()->text()));
        QTRY_VERIFY_WITH_TIMEOUT(says(u"imprimée"_s), kPatienceMs);
        const QDir printed(m_service->printedFolder());
        QCOMPARE(printed.entryList(QDir::Files).size(), 1);
        QFile pdf(printed.filePath(printed.entryList(QDir::Files).constFirst()));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-");
        QTRY_COMPARE_WITH_TIMEOUT(m_service->spooledDocuments(), QStringList(), kPatienceMs);
        QVERIFY(!m_fixture->named(u"takeaway.reason"_s));
    }

    void a_printer_that_cannot_print_leads_to_the_telephone_data()
    {
        QTest::addColumn<QString>("queue");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("stopped") << u"stopped"_s << u"éteinte"_s;
        QTest::newRow("takes no jobs") << u"refusing"_s << u"éteinte"_s;
        QTest::newRow("no paper") << u"empty"_s << u"plus de papier"_s;
        QTest::newRow("breaks down in the job") << u"broken"_s << u"éteinte"_s;
        QTest::newRow("is not there") << u"nowhere"_s << u"imprimante"_s;
    }

    void a_printer_that_cannot_print_leads_to_the_telephone()
    {
        QFETCH(QString, queue);
        QFETCH(QString, sentence);
        openAnAnswerAt(queue);
        m_fixture->click(u"answer.print"_s);
        leadsToTheTelephone(sentence);
        looksRight(queue);
        QTRY_COMPARE_WITH_TIMEOUT(m_service->spooledDocuments(), QStringList(), kPatienceMs);
        QCOMPARE(m_service->jobs(queue), QStringList());
        m_fixture->click(u"overlay.close"_s);
        // Everything is as it was: the sheet, and another try.
        QVERIFY(answer());
        m_fixture->click(u"answer.print"_s);
        leadsToTheTelephone(sentence);
        QTRY_COMPARE_WITH_TIMEOUT(m_service->spooledDocuments(), QStringList(), kPatienceMs);
    }

    void a_print_service_that_is_down_leads_to_the_telephone()
    {
        openAnAnswerAt(u"ok"_s);
        m_service.reset();
        m_fixture->click(u"answer.print"_s);
        leadsToTheTelephone(u"ne marche pas"_s);
    }

    void a_failure_does_not_cover_the_call_for_help()
    {
        openAnAnswerAt(u"empty"_s);
        m_fixture->click(u"answer.print"_s);
        m_fixture->click(u"bar.help"_s);
        QTRY_VERIFY_WITH_TIMEOUT(says(u"plus de papier"_s), kPatienceMs);
        QVERIFY(!m_fixture->named(u"takeaway.reason"_s));
        m_fixture->click(u"overlay.close"_s);
        QVERIFY(says(u"plus de papier"_s));
        // It is about this sheet: not said any more where the citizen goes next.
        m_fixture->click(u"bar.startagain"_s);
        QTRY_VERIFY(!says(u"plus de papier"_s));
    }

private:
    void openAnAnswerAt(const QString &queue)
    {
        m_fixture = std::make_unique<WindowFixture>(
            m_catalogue.folder(), QSize(1280, 800), u"fr"_s,
            [&](kiosk::Configuration &configuration) { configuration.printerA4 = queue; });
        m_fixture->click(u"attract.fr"_s);
        QTRY_VERIFY(!m_fixture->shown<TileCard>().isEmpty());
        m_fixture->click(m_fixture->shown<TileCard>().constFirst());
        for (int step = 0; step < 15 && !answer(); ++step)
            m_fixture->click(m_fixture->shown<ChoiceCard>().value(0));
        QVERIFY(answer());
    }

    void leadsToTheTelephone(const QString &sentence)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->named(u"takeaway.reason"_s), kPatienceMs);
        auto *reason = qobject_cast<QLabel *>(m_fixture->named(u"takeaway.reason"_s));
        QVERIFY(reason);
        QVERIFY2(reason->text().contains(sentence), qPrintable(reason->text()));
        const QList<QrView *> codes = m_fixture->window().findChildren<QrView *>();
        QVERIFY(std::any_of(codes.begin(), codes.end(), [](QrView *code) { return code->isVisible(); }));
    }

    void looksRight(const QString &name)
    {
        const QString report = screencheck::report(
            screencheck::check(m_fixture->window(), screencheck::rulesOf(m_fixture->terminal->theme())));
        QVERIFY2(report.isEmpty(), qPrintable(name + u'\n' + report));
        if (const QString folder = qEnvironmentVariable("LUCARNE_PICTURES"); !folder.isEmpty())
            m_fixture->window().grab().save(folder + u"/printing-"_s + name + u".png"_s);
    }

    Notice *notice() { return m_fixture->window().findChild<Notice *>(); }
    /// Where the citizen reads it.
    bool says(const QString &words) { return notice()->isVisible() && notice()->text().contains(words); }
    bool answer()
    {
        auto *guide = qobject_cast<GuidePage *>(m_fixture->page());
        return guide && guide->walk() && guide->walk()->sheet();
    }

    test::DemoCatalogue m_catalogue;
    std::unique_ptr<PrintService> m_service;
    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(PrintingTest)
#include "printing_test.moc"
