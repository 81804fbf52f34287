// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerview.h"

#include "form/procedurespage.h"
#include "officecard.h"
#include "pieces.h"

#include "shell/appcontext.h"
#include "shell/page.h"
#include "shell/printing.h"
#include "theme/theme.h"
#include "widgets/bigbutton.h"
#include "widgets/choicecard.h"
#include "widgets/contentview.h"
#include "widgets/flickarea.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

QString verb(catalogue::DocumentKind kind)
{
    switch (kind) {
    case catalogue::DocumentKind::Form:
        return AnswerView::tr("Form");
    case catalogue::DocumentKind::LetterTemplate:
        return AnswerView::tr("Letter ready to fill in");
    case catalogue::DocumentKind::Simulator:
        return AnswerView::tr("Work out an amount or a right");
    case catalogue::DocumentKind::SearchTool:
        return AnswerView::tr("Search tool");
    default:
        return AnswerView::tr("Online service");
    }
}

/// Official French phrases in a line of any direction.
QString joined(const QStringList &phrases)
{
    QStringList isolated;
    for (const QString &phrase : phrases)
        isolated.append(u'\u2068' + phrase + u'\u2069');
    return isolated.join(u" · "_s);
}

} // namespace

QString actionText(const guide::Action &action)
{
    const QString kind = verb(action.kind);
    return action.cerfa.isEmpty() ? kind : kind + u", "_s + AnswerView::tr("Cerfa no. %1").arg(action.cerfa);
}

QString textOfSource(const AppContext &context, const guide::AnswerSheet &sheet)
{
    const QString publisher = sheet.publisher.isEmpty() ? u"service-public.fr"_s : sheet.publisher;
    return sheet.modified.isValid() ? AnswerView::tr("Official text of %1, checked on %2.")
                                          .arg(publisher, dateText(context, sheet.modified))
                                    : AnswerView::tr("Official text of %1.").arg(publisher);
}

AnswerView::AnswerView(AppContext &context, const guide::AnswerSheet &sheet, Page &page, QWidget *parent)
    : QWidget(parent), m_context(context), m_sheet(sheet), m_page(page)
{
    Theme &theme = context.theme;
    const bool portrait = page.height() > page.width();
    m_flick = new FlickArea(theme, this);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    const int margin = pageMargin(context, page);
    column->setContentsMargins(portrait ? margin : theme.px(24), theme.px(36), margin, theme.px(56));
    column->setSpacing(theme.px(16));
    column->addWidget(makeText(context, TextRole::Title, sheet.title, content));
    addOfficialTextNote(context, column, content);
    addSituation(column, content);
    addSections(column, content);
    addContents(column, content);
    addWhereToGo(column, content);
    addActions(column, content);
    addSeeAlso(column, content);
    addSources(column, content);
    column->addStretch(1);
    m_flick->setWidget(content);

    if (portrait) {
        auto *rows = new QVBoxLayout(this);
        rows->setContentsMargins({});
        rows->setSpacing(0);
        rows->addWidget(m_flick, 1);
        rows->addWidget(makeJumps(true));
    } else {
        auto *columns = new QHBoxLayout(this);
        columns->setContentsMargins({});
        columns->setSpacing(0);
        // Large text may make the rail higher than the screen.
        auto *rail = new FlickArea(theme, this);
        rail->setWidget(makeJumps(false));
        const int railWidth = std::min(theme.textPx(400), page.width() * 2 / 5);
        rail->setFixedWidth(railWidth);
        auto *side = new QVBoxLayout;
        side->addWidget(rail, 1);
        QWidget *takeAway = makeTakeAway(false);
        takeAway->setFixedWidth(railWidth);
        const int inset = theme.px(32);
        takeAway->setContentsMargins(inset, theme.px(8), inset, theme.px(28));
        side->addWidget(takeAway);
        columns->addLayout(side);
        columns->addWidget(m_flick, 1);
    }
}

QWidget *AnswerView::addHeading(QVBoxLayout *column, QWidget *content, const QString &title,
                                const QString &jump)
{
    if (!m_jumps.empty())
        column->addSpacing(m_context.theme.px(28));
    QLabel *heading = makeText(m_context, TextRole::Section, title, content);
    column->addWidget(heading);
    if (!jump.isEmpty())
        m_jumps.emplace_back(jump, heading);
    return heading;
}

void AnswerView::addSituation(QVBoxLayout *column, QWidget *content)
{
    if (!m_sheet.situation.isEmpty()) {
        QLabel *answers = makeText(m_context, TextRole::Quiet,
                                   tr("Your answers: %1").arg(joined(m_sheet.situation)), content);
        answers->setObjectName(u"answer.situation"_s);
        column->addWidget(answers);
    }
    if (!m_sheet.otherTopics.isEmpty()) {
        auto *card = new ChoiceCard(m_context.theme, content);
        card->setObjectName(u"answer.othertopics"_s);
        card->setText(tr("Choose another topic of this guide"));
        card->setNote(joined(m_sheet.otherTopics));
        connect(card, &ChoiceCard::clicked, this, &AnswerView::otherTopicWanted);
        column->addWidget(card);
    }
}

void AnswerView::addContents(QVBoxLayout *column, QWidget *content)
{
    QString jump = tr("The guides");
    for (const guide::LinkGroup &group : m_sheet.contents) {
        std::vector<ChoiceCard *> cards;
        for (const catalogue::DocumentLink &link : group.links) {
            const catalogue::Summary summary = m_context.catalogue.summary(link.id);
            if (summary.id.isEmpty())
                continue;
            const QString title = link.title.isEmpty() ? summary.title : link.title;
            cards.push_back(makeEntryCard(m_context, title, summary, m_page, content));
        }
        if (cards.empty())
            continue;
        addHeading(column, content, group.title.isEmpty() ? tr("The guides") : group.title, jump);
        jump.clear();
        for (ChoiceCard *card : cards)
            column->addWidget(card);
    }
}

void AnswerView::addSections(QVBoxLayout *column, QWidget *content)
{
    guide::SectionRole last = guide::SectionRole::Summary;
    bool first = true;
    for (const guide::SheetSection &section : m_sheet.sections) {
        QString jump;
        if (first || section.role != last) {
            switch (section.role) {
            case guide::SectionRole::Summary:
                jump = tr("In short");
                break;
            case guide::SectionRole::WhatYouNeed:
                jump = tr("What you need");
                break;
            case guide::SectionRole::CostAndDelay:
                jump = tr("Cost and delays");
                break;
            case guide::SectionRole::Steps:
                jump = tr("In detail");
                break;
            }
        }
        first = false;
        last = section.role;
        const QString title = section.title.isEmpty() ? jump : section.title;
        if (!title.isEmpty())
            addHeading(column, content, title, jump);
        column->addWidget(makeContent(m_context, section.nodes, m_sheet.glossary, m_page, content));
    }
}

void AnswerView::addWhereToGo(QVBoxLayout *column, QWidget *content)
{
    if (m_sheet.whereToGo.empty())
        return;
    addHeading(column, content, tr("Where to go"), tr("Where to go"));
    for (const guide::WhereToGo &contact : m_sheet.whereToGo) {
        std::vector<catalogue::OfficeNearby> offices;
        if (!contact.pivot.isEmpty())
            offices = officesAround(m_context, contact.pivot);
        if (!contact.title.isEmpty())
            column->addWidget(makeText(m_context, TextRole::Strong, contact.title, content));
        if (!contact.appliesTo.isEmpty())
            column->addWidget(makeText(m_context, TextRole::Quiet,
                                       AnswerView::tr("For: %1").arg(joined(contact.appliesTo)), content));
        for (std::size_t i = 0; i < offices.size() && i < 2; ++i)
            column->addWidget(new OfficeCard(m_context, offices.at(i), true, content));
        if (!contact.nodes.empty())
            column->addWidget(makeContent(m_context, contact.nodes, m_sheet.glossary, m_page, content));
        if (offices.empty() && contact.website.isValid())
            column->addWidget(
                makeLinkCard(m_context, contact.title, tr("Website"), contact.website, m_page, content));
    }
}

void AnswerView::addActions(QVBoxLayout *column, QWidget *content)
{
    const auto forms = m_context.procedures->forGuide(m_sheet.guideId, m_context.configuration.communeInsee);
    if (m_sheet.actions.empty() && forms.empty())
        return;
    addHeading(column, content, tr("What you can do now"), tr("Do it now"));
    for (const procedure::ProcedureSummary &form : forms)
        column->addWidget(makeProcedureCard(m_context, form, m_page, content));
    for (const guide::Action &action : m_sheet.actions) {
        QString kind = actionText(action);
        if (!action.appliesTo.isEmpty())
            kind += u'\n' + AnswerView::tr("For: %1").arg(joined(action.appliesTo));
        column->addWidget(makeLinkCard(m_context, action.title, kind, action.url, m_page, content));
        if (!action.nodes.empty())
            column->addWidget(makeContent(m_context, action.nodes, m_sheet.glossary, m_page, content));
    }
}

void AnswerView::addSeeAlso(QVBoxLayout *column, QWidget *content)
{
    if (m_sheet.seeAlso.empty())
        return;
    addHeading(column, content, tr("See also"), tr("See also"));
    int shown = 0;
    for (const catalogue::DocumentLink &link : m_sheet.seeAlso) {
        const catalogue::Summary summary = m_context.catalogue.summary(link.id);
        if (summary.id.isEmpty())
            continue;
        const QString title = link.title.isEmpty() ? summary.title : link.title;
        column->addWidget(makeEntryCard(m_context, title, summary, m_page, content));
        if (++shown == 6)
            break;
    }
}

void AnswerView::addSources(QVBoxLayout *column, QWidget *content)
{
    addHeading(column, content, tr("Sources"), tr("Sources"));
    column->addWidget(makeText(m_context, TextRole::Body, textOfSource(m_context, m_sheet), content));
    for (const guide::SheetSource &source : m_sheet.sources) {
        const QString line =
            source.complement.isEmpty() ? source.title : u"%1 – %2"_s.arg(source.title, source.complement);
        column->addWidget(makeText(m_context, TextRole::Quiet, line, content));
    }
}

QWidget *AnswerView::makeTakeAway(bool portrait)
{
    Theme &theme = m_context.theme;
    auto *group = new QWidget(this);
    auto *box = new QBoxLayout(portrait ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, group);
    box->setContentsMargins({});
    box->setSpacing(theme.px(12));
    auto *phone = makeButton(m_context, ButtonRole::Primary, Icon::Qr,
                             AnswerView::tr("Take it on my telephone"), group);
    connect(phone, &BigButton::clicked, this,
            [this] { Q_EMIT m_page.takeAwayWanted(m_sheet.title, m_sheet.officialUrl); });
    phone->setObjectName(u"answer.takeaway"_s);
    phone->setEnabled(m_sheet.officialUrl.isValid());
    box->addWidget(phone);
    if (!Printing::isPossible(m_context))
        return group;
    auto *print = makeButton(m_context, ButtonRole::Secondary, Icon::Print, AnswerView::tr("Print"), group);
    print->setObjectName(u"answer.print"_s);
    connect(print, &BigButton::clicked, this, [this] { Q_EMIT m_page.printWanted(m_sheet); });
    box->addWidget(print);
    return group;
}

QWidget *AnswerView::makeJumps(bool portrait)
{
    Theme &theme = m_context.theme;
    auto *rail = new QWidget(this);
    auto *column = new QVBoxLayout(rail);
    const int margin = portrait ? theme.px(40) : theme.px(32);
    column->setContentsMargins(margin, theme.px(portrait ? 16 : 36), margin, theme.px(portrait ? 20 : 28));
    column->setSpacing(theme.px(10));
    auto *grid = new QGridLayout;
    grid->setSpacing(theme.px(10));
    const int columns = portrait ? 3 : 1;
    int cell = 0;
    for (const auto &[name, heading] : m_jumps) {
        auto *jump = makeButton(m_context, ButtonRole::Quiet, Icon::None, name, rail);
        jump->setObjectName(u"answer.jump"_s);
        connect(jump, &BigButton::clicked, this, [this, target = heading] {
            m_flick->scrollTo(target->mapTo(m_flick->widget(), QPoint(0, 0)).y() - m_context.theme.px(24));
        });
        grid->addWidget(jump, cell / columns, cell % columns);
        ++cell;
    }
    column->addLayout(grid);
    if (portrait)
        column->addWidget(makeTakeAway(true));
    else
        column->addStretch(1);
    return rail;
}

} // namespace lucarne::ui
