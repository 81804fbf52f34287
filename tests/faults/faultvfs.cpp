// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultvfs.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>

#include <sqlite3.h>

#include <sys/stat.h>

namespace lucarne::faults
{

namespace
{

enum class Call { Write, Truncate, Sync, Delete };

struct Plan {
    std::string kind;
    long from = 0;
    long calls = 0;
} plan;

/// What the call returns in place of doing it; SQLITE_OK: do it.
int planned(Call call)
{
    if (plan.kind.empty() || plan.kind == "quota")
        return SQLITE_OK;
    ++plan.calls;
    if (plan.calls < plan.from)
        return SQLITE_OK;
    if (plan.kind == "kill") {
        std::raise(SIGKILL);
    } else if (plan.kind == "once") {
        if (plan.calls > plan.from)
            return SQLITE_OK;
    } else if (plan.kind == "full") {
        return call == Call::Write ? SQLITE_FULL : SQLITE_OK;
    } else if (plan.kind == "readonly") {
        return call == Call::Sync ? SQLITE_OK : SQLITE_READONLY;
    }
    switch (call) {
    case Call::Write:
        return SQLITE_IOERR_WRITE;
    case Call::Truncate:
        return SQLITE_IOERR_TRUNCATE;
    case Call::Sync:
        return SQLITE_IOERR_FSYNC;
    case Call::Delete:
        return SQLITE_IOERR_DELETE;
    }
    return SQLITE_IOERR;
}

int fault(Call call)
{
    const int code = planned(call);
    static const char *const mark = std::getenv("LUCARNE_FAULT_STRUCK");
    if (code != SQLITE_OK && mark) {
        if (std::FILE *file = std::fopen(mark, "a"))
            std::fclose(file);
    }
    return code;
}

/// quota: what is left of the room, and the ballast that is still there.
struct Room {
    long long left = 0;
    std::string ballast;
    long long ballastBytes = 0;
} room;

long long sizeOf(const std::string &file)
{
    struct stat found {
    };
    return ::stat(file.c_str(), &found) == 0 ? found.st_size : 0;
}

void findBallast(const std::string &database)
{
    if (!room.ballast.empty())
        return;
    const std::string queue = database.substr(0, database.rfind('/'));
    room.ballast = queue.substr(0, queue.rfind('/')) + "/ballast";
    room.ballastBytes = sizeOf(room.ballast);
}

/// False: there is no room for \a bytes more.
bool takeRoom(long long bytes)
{
    if (room.ballastBytes > 0 && sizeOf(room.ballast) == 0) {
        room.left += room.ballastBytes;
        room.ballastBytes = 0;
    }
    if (bytes > room.left)
        return false;
    room.left -= bytes;
    return true;
}

sqlite3_vfs *below = nullptr;

/// SQLite allocates szOsFile bytes: this, and behind it the file of the layer below.
struct File {
    sqlite3_file base;
    sqlite3_io_methods methods;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

File *own(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return own(file)->real();
}

int faultyWrite(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
    if (const int code = fault(Call::Write))
        return code;
    sqlite3_int64 now = 0;
    if (plan.kind == "quota" && real(file)->pMethods->xFileSize(real(file), &now) == SQLITE_OK &&
        !takeRoom(std::max<sqlite3_int64>(0, offset + size - now)))
        return SQLITE_FULL;
    return real(file)->pMethods->xWrite(real(file), data, size, offset);
}

int faultyTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    if (const int code = fault(Call::Truncate))
        return code;
    sqlite3_int64 now = 0;
    if (plan.kind == "quota" && real(file)->pMethods->xFileSize(real(file), &now) == SQLITE_OK)
        room.left += std::max<sqlite3_int64>(0, now - size);
    return real(file)->pMethods->xTruncate(real(file), size);
}

int faultySync(sqlite3_file *file, int flags)
{
    if (const int code = fault(Call::Sync))
        return code;
    return real(file)->pMethods->xSync(real(file), flags);
}

int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    if (name && (flags & SQLITE_OPEN_MAIN_DB))
        findBallast(name);
    File *self = new (file) File{};
    const int code = below->xOpen(below, name, self->real(), flags, outFlags);
    if (!self->real()->pMethods)
        return code;
    sqlite3_io_methods &m = self->methods;
    m.iVersion = self->real()->pMethods->iVersion;
    m.xClose = [](sqlite3_file *f) { return real(f)->pMethods->xClose(real(f)); };
    m.xRead = [](sqlite3_file *f, void *to, int size, sqlite3_int64 at) {
        return real(f)->pMethods->xRead(real(f), to, size, at);
    };
    m.xWrite = faultyWrite;
    m.xTruncate = faultyTruncate;
    m.xSync = faultySync;
    m.xFileSize = [](sqlite3_file *f, sqlite3_int64 *size) {
        return real(f)->pMethods->xFileSize(real(f), size);
    };
    m.xLock = [](sqlite3_file *f, int lock) { return real(f)->pMethods->xLock(real(f), lock); };
    m.xUnlock = [](sqlite3_file *f, int lock) { return real(f)->pMethods->xUnlock(real(f), lock); };
    m.xCheckReservedLock = [](sqlite3_file *f, int *held) {
        return real(f)->pMethods->xCheckReservedLock(real(f), held);
    };
    m.xFileControl = [](sqlite3_file *f, int op, void *arg) {
        return real(f)->pMethods->xFileControl(real(f), op, arg);
    };
    m.xSectorSize = [](sqlite3_file *f) { return real(f)->pMethods->xSectorSize(real(f)); };
    m.xDeviceCharacteristics = [](sqlite3_file *f) {
        return real(f)->pMethods->xDeviceCharacteristics(real(f));
    };
    m.xShmMap = [](sqlite3_file *f, int page, int size, int extend, void volatile **to) {
        return real(f)->pMethods->xShmMap(real(f), page, size, extend, to);
    };
    m.xShmLock = [](sqlite3_file *f, int offset, int n, int lockFlags) {
        return real(f)->pMethods->xShmLock(real(f), offset, n, lockFlags);
    };
    m.xShmBarrier = [](sqlite3_file *f) { real(f)->pMethods->xShmBarrier(real(f)); };
    m.xShmUnmap = [](sqlite3_file *f, int remove) { return real(f)->pMethods->xShmUnmap(real(f), remove); };
    m.xFetch = [](sqlite3_file *f, sqlite3_int64 at, int size, void **to) {
        return real(f)->pMethods->xFetch(real(f), at, size, to);
    };
    m.xUnfetch = [](sqlite3_file *f, sqlite3_int64 at, void *from) {
        return real(f)->pMethods->xUnfetch(real(f), at, from);
    };
    self->base.pMethods = &m;
    return code;
}

int remove(sqlite3_vfs *, const char *name, int syncFolder)
{
    if (const int code = fault(Call::Delete))
        return code;
    room.left += sizeOf(name);
    return below->xDelete(below, name, syncFolder);
}

} // namespace

void installFaultVfs()
{
    const char *given = std::getenv("LUCARNE_SQLITE_FAULT");
    if (!given)
        return;
    const std::string text = given;
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos) {
        std::fprintf(stderr, "LUCARNE_SQLITE_FAULT wants KIND:N\n");
        std::exit(2);
    }
    plan.kind = text.substr(0, colon);
    plan.from = std::atol(text.c_str() + colon + 1);
    room.left = plan.from;
    below = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs layer = *below; // all else as it is below
    layer.szOsFile = int(sizeof(File)) + below->szOsFile;
    layer.zName = "lucarne-faults";
    layer.pNext = nullptr;
    layer.xOpen = open;
    layer.xDelete = remove;
    sqlite3_vfs_register(&layer, 1);
}

} // namespace lucarne::faults
