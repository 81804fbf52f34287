// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include "error.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace lucarne::vault
{

inline constexpr qsizetype kSealingKeyBytes = 32;
inline constexpr qsizetype kKeyIdBytes = 8;
/// What crypto_box_seal adds to a message.
inline constexpr qsizetype kSealBytes = 48;

/// A county's X25519 public key. Anybody can seal to it; only the county can open.
class SealingKey
{
public:
    /// Standard base64 with padding. A key that gives no secrecy (of low order) is refused.
    static Result<SealingKey> fromBase64(const QByteArray &text);
    static Result<SealingKey> fromBytes(const QByteArray &bytes);

    /// Names the key in an envelope: the first 8 bytes of its SHA-256.
    QByteArray id() const;
    /// crypto_box_seal: other bytes each time, 48 more than the secret has.
    QByteArray seal(const Secret &secret) const;
    const QByteArray &bytes() const { return m_bytes; }
    QByteArray toBase64() const { return m_bytes.toBase64(); }

    friend bool operator==(const SealingKey &, const SealingKey &) = default;

private:
    explicit SealingKey(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    QByteArray m_bytes;
};

/// The county's half: opens what was sealed to sealingKey(). A county keeps it for as long as a
/// terminal may still hold something sealed to it.
class OpeningKey
{
public:
    static OpeningKey generate();
    /// \a secret: 32 bytes, as secret() gives them.
    static Result<OpeningKey> fromSecret(Secret secret);

    const SealingKey &sealingKey() const { return m_public; }
    /// Nothing when it was not sealed to this key, or was changed.
    std::optional<Secret> open(QByteArrayView sealed) const;
    Secret secret() const { return m_secret.clone(); }

private:
    OpeningKey(SealingKey publicKey, Secret secret)
        : m_public(std::move(publicKey)), m_secret(std::move(secret))
    {
    }
    SealingKey m_public;
    Secret m_secret;
};

/// All the keys of a county, the one in force first.
using KeyRing = std::vector<OpeningKey>;

} // namespace lucarne::vault
