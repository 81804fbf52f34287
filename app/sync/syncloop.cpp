// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncloop.h"

#include "session/clock.h"

#include <utility>

namespace lucarne::sync
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SyncLoop::SyncLoop(Transport &transport, const QString &terminalId, const vault::Secret &token,
                   const vault::PublicKey &countyKey, const ContentPlaces &places,
                   const session::Clock &clock, Random random, Pace pace, QObject *parent)
    : QObject(parent),
      m_transport(transport),
      m_terminalId(terminalId),
      m_token(token),
      m_clock(clock),
      m_random(std::move(random)),
      m_pace(pace),
      m_folder(places.syncFolder),
      m_update(transport, token, countyKey, places, clock)
{
    m_versionInUse = m_update.state().versionInUse;
    m_pollTimer.setSingleShot(true);
    m_beatTimer.setSingleShot(true);
    connect(&m_pollTimer, &QTimer::timeout, this, &SyncLoop::poll);
    connect(&m_beatTimer, &QTimer::timeout, this, &SyncLoop::beat);
    connect(&m_update, &ContentUpdate::finished, this, &SyncLoop::updated);
}

void SyncLoop::start()
{
    poll();
    m_beatTimer.start(jittered(m_pace.heartbeat, m_random));
}

void SyncLoop::poll()
{
    m_pollTimer.stop();
    m_update.start();
}

void SyncLoop::setHelpRequested(bool requested)
{
    if (m_helpRequested == requested)
        return;
    m_helpRequested = requested;
    beat();
}

void SyncLoop::updated(const UpdateOutcome &outcome)
{
    // Also when another program did it: the file that says so is the same.
    if (outcome.version != m_versionInUse || outcome.changed) {
        m_versionInUse = outcome.version;
        if (outcome.changed || !m_update.state().digestsInUse.isEmpty())
            say(u"content-changed"_s, {{u"version"_s, outcome.version}});
    }
    const ContentFault fault = outcome.error.fault;
    if (fault != ContentFault::None && fault != m_lastFault)
        qWarning("lucarne-sync: %s: %s", qPrintable(faultWord(fault)),
                 qPrintable(outcome.error.error.detail));

    m_lastFault = fault;
    switch (fault) {
    case ContentFault::None:
        m_failures = 0;
        setReachable(true, {});
        if (!m_lastSaid.isEmpty())
            m_lastSaid.clear();
        lookAgainIn(jittered(m_pace.poll, m_random));
        return;
    case ContentFault::CountyAway:
        setReachable(false, u"county-away"_s);
        lookAgainIn(retryDelay(++m_failures, outcome.retryAfter, m_random));
        return;
    case ContentFault::NotTheCounty:
        setReachable(false, faultWord(fault));
        lookAgainIn(backOff(++m_failures, m_random));
        return;
    case ContentFault::CaptivePortal:
        setReachable(false, u"captive-portal"_s);
        lookAgainIn(backOff(++m_failures, m_random));
        return;
    case ContentFault::TokenRefused:
    case ContentFault::OtherVersion:
        setReachable(true, {});
        sayOnce(faultWord(fault));
        lookAgainIn(jittered(m_pace.probe, m_random));
        return;
    case ContentFault::Busy:
        lookAgainIn(jittered(5s, m_random));
        return;
    case ContentFault::ExpiredManifest:
        setReachable(true, {});
        sayOnce(u"content-expired"_s);
        lookAgainIn(jittered(m_pace.poll, m_random));
        return;
    default:
        setReachable(true, {});
        sayOnce(u"content-refused"_s, {{u"reason"_s, faultWord(fault)}});
        lookAgainIn(jittered(m_pace.poll, m_random));
        return;
    }
}

void SyncLoop::lookAgainIn(std::chrono::milliseconds delay)
{
    m_pollTimer.start(delay);
}

void SyncLoop::setReachable(bool reachable, const QString &why)
{
    const bool was = m_reachable.value_or(true);
    m_reachable = reachable;
    if (!reachable)
        sayOnce(why);
    else if (!was)
        say(u"county-back"_s);
}

void SyncLoop::sayOnce(const QString &event, const QJsonObject &more)
{
    const QString key = event + more[u"reason"].toString();
    if (m_lastSaid == key)
        return;
    m_lastSaid = key;
    say(event, more);
}

void SyncLoop::say(const QString &name, QJsonObject more)
{
    more.insert(u"event"_s, name);
    more.insert(u"time"_s, m_clock.utcNow().toString(Qt::ISODate));
    Q_EMIT happened(more);
}

void SyncLoop::beat()
{
    m_beatTimer.start(jittered(m_pace.heartbeat, m_random));
    if (m_beating)
        return;
    m_beating = true;
    sendBeat(HeartbeatForm::Whole);
}

void SyncLoop::sendBeat(HeartbeatForm form)
{
    const ContentState &state = m_update.state();
    Health health;
    health.contentVersion = state.versionInUse;
    health.contentExpired = state.isExpired(m_clock.utcNow());
    health.lastContentFault = state.lastFault;
    health.contentFaultDetail = state.lastFaultDetail;
    health.refusedProcedures = state.refusedProcedures;
    health.diskFreePercent = diskFreePercent(m_folder);
    health.helpRequested = m_helpRequested;
    if (m_outboxHealth)
        health.outbox = m_outboxHealth();
    Exchange *exchange = m_transport.ask(heartbeat(m_terminalId, m_token, health, m_clock.utcNow(), form));
    connect(exchange, &Exchange::finished, this,
            [this, form](const Answer &answer) { beaten(answer, form); });
}

void SyncLoop::beaten(const Answer &answer, HeartbeatForm form)
{
    if (form == HeartbeatForm::Whole && answer.status == 400) {
        // Asked each time: the county may have been brought up to date meanwhile.
        if (!std::exchange(m_saidOlder, true))
            qWarning("lucarne-sync: %s: the county refuses the heartbeat; it gets that of the first version, "
                     "without what waits and what was refused",
                     qPrintable(answer.detail));
        sendBeat(HeartbeatForm::First);
        return;
    }
    m_beating = false;
    if (form == HeartbeatForm::Whole && answer.outcome == Outcome::Ok)
        m_saidOlder = false;
    // A county that asks for patience gets it; whether it is away is for the content to find out.
    if (answer.retryAfter)
        m_beatTimer.start(std::max(retryDelay(1, answer.retryAfter, m_random), m_pace.heartbeat));
    if (answer.outcome != Outcome::Ok)
        return;
    if (const auto time = countyTimeOf(answer))
        Q_EMIT countyAnswered(*time);
    const auto version = manifestVersionOf(answer);
    const bool hasNewer = version && *version > m_update.state().accepted.version;
    if (hasNewer || !m_reachable.value_or(true))
        poll();
}

} // namespace lucarne::sync

#include "moc_syncloop.cpp"
