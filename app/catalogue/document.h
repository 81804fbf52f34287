// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contentnode.h"

#include <QDate>
#include <QString>

#include <vector>

namespace lucarne::catalogue
{

/// The kinds of document in a comarquage archive. The official wording of each is the `type`
/// attribute of the root element.
enum class DocumentKind {
    InformationSheet,            ///< Fiche d'information
    QuestionAnswer,              ///< Fiche Question-réponse
    ConditionedInformationSheet, ///< Fiche d'information conditionnée
    ConditionedQuestionAnswer,   ///< Fiche Question-réponse conditionnée
    Dossier,                     ///< a table of contents on one subject
    Theme,                       ///< a top entry of the catalogue
    GuidedSearch,                ///< Recherche guidée: a decision tree
    LifeEvent,                   ///< Fiche Comment faire si
    LifeEventQuestionnaire,      ///< Fiche Comment faire si - simulateur
    ExternalLinks,               ///< Fiche avec liens externes
    Form,                        ///< Formulaire
    OnlineService,               ///< Téléservice
    LetterTemplate,              ///< Modèle de document
    Simulator,                   ///< Simulateur
    SearchTool,                  ///< Outil de recherche
    Other,                       ///< anything the DILA adds later
};

/// True for the kinds a citizen can walk through to an answer sheet.
bool isGuide(DocumentKind kind);
/// True for the kinds of ServiceComplementaire (forms, online services…).
bool isResource(DocumentKind kind);

/// A reference to another document, or an entry of a list.
struct DocumentLink {
    QString id;
    QString title;

    friend bool operator==(const DocumentLink &, const DocumentLink &) = default;
};

/// One document of the archive: what the catalogue needs to know at once, and its whole content.
struct Document {
    QString id; ///< F…, N… or R… and a number
    DocumentKind kind = DocumentKind::Other;
    QString officialType; ///< as the source says it
    QString title;        ///< for people; the root has the source's own dc:title
    QString description;
    QString overtitle;
    QString audience; ///< Particuliers, Associations, Professionnels…
    QString creator;
    QDate modified;                       ///< invalid when the source has no date
    QString officialUrl;                  ///< spUrl; empty when the source has none
    std::vector<DocumentLink> breadcrumb; ///< from the portal's home to this document
    ContentNode root;                     ///< everything below the root element, metadata included
};

DocumentKind kindFromOfficialType(QStringView officialType);

} // namespace lucarne::catalogue
