// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stepview.h"

#include <QStringList>

namespace lucarne::ui
{

class FormWalk;

/// For *Listen*: what is to be seen of the questions on \a view, in its order, with the answers that one
/// can choose from; of a long list how many there are.
QStringList spokenStep(const StepView &view, const FormWalk &walk, const FieldContext &context,
                       const StepView::DescribeItem &describeItem);

/// The declarations of the review.
QStringList spokenDeclarations(const FormWalk &walk, const FieldContext &context);

} // namespace lucarne::ui
