// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldbox.h"

#include "fieldtable.h"

#include "theme/theme.h"
#include "widgets/textlabel.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

FaultLine::FaultLine(Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_text(new TextLabel(theme, TextRole::Warning, QString(), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addSpacing(theme.iconSize(TextRole::Strong) + theme.px(12));
    m_text->setColour(theme.palette().warning);
    row->addWidget(m_text, 1);
}

void FaultLine::setText(const QString &sentence)
{
    m_text->setText(sentence);
    setAccessibleName(sentence);
}

void FaultLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int size = m_theme.iconSize(TextRole::Strong);
    const QRect sign = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, size, size));
    painter.drawPixmap(sign.topLeft(), iconPixmap(Icon::Attention, size, m_theme.palette().warning,
                                                  devicePixelRatioF(), layoutDirection()));
}

FieldBox::FieldBox(const procedure::Element &element, const QString &path, bool asksItself,
                   const FieldContext &context, QWidget *parent)
    : QWidget(parent),
      m_element(element),
      m_context(context),
      m_path(path),
      // A declaration is a box with its own words beside it.
      m_asksItself(asksItself && element.control != procedure::ControlKind::Declaration)
{
    Theme &theme = context.theme;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme.targetGap());
    m_field = makeField(element, context, this);
    m_field->setObjectName(u"field"_s + path);
    m_field->setName(context.text(element.label));
    if (m_asksItself) {
        m_question = new TextLabel(theme, TextRole::Strong, question(), this);
        column->addWidget(m_question);
    } else if (element.control != procedure::ControlKind::Declaration) {
        m_ask = new TextLabel(theme, TextRole::Body, QString(), this);
        m_ask->hide();
        column->addWidget(m_ask);
    }
    if (!element.help.isEmpty())
        column->addWidget(new TextLabel(theme, TextRole::Body, context.text(element.help), this));
    m_notice = new FaultLine(theme, this);
    m_notice->setObjectName(u"fault"_s + path);
    m_notice->hide();
    column->addWidget(m_notice);
    column->addWidget(m_field);
    if (const QString example = m_field->example(); !example.isEmpty())
        column->addWidget(new TextLabel(theme, TextRole::Quiet, example, this));
}

QString FieldBox::question() const
{
    return m_context.text(m_element.label);
}

void FieldBox::setOptional(bool optional)
{
    m_isOptional = optional;
    sayWhatIsAsked();
}

void FieldBox::setTakesAnswers(bool takesAnswers)
{
    m_takesAnswers = takesAnswers;
    m_field->setEnabled(takesAnswers);
    sayWhatIsAsked();
}

void FieldBox::sayWhatIsAsked()
{
    if (m_question) {
        QString asked = question();
        if (!m_takesAnswers)
            asked = tr("%1 (nothing to fill in)").arg(asked);
        else if (m_isOptional)
            asked = tr("%1 (optional)").arg(asked);
        m_question->setText(asked);
    } else if (m_ask) {
        m_ask->setText(m_takesAnswers ? tr("You may leave this empty.") : tr("There is nothing to fill in."));
        m_ask->setVisible(m_isOptional || !m_takesAnswers);
    }
}

void FieldBox::setFault(const QString &sentence)
{
    m_fault = sentence;
    m_notice->setText(sentence);
    m_notice->setVisible(!sentence.isEmpty());
    // The stripe that ties sentence and field together stands beside them.
    const int stripe = sentence.isEmpty() ? 0 : m_context.theme.px(22);
    const bool reversed = layoutDirection() == Qt::RightToLeft;
    layout()->setContentsMargins(reversed ? 0 : stripe, 0, reversed ? stripe : 0, 0);
    update();
    m_field->setFaulty(!sentence.isEmpty());
}

void FieldBox::paintEvent(QPaintEvent *)
{
    if (m_fault.isEmpty())
        return;
    QPainter painter(this);
    const QRect area = answerArea();
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(),
                                        QRect(0, area.top(), m_context.theme.px(6), area.height())),
                     m_context.theme.palette().warning);
}

QRect FieldBox::answerArea() const
{
    QRect area = m_field->geometry();
    if (m_notice->isVisibleTo(this))
        area |= m_notice->geometry();
    return area;
}

} // namespace lucarne::ui
