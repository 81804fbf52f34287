// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tour of the main screens, every screen looked at as a citizen would.

#include "democatalogue.h"
#include "enrolledfolder.h"
#include "screencheck.h"
#include "windowfixture.h"

#include "shell/tour.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace lucarne;

namespace
{

struct Size {
    const char *name;
    QSize pixels;
};
constexpr std::array<Size, 3> kSizes{
    {{"wide", {1920, 1080}}, {"tall", {1080, 1920}}, {"small", {1280, 800}}}};

struct Scheme {
    const char *name;
    ui::ColourScheme scheme;
};
constexpr std::array<Scheme, 3> kSchemes{{{"normal", ui::ColourScheme::Normal},
                                          {"contrast", ui::ColourScheme::HighContrast},
                                          {"dark", ui::ColourScheme::Dark}}};

constexpr std::array<const char *, 3> kLanguages{"fr", "en", "ar"};

// That of the display of the tests, and that of a small panel of as many pixels, where a fingertip takes
// more of them.
constexpr double kDpi = 96;
constexpr double kFineDpi = 120;

} // namespace

class TourTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void every_screen_can_be_read_and_touched_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<ui::ColourScheme>("scheme");
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("textPercent");
        QTest::addColumn<double>("dpi");
        for (const Size &size : kSizes) {
            for (std::size_t i = 0; i < kSchemes.size(); ++i) {
                for (std::size_t j = 0; j < kLanguages.size(); ++j) {
                    const auto row = [&](int textPercent, double dpi) {
                        QTest::addRow("%s, %s, %s, %d%s", size.name, kSchemes.at(i).name, kLanguages.at(j),
                                      textPercent, dpi > kDpi ? ", fine" : "")
                            << size.pixels << kSchemes.at(i).scheme << QString::fromLatin1(kLanguages.at(j))
                            << textPercent << dpi;
                    };
                    row(100, kDpi);
                    // Each theme and each language once a size.
                    if (i == j) {
                        row(200, kDpi);
                        row(100, kFineDpi);
                    }
                }
            }
        }
    }

    void every_screen_can_be_read_and_touched()
    {
        QFETCH(QSize, size);
        QFETCH(ui::ColourScheme, scheme);
        QFETCH(QString, language);
        QFETCH(int, textPercent);
        QFETCH(double, dpi);
        ui::WindowFixture fixture(m_catalogue.folder(), size, language, m_folder.adjust());
        fixture.terminal->theme().setScheme(scheme);
        fixture.terminal->theme().setSurface({size, dpi});
        // For eyes: a folder for each row.
        QString pictures = qEnvironmentVariable("LUCARNE_PICTURES");
        if (!pictures.isEmpty())
            pictures += u'/' + QString::fromLatin1(QTest::currentDataTag()).remove(u',').replace(u' ', u'-');
        ui::Tour tour(*fixture.terminal, fixture.clock, pictures);
        tour.textPercent = textPercent;
        QStringList seen;
        QStringList faults;
        tour.onScreen = [&](const QString &name) {
            seen.append(name);
            const QString report =
                screencheck::report(screencheck::check(fixture.window(), screencheck::rulesAt(dpi)));
            if (!report.isEmpty())
                faults.append(name + u":\n"_s + report);
        };
        const auto walked = tour.walk();
        QVERIFY2(walked, walked ? "" : qPrintable(walked.error().detail));
        QCOMPARE(seen.last(), u"form-receipt"_s);
        QVERIFY2(seen.size() > 25, qPrintable(seen.join(u' ')));
        // The message of a failed check is cut off where it is long.
        if (!faults.isEmpty())
            qWarning("%s", qPrintable(faults.join(u'\n')));
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }

private:
    test::DemoCatalogue m_catalogue;
    test::EnrolledFolder m_folder;
};

QTEST_MAIN(TourTest)
#include "tour_test.moc"
