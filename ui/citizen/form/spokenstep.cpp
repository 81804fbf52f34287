// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spokenstep.h"

#include "choicefield.h"
#include "fieldbox.h"
#include "formwalk.h"
#include "itemsfield.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

using procedure::ControlKind;
using procedure::Element;

/// More than these nobody keeps in mind while they listen.
constexpr std::size_t kMostChoicesRead = 12;

class SpokenStep
{
public:
    SpokenStep(const StepView &view, const FormWalk &walk, const FieldContext &context,
               const StepView::DescribeItem &describeItem)
        : m_view(view),
          m_walk(walk),
          m_context(context),
          m_describeItem(describeItem),
          m_itemPath(walk.item() ? walk.item()->path() : QString())
    {
    }

    QStringList read()
    {
        const auto &item = m_walk.item();
        const procedure::Step &step = m_walk.definition().steps.at(std::size_t(m_walk.step()));
        m_title = item ? QString() : step.label;
        add(item ? item->repeat->children : step.elements);
        m_lines.removeAll(QString());
        return std::move(m_lines);
    }

private:
    void add(const std::vector<Element> &elements)
    {
        for (const Element &element : elements) {
            if (!m_walk.form().isVisible(element, m_itemPath))
                continue;
            if (element.kind != Element::Kind::Control) {
                m_lines << m_context.text(element.label) << m_context.text(element.help); // layouts have none
                add(element.children);
            } else if (element.readOnly && !m_view.box(m_itemPath + element.pointer)) {
                addSummary(element);
            } else {
                addQuestion(element);
            }
        }
    }

    void addSummary(const Element &element)
    {
        m_lines << m_context.text(element.label)
                << procedure::displayText(m_walk.definition(), element,
                                          m_walk.form().value(m_itemPath + element.pointer),
                                          m_context.language, m_context.communesOfCounty);
    }

    void addQuestion(const Element &element)
    {
        const QString path = m_itemPath + element.pointer;
        // What the screen is called was read.
        if (element.label != m_title)
            m_lines.append(m_context.text(element.label));
        m_lines.append(m_context.text(element.help));
        addChoices(element);
        const qsizetype items = m_walk.form().value(path).toArray().size();
        const bool isList =
            element.control == ControlKind::Repeat || element.control == ControlKind::Documents;
        for (int i = 0; isList && i < int(items); ++i)
            m_lines.append(m_describeItem(element, path, i));
        if (m_walk.form().isPromised(element))
            m_lines.append(DocumentsField::promisedText());
        if (const FieldBox *box = m_view.box(path))
            m_lines.append(box->field()->example());
    }

    void addChoices(const Element &element)
    {
        if (element.control == ControlKind::YesNo)
            m_lines << YesNoField::tr("Yes") << YesNoField::tr("No");
        if (element.choices.size() > kMostChoicesRead) {
            m_lines.append(QCoreApplication::translate(
                "spokenstep", "There are %n answers. You can write the first letters of yours.", nullptr,
                int(element.choices.size())));
            return;
        }
        for (const procedure::Choice &choice : element.choices)
            m_lines.append(m_context.text(choice.label));
    }

    const StepView &m_view;
    const FormWalk &m_walk;
    const FieldContext &m_context;
    const StepView::DescribeItem &m_describeItem;
    QString m_itemPath;
    QString m_title; ///< French, as labels are
    QStringList m_lines;
};

} // namespace

QStringList spokenStep(const StepView &view, const FormWalk &walk, const FieldContext &context,
                       const StepView::DescribeItem &describeItem)
{
    return SpokenStep(view, walk, context, describeItem).read();
}

QStringList spokenDeclarations(const FormWalk &walk, const FieldContext &context)
{
    QStringList lines;
    for (const int index : walk.declarations()) {
        const procedure::Step &step = walk.definition().steps.at(std::size_t(index));
        lines << context.text(step.label) << context.text(step.help);
        const std::vector<procedure::Field> fields = walk.form().fields(index);
        for (const procedure::Field &field : fields)
            lines << context.text(field.element->label) << context.text(field.element->help);
    }
    lines.removeAll(QString());
    return lines;
}

} // namespace lucarne::ui
