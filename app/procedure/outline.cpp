// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline.h"

namespace lucarne::procedure
{

namespace
{

int count(const std::vector<Element> &elements)
{
    int result = 0;
    for (const Element &element : elements)
        result += 1 + count(element.children);
    return result;
}

const Rule *ruleOf(const std::optional<Rule> &rule)
{
    return rule ? &*rule : nullptr;
}

} // namespace

Outline::Outline(const std::vector<Step> &steps)
{
    size_t size = 0;
    for (const Step &step : steps)
        size += 1 + size_t(count(step.elements));
    m_places.resize(size);
    for (size_t i = 0; i < steps.size(); ++i) {
        const Step &step = steps[i];
        m_places.at(size_t(step.id)) = {nullptr, ruleOf(step.rule), int(i), -1, -1};
        for (const Element &element : step.elements)
            enter(element, int(i), step.id, -1);
    }
}

void Outline::enter(const Element &element, int step, int parent, int repeat)
{
    m_places.at(size_t(element.id)) = {&element, ruleOf(element.rule), step, parent, repeat};
    const bool isRepeat = element.kind == Element::Kind::Control && element.control == ControlKind::Repeat;
    for (const Element &child : element.children)
        enter(child, step, element.id, isRepeat ? element.id : repeat);
}

} // namespace lucarne::procedure
