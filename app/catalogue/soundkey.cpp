// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "soundkey.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace lucarne::catalogue
{

namespace
{

constexpr qsizetype kShortestWord = 5;
constexpr qsizetype kShortestKey = 3;

/// A spelling and its sound. Capitals stand for sounds that one letter cannot write: N as in "an",
/// M as in "vin", O as in "bon", S as in "chat". The letter e is left out: it is silent too often.
struct Spelling {
    enum class Before { Anything, Consonant, FrontVowel };
    std::string_view written;
    std::string_view sound;
    Before before = Before::Anything;
};

using enum Spelling::Before;

/// The first that fits is taken: longer spellings come before their beginnings.
constexpr std::array kSpellings{
    Spelling{"ssion", "sO"},
    Spelling{"tion", "sO"},
    Spelling{"sion", "sO"},
    Spelling{"eau", "o"},
    Spelling{"aim", "M", Consonant},
    Spelling{"ain", "M", Consonant},
    Spelling{"ein", "M", Consonant},
    Spelling{"oeu", "u"},
    Spelling{"chr", "kr"},
    Spelling{"ph", "f"},
    Spelling{"ch", "S"},
    Spelling{"sh", "S"},
    Spelling{"gn", "n"},
    Spelling{"gu", "g", FrontVowel},
    Spelling{"qu", "k"},
    Spelling{"sc", "s", FrontVowel},
    Spelling{"au", "o"},
    Spelling{"eu", "u"},
    Spelling{"ai", ""},
    Spelling{"ei", ""},
    Spelling{"am", "N", Consonant},
    Spelling{"an", "N", Consonant},
    Spelling{"em", "N", Consonant},
    Spelling{"en", "N", Consonant},
    Spelling{"im", "M", Consonant},
    Spelling{"in", "M", Consonant},
    Spelling{"ym", "M", Consonant},
    Spelling{"yn", "M", Consonant},
    Spelling{"un", "M", Consonant},
    Spelling{"om", "O", Consonant},
    Spelling{"on", "O", Consonant},
    Spelling{"c", "s", FrontVowel},
    Spelling{"c", "k"},
    Spelling{"q", "k"},
    Spelling{"g", "j", FrontVowel},
    Spelling{"x", "ks"},
    Spelling{"z", "s"},
    Spelling{"y", "i"},
    Spelling{"w", "v"},
    Spelling{"h", ""},
    Spelling{"e", ""},
};

bool isVowel(char c)
{
    return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

bool fits(const Spelling &spelling, std::string_view rest)
{
    if (!rest.starts_with(spelling.written))
        return false;
    const std::string_view after = rest.substr(spelling.written.size());
    switch (spelling.before) {
    case Anything:
        return true;
    case Consonant: // "on" in "bonne" is not the sound of "bon"
        return after.empty() || (!isVowel(after.front()) && after.front() != spelling.written.back());
    case FrontVowel:
        return !after.empty() && std::string_view("eiy").find(after.front()) != std::string_view::npos;
    }
    return false;
}

} // namespace

QByteArray soundKey(QByteArrayView foldedWord)
{
    if (foldedWord.size() < kShortestWord ||
        !std::all_of(foldedWord.begin(), foldedWord.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
        return {};
    std::string_view rest(foldedWord.data(), static_cast<size_t>(foldedWord.size()));
    // Letters at the end that are not heard; "er" and "ez" are heard as "é".
    constexpr std::string_view kSilent = "sxztdp";
    for (int i = 0; i < 2 && rest.size() > 3 && kSilent.find(rest.back()) != std::string_view::npos; ++i)
        rest.remove_suffix(1);
    if (rest.ends_with("er"))
        rest.remove_suffix(1);
    QByteArray key;
    while (!rest.empty()) {
        const auto spelling = std::find_if(kSpellings.begin(), kSpellings.end(),
                                           [&](const Spelling &s) { return fits(s, rest); });
        const std::string_view sound = spelling == kSpellings.end() ? rest.substr(0, 1) : spelling->sound;
        for (const char c : sound) {
            if (key.isEmpty() || key.back() != c)
                key += c;
        }
        rest.remove_prefix(spelling == kSpellings.end() ? 1 : spelling->written.size());
    }
    return key.size() < kShortestKey ? QByteArray() : key;
}

} // namespace lucarne::catalogue
