// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pageframes.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <variant>
#include <vector>

namespace lucarne::device
{

/// A scanner as its driver names it.
struct ScannerDevice {
    QString name;  ///< for the driver
    QString label; ///< maker and model, for the installer
};

/// Puts together what a helper sends (pageframes.h). Trusts nothing of it: what does not fit the
/// framing, or is larger than a page can be, ends the stream.
class PageReader
{
public:
    struct Progress {
        int percent; ///< of the present page; 0 as long as its height is not known
    };
    struct Failure {
        pageframes::FailureCode code;
        QString detail;
    };
    struct Last {
    };
    /// A page is grey or colour, with its resolution in dotsPerMeterX and Y.
    using Event = std::variant<ScannerDevice, Progress, QImage, Failure, Last>;

    /// What has come up with these bytes. After a Failure or Last there is no more.
    std::vector<Event> feed(const QByteArray &bytes);
    bool isOver() const { return m_over; }

private:
    bool take(pageframes::Kind kind, const QByteArray &payload, std::vector<Event> &events);
    bool beginPage(const QByteArray &payload);
    bool addRows(const QByteArray &payload, std::vector<Event> &events);
    bool endPage(const QByteArray &payload, std::vector<Event> &events);

    QByteArray m_pending;
    pageframes::PageHead m_head;
    QImage m_page;
    qint64 m_received = 0; ///< bytes of the page
    int m_percent = 0;
    bool m_inPage = false;
    bool m_over = false;
};

} // namespace lucarne::device
