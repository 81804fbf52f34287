// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <utility>
#include <vector>

namespace lucarne::catalogue
{

/// The elements of comarquage XML 3.x, the format in which the DILA (the State's publisher behind
/// service-public.fr) lets every town hall republish the official content. The French element
/// names are the format's; officialName() gives them back.
enum class Element {
    Text,    ///< a run of characters
    Unknown, ///< an element this version does not know; ContentNode::name holds its name
    // Roots
    Publication,
    ComplementaryService, ///< ServiceComplementaire: form, online service, letter template, simulator…
    // Metadata
    DcTitle,
    DcCreator,
    DcSubject,
    DcDescription,
    DcPublisher,
    DcContributor,
    DcDate,
    DcType,
    DcFormat,
    DcIdentifier,
    DcSource,
    DcLanguage,
    DcRelation,
    DcCoverage,
    DcRights,
    Overtitle, ///< SurTitre
    Audience,
    Channel,    ///< Canal
    Target,     ///< Cible
    Breadcrumb, ///< FilDAriane
    Level,      ///< Niveau
    // Place in the catalogue
    Theme,
    SubTheme,
    ParentSubTheme,
    Dossier,
    ParentDossier,
    SubDossier,
    ParentSubDossier,
    Sheet,       ///< Fiche
    LinkedSheet, ///< FicheLiee
    SeeAlso,     ///< VoirAussi
    QuestionAnswer,
    HowToDoIf,    ///< CommentFaireSi: a life event
    GuidedSearch, ///< RechercheGuidee
    Partner,
    // Text
    Title,
    AlternativeTitle,
    Introduction,
    Body, ///< Texte
    Chapter,
    SubChapter,
    Paragraph,
    List,
    Item,
    Table,
    Column,
    Row,
    Cell,
    TableSummary, ///< Resume
    ToNote,       ///< ANoter
    GoodToKnow,   ///< ASavoir
    Attention,
    Reminder, ///< Rappel
    Help,     ///< Aide: explains a branch or a question
    Notice,   ///< Avertissement: a dated warning on top of a sheet
    Expression,
    Emphasis, ///< MiseEnEvidence
    Value,    ///< Valeur: an amount, a rate
    Superscript,
    Subscript,
    ForeignTerm,
    Quotation,
    Image,
    Illustration,
    IllustratedContent,
    Content,
    ReplacementText,
    Caption,
    Credits,
    Description,
    // Links
    InternalLink, ///< LienInterne: to another document, LienPublication holds its id
    IntraLink,    ///< LienIntra: to a Definition or Abreviation of the same document, LienID holds its id
    ExternalLink,
    CommentedExternalLink,
    Comment,
    WebLink,
    Definition,
    Abbreviation,
    // Situations, cases, conditions
    SituationList,
    Situation,
    CaseBlock, ///< BlocCas
    Case,      ///< Cas
    Condition,
    IsTrue,      ///< estVrai
    IsUndefined, ///< estIndefini
    Or,
    And,
    Not,
    ConditionalFragment,
    Variable,
    // Guided searches and questionnaires
    Problems, ///< Problematiques
    Problem,  ///< Problematique
    Branch,
    IfSelected, ///< SiSelectionne
    SetTrue,    ///< affecteVrai
    SetFalse,   ///< affecteFaux
    Questionnaire,
    Question,
    Choice,
    SelectedHeading, ///< IntituleSiSelectionne
    // What can be done
    WhereToGo, ///< OuSAdresser
    WhereToGoSupport,
    LocalPivot, ///< PivotLocal: the kind of office (caf, mairie…) that a county resolves to an address
    WebResource,
    Source,
    Complement,
    OnlineService, ///< ServiceEnLigne
    OnlineServiceAnnex,
    AlternativeOnlineService,
    LinkedLeaflet, ///< NoticeLiee
    CerfaNumber,   ///< the number under which the State registers a form
    OtherNumber,
    Reference, ///< a legal text
    LearnMore, ///< PourEnSavoirPlus
};

/// A node of a document's content, exactly as the source has it: nothing is dropped or reordered.
struct ContentNode {
    Element element = Element::Text;
    /// Only for Element::Unknown: the element's name in the source.
    QString name;
    /// Only for Element::Text: the characters, white space as in the source.
    QString text;
    /// Attribute names are the format's own ("LienPublication", "audience", …).
    std::vector<std::pair<QString, QString>> attributes;
    std::vector<ContentNode> children;

    /// Empty when there is no such attribute.
    QString attribute(QStringView attributeName) const;
    const ContentNode *firstChild(Element wanted) const;
    /// All text below this node, white space folded to single spaces and trimmed.
    QString plainText() const;

    friend bool operator==(const ContentNode &, const ContentNode &) = default;
};

/// Element::Unknown for a name that the format does not have.
Element elementFromName(QStringView qualifiedName);
/// The name in the source; empty for Text and Unknown.
QString officialName(Element element);
/// What says who wrote a document, when, for whom and where it is filed: about it and not of it.
bool isMetadata(Element element);

/// A compact form for the database; decodeContent() gives back an equal tree.
/// Thread-safe, as all functions of this header.
QByteArray encodeContent(const ContentNode &root);
/// An empty optional-like node list means the bytes are damaged: \a ok tells.
ContentNode decodeContent(const QByteArray &bytes, bool *ok);

} // namespace lucarne::catalogue
