// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <memory>

class QTcpSocket;

namespace lucarne::faults
{

/// What a proxy does to one request.
struct Fault {
    enum Kind {
        None,
        Swallow,       ///< nothing ever comes back, nothing is closed
        Refuse,        ///< the connection is closed before anything was read of the county
        CutRequest,    ///< only the first \a bytes of the body reach the county
        CutReply,      ///< the county gets all; its answer is cut after \a bytes
        LoseReply,     ///< the county gets all; the connection is cut without an answer
        Delay,         ///< the answer comes \a bytes milliseconds late
        Repeat,        ///< the county gets it twice; the second answer goes back
        GarbleRequest, ///< a byte of the body is changed
        GarbleReply,   ///< a byte of the answer is changed
        Answer,        ///< \a raw goes back, the county hears nothing
        ReplaceReply,  ///< the county gets all, \a raw goes back
        Slow,          ///< the request is read at \a bytes a second
        Bound,         ///< \a raw goes back when the body has more than \a bytes
    };
    Kind kind = None;
    qint64 bytes = 0;
    QByteArray raw = {};
};

/// Stands between terminals and a county, and does to each request what a plan says, which is asked
/// once its first line is there. Reads each request whole first. Runs in the thread that made it.
class FaultProxy final : public QObject
{
public:
    /// \a first line of the request, such as "PUT /v1/submissions/… HTTP/1.1".
    using Plan = std::function<Fault(const QByteArray &firstLine)>;

    explicit FaultProxy(QUrl county);
    QUrl url() const;
    void setCounty(const QUrl &county) { m_county = county; }
    void setPlan(Plan plan) { m_plan = std::move(plan); }
    /// Which faults were done how often.
    const QHash<int, int> &done() const { return m_done; }

    /// A whole answer.
    static QByteArray answer(int status, const QByteArray &type, const QByteArray &body,
                             const QByteArray &moreHeaders = {});
    static QByteArray problem(int status, const QByteArray &type, const QByteArray &moreHeaders = {});
    /// What a captive portal says to everything.
    static QByteArray portalPage();

private:
    struct Connection;
    void accept();
    void read(QTcpSocket *client, const std::shared_ptr<Connection> &connection);
    void serve(QTcpSocket *client, const QByteArray &request, Fault fault);
    void forward(QTcpSocket *client, const QByteArray &request,
                 const std::function<void(QByteArray)> &answered);

    QUrl m_county;
    Plan m_plan;
    QTcpServer m_server;
    QHash<int, int> m_done;
    QRandomGenerator m_random{20260302}; ///< for what is garbled
};

} // namespace lucarne::faults
