// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QObject>
#include <QString>

#include <memory>

namespace lucarne::device
{

/// The voice behind "Listen". An engine may block for seconds when it starts (speech-dispatcher:
/// 2.7 s seen), so it lives in a thread of its own, made at the first say(); nothing here ever
/// waits for it, except the destructor, and that not for long. What is said reaches the system's
/// speech service: official content only, never what a citizen has typed.
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

    /// Says the text from its beginning; what was being said stops. \a language is "fr", "en", "ar".
    void say(const QString &text, const QString &language);
    /// Silence at once: the engine's buffer is dropped too.
    void stop();

    State state() const { return m_state; }
    /// Why the state is Unavailable.
    const Error &error() const { return m_error; }

Q_SIGNALS:
    void stateChanged(lucarne::device::Speaker::State state);
    /// A sentence begins; to mark it on the screen. The text is as it is spoken.
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
