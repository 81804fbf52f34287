// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writingarea.h"

#include "flickarea.h"
#include "lineinput.h"
#include "touchkeyboard.h"

#include "theme/theme.h"

#include <QApplication>
#include <QTimer>

#include <algorithm>

namespace lucarne::ui
{

namespace
{

/// What a label and an error above a line take, in pixels of the design.
constexpr int kWordsAbove = 88;

} // namespace

WritingArea::WritingArea(Theme &theme, bool alphabetical, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    m_flick = new FlickArea(theme, this);
    m_keyboard = new TouchKeyboard(theme, this);
    m_keyboard->setAlphabetical(alphabetical);
    m_keyboard->hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
}

void WritingArea::setContent(QWidget *content)
{
    m_flick->setWidget(content);
    content->installEventFilter(this);
    arrange();
}

void WritingArea::setActions(QWidget *row, QWidget *column)
{
    m_row = row;
    m_column = column;
    m_column->setParent(this);
    if (m_row) {
        m_row->setParent(this);
        m_row->show();
    }
    arrange();
}

bool WritingArea::isLow() const
{
    return width() > height();
}

int WritingArea::heightWithKeyboard() const
{
    int left = height() - m_keyboard->sizeHint().height();
    if (!isLow() && m_row)
        left -= m_row->heightForWidth(width());
    return left;
}

bool WritingArea::hasRoomFor(const QWidget &target) const
{
    const int bottom = target.mapTo(m_flick->widget(), QPoint(0, target.height())).y();
    return bottom + m_theme.px(24) <= heightWithKeyboard();
}

void WritingArea::followFocus(QWidget *now)
{
    if (now && m_keyboard->isAncestorOf(now))
        return;
    const auto purpose = now && isAncestorOf(now) ? keyboardPurpose(now) : std::nullopt;
    // Keys and windows that come and go leave no focus at all for a moment.
    if (!purpose && !now && m_writing && m_target && m_target->isVisible())
        return;
    // A page that moves under the finger gives the touch to what comes to lie there.
    if (!purpose && m_writing && QGuiApplication::mouseButtons() != Qt::NoButton) {
        qApp->installEventFilter(this);
        return;
    }
    m_writing = purpose.has_value();
    m_target = m_writing ? now : nullptr;
    if (m_writing) {
        m_keyboard->setTarget(now);
        m_keyboard->setPurpose(*purpose, keyboardSigns(*now));
    }
    arrange();
    if (m_writing)
        keepInView();
}

void WritingArea::stopWriting()
{
    if (m_target)
        m_target->clearFocus();
    m_writing = false;
    m_target = nullptr;
    arrange();
}

void WritingArea::keepInView()
{
    if (!m_writing || !m_target || !m_flick->widget())
        return;
    // When the layout is done.
    QTimer::singleShot(0, this, [this, target = m_target] {
        if (!target || target != m_target || !m_flick->widget() || !m_flick->widget()->isAncestorOf(target))
            return;
        QRect part(target->mapTo(m_flick->widget(), QPoint()), target->size());
        const QRect must = part;
        if (surroundings)
            part |= surroundings(*target);
        // Of what is higher than the page: what is written in, with the words above it, and as much as
        // there is room for of what is below it: what is proposed, and the next line.
        const int room = m_flick->viewport()->height() - 2 * m_theme.px(12);
        const int over = part.height() - room;
        if (over > 0 && part.height() <= m_flick->viewport()->height()) {
            // All of it, closer to the edges.
            part.adjust(0, over / 2, 0, over / 2 - over);
        } else if (over > 0) {
            const int above = std::clamp(room - must.height(), 0, m_theme.px(kWordsAbove));
            part.setTop(std::clamp(must.top() - above, part.top(), part.bottom() - room));
            part.setHeight(room);
        }
        m_flick->revealTightly(part);
    });
}

void WritingArea::arrange()
{
    m_keyboard->setLow(isLow() && height() < m_theme.px(900));
    const int keys = m_writing ? m_keyboard->sizeHint().height() : 0;
    const bool beside = m_writing && isLow() && m_column;
    const int row = m_row && !beside ? m_row->heightForWidth(width()) : 0;
    const int columnWidth = beside ? std::max(m_column->sizeHint().width(), width() / 5) : 0;
    m_keyboard->setVisible(m_writing);
    if (m_row)
        m_row->setVisible(!beside);
    if (m_column)
        m_column->setVisible(beside);
    m_flick->setPageButtons(!m_writing);
    m_flick->setGeometry(0, 0, width(), std::max(1, height() - keys - row));
    const bool reversed = layoutDirection() == Qt::RightToLeft;
    if (m_row)
        m_row->setGeometry(0, height() - keys - row, width(), row);
    if (m_writing) {
        const int left = width() - columnWidth;
        m_keyboard->setGeometry(reversed ? columnWidth : 0, height() - keys, left, keys);
        if (beside)
            m_column->setGeometry(reversed ? 0 : left, height() - keys, columnWidth, keys);
    }
}

bool WritingArea::eventFilter(QObject *watched, QEvent *event)
{
    // An error or suggestions that appear move what is below them.
    if (event->type() == QEvent::MouseButtonRelease && watched->isWidgetType()) {
        qApp->removeEventFilter(this);
        QTimer::singleShot(0, this, [this] { followFocus(QApplication::focusWidget()); });
    }
    if (watched == m_flick->widget() && event->type() == QEvent::LayoutRequest)
        keepInView();
    return QWidget::eventFilter(watched, event);
}

void WritingArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    keepInView();
}

} // namespace lucarne::ui
