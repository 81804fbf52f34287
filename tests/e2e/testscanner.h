// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QMap>
#include <QString>
#include <QTemporaryDir>

/// SANE with its own test device alone (sane-test(5)), A4 wide, in a configuration of this process
/// and its children. A setting holds from the next start of a helper.
class TestScanner
{
public:
    static bool isInstalled()
    {
        for (const char *folder :
             {"/usr/lib/x86_64-linux-gnu/sane", "/usr/lib/aarch64-linux-gnu/sane", "/usr/lib/sane"}) {
            if (QFile::exists(QString::fromLatin1(folder) + QStringLiteral("/libsane-test.so.1")))
                return true;
        }
        return false;
    }

    TestScanner()
    {
        qputenv("SANE_CONFIG_DIR", m_folder.path().toLocal8Bit());
        write(QStringLiteral("dll.conf"), "test\n");
        m_settings.insert(QStringLiteral("number_of_devices"), QStringLiteral("1"));
        m_settings.insert(QStringLiteral("geometry_max"), QStringLiteral("300.0"));
        writeSettings();
    }
    ~TestScanner() { qunsetenv("SANE_CONFIG_DIR"); }

    /// As test.conf names it.
    void set(const QString &name, const QString &value)
    {
        m_settings.insert(name, value);
        writeSettings();
    }
    /// A page takes many seconds.
    void slow()
    {
        m_settings.insert(QStringLiteral("read-delay"), QStringLiteral("true"));
        m_settings.insert(QStringLiteral("read-delay-duration"), QStringLiteral("200000"));
        m_settings.insert(QStringLiteral("read-limit"), QStringLiteral("true"));
        m_settings.insert(QStringLiteral("read-limit-size"), QStringLiteral("65536"));
        writeSettings();
    }
    void unplugAll() { write(QStringLiteral("dll.conf"), "\n"); }

private:
    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    void writeSettings()
    {
        QByteArray lines;
        for (auto setting = m_settings.cbegin(); setting != m_settings.cend(); ++setting)
            lines += setting.key().toLatin1() + ' ' + setting.value().toLatin1() + '\n';
        write(QStringLiteral("test.conf"), lines);
    }

    QTemporaryDir m_folder;
    QMap<QString, QString> m_settings;
};
