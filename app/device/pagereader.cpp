// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagereader.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace lucarne::device
{

using namespace pageframes;
using namespace Qt::StringLiterals;

namespace
{

constexpr double kMetresPerInch = 0.0254;
/// Rows set aside at a time for a page whose height is not known.
constexpr int kRowsAhead = 1024;

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

} // namespace

std::vector<PageReader::Event> PageReader::feed(const QByteArray &bytes)
{
    std::vector<Event> events;
    if (m_over)
        return events;
    m_pending.append(bytes);
    qsizetype at = 0;
    while (!m_over && m_pending.size() - at >= qsizetype(kHeadBytes)) {
        const auto *head = raw(m_pending) + at;
        const std::uint32_t length = taken(head + 1);
        if (length > kMostPayload) {
            m_over = true;
            events.push_back(Failure{FailureCode::Other, u"a message of %1 bytes"_s.arg(length)});
            break;
        }
        if (m_pending.size() - at < qsizetype(kHeadBytes) + qsizetype(length))
            break;
        const QByteArray payload =
            QByteArray::fromRawData(m_pending.constData() + at + kHeadBytes, qsizetype(length));
        if (!take(Kind(head[0]), payload, events)) {
            m_over = true;
            events.push_back(Failure{FailureCode::Other, u"a message out of place"_s});
        }
        at += qsizetype(kHeadBytes + length);
    }
    m_pending.remove(0, at);
    return events;
}

bool PageReader::take(Kind kind, const QByteArray &payload, std::vector<Event> &events)
{
    switch (kind) {
    case Kind::Device: {
        const QStringList lines = QString::fromUtf8(payload).split(u'\n');
        if (m_inPage || lines.size() < 4)
            return false;
        events.push_back(ScannerDevice{lines.at(0), (lines.at(1) + u' ' + lines.at(2)).trimmed()});
        return true;
    }
    case Kind::Page:
        return beginPage(payload);
    case Kind::Rows:
        return addRows(payload, events);
    case Kind::PageEnd:
        return endPage(payload, events);
    case Kind::Failure:
        if (payload.isEmpty() || raw(payload)[0] > int(FailureCode::TimedOut))
            return false;
        m_over = true;
        events.push_back(Failure{FailureCode(raw(payload)[0]), QString::fromUtf8(payload.sliced(1))});
        return true;
    case Kind::Last:
        if (m_inPage || !payload.isEmpty())
            return false;
        m_over = true;
        events.push_back(Last{});
        return true;
    }
    return false;
}

bool PageReader::beginPage(const QByteArray &payload)
{
    if (m_inPage || payload.size() != qsizetype(kPageHeadBytes))
        return false;
    m_head = pageHead(raw(payload));
    if (!isAcceptable(m_head))
        return false;
    const int height = m_head.height > 0 ? int(m_head.height) : kRowsAhead;
    m_page = QImage(int(m_head.width), height,
                    m_head.channels == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    m_received = 0;
    m_percent = 0;
    m_inPage = !m_page.isNull();
    return m_inPage;
}

bool PageReader::addRows(const QByteArray &payload, std::vector<Event> &events)
{
    if (!m_inPage)
        return false;
    const qint64 row = qint64(m_head.width) * m_head.channels;
    const qint64 total = m_received + payload.size();
    const qint64 rows = (total + row - 1) / row;
    if (total > qint64(kMostPageBytes) || rows > kMostSide)
        return false;
    if (rows > m_page.height()) {
        // A device may send a few rows more than it said.
        m_page = m_page.copy(0, 0, m_page.width(), int(rows) + kRowsAhead);
        if (m_page.isNull())
            return false;
    }
    // Rows of an image start at multiples of four bytes, those of the stream do not.
    for (qsizetype at = 0; at < payload.size();) {
        const qint64 inRow = m_received % row;
        const qsizetype part = qsizetype(std::min<qint64>(row - inRow, payload.size() - at));
        std::memcpy(m_page.scanLine(int(m_received / row)) + inRow, payload.constData() + at,
                    std::size_t(part));
        at += part;
        m_received += part;
    }
    if (m_head.height > 0) {
        const int percent = int(std::min<qint64>(100, 100 * m_received / (row * m_head.height)));
        if (percent > std::exchange(m_percent, std::max(percent, m_percent)))
            events.push_back(Progress{percent});
    }
    return true;
}

bool PageReader::endPage(const QByteArray &payload, std::vector<Event> &events)
{
    if (!m_inPage || payload.size() != 4)
        return false;
    m_inPage = false;
    const qint64 row = qint64(m_head.width) * m_head.channels;
    const std::uint32_t height = taken(raw(payload));
    if (height == 0 || m_received / row < height)
        return false;
    QImage page = m_page.height() == int(height) ? m_page : m_page.copy(0, 0, m_page.width(), int(height));
    m_page = {};
    page.setDotsPerMeterX(int(std::lround(m_head.dpi / kMetresPerInch)));
    page.setDotsPerMeterY(page.dotsPerMeterX());
    events.push_back(page);
    return true;
}

} // namespace lucarne::device
