// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanner.h"

#include <QCoreApplication>

#include <utility>

namespace lucarne::device
{

using namespace pageframes;
using namespace Qt::StringLiterals;

namespace
{

/// In the context "device".
const char *sentenceFor(FailureCode code)
{
    switch (code) {
    case FailureCode::Busy:
        return QT_TRANSLATE_NOOP("device", "The scanner is busy. Wait a moment, then try again.");
    case FailureCode::NoPaper:
        return QT_TRANSLATE_NOOP("device",
                                 "There is no paper in the scanner. Put your paper in, then try again.");
    case FailureCode::Jammed:
        return QT_TRANSLATE_NOOP("device", "Paper is stuck in the scanner. Please ask at the reception.");
    case FailureCode::CoverOpen:
        return QT_TRANSLATE_NOOP("device", "The lid of the scanner is open. Close it, then try again.");
    case FailureCode::Unreachable:
        return QT_TRANSLATE_NOOP("device",
                                 "The scanner does not answer. It may be off or unplugged. Try another way.");
    case FailureCode::AccessDenied:
        return QT_TRANSLATE_NOOP("device", "This terminal may not use the scanner. Try another way.");
    case FailureCode::Stopped:
        return QT_TRANSLATE_NOOP("device", "The scan was stopped on the scanner. You can try again.");
    case FailureCode::TooLarge:
        return QT_TRANSLATE_NOOP("device", "This page is too large for the terminal. Try another way.");
    case FailureCode::TimedOut:
        return QT_TRANSLATE_NOOP("device", "The scanner takes too long. Try again, or another way.");
    default:
        return QT_TRANSLATE_NOOP("device", "The scanner does not work now. Try another way.");
    }
}

} // namespace

Scanner::Scanner(QObject *parent, HelperPatience patience) : QObject(parent), m_process(patience)
{
    connect(&m_process, &PageProcess::device, this,
            [this](const ScannerDevice &device) { m_devices.append(device); });
    connect(&m_process, &PageProcess::progress, this, &Scanner::progress);
    connect(&m_process, &PageProcess::page, this, &Scanner::page);
    connect(&m_process, &PageProcess::finished, this, [this] {
        if (std::exchange(m_listing, false))
            listed();
    });
    connect(&m_process, &PageProcess::failed, this, &Scanner::fail);
}

void Scanner::findDevices()
{
    if (isBusy())
        return;
    m_devices.clear();
    m_listing = true;
    m_process.start(u"lucarne-scan"_s, {u"list"_s});
}

void Scanner::scan(const Request &request)
{
    if (isBusy())
        return;
    m_waiting = request;
    if (!request.device.isEmpty())
        startPage(request.device);
    else if (!m_devices.isEmpty())
        startPage(m_devices.first().name);
    else
        findDevices();
}

void Scanner::startPage(const QString &device)
{
    const Request request = *std::exchange(m_waiting, std::nullopt);
    m_process.start(u"lucarne-scan"_s, {u"page"_s, device, request.colour ? u"colour"_s : u"grey"_s,
                                        QString::number(request.dpi)});
}

void Scanner::listed()
{
    if (!m_waiting) {
        Q_EMIT found(m_devices);
    } else if (m_devices.isEmpty()) {
        fail(FailureCode::Unreachable, u"SANE finds no scanner"_s);
    } else {
        startPage(m_devices.first().name);
    }
}

void Scanner::cancel()
{
    if (!isBusy())
        return;
    m_cancelling = true;
    m_process.cancel();
}

void Scanner::fail(FailureCode code, const QString &detail)
{
    m_waiting.reset();
    m_listing = false;
    // The next attempt looks for it anew: it may come back under another name.
    m_devices.clear();
    if (std::exchange(m_cancelling, false))
        Q_EMIT cancelled();
    else
        Q_EMIT failed({QCoreApplication::translate("device", sentenceFor(code)),
                       u"lucarne-scan: failure %1: %2"_s.arg(int(code)).arg(detail)});
}

} // namespace lucarne::device

#include "moc_scanner.cpp"
