// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/speech.h"
#include "guide/answersheet.h"

#include <vector>

namespace lucarne::ui
{

struct AppContext;

/// What *Listen* reads of an answer sheet, in the order of the screen: the official text in French;
/// where to go with today's hours and the telephone, what can be done now and the date of the text
/// each in its language.
std::vector<device::Utterance> spokenSheet(AppContext &context, const guide::AnswerSheet &sheet);

} // namespace lucarne::ui
