// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemaevaluation.h"

#include "formats.h"
#include "jsonpointer.h"

#include <QJsonArray>
#include <QJsonObject>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/constraints/concrete_constraints.hpp>
#include <valijson/constraints/constraint_visitor.hpp>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lucarne::procedure
{

namespace
{

using Adapter = valijson::adapters::QtJsonAdapter;

template<typename String>
QString fromStd(const String &text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

bool isInteger(double number)
{
    return std::isfinite(number) && number == std::floor(number);
}

/// As people count: 19.99 is a multiple of 0.01, whatever binary fractions make of it.
bool isMultiple(double number, double divisor)
{
    const double quotient = number / divisor;
    if (isInteger(divisor) || !std::isfinite(quotient))
        return std::fmod(number, divisor) == 0;
    const double nearest = std::round(quotient) * divisor;
    return std::abs(nearest - number) <= 4 * std::numeric_limits<double>::epsilon() * std::abs(number);
}

qsizetype codePoints(const QString &text)
{
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

/// The way to a value, written out only for the few that are in violation.
struct Place {
    const Place *parent = nullptr;
    QString segment;

    QString pointer() const { return parent ? jsonpointer::append(parent->pointer(), segment) : QString(); }
};

/// Tries the constraints of one schema on one value.
class Evaluation final : public valijson::constraints::ConstraintVisitor
{
public:
    /// Without \a findings the first violation ends it.
    Evaluation(const SchemaPatterns &patterns, const QJsonValue &value, const Place &place,
               Findings *findings, bool alternative)
        : m_patterns(patterns),
          m_value(value),
          m_place(place),
          m_findings(findings),
          m_alternative(alternative)
    {
    }

    bool holds(const valijson::Subschema &schema)
    {
        if (schema.getAlwaysInvalid())
            return violated("false schema"_L1, false);
        valijson::Subschema::ApplyFunction visit =
            [this](const valijson::constraints::Constraint &constraint) { return constraint.accept(*this); };
        return m_findings ? schema.apply(visit) : schema.applyStrict(visit);
    }

private:
    bool visit(const AllOfConstraint &constraint) override
    {
        bool valid = true;
        constraint.applyToSubschemas([&](unsigned, const valijson::Subschema *schema) {
            valid = holds(*schema) && valid;
            return valid || m_findings;
        });
        return valid;
    }

    bool visit(const AnyOfConstraint &constraint) override
    {
        return visitAlternatives(constraint, 1, 1'000'000, "anyOf"_L1);
    }

    bool visit(const OneOfConstraint &constraint) override
    {
        return visitAlternatives(constraint, 1, 1, "oneOf"_L1);
    }

    template<typename Constraint>
    bool visitAlternatives(const Constraint &constraint, int least, int most, QLatin1StringView keyword)
    {
        Findings findings;
        int valid = 0;
        constraint.applyToSubschemas([&](unsigned, const valijson::Subschema *schema) {
            if (Evaluation(m_patterns, m_value, m_place, m_findings ? &findings : nullptr, true)
                    .holds(*schema))
                ++valid;
            return valid <= most;
        });
        if (valid >= least && valid <= most)
            return true;
        takeOver(findings);
        return violated(keyword);
    }

    bool visit(const ConditionalConstraint &constraint) override
    {
        const bool condition = silently(*constraint.getIfSubschema(), m_value, m_place);
        const valijson::Subschema *branch =
            condition ? constraint.getThenSubschema() : constraint.getElseSubschema();
        if (!branch || holds(*branch))
            return true;
        return violated("if"_L1, condition ? "then"_L1 : "else"_L1);
    }

    bool visit(const ConstConstraint &constraint) override
    {
        return isValue(*constraint.getValue()) || violated("const"_L1);
    }

    bool visit(const ContainsConstraint &constraint) override
    {
        if (!m_value.isArray())
            return true;
        Findings findings;
        const QJsonArray items = m_value.toArray();
        for (qsizetype i = 0; i < items.size(); ++i) {
            const QJsonValue item = items.at(i);
            const Place place{&m_place, QString::number(i)};
            if (Evaluation(m_patterns, item, place, m_findings ? &findings : nullptr, true)
                    .holds(*constraint.getSubschema()))
                return true;
        }
        takeOver(findings);
        return violated("contains"_L1);
    }

    bool visit(const DependenciesConstraint &constraint) override
    {
        if (!m_value.isObject())
            return true;
        const QJsonObject object = m_value.toObject();
        bool valid = true;
        constraint.applyToPropertyDependencies([&](const auto &name, const auto &needed) {
            if (object.contains(fromStd(name))) {
                for (const auto &one : needed) {
                    if (!object.contains(fromStd(one)))
                        valid = violated("dependencies"_L1, fromStd(one));
                }
            }
            return valid || m_findings;
        });
        constraint.applyToSchemaDependencies([&](const auto &name, const valijson::Subschema *schema) {
            if (object.contains(fromStd(name)))
                valid = holds(*schema) && valid;
            return valid || m_findings;
        });
        return valid;
    }

    bool visit(const EnumConstraint &constraint) override
    {
        bool found = false;
        constraint.applyToValues([&](const valijson::adapters::FrozenValue &value) {
            found = isValue(value);
            return !found;
        });
        return found || violated("enum"_L1);
    }

    bool visit(const FormatConstraint &constraint) override
    {
        const QString format = fromStd(constraint.getFormat());
        return !m_value.isString() || formats::matches(format, m_value.toString()) ||
               violated("format"_L1, format);
    }

    bool visit(const LinearItemsConstraint &constraint) override
    {
        if (!m_value.isArray())
            return true;
        const QJsonArray items = m_value.toArray();
        const qsizetype count = qsizetype(constraint.getItemSubschemaCount());
        bool valid = true;
        constraint.applyToItemSubschemas([&](unsigned index, const valijson::Subschema *schema) {
            if (index < items.size())
                valid = itemHolds(items, index, *schema) && valid;
            return valid || m_findings;
        });
        const valijson::Subschema *rest = constraint.getAdditionalItemsSubschema();
        if (!rest && items.size() > count)
            return violated("additionalItems"_L1);
        for (qsizetype i = count; rest && i < items.size() && (valid || m_findings); ++i)
            valid = itemHolds(items, i, *rest) && valid;
        return valid;
    }

    bool visit(const SingularItemsConstraint &constraint) override
    {
        if (!m_value.isArray())
            return true;
        const QJsonArray items = m_value.toArray();
        bool valid = true;
        for (qsizetype i = 0; i < items.size() && (valid || m_findings); ++i)
            valid = itemHolds(items, i, *constraint.getItemsSubschema()) && valid;
        return valid;
    }

    bool visit(const MaximumConstraint &constraint) override
    {
        if (!m_value.isDouble())
            return true;
        const double most = constraint.getMaximum();
        if (constraint.getExclusiveMaximum())
            return m_value.toDouble() < most || violated("exclusiveMaximum"_L1, most);
        return m_value.toDouble() <= most || violated("maximum"_L1, most);
    }

    bool visit(const MinimumConstraint &constraint) override
    {
        if (!m_value.isDouble())
            return true;
        const double least = constraint.getMinimum();
        if (constraint.getExclusiveMinimum())
            return m_value.toDouble() > least || violated("exclusiveMinimum"_L1, least);
        return m_value.toDouble() >= least || violated("minimum"_L1, least);
    }

    bool visit(const MaxItemsConstraint &constraint) override
    {
        return atMost("maxItems"_L1, m_value.isArray(), m_value.toArray().size(), constraint.getMaxItems());
    }

    bool visit(const MinItemsConstraint &constraint) override
    {
        return atLeast("minItems"_L1, m_value.isArray(), m_value.toArray().size(), constraint.getMinItems());
    }

    bool visit(const MaxLengthConstraint &constraint) override
    {
        return atMost("maxLength"_L1, m_value.isString(), codePoints(m_value.toString()),
                      constraint.getMaxLength());
    }

    bool visit(const MinLengthConstraint &constraint) override
    {
        return atLeast("minLength"_L1, m_value.isString(), codePoints(m_value.toString()),
                       constraint.getMinLength());
    }

    bool visit(const MaxPropertiesConstraint &constraint) override
    {
        return atMost("maxProperties"_L1, m_value.isObject(), m_value.toObject().size(),
                      constraint.getMaxProperties());
    }

    bool visit(const MinPropertiesConstraint &constraint) override
    {
        return atLeast("minProperties"_L1, m_value.isObject(), m_value.toObject().size(),
                       constraint.getMinProperties());
    }

    bool visit(const MultipleOfDoubleConstraint &constraint) override
    {
        return !m_value.isDouble() || isMultiple(m_value.toDouble(), constraint.getDivisor()) ||
               violated("multipleOf"_L1, constraint.getDivisor());
    }

    bool visit(const MultipleOfIntConstraint &constraint) override
    {
        return !m_value.isDouble() || isMultiple(m_value.toDouble(), double(constraint.getDivisor())) ||
               violated("multipleOf"_L1, qint64(constraint.getDivisor()));
    }

    bool visit(const NotConstraint &constraint) override
    {
        return !silently(*constraint.getSubschema(), m_value, m_place) || violated("not"_L1);
    }

    bool visit(const PatternConstraint &constraint) override
    {
        if (!m_value.isString())
            return true;
        std::string text;
        constraint.getPattern(text);
        return matches(fromStd(text), m_value.toString()) || violated("pattern"_L1, fromStd(text));
    }

    bool visit(const valijson::constraints::PolyConstraint &) override { return true; }

    bool visit(const PropertiesConstraint &constraint) override
    {
        if (!m_value.isObject())
            return true;
        const QJsonObject object = m_value.toObject();
        bool valid = true;
        QSet<QString> known;
        constraint.applyToProperties([&](const auto &name, const valijson::Subschema *schema) {
            const QString key = fromStd(name);
            known.insert(key);
            if (const auto it = object.find(key); it != object.end())
                valid = memberHolds(key, it.value(), *schema) && valid;
            return valid || m_findings;
        });
        constraint.applyToPatternProperties([&](const auto &text, const valijson::Subschema *schema) {
            for (auto it = object.begin(); it != object.end(); ++it) {
                if (!matches(fromStd(text), it.key()))
                    continue;
                known.insert(it.key());
                valid = memberHolds(it.key(), it.value(), *schema) && valid;
            }
            return valid || m_findings;
        });
        const valijson::Subschema *rest = constraint.getAdditionalPropertiesSubschema();
        for (auto it = object.begin(); it != object.end() && (valid || m_findings); ++it) {
            if (known.contains(it.key()))
                continue;
            if (!rest || rest->getAlwaysInvalid())
                valid = violated("additionalProperties"_L1, it.key());
            else
                valid = memberHolds(it.key(), it.value(), *rest) && valid;
        }
        return valid;
    }

    bool visit(const PropertyNamesConstraint &constraint) override
    {
        const QStringList names = m_value.toObject().keys();
        return std::all_of(names.begin(), names.end(),
                           [&](const QString &name) {
                               return silently(*constraint.getSubschema(), name, m_place);
                           }) ||
               violated("propertyNames"_L1);
    }

    bool visit(const RequiredConstraint &constraint) override
    {
        if (!m_value.isObject())
            return true;
        const QJsonObject object = m_value.toObject();
        bool valid = true;
        constraint.applyToRequiredProperties([&](const auto &name) {
            const QString key = fromStd(name);
            if (m_findings && !m_alternative)
                m_findings->required.insert(Place{&m_place, key}.pointer());
            if (!object.contains(key))
                valid = violated("required"_L1, key);
            return valid || m_findings;
        });
        return valid;
    }

    bool visit(const TypeConstraint &constraint) override
    {
        bool found = false;
        constraint.applyToNamedTypes([&](TypeConstraint::JsonType type) {
            found = isType(type);
            return !found;
        });
        return found || violated("type"_L1);
    }

    bool visit(const UniqueItemsConstraint &) override
    {
        const QJsonArray items = m_value.toArray();
        for (qsizetype i = 1; i < items.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j) {
                if (sameJson(items.at(i), items.at(j)))
                    return violated("uniqueItems"_L1);
            }
        }
        return true;
    }

    bool itemHolds(const QJsonArray &items, qsizetype index, const valijson::Subschema &schema)
    {
        return memberHolds(QString::number(index), items.at(index), schema);
    }

    bool memberHolds(const QString &segment, const QJsonValue &value, const valijson::Subschema &schema)
    {
        const Place place{&m_place, segment};
        return Evaluation(m_patterns, value, place, m_findings, m_alternative).holds(schema);
    }

    bool silently(const valijson::Subschema &schema, const QJsonValue &value, const Place &place) const
    {
        return Evaluation(m_patterns, value, place, nullptr, m_alternative).holds(schema);
    }

    bool isValue(const valijson::adapters::FrozenValue &value) const
    {
        return !m_value.isUndefined() && value.equalTo(Adapter(m_value), true);
    }

    bool isType(TypeConstraint::JsonType type) const
    {
        switch (type) {
        case TypeConstraint::kAny:
            return true;
        case TypeConstraint::kArray:
            return m_value.isArray();
        case TypeConstraint::kBoolean:
            return m_value.isBool();
        case TypeConstraint::kInteger:
            return m_value.isDouble() && isInteger(m_value.toDouble());
        case TypeConstraint::kNull:
            return m_value.isNull();
        case TypeConstraint::kNumber:
            return m_value.isDouble();
        case TypeConstraint::kObject:
            return m_value.isObject();
        case TypeConstraint::kString:
            return m_value.isString();
        }
        return false;
    }

    bool matches(const QString &ecma, const QString &text) const
    {
        const auto it = m_patterns.find(ecma);
        return it != m_patterns.end() && it->match(text).hasMatch();
    }

    bool atLeast(QLatin1StringView keyword, bool concerned, qsizetype size, quint64 least)
    {
        return !concerned || quint64(size) >= least || violated(keyword, qint64(least));
    }

    bool atMost(QLatin1StringView keyword, bool concerned, qsizetype size, quint64 most)
    {
        return !concerned || quint64(size) <= most || violated(keyword, qint64(most));
    }

    void takeOver(Findings &findings)
    {
        if (m_findings)
            std::move(findings.violations.begin(), findings.violations.end(),
                      std::back_inserter(m_findings->violations));
    }

    bool violated(QLatin1StringView keyword, const QJsonValue &asked = QJsonValue::Undefined)
    {
        if (m_findings)
            m_findings->violations.push_back({m_place.pointer(), keyword, asked, m_alternative});
        return false;
    }

    const SchemaPatterns &m_patterns;
    const QJsonValue m_value;
    const Place &m_place;
    Findings *m_findings;
    const bool m_alternative;
};

} // namespace

bool holds(const valijson::Subschema &schema, const SchemaPatterns &patterns, const QJsonValue &value,
           Findings *findings)
{
    return Evaluation(patterns, value, {}, findings, false).holds(schema);
}

} // namespace lucarne::procedure
