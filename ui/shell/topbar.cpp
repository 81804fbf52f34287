// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "topbar.h"

#include "appcontext.h"
#include "language.h"

#include "citizen/pieces.h"
#include "theme/theme.h"
#include "widgets/bigbutton.h"

#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace lucarne::ui
{

TopBar::TopBar(AppContext &context, QWidget *parent) : QWidget(parent), m_context(context) {}

void TopBar::recompose()
{
    Theme &theme = m_context.theme;
    delete m_body;
    m_body = new QWidget(this);
    m_body->setGeometry(rect());
    auto *row = new QHBoxLayout(m_body);
    const int margin = theme.px(32);
    // What is scrolled up to the bar stays apart from what is on it.
    row->setContentsMargins(margin, 0, margin, theme.targetGap());
    row->setSpacing(std::max(theme.px(12), theme.targetGap()));
    if (!m_context.configuration.logoFile.isEmpty()) {
        QImageReader reader(m_context.configuration.logoFile);
        const QSize box(theme.px(150), theme.px(52));
        reader.setScaledSize(reader.size().scaled(box, Qt::KeepAspectRatio));
        if (const QImage logo = reader.read(); !logo.isNull()) {
            auto *picture = new QLabel(m_body);
            picture->setPixmap(QPixmap::fromImage(logo));
            picture->setAccessibleName(m_context.configuration.communeName);
            row->addWidget(picture);
            row->addSpacing(theme.px(8));
        }
    }
    QLabel *name = makeText(m_context, TextRole::Strong, m_context.configuration.communeName, m_body);
    row->addWidget(name, 1);

    auto *language = makeButton(m_context, ButtonRole::Quiet, Icon::Language,
                                Language::ownName(m_context.language.code()), m_body);
    language->setAccessibleName(tr("Language: %1").arg(Language::ownName(m_context.language.code())));
    language->setObjectName(QStringLiteral("bar.language"));
    connect(language, &BigButton::clicked, this, &TopBar::languageWanted);
    row->addWidget(language);
    auto *smaller = makeButton(m_context, ButtonRole::Quiet, Icon::None, tr("A−"), m_body);
    smaller->setAccessibleName(tr("Smaller text"));
    smaller->setEnabled(theme.textPercent() > 100);
    smaller->setObjectName(QStringLiteral("bar.smaller"));
    connect(smaller, &BigButton::clicked, this, &TopBar::textSmaller);
    row->addWidget(smaller);
    auto *larger = makeButton(m_context, ButtonRole::Quiet, Icon::None, tr("A+"), m_body);
    larger->setAccessibleName(tr("Larger text"));
    larger->setEnabled(theme.textPercent() < 200);
    larger->setObjectName(QStringLiteral("bar.larger"));
    connect(larger, &BigButton::clicked, this, &TopBar::textLarger);
    row->addWidget(larger);
    auto *colours = makeButton(m_context, ButtonRole::Quiet, Icon::Contrast, QString(), m_body);
    colours->setAccessibleName(tr("Change the colours"));
    colours->setObjectName(QStringLiteral("bar.colours"));
    connect(colours, &BigButton::clicked, this, &TopBar::nextColours);
    row->addWidget(colours);
    m_body->show();
}

int TopBar::heightAt(int width) const
{
    const QLayout *row = m_body->layout();
    const int needed = row->hasHeightForWidth() ? row->heightForWidth(width) : row->sizeHint().height();
    return std::max({needed, m_context.theme.px(84), m_context.theme.target() + m_context.theme.targetGap()});
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme.palette().ground);
}

} // namespace lucarne::ui
