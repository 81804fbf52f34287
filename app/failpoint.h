// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lucarne
{

/// Marks a moment between two steps that must survive a crash at exactly this point. Does nothing:
/// it lies alone in its object file, so that a program of the fault tests can bring its own
/// definition, and the linker then leaves this one out. Names are "room.moment".
void failpoint(const char *name);

} // namespace lucarne
