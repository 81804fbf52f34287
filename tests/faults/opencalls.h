// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// For a layer that is loaded before the C library (LD_PRELOAD): its calls that open a file by its path.
/// Each goes to opened(path, flags, call), which whoever includes this has defined before; the call opens
/// it and gives its descriptor. Included once in a layer.
#include "below.h"

#include <cstdarg>

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace
{

mode_t modeOf(int flags, va_list rest)
{
    return flags & (O_CREAT | O_TMPFILE) ? mode_t(va_arg(rest, unsigned)) : 0;
}

} // namespace

extern "C" {

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return opened(path, flags, [&] { return BELOW(open)(path, flags, mode); });
}

int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return opened(path, flags, [&] { return BELOW(open64)(path, flags, mode); });
}

// NOLINTBEGIN(bugprone-reserved-identifier): the names that the C library gives its checked calls.
int __open_2(const char *path, int flags)
{
    return opened(path, flags, [&] { return int(::syscall(SYS_openat, AT_FDCWD, path, flags)); });
}

int __open64_2(const char *path, int flags)
{
    return __open_2(path, flags);
}
// NOLINTEND(bugprone-reserved-identifier)

} // extern "C"
