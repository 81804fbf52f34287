// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestions.h"

#include "citizen/pieces.h"
#include "widgets/choicecard.h"
#include "widgets/textlabel.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

constexpr std::size_t kMostShown = 6;

} // namespace

Suggestions::Suggestions(Theme &theme, bool tickBoxes, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_tickBoxes(tickBoxes)
{
}

void Suggestions::set(std::vector<Suggestion> all)
{
    m_all = std::move(all);
    showFrom(0);
}

void Suggestions::say(const QString &sentence)
{
    m_all.clear();
    m_first = 0;
    QVBoxLayout *column = emptied();
    auto *line = new TextLabel(m_theme, TextRole::Body, sentence, this);
    line->setObjectName(u"suggestion.none"_s);
    column->addWidget(line);
    Q_EMIT changedSize();
}

void Suggestions::sayNothingBeginsSo()
{
    say(tr("Nothing begins like this. Check the spelling, or write fewer letters."));
}

void Suggestions::setTicked(const std::vector<QJsonValue> &values)
{
    m_ticked = values;
    tick();
}

void Suggestions::tick()
{
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const bool ticked =
            std::find(m_ticked.begin(), m_ticked.end(), m_all.at(m_first + i).value) != m_ticked.end();
        m_cards.at(i)->setChecked(ticked);
    }
}

QVBoxLayout *Suggestions::emptied()
{
    clearLayoutOf(this);
    m_cards.clear();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(m_theme.targetGap());
    return column;
}

void Suggestions::showFrom(std::size_t first)
{
    m_first = first;
    QVBoxLayout *column = emptied();
    const std::size_t room = m_all.size() > kMostShown ? kMostShown - 1 : kMostShown;
    const std::size_t end = std::min(m_all.size(), first + room);
    for (std::size_t i = first; i < end; ++i) {
        auto *card = new ChoiceCard(m_theme, this);
        card->setObjectName(u"suggestion.%1"_s.arg(i));
        card->setText(m_all.at(i).text);
        card->setNote(m_all.at(i).note);
        if (m_tickBoxes) {
            card->setCheckable(true);
            card->setTickBox(true);
            m_cards.push_back(card);
        }
        connect(card, &ChoiceCard::clicked, this,
                [this, chosenOne = m_all.at(i)] { Q_EMIT chosen(chosenOne); });
        column->addWidget(card);
    }
    if (m_all.size() > kMostShown) {
        const bool more = end < m_all.size();
        auto *others = new BigButton(m_theme, ButtonRole::Quiet, Icon::More,
                                     more ? tr("Other choices") : tr("Back to the first choices"), this);
        others->setObjectName(u"suggestion.more"_s);
        others->setFlush(true);
        connect(others, &BigButton::clicked, this, [this, more, end] { showFrom(more ? end : 0); });
        column->addWidget(others, 0, Qt::AlignLeading);
    }
    tick();
    Q_EMIT changedSize();
}

} // namespace lucarne::ui
