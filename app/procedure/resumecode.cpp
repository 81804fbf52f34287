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
namespace checkedletters = store::checkedletters;

namespace
{

constexpr std::size_t kSecretBytes = 16;
const QString kCodePrefix = u"LUCARNE-RESUME-1:"_s;
constexpr QByteArrayView kSalt("lucarne-resume-1");

} // namespace

ResumeCode ResumeCode::fresh()
{
    return {vault::Secret::random(kSecretBytes)};
}

QString ResumeCode::letters() const
{
    return checkedletters::lettersOf(secret);
}

QString ResumeCode::qrText() const
{
    return kCodePrefix + letters();
}

Result<ResumeCode> ResumeCode::from(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QString typed = trimmed.startsWith(kCodePrefix) ? trimmed.mid(kCodePrefix.size()) : trimmed;
    const int missing = checkedletters::kSecretLetters - checkedletters::lettersIn(typed);
    if (missing > 0) {
        return failure(QCoreApplication::translate(
            "procedure", "The code is not complete: %n characters are missing.", nullptr, missing));
    }
    if (missing < 0) {
        return failure(
            QCoreApplication::translate("procedure", "The code is too long. It has 27 letters and digits."));
    }
    auto secret = checkedletters::secretFrom(typed);
    if (!secret) {
        return failure(QCoreApplication::translate(
            "procedure",
            "There is a mistake in the code. Please compare it with your sheet, letter by letter."));
    }
    return ResumeCode{std::move(*secret)};
}

QByteArray ResumeKeys::tokenDigest() const
{
    QByteArray bytes = token.toByteArray();
    QByteArray digest = vault::sha256(bytes);
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
