// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seed.h"

#include <QString>

namespace lucarne::faults
{

QRandomGenerator seededRandom()
{
    bool isGiven = false;
    const quint32 given = qEnvironmentVariable("LUCARNE_SEED").toUInt(&isGiven);
    const quint32 seed = isGiven ? given : QRandomGenerator::system()->generate();
    qInfo("LUCARNE_SEED=%u", seed);
    return QRandomGenerator(seed);
}

} // namespace lucarne::faults
