// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowrota.h"

#include "error.h"
#include "session/clock.h"
#include "vault/secret.h"

#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace lucarne::kiosk
{

struct SupervisorOptions {
    QString windowProgram;
    QStringList windowArguments; ///< "--supervised" is added
    QString syncProgram;         ///< empty: none
    QStringList syncArguments;
    QString tidyProgram; ///< removes what a visit left outside its folder: print jobs; empty: none
    QStringList tidyArguments;
    QString sessionRoot; ///< prepared by prepareSessionRoot(), the instance lock held
    QString dataFolder;
    RotaTimes times;
    /// What windows and sync are given to quit by themselves when the supervisor ends.
    std::chrono::milliseconds finishWithin{2'000};
};

/// Does what the rota says with real processes, each window in a private folder that is wiped with
/// it, and tidied up after. Starts the sync process too, and again whenever it ends. Qt Core only: no screen,
/// no network.
///
/// Sync speaks JSON lines on its standard output; {"event":"content-changed"} is the one that
/// matters here, all others are ignored. It is told {"help":true} on its standard input when a
/// citizen calls for help and {"help":false} when that visit is over, however it ended; and which
/// visit is the living one, {"visit":"32 hexadecimal digits"} (vault::visitTag of its key) or
/// {"visit":""}: drafts of all others are to go.
///
/// The key of the visit in progress is kept here, in locked memory, so that a crash of its window
/// does not cost the citizen what was typed; it is zeroed when the visit is over.
class Supervisor final : public QObject
{
    Q_OBJECT

public:
    /// \a clock outlives the supervisor.
    Supervisor(const session::Clock &clock, SupervisorOptions options, QObject *parent = nullptr);
    ~Supervisor() override;

    void start();
    /// Ends the children and wipes; stopped() follows. A second call does not wait for them.
    void stop();

Q_SIGNALS:
    void stopped();

private:
    struct Child;
    struct Restart {
        int failures = 0;
        qint64 startedAt = 0;
        qint64 notBefore = 0;
    };

    qint64 now() const { return m_clock.monotonicMs(); }
    void apply(const WindowRota::Actions &actions);
    void startWindow(WindowId id);
    void showWindow(Child &child, std::chrono::milliseconds offer);
    void forgetVisit();
    void tellSyncOfVisit();
    void killWindow(WindowId id, const char *reason);
    Child *find(WindowId id);
    void readWindow(Child &child);
    void windowExited(Child &child);
    void startSync();
    void readSync();
    void syncExited();
    void tidyUp();
    void callForHelp(WindowId id);
    void endCallOf(WindowId id);
    void tellSyncOfCall();
    void tick();
    void sweep();
    void finishStop();

    const session::Clock &m_clock;
    SupervisorOptions m_options;
    WindowRota m_rota;
    std::vector<std::unique_ptr<Child>> m_windows;
    std::unique_ptr<QProcess> m_sync;
    QProcess m_tidy;
    bool m_tidyAgain = false; ///< another visit ended while it ran
    session::LineSplitter m_syncLines{64 * 1024};
    Restart m_syncRestart;
    vault::Secret m_visitKey;                 ///< empty between a visit's end and the next window
    std::optional<WindowId> m_callingForHelp; ///< the window whose citizen waits for somebody
    QStringList m_toWipe;
    QTimer m_timer;
    qint64 m_stopAt = -1; ///< when stop() loses its patience; -1 while running
    bool m_toldLooping = false;
    bool m_stopped = false;
};

} // namespace lucarne::kiosk
