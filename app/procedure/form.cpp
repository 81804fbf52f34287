// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form.h"

#include "conditions.h"
#include "faultsentences.h"
#include "formats.h"
#include "formstate.h"
#include "jsonpointer.h"
#include "outline.h"
#include "schemaprofile.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace lucarne::procedure
{

namespace
{

QJsonObject defaultsOf(const QJsonValue &schema, const QJsonObject &root)
{
    QJsonObject result;
    const QJsonObject properties = schemaprofile::dereferenced(schema, root)["properties"_L1].toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QJsonValue property = schemaprofile::dereferenced(it.value(), root);
        const QJsonValue value = property["default"_L1];
        if (!value.isUndefined()) {
            result.insert(it.key(), value);
        } else if (const QJsonObject below = defaultsOf(property, root); !below.isEmpty()) {
            result.insert(it.key(), below);
        }
    }
    return result;
}

QString prefilled(const Prefill &prefill, const QString &what)
{
    if (what == "commune"_L1)
        return prefill.commune;
    if (what == "postalCode"_L1)
        return prefill.postalCode;
    if (what == "town"_L1)
        return prefill.town;
    return what == "today"_L1 ? prefill.today : QString();
}

QDate todayOf(const Prefill &prefill)
{
    const QDate today = formats::keptDate(prefill.today);
    return today.isValid() ? today : QDate::currentDate();
}

} // namespace

Form::Form(std::shared_ptr<const Definition> definition, QJsonObject answers, QDate today)
    : m_definition(std::move(definition)), m_answers(std::move(answers)), m_today(today)
{
}

Form::Form(std::shared_ptr<const Definition> definition, const Prefill &prefill)
    : Form(std::move(definition), QJsonObject(), todayOf(prefill))
{
    m_answers = defaultsOf(m_definition->schema, m_definition->schema);
    fillBeforehand(prefill, [](const Element &) { return true; });
}

template<typename Wanted>
void Form::fillBeforehand(const Prefill &prefill, const Wanted &wanted)
{
    const Outline &outline = m_definition->outline();
    for (int id = 0; id < outline.size(); ++id) {
        const Element *element = outline.place(id).element;
        if (!element || outline.place(id).repeat >= 0 || !wanted(*element))
            continue;
        const QString value = prefilled(prefill, element->options.value("prefill"_L1).toString());
        if (!value.isEmpty())
            setValue(element->pointer, value);
    }
}

Form Form::resumed(std::shared_ptr<const Definition> definition, const QJsonObject &answers,
                   const Prefill &prefill)
{
    Form form(std::move(definition), answers, todayOf(prefill));
    // The day on which it is sent, which nobody but the terminal can put right.
    form.fillBeforehand(prefill, [](const Element &element) {
        return element.readOnly && element.options.value("prefill"_L1) == "today"_L1;
    });
    return form;
}

const FormState &Form::state() const
{
    if (!m_state)
        m_state = std::make_shared<const FormState>(formState(*m_definition, m_answers, m_today));
    return *m_state;
}

QJsonValue Form::value(const QString &path) const
{
    return jsonpointer::value(m_answers, path);
}

void Form::setValue(const QString &path, const QJsonValue &value)
{
    const bool none = value.isNull() || (value.isString() && value.toString().isEmpty()) ||
                      (value.isArray() && value.toArray().isEmpty());
    jsonpointer::setValue(m_answers, path, none ? QJsonValue(QJsonValue::Undefined) : value);
    m_state.reset();
}

int Form::itemCount(const QString &repeatPath) const
{
    return int(value(repeatPath).toArray().size());
}

int Form::addItem(const QString &repeatPath)
{
    QJsonArray items = value(repeatPath).toArray();
    QJsonObject item;
    const auto &byPath = state().byPath;
    if (const auto it = byPath.find(repeatPath); it != byPath.end())
        item = defaultsOf(state().controls[size_t(*it)].element->schema["items"_L1], {});
    items.append(item);
    setValue(repeatPath, items);
    return int(items.size()) - 1;
}

void Form::removeItem(const QString &repeatPath, int index)
{
    QJsonArray items = value(repeatPath).toArray();
    if (index < 0 || index >= items.size())
        return;
    items.removeAt(index);
    setValue(repeatPath, items);
}

std::vector<int> Form::visibleSteps() const
{
    std::vector<int> result;
    const auto &shown = state().shownSteps;
    for (size_t i = 0; i < shown.size(); ++i) {
        if (shown[i])
            result.push_back(int(i));
    }
    return result;
}

bool Form::isVisible(const Element &element, const QString &itemPath) const
{
    const Outline &outline = m_definition->outline();
    for (int id = element.id; id >= 0; id = outline.place(id).parent) {
        const Outline::Place &place = outline.place(id);
        if (!isShown(place.rule, m_answers, place.repeat >= 0 ? itemPath : QString()))
            return false;
    }
    return true;
}

bool Form::isEnabled(const Element &element, const QString &itemPath) const
{
    const Outline &outline = m_definition->outline();
    QList<int> way;
    for (int id = element.id; id >= 0; id = outline.place(id).parent)
        way.prepend(id);
    bool enabled = true;
    for (const int id : way) {
        const Outline::Place &place = outline.place(id);
        enabled = takesAnswers(place.rule, place.element ? *place.element : Element(), enabled, m_answers,
                               place.repeat >= 0 ? itemPath : QString());
    }
    return enabled;
}

bool Form::isPromised(const Element &documents) const
{
    return !documents.promise.isEmpty() && value(documents.promise).toBool() &&
           value(documents.pointer).toArray().isEmpty();
}

std::vector<Field> Form::fields(int step) const
{
    std::vector<Field> result;
    for (const FormState::Control &control : state().controls) {
        if (control.step != step || !control.visible)
            continue;
        const bool required =
            state().findings.required.contains(control.path) || isPromised(*control.element);
        result.push_back({control.element, control.path, control.enabled, !control.summary && required});
    }
    return result;
}

Fault Form::fault(int control) const
{
    const FormState::Control &at = state().controls[size_t(control)];
    return {at.path, at.violation->keyword, faultSentence(*at.element, *at.violation, value(at.path))};
}

std::vector<Fault> Form::faults(int step) const
{
    std::vector<Fault> result;
    const auto &controls = state().controls;
    for (size_t i = 0; i < controls.size(); ++i) {
        if (controls[i].step == step && controls[i].violation)
            result.push_back(fault(int(i)));
    }
    return result;
}

std::vector<Fault> Form::faults() const
{
    std::vector<Fault> result;
    const auto &controls = state().controls;
    for (size_t i = 0; i < controls.size(); ++i) {
        if (controls[i].violation)
            result.push_back(fault(int(i)));
    }
    return result;
}

std::optional<Violation> Form::contradiction() const
{
    const auto &violations = state().findings.violations;
    const auto &controls = state().controls;
    if (violations.empty() || std::any_of(controls.begin(), controls.end(),
                                          [](const auto &control) { return control.violation.has_value(); }))
        return std::nullopt;
    return violations.front();
}

QJsonObject Form::answersToSend() const
{
    return state().sent;
}

} // namespace lucarne::procedure
