// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document.h"

#include "error.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <vector>

namespace lucarne::catalogue
{

/// What a list or a card shows of a document.
struct Summary {
    QString id;
    DocumentKind kind = DocumentKind::Other;
    QString title;
    QString description;

    friend bool operator==(const Summary &, const Summary &) = default;
};

/// A titled group of entries, as themes and dossiers have them. The title may be empty.
struct Section {
    QString title;
    std::vector<Summary> entries;
};

/// What one audience's catalogue in use says of itself.
struct Edition {
    QString audience;
    int version = 0;      ///< grows by one with every import on this terminal
    QString source;       ///< name of the imported file
    QString digest;       ///< SHA-256 of the imported file, hexadecimal
    QDateTime importedAt; ///< UTC
    QDate newestDocument;
    int documents = 0;
    int refused = 0;
    int unknownElements = 0;
    bool canRollBack = false;
};

struct SearchHit {
    Summary summary;
    /// The everyday word that led here when it is not in the title ("carte grise"); may be empty.
    QString because;
};

/// The catalogue in use, to read. An object belongs to one thread; it keeps seeing the edition
/// that it opened, whatever is imported meanwhile.
class Catalogue
{
public:
    /// \a folder: the catalogue folder of the terminal's data directory. An empty folder opens as
    /// an empty catalogue. Where the edition in use of an audience cannot be opened, the one before
    /// it is taken; an error only when no audience can be opened.
    static Result<Catalogue> open(const QString &folder);

    Catalogue(Catalogue &&) noexcept;
    Catalogue &operator=(Catalogue &&) noexcept;
    ~Catalogue();

    /// One for each audience, Particuliers first; everywhere else too its documents come first.
    std::vector<Edition> editions() const;
    bool isEmpty() const;

    /// The official life events ("Je déménage"), those that the official pages point to most first.
    std::vector<Summary> lifeEvents() const;
    std::vector<Summary> themes() const;
    /// What a theme, sub-theme, dossier or sub-dossier lists, under the titles of the list. Empty
    /// for anything else.
    std::vector<Section> contents(const QString &id) const;

    Result<Document> document(const QString &id) const;
    /// Empty id when there is no such document.
    Summary summary(const QString &id) const;

    /// Guides for what was typed so far, best first: accents and case do not matter, everyday
    /// words and small typing errors are understood. Bounded work: at most a few milliseconds.
    std::vector<SearchHit> search(const QString &typed, int limit = 12) const;

private:
    struct Private;
    explicit Catalogue(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace lucarne::catalogue
