// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace lucarne::catalogue
{

/// How a folded French word sounds, roughly: words that are written differently and said alike have
/// one key ("alocassion", "allocation"). For those who write by ear. The key has no meaning of its
/// own; it is empty for words too short to be told apart by it and for other scripts. Thread-safe.
QByteArray soundKey(QByteArrayView foldedWord);

} // namespace lucarne::catalogue
