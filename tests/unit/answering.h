// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "procedure/form.h"

namespace lucarne::test
{

enum class Hidden { Not, Too };

/// Fills a screen with valid answers that rapidcheck draws: everything that is required, and some of
/// what is not. With Hidden::Too also controls that the citizen does not see. Only within rc::check.
void answerScreen(procedure::Form &form, int step, Hidden hidden = Hidden::Not);

} // namespace lucarne::test
