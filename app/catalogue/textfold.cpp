// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "textfold.h"

#include <QSet>

#include <libstemmer.h>

#include <algorithm>
#include <array>

namespace lucarne::catalogue
{

using namespace Qt::StringLiterals;

namespace
{

/// No French word is longer; what is longer is noise and must not cost memory.
constexpr qsizetype kLongestWord = 40;

bool isPlain(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); });
}

bool isElided(const QString &word)
{
    return word.size() == 1 && u"ldjnsmtcqy"_s.contains(word.front());
}

const QSet<QString> &functionWords()
{
    static const QSet<QString> words = [] {
        QSet<QString> set;
        const QString all =
            u"a ai ais as au aucun aucune aura aurait auront aussi autre autres aux avait avec avez avoir "
            u"ayant "
            u"c ca car ce ceci cela celle celles celui ces cet cette ceux chaque ci comme d dans de des donc "
            u"dont "
            u"du elle elles en entre est et etaient etais etait etant ete etes etre eu eux fut hui ici il "
            u"ils j "
            u"je l la le les leur leurs lors lorsqu lorsque lui m ma mais me memes mes moi mon n ne ni nos "
            u"notre "
            u"nous on ont ou par parce pas peu peut peuvent plus pour puis qu que quel quelle quelles quels "
            u"qui "
            u"quoi s sa se sera serait seront ses si soi soient sois soit sommes son sont suis sur t ta te "
            u"tes toi "
            u"ton tous tout toute toutes tres tu un une vers vos votre vous y aujourd afin ainsi alors apres "
            u"avant chez depuis"_s;
        const auto list = all.split(u' ');
        for (const QString &word : list)
            set.insert(word);
        return set;
    }();
    return words;
}

const QSet<QString> &politeWords()
{
    static const QSet<QString> words = [] {
        QSet<QString> set;
        const QString all =
            u"accord aidez aider aidez aimerai aimerais aimerait aller allez apprendre arrive arrives "
            u"besoin bien bjr bonjour bonsoir ca chais cherche chercher combien comen coment comment "
            u"connaitre "
            u"dame devrais devoir dire dis dites dit dois doit doivent est excusez expliquer expliquez "
            u"faire fais fait faites faudra faudrait faut fera fo info infos information informations jai "
            u"jaimerai "
            u"jaimerais jarrive jdois je jen jsuis jveu jveux jvoudrais kel koi la madame mademoiselle merci "
            u"monsieur mr mme necessaire oui non ok ou pardon peu peux plait pourquoi pourrais pourrait "
            u"pourriez "
            u"pouvez pouvoir pr prie puis puisje quand quelquun quil renseignement renseignements renseigner "
            u"sais "
            u"sait salut savoir sil souhaite souhaiter souhaiterais stp sujet svp truc vais va vas veu veut "
            u"veux "
            u"voici voila voudrai voudrais voudrait voulais voulait vouloir cest ya deja encore toujours "
            u"trop "
            u"maintenant vraiment juste quelque quelques chose mettre mis met fau dun dune "
            u"sa ki ke"_s;
        const auto list = all.split(u' ');
        for (const QString &word : list)
            set.insert(word);
        return set;
    }();
    return words;
}

QString foldedByUnicode(QStringView text)
{
    const QString decomposed = text.toString().toLower().normalized(QString::NormalizationForm_KD);
    QString out;
    out.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        switch (c.unicode()) {
        case u'œ':
            out += "oe"_L1;
            break;
        case u'æ':
            out += "ae"_L1;
            break;
        case u'ß':
            out += "ss"_L1;
            break;
        case u'ø':
            out += u'o';
            break;
        default:
            out += c;
        }
    }
    return out;
}

/// The Latin letters up to here fold one by one, whatever stands beside them.
constexpr char16_t kFoldsAlone = 0x180;

/// What each of them folds to: Unicode's decomposition takes a hundred times as long as a look here.
const std::array<QString, kFoldsAlone> &foldedAlone()
{
    static const std::array<QString, kFoldsAlone> table = [] {
        std::array<QString, kFoldsAlone> all;
        for (char16_t c = 0; c < kFoldsAlone; ++c)
            all[c] = foldedByUnicode(QStringView(&c, 1));
        return all;
    }();
    return table;
}

} // namespace

QString folded(QStringView text)
{
    if (isPlain(text))
        return text.toString();
    if (std::ranges::any_of(text, [](QChar c) { return c.unicode() >= kFoldsAlone; }))
        return foldedByUnicode(text);
    QString out;
    out.reserve(text.size());
    for (const QChar c : text)
        out += foldedAlone()[c.unicode()];
    return out;
}

std::vector<QString> wordsOf(QStringView text, int limit)
{
    std::vector<QString> words;
    QString word;
    bool abbreviation = false; // the last word was a letter with a point: the next letter belongs to it
    const auto end = [&](QChar separator) {
        if (word.isEmpty()) {
            abbreviation = false;
            return;
        }
        const bool letter = word.size() == 1;
        if (letter && abbreviation && !words.empty()) {
            words.back() += word;
        } else if ((letter && separator == u'.') || (!isElided(word) && word.size() <= kLongestWord)) {
            words.push_back(word);
        }
        abbreviation = letter && separator == u'.';
        word.clear();
    };
    for (const QChar c : text) {
        if (static_cast<int>(words.size()) > limit)
            break;
        if (c.isLetterOrNumber() || (c.category() == QChar::Mark_NonSpacing && !word.isEmpty())) {
            if (word.size() <= kLongestWord)
                word += c.toLower();
        } else {
            end(c);
        }
    }
    end(u' ');
    std::erase_if(words, isElided);
    if (static_cast<int>(words.size()) > limit)
        words.resize(static_cast<size_t>(limit));
    return words;
}

bool isFunctionWord(const QString &foldedWord)
{
    return functionWords().contains(foldedWord);
}

bool isPoliteWord(const QString &foldedWord)
{
    return functionWords().contains(foldedWord) || politeWords().contains(foldedWord);
}

bool isQualifier(const QString &foldedWord)
{
    static const QSet<QString> words{
        u"pas"_s,   u"plus"_s, u"jamais"_s,  u"aucun"_s, u"aucune"_s, u"trop"_s, u"non"_s,     u"en"_s,
        u"apres"_s, u"chez"_s, u"combien"_s, u"autre"_s, u"sous"_s,   u"sans"_s, u"cherche"_s, u"chercher"_s};
    return words.contains(foldedWord);
}

void FrenchStemmer::Free::operator()(sb_stemmer *stemmer) const
{
    sb_stemmer_delete(stemmer);
}

FrenchStemmer::FrenchStemmer() : m_stemmer(sb_stemmer_new("french", "UTF_8")) {}

QByteArray FrenchStemmer::stem(const QString &lowerCaseWord) const
{
    const QByteArray word = lowerCaseWord.toUtf8();
    if (!m_stemmer)
        return folded(lowerCaseWord).toUtf8();
    const sb_symbol *stemmed =
        sb_stemmer_stem(m_stemmer.get(), reinterpret_cast<const sb_symbol *>(word.constData()),
                        static_cast<int>(word.size()));
    if (!stemmed)
        return folded(lowerCaseWord).toUtf8();
    const QString stem =
        QString::fromUtf8(reinterpret_cast<const char *>(stemmed), sb_stemmer_length(m_stemmer.get()));
    // Snowball marks vowels that act as consonants in capitals.
    return folded(stem).toUtf8();
}

} // namespace lucarne::catalogue
