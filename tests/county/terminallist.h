// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countystore.h"

#include <QTextStream>

namespace lucarne::county
{

/// For staff: a line for each terminal, with when it was last heard of, how it is and which content it
/// has; below it what is wrong with that content, and the call for help of somebody who stands there.
Result<void> listTerminals(CountyStore &store, QTextStream &out);

} // namespace lucarne::county
