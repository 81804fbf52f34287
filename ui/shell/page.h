// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "place.h"

#include "device/slipprinter.h"
#include "device/speech.h"
#include "guide/answersheet.h"

#include <QStringList>
#include <QWidget>

namespace lucarne::ui
{

struct AppContext;
class BuildQueue;
class FlickArea;

/// One screen between the two bars. A page is its state; what is seen of it is laid out from that
/// state by compose(), again after every change of language, text size, colours or shape, so that
/// such a change never costs the citizen their place.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(AppContext &context);

    /// The name of the screen, as assistive technology announces it.
    virtual QString heading() const = 0;
    /// What *Listen* reads, a sentence or a choice an item, on a page of one language.
    virtual QStringList spoken() const { return {heading()}; }
    /// Language of spoken(): pages of official content say "fr"; empty: that of the interface.
    virtual QString spokenLanguage() const { return {}; }
    /// What *Listen* reads, each piece with its language: spoken(), where a page knows no better.
    virtual std::vector<device::Utterance> utterances() const;
    /// One step back inside the page; false when there is none and the page before is meant.
    virtual bool stepBack() { return false; }
    virtual bool canStepBack() const { return false; }
    /// The attract screen has no bars.
    virtual bool hasBars() const { return true; }

    /// Lays the page out anew, at its present size. Scrolling stays where it was.
    void recompose();
    /// What takes the keys when the page comes up; null: nothing, so that no ring shows.
    virtual QWidget *focusTarget() const { return nullptr; }
    bool isComposed() const { return m_body != nullptr; }
    /// What the pieces of the page as it is laid out now share their time by.
    BuildQueue &buildQueue() const { return *m_queue; }

Q_SIGNALS:
    void goTo(const lucarne::ui::Place &place);
    void goBack();
    /// A web address for the citizen's telephone; the title may be empty.
    void takeAwayWanted(const QString &title, const QUrl &url);
    void printWanted(const lucarne::guide::AnswerSheet &sheet);
    /// A receipt, the code of a kept form.
    void slipPrintWanted(const lucarne::device::Slip &slip);
    /// What has just happened, in one plain sentence, for the line under the top bar.
    void said(const QString &sentence);
    /// What the citizen is to mend: read aloud to those who listen.
    void mistakeFound(const QString &sentence);
    /// What a touch has opened in place, to be read aloud to those who listen; \a language as "fr".
    void opened(const QString &text, const QString &language);
    /// A key of the touch keyboard: its name is said to those who listen.
    void keyTouched(const QString &name);
    /// The state changed so that *Listen* and *Back* may mean something else.
    void changed();

protected:
    virtual void compose(QWidget *body) = 0;
    AppContext &context() const { return m_context; }
    bool isPortrait() const { return height() > width(); }
    /// The part of the page that scrolls: kept in place over recompose().
    void setScroller(FlickArea *scroller) { m_scroller = scroller; }
    FlickArea *scroller() const { return m_scroller; }
    /// Exactly there, however much of the page has to be built for it first.
    void scrollTo(int offset);
    /// The next recompose() starts at the top.
    void forgetScroll() { m_keepScroll = false; }
    void resizeEvent(QResizeEvent *event) override;

private:
    AppContext &m_context;
    QWidget *m_body = nullptr;
    BuildQueue *m_queue = nullptr;
    FlickArea *m_scroller = nullptr;
    bool m_keepScroll = true;
};

} // namespace lucarne::ui
