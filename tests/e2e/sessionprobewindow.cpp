// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A window program that speaks the supervisor's protocol and misbehaves on request: a full screen
/// of one colour with a field to type in.
///
///     F12           ends the visit
///     SIGUSR1/2     a touch / the end of the visit, where there is no keyboard
///     SIGRTMIN      a call for help
///     --fail        exits before it is ready
///     --litter      at the first touch fills its private folders and starts a child that daemonises
///     --stubborn    does not quit when told to
///
/// It says on standard error which visit it is shown for: "visit TAG offer SECONDS".

#include "kiosk/processes.h"
#include "session/clock.h"
#include "session/session.h"
#include "session/windowchannel.h"
#include "vault/secretbox.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QProcess>
#include <QSocketNotifier>
#include <QTimer>
#include <QVBoxLayout>
#include <QWidget>

#include <csignal>
#include <cstdio>

#include <sys/signalfd.h>
#include <unistd.h>

using namespace lucarne;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

class ProbeWindow : public QWidget
{
    Q_OBJECT

public:
    explicit ProbeWindow(session::Session &session) : m_session(session)
    {
        setAttribute(Qt::WA_OpaquePaintEvent);
        auto *layout = new QVBoxLayout(this);
        m_field = new QLineEdit(this);
        layout->addStretch();
        layout->addWidget(m_field);
        layout->addStretch();
        m_field->setFocus();
        qApp->installEventFilter(this);
    }

    void copyAll()
    {
        m_field->selectAll();
        m_field->copy();
    }

Q_SIGNALS:
    void painted();

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), QColor(0x1f, 0x4e, 0x5f));
        if (!std::exchange(m_painted, true))
            QTimer::singleShot(0, this, &ProbeWindow::painted);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress) {
            m_session.touched();
            if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F12) {
                m_session.end();
                return true;
            }
        }
        return QWidget::eventFilter(watched, event);
    }

private:
    session::Session &m_session;
    QLineEdit *m_field = nullptr;
    bool m_painted = false;
};

void litter()
{
    for (const char *name : {"HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"}) {
        QFile file(qEnvironmentVariable(name) + u"/litter"_s);
        if (file.open(QIODevice::WriteOnly))
            file.write("left behind");
    }
    // setsid and the end of the process between put the child out of reach of process groups.
    QProcess::startDetached(u"sh"_s, {u"-c"_s, u"setsid sleep 86400 & exit"_s});
}

} // namespace

int main(int argc, char *argv[])
{
    kiosk::keepMemoryPrivate();
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGUSR1);
    sigaddset(&signals, SIGUSR2);
    sigaddset(&signals, SIGRTMIN);
    ::sigprocmask(SIG_BLOCK, &signals, nullptr);

    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.contains(u"--fail"_s))
        return 1;

    const session::SystemClock clock;
    session::Session session(clock, 90s, 60s);
    const qsizetype letterAt = arguments.indexOf(QString::fromLatin1(session::kLetterArgument));
    session::WindowChannel channel(0, 1, letterAt < 0 ? -1 : arguments.value(letterAt + 1).toInt());
    ProbeWindow window(session);
    // Warm means that the native window is there, too.
    window.winId();

    QObject::connect(&channel, &session::WindowChannel::showRequested, &window, [&window, &channel] {
        const session::VisitLetter letter = channel.takeLetter();
        const QByteArray tag = letter.key.isEmpty() ? "none" : vault::visitTag(letter.key).toHex();
        std::fprintf(stderr, "visit %s offer %d\n", tag.constData(), int(letter.offer.count()));
        window.showFullScreen();
        window.raise();
        window.activateWindow();
    });
    QObject::connect(&window, &ProbeWindow::painted, &channel, [&channel] {
        QGuiApplication::sync();
        channel.sendShown();
    });
    if (!arguments.contains(u"--stubborn"_s))
        QObject::connect(&channel, &session::WindowChannel::finishRequested, &app, &QApplication::quit);
    QObject::connect(&session, &session::Session::started, &channel,
                     &session::WindowChannel::sendSessionStarted);
    if (arguments.contains(u"--litter"_s))
        QObject::connect(&session, &session::Session::started, &window, litter);
    QObject::connect(&session, &session::Session::ended, &window, [&window] { window.copyAll(); });
    QObject::connect(&session, &session::Session::ended, &channel, &session::WindowChannel::sendSessionEnded);

    const int descriptor = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    QSocketNotifier signalled(descriptor, QSocketNotifier::Read);
    QObject::connect(&signalled, &QSocketNotifier::activated, &session, [&session, &channel, descriptor] {
        signalfd_siginfo info;
        while (::read(descriptor, &info, sizeof info) == ssize_t(sizeof info)) {
            if (info.ssi_signo == SIGUSR1)
                session.touched();
            else if (int(info.ssi_signo) == SIGRTMIN)
                channel.sendHelpRequested();
            else
                session.end();
        }
    });
    QTimer::singleShot(0, &channel, &session::WindowChannel::sendReady);
    return QApplication::exec();
}

#include "sessionprobewindow.moc"
