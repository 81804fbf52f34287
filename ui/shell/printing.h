// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/slipprinter.h"
#include "error.h"
#include "guide/answersheet.h"

#include <QObject>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>

namespace lucarne::device
{
class PrintJob;
}

namespace lucarne::ui
{

struct AppContext;

/// Takes an answer sheet, a receipt or the code of a kept form to the terminal's printer: the receipt printer
/// where there is one, else A4. The page is made off the GUI thread.
class Printing : public QObject
{
    Q_OBJECT
public:
    explicit Printing(AppContext &context, QObject *parent = nullptr);
    ~Printing() override;

    static bool isPossible(const AppContext &context);
    void print(const guide::AnswerSheet &sheet);
    void print(const device::Slip &slip);

Q_SIGNALS:
    /// How it goes, in one plain sentence.
    void said(const QString &sentence);
    /// Nothing comes out of the printer and nothing waits for it any more. The sheet can still be taken
    /// with a telephone; \a link is empty when it has no page on the web.
    void failed(const QString &sentence, const QString &title, const QUrl &link);

private:
    /// \a make runs on another thread.
    void begin(std::function<Result<QByteArray>(device::Paper)> make);
    void send(const QByteArray &pdf);
    void fail(const QString &sentence);

    AppContext &m_context;
    std::unique_ptr<device::PrintJob> m_job;
    QString m_title; ///< of the sheet under way
    QUrl m_link;
    bool m_isSlip = false; ///< what it says is on the screen too
    bool m_busy = false;
};

} // namespace lucarne::ui
