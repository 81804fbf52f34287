// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"
#include "jsonschema.h"

namespace lucarne::procedure
{

/// What is wrong with an answer and how to mend it, in plain words of the interface's language.
/// \a violation lies at \a control or below it; \a value: what \a control holds.
QString faultSentence(const Element &control, const Violation &violation, const QJsonValue &value);

} // namespace lucarne::procedure
