// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include "appointmentpage.h"
#include "attractpage.h"
#include "form/formpage.h"
#include "form/procedurespage.h"
#include "form/progresspage.h"
#include "form/takeuppage.h"
#include "guidepage.h"
#include "homepage.h"
#include "listpage.h"
#include "resourcepage.h"
#include "searchpage.h"

namespace lucarne::ui
{

Page *makePage(const Place &place, AppContext &context)
{
    switch (place.page) {
    case PageId::Attract:
        return new AttractPage(context);
    case PageId::Home:
        return new HomePage(context);
    case PageId::Search:
        return new SearchPage(context, place.argument);
    case PageId::LifeEvents:
        return new LifeEventsPage(context);
    case PageId::Contents:
        return new ContentsPage(context, place.argument);
    case PageId::Guide:
        return new GuidePage(context, place.argument);
    case PageId::Resource:
        return new ResourcePage(context, place.argument);
    case PageId::Appointment:
        return new AppointmentPage(context, place.argument);
    case PageId::TakeUp:
        return new TakeUpPage(context);
    case PageId::Progress:
        return new ProgressPage(context);
    case PageId::Procedures:
        return new ProceduresPage(context);
    case PageId::Procedure:
        return new FormPage(context, place.argument);
    case PageId::Unfinished:
        return new FormPage(context, {}, FormPage::Entry::WhereItWasLeft);
    }
    Q_UNREACHABLE();
}

} // namespace lucarne::ui
