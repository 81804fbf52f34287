// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfpages.h"

#include <QCoreApplication>

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
    case FailureCode::Protected:
        return QT_TRANSLATE_NOOP("device", "This PDF is protected by a password. Choose another one.");
    case FailureCode::TooManyPages:
        return QT_TRANSLATE_NOOP("device", "This PDF has too many pages. Choose a shorter one.");
    case FailureCode::TimedOut:
        return QT_TRANSLATE_NOOP("device", "This PDF takes too long to read. Choose another one.");
    default:
        return QT_TRANSLATE_NOOP("device", "This PDF cannot be read. Choose another one.");
    }
}

} // namespace

PdfPages::PdfPages(QObject *parent, HelperPatience patience) : QObject(parent), m_process(patience)
{
    connect(&m_process, &PageProcess::page, this, &PdfPages::page);
    connect(&m_process, &PageProcess::finished, this, &PdfPages::finished);
    connect(&m_process, &PageProcess::failed, this, [this](FailureCode code, const QString &detail) {
        Q_EMIT failed({QCoreApplication::translate("device", sentenceFor(code)),
                       u"lucarne-pdf: failure %1: %2"_s.arg(int(code)).arg(detail)});
    });
}

void PdfPages::read(const QByteArray &pdf, int mostPages)
{
    m_process.start(u"lucarne-pdf"_s, {QString::number(mostPages)}, pdf);
}

} // namespace lucarne::device

#include "moc_pdfpages.cpp"
