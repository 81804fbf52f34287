// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldwidget.h"

#include "theme/icon.h"

#include <QJsonArray>

class QVBoxLayout;

namespace lucarne::ui
{

class BigButton;

/// What the citizen calls one item of a repeated group: "Child 2". \a text: into their language.
QString itemName(const procedure::Element &repeat, int index,
                 const std::function<QString(const QString &)> &text);

/// A list that grows and shrinks: children of a family, documents to join. Shows it and says what
/// the citizen wants done; whoever has the answers does it and sets the value anew.
class ItemsField : public FieldWidget
{
    Q_OBJECT
public:
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QWidget *focusTarget() const override;
    void setName(const QString &name) override;

    /// One item in a few words.
    std::function<QString(int index)> describe;

Q_SIGNALS:
    void addWanted();
    void changeWanted(int index);
    /// Confirmed already.
    void removeWanted(int index);

protected:
    ItemsField(const QString &addText, Icon addIcon, bool canChange, const FieldContext &context,
               QWidget *parent);

private:
    void refresh();
    QWidget *makeRow(int index);
    QWidget *makeQuestion(int index);

    const FieldContext &m_context;
    bool m_canChange;
    QJsonArray m_items;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_rows = nullptr;
    BigButton *m_add = nullptr;
    int m_asked = -1; ///< the item that may be removed
};

class RepeatField : public ItemsField
{
    Q_OBJECT
public:
    RepeatField(const procedure::Element &element, const FieldContext &context, QWidget *parent);
};

class DocumentsField : public ItemsField
{
    Q_OBJECT
public:
    DocumentsField(const procedure::Element &element, const FieldContext &context, QWidget *parent);
    QString example() const override;
    /// Says that the citizen brings the paper later.
    void showPromise();
    static QString promisedText();

private:
    Theme &m_theme;
    QString m_advice;
};

} // namespace lucarne::ui
