// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lucarne::ui
{

enum class PageId {
    Attract, ///< the screen between two citizens
    Home,
    Search, ///< argument: what is already typed; may be empty
    LifeEvents,
    Contents,    ///< argument: a theme or dossier; empty: all themes
    Guide,       ///< argument: a guide
    Resource,    ///< argument: a form, an online service, a letter template…
    Appointment, ///< argument: a pivot; empty: the choice of the institution
    TakeUp,      ///< goes on with a form that was kept for later
    Progress,    ///< how a request that was sent gets on
    Procedures,  ///< the forms that can be filled in here
    Procedure,   ///< argument: a procedure; empty: offers the draft of this visit
    Unfinished,  ///< the draft of this visit, where it was left
};

/// Where a citizen can be. The argument is a document's id or a word, as each page says.
struct Place {
    PageId page = PageId::Home;
    QString argument;

    friend bool operator==(const Place &, const Place &) = default;
};

} // namespace lucarne::ui
