// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answersheet.h"

namespace lucarne::guide
{

/// Makes the answer sheet of a document out of its content as resolved() left it for this citizen.
/// \a topic: the titleKey() of the one chapter to show; empty: all. The walk adds what it alone
/// knows (the citizen's situation).
AnswerSheet buildSheet(const catalogue::Document &document, const catalogue::ContentNode &resolvedRoot,
                       const QString &topic);

/// Where the State publishes a document that this terminal does not have.
QUrl officialPage(const QString &documentId);

} // namespace lucarne::guide
