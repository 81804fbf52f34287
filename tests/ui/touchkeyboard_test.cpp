// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screencheck.h"

#include "theme/theme.h"
#include "widgets/searchfield.h"
#include "widgets/touchkey.h"
#include "widgets/touchkeyboard.h"

#include <QAccessible>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lucarne;
using ui::TouchKeyboard;

/// Real clicks on real keys, and what arrives in real fields.
class TouchKeyboardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        // A window paints by its theme: the last one goes before the theme it refers to.
        m_window.reset();
        m_theme = std::make_unique<ui::Theme>();
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_field = new QLineEdit;
        m_edit = new QTextEdit;
        m_edit->setAccessibleName(u"Ici"_s);
        m_keyboard = new TouchKeyboard(*m_theme);
        column->addWidget(m_field);
        column->addWidget(m_edit, 1);
        column->addWidget(m_keyboard);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_field->setFocus();
    }

    void types_into_what_has_the_focus()
    {
        press(u"bonjour"_s);
        QCOMPARE(m_field->text(), u"bonjour"_s);
        m_edit->setFocus();
        press(u"ici"_s);
        QCOMPARE(m_edit->toPlainText(), u"ici"_s);
        QCOMPARE(m_field->text(), u"bonjour"_s);
    }

    void never_takes_the_focus()
    {
        press(u"a"_s);
        QVERIFY(m_field->hasFocus());
    }

    void a_target_gets_the_text_wherever_the_focus_is()
    {
        auto *search = new ui::SearchField(*m_theme, m_window.get());
        m_keyboard->setTarget(search);
        press(u"acte"_s);
        QCOMPARE(search->text(), u"acte"_s);
        QVERIFY(m_field->text().isEmpty());
    }

    void has_every_letter_in_both_layouts_data()
    {
        QTest::addColumn<bool>("alphabetical");
        QTest::newRow("azerty") << false;
        QTest::newRow("alphabetical") << true;
    }
    void has_every_letter_in_both_layouts()
    {
        QFETCH(bool, alphabetical);
        m_keyboard->setAlphabetical(alphabetical);
        const QString all = u"abcdefghijklmnopqrstuvwxyz"_s;
        press(all);
        QCOMPARE(m_field->text(), all);
        const QPoint a = key(u"a"_s)->pos();
        const QPoint z = key(u"z"_s)->pos();
        QCOMPARE(a.y() == z.y(), !alphabetical);
    }

    void the_layout_key_changes_the_layout_and_says_so()
    {
        QSignalSpy changed(m_keyboard, &TouchKeyboard::layoutKindChanged);
        click(u"Letters in the order of the alphabet"_s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_keyboard->layoutKind(), TouchKeyboard::Layout::Alphabetical);
        click(u"Letters as on a typewriter"_s);
        QCOMPARE(m_keyboard->layoutKind(), TouchKeyboard::Layout::Azerty);
    }

    void accents_are_one_touch_away()
    {
        press(u"éèàç"_s);
        QCOMPARE(m_field->text(), u"éèàç"_s);
    }

    void a_long_press_opens_accents_that_a_touch_chooses()
    {
        m_keyboard->setTimings({.longPress = std::chrono::milliseconds(0)});
        ui::Key *e = key(u"e"_s);
        QTest::mousePress(e, Qt::LeftButton);
        QTRY_VERIFY(accent(u"ë"_s));
        QTest::mouseRelease(e, Qt::LeftButton);
        QVERIFY(m_field->text().isEmpty());
        QTest::mouseClick(accent(u"ë"_s), Qt::LeftButton);
        QCOMPARE(m_field->text(), u"ë"_s);
        QVERIFY(!accent(u"ë"_s));
    }

    void a_finger_slides_to_an_accent()
    {
        m_keyboard->setTimings({.longPress = std::chrono::milliseconds(0)});
        ui::Key *o = key(u"o"_s);
        QTest::mousePress(o, Qt::LeftButton);
        QTRY_VERIFY(accent(u"ö"_s));
        const QPoint there = o->mapFromGlobal(accent(u"ö"_s)->mapToGlobal(accent(u"ö"_s)->rect().center()));
        QTest::mouseMove(o, there);
        QTest::mouseRelease(o, Qt::LeftButton, {}, there);
        QCOMPARE(m_field->text(), u"ö"_s);
    }

    void a_touch_beside_the_accents_closes_them()
    {
        m_keyboard->setTimings({.longPress = std::chrono::milliseconds(0)});
        ui::Key *u = key(u"u"_s);
        QTest::mousePress(u, Qt::LeftButton);
        QTRY_VERIFY(accent(u"ü"_s));
        QTest::mouseRelease(u, Qt::LeftButton);
        QTest::mouseClick(accent(u"ü"_s)->parentWidget(), Qt::LeftButton, {}, QPoint(5, 5));
        QVERIFY(!accent(u"ü"_s));
        QVERIFY(m_field->text().isEmpty());
    }

    void accents_lie_inside_the_window()
    {
        m_keyboard->setTimings({.longPress = std::chrono::milliseconds(0)});
        ui::Key *a = key(u"a"_s);
        QTest::mousePress(a, Qt::LeftButton);
        QTRY_VERIFY(accent(u"æ"_s));
        QTest::mouseRelease(a, Qt::LeftButton);
        for (const QString &text : {u"à"_s, u"â"_s, u"ä"_s, u"æ"_s}) {
            ui::Key *variant = accent(text);
            QVERIFY(variant);
            QVERIFY(m_window->rect().contains(
                QRect(variant->mapTo(m_window.get(), QPoint(0, 0)), variant->size())));
            QVERIFY(std::min(variant->width(), variant->height()) >= m_theme->target());
        }
    }

    void shift_makes_one_capital()
    {
        click(u"Capital letter"_s);
        press(u"M"_s);
        press(u"arie"_s);
        QCOMPARE(m_field->text(), u"Marie"_s);
        click(u"Capital letter"_s);
        press(u"É"_s);
        QCOMPARE(m_field->text(), u"MarieÉ"_s);
    }

    void erase_erases_once_a_touch_and_goes_on_while_held()
    {
        m_field->setText(u"abcdef"_s);
        click(u"Erase"_s);
        QCOMPARE(m_field->text(), u"abcde"_s);
        m_keyboard->setTimings(
            {.repeatAfter = std::chrono::milliseconds(0), .repeatEvery = std::chrono::milliseconds(0)});
        ui::Key *erase = named(u"Erase"_s);
        QTest::mousePress(erase, Qt::LeftButton);
        QTRY_COMPARE(m_field->text(), QString());
        QTest::mouseRelease(erase, Qt::LeftButton);
    }

    void digits_and_addresses()
    {
        press(u"jean"_s);
        click(u"At sign"_s);
        press(u"exemple"_s);
        click(u"Digits and signs"_s);
        press(u"05"_s);
        click(u".fr"_s);
        QCOMPARE(m_field->text(), u"jean@exemple05.fr"_s);
        click(u"Letters"_s);
        click(u"Space"_s);
        QCOMPARE(m_field->text(), u"jean@exemple05.fr "_s);
        m_keyboard->setPurpose(TouchKeyboard::Purpose::Email);
        click(u".com"_s);
        QVERIFY(m_field->text().endsWith(u".com"_s));
    }

    void digits_come_with_the_signs_that_the_field_can_use_and_no_others()
    {
        m_keyboard->setPurpose(TouchKeyboard::Purpose::Digits);
        press(u"1234567890"_s);
        QCOMPARE(m_field->text(), u"1234567890"_s);
        QCOMPARE(typed(), u"1234567890"_s);
        m_keyboard->setPurpose(TouchKeyboard::Purpose::Digits, u","_s);
        QCOMPARE(typed(), u"123456789,0"_s);
        QVERIFY(named(u"Erase"_s));
    }

    void a_code_is_written_in_capitals_and_digits_on_one_page()
    {
        for (const bool alphabetical : {false, true}) {
            m_keyboard->setAlphabetical(alphabetical);
            m_keyboard->setPurpose(TouchKeyboard::Purpose::Code);
            QString all = typed();
            std::sort(all.begin(), all.end());
            QCOMPARE(all, u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s);
        }
        press(u"FR76"_s);
        QCOMPARE(m_field->text(), u"FR76"_s);
    }

    void a_second_finger_does_not_lose_the_first_letter()
    {
        ui::Key *a = key(u"a"_s);
        ui::Key *z = key(u"z"_s);
        QTest::mousePress(a, Qt::LeftButton);
        QTest::mousePress(z, Qt::LeftButton);
        QTest::mouseRelease(a, Qt::LeftButton);
        QTest::mouseRelease(z, Qt::LeftButton);
        QCOMPARE(m_field->text(), u"az"_s);
    }

    void respects_the_length_of_the_field()
    {
        m_field->setMaxLength(3);
        press(u"abcd"_s);
        QCOMPARE(m_field->text(), u"abc"_s);
    }

    void assistive_technology_can_press_keys()
    {
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(key(u"k"_s));
        QCOMPARE(accessible->role(), QAccessible::Button);
        accessible->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QTRY_COMPARE(m_field->text(), u"k"_s);
    }

    void keys_are_large_named_and_legible_data()
    {
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<int>("percent");
        for (const QSize &screen : {QSize(1920, 1080), QSize(1080, 1920), QSize(1280, 800)}) {
            for (const int percent : {100, 200})
                QTest::addRow("%dx%d at %d", screen.width(), screen.height(), percent) << screen << percent;
        }
    }
    void keys_are_large_named_and_legible()
    {
        QFETCH(QSize, screen);
        QFETCH(int, percent);
        m_theme->setSurface({.pixels = screen});
        m_theme->setTextPercent(percent);
        m_window->resize(screen);
        for (const bool alphabetical : {false, true}) {
            m_keyboard->setAlphabetical(alphabetical);
            for (const auto purpose : {TouchKeyboard::Purpose::Text, TouchKeyboard::Purpose::Email,
                                       TouchKeyboard::Purpose::Digits, TouchKeyboard::Purpose::Code}) {
                m_keyboard->setPurpose(purpose);
                QCoreApplication::processEvents();
                QList<screencheck::Finding> findings;
                for (const screencheck::Finding &finding :
                     screencheck::check(*m_window, screencheck::rulesOf(*m_theme))) {
                    if (!finding.widget.contains(u"QLineEdit"))
                        findings.append(finding);
                }
                QCOMPARE(screencheck::report(findings), QString());
            }
        }
    }

private:
    QList<ui::Key *> keys() const { return m_keyboard->findChildren<ui::Key *>(); }

    ui::Key *key(const QString &typed) const
    {
        for (ui::Key *one : keys()) {
            if (one->isVisible() && one->spec().action == ui::KeySpec::Action::Type &&
                one->typedText() == typed)
                return one;
        }
        return nullptr;
    }

    /// All that its keys type.
    QString typed() const
    {
        QString all;
        for (ui::Key *one : keys()) {
            if (one->isVisible() && one->spec().action == ui::KeySpec::Action::Type)
                all += one->typedText();
        }
        return all;
    }

    ui::Key *named(const QString &name) const
    {
        for (ui::Key *one : keys()) {
            if (one->isVisible() && one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }

    ui::Key *accent(const QString &typed) const
    {
        const auto strips = m_window->findChildren<ui::AccentStrip *>(QString(), Qt::FindDirectChildrenOnly);
        for (ui::AccentStrip *strip : strips) {
            for (ui::Key *one : strip->findChildren<ui::Key *>()) {
                if (one->isVisible() && one->typedText() == typed)
                    return one;
            }
        }
        return nullptr;
    }

    void click(const QString &name)
    {
        ui::Key *one = named(name);
        QVERIFY2(one, qPrintable(name));
        QTest::mouseClick(one, Qt::LeftButton);
    }

    void press(const QString &text)
    {
        for (const QChar letter : text) {
            ui::Key *one = key(QString(letter));
            QVERIFY2(one, qPrintable(QString(letter)));
            QTest::mouseClick(one, Qt::LeftButton);
        }
    }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_field = nullptr;
    QTextEdit *m_edit = nullptr;
    TouchKeyboard *m_keyboard = nullptr;
};

QTEST_MAIN(TouchKeyboardTest)
#include "touchkeyboard_test.moc"
