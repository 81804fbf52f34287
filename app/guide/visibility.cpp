// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visibility.h"

#include <QStringList>

#include <algorithm>

namespace lucarne::guide
{

using catalogue::ContentNode;
using catalogue::Element;

namespace
{

/// The title for those whom the chapter's condition is known to concern; null for others.
const ContentNode *alternativeTitle(const ContentNode &node, const Facts &facts)
{
    const ContentNode *other = node.firstChild(Element::AlternativeTitle);
    if (!other)
        return nullptr;
    const ContentNode *condition = node.firstChild(Element::Condition);
    return condition && established(*condition, facts) == Truth::True ? other : nullptr;
}

} // namespace

bool isVisible(const ContentNode &node, const Facts &facts)
{
    const ContentNode *condition = node.firstChild(Element::Condition);
    return !condition || evaluate(*condition, facts) != Truth::False;
}

bool isBlock(const ContentNode &node)
{
    return node.element == Element::SituationList || node.element == Element::CaseBlock;
}

std::vector<int> visibleCases(const ContentNode &block, const Facts &facts)
{
    std::vector<int> visible;
    for (std::size_t i = 0; i < block.children.size(); ++i) {
        const ContentNode &child = block.children[i];
        if ((child.element == Element::Case || child.element == Element::Situation) &&
            isVisible(child, facts))
            visible.push_back(int(i));
    }
    return visible;
}

std::optional<int> caseByFacts(const ContentNode &block, const std::vector<int> &visible, const Facts &facts)
{
    std::optional<int> found;
    for (const int index : visible) {
        const ContentNode *condition = block.children[std::size_t(index)].firstChild(Element::Condition);
        if (!condition || established(*condition, facts) != Truth::True)
            continue;
        if (found)
            return std::nullopt;
        found = index;
    }
    return found;
}

QString titleOf(const ContentNode &node)
{
    const ContentNode *title = node.firstChild(Element::Title);
    return title ? title->plainText() : QString();
}

QString shownTitle(const ContentNode &node, const Facts &facts)
{
    const ContentNode *other = alternativeTitle(node, facts);
    return other ? other->plainText() : titleOf(node);
}

QString textKey(QStringView text)
{
    QString key;
    key.reserve(text.size());
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isSymbol())
            key += c.toCaseFolded();
    }
    return key;
}

QString titleKey(const ContentNode &node)
{
    return textKey(titleOf(node));
}

QString questionKey(const ContentNode &block)
{
    QStringList titles;
    for (const ContentNode &child : block.children) {
        if (child.element == Element::Case || child.element == Element::Situation)
            titles.append(titleKey(child));
    }
    titles.sort();
    return titles.join(u'\n');
}

namespace
{

void appendResolvedChildren(const ContentNode &node, const Facts &facts, const Decisions &decisions,
                            std::vector<ContentNode> &out);

ContentNode withoutChildren(const ContentNode &node)
{
    ContentNode copy;
    copy.element = node.element;
    copy.name = node.name;
    copy.text = node.text;
    copy.attributes = node.attributes;
    return copy;
}

void appendResolved(const ContentNode &node, const Facts &facts, const Decisions &decisions,
                    std::vector<ContentNode> &out)
{
    if (node.element == Element::Condition || !isVisible(node, facts))
        return;
    const int decision = isBlock(node) ? decisions.value(&node, kAllCases) : kAllCases;
    if (decision != kAllCases && node.element == Element::SituationList) {
        for (const ContentNode &child : node.children[std::size_t(decision)].children) {
            if (child.element != Element::Title)
                appendResolved(child, facts, decisions, out);
        }
        return;
    }
    ContentNode copy = withoutChildren(node);
    if (decision == kAllCases) {
        appendResolvedChildren(node, facts, decisions, copy.children);
    } else {
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            if (node.children[i].element != Element::Case || int(i) == decision)
                appendResolved(node.children[i], facts, decisions, copy.children);
        }
    }
    out.push_back(std::move(copy));
}

void appendResolvedChildren(const ContentNode &node, const Facts &facts, const Decisions &decisions,
                            std::vector<ContentNode> &out)
{
    const ContentNode *otherTitle = alternativeTitle(node, facts);
    out.reserve(node.children.size());
    for (const ContentNode &child : node.children) {
        if (child.element == Element::AlternativeTitle)
            continue;
        if (otherTitle && child.element == Element::Title) {
            ContentNode title = withoutChildren(child);
            appendResolvedChildren(*otherTitle, facts, decisions, title.children);
            out.push_back(std::move(title));
            continue;
        }
        appendResolved(child, facts, decisions, out);
    }
}

} // namespace

ContentNode resolved(const ContentNode &node, const Facts &facts, const Decisions &decisions)
{
    ContentNode copy = withoutChildren(node);
    appendResolvedChildren(node, facts, decisions, copy.children);
    return copy;
}

} // namespace lucarne::guide
