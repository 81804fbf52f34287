// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkedletters.h"

#include <algorithm>

namespace lucarne::store::checkedletters
{

namespace
{

constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kMostCharacters = 31;
constexpr std::size_t kSecretBytes = 16;

/// Times x in GF(2⁵) with x⁵ + x² + 1, whose x generates all 31 elements but zero.
int timesX(int value)
{
    const int shifted = value << 1;
    return shifted & 32 ? shifted ^ 0b100101 : shifted;
}

/// Σ xⁱ·dᵢ. A change of one digit, or of two that change places, cannot leave it as it was: the
/// powers of x all differ over so few places.
int weightedSum(const std::vector<int> &digits)
{
    int sum = 0;
    for (const int digit : digits)
        sum = timesX(sum) ^ digit;
    return sum;
}

} // namespace

QString printed(std::vector<int> digits, int group)
{
    Q_ASSERT(digits.size() < kMostCharacters);
    // The last digit has weight 1: it makes the sum zero.
    digits.push_back(0);
    digits.back() = weightedSum(digits);
    QString text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % std::size_t(group) == 0)
            text += u'-';
        text += QLatin1Char(kAlphabet[digits[i]]);
    }
    return text;
}

std::optional<std::vector<int>> digitsFrom(const QString &typed)
{
    std::vector<int> digits;
    const QString upper = typed.toUpper();
    for (QChar c : upper) {
        if (c.isSpace() || c == u'-')
            continue;
        if (c == u'O')
            c = u'0';
        else if (c == u'I' || c == u'L')
            c = u'1';
        const qsizetype digit = QLatin1StringView(kAlphabet).indexOf(c);
        if (digit < 0 || digits.size() == kMostCharacters)
            return std::nullopt;
        digits.push_back(int(digit));
    }
    if (digits.empty() || weightedSum(digits) != 0)
        return std::nullopt;
    digits.pop_back();
    return digits;
}

QString lettersOf(const vault::Secret &secret)
{
    Q_ASSERT(secret.size() == kSecretBytes);
    std::vector<int> digits;
    unsigned bits = 0;
    int count = 0;
    for (std::size_t i = 0; i < secret.size(); ++i) {
        bits = (bits << 8 | secret.data()[i]) & 0xffff;
        for (count += 8; count >= 5; count -= 5)
            digits.push_back(int(bits >> (count - 5)) & 31);
    }
    digits.push_back(int(bits << (5 - count)) & 31);
    return printed(std::move(digits), 3);
}

int lettersIn(const QString &typed)
{
    return int(std::count_if(typed.begin(), typed.end(), [](QChar c) { return !c.isSpace() && c != u'-'; }));
}

std::optional<vault::Secret> secretFrom(const QString &typed)
{
    const auto digits = digitsFrom(typed);
    // 130 bits: the last two are zero
    if (!digits || int(digits->size()) != kSecretLetters - 1 || (digits->back() & 3) != 0)
        return std::nullopt;
    vault::Secret secret(kSecretBytes);
    unsigned bits = 0;
    int count = 0;
    std::size_t at = 0;
    for (const int digit : *digits) {
        bits = (bits << 5 | unsigned(digit)) & 0xffff;
        count += 5;
        if (count >= 8 && at < kSecretBytes) {
            count -= 8;
            secret.data()[at++] = static_cast<unsigned char>(bits >> count);
        }
    }
    return secret;
}

} // namespace lucarne::store::checkedletters
