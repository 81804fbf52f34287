// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "countyserver.h"

#include "boundedserver.h"

#include "failpoint.h"

#include <QDir>
#include <QMetaEnum>
#include <QTcpSocket>

namespace lucarne::county
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

Request requestFrom(const QHttpServerRequest &request)
{
    return {[&request](const QByteArray &name) { return request.value(name); }, request.body(),
            request.remoteAddress().toString()};
}

QByteArray methodName(QHttpServerRequest::Method method)
{
    return QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(method))).toUpper();
}

/// Sends a device to a socket piece by piece, as the socket takes it. Lives as long as the socket at most.
class BodyPump final : public QObject
{
public:
    BodyPump(std::unique_ptr<QIODevice> source, QTcpSocket *socket)
        : QObject(socket), m_source(std::move(source)), m_socket(socket)
    {
        connect(socket, &QTcpSocket::bytesWritten, this, &BodyPump::pump);
        pump();
    }

private:
    void pump()
    {
        constexpr qint64 kPiece = 128 * 1024;
        while (!m_source->atEnd() && m_socket->bytesToWrite() < 2 * kPiece) {
            const QByteArray piece = m_source->read(kPiece);
            if (piece.isEmpty() || m_socket->write(piece) != piece.size()) {
                m_socket->abort(); // the client sees that the body is short
                break;
            }
        }
        if (m_source->atEnd() || m_socket->state() != QAbstractSocket::ConnectedState)
            deleteLater();
    }

    std::unique_ptr<QIODevice> m_source;
    QTcpSocket *m_socket;
};

} // namespace

Result<std::unique_ptr<CountyServer>> CountyServer::open(const QString &folder, const session::Clock &clock)
{
    if (!QDir().mkpath(folder))
        return failure(u"The county's folder cannot be made."_s, folder);
    auto opened = CountyStore::open(folder + u"/county.sqlite"_s);
    if (!opened)
        return tl::unexpected(opened.error());
    auto store = std::make_unique<CountyStore>(std::move(*opened));
    auto publisher = Publisher::open(folder, *store, clock);
    if (!publisher)
        return tl::unexpected(publisher.error());
    auto submissions = SubmissionStore::open(folder);
    if (!submissions)
        return tl::unexpected(submissions.error());
    auto drafts = DraftStore::open(folder);
    if (!drafts)
        return tl::unexpected(drafts.error());
    return std::unique_ptr<CountyServer>(
        new CountyServer(std::move(store), std::make_unique<SubmissionStore>(std::move(*submissions)),
                         std::make_unique<DraftStore>(std::move(*drafts)), std::move(*publisher), clock));
}

CountyServer::CountyServer(std::unique_ptr<CountyStore> store, std::unique_ptr<SubmissionStore> submissions,
                           std::unique_ptr<DraftStore> drafts, Publisher publisher,
                           const session::Clock &clock)
    : m_clock(clock),
      m_store(std::move(store)),
      m_submissions(std::move(submissions)),
      m_drafts(std::move(drafts)),
      m_publisher(std::move(publisher)),
      m_service(*m_store, m_publisher, *m_submissions, *m_drafts, clock)
{
    addRoutes();
    QObject::connect(&m_tidying, &QTimer::timeout, &m_tidying, [this] {
        if (const auto done = tidyUp(m_clock.utcNow()); !done)
            qWarning("lucarne-county: %s", qPrintable(done.error().detail));
    });
    m_tidying.start(1h);
}

Result<void> CountyServer::tidyUp(const QDateTime &now)
{
    if (auto done = m_drafts->expire(now); !done)
        return done;
    return m_submissions->sweepDocuments(now).map([](int) {});
}

Result<QUrl> CountyServer::listen(const QHostAddress &address, quint16 port)
{
    if (!address.isLoopback())
        return failure(u"Only a loopback address is possible: put a web server with TLS in front."_s,
                       address.toString());
    auto server = std::make_unique<BoundedServer>();
    if (!server->listen(address, port))
        return failure(u"The county cannot listen."_s,
                       u"%1:%2: %3"_s.arg(address.toString()).arg(port).arg(server->errorString()));
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(address.toString());
    url.setPort(server->serverPort());
    m_http.bind(server.release()); // takes it over
    return url;
}

Result<QString> CountyServer::newEnrolmentCode(std::chrono::seconds validity)
{
    QString code = county::newEnrolmentCode();
    return m_store->addEnrolmentCode(enrolmentCodeHash(code), m_clock.utcNow().addSecs(validity.count()))
        .map([&code] { return code; });
}

void CountyServer::addRoutes()
{
    using Method = QHttpServerRequest::Method;
    const auto plain = [this](const QString &path, Method method,
                              Reply (CountyService::*answer)(const Request &)) {
        m_http.route(path, method,
                     [this, answer](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
                         send(request, responder, (m_service.*answer)(requestFrom(request)));
                     });
    };
    const auto withArgument = [this](const QString &path, Method method,
                                     Reply (CountyService::*answer)(const QString &, const Request &)) {
        m_http.route(path, method,
                     [this, answer](const QString &argument, const QHttpServerRequest &request,
                                    QHttpServerResponder &&responder) {
                         send(request, responder, (m_service.*answer)(argument, requestFrom(request)));
                     });
    };
    plain(u"/v1/health"_s, Method::Get, &CountyService::health);
    plain(u"/v1/enrolments"_s, Method::Post, &CountyService::enrol);
    plain(u"/v1/content/manifest"_s, Method::Get, &CountyService::manifest);
    withArgument(u"/v1/content/bundles/<arg>"_s, Method::Get, &CountyService::bundle);
    plain(u"/v1/directory"_s, Method::Get, &CountyService::directory);
    withArgument(u"/v1/partners/<arg>"_s, Method::Get, &CountyService::partner);
    withArgument(u"/v1/terminals/<arg>/heartbeat"_s, Method::Post, &CountyService::heartbeat);
    withArgument(u"/v1/submissions/<arg>"_s, Method::Put, &CountyService::putSubmission);
    withArgument(u"/v1/submissions/<arg>"_s, Method::Get, &CountyService::receipt);
    withArgument(u"/v1/documents/<arg>"_s, Method::Patch, &CountyService::appendToDocument);
    withArgument(u"/v1/drafts/<arg>"_s, Method::Put, &CountyService::putDraft);
    withArgument(u"/v1/drafts/<arg>"_s, Method::Get, &CountyService::draft);
    withArgument(u"/v1/drafts/<arg>"_s, Method::Delete, &CountyService::deleteDraft);
    plain(u"/v1/receipts/status"_s, Method::Post, &CountyService::status);
    m_http.setMissingHandler([this](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
        send(request, responder, problem(404, "no-such-path", u"Nothing is served here."_s));
    });
}

void CountyServer::send(const QHttpServerRequest &request, QHttpServerResponder &responder, Reply reply)
{
    failpoint("county.before-reply");
    if (m_observer)
        m_observer(methodName(request.method()), request.url().path(), reply);
    const auto status = QHttpServerResponder::StatusCode(reply.status);
    responder.writeStatusLine(status);
    for (const auto &[name, value] : reply.headers)
        responder.writeHeader(name, value);
    responder.writeHeader("X-Content-Type-Options", "nosniff");
    if (!reply.contentType.isEmpty())
        responder.writeHeader("Content-Type", reply.contentType);
    if (reply.stream) {
        responder.writeHeader("Content-Length", QByteArray::number(reply.stream->size()));
        responder.writeBody(QByteArray());
        new BodyPump(std::move(reply.stream), responder.socket());
        return;
    }
    if (reply.status != 304)
        responder.writeHeader("Content-Length", QByteArray::number(reply.body.size()));
    failpoint("county.reply-begun");
    responder.writeBody(reply.body);
    failpoint("county.reply-written");
}

} // namespace lucarne::county
