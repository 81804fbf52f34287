// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secret.h"

#include "sodium.h"

#include <cstring>

namespace lucarne::vault
{

Secret::Secret(std::size_t size) : m_size(size)
{
    if (size == 0)
        return;
    startSodium();
    m_data = static_cast<unsigned char *>(sodium_malloc(size));
    if (!m_data)
        qFatal("no locked memory left for a secret");
    sodium_memzero(m_data, size);
}

Secret Secret::takeOver(QByteArray &source)
{
    Secret secret(std::size_t(source.size()));
    if (!secret.isEmpty())
        std::memcpy(secret.m_data, source.constData(), secret.m_size);
    wipe(source);
    return secret;
}

Secret Secret::random(std::size_t size)
{
    Secret secret(size);
    if (size > 0)
        randombytes_buf(secret.m_data, size);
    return secret;
}

Secret::Secret(Secret &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

Secret::~Secret()
{
    if (m_data)
        sodium_free(m_data); // zeroes first
}

Secret Secret::clone() const
{
    Secret copy(m_size);
    if (m_size > 0)
        std::memcpy(copy.m_data, m_data, m_size);
    return copy;
}

QByteArray Secret::toByteArray() const
{
    return QByteArray(reinterpret_cast<const char *>(m_data), qsizetype(m_size));
}

bool Secret::equals(const Secret &other) const
{
    return m_size == other.m_size && (m_size == 0 || sodium_memcmp(m_data, other.m_data, m_size) == 0);
}

bool canLockMemory()
{
    startSodium();
    unsigned char probe[4096] = {};
    const bool can = sodium_mlock(probe, sizeof probe) == 0;
    if (can)
        sodium_munlock(probe, sizeof probe);
    return can;
}

void wipe(QByteArray &bytes)
{
    // Through constData(): data() would detach, and zero a copy in place of the secret.
    if (!bytes.isEmpty())
        sodium_memzero(const_cast<char *>(bytes.constData()), std::size_t(bytes.size()));
    bytes.clear();
}

} // namespace lucarne::vault
