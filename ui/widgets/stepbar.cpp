// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepbar.h"

#include "accessibleroles.h"

#include "theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace lucarne::ui
{

namespace
{

constexpr int kDotsOfOpenEnd = 3;

} // namespace

StepBar::StepBar(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, &StepBar::refresh);
    installAccessibleRoles();
    refresh();
}

void StepBar::setProgress(const guide::Progress &progress)
{
    m_progress = progress;
    refresh();
}

QString StepBar::sentence() const
{
    const QString here = tr("Question %1").arg(m_progress.answered + 1);
    const int least = m_progress.leastRemaining;
    const int most = m_progress.mostRemaining;
    QString rest;
    if (m_progress.mayLeadOn)
        rest = least == 0 ? tr("then perhaps more questions") : tr("at least %n more", nullptr, least);
    else if (most == 0)
        rest = tr("the last one");
    else if (least == most)
        rest = tr("%n more", nullptr, most);
    else if (least == 0)
        rest = tr("at most %n more", nullptr, most);
    else
        rest = tr("%1 to %2 more").arg(least).arg(most);
    return tr("%1 — %2", "where the citizen is — what is left").arg(here, rest);
}

void StepBar::refresh()
{
    setAccessibleName(sentence());
    updateGeometry();
    update();
}

const TextBlock &StepBar::block() const
{
    m_block.set(sentence(), m_theme.font(TextRole::Quiet));
    return m_block;
}

int StepBar::barHeight() const
{
    return m_theme.px(10);
}

QSize StepBar::sizeHint() const
{
    const int width = std::max(m_theme.px(320), block().naturalWidth());
    return {width, heightForWidth(width)};
}

QSize StepBar::minimumSizeHint() const
{
    return {m_theme.px(160), barHeight() + m_theme.px(8) + block().heightFor(10'000)};
}

int StepBar::heightForWidth(int width) const
{
    return block().heightFor(width) + m_theme.px(8) + barHeight();
}

QList<PaintedText> StepBar::paintedTexts() const
{
    return {{sentence(), QRect(0, 0, width(), block().heightFor(width())), m_theme.palette().quietText}};
}

void StepBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void StepBar::paintEvent(QPaintEvent *)
{
    const Palette &colours = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int textHeight = block().heightFor(width());
    block().draw(painter, QRect(0, 0, width(), textHeight), colours.quietText, Qt::AlignLeft,
                 layoutDirection());

    const int total = m_progress.answered + 1 + m_progress.mostRemaining;
    const double gap = m_theme.px(6);
    const double most = m_theme.px(120);
    const double radius = barHeight() / 2.0;
    const double openEnd = m_progress.mayLeadOn ? kDotsOfOpenEnd * (barHeight() + gap) : 0;
    const double length = std::clamp((width() - openEnd - gap * (total - 1)) / total, 3.0, most);
    const double top = textHeight + m_theme.px(8);
    const auto piece = [&](double x, double pieceWidth) {
        return QRectF(layoutDirection() == Qt::RightToLeft ? width() - x - pieceWidth : x, top, pieceWidth,
                      barHeight());
    };
    for (int i = 0; i < total; ++i) {
        QRectF step = piece(i * (length + gap), length);
        if (i <= m_progress.answered) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.accentText);
        } else {
            // What is certain has an unbroken edge, what may come a broken one.
            const bool certain = i <= m_progress.answered + m_progress.leastRemaining;
            QPen pen(colours.edge, std::max(2, m_theme.px(2)));
            if (!certain)
                pen.setDashPattern({2, 2});
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            step.adjust(1, 1, -1, -1);
        }
        painter.drawRoundedRect(step, radius, radius);
    }
    if (!m_progress.mayLeadOn)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.edge);
    for (int i = 0; i < kDotsOfOpenEnd; ++i) {
        const QRectF dot = piece(total * (length + gap) + i * (barHeight() + gap), barHeight());
        painter.drawEllipse(dot.center(), radius * 0.6, radius * 0.6);
    }
}

} // namespace lucarne::ui
