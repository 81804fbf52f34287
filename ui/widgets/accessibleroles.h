// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lucarne::ui
{

/// Makes the widgets that only paint text known to assistive technology as text, and the buttons of a
/// long page as parts of it. Once a process is
/// enough; more calls do nothing.
void installAccessibleRoles();

} // namespace lucarne::ui
