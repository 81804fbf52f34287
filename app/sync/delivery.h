// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replyaction.h"
#include "transport.h"

#include "store/outbox.h"

#include <QFile>
#include <QPointer>

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

    static constexpr qint64 kLeast = 16 * 1024;
    static constexpr qint64 kMost = 4 * 1024 * 1024;

private:
    qint64 m_bytes = 256 * 1024;
};

struct DeliveryResult {
    ReplyAction action = ReplyAction::RetryLater;
    int status = 0;       ///< of the answer that decided; 0: there was none
    QDateTime receivedAt; ///< by the county's clock, when it has the submission
    std::optional<std::chrono::seconds> retryAfter;
    QString reason; ///< a word for programs
    QString detail; ///< for the log
};

/// Hands one submission over: its documents piece by piece from where the county has them, then
/// its envelope. Asks for the receipt when the county has other bytes, or says so. Changes nothing
/// in the outbox but what envelope() does.
class Delivery final : public QObject
{
    Q_OBJECT
public:
    /// All references outlive the delivery.
    Delivery(Transport &transport, store::Outbox &outbox, const vault::Secret &token,
             const session::Clock &clock, PieceSize &pieceSize, store::QueuedSubmission submission,
             QObject *parent = nullptr);
    ~Delivery() override;

    void start();
    const store::QueuedSubmission &submission() const { return m_submission; }

Q_SIGNALS:
    /// Once, not before start() returns to the event loop.
    void finished(const lucarne::sync::DeliveryResult &result);

private:
    void nextDocument();
    void sendPiece(qint64 offset);
    void pieceAnswered(const Answer &answer);
    void sendEnvelope();
    void envelopeAnswered(const Answer &answer);
    void compareReceipt();
    void receiptAnswered(const Answer &answer);
    void ask(Ask request, void (Delivery::*answered)(const Answer &));
    /// Does the body echo what was sent? Fills the county's time.
    bool isReceipt(const Answer &answer, DeliveryResult &result) const;
    DeliveryResult resultOf(const Answer &answer, bool isWhatWasAskedFor) const;
    void end(DeliveryResult result);
    void endWith(ReplyAction action, const QString &reason, const QString &detail = {});
    const store::SealedDocument &document() const { return m_submission.documents[m_document]; }

    Transport &m_transport;
    store::Outbox &m_outbox;
    const vault::Secret &m_token;
    const session::Clock &m_clock;
    PieceSize &m_pieceSize;
    store::QueuedSubmission m_submission;
    std::size_t m_document = 0;
    QFile m_file;
    qint64 m_pieceSentAt = 0;
    qint64 m_pieceEnd = 0;
    int m_relocations = 0; ///< in a row
    bool m_sentDocumentsAgain = false;
    QPointer<Exchange> m_exchange;
};

} // namespace lucarne::sync
