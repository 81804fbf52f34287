// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screencheck.h"

#include "citizen/form/signaturefield.h"
#include "theme/theme.h"
#include "widgets/bigbutton.h"
#include "widgets/contentblocks.h"
#include "widgets/contentview.h"
#include "widgets/positionbar.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMouseEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace lucarne;
using screencheck::Fault;

namespace
{

QList<Fault> faultsOf(QWidget &window)
{
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        return {};
    const QList<screencheck::Finding> findings = screencheck::check(window, {.target = 56});
    // For whoever reads why a test failed.
    if (!findings.isEmpty())
        qInfo("%s", qPrintable(screencheck::report(findings)));
    QList<Fault> faults;
    for (const screencheck::Finding &finding : findings)
        faults.append(finding.fault);
    return faults;
}

/// Says by nothing but its code that it takes the finger.
class Pressed : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void mousePressEvent(QMouseEvent *event) override { event->accept(); }
};

class Lifted : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override { event->accept(); }
};

} // namespace

/// The checker must find each fault when it is there, and nothing when all is well.
class ScreenCheckTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        // A window paints by its theme: the last one goes before the theme it refers to.
        m_window.reset();
        m_theme = std::make_unique<ui::Theme>();
        m_theme->applyTo(*qApp);
        m_window = std::make_unique<QWidget>();
        m_window->resize(800, 600);
    }

    void a_good_screen_has_no_findings()
    {
        auto *label = new ui::TextLabel(*m_theme, ui::TextRole::Body, u"Bonjour"_s, m_window.get());
        label->setGeometry(20, 20, 400, 60);
        auto *button = new ui::BigButton(*m_theme, ui::ButtonRole::Primary, ui::Icon::Next, u"Continuer"_s,
                                         m_window.get());
        button->setGeometry(20, 120, 300, 72);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QCOMPARE(screencheck::report(screencheck::check(*m_window, {})), QString());
    }

    void finds_text_that_does_not_fit()
    {
        auto *label = new ui::TextLabel(*m_theme, ui::TextRole::Body,
                                        u"Une phrase bien trop longue pour sa place"_s, m_window.get());
        label->setGeometry(20, 20, 120, 30);
        QVERIFY(faultsOf(*m_window).contains(Fault::ClippedText));
    }

    void finds_text_cut_by_its_parent()
    {
        auto *box = new QWidget(m_window.get());
        box->setGeometry(20, 20, 100, 200);
        auto *label = new QLabel(u"Une phrase"_s, box);
        label->setGeometry(40, 0, 200, 60);
        QVERIFY(faultsOf(*m_window).contains(Fault::ClippedText));
    }

    void finds_a_small_target()
    {
        auto *button =
            new ui::BigButton(*m_theme, ui::ButtonRole::Primary, ui::Icon::None, u"OK"_s, m_window.get());
        button->setGeometry(20, 20, 200, 40);
        QVERIFY(faultsOf(*m_window).contains(Fault::SmallTarget));
    }

    void finds_a_nameless_button()
    {
        auto *button =
            new ui::BigButton(*m_theme, ui::ButtonRole::Primary, ui::Icon::Close, QString(), m_window.get());
        button->setGeometry(20, 20, 80, 80);
        QCOMPARE(faultsOf(*m_window), QList{Fault::NoName});
    }

    void finds_pale_text()
    {
        auto *label = new ui::TextLabel(*m_theme, ui::TextRole::Body, u"Pâle"_s, m_window.get());
        label->setColour(QColor(0x99, 0x99, 0x99));
        label->setGeometry(20, 20, 400, 60);
        QCOMPARE(faultsOf(*m_window), QList{Fault::LowContrast});
    }

    void finds_buttons_on_each_other()
    {
        for (const int x : {20, 200}) {
            auto *button = new ui::BigButton(*m_theme, ui::ButtonRole::Secondary, ui::Icon::None, u"Ici"_s,
                                             m_window.get());
            button->setGeometry(x, 20, 200, 80);
        }
        QVERIFY(faultsOf(*m_window).contains(Fault::Overlap));
    }

    void finds_buttons_too_near_each_other_data()
    {
        QTest::addColumn<QPoint>("second");
        QTest::addColumn<bool>("tooNear");
        QTest::addRow("beside, 7") << QPoint(20 + 200 + 7, 20) << true;
        QTest::addRow("beside, 8") << QPoint(20 + 200 + 8, 20) << false;
        QTest::addRow("below, 7") << QPoint(20, 20 + 80 + 7) << true;
        QTest::addRow("below, 8") << QPoint(20, 20 + 80 + 8) << false;
        QTest::addRow("across the corner, 7") << QPoint(20 + 200 + 7, 20 + 80 + 7) << true;
        QTest::addRow("across the corner, 8") << QPoint(20 + 200 + 7, 20 + 80 + 8) << false;
        QTest::addRow("touching") << QPoint(20 + 200, 20) << true;
    }
    void finds_buttons_too_near_each_other()
    {
        QFETCH(QPoint, second);
        QFETCH(bool, tooNear);
        for (const QPoint &at : {QPoint(20, 20), second}) {
            auto *button = new ui::BigButton(*m_theme, ui::ButtonRole::Secondary, ui::Icon::None, u"Ici"_s,
                                             m_window.get());
            button->setGeometry(QRect(at, QSize(200, 80)));
        }
        QCOMPARE(faultsOf(*m_window), tooNear ? QList{Fault::CloseTargets} : QList<Fault>());
    }

    void knows_every_kind_of_thing_to_touch_data()
    {
        using Make = std::function<QWidget *(ui::Theme &, QWidget *)>;
        QTest::addColumn<Make>("make");
        const auto row = [](const char *name, const Make &make) { QTest::newRow(name) << make; };
        row("line", [](ui::Theme &, QWidget *parent) { return new QLineEdit(parent); });
        row("combo box", [](ui::Theme &, QWidget *parent) { return new QComboBox(parent); });
        row("slider", [](ui::Theme &, QWidget *parent) { return new QSlider(Qt::Horizontal, parent); });
        row("scroll bar", [](ui::Theme &, QWidget *parent) { return new QScrollBar(parent); });
        row("spin box", [](ui::Theme &, QWidget *parent) { return new QSpinBox(parent); });
        row("text", [](ui::Theme &, QWidget *parent) {
            auto *edit = new QPlainTextEdit(parent);
            edit->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
            return edit;
        });
        row("place to sign",
            [](ui::Theme &theme, QWidget *parent) { return new ui::SignaturePad(theme, parent); });
        row("position bar", [](ui::Theme &theme, QWidget *parent) {
            auto *source = new QScrollBar(parent);
            source->hide();
            return new ui::PositionBar(theme, *source, parent);
        });
        row("pressed", [](ui::Theme &, QWidget *parent) { return new Pressed(parent); });
        row("lifted", [](ui::Theme &, QWidget *parent) { return new Lifted(parent); });
        row("touched", [](ui::Theme &, QWidget *parent) {
            auto *widget = new QWidget(parent);
            widget->setAttribute(Qt::WA_AcceptTouchEvents);
            return widget;
        });
        row("link in a label", [](ui::Theme &theme, QWidget *parent) {
            auto *label = new QLabel(u"<a href='x'>Ici</a>"_s, parent);
            label->setFont(theme.font(ui::TextRole::Body));
            label->setAccessibleName(u" "_s);
            return label;
        });
    }
    void knows_every_kind_of_thing_to_touch()
    {
        QFETCH(std::function<QWidget *(ui::Theme &, QWidget *)>, make);
        QWidget *widget = make(*m_theme, m_window.get());
        widget->setGeometry(20, 20, 300, 30);
        QVERIFY(faultsOf(*m_window).contains(Fault::SmallTarget));
        QVERIFY(faultsOf(*m_window).contains(Fault::NoName));

        auto *beside =
            new ui::BigButton(*m_theme, ui::ButtonRole::Secondary, ui::Icon::None, u"Ici"_s, m_window.get());
        beside->setGeometry(322, 20, 200, 80);
        beside->show();
        QVERIFY(faultsOf(*m_window).contains(Fault::CloseTargets));

        beside->move(340, 20);
        widget->setAccessibleName(u"Ici"_s);
        // A word in a label stays a word.
        if (!qobject_cast<QLabel *>(widget)) {
            widget->resize(300, 60);
            QCOMPARE(faultsOf(*m_window), QList<Fault>());
        }
    }

    void looks_at_each_row_of_a_list()
    {
        auto *list = new QListWidget(m_window.get());
        list->setAccessibleName(u"Communes"_s);
        list->setGeometry(20, 20, 400, 300);
        list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        for (const char *text : {"Gap", "Briançon"}) {
            auto *row = new QListWidgetItem(QString::fromUtf8(text), list);
            row->setSizeHint({300, 30});
        }
        QCOMPARE(faultsOf(*m_window), (QList{Fault::SmallTarget, Fault::SmallTarget, Fault::CloseTargets}));
        list->setSpacing(6);
        for (int i = 0; i < 2; ++i)
            list->item(i)->setSizeHint({300, 70});
        QCOMPARE(faultsOf(*m_window), QList<Fault>());
        list->item(0)->setText({});
        QCOMPARE(faultsOf(*m_window), QList{Fault::NoName});
    }

    void a_link_in_a_text_needs_a_thing_of_full_size()
    {
        auto *column = new ui::BlockColumn(*m_theme, m_window.get());
        column->setGeometry(20, 20, 700, 400);
        auto *text = new ui::TextParagraph(*m_theme, ui::TextRole::Body, u"Voir le bail."_s, nullptr);
        const ui::ContentLink link{ui::ContentLink::Kind::Document, u"bail"_s, u"F9101"_s, {}};
        text->setLinks({{8, 4, link}}, [](const ui::ContentLink &) {});
        column->add(text, 0);
        QCOMPARE(faultsOf(*m_window), QList{Fault::SmallTarget});
        auto *row = new ui::ChipRow(*m_theme, nullptr);
        row->add(new ui::LinkChip(*m_theme, link, nullptr));
        column->add(row, 10);
        QTRY_COMPARE(faultsOf(*m_window), QList<Fault>());
    }

    void what_lies_around_things_to_touch_is_judged_by_them()
    {
        auto *ground = new Lifted(m_window.get());
        ground->setGeometry(m_window->rect());
        auto *button =
            new ui::BigButton(*m_theme, ui::ButtonRole::Primary, ui::Icon::Next, u"Continuer"_s, ground);
        button->setGeometry(20, 120, 300, 72);
        QCOMPARE(faultsOf(*m_window), QList<Fault>());
    }

    void a_plain_widget_a_text_and_a_scrolled_page_take_no_finger()
    {
        auto *plain = new QWidget(m_window.get());
        plain->setGeometry(20, 20, 30, 30);
        auto *label = new QLabel(u"Rien"_s, m_window.get());
        label->setFont(m_theme->font(ui::TextRole::Body));
        label->setGeometry(60, 20, 200, 40);
        auto *area = new QScrollArea(m_window.get());
        area->setGeometry(300, 20, 200, 40);
        QCOMPARE(faultsOf(*m_window), QList<Fault>());
    }

    void the_same_button_is_too_small_on_a_finer_screen()
    {
        auto *button =
            new ui::BigButton(*m_theme, ui::ButtonRole::Primary, ui::Icon::None, u"OK"_s, m_window.get());
        button->setGeometry(20, 20, 200, 60);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QCOMPARE(screencheck::report(screencheck::check(*m_window, screencheck::rulesAt(96))), QString());
        const QList<screencheck::Finding> fine = screencheck::check(*m_window, screencheck::rulesAt(120));
        QCOMPARE(fine.size(), 1);
        QCOMPARE(fine.front().fault, Fault::SmallTarget);
    }

    void fifteen_and_two_millimetres_are_what_the_screen_makes_of_them()
    {
        QCOMPARE(screencheck::rulesAt(96).target, 57);
        QCOMPARE(screencheck::rulesAt(96).gap, 8);
        QCOMPARE(screencheck::rulesAt(254).target, 150);
        QCOMPARE(screencheck::rulesAt(254).gap, 20);
    }

    void ignores_what_an_overlay_covers()
    {
        auto *button =
            new ui::BigButton(*m_theme, ui::ButtonRole::Primary, ui::Icon::None, u"OK"_s, m_window.get());
        button->setGeometry(20, 20, 200, 40);
        auto *cover = new QWidget(m_window.get());
        cover->setAutoFillBackground(true);
        cover->setGeometry(m_window->rect());
        QCOMPARE(faultsOf(*m_window), QList<Fault>());
    }

private:
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
};

QTEST_MAIN(ScreenCheckTest)
#include "screencheck_test.moc"
