// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/secret.h"

#include "error.h"

#include <QList>
#include <QNetworkAccessManager>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace lucarne::session
{
class Clock;
}

namespace lucarne::sync
{

/// What an answer means for what to do next.
enum class Outcome {
    Ok,            ///< 2xx of the expected media type
    NotModified,   ///< 304
    Away,          ///< no answer, 408, 425, 429, 5xx: again later
    NotTheCounty,  ///< its certificate is not one that this machine trusts: nothing was sent; again later
    CaptivePortal, ///< something else answered in the county's place: pause, change nothing
    Unauthorised,  ///< 401
    Forbidden,     ///< 403
    OtherVersion,  ///< 404, 405…: the county speaks another version; probe every hour
    Refused,       ///< 400, 409, 413, 416…: asking the same again is no use
};

struct Answer {
    Outcome outcome = Outcome::Away;
    int status = 0; ///< 0: no HTTP answer
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body; ///< empty when it went to a sink
    std::optional<std::chrono::seconds> retryAfter;
    /// Last part of a problem's URN, such as "enrolment-code-used": of [a-z0-9-]{1,64}, or empty.
    QString problem;
    QString detail; ///< English, for the log

    QByteArray header(const QByteArray &name) const;
    /// Without parameters, lower case.
    QByteArray mediaType() const;
};

/// How an answer is understood; \a contentType and \a expectedType without parameters.
Outcome outcomeOf(int status, const QByteArray &contentType, const QByteArray &expectedType);
/// A plain, translated sentence for an outcome that is not Ok.
QString sentenceFor(Outcome outcome);

/// Seconds of a Retry-After header in either of its forms (RFC 9110 section 10.2.3).
std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value, const QDateTime &now);

struct Ask {
    QByteArray method = "GET";
    QString path;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QByteArray bodyType = "application/json"; ///< sent when there is a body
    QByteArray expectedType = "application/json";
    const vault::Secret *token = nullptr; ///< used before ask() returns
    qint64 mostBytes = 1024 * 1024;       ///< a longer body is refused as it comes
    /// From the first byte sent to the last received; zero: no limit but that on silence.
    std::chrono::milliseconds within = std::chrono::minutes(2);
    /// A body that cannot be sent in pieces: as long as a line of one kilobyte a second needs for it,
    /// the connection may say nothing. Its bytes wait in the system's buffers, where nobody sees them go.
    bool isIndivisible = false;
};

/// One request on its way. Deletes itself after finished().
class Exchange final : public QObject
{
    Q_OBJECT
public:
    /// Gets the body of a good answer piece by piece in place of Answer::body. False ends the
    /// exchange; finished() still comes. Set it before the event loop runs again.
    using Sink = std::function<bool(const Answer &head, QByteArrayView piece)>;
    void setSink(Sink sink) { m_sink = std::move(sink); }
    void abort();

Q_SIGNALS:
    void finished(const lucarne::sync::Answer &answer);

private:
    friend class Transport;
    Exchange(QNetworkReply *reply, Ask ask, const session::Clock &clock, QObject *parent);
    void readHead();
    void readBody();
    void end();

    QNetworkReply *m_reply;
    Ask m_ask;
    const session::Clock &m_clock;
    Answer m_answer;
    Sink m_sink;
    qint64 m_received = 0;
    bool m_headRead = false;
    bool m_tooLong = false;
};

/// The way to one county: TLS unless it is on this machine, HTTP/1.1, no cookies, no cache, no
/// redirects, nothing compressed (sizes and signatures are of the bytes on the wire).
class Transport final : public QObject
{
    Q_OBJECT
public:
    /// Refuses an address that is not https (or http on loopback), or that has more than an origin.
    /// \a clock, which outlives the transport: what a Retry-After that is a date is counted from.
    static Result<std::unique_ptr<Transport>> to(const QUrl &county, const session::Clock &clock);

    Exchange *ask(Ask ask);
    QUrl county() const { return m_county; }
    /// The next request opens a connection of its own.
    void forgetConnections() { m_manager.clearConnectionCache(); }
    /// How long a connection may say nothing. Default: 30 s.
    void setPatience(std::chrono::milliseconds silence) { m_silence = silence; }

private:
    Transport(QUrl county, const session::Clock &clock);

    QUrl m_county;
    const session::Clock &m_clock;
    std::chrono::milliseconds m_silence = std::chrono::seconds(30);
    QNetworkAccessManager m_manager;
};

} // namespace lucarne::sync
