// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window's behaviour, through real clicks.

#include "democatalogue.h"
#include "windowfixture.h"

#include "catalogue/importjob.h"
#include "citizen/answerview.h"
#include "citizen/guidepage.h"
#include "citizen/officecard.h"
#include "citizen/officetext.h"
#include "citizen/pieces.h"
#include "shell/appcontext.h"
#include "shell/language.h"
#include "theme/theme.h"
#include "widgets/bigbutton.h"
#include "widgets/buildqueue.h"
#include "widgets/choicecard.h"
#include "widgets/contentblocks.h"
#include "widgets/flickarea.h"
#include "widgets/searchfield.h"
#include "widgets/touchkey.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lucarne;
using namespace lucarne::ui;

namespace
{

/// A guide too long for one sheet: it asks for a chapter. Its title has the editors' mark.
test::ZipEntry guideOfThreeTopics(const QByteArray &id = "F9901")
{
    QByteArray xml = "<Publication xmlns:dc=\"http://purl.org/dc/elements/1.1/\" ID=\"" + id +
                     "\" type=\"Fiche d'information\" spUrl=\"https://valserre.example/F9901\">"
                     "<dc:title>**Zorglub - Renouvellement</dc:title><dc:date>modified 2026-02-02</dc:date>"
                     "<Audience>Particuliers</Audience><Texte>";
    for (const char *topic : {"Alpha", "Beta", "Gamma"}) {
        xml += QByteArray("<Chapitre><Titre><Paragraphe>") + topic + "</Paragraphe></Titre>";
        for (int i = 0; i < 80; ++i)
            xml +=
                "<Paragraphe>" + QByteArray("Un texte officiel assez long. ").repeated(4) + "</Paragraphe>";
        xml += "</Chapitre>";
    }
    return {id + ".xml", xml + "</Texte></Publication>"};
}

} // namespace

class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>(m_catalogue.folder());
        m_fixture->click(u"attract.fr"_s);
        QTRY_COMPARE(place().page, PageId::Home);
    }
    void cleanup() { m_fixture.reset(); }

    void the_first_touch_starts_the_visit()
    {
        QCOMPARE(m_fixture->terminal->visit().phase(), session::Phase::Active);
    }

    void nobody_goes_back_to_the_attract_screen()
    {
        QVERIFY(!navigator().canGoBack());
        m_fixture->click(u"home.themes"_s);
        QCOMPARE(place().page, PageId::Contents);
        m_fixture->click(u"bar.back"_s);
        QCOMPARE(place().page, PageId::Home);
    }

    void back_from_an_answer_finds_each_question_and_the_search_as_they_were()
    {
        type(u"carte"_s);
        QTRY_VERIFY(!cards().isEmpty());
        GuidePage *guide = openGuideThatAsks();
        QVERIFY(guide);
        QStringList questions;
        while (guide->walk()->question()) {
            questions.append(guide->heading());
            m_fixture->click(cards().constFirst());
            QVERIFY(questions.size() < 20);
        }
        while (!questions.isEmpty()) {
            m_fixture->click(u"bar.back"_s);
            QCOMPARE(guide->heading(), questions.takeLast());
        }
        m_fixture->click(u"bar.back"_s);
        QCOMPARE(place().page, PageId::Search);
        QCOMPARE(field()->text(), u"carte"_s);
    }

    void titles_come_without_the_mark_of_their_editors()
    {
        type(u"zorglub"_s);
        QTRY_VERIFY(!cards().isEmpty());
        QCOMPARE(cards().constFirst()->text(), u"Zorglub - Renouvellement"_s);
        m_fixture->click(cards().constFirst());
        QCOMPARE(place(), (Place{PageId::Guide, u"F9901"_s}));
        auto *guide = qobject_cast<GuidePage *>(m_fixture->page());
        QVERIFY(guide && guide->walk());
        QCOMPARE(guide->walk()->document().title, u"Zorglub - Renouvellement"_s);
    }

    void the_sheet_of_one_topic_leads_to_the_others_and_back_stays_exact()
    {
        type(u"zorglub"_s);
        QTRY_VERIFY(!cards().isEmpty());
        m_fixture->click(cards().constFirst());
        auto *guide = qobject_cast<GuidePage *>(m_fixture->page());
        QVERIFY(guide && guide->walk() && guide->walk()->question());
        const QString topics = guide->heading();
        m_fixture->click(cards().at(0));
        QVERIFY(guide->walk()->sheet());
        QCOMPARE(guide->walk()->sheet()->otherTopics, (QStringList{u"Beta"_s, u"Gamma"_s}));
        auto *others = qobject_cast<ChoiceCard *>(m_fixture->named(u"answer.othertopics"_s));
        QVERIFY(others);
        QVERIFY(others->note().contains(u"Beta"_s) && others->note().contains(u"Gamma"_s));
        m_fixture->click(others);
        QCOMPARE(guide->heading(), topics);
        QVERIFY(!guide->canStepBack());
        m_fixture->click(cards().at(1));
        QVERIFY(guide->walk()->sheet());
        QCOMPARE(guide->walk()->sheet()->otherTopics, (QStringList{u"Alpha"_s, u"Gamma"_s}));
        m_fixture->click(u"bar.back"_s);
        QCOMPARE(guide->heading(), topics);
        m_fixture->click(u"bar.back"_s);
        QCOMPARE(place().page, PageId::Search);
    }

    void the_beginning_of_a_sheet_is_there_at_once_and_the_rest_follows()
    {
        const AnswerView *view = openLongSheet();
        QVERIFY(view);
        // Nothing has been painted yet: how much of the first screen is there is a question of time, what
        // is beyond it is not there.
        const BuildQueue &queue = m_fixture->page()->buildQueue();
        QVERIFY(!queue.isEmpty());
        const FlickArea *flick = view->scroller();
        const QList<TextParagraph *> paragraphs = view->findChildren<TextParagraph *>();
        QVERIFY(!paragraphs.isEmpty());
        const qsizetype first = paragraphs.size();
        QVERIFY(first < 80);
        QTRY_VERIFY_WITH_TIMEOUT(queue.isEmpty(), 60'000);
        QCOMPARE(view->findChildren<TextParagraph *>().constFirst(), paragraphs.first());
        QVERIFY(view->findChildren<TextParagraph *>().size() >= 80);
        QCOMPARE(flick->offset(), 0);
    }

    void a_jump_to_what_is_not_built_yet_leads_there()
    {
        const AnswerView *view = openLongSheet();
        QVERIFY(view);
        QVERIFY(!m_fixture->page()->buildQueue().isEmpty());
        view->findChildren<BigButton *>(u"answer.jump"_s).constLast()->click();
        QVERIFY(m_fixture->page()->buildQueue().isEmpty());
        QTRY_VERIFY(view->scroller()->hasMoreAbove());
        QTRY_VERIFY(!view->scroller()->hasMoreBelow());
    }

    void a_long_sheet_laid_out_anew_stays_where_it_was_scrolled()
    {
        const AnswerView *view = openLongSheet();
        QVERIFY(view);
        QTRY_VERIFY(m_fixture->page()->buildQueue().isEmpty());
        constexpr int kFarDown = 3000;
        // What was built last may still have to be laid out.
        QTRY_COMPARE((view->scroller()->setOffset(kFarDown), view->scroller()->offset()), kFarDown);
        m_fixture->terminal->theme().setScheme(ColourScheme::Dark);
        const QList<AnswerView *> anew = m_fixture->shown<AnswerView>();
        QCOMPARE(anew.size(), 1);
        QVERIFY(anew.first() != view);
        QCOMPARE(anew.first()->scroller()->offset(), kFarDown);
    }

    void other_languages_say_that_the_official_text_is_french_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("notes");
        QTest::newRow("fr") << u"fr"_s << 0;
        QTest::newRow("en") << u"en"_s << 1;
        QTest::newRow("ar") << u"ar"_s << 1;
    }
    void other_languages_say_that_the_official_text_is_french()
    {
        QFETCH(QString, language);
        QFETCH(int, notes);
        const auto said = [this] {
            int shown = 0;
            for (const QLabel *label : m_fixture->shown<QLabel>())
                shown += label->objectName() == u"official.note" && !label->text().isEmpty() ? 1 : 0;
            return shown;
        };
        m_fixture->window().useLanguage(language);
        QTRY_COMPARE(m_fixture->window().layoutDirection(),
                     language == u"ar" ? Qt::RightToLeft : Qt::LeftToRight);
        QTRY_COMPARE(said(), notes); // the life events
        m_fixture->click(u"home.themes"_s);
        QCOMPARE(said(), notes);
        m_fixture->click(u"bar.startagain"_s);
        type(u"carte"_s);
        QTRY_VERIFY(!cards().isEmpty());
        QCOMPARE(said(), notes);
        GuidePage *guide = openGuideThatAsks();
        QVERIFY(guide);
        while (guide->walk()->question()) {
            QCOMPARE(said(), notes);
            m_fixture->click(cards().constFirst());
        }
        QCOMPARE(said(), notes);
        navigator().open({PageId::Resource, u"R8801"_s});
        QCOMPARE(said(), notes);
        navigator().open({PageId::Appointment, {}});
        QCOMPARE(said(), 0); // nothing official on it
    }

    void the_answer_sheet_is_read_to_its_end_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("fr") << u"fr"_s;
        QTest::newRow("ar") << u"ar"_s;
    }
    void the_answer_sheet_is_read_to_its_end()
    {
        QFETCH(QString, language);
        m_fixture->window().useLanguage(language);
        navigator().open({PageId::Guide, u"F8101"_s});
        auto *guide = qobject_cast<GuidePage *>(m_fixture->page());
        QVERIFY(guide && guide->walk());
        while (guide->walk()->question())
            m_fixture->click(cards().constFirst());
        const guide::AnswerSheet &sheet = *guide->walk()->sheet();
        QVERIFY(!sheet.sections.empty() && !sheet.whereToGo.empty() && !sheet.actions.empty());
        AppContext &context = m_fixture->terminal->context();
        const auto offices = officesAround(context, sheet.whereToGo.front().pivot);
        QVERIFY(!offices.empty() && !offices.front().office.telephone.isEmpty());

        QString official;
        QString ours;
        for (const device::Utterance &each : guide->utterances())
            (each.language == u"fr" ? official : ours) += each.text + u'\n';
        if (language == u"fr")
            ours = official;
        QVERIFY(official.contains(sheet.title));
        QVERIFY(official.contains(sheet.sections.front().nodes.front().plainText()));
        QVERIFY(official.contains(offices.front().office.name));
        QVERIFY(official.contains(sheet.actions.front().title));
        const QLocale locale = context.language.locale();
        QVERIFY(ours.contains(openingText(offices.front().today, context.clock.utcNow(), locale)));
        QVERIFY(ours.contains(offices.front().office.telephone));
        QVERIFY(ours.contains(dateText(context, sheet.modified)));
    }

    void the_window_answers_while_new_guides_are_imported()
    {
        std::vector<test::ZipEntry> entries;
        entries.reserve(600);
        for (int i = 0; i < 600; ++i)
            entries.push_back(guideOfThreeTopics("F" + QByteArray::number(1000 + i)));
        QTemporaryDir folder;
        const QString archive = folder.filePath(u"new.zip"_s);
        QVERIFY(test::writeFile(archive, test::zipOf(entries)));
        catalogue::ImportJob job(archive, folder.filePath(u"catalogue"_s));
        QSignalSpy progress(&job, &catalogue::ImportJob::progress);
        QSignalSpy imported(&job, &catalogue::ImportJob::imported);
        QSignalSpy failed(&job, &catalogue::ImportJob::failed);
        job.start();
        QTRY_VERIFY_WITH_TIMEOUT(!progress.isEmpty(), 60'000);
        int turns = 0;
        // Some turns, not all the while: an import lets everybody else go first.
        while (imported.isEmpty() && failed.isEmpty() && turns < 100) {
            m_fixture->click(u"home.themes"_s);
            QCOMPARE(place().page, PageId::Contents);
            m_fixture->click(u"bar.back"_s);
            QCOMPARE(place().page, PageId::Home);
            ++turns;
        }
        QTRY_VERIFY_WITH_TIMEOUT(!imported.isEmpty() || !failed.isEmpty(), 60'000);
        QVERIFY(failed.isEmpty());
        QVERIFY(turns > 0);
    }

    void another_language_keeps_the_place_and_what_was_typed()
    {
        type(u"loge"_s);
        m_fixture->terminal->window().useLanguage(u"ar"_s);
        QTRY_COMPARE(m_fixture->window().layoutDirection(), Qt::RightToLeft);
        QCOMPARE(place().page, PageId::Search);
        QCOMPARE(field()->text(), u"loge"_s);
        m_fixture->terminal->window().useLanguage(u"fr"_s);
    }

    void a_real_keyboard_writes_on_the_search_page_wherever_it_was_touched()
    {
        type(u"ca"_s);
        QTest::mouseClick(m_fixture->window().windowHandle(), Qt::LeftButton, {},
                          m_fixture->page()->mapTo(&m_fixture->window(), QPoint(3, 3)));
        for (const char letter : {'r', 't', 'e'})
            QTest::keyClick(m_fixture->window().windowHandle(), letter);
        QCOMPARE(field()->text(), u"carte"_s);
    }

    void larger_text_keeps_the_question()
    {
        type(u"carte"_s);
        QTRY_VERIFY(!cards().isEmpty());
        GuidePage *guide = openGuideThatAsks();
        QVERIFY(guide);
        const QString question = guide->heading();
        for (int i = 0; i < 4; ++i)
            m_fixture->click(u"bar.larger"_s);
        QCOMPARE(m_fixture->terminal->theme().textPercent(), 200);
        QCOMPARE(m_fixture->page(), guide);
        QCOMPARE(guide->heading(), question);
    }

    void any_touch_extends_the_visit_and_presses_nothing_below()
    {
        m_fixture->clock.advance(91'000);
        m_fixture->terminal->visit().tick();
        QCOMPARE(m_fixture->terminal->visit().phase(), session::Phase::Warning);
        QTRY_VERIFY(m_fixture->named(u"overlay.close"_s));
        QTest::mouseClick(m_fixture->window().windowHandle(), Qt::LeftButton, {}, QPoint(40, 400));
        QTRY_COMPARE(m_fixture->terminal->visit().phase(), session::Phase::Active);
        QVERIFY(!m_fixture->named(u"overlay.close"_s));
        QCOMPARE(place().page, PageId::Home);
    }

    void the_visit_ends_by_its_button_under_a_cover()
    {
        bool covered = false;
        QObject::connect(&m_fixture->window(), &KioskWindow::covered, this, [&] { covered = true; });
        m_fixture->click(u"bar.finish"_s);
        QTRY_VERIFY(covered);
        QCOMPARE(m_fixture->terminal->visit().phase(), session::Phase::Ended);
    }

    void help_is_called_and_closed()
    {
        int called = 0;
        QObject::connect(&m_fixture->window(), &KioskWindow::helpRequested, this, [&] { ++called; });
        m_fixture->click(u"bar.help"_s);
        QCOMPARE(called, 1);
        m_fixture->click(u"overlay.close"_s);
        QVERIFY(!m_fixture->named(u"overlay.close"_s));
    }

private:
    /// The sheet of one topic, before any event after the touch on it.
    const AnswerView *openLongSheet()
    {
        navigator().open({PageId::Guide, u"F9901"_s});
        QCoreApplication::processEvents();
        if (cards().isEmpty())
            return nullptr;
        cards().constFirst()->click();
        const QList<AnswerView *> views = m_fixture->shown<AnswerView>();
        return views.isEmpty() ? nullptr : views.first();
    }

    Navigator &navigator() { return m_fixture->window().navigator(); }
    Place place() { return navigator().place(); }
    QList<ChoiceCard *> cards() { return m_fixture->shown<ChoiceCard>(); }
    SearchField *field() { return m_fixture->shown<SearchField>().value(0); }

    /// On the touch keyboard, from the home screen.
    void type(const QString &word)
    {
        m_fixture->click(u"home.search"_s);
        for (const QChar letter : word) {
            const QList<Key *> keys = m_fixture->shown<Key>();
            for (Key *key : keys) {
                if (key->typedText() == letter) {
                    m_fixture->click(key);
                    break;
                }
            }
        }
        QCOMPARE(field()->text(), word);
    }

    GuidePage *openGuideThatAsks()
    {
        for (qsizetype i = 0; i < cards().size(); ++i) {
            m_fixture->click(cards().at(i));
            auto *guide = qobject_cast<GuidePage *>(m_fixture->page());
            if (guide && guide->walk() && guide->walk()->question())
                return guide;
            m_fixture->click(u"bar.back"_s);
        }
        return nullptr;
    }

    test::DemoCatalogue m_catalogue{std::vector<test::ZipEntry>{guideOfThreeTopics()}};
    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(WindowTest)
#include "window_test.moc"
