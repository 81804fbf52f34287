// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "place.h"

#include "device/speech.h"
#include "guide/answersheet.h"

#include "session/session.h"

#include <QTimer>
#include <QWidget>

#include <chrono>
#include <memory>

namespace lucarne::ui
{

struct AppContext;
class BottomBar;
class EndCover;
class HelpOverlay;
class IdleOverlay;
class LanguageOverlay;
class Navigator;
class Notice;
class TakeAwayOverlay;
class Printing;
class TopBar;

/// The one window of the terminal: bars, the page between them, what lies over them, and the ear
/// that hears every touch for the session.
class KioskWindow : public QWidget
{
    Q_OBJECT
public:
    KioskWindow(AppContext &context, session::Session &session);
    ~KioskWindow() override;

    /// The attract screen, or where \a place says. Makes nothing else.
    void start(const Place &place);
    Navigator &navigator() const { return *m_navigator; }

    /// The window before this one crashed in the same visit: if it left a form unfinished, that is
    /// offered for so long, unless somebody touches the screen.
    void offerDraft(std::chrono::seconds offer);
    void useLanguage(const QString &code);
    void setTextPercent(int percent);

Q_SIGNALS:
    /// The first frame is on screen and a touch will be answered.
    void ready();
    void helpRequested();
    /// The visit is over and the cover is on screen.
    void covered(lucarne::session::EndReason reason);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitTheme(const QSize &size);
    void arrange();
    void makeBars();
    void leaveStep();
    void followPage();
    void recomposeBars();
    void startAgain();
    void listen();
    /// What a touch has brought up is read to those who had the page read.
    void readOut(const QString &text, const QString &language);
    void readMistake(const QString &sentence);
    void readKey(const QString &name);
    void showHelp();
    void showIdle(int secondsLeft);
    void showLanguages();
    TakeAwayOverlay &takeAway();
    void showTakeAway(const QString &title, const QUrl &url);
    void offerTelephone(const QString &reason, const QString &title, const QUrl &url);
    void stopListening();
    void followSpeaker(device::Speaker::State state);
    void sayNotice(const QString &sentence);
    Printing &printing();
    void cover(session::EndReason reason);

    AppContext &m_context;
    session::Session &m_session;
    Navigator *m_navigator = nullptr;
    TopBar *m_top = nullptr;
    BottomBar *m_bottom = nullptr;
    Notice *m_notice = nullptr;
    IdleOverlay *m_idle = nullptr;
    HelpOverlay *m_help = nullptr;
    LanguageOverlay *m_languages = nullptr;
    TakeAwayOverlay *m_takeAway = nullptr;
    EndCover *m_cover = nullptr;
    Printing *m_printing = nullptr;
    QTimer m_tick;
    QString m_saying; ///< shown instead of the content's notice until the page changes
    bool m_listening = false;
    bool m_readsAloud = false; ///< the citizen asked for it, and did not stop it
    bool m_saysKey = false;    ///< what is being said is the name of a key
    bool m_readySaid = false;
};

} // namespace lucarne::ui
