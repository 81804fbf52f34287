// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "strictjson.h"

#include "jsonpointer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <optional>

using namespace Qt::StringLiterals;

namespace lucarne::procedure
{

namespace
{

/// Walks through a document that is known to be JSON, looking for a name twice in one object.
class TwiceFinder
{
public:
    explicit TwiceFinder(const QByteArray &json) : m_json(json) {}

    std::optional<QString> find()
    {
        value({});
        return m_found;
    }

private:
    char peek()
    {
        while (m_at < m_json.size() && QByteArrayView(" \t\r\n,:").contains(m_json.at(m_at)))
            ++m_at;
        return m_at < m_json.size() ? m_json.at(m_at) : '\0';
    }

    void value(const QString &pointer)
    {
        switch (peek()) {
        case '{':
            object(pointer);
            break;
        case '[':
            array(pointer);
            break;
        case '"':
            string();
            break;
        default:
            while (m_at < m_json.size() && !QByteArrayView(" \t\r\n,:]}").contains(m_json.at(m_at)))
                ++m_at;
        }
    }

    void object(const QString &pointer)
    {
        QSet<QString> names;
        ++m_at;
        while (peek() == '"') {
            const QString name = string();
            const QString at = jsonpointer::append(pointer, name);
            if (names.contains(name) && !m_found)
                m_found = at;
            names.insert(name);
            value(at);
        }
        ++m_at;
    }

    void array(const QString &pointer)
    {
        ++m_at;
        for (qsizetype i = 0; m_at < m_json.size() && peek() != ']'; ++i)
            value(jsonpointer::append(pointer, i));
        ++m_at;
    }

    QString string()
    {
        const qsizetype start = m_at++;
        bool escaped = false;
        while (m_at < m_json.size() && m_json.at(m_at) != '"') {
            escaped |= m_json.at(m_at) == '\\';
            m_at += m_json.at(m_at) == '\\' ? 2 : 1;
        }
        ++m_at;
        const QByteArray written = m_json.mid(start, m_at - start);
        if (!escaped)
            return QString::fromUtf8(written.mid(1, written.size() - 2));
        return QJsonDocument::fromJson('[' + written + ']').array().at(0).toString();
    }

    const QByteArray &m_json;
    qsizetype m_at = 0;
    std::optional<QString> m_found;
};

} // namespace

std::variant<QJsonObject, QString> strictJson(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return u"is no JSON in UTF-8: %1 at byte %2"_s.arg(error.errorString()).arg(error.offset);
    if (!document.isObject())
        return u"is no object"_s;
    if (const auto twice = TwiceFinder(bytes).find())
        return *twice + u": stands there twice"_s;
    return document.object();
}

} // namespace lucarne::procedure
