// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formwalk.h"

#include "procedure/filledform.h"

#include <QSet>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

using procedure::Condition;
using procedure::ControlKind;
using procedure::Element;
using procedure::Fault;

template<typename Visit>
void eachControl(const std::vector<Element> &elements, const Visit &visit)
{
    for (const Element &element : elements) {
        if (element.kind == Element::Kind::Control)
            visit(element);
        else
            eachControl(element.children, visit);
    }
}

bool reads(const Condition &condition, const QSet<QString> &pointers)
{
    if (std::any_of(condition.parts.begin(), condition.parts.end(),
                    [&pointers](const Condition &part) { return reads(part, pointers); }))
        return true;
    return std::any_of(pointers.begin(), pointers.end(), [&condition](const QString &pointer) {
        return condition.scope == pointer || condition.scope.startsWith(pointer + u'/') ||
               pointer.startsWith(condition.scope + u'/');
    });
}

} // namespace

QString FormWalk::Item::path() const
{
    return u"%1/%2"_s.arg(repeatPath).arg(index);
}

FormWalk::FormWalk(procedure::Form form) : m_form(std::move(form))
{
    m_draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const std::vector<int> all = screens();
    m_step = all.empty() ? 0 : all.front();
}

FormWalk::FormWalk(procedure::Form form, const procedure::Draft &draft)
    : documents(draft.documents), m_form(std::move(form)), m_draft(draft)
{
    const std::vector<int> all = screens();
    m_step = draft.step;
    // The review is kept as the step after the last.
    m_atReview = draft.step >= int(definition().steps.size());
    if (std::find(all.begin(), all.end(), m_step) == all.end())
        m_step = all.empty() ? 0 : (m_atReview ? all.back() : all.front());
}

bool FormWalk::onlyDeclares(int step) const
{
    const std::vector<procedure::Field> fields = m_form.fields(step);
    return !fields.empty() && std::all_of(fields.begin(), fields.end(), [](const procedure::Field &field) {
        return field.element->control == ControlKind::Declaration;
    });
}

std::vector<int> FormWalk::screens() const
{
    std::vector<int> all = m_form.visibleSteps();
    std::erase_if(all, [this](int step) { return onlyDeclares(step); });
    return all;
}

std::vector<int> FormWalk::declarations() const
{
    std::vector<int> all = m_form.visibleSteps();
    std::erase_if(all, [this](int step) { return !onlyDeclares(step); });
    return all;
}

bool FormWalk::isFirst() const
{
    const std::vector<int> all = screens();
    return !m_atReview && !m_item && (all.empty() || all.front() == m_step);
}

std::vector<Fault> FormWalk::faults() const
{
    std::vector<Fault> found;
    if (m_atReview) {
        for (const int step : declarations()) {
            const std::vector<Fault> here = m_form.faults(step);
            found.insert(found.end(), here.begin(), here.end());
        }
        return found;
    }
    found = m_form.faults(m_step);
    if (m_item) {
        std::erase_if(found, [inside = m_item->path() + u'/'](const Fault &fault) {
            return !fault.path.startsWith(inside);
        });
    }
    return found;
}

void FormWalk::next()
{
    const std::vector<int> all = screens();
    if (m_changing) {
        // A changed answer may have opened screens that were never seen.
        const auto unfinished =
            std::find_if(all.begin(), all.end(), [this](int step) { return !m_form.faults(step).empty(); });
        m_changing = unfinished != all.end();
        m_atReview = !m_changing;
        if (m_changing)
            m_step = *unfinished;
        return;
    }
    const auto after = std::upper_bound(all.begin(), all.end(), m_step);
    if (after == all.end())
        m_atReview = true;
    else
        m_step = *after;
}

bool FormWalk::back()
{
    if (m_item) {
        closeItem();
        return true;
    }
    if (m_changing) {
        m_changing = false;
        m_atReview = true;
        return true;
    }
    const std::vector<int> all = screens();
    if (m_atReview && !all.empty()) {
        m_atReview = false;
        m_step = all.back();
        return true;
    }
    const auto here = std::lower_bound(all.begin(), all.end(), m_step);
    if (here == all.begin())
        return false;
    m_step = *(here - 1);
    return true;
}

void FormWalk::change(int step)
{
    m_step = step;
    m_atReview = false;
    m_changing = true;
}

void FormWalk::mend(const QString &path)
{
    for (const int step : screens()) {
        for (const procedure::Field &field : m_form.fields(step)) {
            if (field.path != path)
                continue;
            if (step != m_step || m_atReview)
                change(step);
            m_item.reset();
            for (const procedure::Field &around : m_form.fields(step)) {
                if (around.element->control != ControlKind::Repeat || !path.startsWith(around.path + u'/'))
                    continue;
                const QString index = path.mid(around.path.size() + 1).section(u'/', 0, 0);
                m_item = Item{around.element, around.path, index.toInt()};
            }
            return;
        }
    }
}

bool FormWalk::mayStillChange(int step) const
{
    const auto &rule = definition().steps.at(std::size_t(step)).rule;
    if (!rule)
        return false;
    QSet<QString> ahead;
    for (std::size_t i = std::size_t(m_step); i < definition().steps.size(); ++i) {
        eachControl(definition().steps.at(i).elements,
                    [&ahead](const Element &control) { ahead.insert(control.pointer); });
    }
    return reads(rule->condition, ahead);
}

guide::Progress FormWalk::progress() const
{
    guide::Progress progress;
    const std::vector<int> shown = screens();
    const auto isShown = [&shown](int step) {
        return std::find(shown.begin(), shown.end(), step) != shown.end();
    };
    for (int step = 0; step < int(definition().steps.size()); ++step) {
        if (m_atReview || step < m_step) {
            progress.answered += isShown(step) ? 1 : 0;
        } else if (step > m_step && mayStillChange(step)) {
            ++progress.mostRemaining;
        } else if (step > m_step && isShown(step)) {
            ++progress.leastRemaining;
            ++progress.mostRemaining;
        }
    }
    return progress;
}

void FormWalk::addItem(const Element &repeat, const QString &repeatPath)
{
    m_item = Item{&repeat, repeatPath, m_form.addItem(repeatPath)};
}

void FormWalk::openItem(const Element &repeat, const QString &repeatPath, int index)
{
    m_item = Item{&repeat, repeatPath, index};
}

void FormWalk::removeItem(const QString &repeatPath, int index)
{
    m_form.removeItem(repeatPath, index);
}

void FormWalk::closeItem()
{
    if (m_form.value(m_item->path()).toObject().isEmpty())
        m_form.removeItem(m_item->repeatPath, m_item->index);
    m_item.reset();
}

procedure::Draft FormWalk::draft() const
{
    procedure::Draft draft = m_draft;
    draft.procedure = definition().id;
    draft.version = definition().version;
    draft.step = m_atReview ? int(definition().steps.size()) : m_step;
    draft.answers = m_form.answers();
    // Those of a child that was taken away are no part of it.
    draft.documents = documents;
    draft.documents = procedure::documentsIn(draft.answers, draft);
    return draft;
}

} // namespace lucarne::ui
