// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchvocabulary.h"

#include "soundkey.h"

#include <QtEndian>

#include <algorithm>
#include <limits>
#include <tuple>

namespace lucarne::catalogue
{

namespace
{

// Layout, little endian: magic, words, terms, sounds, letters (u32 each); words+1 × {offset u32, term
// u32}; terms × {documents u16, titles u16}; sounds × {hash of the sound key u32, word u32}, sorted;
// the letters of all words, sorted, one after the other.
constexpr quint32 kMagic = 0x32564c4c; // "LLV2"
constexpr qsizetype kHeader = 20;

/// FNV-1a: the same on every machine and in every version of Qt, as what is stored must be.
quint32 hashOf(const QByteArray &bytes)
{
    quint32 hash = 2166136261U;
    for (const char c : bytes)
        hash = (hash ^ static_cast<quint8>(c)) * 16777619U;
    return hash;
}

template<typename T>
void append(QByteArray &bytes, T value)
{
    char raw[sizeof(T)];
    qToLittleEndian(value, raw);
    bytes.append(raw, sizeof(T));
}

bool same(QByteArrayView left, QByteArrayView right, bool asPrefix)
{
    return asPrefix ? right.startsWith(left) : left == right;
}

} // namespace

QByteArray SearchVocabulary::encode(std::vector<Word> words, const std::vector<TermFigures> &terms)
{
    const auto key = [](const Word &word) { return std::tie(word.folded, word.term); };
    std::sort(words.begin(), words.end(), [&](const Word &a, const Word &b) { return key(a) < key(b); });
    words.erase(std::unique(words.begin(), words.end(),
                            [&](const Word &a, const Word &b) { return key(a) == key(b); }),
                words.end());
    QByteArray letters;
    std::vector<std::pair<quint32, quint32>> sounds;
    for (size_t i = 0; i < words.size(); ++i) {
        letters += words[i].folded;
        if (const QByteArray sound = soundKey(words[i].folded); !sound.isEmpty())
            sounds.emplace_back(hashOf(sound), static_cast<quint32>(i));
    }
    std::sort(sounds.begin(), sounds.end());

    QByteArray bytes;
    append<quint32>(bytes, kMagic);
    append<quint32>(bytes, static_cast<quint32>(words.size()));
    append<quint32>(bytes, static_cast<quint32>(terms.size()));
    append<quint32>(bytes, static_cast<quint32>(sounds.size()));
    append<quint32>(bytes, static_cast<quint32>(letters.size()));
    quint32 offset = 0;
    for (const Word &word : words) {
        append<quint32>(bytes, offset);
        append<quint32>(bytes, word.term);
        offset += static_cast<quint32>(word.folded.size());
    }
    append<quint32>(bytes, offset);
    append<quint32>(bytes, 0);
    for (const TermFigures &figures : terms) {
        append<quint16>(bytes, figures.documents);
        append<quint16>(bytes, figures.titles);
    }
    for (const auto &[hash, word] : sounds) {
        append<quint32>(bytes, hash);
        append<quint32>(bytes, word);
    }
    bytes += letters;
    return bytes;
}

std::optional<SearchVocabulary> SearchVocabulary::decode(QByteArray bytes)
{
    if (bytes.size() < kHeader || qFromLittleEndian<quint32>(bytes.constData()) != kMagic)
        return {};
    SearchVocabulary vocabulary;
    vocabulary.m_bytes = std::move(bytes);
    const char *start = vocabulary.m_bytes.constData();
    vocabulary.m_words = qFromLittleEndian<quint32>(start + 4);
    vocabulary.m_terms = qFromLittleEndian<quint32>(start + 8);
    vocabulary.m_sounds = qFromLittleEndian<quint32>(start + 12);
    const auto letters = qFromLittleEndian<quint32>(start + 16);
    const quint64 expected = quint64(kHeader) + (quint64(vocabulary.m_words) + 1) * 8 +
                             quint64(vocabulary.m_terms) * 4 + quint64(vocabulary.m_sounds) * 8 + letters;
    if (expected != static_cast<quint64>(vocabulary.m_bytes.size()))
        return {};
    vocabulary.m_entries = start + kHeader;
    vocabulary.m_figures = vocabulary.m_entries + (qsizetype(vocabulary.m_words) + 1) * 8;
    vocabulary.m_soundEntries = vocabulary.m_figures + qsizetype(vocabulary.m_terms) * 4;
    vocabulary.m_letters = vocabulary.m_soundEntries + qsizetype(vocabulary.m_sounds) * 8;
    // Once, here, so that no later reading can leave the block.
    for (quint32 i = 0; i < vocabulary.m_words; ++i) {
        if (vocabulary.offset(i) > vocabulary.offset(i + 1) || vocabulary.offset(i + 1) > letters ||
            vocabulary.term(i) >= vocabulary.m_terms)
            return {};
    }
    for (quint32 i = 0; i < vocabulary.m_sounds; ++i) {
        if (qFromLittleEndian<quint32>(vocabulary.m_soundEntries + qsizetype(i) * 8 + 4) >=
            vocabulary.m_words)
            return {};
    }
    return vocabulary;
}

quint32 SearchVocabulary::offset(quint32 index) const
{
    return qFromLittleEndian<quint32>(m_entries + qsizetype(index) * 8);
}

QByteArrayView SearchVocabulary::word(quint32 index) const
{
    const quint32 begin = offset(index);
    return {m_letters + begin, static_cast<qsizetype>(offset(index + 1) - begin)};
}

TermId SearchVocabulary::term(quint32 index) const
{
    return qFromLittleEndian<quint32>(m_entries + qsizetype(index) * 8 + 4);
}

SearchVocabulary::TermFigures SearchVocabulary::figures(TermId term) const
{
    if (term >= m_terms)
        return {};
    const char *at = m_figures + qsizetype(term) * 4;
    return {qFromLittleEndian<quint16>(at), qFromLittleEndian<quint16>(at + 2)};
}

std::pair<quint32, quint32> SearchVocabulary::startingWith(QByteArrayView prefix) const
{
    const auto lowest = [&](auto before) {
        quint32 low = 0;
        quint32 high = m_words;
        while (low < high) {
            const quint32 middle = low + (high - low) / 2;
            if (before(word(middle)))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    };
    return {lowest([&](QByteArrayView word) { return word.compare(prefix) < 0; }),
            lowest([&](QByteArrayView word) {
                return word.first(std::min(word.size(), prefix.size())).compare(prefix) <= 0;
            })};
}

std::vector<TermId> SearchVocabulary::termsOf(QByteArrayView folded) const
{
    std::vector<TermId> terms;
    for (quint32 i = startingWith(folded).first; i < m_words && word(i) == folded; ++i)
        terms.push_back(term(i));
    return terms;
}

std::vector<quint32> SearchVocabulary::near(QByteArrayView folded, bool asPrefix) const
{
    std::vector<quint32> found;
    for (quint32 i = 0; i < m_words; ++i) {
        const QByteArrayView candidate = word(i);
        if (candidate.size() + 1 < folded.size() || (!asPrefix && candidate.size() > folded.size() + 1))
            continue;
        if (isOneLetterAway(folded, candidate, asPrefix))
            found.push_back(i);
    }
    return found;
}

std::vector<quint32> SearchVocabulary::soundingLike(QByteArrayView folded) const
{
    std::vector<quint32> found;
    const QByteArray key = soundKey(folded);
    if (key.isEmpty())
        return found;
    const quint32 hash = hashOf(key);
    const auto hashAt = [&](quint32 i) {
        return qFromLittleEndian<quint32>(m_soundEntries + qsizetype(i) * 8);
    };
    quint32 low = 0;
    quint32 high = m_sounds;
    while (low < high) {
        const quint32 middle = low + (high - low) / 2;
        if (hashAt(middle) < hash)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < m_sounds && hashAt(low) == hash; ++low)
        found.push_back(qFromLittleEndian<quint32>(m_soundEntries + qsizetype(low) * 8 + 4));
    return found;
}

bool isOneLetterAway(QByteArrayView typed, QByteArrayView word, bool asPrefix)
{
    const qsizetype shortest = std::min(typed.size(), word.size());
    qsizetype common = 0;
    while (common < shortest && typed[common] == word[common])
        ++common;
    const QByteArrayView a = typed.sliced(common);
    const QByteArrayView b = word.sliced(common);
    if (a.isEmpty())
        return !asPrefix && b.size() == 1;
    if (b.isEmpty())
        return a.size() == 1;
    // A last letter that differs says nothing yet about the word being typed: wait for the next.
    if (asPrefix && a.size() == 1)
        return b.size() == 1;
    if (same(a.sliced(1), b.sliced(1), asPrefix)) // replaced
        return true;
    if (same(a.sliced(1), b, asPrefix)) // one too many
        return true;
    if (same(a, b.sliced(1), asPrefix)) // one left out
        return true;
    return a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0] &&
           same(a.sliced(2), b.sliced(2), asPrefix); // swapped
}

} // namespace lucarne::catalogue
