// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

#include <QWidget>

#include <memory>
#include <set>
#include <vector>

namespace lucarne::ui
{

/// How a page came to be on the screen.
enum class Turn {
    Open,     ///< another page
    Back,     ///< the page before
    Step,     ///< another step of the same page
    StepBack, ///< its step before
};

/// Shows one page at a time and remembers the way there. Pages are made when they are first shown
/// and live as long as they are in the history, so that *Back* finds them exactly as they were.
class Navigator : public QWidget
{
    Q_OBJECT
public:
    explicit Navigator(AppContext &context, QWidget *parent = nullptr);
    ~Navigator() override;

    void open(const Place &place);
    /// A step back inside the page, else the page before.
    void back();
    bool canGoBack() const;
    /// Forgets the way and opens the place afresh.
    void startAgain(const Place &place);

    Page *current() const;
    Place place() const;
    std::size_t depth() const { return m_history.size(); }
    /// Lays out the page on screen now, and the others when they are next shown.
    void recomposeAll();

Q_SIGNALS:
    /// The citizen went to another page, or to another step of this one; pageChanged() follows.
    void moved();
    /// Another page, another step, or the same laid out anew.
    void pageChanged();
    /// What the citizen asked for is laid out, and painted as soon as control returns.
    void turned(lucarne::ui::Turn turn);
    void takeAwayWanted(const QString &title, const QUrl &url);
    void printWanted(const lucarne::guide::AnswerSheet &sheet);
    void slipPrintWanted(const lucarne::device::Slip &slip);
    void said(const QString &sentence);
    void mistakeFound(const QString &sentence);
    void opened(const QString &text, const QString &language);
    void keyTouched(const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Step {
        Place place;
        Page *page;
    };
    void show(Page *page);

    AppContext &m_context;
    std::vector<Step> m_history;
    std::set<Page *> m_stale;
    bool m_stepsBack = false;
};

} // namespace lucarne::ui
