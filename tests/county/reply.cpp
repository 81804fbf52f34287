// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reply.h"

#include <QJsonDocument>

namespace lucarne::county
{

using namespace Qt::StringLiterals;

Reply json(int status, const QJsonObject &object)
{
    Reply reply;
    reply.status = status;
    reply.contentType = "application/json";
    reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return reply;
}

Reply problem(int status, const char *type, const QString &title, const QString &detail)
{
    QJsonObject object{
        {u"type"_s, u"urn:lucarne:problem:"_s + QLatin1StringView(type)},
        {u"title"_s, title},
        {u"status"_s, status},
    };
    if (!detail.isEmpty())
        object.insert(u"detail"_s, detail);
    Reply reply = json(status, object);
    reply.contentType = "application/problem+json";
    return reply;
}

Reply badRequest(const QString &detail)
{
    return problem(400, "bad-request", u"The request is not as the contract says."_s, detail);
}

Reply internalProblem(const Error &error)
{
    qCritical("lucarne-county: %s", qPrintable(error.detail));
    return problem(500, "internal", u"The county cannot answer."_s);
}

Reply tooMany(std::chrono::milliseconds wait)
{
    Reply reply = problem(429, "too-many-attempts", u"Too many attempts."_s);
    reply.headers.append(
        {"Retry-After", QByteArray::number(std::chrono::ceil<std::chrono::seconds>(wait).count())});
    return reply;
}

QString rfc3339(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

} // namespace lucarne::county
