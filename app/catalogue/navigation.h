// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document.h"

#include <QString>

#include <vector>

namespace lucarne::catalogue
{

/// A group of entries as a theme or dossier has it.
struct ListedSection {
    QString id; ///< of a sub-theme or sub-dossier, which are no documents; else empty
    QString title;
    std::vector<DocumentLink> entries; ///< in the source's order
};

/// What a theme or dossier lists, in the order of the portal: what stands directly in it, its
/// sub-themes or sub-dossiers, then questions and answers, life events, guided searches, online
/// services, and see-also last. Nothing for other kinds.
std::vector<ListedSection> listedSections(const Document &document);

/// The life events that a document points to.
std::vector<DocumentLink> listedLifeEvents(const Document &document);

} // namespace lucarne::catalogue
