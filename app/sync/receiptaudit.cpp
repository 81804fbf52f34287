// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiptaudit.h"

#include "countyreceipt.h"

#include "session/clock.h"

#include <algorithm>

namespace lucarne::sync
{

using namespace Qt::StringLiterals;

ReceiptAudit::ReceiptAudit(Transport &transport, store::Outbox &outbox, const vault::Secret &token,
                           const session::Clock &clock, std::chrono::milliseconds pace, QObject *parent)
    : QObject(parent), m_transport(transport), m_outbox(outbox), m_token(token), m_clock(clock), m_pace(pace)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ReceiptAudit::begin);
}

ReceiptAudit::~ReceiptAudit()
{
    if (!m_exchange)
        return;
    m_exchange->disconnect(this);
    m_exchange->abort();
}

void ReceiptAudit::start()
{
    m_timer.start(m_pace);
}

void ReceiptAudit::begin()
{
    m_toAsk.clear();
    m_there.clear();
    m_missing.clear();
    m_asksAll = false;
    const auto stubs = m_outbox.stubs();
    if (!stubs) {
        qWarning("lucarne-sync: outbox: %s", qPrintable(stubs.error().detail));
        start();
        return;
    }
    bool hasNewestBefore = false;
    for (const store::Stub &stub : *stubs) {
        if (stub.audit != store::Audit::There || !std::exchange(hasNewestBefore, true))
            m_toAsk.push_back(stub);
    }
    askNext();
}

void ReceiptAudit::askNext()
{
    if (m_toAsk.empty() && !widen()) {
        end();
        return;
    }
    Ask request;
    request.path = u"/v1/submissions/"_s + m_toAsk.front().id.toString(QUuid::WithoutBraces);
    request.token = &m_token;
    m_exchange = m_transport.ask(std::move(request));
    connect(m_exchange, &Exchange::finished, this, &ReceiptAudit::answered);
}

void ReceiptAudit::answered(const Answer &answer)
{
    const store::Stub stub = m_toAsk.front();
    const auto receipt =
        answer.outcome == Outcome::Ok ? countyReceiptFrom(answer.body) : std::optional<CountyReceipt>();
    if (receipt && receipt->id == stub.id) {
        (receipt->digest == stub.digest ? m_there : m_missing).append(stub.id);
    } else if (answer.problem == "no-such-submission"_L1) {
        m_missing.append(stub.id);
    } else {
        // The county is away, or somebody else answers. All is asked again: what is noted as missing
        // would be no news any more, and those before it never asked for.
        m_there.clear();
        m_missing.clear();
        end();
        return;
    }
    m_toAsk.pop_front();
    askNext();
}

/// One that was there is gone: those before it may be too. True when there are some to ask for.
bool ReceiptAudit::widen()
{
    const auto stubs = std::exchange(m_asksAll, true) ? failure({}) : m_outbox.stubs();
    const bool isNews = stubs && std::ranges::any_of(*stubs, [this](const store::Stub &stub) {
                            return stub.audit != store::Audit::Missing && m_missing.contains(stub.id);
                        });
    if (!isNews)
        return false;
    for (const store::Stub &stub : *stubs) {
        if (!m_there.contains(stub.id) && !m_missing.contains(stub.id))
            m_toAsk.push_back(stub);
    }
    return !m_toAsk.empty();
}

void ReceiptAudit::end()
{
    start(); // the next one
    m_toAsk.clear();
    if (m_there.isEmpty() && m_missing.isEmpty())
        return;
    const auto before = m_outbox.counts();
    const auto noted = m_outbox.noteAudited(m_there, m_missing);
    const auto now = m_outbox.counts();
    if (!noted || !before || !now) {
        qWarning("lucarne-sync: outbox: %s",
                 qPrintable((!noted ? noted.error() : (before ? now : before).error()).detail));
        return;
    }
    if (now->missing <= before->missing)
        return;
    qCritical("lucarne-sync: the county does not have %d submissions any more that it had acknowledged: "
              "lucarnectl outbox list",
              now->missing);
    Q_EMIT happened({{u"event"_s, u"receipts-missing"_s},
                     {u"count"_s, now->missing},
                     {u"time"_s, m_clock.utcNow().toString(Qt::ISODate)}});
}

} // namespace lucarne::sync

#include "moc_receiptaudit.cpp"
