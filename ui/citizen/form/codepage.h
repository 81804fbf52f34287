// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

class QVBoxLayout;

namespace lucarne::ui
{

class BigButton;
class SearchField;

/// Asks for a code from a paper: typed with the touch keyboard, or read by a scanner that types
/// (whole, with Return at its end). What is typed stays when it is mistaken.
class CodePage : public Page
{
    Q_OBJECT
public:
    QString heading() const override { return question(); }
    QStringList spoken() const override;
    QWidget *focusTarget() const override;
    /// As a scanner or camera gives it.
    void take(const QString &code);

protected:
    explicit CodePage(AppContext &context) : Page(context) {}

    virtual QString question() const = 0;
    virtual QString advice() const = 0;
    virtual QString goText() const = 0;
    /// The citizen is done: wait() and then fail() or another screen.
    virtual void accepted(const QString &typed) = 0;
    void compose(QWidget *body) override;

    QString typed() const { return m_typed; }
    /// The next question begins empty.
    void forget();
    void wait();
    bool isWaiting() const { return m_isWaiting; }
    /// What is wrong, in one plain sentence.
    void fail(const QString &sentence);

private:
    void typedMore(const QString &text);
    void submit();
    QWidget *makeWords(QWidget *parent);
    QWidget *makeFault(QWidget *parent);
    void composeFault(QVBoxLayout &column, QWidget *body);

    QString m_typed;
    QString m_fault;
    bool m_isWaiting = false;
    SearchField *m_field = nullptr;
    BigButton *m_go = nullptr;
};

} // namespace lucarne::ui
