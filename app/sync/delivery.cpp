// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery.h"

#include "failpoint.h"

#include "session/clock.h"
#include "vault/digest.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <algorithm>

namespace lucarne::sync
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

// A county that keeps naming another offset is not followed for ever.
constexpr int kMostRelocations = 5;

QByteArray contentDigest(QByteArrayView bytes)
{
    return "sha-256=:" + vault::sha256(bytes).toBase64() + ':';
}

QString submissionPath(const QUuid &id)
{
    return u"/v1/submissions/"_s + id.toString(QUuid::WithoutBraces);
}

} // namespace

void PieceSize::went(std::chrono::milliseconds took)
{
    if (took < 1s)
        m_bytes = std::min(2 * m_bytes, kMost);
}

void PieceSize::broke()
{
    m_bytes = std::max(m_bytes / 2, kLeast);
}

Delivery::Delivery(Transport &transport, store::Outbox &outbox, const vault::Secret &token,
                   const session::Clock &clock, PieceSize &pieceSize, store::QueuedSubmission submission,
                   QObject *parent)
    : QObject(parent),
      m_transport(transport),
      m_outbox(outbox),
      m_token(token),
      m_clock(clock),
      m_pieceSize(pieceSize),
      m_submission(std::move(submission))
{
}

Delivery::~Delivery()
{
    if (!m_exchange)
        return;
    m_exchange->disconnect(this);
    m_exchange->abort();
}

void Delivery::start()
{
    QTimer::singleShot(0, this, &Delivery::nextDocument);
}

void Delivery::ask(Ask request, void (Delivery::*answered)(const Answer &))
{
    request.token = &m_token;
    m_exchange = m_transport.ask(std::move(request));
    connect(m_exchange, &Exchange::finished, this, answered);
}

void Delivery::nextDocument()
{
    if (m_document == m_submission.documents.size()) {
        sendEnvelope();
        return;
    }
    m_file.close();
    m_file.setFileName(m_outbox.documents().file(document()));
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || m_file.size() != document().size) {
        endWith(ReplyAction::Quarantine, u"document-missing-here"_s, m_file.fileName());
        return;
    }
    m_relocations = 0;
    m_pieceEnd = -1; // nothing was sent: the first, empty piece asks where to begin
    sendPiece(0);
}

void Delivery::sendPiece(qint64 offset)
{
    const bool isQuestion = m_pieceEnd < 0;
    const qint64 size = isQuestion ? 0 : std::min(m_pieceSize.bytes(), document().size - offset);
    Ask request;
    request.method = "PATCH";
    request.path = u"/v1/documents/"_s + document().hex();
    request.body = m_file.seek(offset) ? m_file.read(size) : QByteArray();
    if (request.body.size() != size) {
        endWith(ReplyAction::RetryLater, u"document-unreadable-here"_s, m_file.errorString());
        return;
    }
    request.bodyType = "application/partial-upload";
    request.within = 0ms;
    request.headers = {{"Upload-Offset", QByteArray::number(offset)},
                       {"Upload-Length", QByteArray::number(document().size)},
                       {"Content-Digest", contentDigest(request.body)}};
    m_pieceEnd = offset + size;
    m_pieceSentAt = m_clock.monotonicMs();
    ask(std::move(request), &Delivery::pieceAnswered);
    failpoint("delivery.piece-sent");
}

void Delivery::pieceAnswered(const Answer &answer)
{
    failpoint("delivery.piece-answered");
    const QJsonObject state = QJsonDocument::fromJson(answer.body).object();
    const qint64 offset = state[u"offset"].toInteger(-1);
    const bool complete = state[u"complete"].toBool();
    const bool isState = complete ? offset == document().size : offset == m_pieceEnd;
    DeliveryResult result = resultOf(answer, isState);
    switch (result.action) {
    case ReplyAction::Acknowledge:
        m_relocations = 0;
        m_pieceSize.went(std::chrono::milliseconds(m_clock.monotonicMs() - m_pieceSentAt));
        if (!complete) {
            sendPiece(offset);
            return;
        }
        ++m_document;
        nextDocument();
        return;
    case ReplyAction::ContinueAt: {
        bool isNumber = false;
        const qint64 there = answer.header("Upload-Offset").trimmed().toLongLong(&isNumber);
        if (!isNumber || there < 0 || there >= document().size || ++m_relocations > kMostRelocations) {
            endWith(ReplyAction::RetryLater, u"upload-offset"_s, answer.detail);
            return;
        }
        sendPiece(there);
        return;
    }
    case ReplyAction::Quarantine:
        if (answer.problem == "document-digest"_L1) {
            const auto here = vault::sha256OfFile(m_file.fileName());
            const bool isWhole = here && *here == document().digest;
            endWith(isWhole ? ReplyAction::RetryLater : ReplyAction::Quarantine,
                    isWhole ? u"document-digest"_s : u"damaged-here"_s, answer.detail);
            return;
        }
        break;
    case ReplyAction::CompareReceipt: // a conflict that says nothing about a piece
    case ReplyAction::SendDocuments:
        result.action = ReplyAction::RetryLater;
        break;
    case ReplyAction::RetryLater:
        m_pieceSize.broke();
        break;
    default:
        break;
    }
    end(result);
}

void Delivery::sendEnvelope()
{
    auto envelope = m_outbox.envelope(m_submission);
    if (!envelope) {
        endWith(ReplyAction::RetryLater, u"unreadable-here"_s, envelope.error().detail);
        return;
    }
    if (!*envelope) {
        endWith(ReplyAction::Quarantine, u"damaged-here"_s);
        return;
    }
    Ask request;
    request.method = "PUT";
    request.path = submissionPath(m_submission.id);
    request.bodyType = "application/vnd.lucarne.envelope";
    request.headers = {
        {"If-None-Match", "*"},
        {"Idempotency-Key", '"' + m_submission.id.toString(QUuid::WithoutBraces).toLatin1() + '"'},
        {"Content-Digest", contentDigest(**envelope)}};
    request.body = std::move(**envelope);
    ask(std::move(request), &Delivery::envelopeAnswered);
    failpoint("delivery.envelope-sent");
}

void Delivery::envelopeAnswered(const Answer &answer)
{
    failpoint("delivery.envelope-answered");
    DeliveryResult times;
    DeliveryResult result = resultOf(answer, isReceipt(answer, times));
    result.receivedAt = times.receivedAt;
    if (result.action == ReplyAction::CompareReceipt) {
        compareReceipt();
        return;
    }
    if (result.action == ReplyAction::SendDocuments) {
        if (m_sentDocumentsAgain || m_submission.documents.empty()) {
            endWith(ReplyAction::RetryLater, result.reason, result.detail);
            return;
        }
        m_sentDocumentsAgain = true;
        m_document = 0;
        nextDocument();
        return;
    }
    end(std::move(result));
}

void Delivery::compareReceipt()
{
    Ask request;
    request.path = submissionPath(m_submission.id);
    ask(std::move(request), &Delivery::receiptAnswered);
}

void Delivery::receiptAnswered(const Answer &answer)
{
    DeliveryResult times;
    const bool same = isReceipt(answer, times);
    DeliveryResult result = resultOf(answer, same);
    result.receivedAt = times.receivedAt;
    if (answer.problem == "no-such-submission"_L1) {
        result.action = ReplyAction::RetryLater; // it said that it has other bytes, and has none
    } else if (answer.outcome == Outcome::Ok && !same) {
        // A receipt of this very id that names another digest; anything else is no receipt at all.
        const QJsonObject receipt = QJsonDocument::fromJson(answer.body).object();
        const bool isOther = QUuid::fromString(receipt[u"id"].toString()) == m_submission.id &&
                             receipt[u"digest"].toString().size() == 64;
        if (isOther) {
            result.action = ReplyAction::Quarantine;
            result.reason = u"other-payload"_s;
        }
    }
    end(std::move(result));
}

bool Delivery::isReceipt(const Answer &answer, DeliveryResult &result) const
{
    const QJsonObject receipt = QJsonDocument::fromJson(answer.body).object();
    result.receivedAt = QDateTime::fromString(receipt[u"receivedAt"].toString(), Qt::ISODateWithMs);
    return receipt[u"id"].toString() == m_submission.id.toString(QUuid::WithoutBraces) &&
           receipt[u"digest"].toString() == QString::fromLatin1(m_submission.digest.toHex()) &&
           result.receivedAt.isValid();
}

DeliveryResult Delivery::resultOf(const Answer &answer, bool isWhatWasAskedFor) const
{
    // An answer that was cut is no answer, whatever its first line said.
    const bool wasCut = answer.outcome == Outcome::Away && answer.status < 400;
    DeliveryResult result;
    result.status = wasCut ? 0 : answer.status;
    result.action = actionFor({result.status, answer.mediaType(), answer.problem, isWhatWasAskedFor});
    result.retryAfter = answer.retryAfter;
    result.reason = result.status == 0         ? u"no-answer"_s
                    : answer.problem.isEmpty() ? u"http-%1"_s.arg(result.status)
                                               : answer.problem;
    result.detail = answer.detail;
    return result;
}

void Delivery::endWith(ReplyAction action, const QString &reason, const QString &detail)
{
    DeliveryResult result;
    result.action = action;
    result.reason = reason;
    result.detail = detail;
    end(std::move(result));
}

void Delivery::end(DeliveryResult result)
{
    m_file.close();
    Q_EMIT finished(result);
}

} // namespace lucarne::sync
