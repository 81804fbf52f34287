// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/answersheet.h"
#include "theme/theme.h"

#include <QWidget>

#include <deque>
#include <functional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace lucarne::ui
{

struct AppContext;
class FlickArea;
class Page;

/// The answer sheet on screen: a way to jump to each part, the parts, and how to take it away. The parts
/// of the first screen are there at once, the others are built between events.
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
    struct Jump {
        QString name;
        QWidget *heading = nullptr; ///< null until it is built
    };

    QWidget *makeJumps(bool portrait);
    QWidget *makeTakeAway(bool portrait);
    /// What is to be built, from the top, a piece at a time; with the places to jump to.
    void planSections();
    void planContents();
    void planWhereToGo();
    void planActions();
    void planSeeAlso();
    void planSources();
    /// A heading; one with a name is a place to jump to.
    void planHeading(const QString &title, const QString &jump);
    void plan(std::function<void()> piece) { m_plan.push_back(std::move(piece)); }
    void planText(TextRole role, const QString &text);
    /// Official content.
    void planContent(const std::vector<catalogue::ContentNode> &nodes);
    /// Builds pieces for so many microseconds, one at least; true when all are there.
    bool build(qint64 microseconds);
    void jumpTo(std::size_t place);
    /// Whom the sheet is for, and what it leaves out.
    void addSituation();
    void addContent(const std::vector<catalogue::ContentNode> &nodes);
    void addOffices(const guide::WhereToGo &contact);
    /// A card that leads to a document; false when this terminal has none.
    bool addEntry(const catalogue::DocumentLink &link);
    /// At the end of what is there.
    void add(QWidget *part);
    QLabel *addText(TextRole role, const QString &text);

    AppContext &m_context;
    const guide::AnswerSheet &m_sheet;
    Page &m_page;
    FlickArea *m_flick = nullptr;
    QWidget *m_content = nullptr;
    int m_width = 0; ///< of the content, in pixels
    QVBoxLayout *m_column = nullptr;
    std::deque<std::function<void()>> m_plan;
    std::vector<Jump> m_jumps;
    bool m_hasHeading = false;
};

/// "Form, Cerfa no. 12100": what an action of a sheet is, in the language of the interface.
QString actionText(const guide::Action &action);
/// "Official text of service-public.fr, checked on 12 November 2020."
QString textOfSource(const AppContext &context, const guide::AnswerSheet &sheet);

} // namespace lucarne::ui
