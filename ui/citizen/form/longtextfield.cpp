// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "longtextfield.h"

#include "theme/theme.h"
#include "widgets/fieldframe.h"

#include <QEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

constexpr int kLines = 4;

} // namespace

LongTextField::LongTextField(const procedure::Element &, const FieldContext &context, QWidget *parent)
    : FieldWidget(parent), m_theme(context.theme), m_edit(new QPlainTextEdit(this))
{
    auto *column = new QVBoxLayout(this);
    const int edge = m_theme.px(14);
    column->setContentsMargins(edge, edge, edge, edge);
    column->addWidget(m_edit);
    m_edit->setObjectName(u"longtext"_s);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setContextMenuPolicy(Qt::NoContextMenu);
    m_edit->setTabChangesFocus(true);
    m_edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    styleEdit(*m_edit, m_theme);
    m_edit->setFixedHeight(kLines * m_edit->fontMetrics().lineSpacing() + 2 * m_theme.px(8));
    m_edit->installEventFilter(this);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &FieldWidget::changed);
}

QJsonValue LongTextField::value() const
{
    const QString typed = m_edit->toPlainText().trimmed();
    return typed.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(typed);
}

void LongTextField::setValue(const QJsonValue &value)
{
    const QSignalBlocker quiet(m_edit);
    m_edit->setPlainText(value.toString());
}

QWidget *LongTextField::focusTarget() const
{
    return m_edit;
}

void LongTextField::setName(const QString &name)
{
    m_edit->setAccessibleName(name);
}

void LongTextField::setFaulty(bool faulty)
{
    m_faulty = faulty;
    update();
}

bool LongTextField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return FieldWidget::eventFilter(watched, event);
}

void LongTextField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFieldFrame(painter, rect(), m_theme, fieldState(*m_edit, m_faulty));
}

} // namespace lucarne::ui
