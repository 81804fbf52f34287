// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/textblock.h"
#include "widgets/touchable.h"

namespace lucarne::ui
{

/// A question and its answer on the review; a touch changes it.
class AnswerCard : public Touchable
{
    Q_OBJECT
public:
    AnswerCard(Theme &theme, const QString &question, const QString &answer, QWidget *parent);

    QSize sizeHint() const override;
    int heightForWidth(int width) const override;
    QList<PaintedText> paintedTexts() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Parts {
        QRect question;
        QRect answer;
        QRect change;
        QRect pen;
        int height = 0; ///< needed
    };
    Parts partsFor(const QSize &size) const;
    void refresh() const;

    QString m_question;
    QString m_answer;
    mutable TextBlock m_questionBlock;
    mutable TextBlock m_answerBlock;
    mutable TextBlock m_changeBlock;
};

} // namespace lucarne::ui
