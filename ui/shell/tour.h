// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "session/clock.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace lucarne::ui
{

class Terminal;

/// A walk through the main screens of the real window by touches on it, with a picture of each.
/// For the documentation, for eyes, and for the tests that look at every screen.
class Tour
{
public:
    /// \a clock: the one that the terminal was made with. \a folder is made when it is missing;
    /// empty: no pictures are saved.
    Tour(Terminal &terminal, session::ManualClock &clock, const QString &folder);

    /// What the visitor sets on the home screen: 100 to 200, in steps of 25.
    int textPercent = 100;

    /// Called on each screen, before its picture is taken.
    std::function<void(const QString &name)> onScreen;

    /// The pictures' file names; an error names the step that did not come out as it should.
    Result<QStringList> walk();

private:
    struct Stop {
        QString reason;
    };
    void picture(const QString &name);
    /// A finger on the middle of the widget, as the window system would report it.
    void touch(QWidget *widget);
    void touchNamed(const QString &objectName);
    void write(const QString &word);
    /// Until the window has nothing left to do and nothing on it moves.
    void settle() const;
    /// For what a thread brings; true when it is so.
    bool waitFor(const std::function<bool()> &condition) const;
    QWidget *named(const QString &objectName) const;
    /// Things to touch on the current page, as they lie, of one class.
    template<typename T>
    QList<T *> onPage() const;

    void attractAndHome();
    void searching();
    void lifeEventAndThemes();
    void guideToAnswer();
    void answer();
    void overlays();
    void largeText();
    void appointment();
    // Where the terminal takes forms.
    void forms();
    /// False where this terminal takes no forms for now.
    bool openForm(const QString &card);
    void formKeptForLater();
    void formToReceipt();
    /// Answers nothing but what it is held up for; true at the review, false at what the tour cannot give.
    bool fillIn();

    Terminal &m_terminal;
    session::ManualClock &m_clock;
    QString m_folder;
    QStringList m_pictures;
};

} // namespace lucarne::ui
