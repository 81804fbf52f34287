// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every screen of the demo county's forms, looked at as a citizen would: in three sizes, three
// languages, with large letters, high contrast and dark, and with an error on it.

#include "democatalogue.h"
#include "enrolledfolder.h"
#include "screencheck.h"
#include "windowfixture.h"

#include "citizen/form/formpage.h"
#include "procedure/formdesk.h"
#include "widgets/flickarea.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lucarne;
using namespace lucarne::ui;

namespace
{

struct Look {
    QSize size;
    QString language;
    ColourScheme scheme;
    int textPercent;
};

const std::vector<Look> kLooks{
    {{1920, 1080}, u"fr"_s, ColourScheme::Normal, 100},
    {{1280, 800}, u"en"_s, ColourScheme::HighContrast, 200},
    {{1080, 1920}, u"ar"_s, ColourScheme::Dark, 100},
    {{1280, 800}, u"fr"_s, ColourScheme::Normal, 100},
    {{1080, 1920}, u"fr"_s, ColourScheme::HighContrast, 200},
    {{1920, 1080}, u"ar"_s, ColourScheme::Normal, 200},
    {{1280, 800}, u"ar"_s, ColourScheme::Dark, 200},
    {{1920, 1080}, u"en"_s, ColourScheme::Dark, 100},
    {{1080, 1920}, u"en"_s, ColourScheme::Normal, 150},
};

const QByteArray kFamily = R"({
    "services": ["school", "canteen"], "lastName": "Delacroix-Marchand", "firstName": "Marie-Thérèse",
    "authority": "alone", "moving": false,
    "address": {"street": "12 rue des Sœurs-Grises", "postalCode": "05000", "town": "Gap", "insee": "05061"},
    "children": [
        {"lastName": "Delacroix", "firstName": "Léa", "birthDate": "2019-03-14", "class": "cp", "allergy": false},
        {"lastName": "Delacroix", "firstName": "Noé", "birthDate": "2021-10-02", "class": "ms", "allergy": true,
         "healthContact": "evening"}],
    "everyDay": true, "menu": "usual", "knowsQuotient": true, "quotient": 812, "directDebit": false,
    "phone": "+33612345678"
})";

} // namespace

class FormScreensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void every_screen_can_be_read_and_touched_data()
    {
        QTest::addColumn<QString>("procedure");
        QTest::addColumn<int>("look");
        const auto library = procedure::Library::open(kiosk::proceduresFolder(m_folder.configuration()));
        QVERIFY(library);
        int look = 0;
        for (const procedure::ProcedureSummary &procedure : library->offered()) {
            QTest::newRow(qPrintable(procedure.id)) << procedure.id << look++ % int(kLooks.size());
        }
    }

    void every_screen_can_be_read_and_touched()
    {
        QFETCH(QString, procedure);
        QFETCH(int, look);
        const Look &seen = kLooks.at(std::size_t(look));
        WindowFixture fixture(m_catalogue.folder(), seen.size, seen.language, m_folder.adjust());
        fixture.terminal->theme().setScheme(seen.scheme);
        fixture.terminal->theme().setTextPercent(seen.textPercent);
        m_fixture = &fixture;
        m_faults.clear();
        m_name = procedure;
        Navigator &navigator = fixture.window().navigator();
        navigator.startAgain({PageId::Procedures, {}});
        inspect(u"list"_s);
        navigator.startAgain({PageId::Procedure, procedure});
        procedure::FormDesk &desk = *fixture.terminal->context().desk;
        QTRY_VERIFY(desk.isOpen());
        inspect(u"intro"_s);
        touch(u"form.privacy"_s);
        inspect(u"privacy"_s);
        const auto definition = fixture.terminal->context().procedures->definition(procedure);
        QVERIFY(definition);
        const int steps = int((*definition)->steps.size());
        for (int step = 0; step <= steps; ++step) {
            procedure::Draft draft;
            draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
            draft.procedure = procedure;
            draft.version = (*definition)->version;
            draft.step = step;
            QVERIFY(desk.discard());
            QVERIFY(desk.save(draft));
            navigator.startAgain({PageId::Procedure, QString()});
            QTRY_VERIFY(fixture.named(u"form.goon"_s));
            touch(u"form.goon"_s);
            auto *page = qobject_cast<FormPage *>(fixture.page());
            QVERIFY(page && page->walk());
            const QString name =
                page->walk()->atReview() ? u"review"_s : u"step-%1"_s.arg(page->walk()->step());
            inspect(name);
            if (!page->walk()->atReview() && fixture.named(u"form.next"_s)) {
                touch(u"form.next"_s);
                inspect(name + u"-error"_s);
            }
            if (step == 0) {
                if (fixture.named(u"form.hidekeyboard"_s))
                    touch(u"form.hidekeyboard"_s);
                touch(u"form.later"_s);
                inspect(u"leaving"_s);
            }
        }
        QVERIFY2(m_faults.isEmpty(), qPrintable(u'\n' + m_faults.join(u'\n')));
    }

    void the_review_of_a_family_can_be_read_data()
    {
        QTest::addColumn<int>("look");
        for (int look = 0; look < int(kLooks.size()); ++look)
            QTest::newRow(qPrintable(QString::number(look))) << look;
    }

    void the_review_of_a_family_can_be_read()
    {
        QFETCH(int, look);
        const Look &seen = kLooks.at(std::size_t(look));
        WindowFixture fixture(m_catalogue.folder(), seen.size, seen.language, m_folder.adjust());
        fixture.terminal->theme().setScheme(seen.scheme);
        fixture.terminal->theme().setTextPercent(seen.textPercent);
        m_fixture = &fixture;
        m_faults.clear();
        m_name = u"family-%1"_s.arg(look);
        procedure::FormDesk &desk = *fixture.terminal->context().desk;
        desk.open([](const Result<void> &) {});
        QTRY_VERIFY(desk.isOpen());
        const auto definition = fixture.terminal->context().procedures->definition(u"school-canteen"_s);
        QVERIFY(definition);
        procedure::Draft draft;
        draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        draft.procedure = u"school-canteen"_s;
        draft.version = (*definition)->version;
        draft.step = int((*definition)->steps.size());
        draft.answers = QJsonDocument::fromJson(kFamily).object();
        QVERIFY(desk.discard());
        QVERIFY(desk.save(draft));
        fixture.window().navigator().startAgain({PageId::Unfinished, {}});
        QTRY_VERIFY(fixture.named(u"form.send"_s));
        FlickArea *flick = nullptr;
        for (FlickArea *area : fixture.shown<FlickArea>())
            flick = area;
        QVERIFY(flick);
        for (int screen = 0;; ++screen) {
            inspect(u"screen-%1"_s.arg(screen));
            if (!flick->hasMoreBelow())
                break;
            flick->setOffset(flick->offset() + flick->viewport()->height());
        }
        QVERIFY2(m_faults.isEmpty(), qPrintable(u'\n' + m_faults.join(u'\n')));
    }

    void before_a_form_takes_the_place_of_an_unfinished_one_this_is_said_data()
    {
        the_review_of_a_family_can_be_read_data();
    }

    void before_a_form_takes_the_place_of_an_unfinished_one_this_is_said()
    {
        QFETCH(int, look);
        const Look &seen = kLooks.at(std::size_t(look));
        WindowFixture fixture(m_catalogue.folder(), seen.size, seen.language, m_folder.adjust());
        fixture.terminal->theme().setScheme(seen.scheme);
        fixture.terminal->theme().setTextPercent(seen.textPercent);
        m_fixture = &fixture;
        m_faults.clear();
        m_name = u"another-%1"_s.arg(look);
        procedure::FormDesk &desk = *fixture.terminal->context().desk;
        desk.open([](const Result<void> &) {});
        QTRY_VERIFY(desk.isOpen());
        procedure::Draft draft;
        draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        draft.procedure = u"school-canteen"_s;
        draft.version = 1;
        QVERIFY(desk.discard());
        QVERIFY(desk.save(draft));
        fixture.window().navigator().startAgain({PageId::Procedure, u"damage-report"_s});
        QTRY_VERIFY(fixture.named(u"form.begin"_s) && fixture.named(u"form.begin"_s)->isEnabled());
        inspect(u"intro"_s);
        QVERIFY2(m_faults.isEmpty(), qPrintable(u'\n' + m_faults.join(u'\n')));
    }

private:
    /// Where it may lie below what is seen.
    void touch(const QString &name)
    {
        QWidget *widget = m_fixture->named(name);
        QVERIFY2(widget, qPrintable(name));
        for (QWidget *up = widget->parentWidget(); up; up = up->parentWidget()) {
            auto *flick = qobject_cast<FlickArea *>(up);
            if (flick && flick->widget()->isAncestorOf(widget))
                flick->revealTightly(QRect(widget->mapTo(flick->widget(), QPoint()), widget->size()));
        }
        m_fixture->click(widget);
    }

    void inspect(const QString &name)
    {
        QTest::qWait(30);
        const QString report = screencheck::report(
            screencheck::check(m_fixture->window(), screencheck::rulesOf(m_fixture->terminal->theme())));
        if (!report.isEmpty())
            m_faults.append(name + u":\n"_s + report);
        const QByteArray folder = qgetenv("LUCARNE_PICTURES");
        if (!folder.isEmpty())
            m_fixture->window().grab().save(
                u"%1/%2-%3.png"_s.arg(QString::fromLocal8Bit(folder), m_name, name));
    }

    test::DemoCatalogue m_catalogue;
    test::EnrolledFolder m_folder;
    WindowFixture *m_fixture = nullptr;
    QString m_name;
    QStringList m_faults;
};

QTEST_MAIN(FormScreensTest)
#include "formscreens_test.moc"
