// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contentnode.h"

#include <QDataStream>
#include <QHash>
#include <QIODevice>

#include <array>

namespace lucarne::catalogue
{

namespace
{

using namespace Qt::StringLiterals;

struct ElementName {
    Element element;
    QLatin1StringView name;
};

// Rangée is the only name of the format outside ASCII, hence the Latin-1 escape.
constexpr std::array kNames{
    ElementName{Element::Publication, "Publication"_L1},
    ElementName{Element::ComplementaryService, "ServiceComplementaire"_L1},
    ElementName{Element::DcTitle, "dc:title"_L1},
    ElementName{Element::DcCreator, "dc:creator"_L1},
    ElementName{Element::DcSubject, "dc:subject"_L1},
    ElementName{Element::DcDescription, "dc:description"_L1},
    ElementName{Element::DcPublisher, "dc:publisher"_L1},
    ElementName{Element::DcContributor, "dc:contributor"_L1},
    ElementName{Element::DcDate, "dc:date"_L1},
    ElementName{Element::DcType, "dc:type"_L1},
    ElementName{Element::DcFormat, "dc:format"_L1},
    ElementName{Element::DcIdentifier, "dc:identifier"_L1},
    ElementName{Element::DcSource, "dc:source"_L1},
    ElementName{Element::DcLanguage, "dc:language"_L1},
    ElementName{Element::DcRelation, "dc:relation"_L1},
    ElementName{Element::DcCoverage, "dc:coverage"_L1},
    ElementName{Element::DcRights, "dc:rights"_L1},
    ElementName{Element::Overtitle, "SurTitre"_L1},
    ElementName{Element::Audience, "Audience"_L1},
    ElementName{Element::Channel, "Canal"_L1},
    ElementName{Element::Target, "Cible"_L1},
    ElementName{Element::Breadcrumb, "FilDAriane"_L1},
    ElementName{Element::Level, "Niveau"_L1},
    ElementName{Element::Theme, "Theme"_L1},
    ElementName{Element::SubTheme, "SousTheme"_L1},
    ElementName{Element::ParentSubTheme, "SousThemePere"_L1},
    ElementName{Element::Dossier, "Dossier"_L1},
    ElementName{Element::ParentDossier, "DossierPere"_L1},
    ElementName{Element::SubDossier, "SousDossier"_L1},
    ElementName{Element::ParentSubDossier, "SousDossierPere"_L1},
    ElementName{Element::Sheet, "Fiche"_L1},
    ElementName{Element::LinkedSheet, "FicheLiee"_L1},
    ElementName{Element::SeeAlso, "VoirAussi"_L1},
    ElementName{Element::QuestionAnswer, "QuestionReponse"_L1},
    ElementName{Element::HowToDoIf, "CommentFaireSi"_L1},
    ElementName{Element::GuidedSearch, "RechercheGuidee"_L1},
    ElementName{Element::Partner, "Partenaire"_L1},
    ElementName{Element::Title, "Titre"_L1},
    ElementName{Element::AlternativeTitle, "TitreAlternatif"_L1},
    ElementName{Element::Introduction, "Introduction"_L1},
    ElementName{Element::Body, "Texte"_L1},
    ElementName{Element::Chapter, "Chapitre"_L1},
    ElementName{Element::SubChapter, "SousChapitre"_L1},
    ElementName{Element::Paragraph, "Paragraphe"_L1},
    ElementName{Element::List, "Liste"_L1},
    ElementName{Element::Item, "Item"_L1},
    ElementName{Element::Table, "Tableau"_L1},
    ElementName{Element::Column, "Colonne"_L1},
    ElementName{Element::Row, "Rang\xe9"
                              "e"_L1},
    ElementName{Element::Cell, "Cellule"_L1},
    ElementName{Element::TableSummary, "Resume"_L1},
    ElementName{Element::ToNote, "ANoter"_L1},
    ElementName{Element::GoodToKnow, "ASavoir"_L1},
    ElementName{Element::Attention, "Attention"_L1},
    ElementName{Element::Reminder, "Rappel"_L1},
    ElementName{Element::Help, "Aide"_L1},
    ElementName{Element::Notice, "Avertissement"_L1},
    ElementName{Element::Expression, "Expression"_L1},
    ElementName{Element::Emphasis, "MiseEnEvidence"_L1},
    ElementName{Element::Value, "Valeur"_L1},
    ElementName{Element::Superscript, "Exposant"_L1},
    ElementName{Element::Subscript, "Indice"_L1},
    ElementName{Element::ForeignTerm, "TermeEtranger"_L1},
    ElementName{Element::Quotation, "Citation"_L1},
    ElementName{Element::Image, "Image"_L1},
    ElementName{Element::Illustration, "Illustration"_L1},
    ElementName{Element::IllustratedContent, "ContenuIllustre"_L1},
    ElementName{Element::Content, "Contenu"_L1},
    ElementName{Element::ReplacementText, "TexteDeRemplacement"_L1},
    ElementName{Element::Caption, "Legende"_L1},
    ElementName{Element::Credits, "Credits"_L1},
    ElementName{Element::Description, "Description"_L1},
    ElementName{Element::InternalLink, "LienInterne"_L1},
    ElementName{Element::IntraLink, "LienIntra"_L1},
    ElementName{Element::ExternalLink, "LienExterne"_L1},
    ElementName{Element::CommentedExternalLink, "LienExterneCommente"_L1},
    ElementName{Element::Comment, "Commentaire"_L1},
    ElementName{Element::WebLink, "LienWeb"_L1},
    ElementName{Element::Definition, "Definition"_L1},
    ElementName{Element::Abbreviation, "Abreviation"_L1},
    ElementName{Element::SituationList, "ListeSituations"_L1},
    ElementName{Element::Situation, "Situation"_L1},
    ElementName{Element::CaseBlock, "BlocCas"_L1},
    ElementName{Element::Case, "Cas"_L1},
    ElementName{Element::Condition, "Condition"_L1},
    ElementName{Element::IsTrue, "estVrai"_L1},
    ElementName{Element::IsUndefined, "estIndefini"_L1},
    ElementName{Element::Or, "ou"_L1},
    ElementName{Element::And, "et"_L1},
    ElementName{Element::Not, "non"_L1},
    ElementName{Element::ConditionalFragment, "FragmentConditionne"_L1},
    ElementName{Element::Variable, "Variable"_L1},
    ElementName{Element::Problems, "Problematiques"_L1},
    ElementName{Element::Problem, "Problematique"_L1},
    ElementName{Element::Branch, "Branche"_L1},
    ElementName{Element::IfSelected, "SiSelectionne"_L1},
    ElementName{Element::SetTrue, "affecteVrai"_L1},
    ElementName{Element::SetFalse, "affecteFaux"_L1},
    ElementName{Element::Questionnaire, "Questionnaire"_L1},
    ElementName{Element::Question, "Question"_L1},
    ElementName{Element::Choice, "Choix"_L1},
    ElementName{Element::SelectedHeading, "IntituleSiSelectionne"_L1},
    ElementName{Element::WhereToGo, "OuSAdresser"_L1},
    ElementName{Element::WhereToGoSupport, "OuSAdresserSupport"_L1},
    ElementName{Element::LocalPivot, "PivotLocal"_L1},
    ElementName{Element::WebResource, "RessourceWeb"_L1},
    ElementName{Element::Source, "Source"_L1},
    ElementName{Element::Complement, "Complement"_L1},
    ElementName{Element::OnlineService, "ServiceEnLigne"_L1},
    ElementName{Element::OnlineServiceAnnex, "ServiceEnLigneAnnexe"_L1},
    ElementName{Element::AlternativeOnlineService, "ServiceEnLigneAlternatif"_L1},
    ElementName{Element::LinkedLeaflet, "NoticeLiee"_L1},
    ElementName{Element::CerfaNumber, "NumeroCerfa"_L1},
    ElementName{Element::OtherNumber, "AutreNumero"_L1},
    ElementName{Element::Reference, "Reference"_L1},
    ElementName{Element::LearnMore, "PourEnSavoirPlus"_L1},
};

// A document nests at most about 25 deep in the official archive; damaged bytes must not
// exhaust the stack.
constexpr int kMaxDepth = 200;
constexpr quint32 kMaxCount = 1'000'000;

void write(QDataStream &out, const ContentNode &node)
{
    out << quint8(node.element);
    if (node.element == Element::Text) {
        out << node.text.toUtf8();
        return;
    }
    if (node.element == Element::Unknown)
        out << node.name.toUtf8();
    out << quint16(node.attributes.size());
    for (const auto &[key, value] : node.attributes)
        out << key.toUtf8() << value.toUtf8();
    out << quint32(node.children.size());
    for (const ContentNode &child : node.children)
        write(out, child);
}

QString readString(QDataStream &in)
{
    QByteArray bytes;
    in >> bytes;
    return QString::fromUtf8(bytes);
}

bool read(QDataStream &in, ContentNode &node, int depth)
{
    quint8 element = 0;
    in >> element;
    if (depth > kMaxDepth || element > quint8(Element::LearnMore) || in.status() != QDataStream::Ok)
        return false;
    node.element = Element(element);
    if (node.element == Element::Text) {
        node.text = readString(in);
        return in.status() == QDataStream::Ok;
    }
    if (node.element == Element::Unknown)
        node.name = readString(in);
    quint16 attributes = 0;
    in >> attributes;
    for (int i = 0; i < attributes && in.status() == QDataStream::Ok; ++i) {
        QString key = readString(in);
        node.attributes.emplace_back(std::move(key), readString(in));
    }
    quint32 children = 0;
    in >> children;
    if (in.status() != QDataStream::Ok || children > kMaxCount)
        return false;
    for (quint32 i = 0; i < children; ++i) {
        if (!read(in, node.children.emplace_back(), depth + 1))
            return false;
    }
    return true;
}

void appendText(const ContentNode &node, QString &out)
{
    if (node.element == Element::Text)
        out += node.text;
    for (const ContentNode &child : node.children) {
        appendText(child, out);
        if (child.element == Element::Paragraph || child.element == Element::Item ||
            child.element == Element::Title || child.element == Element::Cell)
            out += u' ';
    }
}

} // namespace

QString ContentNode::attribute(QStringView attributeName) const
{
    for (const auto &[key, value] : attributes) {
        if (key == attributeName)
            return value;
    }
    return {};
}

const ContentNode *ContentNode::firstChild(Element wanted) const
{
    for (const ContentNode &child : children) {
        if (child.element == wanted)
            return &child;
    }
    return nullptr;
}

QString ContentNode::plainText() const
{
    QString out;
    appendText(*this, out);
    return out.simplified();
}

Element elementFromName(QStringView qualifiedName)
{
    static const QHash<QString, Element> table = [] {
        QHash<QString, Element> t;
        for (const ElementName &entry : kNames)
            t.insert(QString(entry.name), entry.element);
        return t;
    }();
    return table.value(qualifiedName.toString(), Element::Unknown);
}

QString officialName(Element element)
{
    for (const ElementName &entry : kNames) {
        if (entry.element == element)
            return QString(entry.name);
    }
    return {};
}

bool isMetadata(Element element)
{
    switch (element) {
    case Element::DcTitle:
    case Element::DcCreator:
    case Element::DcSubject:
    case Element::DcDescription:
    case Element::DcPublisher:
    case Element::DcContributor:
    case Element::DcDate:
    case Element::DcType:
    case Element::DcFormat:
    case Element::DcIdentifier:
    case Element::DcSource:
    case Element::DcLanguage:
    case Element::DcRelation:
    case Element::DcCoverage:
    case Element::DcRights:
    case Element::Overtitle:
    case Element::Audience:
    case Element::Channel:
    case Element::Target:
    case Element::Breadcrumb:
    case Element::ParentSubTheme:
    case Element::ParentDossier:
    case Element::ParentSubDossier:
        return true;
    default:
        return false;
    }
}

QByteArray encodeContent(const ContentNode &root)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    write(out, root);
    return qCompress(bytes, 6);
}

ContentNode decodeContent(const QByteArray &bytes, bool *ok)
{
    ContentNode root;
    const QByteArray raw = qUncompress(bytes);
    QDataStream in(raw);
    in.setVersion(QDataStream::Qt_6_4);
    *ok = !raw.isEmpty() && read(in, root, 0) && in.atEnd();
    return root;
}

} // namespace lucarne::catalogue
