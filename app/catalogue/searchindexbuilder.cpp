// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchblocks.h"
#include "searchindex.h"
#include "textfold.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <cmath>
#include <limits>

namespace lucarne::catalogue
{

using namespace Qt::StringLiterals;

namespace
{

/// More words than any document of the format may hold (kMaxDocumentBytes).
constexpr int kAllWords = std::numeric_limits<int>::max() - 1;
constexpr int kLeadWords = 3;

/// The text of a document as search weighs it, besides its title.
struct SearchedText {
    QString headings;
    QString body;
};

/// What is about the document and not of it, or belongs to another document (lists of siblings,
/// links, legal texts), and would make it answer for needs that it does not serve.
bool isAside(Element element, bool listsOthers)
{
    if (isMetadata(element))
        return true;
    switch (element) {
    case Element::Theme:
    case Element::SeeAlso:
    case Element::Partner:
    case Element::Reference:
    case Element::LearnMore:
    case Element::Definition:
    case Element::Source:
    case Element::Credits:
        return true;
    case Element::Sheet:
    case Element::LinkedSheet:
    case Element::QuestionAnswer:
    case Element::HowToDoIf:
    case Element::GuidedSearch:
    case Element::Dossier:
        return !listsOthers;
    default:
        return false;
    }
}

void collect(const ContentNode &node, bool heading, bool listsOthers, SearchedText &text)
{
    for (const ContentNode &child : node.children) {
        if (child.element == Element::Text) {
            QString &target = heading ? text.headings : text.body;
            target += child.text;
            target += u' ';
        } else if (!isAside(child.element, listsOthers)) {
            const bool opensPart = node.element == Element::Chapter || node.element == Element::SubChapter ||
                                   node.element == Element::Situation || node.element == Element::Case;
            const bool isHeading =
                (child.element == Element::Title && opensPart) || child.element == Element::CerfaNumber;
            collect(child, heading || isHeading, listsOthers, text);
        }
    }
}

/// The documents that a document sends its reader to. Its place in the catalogue is none: there every
/// document has its siblings.
void collectReferences(const ContentNode &node, bool listed, QSet<QString> &ids)
{
    for (const ContentNode &child : node.children) {
        switch (child.element) {
        case Element::Breadcrumb:
        case Element::Theme:
        case Element::ParentSubTheme:
        case Element::ParentDossier:
        case Element::ParentSubDossier:
            break;
        case Element::InternalLink:
            ids.insert(child.attribute(u"LienPublication"));
            break;
        case Element::Sheet:
        case Element::LinkedSheet:
        case Element::QuestionAnswer:
            if (listed)
                ids.insert(child.attribute(u"ID"));
            break;
        default:
            collectReferences(child, listed || child.element == Element::SeeAlso, ids);
        }
    }
}

int onLogScale(int value, double factor, int highest)
{
    return std::min(highest, static_cast<int>(std::lround(factor * std::log2(1.0 + value))));
}

} // namespace

struct SearchIndexBuilder::Private {
    struct Term {
        QByteArray postings;
        std::optional<quint32> last;
        SearchVocabulary::TermFigures figures;
    };
    struct Here {
        int title = 0;
        bool lead = false;
        int headings = 0;
        int body = 0;
    };

    QSqlDatabase db;
    std::vector<EverydayWords> everyday;
    Result<void> everydayRead;
    FrenchStemmer stemmer;
    QSqlQuery insertDocument;
    QHash<QString, TermId> termOfWord; ///< by the word as written; absent from it: function words
    QHash<QByteArray, TermId> termOfStem;
    std::vector<Term> terms;
    std::vector<SearchVocabulary::Word> words;
    std::vector<DocumentFigures> documents;
    QHash<QString, quint32> numberOfId;
    QHash<QString, int> references; ///< by id: how many guides refer to it

    static constexpr TermId kNoTerm = std::numeric_limits<TermId>::max();

    tl::unexpected<Error> failed(const QSqlQuery &query) const
    {
        return failure(QCoreApplication::translate("Catalogue", "The search index could not be written."),
                       u"search index: "_s + query.lastError().text());
    }

    TermId termOf(const QString &word)
    {
        if (const auto known = termOfWord.constFind(word); known != termOfWord.constEnd())
            return *known;
        const QString fold = folded(word);
        TermId term = kNoTerm;
        if (!fold.isEmpty() && !isFunctionWord(fold)) {
            const QByteArray stem = stemmer.stem(word);
            const auto known = termOfStem.constFind(stem);
            if (known != termOfStem.constEnd()) {
                term = *known;
            } else {
                term = static_cast<TermId>(terms.size());
                terms.emplace_back();
                termOfStem.insert(stem, term);
            }
            words.push_back({fold.toUtf8(), term});
        }
        termOfWord.insert(word, term);
        return term;
    }

    /// The terms of a wording, function and polite words left out unless there is nothing else.
    std::vector<TermId> termsOf(const QString &wording)
    {
        std::vector<TermId> found;
        for (const bool all : {false, true}) {
            for (const QString &word : wordsOf(wording, kAllWords)) {
                if (!all && isPoliteWord(folded(word)))
                    continue;
                const TermId term = termOf(word);
                if (term != kNoTerm && std::find(found.begin(), found.end(), term) == found.end())
                    found.push_back(term);
            }
            if (!found.empty())
                break;
        }
        return found;
    }

    static QStringList qualifiersOf(const QString &phrase)
    {
        QStringList qualifiers;
        for (const QString &word : wordsOf(phrase, kAllWords)) {
            if (const QString fold = folded(word); isQualifier(fold) && isPoliteWord(fold))
                qualifiers << fold;
        }
        return qualifiers;
    }

    std::vector<ResolvedEveryday> resolveEveryday()
    {
        std::vector<ResolvedEveryday> table;
        for (const EverydayWords &entry : everyday) {
            ResolvedEveryday resolved;
            for (const QString &phrase : entry.say) {
                if (auto phraseTerms = termsOf(phrase); !phraseTerms.empty()) {
                    QStringList also = phraseTerms.size() == 1 ? qualifiersOf(phrase) : QStringList();
                    resolved.say.push_back({phrase, std::move(phraseTerms), std::move(also)});
                }
            }
            for (const QString &wording : entry.means) {
                if (auto meant = termsOf(wording); !meant.empty())
                    resolved.means.push_back(std::move(meant));
            }
            for (const QString &id : entry.guides) {
                if (const auto number = numberOfId.constFind(id); number != numberOfId.constEnd())
                    resolved.documents.push_back(*number);
            }
            table.push_back(std::move(resolved));
        }
        return table;
    }
};

SearchIndexBuilder::SearchIndexBuilder(const QSqlDatabase &db, std::vector<EverydayWords> everyday)
    : d(std::make_unique<Private>())
{
    d->db = db;
    d->everyday = std::move(everyday);
}

SearchIndexBuilder::SearchIndexBuilder(const QSqlDatabase &db) : SearchIndexBuilder(db, {})
{
    auto table = builtInEverydayWords();
    if (table)
        d->everyday = std::move(*table);
    else
        d->everydayRead = tl::unexpected<Error>(table.error());
}

SearchIndexBuilder::SearchIndexBuilder(SearchIndexBuilder &&) noexcept = default;
SearchIndexBuilder &SearchIndexBuilder::operator=(SearchIndexBuilder &&) noexcept = default;
SearchIndexBuilder::~SearchIndexBuilder() = default;

Result<void> SearchIndexBuilder::createTables()
{
    if (!d->everydayRead)
        return d->everydayRead;
    QSqlQuery query(d->db);
    for (const QString &statement :
         {u"CREATE TABLE search_document (number INTEGER PRIMARY KEY, id TEXT NOT NULL, kind INTEGER NOT "
          u"NULL, "
          "title TEXT NOT NULL, description TEXT NOT NULL) STRICT"_s,
          u"CREATE TABLE search_term (id INTEGER PRIMARY KEY, postings BLOB NOT NULL) STRICT"_s,
          u"CREATE TABLE search_block (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT"_s}) {
        if (!query.exec(statement))
            return d->failed(query);
    }
    d->insertDocument = QSqlQuery(d->db);
    if (!d->insertDocument.prepare(u"INSERT INTO search_document VALUES (?, ?, ?, ?, ?)"_s))
        return d->failed(d->insertDocument);
    return {};
}

Result<void> SearchIndexBuilder::add(const Document &document)
{
    const auto number = static_cast<quint32>(d->documents.size());
    d->insertDocument.addBindValue(number);
    d->insertDocument.addBindValue(document.id);
    d->insertDocument.addBindValue(static_cast<int>(document.kind));
    d->insertDocument.addBindValue(document.title);
    d->insertDocument.addBindValue(document.description.isNull() ? u""_s : document.description);
    if (!d->insertDocument.exec())
        return d->failed(d->insertDocument);
    d->numberOfId.insert(document.id, number);

    SearchedText text;
    const bool listsOthers = document.kind == DocumentKind::Dossier || document.kind == DocumentKind::Theme;
    collect(document.root, false, listsOthers, text);
    text.headings += u' ' + document.description;
    for (size_t i = 1; i + 1 < document.breadcrumb.size(); ++i)
        text.headings += u' ' + document.breadcrumb[i].title;

    if (isGuide(document.kind)) {
        QSet<QString> referredTo;
        collectReferences(document.root, false, referredTo);
        referredTo.remove(document.id);
        for (const QString &id : std::as_const(referredTo))
            ++d->references[id];
    }

    QHash<TermId, Private::Here> here;
    DocumentFigures figures;
    figures.kind = static_cast<quint8>(document.kind);
    for (const QString &word : wordsOf(document.title, kAllWords)) {
        const TermId term = d->termOf(word);
        if (term == Private::kNoTerm)
            continue;
        Private::Here &entry = here[term];
        ++entry.title;
        entry.lead = entry.lead || figures.titleWords < kLeadWords;
        if (figures.titleWords < std::numeric_limits<quint8>::max())
            ++figures.titleWords;
    }
    for (const QString &word : wordsOf(text.headings, kAllWords)) {
        if (const TermId term = d->termOf(word); term != Private::kNoTerm)
            ++here[term].headings;
    }
    int length = 0;
    for (const QString &word : wordsOf(text.body, kAllWords)) {
        if (const TermId term = d->termOf(word); term != Private::kNoTerm) {
            ++here[term].body;
            ++length;
        }
    }
    figures.bodyLength = static_cast<quint8>(onLogScale(length, 8, std::numeric_limits<quint8>::max()));
    d->documents.push_back(figures);

    constexpr auto kMost = std::numeric_limits<quint16>::max();
    for (auto entry = here.cbegin(); entry != here.cend(); ++entry) {
        Private::Term &term = d->terms[entry.key()];
        appendPosting(
            term.postings, term.last,
            {number, entry->title > 0, entry->lead, entry->headings, onLogScale(entry->body, 3, 15)});
        term.last = number;
        if (term.figures.documents < kMost)
            ++term.figures.documents;
        if (entry->title > 0 && term.figures.titles < kMost)
            ++term.figures.titles;
    }
    return {};
}

Result<void> SearchIndexBuilder::finish()
{
    // First: it adds the everyday words themselves to the vocabulary, so that they are completed and
    // their typing errors forgiven.
    const QByteArray everyday = encodeEveryday(d->resolveEveryday());

    for (auto document = d->numberOfId.cbegin(); document != d->numberOfId.cend(); ++document) {
        d->documents[document.value()].references = static_cast<quint8>(
            onLogScale(d->references.value(document.key()), 16, std::numeric_limits<quint8>::max()));
    }

    QSqlQuery insertTerm(d->db);
    if (!insertTerm.prepare(u"INSERT INTO search_term VALUES (?, ?)"_s))
        return d->failed(insertTerm);
    std::vector<SearchVocabulary::TermFigures> figures;
    figures.reserve(d->terms.size());
    for (size_t id = 0; id < d->terms.size(); ++id) {
        figures.push_back(d->terms[id].figures);
        if (d->terms[id].postings.isEmpty())
            continue;
        insertTerm.addBindValue(static_cast<int>(id));
        insertTerm.addBindValue(d->terms[id].postings);
        if (!insertTerm.exec())
            return d->failed(insertTerm);
    }

    QSqlQuery insertBlock(d->db);
    if (!insertBlock.prepare(u"INSERT INTO search_block VALUES (?, ?)"_s))
        return d->failed(insertBlock);
    const std::pair<QString, QByteArray> blocks[] = {
        {u"vocabulary"_s, SearchVocabulary::encode(std::move(d->words), figures)},
        {u"documents"_s, encodeDocumentFigures(d->documents)},
        {u"everyday"_s, everyday},
    };
    for (const auto &[name, bytes] : blocks) {
        insertBlock.addBindValue(name);
        insertBlock.addBindValue(bytes.isNull() ? QByteArray("") : bytes);
        if (!insertBlock.exec())
            return d->failed(insertBlock);
    }
    return {};
}

} // namespace lucarne::catalogue
