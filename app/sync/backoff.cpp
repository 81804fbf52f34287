// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace lucarne::sync
{

using namespace std::chrono_literals;

namespace
{

std::chrono::milliseconds scaled(std::chrono::milliseconds most, double factor)
{
    return std::chrono::milliseconds(qint64(double(most.count()) * factor));
}

} // namespace

Random systemRandom()
{
    return [] { return QRandomGenerator::system()->generateDouble(); };
}

std::chrono::milliseconds backOff(int failures, const Random &random)
{
    // 5 s · 2⁸ is beyond 15 min already: no need to shift further.
    const std::chrono::milliseconds grown = 5s * (1 << std::clamp(failures - 1, 0, 8));
    return scaled(std::min<std::chrono::milliseconds>(grown, 15min), random());
}

std::chrono::milliseconds retryDelay(int failures, std::optional<std::chrono::seconds> retryAfter,
                                     const Random &random)
{
    if (!retryAfter)
        return backOff(failures, random);
    const std::chrono::milliseconds asked = std::clamp<std::chrono::seconds>(*retryAfter, 1s, 1h);
    return asked + scaled(asked, random() / 10);
}

std::chrono::milliseconds jittered(std::chrono::milliseconds interval, const Random &random)
{
    return scaled(interval, 0.9 + random() / 5);
}

} // namespace lucarne::sync
