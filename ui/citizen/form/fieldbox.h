// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldwidget.h"

namespace lucarne::ui
{

class FaultLine;
class TextLabel;

/// What is wrong and how to mend it: a sign and a sentence.
class FaultLine : public QWidget
{
    Q_OBJECT
public:
    FaultLine(Theme &theme, QWidget *parent);
    void setText(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    TextLabel *m_text = nullptr;
};

/// A question on its screen, from the top: its words, an explanation, what is wrong with the answer,
/// the field, how an answer looks.
class FieldBox : public QWidget
{
    Q_OBJECT
public:
    /// \a path: of the answer, from the root. \a asksItself: the words of the question are shown;
    /// a screen of one question has them as its title. \a element and \a context outlive the box.
    FieldBox(const procedure::Element &element, const QString &path, bool asksItself,
             const FieldContext &context, QWidget *parent);

    FieldWidget *field() const { return m_field; }
    const procedure::Element &element() const { return m_element; }
    const QString &path() const { return m_path; }
    /// Said beside the words of the question, or where they would be.
    void setOptional(bool optional);
    /// False: other answers leave nothing to fill in here.
    void setTakesAnswers(bool takesAnswers);
    /// A sentence; empty: all is well.
    void setFault(const QString &sentence);
    const QString &fault() const { return m_fault; }
    /// From what is wrong to the end of the field, in coordinates of the box.
    QRect answerArea() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString question() const;
    void sayWhatIsAsked();

    const procedure::Element &m_element;
    const FieldContext &m_context;
    QString m_path;
    QString m_fault;
    bool m_asksItself;
    bool m_isOptional = false;
    bool m_takesAnswers = true;
    TextLabel *m_question = nullptr;
    TextLabel *m_ask = nullptr; ///< where the question is not shown: whether an answer is wanted
    FaultLine *m_notice = nullptr;
    FieldWidget *m_field = nullptr;
};

} // namespace lucarne::ui
