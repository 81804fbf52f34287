// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldwidget.h"
#include "formwalk.h"
#include "stepview.h"

namespace lucarne::ui
{

struct AppContext;
class WritingArea;

/// One screen of questions: how far the citizen is, what is asked, the fields, what comes next.
class StepScreen : public QWidget
{
    Q_OBJECT
public:
    /// \a walk outlives the screen.
    StepScreen(AppContext &context, FieldContext fields, const FormWalk &walk,
               StepView::DescribeItem describeItem, QWidget *parent);

    StepView &view() const { return *m_view; }
    WritingArea &area() const { return *m_area; }
    /// What the screen asks, in the language of the interface.
    const QString &title() const { return m_title; }
    const QString &help() const { return m_help; }
    /// Brings a question into view and gives it the keys.
    void bringUp(FieldBox &box);
    /// The keyboard comes up by itself for a first field that is empty, where that hides nothing.
    void beginWriting();

Q_SIGNALS:
    void next();
    void later();

private:
    QWidget *makeActions(AppContext &context, const FormWalk &walk);
    QWidget *makeActionsBesideKeyboard(AppContext &context, const FormWalk &walk);

    QString m_title;
    QString m_help;
    WritingArea *m_area = nullptr;
    StepView *m_view = nullptr;
};

} // namespace lucarne::ui
