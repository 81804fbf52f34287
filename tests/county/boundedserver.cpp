// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "boundedserver.h"

#include "reply.h"

#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <memory>

#ifdef Q_OS_LINUX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace lucarne::county
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// By the first bytes of a request. A line that comes in pieces has the small limit.
qint64 mostBytesOf(const QByteArray &start)
{
    if (start.startsWith("PUT /v1/submissions/") || start.startsWith("PUT /v1/drafts/"))
        return kMaxSubmissionBytes;
    return start.startsWith("PATCH /v1/documents/") ? kMaxPieceBytes : kMaxRequestBytes;
}

/// Tells the sender now that its bytes have come. Qt's client sends a body in pieces and lets the kernel
/// hold a small one back until the one before it is acknowledged, which waits 40 ms for company. The kernel
/// forgets this after a while: it is said again with every piece.
void acknowledgeAtOnce(const QTcpSocket &socket)
{
#ifdef Q_OS_LINUX
    const int on = 1;
    ::setsockopt(int(socket.socketDescriptor()), IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
#else
    Q_UNUSED(socket);
#endif
}

} // namespace

void BoundedServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QTcpSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    auto *silence = new QTimer(socket);
    silence->setSingleShot(true);
    silence->start(60s);
    connect(silence, &QTimer::timeout, socket, &QTcpSocket::abort);

    // This is connected before the HTTP server's own slot, so it sees the bytes first.
    const auto received = std::make_shared<qint64>(0);
    const auto most = std::make_shared<qint64>(kMaxRequestBytes);
    connect(socket, &QTcpSocket::readyRead, socket, [socket, silence, received, most] {
        silence->start();
        acknowledgeAtOnce(*socket);
        if (*received == 0)
            *most = mostBytesOf(socket->peek(32));
        *received += socket->bytesAvailable();
        if (*received <= *most)
            return;
        socket->readAll();
        const Reply reply = problem(413, "too-large", u"The request is too large."_s);
        socket->write(
            "HTTP/1.1 413 Payload Too Large\r\nConnection: close\r\nContent-Type: " + reply.contentType +
            "\r\nContent-Length: " + QByteArray::number(reply.body.size()) + "\r\n\r\n" + reply.body);
        socket->disconnectFromHost();
    });
    connect(socket, &QTcpSocket::bytesWritten, socket, [silence, received] {
        silence->start();
        *received = 0; // the request was answered; the next one counts afresh
    });
    addPendingConnection(socket);
}

} // namespace lucarne::county
