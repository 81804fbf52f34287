// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "speechservice.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace
{

constexpr int kSamplesPerSecond = 16'000;

void stopProcess(QProcess &process)
{
    process.terminate();
    if (!process.waitForFinished(3000))
        process.kill();
    process.waitForFinished();
}

} // namespace

QString SpeechService::missing()
{
    for (const QString &program : {u"speech-dispatcher"_s, u"pulseaudio"_s, u"pactl"_s, u"parec"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return program;
    }
    if (!QFile::exists(u"/usr/lib/speech-dispatcher-modules/sd_espeak-ng"_s) &&
        !QFile::exists(u"/usr/lib/x86_64-linux-gnu/speech-dispatcher-modules/sd_espeak-ng"_s))
        return u"speech-dispatcher-espeak-ng"_s;
    return {};
}

bool SpeechService::start(QString *why)
{
    const QDir folder(m_folder.path());
    for (const QString &name : {u"run"_s, u"home"_s, u"speech"_s})
        folder.mkpath(name);
    ::chmod(m_folder.filePath(u"run"_s).toLocal8Bit().constData(), 0700);
    qputenv("XDG_RUNTIME_DIR", m_folder.filePath(u"run"_s).toLocal8Bit());
    qputenv("HOME", m_folder.filePath(u"home"_s).toLocal8Bit());
    qunsetenv("PULSE_SERVER");

    const QString socket = m_folder.filePath(u"run/pulse.sock"_s);
    m_pulse.setProcessChannelMode(QProcess::MergedChannels);
    m_pulse.start(u"pulseaudio"_s, {u"-n"_s, u"--daemonize=no"_s, u"--exit-idle-time=-1"_s,
                                    u"--use-pid-file=no"_s, u"--disable-shm=yes"_s, u"-L"_s,
                                    u"module-native-protocol-unix auth-anonymous=1 socket="_s + socket,
                                    u"-L"_s, u"module-null-sink sink_name=ears rate=16000 channels=1"_s});
    if (!m_pulse.waitForStarted()) {
        *why = m_pulse.errorString();
        return false;
    }
    qputenv("PULSE_SERVER", "unix:" + socket.toLocal8Bit());
    QElapsedTimer waited;
    waited.start();
    bool answers = false;
    while (!answers && !waited.hasExpired(15'000))
        answers = QProcess::execute(u"pactl"_s, {u"set-default-sink"_s, u"ears"_s}) == 0;
    if (!answers) {
        *why = u"pulseaudio does not answer: "_s + QString::fromUtf8(m_pulse.readAll());
        return false;
    }
    m_recorder.setStandardOutputFile(m_folder.filePath(u"recording.raw"_s));
    m_recorder.start(u"parec"_s, {u"-d"_s, u"ears.monitor"_s, u"--format=s16le"_s, u"--rate=16000"_s,
                                  u"--channels=1"_s, u"--latency-msec=50"_s});
    if (!m_recorder.waitForStarted()) {
        *why = m_recorder.errorString();
        return false;
    }

    const QString address = m_folder.filePath(u"speech/socket"_s);
    m_dispatcher.setProcessChannelMode(QProcess::MergedChannels);
    m_dispatcher.start(u"speech-dispatcher"_s,
                       {u"--run-single"_s, u"--communication-method"_s, u"unix_socket"_s, u"--socket-path"_s,
                        address, u"--pid-file"_s, m_folder.filePath(u"speech/pid"_s), u"--timeout"_s, u"0"_s,
                        u"--log-dir"_s, m_folder.filePath(u"speech"_s)});
    if (!m_dispatcher.waitForStarted()) {
        *why = m_dispatcher.errorString();
        return false;
    }
    qputenv("SPEECHD_ADDRESS", "unix_socket:" + address.toLocal8Bit());
    waited.start();
    while (!QFile::exists(address)) {
        if (waited.hasExpired(15'000) || m_dispatcher.waitForFinished(50)) {
            *why = u"speech-dispatcher: "_s + QString::fromUtf8(m_dispatcher.readAll());
            return false;
        }
    }
    return true;
}

SpeechService::~SpeechService()
{
    stopProcess(m_dispatcher);
    stopProcess(m_recorder);
    stopProcess(m_pulse);
}

QByteArray SpeechService::recording() const
{
    QFile file(m_folder.filePath(u"recording.raw"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double SpeechService::secondsOfSound() const
{
    const QByteArray raw = recording();
    const qsizetype window = kSamplesPerSecond / 50; // 20 ms
    int loud = 0;
    std::vector<qint16> samples(size_t(raw.size() / 2));
    if (!samples.empty())
        std::memcpy(samples.data(), raw.constData(), samples.size() * sizeof(qint16));
    for (size_t at = 0; at + size_t(window) <= samples.size(); at += size_t(window)) {
        const bool heard =
            std::any_of(samples.begin() + ptrdiff_t(at), samples.begin() + ptrdiff_t(at) + window,
                        [](qint16 sample) { return std::abs(int(sample)) > 500; });
        loud += heard ? 1 : 0;
    }
    return loud / 50.0;
}
