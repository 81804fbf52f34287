// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signature.h"

#include "sodium.h"

#include <QCoreApplication>

namespace lucarne::vault
{

using namespace Qt::StringLiterals;

static_assert(kPublicKeyBytes == crypto_sign_PUBLICKEYBYTES);
static_assert(kSignatureBytes == crypto_sign_BYTES);
static_assert(kSeedBytes == crypto_sign_SEEDBYTES);

namespace
{

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

} // namespace

Result<QByteArray> strictBase64(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    // Decoding is lenient about padding and spare bits; a second spelling of a key is refused.
    if (!decoded || decoded.decoded.toBase64() != text)
        return failure(QCoreApplication::translate("vault", "This is not a valid key. Please copy it again."),
                       u"not base64"_s);
    return decoded.decoded;
}

Result<PublicKey> PublicKey::fromBase64(const QByteArray &text)
{
    return strictBase64(text).and_then(&PublicKey::fromBytes);
}

Result<PublicKey> PublicKey::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() != kPublicKeyBytes) {
        return failure(QCoreApplication::translate("vault", "This is not a valid key. Please copy it again."),
                       u"%1 bytes where an Ed25519 public key has 32"_s.arg(bytes.size()));
    }
    return PublicKey(bytes);
}

bool PublicKey::verifies(QByteArrayView message, const QByteArray &signature) const
{
    startSodium();
    return signature.size() == kSignatureBytes &&
           crypto_sign_verify_detached(raw(signature), raw(message),
                                       static_cast<unsigned long long>(message.size()), raw(m_bytes)) == 0;
}

SigningKey SigningKey::generate()
{
    startSodium();
    QByteArray publicKey(kPublicKeyBytes, Qt::Uninitialized);
    Secret secret(crypto_sign_SECRETKEYBYTES);
    crypto_sign_keypair(reinterpret_cast<unsigned char *>(publicKey.data()), secret.data());
    return {PublicKey::fromBytes(publicKey).value(), std::move(secret)};
}

Result<SigningKey> SigningKey::fromSeed(const Secret &seed)
{
    startSodium();
    if (seed.size() != std::size_t(kSeedBytes)) {
        return failure(QCoreApplication::translate("vault", "This is not a valid key. Please copy it again."),
                       u"%1 bytes where an Ed25519 seed has 32"_s.arg(seed.size()));
    }
    QByteArray publicKey(kPublicKeyBytes, Qt::Uninitialized);
    Secret secret(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char *>(publicKey.data()), secret.data(), seed.data());
    return SigningKey(PublicKey::fromBytes(publicKey).value(), std::move(secret));
}

QByteArray SigningKey::sign(QByteArrayView message) const
{
    QByteArray signature(kSignatureBytes, Qt::Uninitialized);
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr, raw(message),
                         static_cast<unsigned long long>(message.size()), m_secret.data());
    return signature;
}

Secret SigningKey::seed() const
{
    Secret seed(crypto_sign_SEEDBYTES);
    crypto_sign_ed25519_sk_to_seed(seed.data(), m_secret.data());
    return seed;
}

} // namespace lucarne::vault
