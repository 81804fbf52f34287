// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"
#include "jsonschema.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>

namespace lucarne::procedure
{

/// All that follows from the answers to a form, found out once for each state of them.
struct FormState {
    /// A control, once for each item it is part of.
    struct Control {
        const Element *element = nullptr;
        QString path; ///< JSON pointer from the root of the answers
        int step = 0; ///< index into Definition::steps
        bool visible = true;
        bool enabled = true;
        bool summary = false;               ///< shows what another control asks for
        std::optional<Violation> violation; ///< the one to mend first
    };

    std::vector<Control> controls; ///< in the order of the screens, also those that are hidden
    QHash<QString, int> byPath;    ///< → index into controls, of the one that asks
    std::vector<char> shownSteps;  ///< for each step: 1 when there is something on it
    QJsonObject sent;              ///< see Form::answersToSend()
    Findings findings;             ///< in what is sent
};

/// \a today: what the bounds of dates are held against.
FormState formState(const Definition &definition, const QJsonObject &answers, QDate today);

} // namespace lucarne::procedure
