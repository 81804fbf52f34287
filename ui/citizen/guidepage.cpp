// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidepage.h"

#include "answerview.h"
#include "pieces.h"
#include "spokensheet.h"

#include "shell/appcontext.h"
#include "theme/theme.h"
#include "widgets/bigbutton.h"
#include "widgets/choicecard.h"
#include "widgets/contentview.h"
#include "widgets/flickarea.h"
#include "widgets/stepbar.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

constexpr std::size_t kMostChoices = 6;

} // namespace

GuidePage::GuidePage(AppContext &context, const QString &guideId) : Page(context), m_guideId(guideId)
{
    const catalogue::Catalogue &catalogue = context.catalogue;
    auto walk =
        guide::Walk::start(guideId, [&catalogue](const QString &id) { return catalogue.document(id); });
    if (walk)
        m_walk = std::move(*walk);
    else
        m_fault = walk.error();
}

GuidePage::~GuidePage() = default;

QString GuidePage::heading() const
{
    if (!m_walk)
        return tr("This guide cannot be shown");
    if (m_walk->question())
        return m_walk->question()->title;
    return m_walk->sheet()->title;
}

QStringList GuidePage::spoken() const
{
    if (!m_walk)
        return {heading(), m_fault->sentence};
    if (const auto &question = m_walk->question()) {
        QStringList lines{question->title};
        for (const catalogue::ContentNode &node : question->lead)
            lines.append(node.plainText());
        for (const guide::Choice &choice : question->choices)
            lines.append(choice.label);
        return lines;
    }
    return {heading()};
}

std::vector<device::Utterance> GuidePage::utterances() const
{
    return m_walk && m_walk->sheet() ? spokenSheet(context(), *m_walk->sheet()) : Page::utterances();
}

QString GuidePage::spokenLanguage() const
{
    return m_walk ? u"fr"_s : QString();
}

bool GuidePage::canStepBack() const
{
    return m_walk && m_walk->canGoBack();
}

bool GuidePage::stepBack()
{
    if (!canStepBack())
        return false;
    m_walk->goBack();
    showEarlierQuestion();
    return true;
}

void GuidePage::chooseAnotherTopic()
{
    m_walk->backToTopics();
    showEarlierQuestion();
}

void GuidePage::showEarlierQuestion()
{
    m_openHelp = -1;
    m_firstChoice = 0;
    forgetScroll();
    recompose();
    if (const auto answered = std::size_t(m_walk->progress().answered); answered < m_offsets.size()) {
        scrollTo(m_offsets.at(answered));
        m_offsets.resize(answered);
    }
    Q_EMIT changed();
}

void GuidePage::choose(int choice)
{
    const int offset = scroller() ? scroller()->offset() : 0;
    if (const auto done = m_walk->choose(choice); !done) {
        m_fault = done.error();
    } else {
        m_fault.reset();
        m_offsets.push_back(offset);
        m_openHelp = -1;
        m_firstChoice = 0;
        forgetScroll();
    }
    recompose();
    Q_EMIT changed();
}

void GuidePage::compose(QWidget *body)
{
    if (!m_walk) {
        composeFault(body);
    } else if (m_walk->question()) {
        composeQuestion(body, *m_walk->question());
    } else {
        auto *column = new QVBoxLayout(body);
        column->setContentsMargins({});
        auto *view = new AnswerView(context(), *m_walk->sheet(), *this, body);
        connect(view, &AnswerView::otherTopicWanted, this, &GuidePage::chooseAnotherTopic);
        column->addWidget(view);
        setScroller(view->scroller());
    }
}

void GuidePage::composeFault(QWidget *body)
{
    Theme &theme = context().theme;
    const int margin = pageMargin(context(), *this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(margin, theme.px(48), margin, theme.px(48));
    column->setSpacing(theme.px(24));
    column->addStretch(1);
    column->addWidget(makeText(context(), TextRole::Title, heading(), body));
    column->addWidget(makeText(context(), TextRole::Lead, m_fault->sentence, body));
    auto *home = makeButton(context(), ButtonRole::Primary, Icon::Back, tr("Back"), body);
    connect(home, &BigButton::clicked, this, &Page::goBack);
    column->addWidget(home, 0, Qt::AlignLeading);
    column->addStretch(2);
}

void GuidePage::composeQuestion(QWidget *body, const guide::Question &question)
{
    Theme &theme = context().theme;
    const int margin = pageMargin(context(), *this);
    auto *outer = new QVBoxLayout(body);
    outer->setContentsMargins(0, theme.px(28), 0, 0);
    outer->setSpacing(theme.px(16));

    auto *head = new QVBoxLayout;
    head->setContentsMargins(margin, 0, margin, 0);
    head->setSpacing(theme.px(8));
    auto *steps = new StepBar(theme, body);
    steps->setProgress(m_walk->progress());
    head->addWidget(makeText(context(), TextRole::Quiet, m_walk->document().title, body));
    head->addWidget(steps);
    outer->addLayout(head);

    auto *flick = new FlickArea(theme, body);
    // Now already: the texts are measured for the width that they get.
    flick->resize(size());
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(margin, theme.px(16), margin, theme.px(32));
    column->setSpacing(theme.px(20));
    column->addStretch(isPortrait() ? 3 : 1);
    column->addWidget(makeText(context(), TextRole::Title, question.title, content));
    addOfficialTextNote(context(), column, content);
    if (m_fault)
        column->addWidget(makeText(context(), TextRole::Warning, m_fault->sentence, content));
    if (!question.lead.empty())
        column->addWidget(makeContent(context(), question.lead, {}, *this, content));
    column->addSpacing(theme.px(8));
    column->addWidget(makeChoices(content, question));
    column->addStretch(isPortrait() ? 1 : 2);
    flick->setWidget(content);
    outer->addWidget(flick, 1);
    setScroller(flick);
}

QWidget *GuidePage::makeChoices(QWidget *parent, const guide::Question &question)
{
    Theme &theme = context().theme;
    auto *choices = new QWidget(parent);
    auto *grid = new QGridLayout(choices);
    grid->setContentsMargins({});
    grid->setSpacing(theme.px(16));
    const std::size_t total = question.choices.size();
    // "I don't know" stays on every screen of a long list.
    const std::size_t kept = question.lastChoiceShowsAll && total > kMostChoices ? 1 : 0;
    const std::size_t room = total > kMostChoices ? kMostChoices - 1 - kept : total;
    const std::size_t end = std::min(m_firstChoice + room, total - kept);
    std::vector<std::size_t> shown;
    for (std::size_t i = m_firstChoice; i < end; ++i)
        shown.push_back(i);
    if (kept > 0)
        shown.push_back(total - 1);
    const int columns = isPortrait() || shown.size() <= 3 ? 1 : 2;
    int cell = 0;
    for (const std::size_t i : shown) {
        const guide::Choice &choice = question.choices.at(i);
        auto *card = new ChoiceCard(theme, choices);
        card->setText(choice.label);
        card->setMinimumHeight(theme.px(88));
        connect(card, &ChoiceCard::clicked, this, [this, i] { choose(int(i)); });
        if (choice.help.empty()) {
            grid->addWidget(card, cell / columns, cell % columns);
        } else {
            auto *group = new QWidget(choices);
            auto *column = new QVBoxLayout(group);
            column->setContentsMargins({});
            column->setSpacing(theme.targetGap());
            auto *line = new QHBoxLayout;
            line->setSpacing(theme.targetGap());
            line->addWidget(card, 1);
            const bool open = m_openHelp == int(i);
            auto *help = makeButton(context(), ButtonRole::Quiet, open ? Icon::Close : Icon::Question,
                                    QString(), group);
            help->setAccessibleName(open ? tr("Hide the explanation") : tr("Explain: %1").arg(choice.label));
            connect(help, &BigButton::clicked, this, [this, i, open] {
                m_openHelp = open ? -1 : int(i);
                recompose();
            });
            line->addWidget(help);
            column->addLayout(line);
            if (open)
                column->addWidget(makeContent(context(), choice.help, {}, *this, group));
            grid->addWidget(group, cell / columns, cell % columns, Qt::AlignTop);
        }
        ++cell;
    }
    if (total > kMostChoices) {
        auto *more = makeButton(context(), ButtonRole::Quiet, Icon::More, tr("Other choices"), choices);
        connect(more, &BigButton::clicked, this, [this, end, total, kept] {
            m_firstChoice = end < total - kept ? end : 0;
            recompose();
            Q_EMIT changed();
        });
        grid->addWidget(more, (cell + columns - 1) / columns, 0);
    }
    return choices;
}

} // namespace lucarne::ui
