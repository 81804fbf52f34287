// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldwidget.h"

namespace lucarne::ui
{

class LineInput;
class Suggestions;

/// A French postal address. The postal code offers its communes; the town can also be written.
class AddressField : public FieldWidget
{
    Q_OBJECT
public:
    AddressField(const procedure::Element &element, const FieldContext &context, QWidget *parent);
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QWidget *focusTarget() const override;
    void setName(const QString &name) override;
    void setFaulty(bool faulty) override;

private:
    LineInput *addLine(const QString &label, const QString &name);
    void followPostalCode();
    void followTown();
    void offer();
    void take(const procedure::Commune &commune);
    QString postalCode() const;

    const FieldContext &m_context;
    LineInput *m_street = nullptr;
    LineInput *m_complement = nullptr;
    LineInput *m_postalCode = nullptr;
    LineInput *m_town = nullptr;
    Suggestions *m_towns = nullptr;
    QString m_insee;
};

} // namespace lucarne::ui
