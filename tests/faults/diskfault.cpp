// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded before the C library's own calls (LD_PRELOAD): fails those that change a file or an entry under
// LUCARNE_DISK_FOLDER as LUCARNE_DISK_FAULT says. SQLite's own files are left out: faultvfs has them.
//
//     eio-once:N     call N fails with an I/O error: open to write, write, fsync, rename, unlink, mkdir …
//     eio-always:N   and so do all after it
//     full-once:N    call N of those that take room finds none: open to create, write, fsync, rename, mkdir
//     full-always:N  and so do all after it
//
// LUCARNE_FAULT_STRUCK=FILE gets a line for each, such as "fsync PATH".
#include "below.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <string>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace
{

enum class Takes { NoRoom, Room };

struct Plan {
    std::string folder; ///< with a slash at its end; empty: nothing fails
    std::string struckMark;
    bool isFull = false;
    bool isForGood = false;
    long from = 0;
    long calls = 0;
};
/// Never deleted: files are closed after static objects went.
Plan *plan = nullptr;
std::mutex mutex;

[[gnu::constructor]] void begin()
{
    const char *fault = std::getenv("LUCARNE_DISK_FAULT"), *folder = std::getenv("LUCARNE_DISK_FOLDER");
    if (!fault || !folder)
        return;
    const std::string text = fault;
    const std::size_t dash = text.find('-'), colon = text.find(':');
    if (dash == std::string::npos || colon == std::string::npos)
        std::abort();
    plan = new Plan;
    plan->folder = std::string(folder) + '/';
    plan->isFull = text.substr(0, dash) == "full";
    plan->isForGood = text.substr(dash + 1, colon - dash - 1) == "always";
    plan->from = std::atol(text.c_str() + colon + 1);
    if (const char *mark = std::getenv("LUCARNE_FAULT_STRUCK"))
        plan->struckMark = mark;
}

bool isOurs(const std::string &path)
{
    return plan && (path + '/' == plan->folder || path.compare(0, plan->folder.size(), plan->folder) == 0) &&
           path.find(".sqlite") == std::string::npos;
}

std::string pathOf(int descriptor)
{
    char path[4096];
    const ssize_t size =
        ::readlink(("/proc/self/fd/" + std::to_string(descriptor)).c_str(), path, sizeof path);
    return size > 0 ? std::string(path, std::size_t(size)) : std::string();
}

void note(const std::string &line)
{
    if (plan->struckMark.empty())
        return;
    const long file = ::syscall(SYS_openat, AT_FDCWD, plan->struckMark.c_str(),
                                O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (::syscall(SYS_write, file, line.data(), line.size()) != long(line.size()))
        std::abort();
    ::syscall(SYS_close, file);
}

/// True: the call fails, and errno says why.
bool fails(const char *call, const std::string &path, Takes takes)
{
    if (!isOurs(path) || (plan->isFull && takes == Takes::NoRoom))
        return false;
    const std::lock_guard lock(mutex);
    ++plan->calls;
    if (plan->calls < plan->from || (plan->calls > plan->from && !plan->isForGood))
        return false;
    note(call + (' ' + path) + '\n');
    errno = plan->isFull ? ENOSPC : EIO;
    return true;
}

template<typename Open>
int opened(const char *path, int flags, Open open)
{
    const bool changes = (flags & O_ACCMODE) != O_RDONLY || (flags & (O_CREAT | O_TRUNC));
    if (changes && fails("open", path, flags & O_CREAT ? Takes::Room : Takes::NoRoom))
        return -1;
    return open();
}

} // namespace

#include "opencalls.h"

extern "C" {

ssize_t write(int descriptor, const void *data, std::size_t size)
{
    return plan && fails("write", pathOf(descriptor), Takes::Room) ? -1
                                                                   : BELOW(write)(descriptor, data, size);
}

ssize_t pwrite(int descriptor, const void *data, std::size_t size, off_t offset)
{
    return plan && fails("pwrite", pathOf(descriptor), Takes::Room)
               ? -1
               : BELOW(pwrite)(descriptor, data, size, offset);
}

ssize_t pwrite64(int descriptor, const void *data, std::size_t size, off64_t offset)
{
    return plan && fails("pwrite", pathOf(descriptor), Takes::Room)
               ? -1
               : BELOW(pwrite64)(descriptor, data, size, offset);
}

int ftruncate(int descriptor, off_t size) noexcept
{
    return plan && fails("ftruncate", pathOf(descriptor), Takes::NoRoom) ? -1
                                                                         : BELOW(ftruncate)(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size) noexcept
{
    return plan && fails("ftruncate", pathOf(descriptor), Takes::NoRoom)
               ? -1
               : BELOW(ftruncate64)(descriptor, size);
}

int posix_fallocate64(int descriptor, off64_t offset, off64_t size)
{
    return plan && fails("fallocate", pathOf(descriptor), Takes::Room)
               ? errno
               : BELOW(posix_fallocate64)(descriptor, offset, size);
}

int fsync(int descriptor)
{
    return plan && fails("fsync", pathOf(descriptor), Takes::Room) ? -1 : BELOW(fsync)(descriptor);
}

int fdatasync(int descriptor)
{
    return plan && fails("fsync", pathOf(descriptor), Takes::Room) ? -1 : BELOW(fdatasync)(descriptor);
}

int rename(const char *from, const char *to) noexcept
{
    return fails("rename", from, Takes::Room) ? -1 : BELOW(rename)(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    return fails("rename", from, Takes::Room) ? -1 : BELOW(renameat2)(fromFolder, from, toFolder, to, flags);
}

int link(const char *from, const char *to) noexcept
{
    return fails("link", to, Takes::Room) ? -1 : BELOW(link)(from, to);
}

int unlink(const char *path) noexcept
{
    return fails("unlink", path, Takes::NoRoom) ? -1 : BELOW(unlink)(path);
}

int rmdir(const char *path) noexcept
{
    return fails("rmdir", path, Takes::NoRoom) ? -1 : BELOW(rmdir)(path);
}

int mkdir(const char *path, mode_t mode) noexcept
{
    return fails("mkdir", path, Takes::Room) ? -1 : BELOW(mkdir)(path, mode);
}

} // extern "C"
