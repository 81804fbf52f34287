// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace lucarne::test
{

/// A whole terminal for a test: the real supervisor with a session root of its own in memory, known
/// by its log and by /proc.
class Terminal : public QObject
{
    Q_OBJECT

public:
    /// \a windowProgram in the build's bin folder.
    explicit Terminal(const QString &windowProgram, QStringList windowArguments = {});
    ~Terminal() override;

    QStringList supervisorArguments; ///< before start(); without --window and --session-folder
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();

    bool start();
    /// SIGTERM; true when it ended in order.
    bool stop();
    QProcess &process() { return m_process; }
    QString sessionRoot() const { return m_root.path(); }
    /// All that supervisor, windows and sync wrote to standard error so far.
    const QByteArray &log() const { return m_log; }
    int count(const QByteArray &text) const { return int(m_log.count(text)); }

    /// By the log; 0 for none.
    int onScreen() const { return m_onScreen; }
    int lastStarted() const { return m_lastStarted; }
    int lastReady() const { return m_lastReady; }
    /// One is on screen and another one warm behind it.
    bool settled() const
    {
        return m_onScreen > 0 && m_lastReady > m_onScreen && m_lastReady == m_lastStarted;
    }
    qint64 processOf(int window) const { return m_processes.value(window); }
    bool signal(int window, int number) const;

    /// Entries of the session root that belong to visits.
    QStringList folders() const;

private:
    void read();

    QTemporaryDir m_root;
    QString m_program;
    QStringList m_windowArguments;
    QProcess m_process;
    QByteArray m_log;
    qsizetype m_parsed = 0;
    QHash<int, qint64> m_processes;
    int m_onScreen = 0;
    int m_lastStarted = 0;
    int m_lastReady = 0;
};

/// All processes below \a root, itself first.
QList<qint64> processTree(qint64 root);
/// Running, and not a zombie.
bool isAlive(qint64 process);
/// Processes of which the environment names a folder below \a sessionRoot.
QList<qint64> processesOn(const QString &sessionRoot);
QByteArray procFile(qint64 process, const char *name);
/// -1 when it may not be read.
int openFiles(qint64 process);

} // namespace lucarne::test
