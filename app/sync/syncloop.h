// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoff.h"
#include "contentupdate.h"
#include "heartbeat.h"

#include <QJsonObject>
#include <QTimer>

#include <functional>

namespace lucarne::sync
{

/// How often; each is jittered.
struct Pace {
    std::chrono::milliseconds poll = std::chrono::minutes(10);
    std::chrono::milliseconds heartbeat = std::chrono::minutes(5);
    /// When the county refuses the terminal or speaks another version.
    std::chrono::milliseconds probe = std::chrono::hours(1);
};

/// Keeps a terminal in step with its county, for ever: content, heartbeat, and patience when the
/// county is away. Timers run on the monotonic clock. Tells the supervisor by events, each a JSON
/// object with "event": content-changed, content-refused, content-expired, county-away,
/// county-back, bad-certificate, captive-portal, token-refused, other-version.
class SyncLoop final : public QObject
{
    Q_OBJECT
public:
    /// All references outlive the loop.
    SyncLoop(Transport &transport, const QString &terminalId, const vault::Secret &token,
             const vault::PublicKey &countyKey, const ContentPlaces &places, const session::Clock &clock,
             Random random, Pace pace = {}, QObject *parent = nullptr);

    /// The first look is at once.
    void start();
    /// Looks for content now.
    void poll();
    /// Told with the next heartbeat, which is sent at once.
    void setHelpRequested(bool requested);
    /// Asked before each heartbeat.
    void setOutboxHealth(std::function<std::optional<OutboxHealth>()> health)
    {
        m_outboxHealth = std::move(health);
    }

Q_SIGNALS:
    void happened(const QJsonObject &event);
    /// A heartbeat went through; \a time is the county's.
    void countyAnswered(const QDateTime &time);

private:
    void updated(const UpdateOutcome &outcome);
    void beat();
    void sendBeat(HeartbeatForm form);
    void beaten(const Answer &answer, HeartbeatForm form);
    void setReachable(bool reachable, const QString &why);
    /// The event is sent once, until something else is the matter.
    void sayOnce(const QString &event, const QJsonObject &more = {});
    void say(const QString &event, QJsonObject more = {});
    void lookAgainIn(std::chrono::milliseconds delay);

    Transport &m_transport;
    QString m_terminalId;
    const vault::Secret &m_token;
    const session::Clock &m_clock;
    Random m_random;
    Pace m_pace;
    QString m_folder;
    ContentUpdate m_update;
    QTimer m_pollTimer;
    QTimer m_beatTimer;
    int m_failures = 0;
    std::optional<bool> m_reachable;
    QString m_lastSaid;
    ContentFault m_lastFault = ContentFault::None; ///< logged once, however often it comes
    qint64 m_versionInUse = 0;
    bool m_helpRequested = false;
    std::function<std::optional<OutboxHealth>()> m_outboxHealth;
    bool m_beating = false;
    bool m_saidOlder = false; ///< that the county refuses a whole heartbeat
};

} // namespace lucarne::sync
