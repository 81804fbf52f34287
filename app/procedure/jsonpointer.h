// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

/// RFC 6901, and changes of a value at a pointer.
namespace lucarne::procedure::jsonpointer
{

/// Of "/a/0/b": a, 0, b.
QStringList segments(const QString &pointer);
QString append(const QString &pointer, const QString &segment);
inline QString append(const QString &pointer, qsizetype index)
{
    return pointer + u'/' + QString::number(index);
}
/// Whether \a pointer is \a ancestor or lies below it.
bool isWithin(const QString &pointer, const QString &ancestor);

/// Undefined where there is nothing.
QJsonValue value(const QJsonValue &root, const QString &pointer);
/// Objects on the way are made; an index must be of an item that is there. Undefined takes the value
/// away and objects that become empty by it, but never an item of a list.
void setValue(QJsonObject &root, const QString &pointer, const QJsonValue &value);

} // namespace lucarne::procedure::jsonpointer
