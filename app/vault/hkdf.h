// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QByteArrayView>

namespace lucarne::vault
{

/// HKDF with SHA-256 (RFC 5869): \a bytes (1 to 8,160) that follow from \a key and \a info alone.
/// Keys made under different \a info say nothing of each other nor of \a key.
Secret hkdf(const Secret &key, QByteArrayView salt, QByteArrayView info, std::size_t bytes);

} // namespace lucarne::vault
