// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A fault program's own system clock, in place of the library's: as long ahead of the real one as the
// milliseconds in LUCARNE_CLOCK_AHEAD=FILE say, so that nobody has to wait until a citizen has left.
#include "session/clock.h"

#include <chrono>
#include <cstdlib>
#include <fstream>

namespace lucarne::session
{

QDateTime SystemClock::utcNow() const
{
    return QDateTime::currentDateTimeUtc();
}

qint64 SystemClock::monotonicMs() const
{
    using namespace std::chrono;
    static const char *const file = std::getenv("LUCARNE_CLOCK_AHEAD");
    qint64 ahead = 0;
    if (file)
        std::ifstream(file) >> ahead;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count() + ahead;
}

} // namespace lucarne::session
