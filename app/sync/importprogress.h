// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace lucarne::sync
{

struct ContentPlaces;

/// Documents of a catalogue that are in, of how many.
struct ImportProgress {
    int done = 0;
    int total = 0; ///< 0: not known yet

    friend bool operator==(const ImportProgress &, const ImportProgress &) = default;
};

/// How far the import under way is, in a small file for other programs of this terminal to read. For the
/// holder of the content's lock. Nothing depends on it: what cannot be written is left out.
class ImportProgressFile
{
public:
    explicit ImportProgressFile(const ContentPlaces &places);
    ~ImportProgressFile();
    Q_DISABLE_COPY_MOVE(ImportProgressFile)

    void write(const ImportProgress &progress);
    void clear();

private:
    QString m_file;
    bool m_written = false;
};

/// What the program that is importing now has written; none when nothing is being imported.
std::optional<ImportProgress> importUnderWay(const ContentPlaces &places);

} // namespace lucarne::sync
