// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/contentnode.h"

#include <QMap>
#include <QString>

namespace lucarne::guide
{

/// What the citizen's answers have made true or false. Variables are the official content's own
/// identifiers ("T10280"); one that is absent is undefined.
using Facts = QMap<QString, bool>;

enum class Truth { False, True, Undefined };

/// Evaluates a Condition element. A variable nobody has set makes it Undefined, unless the
/// condition asks for just that (estIndefini).
Truth evaluate(const catalogue::ContentNode &condition, const Facts &facts);

/// The same, but what holds only because nothing is known yet (estIndefini, with which the official
/// content marks what to show by default) is Undefined: True comes from an answer alone.
Truth established(const catalogue::ContentNode &condition, const Facts &facts);

/// Applies an IfSelected element (SiSelectionne: affecteVrai, affecteFaux).
void apply(const catalogue::ContentNode &ifSelected, Facts &facts);

/// The variable of a condition that is one plain estVrai; empty for any other.
QString soleVariable(const catalogue::ContentNode &condition);

} // namespace lucarne::guide
