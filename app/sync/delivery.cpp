// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery.h"

#include "countyreceipt.h"
#include "failpoint.h"

#include "session/clock.h"
#include "vault/digest.h"

#include <QTimer>

#include <algorithm>

namespace lucarne::sync
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

QString submissionPath(const QUuid &id)
{
    return u"/v1/submissions/"_s + id.toString(QUuid::WithoutBraces);
}

} // namespace

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
    QTimer::singleShot(0, this, &Delivery::sendDocuments);
}

void Delivery::ask(Ask request, void (Delivery::*answered)(const Answer &))
{
    request.token = &m_token;
    m_exchange = m_transport.ask(std::move(request));
    connect(m_exchange, &Exchange::finished, this, answered);
}

void Delivery::sendDocuments()
{
    m_upload = std::make_unique<DocumentUpload>(m_transport, m_outbox.documents(), m_token, m_clock,
                                                m_pieceSize, m_submission.documents);
    connect(m_upload.get(), &DocumentUpload::finished, this, [this](const DeliveryResult &result) {
        if (result.action == ReplyAction::Acknowledge)
            sendEnvelope();
        else
            end(result);
    });
    connect(m_upload.get(), &DocumentUpload::progressed, this, &Delivery::progressed);
    m_upload->start();
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
    m_submission.digest = vault::sha256(**envelope); // with which the receipt is compared
    Ask request;
    request.method = "PUT";
    request.path = submissionPath(m_submission.id);
    request.within = 0ms;
    request.isIndivisible = true;
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
        sendDocuments();
        return;
    }
    end(result);
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
        const auto receipt = countyReceiptFrom(answer.body);
        if (receipt && receipt->id == m_submission.id && receipt->digest != m_submission.digest) {
            result.action = ReplyAction::Quarantine;
            result.reason = u"other-payload"_s;
        }
    }
    end(result);
}

bool Delivery::isReceipt(const Answer &answer, DeliveryResult &result) const
{
    const auto receipt = countyReceiptFrom(answer.body);
    if (receipt)
        result.receivedAt = receipt->receivedAt;
    return receipt && receipt->id == m_submission.id && receipt->digest == m_submission.digest &&
           receipt->receivedAt.isValid();
}

void Delivery::endWith(ReplyAction action, const QString &reason, const QString &detail)
{
    DeliveryResult result;
    result.action = action;
    result.reason = reason;
    result.detail = detail;
    end(result);
}

void Delivery::end(const DeliveryResult &result)
{
    Q_EMIT finished(result);
}

} // namespace lucarne::sync

#include "moc_delivery.cpp"
