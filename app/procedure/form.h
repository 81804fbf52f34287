// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "communes.h"
#include "definition.h"
#include "jsonschema.h"

#include <QDate>

namespace lucarne::procedure
{

struct FormState;

/// What the terminal knows and a field may be filled with beforehand.
struct Prefill {
    QString commune; ///< INSEE code
    QString postalCode;
    QString town;
    QString today; ///< YYYY-MM-DD
};

/// A control as it is on the screen now.
struct Field {
    const Element *element = nullptr;
    QString path; ///< JSON pointer from the root of the answers ("/children/0/firstName")
    bool enabled = true;
    bool required = false; ///< by the schema, with the answers as they are, or given a promise instead
};

/// Why an answer cannot stay as it is.
struct Fault {
    QString path;     ///< of the control that can mend it
    QString keyword;  ///< of JSON Schema ("required", "pattern", "format"…), for programs; of a date
                      ///< out of its bounds "formatMinimum" or "formatMaximum"
    QString sentence; ///< in the language of the interface: what is wrong and how to mend it
};

/// One procedure being filled in: a definition and answers. A value without signals; belongs to the
/// thread that uses it. Every change keeps everything that was typed, also of controls that are
/// hidden now: they only are not sent.
class Form
{
public:
    /// Filled with the defaults of the schema and with \a prefill, whose `today` also is what dates
    /// are held against (the clock's, when it is empty).
    Form(std::shared_ptr<const Definition> definition, const Prefill &prefill);
    /// Filled with the \a answers of a draft; of \a prefill only `today` counts, which also replaces an
    /// earlier day in controls that show it read-only.
    static Form resumed(std::shared_ptr<const Definition> definition, const QJsonObject &answers,
                        const Prefill &prefill = {});

    const Definition &definition() const { return *m_definition; }
    std::shared_ptr<const Definition> sharedDefinition() const { return m_definition; }
    /// All that was typed.
    const QJsonObject &answers() const { return m_answers; }

    /// Undefined when it is not answered.
    QJsonValue value(const QString &path) const;
    /// Undefined takes the answer away, and objects that become empty by it; so do an empty text and
    /// an empty list, which are no answers.
    void setValue(const QString &path, const QJsonValue &value);

    int itemCount(const QString &repeatPath) const;
    /// The index of the new, empty item.
    int addItem(const QString &repeatPath);
    void removeItem(const QString &repeatPath, int index);

    /// Indexes into Definition::steps of the screens to go through, as the answers are now: without
    /// those that are hidden, and those with nothing on them.
    std::vector<int> visibleSteps() const;
    /// \a itemPath: of the item ("/children/0") for elements inside a Repeat.
    bool isVisible(const Element &element, const QString &itemPath = {}) const;
    bool isEnabled(const Element &element, const QString &itemPath = {}) const;
    /// The visible controls of a screen in order; a Repeat is followed by those of its items.
    std::vector<Field> fields(int step) const;

    /// Whether the citizen said that these papers follow, and has not joined one since.
    bool isPromised(const Element &documents) const;

    /// What is wrong on a screen, in the order of its fields, one for each field.
    std::vector<Fault> faults(int step) const;
    /// Of all visible screens.
    std::vector<Fault> faults() const;

    /// What is sent, and what faults are found in: without the values of hidden controls, and without
    /// empty objects that nothing requires.
    QJsonObject answersToSend() const;
    /// What the schema says against answersToSend() while there is no fault to mend: a contradiction
    /// of the definition with itself, which no answer can mend. Its path and keyword hold no answer.
    std::optional<Violation> contradiction() const;

private:
    Form(std::shared_ptr<const Definition> definition, QJsonObject answers, QDate today);
    template<typename Wanted>
    void fillBeforehand(const Prefill &prefill, const Wanted &wanted);
    const FormState &state() const;
    Fault fault(int control) const;

    std::shared_ptr<const Definition> m_definition;
    QJsonObject m_answers;
    QDate m_today;
    mutable std::shared_ptr<const FormState> m_state; ///< of the answers as they are; null: not yet
};

/// An answer as a person reads it: "12 March 1950", the label of a choice, "Gap (05061)". Empty when
/// it is not answered. \a language: "fr", "en" or "ar". \a ofCounty: communes that the program does not
/// know.
QString displayText(const Definition &definition, const Element &element, const QJsonValue &value,
                    const QString &language, std::span<const Commune> ofCounty);

} // namespace lucarne::procedure
