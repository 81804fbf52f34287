// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "pageprocess.h"

#include <QImage>
#include <QObject>

namespace lucarne::device
{

/// Makes pictures of the pages of a citizen's PDF, in the helper process lucarne-pdf: a file made
/// to do harm meets no more than that. Only pictures go on: no scripts, no hidden text, no names of
/// authors. GUI thread; nothing blocks.
class PdfPages : public QObject
{
    Q_OBJECT
public:
    explicit PdfPages(QObject *parent = nullptr, HelperPatience patience = {});

    /// Answers with page() for each, then finished(); or with failed(), after which the pages that
    /// came do not count. A PDF of more than \a mostPages is refused.
    void read(const QByteArray &pdf, int mostPages);
    bool isBusy() const { return m_process.isRunning(); }

Q_SIGNALS:
    void page(const QImage &page);
    void finished();
    void failed(const lucarne::Error &error);

private:
    PageProcess m_process;
};

} // namespace lucarne::device
