// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "countries.h"

#include "countryaliases.h"

#include "catalogue/textfold.h"

#include <QCollator>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <unicode/uloc.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lucarne::procedure::countries
{

namespace
{

/// What ICU lists beside the standard: reserved codes and parts of countries.
constexpr std::array kNotInTheStandard{"AC"_L1, "AN"_L1, "CP"_L1, "CQ"_L1, "DG"_L1,
                                       "EA"_L1, "IC"_L1, "TA"_L1, "XK"_L1};

const QStringList &codes()
{
    static const QStringList known = [] {
        QStringList list;
        for (const char *const *code = uloc_getISOCountries(); *code; ++code) {
            const QLatin1StringView name(*code);
            if (std::find(kNotInTheStandard.begin(), kNotInTheStandard.end(), name) ==
                kNotInTheStandard.end())
                list.append(name);
        }
        return list;
    }();
    return known;
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression between(u"[^\\p{L}\\p{M}\\p{N}]+"_s);
    return catalogue::folded(text).split(between, Qt::SkipEmptyParts);
}

/// Nobody has to know which apostrophe or hyphen is the right one, nor whether Viêt Nam is two words.
QString lettersOf(const QString &text)
{
    return wordsOf(text).join(QString());
}

enum class Match { None, Word, Name };

/// \a wanted: the letters that the name, or a word of it, begins with.
Match match(const QString &name, const QString &wanted)
{
    QStringList words = wordsOf(name);
    for (Match found = Match::Name; !words.isEmpty(); found = Match::Word) {
        if (words.join(QString()).startsWith(wanted))
            return found;
        words.removeFirst();
    }
    return Match::None;
}

} // namespace

bool isCode(const QString &code)
{
    return codes().contains(code);
}

QString name(const QString &code, const QString &language)
{
    if (!isCode(code))
        return {};
    std::array<char16_t, 200> text{};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length =
        uloc_getDisplayCountry(("und_" + code.toLatin1()).constData(), language.toLatin1().constData(),
                               text.data(), int32_t(text.size()), &status);
    return U_SUCCESS(status) ? QString::fromUtf16(text.data(), length) : code;
}

std::vector<Country> all(const QString &language)
{
    std::vector<Country> list;
    for (const QString &code : codes())
        list.push_back({code, name(code, language)});
    const QCollator order{QLocale(language)};
    std::sort(list.begin(), list.end(),
              [&order](const Country &a, const Country &b) { return order.compare(a.name, b.name) < 0; });
    return list;
}

std::vector<Country> find(const QString &typed, const QString &language, int most)
{
    const QString wanted = lettersOf(typed);
    std::vector<Country> found;
    if (wanted.isEmpty())
        return found;
    std::vector<Country> inside;
    for (const Country &country : all(language)) {
        switch (match(country.name, wanted)) {
        case Match::Name:
            found.push_back(country);
            break;
        case Match::Word:
            inside.push_back(country);
            break;
        case Match::None:
            break;
        }
    }
    found.insert(found.end(), inside.begin(), inside.end());
    const auto add = [&](const QString &code, const QString &called) {
        const bool isThere = std::any_of(found.begin(), found.end(),
                                         [&code](const Country &country) { return country.code == code; });
        if (!isThere && match(called, wanted) == Match::Name)
            found.push_back({code, name(code, language), called});
    };
    for (const CountryAlias &alias : countryAliases())
        add(alias.code, alias.name);
    if (found.empty()) {
        for (const QString &other : {u"fr"_s, u"en"_s, u"ar"_s}) {
            for (const QString &code : codes())
                add(code, name(code, other));
        }
    }
    if (int(found.size()) > most)
        found.resize(std::size_t(most));
    return found;
}

} // namespace lucarne::procedure::countries
