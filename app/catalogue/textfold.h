// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <memory>
#include <vector>

struct sb_stemmer;

namespace lucarne::catalogue
{

/// How text becomes comparable words. Thread-safe, except a FrenchStemmer, which belongs to one
/// thread at a time.

/// Lower case, without accents, ligatures opened: "Œuvre" → "oeuvre", "Élève" → "eleve". Characters
/// of other scripts stay as they are.
QString folded(QStringView text);

/// The words of a text in lower case with their accents: runs of letters and digits. Apostrophes
/// separate, single elided letters (l', d', j'…) are left out, and the points of an abbreviation
/// are taken away ("R.S.A." → "rsa"). At most \a limit words.
std::vector<QString> wordsOf(QStringView text, int limit);

/// True for the words that carry no subject: articles, pronouns, auxiliaries. Takes a folded word.
/// They are not indexed.
bool isFunctionWord(const QString &foldedWord);
/// True also for what people say around their need: "je voudrais", "comment faire pour", "bonjour".
bool isPoliteWord(const QString &foldedWord);
/// True for the small words that turn a need into another one: "argent" and "plus d'argent".
bool isQualifier(const QString &foldedWord);

/// The French Snowball stemmer: "déclarées" and "déclarer" have one stem. Wants accents where the
/// word has them; the stem comes back folded, in UTF-8.
class FrenchStemmer
{
public:
    FrenchStemmer();
    QByteArray stem(const QString &lowerCaseWord) const;

private:
    struct Free {
        void operator()(sb_stemmer *stemmer) const;
    };
    std::unique_ptr<sb_stemmer, Free> m_stemmer;
};

} // namespace lucarne::catalogue
