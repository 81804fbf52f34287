// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real helper on PDFs of good and of bad will.

#include "device/documentpdf.h"
#include "device/pdfpages.h"

#include <QBuffer>
#include <QEventLoop>
#include <QPainter>
#include <QPdfWriter>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace lucarne;
using namespace lucarne::device;
using namespace Qt::StringLiterals;

namespace
{

/// Of another maker than ours, with words, on A4.
QByteArray written(int pages, const QPageSize &size = QPageSize(QPageSize::A4))
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72);
    writer.setPageMargins({});
    writer.setPageSize(size);
    QPainter painter(&writer);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        painter.fillRect(0, 100 + page * 100, 595, 50, Qt::black);
    }
    painter.end();
    return bytes;
}

struct Answer {
    QList<QImage> pages;
    std::optional<Error> error;
};

Answer read(const QByteArray &pdf, int mostPages = 20, HelperPatience patience = {})
{
    PdfPages reader(nullptr, patience);
    Answer answer;
    QEventLoop loop;
    QObject::connect(&reader, &PdfPages::page, [&](const QImage &page) { answer.pages.append(page); });
    QObject::connect(&reader, &PdfPages::finished, &loop, &QEventLoop::quit);
    QObject::connect(&reader, &PdfPages::failed, &loop, [&](const Error &error) {
        answer.error = error;
        loop.quit();
    });
    reader.read(pdf, mostPages);
    loop.exec();
    return answer;
}

} // namespace

class PdfPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows_each_page()
    {
        const Answer answer = read(written(3));
        QVERIFY2(!answer.error, answer.error ? qPrintable(answer.error->detail) : "");
        QCOMPARE(answer.pages.size(), 3);
        for (int page = 0; page < 3; ++page) {
            const QImage &image = answer.pages.at(page);
            QVERIFY(qAbs(image.width() - 1654) <= 2 && qAbs(image.height() - 2339) <= 2);
            for (int band = 0; band < 3; ++band) {
                const int y = int((125 + band * 100) * 200 / 72.0);
                QCOMPARE(qGray(image.pixel(image.width() / 2, y)) < 128, band == page);
            }
        }
    }

    void a_poster_has_no_more_pixels_than_a_page()
    {
        const Answer answer = read(written(1, QPageSize(QPageSize::A0)));
        QCOMPARE(answer.pages.size(), 1);
        QVERIFY(qMax(answer.pages.first().width(), answer.pages.first().height()) <= 2342);
    }

    void says_what_is_wrong_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("too many pages") << written(21) << u"too many pages"_s;
        QTest::newRow("no PDF") << QByteArray("%PDF-1.4\nnothing\n%%EOF\n") << u"cannot be read"_s;
        QTest::newRow("half a PDF") << written(1).left(200) << u"cannot be read"_s;
        QTest::newRow("a PDF without pages")
            << QByteArray("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count "
                          "0/Kids[]>>"
                          "endobj\nxref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n"
                          "trailer<</Size 3/Root 1 0 R>>\nstartxref\n101\n%%EOF\n")
            << u"cannot be read"_s;
    }

    void says_what_is_wrong()
    {
        QFETCH(QByteArray, pdf);
        QFETCH(QString, sentence);
        const Answer answer = read(pdf);
        QVERIFY(answer.error);
        QVERIFY2(answer.error->sentence.contains(sentence), qPrintable(answer.error->detail));
    }

    void a_helper_that_takes_too_long_is_given_up()
    {
        const Answer answer =
            read(written(20), 20, {std::chrono::milliseconds(45'000), std::chrono::milliseconds(1)});
        QVERIFY(answer.error);
        QVERIFY(answer.error->sentence.contains(u"too long"_s));
    }

    void damaged_files_harm_the_helper_alone()
    {
        QRandomGenerator random(11);
        const QByteArray good = written(2);
        int pages = 0;
        int refused = 0;
        int endless = 0;
        for (int round = 0; round < 40; ++round) {
            QByteArray pdf = good;
            for (int change = 0; change < 12; ++change)
                pdf[random.bounded(pdf.size())] = char(random.bounded(256));
            const Answer answer = read(pdf, 20, {std::chrono::seconds(20), std::chrono::seconds(20)});
            answer.error ? ++refused : ++pages;
            endless += answer.error && answer.error->sentence.contains(u"too long"_s);
            QVERIFY(answer.error || !answer.pages.isEmpty());
        }
        qInfo("%d damaged PDFs shown, %d refused, %d of them endless", pages, refused, endless);
    }
};

QTEST_MAIN(PdfPagesTest)
#include "pdfpages_test.moc"
