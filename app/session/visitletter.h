// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/secret.h"

#include <chrono>

namespace lucarne::session
{

/// What the supervisor gives a window with its visit, right before "show": a pipe that only this
/// window inherits carries it once, and closes. Never on standard input, where the lines of
/// windowprotocol.h go, nor in arguments, environment or a file. Its bytes:
///
///     1   version of this format: 1
///     2   seconds, most significant first: for so long the draft of the visit's crashed window may
///         be offered; 0: the visit is a new one
///     32  the key of the visit: what is kept of its answers is encrypted under it
struct VisitLetter {
    vault::Secret key; ///< empty: none came
    std::chrono::seconds offer{0};
};

/// The window's argument before the number of the pipe's descriptor.
inline constexpr char kLetterArgument[] = "--visit-letter";

/// Does not block. False when it could not be written whole.
bool sendLetter(int descriptor, const VisitLetter &letter);
/// Does not block: whoever writes, writes before it says so.
VisitLetter readLetter(int descriptor);

} // namespace lucarne::session
