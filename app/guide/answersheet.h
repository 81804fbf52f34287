// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/contentnode.h"
#include "catalogue/document.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <vector>

namespace lucarne::guide
{

enum class SectionRole {
    Summary, ///< the short answer
    WhatYouNeed,
    CostAndDelay,
    Steps, ///< everything else, in the official order
};

/// A titled piece of the sheet. Nodes are official content with the cases and fragments that do
/// not concern the citizen left out. Where the text says whom to turn to or which form to take, a
/// WhereToGo or OnlineService node with nothing but its Title stays at its place, so that the
/// sentence before it stays whole; the details are in AnswerSheet::whereToGo and actions.
struct SheetSection {
    SectionRole role = SectionRole::Steps;
    QString title;
    std::vector<catalogue::ContentNode> nodes;
    /// Of an official notice (Avertissement), which stands first; invalid for every other section.
    QDate date = {};
};

/// Links under a common title; the title may be empty.
struct LinkGroup {
    QString title;
    std::vector<catalogue::DocumentLink> links;
};

/// An OuSAdresser of the official text.
struct WhereToGo {
    QString title;
    /// As catalogue::canonicalPivot() gives it; empty: a national contact, see nodes and website.
    QString pivot;
    QUrl website;
    QString source;
    /// The cases it is for, when several are shown; empty: for everybody.
    QStringList appliesTo;
    std::vector<catalogue::ContentNode> nodes; ///< telephone hours and the like, may be empty
};

/// Something that can be done now: an online service, a form, a letter template, a simulator.
struct Action {
    catalogue::DocumentKind kind = catalogue::DocumentKind::OnlineService;
    QString id; ///< of the resource; may be unknown to the catalogue
    QString title;
    QUrl url;
    QString cerfa; ///< the form's Cerfa number; may be empty
    QString source;
    /// The cases it is for, when several are shown; empty: for everybody.
    QStringList appliesTo;
    std::vector<catalogue::ContentNode> nodes; ///< what to have at hand for it; may be empty
};

/// A definition or abbreviation that opens in place.
struct GlossaryEntry {
    QString id; ///< LienIntra's LienID, or LienInterne's LienPublication for abbreviations
    QString term;
    std::vector<catalogue::ContentNode> nodes;
};

/// A legal text or further reading.
struct SheetSource {
    QString title;
    QString complement;
    QUrl url;
};

/// The end of a walk. Every text node of the guide that concerns the citizen is in one of its
/// parts; the same office, form or link is listed once.
struct AnswerSheet {
    QString guideId;
    QString title;
    /// What the citizen answered, in the words of the official text ("Vous êtes locataire").
    QStringList situation;
    /// Chapters that the sheet leaves out because the citizen asked for one of them.
    QStringList otherTopics;
    std::vector<SheetSection> sections; ///< Summary first, WhatYouNeed, CostAndDelay, then Steps
    std::vector<WhereToGo> whereToGo;
    std::vector<Action> actions;
    /// What a theme or dossier lists, under the titles of its lists; empty for a guide.
    std::vector<LinkGroup> contents;
    std::vector<catalogue::DocumentLink> seeAlso; ///< guides, questions, dossiers of this catalogue
    std::vector<GlossaryEntry> glossary;
    std::vector<SheetSource> sources; ///< references and further reading
    QUrl officialUrl;
    QDate modified;
    QString publisher;
};

} // namespace lucarne::guide
