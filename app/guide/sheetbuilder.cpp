// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetbuilder.h"

#include "visibility.h"

#include "catalogue/pivot.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace lucarne::guide
{

using catalogue::ContentNode;
using catalogue::DocumentKind;
using catalogue::Element;
using namespace Qt::StringLiterals;

namespace
{

/// The part a chapter plays, by its type and the words the State's editors use in its title.
SectionRole roleOf(const ContentNode &chapter)
{
    if (chapter.attribute(u"type") == u"pieces")
        return SectionRole::WhatYouNeed;
    static const QRegularExpression need(
        u"\\b(pièces?|justificatifs?|documents?|à fournir|dossier à|de quoi (avez|a-t|faut))\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression cost(
        u"\\b(coûts?|prix|tarifs?|montants?|délais?|durées?|timbres?|frais|combien)\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString title = titleOf(chapter);
    if (need.match(title).hasMatch())
        return SectionRole::WhatYouNeed;
    if (cost.match(title).hasMatch())
        return SectionRole::CostAndDelay;
    return SectionRole::Steps;
}

QString textOf(const ContentNode &node, Element child)
{
    const ContentNode *found = node.firstChild(child);
    return found ? found->plainText() : QString();
}

QUrl urlOf(const ContentNode &node)
{
    return QUrl(node.attribute(u"URL").trimmed());
}

std::vector<ContentNode> childrenExcept(const ContentNode &node, std::initializer_list<Element> excluded)
{
    std::vector<ContentNode> rest;
    for (const ContentNode &child : node.children) {
        if (std::find(excluded.begin(), excluded.end(), child.element) == excluded.end())
            rest.push_back(child);
    }
    return rest;
}

/// The title of a node that has one, else its whole text.
QString labelOf(const ContentNode &node)
{
    const QString title = titleOf(node);
    return title.isEmpty() ? node.plainText() : title;
}

/// The pivot of an office. Some of the offices that are in every county have none in the official
/// text; their identifiers, which editions keep, say what they are.
QString pivotOf(const ContentNode &office)
{
    const QString pivot = textOf(office, Element::LocalPivot);
    if (!pivot.isEmpty())
        return catalogue::canonicalPivot(pivot);
    constexpr std::array<std::pair<QStringView, QStringView>, 4> kKnown{{
        {u"R30", u"tribunal_judiciaire"},     // Tribunal judiciaire ou de proximité
        {u"R42420", u"tribunal_judiciaire"},  // Tribunal pénal, civil ou commercial
        {u"R45972", u"mairie_passeport_bio"}, // Mairie délivrant des cartes d'identité
        {u"R46024", u"point_acces_droit"},    // Point d'accès au droit
    }};
    const QString id = office.attribute(u"ID");
    for (const auto &[known, name] : kKnown) {
        if (id == known)
            return catalogue::canonicalPivot(name.toString());
    }
    return {};
}

class Builder
{
public:
    Builder(const catalogue::Document &document, const QString &topic) : m_document(document), m_topic(topic)
    {
    }

    AnswerSheet build(const ContentNode &root)
    {
        m_sheet.guideId = m_document.id;
        m_sheet.title = m_document.title;
        m_sheet.officialUrl = QUrl(m_document.officialUrl);
        m_sheet.modified = m_document.modified;
        m_sheet.publisher = m_document.creator;
        if (catalogue::isResource(m_document.kind))
            addResource(root);
        for (const ContentNode &child : root.children)
            addTopLevel(child);
        dropEmpty();
        // One order for every sheet; within a role the official order stays.
        const auto rank = [](const SheetSection &section) {
            return section.date.isValid() ? -1 : int(section.role);
        };
        std::stable_sort(
            m_sheet.sections.begin(), m_sheet.sections.end(),
            [&](const SheetSection &one, const SheetSection &other) { return rank(one) < rank(other); });
        return std::move(m_sheet);
    }

private:
    void addTopLevel(const ContentNode &node)
    {
        if (isMetadata(node.element))
            return;
        switch (node.element) {
        case Element::Condition:
        case Element::LocalPivot: // the directory's key, nothing to read
        case Element::Problems:   // walked, not shown
        case Element::Questionnaire:
            return;
        case Element::Notice:
            m_sheet.sections.push_back({SectionRole::Summary, titleOf(node), bodyNodes(node),
                                        QDate::fromString(node.attribute(u"date"), Qt::ISODate)});
            return;
        case Element::Introduction:
            m_sheet.sections.push_back({SectionRole::Summary, titleOf(node), bodyNodes(node)});
            return;
        case Element::Body:
            addBody(node, {});
            return;
        case Element::SituationList:
            addAllSituations(node);
            return;
        case Element::Definition:
        case Element::Abbreviation:
            m_sheet.glossary.push_back(
                {node.attribute(u"ID"), titleOf(node), childrenExcept(node, {Element::Title})});
            return;
        case Element::Reference:
        case Element::LearnMore:
        case Element::Partner:
            addSource(node);
            return;
        case Element::Theme:
            // Of a sheet: where it is filed. Of a theme's own page: nothing to show.
            return;
        case Element::SeeAlso:
            for (const ContentNode &child : node.children) {
                if (child.element == Element::Title)
                    continue;
                addLink(child, m_sheet.seeAlso);
            }
            return;
        case Element::SubTheme:
        case Element::SubDossier:
            addContents(node);
            return;
        case Element::Sheet:
        case Element::Dossier:
            if (isTableOfContents())
                addLink(node, untitledContents());
            else
                addLink(node, m_sheet.seeAlso);
            return;
        case Element::QuestionAnswer:
        case Element::HowToDoIf:
        case Element::GuidedSearch:
        case Element::LinkedSheet:
        case Element::AlternativeOnlineService:
            addLink(node, m_sheet.seeAlso);
            return;
        case Element::CerfaNumber:
        case Element::OtherNumber:
            if (!catalogue::isResource(m_document.kind))
                break;
            return; // in the resource's own action
        case Element::WhereToGo:
        case Element::WhereToGoSupport:
            addWhereToGo(node, {});
            return;
        case Element::OnlineService:
        case Element::OnlineServiceAnnex:
        case Element::LinkedLeaflet:
        case Element::CommentedExternalLink:
            addAction(node, {});
            return;
        case Element::WebLink:
            if (!catalogue::isResource(m_document.kind) || &node != m_ownLink)
                addAction(node, {});
            return;
        default:
            break;
        }
        std::vector<ContentNode> kept;
        addNode(node, {}, kept);
        if (!kept.empty())
            append(looseSection({}).nodes, std::move(kept));
    }

    static void append(std::vector<ContentNode> &nodes, std::vector<ContentNode> more)
    {
        nodes.insert(nodes.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }

    bool isTableOfContents() const
    {
        return m_document.kind == DocumentKind::Dossier || m_document.kind == DocumentKind::Theme;
    }

    /// A form, an online service…: what it lets the citizen do comes first.
    void addResource(const ContentNode &root)
    {
        Action action;
        action.kind = m_document.kind;
        action.id = m_document.id;
        action.title = m_document.title;
        action.cerfa = textOf(root, Element::CerfaNumber);
        m_ownLink = root.firstChild(Element::WebLink);
        if (m_ownLink) {
            action.url = urlOf(*m_ownLink);
            action.source = textOf(*m_ownLink, Element::Source);
            action.nodes = childrenExcept(*m_ownLink, {Element::Source});
        }
        for (const ContentNode &child : root.children) {
            if (child.element == Element::OtherNumber)
                action.nodes.push_back(child);
        }
        m_sheet.actions.push_back(std::move(action));
    }

    void addContents(const ContentNode &list)
    {
        LinkGroup group{titleOf(list), {}};
        for (const ContentNode &child : list.children) {
            if (child.element != Element::Title)
                addLink(child, group.links);
        }
        m_sheet.contents.push_back(std::move(group));
    }

    /// What stands directly in a theme or dossier comes before its lists.
    std::vector<catalogue::DocumentLink> &untitledContents()
    {
        if (m_sheet.contents.empty() || !m_sheet.contents.front().title.isEmpty())
            m_sheet.contents.insert(m_sheet.contents.begin(), LinkGroup());
        return m_sheet.contents.front().links;
    }

    /// The nodes of an Introduction or Notice, its Texte wrapper opened.
    std::vector<ContentNode> bodyNodes(const ContentNode &node)
    {
        std::vector<ContentNode> nodes;
        for (const ContentNode &child : node.children) {
            if (child.element == Element::Title)
                continue;
            if (child.element != Element::Body) {
                addNode(child, {}, nodes);
                continue;
            }
            for (const ContentNode &grandchild : child.children)
                addNode(grandchild, {}, nodes);
        }
        return nodes;
    }

    void addBody(const ContentNode &body, const QString &situation)
    {
        for (const ContentNode &child : body.children) {
            if (child.element == Element::Chapter) {
                addChapter(child, situation);
            } else {
                std::vector<ContentNode> kept;
                addNode(child, situation, kept);
                if (!kept.empty())
                    append(looseSection(situation).nodes, std::move(kept));
            }
        }
    }

    void addChapter(const ContentNode &chapter, const QString &situation)
    {
        const QString title = titleOf(chapter);
        if (!m_topic.isEmpty() && !title.isEmpty() && textKey(title) != m_topic) {
            if (!m_sheet.otherTopics.contains(title))
                m_sheet.otherTopics.append(title);
            return;
        }
        SheetSection section{
            roleOf(chapter), situation.isEmpty() ? title : u"%1 – %2"_s.arg(title, situation), {}};
        for (const ContentNode &child : chapter.children) {
            if (child.element != Element::Title)
                addNode(child, situation, section.nodes);
        }
        m_sheet.sections.push_back(std::move(section));
    }

    /// The citizen did not know: every situation, one after the other, each under its title.
    void addAllSituations(const ContentNode &list)
    {
        for (const ContentNode &situation : list.children) {
            if (situation.element != Element::Situation) {
                addTopLevel(situation);
                continue;
            }
            const QString title = titleOf(situation);
            for (const ContentNode &child : situation.children) {
                if (child.element == Element::Title)
                    continue;
                if (child.element == Element::Body)
                    addBody(child, title);
                else if (child.element == Element::Introduction)
                    m_sheet.sections.push_back({SectionRole::Summary, title, bodyNodes(child)});
                else
                    addTopLevel(child);
            }
        }
    }

    /// Keeps a node, or files it (or parts of it) under where to go and what can be done.
    /// \a context: the case it belongs to when several are shown.
    void addNode(const ContentNode &node, const QString &context, std::vector<ContentNode> &out)
    {
        switch (node.element) {
        case Element::WhereToGo:
        case Element::WhereToGoSupport:
            addWhereToGo(node, context);
            addPointer(node, out);
            return;
        case Element::OnlineService:
        case Element::OnlineServiceAnnex:
        case Element::WebLink:
        case Element::LinkedLeaflet:
        case Element::CommentedExternalLink:
            addAction(node, context);
            addPointer(node, out);
            return;
        default:
            break;
        }
        if (!holdsFiled(node)) {
            out.push_back(node);
            return;
        }
        ContentNode copy;
        copy.element = node.element;
        copy.name = node.name;
        copy.attributes = node.attributes;
        const bool several =
            isBlock(node) && std::count_if(node.children.begin(), node.children.end(), isCase) > 1;
        for (const ContentNode &child : node.children)
            addNode(child, several && isCase(child) ? titleOf(child) : context, copy.children);
        out.push_back(std::move(copy));
    }

    static bool isCase(const ContentNode &node)
    {
        return node.element == Element::Case || node.element == Element::Situation;
    }

    /// Leaves at its place the name of what is filed elsewhere.
    static void addPointer(const ContentNode &node, std::vector<ContentNode> &out)
    {
        const ContentNode *title = node.firstChild(Element::Title);
        if (!title)
            return;
        ContentNode pointer;
        pointer.element = node.element;
        pointer.attributes = node.attributes;
        pointer.children.push_back(*title);
        out.push_back(std::move(pointer));
    }

    /// True when something below is filed elsewhere, so that the node has to be copied in part.
    static bool holdsFiled(const ContentNode &node)
    {
        return std::any_of(node.children.begin(), node.children.end(), [](const ContentNode &child) {
            switch (child.element) {
            case Element::WhereToGo:
            case Element::WhereToGoSupport:
            case Element::OnlineService:
            case Element::OnlineServiceAnnex:
            case Element::WebLink:
            case Element::LinkedLeaflet:
            case Element::CommentedExternalLink:
                return true;
            default:
                return holdsFiled(child);
            }
        });
    }

    void addWhereToGo(const ContentNode &node, const QString &context)
    {
        WhereToGo where;
        where.title = titleOf(node);
        where.pivot = pivotOf(node);
        if (const ContentNode *web = node.firstChild(Element::WebResource))
            where.website = urlOf(*web);
        where.source = textOf(node, Element::Source);
        if (!context.isEmpty())
            where.appliesTo.append(context);
        where.nodes = childrenExcept(
            node, {Element::Title, Element::LocalPivot, Element::WebResource, Element::Source});
        const QString key = textKey(where.title);
        const QString sourceKey = textKey(where.source);
        const auto same =
            std::find_if(m_sheet.whereToGo.begin(), m_sheet.whereToGo.end(), [&](const WhereToGo &other) {
                return other.pivot == where.pivot && textKey(other.title) == key &&
                       textKey(other.source) == sourceKey;
            });
        if (same == m_sheet.whereToGo.end()) {
            m_sheet.whereToGo.push_back(std::move(where));
            return;
        }
        if (same->website.isEmpty())
            same->website = where.website;
        mergeNodes(same->nodes, std::move(where.nodes));
        mergeContexts(same->appliesTo, where.appliesTo);
    }

    /// Adds what is not there yet in the same words.
    static void mergeNodes(std::vector<ContentNode> &nodes, std::vector<ContentNode> more)
    {
        for (ContentNode &node : more) {
            const QString key = textKey(node.plainText());
            const bool known = std::any_of(nodes.begin(), nodes.end(), [&](const ContentNode &other) {
                return other.element == node.element && textKey(other.plainText()) == key;
            });
            if (!known)
                nodes.push_back(std::move(node));
        }
    }

    /// Named once for everybody, it is for everybody.
    static void mergeContexts(QStringList &contexts, const QStringList &more)
    {
        if (contexts.isEmpty())
            return;
        if (more.isEmpty())
            contexts.clear();
        for (const QString &context : more) {
            if (!contexts.contains(context))
                contexts.append(context);
        }
    }

    void addAction(const ContentNode &node, const QString &context)
    {
        Action action;
        action.id = node.attribute(u"ID");
        action.kind = catalogue::kindFromOfficialType(node.attribute(u"type"));
        action.title = titleOf(node);
        action.url = urlOf(node);
        action.cerfa = node.attribute(u"numerocerfa");
        action.source = textOf(node, Element::Source);
        if (!context.isEmpty())
            action.appliesTo.append(context);
        switch (node.element) {
        case Element::WebLink:
            // The link of a resource's own page, or of a form beside it.
            action.id = m_document.id;
            action.kind = m_document.kind;
            if (action.title.isEmpty())
                action.title = m_document.title;
            action.nodes = childrenExcept(node, {Element::Title, Element::Source});
            break;
        case Element::LinkedLeaflet:
            action.kind = DocumentKind::Form;
            action.title = labelOf(node);
            break;
        case Element::CommentedExternalLink:
            action.kind = DocumentKind::ExternalLinks;
            if (const ContentNode *link = node.firstChild(Element::ExternalLink)) {
                action.title = link->plainText();
                action.url = urlOf(*link);
            }
            action.nodes = childrenExcept(node, {Element::ExternalLink, Element::Source});
            break;
        case Element::OnlineServiceAnnex:
            if (action.title.isEmpty())
                action.title = m_document.title;
            if (const ContentNode *link = node.firstChild(Element::WebLink)) {
                if (action.url.isEmpty())
                    action.url = urlOf(*link);
                if (action.source.isEmpty())
                    action.source = textOf(*link, Element::Source);
            }
            action.nodes = childrenExcept(node, {Element::Title, Element::Source});
            break;
        default:
            action.nodes = childrenExcept(node, {Element::Title, Element::Source, Element::LocalPivot});
            break;
        }
        const QString key = textKey(action.title);
        const QString sourceKey = textKey(action.source);
        const auto same =
            std::find_if(m_sheet.actions.begin(), m_sheet.actions.end(), [&](const Action &other) {
                return other.url == action.url && other.kind == action.kind && textKey(other.title) == key &&
                       textKey(other.source) == sourceKey;
            });
        if (same == m_sheet.actions.end()) {
            m_sheet.actions.push_back(std::move(action));
            return;
        }
        mergeNodes(same->nodes, std::move(action.nodes));
        mergeContexts(same->appliesTo, action.appliesTo);
    }

    void addSource(const ContentNode &node)
    {
        QString complement = textOf(node, Element::Complement);
        const QString source = textOf(node, Element::Source);
        if (!source.isEmpty())
            complement = complement.isEmpty() ? source : u"%1 – %2"_s.arg(complement, source);
        m_sheet.sources.push_back({labelOf(node), complement, urlOf(node)});
    }

    static void addLink(const ContentNode &node, std::vector<catalogue::DocumentLink> &links)
    {
        const catalogue::DocumentLink link{node.attribute(u"ID"), labelOf(node)};
        const bool known = std::any_of(links.begin(), links.end(), [&](const catalogue::DocumentLink &other) {
            return other.id == link.id && textKey(other.title) == textKey(link.title);
        });
        if (!known && !link.title.isEmpty())
            links.push_back(link);
    }

    /// Where text outside chapters goes: beside the text before it.
    SheetSection &looseSection(const QString &title)
    {
        if (m_sheet.sections.empty() || m_sheet.sections.back().role == SectionRole::Summary ||
            m_sheet.sections.back().title != title)
            m_sheet.sections.push_back({SectionRole::Steps, title, {}});
        return m_sheet.sections.back();
    }

    void dropEmpty()
    {
        std::erase_if(m_sheet.sections, [](const SheetSection &section) {
            return section.nodes.empty() && section.title.isEmpty();
        });
    }

    const catalogue::Document &m_document;
    const QString m_topic;
    const ContentNode *m_ownLink = nullptr;
    AnswerSheet m_sheet;
};

} // namespace

AnswerSheet buildSheet(const catalogue::Document &document, const ContentNode &resolvedRoot,
                       const QString &topic)
{
    return Builder(document, topic).build(resolvedRoot);
}

QUrl officialPage(const QString &documentId)
{
    return QUrl(u"https://www.service-public.fr/particuliers/vosdroits/"_s + documentId);
}

} // namespace lucarne::guide
