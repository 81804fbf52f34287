// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <csignal>

namespace lucarne::test
{

using namespace Qt::StringLiterals;

Terminal::Terminal(const QString &windowProgram, QStringList windowArguments)
    : m_root(u"/dev/shm/lucarne-e2e-XXXXXX"_s),
      m_program(QStringLiteral(LUCARNE_BINARY_DIR) + u"/bin/"_s + windowProgram),
      m_windowArguments(std::move(windowArguments))
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    connect(&m_process, &QProcess::readyReadStandardError, this, &Terminal::read);
}

Terminal::~Terminal()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool Terminal::start()
{
    m_onScreen = m_lastStarted = m_lastReady = 0;
    QStringList arguments{u"--window"_s, m_program, u"--session-folder"_s, m_root.path()};
    if (!supervisorArguments.contains(u"--sync"_s))
        arguments << u"--no-sync"_s;
    arguments += supervisorArguments;
    arguments << u"--"_s << m_windowArguments;
    m_process.setProcessEnvironment(environment);
    m_process.start(QStringLiteral(LUCARNE_BINARY_DIR) + u"/bin/lucarne"_s, arguments);
    return m_process.waitForStarted();
}

bool Terminal::stop()
{
    m_process.terminate();
    return m_process.waitForFinished(20'000) && m_process.exitStatus() == QProcess::NormalExit &&
           m_process.exitCode() == 0;
}

bool Terminal::signal(int window, int number) const
{
    const qint64 process = processOf(window);
    return process > 0 && ::kill(pid_t(process), number) == 0;
}

QStringList Terminal::folders() const
{
    return QDir(m_root.path()).entryList({u"visit-*"_s}, QDir::AllEntries | QDir::NoDotAndDotDot);
}

void Terminal::read()
{
    m_log += m_process.readAllStandardError();
    static const QRegularExpression started(u"window (\\d+) started, process (\\d+)"_s);
    static const QRegularExpression ready(u"window (\\d+) is ready"_s);
    static const QRegularExpression shown(u"window (\\d+) is on screen"_s);
    for (qsizetype end; (end = m_log.indexOf('\n', m_parsed)) >= 0; m_parsed = end + 1) {
        const QString line = QString::fromUtf8(m_log.sliced(m_parsed, end - m_parsed));
        if (const auto match = started.match(line); match.hasMatch()) {
            m_lastStarted = match.captured(1).toInt();
            m_processes.insert(m_lastStarted, match.captured(2).toLongLong());
        } else if (const auto isReady = ready.match(line); isReady.hasMatch()) {
            m_lastReady = isReady.captured(1).toInt();
        } else if (const auto isShown = shown.match(line); isShown.hasMatch()) {
            m_onScreen = isShown.captured(1).toInt();
        }
    }
}

QByteArray procFile(qint64 process, const char *name)
{
    QFile file(u"/proc/%1/%2"_s.arg(process).arg(QString::fromLatin1(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

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

QList<QByteArray> statOf(qint64 process)
{
    const QByteArray stat = procFile(process, "stat");
    return stat.sliced(stat.lastIndexOf(')') + 1).simplified().split(' ');
}

} // namespace

QList<qint64> processTree(qint64 root)
{
    QList<qint64> tree{root};
    const QList<qint64> all = allProcesses();
    for (qsizetype at = 0; at < tree.size(); ++at) {
        for (const qint64 process : all) {
            if (statOf(process).value(1).toLongLong() == tree.at(at) && !tree.contains(process))
                tree.append(process);
        }
    }
    return tree;
}

bool isAlive(qint64 process)
{
    const QByteArray state = statOf(process).value(0);
    return !state.isEmpty() && state != "Z" && state != "X";
}

QList<qint64> processesOn(const QString &sessionRoot)
{
    const QByteArray mark = "LUCARNE_SESSION_FOLDER=" + QFile::encodeName(sessionRoot) + '/';
    QList<qint64> found;
    for (const qint64 process : allProcesses()) {
        if (procFile(process, "environ").contains(mark) && isAlive(process))
            found.append(process);
    }
    return found;
}

int openFiles(qint64 process)
{
    const QDir folder(u"/proc/%1/fd"_s.arg(process));
    return folder.isReadable()
               ? int(folder.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size())
               : -1;
}

} // namespace lucarne::test
