// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countyservice.h"

#include <QHostAddress>
#include <QHttpServer>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <memory>

namespace lucarne::county
{

/// Told of every answer before it leaves. For tests that hold it against the contract.
using Observer = std::function<void(const QByteArray &method, const QString &path, const Reply &reply)>;

/// The county over HTTP. Belongs to one thread with an event loop.
class CountyServer
{
public:
    /// \a folder: the county's data. \a clock outlives the server.
    static Result<std::unique_ptr<CountyServer>> open(const QString &folder, const session::Clock &clock);

    /// Port 0: any free one. Without TLS of its own, it only listens on loopback addresses: a
    /// county puts it behind its web server.
    Result<QUrl> listen(const QHostAddress &address, quint16 port);

    Publisher &publisher() { return m_publisher; }
    CountyStore &store() { return *m_store; }
    SubmissionStore &submissions() { return *m_submissions; }
    /// Makes a code that is good for \a validity.
    Result<QString> newEnrolmentCode(std::chrono::seconds validity = std::chrono::hours(24));
    /// Drops kept drafts and documents whose time is over. Done by itself every hour.
    Result<void> tidyUp(const QDateTime &now);
    void setObserver(Observer observer) { m_observer = std::move(observer); }

private:
    CountyServer(std::unique_ptr<CountyStore> store, std::unique_ptr<SubmissionStore> submissions,
                 std::unique_ptr<DraftStore> drafts, Publisher publisher, const session::Clock &clock);
    void addRoutes();
    void send(const QHttpServerRequest &request, QHttpServerResponder &responder, Reply reply);

    const session::Clock &m_clock;
    std::unique_ptr<CountyStore> m_store;
    std::unique_ptr<SubmissionStore> m_submissions;
    std::unique_ptr<DraftStore> m_drafts;
    Publisher m_publisher; ///< uses the store
    CountyService m_service;
    QHttpServer m_http;
    QTimer m_tidying;
    Observer m_observer;
};

} // namespace lucarne::county
