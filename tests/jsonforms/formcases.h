// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include <random>
#include <vector>

namespace lucarne::test
{

/// Makes forms of the profile of FORMAT.md with rules of all sorts, and answers to them, right and
/// wrong. The same seed gives the same on every platform.
class FormMaker
{
public:
    explicit FormMaker(quint32 seed) : m_random(seed) {}

    /// A whole procedure's file.
    QJsonObject document();
    /// To the form that document() made last.
    QJsonObject answers();

private:
    struct Property {
        QString path; ///< from the root or the item, "/a/b"
        QString kind; ///< what value() makes an answer for
        bool hideable = false;
    };
    /// One object's properties with their controls.
    struct Part {
        QJsonObject properties;
        QJsonArray elements;
        QStringList firm;  ///< names that no rule can hide
        QStringList loose; ///< and those that one can
        std::vector<Property> asked;
    };

    quint32 below(quint32 bound) { return quint32(m_random()) % bound; }
    bool chance(quint32 percent) { return below(100) < percent; }
    template<typename List>
    auto oneOf(const List &list)
    {
        return *(list.begin() + below(quint32(std::size(list))));
    }

    Part part(const QString &prefix, int count, const std::vector<Property> &before, bool hideable);
    QJsonObject propertySchema(QString &kind);
    QJsonObject rule(const std::vector<Property> &before, bool visibility);
    QJsonObject condition(const std::vector<Property> &before, int depth);
    QJsonObject conditionSchema(const QString &kind);
    QJsonValue value(const QString &kind, int wrongPercent);
    QJsonValue anyValue();
    QJsonObject wholeCondition(const std::vector<Property> &before);
    QJsonObject scopedControl(const QString &path);

    std::mt19937 m_random;
    std::vector<Property> m_asked;
    std::vector<Property> m_item;
    int m_names = 0;
};

/// A procedure's file around a schema and a UI schema.
QJsonObject procedureDocument(const QJsonObject &schema, const QJsonObject &uischema);

} // namespace lucarne::test
