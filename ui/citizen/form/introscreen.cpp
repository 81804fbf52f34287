// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "introscreen.h"

#include "citizen/officecard.h"
#include "citizen/pieces.h"
#include "shell/appcontext.h"
#include "shell/language.h"
#include "widgets/noticebox.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

void addOffices(AppContext &context, const QString &pivot, QVBoxLayout *column, QWidget *content)
{
    const std::vector<catalogue::OfficeNearby> offices =
        pivot.isEmpty() ? std::vector<catalogue::OfficeNearby>{} : officesAround(context, pivot);
    for (std::size_t i = 0; i < offices.size() && i < 2; ++i)
        column->addWidget(new OfficeCard(context, offices.at(i), true, content));
}

} // namespace

QString IntroScreen::text(const procedure::Definition &definition, const QString &french) const
{
    return definition.text(french, context().language.code());
}

IntroScreen::IntroScreen(AppContext &context, const procedure::Definition &definition, Unfinished unfinished,
                         bool isReady, bool noticeOpen, QWidget *parent)
    : FormScreen(context, parent)
{
    Theme &theme = context.theme;
    addText(TextRole::Title, text(definition, definition.title));
    addText(TextRole::Lead, text(definition, definition.summary));
    if (unfinished == Unfinished::AnotherForm) {
        column()->addWidget(new NoticeBox(theme, NoticeKind::Warning,
                                          tr("You have begun another form. If you begin this one, the "
                                             "answers of the other one are erased."),
                                          content()));
    }
    column()->addSpacing(theme.px(8));
    column()->addWidget(makeIconLine(context, Icon::Clock,
                                     tr("About %n minute(s)", nullptr, definition.minutes), true, content()));
    const auto partner = context.directory->partner(definition.pivot);
    const QString who =
        partner ? u'\u2068' + partner->name + u'\u2069' : text(definition, definition.privacy.controller);
    column()->addWidget(
        makeIconLine(context, Icon::TownHall, tr("Who answers: %1").arg(who), true, content()));
    if (!definition.haveAtHand.isEmpty()) {
        column()->addSpacing(theme.px(8));
        addText(TextRole::Section, tr("Have at hand"));
        for (const QString &thing : definition.haveAtHand)
            column()->addWidget(
                makeIconLine(context, Icon::Check, text(definition, thing), false, content()));
    }
    column()->addSpacing(theme.px(8));
    addText(TextRole::Body, tr("Your answers are kept at each step. You can go back and change them."));
    addNotice(definition, noticeOpen);
    finish();
    if (unfinished == Unfinished::ThisForm) {
        BigButton *again =
            addAction(ButtonRole::Secondary, Icon::StartAgain, tr("Begin again"), u"form.begin"_s);
        connect(again, &BigButton::clicked, this, &IntroScreen::begin);
        BigButton *on = addAction(ButtonRole::Primary, Icon::Next, tr("Go on with my form"), u"form.goon"_s);
        connect(on, &BigButton::clicked, this, &IntroScreen::goOn);
    } else {
        BigButton *start = addAction(ButtonRole::Primary, isReady ? Icon::Next : Icon::Clock,
                                     isReady ? tr("Start") : tr("One moment…"), u"form.begin"_s);
        start->setEnabled(isReady);
        connect(start, &BigButton::clicked, this, &IntroScreen::begin);
    }
}

void IntroScreen::addNotice(const procedure::Definition &definition, bool open)
{
    BigButton *more = makeButton(
        context(), ButtonRole::Quiet, open ? Icon::ChevronUp : Icon::Shield,
        open ? tr("Hide: what becomes of my information") : tr("What becomes of my information"), content());
    more->setObjectName(u"form.privacy"_s);
    more->setFlush(true);
    connect(more, &BigButton::clicked, this, &IntroScreen::noticeToggled);
    column()->addWidget(more, 0, Qt::AlignLeading);
    if (!open)
        return;
    const procedure::Privacy &privacy = definition.privacy;
    const auto part = [&](const QString &title, const QString &french) {
        auto *box = new QVBoxLayout;
        box->setSpacing(context().theme.px(2));
        box->addWidget(makeText(context(), TextRole::Strong, title, content()));
        box->addWidget(makeText(context(), TextRole::Body, text(definition, french), content()));
        column()->addLayout(box);
    };
    part(tr("Who is responsible"), privacy.controller);
    part(tr("What it is used for"), privacy.purpose);
    part(tr("By what right"), privacy.legalBasis);
    part(tr("How long it is kept"), privacy.retention);
    part(tr("Your rights"), privacy.rights);
}

WaitingScreen::WaitingScreen(AppContext &context, const QString &title, QWidget *parent)
    : FormScreen(context, parent)
{
    addText(TextRole::Title, title);
    finish();
}

RefusedScreen::RefusedScreen(AppContext &context, const QString &title, const QString &reason,
                             const QString &pivot, QWidget *parent)
    : FormScreen(context, parent)
{
    addText(TextRole::Title, title);
    column()->addWidget(new NoticeBox(context.theme, NoticeKind::Warning, reason, content()));
    addText(TextRole::Lead, pivot.isEmpty() ? tr("Ask at the reception: somebody will help you.")
                                            : tr("You can make your request here:"));
    addOffices(context, pivot, column(), content());
    finish();
}

} // namespace lucarne::ui
