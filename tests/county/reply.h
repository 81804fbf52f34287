// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QByteArray>
#include <QDateTime>
#include <QIODevice>
#include <QJsonObject>
#include <QList>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace lucarne::county
{

struct Request {
    /// Value of a header, empty when it is not there. Case of the name does not matter.
    std::function<QByteArray(const QByteArray &name)> header;
    QByteArray body;
    QString peer; ///< address of the client
};

struct Reply {
    int status = 200;
    QByteArray contentType; ///< empty: no body
    QByteArray body;
    std::unique_ptr<QIODevice> stream; ///< in place of a body, when it is large; its size() counts
    QList<std::pair<QByteArray, QByteArray>> headers;
};

Reply json(int status, const QJsonObject &object);
/// RFC 9457. \a type is the last part of the problem's URN.
Reply problem(int status, const char *type, const QString &title, const QString &detail = {});
Reply badRequest(const QString &detail);
/// The detail goes to the log, never to the client.
Reply internalProblem(const Error &error);
/// 429 with Retry-After.
Reply tooMany(std::chrono::milliseconds wait);

QString rfc3339(const QDateTime &time);

} // namespace lucarne::county
