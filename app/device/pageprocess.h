// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagereader.h"

#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <memory>

namespace lucarne::device
{

/// How long a helper may take. Over it, it is killed.
struct HelperPatience {
    std::chrono::milliseconds silence{45'000}; ///< without a word: a lamp warms up for half a minute
    std::chrono::milliseconds whole{190'000};
};

/// One run of a helper that hands over pages. Whatever the helper does (crash, hang, nonsense), this
/// says what came of it exactly once, with finished() or failed(). GUI thread; nothing blocks.
class PageProcess : public QObject
{
    Q_OBJECT
public:
    explicit PageProcess(HelperPatience patience, QObject *parent = nullptr);
    /// Kills what still runs, without waiting for it.
    ~PageProcess() override;

    /// \a helper: the name of a program beside this one. \a input goes to the helper, then its input
    /// ends; an empty one keeps it open until cancel(). Does nothing while isRunning().
    void start(const QString &helper, const QStringList &arguments, const QByteArray &input = {});
    bool isRunning() const { return m_process != nullptr; }
    /// failed(Stopped) comes when the helper is gone, at most two seconds later.
    void cancel();

Q_SIGNALS:
    void device(const lucarne::device::ScannerDevice &device);
    void progress(int percent);
    void page(const QImage &page);
    void finished();
    void failed(lucarne::device::pageframes::FailureCode code, const QString &detail);

private:
    void read();
    void handle(const PageReader::Event &event);
    void end(pageframes::FailureCode code, const QString &detail);
    void letGo();

    HelperPatience m_patience;
    std::unique_ptr<PageReader> m_reader;
    QProcess *m_process = nullptr;
    QTimer m_silence;
    QTimer m_whole;
    QTimer m_lastResort;
    bool m_cancelled = false;
};

/// Where the helpers are: beside the running program.
QString helperProgram(const QString &name);

} // namespace lucarne::device
