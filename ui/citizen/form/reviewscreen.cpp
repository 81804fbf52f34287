// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewscreen.h"

#include "answercard.h"
#include "fieldbox.h"
#include "itemsfield.h"

#include "citizen/pieces.h"
#include "shell/appcontext.h"
#include "shell/language.h"
#include "widgets/flickarea.h"

#include <QJsonArray>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

using procedure::ControlKind;

QString reviewText(const FormWalk &walk, const procedure::Element &element, const QString &path,
                   const QString &language, std::span<const procedure::Commune> communesOfCounty)
{
    const QJsonValue value = walk.form().value(path);
    switch (element.control) {
    case ControlKind::Documents: {
        const int count = int(value.toArray().size());
        return count > 0 ? ReviewScreen::tr("%n document(s)", nullptr, count) : QString();
    }
    case ControlKind::Signature:
        return value.isString() ? ReviewScreen::tr("Signed") : QString();
    default:
        return procedure::displayText(walk.definition(), element, value, language, communesOfCounty);
    }
}

ReviewScreen::ReviewScreen(AppContext &context, FieldContext fields, const FormWalk &walk,
                           const std::optional<procedure::Fault> &fault, QWidget *parent)
    : FormScreen(context, parent), m_fields(std::move(fields))
{
    addText(TextRole::Title, tr("Read your answers again"));
    addText(TextRole::Lead, tr("If one is not right, touch it to change it."));
    for (const int step : walk.screens())
        addStep(walk, step);
    addDeclarations(walk, fault);
    finish();
    BigButton *later = addAction(ButtonRole::Quiet, Icon::Clock, tr("Go on later"), u"form.later"_s);
    connect(later, &BigButton::clicked, this, &ReviewScreen::later);
    BigButton *send = addAction(ButtonRole::Primary, Icon::Next, tr("Send"), u"form.send"_s);
    connect(send, &BigButton::clicked, this, &ReviewScreen::send);
}

void ReviewScreen::addStep(const FormWalk &walk, int step)
{
    const std::vector<procedure::Field> shown = walk.form().fields(step);
    if (shown.empty())
        return;
    Theme &theme = context().theme;
    column()->addSpacing(theme.px(10));
    addText(TextRole::Section, m_fields.text(walk.definition().steps.at(std::size_t(step)).label));
    auto *list = new QVBoxLayout;
    list->setSpacing(theme.px(10));
    const procedure::Field *repeat = nullptr;
    QString item;
    for (const procedure::Field &field : shown) {
        if (field.element->control == ControlKind::Repeat) {
            repeat = &field;
        } else if (repeat && field.path.startsWith(repeat->path + u'/')) {
            const int index = field.path.mid(repeat->path.size() + 1).section(u'/', 0, 0).toInt();
            const QString name = itemName(*repeat->element, index, m_fields.text);
            if (name != item) {
                item = name;
                list->addSpacing(theme.px(6));
                list->addWidget(makeText(context(), TextRole::Strong, item, content()));
            }
        } else {
            repeat = nullptr;
        }
        const QString answer = reviewText(walk, *field.element, field.path, context().language.code(),
                                          m_fields.communesOfCounty);
        auto *card = new AnswerCard(theme, m_fields.text(field.element->label),
                                    answer.isEmpty() ? tr("No answer") : answer, content());
        card->setObjectName(u"answer"_s + field.path);
        connect(card, &AnswerCard::clicked, this,
                [this, step, path = field.path] { Q_EMIT changeWanted(step, path); });
        list->addWidget(card);
    }
    column()->addLayout(list);
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
