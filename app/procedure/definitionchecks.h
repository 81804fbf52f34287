// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedjson.h"
#include "definition.h"

namespace lucarne::procedure
{

/// Holds the screens of \a definition against its data: each answer asked for once, all that is
/// required asked for and never hidden, and no rules in a circle. \a pointers: where each step and
/// element stands in the document.
void checkTogether(const Definition &definition, const QHash<int, QString> &pointers, JsonFaults &faults);

} // namespace lucarne::procedure
