// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keptdraftsender.h"

#include "failpoint.h"

#include "session/clock.h"

#include <QJsonDocument>

#include <algorithm>

namespace lucarne::sync
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

KeptDraftSender::KeptDraftSender(Transport &transport, store::Outbox &outbox, const vault::Secret &token,
                                 const session::Clock &clock, Random random, KeepPace pace, QObject *parent)
    : QObject(parent),
      m_transport(transport),
      m_outbox(outbox),
      m_token(token),
      m_clock(clock),
      m_random(std::move(random)),
      m_pace(pace)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &KeptDraftSender::look);
}

KeptDraftSender::~KeptDraftSender()
{
    if (!m_exchange)
        return;
    m_exchange->disconnect(this);
    m_exchange->abort();
}

void KeptDraftSender::start()
{
    m_timer.start(0);
}

void KeptDraftSender::countyAnswered()
{
    if (m_isAway && !m_inHand) {
        m_notBefore = 0;
        m_timer.start(0);
    }
}

void KeptDraftSender::look()
{
    if (m_inHand)
        return;
    const qint64 now = m_clock.monotonicMs();
    m_timer.start(
        std::max<std::chrono::milliseconds>(m_pace.look, std::chrono::milliseconds(m_notBefore - now)));
    if (now < m_notBefore)
        return;
    auto due = m_outbox.keptDrafts().dueIds();
    if (!due) {
        qWarning("lucarne-sync: outbox: %s", qPrintable(due.error().detail));
        return;
    }
    // Those that failed least come first, so that one that always fails keeps nobody waiting.
    due->removeIf([this, now](const QString &id) { return m_waits.value(id).notBefore > now; });
    const auto next =
        std::ranges::min_element(*due, {}, [this](const QString &id) { return m_waits.value(id).failures; });
    if (next == due->end())
        return;
    auto kept = m_outbox.keptDrafts().find(*next);
    if (!kept)
        qWarning("lucarne-sync: outbox: %s", qPrintable(kept.error().detail));
    else if (*kept)
        take(std::move(**kept));
}

void KeptDraftSender::take(store::KeptDraft kept)
{
    m_timer.stop();
    m_inHand = std::move(kept);
    if (m_inHand->box.isEmpty()) {
        remove();
        return;
    }
    m_upload = std::make_unique<DocumentUpload>(m_transport, m_outbox.documents(), m_token, m_clock,
                                                m_pieceSize, m_inHand->documents);
    connect(m_upload.get(), &DocumentUpload::finished, this, [this](const DeliveryResult &result) {
        if (result.action == ReplyAction::Acknowledge)
            put(!m_inHand->follows.isEmpty());
        else
            settle(result);
    });
    m_upload->start();
}

void KeptDraftSender::ask(Ask request, std::function<void(const Answer &)> answered)
{
    request.path = u"/v1/drafts/"_s + m_inHand->id;
    request.token = &m_token;
    m_exchange = m_transport.ask(std::move(request));
    connect(m_exchange, &Exchange::finished, this, std::move(answered));
}

void KeptDraftSender::put(bool afterEarlier)
{
    Ask request;
    request.method = "PUT";
    request.within = 0ms;
    request.isIndivisible = true;
    request.body = m_inHand->box;
    request.bodyType = "application/vnd.lucarne.draft";
    request.headers = {{"Content-Digest", contentDigest(m_inHand->box)},
                       {"Draft-Token-Digest", m_inHand->tokenDigest.toHex()}};
    if (afterEarlier) {
        QStringList tags;
        for (const QString &version : m_inHand->follows)
            tags.append(u'"' + version + u'"');
        request.headers.emplaceBack("If-Match", tags.join(u", "_s).toLatin1());
    } else {
        request.headers.emplaceBack("If-None-Match", "*");
    }
    ask(std::move(request),
        [this, afterEarlier](const Answer &answer) { putAnswered(answer, afterEarlier); });
    failpoint("kept-draft.sent");
}

void KeptDraftSender::putAnswered(const Answer &answer, bool afterEarlier)
{
    failpoint("kept-draft.answered");
    if (afterEarlier && answer.problem == "no-such-draft"_L1) {
        put(false); // no earlier version ever got there, or its time is over
    } else if (answer.problem == "draft-changed"_L1) {
        refuse(answer.problem); // never a silent merge
    } else if (answer.problem == "draft-submitted"_L1) {
        note(m_outbox.keptDrafts().deleted(*m_inHand));
        done();
    } else {
        settle(resultOf(answer, isEcho(answer)));
    }
}

void KeptDraftSender::remove()
{
    Ask request;
    request.method = "DELETE";
    request.headers = {{"Draft-Token", m_inHand->token.toBase64(QByteArray::Base64UrlEncoding |
                                                                QByteArray::OmitTrailingEquals)}};
    ask(std::move(request), [this](const Answer &answer) { removeAnswered(answer); });
}

void KeptDraftSender::removeAnswered(const Answer &answer)
{
    DeliveryResult result = resultOf(answer, isEcho(answer));
    if (answer.problem == "no-such-draft"_L1)
        result.action = ReplyAction::Acknowledge;
    settle(result);
}

/// The id, and of a draft that is kept its digest: a portal answers 200 too.
bool KeptDraftSender::isEcho(const Answer &answer) const
{
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    return object[u"id"].toString() == m_inHand->id &&
           (m_inHand->box.isEmpty() || object[u"digest"].toString() == store::versionOf(m_inHand->box));
}

void KeptDraftSender::settle(const DeliveryResult &result)
{
    const store::KeptDraft &kept = *m_inHand;
    switch (result.action) {
    case ReplyAction::Acknowledge:
        note(kept.box.isEmpty() ? m_outbox.keptDrafts().deleted(kept) : m_outbox.keptDrafts().sent(kept));
        m_waits.remove(kept.id);
        m_failures = 0;
        m_isAway = false;
        break;
    case ReplyAction::Quarantine:
        refuse(result.reason);
        return;
    case ReplyAction::RenewToken: // the sender of submissions sees to it
    case ReplyAction::PauseAndAlert:
    case ReplyAction::ProbeHourly:
        ++m_waits[kept.id].failures; // should it be meant for this one alone
        pause(m_pace.probe, false);
        break;
    default: {
        // No answer at all is not the draft's fault: it only goes behind the others.
        Wait &wait = m_waits[kept.id];
        ++wait.failures;
        if (result.status != 0)
            wait.notBefore =
                m_clock.monotonicMs() + retryDelay(wait.failures, result.retryAfter, m_random).count();
        const auto shortPause = std::min(backOff(++m_failures, m_random), m_pace.longestPause);
        if (result.status == 429 && result.retryAfter) // meant for the terminal
            pause(retryDelay(m_failures, result.retryAfter, m_random), false);
        else
            pause(shortPause, result.status == 0 || result.action == ReplyAction::PauseForPortal);
        break;
    }
    }
    done();
}

void KeptDraftSender::refuse(const QString &reason)
{
    qWarning("lucarne-sync: the county refuses a draft kept for later (%s): lucarnectl outbox list",
             qPrintable(reason));
    note(m_outbox.keptDrafts().refused(*m_inHand, reason));
    Q_EMIT happened({{u"event"_s, u"kept-draft-refused"_s},
                     {u"reason"_s, reason},
                     {u"time"_s, m_clock.utcNow().toString(Qt::ISODate)}});
    done();
}

void KeptDraftSender::note(const Result<void> &changed)
{
    if (changed)
        return;
    qWarning("lucarne-sync: outbox: %s", qPrintable(changed.error().detail));
    pause(m_pace.look, false);
}

void KeptDraftSender::pause(std::chrono::milliseconds length, bool isAway)
{
    // The longest pause says why: a shorter one on top of it ends nothing early.
    const qint64 until = m_clock.monotonicMs() + length.count();
    if (until < m_notBefore)
        return;
    m_notBefore = until;
    m_isAway = isAway;
}

void KeptDraftSender::done()
{
    m_inHand.reset();
    m_timer.start(0); // the next one, or the next look
}

} // namespace lucarne::sync

#include "moc_keptdraftsender.cpp"
