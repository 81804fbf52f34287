// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formscreen.h"

#include "device/slipprinter.h"
#include "procedure/resumecode.h"
#include "store/receipt.h"

namespace lucarne::ui
{

/// A number and its QR code, to write down, to print or to photograph.
class TakeAwayScreen : public FormScreen
{
    Q_OBJECT
public:
    /// The same on paper.
    const device::Slip &slip() const { return m_slip; }

Q_SIGNALS:
    void print();
    void done();

protected:
    TakeAwayScreen(AppContext &context, device::Slip slip, QWidget *parent);
    /// The number large, in one piece, and its secret if it has one, beside its code where the screen is
    /// wide.
    void addNumber();
    void addActions(const QString &doneText);

private:
    device::Slip m_slip;
};

/// The submission is on the disk: its receipt.
class ReceiptScreen : public TakeAwayScreen
{
    Q_OBJECT
public:
    ReceiptScreen(AppContext &context, const QString &title, const store::Receipt &receipt, QWidget *parent);
    static QStringList sentences();
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
