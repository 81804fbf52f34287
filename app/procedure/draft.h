// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include "store/submissioncontent.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace lucarne::procedure
{

/// A document that a draft refers to, and what the review page says of it.
struct JoinedDocument {
    store::SealedDocument sealed;
    QString name; ///< of the field it answers, in French
    int pages = 0;
};

/// A form that is not sent yet, as it is kept and resumed.
struct Draft {
    QString id; ///< a UUID; names the row in the outbox
    QString procedure;
    int version = 0;
    int step = 0; ///< index into Definition::steps of the screen that was open
    QJsonObject answers;
    std::vector<JoinedDocument> documents;
    /// Of one that was kept for later and is taken up: its code (ResumeCode::letters()) and the
    /// version that was taken up (store::versionOf()). Empty: it never was. The desk's business.
    QString resumeLetters;
    QString takenUpVersion;
};

/// JSON, in clear: only ever to be encrypted.
QByteArray packed(const Draft &draft);
Result<Draft> unpackedDraft(const QByteArray &bytes);

} // namespace lucarne::procedure
