// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real helper on SANE's own test device.

#include "testscanner.h"

#include "device/scanner.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace lucarne;
using namespace lucarne::device;
using namespace Qt::StringLiterals;

namespace
{

/// Processes of this one that run the helper. Zombies have no command line.
QList<qint64> helpers()
{
    QList<qint64> found;
    const QStringList names = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        QFile file(u"/proc/%1/cmdline"_s.arg(name));
        if (!file.open(QIODevice::ReadOnly) ||
            !file.readAll().split('\0').constFirst().endsWith("/lucarne-scan"))
            continue;
        QFile stat(u"/proc/%1/stat"_s.arg(name));
        if (!stat.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = stat.readAll();
        if (line.mid(line.lastIndexOf(')') + 2).split(' ').value(1).toLongLong() ==
            QCoreApplication::applicationPid())
            found.append(name.toLongLong());
    }
    return found;
}

} // namespace

class ScannerTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestScanner> m_device;

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestScanner::isInstalled())
            QSKIP("SANE's test device (libsane1) is not installed");
    }
    void init() { m_device = std::make_unique<TestScanner>(); }
    void cleanup()
    {
        m_device.reset();
        QTRY_COMPARE(helpers(), QList<qint64>());
    }

    void finds_the_devices()
    {
        m_device->set(u"number_of_devices"_s, u"2"_s);
        Scanner scanner;
        QSignalSpy found(&scanner, &Scanner::found);
        scanner.findDevices();
        QVERIFY(found.wait(20000));
        const auto devices = found.first().constFirst().value<QList<ScannerDevice>>();
        QCOMPARE(devices.size(), 2);
        QCOMPARE(devices.first().name, u"test:0"_s);
        QCOMPARE(devices.first().label, u"Noname frontend-tester"_s);
    }

    void finds_none_and_says_so()
    {
        m_device->unplugAll();
        Scanner scanner;
        QSignalSpy found(&scanner, &Scanner::found);
        scanner.findDevices();
        QVERIFY(found.wait(20000));
        QVERIFY(found.first().constFirst().value<QList<ScannerDevice>>().isEmpty());

        QSignalSpy failed(&scanner, &Scanner::failed);
        scanner.scan({});
        QVERIFY(failed.wait(20000));
        QVERIFY(failed.first().constFirst().value<Error>().sentence.contains(u"unplugged"_s));
    }

    void scans_a_page_as_wide_as_asked_data()
    {
        QTest::addColumn<bool>("colour");
        QTest::addColumn<int>("dpi");
        QTest::newRow("grey, 200 dots an inch") << false << 200;
        QTest::newRow("colour, 200 dots an inch") << true << 200;
        QTest::newRow("colour, 300 dots an inch") << true << 300;
    }

    void scans_a_page_as_wide_as_asked()
    {
        QFETCH(bool, colour);
        QFETCH(int, dpi);
        m_device->set(u"test-picture"_s, u"\"Grid\""_s);
        // Rows that are longer than their pixels, as some drivers send them.
        m_device->set(u"ppl-loss"_s, u"7"_s);
        Scanner scanner;
        QSignalSpy pages(&scanner, &Scanner::page);
        QSignalSpy failed(&scanner, &Scanner::failed);
        QSignalSpy progress(&scanner, &Scanner::progress);
        scanner.scan({.colour = colour, .dpi = dpi});
        QTRY_VERIFY_WITH_TIMEOUT(pages.size() + failed.size() == 1, 30000);
        QVERIFY2(failed.isEmpty(),
                 failed.isEmpty() ? "" : qPrintable(failed.first().constFirst().value<Error>().detail));
        const auto page = pages.first().constFirst().value<QImage>();
        QCOMPARE(page.format(), colour ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
        QVERIFY(std::abs(page.dotsPerMeterX() * 0.0254 - dpi) < 1);
        QVERIFY(std::abs(page.width() / double(dpi) * 25.4 - 210) < 3);
        QVERIFY(std::abs(page.height() / double(dpi) * 25.4 - 297) < 3);
        QVERIFY(progress.size() > 10);
        QCOMPARE(progress.last().constFirst().toInt(), 100);
        // The grid: squares of 10 mm, black and white in turn. Seen at their middles.
        const auto white = [&page, dpi](int column, int row) {
            return qGray(page.pixel(int((column * 10 + 5) / 25.4 * dpi), int((row * 10 + 5) / 25.4 * dpi))) >
                   127;
        };
        for (int row = 0; row < 29; ++row) {
            for (int column = 0; column < 20; ++column)
                QCOMPARE(white(column, row), white(0, 0) == ((column + row) % 2 == 0));
        }
    }

    void scans_what_does_not_know_its_height()
    {
        m_device->set(u"hand-scanner"_s, u"true"_s);
        Scanner scanner;
        QSignalSpy pages(&scanner, &Scanner::page);
        scanner.scan({.colour = false, .dpi = 200});
        QVERIFY(pages.wait(30000));
        QVERIFY(pages.first().constFirst().value<QImage>().height() > 500);
    }

    void says_in_words_what_is_wrong_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *status, const char *sentence) {
            QTest::newRow(status) << u"\"SANE_STATUS_%1\""_s.arg(QLatin1StringView(status))
                                  << QString::fromLatin1(sentence);
        };
        row("DEVICE_BUSY", "busy");
        row("JAMMED", "stuck");
        row("NO_DOCS", "no paper");
        row("COVER_OPEN", "lid");
        row("IO_ERROR", "unplugged");
        row("INVAL", "unplugged");
        row("ACCESS_DENIED", "may not use");
        row("CANCELLED", "stopped");
        row("UNSUPPORTED", "does not work now");
        row("NO_MEM", "does not work now");
    }

    void says_in_words_what_is_wrong()
    {
        QFETCH(QString, status);
        QFETCH(QString, sentence);
        m_device->set(u"read-status-code"_s, status);
        Scanner scanner;
        QSignalSpy failed(&scanner, &Scanner::failed);
        QSignalSpy pages(&scanner, &Scanner::page);
        scanner.scan({});
        QVERIFY(failed.wait(20000));
        const auto error = failed.first().constFirst().value<Error>();
        QVERIFY2(error.sentence.contains(sentence), qPrintable(error.sentence));
        QVERIFY(!error.detail.isEmpty());
        QVERIFY(pages.isEmpty());
        QVERIFY(!scanner.isBusy());
    }

    void says_that_a_device_is_gone()
    {
        Scanner scanner;
        QSignalSpy failed(&scanner, &Scanner::failed);
        scanner.scan({.device = u"test:77"_s});
        QVERIFY(failed.wait(20000));
        QVERIFY(failed.first().constFirst().value<Error>().sentence.contains(u"unplugged"_s));
    }

    void a_page_too_large_is_refused()
    {
        Scanner scanner;
        QSignalSpy failed(&scanner, &Scanner::failed);
        scanner.scan({.colour = true, .dpi = 1200});
        QVERIFY(failed.wait(20000));
        QVERIFY(failed.first().constFirst().value<Error>().sentence.contains(u"too large"_s));
    }

    void a_helper_killed_in_the_middle_is_a_sentence_and_the_next_scan_works()
    {
        m_device->slow();
        Scanner scanner;
        QSignalSpy failed(&scanner, &Scanner::failed);
        QSignalSpy pages(&scanner, &Scanner::page);
        QSignalSpy progress(&scanner, &Scanner::progress);
        scanner.scan({});
        QVERIFY(progress.wait(20000));
        QCOMPARE(helpers().size(), 1);
        ::kill(pid_t(helpers().constFirst()), SIGKILL);
        QVERIFY(failed.wait(20000));
        QVERIFY(failed.first().constFirst().value<Error>().detail.contains(u"signal 9"_s));
        QVERIFY(pages.isEmpty());
        m_device->set(u"read-delay"_s, u"false"_s);
        scanner.scan({});
        QVERIFY(pages.wait(30000));
        QCOMPARE(failed.size(), 1);
    }

    void a_helper_that_hangs_is_given_up()
    {
        m_device->slow();
        Scanner scanner(nullptr, {.silence = std::chrono::seconds(6)});
        QSignalSpy failed(&scanner, &Scanner::failed);
        QSignalSpy progress(&scanner, &Scanner::progress);
        scanner.scan({});
        QVERIFY(progress.wait(20000));
        ::kill(pid_t(helpers().constFirst()), SIGSTOP);
        QVERIFY(failed.wait(30000));
        QVERIFY(failed.first().constFirst().value<Error>().sentence.contains(u"too long"_s));
        QTRY_COMPARE(helpers(), QList<qint64>());
    }

    void is_cancelled_even_when_it_hangs_data()
    {
        QTest::addColumn<bool>("hangs");
        QTest::newRow("it listens") << false;
        QTest::newRow("it hangs") << true;
    }

    void is_cancelled_even_when_it_hangs()
    {
        QFETCH(bool, hangs);
        m_device->slow();
        Scanner scanner;
        QSignalSpy cancelled(&scanner, &Scanner::cancelled);
        QSignalSpy failed(&scanner, &Scanner::failed);
        QSignalSpy progress(&scanner, &Scanner::progress);
        scanner.scan({});
        QVERIFY(progress.wait(20000));
        if (hangs)
            ::kill(pid_t(helpers().constFirst()), SIGSTOP);
        scanner.cancel();
        QVERIFY(cancelled.wait(20000));
        QVERIFY(failed.isEmpty());
        QVERIFY(!scanner.isBusy());
    }

    void a_scanner_that_goes_takes_its_helper_along()
    {
        m_device->slow();
        {
            Scanner scanner;
            QSignalSpy progress(&scanner, &Scanner::progress);
            scanner.scan({});
            QVERIFY(progress.wait(20000));
            QCOMPARE(helpers().size(), 1);
        }
        QTRY_COMPARE(helpers(), QList<qint64>());
    }

    void writes_nothing_to_disk()
    {
        QTemporaryDir home;
        qputenv("HOME", home.path().toLocal8Bit());
        qputenv("TMPDIR", home.path().toLocal8Bit());
        Scanner scanner;
        QSignalSpy pages(&scanner, &Scanner::page);
        scanner.scan({});
        QVERIFY(pages.wait(30000));
        qunsetenv("TMPDIR");
        QCOMPARE(QDir(home.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList());
    }
};

QTEST_GUILESS_MAIN(ScannerTest)
#include "scanner_test.moc"
