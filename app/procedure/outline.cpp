// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline.h"

#include <QHash>

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
        m_places.at(size_t(step.id)) = {nullptr, ruleOf(step.rule), int(i), -1, false, -1};
        for (const Element &element : step.elements)
            enter(element, int(i), step.id, -1);
    }
    findSummaries();
}

void Outline::findSummaries()
{
    // Of several controls of one answer, the one that takes it asks for it, or else the first.
    QHash<std::pair<int, QString>, int> asking;
    for (int id = 0; id < size(); ++id) {
        const Place &at = place(id);
        if (!at.element || at.element->kind != Element::Kind::Control)
            continue;
        const std::pair<int, QString> answer(at.repeat, at.element->pointer);
        const auto known = asking.constFind(answer);
        if (known == asking.cend() || (place(*known).element->readOnly && !at.element->readOnly))
            asking.insert(answer, id);
    }
    for (int id = 0; id < size(); ++id) {
        Place &at = m_places[size_t(id)];
        at.summary = at.element && at.element->kind == Element::Kind::Control && at.element->readOnly &&
                     asking.value({at.repeat, at.element->pointer}) != id;
    }
}

void Outline::enter(const Element &element, int step, int parent, int repeat)
{
    m_places.at(size_t(element.id)) = {&element, ruleOf(element.rule), step, parent, false, repeat};
    const bool isRepeat = element.kind == Element::Kind::Control && element.control == ControlKind::Repeat;
    for (const Element &child : element.children)
        enter(child, step, element.id, isRepeat ? element.id : repeat);
}

} // namespace lucarne::procedure
