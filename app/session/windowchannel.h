// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visitletter.h"
#include "windowprotocol.h"

#include <QObject>
#include <QSocketNotifier>

namespace lucarne::session
{

/// The window's end of the protocol (windowprotocol.h). Belongs to the GUI thread; answers "ping" by
/// itself, so that a GUI thread that is stuck falls silent and is replaced.
///
/// A window has one when it runs under the supervisor ("lucarne-window --supervised"):
///
///     WindowChannel channel;
///     connect(&channel, &WindowChannel::showRequested, …);   // show, then channel.sendShown()
///     connect(&channel, &WindowChannel::finishRequested, qApp, &QCoreApplication::quit);
///     connect(&session, &Session::started, &channel, &WindowChannel::sendSessionStarted);
///     connect(&session, &Session::ended, &channel, &WindowChannel::sendSessionEnded);
///     channel.sendReady();
class WindowChannel final : public QObject
{
    Q_OBJECT

public:
    /// Descriptors other than standard input and output are for tests; they are not closed here.
    /// \a letterFrom: see visitletter.h; closed once the letter was read.
    explicit WindowChannel(int readFrom = 0, int writeTo = 1, int letterFrom = -1, QObject *parent = nullptr);
    ~WindowChannel() override;

    /// What came with the visit. Empty before showRequested(), and once it was taken.
    VisitLetter takeLetter() { return std::exchange(m_letter, {}); }

public Q_SLOTS:
    void sendReady();
    void sendShown();
    void sendSessionStarted();
    /// Crash is not the window's to say and is sent as Button.
    void sendSessionEnded(lucarne::session::EndReason reason);
    void sendHelpRequested();

Q_SIGNALS:
    void showRequested();
    /// Quit: the supervisor says so, or it is gone.
    void finishRequested();

private:
    void read();
    void fetchLetter();
    void send(const WindowMessage &message);
    void hangUp();

    int m_readFrom;
    int m_writeTo;
    int m_letterFrom;
    VisitLetter m_letter;
    QSocketNotifier m_notifier;
    LineSplitter m_lines;
    bool m_open = true;
};

} // namespace lucarne::session
