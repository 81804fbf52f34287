// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "countries.h"

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
    static const QRegularExpression between(u"[\\s'’\\-()]+"_s);
    const QString wanted = catalogue::folded(typed.trimmed());
    std::vector<Country> names;
    std::vector<Country> words;
    if (wanted.isEmpty())
        return names;
    for (const Country &country : all(language)) {
        const QString name = catalogue::folded(country.name);
        const QStringList parts = name.split(between, Qt::SkipEmptyParts);
        if (name.startsWith(wanted))
            names.push_back(country);
        else if (std::any_of(parts.begin(), parts.end(),
                             [&wanted](const QString &part) { return part.startsWith(wanted); }))
            words.push_back(country);
    }
    names.insert(names.end(), words.begin(), words.end());
    if (int(names.size()) > most)
        names.resize(std::size_t(most));
    return names;
}

} // namespace lucarne::procedure::countries
