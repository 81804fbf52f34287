// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

namespace lucarne::ui
{

class TileCard;

/// "What do you need?": search, life events, themes, appointments.
class HomePage : public Page
{
    Q_OBJECT
public:
    using Page::Page;
    QString heading() const override;
    QStringList spoken() const override;

protected:
    void compose(QWidget *body) override;

private:
    QWidget *makeNeed(QWidget *parent);
    QWidget *makeLifeEventsTitle(QWidget *parent);
    QList<TileCard *> makeLifeEvents(QWidget *parent);
    QList<TileCard *> makeDoors(QWidget *parent);
    QLayout *makeDoorRow(QWidget *parent);
};

} // namespace lucarne::ui
