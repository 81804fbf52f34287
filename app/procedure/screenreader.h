// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedjson.h"
#include "definition.h"

namespace lucarne::procedure
{

/// The screens of a definition as they were read, and where each element stands in the document.
struct Screens {
    std::vector<Step> steps;
    QHash<int, QString> pointers; ///< id of a step or element → JSON pointer
};

/// Reads the UI schema at \a pointer of its document. \a data: the checked schema without references.
Screens readScreens(const QJsonValue &uischema, const QString &pointer, const QJsonObject &data,
                    JsonFaults &faults);

} // namespace lucarne::procedure
