// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every screen of taking a paper, looked at as a citizen would. With LUCARNE_PICTURES a folder, the
// screens are saved there.

#include "democatalogue.h"
#include "documentfixture.h"
#include "screencheck.h"

#include "../e2e/testscanner.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lucarne;
using namespace lucarne::ui;

using Step = DocumentTaking::Step;

class DocumentScreensTest : public QObject
{
    Q_OBJECT

    test::DemoCatalogue m_catalogue;
    std::unique_ptr<TestScanner> m_scanner;

private Q_SLOTS:
    void initTestCase() { m_scanner = std::make_unique<TestScanner>(); }

    void screens_are_fit_to_be_used_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("scheme");
        for (const QSize &size : {QSize(1920, 1080), QSize(1080, 1920), QSize(1280, 800)}) {
            for (const QString &language : {u"fr"_s, u"en"_s, u"ar"_s}) {
                for (const int percent : {100, 200})
                    QTest::addRow("%dx%d-%s-%d", size.width(), size.height(), qPrintable(language), percent)
                        << size << language << percent << int(ColourScheme::Normal);
            }
        }
        QTest::newRow("1280x800-fr-100-dark")
            << QSize(1280, 800) << u"fr"_s << 100 << int(ColourScheme::Dark);
        QTest::newRow("1280x800-fr-100-contrast")
            << QSize(1280, 800) << u"fr"_s << 100 << int(ColourScheme::HighContrast);
    }

    void screens_are_fit_to_be_used()
    {
        QFETCH(QSize, size);
        QFETCH(QString, language);
        QFETCH(int, percent);
        QFETCH(int, scheme);
        DocumentFixture fixture(m_catalogue.folder(), size, language);
        fixture.terminal->theme().setTextPercent(percent);
        fixture.terminal->theme().setScheme(ColourScheme(scheme));
        fixture.layOut();
        QStringList findings;
        const auto check = [&](const QString &screen) {
            QCoreApplication::processEvents();
            const auto found =
                screencheck::check(fixture.window(), screencheck::rulesOf(fixture.terminal->theme()));
            if (!found.isEmpty())
                findings.append(screen + u":\n"_s + screencheck::report(found));
            const QString folder = qEnvironmentVariable("LUCARNE_PICTURES");
            if (!folder.isEmpty())
                fixture.window().grab().save(
                    u"%1/%2-%3.png"_s.arg(folder, QString::fromLatin1(QTest::currentDataTag()), screen));
        };
        DocumentTaking &paper = fixture.paper();
        check(u"1-ways"_s);
        paper.choose(DocumentTaking::Way::Camera);
        QTRY_VERIFY(paper.camera() && paper.camera()->outline());
        check(u"2-camera"_s);
        paper.takePicture();
        QTRY_COMPARE(fixture.step(), Step::Check);
        check(u"3-check"_s);
        paper.turn();
        paper.turn();
        paper.keep();
        QTRY_COMPARE(fixture.step(), Step::Pages);
        check(u"4-one-page"_s);
        for (const quint32 seed : {10'004u, 10'006u}) {
            fixture.table.picture = test::photograph(seed).picture;
            paper.addPage();
            paper.choose(DocumentTaking::Way::Camera);
            QTRY_VERIFY(paper.camera() && !paper.camera()->frame().isNull());
            paper.takePicture();
            QTRY_COMPARE(fixture.step(), Step::Check);
            paper.keep();
            QTRY_COMPARE(fixture.step(), Step::Pages);
        }
        check(u"5-pages"_s);
        paper.askToRemove(1);
        check(u"6-delete"_s);
        paper.keepPage();
        paper.look(0);
        QTRY_COMPARE(fixture.step(), Step::Look);
        check(u"7-look"_s);
        paper.stepBack();
        paper.addPage();
        check(u"8-ways-again"_s);
        fixture.table.picture = test::emptyTable(10'003);
        paper.choose(DocumentTaking::Way::Camera);
        QTRY_VERIFY(paper.camera() && !paper.camera()->frame().isNull());
        check(u"9-no-page-seen"_s);
        paper.takePicture();
        QTRY_COMPARE(fixture.step(), Step::Check);
        check(u"10-doubt"_s);
        paper.showWays();
        paper.choose(DocumentTaking::Way::Scanner);
        check(u"11-scanner"_s);
        if (TestScanner::isInstalled()) {
            m_scanner->set(u"read-status-code"_s, u"\"SANE_STATUS_COVER_OPEN\""_s);
            paper.scan();
            check(u"12-scanning"_s);
            QTRY_VERIFY_WITH_TIMEOUT(fixture.named(u"document.error"_s), 20000);
            check(u"13-scanner-error"_s);
        }
        paper.showWays();
        paper.choose(DocumentTaking::Way::Stick);
        QTRY_COMPARE(fixture.step(), Step::Stick);
        check(u"14-no-stick"_s);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        test::letter(1, 0).save(&buffer, "jpeg");
        for (const QString &name :
             {u"IMG_20261120_101500.jpg"_s, u"facture-electricite-novembre-2026.jpg"_s, u"scan.jpg"_s})
            fixture.onStick(name, bytes);
        paper.choose(DocumentTaking::Way::Stick);
        QTRY_VERIFY(!paper.files().empty() && fixture.step() == Step::Stick);
        check(u"15-stick"_s);
        QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u"\n\n"_s)));
    }
};

QTEST_MAIN(DocumentScreensTest)
#include "documentscreens_test.moc"
