// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace lucarne::faults
{

/// What a process did to its folder, one record each: DiskRecord, then its bytes.
enum class DiskStep : std::uint32_t {
    ExistingFolder, ///< path; from before the process
    ExistingFile,   ///< file, path; its content follows as a Write and a Sync
    Begin,          ///< from here on, the process itself
    CreateFolder,   ///< path
    CreateFile,     ///< file, path
    Rename,         ///< path, NUL, path
    Remove,         ///< path
    Write,          ///< file, offset, bytes
    Truncate,       ///< file, offset: its new size
    Sync,           ///< file: waits until its content is on the disk
    SyncFolder,     ///< path: waits until the entries of a folder are
    Say,            ///< bytes on standard output
};

/// Paths are relative to the folder, which itself has the empty path.
struct DiskRecord {
    std::uint32_t step = 0;
    std::uint32_t size = 0; ///< of the bytes that follow
    std::uint64_t file = 0; ///< inode: anew from each CreateFile on
    std::int64_t offset = 0;
};

} // namespace lucarne::faults
