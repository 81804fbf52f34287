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
        QTRY_COMPARE_WITH_TIMEOUT(m_service->spooledDocuments(), QStringList(), 30'000);
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
        QTRY_COMPARE_WITH_TIMEOUT(m_service->spooledDocuments(), QStringList(), 30'000);
        QCOMPARE(m_service->jobs(queue), QStringList());
    }

    void cancels_what_is_printing()
    {
        PrintJob job(u"slow"_s, document());
        QTRY_COMPARE_WITH_TIMEOUT(job.state(), State::Printing, 20000);
        job.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(job.state(), State::Cancelled, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_service->jobs(u"slow"_s), QStringList(), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_service->spooledDocuments(), QStringList(), 30'000);
    }

    void the_end_of_the_object_cancels()
    {
        {
            PrintJob job(u"slow"_s, document());
            QTRY_COMPARE_WITH_TIMEOUT(job.state(), State::Printing, 20000);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_service->jobs(u"slow"_s), QStringList(), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_service->spooledDocuments(), QStringList(), 30'000);
    }

    void the_end_of_the_object_at_once_leaves_nothing()
    {
        for (int i = 0; i < 5; ++i)
            PrintJob job(u"slow"_s, document());
        QTRY_COMPARE_WITH_TIMEOUT(m_service->jobs(u"slow"_s), QStringList(), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_service->spooledDocuments(), QStringList(), 30'000);
    }

    void loses_patience()
    {
        PrintJob job(u"slow"_s, document(), nullptr, std::chrono::milliseconds(300));
        QTRY_VERIFY_WITH_TIMEOUT(job.isOver(), 20000);
        QCOMPARE(job.state(), State::Failed);
        QVERIFY(job.error().sentence.contains(u"does not answer"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_service->jobs(u"slow"_s), QStringList(), 30'000);
    }

    void tells_that_the_service_is_down()
    {
        qputenv("CUPS_SERVER", "/nonexistent/cups.sock");
        PrintJob job(u"ok"_s, document());
        QTRY_VERIFY_WITH_TIMEOUT(job.isOver(), 20000);
        QCOMPARE(job.state(), State::Failed);
        QVERIFY(job.error().sentence.contains(u"Printing does not work"_s));
    }

    void what_a_window_left_goes_whatever_became_of_it()
    {
        // behind one that comes out; held up by an empty tray; printed, and kept by the service
        QVERIFY(leave(u"slow"_s));
        QVERIFY(leave(u"slow"_s));
        QVERIFY(leave(u"empty"_s));
        QVERIFY(leave(u"ok"_s));
        QTRY_VERIFY_WITH_TIMEOUT(
            m_service->log().contains("media-empty") || m_service->jobs(u"empty"_s).size() == 1, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_service->jobs(u"ok"_s), QStringList(), 30'000);
        QVERIFY(m_service->spooledDocuments().size() >= 3);
        const auto removed = remove({u"slow"_s, u"empty"_s, u"ok"_s}, std::chrono::milliseconds(500));
        QVERIFY2(removed, removed ? "" : qPrintable(removed.error().detail));
        QCOMPARE(*removed, 4);
        for (const QString &queue : {u"slow"_s, u"empty"_s, u"ok"_s})
            QCOMPARE(m_service->jobs(queue), QStringList());
        QTRY_COMPARE_WITH_TIMEOUT(m_service->spooledDocuments(), QStringList(), 30'000);
    }

    void a_sheet_that_is_coming_out_is_finished_first()
    {
        QVERIFY(leave(u"gated"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_service->log().contains("Started backend"), 30'000);
        lucarne::Result<int> removed;
        const std::unique_ptr<QThread> thread(
            QThread::create([&] { removed = removeJobsLeftBehind({u"gated"_s}, std::chrono::seconds(60)); }));
        thread->start();
        QVERIFY(!thread->wait(QDeadlineTimer(600))); // it waits for the sheet
        QCOMPARE(m_service->jobs(u"gated"_s).size(), 1);
        m_service->openGate();
        QVERIFY(thread->wait(QDeadlineTimer(20'000)));
        QVERIFY2(removed, removed ? "" : qPrintable(removed.error().detail));
        QCOMPARE(QDir(m_service->printedFolder()).entryList({u"*.pdf"_s}, QDir::Files).size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(m_service->spooledDocuments(), QStringList(), 30'000);
    }

private:
    /// A job of another program of this account.
    bool leave(const QString &queue)
    {
        const QString file = m_temporary.filePath(u"left.pdf"_s);
        QFile left(file);
        if (!left.open(QIODevice::WriteOnly) || left.write(document()) < 0)
            return false;
        left.close();
        QProcess lp;
        lp.start(u"lp"_s, {u"-h"_s, m_service->socket(), u"-d"_s, queue, u"-o"_s, u"raw"_s, file});
        lp.waitForFinished();
        QFile::remove(file);
        return lp.exitCode() == 0;
    }

    /// The libcups of a thread knows one service for good: asks on a fresh one, as a program does.
    static lucarne::Result<int> remove(const QStringList &queues, std::chrono::milliseconds patience)
    {
        lucarne::Result<int> removed;
        const std::unique_ptr<QThread> thread(
            QThread::create([&] { removed = removeJobsLeftBehind(queues, patience); }));
        thread->start();
        thread->wait();
        return removed;
    }
};

QTEST_GUILESS_MAIN(PrintJobTest)
#include "printjob_test.moc"
