// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace lucarne::kiosk
{

/// No core dump of this process, and no reading of its memory by others than root. The kernel
/// forgets it at exec(), so every program of the terminal says it for itself, first thing in main().
void keepMemoryPrivate();

/// For the child between fork() and exec(): no core dumps, no signals held back, and death with
/// \a parent, the process that forked. Async-signal-safe.
void tieToParent(qint64 parent);

/// Processes that daemonise themselves become children of this one instead of init's, so that
/// endOrphans() finds them.
void adoptOrphans();

/// Kills and reaps the adopted children of this process that belong to no folder of \a living
/// (LUCARNE_SESSION_FOLDER in their environment). \a own are children to leave alone. Returns
/// whether there were any: the children of one that died become children of this one only now, so
/// all are gone when a later call finds none.
bool endOrphans(const QList<qint64> &own, const QStringList &living);

/// Kills every process whose LUCARNE_SESSION_FOLDER starts with \a folderPrefix, for what an earlier
/// supervisor left behind. This process is spared.
void killProcessesOf(const QString &folderPrefix);

} // namespace lucarne::kiosk
