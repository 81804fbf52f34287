// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace lucarne
{

/// What is wrong with a JSON document, each fault as "path: reason". A document that is wrong
/// everywhere stays readable: only the first kMost faults are kept.
class JsonFaults
{
public:
    static constexpr int kMost = 20;

    void add(const QString &path, const QString &reason);
    bool isEmpty() const { return m_count == 0; }
    /// One fault a line; the last line counts those left out.
    QString text() const;

private:
    QStringList m_lines;
    int m_count = 0;
};

/// Reads the members of one JSON object. A member of the wrong type or out of its bounds is a
/// fault and reads as if it were absent; a required member that is absent is a fault. So the caller
/// reads straight on and asks for the faults once, at the end. Reasons are English, for installers.
class CheckedObject
{
public:
    enum Presence { Optional, Required };
    /// How faults say where they are: "privacy.purpose", "guides[2]"; or as a JSON pointer,
    /// "/privacy/purpose", "/guides/2".
    enum PathStyle { Dotted, Pointer };

    /// \a path: where the object is in the document, empty for the root. \a faults outlives it.
    CheckedObject(const QJsonValue &value, QString path, JsonFaults &faults, PathStyle style = Dotted);

    /// False for null too, which says the same as leaving the member out.
    bool has(const QString &key) const { return m_object.contains(key) && !m_object.value(key).isNull(); }
    QString path(const QString &key) const;
    void fault(const QString &key, const QString &reason) { m_faults.add(path(key), reason); }

    /// White space at both ends goes; a required text is not empty.
    QString text(const QString &key, qsizetype longest, Presence presence = Optional);
    QStringList texts(const QString &key, qsizetype most, qsizetype longest, Presence presence = Optional);
    std::optional<double> number(const QString &key, double least, double most, Presence presence = Optional);
    std::optional<int> wholeNumber(const QString &key, int least, int most, const QString &unit = {});
    bool boolean(const QString &key, bool whenAbsent);
    QDate date(const QString &key);
    QJsonArray array(const QString &key, qsizetype most, Presence presence = Optional);
    std::optional<CheckedObject> object(const QString &key);

    /// Members of the object that nobody asked for, sorted.
    QStringList unread() const;

private:
    QJsonValue take(const QString &key, Presence presence);
    QString itemKey(const QString &key, qsizetype index) const;

    QJsonObject m_object;
    QString m_path;
    JsonFaults &m_faults;
    PathStyle m_style;
    QSet<QString> m_read;
};

} // namespace lucarne
