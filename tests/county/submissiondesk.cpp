// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissiondesk.h"

#include "store/submissioncontent.h"
#include "vault/digest.h"
#include "vault/envelope.h"

#include <QBuffer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStorageInfo>

namespace lucarne::county
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr qsizetype kMostEnvelopeBytes = 1024 * 1024;
constexpr qsizetype kMostPieceBytes = 4 * 1024 * 1024;
constexpr qint64 kMostDocumentBytes = 100 * 1024 * 1024;
constexpr qint64 kLeastRoomBytes = 64 * 1024 * 1024; ///< that documents leave on the disk

/// What is wrong with the digest that came with a body; nothing when it fits.
std::optional<Reply> digestFault(const Request &request)
{
    const QByteArray given = request.header("Content-Digest").trimmed();
    if (given.isEmpty())
        return badRequest(u"Content-Digest is needed"_s);
    if (given != "sha-256=:" + vault::sha256(request.body).toBase64() + ':')
        return problem(400, "content-digest", u"The bytes are not those of the digest."_s);
    return std::nullopt;
}

Reply envelopeProblem(const vault::EnvelopeError &error)
{
    switch (error.fault) {
    case vault::EnvelopeFault::UnknownVersion:
        return problem(422, "envelope-version", u"The envelope is of a version that is not known here."_s);
    case vault::EnvelopeFault::UnknownKey:
        return problem(422, "unknown-key", u"The envelope is sealed to a key that is not held here."_s);
    default:
        return problem(422, "envelope-damaged", u"The envelope does not open."_s);
    }
}

Reply receiptReply(int status, const StoredSubmission &submission)
{
    return json(status, {{u"id"_s, submission.id},
                         {u"digest"_s, QString::fromLatin1(submission.digest.toHex())},
                         {u"receivedAt"_s, rfc3339(submission.receivedAt)}});
}

std::optional<qint64> countIn(const Request &request, const QByteArray &header)
{
    bool isNumber = false;
    const qint64 count = request.header(header).trimmed().toLongLong(&isNumber);
    return isNumber && count >= 0 ? std::optional(count) : std::nullopt;
}

} // namespace

SubmissionDesk::SubmissionDesk(CountyStore &terminals, SubmissionStore &submissions,
                               const vault::KeyRing &keys, const session::Clock &clock)
    : m_terminals(terminals),
      m_submissions(submissions),
      m_keys(keys),
      m_clock(clock),
      m_lookUps(20, 500, 15min)
{
}

Reply SubmissionDesk::put(const QString &id, const Request &request)
{
    if (request.header("Content-Type").trimmed() != "application/vnd.lucarne.envelope")
        return problem(415, "media-type", u"An envelope is needed."_s);
    if (request.header("If-None-Match").trimmed() != "*" ||
        request.header("Idempotency-Key").trimmed() != '"' + id.toLatin1() + '"')
        return badRequest(u"If-None-Match: * and the id as Idempotency-Key are needed"_s);
    if (request.body.size() > kMostEnvelopeBytes)
        return problem(413, "too-large", u"The envelope is too large."_s);
    if (auto fault = digestFault(request))
        return std::move(*fault);

    QByteArray bytes = request.body;
    QBuffer envelope(&bytes);
    envelope.open(QIODevice::ReadOnly);
    QBuffer opened;
    opened.open(QIODevice::WriteOnly);
    const auto head = vault::openEnvelope(envelope, m_keys, opened);
    if (!head)
        return envelopeProblem(head.error());
    if (head->subject.toString(QUuid::WithoutBraces) != id)
        return problem(422, "subject", u"The envelope was made for another id."_s);
    const auto known = m_terminals.isTerminalKey(head->signer.bytes());
    if (!known)
        return internalProblem(known.error());
    if (!*known)
        return problem(422, "unknown-signer", u"No terminal of this county sealed this."_s);
    const auto content = store::unpacked(opened.data());
    if (!content || content->id != head->subject)
        return problem(422, "envelope-damaged", u"The envelope's content is not as the contract says."_s);
    QStringList documents;
    for (const store::SealedDocument &document : content->documents) {
        documents.append(document.hex());
        if (!m_submissions.upload(document.hex()).complete)
            return problem(409, "documents-missing", u"A document of this submission has not come."_s);
    }

    const StoredSubmission submission{id,
                                      vault::sha256(request.body),
                                      request.body,
                                      content->number,
                                      content->statusDigest,
                                      m_clock.utcNow(),
                                      documents};
    const auto stored = m_submissions.store(submission);
    if (!stored)
        return internalProblem(stored.error());
    switch (*stored) {
    case StoreOutcome::Stored:
        return receiptReply(201, submission);
    case StoreOutcome::OtherPayload:
        return problem(412, "other-payload", u"Other bytes came under this id."_s);
    case StoreOutcome::SameAgain:
        break;
    }
    return receipt(id);
}

Reply SubmissionDesk::receipt(const QString &id)
{
    const auto found = m_submissions.find(id);
    if (!found)
        return internalProblem(found.error());
    if (!*found)
        return problem(404, "no-such-submission", u"This submission is not here."_s);
    return receiptReply(200, **found);
}

Reply SubmissionDesk::append(const QString &sha256, const Request &request)
{
    static const QRegularExpression hexadecimal(u"^[0-9a-f]{64}$"_s); // it becomes a file name
    const auto offset = countIn(request, "Upload-Offset");
    const auto length = countIn(request, "Upload-Length");
    if (!hexadecimal.match(sha256).hasMatch() || !offset || !length || *length == 0)
        return badRequest(u"a digest, Upload-Offset and Upload-Length are needed"_s);
    if (request.body.size() > kMostPieceBytes)
        return problem(413, "too-large", u"The piece is too large."_s);
    if (*length > kMostDocumentBytes)
        return problem(413, "too-large", u"The document is too large."_s);
    const QStorageInfo disk(QFileInfo(m_submissions.documentFile(sha256)).path());
    if (disk.isValid() && disk.bytesAvailable() < *length - *offset + kLeastRoomBytes)
        return problem(507, "no-room", u"There is no room for the document now."_s);
    if (auto fault = digestFault(request))
        return std::move(*fault);
    const auto appended = m_submissions.append(sha256, *offset, *length, request.body, m_clock.utcNow());
    if (!appended)
        return internalProblem(appended.error());
    switch (appended->outcome) {
    case AppendOutcome::Appended:
        return json(200, {{u"offset"_s, appended->state.offset}, {u"complete"_s, appended->state.complete}});
    case AppendOutcome::WrongDigest:
        return problem(422, "document-digest", u"The whole is not what its name says."_s);
    case AppendOutcome::WrongOffset:
        break;
    }
    Reply reply = problem(409, "upload-offset", u"Another number of bytes is here."_s);
    reply.headers.emplaceBack("Upload-Offset", QByteArray::number(appended->state.offset));
    return reply;
}

Reply SubmissionDesk::status(const QString &terminalId, const Request &request)
{
    // By terminal and not by address: they may all come through one proxy.
    if (const auto wait = m_lookUps.waitFor(terminalId, m_clock.monotonicMs()); wait > 0ms)
        return tooMany(wait);
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QByteArray secret =
        QByteArray::fromBase64(body[u"secret"].toString().toLatin1(),
                               QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QString number = body[u"number"].toString();
    if (number.isEmpty() || secret.size() != 16)
        return badRequest(u"number and secret are needed"_s);
    const auto found = m_submissions.status(number, vault::sha256(secret));
    if (!found)
        return internalProblem(found.error());
    if (!*found) {
        m_lookUps.noteFailure(terminalId, m_clock.monotonicMs());
        return problem(404, "no-such-receipt", u"No submission has this number and secret."_s);
    }
    QJsonObject object{{u"state"_s, (*found)->state},
                       {u"receivedAt"_s, rfc3339((*found)->receivedAt)},
                       {u"updatedAt"_s, rfc3339((*found)->updatedAt)}};
    if (!(*found)->note.isEmpty())
        object.insert(u"note"_s, (*found)->note);
    Reply reply = json(200, object);
    reply.headers.emplaceBack("Cache-Control", "no-store");
    return reply;
}

} // namespace lucarne::county
