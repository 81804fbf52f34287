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
#include "widgets/buildqueue.h"
#include "widgets/choicecard.h"
#include "widgets/contentview.h"
#include "widgets/flickarea.h"

#include <QElapsedTimer>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

constexpr int kMostSeeAlso = 6;

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
    const int railWidth = portrait ? 0 : std::min(theme.textPx(400), page.width() * 2 / 5);
    m_flick = new FlickArea(theme, this);
    // Now already: the texts are measured for the width that they get.
    m_flick->resize(page.width() - railWidth, page.height());
    m_content = new QWidget;
    m_column = new QVBoxLayout(m_content);
    const int margin = pageMargin(context, page);
    m_column->setContentsMargins(portrait ? margin : theme.px(24), theme.px(36), margin, theme.px(56));
    m_column->setSpacing(theme.px(16));
    m_column->addWidget(makeText(context, TextRole::Title, sheet.title, m_content));
    addOfficialTextNote(context, m_column, m_content);
    m_column->addStretch(1);
    addSituation();
    planSections();
    planContents();
    planWhereToGo();
    planActions();
    planSeeAlso();
    planSources();
    BuildQueue &queue = page.buildQueue();
    m_width = m_flick->widthOfLongPage(m_flick->width());
    queue.setFullWhen([this, high = page.height()] { return m_column->totalHeightForWidth(m_width) > high; });
    queue.add(*this, [this](qint64 microseconds) { return build(microseconds); });
    m_flick->setWidget(m_content);

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
        rail->setFixedWidth(railWidth);
        rail->resize(railWidth, page.height());
        rail->setWidget(makeJumps(false));
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

bool AnswerView::build(qint64 microseconds)
{
    QElapsedTimer watch;
    watch.start();
    while (!m_plan.empty()) {
        const std::function<void()> piece = std::move(m_plan.front());
        m_plan.pop_front();
        const int before = m_column->count();
        piece();
        // Official content takes its own time, before what stands below it.
        const QLayoutItem *last =
            m_column->count() > before ? m_column->itemAt(m_column->count() - 2) : nullptr;
        const bool holdsContent = last && qobject_cast<const ContentView *>(last->widget());
        if (holdsContent || watch.nsecsElapsed() / 1000 >= microseconds)
            break;
    }
    return m_plan.empty();
}

void AnswerView::add(QWidget *part)
{
    // The stretch stays the last.
    m_column->insertWidget(m_column->count() - 1, part);
    // Else it would be there only after the next turn of the events.
    if (m_content->isVisible())
        part->show();
}

QLabel *AnswerView::addText(TextRole role, const QString &text)
{
    QLabel *label = makeText(m_context, role, text, m_content);
    add(label);
    return label;
}

void AnswerView::planText(TextRole role, const QString &text)
{
    plan([this, role, text] { addText(role, text); });
}

void AnswerView::planContent(const std::vector<catalogue::ContentNode> &nodes)
{
    plan([this, &nodes] { addContent(nodes); });
}

void AnswerView::addContent(const std::vector<catalogue::ContentNode> &nodes)
{
    ContentView *view = makeContent(m_context, nodes, m_sheet.glossary, m_page, m_content);
    const QMargins margins = m_column->contentsMargins();
    view->resize(m_width - margins.left() - margins.right(), view->height());
    add(view);
}

void AnswerView::planHeading(const QString &title, const QString &jump)
{
    const std::size_t place = m_jumps.size();
    if (!jump.isEmpty())
        m_jumps.push_back({jump});
    const bool above = std::exchange(m_hasHeading, true);
    plan([this, title, above, place, isPlace = !jump.isEmpty()] {
        if (above)
            m_column->insertSpacing(m_column->count() - 1, m_context.theme.px(28));
        QLabel *heading = addText(TextRole::Section, title);
        if (isPlace)
            m_jumps[place].heading = heading;
    });
}

void AnswerView::addSituation()
{
    if (!m_sheet.situation.isEmpty())
        addText(TextRole::Quiet, tr("Your answers: %1").arg(joined(m_sheet.situation)))
            ->setObjectName(u"answer.situation"_s);
    if (!m_sheet.otherTopics.isEmpty()) {
        auto *card = new ChoiceCard(m_context.theme, m_content);
        card->setObjectName(u"answer.othertopics"_s);
        card->setText(tr("Choose another topic of this guide"));
        card->setNote(joined(m_sheet.otherTopics));
        connect(card, &ChoiceCard::clicked, this, &AnswerView::otherTopicWanted);
        add(card);
    }
}

void AnswerView::planContents()
{
    QString jump = tr("The guides");
    for (const guide::LinkGroup &group : m_sheet.contents) {
        // Only what this terminal has; a group of which it has nothing has no heading.
        const auto isHere = [this](const catalogue::DocumentLink &link) {
            return !m_context.catalogue.summary(link.id).id.isEmpty();
        };
        const auto first = std::ranges::find_if(group.links, isHere);
        if (first == group.links.end())
            continue;
        planHeading(group.title.isEmpty() ? tr("The guides") : group.title, jump);
        jump.clear();
        for (auto link = first; link != group.links.end(); ++link)
            plan([this, &link = *link] { addEntry(link); });
    }
}

bool AnswerView::addEntry(const catalogue::DocumentLink &link)
{
    const catalogue::Summary summary = m_context.catalogue.summary(link.id);
    if (summary.id.isEmpty())
        return false;
    const QString title = link.title.isEmpty() ? summary.title : link.title;
    add(makeEntryCard(m_context, title, summary, m_page, m_content));
    return true;
}

void AnswerView::planSections()
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
            planHeading(title, jump);
        planContent(section.nodes);
    }
}

void AnswerView::planWhereToGo()
{
    if (m_sheet.whereToGo.empty())
        return;
    planHeading(tr("Where to go"), tr("Where to go"));
    for (const guide::WhereToGo &contact : m_sheet.whereToGo) {
        if (!contact.title.isEmpty())
            planText(TextRole::Strong, contact.title);
        if (!contact.appliesTo.isEmpty())
            planText(TextRole::Quiet, tr("For: %1").arg(joined(contact.appliesTo)));
        plan([this, &contact] { addOffices(contact); });
    }
}

void AnswerView::addOffices(const guide::WhereToGo &contact)
{
    std::vector<catalogue::OfficeNearby> offices;
    if (!contact.pivot.isEmpty())
        offices = officesAround(m_context, contact.pivot);
    for (std::size_t i = 0; i < offices.size() && i < 2; ++i)
        add(new OfficeCard(m_context, offices.at(i), true, m_content));
    // Before the rest: what is added while this is built is not the last of the plan.
    if (offices.empty() && contact.website.isValid())
        m_plan.push_front([this, &contact] {
            add(makeLinkCard(m_context, contact.title, tr("Website"), contact.website, m_page, m_content));
        });
    if (!contact.nodes.empty())
        m_plan.push_front([this, &contact] { addContent(contact.nodes); });
}

void AnswerView::planActions()
{
    const auto forms = m_context.procedures->forGuide(m_sheet.guideId, m_context.configuration.communeInsee);
    if (m_sheet.actions.empty() && forms.empty())
        return;
    planHeading(tr("What you can do now"), tr("Do it now"));
    for (const procedure::ProcedureSummary &form : forms)
        plan([this, form] { add(makeProcedureCard(m_context, form, m_page, m_content)); });
    for (const guide::Action &action : m_sheet.actions) {
        plan([this, &action] {
            QString kind = actionText(action);
            if (!action.appliesTo.isEmpty())
                kind += u'\n' + tr("For: %1").arg(joined(action.appliesTo));
            add(makeLinkCard(m_context, action.title, kind, action.url, m_page, m_content));
        });
        if (!action.nodes.empty())
            planContent(action.nodes);
    }
}

void AnswerView::planSeeAlso()
{
    if (m_sheet.seeAlso.empty())
        return;
    planHeading(tr("See also"), tr("See also"));
    plan([this] {
        int shown = 0;
        for (const catalogue::DocumentLink &link : m_sheet.seeAlso) {
            if (addEntry(link) && ++shown == kMostSeeAlso)
                break;
        }
    });
}

void AnswerView::planSources()
{
    planHeading(tr("Sources"), tr("Sources"));
    planText(TextRole::Body, textOfSource(m_context, m_sheet));
    for (const guide::SheetSource &source : m_sheet.sources)
        planText(TextRole::Quiet, source.complement.isEmpty()
                                      ? source.title
                                      : u"%1 – %2"_s.arg(source.title, source.complement));
}

void AnswerView::jumpTo(std::size_t place)
{
    if (!m_jumps[place].heading)
        m_page.buildQueue().finish();
    m_flick->scrollTo(m_jumps[place].heading->mapTo(m_flick->widget(), QPoint(0, 0)).y() -
                      m_context.theme.px(24));
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
    column->setSpacing(theme.targetGap());
    auto *grid = new QGridLayout;
    grid->setSpacing(theme.targetGap());
    const int columns = portrait ? 3 : 1;
    int cell = 0;
    for (std::size_t place = 0; place < m_jumps.size(); ++place) {
        auto *jump = makeButton(m_context, ButtonRole::Quiet, Icon::None, m_jumps[place].name, rail);
        jump->setObjectName(u"answer.jump"_s);
        connect(jump, &BigButton::clicked, this, [this, place] { jumpTo(place); });
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
