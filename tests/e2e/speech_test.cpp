// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "speechservice.h"

#include "device/speech.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace lucarne::device;
using namespace Qt::StringLiterals;

using State = Speaker::State;

class SpeechTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<SpeechService> m_service;

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

    void no_engine_before_the_first_word()
    {
        Speaker speaker;
        QCOMPARE(speaker.state(), State::Silent);
        QVERIFY(speaker.findChildren<QObject *>().isEmpty());
    }

    void a_sentence_is_heard_and_the_screen_never_waits()
    {
        // The event loop beats every 5 ms; the longest pause between two beats is the freeze that a
        // citizen would see.
        qint64 longest = 0;
        QElapsedTimer beat;
        beat.start();
        QTimer heart;
        connect(&heart, &QTimer::timeout, this, [&] { longest = std::max(longest, beat.restart()); });
        heart.start(5);

        Speaker speaker;
        QSignalSpy sentences(&speaker, &Speaker::sentenceStarted);
        QElapsedTimer call;
        call.start();
        speaker.say(u"Bonjour. Voici la mairie de Valserre. Tél. : 04 65 71 10 00."_s, u"fr"_s);
        const qint64 callMs = call.elapsed();
        QCOMPARE(speaker.state(), State::Preparing);
        QTRY_VERIFY_WITH_TIMEOUT(speaker.state() == State::Speaking || speaker.state() == State::Unavailable,
                                 30000);
        const qint64 untilSpeaking = call.elapsed();
        QVERIFY2(speaker.state() == State::Speaking, qPrintable(speaker.error().detail));
        QTRY_COMPARE_WITH_TIMEOUT(speaker.state(), State::Silent, 60000);
        QCOMPARE(sentences.size(), 3);
        QVERIFY(sentences.last().first().toString().contains(u"04, 65, 71"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_service->secondsOfSound() > 2.0, 10000);
        qInfo("say() took %lld ms, speaking after %lld ms, longest pause of the screen %lld ms, %.1f s heard",
              callMs, untilSpeaking, longest, m_service->secondsOfSound());
    }

    void silence_comes_at_once()
    {
        Speaker speaker;
        const QString text =
            u"cette phrase est longue et la voix la dit lentement mot après mot et "_s.repeated(5);
        speaker.say(text, u"fr"_s);
        const double before = m_service->secondsOfSound();
        QTRY_VERIFY_WITH_TIMEOUT(m_service->secondsOfSound() > before + 0.5, 60000);
        speaker.stop();
        QCOMPARE(speaker.state(), State::Silent);
        // What the sound card still had may be heard; the rest of the one long sentence may not.
        qsizetype length = m_service->recording().size();
        QTRY_VERIFY_WITH_TIMEOUT(m_service->recording().size() > length + 3 * 32'000, 20000);
        const double after = m_service->secondsOfSound();
        QVERIFY2(after < before + 6, qPrintable(QString::number(after - before)));
        length = m_service->recording().size();
        QTRY_VERIFY_WITH_TIMEOUT(m_service->recording().size() > length + 2 * 32'000, 20000);
        QCOMPARE(m_service->secondsOfSound(), after);
    }

    void the_last_words_win()
    {
        Speaker speaker;
        QSignalSpy sentences(&speaker, &Speaker::sentenceStarted);
        speaker.say(u"Un."_s, u"fr"_s);
        speaker.say(u"Deux."_s, u"fr"_s);
        speaker.say(u"Trois."_s, u"fr"_s);
        QTRY_COMPARE_WITH_TIMEOUT(speaker.state(), State::Silent, 30000);
        QCOMPARE(sentences.size(), 1);
        QCOMPARE(sentences.first().first().toString(), u"Trois."_s);
    }

    void every_language_of_the_screens_has_a_voice_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::newRow("fr") << u"fr"_s << u"Bonjour et bienvenue."_s;
        QTest::newRow("en") << u"en"_s << u"Hello and welcome."_s;
        QTest::newRow("ar") << u"ar"_s << u"مرحبا بكم."_s;
    }

    void every_language_of_the_screens_has_a_voice()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        Speaker speaker;
        const double before = m_service->secondsOfSound();
        speaker.say(text, language);
        QTRY_VERIFY_WITH_TIMEOUT(speaker.state() == State::Silent || speaker.state() == State::Unavailable,
                                 30000);
        QVERIFY2(speaker.state() == State::Silent, qPrintable(speaker.error().detail));
        QTRY_VERIFY_WITH_TIMEOUT(m_service->secondsOfSound() > before + 0.3, 10000);
    }

    void says_that_a_language_has_no_voice()
    {
        Speaker speaker;
        speaker.say(u"…"_s, u"tlh"_s);
        QTRY_COMPARE_WITH_TIMEOUT(speaker.state(), State::Unavailable, 30000);
        QVERIFY(speaker.error().sentence.contains(u"no voice"_s));
        speaker.say(u"Bonjour."_s, u"fr"_s);
        QTRY_COMPARE_WITH_TIMEOUT(speaker.state(), State::Silent, 30000);
    }

    void the_end_of_the_object_while_it_prepares_is_quick_and_safe()
    {
        for (int i = 0; i < 3; ++i) {
            Speaker speaker;
            speaker.say(u"Personne n'écoute plus."_s, u"fr"_s);
        }
    }
};

QTEST_GUILESS_MAIN(SpeechTest)
#include "speech_test.moc"
