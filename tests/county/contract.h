// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>
#include <utility>

namespace lucarne::county
{

struct Operation {
    QByteArray method; ///< upper case
    QString path;      ///< as in the contract, with {placeholders}
};

/// app/sync/openapi.yaml, to hold real answers against.
class Contract
{
public:
    /// Ends the test program when the file cannot be read: nothing can be tested then.
    static Contract load();

    QList<Operation> operations() const;
    /// What is wrong with an answer, one fault an entry; empty when it is as the contract says.
    QStringList faults(const QByteArray &method, const QString &path, int status,
                       const QByteArray &contentType, const QList<std::pair<QByteArray, QByteArray>> &headers,
                       const QByteArray &body) const;
    /// What is wrong with a document of a schema in components/schemas.
    QStringList schemaFaults(const QString &schema, const QByteArray &json) const;

private:
    QJsonValue resolved(const QJsonValue &value) const;
    std::optional<QJsonObject> operationFor(const QByteArray &method, const QString &path) const;
    QStringList validate(const QJsonObject &schema, const QByteArray &json) const;

    QJsonObject m_document;
};

} // namespace lucarne::county
