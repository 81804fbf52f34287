// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printservice.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace
{

constexpr auto kBackend = R"(#!/bin/sh
[ $# -eq 0 ] && exit 0
case "$DEVICE_URI" in
*/ok) cat "${6:--}" > "@FOLDER@/printed/$1.pdf" ;;
*/gated) while [ ! -e "@FOLDER@/printed/go" ]; do sleep 0.05; done; cat "${6:--}" > "@FOLDER@/printed/$1.pdf" ;;
*/empty) echo "STATE: +media-empty-error" >&2; exec sleep 300 ;;
*/broken) echo "ERROR: broken" >&2; exit 4 ;;
*) exec sleep 300 ;;
esac
)";

constexpr auto kFiles = R"(ServerRoot @FOLDER@/etc
ServerBin @FOLDER@/bin
DataDir /usr/share/cups
CacheDir @FOLDER@/cache
StateDir @FOLDER@/run
RequestRoot @FOLDER@/spool
TempDir @FOLDER@/spool/tmp
AccessLog @FOLDER@/log/access
ErrorLog @FOLDER@/log/error
PageLog @FOLDER@/log/page
FatalErrors none
Sandboxing relaxed
)";

// The strictest that a county may have kept: documents stay, and only their owner cancels jobs.
constexpr auto kServer = R"(Listen @FOLDER@/cups.sock
LogLevel info
Browsing No
WebInterface No
PreserveJobFiles Yes
PreserveJobHistory Yes
DefaultAuthType Basic
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  <Limit Cancel-Job Purge-Jobs Hold-Job Release-Job>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
)";

QByteArray printer(const QByteArray &name, const QByteArray &state = "Idle",
                   const QByteArray &accepting = "Yes")
{
    return "<Printer " + name + ">\nDeviceURI lucarnetest:/" + name + "\nState " + state + "\nAccepting " +
           accepting + "\nErrorPolicy stop-printer\n</Printer>\n";
}

} // namespace

QString PrintService::program()
{
    return QStandardPaths::findExecutable(u"cupsd"_s, {u"/usr/sbin"_s, u"/usr/bin"_s, u"/sbin"_s});
}

bool PrintService::write(const QString &name, const QByteArray &content, bool executable) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(QByteArray(content).replace("@FOLDER@", m_folder.path().toUtf8()));
    file.close();
    // cupsd refuses programs that others may write
    return ::chmod(file.fileName().toLocal8Bit().constData(), executable ? 0755 : 0640) == 0;
}

bool PrintService::start(QString *why)
{
    for (const QString &name : {u"etc"_s, u"etc/ppd"_s, u"etc/ssl"_s, u"bin/backend"_s, u"cache"_s,
                                u"run/certs"_s, u"spool/tmp"_s, u"log"_s, u"printed"_s})
        QDir(m_folder.path()).mkpath(name);
    for (const QString &name :
         {u"daemon"_s, u"filter"_s, u"monitor"_s, u"notifier"_s, u"driver"_s, u"cgi-bin"_s})
        QFile::link(u"/usr/lib/cups/"_s + name, m_folder.filePath(u"bin/"_s + name));
    // Started by root, cupsd gives the backend to its own account, which has to get here.
    ::chmod(m_folder.path().toLocal8Bit().constData(), 0755);
    ::chmod(printedFolder().toLocal8Bit().constData(), 0777);
    bool written = write(u"bin/backend/lucarnetest"_s, kBackend, true);
    written = written && write(u"etc/cups-files.conf"_s, kFiles);
    written = written && write(u"etc/cupsd.conf"_s, kServer);
    written = written && write(u"etc/printers.conf"_s, printer("ok") + printer("gated") + printer("slow") +
                                                           printer("empty") + printer("broken") +
                                                           printer("stopped", "Stopped") +
                                                           printer("refusing", "Idle", "No"));
    if (!written) {
        *why = u"cannot write to "_s + m_folder.path();
        return false;
    }
    m_cupsd.setProcessChannelMode(QProcess::MergedChannels);
    m_cupsd.start(program(), {u"-f"_s, u"-c"_s, m_folder.filePath(u"etc/cupsd.conf"_s), u"-s"_s,
                              m_folder.filePath(u"etc/cups-files.conf"_s)});
    if (!m_cupsd.waitForStarted()) {
        *why = m_cupsd.errorString();
        return false;
    }
    return true;
}

PrintService::~PrintService()
{
    m_cupsd.terminate();
    if (!m_cupsd.waitForFinished(5000))
        m_cupsd.kill();
    m_cupsd.waitForFinished();
}

void PrintService::openGate() const
{
    QFile go(printedFolder() + u"/go"_s);
    go.open(QIODevice::WriteOnly);
}

QStringList PrintService::spooledDocuments() const
{
    return QDir(m_folder.filePath(u"spool"_s)).entryList({u"d*"_s}, QDir::Files);
}

QStringList PrintService::jobs(const QString &queue) const
{
    QProcess lpstat;
    lpstat.start(u"lpstat"_s, {u"-h"_s, socket(), u"-o"_s, queue});
    lpstat.waitForFinished();
    return QString::fromUtf8(lpstat.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

QByteArray PrintService::log() const
{
    QFile file(m_folder.filePath(u"log/error"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
