// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "procedure/communes.h"
#include "procedure/definition.h"

#include <QDate>
#include <QJsonValue>
#include <QLocale>
#include <QWidget>

#include <functional>
#include <vector>

namespace lucarne::ui
{

class Theme;

/// What fields are made with; outlives them. The theme is as it is now: fields are made anew when it
/// changes.
struct FieldContext {
    Theme &theme;
    QLocale locale;   ///< of the interface
    QString language; ///< of the interface: "fr", "en" or "ar"
    /// A French text of the definition in that language.
    std::function<QString(const QString &)> text;
    QString nearDepartment;                           ///< whose communes come first
    std::vector<procedure::Commune> communesOfCounty; ///< that the program does not know
    QDate today;
};

/// What a citizen answers one question with. The words around it are FieldBox's. GUI thread.
class FieldWidget : public QWidget
{
    Q_OBJECT
public:
    /// Undefined when there is no answer. What is begun and cannot be an answer yet comes as it was
    /// typed, so that nothing is lost, and Form::faults() says what is wrong with it.
    virtual QJsonValue value() const = 0;
    /// Anything that value() gave. Says nothing to changed().
    virtual void setValue(const QJsonValue &value) = 0;
    /// What takes the keys first.
    virtual QWidget *focusTarget() const = 0;
    /// The question, for assistive technology.
    virtual void setName(const QString &name) = 0;
    /// Shows that the answer cannot stay.
    virtual void setFaulty(bool faulty) { Q_UNUSED(faulty) }
    /// How an answer looks, in words for below the field; may be empty.
    virtual QString example() const { return {}; }
    /// False for those that take drags themselves.
    virtual bool isDraggable() const { return true; }

Q_SIGNALS:
    /// By the citizen.
    void changed();

protected:
    using QWidget::QWidget;
};

} // namespace lucarne::ui
