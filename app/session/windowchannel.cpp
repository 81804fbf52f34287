// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowchannel.h"

#include <QLoggingCategory>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <unistd.h>

namespace lucarne::session
{

Q_LOGGING_CATEGORY(channelLog, "lucarne.session.channel")

WindowChannel::WindowChannel(int readFrom, int writeTo, int letterFrom, QObject *parent)
    : QObject(parent),
      m_readFrom(readFrom),
      m_writeTo(writeTo),
      m_letterFrom(letterFrom),
      m_notifier(readFrom, QSocketNotifier::Read)
{
    // A supervisor that died is noticed as an error of write(), not as a signal.
    std::signal(SIGPIPE, SIG_IGN);
    connect(&m_notifier, &QSocketNotifier::activated, this, &WindowChannel::read);
}

WindowChannel::~WindowChannel()
{
    if (m_letterFrom >= 0)
        ::close(m_letterFrom);
}

void WindowChannel::sendReady()
{
    send({.kind = WindowMessage::Kind::Ready});
}

void WindowChannel::sendShown()
{
    send({.kind = WindowMessage::Kind::Shown});
}

void WindowChannel::sendSessionStarted()
{
    send({.kind = WindowMessage::Kind::SessionStarted});
}

void WindowChannel::sendSessionEnded(EndReason reason)
{
    send({.kind = WindowMessage::Kind::SessionEnded,
          .reason = reason == EndReason::Idle ? EndReason::Idle : EndReason::Button});
}

void WindowChannel::sendHelpRequested()
{
    send({.kind = WindowMessage::Kind::HelpRequested});
}

void WindowChannel::read()
{
    // One read for each notification never blocks; what is left raises the next one.
    std::array<char, 4096> buffer;
    const ssize_t count = ::read(m_readFrom, buffer.data(), buffer.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count <= 0) {
        hangUp();
        return;
    }
    for (const QByteArray &line : m_lines.feed(QByteArrayView(buffer.data(), count))) {
        const auto message = supervisorMessageFrom(line);
        if (!message) {
            qCWarning(channelLog, "a line that is no message, %lld bytes", qlonglong(line.size()));
            continue;
        }
        switch (message->kind) {
        case SupervisorMessage::Kind::Show:
            fetchLetter();
            Q_EMIT showRequested();
            break;
        case SupervisorMessage::Kind::Finish:
            Q_EMIT finishRequested();
            break;
        case SupervisorMessage::Kind::Ping:
            send({.kind = WindowMessage::Kind::Alive, .number = message->number});
            break;
        }
    }
}

void WindowChannel::fetchLetter()
{
    if (m_letterFrom < 0)
        return;
    m_letter = readLetter(m_letterFrom);
    if (m_letter.key.isEmpty())
        qCWarning(channelLog, "no key came with the visit: a draft will not survive a crash of this window");
    ::close(std::exchange(m_letterFrom, -1));
}

void WindowChannel::send(const WindowMessage &message)
{
    if (!m_open)
        return;
    QByteArray rest = encode(message);
    while (!rest.isEmpty()) {
        const ssize_t written = ::write(m_writeTo, rest.constData(), size_t(rest.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            qCWarning(channelLog, "cannot write to the supervisor: %s", std::strerror(errno));
            hangUp();
            return;
        }
        rest.remove(0, written);
    }
}

void WindowChannel::hangUp()
{
    if (!m_open)
        return;
    m_open = false;
    m_notifier.setEnabled(false);
    Q_EMIT finishRequested();
}

} // namespace lucarne::session

#include "moc_windowchannel.cpp"
