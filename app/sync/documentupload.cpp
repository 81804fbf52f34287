// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentupload.h"

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
// A proxy that refuses large pieces costs one more request in so many.
constexpr int kTryLargerAfter = 100;

} // namespace

void PieceSize::went(std::chrono::milliseconds took)
{
    if (m_bytes == m_most && ++m_wentAtMost >= kTryLargerAfter) {
        m_wentAtMost = 0;
        m_most = std::min(2 * m_most, kMost);
    }
    if (took < 1s)
        m_bytes = std::min(2 * m_bytes, m_most);
}

void PieceSize::broke()
{
    m_bytes = std::max(m_bytes / 2, kLeast);
}

bool PieceSize::tooLarge()
{
    const bool canShrink = m_bytes > kLeast;
    m_most = m_bytes = std::max(m_bytes / 2, kLeast);
    m_wentAtMost = 0;
    return canShrink;
}

QByteArray contentDigest(QByteArrayView bytes)
{
    return "sha-256=:" + vault::sha256(bytes).toBase64() + ':';
}

DeliveryResult resultOf(const Answer &answer, bool isWhatWasAskedFor)
{
    // An answer that was cut is no answer, whatever its first line said.
    const bool isRefused = answer.outcome == Outcome::NotTheCounty;
    const bool wasCut = isRefused || (answer.outcome == Outcome::Away && answer.status < 400);
    DeliveryResult result;
    result.status = wasCut ? 0 : answer.status;
    result.action = actionFor({result.status, answer.mediaType(), answer.problem, isWhatWasAskedFor});
    result.retryAfter = answer.retryAfter;
    result.reason = isRefused                  ? u"bad-certificate"_s
                    : result.status == 0       ? u"no-answer"_s
                    : answer.problem.isEmpty() ? u"http-%1"_s.arg(result.status)
                                               : answer.problem;
    result.detail = answer.detail;
    return result;
}

DocumentUpload::DocumentUpload(Transport &transport, const store::SealedDocuments &files,
                               const vault::Secret &token, const session::Clock &clock, PieceSize &pieceSize,
                               std::vector<store::SealedDocument> documents, QObject *parent)
    : QObject(parent),
      m_transport(transport),
      m_files(files),
      m_token(token),
      m_clock(clock),
      m_pieceSize(pieceSize),
      m_documents(std::move(documents))
{
}

DocumentUpload::~DocumentUpload()
{
    if (!m_exchange)
        return;
    m_exchange->disconnect(this);
    m_exchange->abort();
}

void DocumentUpload::start()
{
    m_at = 0;
    QTimer::singleShot(0, this, &DocumentUpload::next);
}

void DocumentUpload::next()
{
    m_file.close();
    if (m_at == m_documents.size()) {
        endWith(ReplyAction::Acknowledge, {});
        return;
    }
    m_relocations = 0;
    m_pieceEnd = -1; // nothing was sent: the first, empty piece asks where to begin
    sendPiece(0);
}

bool DocumentUpload::openFile()
{
    if (m_file.isOpen())
        return true;
    m_file.setFileName(m_files.file(document()));
    return m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) && m_file.size() == document().size;
}

void DocumentUpload::sendPiece(qint64 offset)
{
    const bool isQuestion = m_pieceEnd < 0;
    if (!isQuestion && !openFile()) {
        endWith(ReplyAction::Quarantine, u"document-missing-here"_s, m_file.fileName());
        return;
    }
    const qint64 size = isQuestion ? 0 : std::min(m_pieceSize.bytes(), document().size - offset);
    Ask request;
    request.method = "PATCH";
    request.path = u"/v1/documents/"_s + document().hex();
    if (!isQuestion)
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
    request.token = &m_token;
    m_pieceBegin = offset;
    m_pieceEnd = offset + size;
    m_pieceSentAt = m_clock.monotonicMs();
    m_exchange = m_transport.ask(std::move(request));
    connect(m_exchange, &Exchange::finished, this, &DocumentUpload::answered);
    failpoint("delivery.piece-sent");
}

void DocumentUpload::answered(const Answer &answer)
{
    failpoint("delivery.piece-answered");
    const QJsonObject state = QJsonDocument::fromJson(answer.body).object();
    const qint64 offset = state[u"offset"].toInteger(-1);
    const bool complete = state[u"complete"].toBool();
    const bool isState = complete ? offset == document().size : offset == m_pieceEnd;
    DeliveryResult result = resultOf(answer, isState);
    if (answer.status == 413 && m_pieceEnd > m_pieceBegin && m_pieceSize.tooLarge()) {
        sendPiece(m_pieceBegin); // the document itself was not too large when it began
        return;
    }
    switch (result.action) {
    case ReplyAction::Acknowledge:
        m_relocations = 0;
        if (m_pieceEnd > m_pieceBegin) // an empty one says nothing about the line
            m_pieceSize.went(std::chrono::milliseconds(m_clock.monotonicMs() - m_pieceSentAt));
        Q_EMIT progressed();
        if (!complete) {
            sendPiece(offset);
            return;
        }
        ++m_at;
        next();
        return;
    case ReplyAction::ContinueAt: {
        bool isNumber = false;
        const qint64 there = answer.header("Upload-Offset").trimmed().toLongLong(&isNumber);
        // All of it there, but not complete: the county stopped before it looked at the whole, and
        // does so at the next piece, an empty one.
        if (!isNumber || there < 0 || there > document().size || ++m_relocations > kMostRelocations) {
            endWith(ReplyAction::RetryLater, u"upload-offset"_s, answer.detail);
            return;
        }
        sendPiece(there);
        return;
    }
    case ReplyAction::Quarantine:
        if (answer.problem == "document-digest"_L1) {
            const auto here = vault::sha256OfFile(m_files.file(document()));
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

void DocumentUpload::endWith(ReplyAction action, const QString &reason, const QString &detail)
{
    DeliveryResult result;
    result.action = action;
    result.reason = reason;
    result.detail = detail;
    end(result);
}

void DocumentUpload::end(const DeliveryResult &result)
{
    m_file.close();
    Q_EMIT finished(result);
}

} // namespace lucarne::sync

#include "moc_documentupload.cpp"
