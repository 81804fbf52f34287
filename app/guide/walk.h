// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answersheet.h"
#include "facts.h"

#include "catalogue/document.h"
#include "error.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace lucarne::guide
{

/// How the walk gets a document by its id.
using DocumentLookup = std::function<Result<catalogue::Document>(const QString &id)>;

/// One way to answer a question.
struct Choice {
    QString label;
    /// Official help on this choice (Aide); may be empty.
    std::vector<catalogue::ContentNode> help;
};

/// One plain question, one screen.
struct Question {
    QString title; ///< "Quelle est votre situation ?"
    /// What the official text says before the choices; may be empty.
    std::vector<catalogue::ContentNode> lead;
    /// Two or more, over twenty at times: those who show them page or scroll beyond what fits.
    std::vector<Choice> choices;
    /// The last choice is "I don't know: show me all cases"; choosing it hides nothing.
    bool lastChoiceShowsAll = false;
};

/// Where the citizen is, and how far it can still be after the question on screen. Branches differ
/// in length: hence two bounds.
struct Progress {
    int answered = 0;
    int leastRemaining = 0;
    int mostRemaining = 0;
    /// A guided search may lead into another guide, whose questions are not counted here.
    bool mayLeadOn = false;

    friend bool operator==(const Progress &, const Progress &) = default;
};

/// A citizen's way through a guide to an answer sheet: a value, no widgets, no I/O besides the
/// lookup. The state is the list of answers and nothing else, so that going back restores exactly
/// what was there.
class Walk
{
public:
    /// Opens a guide at its first question, or at its answer sheet when it asks nothing.
    static Result<Walk> start(const QString &guideId, DocumentLookup lookup);

    /// The question on screen; none when the walk is at its answer sheet.
    const std::optional<Question> &question() const { return m_question; }
    /// The answer sheet; none while a question is on screen.
    const std::optional<AnswerSheet> &sheet() const { return m_sheet; }

    Progress progress() const { return m_progress; }
    /// The document the walk is in (a guided search leads from one to another).
    const catalogue::Document &document() const { return *m_document; }
    const Facts &facts() const { return m_facts; }

    /// Chooses; a fault in the next document leaves the walk where it is.
    Result<void> choose(int choice);
    bool canGoBack() const { return !m_answers.empty(); }
    void goBack();
    void startAgain();
    /// From a sheet that shows one chapter (AnswerSheet::otherTopics) to the question that chose it.
    void backToTopics();

private:
    friend class Replay;
    using DocumentCache = std::map<QString, std::shared_ptr<const catalogue::Document>>;

    Walk() = default;
    /// Puts the walk where \a answers lead; on a fault it stays where it is.
    Result<void> replay(std::vector<int> answers);

    DocumentLookup m_lookup;
    QString m_startId;
    std::vector<int> m_answers;
    /// The documents of this walk, so that going back needs no lookup.
    DocumentCache m_cache;
    /// The answer that chose a chapter; none when there was no such question.
    std::optional<int> m_topicAnswer;
    Progress m_progress;

    std::shared_ptr<const catalogue::Document> m_document;
    Facts m_facts;
    std::optional<Question> m_question;
    std::optional<AnswerSheet> m_sheet;
};

} // namespace lucarne::guide
