// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hkdf.h"

#include "sodium.h"

#include <algorithm>
#include <cstring>

namespace lucarne::vault
{

namespace
{

constexpr std::size_t kHashBytes = crypto_auth_hmacsha256_BYTES;

/// Wiped when it goes.
class Hmac
{
public:
    Hmac(const unsigned char *key, std::size_t size) { crypto_auth_hmacsha256_init(&m_state, key, size); }
    ~Hmac() { sodium_memzero(&m_state, sizeof m_state); }
    Hmac(const Hmac &) = delete;
    Hmac &operator=(const Hmac &) = delete;

    void add(const unsigned char *bytes, std::size_t size)
    {
        crypto_auth_hmacsha256_update(&m_state, bytes, size);
    }
    void add(QByteArrayView bytes)
    {
        add(reinterpret_cast<const unsigned char *>(bytes.data()), std::size_t(bytes.size()));
    }
    void finish(Secret &out) { crypto_auth_hmacsha256_final(&m_state, out.data()); }

private:
    crypto_auth_hmacsha256_state m_state;
};

} // namespace

// libsodium has it from 1.0.19 on only.
Secret hkdf(const Secret &key, QByteArrayView salt, QByteArrayView info, std::size_t bytes)
{
    startSodium();
    Q_ASSERT(bytes > 0 && bytes <= 255 * kHashBytes);
    Secret extracted(kHashBytes);
    Hmac extract(reinterpret_cast<const unsigned char *>(salt.data()), std::size_t(salt.size()));
    extract.add(key.data(), key.size());
    extract.finish(extracted);

    Secret out(bytes);
    Secret block(kHashBytes);
    std::size_t done = 0;
    for (unsigned char counter = 1; done < bytes; ++counter) {
        Hmac expand(extracted.data(), extracted.size());
        if (counter > 1)
            expand.add(block.data(), block.size());
        expand.add(info);
        expand.add(&counter, 1);
        expand.finish(block);
        const std::size_t piece = std::min(kHashBytes, bytes - done);
        std::memcpy(out.data() + done, block.data(), piece);
        done += piece;
    }
    return out;
}

} // namespace lucarne::vault
