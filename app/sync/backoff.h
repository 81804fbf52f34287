// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <optional>

namespace lucarne::sync
{

/// Gives numbers from 0 (included) to 1 (not included). Injected, so that tests are exact.
using Random = std::function<double()>;
/// From the system's own generator.
Random systemRandom();

/// How long to wait after \a failures failures in a row (1 or more), so that a thousand terminals
/// do not come back in the same second: full jitter, random(0, min(15 min, 5 s · 2ⁿ)).
std::chrono::milliseconds backOff(int failures, const Random &random);

/// The same, unless the county said how long (Retry-After): then that, between 1 s and 1 h, and up
/// to a tenth more.
std::chrono::milliseconds retryDelay(int failures, std::optional<std::chrono::seconds> retryAfter,
                                     const Random &random);

/// A regular interval, a tenth shorter to a tenth longer.
std::chrono::milliseconds jittered(std::chrono::milliseconds interval, const Random &random);

} // namespace lucarne::sync
