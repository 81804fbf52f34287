// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document.h"

#include <QHash>

namespace lucarne::catalogue
{

bool isGuide(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::InformationSheet:
    case DocumentKind::QuestionAnswer:
    case DocumentKind::ConditionedInformationSheet:
    case DocumentKind::ConditionedQuestionAnswer:
    case DocumentKind::GuidedSearch:
    case DocumentKind::LifeEvent:
    case DocumentKind::LifeEventQuestionnaire:
    case DocumentKind::ExternalLinks:
        return true;
    case DocumentKind::Dossier:
    case DocumentKind::Theme:
    case DocumentKind::Form:
    case DocumentKind::OnlineService:
    case DocumentKind::LetterTemplate:
    case DocumentKind::Simulator:
    case DocumentKind::SearchTool:
    case DocumentKind::Other:
        return false;
    }
    return false;
}

bool isResource(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Form:
    case DocumentKind::OnlineService:
    case DocumentKind::LetterTemplate:
    case DocumentKind::Simulator:
    case DocumentKind::SearchTool:
        return true;
    default:
        return false;
    }
}

DocumentKind kindFromOfficialType(QStringView officialType)
{
    static const QHash<QString, DocumentKind> table{
        {QStringLiteral("Fiche d'information"), DocumentKind::InformationSheet},
        {QStringLiteral("Fiche Question-réponse"), DocumentKind::QuestionAnswer},
        {QStringLiteral("Fiche d'information conditionnée"), DocumentKind::ConditionedInformationSheet},
        {QStringLiteral("Fiche Question-réponse conditionnée"), DocumentKind::ConditionedQuestionAnswer},
        {QStringLiteral("Dossier"), DocumentKind::Dossier},
        {QStringLiteral("Theme"), DocumentKind::Theme},
        {QStringLiteral("Thème"), DocumentKind::Theme},
        {QStringLiteral("Recherche guidée"), DocumentKind::GuidedSearch},
        {QStringLiteral("Fiche Comment faire si"), DocumentKind::LifeEvent},
        {QStringLiteral("Comment faire si"), DocumentKind::LifeEvent},
        {QStringLiteral("Fiche Comment faire si - simulateur"), DocumentKind::LifeEventQuestionnaire},
        {QStringLiteral("Comment faire si - simulateur"), DocumentKind::LifeEventQuestionnaire},
        {QStringLiteral("Fiche avec liens externes"), DocumentKind::ExternalLinks},
        {QStringLiteral("Formulaire"), DocumentKind::Form},
        {QStringLiteral("Téléservice"), DocumentKind::OnlineService},
        {QStringLiteral("Téléservice personnalisé sur SP"), DocumentKind::OnlineService},
        {QStringLiteral("Modèle de document"), DocumentKind::LetterTemplate},
        {QStringLiteral("Simulateur"), DocumentKind::Simulator},
        {QStringLiteral("Outil de recherche"), DocumentKind::SearchTool},
    };
    return table.value(officialType.toString(), DocumentKind::Other);
}

} // namespace lucarne::catalogue
