// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Numbers that carry their own check: NIR (INSEE, RNIPP), SIRET (INSEE, Sirene), IBAN (ISO 13616).
#include "formats.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::procedure::formats
{

namespace
{

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

/// Without what people put between groups.
QString compact(const QString &typed)
{
    QString result;
    for (const QChar character : typed) {
        if (!character.isSpace() && character != u'.' && character != u'-' && character != u'_')
            result.append(character.toUpper());
    }
    return result;
}

bool allDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

QString grouped(const QString &kept, std::initializer_list<int> sizes)
{
    QStringList groups;
    qsizetype at = 0;
    for (const int size : sizes) {
        if (at < kept.size())
            groups.append(kept.mid(at, size));
        at += size;
    }
    return groups.join(QChar::Nbsp);
}

int luhnSum(QStringView digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        int digit = digits.at(digits.size() - 1 - i).digitValue();
        if (i % 2 == 1)
            digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return sum;
}

int digitSum(QStringView digits)
{
    int sum = 0;
    for (const QChar digit : digits)
        sum += digit.digitValue();
    return sum;
}

/// Lengths of the IBAN registry (SWIFT, release 99).
int ibanLength(const QString &country)
{
    static const QHash<QString, int> lengths{
        {u"AD"_s, 24}, {u"AE"_s, 23}, {u"AL"_s, 28}, {u"AT"_s, 20}, {u"AZ"_s, 28}, {u"BA"_s, 20},
        {u"BE"_s, 16}, {u"BG"_s, 22}, {u"BH"_s, 22}, {u"BI"_s, 27}, {u"BR"_s, 29}, {u"BY"_s, 28},
        {u"CH"_s, 21}, {u"CR"_s, 22}, {u"CY"_s, 28}, {u"CZ"_s, 24}, {u"DE"_s, 22}, {u"DJ"_s, 27},
        {u"DK"_s, 18}, {u"DO"_s, 28}, {u"EE"_s, 20}, {u"EG"_s, 29}, {u"ES"_s, 24}, {u"FI"_s, 18},
        {u"FK"_s, 18}, {u"FO"_s, 18}, {u"FR"_s, 27}, {u"GB"_s, 22}, {u"GE"_s, 22}, {u"GI"_s, 23},
        {u"GL"_s, 18}, {u"GR"_s, 27}, {u"GT"_s, 28}, {u"HN"_s, 28}, {u"HR"_s, 21}, {u"HU"_s, 28},
        {u"IE"_s, 22}, {u"IL"_s, 23}, {u"IQ"_s, 23}, {u"IS"_s, 26}, {u"IT"_s, 27}, {u"JO"_s, 30},
        {u"KW"_s, 30}, {u"KZ"_s, 20}, {u"LB"_s, 28}, {u"LC"_s, 32}, {u"LI"_s, 21}, {u"LT"_s, 20},
        {u"LU"_s, 20}, {u"LV"_s, 21}, {u"LY"_s, 25}, {u"MC"_s, 27}, {u"MD"_s, 24}, {u"ME"_s, 22},
        {u"MK"_s, 19}, {u"MN"_s, 20}, {u"MR"_s, 27}, {u"MT"_s, 31}, {u"MU"_s, 30}, {u"NI"_s, 28},
        {u"NL"_s, 18}, {u"NO"_s, 15}, {u"OM"_s, 23}, {u"PK"_s, 24}, {u"PL"_s, 28}, {u"PS"_s, 29},
        {u"PT"_s, 25}, {u"QA"_s, 29}, {u"RO"_s, 24}, {u"RS"_s, 22}, {u"RU"_s, 33}, {u"SA"_s, 24},
        {u"SC"_s, 31}, {u"SD"_s, 18}, {u"SE"_s, 24}, {u"SI"_s, 19}, {u"SK"_s, 24}, {u"SM"_s, 27},
        {u"SO"_s, 23}, {u"ST"_s, 25}, {u"SV"_s, 28}, {u"TL"_s, 23}, {u"TN"_s, 24}, {u"TR"_s, 26},
        {u"UA"_s, 29}, {u"VA"_s, 22}, {u"VG"_s, 24}, {u"XK"_s, 20}, {u"YE"_s, 30}};
    return lengths.value(country);
}

} // namespace

std::optional<NirFault> nirFault(const QString &typed)
{
    const QString nir = compact(typed);
    if (nir.size() != 15)
        return NirFault::Length;
    // Corsica counts as 19 and 18 in the key, as before its departments had letters.
    QString digits = nir.left(13);
    if (digits.mid(5, 2) == "2A"_L1)
        digits.replace(5, 2, u"19"_s);
    else if (digits.mid(5, 2) == "2B"_L1)
        digits.replace(5, 2, u"18"_s);
    if (!allDigits(digits) || !allDigits(nir.mid(13)) || !u"123478"_s.contains(digits.front()))
        return NirFault::Characters;
    if (97 - digits.toLongLong() % 97 != nir.mid(13).toLongLong())
        return NirFault::Key;
    return std::nullopt;
}

std::optional<QString> canonicalNir(const QString &typed)
{
    if (nirFault(typed))
        return std::nullopt;
    return compact(typed);
}

QString prettyNir(const QString &kept)
{
    return grouped(kept, {1, 2, 2, 2, 3, 3, 2});
}

std::optional<QString> canonicalSiret(const QString &typed)
{
    const QString siret = compact(typed);
    if (siret.size() != 14 || !allDigits(siret) || siret == QString(14, u'0'))
        return std::nullopt;
    const bool laPoste = siret.startsWith("356000000"_L1) && digitSum(siret) % 5 == 0;
    if (luhnSum(siret) % 10 != 0 && !laPoste)
        return std::nullopt;
    return siret;
}

QString prettySiret(const QString &kept)
{
    return grouped(kept, {3, 3, 3, 5});
}

std::optional<QString> canonicalIban(const QString &typed)
{
    const QString iban = compact(typed);
    if (iban.size() < 15 || iban.size() != ibanLength(iban.left(2)) || !allDigits(iban.mid(2, 2)))
        return std::nullopt;
    int remainder = 0;
    for (const QChar character : iban.mid(4) + iban.left(4)) {
        if (isDigit(character))
            remainder = (remainder * 10 + character.digitValue()) % 97;
        else if (character >= u'A' && character <= u'Z')
            remainder = (remainder * 100 + character.unicode() - 'A' + 10) % 97;
        else
            return std::nullopt;
    }
    // Check digits run from 02 to 98: 00, 01 and 99 would pass the remainder too.
    const int check = QStringView(iban).mid(2, 2).toInt();
    if (remainder != 1 || check < 2 || check > 98)
        return std::nullopt;
    return iban;
}

QString prettyIban(const QString &kept)
{
    return grouped(kept, {4, 4, 4, 4, 4, 4, 4, 4, 4});
}

} // namespace lucarne::procedure::formats
