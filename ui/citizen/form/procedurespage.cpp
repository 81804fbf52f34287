// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "procedurespage.h"

#include "citizen/pieces.h"
#include "procedure/formdesk.h"
#include "shell/appcontext.h"
#include "shell/language.h"
#include "widgets/choicecard.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

constexpr std::size_t kMostShown = 6;

} // namespace

QString titleOf(const procedure::ProcedureSummary &procedure, const QString &language)
{
    return procedure.titles.value(language, procedure.title);
}

QString summaryOf(const procedure::ProcedureSummary &procedure, const QString &language)
{
    return procedure.summaries.value(language, procedure.summary);
}

ChoiceCard *makeProcedureCard(const AppContext &context, const procedure::ProcedureSummary &procedure,
                              Page &page, QWidget *parent)
{
    auto *card = new ChoiceCard(context.theme, parent);
    card->setObjectName(u"procedure.%1"_s.arg(procedure.id));
    card->setText(titleOf(procedure, context.language.code()));
    card->setNote(ProceduresPage::tr("Form to fill in here, about %n minute(s)", nullptr, procedure.minutes));
    card->setIcon(Icon::Form);
    QObject::connect(card, &ChoiceCard::clicked, &page, [&page, id = procedure.id] {
        Q_EMIT page.goTo({PageId::Procedure, id});
    });
    return card;
}

ChoiceCard *makeUnfinishedCard(const AppContext &context, Page &page, QWidget *parent)
{
    procedure::FormDesk *desk = context.desk.made();
    if (!desk || !desk->isOpen())
        return nullptr;
    const auto draft = desk->draftOfThisVisit();
    if (!draft || !*draft)
        return nullptr;
    auto *card = new ChoiceCard(context.theme, parent);
    card->setObjectName(u"form.unfinished"_s);
    card->setText(ProceduresPage::tr("Go on with your form"));
    const auto definition = context.procedures->definition((*draft)->procedure, (*draft)->version);
    if (definition)
        card->setNote((*definition)->text((*definition)->title, context.language.code()));
    card->setIcon(Icon::Pen);
    QObject::connect(card, &ChoiceCard::clicked, &page, [&page] {
        Q_EMIT page.goTo({PageId::Unfinished, QString()});
    });
    return card;
}

ProceduresPage::ProceduresPage(AppContext &context)
    : Page(context), m_all(context.procedures->offered(context.configuration.communeInsee))
{
    const QString language = context.language.code();
    std::stable_sort(m_all.begin(), m_all.end(), [&language](const auto &a, const auto &b) {
        return titleOf(a, language).localeAwareCompare(titleOf(b, language)) < 0;
    });
}

QString ProceduresPage::heading() const
{
    return tr("Which form do you want to fill in?");
}

std::vector<procedure::ProcedureSummary> ProceduresPage::shown() const
{
    const std::size_t end = std::min(m_all.size(), m_first + kMostShown);
    return {m_all.begin() + std::ptrdiff_t(m_first), m_all.begin() + std::ptrdiff_t(end)};
}

QStringList ProceduresPage::spoken() const
{
    QStringList lines{heading()};
    for (const procedure::ProcedureSummary &procedure : shown())
        lines.append(titleOf(procedure, context().language.code()));
    return lines;
}

QLayout *ProceduresPage::makeOtherWays(QWidget *parent)
{
    auto *grid = new QGridLayout;
    grid->setSpacing(context().theme.px(16));
    const auto add = [&](int cell, Icon icon, const QString &text, const QString &name, PageId page) {
        auto *button = makeButton(context(), ButtonRole::Secondary, icon, text, parent);
        button->setObjectName(name);
        connect(button, &BigButton::clicked, this, [this, page] { Q_EMIT goTo({page, {}}); });
        grid->addWidget(button, isPortrait() ? cell : 0, isPortrait() ? 0 : cell);
    };
    add(0, Icon::Pen, tr("Go on with a form I kept"), u"procedures.takeup"_s, PageId::TakeUp);
    add(1, Icon::Receipt, tr("How does my request get on?"), u"procedures.progress"_s, PageId::Progress);
    return grid;
}

void ProceduresPage::compose(QWidget *body)
{
    Theme &theme = context().theme;
    setScroller(layColumn(context(), *this, body, 32, [&](QWidget *content, QVBoxLayout *column) {
        column->addStretch(isPortrait() ? 3 : 1);
        column->addWidget(makeText(context(), TextRole::Title, heading(), content));
        if (m_all.empty()) {
            column->addWidget(makeText(
                context(), TextRole::Lead,
                tr("No form can be filled in on this terminal for now. Ask at the reception."), content));
        } else {
            column->addWidget(makeText(context(), TextRole::Lead,
                                       tr("You answer one question after the other. Your request is recorded "
                                          "here and sent for you."),
                                       content));
        }
        if (ChoiceCard *unfinished = makeUnfinishedCard(context(), *this, content))
            column->addWidget(unfinished);
        auto *grid = new QGridLayout;
        grid->setSpacing(theme.px(16));
        const int columns = isPortrait() ? 1 : 2;
        int cell = 0;
        for (const procedure::ProcedureSummary &procedure : shown()) {
            ChoiceCard *card = makeProcedureCard(context(), procedure, *this, content);
            card->setNote(tr("About %n minute(s)", nullptr, procedure.minutes));
            card->setMinimumHeight(theme.px(104));
            grid->addWidget(card, cell / columns, cell % columns);
            ++cell;
        }
        for (int i = 0; i < columns; ++i)
            grid->setColumnStretch(i, 1);
        column->addLayout(grid);
        if (m_all.size() > kMostShown) {
            const bool more = m_first + kMostShown < m_all.size();
            auto *others = makeButton(context(), ButtonRole::Secondary, Icon::More,
                                      more ? tr("Other forms") : tr("Back to the first forms"), content);
            others->setObjectName(u"procedures.more"_s);
            connect(others, &BigButton::clicked, this, [this, more] {
                m_first = more ? m_first + kMostShown : 0;
                forgetScroll();
                recompose();
                Q_EMIT changed();
            });
            column->addWidget(others, 0, Qt::AlignLeading);
        }
        column->addSpacing(theme.px(8));
        column->addLayout(makeOtherWays(content));
        column->addStretch(isPortrait() ? 1 : 2);
    }));
}

} // namespace lucarne::ui
