// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <random>
#include <vector>

namespace lucarne::test
{

/// Damages a JSON document where it means something: members go, change their type or their name, or
/// take each other's place. The same seed gives the same damage on every platform.
class JsonMutator
{
public:
    explicit JsonMutator(quint32 seed) : m_random(seed) {}

    QJsonObject mutate(QJsonObject document)
    {
        for (quint32 i = 1 + below(2); i > 0; --i) {
            m_values.clear();
            m_keys.clear();
            collect(document);
            m_left = 1 + below(quint32(m_values.size()));
            document = visited(document).toObject();
        }
        return document;
    }

private:
    quint32 below(quint32 bound) { return bound ? quint32(m_random()) % bound : 0; }

    void collect(const QJsonValue &value)
    {
        m_values.push_back(value);
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            collect(item);
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            m_keys.append(it.key());
            collect(it.value());
        }
    }

    /// Counts down to the value that is to be damaged.
    QJsonValue visited(const QJsonValue &value)
    {
        if (m_left == 0)
            return value;
        if (--m_left == 0)
            return damaged(value);
        if (value.isArray()) {
            QJsonArray result;
            const QJsonArray items = value.toArray();
            for (const QJsonValue &item : items) {
                const QJsonValue kept = visited(item);
                if (!kept.isUndefined())
                    result.append(kept);
            }
            return result;
        }
        if (!value.isObject())
            return value;
        QJsonObject result;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const bool before = m_left != 0;
            const QJsonValue kept = visited(it.value());
            const bool renamed = before && m_left == 0 && below(6) == 0;
            result.insert(renamed ? m_keys.at(qsizetype(below(quint32(m_keys.size())))) : it.key(), kept);
        }
        return result;
    }

    QJsonValue damaged(const QJsonValue &value)
    {
        if (below(2) == 0)
            return likewise(value);
        switch (below(9)) {
        case 0:
            return QJsonValue::Undefined;
        case 1:
            return QJsonValue::Null;
        case 2:
            return double(below(4000)) - 2000;
        case 3:
            return QStringLiteral("(a+)+$");
        case 4:
            return below(2) == 0;
        case 5:
            return QJsonObject{{QStringLiteral("$ref"), QStringLiteral("#/definitions/person")}};
        case 6:
            return QJsonArray{value, value};
        case 7:
            return m_keys.at(qsizetype(below(quint32(m_keys.size()))));
        default:
            return m_values[below(quint32(m_values.size()))];
        }
    }

    /// Another value of the same type.
    QJsonValue likewise(const QJsonValue &value)
    {
        if (value.isBool())
            return !value.toBool();
        if (value.isDouble())
            return value.toDouble() + double(below(7)) - 3;
        if (value.isArray()) {
            QJsonArray items = value.toArray();
            if (!items.isEmpty())
                items.append(items.takeAt(qsizetype(below(quint32(items.size())))));
            return items;
        }
        if (value.isObject()) {
            QJsonObject members = value.toObject();
            if (!members.isEmpty())
                members.remove(members.keys().at(qsizetype(below(quint32(members.size())))));
            return members;
        }
        for (int tries = 0; tries < 100; ++tries) {
            const QJsonValue &other = m_values[below(quint32(m_values.size()))];
            if (other.isString())
                return other;
        }
        return value;
    }

    std::vector<QJsonValue> m_values;
    QStringList m_keys;
    quint32 m_left = 0;
    std::mt19937 m_random;
};

} // namespace lucarne::test
