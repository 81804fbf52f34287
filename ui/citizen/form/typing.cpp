// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typing.h"

#include "procedure/formats.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

QString inGroups(const QString &typed, std::span<const int> sizes)
{
    QString grouped;
    std::size_t group = 0;
    int inGroup = 0;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        if (inGroup == sizes[std::min(group, sizes.size() - 1)]) {
            grouped += u' ';
            ++group;
            inGroup = 0;
        }
        grouped += letter.toUpper();
        ++inGroup;
    }
    return grouped;
}

QString plainDigits(const QString &typed)
{
    QString plain = typed;
    for (QChar &letter : plain) {
        if (letter.isDigit())
            letter = QChar(u'0' + letter.digitValue());
    }
    return plain;
}

std::optional<QString> digitsTyped(const QString &typed)
{
    QString digits;
    for (const QChar letter : typed) {
        if (letter.isDigit())
            digits += QChar(u'0' + letter.digitValue());
        else if (!letter.isSpace() && letter != u'.' && letter != u'-' && letter != u'_')
            return {};
    }
    return digits.isEmpty() ? std::nullopt : std::optional(digits);
}

namespace
{

/// With the digits and the point of the keyboard, and without what parts thousands.
QString plainNumber(const QString &typed)
{
    QString plain;
    const QString digits = plainDigits(typed);
    for (const QChar letter : digits) {
        if (letter == u',' || letter == u'\u066b')
            plain += u'.';
        else if (!letter.isSpace() && letter != u'\u066c' && letter != u'€')
            plain += letter;
    }
    return plain;
}

} // namespace

QJsonValue numberTyped(const QString &typed)
{
    const QString plain = plainNumber(typed);
    bool isNumber = false;
    const double number = QLocale::c().toDouble(plain, &isNumber);
    // What C takes for a number, "1e5", "inf" or "nan", is none to people.
    return isNumber && std::isfinite(number) && !plain.contains(u'e', Qt::CaseInsensitive)
               ? QJsonValue(number)
               : QJsonValue(typed);
}

QJsonValue moneyTyped(const QString &typed)
{
    const QString plain = plainNumber(typed);
    const bool isOwed = plain.startsWith(u'-');
    const auto euros = procedure::formats::canonicalMoney(isOwed ? plain.mid(1) : plain);
    if (!euros)
        return typed;
    return isOwed ? -*euros : *euros;
}

} // namespace lucarne::ui
