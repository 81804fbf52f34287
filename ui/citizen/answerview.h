// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/answersheet.h"

#include <QWidget>

#include <utility>
#include <vector>

class QVBoxLayout;

namespace lucarne::ui
{

struct AppContext;
class FlickArea;
class Page;

/// The answer sheet on screen: a way to jump to each part, the parts, and how to take it away.
class AnswerView : public QWidget
{
    Q_OBJECT
public:
    /// \a page: the one that links lead on from.
    AnswerView(AppContext &context, const guide::AnswerSheet &sheet, Page &page, QWidget *parent);
    FlickArea *scroller() const { return m_flick; }

Q_SIGNALS:
    /// Only from a sheet that shows one topic of its guide.
    void otherTopicWanted();

private:
    QWidget *makeJumps(bool portrait);
    QWidget *makeTakeAway(bool portrait);
    /// Whom the sheet is for, and what it leaves out.
    void addSituation(QVBoxLayout *column, QWidget *content);
    void addSections(QVBoxLayout *column, QWidget *content);
    void addContents(QVBoxLayout *column, QWidget *content);
    void addWhereToGo(QVBoxLayout *column, QWidget *content);
    void addActions(QVBoxLayout *column, QWidget *content);
    void addSeeAlso(QVBoxLayout *column, QWidget *content);
    void addSources(QVBoxLayout *column, QWidget *content);
    /// A heading that a jump button leads to.
    QWidget *addHeading(QVBoxLayout *column, QWidget *content, const QString &title, const QString &jump);

    AppContext &m_context;
    const guide::AnswerSheet &m_sheet;
    Page &m_page;
    FlickArea *m_flick = nullptr;
    std::vector<std::pair<QString, QWidget *>> m_jumps;
};

/// "Form, Cerfa no. 12100": what an action of a sheet is, in the language of the interface.
QString actionText(const guide::Action &action);
/// "Official text of service-public.fr, checked on 12 November 2020."
QString textOfSource(const AppContext &context, const guide::AnswerSheet &sheet);

} // namespace lucarne::ui
