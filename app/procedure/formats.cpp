// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats.h"

#include "countries.h"

#include <QByteArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lucarne::procedure::formats
{

namespace
{

/// A signature drawn by finger, as PNG in base64.
constexpr qsizetype kMostSignatureCharacters = 400'000;

bool matchesWhole(const QRegularExpression &expression, const QString &text)
{
    return expression.match(text).hasMatch();
}

bool isSignature(const QString &kept)
{
    if (kept.size() > kMostSignatureCharacters)
        return false;
    const auto decoded =
        QByteArray::fromBase64Encoding(kept.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded && (*decoded).startsWith("\x89PNG\r\n\x1a\n");
}

} // namespace

QLocale localeOf(const QString &language)
{
    if (language == "ar"_L1)
        return QLocale(QLocale::Arabic, QLocale::France);
    if (language == "en"_L1)
        return QLocale(QLocale::English, QLocale::UnitedKingdom);
    return QLocale(QLocale::French, QLocale::France);
}

std::optional<QString> canonicalPhone(const QString &typed)
{
    QString digits;
    for (const QChar character : typed) {
        if (character >= u'0' && character <= u'9')
            digits.append(character);
        else if (character == u'+' && digits.isEmpty())
            digits = u"00"_s;
        else if (!character.isSpace() && !u".-/()"_s.contains(character))
            return std::nullopt;
    }
    // "+33 (0)6…" carries the 0 that is dialled at home, for those who wonder.
    static const QRegularExpression french(u"^(?:0033)?0?([1-9][0-9]{8})\\z"_s);
    static const QRegularExpression overseas(
        u"^00((?:262|590|594|596)[1-9][0-9]{8}|508(?:[0-9]{6}|[0-9]{9})|681[0-9]{6}|687[0-9]{6}|689[0-9]{8})\\z"_s);
    // Regions that are dialled 0262, 0692… at home and have a country code of their own.
    static const QRegularExpression region(u"^(?:(262|263|692|693)|(590|690|691)|(594|694)|(596|696|697))"_s);
    if (const auto match = french.match(digits);
        match.hasMatch() && (digits.startsWith("0033"_L1) || digits.size() == 10)) {
        const QString number = match.captured(1);
        const auto far = region.match(number);
        static const std::array codes{"33"_L1, "262"_L1, "590"_L1, "594"_L1, "596"_L1};
        return u'+' + codes[size_t(std::max(0, far.lastCapturedIndex()))] + number;
    }
    if (const auto match = overseas.match(digits); match.hasMatch())
        return u'+' + match.captured(1);
    return std::nullopt;
}

QString prettyPhone(const QString &kept)
{
    static const QRegularExpression dialledAtHome(u"^\\+(?:33|262|590|594|596)([1-9][0-9]{8})\\z"_s);
    const auto match = dialledAtHome.match(kept);
    if (!match.hasMatch())
        return kept;
    QString written = u'0' + match.captured(1);
    for (const int at : {8, 6, 4, 2})
        written.insert(at, QChar::Nbsp);
    return written;
}

std::optional<QString> canonicalEmail(const QString &typed)
{
    const QString trimmed = typed.trimmed();
    const qsizetype at = trimmed.lastIndexOf(u'@');
    if (at < 0)
        return std::nullopt;
    const QString address = trimmed.left(at) + trimmed.mid(at).toLower();
    return matches(u"email"_s, address) ? std::optional(address) : std::nullopt;
}

std::optional<QString> canonicalPostalCode(const QString &typed)
{
    QString code;
    for (const QChar character : typed) {
        if (!character.isSpace())
            code.append(character);
    }
    return matches(u"fr-postal-code"_s, code) ? std::optional(code) : std::nullopt;
}

std::optional<double> canonicalMoney(const QString &typed)
{
    QString text;
    for (const QChar character : typed) {
        if (!character.isSpace())
            text.append(character == u',' ? QChar(u'.') : character);
    }
    if (text.endsWith(u'€'))
        text.chop(1);
    else if (text.endsWith("eur"_L1, Qt::CaseInsensitive))
        text.chop(3);
    static const QRegularExpression amount(u"^[0-9]{1,12}(?:\\.[0-9]{0,2})?\\z"_s);
    if (!matchesWhole(amount, text))
        return std::nullopt;
    return text.toDouble();
}

QString prettyMoney(double euros, const QString &language)
{
    const bool whole = euros == std::floor(euros);
    return localeOf(language).toString(euros, 'f', whole ? 0 : 2) + QChar::Nbsp + u'€';
}

std::optional<QDate> dateTyped(const QString &typed)
{
    static const QRegularExpression dayFirst(u"^([0-9]{1,2})[ ./-]+([0-9]{1,2})[ ./-]+([0-9]{4})\\z"_s);
    const QString text = typed.simplified();
    QDate date = keptDate(text);
    if (const auto match = dayFirst.match(text); match.hasMatch())
        date = QDate(match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt());
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<QString> canonicalDate(const QString &typed)
{
    const auto date = dateTyped(typed);
    return date ? std::optional(date->toString(Qt::ISODate)) : std::nullopt;
}

QDate keptDate(const QString &kept)
{
    // QDate alone also takes "+1950-4-3" and the like.
    static const QRegularExpression written(u"^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"_s);
    return matchesWhole(written, kept) ? QDate::fromString(kept, Qt::ISODate) : QDate();
}

QString prettyDate(QDate date, const QString &language)
{
    if (language == "fr"_L1 && date.day() == 1)
        return localeOf(language).toString(date, u"'1er' MMMM yyyy"_s);
    return localeOf(language).toString(date, u"d MMMM yyyy"_s);
}

bool isKnown(const QString &format)
{
    static const QStringList known{u"date"_s,          u"email"_s,    u"fr-phone"_s, u"fr-postal-code"_s,
                                   u"insee-commune"_s, u"country"_s,  u"iban"_s,     u"nir"_s,
                                   u"siret"_s,         u"document"_s, u"signature"_s};
    return known.contains(format);
}

bool matches(const QString &format, const QString &kept)
{
    // As Ajv and the WHATWG have it, which every mail server in use accepts.
    static const QRegularExpression email(
        u"^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
        "@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    // 01 to 95 and 971 to 989; Monaco and the army's 00 are written like any other.
    static const QRegularExpression postalCode(u"^(?:0[0-9]|[1-8][0-9]|9[0-8])[0-9]{3}\\z"_s);
    static const QRegularExpression commune(u"^(?:[0-9]{2}|2[AB])[0-9]{3}\\z"_s);
    static const QRegularExpression document(u"^[0-9a-f]{64}\\z"_s);
    if (format == "date"_L1)
        return keptDate(kept).isValid();
    if (format == "email"_L1)
        return kept.size() <= 254 && matchesWhole(email, kept);
    if (format == "fr-phone"_L1)
        return canonicalPhone(kept) == kept;
    if (format == "fr-postal-code"_L1)
        return matchesWhole(postalCode, kept);
    if (format == "insee-commune"_L1)
        return matchesWhole(commune, kept);
    if (format == "country"_L1)
        return countries::isCode(kept);
    if (format == "iban"_L1)
        return canonicalIban(kept) == kept;
    if (format == "nir"_L1)
        return canonicalNir(kept) == kept;
    if (format == "siret"_L1)
        return canonicalSiret(kept) == kept;
    if (format == "document"_L1)
        return matchesWhole(document, kept);
    if (format == "signature"_L1)
        return isSignature(kept);
    return true;
}

} // namespace lucarne::procedure::formats
