// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchindex.h"

#include "searchblocks.h"
#include "textfold.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace lucarne::catalogue
{

using namespace Qt::StringLiterals;

namespace
{

// The bounds that keep a keystroke short, whatever is typed.
constexpr qsizetype kMostCharacters = 200;
constexpr int kMostWords = 12;
constexpr size_t kMostCompletions = 24;
constexpr size_t kMostCorrections = 10;
constexpr size_t kMostTermsRead = 200;

// Typing errors are looked for in words of this many letters, and in beginnings of words.
constexpr qsizetype kShortestCorrected = 4;
constexpr qsizetype kShortestFirstLetterCorrected = 6;

// How sure a reading of a typed word is.
constexpr float kExact = 1.0F;
constexpr float kSameStem = 0.95F;
constexpr float kCompletion = 0.8F;
constexpr float kCompletionOfAWholeWord = 0.6F;
constexpr float kCorrection = 0.75F;
constexpr float kCorrectedCompletion = 0.55F;
constexpr float kSameSound = 0.7F;
/// How much surer each typed letter makes the beginning of a word.
constexpr float kSurenessOfALetter = 0.12F;

// What a place in a document is worth.
constexpr float kTitle = 0.7F;
constexpr float kLead = 0.15F;
constexpr float kHeadings = 0.2F;
constexpr float kBody = 0.3F;
constexpr float kTypicalTitleWords = 6.0F;

// What an official wording found through an everyday phrase is worth beside the typed words.
constexpr float kMeant = 1.0F;
constexpr float kNamedGuide = 1.1F;

/// What doubling the guides that refer to a document adds to it: the sheets on a subject's margin
/// have few. Past a limit more says nothing (a note on photographs has 300).
constexpr float kReferenceDoubled = 0.02F;
constexpr float kMostDoublings = 5.0F;

/// A hit must reach this share of the best one.
constexpr float kFaintest = 0.25F;

/// A way to read a typed word.
struct Reading {
    TermId term = 0;
    float weight = 0;
};

struct TypedWord {
    QByteArray folded;
    bool unfinished = false;
    std::vector<Reading> readings;
    float rarity = 0; ///< what finding it says, by how few documents have it and how sure the reading is
};

float kindFactor(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::LifeEvent:
        return 1.15F;
    case DocumentKind::LifeEventQuestionnaire:
        return 1.05F;
    case DocumentKind::InformationSheet:
    case DocumentKind::ConditionedInformationSheet:
        return 1.0F;
    case DocumentKind::QuestionAnswer:
    case DocumentKind::ConditionedQuestionAnswer:
        return 0.96F;
    case DocumentKind::ExternalLinks:
        return 0.9F;
    case DocumentKind::GuidedSearch:
    case DocumentKind::Dossier:
    case DocumentKind::Theme:
        return 0.8F;
    case DocumentKind::OnlineService:
    case DocumentKind::Simulator:
    case DocumentKind::Form:
        return 0.7F;
    case DocumentKind::LetterTemplate:
    case DocumentKind::SearchTool:
    case DocumentKind::Other:
        return 0.65F;
    }
    return 0.65F;
}

float factor(const DocumentFigures &document, bool wantsForm)
{
    const auto kind = static_cast<DocumentKind>(document.kind);
    const float doublings = std::min(kMostDoublings, static_cast<float>(document.references) / 16.0F);
    return (wantsForm && isResource(kind) ? 1.0F : kindFactor(kind)) * (1.0F + kReferenceDoubled * doublings);
}

/// "Formulaire", "cerfa", "en ligne": whoever says so wants the paper or the service, not the guide.
bool asksForResource(const QByteArray &foldedWord)
{
    static const std::array kWords{"formulaire", "formulaires", "cerfa",       "imprime", "modele",
                                   "courrier",   "lettre",      "teleservice", "ligne",   "simulateur"};
    return std::any_of(kWords.begin(), kWords.end(), [&](const char *word) { return foldedWord == word; });
}

/// A group of typed words that is answered as one: a word, or the words of an everyday phrase with
/// what they mean.
struct Concept {
    std::vector<size_t> words;
    struct Meaning {
        const ResolvedEveryday *entry = nullptr;
        QString phrase;
        float sureness = 1;
    };
    std::vector<Meaning> meanings;
};

using Scores = std::vector<float>;
/// The postings that one search has read, so that none is read twice.
using Postings = std::unordered_map<TermId, QByteArray>;

/// What the logarithmic figures of the index stand for.
struct Scales {
    std::array<float, 16> occurrences; ///< by Posting::body
    std::array<float, 256> length;     ///< words, by DocumentFigures::bodyLength
};

const Scales &scales()
{
    static const Scales made = [] {
        Scales filling{};
        for (size_t i = 0; i < filling.occurrences.size(); ++i)
            filling.occurrences[i] = std::exp2(static_cast<float>(i) / 3.0F) - 1.0F;
        for (size_t i = 0; i < filling.length.size(); ++i)
            filling.length[i] = std::exp2(static_cast<float>(i) / 8.0F);
        return filling;
    }();
    return made;
}

} // namespace

struct SearchIndex::Private {
    QSqlDatabase db;
    std::optional<SearchVocabulary> vocabulary;
    std::vector<DocumentFigures> documents;
    std::vector<ResolvedEveryday> everyday;
    std::unordered_multimap<TermId, std::pair<quint32, quint32>> phrasesByTerm; ///< entry, phrase
    FrenchStemmer stemmer;
    QSqlQuery readTerm;
    QSqlQuery readDocument;
    bool loaded = false;

    bool load();
    QByteArray block(const QString &name);
    float rarity(double documentsWithIt) const;
    std::vector<TypedWord> understand(const std::vector<QString> &all, bool unfinished);
    void readWord(TypedWord &word);
    void complete(TypedWord &word, float weight);
    void correct(TypedWord &word);
    std::vector<Concept> conceptsIn(const std::vector<TypedWord> &words, const QStringList &qualifiers) const;
    float weightOfMeanings(const Concept &group) const;
    const QByteArray &postingsOf(TermId term, Postings &read);
    template<typename Visit>
    void forEachScore(TermId term, Postings &read, Visit visit);
    std::vector<SearchHit> search(const QString &typed, int limit);
};

SearchIndex::SearchIndex(const QSqlDatabase &db) : d(std::make_unique<Private>())
{
    d->db = db;
}

SearchIndex::SearchIndex(SearchIndex &&) noexcept = default;
SearchIndex &SearchIndex::operator=(SearchIndex &&) noexcept = default;
SearchIndex::~SearchIndex() = default;

std::vector<SearchHit> SearchIndex::search(const QString &typed, int limit) const
{
    if (limit <= 0)
        return {};
    return d->search(typed, limit);
}

QByteArray SearchIndex::Private::block(const QString &name)
{
    QSqlQuery query(db);
    query.prepare(u"SELECT bytes FROM search_block WHERE name = ?"_s);
    query.addBindValue(name);
    if (!query.exec() || !query.next())
        return {};
    return query.value(0).toByteArray();
}

bool SearchIndex::Private::load()
{
    if (loaded)
        return vocabulary.has_value();
    loaded = true;
    vocabulary = SearchVocabulary::decode(block(u"vocabulary"_s));
    documents = decodeDocumentFigures(block(u"documents"_s));
    everyday = decodeEveryday(block(u"everyday"_s));
    for (quint32 entry = 0; entry < everyday.size(); ++entry) {
        for (quint32 phrase = 0; phrase < everyday[entry].say.size(); ++phrase) {
            const auto &terms = everyday[entry].say[phrase].terms;
            // Under its rarest word, so that it is looked at seldom.
            if (!terms.empty() && vocabulary) {
                const TermId rarest = *std::min_element(terms.begin(), terms.end(), [&](TermId a, TermId b) {
                    return vocabulary->figures(a).documents < vocabulary->figures(b).documents;
                });
                phrasesByTerm.emplace(rarest, std::pair(entry, phrase));
            }
        }
    }
    readTerm = QSqlQuery(db);
    readDocument = QSqlQuery(db);
    readTerm.setForwardOnly(true);
    readDocument.setForwardOnly(true);
    if (!readTerm.prepare(u"SELECT postings FROM search_term WHERE id = ?"_s) ||
        !readDocument.prepare(u"SELECT id, kind, title, description FROM search_document WHERE number = ?"_s))
        vocabulary.reset();
    return vocabulary.has_value();
}

float SearchIndex::Private::rarity(double documentsWithIt) const
{
    const auto all = static_cast<double>(documents.size());
    const double with = std::min(documentsWithIt, all);
    return static_cast<float>(std::log1p((all - with + 0.5) / (with + 0.5)));
}

void SearchIndex::Private::complete(TypedWord &word, float weight)
{
    struct Completion {
        TermId term;
        quint32 value;
        float weight;
    };
    std::vector<Completion> completions;
    const auto [first, last] = vocabulary->startingWith(word.folded);
    for (quint32 i = first; i < last; ++i) {
        const TermId term = vocabulary->term(i);
        const auto figures = vocabulary->figures(term);
        const float typedShare =
            static_cast<float>(word.folded.size()) / static_cast<float>(vocabulary->word(i).size());
        completions.push_back(
            {term, quint32(figures.titles) * 8 + figures.documents, weight * (0.85F + 0.15F * typedShare)});
    }
    std::sort(completions.begin(), completions.end(), [](const Completion &a, const Completion &b) {
        return a.value != b.value ? a.value > b.value : a.weight > b.weight;
    });
    for (const Completion &completion : completions) {
        const auto known =
            std::find_if(word.readings.begin(), word.readings.end(),
                         [&](const Reading &reading) { return reading.term == completion.term; });
        if (known != word.readings.end())
            continue;
        word.readings.push_back({completion.term, completion.weight});
        if (word.readings.size() >= kMostCompletions)
            break;
    }
}

void SearchIndex::Private::correct(TypedWord &word)
{
    if (word.folded.size() < kShortestCorrected)
        return;
    struct Correction {
        TermId term;
        float value;
        float weight;
    };
    std::vector<Correction> corrections;
    const auto consider = [&](quint32 index, float weight) {
        const TermId term = vocabulary->term(index);
        const auto figures = vocabulary->figures(term);
        corrections.push_back(
            {term, weight * static_cast<float>(std::log1p(figures.documents + 4.0 * figures.titles)),
             weight});
    };
    for (const quint32 index : vocabulary->near(word.folded, word.unfinished)) {
        const QByteArrayView candidate = vocabulary->word(index);
        if (candidate[0] != word.folded[0] && word.folded.size() < kShortestFirstLetterCorrected)
            continue;
        consider(index, isOneLetterAway(word.folded, candidate, false) ? kCorrection : kCorrectedCompletion);
    }
    for (const quint32 index : vocabulary->soundingLike(word.folded))
        consider(index, kSameSound);
    std::sort(corrections.begin(), corrections.end(),
              [](const Correction &a, const Correction &b) { return a.value > b.value; });
    for (const Correction &correction : corrections) {
        const auto known =
            std::find_if(word.readings.begin(), word.readings.end(),
                         [&](const Reading &reading) { return reading.term == correction.term; });
        if (known == word.readings.end())
            word.readings.push_back({correction.term, correction.weight});
        if (word.readings.size() >= kMostCorrections)
            break;
    }
}

void SearchIndex::Private::readWord(TypedWord &word)
{
    for (const TermId term : vocabulary->termsOf(word.folded))
        word.readings.push_back({term, kExact});
    if (word.readings.empty() && word.folded.size() > 3) {
        // A form of the word that no document has, as a plural or a verb's ending.
        const QByteArray stem = stemmer.stem(QString::fromUtf8(word.folded));
        const auto [first, last] = vocabulary->startingWith(stem);
        for (quint32 i = first; i < last && i < first + 200; ++i) {
            if (stemmer.stem(QString::fromUtf8(vocabulary->word(i))) == stem &&
                std::none_of(word.readings.begin(), word.readings.end(),
                             [&](const Reading &reading) { return reading.term == vocabulary->term(i); }))
                word.readings.push_back({vocabulary->term(i), kSameStem});
        }
    }
    const bool whole = !word.readings.empty();
    if (word.unfinished)
        complete(word, whole ? kCompletionOfAWholeWord : kCompletion);
    if (word.readings.empty())
        correct(word);

    double documentsWithIt = 0;
    for (const Reading &reading : word.readings) {
        if (!whole || reading.weight >= kSameStem)
            documentsWithIt += vocabulary->figures(reading.term).documents;
    }
    word.rarity = rarity(std::max(documentsWithIt, 3.0));
    if (!whole && word.unfinished) // what is only begun must not outweigh what is said
        word.rarity *= std::min(1.0F, kSurenessOfALetter * static_cast<float>(word.folded.size() + 2));
}

std::vector<TypedWord> SearchIndex::Private::understand(const std::vector<QString> &all, bool unfinished)
{
    std::vector<TypedWord> words;
    // Words around the need are passed over, unless one alone is being typed: "ma" may become "mariage".
    for (const bool withPolite : {false, true}) {
        for (size_t i = 0; i < all.size(); ++i) {
            const QString fold = folded(all[i]);
            if (fold.isEmpty() || (!withPolite && isPoliteWord(fold)))
                continue;
            TypedWord word;
            word.folded = fold.toUtf8();
            word.unfinished = unfinished && i + 1 == all.size();
            if (std::none_of(words.begin(), words.end(),
                             [&](const TypedWord &other) { return other.folded == word.folded; }))
                words.push_back(std::move(word));
        }
        if (!words.empty() || all.size() != 1 || !unfinished)
            break;
    }
    for (TypedWord &word : words)
        readWord(word);
    return words;
}

/// \a qualifiers: the small words that were typed and may turn the meaning.
std::vector<Concept> SearchIndex::Private::conceptsIn(const std::vector<TypedWord> &words,
                                                      const QStringList &qualifiers) const
{
    struct Match {
        quint32 entry;
        quint32 phrase;
        std::vector<size_t> words;
        float sureness;
        float rarity;
    };
    std::vector<Match> matches;
    const auto wordFor = [&](TermId term, float &sureness) -> std::optional<size_t> {
        std::optional<size_t> best;
        for (size_t i = 0; i < words.size(); ++i) {
            for (const Reading &reading : words[i].readings) {
                const bool tooShort =
                    words[i].unfinished && reading.weight < kSameStem && words[i].folded.size() < 3;
                if (reading.term == term && reading.weight > sureness && !tooShort) {
                    sureness = reading.weight;
                    best = i;
                }
            }
        }
        return best;
    };
    for (const TypedWord &word : words) {
        for (const Reading &reading : word.readings) {
            const auto [begin, end] = phrasesByTerm.equal_range(reading.term);
            for (auto it = begin; it != end; ++it) {
                const auto [entry, phrase] = it->second;
                const QStringList &also = everyday[entry].say[phrase].also;
                if (!std::all_of(also.begin(), also.end(),
                                 [&](const QString &small) { return qualifiers.contains(small); }))
                    continue;
                Match match{entry, phrase, {}, 1, 0};
                bool complete = true;
                for (const TermId term : everyday[entry].say[phrase].terms) {
                    float sureness = 0;
                    const auto found = wordFor(term, sureness);
                    if (!found) {
                        complete = false;
                        break;
                    }
                    match.sureness *= sureness;
                    if (std::find(match.words.begin(), match.words.end(), *found) == match.words.end()) {
                        match.words.push_back(*found);
                        match.rarity += words[*found].rarity;
                    }
                }
                if (complete) {
                    std::sort(match.words.begin(), match.words.end());
                    matches.push_back(std::move(match));
                }
            }
        }
    }
    // The longest phrases first; then those of the rarest words.
    std::stable_sort(matches.begin(), matches.end(), [](const Match &a, const Match &b) {
        if (a.words.size() != b.words.size())
            return a.words.size() > b.words.size();
        return a.sureness * a.rarity > b.sureness * b.rarity;
    });

    std::vector<Concept> concepts;
    std::vector<bool> taken(words.size(), false);
    for (Match &match : matches) {
        const auto same = std::find_if(concepts.begin(), concepts.end(),
                                       [&](const Concept &found) { return found.words == match.words; });
        const ResolvedEveryday *entry = &everyday[match.entry];
        const Concept::Meaning meaning{entry, entry->say[match.phrase].shown, match.sureness};
        if (same != concepts.end()) {
            if (std::none_of(same->meanings.begin(), same->meanings.end(),
                             [&](const Concept::Meaning &other) { return other.entry == entry; }))
                same->meanings.push_back(meaning);
            continue;
        }
        if (std::any_of(match.words.begin(), match.words.end(), [&](size_t word) { return taken[word]; }))
            continue;
        for (const size_t word : match.words)
            taken[word] = true;
        concepts.push_back({std::move(match.words), {meaning}});
    }
    for (size_t i = 0; i < words.size(); ++i) {
        if (!taken[i])
            concepts.push_back({{i}, {}});
    }
    return concepts;
}

/// The rarity of the rarest wording; without limit when there is none.
float SearchIndex::Private::weightOfMeanings(const Concept &group) const
{
    float rarest = 0;
    for (const Concept::Meaning &meaning : group.meanings) {
        for (const auto &wording : meaning.entry->means) {
            float sum = 0;
            for (const TermId term : wording)
                sum += rarity(vocabulary->figures(term).documents);
            rarest = std::max(rarest, sum);
        }
    }
    return rarest > 0 ? rarest : std::numeric_limits<float>::max();
}

const QByteArray &SearchIndex::Private::postingsOf(TermId term, Postings &read)
{
    static const QByteArray nothing;
    if (const auto known = read.find(term); known != read.end())
        return known->second;
    if (read.size() >= kMostTermsRead)
        return nothing;
    QByteArray &postings = read[term];
    readTerm.bindValue(0, static_cast<int>(term));
    if (readTerm.exec() && readTerm.next())
        postings = readTerm.value(0).toByteArray();
    readTerm.finish();
    return postings;
}

/// Calls \a visit with each document that has the term and what that is worth, from 0 to about 1.
template<typename Visit>
void SearchIndex::Private::forEachScore(TermId term, Postings &read, Visit visit)
{
    forEachPosting(postingsOf(term, read), [&](const Posting &posting) {
        if (posting.document >= documents.size())
            return;
        const DocumentFigures &document = documents[posting.document];
        float score =
            kHeadings * static_cast<float>(posting.headings) / static_cast<float>(posting.headings + 1);
        if (posting.title) {
            score += (kTitle + (posting.lead ? kLead : 0.0F)) /
                     (0.7F + 0.3F * static_cast<float>(document.titleWords) / kTypicalTitleWords);
        }
        if (posting.body > 0) {
            const float occurrences = scales().occurrences[static_cast<size_t>(posting.body)];
            score +=
                kBody * occurrences / (occurrences + 1.0F + scales().length[document.bodyLength] / 150.0F);
        }
        visit(posting.document, score);
    });
}

std::vector<SearchHit> SearchIndex::Private::search(const QString &typed, int limit)
{
    if (!load())
        return {};
    const QString text = typed.left(kMostCharacters);
    const bool unfinished = !text.isEmpty() && text.back().isLetterOrNumber();
    std::vector<QString> all = wordsOf(text, kMostWords);
    // The first letter of "commune" looks like an elided word.
    if (all.empty() && unfinished && text.trimmed().size() == 1)
        all.push_back(text.back().toLower());
    const std::vector<TypedWord> words = understand(all, unfinished);
    if (words.empty())
        return {};
    QStringList qualifiers;
    for (const QString &word : all) {
        if (const QString fold = folded(word); isQualifier(fold))
            qualifiers << fold;
    }
    const std::vector<Concept> concepts = conceptsIn(words, qualifiers);

    Postings read;
    Scores total(documents.size(), 0);
    std::vector<const Concept::Meaning *> reasons(documents.size(), nullptr);
    Scores reasonShare(documents.size(), 0);
    float attainable = 0;
    for (const Concept &group : concepts) {
        Scores own(documents.size(), 0);
        float weight = 0;
        for (const size_t index : group.words) {
            const TypedWord &word = words[index];
            weight += word.rarity;
            Scores best(documents.size(), 0);
            for (const Reading &reading : word.readings) {
                forEachScore(reading.term, read, [&](quint32 document, float score) {
                    best[document] = std::max(best[document], reading.weight * score);
                });
            }
            for (size_t i = 0; i < best.size(); ++i)
                own[i] += word.rarity * best[i];
        }
        if (weight <= 0)
            continue;
        for (float &score : own)
            score /= weight;
        // An everyday word is rare in official texts whatever it means: it weighs what its meaning does,
        // or "my son" would outweigh "passport".
        weight = std::min(weight, weightOfMeanings(group));
        for (const Concept::Meaning &meaning : group.meanings) {
            Scores meant(documents.size(), 0);
            for (const auto &wording : meaning.entry->means) {
                Scores sum(documents.size(), 0);
                float sumOfRarities = 0;
                for (const TermId term : wording) {
                    const float termRarity = rarity(vocabulary->figures(term).documents);
                    sumOfRarities += termRarity;
                    forEachScore(term, read,
                                 [&](quint32 document, float score) { sum[document] += termRarity * score; });
                }
                if (sumOfRarities <= 0)
                    continue;
                for (size_t i = 0; i < sum.size(); ++i)
                    meant[i] = std::max(meant[i], kMeant * meaning.sureness * sum[i] / sumOfRarities);
            }
            for (const quint32 document : meaning.entry->documents) {
                if (document < meant.size())
                    meant[document] = std::max(meant[document], kNamedGuide * meaning.sureness);
            }
            for (size_t i = 0; i < meant.size(); ++i) {
                if (meant[i] <= own[i])
                    continue;
                if (const float share = weight * (meant[i] - own[i]); share > reasonShare[i]) {
                    reasonShare[i] = share;
                    reasons[i] = &meaning;
                }
                own[i] = meant[i];
            }
        }
        attainable += weight;
        for (size_t i = 0; i < own.size(); ++i)
            total[i] += weight * own[i];
    }
    if (attainable <= 0)
        return {};

    const bool wantsForm = std::any_of(words.begin(), words.end(),
                                       [](const TypedWord &word) { return asksForResource(word.folded); });
    std::vector<std::pair<float, quint32>> ranked;
    for (quint32 i = 0; i < total.size(); ++i) {
        if (total[i] > 0) {
            ranked.emplace_back(total[i] / attainable * factor(documents[i], wantsForm), i);
        }
    }
    const size_t wanted = std::min(ranked.size(), static_cast<size_t>(limit));
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(wanted), ranked.end(),
                      [](const auto &a, const auto &b) {
                          return a.first != b.first ? a.first > b.first : a.second < b.second;
                      });
    std::vector<SearchHit> hits;
    for (size_t i = 0; i < wanted && ranked[i].first >= kFaintest * ranked.front().first; ++i) {
        const quint32 number = ranked[i].second;
        readDocument.bindValue(0, number);
        if (!readDocument.exec() || !readDocument.next())
            continue;
        SearchHit hit;
        hit.summary = {readDocument.value(0).toString(),
                       static_cast<DocumentKind>(readDocument.value(1).toInt()),
                       readDocument.value(2).toString(), readDocument.value(3).toString()};
        readDocument.finish();
        if (reasons[number])
            hit.because = reasons[number]->phrase;
        hits.push_back(std::move(hit));
    }
    return hits;
}

} // namespace lucarne::catalogue
