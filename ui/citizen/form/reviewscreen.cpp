// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewscreen.h"

#include "answerlist.h"
#include "fieldbox.h"

#include "citizen/pieces.h"
#include "shell/appcontext.h"
#include "shell/language.h"
#include "widgets/flickarea.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

ReviewScreen::ReviewScreen(AppContext &context, FieldContext fields, const FormWalk &walk,
                           const std::optional<procedure::Fault> &fault, QWidget *parent)
    : FormScreen(context, parent), m_fields(std::move(fields))
{
    addText(TextRole::Title, tr("Read your answers again"));
    addText(TextRole::Lead, tr("If one is not right, touch it to change it."));
    for (const ReviewedStep &step :
         reviewOf(walk, m_fields.text, context.language.code(), m_fields.communesOfCounty))
        addStep(step);
    addDeclarations(walk, fault);
    finish();
    BigButton *later = addAction(ButtonRole::Quiet, Icon::Clock, tr("Go on later"), u"form.later"_s);
    connect(later, &BigButton::clicked, this, &ReviewScreen::later);
    BigButton *send = addAction(ButtonRole::Primary, Icon::Next, tr("Send"), u"form.send"_s);
    connect(send, &BigButton::clicked, this, &ReviewScreen::send);
}

void ReviewScreen::addStep(const ReviewedStep &step)
{
    Theme &theme = context().theme;
    column()->addSpacing(theme.px(14));
    addText(TextRole::Section, step.title);
    for (const ReviewedGroup &group : step.groups) {
        if (!group.title.isEmpty()) {
            column()->addSpacing(theme.px(4));
            addText(TextRole::Strong, group.title);
        }
        auto *list = new AnswerList(theme, content());
        for (const ReviewedAnswer &answer : group.answers) {
            const bool isAsked = answer.question != step.title;
            AnswerRow *row = list->addRow(isAsked ? answer.question : QString(), answer.answer, answer.name,
                                          answer.canChange);
            row->setObjectName(u"answer"_s + answer.path);
            connect(row, &AnswerRow::clicked, this,
                    [this, step = step.step, path = answer.path] { Q_EMIT changeWanted(step, path); });
        }
        column()->addWidget(list);
    }
}

void ReviewScreen::addDeclarations(const FormWalk &walk, const std::optional<procedure::Fault> &fault)
{
    for (const int step : walk.declarations()) {
        const procedure::Step &declared = walk.definition().steps.at(std::size_t(step));
        column()->addSpacing(context().theme.px(10));
        addText(TextRole::Section, m_fields.text(declared.label));
        if (!declared.help.isEmpty())
            addText(TextRole::Body, m_fields.text(declared.help));
        for (const procedure::Field &field : walk.form().fields(step)) {
            auto *box = new FieldBox(*field.element, field.path, true, m_fields, content());
            box->field()->setValue(walk.form().value(field.path));
            if (fault && fault->path == field.path) {
                box->setFault(fault->sentence);
                m_faulty = box;
            }
            connect(box->field(), &FieldWidget::changed, this, [this, box] {
                box->setFault({});
                Q_EMIT answered(box->path(), box->field()->value());
            });
            column()->addWidget(box);
        }
    }
}

} // namespace lucarne::ui
