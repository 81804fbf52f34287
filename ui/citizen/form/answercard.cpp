// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answercard.h"

#include "theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace lucarne::ui
{

AnswerCard::AnswerCard(Theme &theme, const QString &question, const QString &answer, QWidget *parent)
    : Touchable(theme, parent), m_question(question), m_answer(answer)
{
    setText(tr("Change: %1").arg(question));
    setAccessibleDescription(answer);
}

void AnswerCard::refresh() const
{
    m_questionBlock.set(m_question, theme().font(TextRole::Quiet));
    m_answerBlock.set(m_answer, theme().font(TextRole::Strong));
    m_changeBlock.set(tr("Change"), theme().font(TextRole::Quiet));
}

AnswerCard::Parts AnswerCard::partsFor(const QSize &size) const
{
    refresh();
    const int pad = theme().px(24);
    const int across = theme().px(14);
    const int drawing = theme().iconSize(TextRole::Quiet);
    const int change = m_changeBlock.naturalWidth();
    const int end = change + theme().px(8) + drawing;
    const int room = std::max(1, size.width() - 2 * pad - end - theme().px(20));
    const int questionHeight = m_questionBlock.heightFor(room);
    const int answerHeight = m_answerBlock.heightFor(room);
    const int inner = questionHeight + theme().px(2) + answerHeight;
    Parts parts;
    parts.height = std::max(theme().target(), inner + 2 * across);
    const int top = (size.height() - inner) / 2;
    parts.question = QRect(pad, top, room, questionHeight);
    parts.answer = QRect(pad, top + questionHeight + theme().px(2), room, answerHeight);
    const int changeHeight = m_changeBlock.heightFor(change);
    parts.pen = QRect(size.width() - pad - end, (size.height() - drawing) / 2, drawing, drawing);
    parts.change =
        QRect(size.width() - pad - change, (size.height() - changeHeight) / 2, change, changeHeight);
    return parts;
}

QSize AnswerCard::sizeHint() const
{
    const int width = theme().textPx(620);
    return {width, heightForWidth(width)};
}

int AnswerCard::heightForWidth(int width) const
{
    return partsFor({width, 0}).height;
}

QList<PaintedText> AnswerCard::paintedTexts() const
{
    const Parts parts = partsFor(size());
    const auto visual = [this](const QRect &r) { return placed(r.x(), r.y(), r.width(), r.height()); };
    const Palette &colours = theme().palette();
    return {{m_question, visual(parts.question), colours.quietText},
            {m_answer, visual(parts.answer), colours.text},
            {tr("Change"), visual(parts.change), colours.accentText}};
}

void AnswerCard::paintEvent(QPaintEvent *)
{
    const Palette &colours = theme().palette();
    QPainter painter(this);
    paintFrame(painter, isDown() ? colours.pressed : colours.surface, colours.edge, theme().cornerRadius());
    const Parts parts = partsFor(size());
    const auto visual = [this](const QRect &r) { return placed(r.x(), r.y(), r.width(), r.height()); };
    m_questionBlock.draw(painter, visual(parts.question), colours.quietText, Qt::AlignLeft,
                         layoutDirection());
    m_answerBlock.draw(painter, visual(parts.answer), colours.text, Qt::AlignLeft, layoutDirection());
    m_changeBlock.draw(painter, visual(parts.change), colours.accentText, Qt::AlignLeft, layoutDirection());
    painter.drawPixmap(
        visual(parts.pen).topLeft(),
        iconPixmap(Icon::Pen, parts.pen.width(), colours.accentText, devicePixelRatioF(), layoutDirection()));
}

} // namespace lucarne::ui
