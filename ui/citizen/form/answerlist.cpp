// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerlist.h"

#include "citizen/pieces.h"
#include "theme/theme.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace lucarne::ui
{

namespace
{

/// The questions' share of a row, in hundredths.
constexpr int kQuestionShare = 42;

} // namespace

AnswerRow::AnswerRow(Theme &theme, const QString &question, const QString &answer, bool canChange,
                     QWidget *parent)
    : Touchable(theme, parent),
      m_question(question),
      m_answer(answer.isEmpty() ? tr("No answer") : answer),
      m_isAnswered(!answer.isEmpty()),
      m_canChange(canChange)
{
    setAccessibleDescription(m_answer);
    if (!canChange) {
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }
}

void AnswerRow::refresh() const
{
    m_questionBlock.set(m_question, theme().font(TextRole::Quiet));
    m_answerBlock.set(m_answer, theme().font(m_isAnswered ? TextRole::Strong : TextRole::Quiet));
    // Its room stays also where it is not drawn: the answers of a list stand below each other.
    m_changeBlock.set(tr("Change"), theme().font(TextRole::Quiet));
}

AnswerRow::Parts AnswerRow::partsFor(const QSize &size) const
{
    refresh();
    const int pad = theme().px(24);
    const int across = theme().px(12);
    const int drawing = theme().iconSize(TextRole::Quiet);
    const int change = m_changeBlock.naturalWidth();
    const int end = change + theme().px(8) + drawing;
    const int room = std::max(1, size.width() - 2 * pad - end - theme().px(20));
    const bool beside = !m_question.isEmpty() && size.width() >= theme().textPx(760);
    const int gap = theme().px(24);
    const int questionRoom = beside ? room * kQuestionShare / 100 : room;
    const int answerRoom = beside ? room - questionRoom - gap : room;
    const int questionHeight = m_question.isEmpty() ? 0 : m_questionBlock.heightFor(questionRoom);
    const int answerHeight = m_answerBlock.heightFor(answerRoom);
    const int between = m_question.isEmpty() ? 0 : theme().px(2);
    const int inner =
        beside ? std::max(questionHeight, answerHeight) : questionHeight + between + answerHeight;
    Parts parts;
    parts.height = std::max(theme().target(), inner + 2 * across);
    const int top = (size.height() - inner) / 2;
    if (beside) {
        parts.question = QRect(pad, (size.height() - questionHeight) / 2, questionRoom, questionHeight);
        parts.answer =
            QRect(pad + questionRoom + gap, (size.height() - answerHeight) / 2, answerRoom, answerHeight);
    } else {
        parts.question = QRect(pad, top, room, questionHeight);
        parts.answer = QRect(pad, top + questionHeight + between, room, answerHeight);
    }
    const int changeHeight = m_changeBlock.heightFor(change);
    parts.pen = QRect(size.width() - pad - end, (size.height() - drawing) / 2, drawing, drawing);
    parts.change =
        QRect(size.width() - pad - change, (size.height() - changeHeight) / 2, change, changeHeight);
    return parts;
}

QSize AnswerRow::sizeHint() const
{
    const int width = theme().textPx(620);
    return {width, heightForWidth(width)};
}

int AnswerRow::heightForWidth(int width) const
{
    return partsFor({width, 0}).height;
}

QColor AnswerRow::answerColour() const
{
    return m_isAnswered ? theme().palette().text : theme().palette().quietText;
}

QList<PaintedText> AnswerRow::paintedTexts() const
{
    const Parts parts = partsFor(size());
    const auto visual = [this](const QRect &r) { return placed(r.x(), r.y(), r.width(), r.height()); };
    const Palette &colours = theme().palette();
    QList<PaintedText> texts{{m_answer, visual(parts.answer), answerColour()}};
    if (m_canChange)
        texts.append({tr("Change"), visual(parts.change), colours.accentText});
    if (!m_question.isEmpty())
        texts.prepend({m_question, visual(parts.question), colours.quietText});
    return texts;
}

void AnswerRow::paintEvent(QPaintEvent *)
{
    const Palette &colours = theme().palette();
    QPainter painter(this);
    paintFrame(painter, isDown() ? colours.pressed : QColor(), {}, theme().cornerRadius());
    const Parts parts = partsFor(size());
    const auto visual = [this](const QRect &r) { return placed(r.x(), r.y(), r.width(), r.height()); };
    if (!m_question.isEmpty())
        m_questionBlock.draw(painter, visual(parts.question), colours.quietText, Qt::AlignLeft,
                             layoutDirection());
    m_answerBlock.draw(painter, visual(parts.answer), answerColour(), Qt::AlignLeft, layoutDirection());
    if (!m_canChange)
        return;
    m_changeBlock.draw(painter, visual(parts.change), colours.accentText, Qt::AlignLeft, layoutDirection());
    painter.drawPixmap(
        visual(parts.pen).topLeft(),
        iconPixmap(Icon::Pen, parts.pen.width(), colours.accentText, devicePixelRatioF(), layoutDirection()));
}

AnswerList::AnswerList(Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_column(new QVBoxLayout(this))
{
    const int edge = theme.px(4);
    m_column->setContentsMargins(edge, edge, edge, edge);
    m_column->setSpacing(theme.targetGap());
}

AnswerRow *AnswerList::addRow(const QString &question, const QString &answer, const QString &name,
                              bool canChange)
{
    auto *row = new AnswerRow(m_theme, question, answer, canChange, this);
    row->setText(canChange ? tr("Change: %1").arg(name) : name);
    m_column->addWidget(row);
    return row;
}

void AnswerList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCard(painter, rect(), m_theme);
    painter.setPen(QPen(m_theme.palette().hairline, std::max(1, m_theme.px(2))));
    const int edge = m_theme.px(24);
    for (int i = 1; i < m_column->count(); ++i) {
        const double y = m_column->itemAt(i)->geometry().top() - m_column->spacing() / 2.0;
        painter.drawLine(QPointF(edge, y), QPointF(width() - edge, y));
    }
}

} // namespace lucarne::ui
