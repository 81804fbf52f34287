// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoff.h"
#include "delivery.h"

#include <QJsonObject>
#include <QTimer>

#include <deque>
#include <vector>

namespace lucarne::sync
{

struct SendPace {
    int inHand = 4; ///< submissions at a time
    int ahead = 16; ///< taken out of the queue by one transaction, while all goes well
    std::chrono::milliseconds look = std::chrono::seconds(5); ///< for what windows have queued
    std::chrono::milliseconds probe = std::chrono::hours(1);  ///< county refuses or is of another version
    std::chrono::milliseconds longestPause = std::chrono::minutes(1); ///< county away, or a portal
    std::chrono::milliseconds stuckAfter = std::chrono::minutes(15);
    std::chrono::milliseconds purge = std::chrono::hours(1);
};

/// Drains the outbox into the county, for ever. What an answer means for the terminal as a whole
/// pauses the terminal; what it means for one submission delays or quarantines that one, and the
/// others go on. Waits are on the monotonic clock. Tells the supervisor by events, each a JSON object
/// with "event": submission-quarantined, captive-portal, token-refused, terminal-refused,
/// other-version, outbox-unwritable, outbox-stuck, outbox-drained.
class OutboxSender final : public QObject
{
    Q_OBJECT
public:
    /// Gets the token anew (it may have been enrolled again) and says whether it is another one.
    using RenewToken = std::function<void(std::function<void(bool renewed)>)>;

    /// All references outlive the sender. \a outbox: from openForSending().
    OutboxSender(Transport &transport, store::Outbox &outbox, const vault::Secret &token,
                 const session::Clock &clock, Random random, SendPace pace = {}, QObject *parent = nullptr);
    ~OutboxSender() override;

    void setTokenRenewal(RenewToken renew) { m_renewToken = std::move(renew); }
    void start();
    /// Something was queued: no need to wait for the next look.
    void wake();
    /// Another part of the program has just heard from the county: a pause because it was away is
    /// over, and if nothing has moved for long although it is there, connections are made anew.
    void countyAnswered(const QDateTime &countyTime);

Q_SIGNALS:
    void happened(const QJsonObject &event);

private:
    /// Away: nobody answered, or a portal. Patience: the county asked for it, or is not well.
    enum class Pause { None, Away, Patience, Refused };

    void fill();
    void settle(Delivery *delivery, const DeliveryResult &result);
    /// What the county has is noted several at a time, while more is on its way.
    void noteAcknowledged();
    void unwritable(const Error &error);
    Result<void> apply(const store::QueuedSubmission &submission, const DeliveryResult &result);
    void pause(Pause why, std::chrono::milliseconds length);
    void renewToken();
    void tokenRefused();
    void takeBackStranded();
    void rest();
    void purge();
    bool takeMore(int most);
    void begin(store::QueuedSubmission submission);
    /// What is taken out of the queue and not begun goes back.
    void dropTaken();
    void dropDeliveries();
    void lookAgainIn(std::chrono::milliseconds delay);
    void say(const QString &event, QJsonObject more = {});
    /// Once, until something went well.
    void sayOnce(const QString &event);

    Transport &m_transport;
    store::Outbox &m_outbox;
    const vault::Secret &m_token;
    const session::Clock &m_clock;
    Random m_random;
    SendPace m_pace;
    RenewToken m_renewToken;
    QTimer m_timer;
    QTimer m_purgeTimer;
    PieceSize m_pieceSize;
    std::deque<store::QueuedSubmission> m_taken; ///< out of the queue, to be begun next
    std::vector<std::unique_ptr<Delivery>> m_inHand;
    std::vector<store::Outbox::Acknowledged> m_acknowledged; ///< to be noted
    QTimer m_noteTimer;
    std::vector<QUuid> m_stranded;           ///< their state could not be written; tried again
    std::vector<QUuid> m_askedBeforeRenewal; ///< in hand since before the token was renewed
    bool m_running = false;
    bool m_renewing = false;
    bool m_renewed = false; ///< since the last answer that was not a 401, and the last pause for one
    int m_failures = 0;     ///< in a row, of any submission
    int m_erased = 0;       ///< acknowledged since the WAL was emptied
    bool m_drainedSaid = true;
    Pause m_pause = Pause::None;
    qint64 m_notBefore = 0;
    qint64 m_lastProgress = 0;
    QString m_lastSaid;
    std::optional<QDateTime> m_countyTime;
    qint64 m_countyTimeAt = 0;
};

} // namespace lucarne::sync
