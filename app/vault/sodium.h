// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sodium.h>

namespace lucarne::vault
{

/// Must have run before any other call of libsodium; cheap and thread-safe to repeat. Ends the
/// program when the system gives no randomness: nothing safe can be done without.
void startSodium();

} // namespace lucarne::vault
