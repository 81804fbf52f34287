// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace lucarne::guide
{

/// How a block of situations or cases stands for this citizen.
inline constexpr int kAllCases = -1;

/// What the walk has decided for each block of one document: a SituationList's or CaseBlock's node
/// → index of the chosen child, or kAllCases. A block that is absent has not been reached.
using Decisions = QHash<const catalogue::ContentNode *, int>;

/// False when the node's own Condition is false with these facts. An undefined one shows.
bool isVisible(const catalogue::ContentNode &node, const Facts &facts);

/// True for SituationList and CaseBlock.
bool isBlock(const catalogue::ContentNode &node);
/// The children of a block that are visible, by index, in order.
std::vector<int> visibleCases(const catalogue::ContentNode &block, const Facts &facts);
/// The one case whose condition the answers make true; none when there is no or more than one.
std::optional<int> caseByFacts(const catalogue::ContentNode &block, const std::vector<int> &visible,
                               const Facts &facts);
/// The title of a situation, case, chapter, branch, choice.
QString titleOf(const catalogue::ContentNode &node);
/// The title that suits the citizen: a chapter whose condition is known to hold may have another
/// one for it (TitreAlternatif: "Vous vivez dans ce pays" instead of "Si vous vivez …").
QString shownTitle(const catalogue::ContentNode &node, const Facts &facts);
/// For comparing texts: only letters, digits and symbols ("<", "€") count, case does not.
QString textKey(QStringView text);
/// Equal for blocks that ask the same thing: their case titles, in no particular order.
QString questionKey(const catalogue::ContentNode &block);
QString titleKey(const catalogue::ContentNode &node);

/// The node for this citizen: what its facts exclude is left out; of a decided block the chosen
/// case remains, with its title (of a SituationList: the situation's content, without its title);
/// a chapter has the title that suits. Conditions themselves are left out.
catalogue::ContentNode resolved(const catalogue::ContentNode &node, const Facts &facts,
                                const Decisions &decisions);

} // namespace lucarne::guide
