// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft.h"
#include "form.h"

namespace lucarne::procedure
{

/// What a form hands to the county: the payload of a store::SubmissionContent, a JSON object (UTF-8):
///
///     format      "lucarne-form-1"
///     procedure   id of the procedure
///     version     its version: the county validates answers against that one's schema
///     answers     the data, valid against the schema; nothing of what was hidden
///     documents   of each joined document: sha256 (as in the answers), name (of the field, French)
///                 and pages; the rest is in the description of the submission
struct FilledForm {
    QString procedure;
    int version = 0;
    QJsonObject answers;
    std::vector<JoinedDocument> documents; ///< of each: the digest, the name, the pages
};

/// Documents of \a draft that no answer to be sent refers to are left out.
FilledForm filledForm(const Draft &draft, const Form &form);
/// The documents of \a draft that \a answers refer to, in the draft's order.
std::vector<JoinedDocument> documentsIn(const QJsonObject &answers, const Draft &draft);

QByteArray packed(const FilledForm &form);
Result<FilledForm> unpackedForm(const QByteArray &payload);

} // namespace lucarne::procedure
