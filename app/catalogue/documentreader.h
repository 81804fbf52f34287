// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document.h"

#include "error.h"

#include <QMap>

class QIODevice;

namespace lucarne::catalogue
{

/// Limits on one document. The largest of the official archive is 0.4 MB and nests 25 deep.
inline constexpr qint64 kMaxDocumentBytes = 8 * 1024 * 1024;
inline constexpr int kMaxDocumentDepth = 150;

/// What was read besides the document itself.
struct ReadNotes {
    QMap<QString, int> unknownElements; ///< element name in the source → how often; their text is kept
    qint64 faultLine = 0;               ///< where a document was refused
    QString fault;                      ///< why; empty when it was not
};

/// Reads one comarquage 3.x document. A document type declaration is refused, so no entity is ever
/// expanded. The error's detail starts with "line N: ". Runs on any thread.
Result<Document> readDocument(QIODevice &device, ReadNotes *notes = nullptr);

/// The document of a tree that readDocument() gave before: all its metadata are in the tree.
Document documentFromTree(ContentNode root);

/// A title or description for people: those of guided searches start with the editors' working mark
/// ("**CNI - Renouvellement majeur"). The tree keeps it.
QString withoutWorkingMark(const QString &title);

} // namespace lucarne::catalogue
