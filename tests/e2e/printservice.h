// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

/// A real cupsd of our own: private folders, private socket, no network, no drivers. Its printers
/// are raw queues on a backend script that stands for the device and behaves as the queue is
/// called: "ok" writes the document to printedFolder(), "gated" does so after openGate(), "slow" never ends,
/// "empty" is out of paper, "broken" stops the queue, "stopped" and "refusing" are so from the start.
class PrintService
{
public:
    /// Where cupsd is; empty when it is not installed.
    static QString program();

    bool start(QString *why);
    ~PrintService();

    QString socket() const { return m_folder.filePath(QStringLiteral("cups.sock")); }
    void openGate() const;
    QString printedFolder() const { return m_folder.filePath(QStringLiteral("printed")); }
    /// Documents that cupsd keeps, whatever the state of their jobs.
    QStringList spooledDocuments() const;
    /// Jobs not over on the queue, as lpstat sees them.
    QStringList jobs(const QString &queue) const;
    QByteArray log() const;

private:
    bool write(const QString &name, const QByteArray &content, bool executable = false) const;

    QTemporaryDir m_folder;
    QProcess m_cupsd;
};
