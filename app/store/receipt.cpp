// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receipt.h"

#include "checkedletters.h"

#include "vault/secret.h"

#include <QStringList>

namespace lucarne::store
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::size_t kCharacters = 12;
constexpr int kGroup = 4;
const QString kCodePrefix = u"LUCARNE-RECEIPT-1:"_s;

} // namespace

QString newReceiptNumber()
{
    const vault::Secret random = vault::Secret::random(kCharacters - 1);
    std::vector<int> digits;
    for (std::size_t i = 0; i < random.size(); ++i)
        digits.push_back(random.data()[i] % 32);
    return checkedletters::printed(std::move(digits), kGroup);
}

QString receiptNumberFrom(const QString &typed)
{
    auto digits = checkedletters::digitsFrom(typed);
    return digits && digits->size() == kCharacters - 1 ? checkedletters::printed(std::move(*digits), kGroup)
                                                       : QString();
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

QString receiptSecretLetters(const QByteArray &secret)
{
    QByteArray copy(secret.constData(), secret.size());
    return checkedletters::lettersOf(vault::Secret::takeOver(copy));
}

QByteArray receiptSecretFrom(const QString &typed)
{
    const auto secret = checkedletters::secretFrom(typed);
    return secret ? secret->toByteArray() : QByteArray();
}

} // namespace lucarne::store
