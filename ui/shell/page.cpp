// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page.h"

#include "appcontext.h"
#include "language.h"

#include "widgets/buildqueue.h"
#include "widgets/flickarea.h"

#include <QResizeEvent>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

Page::Page(AppContext &context) : m_context(context)
{
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void Page::recompose()
{
    const int offset = m_scroller && m_keepScroll ? m_scroller->offset() : 0;
    m_keepScroll = true;
    m_scroller = nullptr;
    if (m_body) {
        // The request may come out of a widget of the old body: it lives until control returns.
        m_body->hide();
        // What it has not built yet may be of a state that is gone.
        m_queue->clear();
        m_body->deleteLater();
    }
    m_body = new QWidget(this);
    m_body->setGeometry(rect());
    m_queue = new BuildQueue(m_body);
    compose(m_body);
    setAccessibleName(heading());
    m_body->show();
    if (offset > 0)
        scrollTo(offset);
}

void Page::scrollTo(int offset)
{
    if (!m_scroller)
        return;
    // What is not there yet cannot be scrolled to.
    if (offset > 0)
        m_queue->finish();
    m_scroller->setOffset(offset);
}

std::vector<device::Utterance> Page::utterances() const
{
    return {
        {spoken().join(u". "_s), spokenLanguage().isEmpty() ? m_context.language.code() : spokenLanguage()}};
}

void Page::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_body)
        m_body->setGeometry(rect());
}

} // namespace lucarne::ui
