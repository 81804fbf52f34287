// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decisionscreen.h"
#include "fieldwidget.h"
#include "formwalk.h"
#include "stepview.h"

#include "citizen/documents/documenttaking.h"
#include "error.h"
#include "procedure/resumecode.h"
#include "shell/page.h"
#include "store/receipt.h"

#include <memory>
#include <optional>

namespace lucarne::ui
{

class StepScreen;
class TakeAwayScreen;

/// A procedure from its first screen to its receipt. What is typed is in the form's draft with every
/// change, so that no error, step back, language, text size or crash costs it.
class FormPage : public Page
{
    Q_OBJECT
public:
    enum class Entry {
        Introduction,
        WhereItWasLeft, ///< of the draft of this visit; its introduction where that has gone
    };
    /// \a procedureId: empty: goes on with the draft of this visit, in the version it was begun on.
    FormPage(AppContext &context, const QString &procedureId, Entry entry = Entry::Introduction);
    ~FormPage() override;
    QString heading() const override;
    QStringList spoken() const override;
    bool stepBack() override;
    bool canStepBack() const override;
    /// Nothing before it begins, and once it is sent or kept.
    const std::optional<FormWalk> &walk() const { return m_walk; }
    const std::optional<store::Receipt> &receipt() const { return m_receipt; }

protected:
    void compose(QWidget *body) override;

private:
    enum class Screen {
        Opening,
        Refused,
        Intro,
        Erasing, ///< asks before another form, or this one, is begun anew
        Step,
        Paper,
        LeavingPaper, ///< asks before the pages of a paper go
        Review,
        Leaving, ///< asks before the form ends here
        Receipt,
        Later,
    };

    void opened(const Result<void> &done);
    void refuse(const QString &reason);
    void composeIntro(QWidget *body);
    void composeStep(QWidget *body);
    void composeReview(QWidget *body);
    void composeTakeAway(QWidget *body);
    QStringList promisedPapers() const;
    void show(Screen screen);

    /// A fresh form, where nothing is lost by it; else it asks.
    void askToBegin();
    void begin();
    void goOn();
    /// To the screen that the walk is at.
    void follow();
    void answered(const QString &path, const QJsonValue &value);
    void next();
    void send();
    /// What this visit left unfinished, if anything.
    bool isOfThisForm() const;
    bool isDecision() const;
    Decision decision() const;
    void decided(int choice);
    void keepForLater();
    /// From the last screen.
    void leave();
    void change(int step, const QString &path);
    void fail(const procedure::Fault &fault);
    void showFault();
    void save();
    void takePaper(const procedure::Element &element, const QString &path);
    void promise(const procedure::Element &element);
    void join(const procedure::Element &element, const QString &path, const QByteArray &pdf, int pages);
    void removeItem(const procedure::Element &element, const QString &path, int index);

    DocumentTaking::Without without(const procedure::Element &element, const QString &path) const;

    FieldContext fieldContext() const;
    StepView::DescribeItem describeItems() const;
    procedure::Prefill prefill() const;
    QString text(const QString &french) const;
    QString describeItem(const procedure::Element &element, const QString &path, int index) const;

    Entry m_entry;
    Screen m_screen = Screen::Opening;
    std::shared_ptr<const procedure::Definition> m_definition;
    std::vector<procedure::Commune> m_communesOfCounty;
    QString m_refusal;
    std::optional<procedure::Draft> m_found; ///< what this visit left unfinished
    bool m_isReady = false;                  ///< communes are read, the desk said whether there is one
    std::optional<FormWalk> m_walk;
    std::optional<procedure::Fault> m_fault; ///< on the screen
    QString m_wanted;                        ///< the path of the answer to be changed
    bool m_noticeOpen = false;
    std::unique_ptr<DocumentTaking> m_paper;           ///< on its way into the form
    const procedure::Element *m_wantedPaper = nullptr; ///< the control that it answers
    std::optional<store::Receipt> m_receipt;
    QStringList m_promised; ///< papers that the form that was sent waits for, in French
    std::optional<procedure::ResumeCode> m_code;
    bool m_isTakenAway = false;           ///< code or receipt
    StepScreen *m_step = nullptr;         ///< of the present body
    TakeAwayScreen *m_takeAway = nullptr; ///< of the present body
};

} // namespace lucarne::ui
