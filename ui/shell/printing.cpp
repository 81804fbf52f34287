// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing.h"

#include "appcontext.h"
#include "language.h"

#include "citizen/officecard.h"
#include "device/printjob.h"
#include "device/sheetprinter.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace lucarne::ui
{

Printing::Printing(AppContext &context, QObject *parent) : QObject(parent), m_context(context) {}

Printing::~Printing() = default;

bool Printing::isPossible(const AppContext &context)
{
    return !context.configuration.printerReceipt.isEmpty() || !context.configuration.printerA4.isEmpty();
}

void Printing::print(const guide::AnswerSheet &sheet)
{
    if (m_busy)
        return;
    m_isSlip = false;
    m_title = sheet.title;
    m_link = sheet.officialUrl;
    device::SheetToPrint what;
    what.sheet = sheet;
    for (const guide::WhereToGo &place : sheet.whereToGo)
        what.places.push_back({place, place.pivot.isEmpty() ? std::vector<catalogue::OfficeNearby>{}
                                                            : officesAround(m_context, place.pivot)});
    what.communeName = m_context.configuration.communeName;
    what.printedOn = m_context.clock.utcNow().toLocalTime().date();
    what.locale = m_context.language.locale();
    begin([what = std::move(what)](device::Paper paper) { return device::printableSheet(what, paper); });
}

void Printing::print(const device::Slip &slip)
{
    if (m_busy)
        return;
    m_isSlip = true;
    begin([slip](device::Paper paper) { return device::printableSlip(slip, paper); });
}

void Printing::begin(std::function<Result<QByteArray>(device::Paper)> make)
{
    m_busy = true;
    Q_EMIT said(tr("Your sheet is being printed."));
    const device::Paper paper =
        m_context.configuration.printerReceipt.isEmpty() ? device::Paper::A4 : device::Paper::Receipt;
    QThreadPool::globalInstance()->start([self = QPointer(this), make = std::move(make), paper] {
        Result<QByteArray> pdf = make(paper);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, pdf = std::move(pdf)] {
                if (!self)
                    return;
                if (pdf)
                    self->send(*pdf);
                else
                    self->fail(pdf.error().sentence);
            },
            Qt::QueuedConnection);
    });
}

void Printing::send(const QByteArray &pdf)
{
    const kiosk::Configuration &configuration = m_context.configuration;
    const QString queue =
        configuration.printerReceipt.isEmpty() ? configuration.printerA4 : configuration.printerReceipt;
    m_job = std::make_unique<device::PrintJob>(queue, pdf);
    connect(m_job.get(), &device::PrintJob::stateChanged, this, [this](device::PrintJob::State state) {
        m_busy = !m_job->isOver();
        if (state == device::PrintJob::State::Done)
            Q_EMIT said(tr("Your sheet is printed. Do not forget it."));
        else if (state == device::PrintJob::State::Failed)
            fail(m_job->error().sentence);
    });
}

void Printing::fail(const QString &sentence)
{
    m_busy = false;
    Q_EMIT said(sentence);
    if (!m_isSlip)
        Q_EMIT failed(sentence, m_title, m_link);
}

} // namespace lucarne::ui
