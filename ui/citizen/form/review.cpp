// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review.h"

#include "itemsfield.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

namespace lucarne::ui
{

namespace
{

using procedure::ControlKind;

QString answerText(const FormWalk &walk, const procedure::Field &field, const QString &language,
                   std::span<const procedure::Commune> communesOfCounty)
{
    const QJsonValue value = walk.form().value(field.path);
    const int count = int(value.toArray().size());
    switch (field.element->control) {
    case ControlKind::Documents:
        if (count > 0)
            return QCoreApplication::translate("review", "%n document(s)", nullptr, count);
        return walk.form().isPromised(*field.element)
                   ? QCoreApplication::translate("review", "You bring it later")
                   : QString();
    case ControlKind::Repeat:
        return count > 0 ? QString::number(count) : QString();
    case ControlKind::Signature:
        return value.isString() ? QCoreApplication::translate("review", "Signed") : QString();
    default:
        return procedure::displayText(walk.definition(), *field.element, value, language, communesOfCounty);
    }
}

QString withPlace(const QString &question, const QString &place)
{
    return QCoreApplication::translate("review", "%1, %2",
                                       "a question and what it is about: First name, Child 2")
        .arg(question, place);
}

/// A question that two screens ask is named with its screen.
void tellApart(std::vector<ReviewedStep> &steps)
{
    QHash<QString, int> uses;
    for (const ReviewedStep &step : steps) {
        for (const ReviewedGroup &group : step.groups) {
            for (const ReviewedAnswer &answer : group.answers)
                ++uses[answer.name];
        }
    }
    for (ReviewedStep &step : steps) {
        for (ReviewedGroup &group : step.groups) {
            for (ReviewedAnswer &answer : group.answers) {
                if (uses.value(answer.name) > 1)
                    answer.name = withPlace(answer.name, step.title);
            }
        }
    }
}

} // namespace

std::vector<ReviewedStep> reviewOf(const FormWalk &walk, const TranslateText &text, const QString &language,
                                   std::span<const procedure::Commune> communesOfCounty)
{
    std::vector<ReviewedStep> steps;
    for (const int index : walk.screens()) {
        ReviewedStep step{
            .step = index, .title = text(walk.definition().steps.at(std::size_t(index)).label), .groups = {}};
        const procedure::Field *repeat = nullptr;
        const std::vector<procedure::Field> fields = walk.form().fields(index);
        for (const procedure::Field &field : fields) {
            QString item;
            if (repeat && field.path.startsWith(repeat->path + u'/')) {
                const int number = field.path.mid(repeat->path.size() + 1).section(u'/', 0, 0).toInt();
                item = itemName(*repeat->element, number, text);
            } else {
                repeat = field.element->control == ControlKind::Repeat ? &field : nullptr;
            }
            if (step.groups.empty() || step.groups.back().title != item)
                step.groups.push_back({item, {}});
            const QString question = text(field.element->label);
            step.groups.back().answers.push_back(
                {field.path, question, answerText(walk, field, language, communesOfCounty),
                 item.isEmpty() ? question : withPlace(question, item), !field.element->readOnly});
        }
        if (!step.groups.empty())
            steps.push_back(std::move(step));
    }
    tellApart(steps);
    return steps;
}

} // namespace lucarne::ui
