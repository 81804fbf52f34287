// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form.h"

#include "conditions.h"
#include "faultsentences.h"
#include "formats.h"
#include "jsonpointer.h"
#include "jsonschema.h"
#include "outline.h"
#include "relativedate.h"
#include "schemaprofile.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::procedure
{

namespace
{

/// A control, once for each item it is part of.
struct Control {
    const Element *element = nullptr;
    QString path;
    int step = 0;
    bool visible = true;
    bool enabled = true;
    std::optional<Violation> violation; ///< the one to mend first
};

bool isRepeat(const Element &element)
{
    return element.kind == Element::Kind::Control && element.control == ControlKind::Repeat;
}

/// Which of several violations of one answer to mend first: the lower, the sooner.
int rank(const Violation &violation)
{
    static const QStringList order{u"required"_s,      u"type"_s,          u"format"_s,
                                   u"formatMinimum"_s, u"formatMaximum"_s, u"false schema"_s};
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

/// All that follows from the answers, found out once for each state of them.
struct Form::Evaluated {
    std::vector<Control> controls; ///< in the order of the screens, also those that are hidden
    QHash<QString, int> byPath;    ///< → index into controls
    std::vector<char> shownSteps;  ///< for each step: 1 when there is something on it
    QJsonObject sent;
    Findings findings;

    Evaluated(const Definition &definition, const QJsonObject &answers, QDate today)
        : m_definition(definition), m_answers(answers)
    {
        for (size_t i = 0; i < definition.steps.size(); ++i) {
            const Step &step = definition.steps[i];
            const Rule *rule = definition.outline().place(step.id).rule;
            shownSteps.push_back(0);
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

    /// The visible control that can mend what is wrong at \a path: the one there or around it; -1: none
    /// is there; -2: it is hidden.
    int owner(QString path) const
    {
        while (!path.isEmpty()) {
            if (const auto it = byPath.find(path); it != byPath.end())
                return controls[size_t(*it)].visible ? *it : -2;
            path.truncate(path.lastIndexOf(u'/'));
        }
        return -1;
    }

private:
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
                shownSteps.back() = 1;
            if (element.kind != Element::Kind::Control) {
                enter(element.children, here);
                continue;
            }
            const QString path = around.base + element.pointer;
            byPath.insert(path, int(controls.size()));
            controls.push_back({&element, path, around.step, here.visible, here.enabled, std::nullopt});
            if (!isRepeat(element))
                continue;
            const qsizetype items = jsonpointer::value(m_answers, path).toArray().size();
            for (qsizetype i = 0; i < items; ++i) {
                here.base = jsonpointer::append(path, i);
                enter(element.children, here);
            }
        }
    }

    void prune()
    {
        sent = m_answers;
        for (const Control &control : controls) {
            if (!control.visible && !jsonpointer::value(sent, control.path).isUndefined())
                jsonpointer::setValue(sent, control.path, QJsonValue::Undefined);
        }
        sent = withoutEmptyObjects(sent).toObject();
        // An object that is required is there even when nothing in it is answered yet: so its own
        // required answers are asked for by name.
        for (bool changed = true; changed;) {
            changed = false;
            findings = m_definition.validator().check(sent);
            for (const Violation &violation : findings.violations) {
                const QString path = targetOf(violation);
                if (violation.keyword == "required"_L1 && !violation.inAlternative && holdsControls(path) &&
                    jsonpointer::value(sent, path).isUndefined()) {
                    jsonpointer::setValue(sent, path, QJsonObject());
                    changed = true;
                }
            }
        }
    }

    /// Whether an object of controls belongs at \a path, and no control itself.
    bool holdsControls(const QString &path) const
    {
        return !byPath.contains(path) &&
               std::any_of(controls.begin(), controls.end(),
                           [&](const Control &control) { return jsonpointer::isWithin(control.path, path); });
    }

    void findFaults(QDate today)
    {
        std::vector<const Violation *> ofWholes;
        for (const Violation &violation : findings.violations) {
            if (isSummary(violation))
                continue;
            const int index = owner(targetOf(violation));
            if (index >= 0)
                blame(index, violation);
            else if (index == -1)
                ofWholes.push_back(&violation);
        }
        for (Control &control : controls) {
            if (control.visible && control.element->control == ControlKind::Date)
                checkBounds(control, today);
        }
        for (const Violation *violation : ofWholes)
            blameSomeone(*violation);
    }

    void blame(int index, const Violation &violation)
    {
        auto &chosen = controls[size_t(index)].violation;
        if (!chosen || rank(violation) < rank(*chosen))
            chosen = violation;
    }

    /// What is wrong with an object as a whole is said at the first answer of it, unless one of its
    /// answers is faulty already: then that may mend it.
    void blameSomeone(const Violation &violation)
    {
        int first = -1;
        for (size_t i = 0; i < controls.size(); ++i) {
            const Control &control = controls[i];
            if (!control.visible || !jsonpointer::isWithin(control.path, violation.path))
                continue;
            if (control.violation)
                return;
            if (first < 0)
                first = int(i);
        }
        if (first >= 0)
            blame(first, violation);
    }

    void checkBounds(Control &control, QDate today)
    {
        const QDate date = formats::keptDate(jsonpointer::value(sent, control.path).toString());
        const auto bound = [&](QLatin1StringView key) {
            return dateFrom(control.element->options.value(key).toString(), today);
        };
        const QDate earliest = bound("earliest"_L1);
        const QDate latest = bound("latest"_L1);
        const int index = byPath.value(control.path);
        if (date.isValid() && earliest.isValid() && date < earliest)
            blame(index, {control.path, u"formatMinimum"_s, earliest.toString(Qt::ISODate)});
        if (date.isValid() && latest.isValid() && date > latest)
            blame(index, {control.path, u"formatMaximum"_s, latest.toString(Qt::ISODate)});
    }

    const Definition &m_definition;
    const QJsonObject &m_answers;
};

Form::Form(std::shared_ptr<const Definition> definition, QJsonObject answers, QDate today)
    : m_definition(std::move(definition)), m_answers(std::move(answers)), m_today(today)
{
}

Form::Form(std::shared_ptr<const Definition> definition, const Prefill &prefill)
    : Form(std::move(definition), QJsonObject(), todayOf(prefill))
{
    m_answers = defaultsOf(m_definition->schema, m_definition->schema);
    const Outline &outline = m_definition->outline();
    for (int id = 0; id < outline.size(); ++id) {
        const Element *element = outline.place(id).element;
        if (!element || outline.place(id).repeat >= 0)
            continue;
        const QString value = prefilled(prefill, element->options.value("prefill"_L1).toString());
        if (!value.isEmpty())
            setValue(element->pointer, value);
    }
}

Form Form::resumed(std::shared_ptr<const Definition> definition, const QJsonObject &answers,
                   const Prefill &prefill)
{
    return Form(std::move(definition), answers, todayOf(prefill));
}

const Form::Evaluated &Form::evaluated() const
{
    if (!m_evaluated)
        m_evaluated = std::make_shared<const Evaluated>(*m_definition, m_answers, m_today);
    return *m_evaluated;
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
    m_evaluated.reset();
}

int Form::itemCount(const QString &repeatPath) const
{
    return int(value(repeatPath).toArray().size());
}

int Form::addItem(const QString &repeatPath)
{
    QJsonArray items = value(repeatPath).toArray();
    QJsonObject item;
    const auto &byPath = evaluated().byPath;
    if (const auto it = byPath.find(repeatPath); it != byPath.end())
        item = defaultsOf(evaluated().controls[size_t(*it)].element->schema["items"_L1], {});
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
    const auto &shown = evaluated().shownSteps;
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

std::vector<Field> Form::fields(int step) const
{
    std::vector<Field> result;
    for (const Control &control : evaluated().controls) {
        if (control.step == step && control.visible)
            result.push_back({control.element, control.path, control.enabled,
                              evaluated().findings.required.contains(control.path)});
    }
    return result;
}

Fault Form::fault(int control) const
{
    const Control &at = evaluated().controls[size_t(control)];
    return {at.path, at.violation->keyword, faultSentence(*at.element, *at.violation, value(at.path))};
}

std::vector<Fault> Form::faults(int step) const
{
    std::vector<Fault> result;
    const auto &controls = evaluated().controls;
    for (size_t i = 0; i < controls.size(); ++i) {
        if (controls[i].step == step && controls[i].violation)
            result.push_back(fault(int(i)));
    }
    return result;
}

std::vector<Fault> Form::faults() const
{
    std::vector<Fault> result;
    const auto &controls = evaluated().controls;
    for (size_t i = 0; i < controls.size(); ++i) {
        if (controls[i].violation)
            result.push_back(fault(int(i)));
    }
    return result;
}

QJsonObject Form::answersToSend() const
{
    return evaluated().sent;
}

} // namespace lucarne::procedure
