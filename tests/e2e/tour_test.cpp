// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tour of the main screens, every screen looked at as a citizen would.

#include "democatalogue.h"
#include "enrolledfolder.h"
#include "screencheck.h"
#include "windowfixture.h"

#include "shell/tour.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lucarne;

class TourTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void every_screen_can_be_read_and_touched_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<ui::ColourScheme>("scheme");
        QTest::addColumn<QString>("language");
        const QSize wide(1920, 1080);
        const QSize tall(1080, 1920);
        const QSize small(1280, 800);
        QTest::newRow("wide, normal, French") << wide << ui::ColourScheme::Normal << u"fr"_s;
        QTest::newRow("wide, contrast, English") << wide << ui::ColourScheme::HighContrast << u"en"_s;
        QTest::newRow("wide, dark, Arabic") << wide << ui::ColourScheme::Dark << u"ar"_s;
        QTest::newRow("tall, normal, Arabic") << tall << ui::ColourScheme::Normal << u"ar"_s;
        QTest::newRow("tall, contrast, French") << tall << ui::ColourScheme::HighContrast << u"fr"_s;
        QTest::newRow("tall, dark, English") << tall << ui::ColourScheme::Dark << u"en"_s;
        QTest::newRow("small, normal, English") << small << ui::ColourScheme::Normal << u"en"_s;
        QTest::newRow("small, contrast, Arabic") << small << ui::ColourScheme::HighContrast << u"ar"_s;
        QTest::newRow("small, dark, French") << small << ui::ColourScheme::Dark << u"fr"_s;
    }

    void every_screen_can_be_read_and_touched()
    {
        QFETCH(QSize, size);
        QFETCH(ui::ColourScheme, scheme);
        QFETCH(QString, language);
        ui::WindowFixture fixture(m_catalogue.folder(), size, language, m_folder.adjust());
        fixture.terminal->theme().setScheme(scheme);
        ui::Tour tour(*fixture.terminal, fixture.clock, {});
        QStringList seen;
        QStringList faults;
        tour.onScreen = [&](const QString &name) {
            seen.append(name);
            screencheck::Rules rules;
            rules.target = fixture.terminal->theme().target();
            const QString report = screencheck::report(screencheck::check(fixture.window(), rules));
            if (!report.isEmpty())
                faults.append(name + u":\n"_s + report);
        };
        const auto pictures = tour.walk();
        QVERIFY2(pictures.has_value(), pictures ? "" : qPrintable(pictures.error().detail));
        QVERIFY2(seen.size() > 15, qPrintable(seen.join(u' ')));
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }

private:
    test::DemoCatalogue m_catalogue;
    test::EnrolledFolder m_folder;
};

QTEST_MAIN(TourTest)
#include "tour_test.moc"
