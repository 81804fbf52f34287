// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screencheck.h"

#include "theme/theme.h"
#include "widgets/bigbutton.h"
#include "widgets/textlabel.h"

#include <QLabel>
#include <QPainter>
#include <QTest>

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
    QList<Fault> faults;
    for (const screencheck::Finding &finding : screencheck::check(window, {.target = 56}))
        faults.append(finding.fault);
    return faults;
}

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
