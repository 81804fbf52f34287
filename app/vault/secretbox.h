// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QByteArrayView>

#include <optional>

namespace lucarne::vault
{

/// Bytes of a key for locked() and unlocked().
inline constexpr std::size_t kBoxKeyBytes = 32;

/// XChaCha20-Poly1305: a random nonce of 24 bytes, then the ciphertext with its tag. \a context says
/// what this is and where it belongs; the same must be given to open it.
QByteArray locked(QByteArrayView plain, const Secret &key, QByteArrayView context);
/// Nothing when the key or the context is another, or a byte was changed.
std::optional<Secret> unlocked(QByteArrayView box, const Secret &key, QByteArrayView context);

/// Bytes (16 to 64) that follow from \a key and \a context alone, and say nothing of the key: BLAKE2b.
QByteArray derived(const Secret &key, QByteArrayView context, qsizetype bytes);
/// 16 bytes that name a visit without giving its key away.
QByteArray visitTag(const Secret &key);

} // namespace lucarne::vault
