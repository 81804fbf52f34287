// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

#include "catalogue/catalogue.h"
#include "procedure/library.h"

#include <QTimer>

#include <optional>

class QLayout;

namespace lucarne::ui
{

class SearchField;

/// Results as the citizen types, six at a time, the touch keyboard below them.
class SearchPage : public Page
{
    Q_OBJECT
public:
    SearchPage(AppContext &context, const QString &typed);
    QString heading() const override;
    QStringList spoken() const override;
    QWidget *focusTarget() const override;

protected:
    void compose(QWidget *body) override;

private:
    /// A guide, or a form to fill in here.
    struct Answer {
        catalogue::SearchHit guide;
        std::optional<procedure::ProcedureSummary> form;
    };
    QString titleOf(const Answer &answer) const;
    std::vector<Answer> find() const;
    void typed(const QString &text);
    void look();
    /// Where other languages say that the official text is French: below the answers only where large
    /// letters leave no room for it.
    enum class NotePlace { AboveAnswers, BesideField, BelowAnswers };
    QLayout *makeFieldRow(QWidget *body);
    void showResults();
    std::size_t lastShown() const;

    QString m_typed;
    std::vector<Answer> m_answers;
    std::size_t m_firstShown = 0;
    int m_cells = 6;
    NotePlace m_notePlace = NotePlace::AboveAnswers;
    QTimer m_soon; ///< several keys in one turn of the event loop are one search
    QWidget *m_results = nullptr;
    SearchField *m_field = nullptr;
};

} // namespace lucarne::ui
