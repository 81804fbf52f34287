// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldwidget.h"
#include "suggestions.h"

#include <optional>

class QVBoxLayout;

namespace lucarne::ui
{

class SearchField;

/// One of so many that it is found by writing: a commune, a country, a choice out of hundreds. Shows
/// what is chosen, or a line to write in and what begins like it. Text for which nothing is chosen
/// yet is kept behind a question mark.
class FinderField : public FieldWidget
{
    Q_OBJECT
public:
    FinderField(const FieldContext &context, QWidget *parent);
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QWidget *focusTarget() const override;
    void setName(const QString &name) override;
    void setFaulty(bool faulty) override;

protected:
    /// What \a typed may mean, best first.
    virtual std::vector<Suggestion> find(const QString &typed) const = 0;
    /// How a kept value is shown; nothing when it is none that can be chosen.
    virtual std::optional<Suggestion> known(const QJsonValue &value) const = 0;
    virtual QString placeholder() const = 0;
    const FieldContext &context() const { return m_context; }

private:
    void showChosen(const Suggestion &chosen);
    void showFinder(const QString &typed);
    void look();

    const FieldContext &m_context;
    QString m_name;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_body = nullptr;
    SearchField *m_line = nullptr; // of the present body
    Suggestions *m_suggestions = nullptr;
    std::optional<Suggestion> m_chosen;
    bool m_faulty = false;
};

class CommuneField : public FinderField
{
    Q_OBJECT
public:
    CommuneField(const procedure::Element &element, const FieldContext &context, QWidget *parent);

protected:
    std::vector<Suggestion> find(const QString &typed) const override;
    std::optional<Suggestion> known(const QJsonValue &value) const override;
    QString placeholder() const override;
};

class CountryField : public FinderField
{
    Q_OBJECT
public:
    CountryField(const procedure::Element &element, const FieldContext &context, QWidget *parent);

protected:
    std::vector<Suggestion> find(const QString &typed) const override;
    std::optional<Suggestion> known(const QJsonValue &value) const override;
    QString placeholder() const override;
};

/// A choice of more than six.
class LongChoiceField : public FinderField
{
    Q_OBJECT
public:
    LongChoiceField(const procedure::Element &element, const FieldContext &context, QWidget *parent);

protected:
    std::vector<Suggestion> find(const QString &typed) const override;
    std::optional<Suggestion> known(const QJsonValue &value) const override;
    QString placeholder() const override;

private:
    std::vector<Suggestion> m_all;
};

/// The choices of a control in the language of the interface.
std::vector<Suggestion> suggestionsOf(const procedure::Element &element, const FieldContext &context);
/// Those of which a word begins as \a typed; all when nothing is typed.
std::vector<Suggestion> matching(const std::vector<Suggestion> &all, const QString &typed);
/// "Gap", "05000"
Suggestion communeSuggestion(const procedure::Commune &commune);

} // namespace lucarne::ui
