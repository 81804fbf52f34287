// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport.h"

#include "session/clock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTimer>

namespace lucarne::sync
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// A problem's word goes into logs and the outbox: whoever answers, it is one or none.
QString wordFrom(const QString &text)
{
    static const QRegularExpression word(u"\\A[a-z0-9-]{1,64}\\z"_s);
    return word.match(text).hasMatch() ? text : QString();
}

QString kindFrom(const QByteArray &mediaType)
{
    static const QRegularExpression kind(u"\\A[a-z0-9.+/-]{1,64}\\z"_s);
    const QString text = QString::fromLatin1(mediaType);
    return kind.match(text).hasMatch() ? text : u"no media type"_s;
}

const QByteArray kProblemType = "application/problem+json";

class NoCookies final : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

QByteArray bareType(const QByteArray &contentType)
{
    return contentType.split(';').first().trimmed().toLower();
}

} // namespace

QByteArray Answer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray Answer::mediaType() const
{
    return bareType(header("Content-Type"));
}

Outcome outcomeOf(int status, const QByteArray &contentType, const QByteArray &expectedType)
{
    if (status == 304)
        return Outcome::NotModified;
    if (status >= 200 && status < 300)
        return contentType == expectedType ? Outcome::Ok : Outcome::CaptivePortal;
    if (status >= 300 && status < 400)
        return Outcome::CaptivePortal; // the county never redirects
    if (status == 0 || status == 408 || status == 425 || status == 429)
        return Outcome::Away;
    if (status == 511)
        return Outcome::CaptivePortal; // Network Authentication Required (RFC 6585)
    if (status >= 500)
        return Outcome::Away;
    const bool fromCounty = contentType == kProblemType;
    if (status == 401)
        return fromCounty ? Outcome::Unauthorised : Outcome::CaptivePortal;
    if (status == 403)
        return fromCounty ? Outcome::Forbidden : Outcome::CaptivePortal;
    if (status == 404 || status == 405 || status == 406 || status == 410 || !fromCounty)
        return Outcome::OtherVersion;
    return Outcome::Refused;
}

QString sentenceFor(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
    case Outcome::NotModified:
        return {};
    case Outcome::Away:
        return QCoreApplication::translate("sync",
                                           "The county does not answer at the moment. This terminal tries "
                                           "again by itself.");
    case Outcome::NotTheCounty:
        return QCoreApplication::translate("sync",
                                           "What answers in the county's place cannot prove that it is the "
                                           "county. Nothing was sent. Check the address, the clock and the "
                                           "certificates of this terminal.");
    case Outcome::CaptivePortal:
        return QCoreApplication::translate("sync",
                                           "The network wants somebody to sign in before it lets this "
                                           "terminal through.");
    case Outcome::Unauthorised:
    case Outcome::Forbidden:
        return QCoreApplication::translate("sync",
                                           "The county does not know this terminal any more. Please enrol "
                                           "it again.");
    case Outcome::OtherVersion:
        return QCoreApplication::translate("sync",
                                           "The county and this terminal speak different versions. Please "
                                           "update Lucarne.");
    case Outcome::Refused:
        return QCoreApplication::translate("sync", "The county refused what this terminal asked.");
    }
    return {};
}

std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value, const QDateTime &now)
{
    if (value.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const uint seconds = value.toUInt(&isNumber);
    if (isNumber)
        return std::chrono::seconds(seconds);
    QString text = QString::fromLatin1(value);
    if (!text.endsWith(" GMT"_L1))
        return std::nullopt;
    const QDateTime date = QLocale::c().toDateTime(text.chopped(4), u"ddd, dd MMM yyyy HH:mm:ss"_s);
    if (!date.isValid())
        return std::nullopt;
    const qint64 until = now.secsTo(QDateTime(date.date(), date.time(), Qt::UTC));
    return std::chrono::seconds(qMax<qint64>(0, until));
}

Exchange::Exchange(QNetworkReply *reply, Ask ask, const session::Clock &clock, QObject *parent)
    : QObject(parent), m_reply(reply), m_ask(std::move(ask)), m_clock(clock)
{
    m_ask.token = nullptr;
    m_reply->setParent(this);
    m_reply->setReadBufferSize(1024 * 1024);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::end);
    if (m_ask.within > 0ms)
        QTimer::singleShot(m_ask.within, this, &Exchange::abort);
}

void Exchange::abort()
{
    m_reply->abort();
}

void Exchange::readHead()
{
    if (m_headRead)
        return;
    m_headRead = true;
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        m_answer.headers.append({name, value});
    m_answer.outcome = outcomeOf(m_answer.status, m_answer.mediaType(), m_ask.expectedType);
    m_answer.retryAfter = parseRetryAfter(m_answer.header("Retry-After"), m_clock.utcNow());
}

void Exchange::readBody()
{
    readHead();
    while (m_reply->bytesAvailable() > 0) {
        const QByteArray piece = m_reply->read(256 * 1024);
        if (piece.isEmpty())
            break;
        m_received += piece.size();
        if (m_received > m_ask.mostBytes) {
            m_tooLong = true;
            m_reply->abort();
            return;
        }
        if (m_answer.outcome != Outcome::Ok || !m_sink) {
            m_answer.body += piece;
        } else if (!m_sink(m_answer, piece)) {
            m_reply->abort();
            return;
        }
    }
}

void Exchange::end()
{
    m_reply->disconnect(this);
    if (!m_tooLong && m_reply->isOpen())
        readBody();
    readHead();
    const bool isHttpError = m_answer.status >= 400;
    if (m_reply->error() != QNetworkReply::NoError && !isHttpError) {
        // Cut short, timed out, or no answer at all
        const bool isRefused = m_reply->error() == QNetworkReply::SslHandshakeFailedError;
        m_answer.outcome = isRefused ? Outcome::NotTheCounty : Outcome::Away;
        m_answer.detail = m_reply->errorString();
    }
    if (m_tooLong) {
        m_answer.outcome = Outcome::Refused;
        m_answer.detail = u"more than %1 bytes"_s.arg(m_ask.mostBytes);
    }
    if (isHttpError) {
        const QJsonObject problem = QJsonDocument::fromJson(m_answer.body).object();
        m_answer.problem = wordFrom(problem[u"type"].toString().section(u':', -1));
        m_answer.detail = u"HTTP %1 %2"_s.arg(m_answer.status).arg(m_answer.problem);
    } else if (m_answer.outcome == Outcome::CaptivePortal) {
        m_answer.detail = u"HTTP %1, %2"_s.arg(m_answer.status).arg(kindFrom(m_answer.mediaType()));
    }
    m_answer.detail = QString::fromLatin1(m_ask.method) + u' ' + m_ask.path + u": "_s + m_answer.detail;
    Q_EMIT finished(m_answer);
    deleteLater();
}

Result<std::unique_ptr<Transport>> Transport::to(const QUrl &county, const session::Clock &clock)
{
    const auto refused = [&county](const QString &why) {
        return failure(QCoreApplication::translate("sync", "The address of the county is not right."),
                       county.toString(QUrl::RemoveUserInfo) + u": "_s + why);
    };
    if (!county.isValid() || county.host().isEmpty())
        return refused(u"not a web address"_s);
    if (county.scheme() != "https"_L1 && !(county.scheme() == "http"_L1 && isLoopback(county.host())))
        return refused(u"must start with https:// (http:// only for a county on this machine)"_s);
    if (!county.userInfo().isEmpty() || county.hasQuery() || county.hasFragment() ||
        (!county.path().isEmpty() && county.path() != "/"_L1))
        return refused(u"must have nothing after host and port"_s);
    QUrl origin = county;
    origin.setPath({});
    return std::unique_ptr<Transport>(new Transport(origin, clock));
}

Transport::Transport(QUrl county, const session::Clock &clock) : m_county(std::move(county)), m_clock(clock)
{
    m_manager.setCookieJar(new NoCookies(&m_manager));
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager.setAutoDeleteReplies(false);
}

Exchange *Transport::ask(Ask ask)
{
    QUrl url = m_county;
    url.setPath(ask.path);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    const auto silence = m_silence + (ask.isIndivisible ? std::chrono::milliseconds(ask.body.size()) : 0ms);
    request.setTransferTimeout(int(silence.count()));
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Accept", ask.expectedType + ", application/problem+json");
    request.setRawHeader("User-Agent", "Lucarne/" LUCARNE_VERSION);
    for (const auto &[name, value] : ask.headers)
        request.setRawHeader(name, value);
    if (ask.token) {
        QByteArray token = ask.token->toByteArray();
        request.setRawHeader("Authorization", "Bearer " + token);
        vault::wipe(token);
    }
    if (!ask.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, ask.bodyType);
    const QByteArray method = ask.method;
    const QByteArray body = ask.body;
    ask.body.clear();
    return new Exchange(m_manager.sendCustomRequest(request, method, body), std::move(ask), m_clock, this);
}

} // namespace lucarne::sync

#include "moc_transport.cpp"
