// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepview.h"

#include "fieldbox.h"
#include "itemsfield.h"

#include "procedure/outline.h"
#include "theme/theme.h"
#include "widgets/flickarea.h"
#include "widgets/textlabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

using procedure::Element;

int controlsIn(const std::vector<Element> &elements)
{
    int count = 0;
    for (const Element &element : elements)
        count += element.kind == Element::Kind::Control ? 1 : controlsIn(element.children);
    return count;
}

} // namespace

StepView::StepView(FieldContext context, const procedure::Form &form, const std::vector<Element> &elements,
                   const QString &itemPath, const QString &title, DescribeItem describeItem, QWidget *parent)
    : QWidget(parent),
      m_context(std::move(context)),
      m_form(form),
      m_itemPath(itemPath),
      m_title(title),
      m_describeItem(std::move(describeItem)),
      m_asksOne(controlsIn(elements) == 1)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(m_context.theme.px(32));
    add(elements, column, this);
}

void StepView::add(const std::vector<Element> &elements, QBoxLayout *into, QWidget *parent)
{
    Theme &theme = m_context.theme;
    for (const Element &element : elements) {
        switch (element.kind) {
        case Element::Kind::Control:
            addControl(element, into, parent);
            break;
        case Element::Kind::Label: {
            auto *label = new TextLabel(theme, TextRole::Body, m_context.text(element.label), parent);
            into->addWidget(label);
            m_parts.push_back({&element, label});
            break;
        }
        case Element::Kind::Group:
        case Element::Kind::Vertical:
        case Element::Kind::Horizontal: {
            auto *group = new QWidget(parent);
            // Large letters need the whole width.
            const bool beside = element.kind == Element::Kind::Horizontal && theme.textPercent() <= 125;
            auto *box = new QBoxLayout(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, group);
            box->setContentsMargins({});
            box->setSpacing(theme.px(beside ? 24 : 32));
            if (element.kind == Element::Kind::Group)
                addTitle(element, box, group);
            add(element.children, box, group);
            into->addWidget(group);
            m_parts.push_back({&element, group});
            break;
        }
        }
    }
}

void StepView::addTitle(const Element &group, QBoxLayout *into, QWidget *parent)
{
    auto *words = new QVBoxLayout;
    words->setSpacing(m_context.theme.px(4));
    if (!group.label.isEmpty())
        words->addWidget(
            new TextLabel(m_context.theme, TextRole::Section, m_context.text(group.label), parent));
    if (!group.help.isEmpty())
        words->addWidget(new TextLabel(m_context.theme, TextRole::Body, m_context.text(group.help), parent));
    if (words->isEmpty())
        delete words;
    else
        into->addLayout(words);
}

bool StepView::isOnlyRead(const Element &element) const
{
    if (m_form.definition().outline().place(element.id).summary)
        return true;
    // A rule of its own may open it while it is on the screen.
    const bool mayOpen = element.rule && (element.rule->effect == procedure::Effect::Enable ||
                                          element.rule->effect == procedure::Effect::Disable);
    return element.readOnly && !mayOpen;
}

void StepView::addControl(const Element &element, QBoxLayout *into, QWidget *parent)
{
    if (isOnlyRead(element)) {
        addSummary(element, into, parent);
        return;
    }
    const QString path = m_itemPath + element.pointer;
    const bool asksItself = !m_asksOne || m_context.text(element.label) != m_title;
    auto *box = new FieldBox(element, path, asksItself, m_context, parent);
    FieldWidget *field = box->field();
    if (auto *items = qobject_cast<ItemsField *>(field)) {
        items->describe = [this, &element, path](int index) { return m_describeItem(element, path, index); };
        items->setValue(m_form.value(path));
        connect(items, &ItemsField::addWanted, this,
                [this, &element, path] { Q_EMIT addWanted(element, path); });
        connect(items, &ItemsField::changeWanted, this,
                [this, &element, path](int index) { Q_EMIT changeWanted(element, path, index); });
        connect(items, &ItemsField::removeWanted, this,
                [this, &element, path](int index) { Q_EMIT removeWanted(element, path, index); });
    } else {
        field->setValue(m_form.value(path));
        connect(field, &FieldWidget::changed, this,
                [this, path, field] { Q_EMIT answered(path, field->value()); });
    }
    into->addWidget(box, 0, Qt::AlignTop);
    m_parts.push_back({&element, box});
    m_boxes.push_back(box);
}

void StepView::addSummary(const Element &element, QBoxLayout *into, QWidget *parent)
{
    Theme &theme = m_context.theme;
    auto *summary = new QWidget(parent);
    auto *column = new QVBoxLayout(summary);
    column->setContentsMargins({});
    column->setSpacing(theme.px(4));
    column->addWidget(new TextLabel(theme, TextRole::Quiet, m_context.text(element.label), summary));
    auto *answer = new TextLabel(theme, TextRole::Strong, QString(), summary);
    answer->setObjectName(u"summary"_s + m_itemPath + element.pointer);
    column->addWidget(answer);
    m_summaries.push_back({&element, answer});
    into->addWidget(summary, 0, Qt::AlignTop);
    m_parts.push_back({&element, summary});
}

void StepView::follow(int step)
{
    for (const Part &part : m_parts)
        part.widget->setVisible(m_form.isVisible(*part.element, m_itemPath));
    for (const Summary &summary : m_summaries) {
        const QJsonValue value = m_form.value(m_itemPath + summary.element->pointer);
        summary.answer->setText(procedure::displayText(m_form.definition(), *summary.element, value,
                                                       m_context.language, m_context.communesOfCounty));
    }
    const std::vector<procedure::Field> fields = m_form.fields(step);
    for (FieldBox *box : m_boxes) {
        box->setTakesAnswers(m_form.isEnabled(box->element(), m_itemPath));
        for (const procedure::Field &field : fields) {
            if (field.path == box->path())
                box->setOptional(!field.required);
        }
    }
}

void StepView::reload(const QString &path)
{
    if (FieldBox *changed = box(path))
        changed->field()->setValue(m_form.value(path));
}

FieldBox *StepView::box(const QString &path) const
{
    for (FieldBox *one : m_boxes) {
        if (one->path() == path)
            return one;
    }
    return nullptr;
}

FieldBox *StepView::boxAround(const QWidget &widget) const
{
    for (FieldBox *one : m_boxes) {
        if (one->isAncestorOf(&widget))
            return one;
    }
    return nullptr;
}

void StepView::keepDrags(FlickArea &flick) const
{
    for (FieldBox *one : m_boxes) {
        if (!one->field()->isDraggable() && one->field()->focusTarget())
            flick.keepDrags(*one->field()->focusTarget());
    }
}

} // namespace lucarne::ui
