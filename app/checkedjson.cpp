// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkedjson.h"

#include <algorithm>
#include <cmath>

namespace lucarne
{

using namespace Qt::StringLiterals;

void JsonFaults::add(const QString &path, const QString &reason)
{
    if (m_count++ < kMost)
        m_lines.append(path.isEmpty() ? reason : path + u": "_s + reason);
}

QString JsonFaults::text() const
{
    QStringList lines = m_lines;
    if (m_count > kMost)
        lines.append(u"and %1 more"_s.arg(m_count - kMost));
    return lines.join(u'\n');
}

CheckedObject::CheckedObject(const QJsonValue &value, QString path, JsonFaults &faults, PathStyle style)
    : m_object(value.toObject()), m_path(std::move(path)), m_faults(faults), m_style(style)
{
    if (!value.isObject())
        m_faults.add(m_path, u"must be an object"_s);
}

QString CheckedObject::path(const QString &key) const
{
    if (m_style == Pointer)
        return m_path + u'/' + key;
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

QString CheckedObject::itemKey(const QString &key, qsizetype index) const
{
    return (m_style == Pointer ? u"%1/%2"_s : u"%1[%2]"_s).arg(key).arg(index);
}

QJsonValue CheckedObject::take(const QString &key, Presence presence)
{
    m_read.insert(key);
    if (has(key))
        return m_object.value(key);
    if (presence == Required)
        fault(key, u"is missing"_s);
    return QJsonValue(QJsonValue::Undefined);
}

QString CheckedObject::text(const QString &key, qsizetype longest, Presence presence)
{
    const QJsonValue value = take(key, presence);
    if (value.isUndefined())
        return {};
    if (!value.isString()) {
        fault(key, u"must be a text"_s);
        return {};
    }
    QString trimmed = value.toString().trimmed();
    if (trimmed.isEmpty() && presence == Required)
        fault(key, u"must not be empty"_s);
    if (trimmed.size() > longest) {
        fault(key, u"must have at most %1 characters"_s.arg(longest));
        return {};
    }
    return trimmed;
}

QStringList CheckedObject::texts(const QString &key, qsizetype most, qsizetype longest, Presence presence)
{
    QStringList result;
    const QJsonArray items = array(key, most, presence);
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString item = items.at(i).toString().trimmed();
        if (item.isEmpty())
            fault(itemKey(key, i), u"must be a text that is not empty"_s);
        else if (item.size() > longest)
            fault(itemKey(key, i), u"must have at most %1 characters"_s.arg(longest));
        else
            result.append(item);
    }
    if (presence == Required && items.isEmpty() && m_object.value(key).isArray())
        fault(key, u"must have at least one entry"_s);
    return result;
}

std::optional<double> CheckedObject::number(const QString &key, double least, double most, Presence presence)
{
    const QJsonValue value = take(key, presence);
    if (value.isUndefined())
        return std::nullopt;
    const double read = value.toDouble(std::nan(""));
    if (std::isnan(read) || read < least || read > most) {
        fault(key, u"must be a number between %1 and %2"_s.arg(least).arg(most));
        return std::nullopt;
    }
    return read;
}

std::optional<int> CheckedObject::wholeNumber(const QString &key, int least, int most, const QString &unit)
{
    const QJsonValue value = take(key, Optional);
    if (value.isUndefined())
        return std::nullopt;
    const double read = value.toDouble(std::nan(""));
    if (std::isnan(read) || read < least || read > most) {
        fault(key, u"must be between %1 and %2 %3"_s.arg(least).arg(most).arg(unit).trimmed());
        return std::nullopt;
    }
    if (read != std::floor(read)) {
        fault(key, u"must be a whole number"_s);
        return std::nullopt;
    }
    return int(read);
}

bool CheckedObject::boolean(const QString &key, bool whenAbsent)
{
    const QJsonValue value = take(key, Optional);
    if (!value.isUndefined() && !value.isBool())
        fault(key, u"must be true or false"_s);
    return value.toBool(whenAbsent);
}

QDate CheckedObject::date(const QString &key)
{
    const QString written = text(key, 10);
    const QDate read = QDate::fromString(written, Qt::ISODate);
    if (!written.isEmpty() && !read.isValid())
        fault(key, u"must be a date such as 2026-05-01"_s);
    return read;
}

QJsonArray CheckedObject::array(const QString &key, qsizetype most, Presence presence)
{
    const QJsonValue value = take(key, presence);
    if (value.isUndefined())
        return {};
    if (!value.isArray()) {
        fault(key, u"must be a list"_s);
        return {};
    }
    if (value.toArray().size() > most) {
        fault(key, u"must have at most %1 entries"_s.arg(most));
        return {};
    }
    return value.toArray();
}

std::optional<CheckedObject> CheckedObject::object(const QString &key)
{
    const QJsonValue value = take(key, Optional);
    if (value.isUndefined())
        return std::nullopt;
    return CheckedObject(value, path(key), m_faults, m_style);
}

QStringList CheckedObject::unread() const
{
    QStringList keys = m_object.keys();
    keys.removeIf([this](const QString &key) { return m_read.contains(key); });
    return keys;
}

} // namespace lucarne
