// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace lucarne::device
{

/// A text and the language that it is in: "fr", "en", "ar".
struct Utterance {
    QString text;
    QString language;

    friend bool operator==(const Utterance &, const Utterance &) = default;
};

/// The voice behind "Listen". An engine may block for seconds when it starts (speech-dispatcher:
/// 2.7 s seen), so it lives in a thread of its own, made at the first say(); nothing here ever
/// waits for it, except the destructor, and that not for long. What is said reaches the system's
/// speech service: what the screen says, and the name of a key at a time for those who asked to hear
/// it; never a word that a citizen has typed.
class Speaker : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Silent,
        Preparing, ///< the engine is starting
        Speaking,
        Unavailable, ///< no engine, or no voice for the language: see error()
    };
    Q_ENUM(State)

    explicit Speaker(QObject *parent = nullptr);
    ~Speaker() override;

    /// Says the texts one after the other; what was being said stops. Those in a language that has no
    /// voice are left out, unless none has one.
    void say(std::vector<Utterance> texts);
    void say(const QString &text, const QString &language) { say({{text, language}}); }
    /// Silence at once: the engine's buffer is dropped too.
    void stop();

    State state() const { return m_state; }
    /// Why the state is Unavailable.
    const Error &error() const { return m_error; }

Q_SIGNALS:
    void stateChanged(lucarne::device::Speaker::State state);
    /// A sentence begins, as it is spoken. No page marks it: it is what the proofs hear of the voice, whose
    /// words go to another process.
    void sentenceStarted(const QString &sentence);

private:
    class Voice;
    struct Link;

    void enter(State state);

    State m_state = State::Silent;
    Error m_error;
    std::shared_ptr<Link> m_link;
};

} // namespace lucarne::device
