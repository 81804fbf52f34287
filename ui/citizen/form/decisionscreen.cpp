// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisionscreen.h"

#include "shell/appcontext.h"
#include "widgets/choicecard.h"

#include <QVBoxLayout>

namespace lucarne::ui
{

QStringList Decision::spoken() const
{
    QStringList lines{question, explanation};
    for (const Choice &choice : choices)
        lines << choice.text << choice.note;
    return lines;
}

DecisionScreen::DecisionScreen(AppContext &context, const Decision &decision, QWidget *parent)
    : FormScreen(context, parent)
{
    // On an upright screen choices lie low: within reach of a wheelchair.
    column()->addStretch(parent->height() > parent->width() ? 3 : 1);
    addText(TextRole::Title, decision.question);
    addText(TextRole::Lead, decision.explanation);
    column()->addSpacing(context.theme.px(16));
    for (int i = 0; i < int(decision.choices.size()); ++i) {
        const Decision::Choice &choice = decision.choices.at(std::size_t(i));
        auto *card = new ChoiceCard(context.theme, content());
        card->setObjectName(choice.objectName);
        card->setText(choice.text);
        card->setNote(choice.note);
        card->setIcon(choice.icon);
        connect(card, &ChoiceCard::clicked, this, [this, i] { Q_EMIT chosen(i); });
        column()->addWidget(card);
    }
    finish();
}

} // namespace lucarne::ui
