// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documentupload.h"

#include "store/outbox.h"

#include <memory>

namespace lucarne::sync
{

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
    /// The county has taken a piece of a document.
    void progressed();

private:
    void sendDocuments();
    void sendEnvelope();
    void envelopeAnswered(const Answer &answer);
    void compareReceipt();
    void receiptAnswered(const Answer &answer);
    void ask(Ask request, void (Delivery::*answered)(const Answer &));
    /// Does the body echo what was sent? Fills the county's time.
    bool isReceipt(const Answer &answer, DeliveryResult &result) const;
    void end(const DeliveryResult &result);
    void endWith(ReplyAction action, const QString &reason, const QString &detail = {});

    Transport &m_transport;
    store::Outbox &m_outbox;
    const vault::Secret &m_token;
    const session::Clock &m_clock;
    PieceSize &m_pieceSize;
    store::QueuedSubmission m_submission;
    std::unique_ptr<DocumentUpload> m_upload;
    bool m_sentDocumentsAgain = false;
    QPointer<Exchange> m_exchange;
};

} // namespace lucarne::sync
