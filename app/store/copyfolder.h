// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "submissioncontent.h"

#include <QStringList>

#include <functional>
#include <optional>

class QCborArray;

namespace lucarne::store
{

/// Second copies of what waits in the queue, a file each. A file says itself whether it is whole.
class CopyFolder
{
public:
    /// \a folder: is there.
    explicit CopyFolder(QString folder) : m_folder(std::move(folder)) {}

    /// Replaces the one of this name. It is on the disk when the call returns.
    Result<void> write(const QString &name, const QByteArray &content);
    /// Nothing when it is not there, or not whole.
    std::optional<QByteArray> read(const QString &name) const;
    /// Those that match one of \a patterns, in no order.
    QStringList names(const QStringList &patterns) const;
    /// The same, the newest first.
    QStringList newestFirst(const QStringList &patterns) const;
    void rename(const QString &name, const QString &newName);
    /// Fine when it is not there.
    void remove(const QString &name);
    /// Removes what is not needed and older than a day, also what a write left that was interrupted.
    void sweep(const std::function<bool(const QString &name)> &isNeeded, const QDateTime &now);

private:
    QString m_folder;
};

/// As part of the content of a copy.
QCborArray packed(const std::vector<SealedDocument> &documents);
std::vector<SealedDocument> documentsFrom(const QCborArray &packed);

} // namespace lucarne::store
