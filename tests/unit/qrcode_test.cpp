// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/qrcode.h"

#include <QTest>

// std::string in and out; later versions know nothing else
#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>

using namespace lucarne::device;
using namespace Qt::StringLiterals;

namespace
{

/// Reads the picture as a telephone does, with a decoder that shares no code with the encoder.
ZXing::Result read(const QImage &image)
{
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                int(grey.bytesPerLine()));
    return ZXing::ReadBarcode(view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode));
}

} // namespace

class QrCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_telephone_reads_it_back_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("official link") << u"https://www.service-public.fr/particuliers/vosdroits/F1342"_s;
        QTest::newRow("one letter") << u"a"_s;
        QTest::newRow("accents and Arabic") << u"Mairie de Valserre-les-Bains — élève, كهف"_s;
        QTest::newRow("lower and upper case") << u"https://Example.org/AbCdEf?q=1&r=2#x"_s;
        QTest::newRow("the longest") << QString(2331, u'x');
    }

    void a_telephone_reads_it_back()
    {
        QFETCH(QString, text);
        const auto code = QrCode::encode(text);
        QVERIFY2(code, code ? "" : qPrintable(code.error().detail));
        const ZXing::Result result = read(code->toImage(4));
        QVERIFY(result.isValid());
        QCOMPARE(QString::fromStdString(result.text()), text);
        QCOMPARE(QString::fromStdString(result.ecLevel()), u"M"_s);
    }

    void the_picture_has_whole_modules_and_a_quiet_zone()
    {
        const auto code = QrCode::encode(u"https://example.org/"_s);
        QVERIFY(code);
        const int modules = code->size() + 2 * QrCode::kQuietZone;
        for (const int wanted : {200, 300, 317}) {
            const QImage image = code->toImageFitting(wanted);
            QVERIFY(image.width() <= wanted);
            QVERIFY(image.width() > wanted - modules);
            QCOMPARE(image.width() % modules, 0);
            QCOMPARE(image.width(), image.height());
            const int pixels = image.width() / modules;
            for (int i = 0; i < image.width(); ++i) {
                for (int border = 0; border < QrCode::kQuietZone * pixels; ++border)
                    QCOMPARE(qGray(image.pixel(i, border)), 255);
            }
            // a finder pattern begins right after it
            QCOMPARE(qGray(image.pixel(QrCode::kQuietZone * pixels, QrCode::kQuietZone * pixels)), 0);
            QCOMPARE(QString::fromStdString(read(image).text()), u"https://example.org/"_s);
        }
        QCOMPARE(code->toImageFitting(1).width(), modules);
    }

    void refuses_what_does_not_fit()
    {
        for (const QString &text : {QString(), QString(2332, u'x')}) {
            const auto code = QrCode::encode(text);
            QVERIFY(!code);
            QVERIFY(!code.error().sentence.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(QrCodeTest)
#include "qrcode_test.moc"
