// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resumecode.h"

#include "store/checkedletters.h"
#include "vault/digest.h"
#include "vault/hkdf.h"
#include "vault/secretbox.h"

#include <QCoreApplication>

namespace lucarne::procedure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::size_t kSecretBytes = 16;
constexpr int kDigits = 26; // 130 bits: the last two are zero
constexpr int kCharacters = kDigits + 1;
constexpr int kGroup = 3;
const QString kCodePrefix = u"LUCARNE-RESUME-1:"_s;
constexpr QByteArrayView kSalt("lucarne-resume-1");

int charactersOf(const QString &typed)
{
    return int(std::count_if(typed.begin(), typed.end(), [](QChar c) { return !c.isSpace() && c != u'-'; }));
}

} // namespace

ResumeCode ResumeCode::fresh()
{
    return {vault::Secret::random(kSecretBytes)};
}

QString ResumeCode::letters() const
{
    std::vector<int> digits;
    unsigned bits = 0;
    int count = 0;
    for (std::size_t i = 0; i < secret.size(); ++i) {
        bits = (bits << 8 | secret.data()[i]) & 0xffff;
        for (count += 8; count >= 5; count -= 5)
            digits.push_back(int(bits >> (count - 5)) & 31);
    }
    digits.push_back(int(bits << (5 - count)) & 31);
    Q_ASSERT(digits.size() == kDigits);
    return store::checkedletters::printed(std::move(digits), kGroup);
}

QString ResumeCode::qrText() const
{
    return kCodePrefix + letters();
}

Result<ResumeCode> ResumeCode::from(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QString typed = trimmed.startsWith(kCodePrefix) ? trimmed.mid(kCodePrefix.size()) : trimmed;
    const int missing = kCharacters - charactersOf(typed);
    if (missing > 0) {
        return failure(QCoreApplication::translate(
            "procedure", "The code is not complete: %n characters are missing.", nullptr, missing));
    }
    if (missing < 0) {
        return failure(
            QCoreApplication::translate("procedure", "The code is too long. It has 27 letters and digits."));
    }
    const auto digits = store::checkedletters::digitsFrom(typed);
    if (!digits || (digits->back() & 3) != 0) {
        return failure(QCoreApplication::translate(
            "procedure",
            "There is a mistake in the code. Please compare it with your sheet, letter by letter."));
    }
    ResumeCode code{vault::Secret(kSecretBytes)};
    unsigned bits = 0;
    int count = 0;
    std::size_t at = 0;
    for (const int digit : *digits) {
        bits = (bits << 5 | unsigned(digit)) & 0xffff;
        count += 5;
        if (count >= 8 && at < kSecretBytes) {
            count -= 8;
            code.secret.data()[at++] = static_cast<unsigned char>(bits >> count);
        }
    }
    return code;
}

QByteArray ResumeKeys::tokenDigest() const
{
    QByteArray bytes = token.toByteArray();
    const QByteArray digest = vault::sha256(bytes);
    vault::wipe(bytes);
    return digest;
}

ResumeKeys keysOf(const ResumeCode &code)
{
    const vault::Secret lookUp = vault::hkdf(code.secret, kSalt, "lookup", 16);
    return {QString::fromLatin1(lookUp.toByteArray().toHex()),
            vault::hkdf(code.secret, kSalt, "encryption", vault::kBoxKeyBytes),
            vault::hkdf(code.secret, kSalt, "token", 32)};
}

} // namespace lucarne::procedure
