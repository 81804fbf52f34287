// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searchvocabulary.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace lucarne::catalogue
{

/// What the search index keeps as blocks of bytes; private to its builder and its reader. Decoders
/// take damaged bytes and say so.

/// Where one term is in one document.
struct Posting {
    quint32 document = 0; ///< search_document.number
    bool title = false;
    bool lead = false; ///< among the first three words of the title
    int headings = 0;  ///< 0–3: description, chapter titles, breadcrumb
    int body = 0;      ///< 0–15: 3·log2(1 + occurrences)
};

/// Appends a posting; documents must come in growing order. \a previous: the document before, or
/// none for the first.
void appendPosting(QByteArray &postings, std::optional<quint32> previous, const Posting &posting);

/// Calls \a visit for each posting. Stops silently at damaged bytes.
template<typename Visit>
void forEachPosting(const QByteArray &postings, Visit visit)
{
    quint32 document = 0;
    bool first = true;
    qsizetype at = 0;
    while (at < postings.size()) {
        quint32 step = 0;
        int shift = 0;
        quint8 byte = 0;
        do {
            byte = static_cast<quint8>(postings[at++]);
            step |= static_cast<quint32>(byte & 0x7f) << shift;
            shift += 7;
        } while ((byte & 0x80) && shift < 28 && at < postings.size());
        if (at >= postings.size())
            return;
        document = first ? step : document + step;
        first = false;
        const auto packed = static_cast<quint8>(postings[at++]);
        visit(Posting{document, (packed & 0x80) != 0, (packed & 0x40) != 0, (packed >> 4) & 3, packed & 15});
    }
}

/// What ranking knows of a document.
struct DocumentFigures {
    quint8 kind = 0;       ///< DocumentKind
    quint8 titleWords = 0; ///< without function words
    quint8 bodyLength = 0; ///< 8·log2(1 + words)
    quint8 references = 0; ///< 16·log2(1 + guides that refer to it)
};

QByteArray encodeDocumentFigures(const std::vector<DocumentFigures> &figures);
std::vector<DocumentFigures> decodeDocumentFigures(const QByteArray &bytes);

/// The table of everyday words, resolved to terms and documents.
struct ResolvedEveryday {
    struct Phrase {
        QString shown;
        std::vector<TermId> terms;
        /// Small words, folded, that must be there too; for phrases of one term ("pas d'argent").
        QStringList also;
    };
    std::vector<Phrase> say;
    std::vector<std::vector<TermId>> means;
    std::vector<quint32> documents;
};

QByteArray encodeEveryday(const std::vector<ResolvedEveryday> &table);
std::vector<ResolvedEveryday> decodeEveryday(const QByteArray &bytes);

} // namespace lucarne::catalogue
