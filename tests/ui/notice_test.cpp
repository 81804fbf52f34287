// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the real window says when its content gets old or its county stays away, and that it goes on.

#include "democatalogue.h"
#include "screencheck.h"
#include "windowfixture.h"

#include "citizen/guidepage.h"
#include "shell/notice.h"
#include "sync/contentstate.h"
#include "widgets/choicecard.h"
#include "widgets/tilecard.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lucarne;
using namespace lucarne::ui;

namespace
{

// Six weeks after the demo county's newest guide.
const QDateTime kNow({2026, 3, 15}, {9, 0}, Qt::UTC);

} // namespace

class NoticeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_data = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_fixture.reset(); }

    void nothing_is_said_while_the_county_answers()
    {
        heardOf(kNow.addDays(-6));
        arrive(kNow);
        QVERIFY2(!notice()->isVisible(), qPrintable(notice()->text()));
    }

    void a_terminal_without_a_county_does_not_miss_it()
    {
        arrive(kNow);
        QVERIFY2(!notice()->isVisible(), qPrintable(notice()->text()));
    }

    void a_county_away_for_a_week_is_told_with_its_date_in_every_language()
    {
        heardOf(kNow.addDays(-8));
        arrive(kNow);
        QVERIFY(notice()->isVisible());
        QVERIFY2(notice()->text().contains(u"7 mars 2026"_s), qPrintable(notice()->text()));
        for (const QString &code : {u"en"_s, u"ar"_s, u"fr"_s}) {
            m_fixture->window().useLanguage(code);
            const QString month =
                m_fixture->terminal->language().locale().toString(QDate(2026, 3, 7), u"MMMM"_s);
            QTRY_VERIFY2(notice()->text().contains(month), qPrintable(notice()->text()));
            looksRight(code);
        }
    }

    void a_manifest_that_has_expired_is_told_at_once()
    {
        heardOf(kNow.addDays(-2), kNow.addDays(-1));
        arrive(kNow);
        QVERIFY(notice()->isVisible());
        QVERIFY2(notice()->text().contains(u"13 mars 2026"_s), qPrintable(notice()->text()));
    }

    void old_content_is_told_with_its_date()
    {
        heardOf(kNow.addDays(1400));
        arrive(kNow.addDays(1400));
        QVERIFY(notice()->isVisible());
        QVERIFY2(notice()->text().contains(u"datent du"_s), qPrintable(notice()->text()));
    }

    void the_terminal_goes_on_with_what_it_has()
    {
        heardOf(kNow.addDays(-40), kNow.addDays(-10));
        arrive(kNow);
        QVERIFY(notice()->isVisible());
        m_fixture->click(m_fixture->shown<TileCard>().value(0));
        QTRY_VERIFY(m_fixture->window().navigator().place().page != PageId::Home);
        // Said at home; from then on the page is all that counts.
        QVERIFY(!notice()->isVisible());
        for (int step = 0; step < 15 && !answer(); ++step)
            m_fixture->click(m_fixture->shown<ChoiceCard>().value(0));
        QVERIFY(answer());
        m_fixture->click(u"bar.startagain"_s);
        QTRY_VERIFY(notice()->isVisible());
    }

private:
    sync::ContentPlaces places() const
    {
        kiosk::Configuration configuration;
        configuration.dataFolder = m_data->path();
        return sync::ContentPlaces::of(configuration);
    }

    /// As sync leaves it after its last talk with the county.
    void heardOf(const QDateTime &when, const QDateTime &expires = kNow.addYears(10))
    {
        sync::ContentState state;
        state.accepted.version = 3;
        state.versionInUse = 3;
        state.checkedAt = when;
        state.expires = expires;
        QVERIFY(QDir().mkpath(places().syncFolder));
        const auto saved = sync::saveContentState(places(), state);
        QVERIFY2(saved.has_value(), saved ? "" : qPrintable(saved.error().detail));
    }

    void arrive(const QDateTime &now)
    {
        m_fixture = std::make_unique<WindowFixture>(
            m_catalogue.folder(), QSize(1280, 800), u"fr"_s,
            [this](kiosk::Configuration &configuration) { configuration.dataFolder = m_data->path(); });
        m_fixture->clock.setWallClock(now);
        m_fixture->click(u"attract.fr"_s);
        QTRY_COMPARE(m_fixture->window().navigator().place().page, PageId::Home);
    }

    void looksRight(const QString &name)
    {
        const QString report = screencheck::report(
            screencheck::check(m_fixture->window(), screencheck::rulesOf(m_fixture->terminal->theme())));
        QVERIFY2(report.isEmpty(), qPrintable(name + u'\n' + report));
        if (const QString folder = qEnvironmentVariable("LUCARNE_PICTURES"); !folder.isEmpty())
            m_fixture->window().grab().save(folder + u"/notice-"_s + name + u".png"_s);
    }

    Notice *notice() { return m_fixture->window().findChild<Notice *>(); }
    bool answer()
    {
        auto *guide = qobject_cast<GuidePage *>(m_fixture->page());
        return guide && guide->walk() && guide->walk()->sheet();
    }

    test::DemoCatalogue m_catalogue;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(NoticeTest)
#include "notice_test.moc"
