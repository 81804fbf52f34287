// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldtable.h"

#include "addressfield.h"
#include "choicefield.h"
#include "datefield.h"
#include "finderfield.h"
#include "itemsfield.h"
#include "linefield.h"
#include "longtextfield.h"
#include "signaturefield.h"

#include <array>

namespace lucarne::ui
{

namespace
{

using procedure::ControlKind;
using procedure::Element;
using Maker = FieldWidget *(*)(const Element &, const FieldContext &, QWidget *);

template<typename Field>
FieldWidget *make(const Element &element, const FieldContext &context, QWidget *parent)
{
    return new Field(element, context, parent);
}

FieldWidget *makeChoice(const Element &element, const FieldContext &context, QWidget *parent)
{
    constexpr std::size_t mostCards = 6;
    return element.choices.size() > mostCards ? make<LongChoiceField>(element, context, parent)
                                              : make<ChoiceField>(element, context, parent);
}

constexpr std::array<std::pair<ControlKind, Maker>, 23> kFields{{
    {ControlKind::Text, make<TextField>},
    {ControlKind::LongText, make<LongTextField>},
    {ControlKind::Integer, make<NumberField>},
    {ControlKind::Number, make<NumberField>},
    {ControlKind::Money, make<NumberField>},
    {ControlKind::FamilyQuotient, make<NumberField>},
    {ControlKind::YesNo, make<YesNoField>},
    {ControlKind::Declaration, make<DeclarationField>},
    {ControlKind::Choice, makeChoice},
    {ControlKind::Choices, make<ChoicesField>},
    {ControlKind::Date, make<DateField>},
    {ControlKind::Email, make<EmailField>},
    {ControlKind::Phone, make<PhoneField>},
    {ControlKind::Address, make<AddressField>},
    {ControlKind::PostalCode, make<PostalCodeField>},
    {ControlKind::Commune, make<CommuneField>},
    {ControlKind::Country, make<CountryField>},
    {ControlKind::Iban, make<IbanField>},
    {ControlKind::Nir, make<NirField>},
    {ControlKind::Siret, make<SiretField>},
    {ControlKind::Repeat, make<RepeatField>},
    {ControlKind::Documents, make<DocumentsField>},
    {ControlKind::Signature, make<SignatureField>},
}};

} // namespace

FieldWidget *makeField(const Element &element, const FieldContext &context, QWidget *parent)
{
    for (const auto &[kind, maker] : kFields) {
        if (kind == element.control)
            return maker(element, context, parent);
    }
    Q_UNREACHABLE();
}

} // namespace lucarne::ui
