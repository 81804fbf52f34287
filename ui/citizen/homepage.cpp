// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "homepage.h"

#include "form/procedurespage.h"
#include "horizon.h"
#include "listpage.h"
#include "pieces.h"

#include "shell/appcontext.h"
#include "theme/theme.h"
#include "widgets/bigbutton.h"
#include "widgets/choicecard.h"
#include "widgets/flickarea.h"
#include "widgets/tilecard.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

QString HomePage::heading() const
{
    return tr("What do you need?");
}

QStringList HomePage::spoken() const
{
    return {tr("Hello."),
            tr("What do you need?"),
            tr("Touch the white line to write a word, for example: identity card."),
            tr("Or touch a situation: I am moving house, I am looking for work."),
            tr("To make a request, touch: Fill in a form."),
            tr("If you have an appointment, touch: I have an appointment."),
            tr("If you need a person, touch: Call for help, at the bottom of the screen.")};
}

QWidget *HomePage::makeNeed(QWidget *parent)
{
    Theme &theme = context().theme;
    auto *need = new QWidget(parent);
    auto *column = new QVBoxLayout(need);
    column->setContentsMargins({});
    column->setSpacing(theme.px(16));
    column->addWidget(makeText(context(), TextRole::Display, tr("Hello"), need));
    column->addWidget(makeText(context(), TextRole::Title, tr("What do you need?"), need));
    column->addSpacing(theme.px(4));
    auto *field = makeButton(context(), ButtonRole::Field, Icon::Search,
                             tr("Write a word: identity card, rent…"), need);
    field->setMinimumHeight(theme.textPx(76));
    field->setObjectName(u"home.search"_s);
    field->setAccessibleName(tr("Search"));
    connect(field, &BigButton::clicked, this, [this] { Q_EMIT goTo({PageId::Search, {}}); });
    column->addWidget(field);
    return need;
}

QList<TileCard *> HomePage::makeLifeEvents(QWidget *parent)
{
    Theme &theme = context().theme;
    const std::vector<catalogue::Summary> events = context().catalogue.lifeEvents();
    QList<TileCard *> tiles;
    const std::size_t shown = std::min<std::size_t>(events.size(), events.size() > 6 ? 5 : 6);
    for (std::size_t i = 0; i < shown; ++i) {
        const catalogue::Summary &event = events.at(i);
        const Icon icon = iconOf(event);
        auto *tile = new TileCard(theme, icon == Icon::None ? Icon::Person : icon, event.title, parent);
        connect(tile, &TileCard::clicked, this, [this, place = placeOf(event)] { Q_EMIT goTo(place); });
        tiles.append(tile);
    }
    if (events.size() > shown) {
        auto *more = new TileCard(theme, Icon::More, tr("Other situations"), parent);
        connect(more, &TileCard::clicked, this, [this] { Q_EMIT goTo({PageId::LifeEvents, {}}); });
        tiles.append(more);
    }
    return tiles;
}

QWidget *HomePage::makeLifeEventsTitle(QWidget *parent)
{
    auto *title = new QWidget(parent);
    auto *column = new QVBoxLayout(title);
    column->setContentsMargins({});
    column->setSpacing(context().theme.px(4));
    column->addWidget(makeText(context(), TextRole::Section, tr("What is happening in your life?"), title));
    addOfficialTextNote(context(), column, title);
    return title;
}

QList<TileCard *> HomePage::makeDoors(QWidget *parent)
{
    Theme &theme = context().theme;
    auto *themes = new TileCard(theme, Icon::Themes, tr("All the subjects"), parent);
    themes->setObjectName(u"home.themes"_s);
    connect(themes, &TileCard::clicked, this, [this] { Q_EMIT goTo({PageId::Contents, {}}); });
    auto *appointment = new TileCard(theme, Icon::Calendar, tr("I have an appointment"), parent);
    appointment->setObjectName(u"home.appointment"_s);
    connect(appointment, &TileCard::clicked, this, [this] { Q_EMIT goTo({PageId::Appointment, {}}); });
    auto *forms = new TileCard(theme, Icon::Form, tr("Fill in a form"), parent);
    forms->setObjectName(u"home.forms"_s);
    connect(forms, &TileCard::clicked, this, [this] { Q_EMIT goTo({PageId::Procedures, {}}); });
    return {forms, themes, appointment};
}

QLayout *HomePage::makeDoorRow(QWidget *parent)
{
    auto *grid = new QGridLayout;
    grid->setSpacing(context().theme.px(16));
    const QList<TileCard *> doors = makeDoors(parent);
    // Three beside each other are too narrow for large letters.
    const bool narrow = context().theme.textPercent() > 125;
    grid->addWidget(doors.at(0), 0, 0, 1, narrow ? 2 : 1);
    for (int i = 1; i < doors.size(); ++i)
        grid->addWidget(doors.at(i), narrow ? 1 : 0, narrow ? i - 1 : i);
    for (int i = 0; i < grid->columnCount(); ++i)
        grid->setColumnStretch(i, 1);
    return grid;
}

void HomePage::compose(QWidget *body)
{
    Theme &theme = context().theme;
    auto *outer = new QVBoxLayout(body);
    outer->setContentsMargins({});
    outer->setSpacing(0);
    auto *flick = new FlickArea(theme, body);
    auto *content = new QWidget;
    const int margin = pageMargin(context(), *this);
    const int gap = theme.px(16);
    QWidget *need = makeNeed(content);
    const QList<TileCard *> events = makeLifeEvents(content);
    QWidget *eventsTitle = makeLifeEventsTitle(content);
    eventsTitle->setVisible(!events.isEmpty());
    QLayout *doors = makeDoorRow(content);
    ChoiceCard *unfinished = makeUnfinishedCard(context(), *this, content);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(gap);
    grid->setVerticalSpacing(gap);
    if (isPortrait()) {
        auto *column = new QVBoxLayout(content);
        column->setContentsMargins(0, 0, 0, theme.px(36));
        column->setSpacing(0);
        auto *picture = new Horizon(theme, Horizon::Frame::Straight, content);
        picture->setMinimumHeight(theme.px(160));
        column->addWidget(picture, 1);
        grid->setContentsMargins(margin, theme.px(36), margin, 0);
        grid->addWidget(need, 0, 0, 1, 2);
        grid->setRowMinimumHeight(1, theme.px(8));
        grid->addWidget(eventsTitle, 2, 0, 1, 2);
        for (int i = 0; i < events.size(); ++i)
            grid->addWidget(events.at(i), 3 + i / 2, i % 2);
        grid->setRowMinimumHeight(6, theme.px(8));
        grid->addLayout(doors, 7, 0, 1, 2);
        if (unfinished)
            grid->addWidget(unfinished, 8, 0, 1, 2);
        grid->setColumnStretch(0, 1);
        grid->setColumnStretch(1, 1);
        column->addLayout(grid);
    } else {
        // Two columns of two: the need and the doors beside the life events, row on row.
        auto *column = new QVBoxLayout(content);
        const int air = theme.px(height() >= 700 ? 44 : 20);
        column->setContentsMargins(margin, air, margin, air);
        grid->addWidget(need, 0, 0, height() >= 700 ? 2 : 3, 2, Qt::AlignTop);
        // Large text and small screens need the picture's room.
        if (theme.textPercent() <= 125 && height() >= 700)
            grid->addWidget(new Horizon(theme, Horizon::Frame::Rounded, content), 2, 0, 1, 2);
        grid->addLayout(doors, 3, 0, 1, 2);
        if (unfinished)
            column->addWidget(unfinished);
        grid->setColumnMinimumWidth(2, theme.px(56));
        grid->addWidget(eventsTitle, 0, 3, 1, 2, Qt::AlignVCenter);
        for (int i = 0; i < events.size(); ++i)
            grid->addWidget(events.at(i), 1 + i / 2, 3 + i % 2);
        for (const int cell : {0, 1, 3, 4})
            grid->setColumnStretch(cell, 1);
        for (const int line : {1, 2, 3})
            grid->setRowStretch(line, 1);
        grid->setRowMinimumHeight(0, theme.px(64));
        column->addLayout(grid, 1);
    }
    flick->setWidget(content);
    outer->addWidget(flick);
    setScroller(flick);
}

} // namespace lucarne::ui
