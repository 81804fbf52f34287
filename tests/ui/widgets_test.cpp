// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screencheck.h"

#include "theme/theme.h"
#include "widgets/bigbutton.h"
#include "widgets/choicecard.h"
#include "widgets/countdownring.h"
#include "widgets/flickarea.h"
#include "widgets/noticebox.h"
#include "widgets/qrview.h"
#include "widgets/searchfield.h"
#include "widgets/stepbar.h"
#include "widgets/textblock.h"
#include "widgets/textlabel.h"
#include "widgets/tilecard.h"
#include "widgets/wrappedlabel.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace lucarne;
using namespace lucarne::ui;

namespace
{

const QString kFrench =
    u"Demander une attestation d'immatriculation provisoire pour un véhicule anticonstitutionnellement immobilisé"_s;
const QString kArabic =
    u"طلب شهادة تسجيل مؤقتة لمركبة متوقفة عن السير في البلدية التي أسكن فيها منذ سنوات طويلة"_s;

} // namespace

/// The widgets under real events, in the sizes and scripts of the people in front of them.
class WidgetsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        // A window paints by its theme: the last one goes before the theme it refers to.
        m_window.reset();
        m_theme = std::make_unique<Theme>();
        m_theme->applyTo(*qApp);
        m_window = std::make_unique<QWidget>();
        m_window->resize(1000, 800);
    }

    void nothing_is_cut_off_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("arabic");
        QTest::addColumn<int>("scheme");
        for (const int percent : {100, 150, 200}) {
            for (const bool arabic : {false, true}) {
                for (int scheme = 0; scheme < 3; ++scheme)
                    QTest::addRow("%d %s %d", percent, arabic ? "arabic" : "french", scheme)
                        << percent << arabic << scheme;
            }
        }
    }
    void nothing_is_cut_off()
    {
        QFETCH(int, percent);
        QFETCH(bool, arabic);
        QFETCH(int, scheme);
        m_theme->setTextPercent(percent);
        m_theme->setScheme(ColourScheme(scheme));
        m_window->setLayoutDirection(arabic ? Qt::RightToLeft : Qt::LeftToRight);
        const QString text = arabic ? kArabic : kFrench;
        auto *outer = new QVBoxLayout(m_window.get());
        auto *flick = new FlickArea(*m_theme);
        outer->addWidget(flick);
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        column->setSpacing(m_theme->targetGap());
        for (const ButtonRole role :
             {ButtonRole::Primary, ButtonRole::Secondary, ButtonRole::Quiet, ButtonRole::Field})
            column->addWidget(new BigButton(*m_theme, role, Icon::Next, text));
        auto *row = new QHBoxLayout;
        row->setSpacing(m_theme->targetGap());
        for (int i = 0; i < 3; ++i) {
            auto *above = new BigButton(*m_theme, ButtonRole::Quiet, Icon::Home, text.left(24));
            above->setIconPlace(IconPlace::Above);
            row->addWidget(above);
        }
        column->addLayout(row);
        auto *card = new ChoiceCard(*m_theme);
        card->setText(text);
        card->setNote(text);
        card->setIcon(Icon::Document);
        column->addWidget(card);
        auto *radio = new ChoiceCard(*m_theme);
        radio->setCheckable(true);
        radio->setChecked(true);
        radio->setText(text);
        column->addWidget(radio);
        auto *tiles = new QHBoxLayout;
        for (int i = 0; i < 3; ++i)
            tiles->addWidget(new TileCard(*m_theme, Icon::Baby, text.left(50)));
        column->addLayout(tiles);
        auto *steps = new StepBar(*m_theme);
        steps->setProgress({2, 1, 6, true});
        column->addWidget(steps);
        auto *notice = new NoticeBox(*m_theme, NoticeKind::Warning, text);
        notice->setTitle(text.left(40));
        column->addWidget(notice);
        for (const TextRole role : {TextRole::Display, TextRole::Title, TextRole::Section, TextRole::Lead,
                                    TextRole::Quiet, TextRole::Warning})
            column->addWidget(new TextLabel(*m_theme, role, text));
        auto *ring = new CountdownRing(*m_theme);
        ring->setRemaining(42, 60);
        column->addWidget(ring);
        auto *search = new SearchField(*m_theme);
        search->setAccessibleName(u"Rechercher"_s);
        search->setText(u"carte"_s);
        column->addWidget(search);
        flick->setWidget(content);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QVERIFY(content->width() <= flick->viewport()->width());
        for (int offset = 0;; offset += 400) {
            flick->setOffset(offset);
            QCOMPARE(screencheck::report(screencheck::check(*m_window, screencheck::rulesOf(*m_theme))),
                     QString());
            if (!flick->hasMoreBelow())
                break;
        }
    }

    void keys_press_what_has_the_focus()
    {
        auto *button =
            new BigButton(*m_theme, ButtonRole::Primary, Icon::None, u"Continuer"_s, m_window.get());
        button->setGeometry(20, 20, 300, 80);
        show();
        button->setFocus(Qt::TabFocusReason);
        QSignalSpy clicked(button, &BigButton::clicked);
        QTest::keyClick(button, Qt::Key_Return);
        QTest::keyClick(button, Qt::Key_Enter);
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(clicked.count(), 3);
    }

    void the_keyboard_shows_where_it_is_and_a_finger_does_not()
    {
        auto *other = new BigButton(*m_theme, ButtonRole::Primary, Icon::None, u"Autre"_s, m_window.get());
        other->setGeometry(20, 200, 300, 80);
        auto *card = new ChoiceCard(*m_theme, m_window.get());
        card->setText(u"Une réponse"_s);
        card->setGeometry(20, 20, 300, 80);
        show();
        other->setFocus(Qt::TabFocusReason);
        const QImage before = card->grab().toImage();
        card->setFocus(Qt::TabFocusReason);
        const QImage tabbed = card->grab().toImage();
        QVERIFY(tabbed != before);
        QCOMPARE(tabbed.pixelColor(150, 1), m_theme->palette().focus);
        other->setFocus(Qt::TabFocusReason);
        QTest::mouseClick(card, Qt::LeftButton);
        QVERIFY(card->hasFocus());
        QCOMPARE(card->grab().toImage(), before);
    }

    void assistive_technology_hears_title_and_note()
    {
        ChoiceCard card(*m_theme);
        card.setText(u"Déménager"_s);
        card.setNote(u"Vous changez d'adresse"_s);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&card);
        QCOMPARE(accessible->role(), QAccessible::Button);
        QCOMPARE(accessible->text(QAccessible::Name), u"Déménager"_s);
        QCOMPARE(accessible->text(QAccessible::Description), u"Vous changez d'adresse"_s);
        TextLabel label(*m_theme, TextRole::Body, u"Bonjour"_s);
        accessible = QAccessible::queryAccessibleInterface(&label);
        QCOMPARE(accessible->role(), QAccessible::StaticText);
        QCOMPARE(accessible->text(QAccessible::Name), u"Bonjour"_s);
    }

    void the_step_bar_promises_no_more_than_is_known_data()
    {
        QTest::addColumn<int>("answered");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::addColumn<bool>("mayLeadOn");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("range") << 1 << 1 << 3 << false << u"Question 2 — 1 to 3 more"_s;
        QTest::newRow("last") << 2 << 0 << 0 << false << u"Question 3 — the last one"_s;
        QTest::newRow("maybe") << 0 << 0 << 2 << false << u"Question 1 — at most 2 more"_s;
        QTest::newRow("exact") << 0 << 2 << 2 << false << u"Question 1 — 2 more"_s;
        QTest::newRow("open") << 0 << 0 << 2 << true << u"Question 1 — then perhaps more questions"_s;
        QTest::newRow("open, some certain") << 0 << 2 << 2 << true << u"Question 1 — at least 2 more"_s;
    }
    void the_step_bar_promises_no_more_than_is_known()
    {
        QFETCH(int, answered);
        QFETCH(int, least);
        QFETCH(int, most);
        QFETCH(bool, mayLeadOn);
        QFETCH(QString, sentence);
        StepBar bar(*m_theme);
        bar.setProgress({answered, least, most, mayLeadOn});
        QCOMPARE(bar.sentence(), sentence);
        QCOMPARE(bar.accessibleName(), sentence);
    }

    void a_short_page_has_no_scrolling_buttons()
    {
        FlickArea *flick = longPage(2);
        QVERIFY(!flick->hasMoreBelow());
        for (const BigButton *button :
             flick->findChildren<BigButton *>(QString(), Qt::FindDirectChildrenOnly))
            QVERIFY(!button->isVisible());
    }

    void a_long_page_goes_on_by_its_buttons()
    {
        FlickArea *flick = longPage(40);
        BigButton *lower = scrollButton(*flick, u"More below"_s);
        BigButton *higher = scrollButton(*flick, u"Higher"_s);
        QVERIFY(lower && lower->isVisible());
        QVERIFY(!higher->isVisible());
        QTest::mouseClick(lower, Qt::LeftButton);
        QTRY_VERIFY(flick->offset() > 200);
        QVERIFY(higher->isVisible());
    }

    void a_narrow_long_page_has_arrows_that_still_have_names()
    {
        FlickArea *flick = longPage(40);
        const BigButton *lower = scrollButton(*flick, u"More below"_s);
        QVERIFY(lower && !lower->text().isEmpty());
        const QString words = lower->text();
        const int height = lower->height();
        m_window->resize(m_theme->textPx(380), m_window->height());
        QTRY_VERIFY(lower->text().isEmpty());
        QCOMPARE(lower->accessibleName(), words);
        QVERIFY(lower->isVisible());
        QVERIFY(lower->height() <= height);
        m_window->resize(m_theme->textPx(700), m_window->height());
        QTRY_COMPARE(lower->text(), words);
    }

    void the_buttons_of_a_long_page_are_known_to_assistive_technology()
    {
        FlickArea *flick = longPage(40);
        QAccessibleInterface *page = QAccessible::queryAccessibleInterface(flick);
        QVERIFY(page);
        QStringList buttons;
        for (int i = 0; i < page->childCount(); ++i) {
            if (page->child(i)->role() == QAccessible::Button && !page->child(i)->state().invisible)
                buttons.append(page->child(i)->text(QAccessible::Name));
        }
        QCOMPARE(buttons, QStringList{u"More below"_s});
    }

    void a_quiet_button_begins_where_its_column_begins()
    {
        for (const bool arabic : {false, true}) {
            BigButton button(*m_theme, ButtonRole::Quiet, Icon::None, u"Plus tard"_s);
            button.setLayoutDirection(arabic ? Qt::RightToLeft : Qt::LeftToRight);
            button.setFlush(true);
            button.resize(button.sizeHint().width() + 100, button.sizeHint().height());
            const QRect text = button.paintedTexts().constFirst().area;
            QCOMPARE(arabic ? button.width() - 1 - text.right() : text.left(), 0);
        }
    }

    void no_button_breaks_a_word_that_has_room_data()
    {
        QTest::addColumn<QString>("word");
        for (const QString &word :
             {u"طباعة"_s, u"رجوع"_s, u"انتهيت"_s, u"استماع"_s, u"موافقة"_s, u"Effacer"_s, u"Print"_s})
            QTest::newRow(word.toUtf8()) << word;
    }
    void no_button_breaks_a_word_that_has_room()
    {
        QFETCH(QString, word);
        m_window->setLayoutDirection(word.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        for (const int percent : {100, 125, 150, 175, 200}) {
            for (const IconPlace place : {IconPlace::Leading, IconPlace::Trailing, IconPlace::Above}) {
                m_theme->setTextPercent(percent);
                BigButton button(*m_theme, ButtonRole::Secondary, Icon::Print, word, m_window.get());
                button.setIconPlace(place);
                const TextRole role = place == IconPlace::Above ? TextRole::Quiet : TextRole::Strong;
                TextBlock block;
                block.set(word, m_theme->font(role));
                for (int more : {0, 1, 50}) {
                    button.resize(button.minimumSizeHint().width() + more, 300);
                    const int width = button.paintedTexts().constFirst().area.width();
                    QCOMPARE(block.heightFor(width), block.heightFor(10'000));
                }
            }
        }
    }

    void a_touch_presses_what_is_on_the_page()
    {
        FlickArea *flick = longPage(40);
        auto *first = flick->widget()->findChild<BigButton *>();
        QSignalSpy clicked(first, &BigButton::clicked);
        const QPoint start = first->rect().center();
        QTest::mouseClick(first, Qt::LeftButton, {}, start);
        QTRY_COMPARE(clicked.count(), 1);
    }

    void the_second_of_two_quick_taps_does_not_press_what_has_only_just_come()
    {
        auto *button = new BigButton(*m_theme, ButtonRole::Primary, Icon::Home, u"Back to the home screen"_s,
                                     m_window.get());
        button->resize(400, 80);
        show();
        QSignalSpy clicked(button, &BigButton::clicked);
        const QPointF at(20, 20);
        const auto send = [&](QEvent::Type type) {
            const Qt::MouseButtons held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
            QMouseEvent event(type, at, button->mapToGlobal(at), Qt::LeftButton, held, {});
            QCoreApplication::sendEvent(button, &event);
        };
        send(QEvent::MouseButtonDblClick);
        send(QEvent::MouseButtonRelease);
        QCOMPARE(clicked.count(), 0);
        send(QEvent::MouseButtonPress);
        send(QEvent::MouseButtonRelease);
        send(QEvent::MouseButtonDblClick);
        send(QEvent::MouseButtonRelease);
        QCOMPARE(clicked.count(), 2);
    }

    void a_page_never_moves_sideways()
    {
        FlickArea *flick = longPage(10);
        flick->widget()->layout()->addWidget(new QLabel(QString(400, u'w')));
        QCoreApplication::processEvents();
        QCOMPARE(flick->widget()->width(), flick->viewport()->width());
        QCOMPARE(flick->horizontalScrollBar()->maximum(), 0);
    }

    void reveals_what_is_out_of_sight()
    {
        FlickArea *flick = longPage(40);
        QWidget *last = flick->widget()->findChildren<BigButton *>().last();
        flick->reveal(last->geometry());
        QTRY_VERIFY(!last->visibleRegion().isEmpty());
    }

    void a_label_measures_itself_anew_when_its_text_or_its_letters_change()
    {
        WrappedLabel label(u"Un texte de plusieurs mots, assez long pour aller à la ligne."_s,
                           m_window.get());
        const int low = label.heightForWidth(300);
        QCOMPARE(label.heightForWidth(300), low);
        QVERIFY(label.heightForWidth(150) > low);
        QFont larger = label.font();
        larger.setPixelSize(60);
        label.setFont(larger);
        QVERIFY(label.heightForWidth(300) > low);
        label.setText(u"Un"_s);
        const int oneLine = label.heightForWidth(300);
        label.setText(u"Un\nDeux"_s);
        QVERIFY(label.heightForWidth(300) > oneLine);
    }

    void the_search_field_is_emptied_by_its_cross()
    {
        auto *search = new SearchField(*m_theme, m_window.get());
        search->setGeometry(20, 20, 600, search->sizeHint().height());
        show();
        QSignalSpy changed(search, &SearchField::textChanged);
        auto *cross = search->findChild<BigButton *>();
        QVERIFY(!cross->isVisible());
        search->setFocus();
        QTest::keyClicks(search->lineEdit(), u"rsa"_s);
        QCOMPARE(search->text(), u"rsa"_s);
        QCOMPARE(changed.count(), 3);
        QVERIFY(cross->isVisible());
        QTest::mouseClick(cross, Qt::LeftButton);
        QCOMPARE(search->text(), QString());
        QVERIFY(search->lineEdit()->hasFocus());
        QSignalSpy submitted(search, &SearchField::submitted);
        QTest::keyClick(search->lineEdit(), Qt::Key_Return);
        QCOMPARE(submitted.count(), 1);
    }

    void a_code_is_painted_in_whole_pixels_on_white()
    {
        auto *code = new QrView(*m_theme, m_window.get());
        code->setGeometry(20, 20, 300, 300);
        QVERIFY(code->setText(u"https://www.service-public.fr/particuliers/vosdroits/F1342"_s));
        show();
        const QImage image = code->grab().toImage();
        int grey = 0;
        for (int y = 60; y < 240; ++y) {
            for (int x = 60; x < 240; ++x) {
                const int value = qGray(image.pixel(x, y));
                grey += value != 0 && value != 255 ? 1 : 0;
            }
        }
        QCOMPARE(grey, 0);
        QVERIFY(!code->setText(QString(5000, u'x')));
    }

    void everything_follows_the_theme()
    {
        auto *button =
            new BigButton(*m_theme, ButtonRole::Primary, Icon::None, u"Continuer"_s, m_window.get());
        const QSize small = button->sizeHint();
        button->setGeometry(20, 20, 400, 120);
        show();
        const QImage normal = button->grab().toImage();
        m_theme->setScheme(ColourScheme::HighContrast);
        QVERIFY(button->grab().toImage() != normal);
        m_theme->setTextPercent(200);
        QVERIFY(button->sizeHint().width() > small.width() * 3 / 2);
    }

private:
    void show()
    {
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    FlickArea *longPage(int buttons)
    {
        auto *outer = new QVBoxLayout(m_window.get());
        auto *flick = new FlickArea(*m_theme);
        outer->addWidget(flick);
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        for (int i = 0; i < buttons; ++i)
            column->addWidget(
                new BigButton(*m_theme, ButtonRole::Secondary, Icon::None, u"Choix %1"_s.arg(i)));
        flick->setWidget(content);
        m_window->show();
        [[maybe_unused]] const bool exposed = QTest::qWaitForWindowActive(m_window.get());
        return flick;
    }

    static BigButton *scrollButton(const FlickArea &flick, const QString &name)
    {
        for (BigButton *button : flick.findChildren<BigButton *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
};

QTEST_MAIN(WidgetsTest)
#include "widgets_test.moc"
