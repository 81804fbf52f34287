// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lucarne::catalogue
{

/// From here on the calling thread gets only the time of the processor and of the disk that no other
/// thread and no other program wants. On Linux by its nice value and the idle class of its input and
/// output, where QThread's priorities do nothing under the usual scheduler. For good: a thread
/// without privileges cannot take it back. Failing is not an error: the thread is as before.
void yieldToOthers();

} // namespace lucarne::catalogue
