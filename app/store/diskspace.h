// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QString>

#include <functional>

namespace lucarne::store
{

/// What a terminal still takes on, by how full its disk is.
enum class DiskLevel {
    Enough,
    Warn,        ///< from 80 %: the county is told
    NoDocuments, ///< from 90 %: no documents are joined any more
    NoNewForms,  ///< from 95 %: no form is begun; what is begun can still be sent
};
DiskLevel diskLevelAt(double usedPercent);

/// How full the disk is that has a folder, in percent. Injected, so that tests need no full disk.
using DiskUsage = std::function<double(const QString &folder)>;
DiskUsage realDiskUsage();

/// A file of some megabytes whose only purpose is to be given up: on a disk that is quite full
/// SQLite cannot even delete, and a queue could never drain.
class Ballast
{
public:
    explicit Ballast(QString file) : m_file(std::move(file)) {}

    /// Makes it when it is not there and the disk has room for it several times over.
    Result<void> keep();
    /// Gives its room back; false when there is none left to give.
    bool release();

    static constexpr qint64 kBytes = 4 * 1024 * 1024;

private:
    QString m_file;
};

} // namespace lucarne::store
