// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QProcessEnvironment>
#include <QString>

namespace lucarne::kiosk
{

/// Where the private folders of the visits go: in memory (tmpfs), for this user alone. Prefers the
/// user's run-time folder, then /dev/shm. The folder need not exist.
QString defaultSessionRoot();

/// Makes the root (mode 0700, owned by this user, no symbolic link) or says why it cannot be used.
/// \a inMemory tells whether it is on a file system that never touches a disk.
Result<void> prepareSessionRoot(const QString &root, bool *inMemory);

/// Removes what earlier supervisors left under \a root, folders and the processes that still run on
/// them. Call it with the instance lock held. Returns how many folders there were.
Result<int> removeLeftovers(const QString &root);

/// A fresh folder for one window with its home, tmp, config, cache, data, state and run inside, all
/// 0700. The name says nothing but a number.
Result<QString> makeSessionFolder(const QString &root, int number);

/// Removes it with all that is inside, whatever its permissions; follows no links.
Result<void> removeSessionFolder(const QString &folder);

/// The environment of a window: \a own with HOME, TMPDIR and every XDG base folder inside
/// \a folder. What the window reaches through the user's real folders is named explicitly instead:
/// the display (XAUTHORITY, WAYLAND_DISPLAY), the session bus, the sound server.
/// LUCARNE_DATA_FOLDER tells where the terminal's own data is; LUCARNE_SESSION_FOLDER marks the
/// window's children, so that none outlives the visit.
QProcessEnvironment sessionEnvironment(const QProcessEnvironment &own, const QString &folder,
                                       const QString &dataFolder);

} // namespace lucarne::kiosk
