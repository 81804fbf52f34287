// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "county/countythread.h"
#include "faults/faultproxy.h"

#include "kiosk/configuration.h"
#include "store/outbox.h"
#include "sync/contentstate.h"
#include "sync/enrolment.h"
#include "sync/keptdraftsender.h"
#include "sync/outboxsender.h"
#include "vault/envelope.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace lucarne::county
{

/// A terminal that is enrolled at a real county: its data folder, its line, and what lucarne-sync
/// does there.
class TerminalAtCounty
{
public:
    explicit TerminalAtCounty(CountyThread &county) : m_enrolled(county.enrol()), m_proxy(county.url())
    {
        m_configuration.dataFolder = m_folder.filePath(QStringLiteral("data"));
        const auto places = sync::ContentPlaces::of(m_configuration);
        QDir().mkpath(places.syncFolder);
        sync::ContentState state;
        state.sealingKeys = {QString::fromLatin1(county.sealingKey().toBase64())};
        sync::EnrolmentRecord record;
        record.terminalId = m_enrolled.id;
        record.name = QStringLiteral("Mairie");
        record.county = m_proxy.url();
        record.countyKey = QString::fromLatin1(county.publicKey().toBase64());
        record.secretsFile = m_folder.filePath(QStringLiteral("token"));
        record.enrolledAt = QDateTime::currentDateTimeUtc();
        const bool written =
            sync::saveContentState(places, state) &&
            sync::writeSecretsFile(record.secretsFile, {*vault::SigningKey::fromSeed(m_enrolled.key.seed()),
                                                        m_enrolled.token.clone()}) &&
            sync::saveEnrolment(m_configuration.dataFolder, record);
        if (!written)
            qFatal("no terminal");
    }

    /// Until nothing is left to send.
    bool sync()
    {
        return syncUntil([](store::Outbox &outbox) {
            return outbox.counts()->waiting == 0 && outbox.keptDrafts().due()->empty();
        });
    }

    bool syncUntil(const std::function<bool(store::Outbox &outbox)> &isEnough)
    {
        using namespace std::chrono_literals;
        auto outbox = std::move(
            store::Outbox::openForSending(kiosk::outboxFolder(m_configuration), m_clock.utcNow())->outbox);
        const auto transport = std::move(*sync::Transport::to(m_proxy.url(), m_clock));
        const sync::Random random = [] { return 0.0; };
        sync::OutboxSender sender(*transport, outbox, m_enrolled.token, m_clock, random, {.look = 20ms});
        sync::KeptDraftSender kept(*transport, outbox, m_enrolled.token, m_clock, random, {.look = 20ms});
        QObject::connect(&kept, &sync::KeptDraftSender::happened, &kept, [this](const QJsonObject &event) {
            events.append(event[QStringLiteral("reason")].toString());
        });
        sender.start();
        kept.start();
        return QTest::qWaitFor([&outbox, &isEnough] { return isEnough(outbox); }, 30'000);
    }

    const kiosk::Configuration &configuration() const { return m_configuration; }
    faults::FaultProxy &line() { return m_proxy; }
    QStringList events; ///< reasons, of what happened to kept drafts

private:
    QTemporaryDir m_folder;
    EnrolledTerminal m_enrolled;
    faults::FaultProxy m_proxy;
    kiosk::Configuration m_configuration;
    session::SystemClock m_clock;
};

} // namespace lucarne::county
