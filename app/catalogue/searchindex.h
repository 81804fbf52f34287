// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "document.h"
#include "everydaywords.h"

#include "error.h"

#include <QSqlDatabase>

#include <memory>
#include <vector>

namespace lucarne::catalogue
{

/// The search of one edition is a small inverted index of our own in its database:
///
///     search_document(number, id, kind, title, description)   what a hit shows
///     search_term(id, postings)                               for each stem, where it is and how much
///     search_block(name, bytes)                               vocabulary, document figures, everyday words
///
/// Not FTS5: its vocabulary cannot be asked for "one letter away", its rank cannot tell a title's
/// first words from its last or a life event from a form, and ranking a common word over all
/// documents costs it several keystrokes' time. Here a keystroke reads a few blocks of a few
/// kilobytes and adds small numbers.
///
/// The everyday words are resolved to terms when the index is built: every citizen gets a fresh
/// process, so what is done at the first keystroke is paid by each of them. A program with a better
/// table serves it from the next import on.

/// Writes the index of a new edition, inside the import's transaction: createTables(), add() for
/// each document, finish(). Keeps about 1 kB for each document until finish(). Belongs to the
/// database's thread.
class SearchIndexBuilder
{
public:
    explicit SearchIndexBuilder(const QSqlDatabase &db);
    /// With another table of everyday words than the program's own.
    SearchIndexBuilder(const QSqlDatabase &db, std::vector<EverydayWords> everyday);
    SearchIndexBuilder(SearchIndexBuilder &&) noexcept;
    SearchIndexBuilder &operator=(SearchIndexBuilder &&) noexcept;
    ~SearchIndexBuilder();

    Result<void> createTables();
    Result<void> add(const Document &document);
    Result<void> finish();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Searches an edition. Belongs to the database's thread. Loads its vocabulary at the first search.
class SearchIndex
{
public:
    explicit SearchIndex(const QSqlDatabase &db);
    SearchIndex(SearchIndex &&) noexcept;
    SearchIndex &operator=(SearchIndex &&) noexcept;
    ~SearchIndex();

    /// Best first. The last word is taken as the beginning of a word unless a space follows it. Any
    /// text is allowed; only the first 200 characters and 12 words count. None when nothing fits,
    /// when \a limit is not positive or when the database holds no usable index.
    std::vector<SearchHit> search(const QString &typed, int limit) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lucarne::catalogue
