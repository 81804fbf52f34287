// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/slipprinter.h"

#include "procedure/resumecode.h"
#include "store/receipt.h"
#include "vault/secret.h"

#include <ZXing/ReadBarcode.h>

#include <QGuiApplication>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace lucarne;
using namespace lucarne::device;
using namespace Qt::StringLiterals;

namespace
{

Slip receiptSlip()
{
    store::Receipt receipt;
    receipt.number = store::newReceiptNumber();
    receipt.secret = vault::Secret::random(store::kReceiptSecretBytes).toByteArray();
    Slip slip;
    slip.overtitle = u"S'inscrire au transport scolaire"_s;
    slip.title = u"Votre récépissé"_s;
    slip.label = u"Numéro de votre demande"_s;
    slip.number = receipt.number;
    slip.secretLabel = u"Son code secret"_s;
    slip.secret = store::receiptSecretLetters(receipt.secret);
    slip.qrText = store::receiptCode(receipt);
    slip.sentences = {
        u"Votre demande est enregistrée sur cette borne. Elle part toute seule, même après votre départ."_s,
        u"Avec ce code, vous pouvez suivre votre demande sur toutes les bornes du département."_s,
        u"Gardez bien ce papier."_s};
    slip.office = {u"Service des transports"_s, u"Place Saint-Arnoux, 05000 Gap"_s, u"04 65 71 20 00"_s};
    slip.communeName = u"Valserre-les-Bains"_s;
    slip.printedOn = QDate(2026, 3, 3);
    slip.locale = QLocale(QLocale::French, QLocale::France);
    return slip;
}

Slip codeSlip()
{
    const procedure::ResumeCode code = procedure::ResumeCode::fresh();
    Slip slip = receiptSlip();
    slip.title = u"Pour continuer plus tard"_s;
    slip.label = u"Le code de votre formulaire"_s;
    slip.number = code.letters();
    slip.secretLabel.clear();
    slip.secret.clear();
    slip.qrText = code.qrText();
    return slip;
}

QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class SlipPrinterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"pdftoppm"_s).isEmpty())
            QSKIP("pdftoppm (poppler-utils) is not installed");
    }

    void is_one_page_with_everything_and_its_code_reads_back_from_paper_data()
    {
        QTest::addColumn<Paper>("paper");
        QTest::addColumn<bool>("isCode");
        QTest::newRow("receipt-a4") << Paper::A4 << false;
        QTest::newRow("receipt-80mm") << Paper::Receipt << false;
        QTest::newRow("code-a4") << Paper::A4 << true;
        QTest::newRow("code-80mm") << Paper::Receipt << true;
    }

    void is_one_page_with_everything_and_its_code_reads_back_from_paper()
    {
        QFETCH(Paper, paper);
        QFETCH(bool, isCode);
        const Slip slip = isCode ? codeSlip() : receiptSlip();
        const auto pdf = printableSlip(slip, paper);
        QVERIFY(pdf);
        QTemporaryDir own;
        const QString kept = qEnvironmentVariable("LUCARNE_KEEP_SHEETS");
        const QString base =
            (kept.isEmpty() ? own.path() : kept) + u"/slip-"_s + QString::fromUtf8(QTest::currentDataTag());
        QFile file(base + u".pdf"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(*pdf);
        file.close();

        QVERIFY(run(u"pdfinfo"_s, {file.fileName()}).contains(QRegularExpression(u"Pages: +1\\n"_s)));
        const QString text = run(u"pdftotext"_s, {u"-raw"_s, file.fileName(), u"-"_s}).simplified();
        for (const QString &expected : QStringList{slip.title, slip.overtitle, slip.label, slip.communeName} +
                                           slip.sentences + slip.office)
            QVERIFY2(text.contains(expected), qPrintable(expected + u" in "_s + text));
        for (const QString &group : (slip.number + u'-' + slip.secret).split(u'-', Qt::SkipEmptyParts))
            QVERIFY2(text.contains(group), qPrintable(group));

        // As a thermal printer or an office printer would put it on paper.
        run(u"pdftoppm"_s, {u"-r"_s, u"203"_s, u"-mono"_s, u"-png"_s, file.fileName(), base});
        const QImage page = QImage(base + u"-1.png"_s).convertToFormat(QImage::Format_Grayscale8);
        QVERIFY(!page.isNull());
        const auto read = ZXing::ReadBarcode({page.constBits(), page.width(), page.height(),
                                              ZXing::ImageFormat::Lum, int(page.bytesPerLine())});
        QVERIFY(read.isValid());
        QCOMPARE(QString::fromStdWString(read.text()), slip.qrText);
        // Nothing reaches over the edges: the last dots of each side are white.
        for (int x : {0, page.width() - 1}) {
            for (int y = 0; y < page.height(); ++y)
                QVERIFY(qGray(page.pixel(x, y)) > 250);
        }
        const double width = page.width() * 25.4 / 203;
        QVERIFY2(std::abs(width - (paper == Paper::A4 ? 210 : 80)) < 1, qPrintable(QString::number(width)));
    }

    void a_number_of_wide_letters_stays_in_its_frame()
    {
        Slip slip = receiptSlip();
        slip.number = u"WMWM-MWMW-WMWM"_s;
        const auto pdf = printableSlip(slip, Paper::Receipt);
        QVERIFY(pdf);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"slip.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(*pdf);
        file.close();
        const QString words = run(u"pdftotext"_s, {u"-bbox"_s, file.fileName(), u"-"_s});
        static const QRegularExpression number(
            u"xMin=\"([0-9.]+)\"[^>]*xMax=\"([0-9.]+)\"[^>]*>WMWM-MWMW-WMWM<"_s);
        const auto found = number.match(words);
        QVERIFY2(found.hasMatch(), qPrintable(words));
        const double millimetre = 72 / 25.4;
        QVERIFY(found.captured(1).toDouble() > 6 * millimetre);
        QVERIFY(found.captured(2).toDouble() < 74 * millimetre);
    }

    void a_text_too_long_for_a_code_is_refused()
    {
        Slip slip = receiptSlip();
        slip.qrText = QString(4000, u'x');
        QVERIFY(!printableSlip(slip, Paper::A4));
    }
};

QTEST_MAIN(SlipPrinterTest)
#include "slipprinter_test.moc"
