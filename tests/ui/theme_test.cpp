// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icon.h"
#include "theme/theme.h"

#include <QFontInfo>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lucarne::ui;

/// Colours that can be read, sizes that can be touched.
class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void every_text_can_be_read_in_every_scheme_and_commune_colour()
    {
        QRandomGenerator random(20260302);
        for (const ColourScheme scheme :
             {ColourScheme::Normal, ColourScheme::Dark, ColourScheme::HighContrast}) {
            for (int i = 0; i < 200; ++i) {
                const QColor accent = i == 0 ? QColor() : QColor::fromRgb(random.generate() | 0xff000000);
                const Palette p = paletteFor(scheme, accent);
                const QList<std::pair<QColor, QList<QColor>>> texts{
                    {p.text, {p.ground, p.surface, p.pressed, p.accentTint, p.warningTint}},
                    {p.quietText, {p.ground, p.surface, p.pressed, p.accentTint, p.warningTint}},
                    {p.accentText, {p.ground, p.surface, p.pressed, p.accentTint, p.warningTint}},
                    {p.onAccent, {p.accent, p.accentPressed}},
                    {p.onWarning, {p.warning}},
                    {p.warning, {p.ground, p.surface, p.warningTint}},
                };
                for (const auto &[text, grounds] : texts) {
                    for (const QColor &ground : grounds) {
                        QVERIFY2(contrastRatio(text, ground) >= 7.0,
                                 qPrintable(u"scheme %1, accent %2: %3 on %4 is %5"_s.arg(int(scheme))
                                                .arg(accent.name(), text.name(), ground.name())
                                                .arg(contrastRatio(text, ground))));
                    }
                }
                for (const QColor &line : {p.edge, p.focus, p.accentText}) {
                    for (const QColor &ground : {p.ground, p.surface})
                        QVERIFY2(contrastRatio(line, ground) >= 3.0,
                                 qPrintable(line.name() + u' ' + ground.name()));
                }
            }
        }
    }

    void a_commune_keeps_its_colour_when_it_can_be_read()
    {
        const QColor blue(0x00, 0x33, 0x66);
        QCOMPARE(paletteFor(ColourScheme::Normal, blue).accent, blue);
        QVERIFY(paletteFor(ColourScheme::Normal, Qt::yellow).accent != QColor(Qt::yellow));
    }

    void text_is_24_pixels_on_a_full_hd_screen_whichever_way_it_stands()
    {
        Theme theme;
        QCOMPARE(theme.font(TextRole::Body).pixelSize(), 24);
        theme.setSurface({.pixels = {1080, 1920}});
        QCOMPARE(theme.font(TextRole::Body).pixelSize(), 24);
        theme.setSurface({.pixels = {1280, 800}});
        QCOMPARE(theme.font(TextRole::Body).pixelSize(), 20);
        theme.setSurface({.pixels = {3840, 2160}});
        QCOMPARE(theme.font(TextRole::Body).pixelSize(), 48);
    }

    void the_citizen_doubles_the_text_and_no_more()
    {
        Theme theme;
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setTextPercent(200);
        QCOMPARE(theme.font(TextRole::Body).pixelSize(), 48);
        theme.setTextPercent(900);
        QCOMPARE(theme.textPercent(), 200);
        theme.setTextPercent(10);
        QCOMPARE(theme.textPercent(), 100);
        QCOMPARE(changed.count(), 2);
    }

    void targets_are_fifteen_millimetres_and_never_below_56_pixels()
    {
        Theme theme;
        QCOMPARE(theme.target(), 57);
        theme.setSurface({.pixels = {1920, 1080}, .dpi = 96});
        QCOMPARE(theme.target(), 57);
        theme.setSurface({.pixels = {1280, 800}, .dpi = 150});
        QCOMPARE(theme.target(), 89);
        theme.setSurface({.pixels = {1280, 800}, .dpi = 62});
        QCOMPARE(theme.target(), 56);
        theme.setSurface({.pixels = {3840, 2160}});
        QVERIFY(theme.target() >= 113);
    }

    void says_when_it_changes_and_only_then()
    {
        Theme theme;
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setScheme(ColourScheme::Normal);
        QCOMPARE(changed.count(), 0);
        theme.setScheme(ColourScheme::Dark);
        QCOMPARE(changed.count(), 1);
        theme.setCommuneAccent(Qt::red);
        QCOMPARE(changed.count(), 2);
    }

    void the_face_is_our_own()
    {
        Theme theme;
        QCOMPARE(QFontInfo(theme.font(TextRole::Body)).family(), u"Atkinson Hyperlegible"_s);
    }

    void every_icon_has_a_drawing_in_the_colour_asked_for()
    {
        for (int i = 1; i <= int(Icon::Receipt); ++i) {
            const QImage image = iconPixmap(Icon(i), 48, Qt::red, 1, Qt::LeftToRight).toImage();
            QCOMPARE(image.size(), QSize(48, 48));
            int red = 0;
            for (int y = 0; y < 48; ++y) {
                for (int x = 0; x < 48; ++x)
                    red += image.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
            }
            QVERIFY2(red > 20, qPrintable(QString::number(i)));
        }
        QVERIFY(iconPixmap(Icon::None, 48, Qt::red, 1, Qt::LeftToRight).isNull());
    }

    void arrows_turn_in_right_to_left_and_other_drawings_do_not()
    {
        const auto picture = [](Icon icon, Qt::LayoutDirection direction) {
            return iconPixmap(icon, 48, Qt::black, 1, direction).toImage();
        };
        QCOMPARE(picture(Icon::Back, Qt::RightToLeft),
                 picture(Icon::Back, Qt::LeftToRight).mirrored(true, false));
        QCOMPARE(picture(Icon::Home, Qt::RightToLeft), picture(Icon::Home, Qt::LeftToRight));
    }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
