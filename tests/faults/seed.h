// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>

namespace lucarne::faults
{

/// What a test leaves to chance. Says its seed; LUCARNE_SEED=NUMBER brings the same again.
QRandomGenerator seededRandom();

} // namespace lucarne::faults
