// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace lucarne::test
{

inline constexpr int kLargeSteps = 30;
inline constexpr int kLargeStepControls = 10;

/// A procedure of 300 controls, "/p0" to "/p299", on 30 screens: a rule on every third of them, and an
/// if and then for every fifth. Those whose number is a multiple of five are yes or no and must be
/// answered; a yes asks for the text after it too.
QJsonObject largeForm();

} // namespace lucarne::test
