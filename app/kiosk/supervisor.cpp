// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "supervisor.h"

#include "processes.h"
#include "sessionfolder.h"

#include "session/visitletter.h"
#include "vault/secretbox.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <algorithm>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace lucarne::kiosk
{

using namespace Qt::StringLiterals;
using session::SupervisorMessage;
using session::WindowMessage;

Q_LOGGING_CATEGORY(supervisorLog, "lucarne.supervisor")

namespace
{

constexpr auto kTick = std::chrono::milliseconds(100);
constexpr qint64 kSyncStableMs = 60'000;
constexpr qint64 kSyncLongestDelayMs = 60'000;

const char *nameOf(session::EndReason reason)
{
    switch (reason) {
    case session::EndReason::Button:
        return "button";
    case session::EndReason::Idle:
        return "idle";
    case session::EndReason::Crash:
        break;
    }
    return "crash";
}

} // namespace

struct Supervisor::Child {
    WindowId id = 0;
    QString folder;
    QProcess process;
    session::LineSplitter lines;
    int letterTo = -1; ///< pipe for the visit's letter
    bool killed = false;
    bool visited = false;

    ~Child() { closeLetter(); }
    void closeLetter()
    {
        if (letterTo >= 0)
            ::close(std::exchange(letterTo, -1));
    }
    bool running() const { return process.state() != QProcess::NotRunning; }
    void send(const SupervisorMessage &message) { process.write(session::encode(message)); }
};

Supervisor::Supervisor(const session::Clock &clock, SupervisorOptions options, QObject *parent)
    : QObject(parent), m_clock(clock), m_options(std::move(options)), m_rota(m_options.times)
{
    m_timer.setInterval(kTick);
    connect(&m_timer, &QTimer::timeout, this, &Supervisor::tick);
    m_tidy.setStandardOutputFile(QProcess::nullDevice());
    m_tidy.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_tidy.setChildProcessModifier([self = qint64(::getpid())] { tieToParent(self); });
    connect(&m_tidy, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        if (code != 0 || status == QProcess::CrashExit)
            qCWarning(supervisorLog, "tidying up after a visit did not work, code %d", code);
        // The process object is still in its own signal.
        if (std::exchange(m_tidyAgain, false))
            QTimer::singleShot(0, this, &Supervisor::tidyUp);
    });
}

Supervisor::~Supervisor()
{
    for (const auto &child : m_windows) {
        child->process.disconnect(this);
        child->process.kill();
        child->process.waitForFinished(-1);
        m_toWipe.append(child->folder);
    }
    if (m_sync) {
        m_sync->disconnect(this);
        m_sync->kill();
        m_sync->waitForFinished(-1);
    }
    m_tidy.disconnect(this);
    m_tidy.kill();
    m_tidy.waitForFinished(-1);
    for (const QString &folder : std::as_const(m_toWipe)) {
        if (const auto removed = removeSessionFolder(folder); !removed)
            qCWarning(supervisorLog).noquote() << removed.error().detail;
    }
}

void Supervisor::start()
{
    adoptOrphans();
    m_timer.start();
    startSync();
    // After a power cut the print service would bring out the last visitor's sheet.
    tidyUp();
    apply(m_rota.start(now()));
}

void Supervisor::stop()
{
    if (m_stopAt >= 0) {
        m_stopAt = now();
        tick();
        return;
    }
    qCInfo(supervisorLog, "ending");
    forgetVisit();
    m_stopAt = now() + m_options.finishWithin.count();
    for (const auto &child : m_windows)
        child->send({.kind = SupervisorMessage::Kind::Finish});
    if (m_sync)
        m_sync->terminate();
    finishStop();
}

void Supervisor::apply(const WindowRota::Actions &actions)
{
    if (m_stopAt >= 0)
        return;
    for (const RotaAction &action : actions) {
        Child *child = find(action.window);
        switch (action.kind) {
        case RotaAction::Kind::Start:
            startWindow(action.window);
            break;
        case RotaAction::Kind::Show:
            if (child)
                showWindow(*child, action.offer);
            break;
        case RotaAction::Kind::Forget:
            forgetVisit();
            break;
        case RotaAction::Kind::Ping:
            if (child)
                child->send({.kind = SupervisorMessage::Kind::Ping, .number = action.number});
            break;
        case RotaAction::Kind::Kill:
            killWindow(action.window, action.reason);
            break;
        }
    }
    if (m_rota.looping() != m_toldLooping) {
        m_toldLooping = m_rota.looping();
        if (m_toldLooping)
            qCWarning(supervisorLog, "windows fail again and again (%d in a row): starts are now spaced out",
                      m_rota.failures());
        else
            qCInfo(supervisorLog, "windows work again");
    }
}

void Supervisor::startWindow(WindowId id)
{
    auto folder = makeSessionFolder(m_options.sessionRoot, id);
    if (!folder) {
        qCCritical(supervisorLog).noquote() << "window" << id << "has no folder:" << folder.error().detail;
        // Through the event loop, as if it had been started and had died.
        QTimer::singleShot(0, this, [this, id] { apply(m_rota.exited(id, now())); });
        return;
    }
    auto owned = std::make_unique<Child>();
    Child *child = owned.get();
    child->id = id;
    child->folder = *folder;
    m_windows.push_back(std::move(owned));

    QProcess &process = child->process;
    process.setProcessEnvironment(
        sessionEnvironment(QProcessEnvironment::systemEnvironment(), child->folder, m_options.dataFolder));
    process.setWorkingDirectory(child->folder + "/home"_L1);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    int letter[2] = {-1, -1};
    if (::pipe2(letter, O_CLOEXEC | O_NONBLOCK) == 0)
        child->letterTo = letter[1];
    process.setChildProcessModifier([self = qint64(::getpid()), inherited = letter[0]] {
        tieToParent(self);
        if (inherited >= 0)
            ::fcntl(inherited, F_SETFD, 0);
    });
    connect(&process, &QProcess::readyReadStandardOutput, this, [this, child] { readWindow(*child); });
    connect(&process, &QProcess::finished, this, [this, child] { windowExited(*child); });
    connect(&process, &QProcess::errorOccurred, this, [this, child](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            QTimer::singleShot(0, this, [this, child] { windowExited(*child); });
    });
    QStringList arguments = m_options.windowArguments;
    arguments << u"--supervised"_s;
    if (letter[0] >= 0)
        arguments << QString::fromLatin1(session::kLetterArgument) << QString::number(letter[0]);
    process.start(m_options.windowProgram, arguments);
    if (letter[0] >= 0)
        ::close(letter[0]);
    qCInfo(supervisorLog, "window %d started, process %lld", id, qlonglong(process.processId()));
}

void Supervisor::showWindow(Child &child, std::chrono::milliseconds offer)
{
    const bool goesOn = offer.count() > 0 && !m_visitKey.isEmpty();
    if (!goesOn)
        m_visitKey = vault::Secret::random(vault::kBoxKeyBytes);
    const session::VisitLetter letter{m_visitKey.clone(), goesOn
                                                              ? std::chrono::ceil<std::chrono::seconds>(offer)
                                                              : std::chrono::seconds(0)};
    if (!session::sendLetter(child.letterTo, letter))
        qCWarning(supervisorLog, "window %d gets no key of its visit", child.id);
    child.closeLetter();
    if (goesOn)
        qCInfo(supervisorLog, "window %d goes on with the visit whose window crashed", child.id);
    tellSyncOfVisit();
    child.send({.kind = SupervisorMessage::Kind::Show});
}

void Supervisor::forgetVisit()
{
    m_visitKey = {};
    tellSyncOfVisit();
}

void Supervisor::tellSyncOfVisit()
{
    if (!m_sync)
        return;
    const QByteArray tag = m_visitKey.isEmpty() ? QByteArray() : vault::visitTag(m_visitKey).toHex();
    m_sync->write("{\"visit\":\"" + tag + "\"}\n");
}

void Supervisor::killWindow(WindowId id, const char *reason)
{
    Child *child = find(id);
    if (!child)
        return;
    qCInfo(supervisorLog, "window %d ended: %s", id, reason);
    child->killed = true;
    child->process.kill();
}

Supervisor::Child *Supervisor::find(WindowId id)
{
    const auto found = std::ranges::find(m_windows, id, &Child::id);
    return found == m_windows.end() ? nullptr : found->get();
}

void Supervisor::readWindow(Child &child)
{
    const WindowId id = child.id;
    const QByteArray bytes = child.process.readAllStandardOutput();
    for (const QByteArray &line : child.lines.feed(bytes)) {
        const auto message = session::windowMessageFrom(line);
        if (!message) {
            // Its length alone: nobody knows what such a line holds.
            qCWarning(supervisorLog, "window %d wrote a line that is no message, %lld bytes", id,
                      qlonglong(line.size()));
            continue;
        }
        if (child.killed)
            continue;
        switch (message->kind) {
        case WindowMessage::Kind::Ready:
            qCInfo(supervisorLog, "window %d is ready", id);
            break;
        case WindowMessage::Kind::Shown:
            qCInfo(supervisorLog, "window %d is on screen", id);
            break;
        case WindowMessage::Kind::SessionStarted:
            qCInfo(supervisorLog, "a visit begins in window %d", id);
            child.visited = true;
            break;
        case WindowMessage::Kind::SessionEnded:
            qCInfo(supervisorLog, "the visit in window %d is over: %s", id, nameOf(message->reason));
            endCallOf(id);
            break;
        case WindowMessage::Kind::HelpRequested:
            qCInfo(supervisorLog, "window %d calls for help", id);
            callForHelp(id);
            break;
        case WindowMessage::Kind::Alive:
            break;
        }
        apply(m_rota.message(id, *message, now()));
    }
}

void Supervisor::windowExited(Child &child)
{
    const WindowId id = child.id;
    readWindow(child);
    if (!child.killed && m_stopAt < 0) {
        if (child.process.error() == QProcess::FailedToStart)
            qCCritical(supervisorLog, "window %d cannot be started: %s", id,
                       qPrintable(child.process.errorString()));
        else if (child.process.exitStatus() == QProcess::CrashExit)
            qCWarning(supervisorLog, "window %d crashed, signal %d", id, child.process.exitCode());
        else
            qCWarning(supervisorLog, "window %d quit by itself, code %d", id, child.process.exitCode());
    }
    endCallOf(id);
    if (child.visited)
        tidyUp();
    m_toWipe.append(child.folder);
    // The process object is still in its own signal.
    const auto at = std::ranges::find(m_windows, id, &Child::id);
    std::shared_ptr<Child> gone(std::move(*at));
    m_windows.erase(at);
    gone->process.disconnect(this);
    QTimer::singleShot(0, this, [gone] {});
    sweep();
    apply(m_rota.exited(id, now()));
    finishStop();
}

void Supervisor::startSync()
{
    if (m_options.syncProgram.isEmpty())
        return;
    m_sync = std::make_unique<QProcess>();
    m_syncLines = session::LineSplitter(64 * 1024);
    m_sync->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_sync->setChildProcessModifier([self = qint64(::getpid())] { tieToParent(self); });
    connect(m_sync.get(), &QProcess::readyReadStandardOutput, this, &Supervisor::readSync);
    connect(m_sync.get(), &QProcess::finished, this, &Supervisor::syncExited);
    connect(m_sync.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            QTimer::singleShot(0, this, &Supervisor::syncExited);
    });
    m_syncRestart.startedAt = now();
    m_sync->start(m_options.syncProgram, m_options.syncArguments);
    // A fresh one knows of no visit and of no call.
    tellSyncOfVisit();
    if (m_callingForHelp)
        tellSyncOfCall();
}

void Supervisor::readSync()
{
    if (!m_sync)
        return;
    for (const QByteArray &line : m_syncLines.feed(m_sync->readAllStandardOutput())) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        if (event.value("event"_L1).toString() != "content-changed"_L1 || m_stopAt >= 0)
            continue;
        qCInfo(supervisorLog, "the content changed");
        apply(m_rota.contentChanged(now()));
    }
}

void Supervisor::syncExited()
{
    if (!m_sync)
        return;
    if (m_stopAt < 0) {
        if (now() - m_syncRestart.startedAt >= kSyncStableMs)
            m_syncRestart.failures = 0;
        const int doublings = std::min(m_syncRestart.failures++, 10);
        const qint64 delay = std::min<qint64>(500LL << doublings, kSyncLongestDelayMs);
        m_syncRestart.notBefore = now() + delay;
        qCWarning(supervisorLog, "sync ended (%s), again in %lld ms", qPrintable(m_sync->errorString()),
                  qlonglong(delay));
    }
    m_sync->disconnect(this);
    std::shared_ptr<QProcess> gone(std::move(m_sync));
    QTimer::singleShot(0, this, [gone] {});
    finishStop();
}

void Supervisor::tidyUp()
{
    if (m_options.tidyProgram.isEmpty() || m_stopAt >= 0)
        return;
    if (m_tidy.state() != QProcess::NotRunning) {
        m_tidyAgain = true;
        return;
    }
    m_tidy.start(m_options.tidyProgram, m_options.tidyArguments);
}

void Supervisor::callForHelp(WindowId id)
{
    if (m_callingForHelp == id)
        return;
    m_callingForHelp = id;
    tellSyncOfCall();
}

void Supervisor::endCallOf(WindowId id)
{
    if (m_callingForHelp != id)
        return;
    m_callingForHelp.reset();
    tellSyncOfCall();
}

void Supervisor::tellSyncOfCall()
{
    if (m_sync)
        m_sync->write(m_callingForHelp ? "{\"help\":true}\n" : "{\"help\":false}\n");
}

void Supervisor::tick()
{
    sweep();
    if (m_stopAt >= 0) {
        if (now() >= m_stopAt) {
            for (const auto &child : m_windows)
                child->process.kill();
            if (m_sync)
                m_sync->kill();
        }
        finishStop();
        return;
    }
    if (!m_sync && !m_options.syncProgram.isEmpty() && now() >= m_syncRestart.notBefore)
        startSync();
    apply(m_rota.tick(now()));
}

void Supervisor::sweep()
{
    if (m_toWipe.isEmpty())
        return;
    QList<qint64> own;
    QStringList living;
    for (const auto &child : m_windows) {
        own.append(child->process.processId());
        living.append(child->folder);
    }
    if (m_sync)
        own.append(m_sync->processId());
    if (m_tidy.state() != QProcess::NotRunning)
        own.append(m_tidy.processId());
    // A process that still runs could write into its folder again: the next tick looks once more.
    if (endOrphans(own, living))
        return;
    QStringList kept;
    for (const QString &folder : std::as_const(m_toWipe)) {
        if (const auto removed = removeSessionFolder(folder); !removed) {
            qCCritical(supervisorLog).noquote() << removed.error().detail;
            kept.append(folder);
        }
    }
    m_toWipe = kept;
}

void Supervisor::finishStop()
{
    if (m_stopAt < 0 || m_stopped || !m_windows.empty() || m_sync)
        return;
    if (!m_toWipe.isEmpty() && now() < m_stopAt)
        return;
    m_stopped = true;
    m_timer.stop();
    Q_EMIT stopped();
}

} // namespace lucarne::kiosk

// Within this file, so that a program that links the supervisor alone links nothing of the network.
#include "moc_supervisor.cpp"
