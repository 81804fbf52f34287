// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lucarne::ui
{

/// Of the machine's fonts the process knows only those that stand in where the window's own face has no
/// letter: Arabic, signs, other alphabets of Europe. A machine has hundreds, and learning of them all is
/// the dearest part of a Qt program's start.
///
/// Before the application object. Where nothing of it is installed, all fonts stay known.
void knowFewSystemFonts();

} // namespace lucarne::ui
