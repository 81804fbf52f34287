// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "roguepeer.h"

#include <QTcpSocket>

#include <memory>

namespace lucarne::county
{

using namespace Qt::StringLiterals;

namespace
{

QUrl urlOf(const QTcpServer &server)
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(server.serverAddress().toString());
    url.setPort(server.serverPort());
    return url;
}

} // namespace

RoguePeer::RoguePeer()
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no loopback port for a test");
    connect(&m_server, &QTcpServer::newConnection, this, &RoguePeer::accept);
}

QUrl RoguePeer::url() const
{
    return urlOf(m_server);
}

void RoguePeer::answerEndlessly(const QString &path, const QByteArray &raw)
{
    m_answers[path] = raw;
    m_endless.append(path);
}

QByteArray RoguePeer::ok(const QByteArray &type, const QByteArray &body, const QByteArray &moreHeaders)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: " + type +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

void RoguePeer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    }
}

void RoguePeer::read(QTcpSocket *socket)
{
    const QByteArray request = socket->peek(64 * 1024);
    if (!request.contains("\r\n\r\n"))
        return;
    socket->readAll();
    const QByteArray line = request.first(request.indexOf('\r'));
    m_requests.append(line);
    const QString path = QString::fromLatin1(line.split(' ').value(1));
    const QByteArray raw = m_answers.value(path, "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n");
    socket->write(raw);
    m_sent += raw.size();
    if (!m_endless.contains(path)) {
        socket->disconnectFromHost();
        return;
    }
    const auto more = [this, socket] {
        if (socket->bytesToWrite() < 64 * 1024) {
            const QByteArray noise(64 * 1024, 'x');
            socket->write(noise);
            m_sent += noise.size();
        }
    };
    connect(socket, &QTcpSocket::bytesWritten, socket, more);
    more();
}

CuttingProxy::CuttingProxy(const QUrl &county) : m_county(county)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no loopback port for a test");
    connect(&m_server, &QTcpServer::newConnection, this, &CuttingProxy::accept);
}

QUrl CuttingProxy::url() const
{
    return urlOf(m_server);
}

void CuttingProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        ++m_connections;
        auto *county = new QTcpSocket(client);
        const auto budget = std::make_shared<qint64>(m_cuts.isEmpty() ? -1 : m_cuts.takeFirst());
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(client, &QTcpSocket::readyRead, county,
                [client, county] { county->write(client->readAll()); });
        connect(county, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(county, &QTcpSocket::readyRead, client, [this, client, county, budget] {
            if (m_stallAfter >= 0 && m_bytes >= m_stallAfter)
                return;
            QByteArray bytes = county->readAll();
            if (m_stallAfter >= 0)
                bytes.truncate(m_stallAfter - m_bytes);
            if (*budget >= 0)
                bytes.truncate(*budget);
            m_bytes += bytes.size();
            client->write(bytes);
            if (*budget < 0)
                return;
            *budget -= bytes.size();
            if (*budget == 0)
                client->disconnectFromHost();
        });
        county->connectToHost(m_county.host(), quint16(m_county.port()));
    }
}

} // namespace lucarne::county
