// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sodium.h"

#include <QtGlobal>

namespace lucarne::vault
{

void startSodium()
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot start");
}

} // namespace lucarne::vault
