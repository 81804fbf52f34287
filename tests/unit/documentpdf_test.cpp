// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The document as poppler's tools see it.

#include "photographs.h"

#include "device/documentpdf.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace lucarne;
using namespace lucarne::device;
using namespace Qt::StringLiterals;

namespace
{

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return "no answer of " + program.toLatin1();
    return process.readAll();
}

/// A photograph full of detail: what JPEG likes least.
QImage noisy(quint32 seed)
{
    QImage picture(2480, 3508, QImage::Format_RGB32);
    QRandomGenerator random(seed);
    random.fillRange(reinterpret_cast<quint32 *>(picture.bits()), picture.sizeInBytes() / 4);
    return picture;
}

/// Kilobytes of memory, from /proc/self/status.
qint64 memory(const char *field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return -1;
}

} // namespace

class DocumentPdfTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString written(const QByteArray &pdf)
    {
        QFile file(m_folder.filePath(u"document.pdf"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
            qFatal("cannot write");
        return file.fileName();
    }

    QImage drawn(const QString &file, int page, int dpi)
    {
        const QString stem = m_folder.filePath(u"page"_s);
        const QByteArray said =
            outputOf(u"pdftoppm"_s, {u"-r"_s, QString::number(dpi), u"-f"_s, QString::number(page),
                                     u"-singlefile"_s, u"-png"_s, file, stem});
        if (!said.isEmpty())
            qWarning("%s", said.constData());
        return QImage(stem + u".png"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"pdfinfo"_s).isEmpty())
            QSKIP("pdfinfo and pdftoppm (poppler-utils) are not installed");
    }

    void the_pages_come_in_order_as_they_were()
    {
        std::vector<KeptPage> pages;
        const QColor colours[] = {Qt::red, Qt::green, Qt::blue};
        for (const QColor &colour : colours) {
            QImage picture(900, 1200, QImage::Format_RGB32);
            picture.fill(Qt::white);
            QPainter(&picture).fillRect(QRect(0, 0, 900, 300), colour);
            pages.push_back(KeptPage::from(picture));
        }
        pages.push_back(KeptPage::from(QImage(1600, 900, QImage::Format_Grayscale8)));
        const auto pdf = documentPdf(pages);
        QVERIFY(pdf);
        const QString file = written(*pdf);
        const QByteArray info = outputOf(u"pdfinfo"_s, {u"-f"_s, u"1"_s, u"-l"_s, u"4"_s, file});
        QVERIFY2(info.contains("Pages:           4"), info.constData());
        QVERIFY2(info.contains("Page    1 size:  595.276 x 841.89 pts (A4)"), info.constData());
        QVERIFY2(info.contains("Page    4 size:  841.89 x 595.276 pts (A4)"), info.constData());
        for (int page = 0; page < 3; ++page) {
            const QImage seen = drawn(file, page + 1, 50);
            const QColor top = seen.pixelColor(seen.width() / 2, seen.height() / 8);
            QVERIFY2(qAbs(top.red() - colours[page].red()) + qAbs(top.green() - colours[page].green()) +
                             qAbs(top.blue() - colours[page].blue()) <
                         60,
                     qPrintable(top.name()));
            const QColor bottom = seen.pixelColor(seen.width() / 2, seen.height() * 3 / 4);
            QVERIFY(bottom.lightness() > 240);
        }
    }

    void it_holds_nothing_about_anybody()
    {
        QImage picture(400, 600, QImage::Format_RGB32);
        picture.fill(Qt::white);
        picture.setText(u"Author"_s, u"Camille Zorglub"_s);
        picture.setText(u"Description"_s, u"Zorglub at home"_s);
        const std::vector<KeptPage> pages{KeptPage::from(picture)};
        const auto pdf = documentPdf(pages);
        QVERIFY(pdf);
        QVERIFY(!pdf->contains("Zorglub"));
        const QByteArray info = outputOf(u"pdfinfo"_s, {u"-isodates"_s, written(*pdf)});
        for (const char *field : {"Title", "Author", "Creator", "Producer", "CreationDate", "ModDate"})
            QVERIFY2(!info.contains(QByteArray(field) + ":"), info.constData());
        QVERIFY(info.contains("JavaScript:      no"));
        QCOMPARE(*documentPdf(pages), *pdf);
    }

    void pages_become_plainer_until_they_fit()
    {
        std::vector<KeptPage> pages;
        for (quint32 i = 0; i < 20; ++i) {
            const test::Photograph photograph = test::photograph(i);
            pages.push_back(KeptPage::from(photograph.picture.scaled(2480, 3508)));
        }
        const qint64 before = memory("VmRSS:");
        QFile clear(u"/proc/self/clear_refs"_s);
        QVERIFY(clear.open(QIODevice::WriteOnly) && clear.write("5") == 1);
        clear.close();
        QElapsedTimer clock;
        clock.start();
        const auto pdf = documentPdf(pages);
        QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().detail));
        const qint64 peak = memory("VmHWM:");
        qInfo("20 pages of 2480×3508: %.2f MB in %lld ms; memory grew by %lld MB at most",
              double(pdf->size()) / 1e6, clock.elapsed(), (peak - before) / 1024);
        QVERIFY(pdf->size() <= 5'000'000);
        QVERIFY(pdf->size() > 2'000'000); // and not plainer than they need
        // One page uncompressed and its smaller copy, not twenty.
        QVERIFY(peak - before < 180 * 1024);
        const QByteArray images = outputOf(u"pdfimages"_s, {u"-list"_s, written(*pdf)});
        int least = 10'000;
        const QList<QByteArray> lines = images.split('\n').mid(2);
        for (const QByteArray &line : lines) {
            const QList<QByteArray> fields = line.simplified().split(' ');
            if (fields.size() > 13)
                least = std::min(least, fields.at(12).toInt());
        }
        qInfo("the coarsest page has %d dots an inch", least);
        QVERIFY2(least >= 148 && least < 1000, images.constData());
    }

    void says_when_they_cannot_fit()
    {
        std::vector<KeptPage> pages;
        for (quint32 i = 0; i < 3; ++i)
            pages.push_back(KeptPage::from(noisy(i)));
        const auto pdf = documentPdf(pages, {200'000, 20});
        QVERIFY(!pdf);
        QVERIFY(!pdf.error().sentence.isEmpty());
        QVERIFY(!documentPdf({}));
        QVERIFY(!documentPdf(pages, {50'000'000, 2}));
    }

    void a_full_page_gives_its_rest_to_the_next()
    {
        QImage white(1654, 2339, QImage::Format_RGB32);
        white.fill(Qt::white);
        std::vector<KeptPage> pages(9, KeptPage::from(white));
        pages.push_back(KeptPage::from(test::photograph(1).picture.scaled(2480, 3508)));
        const auto pdf = documentPdf(pages, {1'000'000, 20});
        QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().detail));
        QVERIFY(pdf->size() > 250'000);
        QVERIFY(pdf->size() <= 1'000'000);
    }

    void a_clear_picture_lies_on_white_and_a_turned_one_is_turned()
    {
        QImage clear(100, 60, QImage::Format_ARGB32);
        clear.fill(Qt::transparent);
        const KeptPage kept = KeptPage::from(clear);
        QVERIFY(kept.picture().pixelColor(50, 30).lightness() > 250);
        QImage half(100, 60, QImage::Format_RGB32);
        half.fill(Qt::white);
        QPainter(&half).fillRect(QRect(0, 0, 50, 60), Qt::black);
        const QImage turned = KeptPage::from(half).turned().picture();
        QCOMPARE(turned.size(), QSize(60, 100));
        QVERIFY(turned.pixelColor(30, 20).lightness() < 20);
        QVERIFY(turned.pixelColor(30, 80).lightness() > 240);
    }

    void a_wiped_page_is_gone()
    {
        KeptPage page = KeptPage::from(test::letter(1, 0));
        QVERIFY(!page.isNull());
        const QImage shown = page.thumbnail(); // somebody shows it still
        page.wipe();
        QVERIFY(page.isNull());
        QVERIFY(page.picture().isNull());
        QVERIFY(!shown.isNull());
        QImage picture = test::letter(2, 0);
        // Freed memory may not be read: a second header on the same pixels shows what became of them.
        QImage same(picture.bits(), picture.width(), picture.height(), picture.bytesPerLine(),
                    picture.format());
        QVERIFY((picture.pixel(5, 5) & 0xffffff) != 0);
        wipe(same);
        QCOMPARE(picture.pixel(5, 5) & 0xffffff, 0u);
    }
};

QTEST_MAIN(DocumentPdfTest)
#include "documentpdf_test.moc"
