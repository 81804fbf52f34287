// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonpointer.h"

#include <QJsonArray>

namespace lucarne::procedure::jsonpointer
{

namespace
{

/// Undefined for what is no index of an item in \a array.
qsizetype indexOf(const QString &segment, const QJsonArray &array)
{
    bool ok = false;
    const qsizetype index = segment.toInt(&ok);
    return ok && index >= 0 && index < array.size() ? index : -1;
}

QJsonValue changed(const QJsonValue &at, const QStringList &segments, qsizetype depth,
                   const QJsonValue &value)
{
    if (depth == segments.size())
        return value;
    const QString &segment = segments.at(depth);
    if (at.isArray()) {
        QJsonArray array = at.toArray();
        const qsizetype index = indexOf(segment, array);
        if (index < 0)
            return at;
        const QJsonValue item = changed(array.at(index), segments, depth + 1, value);
        if (!item.isUndefined())
            array.replace(index, item);
        else if (depth + 1 == segments.size())
            array.removeAt(index);
        else
            array.replace(index, QJsonObject());
        return array;
    }
    if (!at.isObject() && value.isUndefined())
        return at;
    QJsonObject object = at.toObject();
    const QJsonValue member = changed(object.value(segment), segments, depth + 1, value);
    if (!member.isUndefined())
        object.insert(segment, member);
    else
        object.remove(segment);
    return value.isUndefined() && object.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(object);
}

} // namespace

QStringList segments(const QString &pointer)
{
    if (pointer.isEmpty())
        return {};
    QStringList result = pointer.mid(1).split(u'/');
    for (QString &segment : result) {
        if (segment.contains(u'~'))
            segment.replace(QLatin1StringView("~1"), QLatin1StringView("/"))
                .replace(QLatin1StringView("~0"), QLatin1StringView("~"));
    }
    return result;
}

QString append(const QString &pointer, const QString &segment)
{
    QString escaped = segment;
    if (escaped.contains(u'~') || escaped.contains(u'/'))
        escaped.replace(QLatin1StringView("~"), QLatin1StringView("~0"))
            .replace(QLatin1StringView("/"), QLatin1StringView("~1"));
    return pointer + u'/' + escaped;
}

bool isWithin(const QString &pointer, const QString &ancestor)
{
    return pointer.startsWith(ancestor) &&
           (pointer.size() == ancestor.size() || pointer.at(ancestor.size()) == u'/');
}

QJsonValue value(const QJsonValue &root, const QString &pointer)
{
    QJsonValue at = root;
    for (const QString &segment : segments(pointer)) {
        if (at.isArray()) {
            const QJsonArray array = at.toArray();
            const qsizetype index = indexOf(segment, array);
            at = index < 0 ? QJsonValue(QJsonValue::Undefined) : array.at(index);
        } else {
            at = at.isObject() ? at.toObject().value(segment) : QJsonValue(QJsonValue::Undefined);
        }
    }
    return at;
}

void setValue(QJsonObject &root, const QString &pointer, const QJsonValue &value)
{
    root = changed(root, segments(pointer), 0, value).toObject();
}

} // namespace lucarne::procedure::jsonpointer
