// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldwidget.h"

#include <array>
#include <optional>

namespace lucarne::ui
{

class CalendarView;
class LineInput;
class TextLabel;

/// A date in three fields; the month by its number or its name in any language of the interface.
/// Below them the date in words, so that a slip is seen.
class DateField : public FieldWidget
{
    Q_OBJECT
public:
    DateField(const procedure::Element &element, const FieldContext &context, QWidget *parent);
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QWidget *focusTarget() const override;
    void setName(const QString &name) override;
    void setFaulty(bool faulty) override;
    QString example() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Part { Day, Month, Year };
    LineInput *addPart(const QString &label, int characters, const FieldContext &context, QWidget *into);
    void follow(Part part);
    void sayInWords();
    void toggleCalendar();
    QDate date() const;

    const FieldContext &m_context;
    std::array<LineInput *, 3> m_inputs{};
    TextLabel *m_words = nullptr;
    CalendarView *m_calendar = nullptr;
};

/// 3 from "3", "03", "mars", "Mar", "مارس"; nothing from what is no month.
std::optional<int> monthTyped(const QString &typed);

} // namespace lucarne::ui
