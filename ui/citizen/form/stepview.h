// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldwidget.h"

#include "procedure/form.h"

#include <vector>

class QBoxLayout;

namespace lucarne::ui
{

class FieldBox;
class FlickArea;
class TextLabel;

/// The questions of one screen, or of one item of a repeated group, in their layouts. Shows those
/// that the answers call for. The form outlives it.
class StepView : public QWidget
{
    Q_OBJECT
public:
    /// What one of a list is called: a child, a document.
    using DescribeItem = std::function<QString(const procedure::Element &, const QString &path, int index)>;

    /// \a itemPath: of the item; empty on a screen. \a title: what the screen is already called.
    StepView(FieldContext context, const procedure::Form &form,
             const std::vector<procedure::Element> &elements, const QString &itemPath, const QString &title,
             DescribeItem describeItem, QWidget *parent);

    /// After every answer: what is to be seen and touched now.
    void follow(int step);
    /// Anew from the answers: of a repeated group, of documents.
    void reload(const QString &path);
    FieldBox *box(const QString &path) const;
    const std::vector<FieldBox *> &boxes() const { return m_boxes; }
    /// The box around a widget; null: none.
    FieldBox *boxAround(const QWidget &widget) const;
    /// Parts that take drags themselves are taken out of the page's hands.
    void keepDrags(FlickArea &flick) const;

Q_SIGNALS:
    void answered(const QString &path, const QJsonValue &value);
    void addWanted(const procedure::Element &element, const QString &path);
    void changeWanted(const procedure::Element &element, const QString &path, int index);
    void removeWanted(const procedure::Element &element, const QString &path, int index);

private:
    struct Part {
        const procedure::Element *element;
        QWidget *widget;
    };
    /// An answer that is read here and given elsewhere.
    struct Summary {
        const procedure::Element *element;
        TextLabel *answer;
    };
    void add(const std::vector<procedure::Element> &elements, QBoxLayout *into, QWidget *parent);
    void addTitle(const procedure::Element &group, QBoxLayout *into, QWidget *parent);
    void addControl(const procedure::Element &element, QBoxLayout *into, QWidget *parent);
    void addSummary(const procedure::Element &element, QBoxLayout *into, QWidget *parent);
    bool isOnlyRead(const procedure::Element &element) const;

    FieldContext m_context;
    const procedure::Form &m_form;
    QString m_itemPath;
    QString m_title;
    DescribeItem m_describeItem;
    bool m_asksOne = false; ///< its title is the question
    std::vector<Part> m_parts;
    std::vector<FieldBox *> m_boxes;
    std::vector<Summary> m_summaries;
};

} // namespace lucarne::ui
