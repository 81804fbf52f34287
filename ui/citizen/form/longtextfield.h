// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldwidget.h"

class QPlainTextEdit;

namespace lucarne::ui
{

/// An answer of several lines.
class LongTextField : public FieldWidget
{
    Q_OBJECT
public:
    LongTextField(const procedure::Element &element, const FieldContext &context, QWidget *parent);
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QWidget *focusTarget() const override;
    void setName(const QString &name) override;
    void setFaulty(bool faulty) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Theme &m_theme;
    QPlainTextEdit *m_edit = nullptr;
    bool m_faulty = false;
};

} // namespace lucarne::ui
