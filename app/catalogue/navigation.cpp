// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigation.h"

#include "documentreader.h"

namespace lucarne::catalogue
{

namespace
{

using namespace Qt::StringLiterals;

/// `<Fiche ID="F1">Title</Fiche>` or `<Fiche ID="F1"><Titre>Title</Titre>…</Fiche>`.
DocumentLink linkOf(const ContentNode &node)
{
    const ContentNode *title = node.firstChild(Element::Title);
    return {node.attribute(u"ID"), withoutWorkingMark(title ? title->plainText() : node.plainText())};
}

std::vector<DocumentLink> linksIn(const ContentNode &parent, std::initializer_list<Element> wanted)
{
    std::vector<DocumentLink> links;
    for (const ContentNode &child : parent.children) {
        if (std::find(wanted.begin(), wanted.end(), child.element) != wanted.end())
            links.push_back(linkOf(child));
    }
    return links;
}

} // namespace

std::vector<ListedSection> listedSections(const Document &document)
{
    if (document.kind != DocumentKind::Theme && document.kind != DocumentKind::Dossier)
        return {};
    const ContentNode &root = document.root;
    std::vector<ListedSection> sections;
    sections.push_back({{}, {}, linksIn(root, {Element::Dossier, Element::Sheet})});
    for (const ContentNode &child : root.children) {
        if (child.element != Element::SubTheme && child.element != Element::SubDossier)
            continue;
        const ContentNode *title = child.firstChild(Element::Title);
        sections.push_back({child.attribute(u"ID"), title ? title->plainText() : QString(),
                            linksIn(child, {Element::Dossier, Element::Sheet})});
    }
    // The official portal's own headings: the content is French whatever the interface's language.
    sections.push_back({{}, u"Questions ? Réponses !"_s, linksIn(root, {Element::QuestionAnswer})});
    sections.push_back({{}, u"Comment faire si…"_s, linksIn(root, {Element::HowToDoIf})});
    sections.push_back({{}, u"Recherche guidée"_s, linksIn(root, {Element::GuidedSearch})});
    sections.push_back({{}, u"Services en ligne et formulaires"_s, linksIn(root, {Element::OnlineService})});
    std::vector<DocumentLink> seeAlso;
    for (const ContentNode &child : root.children) {
        if (child.element != Element::SeeAlso)
            continue;
        const auto links = linksIn(child, {Element::Dossier, Element::Sheet});
        seeAlso.insert(seeAlso.end(), links.begin(), links.end());
    }
    sections.push_back({{}, u"Voir aussi"_s, std::move(seeAlso)});
    std::erase_if(sections, [](const ListedSection &section) { return section.entries.empty(); });
    return sections;
}

std::vector<DocumentLink> listedLifeEvents(const Document &document)
{
    return linksIn(document.root, {Element::HowToDoIf});
}

} // namespace lucarne::catalogue
