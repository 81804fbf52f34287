// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealingkey.h"

#include "digest.h"
#include "signature.h"
#include "sodium.h"

#include <QCoreApplication>

namespace lucarne::vault
{

using namespace Qt::StringLiterals;

static_assert(kSealingKeyBytes == crypto_box_PUBLICKEYBYTES);
static_assert(kSealingKeyBytes == crypto_box_SECRETKEYBYTES);
static_assert(kSealBytes == crypto_box_SEALBYTES);

namespace
{

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

tl::unexpected<Error> notAKey(const QString &detail)
{
    return failure(QCoreApplication::translate("vault", "This is not a valid key. Please copy it again."),
                   detail);
}

} // namespace

Result<SealingKey> SealingKey::fromBase64(const QByteArray &text)
{
    return strictBase64(text).and_then(&SealingKey::fromBytes);
}

Result<SealingKey> SealingKey::fromBytes(const QByteArray &bytes)
{
    startSodium();
    if (bytes.size() != kSealingKeyBytes)
        return notAKey(u"%1 bytes where an X25519 public key has 32"_s.arg(bytes.size()));
    unsigned char nothing[crypto_box_SEALBYTES];
    if (crypto_box_seal(nothing, nullptr, 0, raw(bytes)) != 0)
        return notAKey(u"an X25519 public key of low order"_s);
    return SealingKey(bytes);
}

QByteArray SealingKey::id() const
{
    return sha256(m_bytes).first(kKeyIdBytes);
}

QByteArray SealingKey::seal(const Secret &secret) const
{
    QByteArray sealed(qsizetype(secret.size()) + kSealBytes, Qt::Uninitialized);
    // Fails for a key of low order alone, and there is no such object.
    if (crypto_box_seal(reinterpret_cast<unsigned char *>(sealed.data()), secret.data(), secret.size(),
                        raw(m_bytes)) != 0)
        qFatal("a sealing key that cannot seal");
    return sealed;
}

OpeningKey OpeningKey::generate()
{
    startSodium();
    QByteArray publicKey(kSealingKeyBytes, Qt::Uninitialized);
    Secret secret(crypto_box_SECRETKEYBYTES);
    crypto_box_keypair(reinterpret_cast<unsigned char *>(publicKey.data()), secret.data());
    return {SealingKey::fromBytes(publicKey).value(), std::move(secret)};
}

Result<OpeningKey> OpeningKey::fromSecret(Secret secret)
{
    startSodium();
    if (secret.size() != std::size_t(kSealingKeyBytes))
        return notAKey(u"%1 bytes where an X25519 secret key has 32"_s.arg(secret.size()));
    QByteArray publicKey(kSealingKeyBytes, Qt::Uninitialized);
    crypto_scalarmult_base(reinterpret_cast<unsigned char *>(publicKey.data()), secret.data());
    return SealingKey::fromBytes(publicKey).map(
        [&secret](SealingKey &&key) { return OpeningKey(std::move(key), std::move(secret)); });
}

std::optional<Secret> OpeningKey::open(QByteArrayView sealed) const
{
    if (sealed.size() < kSealBytes)
        return std::nullopt;
    Secret secret(std::size_t(sealed.size() - kSealBytes));
    if (crypto_box_seal_open(secret.data(), raw(sealed), static_cast<unsigned long long>(sealed.size()),
                             raw(m_public.bytes()), m_secret.data()) != 0)
        return std::nullopt;
    return secret;
}

} // namespace lucarne::vault
