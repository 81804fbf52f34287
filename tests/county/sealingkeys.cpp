// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealingkeys.h"

#include <QFile>
#include <QSaveFile>

#include <cstring>

namespace lucarne::county
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::size_t kKeyBytes = std::size_t(vault::kSealingKeyBytes);

tl::unexpected<Error> unusable(const QString &detail)
{
    return failure(u"The county's keys cannot be used."_s, detail);
}

} // namespace

Result<void> writeKeyFile(const QString &file, const vault::Secret &secret)
{
    QByteArray bytes = secret.toByteArray();
    QSaveFile out(file);
    const bool written = out.open(QIODevice::WriteOnly) &&
                         out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         out.write(bytes) == bytes.size() && out.commit();
    vault::wipe(bytes);
    if (!written)
        return unusable(u"%1: %2"_s.arg(file, out.errorString()));
    return {};
}

Result<vault::Secret> readKeyFile(const QString &file, qint64 most)
{
    QFile in(file);
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (in.permissions() & others)
        return unusable(u"%1: others than its owner can read or write it"_s.arg(file));
    if (!in.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unusable(u"%1: %2"_s.arg(file, in.errorString()));
    QByteArray bytes = in.read(most);
    return vault::Secret::takeOver(bytes);
}

Result<SealingKeys> SealingKeys::open(const QString &file)
{
    SealingKeys keys(file);
    if (!QFile::exists(file))
        return keys.addNew().map([&keys] { return std::move(keys); });
    const auto bytes = readKeyFile(file, 1000 * vault::kSealingKeyBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (bytes->isEmpty() || bytes->size() % kKeyBytes != 0)
        return unusable(u"%1: not a number of whole keys"_s.arg(file));
    for (std::size_t at = 0; at < bytes->size(); at += kKeyBytes) {
        vault::Secret secret(kKeyBytes);
        std::memcpy(secret.data(), bytes->data() + at, kKeyBytes);
        auto key = vault::OpeningKey::fromSecret(std::move(secret));
        if (!key)
            return tl::unexpected(key.error());
        keys.m_ring.push_back(std::move(*key));
    }
    return keys;
}

Result<void> SealingKeys::addNew()
{
    m_ring.insert(m_ring.begin(), vault::OpeningKey::generate());
    vault::Secret bytes(m_ring.size() * kKeyBytes);
    for (std::size_t i = 0; i < m_ring.size(); ++i)
        std::memcpy(bytes.data() + i * kKeyBytes, m_ring[i].secret().data(), kKeyBytes);
    auto written = writeKeyFile(m_file, bytes);
    if (!written)
        m_ring.erase(m_ring.begin()); // a key that a crash would lose must not be given out
    return written;
}

} // namespace lucarne::county
