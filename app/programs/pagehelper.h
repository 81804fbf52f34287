// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/pageframes.h"

#include <string>

/// What lucarne-scan and lucarne-pdf have in common: they hand over pages as pageframes.h says,
/// touch no disk, and never outlive their use.
namespace lucarne::pagehelper
{

/// No writing to files, no core dump, a bound on memory, death with the process that started this
/// one. First thing in main().
void confine(std::uint64_t mostMemory);

enum class EndOfInput { Ignore, Cancels };

/// Watches from now on, on a thread of its own: when SIGTERM comes (or the input ends, if that
/// cancels), isCancelled() turns true, and the process is ended if it is still there two seconds
/// later; after \a mostSeconds in all it is ended at once. It then says nothing more.
void watch(EndOfInput endOfInput, int mostSeconds);
bool isCancelled();

/// Writing. They end the process when nobody reads any more.
void say(device::pageframes::Kind kind, const void *payload = nullptr, std::size_t size = 0);
void beginPage(const device::pageframes::PageHead &head);
/// Any number of bytes.
void sayRows(const unsigned char *bytes, std::size_t size);
void endPage(std::uint32_t height);
/// Returns what main() has to: not 0.
int fail(device::pageframes::FailureCode code, const std::string &detail);
/// Returns 0.
int finish();

} // namespace lucarne::pagehelper
