// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QUrl>

#include <utility>

namespace lucarne::county
{

/// What any HTTP client sees of the county: for tests that ask it without Lucarne's own client.
class PlainClient
{
public:
    struct Answer {
        int status = 0; ///< 0: no answer
        QByteArray body;
        QByteArray contentType;
        QList<std::pair<QByteArray, QByteArray>> headers;
        QByteArray header(const QByteArray &name) const;
    };
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    explicit PlainClient(QUrl origin) : m_origin(std::move(origin)) {}
    void setToken(const QByteArray &token) { m_token = token; }
    /// Waits for the whole answer.
    Answer ask(const QByteArray &method, const QString &path, const Headers &headers = {},
               const QByteArray &body = {});

private:
    QUrl m_origin;
    QByteArray m_token;
    QNetworkAccessManager m_manager;
};

} // namespace lucarne::county
