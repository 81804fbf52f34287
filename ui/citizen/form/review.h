// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formwalk.h"

#include <functional>
#include <span>
#include <vector>

namespace lucarne::ui
{

/// One answer as the review shows it.
struct ReviewedAnswer {
    QString path;
    QString question;
    QString answer; ///< empty: there is none
    /// Unlike that of any other answer: with the item it is of, or its screen.
    QString name;
    bool canChange = true; ///< else it is only shown, on its screen too
};

/// Answers that stand together: those of a screen, or of one item of a repeated group.
struct ReviewedGroup {
    QString title; ///< of the item ("Child 2"); empty: those of the screen itself
    std::vector<ReviewedAnswer> answers;
};

struct ReviewedStep {
    int step = 0; ///< index into Definition::steps
    QString title;
    std::vector<ReviewedGroup> groups;
};

using TranslateText = std::function<QString(const QString &french)>;

/// All that was answered, in the order of the screens, in the language of \a text and \a language
/// ("fr", "en" or "ar"). A repeated group is one answer, how many there are, and then its items.
std::vector<ReviewedStep> reviewOf(const FormWalk &walk, const TranslateText &text, const QString &language,
                                   std::span<const procedure::Commune> communesOfCounty);

} // namespace lucarne::ui
