// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notice.h"

#include "appcontext.h"

#include "citizen/pieces.h"
#include "sync/contentstate.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace lucarne::ui
{

namespace
{

/// The official archive is renewed every week; after half a year amounts and rules have changed.
constexpr int kDaysUntilOld = 183;

} // namespace

Notice::Notice(AppContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    hide();
}

void Notice::setText(const QString &text)
{
    m_text = text;
    recompose();
}

void Notice::recompose()
{
    delete m_body;
    m_body = new QWidget(this);
    auto *row = new QHBoxLayout(m_body);
    const int margin = m_context.theme.px(32);
    row->setContentsMargins(margin, m_context.theme.px(8), margin, m_context.theme.px(8));
    m_label = makeText(m_context, TextRole::Quiet, m_text, m_body);
    row->addWidget(m_label, 1);
    m_body->setGeometry(rect());
    m_body->show();
}

int Notice::heightAt(int width) const
{
    return m_text.isEmpty() ? 0 : m_body->layout()->heightForWidth(width);
}

void Notice::paintEvent(QPaintEvent *)
{
    m_body->setGeometry(rect());
    QPainter painter(this);
    const Palette &palette = m_context.theme.palette();
    painter.fillRect(rect(), palette.surface);
    // Where the line begins.
    const int mark = m_context.theme.px(8);
    painter.fillRect(QRect(isRightToLeft() ? width() - mark : 0, 0, mark, height()), palette.warning);
}

QString contentNotice(const AppContext &context)
{
    if (context.catalogue.isEmpty())
        return QCoreApplication::translate(
            "lucarne::ui::Notice",
            "The official guides are not on this terminal yet. The reception can help you.");
    QDate newest;
    for (const catalogue::Edition &edition : context.catalogue.editions()) {
        if (!newest.isValid() || edition.newestDocument > newest)
            newest = edition.newestDocument;
    }
    if (newest.isValid() && newest.daysTo(context.clock.utcNow().date()) > kDaysUntilOld) {
        return QCoreApplication::translate(
                   "lucarne::ui::Notice",
                   "These guides date from %1. Ask the reception whether amounts have changed.")
            .arg(dateText(context, newest));
    }
    const sync::ContentState state = sync::loadContentState(sync::ContentPlaces::of(context.configuration));
    if (const auto since = state.silentSince(context.clock.utcNow())) {
        return QCoreApplication::translate(
                   "lucarne::ui::Notice",
                   "No news from the county since %1. The guides still work; ask the reception whether "
                   "amounts have changed.")
            .arg(dateText(context, since->toLocalTime().date()));
    }
    return {};
}

} // namespace lucarne::ui
