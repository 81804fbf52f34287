// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace lucarne::test
{

/// Version 3 of a procedure for tests, "school-transport", of these parts in JSON: the names of what must be
/// answered, the properties, and the screens.
inline QByteArray schoolTransport(const QByteArray &required, const QByteArray &properties,
                                  const QByteArray &screens)
{
    return R"({
    "format": "lucarne-procedure-1", "id": "school-transport", "version": 3, "pivot": "cg",
    "audience": "Particuliers", "title": "Transport scolaire", "summary": "Pour les enfants.",
    "minutes": 5, "haveAtHand": [],
    "privacy": {"controller": "c", "purpose": "p", "legalBasis": "l", "retention": "r", "rights": "d"},
    "guides": [], "keywords": [],
    "schema": {"type": "object", "required": [)" +
           required + R"(], "properties": {)" + properties + R"(}},
    "uischema": {"type": "Categorization", "options": {"variant": "stepper"}, "elements": [)" +
           screens + R"(]}
})";
}

} // namespace lucarne::test
