// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Taking a paper, by real clicks, with SANE's test device and a camera that is none.

#include "democatalogue.h"
#include "documentfixture.h"

#include "../e2e/testscanner.h"
#include "device/documentpdf.h"
#include "widgets/bigbutton.h"

#include <QBuffer>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lucarne;
using namespace lucarne::ui;

using Step = DocumentTaking::Step;

namespace
{

QByteArray png(const QColor &colour)
{
    QImage image(300, 400, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "png");
    return bytes;
}

QColor colourOf(const device::KeptPage &page)
{
    return page.thumbnail().pixelColor(page.thumbnail().width() / 2, page.thumbnail().height() / 2);
}

} // namespace

class DocumentsTest : public QObject
{
    Q_OBJECT

    test::DemoCatalogue m_catalogue;
    std::unique_ptr<DocumentFixture> m_fixture;
    std::unique_ptr<TestScanner> m_scanner;

    Step step() { return m_fixture->step(); }
    void click(const QString &name) { m_fixture->click(name); }
    void addFromStick(const QString &file)
    {
        click(u"document.stick"_s);
        QTRY_COMPARE(step(), Step::Stick);
        const auto &files = m_fixture->paper().files();
        for (std::size_t i = 0; i < files.size(); ++i) {
            if (files.at(i).name == file)
                click(u"document.file.%1"_s.arg(i));
        }
        QTRY_COMPARE(step(), Step::Check);
        click(u"document.keep"_s);
        QTRY_COMPARE(step(), Step::Pages);
    }
    /// Three pages: red, green, blue.
    void addThree()
    {
        for (const auto &[name, colour] :
             {std::pair{u"red.png"_s, Qt::red}, {u"green.png"_s, Qt::green}, {u"blue.png"_s, Qt::blue}}) {
            m_fixture->onStick(name, png(colour));
            if (step() == Step::Pages)
                click(u"document.add"_s);
            addFromStick(name);
        }
        QCOMPARE(colours(), u"rgb"_s);
    }
    QString colours()
    {
        QString letters;
        for (const device::KeptPage &page : m_fixture->paper().pages()) {
            const QColor colour = colourOf(page);
            letters += colour.red() > 200     ? u'r'
                       : colour.green() > 200 ? u'g'
                       : colour.blue() > 200  ? u'b'
                                              : u'?';
        }
        return letters;
    }

private Q_SLOTS:
    void init()
    {
        m_scanner = std::make_unique<TestScanner>();
        m_fixture = std::make_unique<DocumentFixture>(m_catalogue.folder());
    }
    void cleanup()
    {
        m_fixture.reset();
        m_scanner.reset();
    }

    void papers_under_the_camera_become_a_document()
    {
        m_fixture->photographOnePage();
        click(u"document.add"_s);
        m_fixture->table.picture = test::photograph(10'004).picture;
        m_fixture->photographOnePage();
        QCOMPARE(m_fixture->paper().pages().size(), 2u);
        click(u"document.done"_s);
        QTRY_COMPARE(m_fixture->pages, 2);
        QVERIFY(m_fixture->pdf.startsWith("%PDF-1."));
        QVERIFY(m_fixture->pdf.size() < 5'000'000);
    }

    void says_whether_the_page_is_seen()
    {
        m_fixture->table.picture = test::emptyTable(10'003);
        click(u"document.camera"_s);
        QTRY_VERIFY(!m_fixture->paper().camera()->frame().isNull());
        auto *hint = qobject_cast<QLabel *>(m_fixture->named(u"document.hint"_s));
        QVERIFY(hint && hint->text().startsWith(u"Show the whole page"_s));
        m_fixture->table.picture = test::photograph(10'002).picture;
        QTRY_VERIFY(hint->text().startsWith(u"The page is there"_s));
    }

    void a_picture_that_cannot_be_read_is_doubted_but_the_citizen_decides()
    {
        m_fixture->table.picture = m_fixture->table.picture.scaled(110, 70).scaled(
            1280, 720, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        click(u"document.camera"_s);
        QTRY_VERIFY(!m_fixture->paper().camera()->frame().isNull());
        click(u"document.take"_s);
        QTRY_COMPARE(step(), Step::Check);
        QVERIFY(m_fixture->named(u"document.doubt"_s));
        auto *again = qobject_cast<BigButton *>(m_fixture->named(u"document.again"_s));
        QVERIFY(again && again->role() == ButtonRole::Primary);
        click(u"document.again"_s);
        QCOMPARE(step(), Step::Camera);
        QTRY_VERIFY(!m_fixture->paper().camera()->frame().isNull());
        click(u"document.take"_s);
        QTRY_COMPARE(step(), Step::Check);
        click(u"document.keep"_s);
        QTRY_COMPARE(step(), Step::Pages);
    }

    void a_camera_that_fails_leaves_the_other_ways()
    {
        m_fixture->table.error = Error{u"The camera was unplugged. Try another way."_s, u"test"_s};
        click(u"document.camera"_s);
        QTRY_COMPARE(step(), Step::Ways);
        QVERIFY(m_fixture->named(u"document.error"_s));
        for (const QString &name :
             {u"document.camera"_s, u"document.scanner"_s, u"document.stick"_s, u"document.later"_s})
            QVERIFY2(m_fixture->named(name), qPrintable(name));
    }

    void a_camera_unplugged_in_the_middle_is_a_sentence()
    {
        click(u"document.camera"_s);
        QTRY_VERIFY(!m_fixture->paper().camera()->frame().isNull());
        m_fixture->table.error = Error{u"The camera was unplugged. Try another way."_s, u"test"_s};
        QTRY_COMPARE(step(), Step::Ways);
        QVERIFY(m_fixture->named(u"document.error"_s));
    }

    void a_paper_on_the_glass_becomes_a_page()
    {
        if (!TestScanner::isInstalled())
            QSKIP("SANE's test device (libsane1) is not installed");
        click(u"document.scanner"_s);
        click(u"document.scan"_s);
        QCOMPARE(step(), Step::Scanning);
        QTRY_COMPARE_WITH_TIMEOUT(step(), Step::Check, 30000);
        click(u"document.keep"_s);
        QTRY_COMPARE(step(), Step::Pages);
        const QSize size = m_fixture->paper().pages().front().size();
        QVERIFY(qAbs(size.width() - 1654) < 20 && qAbs(size.height() - 2339) < 20);
    }

    void a_scanner_without_paper_says_so_and_the_scan_can_be_tried_again()
    {
        if (!TestScanner::isInstalled())
            QSKIP("SANE's test device (libsane1) is not installed");
        m_scanner->set(u"read-status-code"_s, u"\"SANE_STATUS_NO_DOCS\""_s);
        click(u"document.scanner"_s);
        click(u"document.scan"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->named(u"document.error"_s), 20000);
        QCOMPARE(step(), Step::ScanReady);
        m_scanner->set(u"read-status-code"_s, u"\"Default\""_s);
        click(u"document.scan"_s);
        QTRY_COMPARE_WITH_TIMEOUT(step(), Step::Check, 30000);
    }

    void a_scan_can_be_stopped()
    {
        if (!TestScanner::isInstalled())
            QSKIP("SANE's test device (libsane1) is not installed");
        m_scanner->slow();
        click(u"document.scanner"_s);
        click(u"document.scan"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->paper().scanPercent() > 0, 20000);
        click(u"document.stop"_s);
        QTRY_COMPARE_WITH_TIMEOUT(step(), Step::ScanReady, 20000);
        QVERIFY(!m_fixture->named(u"document.error"_s));
    }

    void a_pdf_of_the_stick_gives_all_its_pages_in_order()
    {
        std::vector<device::KeptPage> pages;
        for (const QColor colour : {QColor(Qt::blue), QColor(Qt::red)}) {
            QImage image(300, 400, QImage::Format_RGB32);
            image.fill(colour);
            pages.push_back(device::KeptPage::from(image));
        }
        m_fixture->onStick(u"bill.pdf"_s, *device::documentPdf(pages));
        click(u"document.stick"_s);
        QTRY_COMPARE(step(), Step::Stick);
        click(u"document.file.0"_s);
        QTRY_COMPARE_WITH_TIMEOUT(step(), Step::Pages, 20000);
        QCOMPARE(colours(), u"br"_s);
    }

    void a_file_that_is_not_what_it_says_is_refused()
    {
        m_fixture->onStick(u"holiday.jpg"_s, "MZ\x90 not a picture");
        m_fixture->onStick(u"letter.pdf"_s, "%PDF-1.4 and nothing else");
        click(u"document.stick"_s);
        QTRY_COMPARE(step(), Step::Stick);
        QCOMPARE(m_fixture->paper().files().size(), 1u);
        click(u"document.file.0"_s);
        QTRY_VERIFY(m_fixture->named(u"document.error"_s));
        QCOMPARE(step(), Step::Stick);
    }

    void no_stick_is_a_sentence_and_a_look_again()
    {
        click(u"document.stick"_s);
        QTRY_VERIFY(m_fixture->named(u"document.error"_s));
        m_fixture->onStick(u"red.png"_s, png(Qt::red));
        click(u"document.lookagain"_s);
        QTRY_VERIFY(m_fixture->named(u"document.file.0"_s));
    }

    void pages_are_moved_deleted_taken_again_and_looked_at()
    {
        addThree();
        click(u"document.down.0"_s);
        QCOMPARE(colours(), u"grb"_s);
        click(u"document.up.2"_s);
        QCOMPARE(colours(), u"gbr"_s);
        QVERIFY(!m_fixture->named(u"document.up.0"_s)->isEnabled());
        QVERIFY(!m_fixture->named(u"document.down.2"_s)->isEnabled());

        click(u"document.delete.1"_s);
        QCOMPARE(colours(), u"gbr"_s);
        click(u"document.keeppage"_s);
        QCOMPARE(colours(), u"gbr"_s);
        click(u"document.delete.1"_s);
        click(u"document.remove"_s);
        QCOMPARE(colours(), u"gr"_s);

        click(u"document.redo.0"_s);
        QCOMPARE(step(), Step::Ways);
        addFromStick(u"blue.png"_s);
        QCOMPARE(colours(), u"br"_s);

        click(u"document.page.1"_s);
        QTRY_COMPARE(step(), Step::Look);
        const QSize before = m_fixture->paper().pages().at(1).size();
        click(u"document.turn"_s);
        QTRY_COMPARE(m_fixture->paper().pages().at(1).size(), before.transposed());
        QTRY_COMPARE(step(), Step::Look);
        click(u"document.back"_s);
        QCOMPARE(step(), Step::Pages);
        click(u"document.done"_s);
        QTRY_COMPARE(m_fixture->pages, 2);
    }

    void the_last_page_deleted_leads_back_to_the_ways()
    {
        m_fixture->onStick(u"red.png"_s, png(Qt::red));
        addFromStick(u"red.png"_s);
        click(u"document.delete.0"_s);
        click(u"document.remove"_s);
        QCOMPARE(step(), Step::Ways);
        QVERIFY(m_fixture->named(u"document.later"_s));
    }

    void nothing_is_lost_by_a_change_of_language_text_size_or_shape()
    {
        addThree();
        click(u"document.add"_s);
        m_fixture->terminal->language().use(u"ar"_s);
        m_fixture->terminal->theme().setTextPercent(200);
        m_fixture->layOut();
        QCOMPARE(step(), Step::Ways);
        QCOMPARE(m_fixture->window().layoutDirection(), Qt::RightToLeft);
        m_fixture->window().resize(800, 1280);
        QTRY_VERIFY(m_fixture->window().height() == 1280);
        m_fixture->layOut();
        QCOMPARE(colours(), u"rgb"_s);
        QVERIFY(m_fixture->paper().stepBack());
        QCOMPARE(step(), Step::Pages);
        m_fixture->terminal->language().use(u"fr"_s);
        m_fixture->layOut();
        QCOMPARE(colours(), u"rgb"_s);
    }

    void a_double_tap_takes_one_picture()
    {
        click(u"document.camera"_s);
        QTRY_VERIFY(!m_fixture->paper().camera()->frame().isNull());
        click(u"document.take"_s);
        click(u"document.take"_s);
        QTRY_COMPARE(step(), Step::Check);
        click(u"document.keep"_s);
        QTRY_COMPARE(step(), Step::Pages);
        QCOMPARE(m_fixture->paper().pages().size(), 1u);
    }

    void the_paper_can_be_brought_later()
    {
        QVERIFY(m_fixture->paper().spoken().contains(u"I will bring it later"_s));
        click(u"document.later"_s);
        QVERIFY(m_fixture->promised);
        QVERIFY(m_fixture->pdf.isEmpty());
    }

    void a_paper_that_is_not_needed_is_left_out_without_a_promise()
    {
        m_fixture = std::make_unique<DocumentFixture>(m_catalogue.folder(), QSize(1280, 800), u"en"_s,
                                                      DocumentTaking::Without::Skip);
        QVERIFY(!m_fixture->named(u"document.later"_s));
        click(u"document.skip"_s);
        QVERIFY(m_fixture->cancelled);
        QVERIFY(!m_fixture->promised);
    }

    void without_a_paper_that_is_needed_nobody_is_told_that_they_can_go_on()
    {
        m_fixture = std::make_unique<DocumentFixture>(m_catalogue.folder(), QSize(1280, 800), u"en"_s,
                                                      DocumentTaking::Without::Not);
        QVERIFY(m_fixture->named(u"document.camera"_s));
        QVERIFY(!m_fixture->named(u"document.later"_s));
        QVERIFY(!m_fixture->named(u"document.skip"_s));
        QVERIFY(m_fixture->paper().spoken().join(u' ').contains(u"“Go on later”"_s));
        m_fixture->paper().goOnWithout();
        QVERIFY(!m_fixture->cancelled && !m_fixture->promised);
    }
};

QTEST_MAIN(DocumentsTest)
#include "documents_test.moc"
