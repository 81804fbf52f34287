// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "processes.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <csignal>
#include <optional>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lucarne::kiosk
{

using namespace Qt::StringLiterals;

namespace
{

QList<qint64> allProcesses()
{
    QList<qint64> ids;
    const QStringList names = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        bool number = false;
        const qint64 id = name.toLongLong(&number);
        if (number)
            ids.append(id);
    }
    return ids;
}

QByteArray procFile(qint64 process, QLatin1StringView name)
{
    QFile file(u"/proc/%1/%2"_s.arg(process).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 parentOf(qint64 process)
{
    // proc(5): "pid (name) state ppid …"; the name may hold spaces and brackets.
    const QByteArray stat = procFile(process, "stat"_L1);
    const QList<QByteArray> fields = stat.sliced(stat.lastIndexOf(')') + 1).simplified().split(' ');
    return fields.size() > 1 ? fields.at(1).toLongLong() : 0;
}

/// None when the environment cannot be read, as that of a process that died or changed its user.
std::optional<QString> sessionFolderOf(qint64 process)
{
    const QByteArray environment = procFile(process, "environ"_L1);
    if (environment.isEmpty())
        return std::nullopt;
    constexpr QByteArrayView key("LUCARNE_SESSION_FOLDER=");
    for (const QByteArray &variable : environment.split('\0')) {
        if (variable.startsWith(key))
            return QFile::decodeName(variable.sliced(key.size()));
    }
    return QString();
}

} // namespace

void keepMemoryPrivate()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0);
}

void tieToParent(qint64 parent)
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    // exec() keeps the mask, and the supervisor reads its signals from a descriptor.
    sigset_t noSignals;
    sigemptyset(&noSignals);
    ::sigprocmask(SIG_SETMASK, &noSignals, nullptr);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    // The parent may have died before the line above took effect.
    if (::getppid() != pid_t(parent))
        ::_exit(127);
}

void adoptOrphans()
{
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
}

bool endOrphans(const QList<qint64> &own, const QStringList &living)
{
    const qint64 self = ::getpid();
    bool found = false;
    for (const qint64 process : allProcesses()) {
        if (own.contains(process) || parentOf(process) != self)
            continue;
        const auto folder = sessionFolderOf(process);
        if (folder && living.contains(*folder))
            continue;
        // A child's id stays taken until it is reaped, so that this cannot hit a stranger.
        ::kill(pid_t(process), SIGKILL);
        ::waitpid(pid_t(process), nullptr, WNOHANG);
        found = true;
    }
    return found;
}

void killProcessesOf(const QString &folderPrefix)
{
    for (const qint64 process : allProcesses()) {
        if (process != ::getpid() && sessionFolderOf(process).value_or(QString()).startsWith(folderPrefix))
            ::kill(pid_t(process), SIGKILL);
    }
}

} // namespace lucarne::kiosk
