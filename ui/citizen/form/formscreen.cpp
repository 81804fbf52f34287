// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formscreen.h"

#include "citizen/pieces.h"
#include "shell/appcontext.h"
#include "widgets/flickarea.h"

#include <QLabel>
#include <QVBoxLayout>

namespace lucarne::ui
{

bool isTight(const Theme &theme, const QWidget &page)
{
    return page.height() < theme.textPx(390);
}

FormScreen::FormScreen(AppContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    Theme &theme = context.theme;
    resize(parent->size());
    const int margin = pageMargin(context, *parent);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->setSpacing(0);
    m_flick = new FlickArea(theme, this);
    m_content = new QWidget;
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(margin, theme.px(36), margin, theme.px(24));
    m_column->setSpacing(theme.px(18));
    m_isTight = ui::isTight(theme, *parent);
    m_actions = new QWidget(m_isTight ? m_content : this);
    m_row = new QHBoxLayout(m_actions);
    if (!m_isTight)
        m_row->setContentsMargins(margin, theme.px(14), margin, theme.px(18));
    else
        m_row->setContentsMargins(0, theme.px(14), 0, 0);
    m_row->setSpacing(theme.px(16));
    m_row->addStretch(1);
    outer->addWidget(m_flick, 1);
    if (!m_isTight)
        outer->addWidget(m_actions);
}

void FormScreen::addText(TextRole role, const QString &text)
{
    m_column->addWidget(makeText(m_context, role, text, m_content));
}

BigButton *FormScreen::addAction(ButtonRole role, Icon icon, const QString &text, const QString &objectName)
{
    BigButton *button = makeButton(m_context, role, icon, text, m_actions);
    button->setObjectName(objectName);
    if (role == ButtonRole::Primary) {
        button->setIconPlace(IconPlace::Trailing);
        m_row->addWidget(button);
    } else {
        button->setFlush(role == ButtonRole::Quiet && m_row->count() == 1);
        m_row->insertWidget(m_row->count() - 1, button);
    }
    return button;
}

void FormScreen::placeActions()
{
    if (m_isTight)
        m_column->addWidget(m_actions);
}

void FormScreen::finish()
{
    m_column->addStretch(1);
    if (m_isTight && m_column->indexOf(m_actions) < 0)
        m_column->addWidget(m_actions);
    m_flick->setWidget(m_content);
}

} // namespace lucarne::ui
