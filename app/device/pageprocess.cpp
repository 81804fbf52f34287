// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageprocess.h"

#include "kiosk/processes.h"

#include <QCoreApplication>
#include <QPointer>

#include <utility>

#include <unistd.h>

namespace lucarne::device
{

using namespace pageframes;
using namespace Qt::StringLiterals;

namespace
{

constexpr std::chrono::milliseconds kGrace{2000};

} // namespace

QString helperProgram(const QString &name)
{
    return QCoreApplication::applicationDirPath() + u'/' + name;
}

PageProcess::PageProcess(HelperPatience patience, QObject *parent) : QObject(parent), m_patience(patience)
{
    for (QTimer *timer : {&m_silence, &m_whole, &m_lastResort})
        timer->setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this,
            [this] { end(FailureCode::TimedOut, u"no word from the helper"_s); });
    connect(&m_whole, &QTimer::timeout, this,
            [this] { end(FailureCode::TimedOut, u"the helper takes too long"_s); });
    connect(&m_lastResort, &QTimer::timeout, this,
            [this] { end(FailureCode::Stopped, u"cancelled, killed"_s); });
}

PageProcess::~PageProcess()
{
    letGo();
}

void PageProcess::start(const QString &helper, const QStringList &arguments, const QByteArray &input)
{
    if (m_process)
        return;
    m_cancelled = false;
    m_reader = std::make_unique<PageReader>();
    m_process = new QProcess;
    m_process->setProgram(helperProgram(helper));
    m_process->setArguments(arguments);
    // Drivers write what they like there; nobody reads it.
    m_process->setStandardErrorFile(QProcess::nullDevice());
    m_process->setChildProcessModifier([parent = qint64(getpid())] { kiosk::tieToParent(parent); });
    connect(m_process, &QProcess::readyReadStandardOutput, this, &PageProcess::read);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(FailureCode::Other, m_process->errorString());
    });
    connect(m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        read();
        if (m_process)
            end(m_cancelled ? FailureCode::Stopped : FailureCode::Other,
                u"the helper ended with %1%2"_s.arg(status == QProcess::CrashExit ? u"signal "_s : QString())
                    .arg(code));
    });
    m_silence.start(m_patience.silence);
    m_whole.start(m_patience.whole);
    m_process->start();
    if (m_process && !input.isEmpty()) {
        m_process->write(input);
        m_process->closeWriteChannel();
    }
}

void PageProcess::cancel()
{
    if (!m_process || m_cancelled)
        return;
    m_cancelled = true;
    m_process->closeWriteChannel();
    m_process->terminate();
    m_lastResort.start(kGrace);
}

void PageProcess::read()
{
    if (!m_process)
        return;
    m_silence.start(m_patience.silence);
    const QPointer<PageProcess> self(this);
    const std::vector<PageReader::Event> events = m_reader->feed(m_process->readAllStandardOutput());
    for (const PageReader::Event &event : events) {
        handle(event);
        // A listener may have deleted or restarted this.
        if (!self || !m_process)
            return;
    }
}

void PageProcess::handle(const PageReader::Event &event)
{
    if (const auto *found = std::get_if<ScannerDevice>(&event)) {
        Q_EMIT device(*found);
    } else if (const auto *now = std::get_if<PageReader::Progress>(&event)) {
        Q_EMIT progress(now->percent);
    } else if (const auto *image = std::get_if<QImage>(&event)) {
        // What was asked to stop gives nothing more.
        if (!m_cancelled)
            Q_EMIT page(*image);
    } else if (const auto *failure = std::get_if<PageReader::Failure>(&event)) {
        end(m_cancelled ? FailureCode::Stopped : failure->code, failure->detail);
    } else if (m_cancelled) {
        end(FailureCode::Stopped, u"cancelled"_s);
    } else {
        letGo();
        Q_EMIT finished();
    }
}

void PageProcess::end(FailureCode code, const QString &detail)
{
    letGo();
    Q_EMIT failed(code, detail);
}

void PageProcess::letGo()
{
    for (QTimer *timer : {&m_silence, &m_whole, &m_lastResort})
        timer->stop();
    QProcess *process = std::exchange(m_process, nullptr);
    if (!process)
        return;
    process->disconnect(this);
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
        return;
    }
    // It may hang where even SIGKILL has to wait (in its driver): nothing here waits with it.
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->closeWriteChannel();
    process->kill();
}

} // namespace lucarne::device

#include "moc_pageprocess.cpp"
