// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoff.h"
#include "documentupload.h"

#include "store/outbox.h"

#include <QHash>
#include <QJsonObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace lucarne::sync
{

struct KeepPace {
    std::chrono::milliseconds look = std::chrono::seconds(5); ///< for what windows have kept
    std::chrono::milliseconds probe = std::chrono::hours(1);  ///< county refuses or is of another version
    std::chrono::milliseconds longestPause = std::chrono::minutes(1); ///< county away, or a portal
};

/// Brings drafts that were kept for later to the county, their documents first, and has it delete
/// those that were submitted. One at a time, apart from the submissions: they matter more and never
/// wait for these. Tells the supervisor by events, each a JSON object with "event":
/// kept-draft-refused.
class KeptDraftSender final : public QObject
{
    Q_OBJECT
public:
    /// All references outlive the sender.
    KeptDraftSender(Transport &transport, store::Outbox &outbox, const vault::Secret &token,
                    const session::Clock &clock, Random random, KeepPace pace = {},
                    QObject *parent = nullptr);
    ~KeptDraftSender() override;

    void start();
    /// Another part of the program has just heard from the county: a pause because it was away is over.
    void countyAnswered();

Q_SIGNALS:
    void happened(const QJsonObject &event);

private:
    struct Wait {
        int failures = 0;
        qint64 notBefore = 0;
    };

    void look();
    void take(store::KeptDraft kept);
    void put(bool afterEarlier);
    void putAnswered(const Answer &answer, bool afterEarlier);
    void remove();
    void removeAnswered(const Answer &answer);
    void ask(Ask request, std::function<void(const Answer &)> answered);
    void settle(const DeliveryResult &result);
    void refuse(const QString &reason);
    void note(const Result<void> &changed);
    void done();
    void pause(std::chrono::milliseconds length, bool isAway);
    bool isEcho(const Answer &answer) const;

    Transport &m_transport;
    store::Outbox &m_outbox;
    const vault::Secret &m_token;
    const session::Clock &m_clock;
    Random m_random;
    KeepPace m_pace;
    QTimer m_timer;
    PieceSize m_pieceSize;
    std::optional<store::KeptDraft> m_inHand;
    std::unique_ptr<DocumentUpload> m_upload;
    QPointer<Exchange> m_exchange;
    QHash<QString, Wait> m_waits; ///< of drafts that failed, by id
    int m_failures = 0;           ///< in a row, of any
    qint64 m_notBefore = 0;
    bool m_isAway = false; ///< why it pauses
};

} // namespace lucarne::sync
