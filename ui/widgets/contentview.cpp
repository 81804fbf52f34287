// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contentview.h"

#include "accessibleroles.h"
#include "buildqueue.h"
#include "contentbuilder.h"

#include "theme/theme.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QResizeEvent>

namespace lucarne::ui
{

ContentView::ContentView(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    installAccessibleRoles();
    // Whatever the language around it, the content is French.
    setLayoutDirection(Qt::LeftToRight);
    setLocale(QLocale(QLocale::French, QLocale::France));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, &ContentView::rebuild);
}

ContentView::~ContentView() = default;

void ContentView::setContent(std::vector<catalogue::ContentNode> nodes,
                             std::vector<guide::GlossaryEntry> glossary)
{
    // The blocks point into the old content: they go first.
    delete m_column;
    m_column = nullptr;
    m_builder.reset();
    m_nodes = std::move(nodes);
    m_glossary = std::move(glossary);
    rebuild();
}

void ContentView::setDocumentFilter(std::function<bool(const QString &id)> canOpen)
{
    m_canOpen = std::move(canOpen);
}

void ContentView::setQueue(BuildQueue &queue)
{
    m_queue = &queue;
}

void ContentView::finish()
{
    while (!isComplete())
        build(1'000'000);
    if (m_queue)
        m_queue->remove(*this);
}

void ContentView::rebuild()
{
    delete m_column;
    m_column = new BlockColumn(m_theme, this);
    ContentBuilder::Listener listener;
    listener.followed = [this](const ContentLink &link) {
        if (link.kind == ContentLink::Kind::Web)
            Q_EMIT externalLink(link.url, link.label);
        else
            Q_EMIT linkActivated(link.id);
    };
    listener.defined = [this](const QString &term, const QString &text) {
        Q_EMIT definitionOpened(term, text);
    };
    m_builder =
        std::make_unique<ContentBuilder>(m_theme, *m_column, m_nodes, m_glossary, std::move(listener));
    m_builder->setDocumentFilter(m_canOpen);
    m_column->show();
    m_complete = false;
    if (!m_queue)
        m_queue = new BuildQueue(this);
    m_queue->add(*this, [this](qint64 microseconds) { return build(microseconds); });
}

bool ContentView::build(qint64 microseconds)
{
    if (m_complete)
        return true;
    QElapsedTimer watch;
    watch.start();
    do {
        m_complete = !m_builder->step();
        // To be laid out is most of the work: it counts here, not in the event after this.
        if (testAttribute(Qt::WA_Resized))
            m_column->heightForWidth(width());
    } while (!m_complete && watch.nsecsElapsed() / 1000 < microseconds);
    updateGeometry();
    m_column->setGeometry(rect());
    if (m_complete)
        Q_EMIT completed();
    return m_complete;
}

QStringList ContentView::readableText() const
{
    return m_column ? textsBelow(*m_column) : QStringList();
}

QSize ContentView::sizeHint() const
{
    // Its height goes by the width that it gets: measured for another one, every text would be laid out
    // twice.
    return {m_theme.textPx(680), 0};
}

QSize ContentView::minimumSizeHint() const
{
    return {m_theme.px(240), 0};
}

int ContentView::heightForWidth(int width) const
{
    return m_column ? m_column->heightForWidth(width) : 0;
}

void ContentView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_column)
        m_column->setGeometry(rect());
}

bool ContentView::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        if (m_column)
            m_column->setGeometry(0, 0, width(), std::max(height(), m_column->heightForWidth(width())));
    }
    return QWidget::event(event);
}

} // namespace lucarne::ui
