// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "procedure/form.h"

#include <QJsonArray>

namespace lucarne::test
{

/// Walks through a form of \a definition with answers that fit and answers that do not. False when it
/// contradicts itself.
inline bool useForm(const std::shared_ptr<const procedure::Definition> &definition)
{
    using namespace procedure;
    Form form(definition, {QStringLiteral("05061"), QStringLiteral("05000"), QStringLiteral("Gap"),
                           QStringLiteral("2026-11-24")});
    const QJsonValue values[] = {
        QStringLiteral("a"),         true, 7, QJsonArray{QStringLiteral("Lundi")}, QJsonObject(),
        QStringLiteral("1950-04-03")};
    size_t next = 0;
    for (size_t step = 0; step < definition->steps.size(); ++step) {
        for (const Field &field : form.fields(int(step))) {
            if (field.element->control == ControlKind::Repeat)
                form.addItem(field.path);
            else
                form.setValue(field.path, values[next++ % std::size(values)]);
            displayText(*definition, *field.element, form.value(field.path), QStringLiteral("fr"), {});
        }
    }
    size_t faults = 0;
    for (const int step : form.visibleSteps()) {
        faults += form.faults(step).size();
        for (const Fault &fault : form.faults(step)) {
            if (fault.sentence.isEmpty() || fault.path.isEmpty())
                return false;
        }
    }
    form.answersToSend();
    return faults == form.faults().size();
}

} // namespace lucarne::test
