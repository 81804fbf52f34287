// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/textblock.h"
#include "widgets/touchable.h"

class QVBoxLayout;

namespace lucarne::ui
{

/// A question and its answer on the review, side by side where there is room; a touch changes it, where it
/// can be changed.
class AnswerRow : public Touchable
{
    Q_OBJECT
public:
    /// \a question: empty: the heading above asks it. \a answer: empty: there is none.
    AnswerRow(Theme &theme, const QString &question, const QString &answer, bool canChange, QWidget *parent);

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
    QColor answerColour() const;

    QString m_question;
    QString m_answer;
    bool m_isAnswered;
    bool m_canChange;
    mutable TextBlock m_questionBlock;
    mutable TextBlock m_answerBlock;
    mutable TextBlock m_changeBlock;
};

/// Answers that belong together, on one ground.
class AnswerList : public QWidget
{
    Q_OBJECT
public:
    AnswerList(Theme &theme, QWidget *parent);
    /// \a name: of the question where it is not beside its heading: "First name, Child 2".
    AnswerRow *addRow(const QString &question, const QString &answer, const QString &name, bool canChange);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    QVBoxLayout *m_column = nullptr;
};

} // namespace lucarne::ui
