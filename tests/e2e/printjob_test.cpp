// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printservice.h"

#include "device/printjob.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace lucarne::device;
using namespace Qt::StringLiterals;

using State = PrintJob::State;

namespace
{

QByteArray document()
{
    return "%PDF-1.4\n" + QByteArray(300'000, 'x') + "\n%%EOF\n";
}

} // namespace

class PrintJobTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PrintService> m_service;
    QTemporaryDir m_temporary;

private Q_SLOTS:
    void initTestCase()
    {
        if (PrintService::program().isEmpty())
            QSKIP("cupsd (cups-daemon) is not installed");
        qputenv("TMPDIR", m_temporary.path().toLocal8Bit());
    }

    void init()
    {
        // A new service for each test: a printer that has stopped stays so.
        qunsetenv("TMPDIR");
        m_service = std::make_unique<PrintService>();
        QString why;
        QVERIFY2(m_service->start(&why), qPrintable(why));
        QTRY_VERIFY2_WITH_TIMEOUT(QFile::exists(m_service->socket()), m_service->log().constData(), 10000);
        qputenv("CUPS_SERVER", m_service->socket().toLocal8Bit());
        qputenv("TMPDIR", m_temporary.path().toLocal8Bit());
    }

    void cleanup()
    {
        if (QTest::currentTestFailed() && m_service)
            qWarning("%s", m_service->log().right(4000).constData());
        m_service.reset();
    }

    void prints_the_very_bytes_and_leaves_nothing()
    {
        PrintJob job(u"ok"_s, document());
        QCOMPARE(job.state(), State::Sending); // nothing has waited for the service
        QTRY_VERIFY_WITH_TIMEOUT(job.isOver(), 20000);
        QVERIFY2(job.state() == State::Done, qPrintable(job.error().detail));
        const QStringList printed = QDir(m_service->printedFolder()).entryList(QDir::Files);
        QCOMPARE(printed.size(), 1);
        QFile file(m_service->printedFolder() + u'/' + printed.first());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == document());
        // this service keeps documents; ours is gone all the same
        QTRY_COMPARE(m_service->spooledDocuments(), QStringList());
        QCOMPARE(QDir(m_temporary.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
        QVERIFY(!m_service->log().contains("xxxx"));
    }

    void says_why_it_cannot_print_data()
    {
        QTest::addColumn<QString>("queue");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no such queue") << u"nowhere"_s << u"does not find its printer"_s;
        QTest::newRow("stopped") << u"stopped"_s << u"The printer is off"_s;
        QTest::newRow("refusing") << u"refusing"_s << u"The printer is off"_s;
        QTest::newRow("paper out") << u"empty"_s << u"no more paper"_s;
        QTest::newRow("broken") << u"broken"_s << u"The printer is off"_s;
        QTest::newRow("a name that is none") << u"a b/../c"_s << u"You can take the sheet with your phone"_s;
    }

    void says_why_it_cannot_print()
    {
        QFETCH(QString, queue);
        QFETCH(QString, sentence);
        PrintJob job(queue, document());
        QTRY_VERIFY_WITH_TIMEOUT(job.isOver(), 20000);
        QCOMPARE(job.state(), State::Failed);
        QVERIFY2(job.error().sentence.contains(sentence),
                 qPrintable(job.error().sentence + job.error().detail));
        QVERIFY(!job.error().detail.isEmpty());
        QTRY_COMPARE(m_service->spooledDocuments(), QStringList());
        QCOMPARE(m_service->jobs(queue), QStringList());
    }

    void cancels_what_is_printing()
    {
        PrintJob job(u"slow"_s, document());
        QTRY_COMPARE_WITH_TIMEOUT(job.state(), State::Printing, 20000);
        job.cancel();
        QTRY_COMPARE(job.state(), State::Cancelled);
        QTRY_COMPARE(m_service->jobs(u"slow"_s), QStringList());
        QTRY_COMPARE(m_service->spooledDocuments(), QStringList());
    }

    void the_end_of_the_object_cancels()
    {
        {
            PrintJob job(u"slow"_s, document());
            QTRY_COMPARE_WITH_TIMEOUT(job.state(), State::Printing, 20000);
        }
        QTRY_COMPARE(m_service->jobs(u"slow"_s), QStringList());
        QTRY_COMPARE(m_service->spooledDocuments(), QStringList());
    }

    void the_end_of_the_object_at_once_leaves_nothing()
    {
        for (int i = 0; i < 5; ++i)
            PrintJob job(u"slow"_s, document());
        QTRY_COMPARE(m_service->jobs(u"slow"_s), QStringList());
        QTRY_COMPARE(m_service->spooledDocuments(), QStringList());
    }

    void loses_patience()
    {
        PrintJob job(u"slow"_s, document(), nullptr, std::chrono::milliseconds(300));
        QTRY_VERIFY_WITH_TIMEOUT(job.isOver(), 20000);
        QCOMPARE(job.state(), State::Failed);
        QVERIFY(job.error().sentence.contains(u"does not answer"_s));
        QTRY_COMPARE(m_service->jobs(u"slow"_s), QStringList());
    }

    void tells_that_the_service_is_down()
    {
        qputenv("CUPS_SERVER", "/nonexistent/cups.sock");
        PrintJob job(u"ok"_s, document());
        QTRY_VERIFY_WITH_TIMEOUT(job.isOver(), 20000);
        QCOMPARE(job.state(), State::Failed);
        QVERIFY(job.error().sentence.contains(u"Printing does not work"_s));
    }

    void removes_what_a_crashed_window_left()
    {
        const QString file = m_temporary.filePath(u"left.pdf"_s);
        QFile left(file);
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.write(document());
        left.close();
        const auto submit = [&](const QString &queue) {
            QProcess lp;
            lp.start(u"lp"_s, {u"-h"_s, m_service->socket(), u"-d"_s, queue, u"-o"_s, u"raw"_s, file});
            lp.waitForFinished();
            return lp.exitCode() == 0;
        };
        QVERIFY(submit(u"slow"_s));
        QVERIFY(submit(u"slow"_s));
        QVERIFY(submit(u"empty"_s));
        QFile::remove(file);
        QTRY_VERIFY(m_service->log().contains("media-empty") || m_service->jobs(u"empty"_s).size() == 1);

        // the libcups of a thread knows one service for good: ask on a fresh one, as a program does
        const auto remove = [](const QStringList &queues) {
            lucarne::Result<int> removed;
            const std::unique_ptr<QThread> thread(
                QThread::create([&] { removed = removeJobsLeftBehind(queues); }));
            thread->start();
            thread->wait();
            return removed;
        };
        // the first is coming out of the printer; the second waits
        const auto waiting = remove({u"slow"_s});
        QVERIFY2(waiting, waiting ? "" : qPrintable(waiting.error().detail));
        QCOMPARE(*waiting, 1);
        QCOMPARE(m_service->jobs(u"slow"_s).size(), 1);
        // held up by an empty tray: nobody waits for that
        int removed = 0;
        QTRY_VERIFY((removed += remove({u"empty"_s}).value_or(0)) == 1);
        QCOMPARE(m_service->jobs(u"empty"_s), QStringList());
    }
};

QTEST_GUILESS_MAIN(PrintJobTest)
#include "printjob_test.moc"
