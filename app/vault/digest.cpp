// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digest.h"

#include "sodium.h"

#include <QCoreApplication>
#include <QFile>

namespace lucarne::vault
{

using namespace Qt::StringLiterals;

struct Sha256::State {
    crypto_hash_sha256_state sodium;
};

Sha256::Sha256() : m_state(std::make_unique<State>())
{
    startSodium();
    crypto_hash_sha256_init(&m_state->sodium);
}

Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    crypto_hash_sha256_update(&m_state->sodium, reinterpret_cast<const unsigned char *>(bytes.data()),
                              static_cast<unsigned long long>(bytes.size()));
}

QByteArray Sha256::finish()
{
    QByteArray digest(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256_final(&m_state->sodium, reinterpret_cast<unsigned char *>(digest.data()));
    crypto_hash_sha256_init(&m_state->sodium);
    return digest;
}

QByteArray Sha256::digestSoFar() const
{
    crypto_hash_sha256_state copy = m_state->sodium;
    QByteArray digest(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256_final(&copy, reinterpret_cast<unsigned char *>(digest.data()));
    return digest;
}

QByteArray sha256(QByteArrayView bytes)
{
    Sha256 sum;
    sum.add(bytes);
    return sum.finish();
}

Result<QByteArray> sha256OfFile(const QString &file)
{
    QFile device(file);
    const auto unreadable = [&device, &file] {
        return failure(QCoreApplication::translate("vault", "A file cannot be read."),
                       u"%1: %2"_s.arg(file, device.errorString()));
    };
    if (!device.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable();
    Sha256 sum;
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    for (;;) {
        const qint64 read = device.read(piece.data(), piece.size());
        if (read < 0)
            return unreadable();
        if (read == 0)
            return sum.finish();
        sum.add(QByteArrayView(piece).first(read));
    }
}

} // namespace lucarne::vault
