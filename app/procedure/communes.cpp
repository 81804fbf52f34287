// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "communes.h"

#include "catalogue/directory.h"
#include "catalogue/textfold.h"

#include <QFile>

#include <algorithm>
#include <atomic>
#include <tuple>

// The resource sits in a static library: without this the linker leaves it out.
static void keepCommunes()
{
    Q_INIT_RESOURCE(communes);
}

namespace lucarne::procedure::communes
{

namespace
{

using namespace Qt::StringLiterals;

// In a search key: begins every word; separates the name, the former names and the postal codes.
constexpr char kWord = ' ';
constexpr char kPart = '\x01';

/// "saint jean de maurienne" → " saint jean de maurienne": the words of a folded text, each with a
/// space before it. "St" and "Ste" come in full, except as the last word of something typed, which
/// may go on.
QByteArray searchWords(QByteArrayView foldedText, bool mayGoOn = false)
{
    QByteArray words;
    words.reserve(foldedText.size() + 8);
    for (qsizetype i = 0; i < foldedText.size();) {
        const auto isLetter = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || uchar(c) >= 0x80;
        };
        const qsizetype begin = i;
        while (i < foldedText.size() && isLetter(foldedText[i]))
            ++i;
        const QByteArrayView word = foldedText.sliced(begin, i - begin);
        const bool last = i == foldedText.size();
        if (!word.isEmpty())
            words += kWord;
        if (word == "st" && !(last && mayGoOn))
            words += "saint";
        else if (word == "ste" && !(last && mayGoOn))
            words += "sainte";
        else
            words += word;
        ++i;
    }
    return words;
}

QByteArray foldedUtf8(const QString &text)
{
    return catalogue::folded(text).replace(u'’', u' ').toUtf8();
}

bool isNumber(const QByteArray &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// What was typed, as it is looked for.
struct Query {
    QByteArrayList names; ///< any of them, in search words; empty: the postal code alone
    QByteArray postalCode;

    explicit Query(const QString &typed)
    {
        QByteArrayList words = searchWords(foldedUtf8(typed).trimmed(), true).split(kWord);
        words.removeAll({});
        for (const QByteArray &word : QByteArrayList(words)) {
            if (isNumber(word) && (word.size() == 5 || words.size() == 1)) {
                postalCode = word;
                words.removeOne(word);
            }
        }
        if (words.isEmpty())
            return;
        const QByteArray name = kWord + words.join(kWord);
        names.append(name);
        if (words.last() == "st" || words.last() == "ste")
            names.append(searchWords(name));
    }
};

enum class Closeness { WholeName, NameBegins, FormerName, InsideName };

/// A commune as a search meets it: its key and what decides its place.
struct Candidate {
    const Commune *ofCounty = nullptr; ///< else the line
    qsizetype line = 0;
    int hundreds = 0;
    bool near = false;
    Closeness closeness = Closeness::InsideName;
    int formerName = -1;

    auto place() const
    {
        return std::tuple(closeness != Closeness::WholeName, !near, closeness, !ofCounty, -hundreds, line);
    }
};

/// Of folded texts.
QByteArray searchKey(QByteArrayView name, const QByteArrayList &formerNames,
                     const QByteArrayList &postalCodes)
{
    QByteArray key = searchWords(name) + kPart;
    for (const QByteArray &former : formerNames)
        key += searchWords(former) + kPart;
    return key + kWord + postalCodes.join(kWord);
}

/// Whether the commune of \a key is meant, and how closely.
bool match(QByteArrayView key, const Query &query, Candidate &candidate)
{
    if (!query.postalCode.isEmpty() &&
        key.lastIndexOf(QByteArray(kWord + query.postalCode)) < key.lastIndexOf(kPart))
        return false;
    if (query.names.isEmpty()) {
        candidate.closeness = Closeness::NameBegins;
        return true;
    }
    bool found = false;
    for (const QByteArray &name : query.names) {
        const qsizetype at = key.indexOf(name);
        if (at < 0)
            continue;
        const qsizetype part = std::ranges::count(key.first(at), kPart);
        Closeness closeness = Closeness::InsideName;
        if (part > 0)
            closeness = Closeness::FormerName;
        else if (at == 0)
            closeness = key.at(name.size()) == kPart ? Closeness::WholeName : Closeness::NameBegins;
        if (!found || closeness < candidate.closeness) {
            candidate.closeness = closeness;
            candidate.formerName = int(part) - 1;
        }
        found = true;
    }
    return found;
}

/// The file of the program: its lines stay as they are, beside one search key for each.
class Index
{
public:
    Index()
    {
        keepCommunes();
        QFile file(u":/lucarne/procedure/communes.txt"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("lucarne: the communes are not in the program");
        m_text = file.readAll();
        m_entries.reserve(size_t(m_text.count('\n')));
        m_keys.reserve(m_text.size() + m_text.size() / 4);
        for (qsizetype line = nextLine(0); line < m_text.size(); line = nextLine(line)) {
            const QByteArrayList fields = foldedUtf8(QString::fromUtf8(lineAt(line))).split(';');
            m_entries.push_back({quint32(line), quint32(m_keys.size()), fields[3].toInt()});
            m_keys += searchKey(fields[1], fields[4].split('|'), fields[2].split(' '));
            m_keys += '\n';
        }
    }

    Commune commune(qsizetype entry, int formerName = -1) const
    {
        const QByteArrayList fields = lineAt(m_entries[size_t(entry)].line).split(';');
        Commune commune{QString::fromLatin1(fields[0]), QString::fromUtf8(fields[1]),
                        QString::fromLatin1(fields[2]).split(u' ')};
        if (formerName >= 0)
            commune.formerName = QString::fromUtf8(fields[4].split('|').value(formerName));
        return commune;
    }

    /// Of the entry; -1: there is none.
    qsizetype entryOf(const QByteArray &insee) const
    {
        const auto code = [this](const Entry &entry) { return codeOf(entry); };
        const auto found = std::ranges::lower_bound(m_entries, QByteArrayView(insee), {}, code);
        return found != m_entries.end() && code(*found) == insee ? found - m_entries.begin() : -1;
    }

    std::vector<Candidate> candidates(const Query &query) const
    {
        std::vector<Candidate> found;
        // One pass over all keys at once for the rarest part, then a closer look at those it hits.
        const QByteArrayList needles =
            query.names.isEmpty() ? QByteArrayList{kWord + query.postalCode} : query.names;
        for (const QByteArray &needle : needles) {
            for (qsizetype at = m_keys.indexOf(needle); at >= 0;) {
                const auto next = std::ranges::upper_bound(m_entries, quint32(at), {}, &Entry::key);
                const auto entry = next - 1;
                const qsizetype end = next == m_entries.end() ? m_keys.size() : next->key;
                Candidate candidate;
                candidate.line = entry - m_entries.begin();
                candidate.hundreds = entry->hundreds;
                if (match(QByteArrayView(m_keys).sliced(entry->key, end - entry->key - 1), query, candidate))
                    found.push_back(candidate);
                at = end < m_keys.size() ? m_keys.indexOf(needle, end) : -1;
            }
        }
        return found;
    }

    bool isIn(qsizetype entry, const QByteArray &department) const
    {
        return codeOf(m_entries[size_t(entry)]).startsWith(department);
    }

private:
    struct Entry {
        quint32 line; ///< where it begins in the text
        quint32 key;  ///< where it begins in the keys
        int hundreds; ///< of inhabitants
    };

    QByteArrayView codeOf(const Entry &entry) const { return QByteArrayView(m_text).sliced(entry.line, 5); }

    qsizetype nextLine(qsizetype line) const { return m_text.indexOf('\n', line) + 1; }
    QByteArray lineAt(qsizetype line) const { return m_text.mid(line, m_text.indexOf('\n', line) - line); }

    QByteArray m_text;
    QByteArray m_keys;
    std::vector<Entry> m_entries; ///< by INSEE code
};

std::atomic_bool indexIsRead = false;

const Index &index()
{
    static const Index communes;
    indexIsRead = true;
    return communes;
}

std::vector<Candidate> candidatesOf(std::span<const Commune> ofCounty, const Query &query)
{
    std::vector<Candidate> found;
    for (const Commune &commune : ofCounty) {
        QByteArrayList postalCodes;
        for (const QString &code : commune.postalCodes)
            postalCodes.append(code.toUtf8());
        Candidate candidate;
        candidate.ofCounty = &commune;
        if (match(searchKey(foldedUtf8(commune.name), {}, postalCodes), query, candidate))
            found.push_back(candidate);
    }
    return found;
}

std::vector<Commune> bestOf(const Query &query, const QString &nearDepartment, qsizetype most,
                            std::span<const Commune> ofCounty)
{
    std::vector<Candidate> found = candidatesOf(ofCounty, query);
    for (const Candidate &candidate : index().candidates(query)) {
        const bool replaced = std::ranges::any_of(ofCounty, [&candidate](const Commune &commune) {
            return index().entryOf(commune.insee.toLatin1()) == candidate.line;
        });
        if (!replaced)
            found.push_back(candidate);
    }
    const QByteArray department = nearDepartment.toLatin1();
    for (Candidate &candidate : found) {
        candidate.near = !department.isEmpty() &&
                         (candidate.ofCounty ? candidate.ofCounty->insee.startsWith(nearDepartment)
                                             : index().isIn(candidate.line, department));
    }
    std::ranges::sort(found, {}, &Candidate::place);
    std::vector<Commune> best;
    for (const Candidate &candidate : found) {
        if (qsizetype(best.size()) == most)
            break;
        Commune commune =
            candidate.ofCounty ? *candidate.ofCounty : index().commune(candidate.line, candidate.formerName);
        // "st" is looked for as itself and as "saint": one commune may come by both.
        if (std::ranges::find(best, commune.insee, &Commune::insee) == best.end())
            best.push_back(std::move(commune));
    }
    return best;
}

} // namespace

std::vector<Commune> find(const QString &typed, const QString &nearDepartment, int most,
                          std::span<const Commune> ofCounty)
{
    const Query query(typed);
    if (query.names.isEmpty() && query.postalCode.isEmpty())
        return {};
    return bestOf(query, nearDepartment, most, ofCounty);
}

std::optional<Commune> byInsee(const QString &code, std::span<const Commune> ofCounty)
{
    if (const auto own = std::ranges::find(ofCounty, code, &Commune::insee); own != ofCounty.end())
        return *own;
    const qsizetype entry = index().entryOf(code.toLatin1());
    return entry < 0 ? std::nullopt : std::optional(index().commune(entry));
}

std::vector<Commune> byPostalCode(const QString &postalCode, std::span<const Commune> ofCounty)
{
    const Query query(postalCode);
    if (query.postalCode.size() != 5 || !query.names.isEmpty())
        return {};
    return bestOf(query, {}, -1, ofCounty);
}

bool areRead()
{
    return indexIsRead;
}

std::vector<Commune> unknownIn(const catalogue::OfficeDirectory &directory)
{
    index(); // also for an empty directory
    std::vector<Commune> unknown;
    for (const catalogue::Office &office : directory.offices()) {
        // A town hall of several communes says the name of one only.
        if (!office.pivots.contains(u"mairie"_s) || office.communes.size() != 1 || office.town.isEmpty() ||
            office.postalCode.isEmpty() || byInsee(office.communes.first(), unknown))
            continue;
        unknown.push_back({office.communes.first(), office.town, {office.postalCode}});
    }
    return unknown;
}

} // namespace lucarne::procedure::communes
