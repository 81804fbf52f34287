// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest.h"
#include "transport.h"

#include "vault/digest.h"

#include <QFile>
#include <QPointer>

namespace lucarne::sync
{

/// Fetches one bundle into `folder/SHA256.bundle`. What arrived of it is kept in
/// `folder/SHA256.part`, also from one process to the next, and the download goes on from there.
/// More bytes than the manifest says are refused as they come, and the hash is taken on the way. A
/// connection that is cut after some progress is taken up again at once.
class BundleDownload final : public QObject
{
    Q_OBJECT
public:
    /// \a transport and \a token outlive the download; \a folder exists.
    BundleDownload(Transport &transport, const vault::Secret &token, Bundle bundle, const QString &folder,
                   QObject *parent = nullptr);
    ~BundleDownload() override;

    void start();
    void cancel();

Q_SIGNALS:
    /// \a file: the whole, verified, synchronised bundle. Empty when \a error says why not.
    void finished(const QString &file, const lucarne::sync::ContentError &error,
                  std::optional<std::chrono::seconds> retryAfter);

private:
    void ask();
    bool take(const Answer &head, QByteArrayView piece);
    bool checkHead(const Answer &head);
    void answered(const Answer &answer);
    void complete();
    /// Opens the part and hashes what is in it.
    bool openPart();
    bool startOver();
    void dropExchange();
    void fail(ContentFault fault, const QString &sentence, const QString &detail,
              std::optional<std::chrono::seconds> retryAfter = {});
    void failDisk();

    Transport &m_transport;
    const vault::Secret &m_token;
    Bundle m_bundle;
    QString m_target;
    QFile m_part;
    vault::Sha256 m_hash;
    qint64 m_have = 0;
    qint64 m_haveAtAsk = 0;
    bool m_headChecked = false;
    bool m_startedOver = false;
    bool m_done = false;
    int m_continuations = 0;
    QPointer<Exchange> m_exchange;
};

} // namespace lucarne::sync
