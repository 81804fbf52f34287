// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

/// A real speech-dispatcher with eSpeak NG of our own, speaking into a sound card that is only a
/// recording: a private PulseAudio with a null sink.
class SpeechService
{
public:
    /// What is not installed; empty when all is there.
    static QString missing();

    /// Starts the sound service and the recording and points this process's environment at them.
    bool start(QString *why);
    ~SpeechService();

    /// Seconds of recording in which something was to be heard.
    double secondsOfSound() const;
    /// The recording so far, 16-bit mono, 16,000 samples a second.
    QByteArray recording() const;

private:
    QTemporaryDir m_folder;
    QProcess m_pulse;
    QProcess m_recorder;
    QProcess m_dispatcher;
};
