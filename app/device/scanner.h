// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "pageprocess.h"

#include <QImage>
#include <QList>
#include <QObject>

namespace lucarne::device
{

/// The flat-bed or document scanner of the terminal, through SANE in the helper process
/// lucarne-scan: a driver that crashes or hangs ends there. One thing at a time. Writes nothing to
/// disk. GUI thread; nothing blocks.
class Scanner : public QObject
{
    Q_OBJECT
public:
    struct Request {
        QString device = {}; ///< empty: the first that findDevices() found or finds
        bool colour = true;
        int dpi = 200; ///< 200 to 300 is what paper needs; the device may take the nearest
    };

    explicit Scanner(QObject *parent = nullptr, HelperPatience patience = {});

    /// Answers with found(), an empty list when there is none, or failed().
    void findDevices();
    /// One page, at most A4. Answers with page() or failed().
    void scan(const Request &request);
    bool isBusy() const { return m_process.isRunning(); }
    /// Nothing comes any more of what was asked, but cancelled().
    void cancel();

Q_SIGNALS:
    void found(const QList<lucarne::device::ScannerDevice> &devices);
    void progress(int percent);
    void page(const QImage &page);
    void failed(const lucarne::Error &error);
    void cancelled();

private:
    void startPage(const QString &device);
    void listed();
    void fail(pageframes::FailureCode code, const QString &detail);

    PageProcess m_process;
    QList<ScannerDevice> m_devices;
    std::optional<Request> m_waiting; ///< to be scanned once the devices are known
    bool m_listing = false;
    bool m_cancelling = false;
};

} // namespace lucarne::device
