// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "vault/secret.h"

#include <QString>

namespace lucarne::procedure
{

/// Takes a draft up at another terminal: 128 random bits, printed as a QR code and as letters.
/// Everything else follows from it: the name under which the county keeps the ciphertext, the key
/// that opens it, and the token that proves the right to ask for it.
struct ResumeCode {
    vault::Secret secret; ///< 16 bytes

    static ResumeCode fresh();
    ResumeCode clone() const { return {secret.clone()}; }
    /// "ABC-DEF-…": 26 letters and digits without look-alikes and a check character, in nine threes.
    QString letters() const;
    /// What its QR code says.
    QString qrText() const;
    /// From what was typed or scanned, either form; case, spaces and hyphens do not matter, O reads
    /// as 0, I and L as 1. An error says what is wrong with it.
    static Result<ResumeCode> from(const QString &text);
};

/// HKDF-SHA-256 (RFC 5869) of the code's secret, salt "lucarne-resume-1", with the info "lookup" (16
/// bytes), "encryption" (32) and "token" (32).
struct ResumeKeys {
    QString lookUp; ///< 32 lower-case hexadecimal digits; not secret
    vault::Secret encryption;
    vault::Secret token;

    QByteArray tokenDigest() const; ///< SHA-256; what the county keeps of the token
};
ResumeKeys keysOf(const ResumeCode &code);

} // namespace lucarne::procedure
