// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bottombar.h"

#include "appcontext.h"
#include "barbutton.h"

#include "theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace lucarne::ui
{

BottomBar::BottomBar(AppContext &context, QWidget *parent) : QWidget(parent), m_context(context) {}

void BottomBar::recompose()
{
    Theme &theme = m_context.theme;
    delete m_body;
    m_body = new QWidget(this);
    m_body->setGeometry(rect());
    auto *row = new QHBoxLayout(m_body);
    const bool portrait = window()->height() > window()->width();
    const int margin = theme.px(portrait ? 20 : 32);
    row->setContentsMargins(margin, theme.px(14), margin, theme.px(18));
    row->setSpacing(theme.px(portrait ? 10 : 16));
    m_back = new BarButton(theme, Icon::Back, BarButton::Weight::Plain, m_body);
    m_startAgain = new BarButton(theme, Icon::StartAgain, BarButton::Weight::Plain, m_body);
    m_listen = new BarButton(theme, Icon::Listen, BarButton::Weight::Plain, m_body);
    auto *help = new BarButton(theme, Icon::CallForHelp, BarButton::Weight::Plain, m_body);
    auto *finish = new BarButton(theme, Icon::Leave, BarButton::Weight::Strong, m_body);
    m_back->setLabel(Icon::Back, tr("Back"));
    m_startAgain->setLabel(Icon::StartAgain, tr("Start again"));
    help->setLabel(Icon::CallForHelp, tr("Call for help"));
    finish->setLabel(Icon::Leave, tr("I have finished"));
    m_back->setObjectName(QStringLiteral("bar.back"));
    m_startAgain->setObjectName(QStringLiteral("bar.startagain"));
    m_listen->setObjectName(QStringLiteral("bar.listen"));
    help->setObjectName(QStringLiteral("bar.help"));
    finish->setObjectName(QStringLiteral("bar.finish"));
    connect(m_back, &BarButton::clicked, this, &BottomBar::back);
    connect(m_startAgain, &BarButton::clicked, this, &BottomBar::startAgain);
    connect(m_listen, &BarButton::clicked, this, &BottomBar::listen);
    connect(help, &BarButton::clicked, this, &BottomBar::help);
    connect(finish, &BarButton::clicked, this, &BottomBar::finish);
    for (BarButton *button : {m_back, m_startAgain, m_listen, help, finish})
        row->addWidget(button, 1);
    label();
    m_body->show();
}

void BottomBar::label()
{
    if (!m_body)
        return;
    m_back->setEnabled(m_canGoBack);
    m_startAgain->setEnabled(m_canStartAgain);
    if (m_listening)
        m_listen->setLabel(Icon::Stop, tr("Stop reading"));
    else
        m_listen->setLabel(Icon::Listen, tr("Listen"));
}

void BottomBar::setCanGoBack(bool can)
{
    m_canGoBack = can;
    label();
}

void BottomBar::setCanStartAgain(bool can)
{
    m_canStartAgain = can;
    label();
}

void BottomBar::setListening(bool listening)
{
    m_listening = listening;
    label();
}

void BottomBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Palette &palette = m_context.theme.palette();
    painter.fillRect(rect(), palette.surface);
    painter.setPen(QPen(palette.hairline, 1));
    painter.drawLine(0, 0, width(), 0);
}

} // namespace lucarne::ui
