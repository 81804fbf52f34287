// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldwidget.h"
#include "suggestions.h"

#include <vector>

namespace lucarne::ui
{

class ChoiceCard;
class SearchField;

/// One of up to six, each a card.
class ChoiceField : public FieldWidget
{
    Q_OBJECT
public:
    ChoiceField(const procedure::Element &element, const FieldContext &context, QWidget *parent);
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QWidget *focusTarget() const override;
    void setName(const QString &name) override;

protected:
    ChoiceField(std::vector<Suggestion> choices, int columns, const FieldContext &context, QWidget *parent);

private:
    std::vector<Suggestion> m_choices;
    std::vector<ChoiceCard *> m_cards;
};

class YesNoField : public ChoiceField
{
    Q_OBJECT
public:
    YesNoField(const procedure::Element &element, const FieldContext &context, QWidget *parent);
};

/// Several of several: boxes to tick, with a search when there are more than six.
class ChoicesField : public FieldWidget
{
    Q_OBJECT
public:
    ChoicesField(const procedure::Element &element, const FieldContext &context, QWidget *parent);
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QWidget *focusTarget() const override;
    void setName(const QString &name) override;
    QString example() const override;

private:
    void toggle(const QJsonValue &value);
    /// What matches is shown, what is ticked first.
    void refresh();

    std::vector<Suggestion> m_choices;
    std::vector<QJsonValue> m_ticked;
    SearchField *m_line = nullptr;
    Suggestions *m_boxes = nullptr;
};

/// A declaration on honour: a box to tick beside its words.
class DeclarationField : public FieldWidget
{
    Q_OBJECT
public:
    DeclarationField(const procedure::Element &element, const FieldContext &context, QWidget *parent);
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QWidget *focusTarget() const override;
    void setName(const QString &name) override;

private:
    ChoiceCard *m_box = nullptr;
};

} // namespace lucarne::ui
