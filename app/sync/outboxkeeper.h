// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heartbeat.h"
#include "keptdraftsender.h"
#include "outboxsender.h"
#include "receiptaudit.h"

namespace lucarne::sync
{

struct OutboxPace {
    SendPace send = {};
    KeepPace keep = {};
    std::chrono::milliseconds audit = std::chrono::hours(1);
    std::chrono::milliseconds watch = std::chrono::seconds(5); ///< for damage that anybody found
    std::chrono::milliseconds firstRetry = std::chrono::seconds(1);
    std::chrono::milliseconds longestRetry = std::chrono::minutes(1);
};

/// Has the terminal's outbox open, and what sends from it running, for ever. One that cannot be opened
/// is tried again; one that is found damaged while it is in use, by whomever, is left, set aside and
/// replaced. Tells the supervisor by events, each a JSON object with "event": those of the senders and
/// the audit, outbox-unusable, outbox-damaged, outbox-unsalvaged.
class OutboxKeeper final : public QObject
{
    Q_OBJECT
public:
    /// All references outlive the keeper. \a folder: the outbox's.
    OutboxKeeper(Transport &transport, QString folder, const vault::Secret &token,
                 const session::Clock &clock, Random random, OutboxPace pace = {}, QObject *parent = nullptr);
    ~OutboxKeeper() override;

    void setTokenRenewal(OutboxSender::RenewToken renew) { m_renewToken = std::move(renew); }
    void start();
    /// Another part of the program has just heard from the county.
    void countyAnswered(const QDateTime &countyTime);
    /// Of all drafts only those of this visit may stay; empty: none.
    void setLivingVisit(const QByteArray &tag);
    /// Nothing as long as it cannot be read.
    std::optional<OutboxHealth> health();

Q_SIGNALS:
    void happened(const QJsonObject &event);

private:
    void open();
    void close();
    void watch();
    void tellSalvage(const store::SalvageReport &report);
    void salvageAgain();
    void dropDrafts();
    void say(const QString &event, const Error &error);

    Transport &m_transport;
    QString m_folder;
    const vault::Secret &m_token;
    const session::Clock &m_clock;
    Random m_random;
    OutboxPace m_pace;
    OutboxSender::RenewToken m_renewToken;
    QTimer m_retryTimer;
    QTimer m_salvageTimer;
    QTimer m_watchTimer;
    std::chrono::milliseconds m_retryIn;
    std::optional<QByteArray> m_livingVisit;
    bool m_dropAgain = false; ///< drafts may still be in the log
    QString m_lastSaid;
    std::optional<store::Outbox> m_outbox;
    std::unique_ptr<OutboxSender> m_sender; ///< the senders go first
    std::unique_ptr<KeptDraftSender> m_keptSender;
    std::unique_ptr<ReceiptAudit> m_audit;
};

} // namespace lucarne::sync
