// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contentview.h"

#include "accessibleroles.h"
#include "contentbuilder.h"

#include "theme/theme.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QResizeEvent>

namespace lucarne::ui
{

namespace
{

// The first screen is built within one frame; what follows must not be felt.
constexpr int kFirstMs = 8;
constexpr int kSliceMs = 12;

} // namespace

ContentView::ContentView(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    installAccessibleRoles();
    // Whatever the language around it, the content is French.
    setLayoutDirection(Qt::LeftToRight);
    setLocale(QLocale(QLocale::French, QLocale::France));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, [this] { buildSome(kSliceMs); });
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

bool ContentView::isComplete() const
{
    return !m_soon.isActive();
}

void ContentView::finish()
{
    while (!isComplete())
        buildSome(1000);
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
    m_soon.start();
    buildSome(kFirstMs);
}

void ContentView::buildSome(int milliseconds)
{
    QElapsedTimer watch;
    watch.start();
    while (watch.elapsed() < milliseconds) {
        if (!m_builder->step()) {
            m_soon.stop();
            break;
        }
    }
    updateGeometry();
    m_column->setGeometry(rect());
    if (isComplete())
        Q_EMIT completed();
}

QStringList ContentView::readableText() const
{
    return m_column ? textsBelow(*m_column) : QStringList();
}

QSize ContentView::sizeHint() const
{
    const int width = m_theme.textPx(680);
    return {width, heightForWidth(width)};
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
