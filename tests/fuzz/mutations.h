// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <random>
#include <vector>

namespace lucarne::test
{

/// Damages bytes in the ways that files get damaged, and in some that only malice finds. The same
/// seed gives the same damage on every platform.
class Mutator
{
public:
    explicit Mutator(quint32 seed) : m_random(seed) {}

    QByteArray mutate(QByteArray bytes, const QByteArray &other)
    {
        const quint32 count = 1 + below(3);
        for (quint32 i = 0; i < count && !bytes.isEmpty(); ++i)
            once(bytes, other);
        return bytes;
    }

private:
    /// The engine is the same everywhere, the standard's distributions are not.
    quint32 below(quint32 bound) { return bound ? quint32(m_random()) % bound : 0; }

    void once(QByteArray &bytes, const QByteArray &other)
    {
        static const std::array<QByteArray, 16> kTokens{
            "<",        ">",         "</Texte>",       "<Texte>",
            "&",        "&lt;",      "&#0;",           "&#x10FFFF;",
            "]]>",      "<![CDATA[", "<!DOCTYPE a>",   "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
            "\xff\xfe", "\xc3",      "<a xmlns:b=''>", "<Cas><BlocCas><Condition><non><estVrai/></non>"};
        const auto size = quint32(bytes.size());
        const auto at = qsizetype(below(size));
        const auto length = qsizetype(below(std::min(size, 400U)) + 1);
        switch (below(12)) {
        case 0:
            bytes[at] = char(bytes[at] ^ (1 << below(8)));
            break;
        case 1:
            bytes[at] = char(below(256));
            break;
        case 2:
            bytes.truncate(at);
            break;
        case 3:
            bytes.remove(at, length);
            break;
        case 4:
            bytes.insert(at, bytes.mid(qsizetype(below(size)), length));
            break;
        case 5:
            bytes.insert(at, kTokens[below(quint32(kTokens.size()))]);
            break;
        case 6:
            bytes.insert(at, kTokens[below(quint32(kTokens.size()))].repeated(int(below(300))));
            break;
        case 7:
        case 8: {
            // Well formed afterwards, and yet not what anyone expects where it stands.
            static const std::array<QByteArray, 10> kNames{"Cas",   "BlocCas",   "Texte",     "Paragraphe",
                                                           "Titre", "Situation", "Condition", "ou",
                                                           "Fiche", "Inconnu"};
            const QByteArray &from = kNames[below(quint32(kNames.size()))];
            const QByteArray &to = kNames[below(quint32(kNames.size()))];
            bytes.replace('<' + from + '>', '<' + to + '>');
            bytes.replace("</" + from + '>', "</" + to + '>');
            break;
        }
        case 9:
        case 10:
            if (bytes[at] >= 'a' && bytes[at] <= 'z')
                bytes[at] = char('a' + below(26));
            break;
        default:
            bytes = bytes.left(at) + other.mid(qsizetype(below(quint32(other.size()))));
            break;
        }
    }

    std::mt19937 m_random;
};

} // namespace lucarne::test
