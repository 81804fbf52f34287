// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedjson.h"
#include "definition.h"

namespace lucarne::procedure
{

/// Looks for answers with which the schema requires, by an if with then or else, a property that a
/// rule hides: nobody could send such a form. Tries the values that rules and ifs name, one answer
/// for each of them, in every combination up to a bound; of properties of the root. What it does not
/// find, FormDesk::submit() refuses. And, in the same way, for answers with which a paper is required
/// although its promise is given. \a definition is complete; \a pointers: by the id of an element.
void checkHiddenRequired(const Definition &definition, const QHash<int, QString> &pointers,
                         JsonFaults &faults);

} // namespace lucarne::procedure
