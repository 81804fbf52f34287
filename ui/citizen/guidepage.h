// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

#include "error.h"
#include "guide/walk.h"

#include <optional>
#include <vector>

namespace lucarne::ui
{

class AnswerView;

/// A citizen's walk through one guide: a question a screen, then the answer sheet.
class GuidePage : public Page
{
    Q_OBJECT
public:
    GuidePage(AppContext &context, const QString &guideId);
    ~GuidePage() override;
    QString heading() const override;
    QStringList spoken() const override;
    QString spokenLanguage() const override;
    std::vector<device::Utterance> utterances() const override;
    bool stepBack() override;
    bool canStepBack() const override;
    const std::optional<guide::Walk> &walk() const { return m_walk; }

protected:
    void compose(QWidget *body) override;

private:
    void composeQuestion(QWidget *body, const guide::Question &question);
    void composeFault(QWidget *body);
    QWidget *makeChoices(QWidget *parent, const guide::Question &question);
    void choose(int choice);
    /// From the sheet of one topic to the question that chose it, as it was.
    void chooseAnotherTopic();
    /// Shows the question that the walk went back to.
    void showEarlierQuestion();

    QString m_guideId;
    std::optional<guide::Walk> m_walk;
    std::optional<Error> m_fault;
    std::vector<int> m_offsets; ///< where each question answered so far was scrolled to
    std::size_t m_firstChoice = 0;
    int m_openHelp = -1;
};

} // namespace lucarne::ui
