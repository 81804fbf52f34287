// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "folderlock.h"

#include <QCoreApplication>
#include <QFile>
#include <QThread>

#include <cerrno>
#include <cstring>
#include <utility>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace lucarne::store
{

using namespace Qt::StringLiterals;

Result<FolderLock> FolderLock::take(const QString &folder, Kind kind)
{
#ifdef Q_OS_UNIX
    const QString file = folder + u"/lock"_s;
    const auto failed = [&file] {
        return failure(QCoreApplication::translate("store", "The data folder is in use by another program."),
                       u"%1: %2"_s.arg(file, QString::fromLocal8Bit(std::strerror(errno))));
    };
    // Read-only is enough for flock, and works on a folder that cannot be written once it is there.
    int descriptor = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        descriptor = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failed();
    FolderLock lock(descriptor);
    for (int attempt = 0; ::flock(descriptor, (kind == Alone ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0;
         ++attempt) {
        if (errno != EWOULDBLOCK || attempt == 100)
            return failed();
        QThread::msleep(20);
    }
    return lock;
#else
    Q_UNUSED(folder)
    Q_UNUSED(kind)
    return FolderLock(-1);
#endif
}

void FolderLock::share()
{
#ifdef Q_OS_UNIX
    ::flock(m_descriptor, LOCK_SH);
#endif
}

FolderLock::FolderLock(FolderLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FolderLock &FolderLock::operator=(FolderLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FolderLock::~FolderLock()
{
#ifdef Q_OS_UNIX
    if (m_descriptor >= 0)
        ::close(m_descriptor);
#endif
}

} // namespace lucarne::store
