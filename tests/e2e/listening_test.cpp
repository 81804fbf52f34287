// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// *Listen* on the real window, with a real speech service: what is read aloud besides the page.

#include "democatalogue.h"
#include "enrolledfolder.h"
#include "speechservice.h"
#include "windowfixture.h"

#include "citizen/form/fieldbox.h"
#include "citizen/guidepage.h"
#include "device/speech.h"
#include "procedure/formdesk.h"
#include "shell/appcontext.h"
#include "widgets/choicecard.h"
#include "widgets/contentblocks.h"
#include "widgets/touchkey.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lucarne;
using namespace lucarne::ui;

namespace
{

constexpr int kPatienceMs = 60'000;

/// A sheet whose text explains a word in place.
test::ZipEntry sheetWithDefinition()
{
    return {
        "F9902.xml",
        "<Publication xmlns:dc=\"http://purl.org/dc/elements/1.1/\" ID=\"F9902\" "
        "type=\"Fiche d'information\" spUrl=\"https://valserre.example/F9902\">"
        "<dc:title>Quolibet</dc:title><Audience>Particuliers</Audience><Texte><Paragraphe>Avec un "
        "<LienIntra LienID=\"R9\" type=\"Définition de glossaire\">zorglub</LienIntra>.</Paragraphe></Texte>"
        "<Definition ID=\"R9\"><Titre>zorglub</Titre><Texte><Paragraphe>Un mot très rare."
        "</Paragraphe></Texte></Definition></Publication>"};
}

} // namespace

class ListeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString missing = SpeechService::missing();
        if (!missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
        m_service = std::make_unique<SpeechService>();
        QString why;
        QVERIFY2(m_service->start(&why), qPrintable(why));
    }
    void cleanupTestCase() { m_service.reset(); }

    void init()
    {
        m_fixture = std::make_unique<WindowFixture>(m_catalogue.folder(), QSize(1280, 800), u"fr"_s,
                                                    m_folder.adjust());
        QVERIFY(QTest::qWaitForWindowActive(&m_fixture->window()));
        m_fixture->click(u"attract.fr"_s);
        QTRY_VERIFY(m_fixture->named(u"home.search"_s));
    }
    void cleanup() { m_fixture.reset(); }

    void the_keys_are_said_to_those_who_listen_and_to_nobody_else()
    {
        m_fixture->click(u"home.search"_s);
        press(u'v');
        QVERIFY(!m_fixture->terminal->context().speaker.made()); // no voice was even made
        listen();
        QSignalSpy said(&speaker(), &device::Speaker::sentenceStarted);
        // Its answers change with every key, which ends the reading of the page, but not of the key.
        press(u'é');
        QTRY_VERIFY_WITH_TIMEOUT(sentences(said).contains(u"é"_s), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(speaker().state(), device::Speaker::State::Silent, kPatienceMs);
        QCOMPARE(sentences(said).count(u"é"_s), 1);
        const double heard = m_service->secondsOfSound();
        press(u'b');
        QTRY_COMPARE_WITH_TIMEOUT(sentences(said).count(u"b"_s), 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_service->secondsOfSound() > heard, kPatienceMs);

        stopListening();
        const qsizetype before = said.size();
        press(u'a');
        QTest::qWait(0);
        QCOMPARE(said.size(), before);
        QCOMPARE(speaker().state(), device::Speaker::State::Silent);
    }

    void a_definition_is_read_when_it_opens()
    {
        m_fixture->window().navigator().open({PageId::Guide, u"F9902"_s});
        QTRY_COMPARE(m_fixture->shown<LinkChip>().size(), 1);
        touchDefinition();
        QVERIFY(!m_fixture->terminal->context().speaker.made());
        touchDefinition(); // closed again
        listen();
        QSignalSpy said(&speaker(), &device::Speaker::sentenceStarted);
        touchDefinition();
        QTRY_VERIFY_WITH_TIMEOUT(sentences(said).contains(u"Un mot très rare."_s), kPatienceMs);
    }

    void a_mistake_is_read_once_to_those_who_listen_and_not_to_others_data()
    {
        QTest::addColumn<bool>("listens");
        QTest::newRow("listens") << true;
        QTest::newRow("does not") << false;
    }
    void a_mistake_is_read_once_to_those_who_listen_and_not_to_others()
    {
        QFETCH(bool, listens);
        m_fixture->click(u"home.forms"_s);
        const QList<ChoiceCard *> forms = m_fixture->shown<ChoiceCard>();
        QVERIFY(!forms.isEmpty());
        m_fixture->click(forms.first());
        QTRY_VERIFY(m_fixture->terminal->context().desk->isOpen());
        QTRY_VERIFY(m_fixture->named(u"form.begin"_s));
        m_fixture->click(u"form.begin"_s);
        if (listens)
            listen();
        QSignalSpy mistakes(m_fixture->page(), &Page::mistakeFound);
        std::unique_ptr<QSignalSpy> said;
        if (listens)
            said = std::make_unique<QSignalSpy>(&speaker(), &device::Speaker::sentenceStarted);
        m_fixture->click(u"form.next"_s);
        QCOMPARE(mistakes.size(), 1);
        if (!listens) {
            QVERIFY(!m_fixture->terminal->context().speaker.made());
            return;
        }
        const QString mistake = mistakes.first().first().toString();
        QTRY_COMPARE_WITH_TIMEOUT(speaker().state(), device::Speaker::State::Silent, kPatienceMs);
        QCOMPARE(sentences(*said).join(u' ').count(mistake), 1);
    }

private:
    device::Speaker &speaker() { return *m_fixture->terminal->context().speaker; }

    void listen()
    {
        m_fixture->click(u"bar.listen"_s);
        QTRY_COMPARE_WITH_TIMEOUT(speaker().state(), device::Speaker::State::Speaking, kPatienceMs);
    }
    void stopListening()
    {
        listen();
        m_fixture->click(u"bar.listen"_s);
        QCOMPARE(speaker().state(), device::Speaker::State::Silent);
    }

    void press(QChar letter)
    {
        for (Key *key : m_fixture->shown<Key>()) {
            if (key->typedText() == letter) {
                m_fixture->click(key);
                return;
            }
        }
        QFAIL(qPrintable(u"no key for %1"_s.arg(letter)));
    }

    /// Touches the word that is explained: opens its explanation, or closes it.
    void touchDefinition()
    {
        const QList<LinkChip *> words = m_fixture->shown<LinkChip>();
        QCOMPARE(words.size(), 1);
        m_fixture->click(words.first());
    }

    static QStringList sentences(const QSignalSpy &said)
    {
        QStringList all;
        for (const auto &arguments : said)
            all.append(arguments.first().toString());
        return all;
    }

    const test::DemoCatalogue m_catalogue{{sheetWithDefinition()}};
    test::EnrolledFolder m_folder;
    std::unique_ptr<SpeechService> m_service;
    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(ListeningTest)
#include "listening_test.moc"
