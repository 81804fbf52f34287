// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include "error.h"

#include <QByteArrayView>

namespace lucarne::vault
{

/// Ed25519 (RFC 8032).
inline constexpr qsizetype kPublicKeyBytes = 32;
inline constexpr qsizetype kSignatureBytes = 64;
inline constexpr qsizetype kSeedBytes = 32;

class PublicKey
{
public:
    /// Standard base64 with padding, as the installer types it; nothing else is accepted.
    static Result<PublicKey> fromBase64(const QByteArray &text);
    static Result<PublicKey> fromBytes(const QByteArray &bytes);

    /// True when \a signature (64 bytes) is by this key over exactly these bytes.
    bool verifies(QByteArrayView message, const QByteArray &signature) const;
    const QByteArray &bytes() const { return m_bytes; }
    QByteArray toBase64() const { return m_bytes.toBase64(); }

    friend bool operator==(const PublicKey &, const PublicKey &) = default;

private:
    explicit PublicKey(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    QByteArray m_bytes;
};

/// A key pair; the secret half stays in locked memory.
class SigningKey
{
public:
    static SigningKey generate();
    /// \a seed: 32 bytes, as seed() gives them.
    static Result<SigningKey> fromSeed(const Secret &seed);

    PublicKey publicKey() const { return m_public; }
    QByteArray sign(QByteArrayView message) const;
    /// What to keep to have the pair again.
    Secret seed() const;

private:
    SigningKey(PublicKey publicKey, Secret secret)
        : m_public(std::move(publicKey)), m_secret(std::move(secret))
    {
    }
    PublicKey m_public;
    Secret m_secret; ///< libsodium's form: seed, then public key
};

/// Base64 read strictly: no white space, no missing padding, nothing after the end.
Result<QByteArray> strictBase64(const QByteArray &text);

} // namespace lucarne::vault
