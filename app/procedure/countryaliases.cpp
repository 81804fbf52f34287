// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "countryaliases.h"

#include <QStringList>

#include <array>

namespace lucarne::procedure
{

namespace
{

struct Called {
    QStringView code;
    QStringView names; ///< with | between them
};

constexpr std::array kAliases{
    Called{u"AE", u"Dubaï|Abou Dabi|EAU|Dubai|Abu Dhabi|UAE|دبي|أبو ظبي"},
    Called{u"BF", u"Haute-Volta"},
    Called{u"BJ", u"Dahomey"},
    Called{u"BY", u"Bélarus|Belarus"},
    Called{u"CD", u"République démocratique du Congo|RDC|RD Congo|Zaïre|Congo belge|Democratic Republic of "
                  u"the Congo|DR Congo|الكونغو الديمقراطية|زائير"},
    Called{u"CF", u"Centrafrique"},
    Called{u"CG", u"République du Congo|Republic of the Congo"},
    Called{u"CI", u"Ivory Coast|ساحل العاج|كوت ديفوار"},
    Called{u"CV", u"Cabo Verde|Cape Verde"},
    Called{u"CZ", u"République tchèque|Czech Republic|Czechia|التشيك"},
    Called{u"DO", u"Saint-Domingue|Santo Domingo"},
    Called{u"GB", u"Angleterre|Grande-Bretagne|Écosse|Pays de Galles|Irlande du Nord|England|Great "
                  u"Britain|Scotland|Wales|Northern Ireland|UK|إنجلترا|بريطانيا|اسكتلندا"},
    Called{u"GN", u"Guinée-Conakry"},
    Called{u"IE", u"Eire|République d'Irlande"},
    Called{u"IR", u"Perse|Persia"},
    Called{u"KG", u"Kirghizie|Kirghizistan|Kirghizstan|Kyrgyzstan"},
    Called{u"KH", u"Kampuchéa|Kampuchea"},
    Called{u"KM", u"Grande Comore|Anjouan|Mohéli"},
    Called{u"KP", u"Corée du Nord|North Korea|كوريا الشمالية"},
    Called{u"KR", u"Corée du Sud|South Korea|كوريا الجنوبية"},
    Called{u"LK", u"Ceylan|Ceylon"},
    Called{u"MD", u"Moldova"},
    Called{u"MK", u"Macédoine|Macedonia"},
    Called{u"MM", u"Birmanie|Burma|بورما"},
    Called{u"NL", u"Hollande|Holland"},
    Called{u"PF", u"Tahiti"},
    Called{u"PS", u"Palestine|Gaza|Cisjordanie|West Bank|فلسطين|غزة"},
    Called{u"RU", u"Fédération de Russie|Russian Federation"},
    Called{u"SR", u"Surinam"},
    Called{u"SZ", u"Swaziland"},
    Called{u"TL", u"Timor-Leste|East Timor"},
    Called{u"TR", u"Türkiye"},
    Called{u"US", u"USA|Amérique|États-Unis d'Amérique|America|United States of America|أمريكا"},
    Called{u"VA", u"Saint-Siège|Holy See"},
    Called{u"VN", u"Vietnam"},
    Called{u"ZW", u"Rhodésie|Rhodesia"},
};

} // namespace

const std::vector<CountryAlias> &countryAliases()
{
    static const std::vector<CountryAlias> aliases = [] {
        std::vector<CountryAlias> all;
        for (const auto &[code, names] : kAliases) {
            const QStringList each = names.toString().split(u'|');
            for (const QString &name : each)
                all.push_back({code.toString(), name});
        }
        return all;
    }();
    return aliases;
}

} // namespace lucarne::procedure
