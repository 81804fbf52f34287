// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/instancelock.h"
#include "kiosk/sessionfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace lucarne::kiosk;
using namespace Qt::StringLiterals;

namespace
{

int modeOf(const QString &path)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

bool write(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write("x") == 1;
}

} // namespace

class SessionFolderTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_place;
    QString root(const char *name) const { return m_place.filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void the_root_is_for_this_user_alone()
    {
        bool inMemory = false;
        QVERIFY(prepareSessionRoot(root("a"), &inMemory));
        QCOMPARE(modeOf(root("a")), 0700);
        QFile::setPermissions(root("a"), QFile::Permissions(0x7777));
        QVERIFY(prepareSessionRoot(root("a"), &inMemory));
        QCOMPARE(modeOf(root("a")), 0700);
    }

    void memory_is_told_from_disk()
    {
        bool inMemory = true;
        const QString shm = u"/dev/shm/lucarne-test-%1"_s.arg(QCoreApplication::applicationPid());
        if (!QFileInfo::exists(u"/dev/shm"_s))
            QSKIP("no /dev/shm");
        QVERIFY(prepareSessionRoot(shm, &inMemory));
        QDir().rmdir(shm);
        QVERIFY(inMemory);
        if (m_place.path().startsWith(u"/dev/shm"_s))
            return;
        struct stat temporary = {}, shared = {};
        ::stat(QFile::encodeName(m_place.path()).constData(), &temporary);
        ::stat("/dev/shm", &shared);
        QVERIFY(prepareSessionRoot(u"/var/tmp/lucarne-test-%1"_s.arg(QCoreApplication::applicationPid()),
                                   &inMemory));
        QDir().rmdir(u"/var/tmp/lucarne-test-%1"_s.arg(QCoreApplication::applicationPid()));
        QVERIFY(!inMemory);
    }

    void a_root_that_is_a_link_or_a_file_is_refused()
    {
        bool inMemory = false;
        QVERIFY(QDir().mkdir(root("real")));
        QVERIFY(QFile::link(root("real"), root("link")));
        QVERIFY(!prepareSessionRoot(root("link"), &inMemory));
        QVERIFY(write(root("file")));
        QVERIFY(!prepareSessionRoot(root("file"), &inMemory));
        QVERIFY(!prepareSessionRoot(root("no/such/parent"), &inMemory));
    }

    void a_folder_has_its_private_parts_and_goes_with_everything_inside()
    {
        bool inMemory = false;
        QVERIFY(prepareSessionRoot(root("b"), &inMemory));
        QVERIFY(write(root("precious")));
        const auto folder = makeSessionFolder(root("b"), 7);
        QVERIFY(folder);
        for (const char *part : {"", "/home", "/tmp", "/config", "/cache", "/data", "/state", "/run"})
            QCOMPARE(modeOf(*folder + QString::fromLatin1(part)), 0700);
        QVERIFY(!makeSessionFolder(root("b"), 7));

        QVERIFY(QDir().mkpath(*folder + u"/home/.a/b/c"_s));
        QVERIFY(write(*folder + u"/home/.a/b/c/d"_s));
        QVERIFY(QFile::link(root("precious"), *folder + u"/home/link"_s));
        QVERIFY(QFile::link(m_place.path(), *folder + u"/home/folderlink"_s));
        for (const char *closed : {"/home/.a/b", "/home/.a", "/tmp"})
            ::chmod(QFile::encodeName(*folder + QString::fromLatin1(closed)).constData(), 0);
        QVERIFY(removeSessionFolder(*folder));
        QVERIFY(!QFileInfo::exists(*folder));
        QVERIFY(QFileInfo::exists(root("precious")));
        QVERIFY(removeSessionFolder(*folder));
    }

    void leftovers_go_with_the_processes_that_live_on_them()
    {
        bool inMemory = false;
        QVERIFY(prepareSessionRoot(root("c"), &inMemory));
        const auto folder = makeSessionFolder(root("c"), 1);
        QVERIFY(folder && makeSessionFolder(root("c"), 2));
        QVERIFY(write(root("c") + u"/lock"_s));

        QProcess left;
        left.setProcessEnvironment(
            sessionEnvironment(QProcessEnvironment::systemEnvironment(), *folder, u"/data"_s));
        left.start(u"cat"_s, {});
        QVERIFY(left.waitForStarted());
        QProcess stranger;
        stranger.start(u"cat"_s, {});
        QVERIFY(stranger.waitForStarted());

        const auto removed = removeLeftovers(root("c"));
        QVERIFY(removed);
        QCOMPARE(*removed, 2);
        QVERIFY(left.waitForFinished());
        QCOMPARE(left.exitStatus(), QProcess::CrashExit);
        QCOMPARE(stranger.state(), QProcess::Running);
        QCOMPARE(QDir(root("c")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"lock"_s});
        stranger.closeWriteChannel();
        QVERIFY(stranger.waitForFinished());
    }

    void a_window_finds_nothing_private_of_another_and_still_finds_its_display()
    {
        QProcessEnvironment own;
        const QString home = root("home");
        const QString run = root("run");
        QVERIFY(QDir().mkpath(home) && QDir().mkpath(run + u"/pulse"_s));
        QVERIFY(write(home + u"/.Xauthority"_s) && write(run + u"/bus"_s) && write(run + u"/pulse/native"_s));
        own.insert(u"HOME"_s, home);
        own.insert(u"XDG_RUNTIME_DIR"_s, run);
        own.insert(u"DISPLAY"_s, u":7"_s);
        own.insert(u"WAYLAND_DISPLAY"_s, u"wayland-0"_s);
        own.insert(u"SESSION_MANAGER"_s, u"local/x"_s);
        own.insert(u"XDG_CACHE_HOME"_s, home + u"/cache"_s);
        const auto environment = sessionEnvironment(own, u"/s/visit-1"_s, u"/data/lucarne"_s);
        for (const char *name : {"HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME",
                                 "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
            QVERIFY2(environment.value(QString::fromLatin1(name)).startsWith("/s/visit-1/"_L1), name);
        QCOMPARE(environment.value(u"LUCARNE_SESSION_FOLDER"_s), u"/s/visit-1"_s);
        QCOMPARE(environment.value(u"LUCARNE_DATA_FOLDER"_s), u"/data/lucarne"_s);
        QCOMPARE(environment.value(u"DISPLAY"_s), u":7"_s);
        QCOMPARE(environment.value(u"XAUTHORITY"_s), home + u"/.Xauthority"_s);
        QCOMPARE(environment.value(u"WAYLAND_DISPLAY"_s), run + u"/wayland-0"_s);
        QCOMPARE(environment.value(u"DBUS_SESSION_BUS_ADDRESS"_s), u"unix:path="_s + run + u"/bus"_s);
        QCOMPARE(environment.value(u"PULSE_SERVER"_s), u"unix:"_s + run + u"/pulse/native"_s);
        QVERIFY(!environment.contains(u"SESSION_MANAGER"_s));

        const auto bare = sessionEnvironment(QProcessEnvironment(), u"/s/visit-2"_s, u"/data"_s);
        QCOMPARE(bare.value(u"DBUS_SESSION_BUS_ADDRESS"_s), u"disabled:"_s);
    }

    void a_lock_is_held_once_and_free_again_after()
    {
        {
            const auto first = InstanceLock::take(root("lock"));
            QVERIFY(first);
            const auto second = InstanceLock::take(root("lock"));
            QVERIFY(!second);
            QVERIFY(!second.error().sentence.isEmpty());
        }
        QVERIFY(InstanceLock::take(root("lock")));
        QVERIFY(!InstanceLock::take(root("no/such/folder/lock")));
    }
};

QTEST_GUILESS_MAIN(SessionFolderTest)
#include "sessionfolder_test.moc"
