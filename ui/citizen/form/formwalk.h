// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/walk.h"
#include "procedure/draft.h"
#include "procedure/form.h"

#include <optional>

namespace lucarne::ui
{

/// A citizen's way through the screens of a form: one screen for each step, then the review, where
/// every answer can be changed and the declarations are made. A value; keeps all that was typed.
class FormWalk
{
public:
    /// Begins at the first screen, with a fresh name.
    explicit FormWalk(procedure::Form form);
    /// Goes on where \a draft was. Its form must be of the draft's version.
    FormWalk(procedure::Form form, const procedure::Draft &draft);

    const procedure::Form &form() const { return m_form; }
    const procedure::Definition &definition() const { return m_form.definition(); }
    void answer(const QString &path, const QJsonValue &value) { m_form.setValue(path, value); }

    bool atReview() const { return m_atReview; }
    /// Index into Definition::steps; the last one that was open when the review is.
    int step() const { return m_step; }
    bool isFirst() const;
    /// What is wrong with the screen that is open, item or not.
    std::vector<procedure::Fault> faults() const;
    /// To the next screen, or to the review: only from a screen without faults.
    void next();
    bool back();
    /// From the review; next() comes back to it when all is well.
    void change(int step);
    /// The screen that \a path is asked on, to mend it.
    void mend(const QString &path);
    /// Screens as the answers are now, without those that only declare: they are part of the review.
    std::vector<int> screens() const;
    std::vector<int> declarations() const;
    /// Honest about screens that may yet come.
    guide::Progress progress() const;

    // One item of a repeated group, on a screen of its own.
    struct Item {
        const procedure::Element *repeat = nullptr;
        QString repeatPath;
        int index = 0;
        QString path() const;
    };
    const std::optional<Item> &item() const { return m_item; }
    void addItem(const procedure::Element &repeat, const QString &repeatPath);
    void openItem(const procedure::Element &repeat, const QString &repeatPath, int index);
    void removeItem(const QString &repeatPath, int index);
    /// One that was added and not filled in goes.
    void closeItem();

    std::vector<procedure::JoinedDocument> documents; ///< that answers refer to
    procedure::Draft draft() const;

private:
    bool onlyDeclares(int step) const;
    bool mayStillChange(int step) const;

    procedure::Form m_form;
    procedure::Draft m_draft; ///< all but what the form has
    int m_step = 0;
    bool m_atReview = false;
    bool m_changing = false;
    std::optional<Item> m_item;
};

} // namespace lucarne::ui
