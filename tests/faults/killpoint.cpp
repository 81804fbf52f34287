// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The fault programs' own definition of failpoint(), in place of the one that does nothing.
// LUCARNE_KILL_AT=NAME:N kills the process at the Nth time that it comes by NAME;
// LUCARNE_KILL_ORDER=FILE kills whoever first comes by the name that is in FILE, and removes it;
// LUCARNE_FAILPOINT_LOG=FILE writes down every name that it comes by.
#include "failpoint.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

void lucarne::failpoint(const char *name)
{
    static const char *const log = std::getenv("LUCARNE_FAILPOINT_LOG");
    static const char *const asked = std::getenv("LUCARNE_KILL_AT");
    static const std::string killAt = asked ? asked : "";
    if (log) {
        if (std::FILE *file = std::fopen(log, "a")) {
            std::fprintf(file, "%s\n", name);
            std::fclose(file);
        }
    }
    static const char *const order = std::getenv("LUCARNE_KILL_ORDER");
    if (order) {
        std::string wanted;
        std::getline(std::ifstream(order), wanted);
        if (wanted == name && std::remove(order) == 0)
            std::raise(SIGKILL);
    }
    const std::size_t colon = killAt.rfind(':');
    if (colon == std::string::npos || killAt.compare(0, colon, name) != 0)
        return;
    static int left = std::atoi(killAt.c_str() + colon + 1);
    if (--left <= 0)
        std::raise(SIGKILL);
}
