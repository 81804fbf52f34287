// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "toastbar.h"

#include "theme/theme.h"

#include <QEvent>

#include <algorithm>

namespace lucarne::ui
{

ToastBar::ToastBar(Theme &theme, QWidget *window)
    : NoticeBox(theme, NoticeKind::Information, QString(), window), m_look(theme)
{
    hide();
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_away.setSingleShot(true);
    connect(&m_away, &QTimer::timeout, this, &ToastBar::dismiss);
    window->installEventFilter(this);
}

void ToastBar::showMessage(const QString &text, std::chrono::milliseconds stay)
{
    setText(text);
    place();
    show();
    raise();
    if (stay.count() > 0)
        m_away.start(stay);
    else
        m_away.stop();
}

void ToastBar::dismiss()
{
    m_away.stop();
    hide();
}

void ToastBar::setBottomMargin(int pixels)
{
    m_bottomMargin = pixels;
    place();
}

bool ToastBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return NoticeBox::eventFilter(watched, event);
}

void ToastBar::place()
{
    const QSize window = parentWidget()->size();
    const int margin = m_look.px(32);
    const int width = std::min(window.width() - 2 * margin, sizeHint().width());
    const int height = heightForWidth(width);
    setGeometry((window.width() - width) / 2, window.height() - m_bottomMargin - margin - height, width,
                height);
}

} // namespace lucarne::ui
