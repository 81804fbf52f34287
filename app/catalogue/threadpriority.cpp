// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "threadpriority.h"

#include <QThread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace lucarne::catalogue
{

void yieldToOthers()
{
#ifdef Q_OS_LINUX
    constexpr int kLowest = 19;
    // ioprio_set(2) has no header of its own: <linux/ioprio.h> of the kernel.
    constexpr int kOneThread = 1;       // IOPRIO_WHO_PROCESS
    constexpr int kIdleClass = 3 << 13; // IOPRIO_PRIO_VALUE(IOPRIO_CLASS_IDLE, 0)
    // 0 is the calling thread: on Linux both are of a thread, whatever POSIX says of the first.
    ::setpriority(PRIO_PROCESS, 0, kLowest);
    ::syscall(SYS_ioprio_set, kOneThread, 0, kIdleClass);
#else
    QThread::currentThread()->setPriority(QThread::LowPriority);
#endif
}

} // namespace lucarne::catalogue
