// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldwidget.h"

namespace lucarne::ui
{

class LineInput;

/// An answer of one line. Each kind says how it reads what is typed and how it writes what is kept.
class LineField : public FieldWidget
{
    Q_OBJECT
public:
    LineField(const procedure::Element &element, const FieldContext &context, QWidget *parent);
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QWidget *focusTarget() const override;
    void setName(const QString &name) override;
    void setFaulty(bool faulty) override;
    QString example() const override;

protected:
    /// \a typed is not empty and has no space around it.
    virtual QJsonValue read(const QString &typed) const { return typed; }
    virtual QString written(const QJsonValue &kept) const { return kept.toString(); }
    LineInput &input() const { return *m_input; }
    /// As wide as so many characters.
    void limit(int characters);
    /// Unless the schema has one of its own.
    void setExample(const QString &example);
    /// Where the answer is found, unless the form says so itself.
    void explain(const procedure::Element &element, const QString &explanation);

private:
    LineInput *m_input = nullptr;
    QString m_example;
};

/// Any text. A number that papers write in groups is taken without what stands between them, where
/// only its digits fit.
class TextField : public LineField
{
    Q_OBJECT
public:
    TextField(const procedure::Element &element, const FieldContext &context, QWidget *parent);

protected:
    QJsonValue read(const QString &typed) const override;

private:
    bool m_digitsOnly;
    int m_mostCharacters; ///< 0: as many as wanted
};

class EmailField : public LineField
{
    Q_OBJECT
public:
    EmailField(const procedure::Element &element, const FieldContext &context, QWidget *parent);

protected:
    QJsonValue read(const QString &typed) const override;
};

class PhoneField : public LineField
{
    Q_OBJECT
public:
    PhoneField(const procedure::Element &element, const FieldContext &context, QWidget *parent);

protected:
    QJsonValue read(const QString &typed) const override;
    QString written(const QJsonValue &kept) const override;
};

class PostalCodeField : public LineField
{
    Q_OBJECT
public:
    PostalCodeField(const procedure::Element &element, const FieldContext &context, QWidget *parent);

protected:
    QJsonValue read(const QString &typed) const override;
};

class IbanField : public LineField
{
    Q_OBJECT
public:
    IbanField(const procedure::Element &element, const FieldContext &context, QWidget *parent);

protected:
    QJsonValue read(const QString &typed) const override;
};

class NirField : public LineField
{
    Q_OBJECT
public:
    NirField(const procedure::Element &element, const FieldContext &context, QWidget *parent);

protected:
    QJsonValue read(const QString &typed) const override;
};

class SiretField : public LineField
{
    Q_OBJECT
public:
    SiretField(const procedure::Element &element, const FieldContext &context, QWidget *parent);

protected:
    QJsonValue read(const QString &typed) const override;
};

/// Whole and other numbers, amounts in euros, the family quotient.
class NumberField : public LineField
{
    Q_OBJECT
public:
    NumberField(const procedure::Element &element, const FieldContext &context, QWidget *parent);

protected:
    QJsonValue read(const QString &typed) const override;
    QString written(const QJsonValue &kept) const override;

private:
    QChar m_point;
    bool m_isMoney;
};

} // namespace lucarne::ui
