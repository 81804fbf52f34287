// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxkeeper.h"

#include "session/clock.h"

#include <algorithm>

namespace lucarne::sync
{

using namespace Qt::StringLiterals;

OutboxKeeper::OutboxKeeper(Transport &transport, QString folder, const vault::Secret &token,
                           const session::Clock &clock, Random random, OutboxPace pace, QObject *parent)
    : QObject(parent),
      m_transport(transport),
      m_folder(std::move(folder)),
      m_token(token),
      m_clock(clock),
      m_random(std::move(random)),
      m_pace(pace),
      m_retryIn(pace.firstRetry)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &OutboxKeeper::open);
    m_salvageTimer.setSingleShot(true);
    connect(&m_salvageTimer, &QTimer::timeout, this, &OutboxKeeper::salvageAgain);
    connect(&m_watchTimer, &QTimer::timeout, this, &OutboxKeeper::watch);
}

OutboxKeeper::~OutboxKeeper() = default;

void OutboxKeeper::start()
{
    open();
}

void OutboxKeeper::open()
{
    auto opened = store::Outbox::openForSending(m_folder, m_clock.utcNow());
    if (!opened) {
        say(u"outbox-unusable"_s, opened.error());
        m_retryTimer.start(m_retryIn);
        m_retryIn = std::min(2 * m_retryIn, m_pace.longestRetry);
        return;
    }
    m_lastSaid.clear();
    m_outbox.emplace(std::move(opened->outbox));
    tellSalvage(opened->salvage);
    m_sender =
        std::make_unique<OutboxSender>(m_transport, *m_outbox, m_token, m_clock, m_random, m_pace.send);
    if (m_renewToken)
        m_sender->setTokenRenewal(m_renewToken);
    connect(m_sender.get(), &OutboxSender::happened, this, &OutboxKeeper::happened);
    m_keptSender =
        std::make_unique<KeptDraftSender>(m_transport, *m_outbox, m_token, m_clock, m_random, m_pace.keep);
    connect(m_keptSender.get(), &KeptDraftSender::happened, this, &OutboxKeeper::happened);
    m_audit = std::make_unique<ReceiptAudit>(m_transport, *m_outbox, m_token, m_clock, m_pace.audit);
    connect(m_audit.get(), &ReceiptAudit::happened, this, &OutboxKeeper::happened);
    m_sender->start();
    m_keptSender->start();
    m_audit->start();
    m_watchTimer.start(m_pace.watch);
    dropDrafts();
}

void OutboxKeeper::close()
{
    m_watchTimer.stop();
    m_salvageTimer.stop();
    m_audit.reset();
    m_keptSender.reset();
    m_sender.reset();
    m_outbox.reset();
}

void OutboxKeeper::watch()
{
    if (!m_outbox->isDamaged() && !store::Outbox::isDamageReported(m_folder)) {
        m_retryIn = m_pace.firstRetry;
        if (m_dropAgain)
            dropDrafts();
        return;
    }
    qWarning("lucarne-sync: outbox: somebody found it damaged; it is looked at");
    close();
    open();
}

/// What could not be brought over is tried again: by then there may be room on the disk.
void OutboxKeeper::tellSalvage(const store::SalvageReport &report)
{
    if (!report.setAside.isEmpty())
        say(u"outbox-damaged"_s, {{},
                                  u"set aside as %1; %2 submissions and %3 kept drafts brought over"_s
                                      .arg(report.setAside.join(u' '))
                                      .arg(report.salvaged.submissions)
                                      .arg(report.salvaged.keptDrafts)});
    if (!report.unsalvaged.isEmpty()) {
        say(u"outbox-unsalvaged"_s, {{}, report.unsalvaged.join(u' ')});
        m_salvageTimer.start(m_pace.longestRetry);
    }
}

void OutboxKeeper::salvageAgain()
{
    tellSalvage(m_outbox->salvage());
}

void OutboxKeeper::countyAnswered(const QDateTime &countyTime)
{
    if (!m_outbox)
        return;
    m_sender->countyAnswered(countyTime);
    m_keptSender->countyAnswered();
}

std::optional<OutboxHealth> OutboxKeeper::health()
{
    if (!m_outbox)
        return std::nullopt;
    const auto counts = m_outbox->counts();
    const auto oldest = m_outbox->oldestWaiting();
    if (!counts || !oldest)
        return std::nullopt;
    return OutboxHealth{counts->waiting, counts->quarantined + counts->refusedDrafts,
                        int(store::DamagedQueues(m_folder).all().size()), counts->missing, *oldest};
}

void OutboxKeeper::setLivingVisit(const QByteArray &tag)
{
    m_livingVisit = tag;
    dropDrafts();
}

/// The window did so too when its visit ended in order.
void OutboxKeeper::dropDrafts()
{
    if (!m_outbox || !m_livingVisit)
        return;
    const auto dropped = m_outbox->dropDrafts(*m_livingVisit);
    m_dropAgain = !dropped;
    if (!dropped)
        qWarning("lucarne-sync: outbox: %s", qPrintable(dropped.error().detail));
}

/// Once, until something else is to be said.
void OutboxKeeper::say(const QString &event, const Error &error)
{
    if (std::exchange(m_lastSaid, event) == event)
        return;
    qWarning("lucarne-sync: %s: %s %s", qPrintable(event), qPrintable(error.sentence),
             qPrintable(error.detail));
    Q_EMIT happened({{u"event"_s, event}, {u"time"_s, m_clock.utcNow().toString(Qt::ISODate)}});
}

} // namespace lucarne::sync
