// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldwidget.h"
#include "formscreen.h"
#include "formwalk.h"
#include "review.h"

namespace lucarne::ui
{

class FieldBox;

/// All answers before they are sent, each a touch away from being changed, and the declarations.
class ReviewScreen : public FormScreen
{
    Q_OBJECT
public:
    /// \a fault: of a declaration; may be none. \a walk outlives the screen.
    ReviewScreen(AppContext &context, FieldContext fields, const FormWalk &walk,
                 const std::optional<procedure::Fault> &fault, QWidget *parent);
    /// Where what is missing is; null: nothing is.
    FieldBox *faulty() const { return m_faulty; }

Q_SIGNALS:
    void changeWanted(int step, const QString &path);
    void answered(const QString &path, const QJsonValue &value);
    void send();
    void later();

private:
    void addStep(const ReviewedStep &step);
    void addDeclarations(const FormWalk &walk, const std::optional<procedure::Fault> &fault);

    FieldContext m_fields;
    FieldBox *m_faulty = nullptr;
};

} // namespace lucarne::ui
