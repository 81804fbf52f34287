// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts.h"

namespace lucarne::guide
{

using catalogue::ContentNode;
using catalogue::Element;

namespace
{

/// What an estIndefini is worth for a variable that nobody has set.
enum class Unknown { Holds, LeavesOpen };

Truth valueOf(const ContentNode &test, const Facts &facts, Unknown unknown)
{
    const auto known = facts.constFind(test.attribute(u"var"));
    if (test.element == Element::IsUndefined) {
        if (known != facts.constEnd())
            return Truth::False;
        return unknown == Unknown::Holds ? Truth::True : Truth::Undefined;
    }
    if (known == facts.constEnd())
        return Truth::Undefined;
    return *known ? Truth::True : Truth::False;
}

Truth evaluateNode(const ContentNode &node, const Facts &facts, Unknown unknown);

/// Kleene's three-valued logic: one decisive operand decides, else an unknown one leaves it open.
Truth combine(const ContentNode &node, const Facts &facts, Unknown unknown, Truth decisive, Truth neutral)
{
    Truth result = neutral;
    for (const ContentNode &child : node.children) {
        if (child.element == Element::Text)
            continue;
        const Truth value = evaluateNode(child, facts, unknown);
        if (value == decisive)
            return decisive;
        if (value == Truth::Undefined)
            result = Truth::Undefined;
    }
    return result;
}

Truth evaluateNode(const ContentNode &node, const Facts &facts, Unknown unknown)
{
    switch (node.element) {
    case Element::IsTrue:
    case Element::IsUndefined:
        return valueOf(node, facts, unknown);
    case Element::Or:
        return combine(node, facts, unknown, Truth::True, Truth::False);
    case Element::And:
    case Element::Condition: // several tests without an operator all have to hold
        return combine(node, facts, unknown, Truth::False, Truth::True);
    case Element::Not:
        switch (combine(node, facts, unknown, Truth::False, Truth::True)) {
        case Truth::True:
            return Truth::False;
        case Truth::False:
            return Truth::True;
        case Truth::Undefined:
            return Truth::Undefined;
        }
        return Truth::Undefined;
    default:
        // A test that a later version of the format adds: better to show too much than to hide.
        return Truth::Undefined;
    }
}

} // namespace

Truth evaluate(const ContentNode &condition, const Facts &facts)
{
    return evaluateNode(condition, facts, Unknown::Holds);
}

Truth established(const ContentNode &condition, const Facts &facts)
{
    return evaluateNode(condition, facts, Unknown::LeavesOpen);
}

void apply(const ContentNode &ifSelected, Facts &facts)
{
    for (const ContentNode &child : ifSelected.children) {
        if (child.element == Element::SetTrue)
            facts.insert(child.attribute(u"var"), true);
        else if (child.element == Element::SetFalse)
            facts.insert(child.attribute(u"var"), false);
    }
}

QString soleVariable(const ContentNode &condition)
{
    const ContentNode *sole = nullptr;
    for (const ContentNode &child : condition.children) {
        if (child.element == Element::Text)
            continue;
        if (sole || child.element != Element::IsTrue)
            return {};
        sole = &child;
    }
    return sole ? sole->attribute(u"var") : QString();
}

} // namespace lucarne::guide
