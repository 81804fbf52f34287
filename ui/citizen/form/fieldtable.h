// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldwidget.h"

namespace lucarne::ui
{

/// The table of fields: one line for each kind of control. \a context and \a element outlive the
/// field.
FieldWidget *makeField(const procedure::Element &element, const FieldContext &context, QWidget *parent);

} // namespace lucarne::ui
