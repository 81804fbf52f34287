// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The plugin as the window loads it, on made-up photographs.

#include "photographs.h"

#include "device/capture.h"
#include "device/qrcode.h"

#include <QElapsedTimer>
#include <QMap>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace lucarne;
using namespace lucarne::device;
using namespace Qt::StringLiterals;

namespace
{

constexpr quint32 kFirst = 10'000; // not the ones that the search was tuned on
constexpr int kPhotographs = 240;
constexpr int kTables = 60;
/// Found: every corner is nearer than this, in parts of the picture's diagonal.
constexpr double kNear = 0.012;

double distance(const QPointF &a, const QPointF &b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

/// A blur of that many pixels to each side, several times: nearly Gaussian.
QImage blurred(QImage picture, int radius)
{
    for (int round = 0; round < 3 && radius > 0; ++round) {
        for (const bool across : {true, false}) {
            QImage next = picture;
            const int length = across ? picture.width() : picture.height();
            const int lines = across ? picture.height() : picture.width();
            for (int line = 0; line < lines; ++line) {
                const auto at = [&](int i) {
                    const int inside = std::clamp(i, 0, length - 1);
                    return qGray(across ? picture.pixel(inside, line) : picture.pixel(line, inside));
                };
                int sum = 0;
                for (int i = -radius; i <= radius; ++i)
                    sum += at(i);
                for (int i = 0; i < length; ++i) {
                    const int value = sum / (2 * radius + 1);
                    next.setPixel(across ? i : line, across ? line : i, qRgb(value, value, value));
                    sum += at(i + radius + 1) - at(i - radius);
                }
            }
            picture = next;
        }
    }
    return picture;
}

QImage darkened(QImage picture, double factor)
{
    for (int y = 0; y < picture.height(); ++y) {
        auto *row = reinterpret_cast<QRgb *>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            row[x] =
                qRgb(int(qRed(row[x]) * factor), int(qGreen(row[x]) * factor), int(qBlue(row[x]) * factor));
    }
    return picture;
}

} // namespace

class CaptureTest : public QObject
{
    Q_OBJECT

    const Capture *m_capture = nullptr;

private Q_SLOTS:
    void initTestCase()
    {
        const auto loaded = loadCapture();
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
        m_capture = *loaded;
        QCOMPARE(*loadCapture(), m_capture);
    }

    void finds_the_sheet_on_any_table()
    {
        QMap<QString, QPair<int, int>> grounds;
        int found = 0;
        int missed = 0;
        double error = 0;
        qint64 milliseconds = 0;
        for (quint32 seed = kFirst; seed < kFirst + kPhotographs; ++seed) {
            const test::Photograph photograph = test::photograph(seed);
            if (qEnvironmentVariableIsSet("LUCARNE_PHOTOGRAPHS"))
                photograph.picture.save(
                    u"%1/%2.jpg"_s.arg(qEnvironmentVariable("LUCARNE_PHOTOGRAPHS")).arg(seed));
            const double diagonal = std::hypot(photograph.picture.width(), photograph.picture.height());
            QElapsedTimer clock;
            clock.start();
            const auto outline = m_capture->findPage(photograph.picture);
            milliseconds += clock.elapsed();
            auto &[hits, all] = grounds[photograph.description];
            ++all;
            if (!outline) {
                ++missed;
                if (qEnvironmentVariableIsSet("LUCARNE_VERBOSE"))
                    qInfo("%u (%s): none", seed, qPrintable(photograph.description));
                continue;
            }
            double worst = 0;
            double sum = 0;
            for (std::size_t i = 0; i < 4; ++i) {
                worst = std::max(worst, distance((*outline)[i], photograph.corners[i]) / diagonal);
                sum += distance((*outline)[i], photograph.corners[i]) / 4;
            }
            if (worst < kNear) {
                ++found;
                ++hits;
                error += sum;
            } else if (qEnvironmentVariableIsSet("LUCARNE_VERBOSE")) {
                qInfo("%u (%s): off by %.1f %%", seed, qPrintable(photograph.description), worst * 100);
            }
        }
        for (auto ground = grounds.cbegin(); ground != grounds.cend(); ++ground)
            qInfo("%-9s %d of %d", qPrintable(ground.key()), ground->first, ground->second);
        qInfo("found %d of %d (%.1f %%), none %d, wrong %d; mean corner error %.2f pixels; %.1f ms each",
              found, kPhotographs, 100.0 * found / kPhotographs, missed, kPhotographs - found - missed,
              error / found, double(milliseconds) / kPhotographs);
        QVERIFY(found >= kPhotographs * 93 / 100);
        QVERIFY(kPhotographs - found - missed <= kPhotographs * 4 / 100);
        QVERIFY(error / found < 2.5);
    }

    void sees_no_sheet_where_there_is_none()
    {
        int seen = 0;
        for (quint32 seed = kFirst; seed < kFirst + kTables; ++seed) {
            if (m_capture->findPage(test::emptyTable(seed))) {
                ++seen;
                if (qEnvironmentVariableIsSet("LUCARNE_VERBOSE"))
                    qInfo("empty table %u: a sheet", seed);
            }
        }
        qInfo("a sheet on %d of %d empty tables", seen, kTables);
        QVERIFY(seen <= kTables * 8 / 100);
    }

    void straightens_the_sheet_and_takes_its_shadows_away()
    {
        double worst = 255;
        for (const quint32 seed : {0u, 2u, 4u, 10u}) {
            const test::Photograph photograph = test::photograph(seed);
            const CapturedPage page = m_capture->capture(photograph.picture, photograph.corners);
            const double ratio = double(std::max(page.image.width(), page.image.height())) /
                                 std::min(page.image.width(), page.image.height());
            QVERIFY2(std::abs(ratio - std::sqrt(2.0)) < 0.01, qPrintable(QString::number(ratio)));
            // Paper is white in all four margins, however the light fell.
            const int inset = page.image.width() / 30;
            for (const QPoint &point : {QPoint(inset, page.image.height() / 2),
                                        QPoint(page.image.width() - inset, page.image.height() / 2),
                                        QPoint(page.image.width() / 2, page.image.height() - inset)}) {
                double sum = 0;
                for (int dy = -3; dy <= 3; ++dy) {
                    for (int dx = -3; dx <= 3; ++dx)
                        sum += qGray(page.image.pixel(point + QPoint(dx, dy)));
                }
                worst = std::min(worst, sum / 49);
            }
        }
        qInfo("the greyest margin is %.0f of 255", worst);
        QVERIFY(worst > 215);
    }

    void tells_what_can_be_read_data()
    {
        QTest::addColumn<int>("blur");
        QTest::addColumn<double>("light");
        QTest::addColumn<int>("legibility");
        QTest::newRow("as printed") << 0 << 1.0 << int(Legibility::Good);
        QTest::newRow("a little soft") << 1 << 1.0 << int(Legibility::Good);
        QTest::newRow("in the shade") << 0 << 0.5 << int(Legibility::Good);
        QTest::newRow("blurred") << 4 << 1.0 << int(Legibility::Blurred);
        QTest::newRow("much blurred") << 7 << 1.0 << int(Legibility::Empty);
        QTest::newRow("dark") << 0 << 0.2 << int(Legibility::TooDark);
        QTest::newRow("night") << 0 << 0.05 << int(Legibility::TooDark);
    }

    void tells_what_can_be_read()
    {
        QFETCH(int, blur);
        QFETCH(double, light);
        QFETCH(int, legibility);
        for (const int kind : {0, 1, 2, 3}) {
            const QImage picture = darkened(blurred(test::letter(5, kind), blur), light);
            const int seen = int(m_capture->capture(picture, std::nullopt).legibility);
            const bool unreadable = legibility != int(Legibility::Good);
            // Whether a hopeless blur still counts as writing does not matter to anybody.
            if (legibility == int(Legibility::Empty))
                QVERIFY2(seen == int(Legibility::Blurred) || seen == int(Legibility::Empty),
                         qPrintable(QString::number(kind)));
            else
                QVERIFY2(seen == legibility, qPrintable(u"kind %1: %2"_s.arg(kind).arg(seen)));
            QCOMPARE(seen != int(Legibility::Good), unreadable);
        }
    }

    void an_empty_sheet_is_empty()
    {
        QImage sheet(1240, 1754, QImage::Format_RGB32);
        sheet.fill(QColor(240, 240, 236));
        QCOMPARE(int(m_capture->capture(sheet, std::nullopt).legibility), int(Legibility::Empty));
    }

    void reads_a_qr_code_in_a_photograph()
    {
        const QString text = u"https://lucarne.example/s#AB12 é"_s;
        const auto code = QrCode::encode(text);
        QVERIFY(code);
        const QImage modules = code->toImage(8);
        QImage picture(1280, 720, QImage::Format_RGB32);
        picture.fill(QColor(120, 110, 100));
        {
            QPainter painter(&picture);
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.translate(500, 120);
            painter.rotate(17);
            painter.drawImage(0, 0, modules);
        }
        const auto read = m_capture->readQr(blurred(picture, 1));
        QVERIFY(read);
        QCOMPARE(*read, text);
        QVERIFY(!m_capture->readQr(test::emptyTable(3)));
    }

    void strange_pictures_do_no_harm()
    {
        for (const QImage &picture :
             {QImage(), QImage(1, 1, QImage::Format_RGB32), QImage(3000, 2, QImage::Format_RGB32),
              QImage(70, 4000, QImage::Format_Mono)}) {
            QImage filled = picture;
            filled.fill(1);
            QVERIFY(!m_capture->findPage(filled));
            QVERIFY(!m_capture->readQr(filled));
            m_capture->capture(filled, std::nullopt);
            m_capture->capture(filled, PageOutline{});
        }
    }

    void a_terminal_without_a_camera_says_so()
    {
        const auto camera = m_capture->openCamera();
        std::optional<Error> error;
        bool frame = false;
        camera->start(
            {[&frame](const QImage &) { frame = true; }, [&error](const Error &said) { error = said; }});
        QTRY_VERIFY_WITH_TIMEOUT(error.has_value() || frame, 20000);
        if (frame)
            QSKIP("this machine has a camera");
        QVERIFY2(error->sentence.contains(u"no camera"_s), qPrintable(error->detail));
    }
};

QTEST_MAIN(CaptureTest)
#include "capture_test.moc"
