// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QMap>
#include <QString>

namespace lucarne::catalogue
{

/// The catalogue folder of a terminal:
///
///     current.json               which files are in use (this class)
///     particuliers-7.sqlite      the edition in use of an audience
///     particuliers-6.sqlite      the one before it, kept for roll-back
///     import.part                an import under way
///     import.lock                held while something is changed
///
/// Editions are never changed once they are in use. current.json is replaced whole; where it is
/// damaged or lost it is made again from the editions, each of which knows its audience and number.
class EditionFolder
{
public:
    struct Audience {
        QString current;  ///< file name
        QString previous; ///< file name; empty: no roll-back
        int lastVersion = 0;
    };

    static Result<EditionFolder> read(const QString &folder);

    QMap<QString, Audience> audiences; ///< by the audience's name

    /// Replaces current.json and waits until it is on the disk.
    Result<void> write() const;
    /// Removes what an interrupted import left and editions that are not named any more. A file
    /// that cannot be removed now (open, on some platforms) is left for the next time.
    void clean() const;

    QString path(const QString &fileName) const;
    QString importFile() const;
    QString lockFile() const;
    static QString editionFileName(const QString &audience, int version);

private:
    explicit EditionFolder(QString folder) : m_folder(std::move(folder)) {}
    bool readIndex();
    void recover();

    QString m_folder;
};

} // namespace lucarne::catalogue
