// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigator.h"

#include "appcontext.h"
#include "citizen/pages.h"

#include <QEvent>

#include <algorithm>

namespace lucarne::ui
{

Navigator::Navigator(AppContext &context, QWidget *parent) : QWidget(parent), m_context(context) {}

Navigator::~Navigator() = default;

void Navigator::open(const Place &place)
{
    // Nobody goes back to the screen between two citizens.
    if (current() && !current()->hasBars()) {
        startAgain(place);
        return;
    }
    Page *page = makePage(place, m_context);
    page->setParent(this);
    connect(page, &Page::goTo, this, &Navigator::open);
    connect(page, &Page::goBack, this, &Navigator::back);
    connect(page, &Page::takeAwayWanted, this, &Navigator::takeAwayWanted);
    connect(page, &Page::printWanted, this, &Navigator::printWanted);
    connect(page, &Page::slipPrintWanted, this, &Navigator::slipPrintWanted);
    connect(page, &Page::said, this, &Navigator::said);
    connect(page, &Page::mistakeFound, this, &Navigator::mistakeFound);
    connect(page, &Page::opened, this, &Navigator::opened);
    connect(page, &Page::keyTouched, this, &Navigator::keyTouched);
    connect(page, &Page::changed, this, [this, page] {
        if (page != current())
            return;
        Q_EMIT moved();
        Q_EMIT pageChanged();
        if (!m_stepsBack)
            Q_EMIT turned(Turn::Step);
    });
    m_history.push_back({place, page});
    show(page);
    Q_EMIT turned(Turn::Open);
}

void Navigator::back()
{
    if (m_history.empty())
        return;
    m_stepsBack = true;
    const bool stepped = current()->stepBack();
    m_stepsBack = false;
    if (stepped) {
        Q_EMIT turned(Turn::StepBack);
        return;
    }
    if (m_history.size() == 1)
        return;
    Page *left = m_history.back().page;
    m_history.pop_back();
    m_stale.erase(left);
    left->hide();
    left->deleteLater();
    show(current());
    Q_EMIT turned(Turn::Back);
}

bool Navigator::canGoBack() const
{
    return m_history.size() > 1 || (current() && current()->canStepBack());
}

void Navigator::startAgain(const Place &place)
{
    for (const Step &step : m_history) {
        step.page->hide();
        step.page->deleteLater();
    }
    m_history.clear();
    m_stale.clear();
    open(place);
}

Page *Navigator::current() const
{
    return m_history.empty() ? nullptr : m_history.back().page;
}

Place Navigator::place() const
{
    return m_history.empty() ? Place{} : m_history.back().place;
}

void Navigator::show(Page *page)
{
    Q_EMIT moved();
    Q_EMIT pageChanged();
    if (!page->isComposed() || page->size() != size() || m_stale.erase(page) > 0) {
        page->setGeometry(rect());
        page->recompose();
    }
    page->show();
    page->raise();
    if (QWidget *focused = page->focusTarget())
        focused->setFocus(Qt::OtherFocusReason);
    else
        window()->setFocus(Qt::OtherFocusReason);
    for (const Step &step : m_history) {
        if (step.page != page)
            step.page->hide();
    }
}

void Navigator::recomposeAll()
{
    for (const Step &step : m_history)
        m_stale.insert(step.page);
    if (Page *page = current()) {
        m_stale.erase(page);
        page->setGeometry(rect());
        page->recompose();
        Q_EMIT pageChanged();
    }
}

void Navigator::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (current() && current()->size() != size())
        recomposeAll();
}

void Navigator::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        recomposeAll();
}

} // namespace lucarne::ui
