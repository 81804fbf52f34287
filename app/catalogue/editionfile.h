// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "importer.h"

#include "store/database.h"

#include <optional>

namespace lucarne::catalogue
{

/// The schema of an edition:
///
///     edition(name, value)                            what Edition says, and the format's figures
///     document(id, type, title, description, overtitle, audience, creator, modified, url, body)
///     section(number, container, reference, position, title)
///         a group of a theme or dossier; reference: the sub-theme's or sub-dossier's own id
///     entry(section, position, target, title)         what the group lists
///     home(list, position, target)                    'theme' and 'life-event', in order
///     refusal(file, line, reason), unknown_element(name, occurrences),
///     dangling(listed_in, target, title), ignored_file(name)
///
/// and the tables of the search index. `type` is the official wording of the kind, `body` is
/// encodeContent() of the whole tree, the metadata included.
std::vector<store::Migration> editionSchema();

/// One edition, open to read. Belongs to one thread.
class EditionFile
{
public:
    /// Refuses another schema than this program's and a file that is no edition.
    static Result<EditionFile> open(const QString &file);

    const Edition &edition() const { return m_edition; }
    store::Database &database() const { return *m_database; }

private:
    EditionFile(std::unique_ptr<store::Database> database, Edition edition);
    std::unique_ptr<store::Database> m_database;
    Edition m_edition;
};

} // namespace lucarne::catalogue
