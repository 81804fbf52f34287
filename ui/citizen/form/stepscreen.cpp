// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepscreen.h"

#include "fieldbox.h"
#include "formscreen.h"
#include "itemsfield.h"

#include "citizen/pieces.h"
#include "shell/appcontext.h"
#include "widgets/flickarea.h"
#include "widgets/lineinput.h"
#include "widgets/stepbar.h"
#include "widgets/writingarea.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

QString nextText(const FormWalk &walk)
{
    return walk.item() ? StepScreen::tr("Keep this") : StepScreen::tr("Next");
}

bool isWritten(const StepView &view)
{
    const std::vector<FieldBox *> &boxes = view.boxes();
    return std::any_of(boxes.begin(), boxes.end(), [](const FieldBox *box) {
        QWidget *target = box->field()->focusTarget();
        return target && keyboardPurpose(target);
    });
}

} // namespace

StepScreen::StepScreen(AppContext &context, FieldContext fields, const FormWalk &walk,
                       StepView::DescribeItem describeItem, QWidget *parent)
    : QWidget(parent)
{
    Theme &theme = context.theme;
    const procedure::Step &step = walk.definition().steps.at(std::size_t(walk.step()));
    const auto &item = walk.item();
    if (item) {
        m_title = itemName(*item->repeat, item->index, fields.text);
    } else {
        m_title = fields.text(step.label);
        m_help = fields.text(step.help);
    }
    const QString formTitle = fields.text(walk.definition().title);
    resize(parent->size());
    const int margin = pageMargin(context, *parent);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    m_area = new WritingArea(theme, context.configuration.alphabeticalKeyboard, this);
    outer->addWidget(m_area);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(margin, theme.px(28), margin, theme.px(24));
    column->setSpacing(theme.px(12));
    column->addWidget(makeText(context, TextRole::Quiet, formTitle, content));
    auto *steps = new StepBar(theme, content);
    steps->setProgress(walk.progress());
    column->addWidget(steps);
    column->addSpacing(theme.px(16));
    const int beforeQuestion = column->count();
    QLabel *question = makeText(context, TextRole::Title, m_title, content);
    question->setObjectName(u"form.question"_s);
    column->addWidget(question);
    if (!m_help.isEmpty())
        column->addWidget(makeText(context, TextRole::Body, m_help, content));
    column->addSpacing(theme.px(16));
    m_view = new StepView(std::move(fields), walk.form(), item ? item->repeat->children : step.elements,
                          item ? item->path() : QString(), m_title, std::move(describeItem), content);
    column->addWidget(m_view);
    // On an upright screen answers that are only touched lie low: within reach of a wheelchair, and where
    // those of a guide are. What is written stays above the keyboard.
    if (parent->height() > parent->width() && !isWritten(*m_view))
        column->insertStretch(beforeQuestion, 3);
    column->addStretch(1);
    QWidget *actions = makeActions(context, walk);
    const bool tight = isTight(theme, *parent);
    if (tight) {
        actions->layout()->setContentsMargins(0, theme.px(14), 0, 0);
        column->addWidget(actions);
    }
    m_view->follow(walk.step());
    m_area->setContent(content);
    m_view->keepDrags(*m_area->flick());
    m_area->setActions(tight ? nullptr : actions, makeActionsBesideKeyboard(context, walk));
    m_area->surroundings = [this](const QWidget &focused) {
        const FieldBox *box = m_view->boxAround(focused);
        if (!box)
            return QRect();
        return QRect(box->mapTo(m_area->flick()->widget(), box->answerArea().topLeft()),
                     box->answerArea().size());
    };
}

QWidget *StepScreen::makeActions(AppContext &context, const FormWalk &walk)
{
    Theme &theme = context.theme;
    auto *actions = new QWidget(this);
    auto *row = new QHBoxLayout(actions);
    const int margin = pageMargin(context, *parentWidget());
    row->setContentsMargins(margin, theme.px(14), margin, theme.px(18));
    row->setSpacing(theme.px(16));
    if (!walk.item()) {
        BigButton *kept = makeButton(context, ButtonRole::Quiet, Icon::Clock, tr("Go on later"), actions);
        kept->setObjectName(u"form.later"_s);
        kept->setFlush(true);
        connect(kept, &BigButton::clicked, this, &StepScreen::later);
        row->addWidget(kept);
    }
    row->addStretch(1);
    BigButton *on = makeButton(context, ButtonRole::Primary, walk.item() ? Icon::Check : Icon::Next,
                               nextText(walk), actions);
    on->setObjectName(u"form.next"_s);
    on->setIconPlace(IconPlace::Trailing);
    on->setMinimumWidth(theme.px(260));
    connect(on, &BigButton::clicked, this, &StepScreen::next);
    row->addWidget(on);
    return actions;
}

QWidget *StepScreen::makeActionsBesideKeyboard(AppContext &context, const FormWalk &walk)
{
    Theme &theme = context.theme;
    auto *actions = new QWidget(this);
    auto *column = new QVBoxLayout(actions);
    column->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    column->setSpacing(theme.px(16));
    BigButton *on = makeButton(context, ButtonRole::Primary, walk.item() ? Icon::Check : Icon::Next,
                               nextText(walk), actions);
    on->setObjectName(u"form.next"_s);
    connect(on, &BigButton::clicked, this, &StepScreen::next);
    BigButton *away =
        makeButton(context, ButtonRole::Secondary, Icon::Keyboard, tr("Hide the keyboard"), actions);
    away->setObjectName(u"form.hidekeyboard"_s);
    connect(away, &BigButton::clicked, m_area, &WritingArea::stopWriting);
    column->addWidget(on);
    column->addWidget(away);
    column->addStretch(1);
    return actions;
}

void StepScreen::bringUp(FieldBox &box)
{
    QWidget *target = box.field()->focusTarget();
    FlickArea &flick = *m_area->flick();
    layout()->activate();
    flick.revealTightly(QRect(box.mapTo(flick.widget(), QPoint()), box.size()));
    if (target)
        target->setFocus(Qt::OtherFocusReason);
}

void StepScreen::beginWriting()
{
    if (m_view->boxes().empty())
        return;
    FieldBox &first = *m_view->boxes().front();
    QWidget *target = first.field()->focusTarget();
    if (target && keyboardPurpose(target) && first.field()->value().isUndefined() &&
        m_area->hasRoomFor(*target))
        target->setFocus(Qt::OtherFocusReason);
}

} // namespace lucarne::ui
