// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "filekind.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace lucarne::device
{

/// The pictures and PDFs on the citizen's USB stick, read only. Nothing on it is run, written,
/// mounted or followed: no links, no other file systems, no devices. A file is what its content
/// says. Blocking: a stick may be slow or torn out; for a worker thread.
class UsbDocuments
{
public:
    struct File {
        QString folder; ///< of the stick
        QString path;   ///< within it
        QString name;   ///< as shown
        qint64 bytes = 0;
        FileKind kind = FileKind::Jpeg;
    };
    enum class Sticks {
        Mounted,   ///< folders on which a file system of their own is mounted, read-only
        AnyFolder, ///< every folder; for tests, which cannot mount
    };

    /// \a roots: below each, sticks at one or two levels, as the desktop mounts them
    /// (/media/LABEL, /media/USER/LABEL).
    explicit UsbDocuments(QStringList roots = {QStringLiteral("/media"), QStringLiteral("/run/media")},
                          Sticks sticks = Sticks::Mounted);

    bool isPlugged() const { return !sticks().isEmpty(); }
    /// The newest first, at most 60; an error when there is no stick, or nothing on it to use.
    Result<std::vector<File>> list() const;
    /// All of its bytes, checked with kindOf(). An error says in words why not.
    Result<QByteArray> read(const File &file) const;

private:
    QStringList sticks() const;

    QStringList m_roots;
    Sticks m_rule;
};

} // namespace lucarne::device
