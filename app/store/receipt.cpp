// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receipt.h"

#include "vault/secret.h"

#include <QStringList>

#include <array>

namespace lucarne::store
{

using namespace Qt::StringLiterals;

namespace
{

constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kCharacters = 12;
const QString kCodePrefix = u"LUCARNE-RECEIPT-1:"_s;

/// Times x in GF(2⁵) with x⁵ + x² + 1, whose x generates all 31 elements but zero.
int timesX(int value)
{
    const int shifted = value << 1;
    return shifted & 32 ? shifted ^ 0b100101 : shifted;
}

/// Σ xⁱ·dᵢ. A change of one digit, or of two that change places, cannot leave it as it was: the
/// powers of x all differ over so few places.
int weightedSum(const std::array<int, kCharacters> &digits)
{
    int sum = 0;
    for (const int digit : digits)
        sum = timesX(sum) ^ digit;
    return sum;
}

QString printed(const std::array<int, kCharacters> &digits)
{
    QString number;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            number += u'-';
        number += QLatin1Char(kAlphabet[digits[i]]);
    }
    return number;
}

} // namespace

QString newReceiptNumber()
{
    const QByteArray random = vault::Secret::random(kCharacters).toByteArray();
    std::array<int, kCharacters> digits{};
    for (std::size_t i = 0; i + 1 < digits.size(); ++i)
        digits[i] = static_cast<unsigned char>(random[qsizetype(i)]) % 32;
    // The last digit has weight 1: it makes the sum zero.
    digits.back() = weightedSum(digits);
    return printed(digits);
}

QString receiptNumberFrom(const QString &typed)
{
    std::array<int, kCharacters> digits{};
    std::size_t count = 0;
    for (QChar c : typed.toUpper()) {
        if (c.isSpace() || c == u'-')
            continue;
        if (c == u'O')
            c = u'0';
        else if (c == u'I' || c == u'L')
            c = u'1';
        const qsizetype digit = QLatin1StringView(kAlphabet).indexOf(c);
        if (digit < 0 || count == digits.size())
            return {};
        digits[count++] = int(digit);
    }
    return count == digits.size() && weightedSum(digits) == 0 ? printed(digits) : QString();
}

QString receiptCode(const Receipt &receipt)
{
    return kCodePrefix + receipt.number + u':' +
           QString::fromLatin1(
               receipt.secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<ReceiptCode> parseReceiptCode(const QString &text)
{
    if (!text.startsWith(kCodePrefix))
        return std::nullopt;
    const QStringList parts = text.mid(kCodePrefix.size()).split(u':');
    if (parts.size() != 2)
        return std::nullopt;
    const auto secret = QByteArray::fromBase64Encoding(
        parts[1].toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    ReceiptCode code{receiptNumberFrom(parts[0]), secret ? secret.decoded : QByteArray()};
    if (code.number.isEmpty() || code.secret.size() != kReceiptSecretBytes)
        return std::nullopt;
    return code;
}

} // namespace lucarne::store
