// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace lucarne::county
{

/// Something on a loopback port that is not the county: it sends exactly the bytes that a test
/// gives it, and closes. Runs in the thread that made it.
class RoguePeer final : public QObject
{
public:
    RoguePeer();

    QUrl url() const;
    /// The whole answer to any request of a path, head included.
    void answer(const QString &path, const QByteArray &raw) { m_answers[path] = raw; }
    /// \a raw first, then bytes without end.
    void answerEndlessly(const QString &path, const QByteArray &raw);
    /// A good answer.
    static QByteArray ok(const QByteArray &type, const QByteArray &body, const QByteArray &moreHeaders = {});

    /// First lines of the requests so far.
    const QList<QByteArray> &requests() const { return m_requests; }
    qint64 bytesSent() const { return m_sent; }

private:
    void accept();
    void read(QTcpSocket *socket);

    QTcpServer m_server;
    QHash<QString, QByteArray> m_answers;
    QStringList m_endless;
    QList<QByteArray> m_requests;
    qint64 m_sent = 0;
};

/// Stands between a client and a county, and cuts connections after a number of bytes.
class CuttingProxy final : public QObject
{
public:
    explicit CuttingProxy(const QUrl &county);

    QUrl url() const;
    /// For each connection from now on, how many bytes of the county's answers go through before
    /// it is cut. Connections after the last one are not cut.
    void setCuts(const QList<qint64> &cuts) { m_cuts = cuts; }
    /// Answers stop coming after this many bytes in all, without a cut; negative: never.
    void setStallAfter(qint64 bytes) { m_stallAfter = bytes; }
    qint64 bytesFromCounty() const { return m_bytes; }
    int connections() const { return m_connections; }

private:
    void accept();

    QUrl m_county;
    QTcpServer m_server;
    QList<qint64> m_cuts;
    qint64 m_stallAfter = -1;
    qint64 m_bytes = 0;
    int m_connections = 0;
};

} // namespace lucarne::county
