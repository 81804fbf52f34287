// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "county/countyserver.h"

#include "session/clock.h"
#include "vault/sealingkey.h"

#include <QTemporaryDir>
#include <QThread>

#include <functional>
#include <mutex>

class QTcpSocket;

namespace lucarne::county
{

/// A terminal that was enrolled at a county.
struct EnrolledTerminal {
    QString id;
    vault::SigningKey key;
    vault::Secret token;
};

/// A real county on a free loopback port, in a thread of its own, for tests. Every answer it gives
/// is held against the contract; contractFaults() has what did not fit.
class CountyThread
{
public:
    /// Serves at once; \a port 0 takes a free one.
    explicit CountyThread(quint16 port = 0);
    ~CountyThread();
    CountyThread(const CountyThread &) = delete;
    CountyThread &operator=(const CountyThread &) = delete;

    QUrl url() const { return m_url; }
    vault::PublicKey publicKey() const { return *m_key; }
    QString dataFolder() const { return m_folder.path(); }

    /// Runs in the county's thread, and waits for it.
    void with(const std::function<void(CountyServer &)> &use);
    QString newCode(std::chrono::seconds validity = std::chrono::hours(1));
    /// As if it had used a code.
    EnrolledTerminal enrol();
    /// The key that submissions are sealed to now.
    vault::SealingKey sealingKey();
    SignedManifest publish(const QStringList &catalogues, const QString &directory,
                           const QString &procedures = {});

    /// Away: the port is closed and open connections are cut. Back: the same port again.
    void goAway();
    void comeBack();

    QStringList contractFaults();
    /// What was asked so far, as "GET /v1/health 200".
    QStringList answered();

private:
    void start(quint16 port);

    QTemporaryDir m_folder;
    session::SystemClock m_clock;
    QThread m_thread;
    QObject *m_anchor = nullptr; ///< lives in the thread; calls are queued on it
    std::unique_ptr<CountyServer> m_server;
    std::unique_ptr<QTcpSocket> m_heldPort; ///< while it is away
    std::optional<vault::PublicKey> m_key;
    QUrl m_url;
    std::mutex m_mutex;
    QStringList m_faults;
    QStringList m_answered;
};

} // namespace lucarne::county
