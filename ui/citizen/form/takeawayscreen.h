// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formscreen.h"

#include "device/slipprinter.h"
#include "procedure/resumecode.h"
#include "store/receipt.h"

namespace lucarne::ui
{

/// A number and its QR code, to write down, to print or to photograph. Where letters are large, they and
/// what can be done come before the words.
class TakeAwayScreen : public FormScreen
{
    Q_OBJECT
public:
    /// The same on paper.
    const device::Slip &slip() const { return m_slip; }
    /// For *Listen*: number and secret in a speed at which they can be written down, a group an item.
    QStringList spoken() const;

Q_SIGNALS:
    void print();
    void done();

protected:
    /// \a footnote: on the screen alone; may be empty.
    TakeAwayScreen(AppContext &context, device::Slip slip, const QString &footnote, const QString &doneText,
                   QWidget *parent);

private:
    bool isLow() const;
    void pack(int top, int spacing);
    void composeLarge(const QString &about);
    void composeBeside(const QString &about);
    void addNumber(QVBoxLayout &into, TextRole labels, TextRole secrets);
    void addCode(QVBoxLayout &into);
    void addActions(const QString &doneText);

    device::Slip m_slip;
};

/// The submission is on the disk: its receipt.
class ReceiptScreen : public TakeAwayScreen
{
    Q_OBJECT
public:
    /// \a toBring: the papers that the citizen brings later, in their language.
    ReceiptScreen(AppContext &context, const QString &title, const store::Receipt &receipt,
                  const QStringList &toBring, QWidget *parent);
    static QStringList sentences();

private:
    static QStringList sentencesWith(const AppContext &context, const QStringList &toBring);
};

/// The form is kept: the code to take it up.
class LaterScreen : public TakeAwayScreen
{
    Q_OBJECT
public:
    /// \a doneText: what comes after it; empty: the home screen.
    LaterScreen(AppContext &context, const QString &title, const procedure::ResumeCode &code, QWidget *parent,
                const QString &doneText = {});
    static QStringList sentences();
};

} // namespace lucarne::ui
