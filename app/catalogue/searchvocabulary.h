// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace lucarne::catalogue
{

/// A term of the search index: one stem. Numbered from 0.
using TermId = quint32;

/// Every word of a catalogue with the term it belongs to, in one block of bytes that the database
/// keeps and that is used as it is: under 1 MB for the official archive, no allocation for each word. A
/// folded word may belong to several terms ("marie": marie, marié). Immutable, thread-safe.
class SearchVocabulary
{
public:
    struct Word {
        QByteArray folded; ///< UTF-8
        TermId term = 0;
    };
    struct TermFigures {
        quint16 documents = 0; ///< in how many documents the term is; stops at 65535
        quint16 titles = 0;    ///< in how many titles
    };

    static QByteArray encode(std::vector<Word> words, const std::vector<TermFigures> &terms);
    /// None when the bytes are damaged or of another format.
    static std::optional<SearchVocabulary> decode(QByteArray bytes);

    quint32 wordCount() const { return m_words; }
    quint32 termCount() const { return m_terms; }
    QByteArrayView word(quint32 index) const;
    TermId term(quint32 index) const;
    TermFigures figures(TermId term) const;

    /// Words that begin with the prefix are the indexes [first, second).
    std::pair<quint32, quint32> startingWith(QByteArrayView prefix) const;
    /// The terms of exactly this word.
    std::vector<TermId> termsOf(QByteArrayView folded) const;
    /// Words one letter away: one inserted, left out, replaced, or two neighbours swapped. With
    /// \a asPrefix, also words of which a beginning is one letter away.
    std::vector<quint32> near(QByteArrayView folded, bool asPrefix) const;
    /// Words that sound alike (see soundKey()), the word itself among them.
    std::vector<quint32> soundingLike(QByteArrayView folded) const;

private:
    SearchVocabulary() = default;
    quint32 offset(quint32 index) const;

    QByteArray m_bytes;
    quint32 m_words = 0;
    quint32 m_terms = 0;
    const char *m_entries = nullptr;
    const char *m_figures = nullptr;
    quint32 m_sounds = 0;
    const char *m_soundEntries = nullptr;
    const char *m_letters = nullptr;
};

/// True when the two words are one letter apart (see SearchVocabulary::near), or when \a asPrefix
/// and a beginning of \a word is. False for equal words.
bool isOneLetterAway(QByteArrayView typed, QByteArrayView word, bool asPrefix);

} // namespace lucarne::catalogue
