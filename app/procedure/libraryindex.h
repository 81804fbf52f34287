// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library.h"

#include <QMap>

namespace lucarne::procedure
{

/// FOLDER/offered.json: what a library offers now, and what it ever offered. The library reads it,
/// the import writes it.
struct LibraryIndex {
    /// The highest version of a procedure that was ever offered.
    struct Latest {
        int version = 0;
        QString sha256; ///< of its file, hexadecimal
    };
    QMap<QString, Latest> latest; ///< by the procedure's id
    std::vector<ProcedureSummary> offered;
    bool recovered = false; ///< not from offered.json, which is damaged, but from the files

    static LibraryIndex read(const QString &folder);
    /// Whole or not at all, and on the disk when it returns.
    Result<void> write(const QString &folder) const;
};

/// \a id must be one that a Definition has.
QString procedureFile(const QString &folder, const QString &id, int version);
ProcedureSummary summaryOf(const Definition &definition);

} // namespace lucarne::procedure
