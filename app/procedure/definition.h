// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace lucarne::procedure
{

class JsonSchema;
class Outline;

/// What a citizen answers with; FORMAT.md says which schema gives which.
enum class ControlKind {
    Text,
    LongText,
    Integer,
    Number,
    Money,          ///< euros
    FamilyQuotient, ///< euros
    YesNo,
    Declaration, ///< a box to tick: true, or not answered
    Choice,
    Choices,
    Date, ///< kept as YYYY-MM-DD
    Email,
    Phone,      ///< kept as +33…, +262…
    Address,    ///< object: street, complement, postalCode, town, insee
    PostalCode, ///< French, five digits
    Commune,    ///< kept as its INSEE code
    Country,    ///< kept as ISO 3166-1 alpha-2
    Iban,       ///< kept without spaces, upper case
    Nir,        ///< social security number, 15 characters, its key included
    Siret,      ///< 14 digits
    Repeat,     ///< array of objects, each with the fields of children
    Documents,  ///< array of digests of sealed documents, hexadecimal
    Signature,  ///< PNG, base64
};

/// A condition of a JSON Forms rule.
struct Condition {
    enum class Kind {
        Schema, ///< the value at scope is valid against schema
        Leaf,   ///< the value at scope equals expected
        And,
        Or,
    };
    Kind kind = Kind::Schema;
    QString scope; ///< JSON pointer to the value; inside a repeated group from the item, as in JSON Forms
    QJsonValue schema;
    QJsonValue expected;
    bool failWhenUndefined = false;
    std::vector<Condition> parts;
    std::shared_ptr<const JsonSchema> compiled; ///< of schema
};

enum class Effect { Show, Hide, Enable, Disable };

struct Rule {
    Effect effect = Effect::Show;
    Condition condition;
};

struct Choice {
    QJsonValue value;
    QString label; ///< French
};

/// One element of a screen. All texts are French: Definition::text() translates them.
struct Element {
    enum class Kind { Control, Group, Vertical, Horizontal, Label };
    Kind kind = Kind::Control;
    int id = 0;    ///< unlike any other in its definition, Step::id included
    QString label; ///< of a Label: its text
    QString help;  ///< an explanation; may be empty
    std::optional<Rule> rule;
    std::vector<Element> children; ///< of layouts; of a Repeat: the screen of one item

    // Of controls only
    ControlKind control = ControlKind::Text;
    /// JSON pointer to its value ("/child/firstName"); inside a Repeat, from the item.
    QString pointer;
    QJsonObject schema; ///< of its value, references resolved
    std::vector<Choice> choices;
    QJsonObject options; ///< as in the UI schema
    bool readOnly = false;
    /// Of Documents that may follow: JSON pointer to what says that they will; empty: they may not.
    QString promise;
};

/// One screen of the form.
struct Step {
    int id = 0;
    QString label;
    QString help;
    std::optional<Rule> rule;
    std::vector<Element> elements;
};

/// The legal notice (RGPD, articles 13 and 14).
struct Privacy {
    QString controller;
    QString purpose;
    QString legalBasis;
    QString retention;
    QString rights;
};

/// A procedure, read and checked; never changes. Format: FORMAT.md.
class Definition
{
public:
    static constexpr qsizetype kMostBytes = 1024 * 1024;

    /// The detail of an error names the faults with their JSON pointers, one a line
    /// ("/uischema/elements/2/scope: there is no such property"), at most JsonFaults::kMost.
    static Result<std::shared_ptr<const Definition>> parse(const QByteArray &json);

    QString id;
    int version = 0;
    QString pivot;
    QString audience;
    QString title;
    QString summary;
    int minutes = 0;
    QStringList haveAtHand;
    Privacy privacy;
    QStringList guides;
    QStringList keywords;
    QStringList communes; ///< INSEE codes; empty: the whole county
    QJsonObject schema;   ///< as in the file
    std::vector<Step> steps;
    QHash<QString, QHash<QString, QString>> translations; ///< language → French → text

    Definition(const Definition &) = delete;
    Definition &operator=(const Definition &) = delete;
    ~Definition();

    /// \a french in \a language ("fr", "en", "ar"); French where there is no translation.
    QString text(const QString &french, const QString &language) const;

    /// Of the data.
    const JsonSchema &validator() const { return *m_validator; }
    /// Where each element stands.
    const Outline &outline() const { return *m_outline; }

private:
    Definition();

    std::shared_ptr<const JsonSchema> m_validator;
    std::unique_ptr<const Outline> m_outline;
};

} // namespace lucarne::procedure
