// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay.h"

#include "appcontext.h"
#include "theme/theme.h"
#include "widgets/flickarea.h"

#include <QKeyEvent>
#include <QLayout>
#include <QMouseEvent>
#include <QPainter>

namespace lucarne::ui
{

namespace
{

/// The ground on which an overlay's content lies.
class Card : public QWidget
{
public:
    Card(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool outlined = m_theme.scheme() != ColourScheme::Normal;
        painter.setPen(outlined ? QPen(m_theme.palette().edge, 2) : QPen(Qt::NoPen));
        painter.setBrush(m_theme.palette().surface);
        const double radius = m_theme.px(28);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    }
    // A touch on the card is not a touch beside it.
    void mousePressEvent(QMouseEvent *event) override { event->accept(); }
    void mouseReleaseEvent(QMouseEvent *event) override { event->accept(); }

private:
    Theme &m_theme;
};

} // namespace

Overlay::Overlay(AppContext &context, QWidget *window) : QWidget(window), m_context(context)
{
    hide();
    window->installEventFilter(this);
}

void Overlay::recompose()
{
    if (m_card) {
        m_card->hide();
        m_card->deleteLater();
    }
    setGeometry(parentWidget()->rect());
    m_card = new Card(m_context.theme, this);
    auto *content = new QWidget(m_card);
    compose(content);
    const int margin = m_context.theme.px(32);
    const QSize most = size() - QSize(2 * margin, 2 * margin);
    const int width = std::min(most.width(), m_context.theme.textPx(980));
    const QLayout *layout = content->layout();
    const int wanted =
        layout->hasHeightForWidth() ? layout->heightForWidth(width) : layout->sizeHint().height();
    const int height = std::min(most.height(), wanted);
    if (wanted <= height) {
        content->setGeometry(0, 0, width, height);
    } else {
        auto *flick = new FlickArea(m_context.theme, m_card);
        const int inset = m_context.theme.cornerRadius();
        flick->setGeometry(0, inset, width, height - 2 * inset);
        flick->setWidget(content);
    }
    // In portrait the card lies low, where it can be reached from a wheelchair.
    const bool portrait = this->height() > this->width();
    const int top = portrait ? this->height() - height - margin : (this->height() - height) / 2;
    m_card->setGeometry((this->width() - width) / 2, top, width, height);
    m_card->show();
}

void Overlay::openUp()
{
    recompose();
    show();
    raise();
    setFocus();
}

void Overlay::closeDown()
{
    if (!isVisible())
        return;
    hide();
    Q_EMIT closed();
}

void Overlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0x0c, 0x12, 0x16, 200));
}

void Overlay::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
    if (closesBeside())
        closeDown();
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    event->accept();
    if (event->key() == Qt::Key_Escape && closesBeside())
        closeDown();
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    const bool shape = event->type() == QEvent::Resize || event->type() == QEvent::LanguageChange ||
                       event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (shape && watched == parentWidget() && isVisible())
        recompose();
    return QWidget::eventFilter(watched, event);
}

} // namespace lucarne::ui
