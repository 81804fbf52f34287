// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library.h"

#include "libraryindex.h"

#include "catalogue/textfold.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <span>

namespace lucarne::procedure
{

namespace
{

using namespace Qt::StringLiterals;

constexpr int kMostWords = 40;

/// The stems of the words that carry a subject.
QList<QByteArray> subjectsOf(const catalogue::FrenchStemmer &stemmer, const QString &text)
{
    QList<QByteArray> stems;
    for (const QString &word : catalogue::wordsOf(text, kMostWords)) {
        const QString fold = catalogue::folded(word);
        if (!catalogue::isFunctionWord(fold) && !catalogue::isPoliteWord(fold))
            stems.append(stemmer.stem(word));
    }
    return stems;
}

bool isWithin(std::span<const QByteArray> part, std::span<const QByteArray> whole)
{
    return !part.empty() && std::ranges::all_of(part, [whole](const QByteArray &stem) {
        return std::ranges::find(whole, stem) != whole.end();
    });
}

/// How well a procedure answers, in thousandths of what was typed; 0: not at all.
int scoreOf(const ProcedureSummary &summary, const QList<QByteArray> &typed, const QByteArray &unfinished,
            const catalogue::FrenchStemmer &stemmer)
{
    QList<QByteArray> own = subjectsOf(stemmer, summary.title);
    for (const QString &title : summary.titles)
        own += subjectsOf(stemmer, title);
    bool saysKeyword = false;
    for (const QString &keyword : summary.keywords) {
        const QList<QByteArray> stems = subjectsOf(stemmer, keyword);
        saysKeyword = saysKeyword || isWithin(stems, typed);
        own += stems;
    }
    qsizetype found = 0;
    for (const QByteArray &stem : typed) {
        const bool there =
            own.contains(stem) || (stem == typed.last() && unfinished.size() >= 3 &&
                                   std::ranges::any_of(own, [&unfinished](const QByteArray &one) {
                                       return one.startsWith(unfinished);
                                   }));
        found += there ? 1 : 0;
    }
    // Half of what was typed about something else is another need; a keyword in full never is.
    if (!saysKeyword && found * 2 <= typed.size())
        return 0;
    return int(found * 1000 / typed.size()) + (saysKeyword ? 1000 : 0);
}

bool isFor(const ProcedureSummary &summary, const QString &commune)
{
    return commune.isEmpty() || summary.communes.isEmpty() || summary.communes.contains(commune);
}

tl::unexpected<Error> notHere(const QString &detail)
{
    return failure(QCoreApplication::translate("procedure", "This form is not on this terminal."), detail);
}

} // namespace

Result<Library> Library::open(const QString &folder)
{
    LibraryIndex index = LibraryIndex::read(folder);
    Library library;
    library.m_folder = folder;
    library.m_offered = std::move(index.offered);
    for (auto it = index.latest.begin(); it != index.latest.end(); ++it)
        library.m_latest.insert(it.key(), it->version);
    library.m_recovered = index.recovered;
    return library;
}

std::vector<ProcedureSummary> Library::offered(const QString &commune) const
{
    std::vector<ProcedureSummary> list;
    std::ranges::copy_if(m_offered, std::back_inserter(list),
                         [&commune](const ProcedureSummary &one) { return isFor(one, commune); });
    return list;
}

std::vector<ProcedureSummary> Library::forGuide(const QString &guideId, const QString &commune) const
{
    std::vector<ProcedureSummary> list = offered(commune);
    std::erase_if(list, [&guideId](const ProcedureSummary &one) { return !one.guides.contains(guideId); });
    return list;
}

std::vector<ProcedureSummary> Library::search(const QString &typed, const QString &commune, int most) const
{
    const catalogue::FrenchStemmer stemmer;
    const QList<QByteArray> stems = subjectsOf(stemmer, typed);
    if (stems.isEmpty())
        return {};
    const bool goesOn = !typed.isEmpty() && typed.back().isLetterOrNumber();
    const auto words = catalogue::wordsOf(typed, kMostWords);
    const QByteArray unfinished = goesOn ? catalogue::folded(words.back()).toUtf8() : QByteArray();
    std::vector<std::pair<int, ProcedureSummary>> scored;
    for (ProcedureSummary &summary : offered(commune)) {
        if (const int score = scoreOf(summary, stems, unfinished, stemmer); score > 0)
            scored.emplace_back(score, std::move(summary));
    }
    std::ranges::stable_sort(scored, std::greater(), &std::pair<int, ProcedureSummary>::first);
    std::vector<ProcedureSummary> best;
    for (auto &[score, summary] : scored) {
        if (int(best.size()) == most)
            break;
        best.push_back(std::move(summary));
    }
    return best;
}

Result<std::shared_ptr<const Definition>> Library::definition(const QString &id) const
{
    const auto found = std::ranges::find(m_offered, id, &ProcedureSummary::id);
    if (found == m_offered.end())
        return notHere(u"%1 is not offered"_s.arg(id));
    return definition(id, found->version);
}

Result<std::shared_ptr<const Definition>> Library::definition(const QString &id, int version) const
{
    // Asked first: what comes from a draft must not lead to a file outside the library.
    if (version < 1 || version > m_latest.value(id))
        return notHere(u"%1 was never offered in version %2"_s.arg(id).arg(version));
    QFile file(procedureFile(m_folder, id, version));
    if (!file.open(QIODevice::ReadOnly))
        return notHere(file.fileName() + u": "_s + file.errorString());
    return Definition::parse(file.read(Definition::kMostBytes + 1));
}

} // namespace lucarne::procedure
