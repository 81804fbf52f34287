// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchfield.h"

#include "bigbutton.h"
#include "fieldframe.h"

#include "theme/theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace lucarne::ui
{

SearchField::SearchField(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    m_edit = new QLineEdit(this);
    m_edit->setFrame(false);
    m_edit->setContextMenuPolicy(Qt::NoContextMenu);
    m_edit->setDragEnabled(false);
    m_edit->setMaxLength(200);
    m_edit->installEventFilter(this);
    m_clear = new BigButton(theme, ButtonRole::Quiet, Icon::Close, QString(), this);
    m_clear->setAccessibleName(tr("Erase all"));
    m_clear->hide();
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        Q_EMIT textChanged(text);
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &SearchField::submitted);
    connect(m_clear, &BigButton::clicked, this, [this] {
        m_edit->clear();
        m_edit->setFocus();
    });
    connect(&theme, &Theme::changed, this, &SearchField::restyle);
    restyle();
}

QString SearchField::text() const
{
    return m_edit->text();
}

void SearchField::setText(const QString &text)
{
    m_edit->setText(text);
}

void SearchField::setIcon(Icon icon)
{
    m_icon = icon;
    restyle();
}

void SearchField::setPlaceholderText(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void SearchField::setAccessibleName(const QString &name)
{
    QWidget::setAccessibleName(name);
    m_edit->setAccessibleName(name);
}

void SearchField::setFaulty(bool faulty)
{
    m_faulty = faulty;
    update();
}

void SearchField::restyle()
{
    styleEdit(*m_edit, m_theme);
    updateGeometry();
    arrange();
    update();
}

QSize SearchField::sizeHint() const
{
    return {m_theme.textPx(560), fieldHeight(m_theme)};
}

QSize SearchField::minimumSizeHint() const
{
    return {m_theme.px(280), sizeHint().height()};
}

void SearchField::arrange()
{
    const int edge = m_theme.focusWidth();
    const int icon = m_theme.iconSize(TextRole::Lead);
    const int lead = m_theme.px(24) + (m_icon == Icon::None ? 0 : icon + m_theme.px(12));
    const int side = std::max(m_theme.target(), m_clear->sizeHint().width());
    const int high = height() - 2 * edge;
    const int end = width() - m_theme.px(10) - side;
    const auto visual = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    m_edit->setGeometry(visual(QRect(lead, edge, std::max(1, end - m_theme.targetGap() - lead), high)));
    m_clear->setGeometry(
        visual(QRect(end, (height() - std::min(side, high)) / 2, side, std::min(side, high))));
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SearchField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_clear->setAccessibleName(tr("Erase all"));
    if (event->type() == QEvent::LayoutDirectionChange)
        arrange();
    QWidget::changeEvent(event);
}

bool SearchField::eventFilter(QObject *watched, QEvent *event)
{
    // The frame around both parts shows where the keyboard is.
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void SearchField::mousePressEvent(QMouseEvent *event)
{
    m_edit->setFocus(Qt::MouseFocusReason);
    event->accept();
}

void SearchField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFieldFrame(painter, rect(), m_theme, fieldState(*m_edit, m_faulty));
    if (m_icon == Icon::None)
        return;
    const int icon = m_theme.iconSize(TextRole::Lead);
    const QRect where = QStyle::visualRect(layoutDirection(), rect(),
                                           QRect(m_theme.px(24), (height() - icon) / 2, icon, icon));
    painter.drawPixmap(where.topLeft(),
                       iconPixmap(m_icon, icon,
                                  isEnabled() ? m_theme.palette().accentText : closedText(m_theme),
                                  devicePixelRatioF(), layoutDirection()));
}

} // namespace lucarne::ui
