// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lucarne::faults
{

/// Puts a layer under every SQLite database of this process that fails as LUCARNE_SQLITE_FAULT says,
/// counting the calls that change a file (write, truncate, sync, delete):
///
///     kill:N      the process dies before call N
///     once:N      call N fails with an I/O error
///     always:N    and so do all after it
///     full:N      writes and truncations from call N on find no room; deleting makes some
///     readonly:N  writes from call N on are refused
///     quota:N     files may grow by N bytes, then there is no room; what is truncated or deleted, and the
///                 ballast beside the database once it is gone, makes room again
///
/// LUCARNE_FAULT_STRUCK=FILE is made at the first error, but for quota's.
void installFaultVfs();

} // namespace lucarne::faults
