// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formscreen.h"

#include "procedure/definition.h"

namespace lucarne::ui
{

/// What a procedure is for and what it takes, before it begins.
class IntroScreen : public FormScreen
{
    Q_OBJECT
public:
    /// What this visit left unfinished.
    enum class Unfinished { Nothing, ThisForm, AnotherForm };

    /// \a isReady: it can begin; else that is awaited.
    IntroScreen(AppContext &context, const procedure::Definition &definition, Unfinished unfinished,
                bool isReady, bool noticeOpen, QWidget *parent);

Q_SIGNALS:
    void begin();
    void goOn();
    void noticeToggled();

private:
    void addNotice(const procedure::Definition &definition, bool open);
    QString text(const procedure::Definition &definition, const QString &french) const;
};

/// While the desk opens: a moment, and nothing to touch.
class WaitingScreen : public FormScreen
{
    Q_OBJECT
public:
    WaitingScreen(AppContext &context, const QString &title, QWidget *parent);
};

/// Why a form cannot be filled in here, and where else to go.
class RefusedScreen : public FormScreen
{
    Q_OBJECT
public:
    /// \a pivot: of the office that answers; empty: unknown.
    RefusedScreen(AppContext &context, const QString &title, const QString &reason, const QString &pivot,
                  QWidget *parent);
};

} // namespace lucarne::ui
