// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "speechtext.h"

#include <QRegularExpression>

#include <span>

namespace lucarne::device
{

using namespace Qt::StringLiterals;

namespace
{

struct Rule {
    QRegularExpression pattern;
    QString words;
};

Rule rule(const QString &pattern, const QString &words)
{
    return {QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption), words};
}

// Order matters: numbers lose their inner spaces first, so that units find the whole number.
std::span<const Rule> frenchRules()
{
    static const std::vector<Rule> rules{
        rule(u"(?<=\\d)[ \u00a0\u202f](?=\\d{3}(?!\\d))"_s, u""_s),
        rule(u"(\\d)\\s*€\\s*/\\s*mois\\b"_s, u"\\1 euros par mois"_s),
        rule(u"(\\d),(\\d\\d)\\s*€"_s, u"\\1 euros \\2"_s),
        rule(u"\\b([01])\\s*€"_s, u"\\1 euro"_s),
        rule(u"(\\d)\\s*€"_s, u"\\1 euros"_s),
        rule(u"€"_s, u"euros"_s),
        rule(u"\\b([01]?\\d|2[0-4])\\s?[hH]\\s?([0-5]\\d)\\b"_s, u"\\1 heures \\2"_s),
        rule(u"\\b([01]?\\d|2[0-4]):([0-5]\\d)\\b"_s, u"\\1 heures \\2"_s),
        rule(u"\\b(\\d+)\\s?h\\b"_s, u"\\1 heures"_s),
        rule(u"\\b(0?[01]) heures(?: 00)?\\b"_s, u"\\1 heure"_s),
        rule(u"heures 00\\b"_s, u"heures"_s),
        rule(u"\\b(\\d+)\\s?min\\b\\.?"_s, u"\\1 minutes"_s),
        rule(u"\\bn[°º]s?\\s*"_s, u"numéro "_s),
        rule(u"\\bN[°º]s?\\s*"_s, u"Numéro "_s),
        rule(u"\\bart\\.\\s*(?=\\S)"_s, u"article "_s),
        rule(u"\\bMme\\b\\.?"_s, u"madame"_s),
        rule(u"\\bMM\\.(?=\\s)"_s, u"messieurs"_s),
        rule(u"\\bM\\.(?=\\s)"_s, u"monsieur"_s),
        rule(u"\\bt[ée]l\\.?(?=\\s|:)"_s, u"téléphone"_s),
        rule(u"\\bT[ée]l\\.?(?=\\s|:)"_s, u"Téléphone"_s),
        rule(u"\\b(?:par )?ex\\.\\s*:?"_s, u"par exemple"_s),
        rule(u"\\betc\\.(?:\\.\\.)?"_s, u"et cetera."_s),
        rule(u"\\bc\\.-à-d\\."_s, u"c'est-à-dire"_s),
        rule(u"\\bbd\\b\\.?"_s, u"boulevard"_s),
        rule(u"\\bav\\.(?=\\s)"_s, u"avenue"_s),
        rule(u"\\bSt-(?=\\p{Lu})"_s, u"Saint-"_s),
        rule(u"\\bSte-(?=\\p{Lu})"_s, u"Sainte-"_s),
        rule(u"(?<=\\d)\\s*km\\b"_s, u" kilomètres"_s),
        rule(u"(?<=\\d)\\s*m²"_s, u" mètres carrés"_s),
        rule(u"(?<=\\d)\\s*m\\b(?!²)"_s, u" mètres"_s),
        rule(u"(?<=\\d)\\s*%"_s, u" pour cent"_s),
        rule(u"\\b1er\\b"_s, u"premier"_s),
        rule(u"\\((?:s|e|es|ne|le)\\)"_s, u""_s), // "enfant(s)"
        rule(u"(?<=\\p{L})/(?=\\p{L})"_s, u" ou "_s),
        rule(u"&"_s, u"et"_s),
    };
    return rules;
}

std::span<const Rule> englishRules()
{
    static const std::vector<Rule> rules{
        rule(u"€\\s?(\\d+(?:[.,]\\d+)*)"_s, u"\\1 euros"_s),
        rule(u"(\\d)\\s*€"_s, u"\\1 euros"_s),
        rule(u"\\b[nN]o\\.\\s*(?=\\d)"_s, u"number "_s),
        rule(u"\\be\\.g\\."_s, u"for example"_s),
        rule(u"\\bi\\.e\\."_s, u"that is"_s),
        rule(u"\\betc\\."_s, u"et cetera."_s),
        rule(u"\\bMr\\."_s, u"mister"_s),
        rule(u"\\bMrs\\."_s, u"missus"_s),
        rule(u"(?<=\\d)\\s*km\\b"_s, u" kilometres"_s),
        rule(u"(?<=\\d)\\s*%"_s, u" percent"_s),
        rule(u"&"_s, u"and"_s),
    };
    return rules;
}

/// "0465711000", "04.65.71.10.00", "+33 4 65 71 10 00" → "04, 65, 71, 10, 00".
QString telephonesInPairs(QString text)
{
    static const QRegularExpression number(
        u"(?<![\\d,.])(?:\\+33\\s?(?:\\(0\\))?\\s?|0)([1-9])(?:[ .\u00a0\u202f-]?"
        "(\\d\\d))(?:[ .\u00a0\u202f-]?(\\d\\d))(?:[ .\u00a0\u202f-]?(\\d\\d))"
        "(?:[ .\u00a0\u202f-]?(\\d\\d))(?!\\d)"_s);
    text.replace(number, u"0\\1, \\2, \\3, \\4, \\5"_s);
    // the national short numbers: 3646, 3949…; years and amounts do not begin with 3 and stand alone
    static const QRegularExpression shortNumber(
        u"(?<![\\d,.])(3[0-9])[ \u00a0\u202f]?(\\d\\d)(?![\\d]|[,.]\\d|\\s*(?:€|euros?|%|km|m²))"_s);
    text.replace(shortNumber, u"\\1, \\2"_s);
    return text;
}

/// Where to cut when a sentence is too long: after the last pause, else at the last space.
qsizetype cutBefore(const QString &sentence, qsizetype longest)
{
    static const QRegularExpression pause(u"[;:,–—]\\s"_s);
    const qsizetype atPause = sentence.lastIndexOf(pause, longest - 2);
    if (atPause > longest / 3)
        return atPause + 1;
    const qsizetype atSpace = sentence.lastIndexOf(u' ', longest);
    if (atSpace > 0)
        return atSpace;
    const qsizetype nextSpace = sentence.indexOf(u' ', longest);
    return nextSpace < 0 ? sentence.size() : nextSpace;
}

} // namespace

QString spokenText(const QString &text, const QString &language)
{
    QString spoken = telephonesInPairs(text);
    std::span<const Rule> rules;
    if (language == "fr"_L1)
        rules = frenchRules();
    else if (language == "en"_L1)
        rules = englishRules();
    for (const Rule &rule : rules)
        spoken.replace(rule.pattern, rule.words);
    static const QRegularExpression blanks(u"[ \\t\u00a0\u202f]+"_s);
    static const QRegularExpression lines(u" ?\\n[ \\n]*"_s);
    spoken.replace(blanks, u" "_s).replace(lines, u"\n"_s);
    return spoken.trimmed();
}

QStringList spokenSentences(const QString &text, qsizetype longest)
{
    static const QRegularExpression end(u"\\n+|(?<=[.!?…])\\s+(?=[\\p{Lu}\\p{Lo}\\d«\"(])"_s,
                                        QRegularExpression::UseUnicodePropertiesOption);
    QStringList pieces;
    for (const QString &part : text.split(end, Qt::SkipEmptyParts)) {
        QString rest = part.trimmed();
        while (rest.size() > longest) {
            const qsizetype cut = cutBefore(rest, longest);
            pieces.append(rest.left(cut).trimmed());
            rest = rest.mid(cut).trimmed();
        }
        if (!rest.isEmpty())
            pieces.append(rest);
    }
    return pieces;
}

} // namespace lucarne::device
