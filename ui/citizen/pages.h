// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/place.h"

namespace lucarne::ui
{

class Page;
struct AppContext;

/// The table of pages: one line for each.
Page *makePage(const Place &place, AppContext &context);

} // namespace lucarne::ui
