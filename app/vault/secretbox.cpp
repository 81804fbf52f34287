// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretbox.h"

#include "sodium.h"

namespace lucarne::vault
{

static_assert(kBoxKeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

namespace
{

constexpr qsizetype kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned long long length(QByteArrayView bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

} // namespace

QByteArray locked(QByteArrayView plain, const Secret &key, QByteArrayView context)
{
    startSodium();
    Q_ASSERT(key.size() == kBoxKeyBytes);
    QByteArray box(kNonceBytes + plain.size() + kTagBytes, Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(box.data());
    randombytes_buf(out, std::size_t(kNonceBytes));
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + kNonceBytes, nullptr, raw(plain), length(plain),
                                               raw(context), length(context), nullptr, out, key.data());
    return box;
}

std::optional<Secret> unlocked(QByteArrayView box, const Secret &key, QByteArrayView context)
{
    startSodium();
    if (box.size() < kNonceBytes + kTagBytes || key.size() != kBoxKeyBytes)
        return std::nullopt;
    const QByteArrayView sealed = box.sliced(kNonceBytes);
    Secret plain(std::size_t(sealed.size() - kTagBytes));
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, raw(sealed),
                                                   length(sealed), raw(context), length(context), raw(box),
                                                   key.data()) != 0)
        return std::nullopt;
    return plain;
}

QByteArray derived(const Secret &key, QByteArrayView context, qsizetype bytes)
{
    startSodium();
    Q_ASSERT(bytes >= qsizetype(crypto_generichash_BYTES_MIN) &&
             bytes <= qsizetype(crypto_generichash_BYTES_MAX));
    QByteArray out(bytes, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(out.data()), std::size_t(bytes), raw(context),
                       length(context), key.data(), key.size());
    return out;
}

QByteArray visitTag(const Secret &key)
{
    return derived(key, "lucarne-visit", 16);
}

} // namespace lucarne::vault
