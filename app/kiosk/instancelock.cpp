// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "instancelock.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace lucarne::kiosk
{

using namespace Qt::StringLiterals;

Result<InstanceLock> InstanceLock::take(const QString &file)
{
    // Closed at exec(): a child must not keep the lock of a supervisor that died.
    const int descriptor = ::open(QFile::encodeName(file).constData(),
                                  O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (descriptor >= 0 && ::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return InstanceLock(descriptor);
    const int error = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    return failure(
        QCoreApplication::translate("InstanceLock", "Lucarne is already running on this terminal."),
        file + u": "_s + QString::fromLocal8Bit(std::strerror(error)));
}

InstanceLock::~InstanceLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace lucarne::kiosk
