// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxsender.h"

#include "session/clock.h"

#include <QPointer>

#include <algorithm>
#include <iterator>
#include <utility>

namespace lucarne::sync
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

// Erased bytes leave the WAL after so many submissions, or when the queue is empty.
constexpr int kEraseAfter = 200;
// Each transaction is an fsync. What dies unnoted is sent again, and the county knows it.
constexpr std::size_t kNoteTogether = 16;
constexpr auto kNoteWithin = 100ms;
// What keeps a retry whose case waits from being looked for all the time.
constexpr auto kLeastWait = 100ms;

} // namespace

OutboxSender::OutboxSender(Transport &transport, store::Outbox &outbox, const vault::Secret &token,
                           const session::Clock &clock, Random random, SendPace pace, QObject *parent)
    : QObject(parent),
      m_transport(transport),
      m_outbox(outbox),
      m_token(token),
      m_clock(clock),
      m_random(std::move(random)),
      m_pace(pace)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OutboxSender::fill);
    connect(&m_purgeTimer, &QTimer::timeout, this, &OutboxSender::purge);
    m_noteTimer.setSingleShot(true);
    connect(&m_noteTimer, &QTimer::timeout, this, [this] {
        noteAcknowledged();
        fill();
    });
}

OutboxSender::~OutboxSender()
{
    noteAcknowledged();
}

void OutboxSender::start()
{
    m_running = true;
    m_lastProgress = m_clock.monotonicMs();
    m_purgeTimer.start(m_pace.purge);
    purge();
    fill();
}

void OutboxSender::wake()
{
    if (m_running)
        fill();
}

void OutboxSender::countyAnswered(const QDateTime &countyTime)
{
    const qint64 now = m_clock.monotonicMs();
    m_countyTime = countyTime;
    m_countyTimeAt = now;
    const bool waitsForCounty = m_pause == Pause::Patience && now < m_notBefore;
    if (m_pause == Pause::Away)
        m_notBefore = now;
    const auto counts = m_outbox.counts();
    if (counts && counts->waiting == 0)
        m_lastProgress = now;
    if (m_pause != Pause::Refused && !waitsForCounty && now - m_lastProgress > m_pace.stuckAfter.count()) {
        sayOnce(u"outbox-stuck"_s);
        m_lastProgress = now;
        m_notBefore = now;
        dropDeliveries();
        m_transport.forgetConnections();
    }
    wake();
}

void OutboxSender::dropTaken()
{
    for (const store::QueuedSubmission &submission : m_taken)
        m_stranded.push_back(submission.id);
    m_taken.clear();
}

void OutboxSender::dropDeliveries()
{
    dropTaken();
    for (const auto &delivery : m_inHand)
        m_stranded.push_back(delivery->submission().id);
    m_inHand.clear();
    m_pieceSize.broke();
}

void OutboxSender::takeBackStranded()
{
    std::erase_if(m_stranded, [this](const QUuid &id) { return m_outbox.putBack(id).has_value(); });
}

void OutboxSender::fill()
{
    takeBackStranded();
    const qint64 now = m_clock.monotonicMs();
    if (m_renewing)
        return;
    if (now < m_notBefore) {
        lookAgainIn(std::chrono::milliseconds(m_notBefore - now));
        return;
    }
    // While it fails, one at a time finds out whether it still does.
    const int most = (m_failures > 0 ? 1 : m_pace.inHand) - int(m_inHand.size());
    if (most <= 0)
        return;
    for (int begun = 0; begun < most; ++begun) {
        if (m_taken.empty() && !takeMore(most - begun))
            return;
        if (m_taken.empty()) {
            rest();
            return;
        }
        store::QueuedSubmission next = std::move(m_taken.front());
        m_taken.pop_front();
        begin(std::move(next));
    }
}

/// False when the queue cannot be written.
bool OutboxSender::takeMore(int most)
{
    // Each transaction is an fsync, and this one bears nothing that must not be lost.
    const int wanted = m_failures > 0 ? most : std::max(most, m_pace.ahead);
    auto claimed = m_outbox.claim(wanted, m_clock.monotonicMs());
    if (!claimed) {
        qWarning("lucarne-sync: outbox: %s", qPrintable(claimed.error().detail));
        sayOnce(u"outbox-unwritable"_s);
        lookAgainIn(m_pace.look);
        return false;
    }
    std::ranges::move(*claimed, std::back_inserter(m_taken));
    return true;
}

void OutboxSender::begin(store::QueuedSubmission submission)
{
    m_drainedSaid = false;
    auto delivery = std::make_unique<Delivery>(m_transport, m_outbox, m_token, m_clock, m_pieceSize,
                                               std::move(submission));
    Delivery *raw = delivery.get();
    connect(raw, &Delivery::finished, this,
            [this, raw](const DeliveryResult &result) { settle(raw, result); });
    connect(raw, &Delivery::progressed, this, [this] { m_lastProgress = m_clock.monotonicMs(); });
    m_inHand.push_back(std::move(delivery));
    raw->start();
}

void OutboxSender::rest()
{
    if (m_inHand.empty() && m_erased > 0) {
        // Not at once each time: what was erased is ciphertext that only the county can open.
        if (const auto truncated = m_outbox.truncateLog())
            m_erased = 0;
    }
    if (const auto counts = m_outbox.counts(); counts && counts->waiting == 0 && !m_drainedSaid) {
        m_drainedSaid = true;
        say(u"outbox-drained"_s);
    }
    auto delay = m_pace.look;
    if (const auto next = m_outbox.nextRetryIn(m_clock.monotonicMs()); next && *next)
        delay = std::min(delay,
                         std::max<std::chrono::milliseconds>(std::chrono::milliseconds(**next), kLeastWait));
    lookAgainIn(delay);
}

void OutboxSender::settle(Delivery *delivery, const DeliveryResult &result)
{
    const auto at =
        std::ranges::find_if(m_inHand, [delivery](const auto &one) { return one.get() == delivery; });
    if (at == m_inHand.end())
        return;
    // It is the one that calls: it goes when its own code has returned.
    Delivery *ended = at->release();
    m_inHand.erase(at);
    ended->deleteLater();
    const store::QueuedSubmission &submission = ended->submission();
    if (const auto applied = apply(submission, result); !applied) {
        m_stranded.push_back(submission.id);
        unwritable(applied.error());
    }
    if (m_inHand.empty() || m_acknowledged.size() >= kNoteTogether)
        noteAcknowledged();
    else if (!m_acknowledged.empty() && !m_noteTimer.isActive())
        m_noteTimer.start(kNoteWithin);
    fill();
}

void OutboxSender::noteAcknowledged()
{
    m_noteTimer.stop();
    const auto all = std::exchange(m_acknowledged, {});
    const auto noted = all.empty() ? Result<void>() : m_outbox.acknowledge(all);
    if (!noted) {
        for (const auto &[submission, at] : all)
            m_stranded.push_back(submission.id);
        unwritable(noted.error());
        return;
    }
    if (!all.empty())
        m_lastSaid.clear();
    m_erased += int(all.size());
    if (m_erased >= kEraseAfter && m_outbox.truncateLog())
        m_erased = 0;
}

void OutboxSender::unwritable(const Error &error)
{
    qWarning("lucarne-sync: outbox: %s", qPrintable(error.detail));
    sayOnce(u"outbox-unwritable"_s);
    pause(Pause::Away, m_pace.look);
}

Result<void> OutboxSender::apply(const store::QueuedSubmission &submission, const DeliveryResult &result)
{
    const qint64 now = m_clock.monotonicMs();
    const bool wasAskedBeforeRenewal = std::erase(m_askedBeforeRenewal, submission.id) > 0;
    if (result.action != ReplyAction::RenewToken)
        m_renewed = false;
    if (result.action != ReplyAction::Acknowledge && result.reason != submission.reason)
        qInfo("lucarne-sync: %s %s: %s", qPrintable(submission.id.toString(QUuid::WithoutBraces)),
              qPrintable(result.reason), qPrintable(result.detail));

    // Should the answer be meant for this one alone, the others find their way.
    const auto behindTheOthers = [&] { return m_outbox.retryFrom(submission.id, now, result.reason); };

    switch (result.action) {
    case ReplyAction::Acknowledge:
        // The county's clock: the 30 days of the stub must not hang on a clock that may be wrong here.
        m_acknowledged.push_back({submission, result.receivedAt});
        m_failures = 0;
        if (m_pause != Pause::Patience) // the county is there and takes what this terminal sends
            m_notBefore = now;
        m_pause = Pause::None;
        m_lastProgress = now;
        return {};
    case ReplyAction::RetryLater: {
        ++m_failures;
        const auto shortPause = std::min(backOff(m_failures, m_random), m_pace.longestPause);
        if (result.status == 0)
            pause(Pause::Away, shortPause);
        else if (result.status == 429 && result.retryAfter) // meant for the terminal
            pause(Pause::Patience, retryDelay(m_failures, result.retryAfter, m_random));
        else
            pause(Pause::Patience, shortPause);
        // No answer at all is nobody's fault: it only goes behind the others.
        const auto delay =
            result.status == 0 ? 0ms : retryDelay(submission.failures + 1, result.retryAfter, m_random);
        return m_outbox.retryFrom(submission.id, now + delay.count(), result.reason);
    }
    case ReplyAction::PauseForPortal:
        ++m_failures;
        sayOnce(u"captive-portal"_s);
        pause(Pause::Away, std::min(backOff(m_failures, m_random), m_pace.longestPause));
        return behindTheOthers();
    case ReplyAction::RenewToken:
        if (!wasAskedBeforeRenewal)
            renewToken();
        return m_outbox.putBack(submission.id);
    case ReplyAction::PauseAndAlert:
        sayOnce(u"terminal-refused"_s);
        pause(Pause::Refused, m_pace.probe);
        return behindTheOthers();
    case ReplyAction::ProbeHourly:
        sayOnce(u"other-version"_s);
        pause(Pause::Refused, m_pace.probe);
        return behindTheOthers();
    case ReplyAction::Quarantine:
    case ReplyAction::CompareReceipt: // these three a delivery does itself
    case ReplyAction::SendDocuments:
    case ReplyAction::ContinueAt:
        break;
    }
    if (auto done = m_outbox.quarantine(submission.id, result.reason); !done)
        return done;
    m_failures = 0; // the county answers
    m_lastProgress = now;
    say(u"submission-quarantined"_s,
        {{u"reason"_s, result.reason}, {u"id"_s, submission.id.toString(QUuid::WithoutBraces)}});
    return {};
}

void OutboxSender::renewToken()
{
    if (m_renewing)
        return;
    if (m_renewed || !m_renewToken) {
        tokenRefused();
        return;
    }
    m_renewed = true;
    m_renewing = true;
    m_renewToken([this, alive = QPointer(this)](bool renewed) {
        if (!alive)
            return;
        m_renewing = false;
        if (renewed) {
            m_askedBeforeRenewal.clear();
            for (const auto &delivery : m_inHand)
                m_askedBeforeRenewal.push_back(delivery->submission().id);
        } else {
            tokenRefused();
        }
        fill();
    });
}

void OutboxSender::tokenRefused()
{
    sayOnce(u"token-refused"_s);
    pause(Pause::Refused, m_pace.probe);
    m_renewed = false; // staff may enrol the terminal anew: the next probe looks for another token
}

void OutboxSender::pause(Pause why, std::chrono::milliseconds length)
{
    // The longest pause says why: a shorter one on top of it ends nothing early.
    const qint64 until = m_clock.monotonicMs() + length.count();
    if (until < m_notBefore)
        return;
    m_pause = why;
    m_notBefore = until;
    dropTaken();
}

void OutboxSender::purge()
{
    std::optional<QDateTime> countyTime;
    if (m_countyTime)
        countyTime = m_countyTime->addMSecs(m_clock.monotonicMs() - m_countyTimeAt);
    if (const auto purged = m_outbox.purge(m_clock.utcNow(), countyTime); !purged)
        qWarning("lucarne-sync: outbox: %s", qPrintable(purged.error().detail));
    else if (*purged == store::PurgeOutcome::ClockInDoubt)
        qWarning("lucarne-sync: outbox: the clock is in doubt; nothing is purged without the county's word");
}

void OutboxSender::lookAgainIn(std::chrono::milliseconds delay)
{
    m_timer.start(delay);
}

void OutboxSender::sayOnce(const QString &event)
{
    if (m_lastSaid == event)
        return;
    m_lastSaid = event;
    say(event);
}

void OutboxSender::say(const QString &event, QJsonObject more)
{
    more.insert(u"event"_s, event);
    more.insert(u"time"_s, m_clock.utcNow().toString(Qt::ISODate));
    Q_EMIT happened(more);
}

} // namespace lucarne::sync

#include "moc_outboxsender.cpp"
