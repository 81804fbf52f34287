// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionfolder.h"

#include "processes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

namespace lucarne::kiosk
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QLatin1StringView kFolderPrefix("visit-");
constexpr mode_t kPrivate = S_IRWXU;

QString sentence()
{
    return QCoreApplication::translate("SessionFolder",
                                       "The terminal cannot prepare its private memory. Restart it; if "
                                       "this stays, call the installer.");
}

tl::unexpected<Error> systemFailure(const QString &what)
{
    return failure(sentence(), what + u": "_s + QString::fromLocal8Bit(std::strerror(errno)));
}

bool isInMemory(const QString &path)
{
    struct statfs system = {};
    return ::statfs(QFile::encodeName(path).constData(), &system) == 0 &&
           (system.f_type == TMPFS_MAGIC || system.f_type == RAMFS_MAGIC);
}

std::filesystem::path nativePath(const QString &path)
{
    return QFile::encodeName(path).toStdString();
}

// A folder that its window made unreadable is opened again before it is removed.
void openUp(const std::filesystem::path &folder)
{
    namespace fs = std::filesystem;
    std::error_code ignored;
    fs::permissions(folder, fs::perms::owner_all, fs::perm_options::add | fs::perm_options::nofollow,
                    ignored);
    for (fs::directory_iterator it(folder, ignored), end; !ignored && it != end; it.increment(ignored)) {
        if (it->symlink_status(ignored).type() == fs::file_type::directory)
            openUp(it->path());
    }
}

void setIfThere(QProcessEnvironment &environment, const QString &name, const QString &prefix,
                const QString &path)
{
    if (!environment.contains(name) && QFileInfo::exists(path))
        environment.insert(name, prefix + path);
}

} // namespace

QString defaultSessionRoot()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!runtime.isEmpty() && isInMemory(runtime))
        return runtime + "/lucarne"_L1;
    return u"/dev/shm/lucarne-%1"_s.arg(::getuid());
}

Result<void> prepareSessionRoot(const QString &root, bool *inMemory)
{
    const QByteArray name = QFile::encodeName(root);
    if (::mkdir(name.constData(), kPrivate) != 0 && errno != EEXIST)
        return systemFailure(u"mkdir "_s + root);
    struct stat status = {};
    if (::lstat(name.constData(), &status) != 0)
        return systemFailure(u"stat "_s + root);
    // Anybody may write to /dev/shm: what stands there already may be a trap.
    if (!S_ISDIR(status.st_mode) || status.st_uid != ::geteuid())
        return failure(sentence(), root + u": not a folder of this user"_s);
    if (::chmod(name.constData(), kPrivate) != 0)
        return systemFailure(u"chmod "_s + root);
    *inMemory = isInMemory(root);
    return {};
}

Result<int> removeLeftovers(const QString &root)
{
    killProcessesOf(root + u'/' + kFolderPrefix);
    int removed = 0;
    const QStringList names = QDir(root).entryList(
        {kFolderPrefix + u'*'}, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (const auto done = removeSessionFolder(root + u'/' + name); !done)
            return tl::unexpected(done.error());
        ++removed;
    }
    return removed;
}

Result<QString> makeSessionFolder(const QString &root, int number)
{
    const QString folder = root + u'/' + kFolderPrefix + QString::number(number);
    for (const QLatin1StringView part :
         {""_L1, "/home"_L1, "/tmp"_L1, "/config"_L1, "/cache"_L1, "/data"_L1, "/state"_L1, "/run"_L1}) {
        if (::mkdir(QFile::encodeName(folder + part).constData(), kPrivate) != 0)
            return systemFailure(u"mkdir "_s + folder + part);
    }
    return folder;
}

Result<void> removeSessionFolder(const QString &folder)
{
    const std::filesystem::path path = nativePath(folder);
    std::error_code error;
    std::filesystem::remove_all(path, error);
    if (error) {
        openUp(path);
        std::filesystem::remove_all(path, error);
    }
    if (error)
        return failure(sentence(), u"remove "_s + folder + u": "_s + QString::fromStdString(error.message()));
    return {};
}

QProcessEnvironment sessionEnvironment(const QProcessEnvironment &own, const QString &folder,
                                       const QString &dataFolder)
{
    QProcessEnvironment environment = own;
    const QString home = own.value(u"HOME"_s);
    const QString runtime = own.value(u"XDG_RUNTIME_DIR"_s);

    setIfThere(environment, u"XAUTHORITY"_s, {}, home + "/.Xauthority"_L1);
    if (!runtime.isEmpty()) {
        setIfThere(environment, u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s, runtime + "/bus"_L1);
        setIfThere(environment, u"PULSE_SERVER"_s, u"unix:"_s, runtime + "/pulse/native"_L1);
        setIfThere(environment, u"PIPEWIRE_RUNTIME_DIR"_s, {}, runtime);
        const QString wayland = own.value(u"WAYLAND_DISPLAY"_s);
        if (!wayland.isEmpty() && !wayland.startsWith(u'/'))
            environment.insert(u"WAYLAND_DISPLAY"_s, runtime + u'/' + wayland);
    }
    // Without a bus libdbus starts one by itself and leaves its address on the display, where the next
    // window would find it.
    if (!environment.contains(u"DBUS_SESSION_BUS_ADDRESS"_s))
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
    // Qt would save the state of the visit with the desktop's session manager.
    environment.remove(u"SESSION_MANAGER"_s);

    environment.insert(u"HOME"_s, folder + "/home"_L1);
    environment.insert(u"TMPDIR"_s, folder + "/tmp"_L1);
    environment.insert(u"XDG_CONFIG_HOME"_s, folder + "/config"_L1);
    environment.insert(u"XDG_CACHE_HOME"_s, folder + "/cache"_L1);
    environment.insert(u"XDG_DATA_HOME"_s, folder + "/data"_L1);
    environment.insert(u"XDG_STATE_HOME"_s, folder + "/state"_L1);
    environment.insert(u"XDG_RUNTIME_DIR"_s, folder + "/run"_L1);
    environment.insert(u"LUCARNE_SESSION_FOLDER"_s, folder);
    if (!environment.contains(u"LUCARNE_DATA_FOLDER"_s))
        environment.insert(u"LUCARNE_DATA_FOLDER"_s, dataFolder);
    return environment;
}

} // namespace lucarne::kiosk
