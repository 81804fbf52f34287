// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech.h"

#include "speechtext.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QLocale>
#include <QMutex>
#include <QTextToSpeech>
#include <QThread>

#include <atomic>
#include <optional>

namespace lucarne::device
{

using namespace Qt::StringLiterals;

/// What both threads share. It outlives whichever of the two ends first.
struct Speaker::Link {
    /// Grows with every say() and stop(): a voice that is busy elsewhere sees that its words are stale.
    std::atomic<int> turn{0};
    QMutex mutex;
    Speaker *speaker = nullptr; ///< guarded by the mutex; null once the speaker is gone
    QThread *thread = nullptr;  ///< null until the first word; of the speaker's thread
    Voice *voice = nullptr;     ///< lives in the thread; of the speaker's thread

    /// Runs the function on the speaker's thread, unless the words that it is about are stale.
    template<typename Function>
    void tell(int ofTurn, Function function)
    {
        const QMutexLocker lock(&mutex);
        if (!speaker)
            return;
        QMetaObject::invokeMethod(
            speaker,
            [this, ofTurn, function = std::move(function)] {
                // runs only while the speaker, and so this link, exists
                if (ofTurn == turn)
                    function(*speaker);
            },
            Qt::QueuedConnection);
    }
};

/// The engine's side; everything but the constructor runs in the voice's thread.
class Speaker::Voice : public QObject
{
public:
    explicit Voice(std::shared_ptr<Link> link) : m_link(std::move(link)) {}

    void say(int turn, const std::vector<Utterance> &texts)
    {
        if (turn != m_link->turn)
            return;
        m_turn = turn;
        m_sentences.clear();
        if (!start())
            return;
        // the start may have taken seconds
        if (turn != m_link->turn)
            return;
        m_engine->stop();
        QStringList unknown;
        for (const Utterance &each : texts) {
            const auto voice = voiceFor(each.language);
            if (!voice) {
                unknown.append(each.language);
                continue;
            }
            for (const QString &sentence : spokenSentences(spokenText(each.text, each.language)))
                m_sentences.append({sentence, *voice});
        }
        if (m_sentences.isEmpty() && !unknown.isEmpty()) {
            fail(QCoreApplication::translate("device", "This terminal has no voice for this language."),
                 u"no voice for \"%1\""_s.arg(unknown.first()));
            return;
        }
        m_link->tell(turn, [](Speaker &speaker) { speaker.enter(State::Speaking); });
        next();
    }

    void stop()
    {
        m_sentences.clear();
        m_saying = false;
        if (m_engine)
            m_engine->stop();
    }

private:
    bool start()
    {
        if (!m_engine) {
            m_engine = std::make_unique<QTextToSpeech>();
            connect(m_engine.get(), &QTextToSpeech::stateChanged, this, &Voice::follow);
        }
        if (m_engine->state() != QTextToSpeech::Error)
            return true;
        fail(QCoreApplication::translate("device", "This terminal cannot read aloud at the moment."),
             u"no speech engine; available: %1"_s.arg(QTextToSpeech::availableEngines().join(u", "_s)));
        // the service may come back: try a new engine next time
        m_engine.release()->deleteLater();
        return false;
    }

    std::optional<QLocale> voiceFor(const QString &language) const
    {
        const QLocale wanted(language);
        // "C" is what Qt makes of a language that it does not know, and of such voices too
        if (wanted.language() == QLocale::C)
            return std::nullopt;
        if (m_engine->locale().language() == wanted.language())
            return m_engine->locale();
        for (const QLocale &offered : m_engine->availableLocales()) {
            if (offered.language() == wanted.language())
                return offered;
        }
        return std::nullopt;
    }

    void next()
    {
        if (m_turn != m_link->turn)
            return;
        if (m_sentences.isEmpty()) {
            m_saying = false;
            m_link->tell(m_turn, [](Speaker &speaker) { speaker.enter(State::Silent); });
            return;
        }
        const auto [sentence, voice] = m_sentences.takeFirst();
        if (m_engine->locale() != voice)
            m_engine->setLocale(voice);
        m_saying = true;
        m_heard = false;
        m_link->tell(m_turn,
                     [sentence = sentence](Speaker &speaker) { Q_EMIT speaker.sentenceStarted(sentence); });
        m_engine->say(sentence);
    }

    void follow(QTextToSpeech::State state)
    {
        switch (state) {
        case QTextToSpeech::Speaking:
            m_heard = true;
            break;
        case QTextToSpeech::Ready:
            // the end of the words before, cut off by stop(), comes late: only an end after a
            // beginning counts
            if (m_saying && m_heard)
                next();
            break;
        case QTextToSpeech::Error:
            m_saying = false;
            fail(QCoreApplication::translate("device", "This terminal cannot read aloud at the moment."),
                 u"the speech engine reported an error"_s);
            break;
        case QTextToSpeech::Paused:
            break;
        }
    }

    void fail(const QString &sentence, const QString &detail)
    {
        m_sentences.clear();
        m_link->tell(m_turn, [sentence, detail](Speaker &speaker) {
            speaker.m_error = {sentence, detail};
            speaker.enter(State::Unavailable);
        });
    }

    std::shared_ptr<Link> m_link;
    std::unique_ptr<QTextToSpeech> m_engine;
    QList<std::pair<QString, QLocale>> m_sentences;
    int m_turn = 0;
    bool m_saying = false;
    bool m_heard = false; ///< the engine has begun the sentence
};

Speaker::Speaker(QObject *parent) : QObject(parent), m_link(std::make_shared<Link>())
{
    m_link->speaker = this;
}

Speaker::~Speaker()
{
    ++m_link->turn;
    {
        const QMutexLocker lock(&m_link->mutex);
        m_link->speaker = nullptr;
    }
    if (!m_link->thread)
        return;
    QMetaObject::invokeMethod(
        m_link->voice, [voice = m_link->voice] { voice->stop(); }, Qt::QueuedConnection);
    m_link->thread->quit();
    // An engine that blocks must not hold the end of a visit; the thread then cleans up after itself.
    if (m_link->thread->wait(QDeadlineTimer(500)))
        delete m_link->thread;
    else
        connect(m_link->thread, &QThread::finished, m_link->thread, &QObject::deleteLater);
}

void Speaker::say(std::vector<Utterance> texts)
{
    const int turn = ++m_link->turn;
    if (!m_link->thread) {
        m_link->thread = new QThread;
        m_link->thread->setObjectName(u"voice"_s);
        m_link->voice = new Voice(m_link);
        m_link->voice->moveToThread(m_link->thread);
        connect(m_link->thread, &QThread::finished, m_link->voice, &QObject::deleteLater);
        m_link->thread->start();
    }
    enter(State::Preparing);
    QMetaObject::invokeMethod(
        m_link->voice, [voice = m_link->voice, turn, texts = std::move(texts)] { voice->say(turn, texts); },
        Qt::QueuedConnection);
}

void Speaker::stop()
{
    ++m_link->turn;
    if (m_link->voice)
        QMetaObject::invokeMethod(
            m_link->voice, [voice = m_link->voice] { voice->stop(); }, Qt::QueuedConnection);
    if (m_state != State::Unavailable)
        enter(State::Silent);
}

void Speaker::enter(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace lucarne::device

#include "moc_speech.cpp"
