// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultproxy.h"

#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <optional>
#include <utility>

namespace lucarne::faults
{

using namespace Qt::StringLiterals;

namespace
{

constexpr char kEndOfHead[] = "\r\n\r\n";
constexpr qint64 kHeadBytes = 4096; // read before the plan is asked
constexpr std::chrono::milliseconds kSlowStep{50};

/// Size of the message at the start of \a bytes, head and body; -1 when it is not whole yet.
qint64 messageSize(const QByteArray &bytes)
{
    const qsizetype head = bytes.indexOf(kEndOfHead);
    if (head < 0)
        return -1;
    qint64 body = 0;
    for (const QByteArray &line : bytes.first(head).split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            body = line.mid(15).trimmed().toLongLong();
    }
    const qint64 size = head + 4 + body;
    return bytes.size() >= size ? size : -1;
}

/// Never the first \a from bytes.
QByteArray garbled(QByteArray bytes, qsizetype from, QRandomGenerator &random)
{
    if (bytes.size() > from) {
        const qsizetype at = from + random.bounded(int(bytes.size() - from));
        bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
    }
    return bytes;
}

void sendAndClose(QTcpSocket *client, const QByteArray &bytes)
{
    client->write(bytes);
    client->disconnectFromHost();
}

} // namespace

struct FaultProxy::Connection {
    QByteArray received;
    std::optional<Fault> fault; ///< of the request that is being read
    bool waits = false;
};

FaultProxy::FaultProxy(QUrl county) : m_county(std::move(county))
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no loopback port for a test");
    connect(&m_server, &QTcpServer::newConnection, this, &FaultProxy::accept);
}

QUrl FaultProxy::url() const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(m_server.serverAddress().toString());
    url.setPort(m_server.serverPort());
    return url;
}

QByteArray FaultProxy::answer(int status, const QByteArray &type, const QByteArray &body,
                              const QByteArray &moreHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Planned\r\nContent-Type: " + type +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

QByteArray FaultProxy::problem(int status, const QByteArray &type, const QByteArray &moreHeaders)
{
    return answer(status, "application/problem+json",
                  R"({"type":"urn:lucarne:problem:)" + type + R"(","title":"planned","status":)" +
                      QByteArray::number(status) + '}',
                  moreHeaders);
}

QByteArray FaultProxy::portalPage()
{
    return answer(200, "text/html; charset=utf-8", "<html><title>Wi-Fi</title>Please sign in</html>");
}

void FaultProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        client->setReadBufferSize(kHeadBytes);
        const auto connection = std::make_shared<Connection>();
        connect(client, &QTcpSocket::readyRead, this,
                [this, client, connection] { read(client, connection); });
    }
}

void FaultProxy::read(QTcpSocket *client, const std::shared_ptr<Connection> &connection)
{
    Connection &c = *connection;
    if (c.waits)
        return;
    const bool isSlow = c.fault && c.fault->kind == Fault::Slow;
    c.received += isSlow ? client->read(c.fault->bytes * kSlowStep.count() / 1000) : client->readAll();
    if (!c.fault && c.received.contains('\r')) {
        c.fault = m_plan ? m_plan(c.received.first(c.received.indexOf('\r'))) : Fault();
        if (c.fault->kind != Fault::Slow) {
            client->setReadBufferSize(0);
            c.received += client->readAll();
        }
    }
    const qint64 size = messageSize(c.received);
    if (size < 0) {
        if (c.fault && c.fault->kind == Fault::Slow) {
            c.waits = true;
            QTimer::singleShot(kSlowStep, client, [this, client, connection] {
                connection->waits = false;
                read(client, connection);
            });
        }
        return;
    }
    const QByteArray request = c.received.first(size);
    c.received.remove(0, size);
    client->setReadBufferSize(kHeadBytes);
    serve(client, request, *std::exchange(c.fault, std::nullopt));
}

void FaultProxy::serve(QTcpSocket *client, const QByteArray &request, Fault fault)
{
    const qsizetype body = request.indexOf(kEndOfHead) + 4;
    if (fault.kind == Fault::Bound && request.size() - body <= fault.bytes)
        fault.kind = Fault::None;
    ++m_done[fault.kind];
    const auto pass = [client](const QByteArray &reply) {
        if (reply.isEmpty())
            client->abort();
        else
            client->write(reply);
    };
    switch (fault.kind) {
    case Fault::None:
    case Fault::Slow:
        forward(client, request, pass);
        return;
    case Fault::Swallow:
        return;
    case Fault::Refuse:
        client->abort();
        return;
    case Fault::CutRequest: {
        auto *county = new QTcpSocket(this);
        connect(county, &QTcpSocket::connected, county,
                [county, part = request.first(std::min<qsizetype>(body + fault.bytes, request.size() - 1))] {
                    county->write(part);
                    county->flush();
                    QTimer::singleShot(0, county, &QTcpSocket::disconnectFromHost);
                });
        connect(county, &QTcpSocket::disconnected, county, &QObject::deleteLater);
        county->connectToHost(m_county.host(), quint16(m_county.port()));
        client->abort();
        return;
    }
    case Fault::CutReply:
        forward(client, request, [client, bytes = fault.bytes](const QByteArray &reply) {
            sendAndClose(client,
                         reply.first(std::min<qsizetype>(bytes, std::max<qsizetype>(reply.size() - 1, 0))));
        });
        return;
    case Fault::LoseReply:
        forward(client, request, [client](const QByteArray &) { client->abort(); });
        return;
    case Fault::Delay:
        forward(client, request, [client, pass, late = int(fault.bytes)](const QByteArray &reply) {
            QTimer::singleShot(late, client, [pass, reply] { pass(reply); });
        });
        return;
    case Fault::Repeat:
        forward(client, request,
                [this, client, request, pass](const QByteArray &) { forward(client, request, pass); });
        return;
    case Fault::GarbleRequest:
        forward(client, garbled(request, body, m_random), pass);
        return;
    case Fault::GarbleReply:
        forward(client, request, [this, client](const QByteArray &reply) {
            sendAndClose(client, garbled(reply, 0, m_random));
        });
        return;
    case Fault::Answer:
    case Fault::Bound:
        sendAndClose(client, fault.raw);
        return;
    case Fault::ReplaceReply:
        forward(client, request,
                [client, raw = fault.raw](const QByteArray &) { sendAndClose(client, raw); });
        return;
    }
}

void FaultProxy::forward(QTcpSocket *client, const QByteArray &request,
                         const std::function<void(QByteArray)> &answered)
{
    auto *county = new QTcpSocket(client); // goes with the client
    auto reply = std::make_shared<QByteArray>();
    const auto done = std::make_shared<bool>(false);
    const auto finish = [county, done, answered](const QByteArray &bytes) {
        if (std::exchange(*done, true))
            return;
        county->deleteLater();
        answered(bytes);
    };
    // Heard in the client's name: once it is going, and this socket with it, nobody answers it.
    connect(county, &QTcpSocket::connected, client, [county, request] { county->write(request); });
    connect(county, &QTcpSocket::readyRead, client, [county, reply, finish] {
        *reply += county->readAll();
        if (const qint64 size = messageSize(*reply); size >= 0)
            finish(reply->first(size));
    });
    connect(county, &QTcpSocket::disconnected, client, [finish] { finish({}); });
    connect(county, &QTcpSocket::errorOccurred, client, [finish] { finish({}); });
    county->connectToHost(m_county.host(), quint16(m_county.port()));
}

} // namespace lucarne::faults
