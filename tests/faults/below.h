// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dlfcn.h>

/// For a layer that is loaded before the C library (LD_PRELOAD): the library's own call of that name.
template<typename Function>
Function *below(Function *, const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}
#define BELOW(function) below(&function, #function)
