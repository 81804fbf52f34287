// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pivot.h"

#include <QHash>

namespace lucarne::catalogue
{

using namespace Qt::StringLiterals;

namespace
{

struct Alias {
    const char16_t *name;
    const char16_t *canonical;
};

// The canonical name is the one of the official archive where it has one.
constexpr Alias kAliases[] = {
    // The county council
    {u"departement", u"cg"},
    {u"conseil_departemental", u"cg"},
    {u"conseil_general", u"cg"},
    {u"cd", u"cg"},
    {u"conseil_regional", u"cr"},
    {u"region", u"cr"},
    // Social protection
    {u"securite_sociale_des_independants", u"ssi"},
    {u"rsi", u"ssi"},
    {u"urssaf_independants", u"ssi"},
    {u"cramif", u"carsat"},
    {u"cnav", u"carsat"},
    {u"mdph", u"maison_handicapees"},
    {u"mda", u"maison_handicapees"},
    // One-stop desks
    {u"france_services", u"msap"},
    {u"maison_france_services", u"msap"},
    {u"maison_services_public", u"msap"},
    // Town hall: only some issue identity cards and passports, hence two pivots
    {u"commune", u"mairie"},
    {u"mairie_com", u"mairie"},
    {u"passeport_bio", u"mairie_passeport_bio"},
    {u"mairie_titres_securises", u"mairie_passeport_bio"},
    {u"centre_communal_action_sociale", u"ccas"},
    {u"cias", u"ccas"},
    // The State in the county
    {u"pref", u"prefecture"},
    {u"sous_prefecture", u"sous_pref"},
    {u"direccte_ut", u"ddets"},
    {u"direccte_ud", u"ddets"},
    {u"direccte_ut_travail", u"ddets"},
    {u"direccte_ud_travail", u"ddets"},
    {u"ddcs", u"ddets"},
    {u"ddcspp", u"ddets"},
    {u"ddetspp", u"ddets"},
    {u"sip", u"centre_impots"},
    {u"centre_finances_publiques", u"centre_impots"},
    {u"spf", u"hypotheque"},
    {u"service_publicite_fonciere", u"hypotheque"},
    {u"dsden", u"inspection_academique"},
    {u"onacvg", u"onac"},
    {u"police", u"commissariat_police"},
    {u"commissariat", u"commissariat_police"},
    {u"gendarmerie_departementale", u"gendarmerie"},
    // Work
    {u"france_travail", u"pole_emploi"},
    {u"pole_emploi_agence", u"pole_emploi"},
    {u"ml", u"mission_locale"},
    // Justice
    {u"point_justice", u"mjd"},
    {u"maison_justice_droit", u"mjd"},
    {u"point_acces_droit", u"mjd"},
    {u"tribunal_judiciaire", u"tgi"},
    {u"tj", u"tgi"},
    {u"ti", u"tgi"},
    {u"tribunal_instance", u"tgi"},
    {u"tribunal_administratif", u"ta"},
    {u"prud_hommes", u"prudhommes"},
    {u"commissaire_justice", u"huissier_justice"},
    {u"avocat_centre_national", u"avocat_conseil_national"},
    {u"avocat", u"avocat_conseil_national"},
    // Home and family
    {u"france_renov", u"renovation_info_service"},
    {u"pris_anah", u"renovation_info_service"},
    {u"relais_petite_enfance", u"relais_assistante_maternelle"},
    {u"ram", u"relais_assistante_maternelle"},
    {u"cidf", u"cidff"},
    {u"info_jeunes", u"cij"},
    {u"ecole", u"etablissement_scolaire"},
    {u"ent", u"etablissement_scolaire"},
};

QString plainName(const QString &pivot)
{
    QString name;
    bool gap = false;
    const QString decomposed = pivot.normalized(QString::NormalizationForm_D);
    for (const QChar c : decomposed) {
        if (c.isMark())
            continue;
        if (!c.isLetterOrNumber()) {
            gap = true;
            continue;
        }
        if (gap && !name.isEmpty())
            name += u'_';
        gap = false;
        name += c.toLower();
    }
    return name;
}

} // namespace

QString canonicalPivot(const QString &pivot)
{
    static const QHash<QString, QString> aliases = [] {
        QHash<QString, QString> table;
        for (const Alias &alias : kAliases)
            table.insert(QString::fromUtf16(alias.name), QString::fromUtf16(alias.canonical));
        return table;
    }();
    const QString name = plainName(pivot);
    return aliases.value(name, name);
}

bool pivotExistsIn(const QString &pivot, const QString &communeInsee)
{
    return !plainName(pivot).startsWith("paris_"_L1) || communeInsee.startsWith("75"_L1);
}

} // namespace lucarne::catalogue
