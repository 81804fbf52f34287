// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formstate.h"

#include "conditions.h"
#include "formats.h"
#include "jsonpointer.h"
#include "outline.h"
#include "relativedate.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::procedure
{

namespace
{

bool isRepeat(const Element &element)
{
    return element.kind == Element::Kind::Control && element.control == ControlKind::Repeat;
}

/// Which of several violations of one answer to mend first: the lower, the sooner.
int rank(const Violation &violation)
{
    static const QStringList order{u"required"_s,      u"type"_s, u"format"_s, u"formatMinimum"_s,
                                   u"formatMaximum"_s, u"enum"_s, u"oneOf"_s,  u"false schema"_s};
    const int place = int(order.indexOf(violation.keyword));
    return (place < 0 ? int(order.size()) : place) + (violation.inAlternative ? 100 : 0);
}

/// Said of a whole whose parts have their say too.
bool isSummary(const Violation &violation)
{
    return violation.keyword == "if"_L1;
}

QString targetOf(const Violation &violation)
{
    return violation.keyword == "required"_L1
               ? jsonpointer::append(violation.path, violation.asked.toString())
               : violation.path;
}

QJsonValue withoutEmptyObjects(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (array.at(i).isObject())
                array.replace(i, withoutEmptyObjects(array.at(i)));
        }
        return array;
    }
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end();) {
        if (!it.value().isObject() && !it.value().isArray()) {
            ++it;
            continue;
        }
        const QJsonValue member = withoutEmptyObjects(it.value());
        if (member.isObject() && member.toObject().isEmpty()) {
            it = object.erase(it);
        } else {
            it.value() = member;
            ++it;
        }
    }
    return object;
}

class Evaluation
{
public:
    Evaluation(const Definition &definition, const QJsonObject &answers, QDate today)
        : m_definition(definition), m_answers(answers)
    {
        for (size_t i = 0; i < definition.steps.size(); ++i) {
            const Step &step = definition.steps[i];
            const Rule *rule = definition.outline().place(step.id).rule;
            m_state.shownSteps.push_back(0);
            Around around;
            around.step = int(i);
            around.visible = isShown(rule, answers, {});
            // A category is no control: nothing but its rule can make it read-only.
            around.enabled = takesAnswers(rule, Element(), true, answers, {});
            enter(step.elements, around);
        }
        prune();
        findFaults(today);
    }

    FormState take() { return std::move(m_state); }

private:
    /// The visible control that can mend what is wrong at \a path: the one there or around it; -1: none
    /// is there; -2: it is hidden.
    int owner(QString path) const
    {
        while (!path.isEmpty()) {
            if (const auto it = m_state.byPath.find(path); it != m_state.byPath.end())
                return m_state.controls[size_t(*it)].visible ? *it : -2;
            path.truncate(path.lastIndexOf(u'/'));
        }
        return -1;
    }

    struct Around {
        int step = 0;
        bool visible = true;
        bool enabled = true;
        QString base;
    };

    void enter(const std::vector<Element> &elements, const Around &around)
    {
        for (const Element &element : elements) {
            const Rule *rule = element.rule ? &*element.rule : nullptr;
            Around here = around;
            here.visible = around.visible && isShown(rule, m_answers, around.base);
            here.enabled = takesAnswers(rule, element, around.enabled, m_answers, around.base);
            if (here.visible &&
                (element.kind == Element::Kind::Control || element.kind == Element::Kind::Label))
                m_state.shownSteps.back() = 1;
            if (element.kind != Element::Kind::Control) {
                enter(element.children, here);
                continue;
            }
            const QString path = around.base + element.pointer;
            const bool summary = m_definition.outline().place(element.id).summary;
            if (!summary)
                m_state.byPath.insert(path, int(m_state.controls.size()));
            m_state.controls.push_back(
                {&element, path, around.step, here.visible, here.enabled, summary, std::nullopt});
            if (!isRepeat(element))
                continue;
            const qsizetype items = jsonpointer::value(m_answers, path).toArray().size();
            for (qsizetype i = 0; i < items; ++i) {
                here.base = jsonpointer::append(path, i);
                enter(element.children, here);
            }
        }
    }

    bool isMissing(const QString &path) const
    {
        return jsonpointer::value(m_answers, path).toArray().isEmpty();
    }

    void prune()
    {
        m_state.sent = m_answers;
        for (const FormState::Control &control : m_state.controls) {
            if (!control.visible && !control.summary &&
                !jsonpointer::value(m_state.sent, control.path).isUndefined())
                jsonpointer::setValue(m_state.sent, control.path, QJsonValue::Undefined);
            // Nobody waits for a paper that is not asked for, or is there.
            const QString &promise = control.element->promise;
            if (!promise.isEmpty() && (!control.visible || !isMissing(control.path)))
                jsonpointer::setValue(m_state.sent, promise, QJsonValue::Undefined);
        }
        m_state.sent = withoutEmptyObjects(m_state.sent).toObject();
        // An object that is required is there even when nothing in it is answered yet: so its own
        // required answers are asked for by name.
        for (bool changed = true; changed;) {
            changed = false;
            m_state.findings = m_definition.validator().check(m_state.sent);
            for (const Violation &violation : m_state.findings.violations) {
                const QString path = targetOf(violation);
                if (violation.keyword == "required"_L1 && !violation.inAlternative && holdsControls(path) &&
                    jsonpointer::value(m_state.sent, path).isUndefined()) {
                    jsonpointer::setValue(m_state.sent, path, QJsonObject());
                    changed = true;
                }
            }
        }
    }

    /// Whether an object of controls belongs at \a path, and no control itself.
    bool holdsControls(const QString &path) const
    {
        return !m_state.byPath.contains(path) &&
               std::any_of(m_state.controls.begin(), m_state.controls.end(),
                           [&](const FormState::Control &control) {
                               return jsonpointer::isWithin(control.path, path);
                           });
    }

    void findFaults(QDate today)
    {
        std::vector<const Violation *> ofWholes;
        for (const Violation &violation : m_state.findings.violations) {
            if (isSummary(violation))
                continue;
            const int index = owner(targetOf(violation));
            if (index >= 0)
                blame(index, violation);
            else if (index == -1)
                ofWholes.push_back(&violation);
        }
        for (FormState::Control &control : m_state.controls) {
            if (control.visible && !control.summary && control.element->control == ControlKind::Date)
                checkBounds(control, today);
        }
        for (const Violation *violation : ofWholes)
            blameSomeone(*violation);
    }

    void blame(int index, const Violation &violation)
    {
        auto &chosen = m_state.controls[size_t(index)].violation;
        if (!chosen || rank(violation) < rank(*chosen))
            chosen = violation;
    }

    /// What is wrong with an object as a whole is said at the first answer of it, unless one of its
    /// answers is faulty already: then that may mend it.
    void blameSomeone(const Violation &violation)
    {
        int first = -1;
        for (size_t i = 0; i < m_state.controls.size(); ++i) {
            const FormState::Control &control = m_state.controls[i];
            if (!control.visible || control.summary || !jsonpointer::isWithin(control.path, violation.path))
                continue;
            if (control.violation)
                return;
            if (first < 0)
                first = int(i);
        }
        if (first >= 0)
            blame(first, violation);
    }

    void checkBounds(FormState::Control &control, QDate today)
    {
        const QDate date = formats::keptDate(jsonpointer::value(m_state.sent, control.path).toString());
        const auto bound = [&](QLatin1StringView key) {
            return dateFrom(control.element->options.value(key).toString(), today);
        };
        const QDate earliest = bound("earliest"_L1);
        const QDate latest = bound("latest"_L1);
        const int index = m_state.byPath.value(control.path);
        if (date.isValid() && earliest.isValid() && date < earliest)
            blame(index, {control.path, u"formatMinimum"_s, earliest.toString(Qt::ISODate)});
        if (date.isValid() && latest.isValid() && date > latest)
            blame(index, {control.path, u"formatMaximum"_s, latest.toString(Qt::ISODate)});
    }

    const Definition &m_definition;
    const QJsonObject &m_answers;
    FormState m_state;
};

} // namespace

FormState formState(const Definition &definition, const QJsonObject &answers, QDate today)
{
    return Evaluation(definition, answers, today).take();
}

} // namespace lucarne::procedure
