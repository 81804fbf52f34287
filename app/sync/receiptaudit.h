// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/outbox.h"
#include "transport.h"

#include <QJsonObject>
#include <QPointer>
#include <QTimer>

#include <deque>

namespace lucarne::session
{
class Clock;
}

namespace lucarne::sync
{

/// Finds out whether the county still has what it has acknowledged: its database may have been restored
/// from a backup. The bytes are erased here by then, so all that can be done is to say so, to staff
/// and to the county, as long as the stubs are there (30 days).
/// From time to time it asks for the receipts of what was acknowledged since, and of the newest before:
/// a restored database misses that one or none. When one is missing it asks for all.
/// Tells the supervisor by events, each a JSON object with "event": receipts-missing, with "count".
class ReceiptAudit final : public QObject
{
    Q_OBJECT
public:
    /// All references outlive the audit.
    ReceiptAudit(Transport &transport, store::Outbox &outbox, const vault::Secret &token,
                 const session::Clock &clock, std::chrono::milliseconds pace = std::chrono::hours(1),
                 QObject *parent = nullptr);
    ~ReceiptAudit() override;

    void start();

Q_SIGNALS:
    void happened(const QJsonObject &event);

private:
    void begin();
    void askNext();
    void answered(const Answer &answer);
    void end();
    bool widen();

    Transport &m_transport;
    store::Outbox &m_outbox;
    const vault::Secret &m_token;
    const session::Clock &m_clock;
    std::chrono::milliseconds m_pace;
    QTimer m_timer;
    std::deque<store::Stub> m_toAsk;
    QList<QUuid> m_there;
    QList<QUuid> m_missing;
    bool m_asksAll = false;
    QPointer<Exchange> m_exchange;
};

} // namespace lucarne::sync
