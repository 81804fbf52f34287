// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lazy.h"

#include "catalogue/catalogue.h"
#include "catalogue/directory.h"
#include "kiosk/configuration.h"
#include "session/clock.h"

namespace lucarne::device
{
class Speaker;
}

namespace lucarne::procedure
{
class FormDesk;
class Library;
} // namespace lucarne::procedure

namespace lucarne::ui
{

class Language;
class Theme;

/// What the pages are made with. Everything here outlives them; GUI thread only.
struct AppContext {
    const kiosk::Configuration &configuration;
    const session::Clock &clock;
    Theme &theme;
    Language &language;
    const catalogue::Catalogue &catalogue;
    Lazy<catalogue::OfficeDirectory> &directory;
    Lazy<device::Speaker> &speaker;
    Lazy<procedure::Library> &procedures;
    Lazy<procedure::FormDesk> &desk;
};

} // namespace lucarne::ui
