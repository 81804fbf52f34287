// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flickarea.h"

#include "accessibleroles.h"
#include "bigbutton.h"
#include "positionbar.h"

#include "theme/theme.h"

#include <QEvent>
#include <QLayout>
#include <QPropertyAnimation>
#include <QScrollBar>
#include <QScroller>

#include <algorithm>

namespace lucarne::ui
{

namespace
{

constexpr int kGlideMs = 180;
// A button narrower than this, at the size of its text, would show more than two lines of words.
constexpr int kLeastForWords = 190;

int heightOf(const QWidget &content, int width)
{
    const int least = std::max(content.minimumHeight(), 0);
    const bool wraps =
        content.layout() ? content.layout()->hasHeightForWidth() : content.sizePolicy().hasHeightForWidth();
    return std::max(least, wraps ? content.heightForWidth(width) : content.sizeHint().height());
}

/// Whether the content needs the bar beside it.
bool isTooLong(const QWidget &content, const QSize &room, int bar)
{
    // What is a good deal too long beside the bar is so without it, too, and is then measured once only: a
    // long page is laid out for the width that it gets.
    const int beside = heightOf(content, std::max(1, room.width() - bar));
    if (beside <= room.height())
        return false;
    return beside > room.height() * 5 / 4 || heightOf(content, room.width()) > room.height();
}

} // namespace

FlickArea::FlickArea(Theme &theme, QWidget *parent) : QScrollArea(parent), m_theme(theme)
{
    installAccessibleRoles();
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setFocusPolicy(Qt::NoFocus);

    m_higher = new BigButton(theme, ButtonRole::Quiet, Icon::Up, QString(), this);
    m_lower = new BigButton(theme, ButtonRole::Secondary, Icon::Down, QString(), this);
    m_position = new PositionBar(theme, *verticalScrollBar(), this);
    for (QWidget *part : {static_cast<QWidget *>(m_higher), static_cast<QWidget *>(m_lower),
                          static_cast<QWidget *>(m_position)})
        part->hide();
    label();
    connect(m_higher, &BigButton::clicked, this, [this] { turnPage(-1); });
    connect(m_lower, &BigButton::clicked, this, [this] { turnPage(1); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        updateButtons();
        Q_EMIT scrolled(value);
    });
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &FlickArea::updateButtons);
    connect(&theme, &Theme::changed, this, &FlickArea::arrange);

    // A finger on the screen arrives as a left button when nothing takes the touch itself, so that
    // one gesture serves both and buttons inside still work.
    QScroller::grabGesture(viewport(), QScroller::LeftMouseButtonGesture);
    QScroller *scroller = QScroller::scroller(viewport());
    QScrollerProperties properties = scroller->scrollerProperties();
    properties.setScrollMetric(QScrollerProperties::HorizontalOvershootPolicy,
                               QScrollerProperties::OvershootAlwaysOff);
    properties.setScrollMetric(QScrollerProperties::VerticalOvershootPolicy,
                               QScrollerProperties::OvershootAlwaysOff);
    properties.setScrollMetric(QScrollerProperties::DragStartDistance, 0.004);
    properties.setScrollMetric(QScrollerProperties::MousePressEventDelay, 0.12);
    scroller->setScrollerProperties(properties);
}

void FlickArea::setWidget(QWidget *content)
{
    // Before the area has it, or it would measure all texts for a width without the bar first.
    fit(*content);
    QScrollArea::setWidget(content);
    arrange();
}

int FlickArea::offset() const
{
    return verticalScrollBar()->value();
}

void FlickArea::setOffset(int offset)
{
    stopMoving();
    arrange();
    verticalScrollBar()->setValue(offset);
}

void FlickArea::scrollTo(int offset)
{
    stopMoving();
    m_glide = new QPropertyAnimation(verticalScrollBar(), "value", this);
    m_glide->setDuration(kGlideMs);
    m_glide->setEndValue(std::clamp(offset, 0, verticalScrollBar()->maximum()));
    m_glide->setEasingCurve(QEasingCurve::OutCubic);
    m_glide->start(QAbstractAnimation::DeleteWhenStopped);
}

void FlickArea::stopMoving()
{
    QScroller::scroller(viewport())->stop();
    if (m_glide)
        m_glide->stop();
}

void FlickArea::reveal(const QRect &part)
{
    const int margin = m_theme.px(24);
    if (part.top() - margin < offset())
        scrollTo(part.top() - margin);
    else if (part.bottom() + margin > offset() + viewport()->height())
        scrollTo(std::min(part.top() - margin, part.bottom() + margin - viewport()->height()));
}

void FlickArea::revealTightly(const QRect &part)
{
    const int margin = m_theme.px(12);
    const int room = viewport()->height();
    if (part.bottom() + margin > offset() + room)
        setOffset(part.bottom() + margin - room);
    if (part.top() - margin < offset())
        setOffset(part.top() - margin);
}

void FlickArea::setPageButtons(bool shown)
{
    m_pageButtons = shown;
    arrange();
}

void FlickArea::keepDrags(QWidget &part)
{
    // A gesture goes to the innermost widget that wants it, and this one does nothing with it.
    part.grabGesture(QScroller::grabbedGesture(viewport()));
}

int FlickArea::widthOfLongPage(int width) const
{
    // A finger on the last letters of the page is not one on the bar.
    return std::max(1, width - m_position->wantedWidth() - m_theme.targetGap());
}

bool FlickArea::hasMoreAbove() const
{
    return verticalScrollBar()->value() > 0;
}

bool FlickArea::hasMoreBelow() const
{
    return verticalScrollBar()->value() < verticalScrollBar()->maximum();
}

void FlickArea::turnPage(int direction)
{
    // A line or two of the last screen stay in sight, to hold on to.
    scrollTo(offset() + direction * std::max(1, viewport()->height() - m_theme.textPx(72)));
}

void FlickArea::label()
{
    const QString higher = tr("Higher");
    const QString lower = tr("More below");
    m_higher->setAccessibleName(higher);
    m_lower->setAccessibleName(lower);
    m_higher->setText(m_inWords ? higher : QString());
    m_lower->setText(m_inWords ? lower : QString());
    m_position->setAccessibleName(tr("Place in the page"));
}

void FlickArea::updateButtons()
{
    m_higher->setVisible(m_pageButtons && m_tooLong && hasMoreAbove());
    m_lower->setVisible(m_pageButtons && m_tooLong && hasMoreBelow());
}

void FlickArea::arrange()
{
    if (!widget() || m_arranging)
        return;
    m_arranging = true;
    fit(*widget());
    updateButtons();
    m_arranging = false;
}

void FlickArea::fit(QWidget &content)
{
    const QRect all = contentsRect();
    const int barWidth = all.width() - widthOfLongPage(all.width());
    m_tooLong = isTooLong(content, all.size(), barWidth);
    const int gap = std::max(m_theme.px(10), m_theme.targetGap());
    const int half = (all.width() - 3 * gap) / 2;
    if (const bool inWords = half >= m_theme.textPx(kLeastForWords); inWords != m_inWords) {
        m_inWords = inWords;
        label();
    }
    const int width = std::min(half, std::max(m_theme.textPx(300), m_lower->sizeHint().width()));
    const int button = std::max(m_higher->heightForWidth(width), m_lower->heightForWidth(width));
    const bool reversed = layoutDirection() == Qt::RightToLeft;
    const int strip = m_tooLong && m_pageButtons ? button + 2 * gap : 0;
    // A bar lower than a fingertip is none: such a page is dragged.
    const int apart = m_theme.targetGap();
    const int barHeight = all.height() - strip - 2 * apart;
    const bool hasBar = m_tooLong && barHeight >= m_theme.target();
    const int bar = hasBar ? barWidth : 0;
    // Margins are not mirrored by Qt.
    setViewportMargins(reversed ? bar : 0, 0, reversed ? 0 : bar, strip);
    content.setFixedWidth(std::max(1, all.width() - bar));
    m_position->setVisible(hasBar);
    if (m_tooLong) {
        const int thick = m_position->wantedWidth();
        m_position->setGeometry(reversed ? all.left() : all.right() + 1 - thick, all.top() + apart, thick,
                                barHeight);
        const int middle = all.center().x();
        const int left = middle - width - gap / 2;
        const int right = left + width + gap;
        const int top = all.bottom() + 1 - strip + gap;
        m_higher->setGeometry(reversed ? right : left, top, width, button);
        m_lower->setGeometry(reversed ? left : right, top, width, button);
        m_position->raise();
        m_higher->raise();
        m_lower->raise();
    }
}

void FlickArea::resizeEvent(QResizeEvent *event)
{
    arrange();
    QScrollArea::resizeEvent(event);
}

bool FlickArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        arrange();
    return QScrollArea::eventFilter(watched, event);
}

void FlickArea::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        label();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LayoutDirectionChange)
        arrange();
    QScrollArea::changeEvent(event);
}

} // namespace lucarne::ui
