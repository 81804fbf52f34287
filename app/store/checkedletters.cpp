// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkedletters.h"

namespace lucarne::store::checkedletters
{

namespace
{

constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kMostCharacters = 31;

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
    for (QChar c : typed.toUpper()) {
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

} // namespace lucarne::store::checkedletters
