// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentpage.h"

#include "documentscreen.h"

#include "shell/appcontext.h"
#include "shell/language.h"

#include <QVBoxLayout>

namespace lucarne::ui
{

DocumentPage::DocumentPage(AppContext &context, DocumentSources sources, const QString &name,
                           const QString &advice, DocumentTaking::Without without)
    : Page(context), m_name(name), m_advice(advice), m_paper(std::move(sources), without)
{
    connect(&m_paper, &DocumentTaking::changed, this, [this] {
        recompose();
        Q_EMIT changed();
    });
}

void DocumentPage::compose(QWidget *body)
{
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins({});
    m_paper.say(context().language.code(), m_name, m_advice);
    auto *screen = new DocumentScreen(context(), m_paper, body);
    column->addWidget(screen);
    setScroller(screen->scroller());
}

} // namespace lucarne::ui
