// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replyaction.h"
#include "transport.h"

#include "store/sealeddocuments.h"

#include <QFile>
#include <QPointer>

#include <vector>

namespace lucarne::session
{
class Clock;
}

namespace lucarne::sync
{

/// How much of a document goes in one piece: more on a fast line, less on one that breaks, so that
/// a kilobyte a second still gets somewhere. Kept from one delivery to the next.
class PieceSize
{
public:
    qint64 bytes() const { return m_bytes; }
    void went(std::chrono::milliseconds took);
    void broke();
    /// Something on the way lets no piece of this size through: half of it is the most, until many of these
    /// went and a larger one is tried again. False when it cannot be smaller.
    bool tooLarge();

    static constexpr qint64 kLeast = 16 * 1024;
    static constexpr qint64 kMost = 4 * 1024 * 1024;

private:
    qint64 m_bytes = 256 * 1024;
    qint64 m_most = kMost;
    int m_wentAtMost = 0; ///< in a row, as large as can be
};

struct DeliveryResult {
    ReplyAction action = ReplyAction::RetryLater;
    int status = 0;       ///< of the answer that decided; 0: there was none
    QDateTime receivedAt; ///< by the county's clock, when it has the submission
    std::optional<std::chrono::seconds> retryAfter;
    QString reason; ///< a word for programs
    QString detail; ///< for the log
};

/// \a isWhatWasAskedFor: the body is what the contract promises, not what a portal puts there.
DeliveryResult resultOf(const Answer &answer, bool isWhatWasAskedFor);
/// The value of Content-Digest (RFC 9530).
QByteArray contentDigest(QByteArrayView bytes);

/// Hands sealed documents over, one after the other, piece by piece from where the county has them.
/// One that the county has whole need not be on this disk.
class DocumentUpload final : public QObject
{
    Q_OBJECT
public:
    /// All references outlive the upload.
    DocumentUpload(Transport &transport, const store::SealedDocuments &files, const vault::Secret &token,
                   const session::Clock &clock, PieceSize &pieceSize,
                   std::vector<store::SealedDocument> documents, QObject *parent = nullptr);
    ~DocumentUpload() override;

    void start();

Q_SIGNALS:
    /// Once, not before start() returns to the event loop. Acknowledge: the county has them all.
    void finished(const lucarne::sync::DeliveryResult &result);
    /// The county has taken a piece.
    void progressed();

private:
    void next();
    void sendPiece(qint64 offset);
    void answered(const Answer &answer);
    bool openFile();
    void end(const DeliveryResult &result);
    void endWith(ReplyAction action, const QString &reason, const QString &detail = {});
    const store::SealedDocument &document() const { return m_documents[m_at]; }

    Transport &m_transport;
    const store::SealedDocuments &m_files;
    const vault::Secret &m_token;
    const session::Clock &m_clock;
    PieceSize &m_pieceSize;
    std::vector<store::SealedDocument> m_documents;
    std::size_t m_at = 0;
    QFile m_file;
    qint64 m_pieceSentAt = 0;
    qint64 m_pieceBegin = 0;
    qint64 m_pieceEnd = 0;
    int m_relocations = 0; ///< in a row
    QPointer<Exchange> m_exchange;
};

} // namespace lucarne::sync
