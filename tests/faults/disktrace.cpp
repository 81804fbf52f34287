// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded before the C library's own calls (LD_PRELOAD): notes in LUCARNE_DISK_TRACE, in their order,
// every call of the process that changes a file or an entry under LUCARNE_DISK_FOLDER, every wait for
// the disk, and what the process says on standard output. DiskTrace reads it. SQLite, Qt and our own
// code all pass through here; its shared memory (-shm) does not survive a restart and is left out.
// A call that changes files in a way that is not followed here ends the process.
#include "disktrace.h"
#include "below.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

using namespace lucarne::faults;

namespace
{

std::recursive_mutex mutex;
/// With a slash at its end; none: nothing is noted. Never deleted: files are closed after static objects
/// went.
const std::string *folder = nullptr;
int trace = -1;

struct Followed {
    std::uint64_t file = 0;
    std::string path;
    bool isFolder = false;
};
std::map<int, Followed> &followed()
{
    static auto *const map = new std::map<int, Followed>;
    return *map;
}

void put(const void *data, std::size_t size)
{
    const char *at = static_cast<const char *>(data);
    while (size > 0) {
        const long written = ::syscall(SYS_write, trace, at, size);
        if (written <= 0)
            std::abort();
        at += written;
        size -= std::size_t(written);
    }
}

void note(DiskStep step, std::uint64_t file, std::int64_t offset, const void *data, std::size_t size)
{
    const DiskRecord record{std::uint32_t(step), std::uint32_t(size), file, offset};
    put(&record, sizeof record);
    put(data, size);
}

void note(DiskStep step, std::uint64_t file, const std::string &text)
{
    note(step, file, 0, text.data(), text.size());
}

bool isOurs(const std::string &path)
{
    const auto endsIn = [&path](const char *tail) {
        const std::size_t size = std::strlen(tail);
        return path.size() >= size && path.compare(path.size() - size, size, tail) == 0;
    };
    return folder && path.compare(0, folder->size(), *folder) == 0 && !endsIn("-shm");
}

bool isTheFolder(const std::string &path)
{
    return folder && (path == *folder || path + '/' == *folder);
}

std::string relative(const std::string &path)
{
    return isTheFolder(path) ? std::string() : path.substr(folder->size());
}

std::uint64_t numberOf(const std::string &path)
{
    struct stat found {
    };
    return ::stat(path.c_str(), &found) == 0 ? found.st_ino : 0;
}

void noteExisting(const std::filesystem::directory_entry &entry)
{
    const std::string path = entry.path().string();
    if (!isOurs(path))
        return;
    if (entry.is_directory()) {
        note(DiskStep::ExistingFolder, 0, relative(path));
        return;
    }
    const std::uint64_t number = numberOf(path);
    note(DiskStep::ExistingFile, number, relative(path));
    std::string content(entry.file_size(), '\0');
    const int file = int(::syscall(SYS_openat, AT_FDCWD, path.c_str(), O_RDONLY | O_CLOEXEC));
    if (::read(file, content.data(), content.size()) != ssize_t(content.size()))
        std::abort();
    ::syscall(SYS_close, file);
    note(DiskStep::Write, number, 0, content.data(), content.size());
    note(DiskStep::Sync, number, {});
}

[[gnu::constructor]] void begin()
{
    const char *file = std::getenv("LUCARNE_DISK_TRACE"), *given = std::getenv("LUCARNE_DISK_FOLDER");
    if (!file || !given)
        return;
    trace = int(::syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    if (trace < 0)
        std::abort();
    folder = new std::string(std::string(given) + '/');
    for (const auto &entry : std::filesystem::recursive_directory_iterator(given))
        noteExisting(entry);
    note(DiskStep::Begin, 0, {});
}

[[noreturn]] void notFollowed(const char *call)
{
    std::fprintf(stderr, "disktrace: %s is not followed\n", call);
    std::abort();
}

void refuse(int descriptor, const char *call)
{
    const std::lock_guard lock(mutex);
    if (followed().count(descriptor))
        notFollowed(call);
}

template<typename Open>
int opened(const char *name, int flags, Open open)
{
    const std::lock_guard lock(mutex);
    const std::string path = name;
    const bool follow = isOurs(path) || isTheFolder(path);
    const bool wasThere = follow && numberOf(path) != 0;
    const int descriptor = open();
    if (!follow || descriptor < 0)
        return descriptor;
    struct stat found {
    };
    ::fstat(descriptor, &found);
    followed()[descriptor] = {found.st_ino, relative(path), S_ISDIR(found.st_mode)};
    if (!wasThere)
        note(DiskStep::CreateFile, found.st_ino, relative(path));
    else if (flags & O_TRUNC)
        note(DiskStep::Truncate, found.st_ino, 0, nullptr, 0);
    return descriptor;
}

template<typename Write>
ssize_t written(int descriptor, const void *data, std::int64_t offset, Write write)
{
    const std::lock_guard lock(mutex);
    const auto found = followed().find(descriptor);
    if (found == followed().end()) {
        const ssize_t size = write();
        if (descriptor == STDOUT_FILENO && size > 0 && folder)
            note(DiskStep::Say, 0, 0, data, std::size_t(size));
        return size;
    }
    if (offset < 0 && (::fcntl(descriptor, F_GETFL) & O_APPEND)) {
        struct stat now {
        };
        ::fstat(descriptor, &now);
        offset = now.st_size;
    } else if (offset < 0) {
        offset = ::lseek(descriptor, 0, SEEK_CUR);
    }
    const ssize_t size = write();
    if (size > 0)
        note(DiskStep::Write, found->second.file, offset, data, std::size_t(size));
    return size;
}

template<typename Truncate>
int truncated(int descriptor, std::int64_t size, Truncate truncate)
{
    const std::lock_guard lock(mutex);
    const int code = truncate();
    const auto found = followed().find(descriptor);
    if (code == 0 && found != followed().end())
        note(DiskStep::Truncate, found->second.file, size, nullptr, 0);
    return code;
}

template<typename Sync>
int synced(int descriptor, Sync sync)
{
    const std::lock_guard lock(mutex);
    const auto found = followed().find(descriptor);
    if (found == followed().end())
        return sync();
    if (found->second.isFolder)
        note(DiskStep::SyncFolder, 0, found->second.path);
    else
        note(DiskStep::Sync, found->second.file, {});
    return 0; // what a power cut does is done to the trace: nobody need wait for this disk
}

template<typename Rename>
int renamed(const char *from, const char *to, Rename rename)
{
    const std::lock_guard lock(mutex);
    const int code = rename();
    if (code == 0 && isOurs(from) && isOurs(to))
        note(DiskStep::Rename, 0, relative(from) + '\0' + relative(to));
    else if (code == 0 && (isOurs(from) || isOurs(to)))
        notFollowed("a rename into or out of the folder");
    return code;
}

template<typename Change>
int changed(DiskStep step, const char *path, Change change)
{
    const std::lock_guard lock(mutex);
    const int code = change();
    if (code == 0 && isOurs(path))
        note(step, 0, relative(path));
    return code;
}

} // namespace

#include "opencalls.h"

extern "C" {

int close(int descriptor)
{
    const std::lock_guard lock(mutex);
    followed().erase(descriptor);
    return BELOW(close)(descriptor);
}

ssize_t write(int descriptor, const void *data, std::size_t size)
{
    return written(descriptor, data, -1, [&] { return BELOW(write)(descriptor, data, size); });
}

ssize_t pwrite(int descriptor, const void *data, std::size_t size, off_t offset)
{
    return written(descriptor, data, offset, [&] { return BELOW(pwrite)(descriptor, data, size, offset); });
}

ssize_t pwrite64(int descriptor, const void *data, std::size_t size, off64_t offset)
{
    return written(descriptor, data, offset, [&] { return BELOW(pwrite64)(descriptor, data, size, offset); });
}

int ftruncate(int descriptor, off_t size) noexcept
{
    return truncated(descriptor, size, [&] { return BELOW(ftruncate)(descriptor, size); });
}

int ftruncate64(int descriptor, off64_t size) noexcept
{
    return truncated(descriptor, size, [&] { return BELOW(ftruncate64)(descriptor, size); });
}

int fsync(int descriptor)
{
    return synced(descriptor, [&] { return BELOW(fsync)(descriptor); });
}

int fdatasync(int descriptor)
{
    return synced(descriptor, [&] { return BELOW(fdatasync)(descriptor); });
}

int rename(const char *from, const char *to) noexcept
{
    return renamed(from, to, [&] { return BELOW(rename)(from, to); });
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    return renamed(from, to, [&] { return BELOW(renameat2)(fromFolder, from, toFolder, to, flags); });
}

int unlink(const char *path) noexcept
{
    return changed(DiskStep::Remove, path, [&] { return BELOW(unlink)(path); });
}

int rmdir(const char *path) noexcept
{
    return changed(DiskStep::Remove, path, [&] { return BELOW(rmdir)(path); });
}

int mkdir(const char *path, mode_t mode) noexcept
{
    return changed(DiskStep::CreateFolder, path, [&] { return BELOW(mkdir)(path, mode); });
}

ssize_t writev(int descriptor, const iovec *parts, int count)
{
    refuse(descriptor, "writev");
    return BELOW(writev)(descriptor, parts, count);
}

int posix_fallocate64(int descriptor, off64_t offset, off64_t size)
{
    refuse(descriptor, "posix_fallocate64");
    return BELOW(posix_fallocate64)(descriptor, offset, size);
}

ssize_t copy_file_range(int from, off64_t *fromAt, int to, off64_t *toAt, std::size_t size, unsigned flags)
{
    refuse(to, "copy_file_range");
    return BELOW(copy_file_range)(from, fromAt, to, toAt, size, flags);
}

} // extern "C"
